// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class TaskDefinitionTest : public QObject {
    Q_OBJECT

private slots:
    void addsUpItsContainers();
    void runsNothingThatCouldNeverStart_data();
    void runsNothingThatCouldNeverStart();
    void holdsTenContainers();
    void leavesTheArchitectureOpenWhereItIsNotStated();
    void hasNoPortsWithoutANetwork();
};

void TaskDefinitionTest::addsUpItsContainers()
{
    Surroundings around;
    TaskDefinition props;
    props.cpu = 512;
    props.memory = 1024;
    Drawn& definition = around.add<TaskDefinition>("web", props);
    around.add<Container>("a", {}, &definition);
    around.add<Container>("b", {}, &definition);
    QVERIFY(Surroundings::wrong(definition).empty());
    around.add<Container>("c", {}, &definition);
    QCOMPARE(Surroundings::wrong(definition),
             (std::vector<std::string>{"The containers ask for 768 CPU units, the task has 512.",
                                       "The containers ask for 1536 MiB, the task has 1024."}));
}

void TaskDefinitionTest::runsNothingThatCouldNeverStart_data()
{
    QTest::addColumn<QString>("on");
    QTest::addColumn<int>("condition");
    QTest::addColumn<bool>("essential"); // the other container
    QTest::addColumn<QString>("back");   // what that one depends on
    QTest::addColumn<QString>("wrong");  // empty: nothing
    const auto row = [](const char* name, const char* on, DependencyCondition condition,
                        bool essential, const char* back, const char* wrong) {
        QTest::newRow(name) << QString::fromLatin1(on) << static_cast<int>(condition) << essential
                            << QString::fromLatin1(back) << QString::fromLatin1(wrong);
    };
    using enum DependencyCondition;
    row("started", "b", start, true, "", "");
    row("exited", "b", success, false, "", "");
    row("a stranger", "x", start, true, "",
        "It depends on a container that its task does not have.");
    row("itself", "a", start, true, "", "It depends on a container that its task does not have.");
    row("a circle", "b", start, true, "a", "It waits for itself in the end.");
    row("the exit of an essential one", "b", complete, true, "",
        "It waits for the exit of an essential container, which stops the task.");
    row("a health that nobody checks", "b", healthy, true, "",
        "It waits for a container to be HEALTHY that has no health check.");
}

void TaskDefinitionTest::runsNothingThatCouldNeverStart()
{
    QFETCH(QString, on);
    QFETCH(int, condition);
    QFETCH(bool, essential);
    QFETCH(QString, back);
    QFETCH(QString, wrong);
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("web");
    Container first;
    first.dependsOn = {{on.toStdString(), static_cast<DependencyCondition>(condition)}};
    Container second;
    second.essential = essential;
    if (!back.isEmpty())
        second.dependsOn = {{back.toStdString(), DependencyCondition::start}};
    const Drawn& dependent = around.add<Container>("a", first, &definition);
    around.add<Container>("b", second, &definition);
    const std::vector<std::string> said = Surroundings::wrong(dependent);
    QCOMPARE(!said.empty(), !wrong.isEmpty());
    if (!said.empty())
        QCOMPARE(QString::fromStdString(said.front()), wrong);
    QCOMPARE(Surroundings::lowered(definition).definitions.empty(), !wrong.isEmpty());
}

void TaskDefinitionTest::holdsTenContainers()
{
    Surroundings around;
    Drawn& definition = around.add<TaskDefinition>("web");
    for (int i = 0; i < 10; ++i)
        around.add<Container>("c", {}, &definition);
    QVERIFY(Surroundings::wrong(definition).empty());
    around.add<Container>("c", {}, &definition);
    QCOMPARE(Surroundings::wrong(definition).size(), std::size_t(1));
}

void TaskDefinitionTest::leavesTheArchitectureOpenWhereItIsNotStated()
{
    Surroundings around;
    TaskDefinition props;
    props.cpuArchitecture = CpuArchitecture::unspecified;
    props.operatingSystemFamily = OperatingSystem::windowsServer2022Core;
    Drawn& definition = around.add<TaskDefinition>("web", props);
    around.add<Container>("c", {}, &definition);
    const sim::Plan plan = Surroundings::lowered(definition);
    QVERIFY(plan.definitions[0].cpuArchitecture.empty());
    QCOMPARE(plan.definitions[0].osFamily, std::string("WINDOWS_SERVER_2022_CORE"));
}

void TaskDefinitionTest::hasNoPortsWithoutANetwork()
{
    Surroundings around;
    TaskDefinition props;
    props.networkMode = NetworkMode::none;
    Drawn& definition = around.add<TaskDefinition>("job", props);
    Container container;
    around.add<Container>("c", container, &definition);
    QVERIFY(Surroundings::wrong(definition).empty());
    container.portMappings = {PortMapping{}};
    around.add<Container>("d", container, &definition);
    QCOMPARE(Surroundings::wrong(definition).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TaskDefinitionTest)
#include "tst_task_definition.moc"
