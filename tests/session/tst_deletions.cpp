// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS lets be deleted, when, and what it says otherwise.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class DeletionsTest : public QObject {
    Q_OBJECT

private slots:
    void aServiceIsScaledToZeroFirst();
    void forceDeletesAServiceThatRuns();
    void aClusterMustBeEmpty();
    void whatIsUnknownIsRefused_data();
    void whatIsUnknownIsRefused();
};

namespace {
const std::string kWeb = R"({"cluster":"shop","service":"web"})";

Story serving()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 1);
    story.until(60);
    return story;
}

std::string deleteCluster(Story& story)
{
    return story.call("ecs:DeleteCluster", R"({"cluster":"shop"})");
}

bool isDrawn(const Story& story, std::string_view kind)
{
    for (const auto& element : story.session.document().elements())
        if (element->is(kind))
            return true;
    return false;
}
} // namespace

void DeletionsTest::aServiceIsScaledToZeroFirst()
{
    Story story = serving();
    QCOMPARE(story.call("ecs:DeleteService", kWeb),
             std::string("InvalidParameterException: The service cannot be stopped while it is "
                         "scaled above 0."));
    QVERIFY(isDrawn(story, "service"));
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    QCOMPARE(story.call("ecs:DeleteService", kWeb), std::string());
    QVERIFY(!isDrawn(story, "service"));
    QCOMPARE(textOf(story.service("web"), "status"), std::string("DRAINING"));
    story.until(180);
    QCOMPARE(textOf(story.service("web"), "status"), std::string("INACTIVE"));
}

void DeletionsTest::forceDeletesAServiceThatRuns()
{
    Story story = serving();
    QCOMPARE(story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})"),
             std::string());
    story.until(180);
    QCOMPARE(textOf(story.tasks().front(), "lastStatus"), std::string("STOPPED"));
    QCOMPARE(story.call("ecs:DeleteService", kWeb),
             std::string("ServiceNotFoundException: Service not found."));
}

void DeletionsTest::aClusterMustBeEmpty()
{
    Story story = serving();
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    QCOMPARE(deleteCluster(story),
             std::string("ClusterContainsServicesException: The Cluster cannot be deleted while "
                         "Services are active."));
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})");
    story.until(180);
    QCOMPARE(deleteCluster(story),
             std::string("ClusterContainsContainerInstancesException: The Cluster cannot be "
                         "deleted while Container Instances are active or draining."));
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["i1"]})");
    story.until(240);
    QCOMPARE(deleteCluster(story), std::string());
    QVERIFY(!isDrawn(story, "cluster"));
}

void DeletionsTest::whatIsUnknownIsRefused_data()
{
    QTest::addColumn<std::string>("operation");
    QTest::addColumn<std::string>("with");
    QTest::addColumn<std::string>("answer");
    QTest::newRow("no cluster") << std::string("ecs:DeleteCluster")
                                << std::string(R"({"cluster":"no-such"})")
                                << std::string("ClusterNotFoundException");
    QTest::newRow("no service") << std::string("ecs:DeleteService")
                                << std::string(R"({"cluster":"shop","service":"no-such"})")
                                << std::string("ServiceNotFoundException");
    QTest::newRow("force is a flag")
        << std::string("ecs:DeleteService")
        << std::string(R"({"cluster":"shop","service":"web","force":"yes"})")
        << std::string("ParamValidationError");
}

void DeletionsTest::whatIsUnknownIsRefused()
{
    QFETCH(std::string, operation);
    QFETCH(std::string, with);
    QFETCH(std::string, answer);
    Story story = serving();
    const std::string said = story.call(operation, with);
    QVERIFY2(said.starts_with(answer), said.c_str());
}

QTEST_GUILESS_MAIN(DeletionsTest)
#include "tst_deletions.moc"
