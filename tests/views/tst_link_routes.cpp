// SPDX-License-Identifier: GPL-3.0-or-later
// Connections inside and across containers, rerouted only where something near them has moved, and
// bundled at target groups.
#include "canvas/link_bundles.h"
#include "canvas/link_routes.h"
#include "kinds/network/target_group.h"
#include "kinds/outside/note.h"
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

bool isWithin(const QRectF& box, const QPolygonF& path)
{
    return std::all_of(path.begin(), path.end(),
                       [&box](const QPointF& point) { return box.contains(point); });
}

void connectThem(doc::Document& document, const char* from, const char* to,
                 const char* kind = "runs")
{
    document.putLink({ElementId(from), ElementId(to), kind});
}

// Two clusters in a VPC with something in between wherever one would go straight.
doc::Document city()
{
    doc::Document document;
    document.put(element("vpc-1", "vpc", doc::Vpc{}, {0, 0, 1'200, 700}));
    document.put(element("cluster-1", "one", doc::Cluster{}, {60, 80, 500, 560}, "vpc-1"));
    document.put(element("cluster-2", "two", doc::Cluster{}, {640, 80, 500, 560}, "vpc-1"));
    document.put(element("service-1", "a", doc::Service{}, {100, 160, 180, 60}, "cluster-1"));
    document.put(element("service-2", "b", doc::Service{}, {340, 520, 180, 60}, "cluster-1"));
    document.put(element("service-3", "c", doc::Service{}, {220, 340, 180, 60}, "cluster-1"));
    document.put(element("service-4", "d", doc::Service{}, {920, 340, 180, 60}, "cluster-2"));
    document.put(element("service-5", "e", doc::Service{}, {680, 300, 180, 140}, "cluster-2"));
    document.put(element("task-definition-1", "t", doc::TaskDefinition{}, {1'400, 300, 180, 120}));
    document.put(element("note-1", "n", doc::Note{}, {1'260, 200, 80, 320}));
    return document;
}

// Cards in two clusters and outside, with connections between many of them.
doc::Document town(std::mt19937& dice)
{
    doc::Document document;
    document.put(element("cluster-1", "one", doc::Cluster{}, {0, 0, 1'000, 800}));
    document.put(element("cluster-2", "two", doc::Cluster{}, {1'200, 0, 1'000, 800}));
    for (int n = 0; n < 24; ++n) {
        const bool isFirst = n < 12;
        const int x = (isFirst ? 40 : 1'240) + 240 * (n % 4), y = 80 + 120 * (n / 4 % 3);
        document.put(element("service-" + std::to_string(n + 1), "s", doc::Service{},
                             {x, y, 180, 60}, isFirst ? "cluster-1" : "cluster-2"));
    }
    for (int n = 0; n < 8; ++n)
        document.put(element("task-definition-" + std::to_string(n + 1), "t", doc::TaskDefinition{},
                             {40 + 260 * n, 900, 180, 100}));
    for (int n = 0; n < 40; ++n)
        connectThem(document, ("service-" + std::to_string(1 + dice() % 24)).c_str(),
                    ("task-definition-" + std::to_string(1 + dice() % 8)).c_str());
    return document;
}

void move(doc::Document& document, const std::string& id, int dx, int dy)
{
    document = *doc::apply(document, doc::Move{doc::movedWith(document, {ElementId(id)}, dx, dy)});
}

std::vector<QPolygonF> pathsOf(const std::vector<LinkPath>& links)
{
    std::vector<QPolygonF> paths;
    for (const LinkPath& link : links)
        paths.push_back(link.path);
    return paths;
}
} // namespace

class LinkRoutesTest : public QObject {
    Q_OBJECT

private slots:
    void goesWhereItShould_data();
    void goesWhereItShould();
    void reroutesOnlyWhatIsAffected_data();
    void reroutesOnlyWhatIsAffected();
    void leavesAloneWhatIsFarAway();
    void bundlesAtATargetGroup();
    void bundlesOnlyWhereThereIsRoom();
    void isTheSameEachTime();
};

void LinkRoutesTest::goesWhereItShould_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* name, const char* from, const char* to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("child to child", "service-1", "service-2");
    row("child to child of another container", "service-1", "service-4");
    row("child to outside", "service-4", "task-definition-1");
    row("outside to child", "task-definition-1", "service-1");
    row("container to container", "cluster-1", "cluster-2");
    row("container to container around it", "cluster-1", "vpc-1");
    row("container to outside", "cluster-1", "task-definition-1");
    row("child into its own container", "service-3", "cluster-1");
    row("child into what holds its container", "service-1", "vpc-1");
    row("container into its own child", "cluster-2", "service-4");
    row("child to another container", "service-1", "cluster-2");
}

void LinkRoutesTest::goesWhereItShould()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    doc::Document document = city();
    connectThem(document, from, to);
    const std::vector<LinkPath> paths = LinkRoutes().of(document);
    QCOMPARE(paths.size(), std::size_t{1});
    const QPolygonF& path = paths.front().path;
    QVERIFY(isOrthogonal(path));
    const QRectF begin = boxOf(*document.find(ElementId(from.toStdString())));
    const QRectF end = boxOf(*document.find(ElementId(to.toStdString())));
    QVERIFY(isOnEdge(begin, path.first()));
    QVERIFY(isOnEdge(end, path.last()));
    KnownLanes lanes;
    const Surroundings around =
        surroundingsOf(document, ElementId(from.toStdString()), ElementId(to.toStdString()), lanes);
    for (const QRectF& box : around.boxes)
        QCOMPARE(crossings(path, {box.adjusted(1, 1, -1, -1)}), 0);
    if (end.contains(begin))
        QVERIFY(isWithin(end, path)); // it ends on the border from inside
    else if (begin.contains(end))
        QVERIFY(isWithin(begin, path));
    else
        for (const QRectF& box : {begin, end})
            QCOMPARE(crossings(path, {box.adjusted(1, 1, -1, -1)}), 0);
}

void LinkRoutesTest::reroutesOnlyWhatIsAffected_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Whatever is moved, it comes out as if all had been looked for anew.
void LinkRoutesTest::reroutesOnlyWhatIsAffected()
{
    QFETCH(unsigned, seed);
    std::mt19937 dice(seed);
    doc::Document document = town(dice);
    LinkRoutes routes;
    routes.of(document);
    for (int step = 0; step < 15; ++step) {
        const std::string id = dice() % 3 == 0 ? "task-definition-" + std::to_string(1 + dice() % 8)
                               : dice() % 9 == 0 ? "cluster-" + std::to_string(1 + dice() % 2)
                                                 : "service-" + std::to_string(1 + dice() % 24);
        const int dx = 20 * (int(dice() % 15) - 7), dy = 20 * (int(dice() % 15) - 7);
        if (document.find(ElementId(id)) != nullptr)
            move(document, id, dx, dy);
        if (dice() % 4 == 0)
            document.take(ElementId("task-definition-" + std::to_string(1 + dice() % 8)));
        QCOMPARE(pathsOf(routes.of(document)), pathsOf(LinkRoutes().of(document)));
    }
}

void LinkRoutesTest::leavesAloneWhatIsFarAway()
{
    std::mt19937 dice(3);
    doc::Document document = town(dice);
    document.put(element("note-1", "n", doc::Note{}, {8'000, 6'000, 100, 100}));
    LinkRoutes routes;
    const std::size_t all = routes.of(document).size();
    QCOMPARE(routes.rerouted(), int(all));
    routes.of(document);
    QCOMPARE(routes.rerouted(), 0);
    move(document, "note-1", 200, 40);
    routes.of(document);
    QCOMPARE(routes.rerouted(), 0);
    // Only what leads to it, and what runs by where it stood or stands.
    move(document, "task-definition-8", 2'000, 3'000);
    routes.of(document);
    QVERIFY(routes.rerouted() > 0);
    QVERIFY(routes.rerouted() < int(all));
}

namespace {
// A target group on the left and services in a column on the right of it.
doc::Document fan(int services)
{
    doc::Document document;
    document.put(element("target-group-1", "tg", doc::TargetGroup{}, {0, 300, 180, 60}));
    for (int n = 1; n <= services; ++n) {
        const std::string id = "service-" + std::to_string(n);
        document.put(element(id, "s", doc::Service{}, {400, 100 * n, 180, 60}));
        connectThem(document, id.c_str(), "target-group-1", "targets");
    }
    return document;
}
} // namespace

void LinkRoutesTest::bundlesAtATargetGroup()
{
    const doc::Document document = fan(5);
    const std::vector<LinkPath> paths = LinkRoutes().of(document);
    QCOMPARE(paths.size(), std::size_t{5});
    const QPointF port(180, 330), fork = port + QPointF(kTrunk, 0);
    for (const LinkPath& path : paths) {
        QCOMPARE(path.bundled, 5);
        QVERIFY(!path.bundledAtEnd); // requests leave the group
        QVERIFY(isOrthogonal(path.path));
        QCOMPARE(path.path.first(), port);
        QCOMPARE(path.path[1].y(), port.y());
        QVERIFY(path.path[1].x() >= fork.x());
        QVERIFY(isOnEdge(boxOf(*document.find(path.to)), path.path.last()));
    }
    for (const LinkPath& path : LinkRoutes().of(fan(2)))
        QCOMPARE(path.bundled, 0);
    // What was bent by hand goes its own way.
    doc::Document bent = document;
    doc::Link link = *bent.links().front();
    link.bends = {{300, 20}};
    bent.putLink(link);
    const std::vector<LinkPath> others = LinkRoutes().of(bent);
    QCOMPARE(std::count_if(others.begin(), others.end(),
                           [](const LinkPath& path) { return path.bundled == 4; }),
             4);
    QCOMPARE(std::count_if(others.begin(), others.end(),
                           [](const LinkPath& path) { return path.isBent; }),
             1);
}

void LinkRoutesTest::bundlesOnlyWhereThereIsRoom()
{
    doc::Document document = fan(4);
    document.put(element("note-1", "n", doc::Note{}, {190, 280, 20, 100})); // before the fork
    for (const LinkPath& path : LinkRoutes().of(document)) {
        QVERIFY(isOrthogonal(path.path));
        QCOMPARE(crossings(path.path, {QRectF(191, 281, 18, 98)}), 0);
        QVERIFY(path.path.first() != QPointF(180, 330) || path.bundled == 0);
    }
}

void LinkRoutesTest::isTheSameEachTime()
{
    std::mt19937 dice(5);
    const doc::Document document = town(dice);
    QCOMPARE(pathsOf(LinkRoutes().of(document)), pathsOf(LinkRoutes().of(document)));
}

QTEST_MAIN(LinkRoutesTest)
#include "tst_link_routes.moc"
