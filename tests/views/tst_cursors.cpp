// SPDX-License-Identifier: GPL-3.0-or-later
// The shape of the pointer says what a press would do.
#include "events/event_log.h"
#include "kinds/network/target_group.h"
#include "kinds/outside/users.h"
#include "timeline/timeline_bar.h"
#include "views/canvas_bench.h"

#include <QTableView>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class CursorsTest : public QObject {
    Q_OBJECT

private slots:
    void theCanvasTellsWhatAPressDoes();
    void theCanvasTellsWhatADragDoes();
    void handlesPointWhereTheyPull();
    void thePastIsOnlyLookedAt();
    void theEventLogTellsWhereACauseLeads();
    void theTimelineTellsMarksFromTheHead();
};

namespace {

Qt::CursorShape shapeOver(Bench& bench, QPoint on)
{
    bench.hover(on);
    return bench.view.viewport()->cursor().shape();
}

void moveOver(QWidget* widget, QPoint on, Qt::MouseButtons held = Qt::NoButton)
{
    QMouseEvent move(QEvent::MouseMove, on, widget->mapToGlobal(on), Qt::NoButton, held, {});
    QCoreApplication::sendEvent(widget, &move);
}

Notice notice(std::uint32_t fact, std::uint32_t cause)
{
    Notice made;
    made.fact = fact;
    made.cause = cause;
    made.because = cause == 0 ? "" : "the one before";
    made.at = Time{} + seconds(fact);
    made.mark = true;
    made.name = "web";
    made.text = "something";
    return made;
}

} // namespace

void CursorsTest::theCanvasTellsWhatAPressDoes()
{
    doc::Document first = drawing();
    first.put(element("users-1", "users", doc::Users{}, {-260, 120, 100, 100}));
    doc::Link link;
    link.from = ElementId("users-1");
    link.to = ElementId("load-balancer-1");
    link.kind = "traffic";
    first.putLink(link);
    Bench bench(first);
    bench.view.zoomToAll();
    QCOMPARE(shapeOver(bench, bench.at(QPointF(1'000, 400))), Qt::ArrowCursor);
    QCOMPARE(shapeOver(bench, bench.at(QPointF(600, 430))), Qt::ArrowCursor); // inside a frame
    QCOMPARE(shapeOver(bench, bench.at("service-1")), Qt::OpenHandCursor);
    QCOMPARE(shapeOver(bench, bench.at(QPointF(300, 70))), Qt::OpenHandCursor); // a frame's title
    const EntityId task{EntityKind::task, 7};
    QCOMPARE(shapeOver(bench, bench.view.onScreen(task).center()), Qt::PointingHandCursor);
    QCOMPARE(bench.view.stage().paths().size(), std::size_t{1});
    const QPolygonF path = bench.view.stage().paths().front().path;
    QCOMPARE(shapeOver(bench, bench.at((path.first() + path.at(1)) / 2)), Qt::PointingHandCursor);
}

void CursorsTest::theCanvasTellsWhatADragDoes()
{
    Bench bench;
    QWidget* ground = bench.view.viewport();
    const auto shape = [ground] { return ground->cursor().shape(); };
    QTest::mousePress(ground, Qt::LeftButton, {}, bench.at("service-1"));
    bench.dragTo(bench.at("service-1") + QPoint(0, 60));
    QCOMPARE(shape(), Qt::ClosedHandCursor);
    bench.dragTo(bench.at(QPointF(1'000, 420))); // a service lies in a cluster
    QCOMPARE(shape(), Qt::ForbiddenCursor);
    QTest::mouseRelease(ground, Qt::LeftButton, {}, bench.at(QPointF(1'000, 420)));
    QTest::mousePress(ground, Qt::MiddleButton, {}, bench.at(QPointF(1'000, 420)));
    QCOMPARE(shape(), Qt::ClosedHandCursor);
    QTest::mouseRelease(ground, Qt::MiddleButton, {}, bench.at(QPointF(1'000, 420)));
    bench.view.armPart(QStringLiteral("service"));
    bench.hover(bench.at(QPointF(600, 430)));
    QCOMPARE(shape(), Qt::DragCopyCursor);
}

void CursorsTest::handlesPointWhereTheyPull()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    const QRect box = bench.view.onScreen(ElementId("service-1"));
    QCOMPARE(shapeOver(bench, box.topLeft()), Qt::SizeFDiagCursor);
    QCOMPARE(shapeOver(bench, box.bottomLeft()), Qt::SizeBDiagCursor);
    QCOMPARE(shapeOver(bench, {box.left(), box.center().y()}), Qt::SizeHorCursor);
    QCOMPARE(shapeOver(bench, {box.center().x(), box.top()}), Qt::SizeVerCursor);
    bench.view.select({});
    bench.hover(box.center());
    QCOMPARE(shapeOver(bench, {box.right() + 14, box.center().y()}), Qt::CrossCursor); // a port
}

void CursorsTest::thePastIsOnlyLookedAt()
{
    Bench bench;
    bench.view.setEditable(false);
    bench.view.select({ElementId("service-1")});
    const QRect box = bench.view.onScreen(ElementId("service-1"));
    QCOMPARE(shapeOver(bench, box.center()), Qt::ArrowCursor);
    QCOMPARE(shapeOver(bench, box.topLeft()), Qt::ArrowCursor);
}

void CursorsTest::theEventLogTellsWhereACauseLeads()
{
    EventLog log(Theme::light());
    log.resize(900, 300);
    log.add({notice(1, 0), notice(2, 1)});
    log.show();
    QVERIFY(QTest::qWaitForWindowExposed(&log));
    auto* lines = log.findChild<QTableView*>(QStringLiteral("Events lines"));
    const auto shapeAt = [lines](int row, int column) {
        const QModelIndex index = lines->model()->index(row, column);
        moveOver(lines->viewport(), lines->visualRect(index).center());
        return lines->viewport()->cursor().shape();
    };
    QCOMPARE(shapeAt(0, EventModel::because), Qt::PointingHandCursor);
    QCOMPARE(shapeAt(1, EventModel::because), Qt::ArrowCursor);
    QCOMPARE(shapeAt(0, EventModel::text), Qt::ArrowCursor);
}

void CursorsTest::theTimelineTellsMarksFromTheHead()
{
    TimelineBar bar(Theme::light());
    bar.resize(900, 92);
    Frame frame;
    frame.now = frame.newest = Time{} + seconds(60);
    frame.notices = {notice(10, 0)};
    bar.show(frame);
    const auto shapeAt = [&bar](QPoint on, Qt::MouseButtons held = Qt::NoButton) {
        moveOver(&bar, on, held);
        return bar.cursor().shape();
    };
    const QPoint mark = bar.pointOf(Time{} + seconds(10));
    const QPoint head = bar.pointOf(frame.now);
    QCOMPARE(shapeAt(mark), Qt::PointingHandCursor);
    QCOMPARE(shapeAt({head.x(), bar.height() - 10}), Qt::SizeHorCursor);
    QCOMPARE(shapeAt({mark.x() + 60, bar.height() - 10}), Qt::ArrowCursor);
    QCOMPARE(shapeAt({mark.x() + 60, bar.height() - 10}, Qt::LeftButton), Qt::SizeHorCursor);
}

QTEST_MAIN(CursorsTest)
#include "tst_cursors.moc"
