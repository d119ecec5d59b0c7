// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/surroundings.h"
#include "plan/storage.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class FileSystemKindTest : public QObject {
    Q_OBJECT

private slots:
    void needsAMountTarget();
    void hasOneMountTargetInAZone();
    void liesInOneVpc();
    void goesIntoThePlanWithItsMountTargets();
    void definitionsMountIt();
    void bearsAnIdOfItsOwn();
};

namespace {
Drawn& subnetIn(Surroundings& around, Drawn& vpc, const std::string& zone)
{
    return around.add<Subnet>("subnet-" + zone, Subnet{.availabilityZone = zone}, &vpc);
}
} // namespace

void FileSystemKindTest::needsAMountTarget()
{
    Surroundings around;
    Drawn& vpc = around.add<Vpc>("vpc");
    Drawn& system = around.add<FileSystem>("data", {}, &vpc);
    QCOMPARE(Surroundings::wrong(system),
             std::vector<std::string>{
                 "The file system has no mount target, so that nothing can mount it."});
    Surroundings::link(system, subnetIn(around, vpc, "us-east-1a"), "subnet");
    QVERIFY(Surroundings::wrong(system).empty());
}

void FileSystemKindTest::hasOneMountTargetInAZone()
{
    Surroundings around;
    Drawn& vpc = around.add<Vpc>("vpc");
    Drawn& system = around.add<FileSystem>("data", {}, &vpc);
    Surroundings::link(system, subnetIn(around, vpc, "us-east-1a"), "subnet");
    Surroundings::link(system, subnetIn(around, vpc, "us-east-1b"), "subnet");
    QVERIFY(Surroundings::wrong(system).empty());
    Surroundings::link(system, subnetIn(around, vpc, "us-east-1a"), "subnet");
    QCOMPARE(Surroundings::wrong(system),
             std::vector<std::string>{"Two mount targets are in us-east-1a; AWS allows one in each "
                                      "availability zone."});
}

void FileSystemKindTest::liesInOneVpc()
{
    Surroundings around;
    Drawn& system = around.add<FileSystem>("data");
    Surroundings::link(system, subnetIn(around, around.add<Vpc>("one"), "us-east-1a"), "subnet");
    Surroundings::link(system, subnetIn(around, around.add<Vpc>("two"), "us-east-1b"), "subnet");
    QCOMPARE(
        Surroundings::wrong(system),
        std::vector<std::string>{"Its mount targets are in several VPCs; AWS wants them in one."});
}

void FileSystemKindTest::goesIntoThePlanWithItsMountTargets()
{
    Surroundings around;
    Drawn& vpc = around.add<Vpc>("vpc");
    Drawn& system = around.add<FileSystem>("data", FileSystem{.requiresIam = true}, &vpc);
    Drawn& subnet = subnetIn(around, vpc, "us-east-1a");
    Drawn& group = around.add<SecurityGroup>("nfs", {}, &vpc);
    Surroundings::link(system, subnet, "subnet");
    Surroundings::link(system, group, "securityGroup");
    const sim::Plan plan = Surroundings::lowered(system);
    QCOMPARE(plan.fileSystems.size(), std::size_t(1));
    const sim::FileSystemNode& node = plan.fileSystems.front();
    QCOMPARE(node.name, std::string("data"));
    QVERIFY(node.requiresIam);
    QCOMPARE(node.targets.size(), std::size_t(1));
    QCOMPARE(node.targets.front().zone, std::string("us-east-1a"));
    QCOMPARE(node.targets.front().subnet.text, subnet.id.text);
    QCOMPARE(node.targets.front().vpc.text, vpc.id.text);
    QCOMPARE(node.securityGroups.size(), std::size_t(1));
    QCOMPARE(node.securityGroups.front().text, group.id.text);
}

void FileSystemKindTest::definitionsMountIt()
{
    Surroundings around;
    TaskDefinition props;
    TaskVolume volume;
    volume.name = "shared";
    volume.type = VolumeType::efs;
    props.volumes = {volume};
    Drawn& definition = around.add<TaskDefinition>("job", props);
    around.add<Container>("app", {}, &definition);
    QCOMPARE(Surroundings::wrong(definition),
             std::vector<std::string>{"Volume shared is of no file system."});
    Drawn& system = around.add<FileSystem>("data");
    Surroundings::link(definition, system, "mounts");
    QVERIFY(Surroundings::wrong(definition).empty());
    const sim::Plan plan = Surroundings::lowered(definition);
    QCOMPARE(plan.fileSystemUses.size(), std::size_t(1));
    QCOMPARE(plan.fileSystemUses.front().fileSystem.text, system.id.text);
    QVERIFY(plan.definitions.front().volumes.front().kind == sim::VolumeKind::fileSystem);
}

void FileSystemKindTest::bearsAnIdOfItsOwn()
{
    const std::string id = sim::fileSystemIdOf("file-system-1");
    QVERIFY(id.starts_with("fs-0"));
    QCOMPARE(id.size(), std::size_t(3 + 17));
    QCOMPARE(sim::fileSystemIdOf("file-system-1"), id);
    QVERIFY(sim::fileSystemIdOf("file-system-2") != id);
}

QTEST_GUILESS_MAIN(FileSystemKindTest)
#include "tst_file_system.moc"
