// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "support/traffic_plan.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

// What makes a task stop, who hears of it when, and what is said about it.
class StoppingTest : public QObject {
    Q_OBJECT

private slots:
    void anEssentialExitStopsTheOthersAtOnce_data();
    void anEssentialExitStopsTheOthersAtOnce();
    void aPortThatIsNamedTwiceFindsNoInstance_data();
    void aPortThatIsNamedTwiceFindsNoInstance();
    void withinTheGracePeriodNoCheckIsBlamed_data();
    void withinTheGracePeriodNoCheckIsBlamed();
    void runningIsHealthyEnoughForADrain();
};

namespace {
// A balanced task of an essential container that ends by itself and one that is not essential and
// takes its time with SIGTERM.
Plan withSidecar(std::int64_t exitsAfterMillis)
{
    Plan plan = shop(1, 10);
    ContainerNode& essential = plan.definitions[0].containers[0];
    essential.application.exits = true;
    essential.application.exitAfterMillis = exitsAfterMillis;
    essential.application.onSigterm = OnSigterm::ignores;
    essential.stopTimeoutSeconds = 120;
    ContainerNode sidecar = essential;
    sidecar.id = ElementId("container-2");
    sidecar.name = "sidecar";
    sidecar.essential = false;
    sidecar.ports.clear();
    sidecar.application.exits = false;
    plan.definitions[0].containers.push_back(sidecar);
    return plan;
}

const Fact* firstOf(const World& world, FactKind kind, EntityId subject)
{
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        if (world.facts.fact(n).kind == kind && world.facts.fact(n).subject() == subject)
            return &world.facts.fact(n);
    return nullptr;
}

int countOf(const World& world, FactKind kind)
{
    int count = 0;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        count += world.facts.fact(n).kind == kind;
    return count;
}
} // namespace

void StoppingTest::anEssentialExitStopsTheOthersAtOnce_data()
{
    QTest::addColumn<bool>("deregistering");
    QTest::newRow("while it is RUNNING") << false;
    QTest::newRow("while it is DEACTIVATING") << true;
}

void StoppingTest::anEssentialExitStopsTheOthersAtOnce()
{
    QFETCH(bool, deregistering);
    World world = *begin(withSidecar(300'000));
    advance(world, Time{} + minutes(2));
    const Ix<Task> at = world.tasks.first();
    const auto essential = world.tasks[at].firstContainer;
    const EntityId first = idOf(world.containers[essential]);
    const EntityId sidecar = idOf(world.containers[world.containers[essential].nextOfTask]);
    const Time exits = world.containers[essential].startedAt + seconds(300);
    advance(world, exits - seconds(20));
    if (deregistering) {
        QVERIFY(obey(world, StopTask{idOf(world.tasks[at]), {}}));
        advance(world, exits - seconds(1));
        QCOMPARE(world.tasks[at].status, TaskStatus::deactivating);
        QVERIFY(firstOf(world, FactKind::containerSignalled, sidecar) == nullptr);
    }
    advance(world, exits);
    const Fact* exited = firstOf(world, FactKind::containerExited, first);
    const Fact* signalled = firstOf(world, FactKind::containerSignalled, sidecar);
    QVERIFY(exited != nullptr && signalled != nullptr);
    QVERIFY(exited->at() == exits && signalled->at() == exits);
    QCOMPARE(world.tasks[at].status,
             deregistering ? TaskStatus::deactivating : TaskStatus::stopping);
    advance(world, exits + seconds(10)); // what is told twice is told once
    QCOMPARE(firstOf(world, FactKind::containerSignalled, sidecar), signalled);
    QCOMPARE(countOf(world, FactKind::containerSignalled), 1);
}

void StoppingTest::aPortThatIsNamedTwiceFindsNoInstance_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("protocol");
    QTest::addColumn<bool>("runs");
    const int tcp = static_cast<int>(Protocol::tcp), udp = static_cast<int>(Protocol::udp);
    QTest::newRow("one static port") << 8080 << 8080 << tcp << false;
    QTest::newRow("two static ports") << 8080 << 8081 << tcp << true;
    QTest::newRow("one for each protocol") << 8080 << 8080 << udp << true;
    QTest::newRow("two dynamic ports") << 0 << 0 << tcp << true;
}

void StoppingTest::aPortThatIsNamedTwiceFindsNoInstance()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(int, protocol);
    QFETCH(bool, runs);
    PlanBuilder builder = plan().hosts(2, "us-east-1a").definition(64, 64, first).service(1);
    builder.lastContainer().ports.push_back({81, second, static_cast<Protocol>(protocol)});
    World world = *begin(builder.made());
    advance(world, Time{} + minutes(2));
    QCOMPARE(world.services[world.services.first()].running, runs ? 1 : 0);
    QCOMPARE(countOf(world, FactKind::placementFailed), runs ? 0 : 1);
}

void StoppingTest::withinTheGracePeriodNoCheckIsBlamed_data()
{
    QTest::addColumn<int>("grace");
    QTest::addColumn<QString>("reason");
    QTest::newRow("within") << 1'000'000 << "Scaling activity initiated by (deployment ecs-svc/";
    QTest::newRow("without") << 0 << "Task failed ELB health checks in (target-group arn:aws:";
}

void StoppingTest::withinTheGracePeriodNoCheckIsBlamed()
{
    QFETCH(int, grace);
    QFETCH(QString, reason);
    Plan plan = shop(1, 10);
    plan.services[0].healthCheckGraceSeconds = 1'000'000;
    World world = *begin(plan);
    InjectFault fault;
    fault.kind = FaultKind::failHealthChecks;
    fault.mode = FaultMode::fail;
    QVERIFY(obey(world, fault));
    advance(world, Time{} + minutes(10));
    const Ix<Task> at = world.tasks.first();
    QCOMPARE(world.tasks[at].health, HealthStatus::unhealthy);
    QCOMPARE(world.tasks[at].desired, TaskStatus::running);
    plan.services[0].healthCheckGraceSeconds = grace;
    plan.services[0].desiredCount = 0;
    stepForEdit(world);
    adopt(world, plan);
    advance(world, world.now + seconds(10));
    QCOMPARE(world.tasks[at].desired, TaskStatus::stopped);
    const QString said =
        QString::fromStdString(std::string(world.text(world.taskStories[at.slot].stoppedReason)));
    QVERIFY2(said.startsWith(reason), qPrintable(said));
}

// AWS's page on draining: RUNNING is enough without a load balancer, where a deployment waits 40 s.
void StoppingTest::runningIsHealthyEnoughForADrain()
{
    PlanBuilder builder = plan().hosts(2, "us-east-1a").definition(64, 64).service(2);
    builder.made().profile = "instant";
    World world = *begin(builder.made());
    advance(world, Time{} + minutes(5));
    QVERIFY(obey(world, SetInstanceState{ElementId("instance-1"), true}));
    const Time asked = world.now;
    advance(world, asked + seconds(30));
    const auto drained = rowOf<Host>(world, EntityKind::instance, Subject(ElementId("instance-1")));
    QVERIFY(!world.hosts[drained].firstTask);

    stepForEdit(world);
    QVERIFY(obey(world, ForceNewDeployment{ElementId("service-1")}));
    const Time deployed = world.now;
    advance(world, deployed + seconds(35));
    QCOMPARE(countOf(world, FactKind::deploymentCompleted), 1);
    advance(world, deployed + seconds(60));
    QCOMPARE(countOf(world, FactKind::deploymentCompleted), 2);
}

QTEST_GUILESS_MAIN(StoppingTest)
#include "tst_stopping.moc"
