// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/identity.h"
#include "sim/laws/faults.h"
#include "sim/laws/host_resources.h"
#include "sim/laws/hosts.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;

namespace {
const ElementId kFirst("instance-1");

Plan oneHost()
{
    Plan plan;
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    HostNode host;
    host.id = kFirst;
    host.name = "i-1";
    host.cluster = ElementId("cluster-1");
    host.zone = "us-east-1a";
    host.instanceType = "t3.micro";
    host.attributes = {{"stack", "prod"}};
    host.reservedMemory = 54;
    host.reservedTcpPorts = {8125};
    plan.hosts.push_back(host);
    return plan;
}

World running()
{
    World world = *begin(oneHost());
    advance(world, Time{} + minutes(5));
    return world;
}

Ix<Host> drawnHost(const World& world)
{
    return rowOf<Host>(world, EntityKind::instance, Subject(kFirst));
}

Time timeOf(const World& world, FactKind kind)
{
    for (std::uint32_t n = world.facts.count(); n > 0; --n)
        if (world.facts.fact(n).kind == kind)
            return world.facts.fact(n).at();
    return kNever;
}
} // namespace

class HostsTest : public QObject {
    Q_OBJECT

private slots:
    void registersBetween70And110Seconds();
    void registersAtOnceByCall();
    void registersWhatTheCatalogueSays();
    void bearsAttributes();
    void reservesPorts();
    void drainsAndBecomesActiveAgain();
    void noticesATerminationAfterFiveSeconds();
    void noticesACrashAfterThreeMinutes();
    void launchesAgainAsAnotherInstance();
    void replacesAnInstanceWhoseTypeIsEdited();
    void refusesWhatIsNotThere();
    void endsAFaultInTime();
};

void HostsTest::registersBetween70And110Seconds()
{
    const World world = running();
    const Time at = timeOf(world, FactKind::instanceRegistered);
    QVERIFY(at >= Time{} + seconds(70) && at <= Time{} + seconds(110));
    QCOMPARE(world.hosts[drawnHost(world)].status, InstanceStatus::active);
    QVERIFY(hosts::takesTasks(world.hosts[drawnHost(world)]));
}

void HostsTest::registersAtOnceByCall()
{
    Plan plan = oneHost();
    plan.hosts[0].registersAtOnce = true;
    World world = *begin(plan);
    advance(world, Time{});
    QCOMPARE(timeOf(world, FactKind::instanceRegistered), Time{});
}

void HostsTest::registersWhatTheCatalogueSays()
{
    const World world = running();
    const Host& host = world.hosts[drawnHost(world)];
    QCOMPARE(host.cpu, 2048);
    QCOMPARE(host.memory, 900);
    QCOMPARE(host.scheduler, Ledger{});
    QCOMPARE(instanceIdText(world, host.number).size(), std::size_t{19});
    QCOMPARE(containerInstanceIdText(world, host.number).size(), std::size_t{32});
    QCOMPARE(taskIdText(world, 1).size(), std::size_t{32});
    QCOMPARE(deploymentIdText(world, 1).size(), std::size_t{8 + 19});
}

void HostsTest::bearsAttributes()
{
    const World world = running();
    const Ix<Host> at = drawnHost(world);
    QCOMPARE(*hosts::attribute(world, at, "ecs.availability-zone"), std::string("us-east-1a"));
    QCOMPARE(*hosts::attribute(world, at, "ecs.instance-type"), std::string("t3.micro"));
    QCOMPARE(*hosts::attribute(world, at, "stack"), std::string("prod"));
    QVERIFY(!hosts::attribute(world, at, "gpu"));
}

void HostsTest::reservesPorts()
{
    const World world = running();
    const Ix<Host> at = drawnHost(world);
    for (const std::uint16_t port : {22, 2375, 2376, 51678, 51679, 51680, 8125})
        QVERIFY(!hosts::isPortFree(world, at, port, Protocol::tcp));
    QVERIFY(hosts::isPortFree(world, at, 80, Protocol::tcp));
    QVERIFY(hosts::isPortFree(world, at, 22, Protocol::udp));
    QVERIFY(hosts::dynamicPort(world, at, Protocol::tcp, 0) >= 32768);
}

void HostsTest::drainsAndBecomesActiveAgain()
{
    World world = running();
    QVERIFY(obey(world, SetInstanceState{kFirst, true}));
    QCOMPARE(world.hosts[drawnHost(world)].status, InstanceStatus::draining);
    QVERIFY(!hosts::takesTasks(world.hosts[drawnHost(world)]));
    const std::uint32_t told = world.facts.count();
    QVERIFY(obey(world, SetInstanceState{kFirst, true}));
    QCOMPARE(world.facts.count(), told);
    QVERIFY(obey(world, SetInstanceState{kFirst, false}));
    QVERIFY(hosts::takesTasks(world.hosts[drawnHost(world)]));
}

void HostsTest::noticesATerminationAfterFiveSeconds()
{
    World world = running();
    const Time before = world.now;
    QVERIFY(obey(world, TerminateInstance{kFirst}));
    QCOMPARE(world.hosts[drawnHost(world)].phase, HostPhase::gone);
    advance(world, before + minutes(10));
    QCOMPARE(timeOf(world, FactKind::instanceDeregistered), before + seconds(5));
    QCOMPARE(world.hosts[drawnHost(world)].status, InstanceStatus::inactive);
    QVERIFY(!world.clusters[Ix<Cluster>{0}].firstHost);
}

void HostsTest::noticesACrashAfterThreeMinutes()
{
    World world = running();
    const Time before = world.now;
    QVERIFY(obey(world, CrashInstance{kFirst}));
    QCOMPARE(timeOf(world, FactKind::agentDisconnected), before);
    advance(world, before + minutes(10));
    QCOMPARE(timeOf(world, FactKind::instanceLost), before + seconds(180));
}

void HostsTest::launchesAgainAsAnotherInstance()
{
    World world = running();
    QVERIFY(!obey(world, LaunchAgain{kFirst}));
    const std::uint32_t first = world.hosts[drawnHost(world)].number;
    QVERIFY(obey(world, TerminateInstance{kFirst}));
    QVERIFY(obey(world, LaunchAgain{kFirst}));
    const Time before = world.now;
    advance(world, before + minutes(5));
    const Host& host = world.hosts[drawnHost(world)];
    QVERIFY(host.number != first);
    QCOMPARE(host.phase, HostPhase::up);
    const std::uint32_t told = world.facts.count();
    adopt(world, oneHost());
    QCOMPARE(world.facts.count(), told);
}

void HostsTest::replacesAnInstanceWhoseTypeIsEdited()
{
    World world = running();
    Plan plan = oneHost();
    plan.hosts[0].instanceType = "t3.large";
    adopt(world, plan);
    advance(world, world.now + minutes(5));
    QCOMPARE(world.hosts[drawnHost(world)].memory, 7823 - 54);
    QVERIFY(timeOf(world, FactKind::instanceDeregistered) != kNever);
    plan.hosts[0].name = "renamed";
    const std::uint32_t number = world.hosts[drawnHost(world)].number;
    adopt(world, plan);
    QCOMPARE(world.hosts[drawnHost(world)].number, number);
}

void HostsTest::refusesWhatIsNotThere()
{
    World world = running();
    const std::uint32_t told = world.facts.count();
    QVERIFY(!obey(world, TerminateInstance{ElementId("instance-9")}));
    QVERIFY(!obey(world, CrashInstance{EntityId{EntityKind::task, 1}}));
    QCOMPARE(world.facts.count(), told);
}

void HostsTest::endsAFaultInTime()
{
    World world = running();
    InjectFault fault;
    fault.lasts = minutes(2);
    QVERIFY(obey(world, fault));
    QCOMPARE(world.faults.count(), std::size_t{1});
    const Time before = world.now;
    advance(world, before + minutes(5));
    QCOMPARE(world.faults.count(), std::size_t{0});
    QCOMPARE(timeOf(world, FactKind::faultEnded), before + minutes(2));
    fault.on.percent = 101;
    QVERIFY(!obey(world, fault));
}

QTEST_GUILESS_MAIN(HostsTest)
#include "tst_hosts.moc"
