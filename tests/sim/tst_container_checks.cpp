// SPDX-License-Identifier: GPL-3.0-or-later
// Health checks of one container, one by one and in leaps.
#include "sim/laws/container_checks.h"

#include <QtTest>

#include <optional>

using namespace stowage;
using namespace stowage::sim::container_health;

class ContainerChecksTest : public QObject {
    Q_OBJECT

private slots:
    void changesWhenTheRulesSay_data();
    void changesWhenTheRulesSay();
    void leapsAreAsGoodAsSteps_data();
    void leapsAreAsGoodAsSteps();
    void aHealthyContainerNeedsNoAppointment();
    void oneSuccessIsEnoughToRecover();
    void watchesTheLastChecks();
};

namespace {
constexpr Time at(std::int64_t second)
{
    return Time{} + seconds(second);
}

Checking checking(int startPeriod, int listens, CheckAnswer answer)
{
    Checking made;
    made.startPeriod = seconds(startPeriod);
    made.listensAt = at(listens);
    made.answer = answer;
    return made;
}

CheckStanding fresh(const Checking& checking)
{
    return {HealthStatus::unknown, 0, checking.startedAt + checking.interval};
}
} // namespace

void ContainerChecksTest::changesWhenTheRulesSay_data()
{
    QTest::addColumn<int>("startPeriod");
    QTest::addColumn<int>("listens");
    QTest::addColumn<int>("answer");
    QTest::addColumn<int>("changes"); // second; -1: never
    QTest::addColumn<int>("health");
    const auto row = [](const char* name, int startPeriod, int listens, CheckAnswer answer,
                        int changes, HealthStatus health) {
        QTest::newRow(name) << startPeriod << listens << static_cast<int>(answer) << changes
                            << static_cast<int>(health);
    };
    row("passes", 0, 2, CheckAnswer::passes, 30, HealthStatus::healthy);
    row("fails at once", 0, 0, CheckAnswer::fails, 90, HealthStatus::unhealthy);
    row("hangs", 0, 0, CheckAnswer::hangs, 105, HealthStatus::unhealthy);
    row("fails in the start period", 60, 0, CheckAnswer::fails, 120, HealthStatus::unhealthy);
    row("listens within the retries", 0, 70, CheckAnswer::passes, 90, HealthStatus::healthy);
    row("listens too late", 0, 91, CheckAnswer::passes, 90, HealthStatus::unhealthy);
    row("a start period waits for it", 300, 200, CheckAnswer::passes, 210, HealthStatus::healthy);
    row("a check at the end of the start period counts", 30, 0, CheckAnswer::fails, 90,
        HealthStatus::unhealthy);
}

void ContainerChecksTest::changesWhenTheRulesSay()
{
    QFETCH(int, startPeriod);
    QFETCH(int, listens);
    QFETCH(int, answer);
    QFETCH(int, changes);
    QFETCH(int, health);
    const Checking made = checking(startPeriod, listens, static_cast<CheckAnswer>(answer));
    const Time when = nextChange(made, fresh(made));
    QCOMPARE(when, at(changes));
    QCOMPARE(static_cast<int>(counted(made, fresh(made), when).health), health);
}

void ContainerChecksTest::leapsAreAsGoodAsSteps_data()
{
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("listens");
    QTest::addColumn<int>("answer");
    for (const int interval : {5, 30, 300})
        for (const int listens : {0, 29, 30, 31, 5'000})
            for (const CheckAnswer answer :
                 {CheckAnswer::passes, CheckAnswer::fails, CheckAnswer::hangs})
                QTest::addRow("every %d s, listens at %d, %d", interval, listens,
                              static_cast<int>(answer))
                    << interval << listens << static_cast<int>(answer);
}

// Counting every second by itself is the slow way to the same.
void ContainerChecksTest::leapsAreAsGoodAsSteps()
{
    QFETCH(int, interval);
    QFETCH(int, listens);
    QFETCH(int, answer);
    Checking made = checking(60, listens, static_cast<CheckAnswer>(answer));
    made.interval = seconds(interval);
    CheckStanding stepped = fresh(made);
    std::optional<Time> changed;
    for (int second = 0; second <= 6'000; ++second) {
        const CheckStanding next = counted(made, stepped, at(second));
        if (next.health != stepped.health && !changed)
            changed = at(second);
        stepped = next;
    }
    QCOMPARE(counted(made, fresh(made), at(6'000)), stepped);
    const Duration late =
        static_cast<CheckAnswer>(answer) == CheckAnswer::hangs ? made.timeout : Duration{};
    const Time foretold = nextChange(made, fresh(made));
    QVERIFY(changed.has_value());
    QVERIFY(foretold == *changed || foretold == *changed + late);
}

void ContainerChecksTest::aHealthyContainerNeedsNoAppointment()
{
    const Checking made = checking(0, 0, CheckAnswer::passes);
    const CheckStanding healthy = counted(made, fresh(made), at(30));
    QCOMPARE(healthy.health, HealthStatus::healthy);
    QCOMPARE(nextChange(made, healthy), kNever);
    const Checking broken = checking(0, 0, CheckAnswer::fails);
    const CheckStanding unhealthy = counted(broken, fresh(broken), at(90));
    QCOMPARE(nextChange(broken, unhealthy), kNever);
}

void ContainerChecksTest::oneSuccessIsEnoughToRecover()
{
    const Checking broken = checking(0, 0, CheckAnswer::fails);
    const CheckStanding unhealthy = counted(broken, fresh(broken), at(1'000));
    QCOMPARE(unhealthy.health, HealthStatus::unhealthy);
    const Checking mended = checking(0, 0, CheckAnswer::passes);
    QCOMPARE(nextChange(mended, unhealthy), at(1'020));
    QCOMPARE(counted(mended, unhealthy, at(1'020)).health, HealthStatus::healthy);
    // A healthy one needs all its retries to fall, within the start period too.
    const Checking young = checking(300, 0, CheckAnswer::fails);
    CheckStanding once = fresh(young);
    once.health = HealthStatus::healthy;
    once.nextAt = at(90);
    QCOMPARE(nextChange(young, once), at(150));
}

// At 30 and 60 within the start period, from 90 on they count; it listens at 200.
void ContainerChecksTest::watchesTheLastChecks()
{
    const Checking slow = checking(80, 200, CheckAnswer::passes);
    stowage::sim::Recent<Check> seen;
    watch(slow, fresh(slow), at(240), seen);
    QCOMPARE(seen.all().size(), std::size_t{8});
    QVERIFY(seen.all()[1].excused);
    QCOMPARE(int(seen.all()[1].failures), 0);
    QVERIFY(!seen.all()[2].excused);
    QCOMPARE(int(seen.all()[4].failures), 3);
    QCOMPARE(seen.all()[4].health, HealthStatus::unhealthy);
    QCOMPARE(seen.all()[6].begins, at(210));
    QCOMPARE(seen.all()[6].health, HealthStatus::healthy);
    stowage::sim::Recent<Check> late;
    watch(slow, fresh(slow), at(100'000), late);
    QCOMPARE(late.all().size(), stowage::sim::kRecent);
    QCOMPARE(late.all().back().begins, at(99'990));
}

QTEST_APPLESS_MAIN(ContainerChecksTest)
#include "tst_container_checks.moc"
