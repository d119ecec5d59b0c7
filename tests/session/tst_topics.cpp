// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon SNS through public calls and public state; worked cases name their oracle.
#include "kinds/events/subscriber.h"
#include "session/alarms.h"
#include "session/messages.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;
using io::Json;

class TopicsTest : public QObject {
    Q_OBJECT

private slots:
    void o70_eachConfirmedSubscriptionThatMatches_data();
    void o70_eachConfirmedSubscriptionThatMatches();
    void mailWaitsForConfirmation();
    void tokensLiveForTwoDays_data();
    void tokensLiveForTwoDays();
    void aSilentMailServerIsTriedFiftyTimes();
    void whatIsGoneIsNotTriedAgain();
    void alarmsNotifyOnTransitionsOnly();
    void messagesByHandAreToldAtEachHop();
};

namespace {
std::int64_t delivered(const Story& story, const std::string& key = "delivered")
{
    const Json state = story.state();
    return numberOf(*state.find("topics")->find("news"), key);
}

Json inboxOf(const Story& story)
{
    const Json state = story.state();
    const Json& all = *state.find("subscribers");
    return all.members()->front().second;
}

void subscribe(Story& story, const std::string& protocol, const std::string& endpoint,
               const std::string& attributes = {})
{
    QCOMPARE(story.call("sns:Subscribe", R"({"TopicArn":"news","Protocol":")" + protocol +
                                             R"(","Endpoint":")" + endpoint +
                                             R"(","Attributes":{)" + attributes + "}}"),
             std::string());
}

Story newsroom()
{
    Story story;
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    makeQueue(story, "all");
    makeQueue(story, "red");
    subscribe(story, "sqs", "arn:aws:sqs:us-east-1:123456789012:all");
    subscribe(story, "email", "admin@example.com");
    subscribe(story, "sqs", "arn:aws:sqs:us-east-1:123456789012:red",
              R"("FilterPolicy":"{\"color\":[\"red\"]}")");
    return story;
}

std::string publication(const std::string& color)
{
    return R"({"TopicArn":"arn:aws:sns:us-east-1:123456789012:news","Message":"hello")" +
           (color.empty()
                ? std::string()
                : R"(,"MessageAttributes":{"color":{"DataType":"String","StringValue":")" + color +
                      R"("}})") +
           "}";
}
} // namespace

void TopicsTest::o70_eachConfirmedSubscriptionThatMatches_data()
{
    QTest::addColumn<QString>("color");
    QTest::addColumn<int>("deliveries");
    QTest::newRow("blue") << "blue" << 1;
    QTest::newRow("without attributes") << "" << 1;
    QTest::newRow("red") << "red" << 2;
}

void TopicsTest::o70_eachConfirmedSubscriptionThatMatches()
{
    QFETCH(QString, color);
    QFETCH(int, deliveries);
    Story story = newsroom();
    QCOMPARE(story.call("sns:Publish", publication(color.toStdString())), std::string());
    story.until(0.09); // a tenth of a second is not over
    QCOMPARE(delivered(story), std::int64_t{0});
    story.until(0.11);
    QCOMPARE(delivered(story), std::int64_t{deliveries});
    QCOMPARE(visible(story, "all"), std::int64_t{1});
    QCOMPARE(visible(story, "red"), std::int64_t{deliveries - 1});
    QCOMPARE(delivered(story, "notLetThrough"), std::int64_t{3 - deliveries});
}

void TopicsTest::mailWaitsForConfirmation()
{
    Story story = newsroom();
    story.until(1);
    QCOMPARE(numberOf(inboxOf(story), "mails"), std::int64_t{1});
    const Json mail = itemsOf(inboxOf(story), "inbox").front();
    QCOMPARE(textOf(mail, "subject"), std::string("AWS Notification - Subscription Confirmation"));
    const auto pending = [&] {
        const Json state = story.state();
        return textOf(*state.find("topics")->find("news"), "SubscriptionsPending");
    };
    QCOMPARE(pending(), std::string("1"));
    QCOMPARE(story.call("sns:ConfirmSubscription", R"({"TopicArn":"news","Token":"wrong"})"),
             std::string("InvalidParameter: Invalid parameter: Token"));
    QCOMPARE(story.call("sns:ConfirmSubscription",
                        R"({"TopicArn":"news","Token":")" + textOf(mail, "token") + R"("})"),
             std::string());
    QCOMPARE(pending(), std::string("0"));
    story.call("sns:Publish", publication(""));
    story.until(2);
    QCOMPARE(numberOf(inboxOf(story), "mails"), std::int64_t{2});
    QCOMPARE(textOf(itemsOf(inboxOf(story), "inbox").back(), "body"), std::string("hello"));
}

void TopicsTest::tokensLiveForTwoDays_data()
{
    QTest::addColumn<int>("confirmedAt");
    QTest::addColumn<QString>("answer");
    QTest::newRow("in time") << 48 * 3'600 - 1 << "";
    QTest::newRow("too late") << 48 * 3'600 + 1 << "InvalidParameter: Invalid parameter: Token";
}

void TopicsTest::tokensLiveForTwoDays()
{
    QFETCH(int, confirmedAt);
    QFETCH(QString, answer);
    Story story = newsroom();
    story.until(confirmedAt);
    QCOMPARE(QString::fromStdString(story.call(
                 "sns:ConfirmSubscription", R"({"TopicArn":"news","Token":"admin@example.com"})")),
             answer);
}

void TopicsTest::aSilentMailServerIsTriedFiftyTimes()
{
    Story story = newsroom();
    story.call("sns:ConfirmSubscription", R"({"TopicArn":"news","Token":"admin@example.com"})");
    story.until(1);
    const ElementId admin = lastOf(story, "subscriber");
    perform(story, doc::SetField{{admin}, "isReachable", false});
    story.call("sns:Publish", publication(""));
    const auto attempts = [&] {
        const sim::World& world = story.session.world();
        for (auto at = world.deliveries.first(); at; at = world.deliveries.after(at))
            if (world.deliveries[at].to.kind == EntityKind::subscriber)
                return world.deliveries[at].attempts;
        return 0;
    };
    // A tenth of a second, twice 10 s, ten that grow for 1,624 s, and 38 of ten minutes.
    const std::pair<double, int> kAfter[] = {{2, 1},      {12, 2},     {22, 3},     {32, 4},
                                             {1'640, 12}, {1'646, 13}, {24'440, 50}};
    for (const auto& [at, count] : kAfter) {
        story.until(at);
        QCOMPARE(attempts(), count);
    }
    QCOMPARE(delivered(story, "failed"), std::int64_t{0});
    story.until(24'450);
    QCOMPARE(delivered(story, "failed"), std::int64_t{1});
    story.until(8 * 3'600);
    QCOMPARE(delivered(story, "failed"), std::int64_t{1});
    QVERIFY(story.session.world().deliveries.count() == 0);
    story.call("sns:Publish", publication(""));
    story.until(8 * 3'600 + 15);
    perform(story, doc::SetField{{admin}, "isReachable", true});
    story.until(8 * 3'600 + 60); // the second retry finds it
    QCOMPARE(numberOf(inboxOf(story), "mails"), std::int64_t{2});
}

void TopicsTest::whatIsGoneIsNotTriedAgain()
{
    Story story = newsroom();
    story.call("sns:Publish", publication("red"));
    perform(story, doc::RemoveElements{{idOfElement(story, "queue", "red")}});
    story.until(60);
    QCOMPARE(delivered(story), std::int64_t{1});
    QCOMPARE(delivered(story, "failed"), std::int64_t{1});
    QCOMPARE(story.session.world().deliveries.count(), std::size_t{0});
}

void TopicsTest::alarmsNotifyOnTransitionsOnly()
{
    Story story = newsroom();
    const std::string with = alarms::alarm(alarms::kYours, alarms::above("10"));
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm",
                        with.substr(0, with.size() - 1) +
                            R"(,"AlarmActions":["arn:aws:sns:us-east-1:123456789012:news"]})"),
             std::string());
    for (int minute = 1; minute < 6; ++minute)
        story.call("cloudwatch:PutMetricData", alarms::put(50, 60 * minute));
    story.until(340); // it goes into ALARM, and stays there
    QCOMPARE(alarms::stateOf(story), std::string("ALARM"));
    QCOMPARE(delivered(story, "published"), std::int64_t{1});
    const sim::World& world = story.session.world();
    const auto queue = sim::rowOf<sim::Queue>(world, EntityKind::queue,
                                              Subject(idOfElement(story, "queue", "all")));
    const std::string body(world.text(world.queueStores[queue.slot].visible[0].body));
    QVERIFY2(body.starts_with("You are receiving this email because your Amazon CloudWatch Alarm "
                              "\"busy\" in the US East (N. Virginia) region has entered the ALARM "
                              "state, because \"Threshold Crossed: 1 out of the last 1 datapoints ["
                              "50.0 (01/01/26 00:01:00)]"),
             body.c_str());
    QVERIFY2(body.ends_with("\" at \"Thursday 01 January, 2026 00:03:00 UTC\"."), body.c_str());
}

void TopicsTest::messagesByHandAreToldAtEachHop()
{
    Story story = newsroom();
    story.call("sns:Publish", publication("blue"));
    story.until(1);
    receive(story, {}, "all");
    story.call("sqs:DeleteMessage",
               R"({"QueueUrl":"all","ReceiptHandle":")" + handle(story, "all") + R"("})");
    const sim::World& world = story.session.world();
    std::vector<FactKind> chain;
    for (std::uint32_t at = world.facts.count(); at != 0; at = world.facts.fact(at).cause)
        chain.push_back(world.facts.fact(at).kind);
    const std::vector<FactKind> hops = {FactKind::messageDeleted,   FactKind::messageReceived,
                                        FactKind::messageSent,      FactKind::messageDelivered,
                                        FactKind::messagePublished, FactKind::youPublished};
    QVERIFY(chain == hops);
}

QTEST_GUILESS_MAIN(TopicsTest)
#include "tst_topics.moc"
