// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class TopicTest : public QObject {
    Q_OBJECT

private slots:
    void isSubscribedToByLines();
    void saysWhichFilterPoliciesAreNone();
    void saysWhatDoesNotGoWithItsOrder();
};

void TopicTest::isSubscribedToByLines()
{
    Surroundings around;
    SnsTopic props;
    props.filters = {{"orders", R"({"color":["red"]})", FilterScope::messageBody}};
    Drawn& topic = around.add<SnsTopic>("news", props);
    Drawn& queue = around.add<Queue>("orders");
    Drawn& admin = around.add<Subscriber>("admin");
    Surroundings::link(topic, queue, "queue");
    Surroundings::link(topic, admin, "subscriber");
    QVERIFY(Surroundings::wrong(topic).empty());
    const sim::Plan plan = Surroundings::lowered(topic);
    const std::vector<sim::SubscriptionNode>& all = plan.topics.at(0).subscriptions;
    QCOMPARE(all.size(), std::size_t{2});
    QCOMPARE(all[0].endpoint, queue.id);
    QCOMPARE(all[0].protocol, sim::SubscriptionProtocol::sqs);
    QCOMPARE(all[0].filterPolicy, std::string(R"({"color":["red"]})"));
    QVERIFY(all[0].filtersBody);
    QCOMPARE(all[1].endpoint, admin.id);
    QCOMPARE(all[1].protocol, sim::SubscriptionProtocol::email);
    QVERIFY(all[1].filterPolicy.empty());
}

void TopicTest::saysWhichFilterPoliciesAreNone()
{
    Surroundings around;
    SnsTopic props;
    props.filters = {{"orders", "{color}"}};
    Drawn& topic = around.add<SnsTopic>("news", props);
    Drawn& queue = around.add<Queue>("orders");
    Surroundings::link(topic, queue, "queue");
    QCOMPARE(Surroundings::wrong(topic),
             (std::vector<std::string>{
                 "The filter policy of 'orders' is none (FilterPolicy: failed to parse JSON.)."}));
    SnsTopic other;
    other.filters = {{"nobody", ""}};
    QCOMPARE(Surroundings::wrong(around.add<SnsTopic>("other", other)),
             (std::vector<std::string>{"Nobody subscribes to the topic.",
                                       "The topic has no subscription of 'nobody'."}));
}

void TopicTest::saysWhatDoesNotGoWithItsOrder()
{
    using Words = std::vector<std::string>;
    Surroundings around;
    SnsTopic props;
    props.type = MessageOrder::fifo;
    Drawn& news = around.add<SnsTopic>("news", props);
    Surroundings::link(news, around.add<Subscriber>("admin"), "subscriber");
    Surroundings::link(around.add<Alarm>("busy"), news, "topic");
    QCOMPARE(Surroundings::wrong(news),
             (Words{"The name of a FIFO topic must end with .fifo.",
                    "A FIFO topic delivers to queues only, and mails nothing to admin.",
                    "busy gives its messages no message group, so that the topic takes none of "
                    "them."}));
    Drawn& right = around.add<SnsTopic>("news.fifo", props);
    Surroundings::link(right, around.add<Queue>("orders"), "queue");
    QVERIFY(Surroundings::wrong(right).empty());
    QVERIFY(Surroundings::lowered(right).topics[0].isFifo);
}

QTEST_GUILESS_MAIN(TopicTest)
#include "tst_topic.moc"
