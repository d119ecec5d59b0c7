// SPDX-License-Identifier: GPL-3.0-or-later
// Clients that a target group binds to its targets: scaling out does not relieve the old ones.
#include "session/deploying.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class StickySessionsTest : public QObject {
    Q_OBJECT

private slots:
    void scalingOutDoesNotRelieve();
    void withoutItScalingOutRelieves();
    void aStoppedTasksClientsMove();
    void clientsStickInBothGroups();
};

namespace {
using Counts = std::vector<std::int64_t>;

void makeSticky(Story& story, const std::string& group, const std::string& enabled)
{
    QCOMPARE(
        story.call("elbv2:ModifyTargetGroupAttributes",
                   R"({"TargetGroupArn":")" + group +
                       R"(","Attributes":[{"Key":"stickiness.enabled","Value":")" + enabled +
                       R"("},{"Key":"stickiness.lb_cookie.duration_seconds","Value":"600"}]})"),
        std::string());
}

std::vector<sim::Ix<sim::Target>> targetsOf(const Story& story)
{
    const sim::World& world = story.session.world();
    std::vector<sim::Ix<sim::Target>> targets;
    for (auto at = world.targets.first(); at; at = world.targets.after(at))
        targets.push_back(at);
    std::sort(targets.begin(), targets.end(), [&](sim::Ix<sim::Target> a, sim::Ix<sim::Target> b) {
        return world.targets[a].number < world.targets[b].number;
    });
    return targets;
}

double timeOf(const Story& story)
{
    return static_cast<double>(story.session.world().now.micros) / 1e6;
}

void sendAt(Story& story, int rate)
{
    QCOMPARE(story.fault("stowage:traffic",
                         R"("on":{"source":"users"},"requestsPerSecond":)" + std::to_string(rate)),
             std::string());
    story.until(timeOf(story) + 1);
}

// Each change of the rate counts what has come.
Counts arrivedAt(Story& story, int rate)
{
    sendAt(story, rate);
    Counts arrived;
    for (const sim::Ix<sim::Target> at : targetsOf(story))
        arrived.push_back(story.session.world().lanes[at.slot].arrived);
    return arrived;
}

// What comes to each target in 100 s.
Counts requestsOf(Story& story)
{
    const Counts before = arrivedAt(story, 90);
    story.until(timeOf(story) + 99);
    Counts more = arrivedAt(story, 100);
    for (std::size_t n = 0; n < more.size(); ++n)
        more[n] -= before[n];
    return more;
}

// Two tasks of web that users ask, and two more later.
Story scaledOut(const std::string& sticky)
{
    Story story;
    story.instance("i1", "us-east-1a", 2'048, 8'192);
    story.definition("app", 128, 128, R"(,"portMappings":[{"containerPort":80}])");
    story.balancer(
        R"(,"HealthCheckIntervalSeconds":5,"HealthyThresholdCount":2,"HealthCheckTimeoutSeconds":2)");
    const ElementId users =
        draw(story, "users", doc::Users{.requestsPerSecond = 100.0, .port = 80}, {});
    join(story, users, idOfElement(story, "loadBalancer", "alb"));
    story.service("web", 2,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])");
    story.until(120);
    makeSticky(story, "tg", sticky);
    story.until(150);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":4})");
    story.until(300);
    return story;
}

std::int64_t clientsAt(const Story& story, sim::Ix<sim::Target> target)
{
    std::int64_t clients = 0;
    for (const sim::Binding& each : story.session.world().bindings)
        clients += each.target == target ? each.clients : 0;
    return clients;
}

std::int64_t clientsOf(const Story& story, sim::Ix<sim::Source> part)
{
    std::int64_t clients = 0;
    for (const sim::Binding& each : story.session.world().bindings)
        clients += each.source == part ? each.clients : 0;
    return clients;
}
} // namespace

void StickySessionsTest::scalingOutDoesNotRelieve()
{
    Story story = scaledOut("true");
    QCOMPARE(healthyIn(story, "tg"), std::int64_t{4});
    const Counts more = requestsOf(story);
    QCOMPARE(more.size(), std::size_t{4});
    QVERIFY(more[0] > 4'000 && std::abs(more[0] - more[1]) <= 2);
    QCOMPARE(more[2], std::int64_t{0});
    QCOMPARE(more[3], std::int64_t{0});
    QVERIFY(story.factTelling("gets no requests of tg: other targets keep 100 clients.") != 0);
}

void StickySessionsTest::withoutItScalingOutRelieves()
{
    Story story = scaledOut("false");
    const Counts more = requestsOf(story);
    QVERIFY(more[0] > 2'000 && std::abs(more[0] - more[2]) <= 1 &&
            std::abs(more[1] - more[3]) <= 1);
    QVERIFY(story.session.world().bindings.empty());
}

void StickySessionsTest::aStoppedTasksClientsMove()
{
    Story story = scaledOut("true");
    const std::vector<sim::Ix<sim::Target>> targets = targetsOf(story);
    QCOMPARE(clientsAt(story, targets[0]), std::int64_t{50});
    QCOMPARE(clientsAt(story, targets[1]), std::int64_t{50});
    const std::vector<Json> tasks = story.tasks();
    const auto oldest =
        std::min_element(tasks.begin(), tasks.end(), [](const Json& a, const Json& b) {
            return secondsOf(a, "createdAt") < secondsOf(b, "createdAt");
        });
    story.call("ecs:StopTask",
               R"({"cluster":"shop","task":")" + textOf(*oldest, "taskArn") + R"("})");
    story.until(301);
    Counts clients;
    for (const sim::Ix<sim::Target> at : targets)
        clients.push_back(clientsAt(story, at));
    QCOMPARE(std::accumulate(clients.begin(), clients.end(), std::int64_t{0}), std::int64_t{100});
    QVERIFY(story.factTelling("50 clients of tg that stuck to ") != 0);
    QVERIFY(story.factTelling(" went to other targets.") != 0);
}

// While a deployment shifts traffic, all clients send to both groups.
void StickySessionsTest::clientsStickInBothGroups()
{
    Story story = shiftingShop(shifting("LINEAR", R"(,"linearConfiguration":{"stepPercent":50.0,)"
                                                  R"("stepBakeTimeInMinutes":1})"));
    makeSticky(story, "tg", "true");
    makeSticky(story, "tg2", "true");
    QCOMPARE(update(story, R"("taskDefinition":"next")"), std::string());
    int divided = 0;
    for (int n = 0; n < 120; ++n) {
        story.until(timeOf(story) + 5);
        const sim::World& world = story.session.world();
        int parts = 0;
        for (auto at = world.sources.first(); at; at = world.sources.after(at))
            if (world.sources[at].meter.milliPerSecond > 0) {
                QCOMPARE(clientsOf(story, at), std::int64_t{100});
                ++parts;
            }
        divided += parts == 2 ? 1 : 0;
    }
    QVERIFY(divided > 5);
}

QTEST_APPLESS_MAIN(StickySessionsTest)
#include "tst_stickiness.moc"
