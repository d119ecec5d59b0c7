// SPDX-License-Identifier: GPL-3.0-or-later
// Parts in the window: the list at the pointer, what was placed last, and what a part is.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "palette/palette_view.h"
#include "palette/part_page.h"
#include "palette/quick_add.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class PartsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void aKeyAddsAPartFromTheList();
    void aSystemIsDrawnByKeysAndTakenBackStepByStep();
    void recentPartsOutliveTheWindow();
    void aPartIsExplainedOnceAtATime();

private:
    QTemporaryDir home_;
};

namespace {
struct Sketch {
    Sketch()
    {
        window.resize(1'500, 900);
        window.show();
        window.findChild<QAction*>(QStringLiteral("New"))->trigger();
        canvas = window.findChild<ui::CanvasView*>();
        canvas->setFocus();
    }
    const doc::Document& document() { return window.session().document(); }
    void undo() { window.findChild<QAction*>(QStringLiteral("Undo action"))->trigger(); }

    MainWindow window;
    ui::CanvasView* canvas = nullptr;
};
} // namespace

void PartsTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
}

void PartsTest::aKeyAddsAPartFromTheList()
{
    Sketch sketch;
    QTest::keyClick(sketch.canvas, Qt::Key_Slash);
    auto* add = sketch.window.findChild<ui::QuickAdd*>();
    QVERIFY(add != nullptr && add->isVisible());
    auto* field = add->findChild<QLineEdit*>(QStringLiteral("Part to add"));
    QTest::keyClicks(field, QStringLiteral("sqs"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!add->isVisible());
    QVERIFY(sketch.document().find(ElementId("queue-1")) != nullptr);
    QCOMPARE(sketch.canvas->selection(), std::vector<Subject>{ElementId("queue-1")});
    sketch.undo();
    QVERIFY(sketch.document().elements().empty());
}

void PartsTest::aSystemIsDrawnByKeysAndTakenBackStepByStep()
{
    Sketch sketch;
    sketch.canvas->placePart(QStringLiteral("users"));
    for (int n = 0; n < 2; ++n)
        QTest::keyClick(sketch.canvas, Qt::Key_Right, Qt::ControlModifier);
    const doc::Document& drawn = sketch.document();
    QVERIFY(drawn.find(ElementId("service-1")) != nullptr);
    QVERIFY(drawn.findLink(ElementId("users-1"), ElementId("load-balancer-1"), "requests"));
    QCOMPARE(sketch.canvas->selection(), std::vector<Subject>{ElementId("service-1")});
    sketch.undo();
    QVERIFY(sketch.document().find(ElementId("service-1")) == nullptr);
    QVERIFY(sketch.document().find(ElementId("load-balancer-1")) != nullptr);
    sketch.undo();
    QCOMPARE(sketch.document().elements().size(), std::size_t{1});
}

void PartsTest::recentPartsOutliveTheWindow()
{
    {
        Sketch sketch;
        sketch.canvas->placePart(QStringLiteral("bucket"));
        sketch.canvas->placePart(QStringLiteral("alarm"));
    }
    const MainWindow next;
    const auto* parts = next.findChild<ui::PaletteView*>(QStringLiteral("Parts"));
    const QStringList keys = parts->recent().keys();
    QVERIFY(keys.size() >= 2);
    QCOMPARE(keys[0], QStringLiteral("alarm"));
    QCOMPARE(keys[1], QStringLiteral("bucket"));
}

void PartsTest::aPartIsExplainedOnceAtATime()
{
    Sketch sketch;
    sketch.canvas->placePart(QStringLiteral("topic"));
    QTest::keyClick(sketch.canvas, Qt::Key_F1);
    auto* page = sketch.window.findChild<ui::PartPage*>();
    QVERIFY(page != nullptr && page->isVisible());
    QVERIFY(page->findChild<QPlainTextEdit*>()->toPlainText().contains(
        QLatin1String("It delivers to a queue.")));
    emit sketch.canvas->explainWanted(QStringLiteral("service"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto pages = sketch.window.findChildren<ui::PartPage*>();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.front()->windowTitle(), QStringLiteral("Service"));
}

QTEST_MAIN(PartsTest)
#include "tst_parts.moc"
