// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do on the canvas becomes edits and commands.
#include "views/canvas_bench.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class CanvasViewTest : public QObject {
    Q_OBJECT

private slots:
    void clickSelectsTheInnermost();
    void controlAddsAndTakesAway();
    void boxSelectsWhatItTouches();
    void movesOnTheGridInOneStep();
    void refusesAParentInWords();
    void duplicatesWithControl();
    void resizesByAnEdge();
    void dropsAPartWhereItWasAnnounced();
    void bringsMissingParentsAlong();
    void whatIsKeptFromFrameToFrameFollowsWhatItShows();
    void connectsByAPort();
    void offersWhatATaskCanBeAsked();
    void zoomsAtThePointer();
    void speaksToScreenReaders();
    void leavesThePastAlone();
    void copiesAndPastes();
    void goesOnDraggingWhileFramesCome();
    void givesUpWhenWhatIsDraggedGoes();
    void wheelMovesTheCanvas();
    void offersPartsWhereAConnectionEndsOnNothing();
    void connectsAFrameByItsPort();
    void alignsWithWhatIsNear();
    void clickedPartsComeWithTheNextClick();
};

void CanvasViewTest::clickSelectsTheInnermost()
{
    Bench bench;
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at("service-1"));
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at(QPointF(600, 430)));
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("cluster-1")});
    const Subject task = EntityId{EntityKind::task, 7};
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {},
                      bench.view.onScreen(task).center());
    QCOMPARE(bench.view.selection(), std::vector<Subject>{task});
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at(QPointF(1'000, 400)));
    QVERIFY(bench.view.selection().empty());
    QCOMPARE(bench.edits, 0);
}

void CanvasViewTest::controlAddsAndTakesAway()
{
    Bench bench;
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at("service-1"));
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      bench.at("subnet-1"));
    QCOMPARE(bench.view.selection().size(), std::size_t{2});
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      bench.at("service-1"));
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("subnet-1")});
}

void CanvasViewTest::boxSelectsWhatItTouches()
{
    Bench bench;
    bench.drag(bench.at(QPointF(280, 430)), bench.at(QPointF(700, 240)));
    const std::vector<Subject> wanted = {ElementId("instance-1"), ElementId("service-1")};
    QCOMPARE(bench.view.selection(), wanted);
    QCOMPARE(bench.edits, 0);
}

void CanvasViewTest::movesOnTheGridInOneStep()
{
    Bench bench;
    bench.drag(bench.at("service-1"), bench.at("service-1") + QPoint(0, 73));
    const doc::Rect moved = bench.placeOf("service-1");
    QCOMPARE(moved.x, 620);
    QCOMPARE(moved.y % doc::kGrid, 0);
    QVERIFY(moved.y > 240);
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.document.find(ElementId("service-1"))->parent.text, std::string("cluster-1"));
}

void CanvasViewTest::refusesAParentInWords()
{
    Bench bench;
    const doc::Rect before = bench.placeOf("service-1");
    bench.drag(bench.at("service-1"), bench.at(QPointF(1'000, 420)));
    QCOMPARE(bench.placeOf("service-1"), before);
    QCOMPARE(bench.edits, 0);
    QVERIFY2(!bench.toast.isEmpty(), "the reason is told");
}

void CanvasViewTest::duplicatesWithControl()
{
    Bench bench;
    bench.drag(bench.at("instance-1"), bench.at("instance-1") + QPoint(0, 60), Qt::ControlModifier);
    QVERIFY(bench.document.find(ElementId("instance-2")) != nullptr);
    QCOMPARE(bench.placeOf("instance-1").y, 200);
    QCOMPARE(bench.edits, 1);
}

void CanvasViewTest::resizesByAnEdge()
{
    Bench bench;
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at("subnet-1"));
    const QRect box = bench.view.onScreen(ElementId("subnet-1"));
    const QPoint edge(box.right(), box.center().y());
    bench.drag(edge, edge + QPoint(80, 0));
    QVERIFY(bench.placeOf("subnet-1").width > 180);
    QCOMPARE(bench.placeOf("subnet-1").width % doc::kGrid, 0);
    QCOMPARE(bench.placeOf("subnet-1").height, 60);
}

void CanvasViewTest::dropsAPartWhereItWasAnnounced()
{
    Bench bench;
    bench.drop("instance", bench.at(QPointF(700, 360)));
    QVERIFY2(bench.saidBeforeDrop.contains(QStringLiteral("shop")),
             qPrintable(bench.saidBeforeDrop));
    const doc::Element* made = bench.document.find(ElementId("instance-2"));
    QVERIFY(made != nullptr);
    QCOMPARE(made->parent.text, std::string("cluster-1"));
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("instance-2")});
}

void CanvasViewTest::bringsMissingParentsAlong()
{
    Bench bench{doc::Document()};
    bench.drop("service", QPoint(400, 300));
    QVERIFY2(bench.saidBeforeDrop.startsWith(QStringLiteral("creates")),
             qPrintable(bench.saidBeforeDrop));
    QVERIFY(bench.document.find(ElementId("service-1")) != nullptr);
    QVERIFY(bench.document.find(ElementId("cluster-1")) != nullptr);
    QCOMPARE(bench.edits, 1); // and one undo step
    for (const auto& made : bench.document.elements())
        QVERIFY2(bench.view.viewport()->rect().contains(bench.view.onScreen(made->id)),
                 made->id.text.c_str());
}

void CanvasViewTest::whatIsKeptFromFrameToFrameFollowsWhatItShows()
{
    Bench bench;
    bench.view.zoomToAll();
    const auto picture = [&bench] { return bench.view.viewport()->grab().toImage(); };
    const QImage first = picture();
    QCOMPARE(picture(), first);
    const Frame before = liveFrame();
    const auto changed = [&](const auto& change) {
        Frame frame = before;
        change(frame.tasks.front());
        bench.view.show(frame);
        const bool differs = picture() != first;
        bench.view.show(before);
        return differs && picture() == first;
    };
    QVERIFY(changed([](TaskReadout& task) { task.mood = Mood::starting; }));
    QVERIFY(changed([](TaskReadout& task) { task.label = "web 8"; }));
    QVERIFY(changed([](TaskReadout& task) { task.word = "PENDING"; }));
    QVERIFY(changed([](TaskReadout& task) { task.service = ElementId("service-2"); }));
    bench.view.setTheme(Theme::dark());
    QVERIFY(picture() != first);
    bench.view.setTheme(Theme::light());
    QCOMPARE(picture(), first);
    QTest::keyClick(&bench.view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(picture() != first);
    bench.view.zoomToAll();
    QCOMPARE(picture(), first);
}

void CanvasViewTest::connectsByAPort()
{
    Bench bench;
    bench.hover(bench.at("service-1"));
    const QRect box = bench.view.onScreen(ElementId("service-1"));
    const QPoint port(box.right() + 14, box.center().y());
    bench.hover(port);
    bench.drag(port, bench.at("task-definition-1"));
    QVERIFY2(bench.document.findLink(ElementId("service-1"), ElementId("task-definition-1"),
                                     "runs") != nullptr,
             qPrintable(bench.toast));
    QVERIFY(bench.said.contains(QStringLiteral("runs")));
}

void CanvasViewTest::offersWhatATaskCanBeAsked()
{
    Bench bench;
    const QPoint on = bench.view.onScreen(EntityId{EntityKind::task, 7}).center();
    QTest::mousePress(bench.view.viewport(), Qt::RightButton, {}, on);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, on, bench.view.viewport()->mapToGlobal(on));
    QCoreApplication::sendEvent(bench.view.viewport(), &asked);
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"));
    QVERIFY(menu != nullptr);
    auto* stop = menu->findChild<QAction*>(QStringLiteral("Stop task"));
    QVERIFY(stop != nullptr);
    stop->trigger();
    QCOMPARE(bench.commands.size(), std::size_t{1});
    QCOMPARE(std::get<StopTask>(bench.commands.front()).task.number, 7U);
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("Why?")) != nullptr);
    menu->close();
}

void CanvasViewTest::zoomsAtThePointer()
{
    Bench bench;
    const QPoint on(500, 300);
    const QPointF under = bench.view.mapToScene(on);
    QWheelEvent wheel(on, bench.view.viewport()->mapToGlobal(on), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    const double before = bench.view.transform().m11();
    QCoreApplication::sendEvent(bench.view.viewport(), &wheel);
    QVERIFY(bench.view.transform().m11() > before * 1.15);
    const QPointF moved = bench.view.mapToScene(on) - under;
    QVERIFY(std::abs(moved.x()) < 2 && std::abs(moved.y()) < 2);
}

void CanvasViewTest::speaksToScreenReaders()
{
    Bench bench;
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QVERIFY(canvas != nullptr);
    QCOMPARE(canvas->text(QAccessible::Name), QStringLiteral("Canvas"));
    QStringList names;
    for (int n = 0; n < canvas->childCount(); ++n)
        names.append(canvas->child(n)->text(QAccessible::Name));
    QVERIFY(names.contains(QStringLiteral("web, service")));
    QVERIFY(names.contains(QStringLiteral("web 7, task")));
    QAccessibleInterface* task = canvas->child(static_cast<int>(names.indexOf("web 7, task")));
    QCOMPARE(task->text(QAccessible::Description), QStringLiteral("RUNNING"));
    QVERIFY(task->state().focusable);
    QVERIFY(task->actionInterface()->actionNames().contains(QStringLiteral("Stop task")));
    task->actionInterface()->doAction(QStringLiteral("Stop task"));
    QCOMPARE(bench.commands.size(), std::size_t{1});
    QCOMPARE(canvas->indexOfChild(task), static_cast<int>(names.indexOf("web 7, task")));
}

void CanvasViewTest::leavesThePastAlone()
{
    Bench bench;
    bench.view.setEditable(false);
    bench.drag(bench.at("service-1"), bench.at("service-1") + QPoint(0, 80));
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Down);
    bench.drop("instance", bench.at(QPointF(700, 360)));
    bench.view.renameSelected();
    QVERIFY(bench.view.findChild<QLineEdit*>(QStringLiteral("Rename")) == nullptr);
    QCOMPARE(bench.edits, 0);
}

void CanvasViewTest::copiesAndPastes()
{
    Bench bench;
    std::optional<doc::Document> held;
    connect(&bench.view, &CanvasView::copied, this,
            [&](const doc::Document& fragment) { held = fragment; });
    bench.view.select({ElementId("instance-1")});
    for (QAction* action : bench.view.editActions())
        if (action->objectName() == QLatin1String("Copy"))
            action->trigger();
    QVERIFY(held.has_value());
    bench.view.pasteFragment(*held);
    QVERIFY(bench.document.find(ElementId("instance-2")) != nullptr);
    QCOMPARE(bench.edits, 1);
}

void CanvasViewTest::goesOnDraggingWhileFramesCome()
{
    Bench bench;
    const QPoint from = bench.at("service-1");
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, from);
    for (int step = 1; step <= 4; ++step) {
        bench.dragTo(from + QPoint(0, 20 * step));
        bench.view.show(liveFrame());
        bench.view.setEditable(true);
    }
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, from + QPoint(0, 80));
    QVERIFY(bench.placeOf("service-1").y > 240);
    QCOMPARE(bench.edits, 1);
}

void CanvasViewTest::givesUpWhenWhatIsDraggedGoes()
{
    Bench bench;
    const QPoint from = bench.at("service-1");
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, from);
    bench.dragTo(from + QPoint(0, 40));
    for (QAction* action : bench.view.editActions())
        if (action->objectName() == QLatin1String("Delete"))
            action->trigger();
    QCOMPARE(bench.edits, 1);
    bench.dragTo(from + QPoint(0, 80));
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, from + QPoint(0, 80));
    QCOMPARE(bench.edits, 1);
    QVERIFY(bench.document.find(ElementId("service-1")) == nullptr);
}

void CanvasViewTest::wheelMovesTheCanvas()
{
    Bench bench;
    const QPoint on(500, 300);
    const QPointF before = bench.view.mapToScene(on);
    const auto turn = [&](Qt::KeyboardModifiers keys) {
        QWheelEvent wheel(on, bench.view.viewport()->mapToGlobal(on), {}, {0, -120}, Qt::NoButton,
                          keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(bench.view.viewport(), &wheel);
    };
    turn({});
    const QPointF below = bench.view.mapToScene(on);
    QVERIFY(below.y() > before.y() + 50 && std::abs(below.x() - before.x()) < 1);
    turn(Qt::ShiftModifier);
    QVERIFY(bench.view.mapToScene(on).x() > below.x() + 50);
}

void CanvasViewTest::offersPartsWhereAConnectionEndsOnNothing()
{
    Bench bench;
    bench.hover(bench.at("service-1"));
    const QRect box = bench.view.onScreen(ElementId("service-1"));
    const QPoint port(box.right() + 14, box.center().y());
    bench.hover(port);
    bench.drag(port, bench.at(QPointF(1'000, 420)));
    QCOMPARE(bench.edits, 0);
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Connect to"));
    QVERIFY(menu != nullptr);
    auto* group = menu->findChild<QAction*>(QStringLiteral("New security group"));
    QVERIFY(group != nullptr);
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("New container instance")) == nullptr);
    group->trigger();
    QCOMPARE(bench.edits, 1);
    QVERIFY(bench.document.findLink(ElementId("service-1"), ElementId("security-group-1"),
                                    "securityGroup") != nullptr);
    menu->close();
}

void CanvasViewTest::connectsAFrameByItsPort()
{
    Bench bench;
    bench.hover(bench.at("load-balancer-1"));
    const QRect box = bench.view.onScreen(ElementId("load-balancer-1"));
    const QPoint port(box.right() + 14, box.center().y());
    bench.hover(port);
    bench.drag(port, bench.at("service-1"));
    QVERIFY(bench.document.find(ElementId("target-group-1")) != nullptr);
    QVERIFY2(bench.toast.contains(QStringLiteral("Created target group")), qPrintable(bench.toast));
}

void CanvasViewTest::alignsWithWhatIsNear()
{
    doc::Document document = drawing();
    document.put(element("cluster-2", "other", doc::Cluster{}, {1'000, 307, 200, 80}));
    Bench bench{document};
    const QPoint from = bench.at(QPointF(1'010, 80 + 8)); // the title of the task definition
    bench.drag(from, from + QPoint(0, int(223 * bench.view.transform().m11())));
    QCOMPARE(bench.placeOf("task-definition-1").y, 307);
}

void CanvasViewTest::clickedPartsComeWithTheNextClick()
{
    Bench bench;
    bench.view.armPart(QStringLiteral("note"));
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at(QPointF(1'000, 420)));
    QVERIFY(bench.document.find(ElementId("note-1")) != nullptr);
    QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at(QPointF(1'000, 480)));
    QCOMPARE(bench.edits, 1);
    bench.view.lockPart(QStringLiteral("note"));
    for (const int y : {500, 540})
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at(QPointF(1'000, y)));
    QCOMPARE(bench.edits, 3);
}

QTEST_MAIN(CanvasViewTest)
#include "tst_canvas_view.moc"
