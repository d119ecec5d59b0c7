// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "support/plan_builder.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;
using stowage::tests::plan;
using stowage::tests::PlanBuilder;

class TasksTest : public QObject {
    Q_OBJECT

private slots:
    void startsInTheTimesOfItsImage_data();
    void startsInTheTimesOfItsImage();
    void stopsAsItsContainersDo_data(); // O29 without a load balancer
    void stopsAsItsContainersDo();
    void stopsWhenAnEssentialContainerExits();
    void neverStartsWithABadImage();
    void waitsOnItsHostForWhatIsReallyFree();
    void isReplacedWhereAServiceOwnsIt();
    void isNotThereToStopOnceForgotten();
};

namespace {
World begun(PlanBuilder builder)
{
    World world = *begin(builder.made());
    advance(world, Time{} + seconds(1));
    return world;
}

Ix<Task> onlyTask(const World& world)
{
    if (world.tasks.count() != 1)
        qFatal("there is one task");
    return world.tasks.first();
}

EntityId idOfOnly(const World& world)
{
    return idOf(world.tasks[onlyTask(world)]);
}

PlanBuilder alone()
{
    return plan().hosts(1, "us-east-1a").definition(256, 256);
}

Ix<Task> run(World& world)
{
    RunTask asked;
    asked.cluster = ElementId("cluster-1");
    asked.definition = ElementId("definition-1");
    if (!obey(world, asked))
        qFatal("the task runs");
    Ix<Task> newest;
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (!newest || world.tasks[at].number > world.tasks[newest].number)
            newest = at;
    return newest;
}

std::string reasonOf(const World& world, Ix<Task> at)
{
    return std::string(world.text(world.taskStories[at.slot].stoppedReason));
}
} // namespace

void TasksTest::startsInTheTimesOfItsImage_data()
{
    QTest::addColumn<int>("imageMib");
    QTest::addColumn<int>("network");
    QTest::addColumn<int>("first");  // seconds until RUNNING
    QTest::addColumn<int>("second"); // of another task on the same instance
    QTest::newRow("large") << 100 << static_cast<int>(NetworkMode::bridge) << 7 << 2;
    QTest::newRow("small") << 10 << static_cast<int>(NetworkMode::bridge) << 4 << 2;
    QTest::newRow("own interface") << 100 << static_cast<int>(NetworkMode::awsvpc) << 13 << 8;
}

void TasksTest::startsInTheTimesOfItsImage()
{
    QFETCH(int, imageMib);
    QFETCH(int, network);
    QFETCH(int, first);
    QFETCH(int, second);
    PlanBuilder builder = alone();
    builder.lastContainer().imageMib = imageMib;
    builder.lastDefinition().network = static_cast<NetworkMode>(network);
    World world = begun(builder);
    for (const int expected : {first, second}) {
        const Time asked = world.now;
        const Ix<Task> task = run(world);
        advance(world, world.now + minutes(1));
        QCOMPARE(world.tasks[task].status, TaskStatus::running);
        const Duration took = world.taskStories[task.slot].startedAt - asked;
        QCOMPARE(took.micros, seconds(expected).micros);
    }
}

void TasksTest::stopsAsItsContainersDo_data()
{
    QTest::addColumn<bool>("ignores");
    QTest::addColumn<int>("needs"); // seconds from SIGTERM
    QTest::addColumn<int>("took");  // seconds until STOPPED
    QTest::addColumn<int>("code");
    QTest::newRow("at once") << false << 0 << 0 << 143;
    QTest::newRow("after 2 s") << false << 2 << 2 << 0;
    QTest::newRow("too slow") << false << 31 << 30 << 137;
    QTest::newRow("never") << true << 0 << 30 << 137;
}

void TasksTest::stopsAsItsContainersDo()
{
    QFETCH(bool, ignores);
    QFETCH(int, needs);
    QFETCH(int, took);
    PlanBuilder builder = alone();
    builder.lastContainer().application.onSigterm = ignores ? OnSigterm::ignores : OnSigterm::exits;
    builder.lastContainer().application.sigtermMillis = needs * 1'000;
    World world = begun(builder);
    const Ix<Task> task = run(world);
    advance(world, world.now + minutes(1));
    QVERIFY(obey(world, StopTask{idOfOnly(world), {}}));
    QCOMPARE(world.tasks[task].desired, TaskStatus::stopped);
    QVERIFY(world.hosts[world.hosts.first()].scheduler == Ledger{});
    advance(world, world.now + minutes(2));
    const TaskStory& story = world.taskStories[task.slot];
    QCOMPARE((story.stoppedAt - story.stoppingAt).micros, seconds(took).micros);
    QTEST(world.containers[world.tasks[task].firstContainer].exitCode, "code");
    QCOMPARE(world.tasks[task].stopCode, StopCode::userInitiated);
    QCOMPARE(reasonOf(world, task), std::string("Task stopped by user"));
}

void TasksTest::stopsWhenAnEssentialContainerExits()
{
    PlanBuilder builder = alone();
    Application& application = builder.lastContainer().application;
    application.exits = true;
    application.exitAfterMillis = 2'000;
    application.exitCode = 3;
    World world = begun(builder);
    const Ix<Task> task = run(world);
    advance(world, world.now + minutes(5));
    QCOMPARE(world.tasks[task].status, TaskStatus::stopped);
    QCOMPARE(world.tasks[task].stopCode, StopCode::essentialContainerExited);
    QCOMPARE(reasonOf(world, task), std::string("Essential container in task exited"));
    QCOMPARE(world.containers[world.tasks[task].firstContainer].exitCode, 3);
    QCOMPARE(world.tasks.count(), std::size_t{1}); // never restarted
}

void TasksTest::neverStartsWithABadImage()
{
    World world = begun(alone());
    InjectFault fault;
    fault.kind = FaultKind::badImage;
    QVERIFY(obey(world, fault));
    const Ix<Task> task = run(world);
    advance(world, world.now + minutes(5));
    QCOMPARE(world.tasks[task].status, TaskStatus::stopped);
    QCOMPARE(world.tasks[task].stopCode, StopCode::taskFailedToStart);
    QVERIFY(reasonOf(world, task).starts_with("CannotPullContainerError: "));
    QCOMPARE(world.taskStories[task.slot].startedAt, kNever);
}

// The scheduler places it as soon as the first is asked to stop; the agent starts it later.
void TasksTest::waitsOnItsHostForWhatIsReallyFree()
{
    PlanBuilder builder = plan().hosts(1, "us-east-1a", 256, 256).definition(256, 256);
    builder.lastContainer().application.onSigterm = OnSigterm::ignores;
    World world = begun(builder);
    run(world);
    advance(world, world.now + minutes(1));
    const Time asked = world.now;
    QVERIFY(obey(world, StopTask{idOfOnly(world), "make room"}));
    const Ix<Task> second = run(world);
    QCOMPARE(world.tasks.count(), std::size_t{2});
    advance(world, asked + seconds(29));
    QCOMPARE(world.tasks[second].status, TaskStatus::pending);
    advance(world, asked + seconds(40));
    QCOMPARE(world.tasks[second].status, TaskStatus::running);
    QCOMPARE(world.taskStories[second.slot].startedAt, asked + seconds(32));
}

void TasksTest::isReplacedWhereAServiceOwnsIt()
{
    World world = begun(alone().service(1));
    advance(world, world.now + minutes(2));
    QVERIFY(obey(world, StopTask{idOfOnly(world), {}}));
    advance(world, world.now + minutes(2));
    QCOMPARE(world.tasks.count(), std::size_t{2});
    const Service& service = world.services[world.services.first()];
    QCOMPARE(service.running, 1);
    QVERIFY(service.steady);
}

void TasksTest::isNotThereToStopOnceForgotten()
{
    World world = begun(alone());
    run(world);
    const EntityId id = idOfOnly(world);
    QVERIFY(obey(world, StopTask{id, {}}));
    advance(world, world.now + minutes(59));
    QVERIFY(obey(world, StopTask{id, {}})); // STOPPED, but still described
    advance(world, world.now + minutes(2));
    const Outcome refused = obey(world, StopTask{id, {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, Fault::notFound);
}

QTEST_GUILESS_MAIN(TasksTest)
#include "tst_tasks.moc"
