// SPDX-License-Identifier: GPL-3.0-or-later
// How many events may be on their way.
#include "sim/engine.h"
#include "sim/invariants_events.h"

#include <QTest>

#include <string>

using namespace stowage;
using namespace stowage::sim;

class EventBoundsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsTooMuchIsDropped_data();
    void whatIsTooMuchIsDropped();
};

namespace {
// A rule that fires once an hour, with two queues.
Plan often()
{
    Plan plan;
    EventRuleNode rule;
    rule.id = ElementId("rule-1");
    rule.name = "often";
    rule.schedule = "rate(1 hour)";
    for (const char* name : {"queue-1", "queue-2"}) {
        QueueNode queue;
        queue.id = ElementId(name);
        queue.name = name;
        plan.queues.push_back(queue);
        rule.targets.push_back({EventTargetKind::queue, queue.id});
    }
    plan.events.rules.push_back(rule);
    return plan;
}

std::vector<Fact> failuresOf(const World& world)
{
    std::vector<Fact> facts;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        if (world.facts.fact(n).kind == FactKind::invocationFailed)
            facts.push_back(world.facts.fact(n));
    return facts;
}
} // namespace

void EventBoundsTest::whatIsTooMuchIsDropped_data()
{
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("dropped");
    QTest::newRow("usual") << 100'000 << 0;
    QTest::newRow("one of two") << 1 << 1;
    QTest::newRow("none") << 0 << 2;
}

void EventBoundsTest::whatIsTooMuchIsDropped()
{
    QFETCH(int, most);
    QFETCH(int, dropped);
    World world = *begin(often());
    world.timing.mostEventsOnTheirWay = static_cast<std::size_t>(most);
    advance(world, Time{} + seconds(3'700)); // it fired within its minute
    const EventRule& rule = world.eventRules[world.eventRules.first()];
    QCOMPARE(rule.fired, std::int64_t{1});
    QCOMPARE(rule.invocations, 2 * rule.fired);
    QCOMPARE(rule.dropped, dropped * rule.fired);
    const std::vector<Fact> failed = failuresOf(world);
    QCOMPARE(static_cast<std::int64_t>(failed.size()), dropped * rule.fired);
    for (const Fact& fact : failed) {
        QCOMPARE(world.facts.fact(fact.cause).kind, FactKind::scheduleFired);
        const auto words = world.facts.payload(fact.number);
        QCOMPARE(std::string(world.text(static_cast<NameId>(words[0]))),
                 "too many events are on their way: Stowage keeps " + std::to_string(most));
    }
    QVERIFY(brokenByEvents(world).empty());
}

QTEST_GUILESS_MAIN(EventBoundsTest)
#include "tst_event_bounds.moc"
