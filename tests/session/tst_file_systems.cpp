// SPDX-License-Identifier: GPL-3.0-or-later
// How tasks mount Amazon EFS, what keeps them from it, and what stays there.
#include "kinds/network/security_group.h"
#include "session/storage.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;
using namespace stowage::session::storage;

class FileSystemsTest : public QObject {
    Q_OBJECT

private slots:
    void dataOutlivesItsTask();
    void tasksShareIt();
    void withoutAMountTargetInItsZoneATaskFails();
    void onAnInstanceDockerSaysSo();
    void securityGroupsMustLetPort2049Through();
    void iamAuthorizationTakesTheTaskRole();
    void aPolicyLetsInNobodyElse();
    void whatIsDeletedIsNotFound();
    void isDescribedAsAwsDoes();
};

namespace {
constexpr std::int64_t kMib = 1'024 * 1'024;

bool saysWhy(const Story& story, FactKind kind, const std::string& part, const std::string& rule)
{
    const WhyCard card = whyLast(story, kind);
    return card.sentence.find(part) != std::string::npos && firstRule(card) == rule;
}

void setRules(Story& story, const ElementId& group, const doc::SecurityGroupRule& rule)
{
    doc::SecurityGroup changed;
    changed.rules = {rule};
    const doc::Props props = changed;
    const doc::Field& row = *doc::findField(doc::infoOf<doc::SecurityGroup>().rows, "rules");
    perform(story, doc::SetField{{group}, "rules", doc::valueOf(props, row)});
}
} // namespace

void FileSystemsTest::dataOutlivesItsTask()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    define(story, kMounts + writes(60, true), volumes());
    serveIn(story, "us-east-1a");
    story.until(150);
    const std::int64_t before = bytesStored(story);
    QVERIFY2(before > 60 * kMib, std::to_string(before).c_str());
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(300);
    const std::int64_t kept = bytesStored(story);
    QVERIFY(kept >= before);
    const WhyCard card = whyLast(story, FactKind::taskDataLeft);
    QVERIFY2(card.sentence.find(" MiB kept on data") != std::string::npos, card.sentence.c_str());
    QVERIFY(card.sentence.find("gone with it") == std::string::npos);
    story.until(600);
    QCOMPARE(bytesStored(story), kept);
}

void FileSystemsTest::tasksShareIt()
{
    Story story;
    makeFileSystem(story, {"us-east-1a", "us-east-1b"});
    define(story, kMounts + writes(60, true), volumes());
    story.service("web", 2, kOnFargate + network());
    story.until(90);
    const std::int64_t before = bytesStored(story);
    story.until(150);
    QCOMPARE(story.running("web"), std::int64_t{2});
    // A minute of two tasks that each write 60 MiB in it; a KiB may be cut off each time.
    const std::int64_t grown = bytesStored(story) - before;
    QVERIFY2(grown > 119 * kMib && grown < 121 * kMib, std::to_string(grown).c_str());
    QCOMPARE(factsOf(story, FactKind::fileSystemMounted).size(), std::size_t{2});
}

void FileSystemsTest::withoutAMountTargetInItsZoneATaskFails()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    define(story, kMounts, volumes());
    serveIn(story, "us-east-1b");
    story.until(60);
    QCOMPARE(textOf(story.tasks()[0], "stopCode"), std::string("TaskFailedToStart"));
    const std::string reason = reasonOfFirst(story);
    QVERIFY2(reason.starts_with("ResourceInitializationError: failed to invoke EFS utils commands "
                                "to set up EFS volumes: stderr: Failed to resolve \"fs-0"),
             reason.c_str());
    QVERIFY2(reason.ends_with(" : unsuccessful EFS utils command execution; code: 1"),
             reason.c_str());
    QVERIFY(saysWhy(story, FactKind::mountFailed,
                    "data has no mount target in us-east-1b of its VPC", "efs.mountTarget"));
    story.call("efs:CreateMountTarget", R"({"FileSystemId":"data","SubnetId":"us-east-1b"})");
    story.until(600);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void FileSystemsTest::onAnInstanceDockerSaysSo()
{
    Story story;
    story.instance("i1", "us-east-1b");
    makeFileSystem(story, {"us-east-1a"});
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","containerDefinitions":[{"name":"app","image":"app:1",)"
               R"("memory":64)" +
                   kMounts + "}]" + volumes() + "}");
    story.service("web", 1);
    story.until(60);
    const std::string reason = reasonOfFirst(story);
    QVERIFY2(reason.starts_with("CannotCreateVolumeError: Error response from daemon: create "
                                "ecs-app-1-v-"),
             reason.c_str());
    QVERIFY2(reason.find(": VolumeDriver.Create: mounting volume failed: Failed to resolve") !=
                 std::string::npos,
             reason.c_str());
}

void FileSystemsTest::securityGroupsMustLetPort2049Through()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    const ElementId vpc =
        story.session.document().find(idOfElement(story, "subnet", "default-a"))->parent;
    doc::SecurityGroup props;
    props.rules = {{doc::RuleDirection::inbound, doc::RuleProtocol::tcp, 80, 80}};
    const ElementId group = draw(story, "nfs", props, vpc);
    join(story, idOfElement(story, "fileSystem", "data"), group);
    define(story, kMounts, volumes());
    serveIn(story, "us-east-1a");
    story.until(150);
    QCOMPARE(textOf(story.tasks()[0], "lastStatus"), std::string("ACTIVATING"));
    story.until(240);
    const std::string reason = reasonOfFirst(story);
    QVERIFY2(reason.ends_with("b'mount.nfs4: Connection timed out' : unsuccessful EFS utils "
                              "command execution; code: 32"),
             reason.c_str());
    QVERIFY(saysWhy(story, FactKind::mountFailed,
                    "no inbound rule of nfs lets TCP port 2049 in from", "efs.guard"));
    setRules(story, group, {doc::RuleDirection::inbound, doc::RuleProtocol::tcp, 2'049, 2'049});
    story.until(900);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void FileSystemsTest::iamAuthorizationTakesTheTaskRole()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    const std::string iam =
        R"(,"transitEncryption":"ENABLED","authorizationConfig":{"iam":"ENABLED"})";
    define(story, kMounts, volumes(iam));
    serveIn(story, "us-east-1a");
    story.until(60);
    const std::string reason = reasonOfFirst(story);
    QVERIFY2(reason.find("stderr: b'mount.nfs4: access denied by server while mounting "
                         "127.0.0.1:/' : unsuccessful EFS utils command execution; code: 32") !=
                 std::string::npos,
             reason.c_str());
    QVERIFY(saysWhy(story, FactKind::mountFailed,
                    "IAM authorization takes the task role, and it has no task role",
                    "efs.access"));
    join(story, idOfElement(story, "taskDefinition", "app"),
         role(story, "worker", doc::RolePurpose::task));
    story.until(600);
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void FileSystemsTest::aPolicyLetsInNobodyElse()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    perform(story, doc::SetField{{idOfElement(story, "fileSystem", "data")}, "requiresIam", true});
    define(story, kMounts, volumes());
    serveIn(story, "us-east-1a");
    story.until(60);
    QVERIFY(saysWhy(story, FactKind::mountFailed,
                    "the policy of data lets in only who mounts it with IAM authorization",
                    "efs.access"));
}

void FileSystemsTest::whatIsDeletedIsNotFound()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    define(story, kMounts, volumes());
    serveIn(story, "us-east-1a");
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    perform(story, doc::RemoveElements{{idOfElement(story, "fileSystem", "data")}});
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(120);
    QVERIFY(saysWhy(story, FactKind::mountFailed, "the file system of volume v was deleted",
                    "efs.mountTarget"));
    QCOMPARE(story.running("web"), std::int64_t{1}); // the old one
}

void FileSystemsTest::isDescribedAsAwsDoes()
{
    Story story;
    makeFileSystem(story, {"us-east-1a", "us-east-1b"});
    const std::vector<io::Json> systems = itemsOf(story.state(), "fileSystems");
    const std::vector<io::Json> targets = itemsOf(story.state(), "mountTargets");
    QCOMPARE(systems.size(), std::size_t{1});
    QCOMPARE(numberOf(systems[0], "NumberOfMountTargets"), std::int64_t{2});
    QCOMPARE(textOf(systems[0], "LifeCycleState"), std::string("available"));
    QCOMPARE(targets.size(), std::size_t{2});
    QCOMPARE(textOf(targets[0], "FileSystemId"), textOf(systems[0], "FileSystemId"));
    QCOMPARE(textOf(targets[0], "AvailabilityZoneName"), std::string("us-east-1a"));
    QVERIFY(textOf(targets[0], "MountTargetId") != textOf(targets[1], "MountTargetId"));
    // A task definition names it by that id.
    define(story, kMounts, volumes());
    const io::Json definitions = *story.state().find("taskDefinitions");
    QVERIFY(io::compactJson(definitions)
                .find(R"("fileSystemId":")" + textOf(systems[0], "FileSystemId")) !=
            std::string::npos);
}

QTEST_GUILESS_MAIN(FileSystemsTest)
#include "tst_file_systems.moc"
