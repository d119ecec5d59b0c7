// SPDX-License-Identifier: GPL-3.0-or-later
// The network interfaces and ports of instances and tasks, as the close view and the inspector show
// them.
#include "kinds/compute/instance.h"
#include "session/drawn.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class NetworkReadoutsTest : public QObject {
    Q_OBJECT

private slots:
    void interfacesOfAnInstanceAndItsTask();
    void portsOfAnInstanceAndItsTask();
};

namespace {
constexpr const char* kWithInterface =
    R"({"family":"app","networkMode":"awsvpc","containerDefinitions":[{"name":"app",)"
    R"("image":"app:1","cpu":64,"memory":64,"portMappings":[{"containerPort":80}]}]})";

Readout instanceIn(const Story& story)
{
    const sim::World& world = story.session.world();
    return sim::readoutOf(world, EntityKind::instance, world.hosts.first().slot);
}

std::string lineOf(const std::vector<ReadoutLine>& lines, const std::string& label)
{
    for (const ReadoutLine& line : lines)
        if (line.label == label)
            return line.value;
    return "no line " + label;
}

void run(Story& story, const std::string& more = {})
{
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + more + "}"),
             std::string());
}
} // namespace

void NetworkReadoutsTest::interfacesOfAnInstanceAndItsTask()
{
    Story story;
    draw(story, "i1",
         doc::Instance{.attributes = {{"ecs.availability-zone", "us-east-1a"}},
                       .registersAtOnce = true},
         idOfElement(story, "cluster", "shop"));
    story.call("ecs:RegisterTaskDefinition", kWithInterface);
    story.until(5);
    QCOMPARE(instanceIn(story).interfaces, std::string("1 of 3 ENIs")); // its own
    run(story, kTaskNetwork);
    run(story, kTaskNetwork);
    story.until(60);
    QCOMPARE(instanceIn(story).interfaces, std::string("3 of 3 ENIs"));
    QCOMPARE(lineOf(instanceIn(story).lines, "awsvpc tasks"), std::string("2 of 2"));
    QCOMPARE(instanceIn(story).ports, std::string()); // those of interfaces are not the host's
    const sim::World& world = story.session.world();
    const TaskReadout task = sim::readoutOf(world, world.tasks.first());
    QCOMPARE(lineOf(task.network, "Interface status"), std::string("ATTACHED"));
    QVERIFY(lineOf(task.network, "Network interface").starts_with("eni-"));
    QCOMPARE(lineOf(task.network, "Private address"), task.place);
}

void NetworkReadoutsTest::portsOfAnInstanceAndItsTask()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 64, 64,
                     R"(,"portMappings":[{"containerPort":80,"hostPort":8080},)"
                     R"({"containerPort":53,"hostPort":53,"protocol":"udp"}])");
    run(story);
    story.until(60);
    const Readout instance = instanceIn(story);
    QCOMPARE(instance.ports, std::string("53/udp, 8080"));
    QCOMPARE(lineOf(instance.lines, "Host ports of tasks"), std::string("53/udp, 8080"));
    QCOMPARE(lineOf(instance.lines, "Host ports reserved"),
             std::string("22, 2375, 2376, 51678, 51679, 51680"));
    const sim::World& world = story.session.world();
    const TaskReadout task = sim::readoutOf(world, world.tasks.first());
    QCOMPARE(lineOf(task.network, "Host port 8080"), std::string("to port 80/tcp of app"));
    QCOMPARE(lineOf(task.network, "Host port 53"), std::string("to port 53/udp of app"));
    QVERIFY(task.place.find(":8080 → 80") != std::string::npos);
}

QTEST_GUILESS_MAIN(NetworkReadoutsTest)
#include "tst_network_readouts.moc"
