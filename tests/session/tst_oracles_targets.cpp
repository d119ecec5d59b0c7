// SPDX-License-Identifier: GPL-3.0-or-later
// Worked cases of targets that come up slowly, in the wrong zone, or leave, through public calls
// and public state; each names its oracle.
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class TargetOraclesTest : public QObject {
    Q_OBJECT

private slots:
    void graceCoversStartAndThreshold_data();
    void graceCoversStartAndThreshold();  // O25
    void aZoneThatIsNotEnabledIsUnused(); // O28
    void stopsAfterTheDelayAndTheSignal_data();
    void stopsAfterTheDelayAndTheSignal();  // O29
    void failingInAnyOfFiveGroupsStopsIt(); // semantics of ECS: register multiple target groups
    void sixGroupsAreTooMany();
};

namespace {
constexpr double kAStep = 0.001;

// With room for its replacement beside it, the old task would live on until that one is healthy.
const std::string kInPlace =
    R"("deploymentConfiguration":{"minimumHealthyPercent":0,"maximumPercent":100},)";

std::string port(const std::string& labels)
{
    return R"(,"portMappings":[{"containerPort":80}])" +
           (labels.empty() ? std::string() : R"(,"dockerLabels":{)" + labels + "}");
}

std::string behind(int grace)
{
    return R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
           R"("containerPort":80}],)" +
           kInPlace + R"("healthCheckGracePeriodSeconds":)" + std::to_string(grace);
}

Json firstTask(const Story& story)
{
    Json first;
    double earliest = 1e9;
    for (const Json& task : story.tasks())
        if (const double created = secondsOf(task, "createdAt"); created < earliest) {
            earliest = created;
            first = task;
        }
    return first;
}
} // namespace

void TargetOraclesTest::graceCoversStartAndThreshold_data()
{
    QTest::addColumn<int>("grace");
    QTest::addColumn<int>("threshold");
    QTest::addColumn<int>("stopped"); // seconds after its registration; 0: it stays
    QTest::addColumn<int>("healthy");
    QTest::newRow("no grace") << 0 << 5 << 60 << 0;
    QTest::newRow("300 s") << 300 << 5 << 300 << 0;
    QTest::newRow("400 s") << 400 << 5 << 0 << 330;
    QTest::newRow("300 s, healthy after 2") << 300 << 2 << 0 << 240;
}

void TargetOraclesTest::graceCoversStartAndThreshold()
{
    QFETCH(int, grace);
    QFETCH(int, threshold);
    QFETCH(int, stopped);
    QFETCH(int, healthy);
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer(R"(,"HealthyThresholdCount":)" + std::to_string(threshold));
    story.definition("app", 128, 128, port(R"("stowage.start-seconds":"200")"));
    story.service("web", 1, behind(grace));
    story.until(20);
    const double zero = secondsOf(firstTask(story), "startedAt");
    story.until(zero + 60 - kAStep);
    QCOMPARE(story.targetState(), std::string("initial"));
    story.until(zero + 60);
    QCOMPARE(story.targetState(),
             std::string("unhealthy")); // in every row
    story.until(zero + 500);
    const Json task = firstTask(story);
    if (stopped == 0) {
        QCOMPARE(textOf(task, "lastStatus"), std::string("RUNNING"));
        QCOMPARE(story.tasks().size(), std::size_t{1});
        QCOMPARE(story.targetState(), std::string("healthy"));
    } else {
        const double stopping = secondsOf(task, "stoppingAt") - zero;
        // The scheduler looks every 5 s.
        QVERIFY2(stopping >= stopped && stopping <= stopped + 5,
                 qPrintable(QString::number(stopping)));
        story.until(zero + 2'000); // and for ever again
        QVERIFY(story.tasks().size() >= 3);
    }
    if (healthy > 0) {
        Story again;
        again.instance("i1", "us-east-1a");
        again.balancer(R"(,"HealthyThresholdCount":)" + std::to_string(threshold));
        again.definition("app", 128, 128, port(R"("stowage.start-seconds":"200")"));
        again.service("web", 1, behind(grace));
        again.until(zero + healthy - kAStep);
        QCOMPARE(again.targetState(), std::string("unhealthy"));
        again.until(zero + healthy);
        QCOMPARE(again.targetState(), std::string("healthy"));
    }
}

void TargetOraclesTest::aZoneThatIsNotEnabledIsUnused()
{
    Story story;
    story.instance("i1", "us-east-1c"); // the balancer has nodes in a and b
    story.balancer();
    story.definition("app", 128, 128, port({}));
    story.service("web", 1, behind(0));
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QCOMPARE(story.targetState(), std::string("unused"));
    QCOMPARE(story.targetReason(),
             std::string("Target.NotInUse Target is in an Availability Zone that is not enabled "
                         "for the load balancer"));
    QVERIFY(!story.told("web", "has reached a steady state"));
}

void TargetOraclesTest::stopsAfterTheDelayAndTheSignal_data()
{
    QTest::addColumn<bool>("balanced");
    QTest::addColumn<QString>("onSigterm");
    QTest::addColumn<int>("takes");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("ignores SIGTERM") << true << "ignore" << 60 << 137;
    QTest::newRow("exits in 2 s") << true << "exit:2s" << 32 << 0;
    QTest::newRow("ignores, no balancer") << false << "ignore" << 30 << 137;
    QTest::newRow("exits, no balancer") << false << "exit:2s" << 2 << 0;
}

void TargetOraclesTest::stopsAfterTheDelayAndTheSignal()
{
    QFETCH(bool, balanced);
    QFETCH(QString, onSigterm);
    QFETCH(int, takes);
    QFETCH(int, exitCode);
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer();
    QCOMPARE(story.call("elbv2:ModifyTargetGroupAttributes",
                        R"({"TargetGroupArn":"tg","Attributes":[{"Key":)"
                        R"("deregistration_delay.timeout_seconds","Value":"30"}]})"),
             std::string());
    story.definition("app", 128, 128,
                     port(R"("stowage.on-sigterm":")" + onSigterm.toStdString() + "\""));
    story.service("web", 1, balanced ? behind(0) : std::string());
    story.until(120);
    const std::string arn = textOf(firstTask(story), "taskArn");
    QCOMPARE(story.call("ecs:StopTask", R"({"cluster":"shop","task":")" + arn + R"("})"),
             std::string());
    story.until(300);
    const Json task = firstTask(story);
    QCOMPARE(textOf(task, "taskArn"), arn);
    const double took = secondsOf(task, "stoppedAt") - secondsOf(task, "stoppingAt");
    QVERIFY2(std::abs(took - takes) < 0.01, qPrintable(QString::number(took)));
    QCOMPARE(numberOf(itemsOf(task, "containers").front(), "exitCode"), std::int64_t{exitCode});
}

namespace {
std::string groups(int count)
{
    std::string list;
    for (int n = 0; n < count; ++n)
        list += std::string(n == 0 ? "" : ",") + R"({"targetGroupArn":"g)" + std::to_string(n) +
                R"(","containerName":"app","containerPort":80})";
    return R"(,)" + kInPlace + R"("loadBalancers":[)" + list + "]";
}

void openGroups(Story& story, int count)
{
    story.instance("i1", "us-east-1a");
    story.balancer();
    for (int n = 0; n < count; ++n) {
        const std::string name = "g" + std::to_string(n);
        // The fourth wants a code that nobody answers with.
        story.call("elbv2:CreateTargetGroup",
                   R"({"Name":")" + name +
                       R"(","Protocol":"HTTP","Port":80,"Matcher":{"HttpCode":")" +
                       (n == 3 ? "418" : "200") + R"("}})");
        story.call(
            "elbv2:CreateListener",
            R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":)" + std::to_string(8'000 + n) +
                R"(,"DefaultActions":[{"Type":"forward","TargetGroupArn":")" + name + R"("}]})");
    }
    story.definition("app", 64, 64, port({}));
}
} // namespace

void TargetOraclesTest::failingInAnyOfFiveGroupsStopsIt()
{
    Story story;
    openGroups(story, 5);
    story.service("web", 1, groups(5));
    story.until(400);
    const Json task = firstTask(story);
    QVERIFY(textOf(task, "stoppedReason").find("failed ELB health checks in (target-group") !=
            std::string::npos);
    QVERIFY(textOf(task, "stoppedReason").find("/g3/") != std::string::npos);
}

void TargetOraclesTest::sixGroupsAreTooMany()
{
    Story story;
    openGroups(story, 6);
    const std::string answer =
        story.call("ecs:CreateService", R"({"cluster":"shop","serviceName":"web",)"
                                        R"("taskDefinition":"app","desiredCount":1)" +
                                            groups(6) + "}");
    QCOMPARE(answer,
             std::string("InvalidParameterException: loadBalancers can have at most 5 items."));
}

QTEST_GUILESS_MAIN(TargetOraclesTest)
#include "tst_oracles_targets.moc"
