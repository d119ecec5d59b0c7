// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks without instances: how they start, where they run, what the account lets them, how they
// end.
#include "session/drawn.h"
#include "session/serverless.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

class FargateTest : public QObject {
    Q_OBJECT

private slots:
    void startsWithAMachineOfItsOwn();
    void pullsTheWholeImageForEachTask();
    void saysWhatItRunsOn();
    void spreadsOverTheZonesOfItsSubnets();
    void endsAfterItsStopTimeout();
    void isATargetByItsAddress();
    void countsNoMoreThanItsCpu();
    void launchesAtTheRateOfTheAccount();
    void runTaskIsThrottled();
    void theQuotaHoldsTasksUp();
    void aTaskAboveTheQuotaSaysSo();
    void runTaskFailsAtTheQuota();
    void aZoneGoesOutWithItsTasks();
    void aNewPlatformVersionRollsOut();
    void scaleInTakesTheFullestZone();
};

void FargateTest::startsWithAMachineOfItsOwn()
{
    Story story;
    define(story);
    story.service("web", 1, kOnFargate + network());
    story.until(1);
    QCOMPARE(textOf(story.tasks()[0], "lastStatus"), std::string("PROVISIONING"));
    story.until(20);
    const io::Json task = story.tasks()[0];
    QCOMPARE(secondsOf(task, "connectivityAt"), 12.0);
    QCOMPARE(secondsOf(task, "pullStartedAt"), 12.0);
    QCOMPARE(secondsOf(task, "pullStoppedAt"), 15.0); // 60 MiB at 20 a second
    QCOMPARE(secondsOf(task, "startedAt"), 17.0);
    QCOMPARE(textOf(task, "lastStatus"), std::string("RUNNING"));
    QVERIFY(task.find("containerInstanceArn") == nullptr);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QVERIFY(itemsOf(story.state(), "containerInstances").empty());
    std::set<std::string> states;
    for (const std::uint32_t fact : factsOf(story, FactKind::taskStatusChanged))
        states.insert(textOf(*story.event(fact).find("detail"), "lastStatus"));
    QCOMPARE(states, (std::set<std::string>{"ACTIVATING", "PENDING", "RUNNING"}));
    const WhyCard why = whyLast(story, FactKind::fargatePlaced);
    QVERIFY(why.sentence.find("us-east-1a 0, us-east-1b 0") != std::string::npos);
}

void FargateTest::pullsTheWholeImageForEachTask()
{
    Story story;
    define(story, R"(,"dockerLabels":{"stowage.image-mib":"400"})");
    story.service("web", 1, kOnFargate + network());
    story.until(60);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":2})");
    story.until(120);
    for (const io::Json& task : story.tasks())
        QCOMPARE(secondsOf(task, "pullStoppedAt") - secondsOf(task, "pullStartedAt"), 20.0);
}

void FargateTest::saysWhatItRunsOn()
{
    Story story;
    define(story, {}, R"(,"ephemeralStorage":{"sizeInGiB":40})");
    story.service("web", 1,
                  kOnFargate + network(R"("us-east-1a")", R"(,"assignPublicIp":"ENABLED")"));
    story.until(30);
    const io::Json task = story.tasks()[0];
    QCOMPARE(textOf(task, "launchType"), std::string("FARGATE"));
    QCOMPARE(textOf(task, "platformVersion"), std::string("1.4.0"));
    QCOMPARE(textOf(task, "platformFamily"), std::string("Linux"));
    QCOMPARE(textOf(task, "connectivity"), std::string("CONNECTED"));
    QVERIFY(task.find("capacityProviderName") == nullptr);
    QCOMPARE(numberOf(*task.find("ephemeralStorage"), "sizeInGiB"), std::int64_t{40});
    const io::Json attachment = itemsOf(task, "attachments").front();
    QCOMPARE(textOf(attachment, "status"), std::string("ATTACHED"));
    std::set<std::string> details;
    for (const io::Json& detail : itemsOf(attachment, "details"))
        details.insert(textOf(detail, "name"));
    QCOMPARE(details, (std::set<std::string>{"availabilityZone", "networkInterfaceId",
                                             "privateIPv4Address", "subnetId"}));
    const io::Json service = story.service("web");
    QCOMPARE(textOf(service, "launchType"), std::string("FARGATE"));
    QCOMPARE(textOf(service, "platformVersion"), std::string("1.4.0"));
    const io::Json deployment = itemsOf(service, "deployments").front();
    QCOMPARE(textOf(deployment, "launchType"), std::string("FARGATE"));
    const io::Json* own = service.find("networkConfiguration")->find("awsvpcConfiguration");
    QCOMPARE(textOf(*own, "assignPublicIp"), std::string("ENABLED"));
}

void FargateTest::spreadsOverTheZonesOfItsSubnets()
{
    Story story;
    define(story);
    story.service("web", 5, kOnFargate + network(R"("us-east-1a","us-east-1b","us-east-1c")"));
    story.until(40);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{2});
    QCOMPARE(inZone(story, "us-east-1b"), std::int64_t{2});
    QCOMPARE(inZone(story, "us-east-1c"), std::int64_t{1});
}

void FargateTest::endsAfterItsStopTimeout()
{
    Story story;
    define(story, R"(,"stopTimeout":120,"dockerLabels":{"stowage.on-sigterm":"ignore"})");
    story.service("web", 1, kOnFargate + network());
    story.until(40);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(200);
    const io::Json task = story.tasks()[0];
    QCOMPARE(secondsOf(task, "executionStoppedAt") - secondsOf(task, "stoppingAt"), 120.0);
    QCOMPARE(secondsOf(task, "stoppedAt") - secondsOf(task, "executionStoppedAt"), 2.0);
    QCOMPARE(numberOf(itemsOf(task, "containers").front(), "exitCode"), std::int64_t{137});
    QCOMPARE(textOf(itemsOf(task, "attachments").front(), "status"), std::string("DELETED"));
}

void FargateTest::isATargetByItsAddress()
{
    Story story;
    define(story, R"(,"dockerLabels":{"stowage.start-seconds":"1"})");
    story.balancer(R"(,"TargetType":"ip")");
    story.service("web", 2,
                  kOnFargate + network() +
                      R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                      R"("containerPort":80}])");
    story.until(120);
    QCOMPARE(story.targetState(), std::string("healthy"));
    const auto targets = itemsOf(*story.state().find("targetHealth"), "tg");
    QCOMPARE(targets.size(), std::size_t{2});
    std::set<std::string> zones;
    for (const io::Json& target : targets)
        zones.insert(textOf(*target.find("Target"), "AvailabilityZone"));
    QCOMPARE(zones, (std::set<std::string>{"us-east-1a", "us-east-1b"}));
    QVERIFY(story.told("web", "has reached a steady state."));
}

void FargateTest::countsNoMoreThanItsCpu()
{
    Story story;
    define(story);
    story.service("web", 1, kOnFargate + network());
    story.until(60);
    QCOMPARE(story.fault("stowage:usage", R"("on":{"service":"web"},"cpuUnits":4096)"),
             std::string());
    story.until(400);
    for (const io::Json& metric : itemsOf(story.state(), "metrics"))
        if (textOf(metric, "MetricName") == "CPUUtilization")
            QCOMPARE(metric.find("Average")->number(), 100.0);
    QVERIFY(!itemsOf(story.state(), "metrics").empty());
}

void FargateTest::launchesAtTheRateOfTheAccount()
{
    doc::Document document;
    document.fargateVcpus = 1'000;
    Story story(document);
    define(story);
    story.service("web", 250, kOnFargate + network());
    story.until(1);
    QCOMPARE(story.tasks().size(), std::size_t{100});
    QVERIFY(story.told("web", "operations are being throttled. Will try again later."));
    story.until(5.5);
    QCOMPARE(story.tasks().size(), std::size_t{200}); // 20 a second since then
    story.until(10.5);
    QCOMPARE(story.tasks().size(), std::size_t{250});
    const WhyCard why = whyLast(story, FactKind::startsOverRate);
    QVERIFY(why.sentence.find("100 tasks on Fargate at once and 20 a second") != std::string::npos);
}

void FargateTest::runTaskIsThrottled()
{
    doc::Document document;
    document.fargateVcpus = 1'000;
    Story story(document);
    define(story);
    const std::string run =
        R"({"cluster":"shop","taskDefinition":"app","count":10)" + kOnFargate + network() + "}";
    for (int n = 0; n < 10; ++n)
        QCOMPARE(story.call("ecs:RunTask", run), std::string());
    QCOMPARE(story.call("ecs:RunTask", run), std::string("ThrottlingException: Rate exceeded"));
    story.until(0.6); // twelve more
    QCOMPARE(story.call("ecs:RunTask", run), std::string());
}

void FargateTest::theQuotaHoldsTasksUp()
{
    Story story;
    define(story, {}, {}, R"("cpu":"2048","memory":"4096")");
    story.service("web", 5, kOnFargate + network());
    story.until(40);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QVERIFY(story.told("web", "was unable to place a task. Reason: You've reached the limit on the "
                              "number of vCPUs you can run concurrently"));
    const WhyCard why = whyLast(story, FactKind::fargateUnplaced);
    QVERIFY(why.sentence.find("It needs 2 vCPU, and tasks on FARGATE have 6 of the 6") !=
            std::string::npos);
    perform(story, doc::SetDocument{"fargateVcpus", std::int64_t{10}});
    story.until(80);
    QCOMPARE(story.running("web"), std::int64_t{5});
}

void FargateTest::aTaskAboveTheQuotaSaysSo()
{
    Story story;
    define(story, {}, {}, R"("cpu":"8192","memory":"16384")");
    story.service("web", 1, kOnFargate + network());
    story.until(10);
    QVERIFY(story.told("web", "Reason: The requested CPU configuration is above your limit."));
    QCOMPARE(story.tasks().size(), std::size_t{0});
}

void FargateTest::runTaskFailsAtTheQuota()
{
    Story story;
    define(story, {}, {}, R"("cpu":"4096","memory":"8192")");
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":2)" +
                                           kOnFargate + network() + "}"),
             std::string());
    QCOMPARE(story.tasks().size(), std::size_t{1});
    const auto failed = factsOf(story, FactKind::fargateRunFailed);
    QCOMPARE(failed.size(), std::size_t{1});
    const auto failures = itemsOf(*story.event(failed[0]).find("detail"), "failures");
    QCOMPARE(textOf(failures.front(), "reason"), std::string("RESOURCE:FARGATE"));
}

void FargateTest::aZoneGoesOutWithItsTasks()
{
    Story story;
    define(story);
    story.service("web", 4, kOnFargate + network());
    story.until(60);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{2});
    QCOMPARE(
        story.fault("stowage:az-outage", R"("on":{"availabilityZone":"us-east-1a"},"for":"5m")"),
        std::string());
    story.until(120);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{0});
    QCOMPARE(inZone(story, "us-east-1b"), std::int64_t{4});
}

void FargateTest::aNewPlatformVersionRollsOut()
{
    Story story;
    define(story);
    story.service("web", 1, kOnFargate + network());
    story.until(60);
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","platformVersion":"1.4.0"})"),
             std::string());
    story.until(61);
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{2});
    QCOMPARE(textOf(story.service("web"), "platformVersion"), std::string("1.4.0"));
}

void FargateTest::scaleInTakesTheFullestZone()
{
    Story story;
    define(story);
    story.service("web", 3, kOnFargate + network());
    story.until(40);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{2});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":2})");
    story.until(80);
    QCOMPARE(inZone(story, "us-east-1a"), std::int64_t{1});
    QCOMPARE(inZone(story, "us-east-1b"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(FargateTest)
#include "tst_fargate.moc"
