// SPDX-License-Identifier: GPL-3.0-or-later
// Lines are bent by hand, keep their bends, and find their own way again on request.
#include "canvas/bent_path.h"
#include "canvas/link_routes.h"
#include "views/canvas_bench.h"

#include <random>

using namespace stowage;
using namespace stowage::ui;

namespace {
using Bends = std::vector<doc::Point>;

bool isOrthogonal(const QPolygonF& path)
{
    for (int n = 1; n < path.size(); ++n)
        if (path[n].x() != path[n - 1].x() && path[n].y() != path[n - 1].y())
            return false;
    return path.size() >= 2;
}

bool isOnEdge(const QRectF& box, const QPointF& point)
{
    return box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(point) &&
           !box.adjusted(0.1, 0.1, -0.1, -0.1).contains(point);
}

doc::Document joined()
{
    doc::Document document = drawing();
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    return document;
}

struct LineBench : Bench {
    LineBench() : Bench(joined()) {}

    const LinkPath& line() const { return view.stage().paths().front(); }
    const Bends& bends() const { return document.links().front()->bends; }
    // The first piece of the line, which leaves the service to the right.
    QPoint onFirstPiece() const { return at(QPointF((line().path[0] + line().path[1]) / 2)); }
    bool runsAt(qreal y) const
    {
        const QPolygonF& path = line().path;
        for (int n = 0; n + 1 < path.size(); ++n)
            if (isLevel(path, n) && path[n].y() == y)
                return true;
        return false;
    }
};
} // namespace

class BendingTest : public QObject {
    Q_OBJECT

private slots:
    void goesThroughAllBends_data();
    void goesThroughAllBends();
    void slidesAStraightLine();
    void leavesItsBoxWhereThePieceIsTooFarAside();
    void bendsByTheMouse();
    void isExactWithAlt();
    void isGivenUpByEscape();
    void bendsByTheKeysAndStraightens();
    void keepsItsBendsWhileAnEndMoves();
    void linesFollowWhatIsDragged();
    void nothingBendsInThePast();
};

void BendingTest::goesThroughAllBends_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 100; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void BendingTest::goesThroughAllBends()
{
    QFETCH(unsigned, seed);
    std::mt19937 dice(seed);
    const auto any = [&dice] { return 20 * int(dice() % 40); };
    const QRectF from(any(), any(), 160, 100), to(any() + 900, any(), 100, 60);
    Bends bends;
    for (int n = 1 + int(dice() % 5); n > 0; --n)
        bends.push_back({any() * 2, any()});
    const auto path = routeThrough(from, to, bends);
    const auto isOut = [&](const doc::Point& bend) {
        const QPointF point(bend.x, bend.y);
        return !from.contains(point) && !to.contains(point);
    };
    if (std::all_of(bends.begin(), bends.end(), isOut))
        QVERIFY(path.has_value());
    if (!path)
        return;
    QVERIFY(isOrthogonal(*path));
    QVERIFY(isOnEdge(from, path->first()));
    QVERIFY(isOnEdge(to, path->last()));
}

void BendingTest::slidesAStraightLine()
{
    const QRectF from(0, 0, 100, 60), to(400, 0, 100, 60);
    const QPolygonF straight{QPointF(100, 30), QPointF(400, 30)};
    const Bends bends = bendsWith(straight, 0, 45, from, to);
    const auto path = routeThrough(from, to, bends);
    QVERIFY(path);
    QCOMPARE(*path, (QPolygonF{QPointF(100, 45), QPointF(400, 45)}));
}

void BendingTest::leavesItsBoxWhereThePieceIsTooFarAside()
{
    const QRectF from(0, 0, 100, 60), to(400, 0, 100, 60);
    const QPolygonF straight{QPointF(100, 30), QPointF(400, 30)};
    const auto path = routeThrough(from, to, bendsWith(straight, 0, 200, from, to));
    QVERIFY(path);
    QCOMPARE(*path, (QPolygonF{QPointF(100, 30), QPointF(120, 30), QPointF(120, 200),
                               QPointF(380, 200), QPointF(380, 30), QPointF(400, 30)}));
    // A piece in the middle takes its neighbours along.
    const QPolygonF around{QPointF(100, 30), QPointF(200, 30), QPointF(200, 300), QPointF(450, 300),
                           QPointF(450, 60)};
    QCOMPARE(bendsWith(around, 1, 260, from, to), (Bends{{260, 30}, {260, 300}, {450, 300}}));
}

void BendingTest::bendsByTheMouse()
{
    LineBench bench;
    QVERIFY(!bench.line().isBent);
    const QPoint on = bench.onFirstPiece();
    bench.drag(on, QPoint(on.x(), bench.at(QPointF(0, 300)).y()));
    QCOMPARE(bench.edits, 1);
    QVERIFY(!bench.bends().empty());
    QVERIFY(bench.line().isBent);
    QVERIFY(bench.runsAt(300)); // on the grid
    QVERIFY(isOrthogonal(bench.line().path));
    // What was bent is bent further.
    const QPolygonF& path = bench.line().path;
    int piece = segmentAcross(path, 0);
    const QPoint again = bench.at(QPointF((path[piece] + path[piece + 1]) / 2));
    bench.drag(again, QPoint(again.x(), bench.at(QPointF(0, 360)).y()));
    QCOMPARE(bench.edits, 2);
    QVERIFY(bench.runsAt(360));
    QVERIFY(!bench.runsAt(300));
}

void BendingTest::isExactWithAlt()
{
    LineBench bench;
    const QPoint on = bench.onFirstPiece();
    const QPoint to(on.x(), bench.at(QPointF(0, 309)).y());
    bench.drag(on, to, Qt::AltModifier);
    QCOMPARE(bench.edits, 1);
    const auto exact = qreal(std::lround(bench.view.mapToScene(to).y()));
    QVERIFY(bench.runsAt(exact));
}

void BendingTest::isGivenUpByEscape()
{
    LineBench bench;
    const QPoint on = bench.onFirstPiece();
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, on);
    bench.dragTo(on + QPoint(0, 40));
    bench.dragTo(on + QPoint(0, 80));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, on + QPoint(0, 80));
    QCOMPARE(bench.edits, 0);
    QVERIFY(bench.bends().empty());
}

void BendingTest::bendsByTheKeysAndStraightens()
{
    LineBench bench;
    const QPolygonF before = bench.line().path;
    bench.view.chooseStop({ElementId("service-1"), *bench.document.links().front()});
    QTest::keyClick(&bench.view, Qt::Key_Down);
    QTest::keyClick(&bench.view, Qt::Key_Down);
    QCOMPARE(bench.edits, 2);
    const qreal was = before[segmentAcross(before, 0)].y();
    QVERIFY(bench.runsAt(was + 2 * doc::kGrid));
    QVERIFY(bench.placeOf("service-1") == *joined().find(ElementId("service-1"))->place);
    QTest::keyClick(&bench.view, Qt::Key_B, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(bench.edits, 3);
    QVERIFY(bench.bends().empty());
    QCOMPARE(bench.line().path, before);
}

void BendingTest::keepsItsBendsWhileAnEndMoves()
{
    LineBench bench;
    const QPoint on = bench.onFirstPiece();
    bench.drag(on, QPoint(on.x(), bench.at(QPointF(0, 300)).y()));
    const Bends bends = bench.bends();
    bench.drag(bench.at("service-1"), bench.at("service-1") + QPoint(0, 100));
    QCOMPARE(bench.edits, 2);
    QCOMPARE(bench.bends(), bends);
    QVERIFY(isOrthogonal(bench.line().path));
    QVERIFY(isOnEdge(boxOf(*bench.document.find(ElementId("service-1"))), bench.line().path[0]));
}

void BendingTest::linesFollowWhatIsDragged()
{
    LineBench bench;
    const QPolygonF before = bench.line().path;
    const QPoint from = bench.at("service-1");
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, from);
    bench.dragTo(from + QPoint(0, 40));
    bench.dragTo(from + QPoint(0, 90));
    const QPolygonF there = bench.line().path;
    QVERIFY(there != before);
    QCOMPARE(bench.edits, 0);
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QCOMPARE(bench.line().path, before);
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, from + QPoint(0, 90));
    // Let go, it stays where it was shown.
    bench.drag(from, from + QPoint(0, 90));
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.line().path, LinkRoutes().of(bench.document).front().path);
}

void BendingTest::nothingBendsInThePast()
{
    LineBench bench;
    bench.view.setEditable(false);
    const QPoint on = bench.onFirstPiece();
    bench.drag(on, QPoint(on.x(), bench.at(QPointF(0, 300)).y()));
    bench.view.chooseStop({ElementId("service-1"), *bench.document.links().front()});
    QTest::keyClick(&bench.view, Qt::Key_Down);
    QCOMPARE(bench.edits, 0);
}

QTEST_MAIN(BendingTest)
#include "tst_bending.moc"
