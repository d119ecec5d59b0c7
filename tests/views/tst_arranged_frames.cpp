// SPDX-License-Identifier: GPL-3.0-or-later
// Frames that put up what is in them: by menu, by keys, and when they are resized.
#include "views/frames_bench.h"

#include <QAction>

using namespace stowage;
using namespace stowage::ui;

class ArrangedFramesTest : public QObject {
    Q_OBJECT

private slots:
    void theMenuArrangesWhatIsInAFrame();
    void aGridFollowsItsFrame();
    void keysChangeTheOrder();
};

void ArrangedFramesTest::theMenuArrangesWhatIsInAFrame()
{
    Bench bench;
    QMenu* menu = menuAt(bench, QPointF(600, 430));
    QVERIFY(menu != nullptr);
    auto* row = menu->findChild<QAction*>(QStringLiteral("Arrangement row"));
    QVERIFY(row != nullptr);
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("Arrangement free"))->isChecked());
    row->trigger();
    QCOMPARE(bench.edits, 1);
    QVERIFY((bench.placeOf("instance-1") == doc::Rect{280, 120, 220, 140}));
    QVERIFY((bench.placeOf("service-1") == doc::Rect{520, 120, 180, 60}));
    // What is drawn there takes the next place, wherever it is let go.
    bench.drop("service", bench.at(QPointF(400, 420)));
    QCOMPARE(bench.document.find(ElementId("service-2"))->place->x, 720);
    QVERIFY((bench.placeOf("instance-1") == doc::Rect{280, 120, 220, 140}));
    QVERIFY((bench.placeOf("service-1") == doc::Rect{520, 120, 180, 60}));
    menu->close();
    QVERIFY(menuAt(bench, QPointF(1'000, 180))->findChild<QAction*>("Arrangement row") != nullptr);
    QVERIFY(menuAt(bench, QPointF(610, 150))->findChild<QAction*>("Arrangement row") == nullptr);
}

void ArrangedFramesTest::aGridFollowsItsFrame()
{
    doc::Document document;
    doc::Vpc grid;
    grid.arrangement = doc::Arrangement::grid;
    document.put(element("vpc-1", "vpc", grid, {0, 0, 760, 400}));
    document.put(element("subnet-1", "a", doc::Subnet{}, {20, 60, 160, 60}, "vpc-1"));
    document.put(element("subnet-2", "b", doc::Subnet{}, {200, 60, 160, 60}, "vpc-1"));
    document.put(element("subnet-3", "c", doc::Subnet{}, {380, 60, 160, 60}, "vpc-1"));
    Bench bench(document);
    bench.view.select({kVpc});
    const QPoint edge = bench.at(QPointF(760, 200));
    bench.drag(edge, bench.at(QPointF(400, 200)));
    QCOMPARE(bench.placeOf("vpc-1").width, 400);
    QVERIFY((bench.placeOf("subnet-2") == doc::Rect{200, 60, 160, 60}));
    QVERIFY((bench.placeOf("subnet-3") == doc::Rect{20, 140, 160, 60}));
    QCOMPARE(bench.edits, 1);
}

void ArrangedFramesTest::keysChangeTheOrder()
{
    Bench bench;
    menuAt(bench, QPointF(600, 430))
        ->findChild<QAction*>(QStringLiteral("Arrangement row"))
        ->trigger();
    bench.view.select({kService});
    key(bench, Qt::Key_Left);
    QCOMPARE(bench.placeOf("service-1").x, 280);
    QCOMPARE(bench.placeOf("instance-1").x, 480);
    QVERIFY2(bench.said.startsWith(QStringLiteral("place 1 of 2")), qPrintable(bench.said));
    const int edits = bench.edits;
    key(bench, Qt::Key_Left);
    QCOMPARE(bench.edits, edits);
}

QTEST_MAIN(ArrangedFramesTest)
#include "tst_arranged_frames.moc"
