// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/invariants_traffic.h"
#include "support/traffic_plan.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

class StickinessTest : public QObject {
    Q_OBJECT

private slots:
    void aNewTargetGetsNothing();
    void aLostTargetsClientsGoElsewhere();
    void whoSendsTooSeldomNeverSticks_data();
    void whoSendsTooSeldomNeverSticks();
    void silenceEndsIt_data();
    void silenceEndsIt();
    void clientsComeAndGo();
    void eachSourceKeepsItsClients();
    void fewestOutstandingFillsUp();
    void withoutTargetsTheyWait();
    void endsWithTheAttribute();
    void goesWithItsSource();
    void isTheSameWhereNothingIsSkipped();
};

namespace {
using Counts = std::vector<std::int64_t>;

std::vector<Ix<Target>> targetsOf(const World& world)
{
    std::vector<Ix<Target>> targets;
    const auto group = rowOf<TargetGroup>(world, EntityKind::targetGroup, Subject(kGroup));
    for (auto at = world.targetGroups[group].firstTarget; at; at = world.targets[at].nextOfGroup)
        targets.push_back(at);
    std::sort(targets.begin(), targets.end(), [&](Ix<Target> a, Ix<Target> b) {
        return world.targets[a].number < world.targets[b].number;
    });
    return targets;
}

// Of one source or of all, by target.
Counts clientsAt(const World& world, Ix<Source> source = {})
{
    Counts counts;
    for (const Ix<Target> at : targetsOf(world)) {
        counts.push_back(0);
        for (const Binding& each : world.bindings)
            counts.back() +=
                each.target == at && (!source || each.source == source) ? each.clients : 0;
    }
    return counts;
}

std::int64_t sumOf(const Counts& counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

void change(World& world, const Plan& plan)
{
    stepForEdit(world);
    adopt(world, plan);
    advance(world, world.now);
}

void sendAt(World& world, std::int64_t milliPerSecond)
{
    InjectFault rate;
    rate.kind = FaultKind::traffic;
    rate.milliRequestsPerSecond = milliPerSecond;
    stepForEdit(world);
    QVERIFY(obey(world, rate));
    advance(world, world.now);
}

// All requests are counted when the group is settled, as every change of the rate does.
Counts arrivedAt(World& world)
{
    sendAt(world, world.sources[world.sources.first()].milliRequestsPerSecond + 1);
    Counts arrived;
    for (const Ix<Target> at : targetsOf(world))
        arrived.push_back(world.lanes[at.slot].arrived);
    return arrived;
}

Counts arrivedIn(World& world, Duration length)
{
    const Counts before = arrivedAt(world);
    advance(world, world.now + length);
    Counts after = arrivedAt(world);
    for (std::size_t n = 0; n < before.size(); ++n)
        after[n] -= before[n];
    return after;
}

std::vector<Fact> factsOf(const World& world, FactKind kind)
{
    std::vector<Fact> facts;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        if (world.facts.fact(n).kind == kind)
            facts.push_back(world.facts.fact(n));
    return facts;
}

void stopTaskOf(World& world, Ix<Target> at)
{
    stepForEdit(world);
    QVERIFY(obey(world, StopTask{idOf(world.tasks[world.targets[at].task]), {}}));
    advance(world, world.now);
}

void expectSound(const World& world)
{
    const Findings broken = brokenByTraffic(world);
    QVERIFY2(broken.empty(), broken.empty() ? "" : broken.first().c_str());
}

// Two targets between which stickiness divides all clients, and a third that came later.
struct Shop {
    Plan plan;
    World world;

    explicit Shop(Plan drawn) : plan(std::move(drawn)), world(*begin(plan))
    {
        advance(world, Time{} + minutes(10));
        plan.targetGroups[0].sticky = true;
        change(world, plan);
        plan.services[0].desiredCount = 3;
        change(world, plan);
        advance(world, world.now + minutes(10));
    }
};

Plan drawn(int clients = 100)
{
    Plan plan = shop(2, 100);
    plan.sources[0].clients = clients;
    return plan;
}
} // namespace

void StickinessTest::aNewTargetGetsNothing()
{
    Shop shop(drawn());
    QCOMPARE(clientsAt(shop.world), (Counts{50, 50, 0}));
    const Counts more = arrivedIn(shop.world, seconds(20));
    QVERIFY(std::abs(more[0] - more[1]) <= 2);
    QCOMPARE(more[2], std::int64_t{0});
    const std::vector<Fact> told = factsOf(shop.world, FactKind::targetPassedOver);
    QCOMPARE(told.size(), std::size_t{1});
    QCOMPARE(told[0].subject(), idOf(shop.world.targets[targetsOf(shop.world)[2]]));
    QCOMPARE(shop.world.facts.payload(told[0].number)[1], std::uint64_t{100});
    QCOMPARE(shop.world.facts.fact(told[0].cause).kind, FactKind::targetHealthChanged);
    expectSound(shop.world);
}

void StickinessTest::aLostTargetsClientsGoElsewhere()
{
    Shop shop(drawn());
    const Ix<Target> first = targetsOf(shop.world)[0];
    const EntityId task = idOf(shop.world.tasks[shop.world.targets[first].task]);
    stopTaskOf(shop.world, first);
    QCOMPARE(clientsAt(shop.world), (Counts{0, 75, 25}));
    const std::vector<Fact> told = factsOf(shop.world, FactKind::clientsDealtAnew);
    QCOMPARE(told.size(), std::size_t{1});
    QCOMPARE(told[0].object(), task);
    QCOMPARE(shop.world.facts.payload(told[0].number)[0], std::uint64_t{50});
    QCOMPARE(shop.world.facts.fact(told[0].cause).kind, FactKind::targetHealthChanged);
    const Counts more = arrivedIn(shop.world, seconds(20));
    QCOMPARE(more[0], std::int64_t{0});
    QVERIFY(std::abs(more[1] - 3 * more[2]) <= 6);
    expectSound(shop.world);
}

void StickinessTest::whoSendsTooSeldomNeverSticks_data()
{
    QTest::addColumn<int>("lasts");
    QTest::addColumn<bool>("sticks");
    QTest::newRow("each 10 s and for 10 s") << 10 << true;
    QTest::newRow("each 10 s and for 9 s") << 9 << false;
}

void StickinessTest::whoSendsTooSeldomNeverSticks()
{
    QFETCH(int, lasts);
    QFETCH(bool, sticks);
    Plan plan = drawn(1'000);
    plan.targetGroups[0].stickySeconds = lasts;
    Shop shop(plan);
    QCOMPARE(shop.world.bindings.empty(), !sticks);
    const Counts more = arrivedIn(shop.world, seconds(30));
    if (sticks)
        QCOMPARE(more[2], std::int64_t{0});
    else
        QVERIFY(std::abs(more[2] - more[0]) <= 1);
    QCOMPARE(factsOf(shop.world, FactKind::targetPassedOver).empty(), !sticks);
    expectSound(shop.world);
}

void StickinessTest::silenceEndsIt_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("ends");
    QTest::newRow("a minute less a second") << 59 << false;
    QTest::newRow("a minute and a second") << 61 << true;
}

void StickinessTest::silenceEndsIt()
{
    QFETCH(int, length);
    QFETCH(bool, ends);
    Plan plan = drawn();
    plan.targetGroups[0].stickySeconds = 60;
    Shop shop(plan);
    sendAt(shop.world, 0);
    advance(shop.world, shop.world.now + seconds(length));
    QCOMPARE(clientsAt(shop.world), (Counts{50, 50, 0}));
    sendAt(shop.world, 100'000);
    const Counts after = clientsAt(shop.world);
    QCOMPARE(sumOf(after), std::int64_t{100});
    QCOMPARE(*std::min_element(after.begin(), after.end()), std::int64_t{ends ? 33 : 0});
    QVERIFY(factsOf(shop.world, FactKind::clientsDealtAnew).empty());
    expectSound(shop.world);
}

// Those that come are dealt by turns among all three; those that go leave all alike.
void StickinessTest::clientsComeAndGo()
{
    Shop shop(drawn());
    shop.plan.sources[0].clients = 160;
    change(shop.world, shop.plan);
    QCOMPARE(clientsAt(shop.world), (Counts{70, 70, 20}));
    shop.plan.sources[0].clients = 16;
    change(shop.world, shop.plan);
    QCOMPARE(clientsAt(shop.world), (Counts{7, 7, 2}));
    const Counts more = arrivedIn(shop.world, seconds(16));
    QVERIFY(std::abs(more[0] - more[1]) <= 2);
    QVERIFY(std::abs(more[2] - 200) <= 2);
    expectSound(shop.world);
}

void StickinessTest::eachSourceKeepsItsClients()
{
    Plan plan = drawn();
    plan.sources.push_back(plan.sources[0]);
    plan.sources[1].id = ElementId("users-2");
    plan.sources[1].clients = 10;
    plan.sources[1].milliRequestsPerSecond = 50'000;
    Shop shop(plan);
    const Ix<Source> few =
        rowOf<Source>(shop.world, EntityKind::source, Subject(plan.sources[1].id));
    QCOMPARE(clientsAt(shop.world, few), (Counts{5, 5, 0}));
    stopTaskOf(shop.world, targetsOf(shop.world)[1]);
    QCOMPARE(sumOf(clientsAt(shop.world, few)), std::int64_t{10});
    QCOMPARE(sumOf(clientsAt(shop.world)), std::int64_t{110});
    QCOMPARE(factsOf(shop.world, FactKind::clientsDealtAnew).size(), std::size_t{1});
    // One of few sends as much as ten of many.
    const Counts bound = clientsAt(shop.world);
    const std::int64_t fewAtFirst = clientsAt(shop.world, few)[0];
    const std::int64_t share = (bound[0] - fewAtFirst) + 5 * fewAtFirst; // of 150
    const std::int64_t dealt = shop.world.lanes[targetsOf(shop.world)[0].slot].share;
    QVERIFY(std::abs(dealt - share * 1'000'000 / 150) <= 1);
    expectSound(shop.world);
}

// Where turns would halve what is dealt anew, the target that is hardly asked gets nearly all of
// it.
void StickinessTest::fewestOutstandingFillsUp()
{
    Plan plan = drawn();
    plan.targetGroups[0].balancing = Balancing::leastOutstandingRequests;
    Shop shop(plan);
    const Counts before = clientsAt(shop.world);
    QCOMPARE(sumOf(before), std::int64_t{100});
    QCOMPARE(before[2], std::int64_t{0});
    stopTaskOf(shop.world, targetsOf(shop.world)[0]);
    const Counts after = clientsAt(shop.world);
    QCOMPARE(sumOf(after), std::int64_t{100});
    QVERIFY(after[2] > before[0] * 3 / 4);
    expectSound(shop.world);
}

void StickinessTest::withoutTargetsTheyWait()
{
    Shop shop(drawn());
    shop.plan.services[0].desiredCount = 0;
    change(shop.world, shop.plan);
    advance(shop.world, shop.world.now + minutes(10));
    QVERIFY(targetsOf(shop.world).empty());
    std::int64_t waiting = 0;
    for (const Binding& each : shop.world.bindings)
        waiting += each.target ? 0 : each.clients;
    QCOMPARE(waiting, std::int64_t{100});
    expectSound(shop.world);
    shop.plan.services[0].desiredCount = 2;
    change(shop.world, shop.plan);
    advance(shop.world, shop.world.now + minutes(10));
    QCOMPARE(targetsOf(shop.world).size(), std::size_t{2});
    QCOMPARE(sumOf(clientsAt(shop.world)), std::int64_t{100});
    expectSound(shop.world);
}

void StickinessTest::endsWithTheAttribute()
{
    Shop shop(drawn());
    shop.plan.targetGroups[0].sticky = false;
    change(shop.world, shop.plan);
    QVERIFY(shop.world.bindings.empty());
    const Counts more = arrivedIn(shop.world, seconds(30));
    QVERIFY(std::abs(more[2] - more[0]) <= 1);
    shop.plan.targetGroups[0].sticky = true;
    change(shop.world, shop.plan);
    const Counts anew = clientsAt(shop.world);
    QCOMPARE(sumOf(anew), std::int64_t{100});
    QCOMPARE(*std::min_element(anew.begin(), anew.end()), std::int64_t{33});
    expectSound(shop.world);
}

void StickinessTest::goesWithItsSource()
{
    Shop shop(drawn());
    shop.plan.sources.clear();
    change(shop.world, shop.plan);
    QVERIFY(shop.world.bindings.empty());
    expectSound(shop.world);
}

void StickinessTest::isTheSameWhereNothingIsSkipped()
{
    std::vector<Counts> clients;
    std::vector<std::uint32_t> facts;
    for (const bool skips : {true, false}) {
        Plan plan = drawn();
        plan.targetGroups[0].stickySeconds = 60;
        Shop shop(plan);
        shop.world.skipsIdle = skips;
        sendAt(shop.world, 0);
        advance(shop.world, shop.world.now + seconds(30));
        stopTaskOf(shop.world, targetsOf(shop.world)[0]);
        advance(shop.world, shop.world.now + seconds(20));
        sendAt(shop.world, 100'000);
        advance(shop.world, shop.world.now + minutes(5));
        clients.push_back(clientsAt(shop.world));
        facts.push_back(shop.world.facts.count());
        QCOMPARE(sumOf(clients.back()), std::int64_t{100});
    }
    QCOMPARE(clients[0], clients[1]);
    QCOMPARE(facts[0], facts[1]);
}

QTEST_GUILESS_MAIN(StickinessTest)
#include "tst_stickiness.moc"
