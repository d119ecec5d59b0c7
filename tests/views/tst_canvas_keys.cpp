// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the canvas without a mouse.
#include "views/canvas_bench.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class CanvasKeysTest : public QObject {
    Q_OBJECT

private slots:
    void nudgesByKeys();
    void renamesInPlace();
    void deletesAndDuplicatesByKeys();
    void walksByKeys();
    void pansAndPlaysBySpace();
    void escapeEndsTheToolAndThenTheSelection();
    void walksAlongConnections();
    void tabReachesConnections();
    void aScreenReaderMeetsConnections();
    void namesWhatWasDrawnByTyping();
    void menuKeyOffersTheSame();
};

void CanvasKeysTest::nudgesByKeys()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Down);
    QCOMPARE(bench.placeOf("service-1").y, 220);
    QTest::keyClick(&bench.view, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(bench.placeOf("service-1").y, 120); // its cluster ends there
    bench.view.select({ElementId("task-definition-1")});
    QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(bench.placeOf("task-definition-1").y, 280);
}

void CanvasKeysTest::renamesInPlace()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    bench.view.renameSelected();
    auto* editor = bench.view.findChild<QLineEdit*>(QStringLiteral("Rename"));
    QVERIFY(editor != nullptr);
    editor->setText(QStringLiteral("orders"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(bench.document.find(ElementId("service-1"))->name, std::string("orders"));
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
    const auto renaming = [&] {
        for (const auto* field : bench.view.findChildren<QLineEdit*>(QStringLiteral("Rename")))
            if (field->isVisible())
                return true;
        return false;
    };
    QVERIFY(!renaming());
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QVERIFY(renaming());
    for (auto* field : bench.view.findChildren<QLineEdit*>(QStringLiteral("Rename")))
        if (field->isVisible()) {
            field->setText(QStringLiteral("other"));
            QTest::keyClick(field, Qt::Key_Escape);
        }
    QVERIFY(!renaming());
    QCOMPARE(bench.edits, 1);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
}

void CanvasKeysTest::deletesAndDuplicatesByKeys()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    const auto trigger = [&](const char* name) {
        for (QAction* action : bench.view.editActions())
            if (action->objectName() == QLatin1String(name) && action->isEnabled())
                action->trigger();
    };
    trigger("Duplicate");
    QVERIFY(bench.document.find(ElementId("service-2")) != nullptr);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-2")});
    trigger("Delete");
    QVERIFY(bench.document.find(ElementId("service-2")) == nullptr);
    QVERIFY(bench.view.selection().empty());
}

void CanvasKeysTest::walksByKeys()
{
    Bench bench;
    bench.view.select({ElementId("instance-1")});
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    const Subject task = EntityId{EntityKind::task, 7};
    QCOMPARE(bench.view.selection(), std::vector<Subject>{task});
    bench.view.select({ElementId("instance-1")});
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
}

void CanvasKeysTest::pansAndPlaysBySpace()
{
    Bench bench;
    QSignalSpy plays(&bench.view, &CanvasView::playPauseWanted);
    QTest::keyClick(&bench.view, Qt::Key_Space);
    QCOMPARE(plays.count(), 1);
    const QPointF before = bench.view.mapToScene(QPoint(0, 0));
    QTest::keyPress(&bench.view, Qt::Key_Space);
    bench.drag({400, 400}, {300, 350});
    QTest::keyRelease(&bench.view, Qt::Key_Space);
    QCOMPARE(plays.count(), 1);
    QVERIFY(bench.view.mapToScene(QPoint(0, 0)).x() > before.x() + 50);
    QVERIFY(bench.view.selection().empty());
}

void CanvasKeysTest::escapeEndsTheToolAndThenTheSelection()
{
    Bench bench;
    const QPoint from = bench.at("service-1");
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, from);
    bench.dragTo(from + QPoint(0, 80));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, from + QPoint(0, 80));
    QCOMPARE(bench.edits, 0);
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(bench.view.selection().empty());
}

void CanvasKeysTest::walksAlongConnections()
{
    doc::Document document = drawing();
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    Bench bench{document};
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::AltModifier);
    QVERIFY(bench.view.selection().empty());
    QCOMPARE(bench.said, QStringLiteral("web runs web"));
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("task-definition-1")});
}

void CanvasKeysTest::tabReachesConnections()
{
    doc::Document document = drawing();
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    Bench bench{document};
    bench.view.select({ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    QCOMPARE(bench.said, QStringLiteral("web runs web"));
    QVERIFY(bench.view.selection().empty());
    QTest::keyClick(&bench.view, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(bench.view.selection(), std::vector<Subject>{ElementId("service-1")});
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    QTest::keyClick(&bench.view, Qt::Key_Delete);
    QVERIFY(bench.document.links().empty());
}

void CanvasKeysTest::aScreenReaderMeetsConnections()
{
    doc::Document document = drawing();
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    Bench bench{document};
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QAccessibleInterface* link = nullptr;
    for (int n = 0; n < canvas->childCount(); ++n)
        if (canvas->child(n)->text(QAccessible::Name) == QLatin1String("web runs web, connection"))
            link = canvas->child(n);
    QVERIFY(link != nullptr);
    QVERIFY(!link->rect().isEmpty());
    QVERIFY(!link->state().selected);
    link->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(link->state().selected);
    link->actionInterface()->doAction(QStringLiteral("Delete"));
    QVERIFY(bench.document.links().empty());
    QVERIFY(!link->isValid());
}

void CanvasKeysTest::namesWhatWasDrawnByTyping()
{
    Bench bench;
    bench.view.select({ElementId("service-1")});
    QTest::keyClicks(&bench.view, QStringLiteral("o"));
    auto* editor = bench.view.findChild<QLineEdit*>(QStringLiteral("Rename"));
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->text(), QStringLiteral("o"));
    QTest::keyClicks(editor, QStringLiteral("rders"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(bench.document.find(ElementId("service-1"))->name, std::string("orders"));
}

void CanvasKeysTest::menuKeyOffersTheSame()
{
    Bench bench;
    bench.view.select({EntityId{EntityKind::task, 7}});
    QTest::keyClick(&bench.view, Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"));
    QVERIFY(menu != nullptr && menu->findChild<QAction*>(QStringLiteral("Stop task")) != nullptr);
    menu->close();
}

QTEST_MAIN(CanvasKeysTest)
#include "tst_canvas_keys.moc"
