// SPDX-License-Identifier: GPL-3.0-or-later
// A connection whose ends allow several meanings can be turned into another.
#include "document/drawing.h"
#include "document/meanings.h"
#include "document/renaming.h"
#include "kinds/events/event_rule.h"
#include "kinds/events/queue.h"
#include "kinds/events/topic.h"
#include "kinds/identity/role.h"
#include "kinds/observe/alarm.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class MeaningsTest : public QObject {
    Q_OBJECT

private slots:
    void aSecondLineMeansTheNext();
    void oneTurnsIntoAnother();
    void aRoleHasOneMeaning();
    void aLineToAQueueLetsItSend();
    void aLineToATopicLetsItPublish();
};

namespace {
void draw(Shop& shop, const ElementId& from, const ElementId& to)
{
    const auto made = doc::connect(shop.document, from, to);
    QVERIFY(made);
    shop.performAll(made->edits);
}
} // namespace

void MeaningsTest::aSecondLineMeansTheNext()
{
    Shop shop;
    const ElementId rule = shop.add<EventRule>("uploads");
    const ElementId queue = shop.add<Queue>("jobs");
    draw(shop, rule, queue);
    QVERIFY(shop.document.findLink(rule, queue, "queue"));
    draw(shop, rule, queue);
    QVERIFY(shop.document.findLink(rule, queue, "queue"));
    QVERIFY(shop.document.findLink(rule, queue, "deadLetter"));
    QVERIFY(!doc::connect(shop.document, rule, queue)); // both are there
}

void MeaningsTest::oneTurnsIntoAnother()
{
    Shop shop;
    const ElementId rule = shop.add<EventRule>("uploads");
    const ElementId queue = shop.add<Queue>("jobs");
    draw(shop, rule, queue);
    const Link link = *shop.document.findLink(rule, queue, "queue");
    const std::vector<Meaning> meanings = otherMeanings(shop.document, link);
    QCOMPARE(meanings.size(), std::size_t{1});
    QVERIFY(meanings.front().words.starts_with("uploads "));
    QVERIFY(meanings.front().words.ends_with(" jobs"));
    shop.perform(meanings.front().edit);
    QVERIFY(!shop.document.findLink(rule, queue, "queue"));
    QVERIFY(shop.document.findLink(rule, queue, "deadLetter"));
}

void MeaningsTest::aRoleHasOneMeaning()
{
    Shop shop;
    const ElementId role = shop.add<Role>("worker", {}, Role{.purpose = RolePurpose::task});
    draw(shop, shop.definition, role);
    const Link* link = shop.document.findLink(shop.definition, role, "taskRole");
    QVERIFY(link);
    QVERIFY(otherMeanings(shop.document, *link).empty());
}

// By its policy: what is not stated follows the drawing, what is gets a statement more.
void MeaningsTest::aLineToAQueueLetsItSend()
{
    Shop shop;
    const ElementId topic = shop.add<SnsTopic>("news");
    const ElementId open = shop.add<Queue>("open");
    const auto made = doc::connect(shop.document, topic, open);
    QCOMPARE(made->words, std::string("news delivers to open; the policy of open lets it send"));
    shop.performAll(made->edits);
    QVERIFY(shop.props<Queue>(open).senders.empty());
    Queue props;
    props.policy = QueuePolicy::stated;
    const ElementId shut = shop.add<Queue>("shut", {}, props);
    const ElementId rule = shop.add<EventRule>("uploads");
    for (const ElementId& from : {topic, rule}) {
        const auto connection = doc::connect(shop.document, from, shut);
        QVERIFY(connection->words.ends_with("; added to the policy of shut"));
        shop.performAll(connection->edits);
    }
    const Queue& queue = shop.props<Queue>(shut);
    QCOMPARE(queue.senders.size(), std::size_t{2});
    QVERIFY(letsIn(queue, sim::SendingService::topics, "news"));
    QVERIFY(letsIn(queue, sim::SendingService::rules, "uploads"));
    QVERIFY(!letsIn(queue, sim::SendingService::rules, "news"));
    shop.perform(renamed(shop.document, rule, "objects"));
    QVERIFY(letsIn(shop.props<Queue>(shut), sim::SendingService::rules, "objects"));
    QVERIFY(!letsIn(shop.props<Queue>(shut), sim::SendingService::rules, "uploads"));
}

void MeaningsTest::aLineToATopicLetsItPublish()
{
    Shop shop;
    SnsTopic props;
    props.policy = TopicPolicy::stated;
    const ElementId topic = shop.add<SnsTopic>("news", {}, props);
    const ElementId rule = shop.add<EventRule>("uploads");
    const ElementId alarm = shop.add<Alarm>("busy");
    for (const ElementId& from : {rule, alarm}) {
        const auto connection = doc::connect(shop.document, from, topic);
        QVERIFY(connection->words.ends_with("; added to the policy of news"));
        shop.performAll(connection->edits);
    }
    const SnsTopic& shut = shop.props<SnsTopic>(topic);
    QCOMPARE(shut.publishers.size(), std::size_t{2});
    QVERIFY(letsIn(shut, sim::SendingService::rules, "uploads"));
    QVERIFY(letsIn(shut, sim::SendingService::alarms, "busy"));
    QVERIFY(!letsIn(shut, sim::SendingService::alarms, "uploads"));
    shop.perform(renamed(shop.document, alarm, "late"));
    QVERIFY(letsIn(shop.props<SnsTopic>(topic), sim::SendingService::alarms, "late"));
    QVERIFY(!letsIn(shop.props<SnsTopic>(topic), sim::SendingService::alarms, "busy"));
}

QTEST_GUILESS_MAIN(MeaningsTest)
#include "tst_meanings.moc"
