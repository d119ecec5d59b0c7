// SPDX-License-Identifier: GPL-3.0-or-later
// What injected faults hit, now and later, and how containers end by themselves.
#include "sim/engine.h"
#include "sim/laws/faults.h"
#include "sim/rules.h"
#include "support/plan_builder.h"

#include <QTest>

#include <set>

using namespace stowage;
using namespace stowage::sim;
using stowage::tests::plan;
using stowage::tests::PlanBuilder;

class FaultsTest : public QObject {
    Q_OBJECT

private slots:
    void percentIsRoundedDownAndCountIsALimit_data();
    void percentIsRoundedDownAndCountIsALimit();
    void aCrashLoopBeginsWithWhatRuns();
    void aCrashLoopOfSomeChoosesAnotherForEachThatGoes();
    void aBadImageHitsOnlyWhatStarts();
    void aFaultEndsWithItsTime();
    void anInstanceIsSelectedByWhatRunsOnIt();
    void aContainerAboveItsHardLimitIsKilled_data();
    void aContainerAboveItsHardLimitIsKilled();
};

namespace {
World running(PlanBuilder builder)
{
    World world = *begin(builder.made());
    advance(world, Time{} + minutes(3));
    return world;
}

PlanBuilder four()
{
    return plan().hosts(2, "us-east-1a").definition(256, 256).service(4);
}

InjectFault faultOf(FaultKind kind)
{
    InjectFault fault;
    fault.kind = kind;
    fault.on.service = "service-1";
    return fault;
}

std::size_t stoppedBy(const World& world, std::string_view rule)
{
    std::size_t count = 0;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
        const Fact fact = world.facts.fact(n);
        count += fact.kind == FactKind::containerExited && ruleOf(fact.rule).id == rule;
    }
    return count;
}

std::size_t runningSince(const World& world, Time start)
{
    std::size_t count = 0;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        count += world.tasks[at].status == TaskStatus::running &&
                 world.taskStories[at.slot].startedAt <= start;
    return count;
}
} // namespace

void FaultsTest::percentIsRoundedDownAndCountIsALimit_data()
{
    QTest::addColumn<int>("count"); // 0: not given
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("things");
    QTest::addColumn<int>("hit");
    QTest::newRow("all") << 0 << 0 << 5 << 5;
    QTest::newRow("half of five") << 0 << 50 << 5 << 2;
    QTest::newRow("less than one") << 0 << 5 << 4 << 0;
    QTest::newRow("two of five") << 2 << 0 << 5 << 2;
    QTest::newRow("more than there are") << 9 << 0 << 5 << 5;
}

void FaultsTest::percentIsRoundedDownAndCountIsALimit()
{
    QFETCH(int, count);
    QFETCH(int, percent);
    QFETCH(int, things);
    FaultTarget on;
    if (count > 0)
        on.count = count;
    if (percent > 0)
        on.percent = percent;
    QTEST(static_cast<int>(faults::quotaOf(on, things)), "hit");
}

void FaultsTest::aCrashLoopBeginsWithWhatRuns()
{
    World world = running(four());
    const Time since = world.now;
    QVERIFY(obey(world, faultOf(FaultKind::crashLoop)));
    advance(world, world.now + seconds(2));
    QCOMPARE(stoppedBy(world, "fault.crashLoop"), std::size_t{4});
    advance(world, world.now + minutes(1));
    QCOMPARE(runningSince(world, since), std::size_t{0});
    QVERIFY(stoppedBy(world, "fault.crashLoop") > 8);
    for (auto at = world.containers.first(); at; at = world.containers.after(at))
        if (world.containers[at].exited)
            QCOMPARE(world.containers[at].exitCode, 1);
}

void FaultsTest::aCrashLoopOfSomeChoosesAnotherForEachThatGoes()
{
    World world = running(four());
    const Time since = world.now;
    InjectFault fault = faultOf(FaultKind::crashLoop);
    fault.on.percent = 50;
    QVERIFY(obey(world, fault));
    QCOMPARE(world.faultHits.size(), std::size_t{2});
    for (int minute = 0; minute < 5; ++minute) {
        advance(world, world.now + minutes(1));
        QCOMPARE(runningSince(world, since), std::size_t{2}); // the others are left alone
        QVERIFY(world.faultHits.size() <= 2);
    }
    QVERIFY(stoppedBy(world, "fault.crashLoop") > 10);
}

void FaultsTest::aBadImageHitsOnlyWhatStarts()
{
    World world = running(four());
    const Time since = world.now;
    InjectFault fault = faultOf(FaultKind::badImage);
    fault.on.count = 1;
    fault.lasts = minutes(1);
    QVERIFY(obey(world, fault));
    QVERIFY(world.faultHits.empty());
    QVERIFY(obey(world, StopTask{idOf(world.tasks[world.tasks.first()]), {}}));
    advance(world, world.now + minutes(1));
    QCOMPARE(runningSince(world, since), std::size_t{3});
    std::size_t failed = 0;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        failed += world.tasks[at].stopCode == StopCode::taskFailedToStart;
    QVERIFY(failed >= 1);
    advance(world, world.now + minutes(40)); // the start throttle is over by then
    QCOMPARE(world.services[world.services.first()].running, 4);
}

void FaultsTest::aFaultEndsWithItsTime()
{
    World world = running(four());
    InjectFault fault = faultOf(FaultKind::crashLoop);
    fault.on.count = 1;
    fault.lasts = seconds(30);
    QVERIFY(obey(world, fault));
    advance(world, world.now + seconds(31));
    QVERIFY(world.faultHits.empty());
    QCOMPARE(world.faults.count(), std::size_t{0});
    advance(world, world.now + minutes(2));
    QCOMPARE(world.services[world.services.first()].running, 4);
}

void FaultsTest::anInstanceIsSelectedByWhatRunsOnIt()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a").hosts(1, "us-east-1b");
    World world = running(builder.definition(256, 256).service(1));
    FaultTarget on;
    on.service = "service-1";
    int selected = 0;
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at)) {
        const bool runsIt = static_cast<bool>(world.hosts[at].firstTask);
        QCOMPARE(faults::selects(world, on, at), runsIt);
        selected += runsIt;
    }
    QCOMPARE(selected, 1);
}

void FaultsTest::aContainerAboveItsHardLimitIsKilled_data()
{
    QTest::addColumn<int>("hard"); // 0: none
    QTest::addColumn<int>("soft");
    QTest::addColumn<int>("uses");
    QTest::addColumn<bool>("dies");
    QTest::newRow("above") << 128 << 0 << 129 << true;
    QTest::newRow("at") << 128 << 0 << 128 << false;
    QTest::newRow("above the soft one") << 128 << 64 << 100 << false;
    QTest::newRow("no hard one") << 0 << 64 << 100 << false;
}

void FaultsTest::aContainerAboveItsHardLimitIsKilled()
{
    QFETCH(int, hard);
    QFETCH(int, soft);
    QFETCH(int, uses);
    QFETCH(bool, dies);
    PlanBuilder builder = plan().hosts(1, "us-east-1a").definition(256, hard);
    builder.lastContainer().memoryReservation = soft;
    builder.lastContainer().application.memoryMib = uses;
    builder.lastContainer().application.startMillis = 5'000;
    World world = running(builder);
    RunTask asked;
    asked.cluster = ElementId("cluster-1");
    asked.definition = ElementId("definition-1");
    QVERIFY(obey(world, asked));
    const Ix<Task> task = world.tasks.first();
    advance(world, world.now + minutes(1));
    const ContainerRun& run = world.containers[world.tasks[task].firstContainer];
    QCOMPARE(run.exited, dies);
    if (!dies)
        return;
    QCOMPARE(run.exitCode, 137);
    QCOMPARE(std::string(world.text(run.reason)),
             std::string("OutOfMemoryError: Container killed due to memory usage"));
    const TaskStory& story = world.taskStories[task.slot];
    QCOMPARE((story.stoppingAt - story.startedAt).micros, seconds(5).micros);
    QCOMPARE(world.tasks[task].stopCode, StopCode::essentialContainerExited);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
