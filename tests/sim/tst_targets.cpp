// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/laws/health.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;

namespace {
const ElementId kGroup("target-group-1");
const ElementId kBalancer("load-balancer-1");

Plan balanced()
{
    Plan plan;
    plan.profile = "instant";
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    HostNode host;
    host.id = ElementId("instance-1");
    host.name = "i-1";
    host.cluster = ElementId("cluster-1");
    host.zone = "us-east-1a";
    host.instanceType = "t3.large";
    plan.hosts.push_back(host);
    ContainerNode container;
    container.id = ElementId("container-1");
    container.name = "app";
    container.image = "app:1";
    container.cpu = 128;
    container.memory = 128;
    container.ports.push_back({80, 0, Protocol::tcp});
    DefinitionNode definition;
    definition.id = ElementId("task-definition-1");
    definition.family = "web";
    definition.containers.push_back(container);
    plan.definitions.push_back(definition);
    TargetGroupNode group;
    group.id = kGroup;
    group.name = "web";
    group.balancer = kBalancer;
    group.deregistrationDelaySeconds = 30;
    plan.targetGroups.push_back(group);
    BalancerNode balancer;
    balancer.id = kBalancer;
    balancer.name = "front";
    balancer.listeners.push_back({80, kGroup});
    plan.balancers.push_back(balancer);
    ServiceNode service;
    service.id = ElementId("service-1");
    service.name = "web";
    service.cluster = ElementId("cluster-1");
    service.definition = definition.id;
    service.healthCheckGraceSeconds = 100'000;
    service.targets.push_back({kGroup, "", 0});
    plan.services.push_back(service);
    return plan;
}

World after(const Plan& plan, Duration length)
{
    World world = *begin(plan);
    advance(world, Time{} + length);
    return world;
}

const TargetGroup& groupOf(const World& world)
{
    return world.targetGroups[rowOf<TargetGroup>(world, EntityKind::targetGroup, Subject(kGroup))];
}

const Target& firstTarget(const World& world)
{
    return world.targets[groupOf(world).firstTarget];
}

// The last telling of a kind; kNever: none.
Time lastOf(const World& world, FactKind kind)
{
    for (std::uint32_t n = world.facts.count(); n > 0; --n)
        if (world.facts.fact(n).kind == kind)
            return world.facts.fact(n).at();
    return kNever;
}

int countOf(const World& world, FactKind kind)
{
    int count = 0;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        count += world.facts.fact(n).kind == kind;
    return count;
}

InjectFault badAnswers(FaultMode mode, std::optional<Duration> lasts = {})
{
    InjectFault fault;
    fault.mode = mode;
    fault.lasts = lasts;
    return fault;
}
} // namespace

class TargetsTest : public QObject {
    Q_OBJECT

private slots:
    void registersTheDynamicHostPort();
    void trustsANewTargetAfterOneSuccess(); // O24
    void turnsUnhealthyAndBackInAwsTime();  // O23
    void namesWhyATargetIsUnhealthy_data();
    void namesWhyATargetIsUnhealthy();
    void asksAllWhereNoneIsHealthy(); // O26
    void leavesTargetsUnusedWithoutAListenerOrZone_data();
    void leavesTargetsUnusedWithoutAListenerOrZone(); // O28
    void startsProbingOnceAListenerForwards();
    void drainsBeforeContainersAreSignalled_data();
    void drainsBeforeContainersAreSignalled(); // O29
    void restartsASlowStarterForEver_data();
    void restartsASlowStarterForEver(); // O25
    void letsGoOfARemovedGroup();
    void countsByTimeOnceItsGroupIsGone_data();
    void countsByTimeOnceItsGroupIsGone();
    void booksNothingWhileSteady();
};

void TargetsTest::registersTheDynamicHostPort()
{
    const World world = after(balanced(), minutes(2));
    QCOMPARE(groupOf(world).registered, 1);
    QVERIFY(firstTarget(world).port >= 32768);
    QCOMPARE(countOf(world, FactKind::targetRegistered), 1);
}

void TargetsTest::trustsANewTargetAfterOneSuccess()
{
    const World world = after(balanced(), minutes(5));
    QCOMPARE(firstTarget(world).state, TargetState::healthy);
    QCOMPARE(lastOf(world, FactKind::targetHealthChanged) - firstTarget(world).registeredAt,
             seconds(30));
}

void TargetsTest::turnsUnhealthyAndBackInAwsTime()
{
    World world = after(balanced(), minutes(5));
    // One second after a probe, as in the oracle.
    const Time start = firstTarget(world).registeredAt + minutes(10) + seconds(1);
    advance(world, start);
    world.now = start;
    QVERIFY(obey(world, badAnswers(FaultMode::fail, seconds(60))));
    advance(world, start + seconds(60));
    QCOMPARE(lastOf(world, FactKind::targetHealthChanged) - start, seconds(59));
    QCOMPARE(health::codeOf(firstTarget(world).reason), std::string("Target.ResponseCodeMismatch"));
    advance(world, start + minutes(20));
    QCOMPARE(firstTarget(world).state, TargetState::healthy);
    QCOMPARE(lastOf(world, FactKind::targetHealthChanged) - start, seconds(209));
}

void TargetsTest::namesWhyATargetIsUnhealthy_data()
{
    QTest::addColumn<FaultMode>("mode");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("description");
    QTest::newRow("status") << FaultMode::fail << "Target.ResponseCodeMismatch"
                            << "Health checks failed with these codes: [500]";
    QTest::newRow("hang") << FaultMode::hang << "Target.Timeout"
                          << "Request timed out";
    QTest::newRow("close") << FaultMode::close << "Target.FailedHealthChecks"
                           << "Health checks failed";
}

void TargetsTest::namesWhyATargetIsUnhealthy()
{
    QFETCH(FaultMode, mode);
    World world = after(balanced(), minutes(5));
    QVERIFY(obey(world, badAnswers(mode)));
    advance(world, world.now + minutes(3));
    const Target& target = firstTarget(world);
    QCOMPARE(target.state, TargetState::unhealthy);
    QTEST(QString::fromStdString(health::codeOf(target.reason)), "code");
    QTEST(QString::fromStdString(health::descriptionOf(target.reason, target.statusCode)),
          "description");
}

void TargetsTest::asksAllWhereNoneIsHealthy()
{
    Plan plan = balanced();
    plan.services[0].desiredCount = 3;
    World world = after(plan, minutes(5));
    QCOMPARE(groupOf(world).healthy, 3);
    QVERIFY(!groupOf(world).failOpen);
    QVERIFY(obey(world, badAnswers(FaultMode::fail, minutes(10))));
    advance(world, world.now + minutes(5));
    QCOMPARE(groupOf(world).healthy, 0);
    QVERIFY(groupOf(world).failOpen);
    advance(world, world.now + minutes(20));
    QCOMPARE(groupOf(world).healthy, 3);
    QVERIFY(!groupOf(world).failOpen);
}

void TargetsTest::leavesTargetsUnusedWithoutAListenerOrZone_data()
{
    QTest::addColumn<bool>("forwards");
    QTest::addColumn<QString>("zone");
    QTest::newRow("no listener") << false << "us-east-1a";
    QTest::newRow("another zone") << true << "us-east-1b";
}

void TargetsTest::leavesTargetsUnusedWithoutAListenerOrZone()
{
    QFETCH(bool, forwards);
    QFETCH(QString, zone);
    Plan plan = balanced();
    plan.balancers[0].zones = {zone.toStdString()};
    if (!forwards)
        plan.balancers[0].listeners.clear();
    const World world = after(plan, minutes(10));
    QCOMPARE(firstTarget(world).state, TargetState::unused);
    QCOMPARE(health::codeOf(firstTarget(world).reason), std::string("Target.NotInUse"));
    QCOMPARE(countOf(world, FactKind::serviceSteady), 0);
}

void TargetsTest::startsProbingOnceAListenerForwards()
{
    Plan plan = balanced();
    plan.balancers[0].listeners.clear();
    World world = after(plan, minutes(10));
    const Time start = world.now;
    adopt(world, balanced());
    QCOMPARE(firstTarget(world).state, TargetState::initial);
    advance(world, start + minutes(1));
    QCOMPARE(lastOf(world, FactKind::targetHealthChanged), start + seconds(30));
}

void TargetsTest::drainsBeforeContainersAreSignalled_data()
{
    QTest::addColumn<bool>("ignores");
    QTest::addColumn<int>("stopped");
    QTest::newRow("ignores SIGTERM") << true << 60;
    QTest::newRow("exits after 2 s") << false << 32;
}

void TargetsTest::drainsBeforeContainersAreSignalled()
{
    QFETCH(bool, ignores);
    QFETCH(int, stopped);
    Plan plan = balanced();
    Application& program = plan.definitions[0].containers[0].application;
    program.onSigterm = ignores ? OnSigterm::ignores : OnSigterm::exits;
    program.sigtermMillis = 2'000;
    World world = after(plan, minutes(5));
    const EntityId task = idOf(world.tasks[firstTarget(world).task]);
    const Ix<Task> at{world.slotOf(task)};
    const Time start = world.now;
    QVERIFY(obey(world, StopTask{task, {}}));
    QCOMPARE(firstTarget(world).state, TargetState::draining);
    advance(world, start + minutes(2));
    QCOMPARE(world.tasks[at].status, TaskStatus::stopped);
    QCOMPARE(world.taskStories[at.slot].stoppedAt - start, seconds(stopped));
}

void TargetsTest::restartsASlowStarterForEver_data()
{
    QTest::addColumn<int>("grace");
    QTest::addColumn<int>("threshold");
    QTest::addColumn<bool>("stays");
    QTest::newRow("none") << 0 << 5 << false;
    QTest::newRow("300") << 300 << 5 << false;
    QTest::newRow("400") << 400 << 5 << true;
    QTest::newRow("300 and a threshold of 2") << 300 << 2 << true;
}

void TargetsTest::restartsASlowStarterForEver()
{
    QFETCH(int, grace);
    QFETCH(int, threshold);
    QFETCH(bool, stays);
    Plan plan = balanced();
    plan.definitions[0].containers[0].application.startMillis = 200'000;
    plan.targetGroups[0].healthCheck.healthyThreshold = threshold;
    plan.services[0].healthCheckGraceSeconds = grace;
    // With room for its replacement beside it, the old task would live on and pass in the end.
    plan.services[0].minimumHealthyPercent = 0;
    plan.services[0].maximumPercent = 100;
    const World world = after(plan, hours(1));
    QCOMPARE(countOf(world, FactKind::taskStopRequested) == 0, stays);
    if (stays)
        QCOMPARE(firstTarget(world).state, TargetState::healthy);
    else
        QVERIFY(countOf(world, FactKind::taskStopRequested) > 3);
}

void TargetsTest::letsGoOfARemovedGroup()
{
    Plan plan = balanced();
    World world = after(plan, minutes(5));
    plan.targetGroups.clear();
    adopt(world, plan);
    QCOMPARE(world.targets.count(), std::size_t{0});
    QCOMPARE(countOf(world, FactKind::targetDeregistered), 1);
    advance(world, world.now + hours(1));
}

void TargetsTest::countsByTimeOnceItsGroupIsGone_data()
{
    QTest::addColumn<qint64>("ran"); // seconds since the task is RUNNING
    QTest::addColumn<bool>("countsAtOnce");
    QTest::newRow("young") << qint64{20} << false;
    QTest::newRow("old") << qint64{90} << true;
}

void TargetsTest::countsByTimeOnceItsGroupIsGone()
{
    QFETCH(qint64, ran);
    QFETCH(bool, countsAtOnce);
    Plan plan = balanced();
    plan.services[0].minimumHealthyPercent = 100;
    plan.services[0].maximumPercent = 100; // the old task stays
    World world = *begin(plan);
    QVERIFY(obey(world, badAnswers(FaultMode::fail)));
    advance(world, world.now + seconds(10));
    const auto task = world.tasks.first();
    const Time started = world.taskStories[task.slot].startedAt;
    advance(world, started + seconds(ran));
    QVERIFY(!world.tasks[task].countedHealthy);

    plan.targetGroups.clear();
    plan.balancers[0].listeners.clear();
    plan.services[0].targets.clear();
    stepForEdit(world);
    adopt(world, plan);
    advance(world, world.now + milliseconds(1));
    QCOMPARE(world.tasks[task].health, HealthStatus::unknown);
    QCOMPARE(world.tasks[task].countedHealthy, countsAtOnce);
    advance(world, started + seconds(41));
    QVERIFY(world.tasks[task].countedHealthy);
}

void TargetsTest::booksNothingWhileSteady()
{
    World world = after(balanced(), hours(1));
    const std::uint32_t told = world.facts.count();
    // But that the steady state is told again every six hours.
    QVERIFY(advance(world, Time{} + days(30)) <= 2 * 4 * 30);
    QCOMPARE(world.facts.count() - told,
             static_cast<std::uint32_t>(countOf(world, FactKind::serviceSteady) - 1));
}

QTEST_GUILESS_MAIN(TargetsTest)
#include "tst_targets.moc"
