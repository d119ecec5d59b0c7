// SPDX-License-Identifier: GPL-3.0-or-later
// Fargate Spot takes tasks back: their notice, their replacements and what stays missing.
#include "session/drawn.h"
#include "session/serverless.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

class FargateSpotTest : public QObject {
    Q_OBJECT

private slots:
    void o44_aTaskThatIsTakenBackStopsAfterItsStopTimeout_data();
    void o44_aTaskThatIsTakenBackStopsAfterItsStopTimeout();
    void o44_nothingIsTriedElsewhere();
    void aMomentLeavesCapacity();
    void takesAsManyAsItIsTold();
    void aTargetDrainsWhileItsTaskStops();
    void othersAreSpared();
    void standaloneTasksDoNotComeBack();
    void runTaskFindsNoCapacity();
    void scalingOutGivesTheOthersTheirShare();
};

namespace {
const std::string kSpot = strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})");

io::Json interrupted(const Story& story)
{
    for (const io::Json& task : story.tasks())
        if (textOf(task, "stopCode") == "SpotInterruption")
            return task;
    return {};
}
} // namespace

void FargateSpotTest::o44_aTaskThatIsTakenBackStopsAfterItsStopTimeout_data()
{
    QTest::addColumn<QString>("container");
    QTest::addColumn<double>("takes");
    const QString ignores = R"(,"dockerLabels":{"stowage.on-sigterm":"ignore"})";
    QTest::newRow("obeys") << R"(,"dockerLabels":{"stowage.on-sigterm":"exit:3s"})" << 3.0;
    QTest::newRow("default") << ignores << 30.0;
    QTest::newRow("120 s") << R"(,"stopTimeout":120)" + ignores << 120.0;
}

void FargateSpotTest::o44_aTaskThatIsTakenBackStopsAfterItsStopTimeout()
{
    QFETCH(QString, container);
    Story story;
    define(story, container.toStdString());
    putProviders(story);
    story.service("web", 1, kSpot + network());
    story.until(60);
    QCOMPARE(story.fault("stowage:spot-interruption", R"("on":{"service":"web"})"), std::string());
    story.until(61);
    const io::Json stopping = interrupted(story);
    QCOMPARE(textOf(stopping, "desiredStatus"), std::string("STOPPED"));
    QCOMPARE(textOf(stopping, "stoppedReason"), std::string("Your Spot Task was interrupted."));
    const std::uint32_t asked = factsOf(story, FactKind::taskStopRequested).back();
    const std::uint32_t signalled = factsOf(story, FactKind::containerSignalled).back();
    const sim::FactLog& facts = story.session.world().facts;
    QCOMPARE(facts.fact(asked).at().micros, facts.fact(signalled).at().micros);
    const io::Json event = story.event(asked);
    QCOMPARE(textOf(event, "detail-type"), std::string("ECS Task State Change"));
    QCOMPARE(textOf(*event.find("detail"), "stopCode"), std::string("SpotInterruption"));
    story.until(200);
    const io::Json task = interrupted(story);
    QTEST(std::round((secondsOf(task, "executionStoppedAt") - secondsOf(task, "stoppingAt")) * 10) /
              10,
          "takes");
    QCOMPARE(firstRule(whyLast(story, FactKind::faultEnded)), std::string("fault.inject"));
}

void FargateSpotTest::o44_nothingIsTriedElsewhere()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 10, kWorkshop + network());
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{10});
    story.fault("stowage:spot-interruption", R"("on":{"cluster":"shop"},"for":"10m")");
    story.until(400);
    QCOMPARE(story.running("web"), std::int64_t{4});
    QCOMPARE(live(story, "FARGATE"), std::int64_t{4});
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{0});
    QVERIFY(story.told("web", "was unable to place a task. Reason: Capacity is unavailable at this "
                              "time. Please try again later or in a different availability zone."));
    const std::uint32_t failed = factsOf(story, FactKind::fargateUnplaced).back();
    const io::Json event = story.event(failed);
    QCOMPARE(textOf(event, "detail-type"), std::string("ECS Service Action"));
    QCOMPARE(textOf(*event.find("detail"), "eventName"),
             std::string("SERVICE_TASK_PLACEMENT_FAILURE"));
    QCOMPARE(textOf(*event.find("detail"), "reason"), std::string("RESOURCE:FARGATE"));
    const WhyCard why = whyLast(story, FactKind::fargateUnplaced);
    QVERIFY2(why.sentence.find("RESOURCE:FARGATE: FARGATE_SPOT has no capacity") !=
                 std::string::npos,
             why.sentence.c_str());
    story.until(900); // capacity returned at 720
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{6});
    QCOMPARE(story.running("web"), std::int64_t{10});
}

void FargateSpotTest::aMomentLeavesCapacity()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 2, kSpot + network());
    story.until(60);
    story.fault("stowage:spot-interruption", R"("on":{"service":"web"})");
    story.until(70);
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{2});
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QVERIFY(factsOf(story, FactKind::fargateUnplaced).empty());
}

void FargateSpotTest::takesAsManyAsItIsTold()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 10, kWorkshop + network());
    story.until(60);
    story.fault("stowage:spot-interruption", R"("on":{"service":"web","count":2},"for":"5m")");
    story.until(120);
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{4});
    story.until(460);
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{6});
    story.fault("stowage:spot-interruption", R"("on":{"service":"web","percent":50},"for":"5m")");
    story.until(500);
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{3});
}

void FargateSpotTest::aTargetDrainsWhileItsTaskStops()
{
    Story story;
    define(story, R"(,"dockerLabels":{"stowage.start-seconds":"1"})");
    putProviders(story);
    story.balancer(R"(,"TargetType":"ip")");
    story.service("web", 1,
                  kSpot + network() +
                      R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                      R"("containerPort":80}])");
    story.until(120);
    QCOMPARE(story.targetState(), std::string("healthy"));
    story.fault("stowage:spot-interruption", R"("on":{"service":"web"},"for":"5m")");
    story.until(120.5);
    QCOMPARE(textOf(interrupted(story), "lastStatus"), std::string("STOPPING"));
    QCOMPARE(story.targetState(), std::string("draining"));
}

void FargateSpotTest::othersAreSpared()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 2, kOnFargate + network());
    story.until(60);
    QCOMPARE(story.fault("stowage:spot-interruption", R"("on":{"service":"web"})"),
             std::string("TargetNotFoundException: The target selection resolved to no targets."));
    QCOMPARE(story.fault("stowage:spot-interruption", R"("on":{"service":"web"},"for":"1m")"),
             std::string());
    story.until(100);
    QCOMPARE(story.running("web"), std::int64_t{2});
}

void FargateSpotTest::standaloneTasksDoNotComeBack()
{
    Story story;
    define(story);
    putProviders(story);
    story.call("ecs:RunTask",
               R"({"cluster":"shop","taskDefinition":"app")" + kSpot + network() + "}");
    story.until(60);
    story.fault("stowage:spot-interruption", R"("on":{"cluster":"shop"})");
    story.until(200);
    QCOMPARE(story.tasks().size(), std::size_t{1});
    QCOMPARE(textOf(story.tasks()[0], "lastStatus"), std::string("STOPPED"));
}

void FargateSpotTest::runTaskFindsNoCapacity()
{
    Story story;
    define(story);
    putProviders(story);
    story.fault("stowage:spot-interruption", R"("on":{"cluster":"shop"},"for":"5m")");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":4)" +
                                  strategy(R"({"capacityProvider":"FARGATE","weight":1},)"
                                           R"({"capacityProvider":"FARGATE_SPOT","weight":1})") +
                                  network() + "}");
    QCOMPARE(story.tasks().size(), std::size_t{2});
    QCOMPARE(factsOf(story, FactKind::fargateRunFailed).size(), std::size_t{2});
}

// The share that Spot lacks stays missing, and the other provider gets what is its own.
void FargateSpotTest::scalingOutGivesTheOthersTheirShare()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 10, kWorkshop + network());
    story.until(60);
    story.fault("stowage:spot-interruption", R"("on":{"cluster":"shop"},"for":"1h")");
    story.until(120);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":22})");
    story.until(200);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{7});
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{0});
}

QTEST_GUILESS_MAIN(FargateSpotTest)
#include "tst_fargate_spot.moc"
