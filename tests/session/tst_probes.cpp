// SPDX-License-Identifier: GPL-3.0-or-later
// The history of health checks, of targets and of containers, as the inspector shows it.
#include "session/story.h"
#include "sim/probe_readouts.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {
const std::string kPort = R"(,"portMappings":[{"containerPort":80}])";
const std::string kChecked =
    R"(,"healthCheck":{"command":["CMD","true"],"interval":10,"retries":3,"startPeriod":0})";
const std::string kBehind =
    R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80}])"
    ",\"healthCheckGracePeriodSeconds\":100000";
const EntityId kTask{EntityKind::task, 1};
constexpr double kAStep = 0.001;

// One task; when its target was registered.
double begin(Story& story, const std::string& container)
{
    story.instance("i1", "us-east-1a");
    story.balancer();
    story.definition("app", 256, 256, container);
    story.service("web", 1, kBehind);
    story.until(20);
    return secondsOf(story.tasks().front(), "startedAt");
}

std::vector<ProbeHistory> seen(const Story& story)
{
    return sim::probesOf(story.session.world(), kTask);
}
} // namespace

class ProbesTest : public QObject {
    Q_OBJECT

private slots:
    void noneAreToldBeforeTheFirst();
    void theLastOfATargetAreKept();
    void silenceIsKnownAfterTheTimeout();
    void checksOfAContainerCountUpToItsRetries();
    void aTargetGroupTellsOfItsTargets();
};

void ProbesTest::noneAreToldBeforeTheFirst()
{
    Story story;
    story.until(begin(story, kPort) + 30 - kAStep);
    QCOMPARE(seen(story).size(), std::size_t{1});
    QVERIFY(seen(story).front().probes.empty());
    QCOMPARE(seen(story).front().state, std::string("initial"));
}

// Checks at 30, 60 …; the target answers 500 from 310 on.
void ProbesTest::theLastOfATargetAreKept()
{
    Story story;
    const double zero = begin(story, kPort);
    story.until(zero + 310);
    QCOMPARE(story.fault("stowage:fail-health-checks", R"("on":{"service":"web"})"), std::string());
    story.until(zero + 390 + kAStep);
    const ProbeHistory history = seen(story).front();
    QCOMPARE(history.probes.size(), std::size_t{10});
    QCOMPARE(history.state, std::string("unhealthy"));
    QCOMPARE(history.reason, std::string("Target.ResponseCodeMismatch: Health checks failed with "
                                         "these codes: [500]"));
    const auto is = [&](std::size_t n, double at, bool passed, const char* said,
                        const char* streak) {
        const SeenProbe& probe = history.probes[n];
        QCOMPARE(double(probe.at.micros) / 1e6 - zero, at);
        QCOMPARE(probe.passed, passed);
        QCOMPARE(probe.said, std::string(said));
        QCOMPARE(probe.streak, std::string(streak));
    };
    is(0, 390, false, "HTTP 500", "2 of 2 failed");
    is(1, 360, false, "HTTP 500", "2 of 2 failed");
    is(2, 330, false, "HTTP 500", "1 of 2 failed");
    is(3, 300, true, "HTTP 200", "5 of 5 passed");
    is(9, 120, true, "HTTP 200", "4 of 5 passed");
}

void ProbesTest::silenceIsKnownAfterTheTimeout()
{
    Story story;
    const double zero = begin(story, kPort);
    story.until(zero + 40);
    QCOMPARE(story.fault("stowage:fail-health-checks", R"("mode":"hang","on":{"service":"web"})"),
             std::string());
    story.until(zero + 65 - kAStep);
    QCOMPARE(seen(story).front().probes.size(), std::size_t{1});
    story.until(zero + 65 + kAStep);
    QCOMPARE(seen(story).front().probes.size(), std::size_t{2});
    QCOMPARE(seen(story).front().probes.front().said, std::string("Request timed out"));
}

void ProbesTest::checksOfAContainerCountUpToItsRetries()
{
    Story story;
    const double zero = begin(story, kPort + kChecked);
    story.until(zero + 100);
    QCOMPARE(seen(story).size(), std::size_t{2});
    QVERIFY(seen(story).back().probes.front().passed);
    QCOMPARE(
        story.fault("stowage:fail-health-checks", R"("probe":"container","on":{"service":"web"})"),
        std::string());
    story.until(zero + 125);
    const ProbeHistory history = seen(story).back();
    QCOMPARE(history.name, std::string("app"));
    QVERIFY(!history.probes.front().passed);
    QCOMPARE(history.probes.front().said, std::string("exit code 1"));
    const std::string& streak = history.probes.front().streak;
    QVERIFY2(streak == "2 of 3 failed" || streak == "3 of 3 failed", streak.c_str());
    QCOMPARE(history.probes[1].streak,
             streak == "2 of 3 failed" ? std::string("1 of 3 failed") : "2 of 3 failed");
}

void ProbesTest::aTargetGroupTellsOfItsTargets()
{
    Story story;
    const double zero = begin(story, kPort);
    story.until(zero + 100);
    const sim::World& world = story.session.world();
    const auto all = sim::probesOf(world, EntityId{EntityKind::targetGroup, 1});
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all.front().probes.size(), std::size_t{3});
    QVERIFY(all.front().name.starts_with("i1:"));
    QVERIFY(sim::probesOf(world, EntityId{EntityKind::instance, 1}).empty());
}

QTEST_APPLESS_MAIN(ProbesTest)
#include "tst_probes.moc"
