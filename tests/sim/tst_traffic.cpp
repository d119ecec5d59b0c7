// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/frame_builder.h"
#include "sim/notices.h"
#include "sim/traffic_readouts.h"
#include "sim/traffic_report.h"
#include "support/traffic_plan.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

class TrafficTest : public QObject {
    Q_OBJECT

private slots:
    void takesTurnsAmongHealthyTargets();
    void answersAsTheBalancerDoes_data();
    void answersAsTheBalancerDoes();  // O27
    void asksAllWhereNoneIsHealthy(); // O26
    void failsWhatIsOpenAtATaskThatDies_data();
    void failsWhatIsOpenAtATaskThatDies();
    void lastsAsLongAsTheQueueSays();
    void sharesTheProcessorsOfAnInstance();
    void overloadsAndRecovers();
    void makesHealthChecksWait();
    void answersByFault_data();
    void answersByFault();
    void countsRequestsOfEachSource();
    void followsTheTrafficFault();
    void showsWhatRunsWhere();
    void isTheSameHoweverTheRunIsCut();
    void booksNothingWhileSteady();
};

namespace {
World after(const Plan& plan, Duration length)
{
    World world = *begin(plan);
    advance(world, Time{} + length);
    return world;
}

Ix<TargetGroup> groupOf(const World& world)
{
    return rowOf<TargetGroup>(world, EntityKind::targetGroup, Subject(kGroup));
}

Ix<Source> usersOf(const World& world)
{
    return rowOf<Source>(world, EntityKind::source, Subject(kUsers));
}

TrafficReport reportOf(const World& world)
{
    return trafficOf(world, usersOf(world));
}

std::int64_t sumOf(const TrafficReport& report)
{
    std::int64_t sum = report.answered + report.open;
    for (const auto& [code, count] : report.errors)
        sum += count;
    return sum;
}

std::vector<Ix<Target>> targetsOf(const World& world)
{
    std::vector<Ix<Target>> targets;
    for (auto at = world.targetGroups[groupOf(world)].firstTarget; at;
         at = world.targets[at].nextOfGroup)
        targets.push_back(at);
    return targets;
}

int countOf(const World& world, FactKind kind)
{
    int count = 0;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        count += world.facts.fact(n).kind == kind;
    return count;
}

bool isNear(double value, double expected, double part)
{
    return std::abs(value - expected) <= part * expected;
}

InjectFault fault(FaultKind kind, FaultMode mode = FaultMode::fail)
{
    InjectFault made;
    made.kind = kind;
    made.mode = mode;
    return made;
}
} // namespace

void TrafficTest::takesTurnsAmongHealthyTargets()
{
    World world = after(shop(3, 10), minutes(5));
    const std::vector<Ix<Target>> targets = targetsOf(world);
    QCOMPARE(targets.size(), std::size_t{3});
    std::vector<std::int64_t> before;
    for (const Ix<Target> at : targets)
        before.push_back(world.lanes[at.slot].arrived);
    for (int n = 1; n <= 20; ++n) {
        advance(world, world.now + milliseconds(777));
        InjectFault rate = fault(FaultKind::traffic);
        rate.milliRequestsPerSecond = 1'000 * n + 37;
        stepForEdit(world);
        QVERIFY(obey(world, rate));
        std::vector<std::int64_t> more;
        for (std::size_t i = 0; i < targets.size(); ++i)
            more.push_back(world.lanes[targets[i].slot].arrived - before[i]);
        const auto [low, high] = std::minmax_element(more.begin(), more.end());
        QVERIFY(*high - *low <= 1);
    }
}

void TrafficTest::answersAsTheBalancerDoes_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("no task") << "tasks"
                             << "503";
    QTest::newRow("no group") << "group"
                              << "503";
    QTest::newRow("no listener") << "listener"
                                 << "refused";
}

void TrafficTest::answersAsTheBalancerDoes()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    Plan plan = shop(what == "tasks" ? 0 : 2, 10);
    if (what == "group")
        plan.balancers[0].listeners[0].targetGroup = ElementId("nothing");
    if (what == "listener")
        plan.balancers[0].listeners[0].port = 81;
    const World world = after(plan, seconds(100));
    const TrafficReport report = reportOf(world);
    QCOMPARE(report.requests, std::int64_t{1'000});
    QCOMPARE(report.errors.size(), std::size_t{1});
    QCOMPARE(report.errors.at(code.toStdString()), std::int64_t{1'000});
    QCOMPARE(countOf(world, FactKind::requestsFailed), 1);
    const std::string words = "Requests of users fail with " + code.toStdString() + ".";
    const std::vector<Notice> notices = noticesSince(world, 0);
    QVERIFY(std::any_of(notices.begin(), notices.end(),
                        [&](const Notice& notice) { return notice.text == words; }));
}

void TrafficTest::asksAllWhereNoneIsHealthy()
{
    World world = after(shop(3, 30), minutes(5));
    QVERIFY(obey(world, fault(FaultKind::failHealthChecks)));
    InjectFault one = fault(FaultKind::failHealthChecks);
    advance(world, world.now + minutes(5));
    const Dealing& dealing = world.dealings[groupOf(world).slot];
    QCOMPARE(dealing.asked, 3);
    for (const Ix<Target> at : targetsOf(world))
        QCOMPARE(world.lanes[at.slot].station.perSecond, 10.0);
    // The newest fault counts, and this one lets the first task pass.
    one.statusCode = 200;
    one.on.count = 1;
    QVERIFY(obey(world, one));
    advance(world, world.now + minutes(10));
    QCOMPARE(world.dealings[groupOf(world).slot].asked, 1);
    for (const Ix<Target> at : targetsOf(world))
        QCOMPARE(world.lanes[at.slot].station.perSecond,
                 world.targets[at].state == TargetState::healthy ? 30.0 : 0.0);
    QCOMPARE(sumOf(reportOf(world)), reportOf(world).requests);
}

void TrafficTest::failsWhatIsOpenAtATaskThatDies_data()
{
    QTest::addColumn<bool>("crashes");
    QTest::addColumn<QString>("open");
    QTest::newRow("terminated, connections are reset") << false << "502";
    QTest::newRow("crashed, nothing is heard") << true << "504";
}

void TrafficTest::failsWhatIsOpenAtATaskThatDies()
{
    QFETCH(bool, crashes);
    QFETCH(QString, open);
    Plan plan = shop(2, 300, 2);
    plan.profile = "typical";
    World world = after(plan, minutes(5));
    const TrafficReport before = reportOf(world);
    QVERIFY(before.open > 0);
    stepForEdit(world);
    const ElementId host("instance-1");
    QVERIFY(crashes ? obey(world, CrashInstance{host}) : obey(world, TerminateInstance{host}));
    advance(world, world.now + minutes(10));
    const TrafficReport report = reportOf(world);
    QVERIFY(report.errors.at(open.toStdString()) > 0);
    QVERIFY(report.errors.at("504") > 0); // until the target is known to be unhealthy or gone
    QCOMPARE(sumOf(report), report.requests);
    QCOMPARE(ratesOf(world, usersOf(world)).milliErrors(), std::int64_t{0});
    QVERIFY(countOf(world, FactKind::requestsSucceeded) > 0);
}

void TrafficTest::lastsAsLongAsTheQueueSays()
{
    Plan plan = shop(1, 80, 1);
    plan.hosts[0].cpu = 1'024;
    plan.definitions[0].containers[0].application.cpuMicrosPerRequest = 10'000;
    const World world = after(plan, hours(1));
    const TrafficReport report = reportOf(world);
    const double scale = 1'000'000 / (100.0 - 80.0); // M/M/1
    QVERIFY(isNear(static_cast<double>(report.p50Micros), 0.6931 * scale, 0.05));
    QVERIFY(isNear(static_cast<double>(report.p95Micros), 2.9957 * scale, 0.05));
    QVERIFY(isNear(static_cast<double>(report.p99Micros), 4.6052 * scale, 0.05));
    const TrafficRates rates = ratesOf(world, usersOf(world));
    QVERIFY(isNear(static_cast<double>(rates.p95Micros), 2.9957 * scale, 0.01));
    QCOMPARE(rates.milliErrors(), std::int64_t{0});
    QCOMPARE(report.open, std::int64_t{4}); // 0.8 / (1 - 0.8)
}

void TrafficTest::sharesTheProcessorsOfAnInstance()
{
    Plan plan = shop(2, 100, 1);
    plan.definitions[0].containers[0].application.cpuMicrosPerRequest = 10'000;
    const World world = after(plan, minutes(10));
    for (const Ix<Target> at : targetsOf(world))
        QCOMPARE(world.lanes[at.slot].cpu, 512); // 50 × 10 ms of 1,024 units
}

void TrafficTest::overloadsAndRecovers()
{
    Plan plan = shop(1, 50, 1);
    plan.hosts[0].cpu = 1'024;
    plan.definitions[0].containers[0].application.cpuMicrosPerRequest = 10'000;
    World world = after(plan, minutes(10));
    InjectFault storm = fault(FaultKind::traffic);
    storm.milliRequestsPerSecond = 150'000;
    storm.lasts = seconds(60);
    QVERIFY(obey(world, storm));
    advance(world, world.now + seconds(59));
    QCOMPARE(countOf(world, FactKind::overloadBegan), 1);
    const Lane& lane = world.lanes[targetsOf(world)[0].slot];
    QVERIFY(lane.strained);
    QVERIFY(isNear(static_cast<double>(reportOf(world).open), 59 * 50, 0.02));
    QCOMPARE(countOf(world, FactKind::overloadEnded), 0);
    advance(world, world.now + minutes(5));
    QCOMPARE(countOf(world, FactKind::overloadEnded), 1);
    const TrafficReport report = reportOf(world);
    QVERIFY(report.p99Micros > 10'000'000);
    QCOMPARE(report.open, std::int64_t{1});
    QCOMPARE(sumOf(report), report.requests);
}

void TrafficTest::makesHealthChecksWait()
{
    Plan plan = shop(1, 150, 1);
    plan.hosts[0].cpu = 1'024;
    plan.definitions[0].containers[0].application.cpuMicrosPerRequest = 10'000;
    World world = after(plan, minutes(4));
    const Target& target = world.targets[targetsOf(world)[0]];
    QCOMPARE(target.state, TargetState::unhealthy);
    QCOMPARE(target.reason, TargetReason::timeout);
    QVERIFY(world.targetGroups[groupOf(world)].failOpen);
    QVERIFY(world.lanes[targetsOf(world)[0].slot].full);
    QVERIFY(reportOf(world).errors["504"] > 0);
    const TrafficRates rates = ratesOf(world, usersOf(world));
    QVERIFY(isNear(static_cast<double>(rates.milliErrorsPerSecond.at("504")), 50'000, 0.01));
    QCOMPARE(sumOf(reportOf(world)), reportOf(world).requests);
}

void TrafficTest::answersByFault_data()
{
    QTest::addColumn<FaultMode>("mode");
    QTest::addColumn<QString>("code");
    QTest::newRow("status") << FaultMode::status << "500";
    QTest::newRow("close") << FaultMode::close << "502";
    QTest::newRow("hang") << FaultMode::hang << "504";
}

void TrafficTest::answersByFault()
{
    QFETCH(FaultMode, mode);
    QFETCH(QString, code);
    World world = after(shop(2, 10), minutes(5));
    QVERIFY(obey(world, fault(FaultKind::failRequests, mode)));
    const TrafficReport before = reportOf(world);
    advance(world, world.now + minutes(10));
    const TrafficReport report = reportOf(world);
    const std::int64_t errors = report.errors.at(code.toStdString());
    QVERIFY(errors + report.open >= 6'000);
    QVERIFY(report.answered - before.answered <= before.open);
    QCOMPARE(report.open, std::int64_t{mode == FaultMode::hang ? 600 : 0});
    QCOMPARE(sumOf(report), report.requests);
}

void TrafficTest::countsRequestsOfEachSource()
{
    Plan plan = shop(2, 10);
    SourceNode other = plan.sources[0];
    other.id = ElementId("users-2");
    other.milliRequestsPerSecond = 1'500;
    plan.sources.push_back(other);
    World world = after(plan, seconds(1'000));
    const auto second = rowOf<Source>(world, EntityKind::source, Subject(other.id));
    QCOMPARE(reportOf(world).requests, std::int64_t{10'000});
    QCOMPARE(trafficOf(world, second).requests, std::int64_t{1'500});
    QCOMPARE(sumOf(trafficOf(world, second)), std::int64_t{1'500});
    plan.sources.pop_back();
    adopt(world, plan);
    advance(world, world.now + seconds(100));
    QCOMPARE(sumOf(reportOf(world)), std::int64_t{11'000});
    QCOMPARE(ratesOf(world, groupOf(world)).milliPerSecond, std::int64_t{10'000});
}

void TrafficTest::followsTheTrafficFault()
{
    World world = after(shop(2, 10), minutes(5));
    InjectFault storm = fault(FaultKind::traffic);
    storm.on.source = "users";
    storm.milliRequestsPerSecond = 900'000;
    storm.lasts = seconds(10);
    const std::int64_t before = reportOf(world).requests;
    QVERIFY(obey(world, storm));
    advance(world, world.now + seconds(20));
    QCOMPARE(reportOf(world).requests - before, std::int64_t{9'100});
    QCOMPARE(countOf(world, FactKind::trafficChanged), 3);
}

void TrafficTest::showsWhatRunsWhere()
{
    World world = after(shop(2, 20), minutes(5));
    QVERIFY(obey(world, fault(FaultKind::failRequests, FaultMode::close)));
    advance(world, world.now);
    const Frame frame = wholeFrame(world);
    const ElementId service("service-1");
    QCOMPARE(frame.flows, (std::vector<FlowReadout>{{kUsers, kBalancer, 20'000, 20'000},
                                                    {kBalancer, kGroup, 20'000, 20'000},
                                                    {kGroup, service, 20'000, 20'000}}));
    const Readout users = readoutOf(world, EntityKind::source, usersOf(world).slot);
    QCOMPARE(users.word, std::string("failing"));
    QCOMPARE(users.headline, std::string("20 req/s, 20 failing"));
    QVERIFY(std::find(users.lines.begin(), users.lines.end(),
                      ReadoutLine{"Failing with 502", "20 req/s"}) != users.lines.end());
    QCOMPARE(requestSeries(world, usersOf(world)).points,
             (std::vector<SeriesPoint>{{Time{}, 20'000}}));
}

void TrafficTest::isTheSameHoweverTheRunIsCut()
{
    Plan plan = shop(2, 150, 1);
    plan.hosts[0].cpu = 1'024;
    plan.definitions[0].containers[0].application.cpuMicrosPerRequest = 10'000;
    const World whole = after(plan, minutes(10));
    World cut = *begin(plan);
    for (Time until = Time{} + milliseconds(777); until < whole.now;
         until = until + milliseconds(777)) {
        advance(cut, until);
        (void)trafficOf(cut, usersOf(cut));
        (void)nextFrame(cut);
    }
    advance(cut, whole.now);
    QCOMPARE(cut.facts.digest(), whole.facts.digest());
    QVERIFY(reportOf(cut) == reportOf(whole));
}

void TrafficTest::booksNothingWhileSteady()
{
    World world = after(shop(3, 50), hours(1));
    const std::uint32_t told = world.facts.count();
    // But for the service, which says every six hours that it is still steady: a look and a pass.
    QCOMPARE(advance(world, Time{} + days(30)), std::uint64_t{2 * (30 * 4 - 1)});
    QCOMPARE(world.facts.count(), told + 30 * 4 - 1);
    for (std::uint32_t n = told + 1; n <= world.facts.count(); ++n)
        QCOMPARE(world.facts.fact(n).kind, FactKind::serviceSteady);
    QCOMPARE(reportOf(world).requests, std::int64_t{50 * 86'400 * 30});
}

QTEST_GUILESS_MAIN(TrafficTest)
#include "tst_traffic.moc"
