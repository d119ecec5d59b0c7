// SPDX-License-Identifier: GPL-3.0-or-later
// What tags name and what deployments keep to, through PutImage and the imageDigest that
// DescribeTasks gives.
#include "session/drawn.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
const std::string kPushed = "sha256:" + std::string(64, 'a');
const std::string kPushedLater = "sha256:" + std::string(64, 'b');

Story shop(const std::string& container = {})
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128, container);
    story.service("web", 1);
    story.until(60);
    return story;
}

std::string push(Story& story, const std::string& digest = kPushed)
{
    return story.call("ecr:PutImage", R"({"repositoryName":"app","imageTag":"1","imageDigest":")" +
                                          digest + R"("})");
}

void scale(Story& story, int desired)
{
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":)" +
                                        std::to_string(desired) + "}");
}

void deploy(Story& story)
{
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
}

// Of the tasks that run.
std::multiset<std::string> digests(const Story& story)
{
    std::multiset<std::string> all;
    for (const Json& task : story.tasks())
        if (textOf(task, "lastStatus") == "RUNNING")
            all.insert(textOf(itemsOf(task, "containers").front(), "imageDigest"));
    return all;
}

int countOf(const Story& story, FactKind kind)
{
    const sim::FactLog& facts = story.session.world().facts;
    int count = 0;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        count += facts.fact(n).kind == kind ? 1 : 0;
    return count;
}
} // namespace

class ImagesTest : public QObject {
    Q_OBJECT

private slots:
    void aDeploymentKeepsToItsImages();
    void aPushChangesNothingThatRuns();
    void aPushIsPulledAnew();
    void withoutVersionConsistencyTagsDecide();
    void afterThreeFailuresTagsDecide();
    void afterThreeFailuresACircuitBreakerEndsTheDeployment();
    void whereNoTagDecidesTheThresholdDoes();
    void tasksOfNoServiceTakeWhatTheTagNames();
    void eachPushNamesAnotherImage();
    void refusesInAwsWords_data();
    void refusesInAwsWords();
};

void ImagesTest::aDeploymentKeepsToItsImages()
{
    Story story = shop();
    const std::string before = *digests(story).begin();
    QVERIFY(before.starts_with("sha256:") && before.size() == 71);
    QCOMPARE(push(story), std::string());
    scale(story, 3);
    story.until(180);
    QCOMPARE(digests(story).count(before), std::size_t{3});
    deploy(story);
    story.until(600);
    QCOMPARE(digests(story).count(kPushed), std::size_t{3});
    push(story, kPushedLater);
    scale(story, 4);
    story.until(700);
    QCOMPARE(digests(story).count(kPushed), std::size_t{4});
    QCOMPARE(countOf(story, FactKind::imageResolved), 2);
}

void ImagesTest::aPushChangesNothingThatRuns()
{
    Story story = shop();
    const std::string before = *digests(story).begin();
    push(story);
    story.until(3'600);
    QCOMPARE(digests(story), std::multiset<std::string>{before});
    QCOMPARE(story.tasks().size(), std::size_t{1});
}

void ImagesTest::aPushIsPulledAnew()
{
    Story story = shop();
    const auto pullsSince = [&story](double from) {
        int pulls = 0;
        for (const Json& task : story.tasks())
            if (secondsOf(task, "createdAt") >= from)
                pulls += secondsOf(task, "pullStoppedAt") > secondsOf(task, "pullStartedAt");
        return pulls;
    };
    QCOMPARE(pullsSince(0), 1);
    deploy(story);
    story.until(300);
    QCOMPARE(pullsSince(60), 0); // the instance holds it
    push(story);
    deploy(story);
    story.until(600);
    QCOMPARE(pullsSince(300), 1);
}

void ImagesTest::withoutVersionConsistencyTagsDecide()
{
    Story story = shop(R"(,"versionConsistency":"disabled")");
    const std::string before = *digests(story).begin();
    push(story);
    scale(story, 2);
    story.until(180);
    QCOMPARE(digests(story), (std::multiset<std::string>{before, kPushed}));
    QCOMPARE(countOf(story, FactKind::imageResolved), 0);
}

void ImagesTest::afterThreeFailuresTagsDecide()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.fault("stowage:bad-image", R"("on":{"cluster":"shop"},"for":"50s")");
    story.service("web", 1);
    story.until(600);
    QCOMPARE(countOf(story, FactKind::imageUnresolved), 1);
    QCOMPARE(countOf(story, FactKind::imageResolved), 0);
    const std::string before = *digests(story).begin();
    push(story);
    scale(story, 2);
    story.until(700);
    QCOMPARE(digests(story), (std::multiset<std::string>{before, kPushed}));
}

// Its threshold is far away.
void ImagesTest::afterThreeFailuresACircuitBreakerEndsTheDeployment()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.fault("stowage:bad-image", R"("on":{"cluster":"shop"})");
    story.service("web", 1,
                  R"(,"deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,)"
                  R"("rollback":false,"thresholdConfiguration":{"type":"COUNT","value":10}}})");
    story.until(600);
    QCOMPARE(countOf(story, FactKind::imageUnresolved), 0);
    QCOMPARE(countOf(story, FactKind::taskFailureCounted), 3);
    QCOMPARE(countOf(story, FactKind::deploymentFailed), 1);
    QCOMPARE(countOf(story, FactKind::taskCreated), 3);
    const io::Json deployment = itemsOf(story.service("web"), "deployments").front();
    QCOMPARE(textOf(deployment, "rolloutState"), std::string("FAILED"));
    QCOMPARE(numberOf(deployment, "failedTasks"), std::int64_t{3});
    QVERIFY(whyLast(story, FactKind::deploymentFailed)
                .sentence.starts_with("3 tasks of it could not find out what its tags name, and "
                                      "with a circuit breaker it does not go on without."));
}

void ImagesTest::whereNoTagDecidesTheThresholdDoes()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128, R"(,"versionConsistency":"disabled")");
    story.fault("stowage:bad-image", R"("on":{"cluster":"shop"})");
    story.service("web", 1,
                  R"(,"deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,)"
                  R"("rollback":false,"thresholdConfiguration":{"type":"COUNT","value":5}}})");
    story.until(3'600);
    QCOMPARE(countOf(story, FactKind::taskFailureCounted), 5);
    QCOMPARE(countOf(story, FactKind::deploymentFailed), 1);
}

void ImagesTest::tasksOfNoServiceTakeWhatTheTagNames()
{
    Story story = shop();
    push(story);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(120);
    QCOMPARE(digests(story).count(kPushed), std::size_t{1});
}

void ImagesTest::eachPushNamesAnotherImage()
{
    Story story = shop();
    std::set<std::string> seen{*digests(story).begin()};
    for (int n = 1; n <= 3; ++n) {
        QCOMPARE(story.call("ecr:PutImage", R"({"repositoryName":"app","imageTag":"1"})"),
                 std::string());
        deploy(story);
        story.until(60 + n * 300);
        seen.insert(*digests(story).begin());
    }
    QCOMPARE(seen.size(), std::size_t{4});
    Story again = shop();
    QVERIFY(seen.contains(*digests(again).begin())); // what an image is, is the same in every run
}

void ImagesTest::refusesInAwsWords_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    QTest::newRow("repository") << R"({"repositoryName":"none","imageTag":"1"})"
                                << "RepositoryNotFoundException: The repository with name 'none' "
                                   "does not exist in the registry with id '123456789012'";
    QTest::newRow("digest") << R"({"repositoryName":"app","imageDigest":"sha256:1"})"
                            << "InvalidParameterException: Invalid parameter at 'imageDigest' "
                               "failed to satisfy constraint: 'must satisfy regular expression "
                               "'[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''";
    QTest::newRow("tag") << R"({"repositoryName":"app","imageTag":"a b"})"
                         << "InvalidParameterException: Invalid parameter at 'imageTag' failed to "
                            "satisfy constraint: 'must satisfy regular expression "
                            "'[a-zA-Z0-9-_.]+''";
}

void ImagesTest::refusesInAwsWords()
{
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story = shop();
    QCOMPARE(QString::fromStdString(story.call("ecr:PutImage", with.toStdString())), answer);
}

QTEST_GUILESS_MAIN(ImagesTest)
#include "tst_images.moc"
