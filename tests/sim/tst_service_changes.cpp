// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "support/traffic_plan.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

// What becomes of a service and its targets when the drawing changes under them.
class ServiceChangesTest : public QObject {
    Q_OBJECT

private slots:
    void movesToAnotherClusterAsAnotherService();
    void deploysItsRevisionThoughItIsNoLongerDrawn();
    void drainsOnWhileTheHealthCheckChanges();
    void losesNoRequestWithATargetThatIsOwedOne();
};

namespace {
const ElementId kService("service-1");

Ix<Service> serviceOf(const World& world)
{
    return rowOf<Service>(world, EntityKind::service, Subject(kService));
}

void change(World& world, const Plan& plan)
{
    stepForEdit(world);
    adopt(world, plan);
}
} // namespace

void ServiceChangesTest::movesToAnotherClusterAsAnotherService()
{
    Plan plan = shop(2, 0);
    plan.clusters.push_back({ElementId("cluster-2"), "other"});
    HostNode host = plan.hosts[0];
    host.id = ElementId("instance-other");
    host.cluster = ElementId("cluster-2");
    plan.hosts.push_back(host);
    World world = *begin(plan);
    advance(world, Time{} + minutes(5));
    const Ix<Service> old = serviceOf(world);
    plan.services[0].cluster = ElementId("cluster-2");
    change(world, plan);
    QCOMPARE(world.services[old].status, ServiceStatus::draining);
    QVERIFY(serviceOf(world) && serviceOf(world) != old);
    advance(world, world.now + minutes(10));
    QCOMPARE(world.services[old].status, ServiceStatus::inactive);
    const Service& moved = world.services[serviceOf(world)];
    QCOMPARE(moved.running, 2);
    QCOMPARE(world.clusters[moved.cluster].element, world.names.find("cluster-2"));
    plan.services.clear(); // the drawn one is the new one
    change(world, plan);
    QCOMPARE(world.services[serviceOf(world) ? serviceOf(world) : old].status,
             ServiceStatus::inactive);
}

void ServiceChangesTest::deploysItsRevisionThoughItIsNoLongerDrawn()
{
    Plan plan = shop(2, 0);
    World world = *begin(plan);
    advance(world, Time{} + minutes(5));
    const Ix<Deployment> before = world.services[serviceOf(world)].lastDeployment;
    plan.definitions.clear();
    plan.services[0].definition = {};
    change(world, plan);
    QCOMPARE(world.services[serviceOf(world)].lastDeployment, before);
    plan.services[0].targets.clear();
    change(world, plan);
    const Ix<Deployment> after = world.services[serviceOf(world)].lastDeployment;
    QVERIFY(after != before);
    QCOMPARE(world.deployments[after].revision, world.deployments[before].revision);
    advance(world, world.now + minutes(10));
    QCOMPARE(world.deployments[after].rollout, RolloutState::completed);
}

void ServiceChangesTest::drainsOnWhileTheHealthCheckChanges()
{
    Plan plan = shop(1, 10);
    World world = *begin(plan);
    advance(world, Time{} + minutes(5));
    const Ix<Task> task = world.tasks.first();
    QVERIFY(obey(world, StopTask{idOf(world.tasks[task]), {}}));
    const Time asked = world.now;
    advance(world, asked + seconds(10));
    plan.targetGroups[0].healthCheck.intervalSeconds = 7;
    change(world, plan);
    advance(world, asked + seconds(29));
    QCOMPARE(world.tasks[task].status, TaskStatus::deactivating);
    advance(world, asked + seconds(31)); // the delay is 30 s
    QVERIFY(world.tasks[task].status > TaskStatus::deactivating);
    QVERIFY(!world.tasks[task].firstTarget);
}

// Shares that differ leave parts of a request owed; they must not go with the target.
void ServiceChangesTest::losesNoRequestWithATargetThatIsOwedOne()
{
    Plan plan = shop(4, 33, 4);
    plan.targetGroups[0].balancing = Balancing::leastOutstandingRequests;
    plan.hosts[0].cpu = 512; // slower than the others
    plan.definitions[0].containers[0].application.cpuMicrosPerRequest = 40'000;
    World world = *begin(plan);
    advance(world, Time{} + minutes(5));
    int losses = 0;
    for (int n = 0; n < 20; ++n) {
        const ElementId host("instance-" + std::to_string(1 + n % 4));
        if (obey(world, TerminateInstance{host}))
            ++losses;
        advance(world, world.now + milliseconds(77'777));
        (void)obey(world, LaunchAgain{host});
        advance(world, world.now + milliseconds(33'333));
        std::int64_t owed = 0, open = 0;
        for (auto at = world.targets.first(); at; at = world.targets.after(at)) {
            owed += world.lanes[at.slot].owed;
            open += world.lanes[at.slot].open;
        }
        QCOMPARE(owed, 0);
        QCOMPARE(open, world.sourceCounts[world.sources.first().slot].open);
    }
    QCOMPARE(losses, 20);
}

QTEST_GUILESS_MAIN(ServiceChangesTest)
#include "tst_service_changes.moc"
