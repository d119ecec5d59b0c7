// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/identity.h"
#include "sim/laws/placement_candidates.h"
#include "support/plan_builder.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;
using stowage::tests::plan;
using stowage::tests::PlanBuilder;

class ServicesTest : public QObject {
    Q_OBJECT

private slots:
    void runsTheDesiredCountAndIsSteady();
    void rollsAsAwsDoes_data(); // O02, O04, O05, O06
    void rollsAsAwsDoes();
    void waitsWhereNothingMayMove();           // O03
    void staysWhereThePortIsTaken();           // O07
    void stopsTheOldOneFirstWithoutAMinimum(); // O07
    void stopsNoOldTaskBeforeFortySeconds();   // O08
    void scalesWithoutADeployment();           // O09
    void deploysOnlyWhatChangesTasks();        // O10
    void spreadsOverZonesThenInstances();      // O30
    void placesOnDistinctInstances();          // O33
    void namesThePortThatIsTaken();            // O35
    void runsWhatFitsOfTen();                  // O38
    void takesTheVictimFromTheFullest();       // O39
    void losesWhatATerminatedInstanceHeld();   // O40
    void drainsUnderThePercentages();
    void endsADeletedService();
    void recordsWhatTheWorldOfThatInstantSays();
    void startsACrashedTaskAnewForEver();
};

namespace {
const ElementId kService("service-1");

struct Split {
    int older = 0, newer = 0;
    bool operator==(const Split&) const = default;
};

Ix<Service> serviceOf(const World& world)
{
    return rowOf<Service>(world, EntityKind::service, Subject(kService));
}

// Tasks that are asked to run, by whether their deployment is PRIMARY.
Split splitOf(const World& world)
{
    Split split;
    const Service& service = world.services[serviceOf(world)];
    for (auto at = service.firstTask; at; at = world.tasks[at].nextOfOwner)
        if (world.tasks[at].desired == TaskStatus::running)
            ++(world.tasks[at].deployment == service.lastDeployment ? split.newer : split.older);
    return split;
}

int countOf(const World& world, FactKind kind)
{
    int count = 0;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        count += world.facts.fact(n).kind == kind ? 1 : 0;
    return count;
}

const Fact& lastOf(const World& world, FactKind kind)
{
    for (std::uint32_t n = world.facts.count(); n > 0; --n)
        if (world.facts.fact(n).kind == kind)
            return world.facts.fact(n);
    qFatal("there is no such fact");
}

Need failureOf(const World& world, FactKind kind)
{
    const PlacementVerdict verdict = verdictOf(world.facts.payload(lastOf(world, kind).number));
    return *namedNeed(verdict.nearest.front());
}

World after(const PlanBuilder& builder, Duration length = minutes(5))
{
    PlanBuilder copy = builder;
    World world = *begin(copy.made());
    advance(world, Time{} + length);
    return world;
}

// A new revision of the definition, whose services follow the drawing.
void deploy(World& world, PlanBuilder& builder)
{
    builder.lastDefinition().revision += 1;
    adopt(world, builder.made());
}

int running(const World& world)
{
    return world.services[serviceOf(world)].running;
}

int onHost(const World& world, const char* element)
{
    const Ix<Host> host = rowOf<Host>(world, EntityKind::instance, Subject(ElementId(element)));
    int count = 0;
    for (auto at = world.hosts[host].firstTask; at; at = world.tasks[at].nextOfHost)
        count += world.tasks[at].desired == TaskStatus::running ? 1 : 0;
    return count;
}
} // namespace

void ServicesTest::runsTheDesiredCountAndIsSteady()
{
    const World world = after(plan().hosts(2, "us-east-1a").definition(256, 256).service(4));
    QCOMPARE(running(world), 4);
    QCOMPARE(countOf(world, FactKind::serviceSteady), 1);
    QCOMPARE(countOf(world, FactKind::deploymentCompleted), 1);
    World copy = world;
    // Nothing is booked while nothing can change, but that the steady state is told again.
    QCOMPARE(nextDue(copy), lastOf(world, FactKind::serviceSteady).at() + hours(6));
}

void ServicesTest::rollsAsAwsDoes_data()
{
    QTest::addColumn<QList<int>>("given"); // desired, percentages, room for so many tasks
    QTest::addColumn<QString>("steps");
    QTest::newRow("O02") << QList<int>{4, 50, 100, 32} << "4/0 2/0 2/2 0/2 0/4";
    QTest::newRow("O04") << QList<int>{3, 100, 134, 32} << "3/0 3/1 2/1 2/2 1/2 1/3 0/3";
    QTest::newRow("O05") << QList<int>{6, 100, 200, 8} << "6/0 6/2 4/2 4/4 2/4 2/6 0/6";
    QTest::newRow("O06") << QList<int>{6, 50, 200, 8} << "6/0 3/0 3/5 0/5 0/6";
}

void ServicesTest::rollsAsAwsDoes()
{
    QFETCH(QList<int>, given);
    PlanBuilder builder = plan()
                              .hosts(1, "us-east-1a", given[3] * 64, 60'000)
                              .definition(64, 64)
                              .service(given[0], given[1], given[2]);
    World world = after(builder);
    const std::uint32_t before = world.facts.count();
    deploy(world, builder);
    advance(world, world.now + minutes(20));
    QString steps = QString("%1/0").arg(given[0]);
    Split split{given[0], 0};
    for (std::uint32_t n = before + 1; n <= world.facts.count(); ++n) {
        const Fact& fact = world.facts.fact(n);
        const auto words = static_cast<int>(world.facts.payload(n).size());
        if (fact.kind == FactKind::tasksStopped)
            split.older -= words;
        else if (fact.kind == FactKind::tasksStarted)
            split.newer += words;
        else
            continue;
        steps += QString(" %1/%2").arg(split.older).arg(split.newer);
    }
    QTEST(steps, "steps");
    QCOMPARE(splitOf(world), (Split{0, given[0]}));
}

void ServicesTest::waitsWhereNothingMayMove()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64).service(2, 75, 100);
    World world = after(builder);
    deploy(world, builder);
    advance(world, world.now + hours(1));
    QCOMPARE(splitOf(world), (Split{2, 0}));
    QCOMPARE(countOf(world, FactKind::serviceBlocked), 1);
    const Service& service = world.services[serviceOf(world)];
    QCOMPARE(world.deployments[service.lastDeployment].rollout, RolloutState::inProgress);
}

void ServicesTest::staysWhereThePortIsTaken()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64, 80).service(1);
    World world = after(builder);
    deploy(world, builder);
    advance(world, world.now + hours(1));
    QCOMPARE(splitOf(world), (Split{1, 0}));
    QCOMPARE(failureOf(world, FactKind::placementFailed), Need::ports);
    QCOMPARE(running(world), 1);
}

void ServicesTest::stopsTheOldOneFirstWithoutAMinimum()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64, 80).service(1, 0, 100);
    World world = after(builder);
    deploy(world, builder);
    bool none = false;
    for (int n = 0; n < 60; ++n) {
        advance(world, world.now + seconds(1));
        none = none || running(world) == 0;
    }
    QVERIFY(none);
    QCOMPARE(splitOf(world), (Split{0, 1}));
    QCOMPARE(running(world), 1);
}

void ServicesTest::stopsNoOldTaskBeforeFortySeconds()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64).service(1);
    World world = after(builder);
    deploy(world, builder);
    advance(world, world.now + minutes(5));
    const Fact stopped = lastOf(world, FactKind::tasksStopped);
    const Service& service = world.services[serviceOf(world)];
    const Time started = world.taskStories[service.firstTask.slot].startedAt;
    QVERIFY(stopped.at() >= started + seconds(40));
    QVERIFY(stopped.at() <= started + seconds(45));
}

void ServicesTest::scalesWithoutADeployment()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64).service(2);
    World world = after(builder);
    const Ix<Deployment> before = world.services[serviceOf(world)].lastDeployment;
    builder.lastService().desiredCount = 5;
    adopt(world, builder.made());
    advance(world, world.now + minutes(5));
    QCOMPARE(running(world), 5);
    QCOMPARE(world.services[serviceOf(world)].lastDeployment, before);
    QCOMPARE(countOf(world, FactKind::deploymentStarted), 1);
}

void ServicesTest::deploysOnlyWhatChangesTasks()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64).service(2);
    World world = after(builder);
    builder.lastService().healthCheckGraceSeconds = 60;
    adopt(world, builder.made());
    QCOMPARE(countOf(world, FactKind::deploymentStarted), 1);
    QVERIFY(obey(world, ForceNewDeployment{kService}));
    QCOMPARE(countOf(world, FactKind::deploymentStarted), 2);
    const Service& service = world.services[serviceOf(world)];
    QCOMPARE(world.deployments[service.firstDeployment].status, DeploymentStatus::active);
    QCOMPARE(world.deployments[service.lastDeployment].status, DeploymentStatus::primary);
}

void ServicesTest::spreadsOverZonesThenInstances()
{
    const World world =
        after(plan().hosts(1, "us-east-1a").hosts(2, "us-east-1b").definition(64, 64).service(4));
    QCOMPARE(onHost(world, "instance-1"), 2);
    QCOMPARE(onHost(world, "instance-2"), 1);
    QCOMPARE(onHost(world, "instance-3"), 1);
}

void ServicesTest::placesOnDistinctInstances()
{
    PlanBuilder builder = plan().hosts(3, "us-east-1a").definition(64, 64).service(4);
    builder.lastService().constraints.push_back({ConstraintType::distinctInstance, {}});
    const World world = after(builder);
    QCOMPARE(running(world), 3);
    QCOMPARE(failureOf(world, FactKind::placementFailed), Need::distinctInstance);
}

void ServicesTest::namesThePortThatIsTaken()
{
    const World world = after(plan().hosts(2, "us-east-1a").definition(64, 64, 80).service(3));
    QCOMPARE(running(world), 2);
    QCOMPARE(failureOf(world, FactKind::placementFailed), Need::ports);
}

void ServicesTest::runsWhatFitsOfTen()
{
    World world = after(plan().hosts(1, "us-east-1a", 4'096, 4'096).definition(64, 1'000));
    RunTask asked;
    asked.cluster = ElementId("cluster-1");
    asked.definition = ElementId("definition-1");
    asked.count = 10;
    QVERIFY(obey(world, asked));
    advance(world, world.now + hours(1));
    QCOMPARE(onHost(world, "instance-1"), 4);
    QCOMPARE(countOf(world, FactKind::runTaskFailed), 6);
    QCOMPARE(failureOf(world, FactKind::runTaskFailed), Need::memory);
    asked.count = 11;
    const Outcome refused = obey(world, asked);
    QVERIFY(!refused);
    QCOMPARE(refused.error().where, std::string("InvalidParameterException"));
}

// Two instances in one zone and one in the other run 2, 1 and 2.
void ServicesTest::takesTheVictimFromTheFullest()
{
    PlanBuilder builder =
        plan().hosts(2, "us-east-1a").hosts(1, "us-east-1b").definition(64, 64).service(5);
    World world = after(builder);
    QCOMPARE(onHost(world, "instance-1"), 2);
    QCOMPARE(onHost(world, "instance-2"), 1);
    QCOMPARE(onHost(world, "instance-3"), 2);
    builder.lastService().desiredCount = 4;
    adopt(world, builder.made());
    advance(world, world.now + minutes(5));
    QCOMPARE(onHost(world, "instance-1"), 1);
    QCOMPARE(running(world), 4);
}

void ServicesTest::losesWhatATerminatedInstanceHeld()
{
    PlanBuilder builder =
        plan().hosts(1, "us-east-1a").definition(64, 64).service(2).hosts(1, "us-east-1b");
    builder.made().hosts.pop_back();
    World world = after(builder);
    RunTask alone;
    alone.cluster = ElementId("cluster-1");
    alone.definition = ElementId("definition-1");
    QVERIFY(obey(world, alone));
    builder.hosts(1, "us-east-1b");
    adopt(world, builder.made());
    advance(world, world.now + minutes(5));
    QCOMPARE(onHost(world, "instance-1"), 3);
    const std::uint32_t number =
        world.hosts[rowOf<Host>(world, EntityKind::instance, Subject(ElementId("instance-1")))]
            .number;
    QVERIFY(obey(world, TerminateInstance{ElementId("instance-1")}));
    advance(world, world.now + minutes(5));
    int stopped = 0;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at)) {
        if (world.tasks[at].status != TaskStatus::stopped)
            continue;
        ++stopped;
        QCOMPARE(std::string(world.text(world.taskStories[at.slot].stoppedReason)),
                 "Host EC2 (instance " + instanceIdText(world, number) + ") stopped/terminated");
    }
    QCOMPARE(stopped, 3);
    QCOMPARE(running(world), 2);
    QCOMPARE(onHost(world, "instance-2"), 2);
}

void ServicesTest::drainsUnderThePercentages()
{
    PlanBuilder builder = plan().hosts(2, "us-east-1a").definition(64, 64).service(4);
    World world = after(builder);
    QCOMPARE(onHost(world, "instance-1"), 2);
    QVERIFY(obey(world, SetInstanceState{ElementId("instance-1"), true}));
    for (int n = 0; n < 300; ++n) {
        advance(world, world.now + seconds(1));
        QVERIFY(running(world) >= 4);
    }
    QCOMPARE(onHost(world, "instance-1"), 0);
    QCOMPARE(onHost(world, "instance-2"), 4);
}

void ServicesTest::endsADeletedService()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64).service(2);
    World world = after(builder);
    const Ix<Service> service = serviceOf(world);
    builder.made().services.clear();
    adopt(world, builder.made());
    QCOMPARE(world.services[service].status, ServiceStatus::draining);
    advance(world, world.now + minutes(2));
    QCOMPARE(world.services[service].status, ServiceStatus::inactive);
    QCOMPARE(onHost(world, "instance-1"), 0);
    advance(world, world.now + hours(2));
    QCOMPARE(world.tasks.count(), std::size_t{0}); // forgotten after an hour
}

void ServicesTest::recordsWhatTheWorldOfThatInstantSays()
{
    World world = after(plan().hosts(20, "us-east-1a", 128, 512).definition(64, 64).service(41));
    const Fact fact = lastOf(world, FactKind::placementFailed);
    const Ix<Service> service = serviceOf(world);
    const Ix<Revision> revision =
        world.deployments[world.services[service].lastDeployment].revision;
    const placement::Wanted wanted = placement::wantedBy(world, service, revision);
    const PlacementVerdict recorded = verdictOf(world.facts.payload(fact.number));
    const PlacementVerdict whole = placement::decide(world, wanted, SIZE_MAX);
    QCOMPARE(whole.nearest.size(), std::size_t{20});
    QCOMPARE(recorded, placement::decide(world, wanted));
    QVERIFY(std::equal(recorded.nearest.begin(), recorded.nearest.end(), whole.nearest.begin()));
}

void ServicesTest::startsACrashedTaskAnewForEver()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(64, 64).service(1);
    builder.lastContainer().application.exits = true;
    builder.lastContainer().application.exitAfterMillis = 3'000;
    builder.lastContainer().application.exitCode = 1;
    const World world = after(builder, minutes(10));
    QVERIFY(countOf(world, FactKind::containerExited) > 20);
    QCOMPARE(countOf(world, FactKind::serviceSteady), 0);
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (world.tasks[at].status == TaskStatus::stopped)
            QCOMPARE(world.tasks[at].stopCode, StopCode::essentialContainerExited);
}

QTEST_GUILESS_MAIN(ServicesTest)
#include "tst_services.moc"
