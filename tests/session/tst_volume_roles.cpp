// SPDX-License-Identifier: GPL-3.0-or-later
// With which role Amazon ECS makes volumes of Amazon EBS for tasks, and what fails without it.
#include "session/volumes.h"

#include <QtTest>

#include <string>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;
using namespace stowage::session::storage;
using namespace stowage::session::volumes;

class VolumeRolesTest : public QObject {
    Q_OBJECT

private slots:
    void withoutItsRoleNothingIsMade();
    void itsPoliciesMustAllowIt();
    void anotherRoleDoesNotCount();
};

namespace {
std::string forced(Story& story)
{
    return story.call("ecs:UpdateService",
                      R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
}

const std::string kNoRole =
    "ECS was unable to assume the configured ECS Infrastructure Role '" + kRole +
    "makes'. Please verify that the role being passed has the proper trust relationship with "
    "Amazon ECS";
} // namespace

void VolumeRolesTest::withoutItsRoleNothingIsMade()
{
    Story story;
    const ElementId makes = role(story, "makes", doc::RolePurpose::infrastructure);
    define(story, kMounts, kAtLaunch);
    serveWith(story, configured());
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    const ElementId web = idOfElement(story, "service", "web");
    QVERIFY(story.session.document().findLink(web, makes, "infrastructureRole") != nullptr);
    perform(story, doc::RemoveLink{web, makes, "infrastructureRole"});
    forced(story);
    story.until(90);
    QCOMPARE(story.running("web"), std::int64_t{1}); // what is attached stays
    const io::Json task = failedTask(story);
    QCOMPARE(textOf(task, "stopCode"), std::string("TaskFailedToStart"));
    QVERIFY2(textOf(failedTask(story), "stoppedReason")
                 .starts_with("ECS was unable to assume the configured ECS "
                              "Infrastructure Role '"),
             textOf(failedTask(story), "stoppedReason").c_str());
    QCOMPARE(textOf(attachmentOf(task), "status"), std::string("FAILED"));
    QCOMPARE(detailOf(attachmentOf(task), "statusReason"),
             textOf(failedTask(story), "stoppedReason"));
    QVERIFY(saysWhy(story, "it has no infrastructure role", "ebs.role"));
    join(story, web, makes);
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{1});
}

void VolumeRolesTest::itsPoliciesMustAllowIt()
{
    Story story;
    role(story, "makes", doc::RolePurpose::infrastructure);
    define(story, kMounts, kAtLaunch);
    serveWith(story, configured());
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    const std::string policy =
        R"({"RoleName":"makes","PolicyArn":"arn:aws:iam::aws:policy/service-role/)"
        R"(AmazonECSInfrastructureRolePolicyForVolumes"})";
    QCOMPARE(story.call("iam:DetachRolePolicy", policy), std::string());
    forced(story);
    story.until(90);
    QCOMPARE(textOf(failedTask(story), "stoppedReason"), kNoRole);
    QVERIFY(saysWhy(story, "no policy of its infrastructure role makes allows ec2:CreateVolume",
                    "role.policies"));
}

void VolumeRolesTest::anotherRoleDoesNotCount()
{
    Story story;
    role(story, "makes", doc::RolePurpose::task); // the usual mix-up
    define(story, kMounts, kAtLaunch);
    serveWith(story, configured());
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{0});
    QCOMPARE(textOf(story.tasks()[0], "stoppedReason"), kNoRole);
    QVERIFY(saysWhy(story, "its role makes is no infrastructure role", "ebs.role"));
    // A task that stands alone names it.
    Story alone;
    role(alone, "makes", doc::RolePurpose::taskExecution);
    define(alone, kMounts, kAtLaunch);
    alone.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + kOnFargate +
                                  network(kInA) + configured() + "}");
    alone.until(60);
    QCOMPARE(textOf(alone.tasks()[0], "stoppedReason"), kNoRole);
}

QTEST_GUILESS_MAIN(VolumeRolesTest)
#include "tst_volume_roles.moc"
