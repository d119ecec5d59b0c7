// SPDX-License-Identifier: GPL-3.0-or-later
// What a deployment circuit breaker counts as a failed task, and what it does not.
#include "session/breakers.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class FailedTasksTest : public QObject {
    Q_OBJECT

private slots:
    void tasksThatFailTheirChecksCount_data();
    void tasksThatFailTheirChecksCount();
    void tasksThatExitTooSoonCount_data();
    void tasksThatExitTooSoonCount();
    void tasksThatAreNotPlacedCount();
    void noneCountsWhileAnInstanceLaunches();
    void noneCountsWhileOthersMayMakeRoom();
    void withoutABreakerNothingFails();
    void whatTheSchedulerStopsHasNotFailed();
    void answersWhy();
};

void FailedTasksTest::tasksThatFailTheirChecksCount_data()
{
    QTest::addColumn<bool>("byTargets");
    QTest::newRow("container checks") << false;
    QTest::newRow("target group") << true;
}

// They were RUNNING, and are replaced one after the other.
void FailedTasksTest::tasksThatFailTheirChecksCount()
{
    QFETCH(bool, byTargets);
    Story story = shop(byTargets ? R"(,"portMappings":[{"containerPort":80}])" : kCheck);
    if (byTargets)
        story.balancer(R"(,"HealthCheckIntervalSeconds":10)");
    story.fault("stowage:fail-health-checks",
                byTargets ? R"("on":{"taskDefinition":"next"},"probe":"alb")"
                          : R"("on":{"taskDefinition":"next"},"probe":"container")");
    story.service("web", 2,
                  breaker(true) + (byTargets ? R"(,"loadBalancers":[{"targetGroupArn":"tg",)"
                                               R"("containerName":"app","containerPort":80}])"
                                             : ""));
    story.until(200);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    update(story, R"("taskDefinition":"next")");
    story.until(2'000);
    const auto counted = factsOf(story, FactKind::taskFailureCounted);
    QCOMPARE(counted.size(), std::size_t{3});
    for (const std::uint32_t fact : counted)
        QCOMPARE(wordsOf(story, fact)[2], std::uint64_t{1});
    QCOMPARE(factsOf(story, FactKind::deploymentRolledBack).size(), std::size_t{1});
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
}

void FailedTasksTest::tasksThatExitTooSoonCount_data()
{
    QTest::addColumn<QString>("container");
    QTest::addColumn<bool>("fails");
    QTest::newRow("before 40 s, without a check")
        << R"(,"dockerLabels":{"stowage.exit":"after:30s,code:1"})" << true;
    QTest::newRow("after 40 s, without a check")
        << R"(,"dockerLabels":{"stowage.exit":"after:50s,code:1"})" << false;
    QTest::newRow("before its first check")
        << QString::fromLatin1(kCheck) + R"(,"dockerLabels":{"stowage.exit":"after:5s,code:1"})"
        << true;
    QTest::newRow("after its first check")
        << QString::fromLatin1(kCheck) + R"(,"dockerLabels":{"stowage.exit":"after:15s,code:1"})"
        << false;
}

void FailedTasksTest::tasksThatExitTooSoonCount()
{
    QFETCH(QString, container);
    QFETCH(bool, fails);
    Story story = shop(container.toStdString());
    story.service("web", 2, breaker(false, {}, {}));
    story.until(900);
    QCOMPARE(rollout(story) == "FAILED", fails);
    QCOMPARE(factsOf(story, FactKind::taskFailureCounted).size(), std::size_t{fails ? 3U : 0U});
}

// A full cluster: each try counts, and they are 30 s apart.
void FailedTasksTest::tasksThatAreNotPlacedCount()
{
    Story story = shop();
    story.definition("huge", 2'048, 64);
    story.service("web", 2, breaker(true));
    story.until(120);
    update(story, R"("taskDefinition":"huge")");
    story.until(300);
    const auto counted = factsOf(story, FactKind::taskFailureCounted);
    QCOMPARE(counted.size(), std::size_t{3});
    const sim::FactLog& facts = story.session.world().facts;
    for (std::size_t n = 0; n < counted.size(); ++n) {
        QCOMPARE(wordsOf(story, counted[n])[2], std::uint64_t{3});
        if (n > 0)
            QCOMPARE(facts.fact(counted[n]).at() - facts.fact(counted[n - 1]).at(), seconds(30));
    }
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    const WhyCard card = whyLast(story, FactKind::taskFailureCounted);
    QVERIFY2(card.sentence.starts_with(
                 "Because no instance has room for a task; it fails at 3 of them. (service web) "
                 "was unable to place a task"),
             card.sentence.c_str());
}

void FailedTasksTest::noneCountsWhileAnInstanceLaunches()
{
    Story story = shop();
    story.service("web", 2, breaker(false, threshold("COUNT", 1)));
    story.until(300);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QVERIFY(factsOf(story, FactKind::taskFailureCounted).empty());
}

// There is room for three: one that is newer, then another one where an older one was.
void FailedTasksTest::noneCountsWhileOthersMayMakeRoom()
{
    Story story;
    story.instance("i-a", "us-east-1a");
    for (const char* family : {"app", "next"})
        story.definition(family, 640, 64);
    story.service("web", 2, breaker(true, threshold("COUNT", 1)));
    story.until(300);
    update(story, R"("taskDefinition":"next")");
    story.until(900);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{2});
    QVERIFY(factsOf(story, FactKind::taskFailureCounted).empty());
}

void FailedTasksTest::withoutABreakerNothingFails()
{
    Story story = shop();
    story.service("web", 1);
    story.until(120);
    story.fault("stowage:bad-image", kBadNext);
    update(story, R"("taskDefinition":"next")");
    story.until(600);
    QCOMPARE(rollout(story), std::string("IN_PROGRESS"));
    QVERIFY(failedTasks(story) > 3);
    QVERIFY(factsOf(story, FactKind::taskFailureCounted).empty());
    // Once it is on, the next one that fails is one too many.
    QCOMPARE(update(story, breaker(true).substr(1)), std::string());
    story.until(1'200);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QCOMPARE(factsOf(story, FactKind::taskFailureCounted).size(), std::size_t{1});
}

void FailedTasksTest::whatTheSchedulerStopsHasNotFailed()
{
    Story story = shop();
    story.service("web", 6, breaker(false));
    story.until(3); // none of them runs yet
    update(story, R"("desiredCount":1)");
    story.until(120);
    QCOMPARE(rollout(story), std::string("COMPLETED"));
    QVERIFY(factsOf(story, FactKind::taskFailureCounted).empty());
}

void FailedTasksTest::answersWhy()
{
    Story story = shop();
    story.service("web", 4, breaker(true));
    story.until(120);
    story.fault("stowage:bad-image", kBadNext);
    update(story, R"("taskDefinition":"next")");
    story.until(400);
    const WhyCard failed = whyLast(story, FactKind::deploymentFailed);
    QVERIFY2(failed.sentence.starts_with("3 tasks of it failed, and its circuit breaker ends it at "
                                         "3: 50 % of 4 desired tasks, 3 at least and 200 at most. "
                                         "Failed task 3 of 3 of the deployment of web: web "),
             failed.sentence.c_str());
    QCOMPARE(firstRule(failed), std::string("breaker.threshold"));
    const WhyCard back = whyLast(story, FactKind::deploymentRolledBack);
    QVERIFY2(back.sentence.starts_with("It runs app:1, and of the deployments of web it is the "
                                       "last one that was COMPLETED."),
             back.sentence.c_str());
    QCOMPARE(firstRule(back), std::string("breaker.rollback"));
    QCOMPARE(firstRule(whyLast(story, FactKind::taskFailureCounted)),
             std::string("breaker.counts"));
}

QTEST_GUILESS_MAIN(FailedTasksTest)
#include "tst_failed_tasks.moc"
