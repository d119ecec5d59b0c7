// SPDX-License-Identifier: GPL-3.0-or-later
// Buckets and tables in a run: uploads that are events, what tasks read and write with their role,
// and what they may not.
#include "kinds/events/event_rule.h"
#include "session/events.h"
#include "session/serverless.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::events;

class StoresTest : public QObject {
    Q_OBJECT

private slots:
    void anUploadRunsATaskThatWritesIntoATable();
    void aBucketSendsEventsOnlyWhereThatIsOn();
    void withoutATaskRoleNothingIsWritten();
    void withoutARouteNothingIsWritten_data();
    void withoutARouteNothingIsWritten();
    void uploadsComeEvenly();
    void uploadsAreToldWhileARuleListens();
    void uploadsAreCountedWhereNobodyHears();
    void manyUploadsKeepFewTexts();
    void theEventIsAsAmazonS3SendsIt();
    void aTaskWritesAnObjectThatIsAnEvent();
};

namespace {
void allow(Story& story)
{
    join(story, idOfElement(story, "taskDefinition", "job"),
         role(story, "worker", doc::RolePurpose::task));
}

// The job, on Fargate.
void defineServerless(Story& story)
{
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"job","requiresCompatibilities":["FARGATE"],"networkMode":"awsvpc",)"
               R"("cpu":"256","memory":"512","executionRoleArn":"ecsTaskExecutionRole",)"
               R"("containerDefinitions":[{"name":"app",)"
               R"("image":"123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1",)"
               R"("dockerLabels":{"stowage.exit":"after:5s"}}]})");
}

void setBucket(Story& story, const std::string& key, const doc::Value& value)
{
    perform(story, doc::SetField{{idOfElement(story, "bucket", "uploads")}, key, value});
}
} // namespace

void StoresTest::anUploadRunsATaskThatWritesIntoATable()
{
    Story story = withUploads();
    allow(story);
    QCOMPARE(story.call("s3:PutObject", upload("in/a.png")), std::string());
    QCOMPARE(story.call("s3:PutObject", upload("out/b.png")), std::string()); // another prefix
    story.until(120);
    QCOMPARE(counted(story, "buckets", "uploads", "NumberOfObjects"), std::int64_t{2});
    QCOMPARE(counted(story, "buckets", "uploads", "BucketSizeBytes"), std::int64_t{4'096});
    QCOMPARE(counted(story, "buckets", "uploads", "reads"), std::int64_t{1});
    QCOMPARE(counted(story, "tables", "results", "ItemCount"), std::int64_t{1});
    QCOMPARE(tasksStartedBy(story, "events-rule/on-upload"), std::int64_t{1});
    const WhyCard card = whyLast(story, FactKind::itemWritten);
    QCOMPARE(QString::fromStdString(card.causes.back().text),
             QStringLiteral("You put in/a.png into uploads."));
}

void StoresTest::aBucketSendsEventsOnlyWhereThatIsOn()
{
    Story story = withUploads();
    setBucket(story, "eventBridgeEnabled", false);
    story.call("s3:PutObject", upload("in/a.png"));
    story.until(120);
    QCOMPARE(counted(story, "buckets", "uploads", "NumberOfObjects"), std::int64_t{1});
    QVERIFY(factsOf(story, FactKind::eventMatched).empty());
}

void StoresTest::withoutATaskRoleNothingIsWritten()
{
    Story story = withUploads();
    allow(story);
    story.until(10);
    perform(story, doc::RemoveElements{{idOfElement(story, "role", "worker")}});
    story.call("s3:PutObject", upload("in/a.png"));
    story.until(120);
    QCOMPARE(factsOf(story, FactKind::storeDenied).size(), std::size_t{1});
    QCOMPARE(counted(story, "tables", "results", "ItemCount"), std::int64_t{0});
    const WhyCard card = whyLast(story, FactKind::storeDenied);
    QCOMPARE(firstRule(card), std::string("store.role"));
    QVERIFY2(card.sentence.find("AccessDeniedException") != std::string::npos,
             card.sentence.c_str());
    const std::vector<io::Json> tasks = story.tasks();
    QCOMPARE(tasks.size(), std::size_t{1});
    QCOMPARE(numberOf(itemsOf(tasks.front(), "containers").front(), "exitCode"), std::int64_t{1});
}

void StoresTest::withoutARouteNothingIsWritten_data()
{
    QTest::addColumn<bool>("nat");
    QTest::addColumn<std::string>("endpoints");
    QTest::addColumn<int>("items");
    QTest::newRow("NAT gateway") << true << std::string() << 1;
    QTest::newRow("endpoint") << false << std::string("ecr.api, ecr.dkr, s3, logs, dynamodb") << 1;
    QTest::newRow("another endpoint") << false << std::string("ecr.api, ecr.dkr, s3, logs") << 0;
}

void StoresTest::withoutARouteNothingIsWritten()
{
    QFETCH(bool, nat);
    QFETCH(std::string, endpoints);
    QFETCH(int, items);
    Story story;
    story.call("dynamodb:CreateTable", kTable);
    defineServerless(story);
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    perform(story,
            doc::AddLink{{job, idOfElement(story, "dynamoTable", "results"), "writesTable"}});
    allow(story);
    story.service("none", 0, serverless::kOnFargate + serverless::network(R"("us-east-1a")"),
                  "job");
    const ElementId subnet = idOfElement(story, "subnet", "default-a");
    perform(story, doc::SetField{{subnet}, "access", doc::Choice{0}}); // private
    perform(story, doc::SetField{{subnet}, "natGateway", nat});
    perform(story, doc::SetField{{subnet}, "vpcEndpoints", endpoints});
    QCOMPARE(story.call("ecs:RunTask",
                        R"({"cluster":"shop","taskDefinition":"job","launchType":"FARGATE",)"
                        R"("networkConfiguration":{"awsvpcConfiguration":{"subnets":)"
                        R"(["us-east-1a"]}}})"),
             std::string());
    story.until(300);
    QCOMPARE(counted(story, "tables", "results", "ItemCount"), std::int64_t{items});
    const auto lost = factsOf(story, FactKind::storeUnreachable);
    QCOMPARE(lost.size(), std::size_t(items == 0 ? 1 : 0));
    const std::vector<io::Json> tasks = story.tasks();
    QCOMPARE(numberOf(itemsOf(tasks.front(), "containers").front(), "exitCode"),
             std::int64_t{items == 0 ? 1 : 0});
    if (items != 0)
        return;
    const WhyCard card = whyLast(story, FactKind::storeUnreachable);
    QCOMPARE(firstRule(card), std::string("store.route"));
    QVERIFY2(card.sentence.find("it cannot call dynamodb:PutItem from its subnet default-a, which "
                                "is private, because there is no NAT gateway and no VPC endpoint "
                                "for dynamodb") != std::string::npos,
             card.sentence.c_str());
    QVERIFY(factsOf(story, FactKind::storeDenied).empty());
}

void StoresTest::uploadsAreToldWhileARuleListens()
{
    Story story = withUploads();
    allow(story);
    setBucket(story, "uploadsPerMinute", 60.0);
    story.until(60.5);
    const std::size_t told = factsOf(story, FactKind::objectCreated).size();
    QVERIFY(told >= 60);
    const ElementId rule = idOfElement(story, "eventRule", "on-upload");
    perform(story, doc::SetField{{rule}, "state", doc::Choice{1}}); // DISABLED
    story.until(120.7);
    QCOMPARE(factsOf(story, FactKind::objectCreated).size(), told);
    QCOMPARE(counted(story, "buckets", "uploads", "NumberOfObjects"),
             static_cast<std::int64_t>(told) + 60);
    perform(story, doc::SetField{{rule}, "eventPattern", std::string(R"({"source":["aws.ecs"]})")});
    perform(story, doc::SetField{{rule}, "state", doc::Choice{0}});
    story.until(180.9);
    QCOMPARE(factsOf(story, FactKind::objectCreated).size(), told); // it listens to others
    perform(story, doc::SetField{{rule}, "eventPattern", kUploads});
    story.until(241);
    QCOMPARE(factsOf(story, FactKind::objectCreated).size(), told + 60);
}

void StoresTest::uploadsComeEvenly()
{
    Story story = withUploads();
    allow(story);
    setBucket(story, "keyPrefix", std::string("in/"));
    setBucket(story, "uploadsPerMinute", 3.0);
    story.until(121);
    const auto created = factsOf(story, FactKind::objectCreated);
    QCOMPARE(created.size(), std::size_t{6});
    const sim::FactLog& facts = story.session.world().facts;
    for (std::size_t n = 1; n < created.size(); ++n)
        QCOMPARE(facts.fact(created[n]).atMicros - facts.fact(created[n - 1]).atMicros,
                 std::int64_t{20'000'000});
    QCOMPARE(counted(story, "buckets", "uploads", "NumberOfObjects"), std::int64_t{6});
    setBucket(story, "uploadsPerMinute", 0.0);
    story.until(300);
    QCOMPARE(factsOf(story, FactKind::objectCreated).size(), std::size_t{6});
    QCOMPARE(counted(story, "tables", "results", "ItemCount"), std::int64_t{6});
}

void StoresTest::uploadsAreCountedWhereNobodyHears()
{
    Story story = withUploads();
    setBucket(story, "eventBridgeEnabled", false);
    setBucket(story, "uploadsPerMinute", 90.0);
    setBucket(story, "objectSizeKib", std::int64_t{1});
    story.until(120.5);
    QVERIFY(factsOf(story, FactKind::objectCreated).empty());
    QCOMPARE(counted(story, "buckets", "uploads", "NumberOfObjects"), std::int64_t{180});
    QCOMPARE(counted(story, "buckets", "uploads", "BucketSizeBytes"), std::int64_t{180 * 1'024});
    setBucket(story, "uploadsPerMinute", 0.0);
    story.until(500);
    QCOMPARE(counted(story, "buckets", "uploads", "NumberOfObjects"), std::int64_t{180});
}

// Their keys differ by a number, and what is not told one by one has no body.
void StoresTest::manyUploadsKeepFewTexts()
{
    Story story = withUploads();
    story.call("sqs:CreateQueue", R"({"QueueName":"heard"})");
    story.call("events:PutRule", pattern("on-upload", kUploads));
    const ElementId rule = idOfElement(story, "eventRule", "on-upload");
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    perform(story, doc::RemoveLink{rule, job, "task"});
    setBucket(story, "keyPrefix", std::string("in/"));
    setBucket(story, "uploadsPerMinute", 60.0);
    story.until(90);
    const std::size_t before = story.session.world().names.count();
    story.until(390);
    QCOMPARE(story.session.world().names.count(), before);
    perform(story, doc::AddLink{{rule, idOfElement(story, "queue", "heard"), "queue"}});
    story.until(395);
    const std::size_t first = story.session.world().names.count();
    story.until(695);
    QVERIFY(factsOf(story, FactKind::targetInvoked).size() >= 300);
    QVERIFY(story.session.world().names.count() <= first + 60); // ten a minute are told
}

void StoresTest::theEventIsAsAmazonS3SendsIt()
{
    Story story = withUploads();
    story.call("s3:PutObject", upload("in/a.png"));
    const io::Json event = story.event(factsOf(story, FactKind::objectCreated).back());
    QCOMPARE(textOf(event, "source"), std::string("aws.s3"));
    QCOMPARE(textOf(event, "detail-type"), std::string("Object Created"));
    QCOMPARE(*event.find("resources")->items()->front().text(),
             std::string("arn:aws:s3:::uploads"));
    const io::Json& detail = *event.find("detail");
    QCOMPARE(textOf(detail, "reason"), std::string("PutObject"));
    QCOMPARE(textOf(*detail.find("bucket"), "name"), std::string("uploads"));
    QCOMPARE(textOf(*detail.find("object"), "key"), std::string("in/a.png"));
    QCOMPARE(numberOf(*detail.find("object"), "size"), std::int64_t{2'048});
    QCOMPARE(textOf(*detail.find("object"), "etag").size(), std::size_t{32});
}

void StoresTest::aTaskWritesAnObjectThatIsAnEvent()
{
    Story story = withJobs();
    story.call("s3:CreateBucket", R"({"Bucket":"results"})");
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    perform(story, doc::AddLink{{job, idOfElement(story, "bucket", "results"), "writesBucket"}});
    perform(story,
            doc::SetField{{idOfElement(story, "bucket", "results")}, "eventBridgeEnabled", true});
    allow(story);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(120);
    QCOMPARE(counted(story, "buckets", "results", "NumberOfObjects"), std::int64_t{1});
    const auto created = factsOf(story, FactKind::objectCreated);
    QCOMPARE(created.size(), std::size_t{1});
    QCOMPARE(textOf(*story.event(created.front()).find("detail")->find("object"), "key"),
             std::string("results/object-1"));
}

QTEST_GUILESS_MAIN(StoresTest)
#include "tst_stores.moc"
