// SPDX-License-Identifier: GPL-3.0-or-later
// What a run costs: tasks on Fargate from their pull to their end, instances while they run.
#include "session/drawn.h"
#include "session/serverless.h"
#include "session/volumes.h"
#include "sim/costs.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

class CostsTest : public QObject {
    Q_OBJECT

private slots:
    void tasksCostFromTheirPullUntilTheyStop();
    void spotCostsLess();
    void instancesCostWhileTheyRun();
    void aTaskThatNeverPulledIsFree();
    void volumesCostFromTheirAttachmentUntilTheyAreDeleted();
    void aVolumeThatOutlivesItsTaskCostsOn();
};

namespace {
double cost(const Story& story, std::string_view when, std::string_view of)
{
    return story.state().find("cost")->find(when)->find(of)->number();
}

bool isAbout(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}
} // namespace

void CostsTest::tasksCostFromTheirPullUntilTheyStop()
{
    Story story;
    define(story, {}, {}, R"("cpu":"1024","memory":"2048")");
    story.service("web", 2, kOnFargate + network());
    story.until(5);
    QCOMPARE(cost(story, "perHour", "fargate"), 0.0);
    story.until(20);
    QVERIFY(isAbout(cost(story, "perHour", "fargate"), 2 * 0.04937));
    QVERIFY(isAbout(cost(story, "ofTheRun", "fargate"), 2 * 0.04937 / 60)); // a minute at least
    story.until(12 + 1'800);
    QVERIFY(isAbout(cost(story, "ofTheRun", "fargate"), 0.04937));
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(9'000); // they are forgotten
    QVERIFY(story.tasks().empty());
    QCOMPARE(cost(story, "perHour", "total"), 0.0);
    const double all = cost(story, "ofTheRun", "total");
    QVERIFY2(all > 0.04937 && all < 0.0502, QByteArray::number(all).constData());
}

void CostsTest::spotCostsLess()
{
    Story story;
    define(story, {}, {}, R"("cpu":"1024","memory":"2048")");
    putProviders(story);
    story.service("web", 1,
                  strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})") + network());
    story.until(60);
    QVERIFY(isAbout(cost(story, "perHour", "fargateSpot"), 0.3 * 0.04937));
    QCOMPARE(cost(story, "perHour", "fargate"), 0.0);
    QVERIFY(textOf(*story.state().find("cost"), "assumes").find("Spot at 30 %") !=
            std::string::npos);
}

void CostsTest::instancesCostWhileTheyRun()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               R"({"AutoScalingGroupName":"g","MinSize":0,"MaxSize":4,"DesiredCapacity":2,)"
               R"("InstanceType":"m5.large","Subnets":["us-east-1a"]})");
    story.until(1'800);
    QVERIFY(isAbout(cost(story, "perHour", "ec2"), 2 * 0.096));
    QVERIFY(isAbout(cost(story, "ofTheRun", "ec2"), 0.096));
    story.call("autoscaling:SetDesiredCapacity",
               R"({"AutoScalingGroupName":"g","DesiredCapacity":0})");
    story.until(3'600);
    QCOMPARE(cost(story, "perHour", "ec2"), 0.0);
    const double all = cost(story, "ofTheRun", "ec2");
    QVERIFY2(all >= 0.096 && all < 0.098, QByteArray::number(all).constData());
}

void CostsTest::aTaskThatNeverPulledIsFree()
{
    Story story;
    define(story);
    story.service("web", 1, kOnFargate + network());
    story.until(5);
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})");
    story.until(60);
    QCOMPARE(cost(story, "ofTheRun", "total"), 0.0);
}

void CostsTest::volumesCostFromTheirAttachmentUntilTheyAreDeleted()
{
    Story story;
    define(story, storage::kMounts, volumes::kAtLaunch);
    // 720 GiB at 0.08 $ a month, which has as many hours.
    volumes::serveWith(story, volumes::configured(R"(,"sizeInGiB":720,"volumeType":"gp3")"));
    QCOMPARE(cost(story, "ofTheRun", "ebs"), 0.0); // it is not there yet
    story.until(120);
    QVERIFY(isAbout(cost(story, "perHour", "ebs"), 0.08));
    const double before = cost(story, "ofTheRun", "ebs");
    story.until(1'920);
    QVERIFY(isAbout(cost(story, "ofTheRun", "ebs") - before, 0.04));
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(2'400);
    QCOMPARE(cost(story, "perHour", "ebs"), 0.0);
    const double all = cost(story, "ofTheRun", "ebs");
    QVERIFY2(all > 0.04 && all < 0.046, QByteArray::number(all).constData());
    story.until(9'000); // the task is forgotten
    QCOMPARE(cost(story, "ofTheRun", "ebs"), all);
    QVERIFY(cost(story, "ofTheRun", "total") > all); // with Fargate
}

void CostsTest::aVolumeThatOutlivesItsTaskCostsOn()
{
    Story story;
    define(story, storage::kMounts + storage::writes(60, true, R"(,"stowage.exit":"after:60s")"),
           volumes::kAtLaunch);
    const std::string run =
        R"({"cluster":"shop","taskDefinition":"app")" + kOnFargate + network(volumes::kInA) +
        volumes::configured(R"(,"sizeInGiB":720,"volumeType":"gp2",)"
                            R"("terminationPolicy":{"deleteOnTermination":false})") +
        "}";
    QCOMPARE(story.call("ecs:RunTask", run), std::string());
    story.until(4'500);
    QVERIFY(story.tasks().empty());
    QVERIFY(isAbout(cost(story, "perHour", "ebs"), 0.1));
    QVERIFY(isAbout(cost(story, "perHour", "total"), 0.1));
    const double before = cost(story, "ofTheRun", "ebs");
    story.until(8'100);
    QVERIFY(isAbout(cost(story, "ofTheRun", "ebs") - before, 0.1));
}

QTEST_GUILESS_MAIN(CostsTest)
#include "tst_costs.moc"
