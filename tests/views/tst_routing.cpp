// SPDX-License-Identifier: GPL-3.0-or-later
// Connections go round what stands in between.
#include "canvas/link_routes.h"
#include "views/canvas_bench.h"

#include <random>

using namespace stowage;
using namespace stowage::ui;

namespace {
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

int enters(const QPolygonF& path, const QRectF& box)
{
    return crossings(path, {box.adjusted(1, 1, -1, -1)});
}
} // namespace

class RoutingTest : public QObject {
    Q_OBJECT

private slots:
    void crossesNothingInACrowd_data();
    void crossesNothingInACrowd();
    void goesStraightWhereBoxesFaceEachOther();
    void findsItsWayOutOfAPocket();
    void goesRoundFramesThatHoldNeitherEnd();
    void passesThroughFramesThatHoldAnEnd();
    void keepsPathsThatNothingTouched();
};

void RoutingTest::crossesNothingInACrowd_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Boxes of many sizes on a grid with a gap of one step, as freeSpot leaves them.
void RoutingTest::crossesNothingInACrowd()
{
    QFETCH(unsigned, seed);
    std::mt19937 dice(seed);
    std::vector<QRectF> boxes;
    for (int row = 0; row < 6; ++row)
        for (int column = 0; column < 6; ++column) {
            const qreal width = 20 * qreal(3 + dice() % 9), height = 20 * qreal(2 + dice() % 6);
            if (dice() % 4 != 0)
                boxes.emplace_back(column * 240, row * 160, width, height);
        }
    const auto take = [&] {
        const std::size_t at = dice() % boxes.size();
        const QRectF box = boxes[at];
        boxes.erase(boxes.begin() + std::ptrdiff_t(at));
        return box;
    };
    const QRectF from = take(), to = take();
    const QPolygonF path = routeBetween(from, to, {boxes});
    QVERIFY(isOrthogonal(path));
    QVERIFY(isOnEdge(from, path.first()) && isOnEdge(to, path.last()));
    QCOMPARE(crossings(path, boxes), 0);
    QCOMPARE(enters(path, from) + enters(path, to), 0);
}

void RoutingTest::goesStraightWhereBoxesFaceEachOther()
{
    const QRectF tall(0, 0, 200, 140), low(300, 90, 180, 60);
    QCOMPARE(routeBetween(tall, low, {}).size(), 2);
    QCOMPARE(routeBetween(low, tall, {}).size(), 2);
}

void RoutingTest::findsItsWayOutOfAPocket()
{
    const QRectF from(0, 0, 100, 60), to(600, 0, 100, 60);
    // Closed above, below and to the right, where the other end is.
    const std::vector<QRectF> walls = {
        {-40, -100, 400, 60}, {-40, 100, 400, 60}, {200, -40, 160, 140}};
    const QPolygonF path = routeBetween(from, to, {walls});
    QCOMPARE(crossings(path, walls), 0);
    QVERIFY(path.boundingRect().left() < -40);
}

void RoutingTest::goesRoundFramesThatHoldNeitherEnd()
{
    doc::Document document = drawing();
    doc::Element definition = *document.find(ElementId("task-definition-1"));
    definition.place = doc::Rect{1'000, 180, 180, 120};
    document.put(definition);
    document.put(
        element("task-definition-2", "worker", doc::TaskDefinition{}, {1'300, 180, 180, 120}));
    document.putLink({ElementId("service-1"), ElementId("task-definition-2"), "runs"});
    const std::vector<LinkPath> paths = LinkRoutes().of(document);
    QCOMPARE(paths.size(), std::size_t{1});
    QCOMPARE(crossings(paths.front().path, {QRectF(1'000, 180, 180, 120)}), 0);
    QVERIFY(isOrthogonal(paths.front().path));
}

void RoutingTest::passesThroughFramesThatHoldAnEnd()
{
    KnownLanes lanes;
    const Surroundings around =
        surroundingsOf(drawing(), ElementId("service-1"), ElementId("task-definition-1"), lanes);
    const auto holds = [&](const QRectF& box) {
        return std::find(around.boxes.begin(), around.boxes.end(), box) != around.boxes.end();
    };
    QVERIFY(!holds(QRectF(0, 0, 900, 560)));    // the VPC around the service
    QVERIFY(!holds(QRectF(260, 60, 600, 400))); // and its cluster
    QVERIFY(holds(QRectF(300, 200, 220, 140))); // but not the instance beside it
    QVERIFY(holds(QRectF(20, 100, 200, 140)));  // nor the load balancer, a frame as well
}

void RoutingTest::keepsPathsThatNothingTouched()
{
    doc::Document document = drawing();
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    LinkRoutes routes;
    const QPolygonF before = routes.of(document).front().path;
    QCOMPARE(routes.of(document).front().path, before);
    doc::Element service = *document.find(ElementId("service-1"));
    service.place->y += 100;
    document.put(service);
    const QPolygonF moved = routes.of(document).front().path;
    QVERIFY(moved != before);
    QCOMPARE(moved, LinkRoutes().of(document).front().path);
}

QTEST_MAIN(RoutingTest)
#include "tst_routing.moc"
