// SPDX-License-Identifier: GPL-3.0-or-later
// Who may send to a queue: topics and rules that its policy lets in, and what becomes of the rest.
#include "document/renaming.h"
#include "session/events.h"
#include "session/messages.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class QueuePoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhomItLetsIn_data();
    void saysWhomItLetsIn();
    void whatIsNotLetInFails();
    void aRuleThatIsNotLetInFails();
    void deadLettersNeedLeaveToo();
    void schedulesNeedNone();
    void isRefused_data();
    void isRefused();
    void aRenamedTopicMayStillSend();
};

namespace {
const std::string kQueue = "arn:aws:sqs:us-east-1:123456789012:orders";
const std::string kTopic = "arn:aws:sns:us-east-1:123456789012:news";
const std::string kRule = "arn:aws:events:us-east-1:123456789012:rule/often";

std::string statement(const std::string& service, const std::string& condition = {})
{
    return R"({"Effect":"Allow","Principal":{"Service":")" + service +
           R"("},"Action":"sqs:SendMessage","Resource":")" + kQueue + "\"" +
           (condition.empty() ? "" : R"(,"Condition":)" + condition) + "}";
}

std::string source(const std::string& arn, const std::string& test = "ArnEquals")
{
    return "{\"" + test + R"(":{"aws:SourceArn":")" + arn + R"("}})";
}

std::string policy(const std::string& statements)
{
    return R"({"Version":"2012-10-17","Statement":[)" + statements + "]}";
}

std::string setPolicy(Story& story, const std::string& text, const std::string& queue = "orders")
{
    io::Json attributes = io::Json::object();
    attributes.set("Policy", text);
    io::Json with = io::Json::object();
    with.set("QueueUrl", queue);
    with.set("Attributes", std::move(attributes));
    return story.call("sqs:SetQueueAttributes", io::compactJson(with));
}

// A topic and a rule that fires each minute, both with the queue.
Story drawnToQueue()
{
    Story story("instant");
    makeQueue(story);
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    story.call("sns:Subscribe",
               R"({"TopicArn":"news","Protocol":"sqs","Endpoint":")" + kQueue + R"("})");
    story.call("events:PutRule", events::schedule("often", "rate(1 minute)"));
    story.call("events:PutTargets",
               R"({"Rule":"often","Targets":[{"Id":"1","Arn":")" + kQueue + R"("}]})");
    return story;
}

void publish(Story& story)
{
    QCOMPARE(story.call("sns:Publish", R"({"TopicArn":"news","Message":"hello"})"), std::string());
}

std::int64_t ofTopic(const Story& story, const std::string& key)
{
    const io::Json state = story.state();
    return numberOf(*state.find("topics")->find("news"), key);
}
} // namespace

void QueuePoliciesTest::saysWhomItLetsIn_data()
{
    QTest::addColumn<std::string>("policy");
    QTest::addColumn<int>("ofTopic");
    QTest::addColumn<int>("ofRule");
    const std::string sns = "sns.amazonaws.com", rules = "events.amazonaws.com";
    QTest::newRow("none") << std::string() << 0 << 0;
    QTest::newRow("the topic") << policy(statement(sns, source(kTopic))) << 1 << 0;
    QTest::newRow("all topics") << policy(statement(sns)) << 1 << 0;
    QTest::newRow("another topic") << policy(statement(sns, source(kTopic + "-2"))) << 0 << 0;
    QTest::newRow("topics like it")
        << policy(statement(sns, source("arn:aws:sns:*", "ArnLike"))) << 1 << 0;
    QTest::newRow("the rule") << policy(statement(rules, source(kRule))) << 0 << 1;
    QTest::newRow("both") << policy(statement(sns, source(kTopic)) + "," +
                                    statement(rules, source(kRule)))
                          << 1 << 1;
    QTest::newRow("its owner")
        << policy(R"({"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},)"
                  R"("Action":"SQS:*","Resource":")" +
                  kQueue + R"("})")
        << 0 << 0;
}

void QueuePoliciesTest::saysWhomItLetsIn()
{
    QFETCH(std::string, policy);
    QFETCH(int, ofTopic);
    QFETCH(int, ofRule);
    Story story = drawnToQueue();
    QVERIFY(queueOf(story).find("Policy") == nullptr);
    QCOMPARE(setPolicy(story, policy), std::string());
    publish(story);
    story.until(30);
    QCOMPARE(visible(story), std::int64_t{ofTopic});
    story.until(90);
    QCOMPARE(visible(story), std::int64_t{ofTopic + ofRule});
    // What it says is what it was told, and says again.
    const std::string said = textOf(queueOf(story), "Policy");
    QVERIFY(!said.empty());
    QCOMPARE(setPolicy(story, said), std::string());
    QCOMPARE(textOf(queueOf(story), "Policy"), said);
}

void QueuePoliciesTest::whatIsNotLetInFails()
{
    Story story = drawnToQueue();
    publish(story);
    story.until(1);
    QCOMPARE(visible(story), std::int64_t{1}); // it is not stated
    QCOMPARE(setPolicy(story, ""), std::string());
    const std::uint32_t changed = factsOf(story, FactKind::queueChanged).back();
    publish(story);
    story.until(20);
    QCOMPARE(visible(story), std::int64_t{1});
    QCOMPARE(ofTopic(story, "failed"), std::int64_t{1});
    const auto undelivered = factsOf(story, FactKind::messageUndelivered);
    QCOMPARE(undelivered.size(), std::size_t{1}); // and no retries
    QCOMPARE(story.session.world().facts.fact(undelivered.back()).cause, changed);
    const WhyCard card = whyLast(story, FactKind::messageUndelivered);
    QCOMPARE(firstRule(card), std::string("sqs.policy"));
    QVERIFY2(card.sentence.find("AccessDenied: Access to the resource "
                                "https://sqs.us-east-1.amazonaws.com/123456789012/orders is "
                                "denied, for its policy does not let news send") !=
                 std::string::npos,
             card.sentence.c_str());
}

void QueuePoliciesTest::aRuleThatIsNotLetInFails()
{
    Story story = drawnToQueue();
    QCOMPARE(setPolicy(story, ""), std::string());
    const std::uint32_t changed = factsOf(story, FactKind::queueChanged).back();
    story.until(90);
    QCOMPARE(visible(story), std::int64_t{0});
    QCOMPARE(events::counted(story, "rules", "often", "Invocations"), std::int64_t{1});
    QCOMPARE(events::counted(story, "rules", "often", "FailedInvocations"), std::int64_t{1});
    const auto failed = factsOf(story, FactKind::invocationFailed);
    QCOMPARE(failed.size(), std::size_t{1});
    QCOMPARE(story.session.world().facts.fact(failed.back()).cause, changed);
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QVERIFY2(card.sentence.find("is denied, for its policy does not let often send; the event is "
                                "dropped") != std::string::npos,
             card.sentence.c_str());
}

void QueuePoliciesTest::deadLettersNeedLeaveToo()
{
    for (const bool isLetIn : {true, false}) {
        Story story = drawnToQueue();
        makeQueue(story, "dead");
        const ElementId rule = idOfElement(story, "eventRule", "often");
        perform(story, doc::AddLink{{rule, idOfElement(story, "queue", "dead"), "deadLetter"}});
        if (!isLetIn)
            QCOMPARE(setPolicy(story, "", "dead"), std::string());
        QCOMPARE(setPolicy(story, ""), std::string());
        story.until(90);
        QCOMPARE(visible(story, "dead"), std::int64_t{isLetIn ? 1 : 0});
        QCOMPARE(events::counted(story, "rules", "often", "FailedInvocations"),
                 std::int64_t{isLetIn ? 0 : 1});
    }
}

// They send with their role.
void QueuePoliciesTest::schedulesNeedNone()
{
    Story story("instant");
    makeQueue(story);
    QCOMPARE(setPolicy(story, ""), std::string());
    QCOMPARE(story.call("scheduler:CreateSchedule",
                        R"x({"Name":"nightly","ScheduleExpression":"rate(1 hour)",)x"
                        R"x("FlexibleTimeWindow":{"Mode":"OFF"},"Target":{"Arn":")x" +
                            kQueue +
                            R"x(","RoleArn":"arn:aws:iam::123456789012:role/scheduler"}})x"),
             std::string());
    story.until(30);
    QCOMPARE(visible(story), std::int64_t{1});
}

void QueuePoliciesTest::isRefused_data()
{
    QTest::addColumn<std::string>("policy");
    QTest::addColumn<std::string>("answer");
    const std::string invalid = "InvalidAttributeValue: Invalid value for the parameter Policy.";
    const auto unsupported = [](const std::string& what) {
        return "UnsupportedFeatureException: Stowage does not simulate " + what +
               " yet; leave it out.";
    };
    QTest::newRow("no JSON") << std::string("nobody") << invalid;
    QTest::newRow("no statement") << std::string("{}") << invalid;
    QTest::newRow("another queue")
        << policy(R"({"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},)"
                  R"("Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:1:other"})")
        << invalid;
    QTest::newRow("denial") << policy(R"({"Effect":"Deny","Principal":"*","Action":"sqs:*",)"
                                      R"("Resource":"*"})")
                            << unsupported("queue policies that deny");
    QTest::newRow("everybody")
        << policy(R"({"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage",)"
                  R"("Resource":"*"})")
        << unsupported("queue policies for others than sns.amazonaws.com and "
                       "events.amazonaws.com");
    QTest::newRow("another service")
        << policy(statement("s3.amazonaws.com"))
        << unsupported("queue policies for others than sns.amazonaws.com and "
                       "events.amazonaws.com");
    QTest::newRow("another action")
        << policy(R"({"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},)"
                  R"("Action":"sqs:ReceiveMessage","Resource":"*"})")
        << unsupported("queue policies about other actions than sqs:SendMessage");
    QTest::newRow("another condition")
        << policy(statement("sns.amazonaws.com", R"({"Bool":{"aws:SecureTransport":"true"}})"))
        << unsupported("conditions of queue policies other than of aws:SourceArn");
    QTest::newRow("a bucket") << policy(
                                     statement("sns.amazonaws.com", source("arn:aws:s3:::uploads")))
                              << unsupported(
                                     "queue policies for a source that is neither a topic of "
                                     "sns.amazonaws.com nor a rule of events.amazonaws.com");
}

void QueuePoliciesTest::isRefused()
{
    QFETCH(std::string, policy);
    QFETCH(std::string, answer);
    Story story;
    makeQueue(story);
    QCOMPARE(setPolicy(story, policy), answer);
    QVERIFY(queueOf(story).find("Policy") == nullptr);
}

void QueuePoliciesTest::aRenamedTopicMayStillSend()
{
    Story story = drawnToQueue();
    QCOMPARE(setPolicy(story, policy(statement("sns.amazonaws.com", source(kTopic)))),
             std::string());
    const ElementId topic = idOfElement(story, "topic", "news");
    perform(story, doc::renamed(story.session.document(), topic, "reports"));
    QCOMPARE(story.call("sns:Publish", R"({"TopicArn":"reports","Message":"hello"})"),
             std::string());
    story.until(1);
    QCOMPARE(visible(story), std::int64_t{1});
}

QTEST_GUILESS_MAIN(QueuePoliciesTest)
#include "tst_queue_policies.moc"
