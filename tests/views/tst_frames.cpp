// SPDX-License-Identifier: GPL-3.0-or-later
// Frames on the canvas: collapsed and expanded, left and entered, and what they do with what is in
// them, by mouse and by keys.
#include "views/frames_bench.h"

#include <QAccessible>
#include <QAction>

using namespace stowage;
using namespace stowage::ui;

namespace {

const EntityId kTask{EntityKind::task, 7};

doc::Document withTwoInstances()
{
    doc::Document document = drawing();
    document.put(element("instance-2", "i-2", doc::Instance{}, {560, 290, 220, 140}, "cluster-1"));
    return document;
}

bool isCollapsed(const Bench& bench)
{
    return bench.document.find(kCluster)->as<doc::Cluster>()->collapsed;
}

} // namespace

class FramesTest : public QObject {
    Q_OBJECT

private slots:
    void collapsesByKey();
    void itsButtonDoesTheSame();
    void whatIsHiddenIsNotMet();
    void connectionsEndAtTheFrame();
    void whatIsCollapsedIsToldWithItsCounts();
    void hiddenOnesMoveAlong();
    void staysUntilAClearMargin();
    void altKeepsTheParentAndSaysWhatGrows();
    void theTargetIsOutlinedAndTheRestStepsBack();
    void aRefusalNamesTheNearestPlace();
    void aRunningTaskIsNotMoved();
    void aTaskDroppedNowhereStays();
    void keysStopAtTheBorder();
    void movesByMenu();
    void aDropSaysWhatGrows();
    void thePastCollapsesNothing();
};

void FramesTest::collapsesByKey()
{
    Bench bench;
    bench.view.select({kCluster});
    const QRect before = bench.view.onScreen(kCluster);
    key(bench, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(isCollapsed(bench));
    QCOMPARE(bench.edits, 1);
    QVERIFY(bench.view.onScreen(kCluster).width() < before.width() / 2);
    QCOMPARE(bench.placeOf("cluster-1").width, 600); // its room is kept
    key(bench, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!isCollapsed(bench));
    QCOMPARE(bench.view.onScreen(kCluster), before);
    // What is no frame has nothing to collapse.
    bench.view.select({kService});
    key(bench, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(bench.edits, 2);
}

void FramesTest::itsButtonDoesTheSame()
{
    Bench bench;
    const auto button = [&] {
        const QRect box = bench.view.onScreen(kCluster);
        return QPoint(box.right() - 21, box.top());
    };
    bench.hover(bench.at(QPointF(600, 430))); // the ground of the cluster
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, button());
    QVERIFY(isCollapsed(bench));
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, button());
    QVERIFY(!isCollapsed(bench));
    QCOMPARE(bench.edits, 2);
}

void FramesTest::whatIsHiddenIsNotMet()
{
    Bench bench;
    bench.view.select({kCluster});
    key(bench, Qt::Key_M, Qt::ControlModifier);
    const Hit hit = bench.view.stage().at(QPointF(710, 230)); // where the service stood
    QCOMPARE(hit.element, kVpc);
    for (const Stop& stop : bench.view.walkOrder())
        QVERIFY(stop.subject != Subject(kService) && stop.subject != Subject(kTask));
    // Whoever points at it from elsewhere sees where it is.
    QCOMPARE(bench.view.onScreen(kService), bench.view.onScreen(kCluster));
    QCOMPARE(bench.view.onScreen(Subject(kTask)), bench.view.onScreen(kCluster));
    // The whole frame can be taken hold of, and a box selects it alone.
    QVERIFY(bench.view.stage().at(QPointF(300, 120)).onTitle);
}

void FramesTest::connectionsEndAtTheFrame()
{
    doc::Document document = drawing();
    doc::Link runs;
    runs.from = kService;
    runs.to = ElementId("task-definition-1");
    runs.kind = "runs";
    document.putLink(runs);
    Bench bench(document);
    QCOMPARE(bench.view.stage().paths().size(), std::size_t(1));
    bench.view.select({kCluster});
    key(bench, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(bench.view.stage().paths().size(), std::size_t(1));
    const LinkPath& path = bench.view.stage().paths().front();
    QVERIFY(doc::sameEnds(path.link, runs)); // and it is still this one
    const QRectF frame = bench.view.stage().boxOf(kCluster);
    QVERIFY(frame.adjusted(-2, -2, 2, 2).contains(path.path.first()));
    bool isMet = false;
    for (const Stop& stop : bench.view.walkOrder())
        isMet = isMet || (stop.link && doc::sameEnds(*stop.link, runs));
    QVERIFY(isMet);
}

void FramesTest::whatIsCollapsedIsToldWithItsCounts()
{
    Bench bench;
    bench.view.select({kCluster});
    key(bench, Qt::Key_M, Qt::ControlModifier);
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QString told;
    for (int n = 0; n < canvas->childCount(); ++n)
        if (canvas->child(n)->text(QAccessible::Name) == QStringLiteral("shop, cluster"))
            told = canvas->child(n)->text(QAccessible::Description);
    QCOMPARE(told, QStringLiteral("collapsed, 1 container instance, 1 service, 1 running"));
    const QImage running = bench.view.viewport()->grab().toImage();
    Frame worse = liveFrame();
    worse.tasks.front().mood = Mood::unhealthy;
    bench.view.show(worse);
    QVERIFY(bench.view.viewport()->grab().toImage() != running); // the counts live
}

void FramesTest::hiddenOnesMoveAlong()
{
    Bench bench;
    bench.view.select({kCluster});
    key(bench, Qt::Key_M, Qt::ControlModifier);
    bench.view.select({});
    const QPoint from = bench.at(QPointF(320, 110));
    bench.drag(from, from + QPoint(0, 40));
    QCOMPARE(bench.placeOf("cluster-1").y, 100);
    QCOMPARE(bench.placeOf("service-1").y, 240);
}

void FramesTest::staysUntilAClearMargin()
{
    Bench bench;
    const QPoint title = bench.at(QPointF(560, 70));
    bench.drag(title, bench.at(QPointF(930, 70))); // 30 beyond the network
    QCOMPARE(bench.document.find(kCluster)->parent, kVpc);
    QVERIFY2(bench.said.contains(QStringLiteral("stays in VPC vpc")), qPrintable(bench.said));
    QCOMPARE(bench.placeOf("cluster-1").right(), 880); // it stopped at the border
    QCOMPARE(bench.placeOf("vpc-1").width, 900);
    const QPoint again = bench.at(QPointF(560, 70));
    bench.drag(again, bench.at(QPointF(1'000, 20)));
    QVERIFY(bench.document.find(kCluster)->parent.isEmpty());
    QCOMPARE(bench.said, QStringLiteral("leaves VPC vpc, onto the canvas"));
    QCOMPARE(bench.edits, 2);
}

void FramesTest::altKeepsTheParentAndSaysWhatGrows()
{
    Bench bench;
    bench.drag(bench.at("service-1"), bench.at(QPointF(1'000, 420)), Qt::AltModifier);
    QCOMPARE(bench.document.find(kService)->parent, kCluster);
    QVERIFY(bench.placeOf("cluster-1").width > 600);
    QVERIFY2(bench.toast.contains(QStringLiteral("luster shop grows")), qPrintable(bench.toast));
    QVERIFY2(bench.said.contains(QStringLiteral("grows")), "and before");
    QCOMPARE(bench.edits, 1);
}

void FramesTest::theTargetIsOutlinedAndTheRestStepsBack()
{
    Bench bench;
    const auto part = [&bench](const QRectF& scene) {
        return bench.view.viewport()->grab(bench.view.mapFromScene(scene).boundingRect()).toImage();
    };
    const QRectF elsewhere(965, 85, 60, 30); // the title of the task definition
    const QRectF inside(275, 420, 20, 20), border(250, 200, 20, 20);
    const QImage before[] = {part(elsewhere), part(inside), part(border)};
    hang(bench, "instance", bench.at(QPointF(700, 380)));
    QVERIFY(part(elsewhere) != before[0]);
    QCOMPARE(part(inside), before[1]);
    QVERIFY(part(border) != before[2]);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(bench.view.viewport(), &leave);
    QCOMPARE(part(elsewhere), before[0]);
}

void FramesTest::aRefusalNamesTheNearestPlace()
{
    Bench bench;
    hang(bench, "container", bench.at("service-1"));
    QVERIFY2(bench.said.startsWith(QStringLiteral("A container belongs in a task definition")),
             qPrintable(bench.said));
    QVERIFY2(bench.said.endsWith(QStringLiteral("The nearest is web, outlined.")),
             qPrintable(bench.said));
}

void FramesTest::aRunningTaskIsNotMoved()
{
    Bench bench(withTwoInstances());
    bench.drag(bench.view.onScreen(Subject(kTask)).center(), bench.at("instance-2"));
    QVERIFY2(bench.said.startsWith(QStringLiteral("ECS does not move tasks.")), "and before");
    QVERIFY2(bench.toast.contains(QStringLiteral("its service then places a new one")),
             qPrintable(bench.toast));
    QVERIFY(bench.commands.empty()); // nothing is done unasked
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Instead"));
    QVERIFY(menu != nullptr && menu->isVisible());
    auto* stop = menu->findChild<QAction*>(QStringLiteral("Do it instead"));
    QCOMPARE(stop->text(), QStringLiteral("Stop web 7; web places a new one"));
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("Leave it")) != nullptr);
    stop->trigger();
    QCOMPARE(bench.commands.size(), std::size_t(1));
    QCOMPARE(std::get<StopTask>(bench.commands.front()).task.number, 7U);
    QCOMPARE(bench.edits, 0);
    menu->close();
}

void FramesTest::aTaskDroppedNowhereStays()
{
    Bench bench(withTwoInstances());
    bench.drag(bench.view.onScreen(Subject(kTask)).center(), bench.at(QPointF(1'000, 500)));
    QCOMPARE(bench.toast, QStringLiteral("ECS does not move tasks."));
    QVERIFY(bench.commands.empty());
    QCOMPARE(bench.edits, 0);
}

void FramesTest::keysStopAtTheBorder()
{
    Bench bench;
    bench.view.select({kService});
    key(bench, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(bench.placeOf("service-1").right(), 840);
    QCOMPARE(bench.placeOf("cluster-1").width, 600);
    key(bench, Qt::Key_Right);
    QCOMPARE(bench.said, QStringLiteral("service web is at the border of cluster shop"));
    QCOMPARE(bench.edits, 1);
}

void FramesTest::movesByMenu()
{
    Bench bench;
    QMenu* menu = menuAt(bench, QPointF(600, 430));
    auto* out = menu->findChild<QAction*>(QStringLiteral("Move into "));
    QVERIFY(out != nullptr); // the canvas
    out->trigger();
    QVERIFY(bench.document.find(kCluster)->parent.isEmpty());
    QVERIFY(!doc::overlap(bench.placeOf("cluster-1"), bench.placeOf("vpc-1")));
    QCOMPARE(bench.edits, 1);
    bench.view.zoomToAll();
    const QRectF frame = bench.view.stage().boxOf(kCluster);
    QMenu* back = menuAt(bench, frame.bottomLeft() + QPointF(30, -30));
    auto* into = back->findChild<QAction*>(QStringLiteral("Move into vpc-1"));
    QVERIFY(into != nullptr);
    into->trigger();
    QCOMPARE(bench.document.find(kCluster)->parent, kVpc);
}

void FramesTest::aDropSaysWhatGrows()
{
    doc::Document document;
    document.put(element("cluster-1", "shop", doc::Cluster{}, {0, 0, 260, 180}));
    document.put(element("service-1", "web", doc::Service{}, {20, 60, 220, 80}, "cluster-1"));
    Bench bench(document);
    bench.drop("service", bench.at("service-1"));
    QVERIFY2(bench.saidBeforeDrop.contains(QStringLiteral("cluster shop grows")),
             qPrintable(bench.saidBeforeDrop));
    QVERIFY2(bench.toast.contains(QStringLiteral("luster shop grows")), qPrintable(bench.toast));
    QVERIFY((bench.placeOf("service-1") == doc::Rect{20, 60, 220, 80}));
}

void FramesTest::thePastCollapsesNothing()
{
    Bench bench;
    bench.view.setEditable(false);
    bench.view.select({kCluster});
    key(bench, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!isCollapsed(bench));
    bench.drag(bench.view.onScreen(Subject(kTask)).center(), bench.at("service-1"));
    QVERIFY(bench.toast.isEmpty());
}

QTEST_MAIN(FramesTest)
#include "tst_frames.moc"
