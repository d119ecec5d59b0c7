// SPDX-License-Identifier: GPL-3.0-or-later
// One drawing from three points of view, and clusters from afar.
#include "canvas/heat_tile.h"
#include "canvas/perspective_change.h"
#include "canvas/service_tasks.h"
#include "views/canvas_bench.h"

#include <QAction>
#include <QSignalSpy>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {

doc::Document connected()
{
    doc::Document document = drawing();
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    document.putLink({ElementId("instance-1"), ElementId("subnet-1"), "subnet"});
    return document;
}

doc::Link runs()
{
    return {ElementId("service-1"), ElementId("task-definition-1"), "runs"};
}

QAction* actionOf(const CanvasView& view, const char* name)
{
    for (QAction* action : view.perspectiveActions())
        if (action->objectName() == QLatin1String(name))
            return action;
    return nullptr;
}

const EntityId kTask{EntityKind::task, 7};

} // namespace

class PerspectivesTest : public QObject {
    Q_OBJECT

private slots:
    void keysTurnToThem();
    void theRestStepsBack();
    void tasksGoToTheirServices();
    void aTaskIsFoundWhereItIsShown();
    void theChangeIsAnimated();
    void withLessMotionItIsAtOnce();
    void manyTasksAreCountedInTheLastPlace();
    void aClusterFromAfarIsATile();
    void aTileStandsForWhatIsInIt();
    void tilesCountByHealth();
    void containersAreReadFromNear();
};

void PerspectivesTest::keysTurnToThem()
{
    Bench bench{connected()};
    bench.view.setTheme(Theme::light().withoutMotion());
    QVERIFY(!bench.view.stage().perspective().now());
    QVERIFY(actionOf(bench.view, "Whole drawing")->isChecked());
    QTest::keyClick(&bench.view, Qt::Key_2, Qt::AltModifier);
    QVERIFY(bench.view.stage().perspective().now() == doc::Perspective::traffic);
    QVERIFY(actionOf(bench.view, "Traffic")->isChecked());
    QCOMPARE(bench.said, QStringLiteral("Traffic: who calls whom"));
    QTest::keyClick(&bench.view, Qt::Key_F7);
    QVERIFY(bench.view.stage().perspective().now() == doc::Perspective::control);
    QTest::keyClick(&bench.view, Qt::Key_F7);
    QVERIFY(!bench.view.stage().perspective().now());
    QVERIFY(actionOf(bench.view, "Whole drawing")->isChecked());
    QCOMPARE(bench.edits, 0); // the drawing is one
}

void PerspectivesTest::theRestStepsBack()
{
    Bench bench{connected()};
    bench.view.setTheme(Theme::light().withoutMotion());
    const PerspectiveChange& perspective = bench.view.stage().perspective();
    const doc::Element& instance = *bench.document.find(ElementId("instance-1"));
    QCOMPARE(perspective.strengthOf(bench.document, runs()), 1.0);
    const QRect on = bench.view.onScreen(ElementId("instance-1")).adjusted(2, 2, -2, -2);
    const QImage before = bench.view.grab().toImage();
    bench.view.turnTo(doc::Perspective::control);
    QCOMPARE(perspective.strengthOf(bench.document, runs()), 1.0);
    QVERIFY(perspective.strengthOf(instance) < 1);
    QVERIFY(bench.view.grab().toImage().copy(on) != before.copy(on));
    bench.view.turnTo(doc::Perspective::placement);
    QVERIFY(perspective.strengthOf(bench.document, runs()) < 1);
    QCOMPARE(perspective.strengthOf(instance), 1.0);
    bench.view.turnTo({});
    QVERIFY(bench.view.grab().toImage().copy(on) == before.copy(on));
}

void PerspectivesTest::tasksGoToTheirServices()
{
    Bench bench{connected()};
    bench.view.setTheme(Theme::light().withoutMotion());
    const QRectF instance = bench.view.stage().boxOf(ElementId("instance-1"));
    const QRectF service = bench.view.stage().boxOf(ElementId("service-1"));
    QVERIFY(instance.contains(bench.view.stage().boxOf(kTask)));
    bench.view.turnTo(doc::Perspective::traffic);
    const QRectF below = bench.view.stage().boxOf(kTask);
    QVERIFY(!below.isEmpty());
    QVERIFY(below.top() >= service.bottom() && below.left() >= service.left());
    bench.view.turnTo(doc::Perspective::placement);
    QVERIFY(instance.contains(bench.view.stage().boxOf(kTask)));
}

void PerspectivesTest::aTaskIsFoundWhereItIsShown()
{
    Bench bench{connected()};
    bench.view.setTheme(Theme::light().withoutMotion());
    const QPoint onInstance = bench.view.onScreen(kTask).center();
    bench.view.turnTo(doc::Perspective::traffic);
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {},
                      bench.view.onScreen(kTask).center());
    QCOMPARE(bench.view.selection(), std::vector<Subject>{kTask});
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, onInstance);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("instance-1")});
}

void PerspectivesTest::theChangeIsAnimated()
{
    PerspectiveChange change;
    QSignalSpy changed(&change, &PerspectiveChange::changed);
    change.turnTo(doc::Perspective::traffic, 120);
    QVERIFY(change.now() == doc::Perspective::traffic);
    QVERIFY(change.inServices() < 1);
    QTRY_COMPARE(change.inServices(), 1.0);
    QVERIFY(changed.count() >= 2);
    // Turned back on the way, it arrives all the same.
    change.turnTo({}, 120);
    change.turnTo(doc::Perspective::traffic, 120);
    change.turnTo({}, 120);
    QTRY_VERIFY(change.isWhole());
    QCOMPARE(change.inServices(), 0.0);
}

void PerspectivesTest::withLessMotionItIsAtOnce()
{
    PerspectiveChange change;
    QSignalSpy changed(&change, &PerspectiveChange::changed);
    change.turnTo(doc::Perspective::traffic, Theme::light().withoutMotion().motion.slow);
    QCOMPARE(change.inServices(), 1.0);
    QCOMPARE(changed.count(), 1);
}

void PerspectivesTest::manyTasksAreCountedInTheLastPlace()
{
    const doc::Element service =
        element("service-1", "web", doc::Service{}, {0, 0, 87, 60}); // six blocks wide
    std::vector<TaskReadout> all(20);
    std::vector<const TaskReadout*> tasks;
    for (const TaskReadout& task : all)
        tasks.push_back(&task);
    const std::vector<TaskChip> chips = chipsBelow(service, tasks);
    QCOMPARE(chips.size(), std::size_t(12));
    QCOMPARE(chips.back().andMore, std::size_t(9));
    for (const TaskChip& chip : chips)
        QVERIFY(chip.box.top() >= 60);
}

void PerspectivesTest::aClusterFromAfarIsATile()
{
    Bench bench{connected()};
    bench.view.setTransform(QTransform::fromScale(0.18, 0.18));
    const CanvasScene& stage = bench.view.stage();
    QCOMPARE(stage.tileOf(ElementId("service-1")), ElementId("cluster-1"));
    QCOMPARE(stage.tileOf(ElementId("load-balancer-1")), ElementId());
    bench.view.centerOn(stage.boxOf(ElementId("cluster-1")).center());
    const QRect on = bench.view.onScreen(ElementId("cluster-1")).adjusted(4, 4, -4, -4);
    const QImage tile = bench.view.grab().toImage().copy(on);
    bench.view.show([] {
        Frame frame = liveFrame();
        frame.tasks.front().mood = Mood::unhealthy;
        return frame;
    }());
    QVERIFY(bench.view.grab().toImage().copy(on) != tile); // its health is seen
    bench.view.setTransform(QTransform::fromScale(0.5, 0.5));
    QCOMPARE(stage.tileOf(ElementId("service-1")), ElementId());
}

void PerspectivesTest::aTileStandsForWhatIsInIt()
{
    Bench bench{connected()};
    bench.view.setTransform(QTransform::fromScale(0.18, 0.18));
    bench.view.centerOn(bench.view.stage().boxOf(ElementId("cluster-1")).center());
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at("service-1"));
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("cluster-1")});
    bench.view.select({});
    // A box that lies in it, or touches it, takes nothing that is not seen.
    bench.drag(bench.at(QPointF(400, -400)), bench.at(QPointF(700, 300)));
    QVERIFY(bench.view.selection().empty());
}

void PerspectivesTest::tilesCountByHealth()
{
    const doc::Document document = connected();
    LiveState live;
    Frame frame = liveFrame();
    TaskReadout other = frame.tasks.front();
    other.task.number = 8;
    other.mood = Mood::starting;
    frame.tasks.push_back(other);
    live.take(frame);
    const CountsOfClusters counts = countsOfClusters(document, live);
    QCOMPARE(counts.size(), std::size_t(1));
    const TaskCounts& own = counts.at("cluster-1");
    QCOMPARE(own.running, 1);
    QCOMPARE(own.starting, 1);
    QCOMPARE(own.instances, 1);
    QVERIFY(moodOf(own) == Mood::starting);
    QCOMPARE(wordsOf(own).join(QStringLiteral(", ")),
             QStringLiteral("1 pending, 1 running, 1 instance"));
    QVERIFY(moodOf(TaskCounts{}) == Mood::idle);
    QVERIFY(moodOf(TaskCounts{.running = 3, .unhealthy = 1}) == Mood::unhealthy);
}

void PerspectivesTest::containersAreReadFromNear()
{
    Bench bench{connected()};
    const auto seen = [&](double zoom, bool more) {
        Frame frame = liveFrame();
        if (more)
            frame.tasks.front().containers = {{"app", "RUNNING"}, {"envoy", "PENDING"}};
        bench.view.show(frame);
        bench.view.setTransform(QTransform::fromScale(zoom, zoom));
        bench.view.centerOn(bench.view.stage().boxOf(kTask).center());
        return bench.view.grab().toImage().copy(bench.view.onScreen(kTask));
    };
    QVERIFY(seen(1, true) == seen(1, false));
    QVERIFY(seen(2.2, true) != seen(2.2, false));
}

QTEST_MAIN(PerspectivesTest)
#include "tst_perspectives.moc"
