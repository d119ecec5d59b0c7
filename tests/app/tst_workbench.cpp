// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas stays large enough to work on: panels give way first.
#include "app/main_window.h"
#include "app/workbench.h"
#include "canvas/canvas_view.h"
#include "events/event_log.h"
#include "inspector/inspector.h"
#include "outline/outline_view.h"
#include "palette/palette_view.h"
#include "timeline/timeline_bar.h"

#include <QAction>
#include <QSettings>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class WorkbenchTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void panelsGiveWayInOrder_data();
    void panelsGiveWayInOrder();
    void theWindowFits_data();
    void theWindowFits();
    void panelsHaveTheirSizesFromTheStart_data();
    void panelsHaveTheirSizesFromTheStart();
    void sizesComeBackWithTheRoom();
    void sizesAreKeptForTheNextTime();
    void whatIsAskedForIsTurnedTo();
    void aHiddenInspectorStaysHiddenUntilWhy();
    void theOutlineIsATabBesideThePartsWhileThereIsRoom();

private:
    QTemporaryDir home_;
};

namespace {

template <class Widget> Widget* in(MainWindow& window, const char* name = nullptr)
{
    return name == nullptr ? window.findChild<Widget*>()
                           : window.findChild<Widget*>(QLatin1String(name));
}

void open(MainWindow& window, QSize size)
{
    window.show();
    window.setWindowState(Qt::WindowNoState);
    window.openExampleNamed(QStringLiteral("heal"));
    window.resize(size);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

} // namespace

void WorkbenchTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void WorkbenchTest::panelsGiveWayInOrder_data()
{
    QTest::addColumn<QSize>("room");
    QTest::addColumn<bool>("slimParts");
    QTest::addColumn<bool>("tabbedInspector");
    QTest::addColumn<bool>("compactLog");
    QTest::addColumn<bool>("tabbedLog");
    QTest::newRow("1680x1050") << QSize(1'680, 930) << false << false << false << false;
    QTest::newRow("1280x720") << QSize(1'280, 600) << false << false << true << false;
    QTest::newRow("1920x1080 at 200 %") << QSize(960, 420) << true << false << true << true;
    QTest::newRow("1280x720 at 200 %") << QSize(640, 240) << true << true << true << true;
    QTest::newRow("tall and narrow") << QSize(700, 1'200) << true << true << false << false;
}

void WorkbenchTest::panelsGiveWayInOrder()
{
    QFETCH(QSize, room);
    QFETCH(bool, slimParts);
    QFETCH(bool, tabbedInspector);
    QFETCH(bool, compactLog);
    QFETCH(bool, tabbedLog);
    const Squeeze squeeze = squeezeFor(room, ui::Theme::light());
    QCOMPARE(squeeze.slimParts, slimParts);
    QCOMPARE(squeeze.tabbedInspector, tabbedInspector);
    QCOMPARE(squeeze.compactLog, compactLog);
    QCOMPARE(squeeze.tabbedLog, tabbedLog);
}

void WorkbenchTest::theWindowFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("canvasWidth");
    QTest::addColumn<int>("lines"); // of the log, that can be read
    QTest::newRow("1920x1080") << QSize(1'900, 1'040) << 1'300 << 6;
    QTest::newRow("1280x720") << QSize(1'280, 700) << 640 << 5;
    QTest::newRow("1920x1080 at 200 %") << QSize(960, 530) << 630 << 3;
    QTest::newRow("1280x720 at 200 %") << QSize(640, 350) << 560 << 1;
}

void WorkbenchTest::theWindowFits()
{
    QFETCH(QSize, size);
    QFETCH(int, canvasWidth);
    QFETCH(int, lines);
    MainWindow window;
    open(window, size);
    QCOMPARE(window.size(), size);
    const int canvas = in<ui::CanvasView>(window)->width();
    QVERIFY2(canvas >= canvasWidth, qPrintable(QString::number(canvas)));
    auto* log = in<QTableView>(window, "Events lines");
    const int read = log->viewport()->height() / log->rowHeight(0);
    QVERIFY2(read >= lines, qPrintable(QString::number(read)));
    for (const QToolButton* button : window.findChildren<QToolButton*>())
        if (button->isVisible() && !button->parentWidget()->inherits("QTabBar"))
            QVERIFY2(
                window.rect().contains(QRect(button->mapTo(&window, QPoint()), button->size())),
                qPrintable(button->objectName()));
}

void WorkbenchTest::panelsHaveTheirSizesFromTheStart_data()
{
    QTest::addColumn<bool>("shownFirst");
    QTest::newRow("from the start page") << true;
    QTest::newRow("with a drawing") << false;
}

void WorkbenchTest::panelsHaveTheirSizesFromTheStart()
{
    QFETCH(bool, shownFirst);
    QSettings().clear();
    MainWindow window;
    window.setWindowState(Qt::WindowNoState);
    window.resize(1'600, 1'000);
    if (shownFirst)
        window.show();
    window.openExampleNamed(QStringLiteral("heal"));
    window.show();
    QCoreApplication::processEvents();
    const ui::Measures sizes = ui::Theme::light().measures;
    QVERIFY(std::abs(in<ui::PaletteView>(window)->width() - sizes.parts) <= 2);
    QVERIFY(std::abs(in<ui::Inspector>(window)->width() - sizes.inspector) <= 2);
    const int bottom = in<ui::TimelineBar>(window, "Timeline")->height() +
                       in<ui::EventLog>(window, "Events")->height();
    QVERIFY2(bottom > 250, qPrintable(QString::number(bottom)));
}

void WorkbenchTest::sizesComeBackWithTheRoom()
{
    MainWindow window;
    open(window, {1'600, 1'000});
    auto* canvas = in<ui::CanvasView>(window);
    const QSize before = canvas->size();
    window.resize(640, 400);
    QCoreApplication::processEvents();
    QVERIFY(canvas->width() < before.width());
    window.resize(1'600, 1'000);
    QCoreApplication::processEvents();
    QCOMPARE(canvas->size(), before);
    QVERIFY(in<ui::TimelineBar>(window, "Timeline")->isVisible());
    QVERIFY(in<ui::Inspector>(window)->isVisible());
}

void WorkbenchTest::sizesAreKeptForTheNextTime()
{
    int parts = 0;
    {
        MainWindow window;
        open(window, {1'600, 1'000});
        in<QSplitter>(window, "Across")->setSizes({300, 900, 400});
        parts = in<ui::PaletteView>(window)->width();
        QVERIFY(parts > 280);
        window.close();
    }
    MainWindow window;
    open(window, {1'600, 1'000});
    QCOMPARE(in<ui::PaletteView>(window)->width(), parts);
    in<QAction>(window, "Reset the layout")->trigger();
    QVERIFY(in<ui::PaletteView>(window)->width() < parts);
    window.close();
}

void WorkbenchTest::whatIsAskedForIsTurnedTo()
{
    MainWindow window;
    open(window, {640, 400});
    auto* inspector = in<ui::Inspector>(window);
    QVERIFY(!inspector->isVisible());
    emit in<ui::CanvasView>(window)->whyWanted(ElementId("service-1"));
    QVERIFY(inspector->isVisible());
    in<QToolButton>(window, "Failed requests")->click();
    QVERIFY(in<ui::EventLog>(window, "Events")->isVisible());
    QVERIFY(!inspector->isVisible());
}

void WorkbenchTest::aHiddenInspectorStaysHiddenUntilWhy()
{
    MainWindow window;
    open(window, {1'600, 1'000});
    in<QAction>(window, "Inspector")->trigger();
    QVERIFY(!in<ui::Inspector>(window)->isVisible());
    for (const QSize size : {QSize(640, 400), QSize(1'600, 1'000)}) {
        window.resize(size);
        QCoreApplication::processEvents();
        QVERIFY(!in<ui::Inspector>(window)->isVisible());
    }
    emit in<ui::CanvasView>(window)->whyWanted(ElementId("service-1"));
    QVERIFY(in<ui::Inspector>(window)->isVisible());
}

void WorkbenchTest::theOutlineIsATabBesideThePartsWhileThereIsRoom()
{
    MainWindow window;
    open(window, {1'600, 1'000});
    auto* beside = in<QTabWidget>(window, "Beside");
    auto* below = in<QTabWidget>(window, "Below");
    auto* outline = in<ui::OutlineView>(window);
    QVERIFY(beside->indexOf(outline) >= 0 && below->indexOf(outline) < 0);
    in<QAction>(window, "Go to the outline")->trigger();
    QVERIFY(outline->isVisible());
    QVERIFY(!in<ui::PaletteView>(window)->isVisible());
    window.resize(640, 400);
    QCoreApplication::processEvents();
    QVERIFY(below->indexOf(outline) >= 0 && beside->indexOf(outline) < 0);
    QVERIFY(in<ui::PaletteView>(window)->isVisible());
    in<QAction>(window, "Go to the outline")->trigger();
    QVERIFY(outline->isVisible());
    window.resize(1'600, 1'000);
    QCoreApplication::processEvents();
    QVERIFY(beside->indexOf(outline) >= 0);
    in<QAction>(window, "Parts and outline")->trigger();
    QVERIFY(!beside->isVisible());
    in<QAction>(window, "Go to the outline")->trigger();
    QVERIFY(outline->isVisible());
}

QTEST_MAIN(WorkbenchTest)
#include "tst_workbench.moc"
