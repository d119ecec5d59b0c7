// SPDX-License-Identifier: GPL-3.0-or-later
// The deployment circuit breaker: where a deployment ends, and what it is rolled back to. O11, O12,
// O13.
#include "session/breakers.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class CircuitBreakerTest : public QObject {
    Q_OBJECT

private slots:
    void o11_thresholdsFollowTheDesiredCount_data();
    void o11_thresholdsFollowTheDesiredCount();
    void o12_failsAtTheThirdFailure();
    void o12_aHealthyTaskTakesTheCountBack();
    void withoutResetsTheCountStays();
    void o13_theFirstDeploymentHasNothingToGoBackTo();
    void rollsBackToTheLastThatWasCompleted();
    void aRollbackThatFailsStalls();
    void aRollbackNeedsNoTargetsThatItNeverHad();
    void whatWasRolledBackIsKeptUntilAnotherIsAskedFor();
    void tellsEventBridge();
    void isRefused_data();
    void isRefused();
    void theStateSaysHowItIsSet();
};

void CircuitBreakerTest::o11_thresholdsFollowTheDesiredCount_data()
{
    QTest::addColumn<int>("desired");
    QTest::addColumn<QString>("more");
    QTest::addColumn<int>("expected");
    const std::pair<int, int> rows[] = {{1, 3},   {5, 3},     {6, 3},     {7, 4},    {25, 13},
                                        {27, 14}, {400, 200}, {401, 200}, {800, 200}};
    for (const auto& [desired, expected] : rows)
        QTest::addRow("%d", desired) << desired << QString() << expected;
    const auto add = [](int desired, const char* type, int value, int expected) {
        QTest::addRow("%d, %s %d", desired, type, value)
            << desired << QString::fromStdString(threshold(type, value)) << expected;
    };
    add(10, "BOUNDED_PERCENT", 80, 8);
    add(10, "BOUNDED_PERCENT", 10, 3);
    add(10, "UNBOUNDED_PERCENT", 11, 2);
    add(1, "UNBOUNDED_PERCENT", 1, 1);
    add(800, "UNBOUNDED_PERCENT", 50, 400);
    add(800, "COUNT", 7, 7);
}

// No instance has room, so that the first pass counts a failure and says what the threshold is.
void CircuitBreakerTest::o11_thresholdsFollowTheDesiredCount()
{
    QFETCH(int, desired);
    QFETCH(QString, more);
    QFETCH(int, expected);
    Story story;
    story.definition("app", 64, 64);
    story.service("web", desired, breaker(false, more.toStdString()));
    story.until(1);
    const auto counted = factsOf(story, FactKind::taskFailureCounted);
    QCOMPARE(counted.size(), std::size_t{1});
    QCOMPARE(wordsOf(story, counted[0])[1], static_cast<std::uint64_t>(expected));
}

void CircuitBreakerTest::o12_failsAtTheThirdFailure()
{
    Story story = shop();
    story.fault("stowage:bad-image", kBadNext);
    story.service("web", 4, breaker(false), "next");
    story.until(600);
    QCOMPARE(rollout(story), std::string("FAILED"));
    QCOMPARE(textOf(primary(story), "rolloutStateReason"),
             std::string("ECS deployment circuit breaker: tasks failed to start."));
    QCOMPARE(failedTasks(story), std::int64_t{3});
    const auto counted = factsOf(story, FactKind::taskFailureCounted);
    QCOMPARE(counted.size(), std::size_t{3});
    const auto failed = factsOf(story, FactKind::deploymentFailed);
    QCOMPARE(failed.size(), std::size_t{1});
    QCOMPARE(wordsOf(story, failed[0]), (std::vector<std::uint64_t>{3, 3, 4, 0, 50, 0, 0, 0}));
    QCOMPARE(startsAfter(story, failed[0]), std::int64_t{0});
    QVERIFY(story.told("web", "deployment failed: tasks failed to start."));
    QVERIFY(factsOf(story, FactKind::rollbackImpossible).empty());
    // Neither does a change of its size start any, but another deployment does.
    QCOMPARE(update(story, R"("desiredCount":5)"), std::string());
    story.until(700);
    QCOMPARE(startsAfter(story, failed[0]), std::int64_t{0});
    QCOMPARE(update(story, R"("taskDefinition":"app")"), std::string());
    story.until(900);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.running("web"), std::int64_t{5});
}

// One at a time: two fail, one is healthy, two fail again.
void CircuitBreakerTest::o12_aHealthyTaskTakesTheCountBack()
{
    Story story = shop();
    story.service("web", 4, breaker(false, {}, R"(,"maximumPercent":125)"));
    story.until(120);
    story.fault("stowage:bad-image", R"("on":{"taskDefinition":"next"},"for":"16s")");
    update(story, R"("taskDefinition":"next")");
    untilFailed(story, 2);
    QCOMPARE(failedTasks(story), std::int64_t{2});
    untilFailed(story, 0);
    QCOMPARE(failedTasks(story), std::int64_t{0});
    QCOMPARE(factsOf(story, FactKind::failuresForgotten).size(), std::size_t{1});
    story.fault("stowage:bad-image", kBadNext);
    untilFailed(story, 2);
    QCOMPARE(failedTasks(story), std::int64_t{2});
    QCOMPARE(rollout(story), std::string("IN_PROGRESS"));
}

void CircuitBreakerTest::withoutResetsTheCountStays()
{
    Story story = shop();
    story.service("web", 4,
                  breaker(false, R"(,"resetOnHealthyTask":false)", R"(,"maximumPercent":125)"));
    story.until(120);
    story.fault("stowage:bad-image", R"("on":{"taskDefinition":"next"},"for":"16s")");
    update(story, R"("taskDefinition":"next")");
    story.until(240);
    QCOMPARE(failedTasks(story), std::int64_t{2});
    QVERIFY(factsOf(story, FactKind::failuresForgotten).empty());
    story.fault("stowage:bad-image", kBadNext);
    story.until(600);
    QCOMPARE(failedTasks(story), std::int64_t{3});
    QCOMPARE(rollout(story), std::string("FAILED"));
}

void CircuitBreakerTest::o13_theFirstDeploymentHasNothingToGoBackTo()
{
    Story story = shop();
    story.fault("stowage:bad-image", kBadNext);
    story.service("web", 2, breaker(true), "next");
    story.until(600);
    QCOMPARE(rollout(story), std::string("FAILED"));
    QCOMPARE(deployments(story).size(), std::size_t{1});
    const auto none = factsOf(story, FactKind::rollbackImpossible);
    QCOMPARE(none.size(), std::size_t{1});
    QCOMPARE(startsAfter(story, none[0]), std::int64_t{0});
    QVERIFY(factsOf(story, FactKind::deploymentRolledBack).empty());
}

void CircuitBreakerTest::rollsBackToTheLastThatWasCompleted()
{
    Story story = shop();
    story.service("web", 2, breaker(true));
    story.until(120);
    const std::string good = textOf(primary(story), "id");
    story.fault("stowage:bad-image", kBadNext);
    update(story, R"("taskDefinition":"next")");
    std::string reason;
    for (double at = 121; at < 300 && reason.empty(); ++at) {
        story.until(at);
        if (textOf(primary(story), "id") == good)
            reason = textOf(primary(story), "rolloutStateReason");
    }
    QCOMPARE(reason, "ECS deployment circuit breaker: rolling back to deploymentId " + good + ".");
    QCOMPARE(rollout(story), std::string("IN_PROGRESS"));
    QCOMPARE(textOf(deployments(story)[1], "rolloutState"), std::string("FAILED"));
    QCOMPARE(textOf(deployments(story)[1], "status"), std::string("ACTIVE"));
    story.until(400);
    QCOMPARE(deployments(story).size(), std::size_t{1});
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(textOf(primary(story), "rolloutStateReason"),
             "ECS deployment " + good + " completed.");
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    QVERIFY(story.told("web", "(service web) rolling back to deployment " + good + "."));
    QVERIFY(textOf(story.service("web"), "taskDefinition").ends_with("app:1"));
}

// The older tasks went first, and those that are to come back fail as well.
void CircuitBreakerTest::aRollbackThatFailsStalls()
{
    Story story = shop();
    story.service("web", 2,
                  breaker(true, {}, R"(,"minimumHealthyPercent":0,"maximumPercent":100)"));
    story.until(120);
    story.fault("stowage:bad-image", R"("on":{"service":"web"})");
    update(story, R"("taskDefinition":"next")");
    story.until(2'000);
    QCOMPARE(factsOf(story, FactKind::deploymentRolledBack).size(), std::size_t{1});
    QCOMPARE(factsOf(story, FactKind::deploymentFailed).size(), std::size_t{2});
    const auto none = factsOf(story, FactKind::rollbackImpossible);
    QCOMPARE(none.size(), std::size_t{1});
    QCOMPARE(rollout(story), std::string("FAILED"));
    QCOMPARE(startsAfter(story, none[0]), std::int64_t{0});
    QCOMPARE(story.running("web"), std::int64_t{0});
}

// The deployment that failed was the first with a target group.
void CircuitBreakerTest::aRollbackNeedsNoTargetsThatItNeverHad()
{
    Story story = shop(R"(,"portMappings":[{"containerPort":80}])");
    story.balancer(R"(,"HealthCheckIntervalSeconds":10)");
    story.service("web", 2, breaker(true));
    story.fault("stowage:fail-health-checks", R"("on":{"service":"web"},"probe":"alb")");
    story.until(120);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(update(story, R"("loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                           R"("containerPort":80}])"),
             std::string());
    story.until(2'000);
    QCOMPARE(factsOf(story, FactKind::deploymentRolledBack).size(), std::size_t{1});
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(deployments(story).size(), std::size_t{1});
    const auto targets = factsOf(story, FactKind::targetRegistered).size();
    update(story, R"("desiredCount":3)");
    story.until(2'200);
    QCOMPARE(story.running("web"), std::int64_t{3});
    QCOMPARE(factsOf(story, FactKind::targetRegistered).size(), targets);
}

void CircuitBreakerTest::whatWasRolledBackIsKeptUntilAnotherIsAskedFor()
{
    Story story = shop();
    story.service("web", 1, breaker(true));
    story.until(120);
    story.fault("stowage:bad-image", R"("on":{"taskDefinition":"next"},"for":"3m")");
    update(story, R"("taskDefinition":"next")");
    story.until(400);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{1});
    const auto before = factsOf(story, FactKind::deploymentStarted).size();
    update(story, R"("desiredCount":2)");
    update(story, R"("taskDefinition":"app")"); // it runs already
    story.until(460);
    QCOMPARE(factsOf(story, FactKind::deploymentStarted).size(), before);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});

    Story other = shop();
    other.service("web", 1, breaker(true));
    other.until(120);
    other.fault("stowage:bad-image", R"("on":{"taskDefinition":"next"},"for":"3m")");
    update(other, R"("taskDefinition":"next")");
    other.until(400);
    update(other, R"("forceNewDeployment":true)");
    other.until(500);
    QCOMPARE(other.ofRevision("app", 1), std::int64_t{1});
    QCOMPARE(rollout(other), std::string("COMPLETED"));
    update(other, R"("taskDefinition":"next")"); // as it is drawn all the time
    other.until(600);
    QCOMPARE(other.ofRevision("next", 1), std::int64_t{1});
}

void CircuitBreakerTest::tellsEventBridge()
{
    Story story = shop();
    story.service("web", 1, breaker(true));
    story.until(120);
    const std::string good = textOf(primary(story), "id");
    story.fault("stowage:bad-image", kBadNext);
    update(story, R"("taskDefinition":"next")");
    story.until(400);
    const auto told = [&](FactKind kind) {
        const Json event = story.event(factsOf(story, kind).back());
        const Json& detail = *event.find("detail");
        return textOf(event, "detail-type") + ", " + textOf(detail, "eventType") + ", " +
               textOf(detail, "eventName") + ", " + textOf(detail, "reason");
    };
    const std::string change = "ECS Deployment State Change, ";
    QCOMPARE(told(FactKind::deploymentFailed),
             change + "ERROR, SERVICE_DEPLOYMENT_FAILED, ECS deployment circuit breaker: tasks "
                      "failed to start.");
    QCOMPARE(told(FactKind::deploymentRolledBack),
             change +
                 "INFO, SERVICE_DEPLOYMENT_IN_PROGRESS, ECS deployment circuit breaker: "
                 "rolling back to deploymentId " +
                 good + ".");
    QCOMPARE(told(FactKind::deploymentCompleted),
             change + "INFO, SERVICE_DEPLOYMENT_COMPLETED, ECS deployment " + good + " completed.");
    const Json failed = story.event(factsOf(story, FactKind::deploymentFailed).back());
    QVERIFY(textOf(*failed.find("detail"), "deploymentId") != good);
}

void CircuitBreakerTest::isRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* member, const char* answer) {
        QTest::newRow(name) << QString::fromLatin1(member) << QString::fromLatin1(answer);
    };
    add("without rollback", R"({"enable":true})", "rollback");
    add("without enable", R"({"rollback":true})", "enable");
    add("no truth value", R"({"enable":"yes","rollback":true})", "enable");
    add("threshold without a value",
        R"({"enable":true,"rollback":true,"thresholdConfiguration":{"type":"COUNT"}})", "value");
    add("threshold without a type",
        R"({"enable":true,"rollback":true,"thresholdConfiguration":{"value":3}})", "type");
    add("another type",
        R"({"enable":true,"rollback":true,"thresholdConfiguration":{"type":"MANY","value":3}})",
        "InvalidParameterException");
    add("no threshold",
        R"({"enable":true,"rollback":true,"thresholdConfiguration":{"type":"COUNT","value":0}})",
        "InvalidParameterException");
}

void CircuitBreakerTest::isRefused()
{
    QFETCH(QString, member);
    QFETCH(QString, answer);
    Story story = shop();
    story.service("web", 1);
    const doc::Document before = story.session.document();
    const std::string with =
        R"("deploymentConfiguration":{"deploymentCircuitBreaker":)" + member.toStdString() + "}";
    const std::string updated = update(story, with);
    const std::string created = story.call(
        "ecs:CreateService",
        R"({"cluster":"shop","serviceName":"more","taskDefinition":"app","desiredCount":1,)" +
            with + "}");
    QVERIFY2(QString::fromStdString(updated).contains(answer), updated.c_str());
    QCOMPARE(created, updated);
    QVERIFY(story.session.document() == before);
}

// What an update leaves out stays as it was.
void CircuitBreakerTest::theStateSaysHowItIsSet()
{
    Story story = shop();
    story.service("web", 1);
    const auto set = [&] {
        const Json service = story.service("web");
        return io::compactJson(
            *service.find("deploymentConfiguration")->find("deploymentCircuitBreaker"));
    };
    QCOMPARE(set(),
             std::string(R"({"enable":false,"rollback":false,"resetOnHealthyTask":true,)"
                         R"("thresholdConfiguration":{"type":"BOUNDED_PERCENT","value":50}})"));
    update(story,
           breaker(true, R"(,"resetOnHealthyTask":false)" + threshold("COUNT", 5)).substr(1));
    update(story, breaker(false).substr(1));
    QCOMPARE(set(), std::string(R"({"enable":true,"rollback":false,"resetOnHealthyTask":false,)"
                                R"("thresholdConfiguration":{"type":"COUNT","value":5}})"));
}

QTEST_GUILESS_MAIN(CircuitBreakerTest)
#include "tst_circuit_breaker.moc"
