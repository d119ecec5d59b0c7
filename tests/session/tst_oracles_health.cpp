// SPDX-License-Identifier: GPL-3.0-or-later
// Worked cases of how a load balancer checks targets and shares requests, through public calls and
// public state; each names its oracle.
#include "document/rules.h"
#include "kinds/outside/users.h"
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
const std::string kPort = R"(,"portMappings":[{"containerPort":80}])";
const std::string kBehind =
    R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app","containerPort":80}])"
    ",\"healthCheckGracePeriodSeconds\":100000";
constexpr double kAStep = 0.001;

// One task behind a load balancer with AWS's defaults; when its target was registered.
double register1(Story& story)
{
    story.instance("i1", "us-east-1a");
    story.balancer();
    story.definition("app", 256, 256, kPort);
    story.service("web", 1, kBehind);
    story.until(20);
    return secondsOf(story.tasks().front(), "startedAt");
}
} // namespace

class HealthOraclesTest : public QObject {
    Q_OBJECT

private slots:
    void turnsUnhealthyAndBackByTheDefaults(); // O23
    void takesOneSuccessAtFirst();             // O24
    void takesTheThresholdAfterAFailedStart(); // O24
    void asksAllWhereNoneIsHealthy();          // O26
};

// Checks at -1, 29, 59, 89 …; the target answers 500 from 0 on and 200 from 60 on.
void HealthOraclesTest::turnsUnhealthyAndBackByTheDefaults()
{
    Story story;
    const double zero = register1(story) + 300 + 1;
    story.until(zero);
    QCOMPARE(story.targetState(), std::string("healthy"));
    QCOMPARE(story.fault("stowage:fail-health-checks", R"("on":{"service":"web"},"for":"60s")"),
             std::string());
    story.until(zero + 59 - kAStep);
    QCOMPARE(story.targetState(), std::string("healthy"));
    story.until(zero + 59);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    QCOMPARE(story.targetReason(), std::string("Target.ResponseCodeMismatch Health checks failed "
                                               "with these codes: [500]"));
    // Good checks at 89, 119, 149, 179 and 209.
    story.until(zero + 209 - kAStep);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    story.until(zero + 209);
    QCOMPARE(story.targetState(), std::string("healthy"));
    QCOMPARE(story.targetReason(), std::string(" "));
}

void HealthOraclesTest::takesOneSuccessAtFirst()
{
    Story story;
    const double registered = register1(story);
    story.until(registered + kAStep);
    QCOMPARE(story.targetState(), std::string("initial"));
    QCOMPARE(story.targetReason(), std::string("Elb.InitialHealthChecking Initial health checks in "
                                               "progress"));
    story.until(registered + 30 - kAStep); // the first check is still to come
    QCOMPARE(story.targetState(), std::string("initial"));
    story.until(registered + 30);
    QCOMPARE(story.targetState(), std::string("healthy"));
}

// What O24 gives a new target is gone once it was unhealthy.
void HealthOraclesTest::takesTheThresholdAfterAFailedStart()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer();
    story.definition("app", 256, 256, kPort + R"(,"dockerLabels":{"stowage.start-seconds":"70"})");
    story.service("web", 1, kBehind);
    story.until(20);
    const double registered = secondsOf(story.tasks().front(), "startedAt");
    story.until(registered + 60);
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    QCOMPARE(story.targetReason(), std::string("Target.FailedHealthChecks Health checks failed"));
    story.until(registered + 210 - kAStep); // passes at 90, 120, 150, 180 and 210
    QCOMPARE(story.targetState(), std::string("unhealthy"));
    story.until(registered + 210);
    QCOMPARE(story.targetState(), std::string("healthy"));
}

namespace {
std::string taskOn(const Story& story, const std::string& instance)
{
    const std::string arn = story.instanceArn(instance);
    for (const Json& task : story.tasks())
        if (textOf(task, "containerInstanceArn") == arn) {
            const std::string named = textOf(task, "taskArn");
            return named.substr(named.rfind('/') + 1);
        }
    return {};
}

struct Sent {
    std::int64_t requests = 0, failed = 0; // with 500
};

Sent sent(const Story& story)
{
    const Json state = story.state();
    const Json* users = state.find("traffic")->find("users");
    Sent now{numberOf(*users, "requests"), 0};
    if (users->find("errors")->find("500") != nullptr)
        now.failed = numberOf(*users->find("errors"), "500");
    return now;
}

// How many of a hundred requests the task on the instance got: it answers 500 for so long.
std::int64_t shareOf(Story& story, const std::string& instance, double& now)
{
    story.until(now);
    const Sent before = sent(story);
    const std::string task = taskOn(story, instance);
    if (!story.fault("stowage:fail-requests", R"("on":{"task":")" + task + R"("},"for":"10s")")
             .empty())
        return -1;
    story.until(now += 11);
    const Sent after = sent(story);
    if (after.requests - before.requests < 100)
        return -2;
    return after.failed - before.failed;
}

void addUsers(Story& story)
{
    doc::Element users;
    users.name = "users";
    users.props = doc::Users{.requestsPerSecond = 30};
    users.id = story.session.document().nextId(users.kind());
    QVERIFY(story.session.perform(doc::AddElement{users}).has_value());
    for (const auto& element : story.session.document().elements())
        if (element->is("loadBalancer")) {
            const auto connection =
                doc::connect(story.session.document(), users.id, ElementId(element->id));
            QVERIFY(connection.has_value());
            for (const doc::Edit& edit : connection->edits)
                QVERIFY(story.session.perform(edit).has_value());
            return;
        }
}
} // namespace

void HealthOraclesTest::asksAllWhereNoneIsHealthy()
{
    Story story;
    for (const char* name : {"i1", "i2", "i3"})
        story.instance(name, "us-east-1a");
    story.balancer();
    addUsers(story);
    story.definition("app", 256, 256, kPort);
    story.service("web", 3, kBehind);
    double now = 120;
    story.until(now);
    for (const char* name : {"i1", "i2", "i3"})
        QCOMPARE(story.targetState(story.instanceId(name)), std::string("healthy"));
    // The check of the task on i2 fails for 300 s, that of the others for good.
    for (const char* name : {"i1", "i2", "i3"}) {
        const std::string lasts = std::string(name) == "i2" ? "300s" : "9000s";
        const std::string on =
            R"("on":{"task":")" + taskOn(story, name) + R"("},"for":")" + lasts + "\"";
        const std::string refused = story.fault("stowage:fail-health-checks", on);
        QCOMPARE(refused, std::string());
    }
    now += 70;
    story.until(now);
    for (const char* name : {"i1", "i2", "i3"}) {
        QCOMPARE(story.targetState(story.instanceId(name)), std::string("unhealthy"));
        QCOMPARE(shareOf(story, name, now), std::int64_t{100}); // of the 300 in ten seconds
    }
    now = 120 + 300 + 160;
    story.until(now);
    QCOMPARE(story.targetState(story.instanceId("i1")), std::string("unhealthy"));
    QCOMPARE(story.targetState(story.instanceId("i2")), std::string("healthy"));
    QCOMPARE(story.targetState(story.instanceId("i3")), std::string("unhealthy"));
    QCOMPARE(shareOf(story, "i1", now), std::int64_t{0});
    QCOMPARE(shareOf(story, "i2", now), std::int64_t{300});
    QCOMPARE(shareOf(story, "i3", now), std::int64_t{0});
}

QTEST_GUILESS_MAIN(HealthOraclesTest)
#include "tst_oracles_health.moc"
