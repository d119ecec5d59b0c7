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
