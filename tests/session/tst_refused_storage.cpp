// SPDX-License-Identifier: GPL-3.0-or-later
// What Amazon EFS refuses, and RegisterTaskDefinition of volumes, in their words.
#include "plan/storage.h"
#include "session/storage.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;
using namespace stowage::session::storage;

class RefusedStorageTest : public QObject {
    Q_OBJECT

private slots:
    void isRefused_data();
    void isRefused();
    void aFileSystemIsMadeOnce();
    void aDefinitionDrawsItsFileSystem();
};

void RefusedStorageTest::isRefused_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* operation, const std::string& with,
                        const char* answer) {
        QTest::newRow(name) << operation << QString::fromStdString(with) << answer;
    };
    add("no such file system", "efs:CreateMountTarget",
        R"({"FileSystemId":"fs-1","SubnetId":"us-east-1b"})",
        "FileSystemNotFound: File system 'fs-1' does not exist.");
    add("no such subnet", "efs:CreateMountTarget",
        R"({"FileSystemId":"data","SubnetId":"subnet-of-nobody"})",
        "SubnetNotFound: The subnet ID 'subnet-of-nobody' does not exist");
    add("two in a zone", "efs:CreateMountTarget",
        R"({"FileSystemId":"data","SubnetId":"us-east-1a"})",
        "MountTargetConflict: mount target already exists in this AZ");
    add("no such group", "efs:CreateMountTarget",
        R"({"FileSystemId":"data","SubnetId":"us-east-1b","SecurityGroups":["sg"]})",
        "SecurityGroupNotFound: The security group 'sg' does not exist");
    add("six groups", "efs:CreateMountTarget",
        R"({"FileSystemId":"data","SubnetId":"us-east-1b",)"
        R"("SecurityGroups":["a","b","c","d","e","f"]})",
        "SecurityGroupLimitExceeded: The maximum number of security groups per interface has been "
        "reached.");
    add("IAM in the clear", "ecs:RegisterTaskDefinition",
        registered(kMounts, volumes(R"(,"authorizationConfig":{"iam":"ENABLED"})")),
        "ClientException: Transit encryption must be enabled if Amazon EFS IAM authorization is "
        "used.");
    add("an access point and a directory", "ecs:RegisterTaskDefinition",
        registered(kMounts, volumes(R"(,"transitEncryption":"ENABLED","rootDirectory":"/a",)"
                                    R"("authorizationConfig":{"accessPointId":"fsap-1"})")),
        "ClientException: If an access point is specified, the root directory value specified in "
        "the EFSVolumeConfiguration must either be omitted or set to /.");
    add("a volume that is not there", "ecs:RegisterTaskDefinition", registered(kMounts),
        "ClientException: Unknown volume 'v'.");
}

void RefusedStorageTest::isRefused()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    QCOMPARE(QString::fromStdString(story.call(operation.toStdString(), with.toStdString())),
             answer);
}

void RefusedStorageTest::aFileSystemIsMadeOnce()
{
    Story story;
    QCOMPARE(story.call("efs:CreateFileSystem", R"({"CreationToken":"data"})"), std::string());
    const std::string id = sim::fileSystemIdOf(idOfElement(story, "fileSystem", "data").text);
    QCOMPARE(story.call("efs:CreateFileSystem", R"({"CreationToken":"data"})"),
             "FileSystemAlreadyExists: File system '" + id +
                 "' already exists with creation token 'data'");
    QCOMPARE(story.call("efs:CreateMountTarget",
                        R"({"FileSystemId":")" + id + R"(","SubnetId":"us-east-1a"})"),
             std::string());
    // It lies in the VPC of its mount target now.
    const doc::Document& document = story.session.document();
    const ElementId subnet = idOfElement(story, "subnet", "default-a");
    QCOMPARE(document.find(idOfElement(story, "fileSystem", "data"))->parent.text,
             document.find(subnet)->parent.text);
}

void RefusedStorageTest::aDefinitionDrawsItsFileSystem()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    define(story, kMounts, volumes());
    const ElementId app = idOfElement(story, "taskDefinition", "app");
    const ElementId data = idOfElement(story, "fileSystem", "data");
    QVERIFY(story.session.document().findLink(app, data, "mounts") != nullptr);
    define(story); // a revision without it
    QVERIFY(story.session.document().findLink(app, data, "mounts") == nullptr);
    // What is not drawn stays named.
    define(story, kMounts,
           R"(,"volumes":[{"name":"v","efsVolumeConfiguration":{"fileSystemId":"fs-0abc"}}])");
    const auto& volumesOfIt =
        story.session.document().find(app)->as<doc::TaskDefinition>()->volumes;
    QCOMPARE(volumesOfIt.size(), std::size_t{1});
    QCOMPARE(volumesOfIt.front().fileSystemId, std::string("fs-0abc"));
}

QTEST_GUILESS_MAIN(RefusedStorageTest)
#include "tst_refused_storage.moc"
