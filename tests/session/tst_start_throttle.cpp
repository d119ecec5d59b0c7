// SPDX-License-Identifier: GPL-3.0-or-later
// O14: a service whose tasks fail to start waits longer and longer; one whose tasks exit does not.
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
const std::string kInconsistent =
    "(service web) is unable to consistently start tasks successfully.";
const std::string kBadImage = R"("on":{"service":"web"})";

Story failing()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 1);
    story.fault("stowage:bad-image", kBadImage);
    return story;
}

std::vector<double> startsOf(const Story& story)
{
    std::vector<double> starts;
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        if (facts.fact(n).kind == FactKind::taskCreated)
            starts.push_back(static_cast<double>(facts.fact(n).atMicros) / 1e6);
    return starts;
}

std::vector<double> gapsOf(const Story& story)
{
    const std::vector<double> starts = startsOf(story);
    std::vector<double> gaps;
    for (std::size_t n = 1; n < starts.size(); ++n)
        gaps.push_back(starts[n] - starts[n - 1]);
    return gaps;
}
} // namespace

class StartThrottleTest : public QObject {
    Q_OBJECT

private slots:
    void theGapsGrow();
    void anExitAfterRunningIsNoFailure();
    void aTaskThatRunsEndsIt();
    void anotherRevisionBeginsAnew();
    void aForcedDeploymentDoesNot();
    void olderTasksAreRestoredMeanwhile();
    void tasksThatFailOneByOneAreOneAttempt();
};

void StartThrottleTest::theGapsGrow()
{
    Story story = failing();
    story.until(6 * 3'600);
    const std::vector<double> gaps = gapsOf(story);
    QVERIFY(gaps.size() > 10);
    QVERIFY2(gaps[0] < 15 && gaps[1] < 15, "three attempts are free");
    double expected = 30; // from start to start
    for (std::size_t n = 2; n < gaps.size(); ++n) {
        QCOMPARE(gaps[n], expected);
        expected = std::min(2 * expected, 1'620.0);
    }
    QCOMPARE(gaps.back(), 1'620.0);
    const std::vector<std::string> events = story.events("web");
    QCOMPARE(std::count(events.begin(), events.end(), kInconsistent), std::ptrdiff_t{1});
}

// It runs for 2 s: such a service starts tasks as fast as it can.
void StartThrottleTest::anExitAfterRunningIsNoFailure()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256, R"(,"dockerLabels":{"stowage.exit":"after:2s,code:1"})");
    story.service("web", 1);
    story.until(3'600);
    const std::vector<double> gaps = gapsOf(story);
    QVERIFY(gaps.size() > 200);
    QVERIFY(*std::max_element(gaps.begin(), gaps.end()) < 20);
    QVERIFY(!story.told("web", kInconsistent));
}

void StartThrottleTest::aTaskThatRunsEndsIt()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 1);
    story.fault("stowage:bad-image", kBadImage + R"(,"for":"600s")");
    story.until(3'000);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QVERIFY(story.told("web", kInconsistent));
    const std::size_t before = startsOf(story).size();
    story.fault("aws:ecs:stop-task", kBadImage);
    story.until(3'030);
    QCOMPARE(startsOf(story).size(), before + 1); // at once
}

void StartThrottleTest::anotherRevisionBeginsAnew()
{
    Story story = failing();
    story.until(3'000);
    const std::size_t before = startsOf(story).size();
    story.definition("app", 128, 256);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","taskDefinition":"app:2"})");
    story.until(3'040);
    QVERIFY(startsOf(story).size() >= before + 3);
}

void StartThrottleTest::aForcedDeploymentDoesNot()
{
    Story story = failing();
    story.until(3'000);
    const std::size_t before = startsOf(story).size();
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(3'040);
    QVERIFY(startsOf(story).size() <= before + 1);
}

void StartThrottleTest::olderTasksAreRestoredMeanwhile()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const std::string kCheck = R"(,"healthCheck":{"command":["CMD-SHELL","true"],"interval":10})";
    story.definition("app", 128, 128, kCheck);
    story.definition("bad", 128, 128, kCheck);
    story.service("web", 2);
    story.until(300);
    story.fault("stowage:bad-image", R"("on":{"taskDefinition":"bad"})");
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","taskDefinition":"bad"})");
    story.until(4'000);
    QVERIFY(story.told("web", kInconsistent));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    const std::string older = textOf(story.tasks().front(), "taskArn");
    story.fault("stowage:fail-health-checks",
                R"("probe":"container","on":{"task":")" + older + "\"}");
    story.until(4'200);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    bool isGone = false;
    for (const Json& task : story.tasks())
        isGone =
            isGone || (textOf(task, "taskArn") == older && textOf(task, "lastStatus") == "STOPPED");
    QVERIFY(isGone);
}

void StartThrottleTest::tasksThatFailOneByOneAreOneAttempt()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","containerDefinitions":[{"name":"app","image":"a","memory":64,)"
               R"("dependsOn":[{"containerName":"side","condition":"HEALTHY"}]},{"name":"side",)"
               R"("image":"b","memory":64,"startTimeout":60,"healthCheck":{"command":["CMD","x"]},)"
               R"("dockerLabels":{"stowage.start-seconds":"600"}}]})");
    for (int desired = 1; desired <= 6; ++desired) {
        if (desired == 1)
            story.service("web", 1);
        else
            story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":)" +
                                                std::to_string(desired) + "}");
        story.until(10 * desired);
    }
    story.until(3'600);
    bool hasStarted = true;
    int delays = 0;
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n) {
        if (facts.fact(n).kind == FactKind::startsDelayed) {
            QVERIFY2(std::exchange(hasStarted, false), "an attempt is counted once");
            ++delays;
        }
        hasStarted = hasStarted || facts.fact(n).kind == FactKind::taskCreated;
    }
    QVERIFY(delays > 3);
}

QTEST_APPLESS_MAIN(StartThrottleTest)
#include "tst_start_throttle.moc"
