// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/frame_builder.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;

namespace {
Plan busyPlan()
{
    Plan plan;
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    for (int n = 1; n <= 5; ++n) {
        HostNode host;
        host.id = ElementId("instance-" + std::to_string(n));
        host.name = "i-" + std::to_string(n);
        host.cluster = plan.clusters[0].id;
        host.zone = n % 2 ? "us-east-1a" : "us-east-1b";
        host.instanceType = "t3.medium";
        plan.hosts.push_back(host);
    }
    DefinitionNode definition;
    definition.id = ElementId("task-definition-1");
    definition.family = "web";
    ContainerNode container;
    container.name = "app";
    container.image = "nginx";
    container.cpu = 128;
    container.memory = 256;
    container.ports = {{80, 0, Protocol::tcp}};
    definition.containers = {container};
    plan.definitions = {definition};
    ServiceNode service;
    service.id = ElementId("service-1");
    service.name = "web";
    service.cluster = plan.clusters[0].id;
    service.definition = definition.id;
    service.desiredCount = 6;
    plan.services = {service};
    return plan;
}

// A run with an edit and three requests, advanced in steps of the given length.
std::string digestOfRun(Plan plan, Duration step, std::uint64_t seed)
{
    plan.seed = seed;
    World world = *begin(plan);
    const auto reach = [&](Time at) {
        while (world.now < at)
            advance(world, std::min(world.now + step, at));
    };
    reach(Time{} + minutes(4));
    stepForEdit(world);
    (void)obey(world, TerminateInstance{ElementId("instance-1")});
    reach(Time{} + minutes(8));
    stepForEdit(world);
    (void)obey(world, CrashInstance{ElementId("instance-2")});
    reach(Time{} + minutes(12));
    stepForEdit(world);
    plan.services[0].desiredCount = 9;
    plan.hosts.pop_back();
    adopt(world, plan);
    reach(Time{} + minutes(20));
    return world.facts.digest().text() + " after " + std::to_string(world.facts.count());
}
} // namespace

class DeterminismTest : public QObject {
    Q_OBJECT

private slots:
    void tellsTheSameTwice();
    void tellsTheSameAtAnySpeed();
    void dependsOnItsSeed();
    void keepsTheDiceOfNeighbours();
    void placesAtRandomWhateverNeighboursDo();
    void tellsTheSameWhereItIsWatched();
};

void DeterminismTest::tellsTheSameTwice()
{
    QCOMPARE(digestOfRun(busyPlan(), minutes(1), 1), digestOfRun(busyPlan(), minutes(1), 1));
}

void DeterminismTest::tellsTheSameAtAnySpeed()
{
    const std::string whole = digestOfRun(busyPlan(), hours(1), 1);
    QCOMPARE(digestOfRun(busyPlan(), milliseconds(170), 1), whole);
    QCOMPARE(digestOfRun(busyPlan(), seconds(7), 1), whole);
}

void DeterminismTest::dependsOnItsSeed()
{
    QVERIFY(digestOfRun(busyPlan(), minutes(1), 1) != digestOfRun(busyPlan(), minutes(1), 2));
}

void DeterminismTest::keepsTheDiceOfNeighbours()
{
    Plan more = busyPlan();
    const auto registered = [](const Plan& plan) {
        World world = *begin(plan);
        advance(world, Time{} + minutes(3));
        const auto at = rowOf<Host>(world, EntityKind::instance, ElementId("instance-3"));
        return world.hosts[at].registeredAt;
    };
    HostNode added = more.hosts.front();
    added.id = ElementId("instance-0");
    more.hosts.insert(more.hosts.begin(), added);
    QCOMPARE(registered(more), registered(busyPlan()));
}

void DeterminismTest::placesAtRandomWhateverNeighboursDo()
{
    Plan alone = busyPlan();
    for (HostNode& host : alone.hosts) {
        host.instanceType = "m5.4xlarge";
        host.registersAtOnce = true;
    }
    alone.services[0].desiredCount = 30;
    alone.services[0].strategies = {{StrategyType::random, {}}};
    Plan beside = alone;
    ServiceNode other = alone.services[0];
    other.id = ElementId("service-0");
    other.name = "api";
    other.desiredCount = 7;
    beside.services.insert(beside.services.begin(), other);
    const auto chosen = [](const Plan& plan) {
        World world = *begin(plan);
        advance(world, Time{} + minutes(10));
        const auto at = rowOf<Service>(world, EntityKind::service, ElementId("service-1"));
        std::vector<std::string> hosts;
        for (auto task = world.services[at].firstTask; task; task = world.tasks[task].nextOfOwner)
            hosts.emplace_back(world.text(world.hosts[world.tasks[task].host].name));
        return hosts;
    };
    QCOMPARE(chosen(alone).size(), std::size_t{30});
    QCOMPARE(chosen(beside), chosen(alone));
}

// What was merged from pictures is what a whole picture shows, and pictures change nothing.
void DeterminismTest::tellsTheSameWhereItIsWatched()
{
    World alone = *begin(busyPlan());
    World watched = alone;
    std::map<EntityId, TaskReadout> merged;
    while (watched.now < Time{} + minutes(20)) {
        advance(watched, watched.now + milliseconds(900));
        const Frame frame = nextFrame(watched);
        for (const TaskReadout& task : frame.tasks)
            merged[task.task] = task;
        for (const EntityId gone : frame.goneTasks)
            merged.erase(gone);
    }
    advance(alone, watched.now);
    QCOMPARE(watched.facts.digest().text(), alone.facts.digest().text());
    const Frame whole = wholeFrame(watched);
    QCOMPARE(whole.tasks.size(), std::size_t{6});
    QCOMPARE(merged.size(), whole.tasks.size());
    for (const TaskReadout& task : whole.tasks) {
        QCOMPARE(task.word, std::string("RUNNING"));
        QVERIFY(merged.at(task.task) == task);
    }
}

QTEST_GUILESS_MAIN(DeterminismTest)
#include "tst_determinism.moc"
