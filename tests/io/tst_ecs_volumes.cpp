// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes go into rows and come back nested as Amazon ECS nests them.
#include "io/ecs_volumes.h"
#include "io/task_definition_json.h"
#include "kinds/compute/task_definition.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

class EcsVolumesTest : public QObject {
    Q_OBJECT

private slots:
    void comeBackAsTheyWent_data();
    void comeBackAsTheyWent();
    void areReadIntoRows();
    void aLinkedFileSystemIsNamed();
};

namespace {
TaskDefinitionRead readWith(const QByteArray& volumes)
{
    const QByteArray text = R"({"family":"f","volumes":)" + volumes +
                            R"(,"containerDefinitions":[{"name":"c","image":"i","memory":64}]})";
    const Result<Json> json = parseJson(text.toStdString(), "f.json");
    return *readTaskDefinition(*json);
}

Json written(const TaskDefinitionRead& read)
{
    std::vector<const doc::Element*> containers;
    for (const doc::Element& container : read.containers)
        containers.push_back(&container);
    return taskDefinitionJson(read.definition, containers);
}

const char* const kEfs =
    R"([{"name":"v","efsVolumeConfiguration":{"fileSystemId":"fs-1","rootDirectory":"/a",)"
    R"("transitEncryption":"ENABLED","authorizationConfig":{"iam":"ENABLED",)"
    R"("accessPointId":"fsap-1"}}}])";
} // namespace

void EcsVolumesTest::comeBackAsTheyWent_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto same = [](const char* name, const char* volumes) {
        QTest::newRow(name) << QByteArray(volumes) << QByteArray(volumes);
    };
    same("none", "[]");
    same("a name", R"([{"name":"v"}])");
    same("a path", R"([{"name":"v","host":{"sourcePath":"/v"}}])");
    same("a Docker volume", R"([{"name":"v","dockerVolumeConfiguration":{"scope":"shared"}}])");
    same("a file system", kEfs);
    same("one of Amazon EBS", R"([{"name":"v","configuredAtLaunch":true}])");
    same("one of Windows",
         R"([{"name":"v","fsxWindowsFileServerVolumeConfiguration":{"fileSystemId":"fs-1"}}])");
    QTest::newRow("what has no row")
        << QByteArray(R"([{"name":"v","efsVolumeConfiguration":{"fileSystemId":"fs-1",)"
                      R"("transitEncryptionPort":2049}}])")
        << QByteArray(R"([{"name":"v","efsVolumeConfiguration":{"transitEncryptionPort":2049,)"
                      R"("fileSystemId":"fs-1","transitEncryption":"DISABLED",)"
                      R"("authorizationConfig":{"iam":"DISABLED"}}}])");
    QTest::newRow("an empty host says nothing")
        << QByteArray(R"([{"name":"v","host":{}}])") << QByteArray(R"([{"name":"v"}])");
}

void EcsVolumesTest::comeBackAsTheyWent()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const Json json = written(readWith(from));
    QCOMPARE(QByteArray::fromStdString(compactJson(*json.find("volumes"))), to);
}

void EcsVolumesTest::areReadIntoRows()
{
    const TaskDefinitionRead read = readWith(kEfs);
    const auto& volumes = read.definition.as<doc::TaskDefinition>()->volumes;
    QCOMPARE(volumes.size(), std::size_t(1));
    QVERIFY(volumes[0].type == doc::VolumeType::efs);
    QCOMPARE(volumes[0].fileSystemId, std::string("fs-1"));
    QCOMPARE(volumes[0].rootDirectory, std::string("/a"));
    QVERIFY(volumes[0].transitEncryption == doc::EfsSwitch::enabled);
    QVERIFY(volumes[0].iam == doc::EfsSwitch::enabled);
    QCOMPARE(volumes[0].accessPointId, std::string("fsap-1"));
    QVERIFY(read.definition.unknown.empty());
}

void EcsVolumesTest::aLinkedFileSystemIsNamed()
{
    doc::Document document;
    doc::Element system;
    system.id = ElementId("file-system-1");
    system.name = "data";
    system.props = doc::FileSystem{};
    document.put(system);
    TaskDefinitionRead read = readWith(R"([{"name":"v","efsVolumeConfiguration":{}}])");
    read.definition.id = ElementId("task-definition-1");
    document.put(read.definition);
    document.putLink({read.definition.id, system.id, "mounts"});
    Json json = written(read);
    nameLinkedFileSystem(document, read.definition.id, json);
    const Json& volume = json.find("volumes")->items()->front();
    const std::string id = *volume.find("efsVolumeConfiguration")->find("fileSystemId")->text();
    QVERIFY(id.starts_with("fs-0"));
}

QTEST_GUILESS_MAIN(EcsVolumesTest)
#include "tst_ecs_volumes.moc"
