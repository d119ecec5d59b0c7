// SPDX-License-Identifier: GPL-3.0-or-later
// The minimap: there while something is out of sight, coloured by health, and dragged to pan.
#include "canvas/live_state.h"
#include "minimap/minimap.h"
#include "views/canvas_bench.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::ui;

class MinimapTest : public QObject {
    Q_OBJECT

private slots:
    void isThereWhileSomethingIsOutOfSight();
    void isNotThereWhereItIsNotWanted();
    void draggingPans();
    void aClickGoesThere();
    void arrowsPan();
    void troubleIsSeen();
    void healthIsTheWorstOfWhatIsThere();
    void isPaintedAFewTimesASecondAtMost();
};

namespace {

struct MapBench : Bench {
    MapBench() : map(Theme::light(), view, &view)
    {
        map.followDrawing();
        QCoreApplication::processEvents();
    }

    void goNear()
    {
        view.select({ElementId("service-1")});
        view.zoomToSelection();
        view.viewport()->repaint();
        QCoreApplication::processEvents();
    }
    QPointF middle() const
    {
        return view.mapToScene(view.viewport()->rect()).boundingRect().center();
    }
    // Of an element on the map.
    QPoint on(const char* id) const
    {
        const doc::Rect place = placeOf(id);
        return map.fromCanvas(QPointF(place.x + place.width / 2.0, place.y + place.height / 2.0))
            .toPoint();
    }

    Minimap map;
};

Frame withTrouble()
{
    Frame frame = liveFrame();
    frame.tasks.front().mood = Mood::unhealthy;
    frame.tasks.front().health = HealthStatus::unhealthy;
    return frame;
}

constexpr double kNear = 12; // canvas units: pixels of the map are some of them

} // namespace

void MinimapTest::isThereWhileSomethingIsOutOfSight()
{
    MapBench bench;
    QVERIFY(bench.map.isHidden()); // all is in view
    bench.goNear();
    QVERIFY(bench.map.isVisible());
    bench.view.zoomToAll();
    bench.view.viewport()->repaint();
    QTRY_VERIFY(bench.map.isHidden());
}

void MinimapTest::isNotThereWhereItIsNotWanted()
{
    MapBench bench;
    bench.map.setWanted(false);
    bench.goNear();
    QVERIFY(bench.map.isHidden());
    bench.map.setWanted(true);
    QVERIFY(bench.map.isVisible());
}

void MinimapTest::draggingPans()
{
    MapBench bench;
    bench.goNear();
    const QPointF before = bench.middle();
    const QPoint from = bench.map.fromCanvas(before).toPoint();
    const QPoint to = from - QPoint(20, 10);
    QTest::mousePress(&bench.map, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, bench.map.mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                     {});
    QCoreApplication::sendEvent(&bench.map, &move);
    QTest::mouseRelease(&bench.map, Qt::LeftButton, {}, to);
    const QPointF by = bench.map.toCanvas(to) - bench.map.toCanvas(from);
    const QPointF went = bench.middle() - before;
    QVERIFY(std::abs(went.x() - by.x()) < kNear && std::abs(went.y() - by.y()) < kNear);
    QVERIFY(by.x() < -50);
}

void MinimapTest::aClickGoesThere()
{
    MapBench bench;
    bench.goNear();
    QTest::mouseClick(&bench.map, Qt::LeftButton, {}, bench.on("load-balancer-1"));
    QVERIFY(bench.view.viewport()->rect().contains(
        bench.view.onScreen(ElementId("load-balancer-1")).center()));
    const QPointF there = bench.map.toCanvas(bench.on("load-balancer-1"));
    QVERIFY((bench.middle() - there).manhattanLength() < 2 * kNear);
}

void MinimapTest::arrowsPan()
{
    MapBench bench;
    bench.goNear();
    const QPointF before = bench.middle();
    QTest::keyClick(&bench.map, Qt::Key_Left);
    QVERIFY(bench.middle().x() < before.x() - 20);
    QTest::keyClick(&bench.map, Qt::Key_Right);
    QVERIFY((bench.middle() - before).manhattanLength() < kNear);
    QTest::keyClick(&bench.map, Qt::Key_Up);
    QVERIFY(bench.middle().y() < before.y() - 20);
}

void MinimapTest::troubleIsSeen()
{
    MapBench bench;
    bench.goNear();
    const QRect around(bench.on("instance-1") - QPoint(4, 4), QSize(9, 9));
    const QRect elsewhere(bench.on("load-balancer-1") - QPoint(4, 4), QSize(9, 9));
    const QImage before = bench.map.grab().toImage();
    bench.view.show(withTrouble());
    bench.map.followRun();
    QTRY_VERIFY(bench.map.grab().toImage().copy(around) != before.copy(around));
    QCOMPARE(bench.map.grab().toImage().copy(elsewhere), before.copy(elsewhere));
    // A shape as well as a colour: it is not filled evenly.
    const QImage mark = bench.map.grab().toImage().copy(around);
    std::set<QRgb> colours;
    for (int y = 0; y < mark.height(); ++y)
        for (int x = 0; x < mark.width(); ++x)
            colours.insert(mark.pixel(x, y));
    QVERIFY(colours.size() > 3);
}

void MinimapTest::healthIsTheWorstOfWhatIsThere()
{
    LiveState live;
    const doc::Document document = drawing();
    const doc::Element& instance = *document.find(ElementId("instance-1"));
    QVERIFY(!healthOf(instance, live));
    live.take(liveFrame());
    QCOMPARE(healthOf(instance, live), std::optional(Mood::running));
    live.take(withTrouble());
    QCOMPARE(healthOf(instance, live), std::optional(Mood::unhealthy));
    QVERIFY(!healthOf(*document.find(ElementId("vpc-1")), live));
}

void MinimapTest::isPaintedAFewTimesASecondAtMost()
{
    MapBench bench;
    bench.goNear();
    bench.map.grab();
    const int before = bench.map.pictures();
    for (int n = 0; n < 200; ++n) {
        bench.map.followRun();
        QCoreApplication::processEvents();
    }
    QVERIFY2(bench.map.pictures() - before < 20,
             qPrintable(QString::number(bench.map.pictures() - before)));
    QTRY_VERIFY(bench.map.pictures() > before);
}

QTEST_MAIN(MinimapTest)
#include "tst_minimap.moc"
