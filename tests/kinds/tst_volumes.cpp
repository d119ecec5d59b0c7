// SPDX-License-Identifier: GPL-3.0-or-later
// The volumes of task definitions and the mount points of their containers.
#include "kinds/compute/definition_volumes.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

Q_DECLARE_METATYPE(stowage::doc::TaskVolume)

class VolumesTest : public QObject {
    Q_OBJECT

private slots:
    void areRefusedInAwsWords_data();
    void areRefusedInAwsWords();
    void areOfAnInstanceOrGoneWithTheirTask_data();
    void areOfAnInstanceOrGoneWithTheirTask();
    void areWrittenIntoWhereTheyAreMounted();
    void withIamAuthorizationNeedATaskRole();
    void onFargateHaveNoPath();
};

void VolumesTest::areRefusedInAwsWords_data()
{
    QTest::addColumn<TaskVolume>("volume");
    QTest::addColumn<QString>("words");
    TaskVolume volume;
    volume.name = "v";
    QTest::newRow("a bind mount") << volume << QString();
    TaskVolume nameless;
    QTest::newRow("without a name") << nameless << "Volume name must be specified.";
    volume.type = VolumeType::efs;
    volume.fileSystemId = "fs-1";
    QTest::newRow("a file system") << volume << QString();
    volume.iam = EfsSwitch::enabled;
    QTest::newRow("IAM in the clear")
        << volume << "Transit encryption must be enabled if Amazon EFS IAM authorization is used.";
    volume.transitEncryption = EfsSwitch::enabled;
    QTest::newRow("IAM") << volume << QString();
    volume.accessPointId = "fsap-1";
    volume.rootDirectory = "/";
    QTest::newRow("an access point") << volume << QString();
    volume.rootDirectory = "/data";
    QTest::newRow("an access point and a directory")
        << volume
        << "If an access point is specified, the root directory value specified in the "
           "EFSVolumeConfiguration must either be omitted or set to /.";
}

void VolumesTest::areRefusedInAwsWords()
{
    QFETCH(TaskVolume, volume);
    QFETCH(QString, words);
    Surroundings around;
    TaskDefinition props;
    props.volumes = {volume};
    QCOMPARE(QString::fromStdString(volumeObjection(around.add<TaskDefinition>("web", props))),
             words);
}

void VolumesTest::areOfAnInstanceOrGoneWithTheirTask_data()
{
    QTest::addColumn<TaskVolume>("volume");
    QTest::addColumn<int>("kind");
    TaskVolume volume;
    volume.name = "v";
    const auto row = [&](const char* name, sim::VolumeKind kind) {
        QTest::newRow(name) << volume << static_cast<int>(kind);
    };
    row("a bind mount without a path", sim::VolumeKind::scratch);
    volume.sourcePath = "/data";
    row("a path", sim::VolumeKind::ofInstance);
    volume.type = VolumeType::docker;
    row("a Docker volume of the task", sim::VolumeKind::scratch);
    volume.scope = DockerScope::shared;
    row("a shared Docker volume", sim::VolumeKind::ofInstance);
    volume.type = VolumeType::efs;
    row("a file system", sim::VolumeKind::fileSystem);
}

void VolumesTest::areOfAnInstanceOrGoneWithTheirTask()
{
    QFETCH(TaskVolume, volume);
    QFETCH(int, kind);
    TaskDefinition definition;
    definition.volumes = {volume};
    QCOMPARE(static_cast<int>(volumesOf(definition).front().kind), kind);
}

void VolumesTest::areWrittenIntoWhereTheyAreMounted()
{
    TaskDefinition definition;
    TaskVolume first, second;
    first.name = "a";
    second.name = "b";
    definition.volumes = {first, second};
    Container container;
    container.writesInto = "b";
    QCOMPARE(volumeWritten(definition, container), -1);
    container.mountPoints = {{"b", "/b", true}};
    QCOMPARE(volumeWritten(definition, container), -1);
    container.mountPoints = {{"b", "/b", false}};
    QCOMPARE(volumeWritten(definition, container), 1);
    Surroundings around;
    Drawn& drawn = around.add<TaskDefinition>("web", definition);
    container.mountPoints.push_back({"c", "/c", false});
    around.add<Container>("app", container, &drawn);
    QCOMPARE(volumeObjection(drawn), std::string("Unknown volume 'c'."));
}

void VolumesTest::withIamAuthorizationNeedATaskRole()
{
    TaskVolume volume;
    volume.name = "v";
    volume.type = VolumeType::efs;
    volume.fileSystemId = "fs-1";
    volume.transitEncryption = volume.iam = EfsSwitch::enabled;
    TaskDefinition definition;
    definition.volumes = {volume};
    definition.executionRoleArn = "ecsTaskExecutionRole";
    const auto wrong = [&definition] {
        Surroundings around;
        Drawn& drawn = around.add<TaskDefinition>("web", definition);
        around.add<Container>("app", {}, &drawn);
        return Surroundings::wrong(drawn);
    };
    QCOMPARE(wrong(), std::vector<std::string>{
                          "Volume v is mounted with the task role, and there is none."});
    definition.taskRoleArn = "worker";
    QVERIFY(wrong().empty());
}

void VolumesTest::onFargateHaveNoPath()
{
    TaskVolume volume;
    volume.name = "v";
    volume.sourcePath = "/v";
    TaskDefinition definition;
    definition.volumes = {volume};
    definition.requiresCompatibilities = Compatibility::fargate;
    definition.networkMode = NetworkMode::awsvpc;
    definition.cpu = 256;
    definition.memory = 512;
    Surroundings around;
    Drawn& drawn = around.add<TaskDefinition>("web", definition);
    around.add<Container>("app", {}, &drawn);
    QCOMPARE(Surroundings::wrong(drawn),
             std::vector<std::string>{"Fargate does not support host volumes with a sourcePath."});
}

QTEST_GUILESS_MAIN(VolumesTest)
#include "tst_volumes.moc"
