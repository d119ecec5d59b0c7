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

class DealingTest : public QObject {
    Q_OBJECT

private slots:
    void growsTheShareOfANewTarget();
    void startsTogetherWithoutSlowStart();
    void endsSlowStartWithTheAttribute();
    void booksNoGrowthWithoutTraffic();
    void keepsTheSameNumberOutstanding();
    void leavesTheSilentAlone();
    void takesTurnsWhereAllAreAlike();
    void givesAllTheSameChance();
    void dividesByZones_data();
    void dividesByZones();
    void losesNoRequestWhereSharesDiffer();
};

namespace {
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

// All requests are counted when the group is settled, as every change of the rate does.
void settleNow(World& world)
{
    InjectFault rate;
    rate.kind = FaultKind::traffic;
    rate.milliRequestsPerSecond = world.sources[world.sources.first()].milliRequestsPerSecond + 1;
    stepForEdit(world);
    QVERIFY(obey(world, rate));
}

std::vector<std::int64_t> arrivedAt(World& world)
{
    settleNow(world);
    std::vector<std::int64_t> arrived;
    for (const Ix<Target> at : targetsOf(world))
        arrived.push_back(world.lanes[at.slot].arrived);
    return arrived;
}

std::vector<std::int64_t> arrivedIn(World& world, Duration length)
{
    std::vector<std::int64_t> before = arrivedAt(world);
    advance(world, world.now + length);
    std::vector<std::int64_t> after = arrivedAt(world);
    for (std::size_t n = 0; n < before.size(); ++n)
        after[n] -= before[n];
    return after;
}

int countOf(const World& world, FactKind kind)
{
    int count = 0;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        count += world.facts.fact(n).kind == kind;
    return count;
}

Plan withSlowStart(std::int64_t perSecond, int length)
{
    Plan plan = shop(2, perSecond);
    plan.targetGroups[0].slowStartSeconds = length;
    return plan;
}

// Runs until a third target is healthy beside two.
World withAThird(Plan plan)
{
    World world = *begin(plan);
    advance(world, Time{} + minutes(10));
    plan.services[0].desiredCount = 3;
    stepForEdit(world);
    adopt(world, plan);
    while (countOf(world, FactKind::slowStartBegan) == 0 && world.now < Time{} + minutes(20))
        advance(world, world.now + milliseconds(500));
    return world;
}

Plan unlikeShop(std::int64_t perSecond)
{
    Plan plan = shop(2, perSecond, 2);
    plan.targetGroups[0].balancing = Balancing::leastOutstandingRequests;
    return plan;
}
} // namespace

void DealingTest::growsTheShareOfANewTarget()
{
    World world = withAThird(withSlowStart(100, 100));
    QCOMPARE(countOf(world, FactKind::slowStartBegan), 1);
    std::int64_t last = -1;
    for (int part = 0; part < 5; ++part) {
        const std::vector<std::int64_t> more = arrivedIn(world, seconds(20));
        QCOMPARE(more.size(), std::size_t{3});
        QVERIFY(std::abs(more[0] - more[1]) <= 3);
        QVERIFY(more[2] > last);
        QVERIFY(more[2] < more[0]);
        last = more[2];
    }
    advance(world, world.now + seconds(20));
    const std::vector<std::int64_t> later = arrivedIn(world, seconds(30));
    QVERIFY(std::abs(later[2] - later[0]) <= 1);
    const Findings broken = brokenByTraffic(world);
    QVERIFY2(broken.empty(), broken.first().c_str());
}

void DealingTest::startsTogetherWithoutSlowStart()
{
    World world = *begin(withSlowStart(100, 300));
    advance(world, Time{} + minutes(5));
    QCOMPARE(countOf(world, FactKind::slowStartBegan), 0);
    const std::vector<std::int64_t> more = arrivedIn(world, seconds(10));
    QVERIFY(std::abs(more[0] - more[1]) <= 1);
}

void DealingTest::endsSlowStartWithTheAttribute()
{
    World world = withAThird(withSlowStart(100, 900));
    Plan plan = withSlowStart(100, 0);
    plan.services[0].desiredCount = 3;
    stepForEdit(world);
    adopt(world, plan);
    advance(world, world.now + seconds(1));
    const std::vector<std::int64_t> more = arrivedIn(world, seconds(30));
    QVERIFY(std::abs(more[2] - more[0]) <= 1);
}

void DealingTest::booksNoGrowthWithoutTraffic()
{
    World world = withAThird(withSlowStart(0, 900));
    advance(world, world.now + seconds(240)); // what else happens after a start, metrics last
    QCOMPARE(advance(world, world.now + seconds(620)), std::uint64_t{0});
}

void DealingTest::keepsTheSameNumberOutstanding()
{
    Plan plan = unlikeShop(40);
    // Two services behind one group: one takes four times as long for a request as the other.
    plan.definitions.push_back(plan.definitions.front());
    plan.definitions.back().id = ElementId("task-definition-2");
    plan.definitions.back().family = "slow";
    plan.definitions.back().containers[0].application.cpuMicrosPerRequest =
        4 * plan.definitions.front().containers[0].application.cpuMicrosPerRequest;
    plan.services.push_back(plan.services.front());
    plan.services.back().id = ElementId("service-2");
    plan.services.back().name = "slow";
    plan.services.back().definition = ElementId("task-definition-2");
    for (ServiceNode& service : plan.services)
        service.desiredCount = 1;
    World world = *begin(plan);
    advance(world, Time{} + minutes(10));
    settleNow(world); // the stations are known by now
    advance(world, world.now + seconds(10));
    const std::vector<std::int64_t> more = arrivedIn(world, seconds(100));
    QCOMPARE(more.size(), std::size_t{2});
    const std::vector<Ix<Target>> targets = targetsOf(world);
    const queueing::Station& first = world.lanes[targets[0].slot].station;
    const queueing::Station& second = world.lanes[targets[1].slot].station;
    QVERIFY(first.serviceSeconds != second.serviceSeconds);
    const double levels[] = {first.perSecond * queueing::meanSeconds(first),
                             second.perSecond * queueing::meanSeconds(second)};
    QVERIFY(levels[0] > 0 && std::abs(levels[0] - levels[1]) < 0.05 * levels[0]);
    const bool firstIsQuick = first.serviceSeconds < second.serviceSeconds;
    QVERIFY(firstIsQuick ? more[0] > 2 * more[1] : more[1] > 2 * more[0]);
}

void DealingTest::leavesTheSilentAlone()
{
    World world = *begin(unlikeShop(40));
    advance(world, Time{} + minutes(10));
    InjectFault hang;
    hang.kind = FaultKind::failRequests;
    hang.mode = FaultMode::hang;
    hang.on.count = 1;
    stepForEdit(world);
    QVERIFY(obey(world, hang));
    advance(world, world.now + seconds(1));
    std::vector<std::int64_t> more = arrivedIn(world, seconds(20));
    std::sort(more.begin(), more.end());
    QVERIFY(more[0] * 20 < more[1]);
}

void DealingTest::takesTurnsWhereAllAreAlike()
{
    World world = *begin(unlikeShop(41));
    advance(world, Time{} + minutes(10));
    const std::vector<std::int64_t> more = arrivedIn(world, seconds(33));
    QVERIFY(std::abs(more[0] - more[1]) <= 1);
}

void DealingTest::givesAllTheSameChance()
{
    Plan plan = withSlowStart(100, 0);
    plan.targetGroups[0].balancing = Balancing::weightedRandom;
    World world = *begin(plan);
    advance(world, Time{} + minutes(10));
    const std::vector<std::int64_t> more = arrivedIn(world, seconds(10));
    QVERIFY(std::abs(more[0] - more[1]) <= 1);
}

void DealingTest::dividesByZones_data()
{
    QTest::addColumn<bool>("crossZone");
    QTest::addColumn<Balancing>("balancing");
    QTest::addColumn<int>("inTheFirstZone"); // thousandths of the requests, of its two targets
    for (const Balancing each :
         {Balancing::roundRobin, Balancing::weightedRandom, Balancing::leastOutstandingRequests}) {
        const std::string name = std::to_string(static_cast<int>(each));
        QTest::newRow(("on " + name).c_str()) << true << each << 667;
        QTest::newRow(("off " + name).c_str()) << false << each << 500;
    }
}

// Two targets in one zone, one in the other; then none is left in the other.
void DealingTest::dividesByZones()
{
    QFETCH(bool, crossZone);
    QFETCH(Balancing, balancing);
    QFETCH(int, inTheFirstZone);
    Plan plan = shop(3, 90);
    plan.hosts[2].zone = "us-east-1b";
    plan.targetGroups[0].balancing = balancing;
    plan.targetGroups[0].crossZone = crossZone;
    World world = *begin(plan);
    advance(world, Time{} + minutes(10));
    const auto isFirst = [&](Ix<Target> at) {
        return world.text(world.hosts[world.targets[at].host].zone) == "us-east-1a";
    };
    const auto arrivedInFirst = [&] {
        const std::vector<std::int64_t> more = arrivedIn(world, seconds(100));
        const std::vector<Ix<Target>> targets = targetsOf(world);
        std::vector<std::int64_t> first, all;
        for (std::size_t n = 0; n < targets.size(); ++n) {
            all.push_back(more[n]);
            if (isFirst(targets[n]))
                first.push_back(more[n]);
        }
        QTest::qVerify(first.size() == 2 && std::abs(first[0] - first[1]) <= 2, "even", "",
                       __FILE__, __LINE__);
        return static_cast<double>(std::accumulate(first.begin(), first.end(), std::int64_t{0})) /
               static_cast<double>(std::accumulate(all.begin(), all.end(), std::int64_t{0}));
    };
    QVERIFY(std::abs(arrivedInFirst() * 1000 - inTheFirstZone) <= 2);
    InjectFault fails;
    fails.on.availabilityZone = "us-east-1b";
    stepForEdit(world);
    QVERIFY(obey(world, fails));
    advance(world, world.now + minutes(5));
    QCOMPARE(arrivedInFirst(), 1.0);
    const Findings broken = brokenByTraffic(world);
    QVERIFY2(broken.empty(), broken.first().c_str());
}

void DealingTest::losesNoRequestWhereSharesDiffer()
{
    World world = withAThird(withSlowStart(7, 300));
    const std::vector<std::int64_t> before = arrivedAt(world);
    const std::int64_t sentBefore = world.sourceCounts[0].sent;
    for (int n = 0; n < 40; ++n) {
        advance(world, world.now + milliseconds(1'234));
        settleNow(world);
        const Findings broken = brokenByTraffic(world);
        QVERIFY2(broken.empty(), broken.first().c_str());
    }
    const std::vector<std::int64_t> after = arrivedAt(world);
    const auto sumOf = [](const std::vector<std::int64_t>& of) {
        return std::accumulate(of.begin(), of.end(), std::int64_t{0});
    };
    QCOMPARE(sumOf(after) - sumOf(before), world.sourceCounts[0].sent - sentBefore);
    std::int64_t owed = 0;
    for (const Ix<Target> at : targetsOf(world))
        owed += world.lanes[at.slot].owed;
    QCOMPARE(owed, std::int64_t{0});
}

QTEST_GUILESS_MAIN(DealingTest)
#include "tst_dealing.moc"
