// SPDX-License-Identifier: GPL-3.0-or-later
// Who may publish to a topic: rules and alarms that its policy lets in, and what becomes of the
// rest.
#include "document/renaming.h"
#include "session/alarms.h"
#include "session/events.h"
#include "session/messages.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class TopicPoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhoMayPublish_data();
    void saysWhoMayPublish();
    void aRuleThatIsNotLetInFails();
    void anAlarmThatIsNotLetInFails();
    void anAlarmCannotNotifyAFifoTopic();
    void aRenamedRuleMayStillPublish();
    void isRefused_data();
    void isRefused();
};

namespace {
const std::string kTopic = "arn:aws:sns:us-east-1:123456789012:news";
const std::string kRule = "arn:aws:events:us-east-1:123456789012:rule/often";
const std::string kAlarm = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:busy";
const std::string kEvents = "events.amazonaws.com", kWatch = "cloudwatch.amazonaws.com";

std::string statement(const std::string& service, const std::string& source = {})
{
    return R"({"Effect":"Allow","Principal":{"Service":")" + service +
           R"("},"Action":"sns:Publish","Resource":")" + kTopic + "\"" +
           (source.empty()
                ? ""
                : R"(,"Condition":{"ArnEquals":{"aws:SourceArn":")" + source + R"("}})") +
           "}";
}

std::string policy(const std::string& statements)
{
    return R"({"Version":"2012-10-17","Statement":[)" + statements + "]}";
}

std::string setAttribute(Story& story, const std::string& name, const std::string& value,
                         const std::string& topic = "news")
{
    io::Json with = io::Json::object();
    with.set("TopicArn", topic);
    with.set("AttributeName", name);
    with.set("AttributeValue", value);
    return story.call("sns:SetTopicAttributes", io::compactJson(with));
}

// A rule that fires each minute and an alarm, both with a topic that passes on to a queue.
Story drawnToTopic(const std::string& topic = "news", const std::string& attributes = {})
{
    Story story("instant");
    const bool isFifo = topic.ends_with(".fifo");
    makeQueue(story, isFifo ? "orders.fifo" : "orders", isFifo ? R"("FifoQueue":"true")" : "");
    story.call("sns:CreateTopic",
               R"({"Name":")" + topic + R"(","Attributes":{)" + attributes + "}}");
    story.call("sns:Subscribe", R"({"TopicArn":")" + topic + R"(","Protocol":"sqs","Endpoint":)" +
                                    (isFifo ? R"("orders.fifo"})" : R"("orders"})"));
    const std::string arn = "arn:aws:sns:us-east-1:123456789012:" + topic;
    story.call("events:PutRule", events::schedule("often", "rate(1 minute)"));
    story.call("events:PutTargets",
               R"({"Rule":"often","Targets":[{"Id":"1","Arn":")" + arn + R"("}]})");
    const std::string alarm = alarms::alarm(alarms::kYours, alarms::above("10"));
    story.call("cloudwatch:PutMetricAlarm",
               alarm.substr(0, alarm.size() - 1) + R"(,"AlarmActions":[")" + arn + R"("]})");
    return story;
}

std::int64_t published(const Story& story, const char* topic = "news")
{
    const io::Json state = story.state();
    return numberOf(*state.find("topics")->find(topic), "published");
}

void alert(Story& story)
{
    for (int minute = 2; minute < 10; ++minute)
        QCOMPARE(story.call("cloudwatch:PutMetricData", alarms::put(50, 60 * minute)),
                 std::string());
}
} // namespace

void TopicPoliciesTest::saysWhoMayPublish_data()
{
    QTest::addColumn<std::string>("policy");
    QTest::addColumn<bool>("rule");
    QTest::addColumn<bool>("alarm");
    QTest::newRow("nobody") << policy("") << false << false;
    QTest::newRow("rules") << policy(statement(kEvents)) << true << false;
    QTest::newRow("the rule") << policy(statement(kEvents, kRule)) << true << false;
    QTest::newRow("another rule") << policy(statement(kEvents, kRule + "-2")) << false << false;
    QTest::newRow("the alarm") << policy(statement(kWatch, kAlarm)) << false << true;
    QTest::newRow("both") << policy(statement(kEvents) + "," + statement(kWatch)) << true << true;
    // As AWS makes it, which lets in what is of the account, and no rules.
    QTest::newRow("the usual one")
        << policy(R"({"Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:Publish",)"
                  R"("SNS:Subscribe"],"Resource":")" +
                  kTopic + R"(","Condition":{"StringEquals":{"AWS:SourceOwner":"123456789012"}}})")
        << false << true;
}

void TopicPoliciesTest::saysWhoMayPublish()
{
    QFETCH(std::string, policy);
    QFETCH(bool, rule);
    QFETCH(bool, alarm);
    Story story = drawnToTopic();
    QCOMPARE(setAttribute(story, "Policy", policy), std::string());
    story.until(90);
    QCOMPARE(published(story), std::int64_t{rule ? 1 : 0});
    story.call("events:RemoveTargets", R"({"Rule":"often","Ids":["1"]})");
    alert(story);
    story.until(600);
    QCOMPARE(alarms::stateOf(story), std::string("ALARM"));
    QCOMPARE(published(story), std::int64_t{(rule ? 1 : 0) + (alarm ? 1 : 0)});
    // What it says is what it was told, and says again.
    const io::Json state = story.state();
    const std::string said = textOf(*state.find("topics")->find("news"), "Policy");
    QVERIFY(!said.empty());
    QCOMPARE(setAttribute(story, "Policy", said), std::string());
    QCOMPARE(factsOf(story, FactKind::topicChanged).size(), std::size_t{1});
}

void TopicPoliciesTest::aRuleThatIsNotLetInFails()
{
    Story story = drawnToTopic();
    story.until(90);
    QCOMPARE(published(story), std::int64_t{1}); // its policy is not stated
    QCOMPARE(setAttribute(story, "Policy", policy(statement(kWatch))), std::string());
    story.until(150);
    QCOMPARE(published(story), std::int64_t{1});
    const auto failed = factsOf(story, FactKind::invocationFailed);
    QCOMPARE(failed.size(), std::size_t{1}); // and no retries
    QCOMPARE(story.session.world().facts.fact(failed.back()).cause,
             factsOf(story, FactKind::topicChanged).back());
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QCOMPARE(firstRule(card), std::string("sns.policy"));
    const std::string words = "AuthorizationError: " + kRule +
                              " is not authorized to perform: SNS:Publish on resource: " + kTopic +
                              ", for the policy of the topic does not let it";
    QVERIFY2(card.sentence.find(words) != std::string::npos, card.sentence.c_str());
}

void TopicPoliciesTest::anAlarmThatIsNotLetInFails()
{
    Story story = drawnToTopic();
    QCOMPARE(setAttribute(story, "Policy", policy(statement(kEvents))), std::string());
    alert(story);
    story.until(600);
    const auto failed = factsOf(story, FactKind::alarmActionFailed);
    QCOMPARE(failed.size(), std::size_t{1});
    QCOMPARE(story.session.world().facts.fact(failed.back()).cause,
             factsOf(story, FactKind::topicChanged).back());
    const WhyCard card = whyLast(story, FactKind::alarmActionFailed);
    QCOMPARE(firstRule(card), std::string("sns.policy"));
    QVERIFY2(card.sentence.find(
                 kAlarm + " is not authorized to perform: SNS:Publish on resource: " + kTopic) !=
                 std::string::npos,
             card.sentence.c_str());
}

void TopicPoliciesTest::anAlarmCannotNotifyAFifoTopic()
{
    Story story = drawnToTopic("news.fifo", R"("FifoTopic":"true")");
    alert(story);
    story.until(600);
    QCOMPARE(alarms::stateOf(story), std::string("ALARM"));
    QCOMPARE(published(story, "news.fifo"), std::int64_t{0});
    const WhyCard card = whyLast(story, FactKind::alarmActionFailed);
    QCOMPARE(firstRule(card), std::string("sns.alarmFifo"));
    QVERIFY2(card.sentence.find("The MessageGroupId parameter is required for FIFO topics") !=
                 std::string::npos,
             card.sentence.c_str());
}

void TopicPoliciesTest::aRenamedRuleMayStillPublish()
{
    Story story = drawnToTopic();
    QCOMPARE(setAttribute(story, "Policy", policy(statement(kEvents, kRule))), std::string());
    const ElementId rule = idOfElement(story, "eventRule", "often");
    perform(story, doc::renamed(story.session.document(), rule, "seldom"));
    story.until(90);
    QCOMPARE(published(story), std::int64_t{1});
    QCOMPARE(factsOf(story, FactKind::topicChanged).size(), std::size_t{2});
}

void TopicPoliciesTest::isRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char* what, const char* name, const std::string& value,
                        const char* answer) {
        QTest::newRow(what) << QString(name) << QString::fromStdString(value) << QString(answer);
    };
    const char* none = "InvalidParameter: Invalid parameter: Policy Error: null";
    row("no JSON", "Policy", "allow", none);
    row("no statement", "Policy", "{}", none);
    row("another topic", "Policy",
        policy(R"({"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},)"
               R"("Action":"sns:Publish","Resource":"arn:aws:sns:us-east-1:123456789012:other"})"),
        none);
    row("another service", "Policy", policy(statement("s3.amazonaws.com")),
        "UnsupportedFeatureException: Stowage does not simulate topic policies for others than "
        "events.amazonaws.com and cloudwatch.amazonaws.com yet; leave it out.");
    row("an alarm as a rule", "Policy", policy(statement(kEvents, kAlarm)),
        "UnsupportedFeatureException: Stowage does not simulate topic policies for a source that "
        "is neither a rule of events.amazonaws.com nor an alarm of cloudwatch.amazonaws.com yet; "
        "leave it out.");
    row("attribute", "Color", "red", "InvalidParameter: Invalid parameter: AttributeName");
}

void TopicPoliciesTest::isRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, answer);
    Story story = drawnToTopic();
    const doc::Document before = story.session.document();
    QCOMPARE(QString::fromStdString(setAttribute(story, name.toStdString(), value.toStdString())),
             answer);
    QVERIFY(story.session.document() == before);
}

QTEST_GUILESS_MAIN(TopicPoliciesTest)
#include "tst_topic_policies.moc"
