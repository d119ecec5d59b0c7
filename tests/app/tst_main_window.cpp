// SPDX-License-Identifier: GPL-3.0-or-later
// The window joins views and session: edits, commands, time travel, files.
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "document/arrange.h"
#include "io/document_json.h"
#include "look/style.h"
#include "timeline/timeline_bar.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QProxyStyle>
#include <QPushButton>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingHasAName();
    void anExampleRuns();
    void theInspectorTerminates();
    void theTimelineGoesBack();
    void thePastForgetsNoUnsavedEdit();
    void undoTakesBackAnEdit();
    void whyAnswersForATask();
    void savesAndOpensAgain();
    void stepsGoToWhatIsDue();
    void resetBeginsAnew();
    void whatStoppedLiesInATray();
    void theWindowFollowsTheDesktop();

private:
    QTemporaryDir home_;
};

namespace {

template <class Widget> Widget* named(MainWindow& window, const char* name)
{
    return window.findChild<Widget*>(QLatin1String(name));
}

ui::CanvasView& canvasOf(MainWindow& window)
{
    return *window.findChild<ui::CanvasView*>();
}

void openHeal(MainWindow& window)
{
    window.resize(1'300, 800);
    window.show();
    window.openExampleNamed(QStringLiteral("heal"));
}

void pause(MainWindow& window)
{
    if (auto* button = named<QToolButton>(window, "Pause"))
        button->click();
}

void trigger(MainWindow& window, const char* name)
{
    auto* action = named<QAction>(window, name);
    QVERIFY(action != nullptr);
    QVERIFY(action->isEnabled());
    action->trigger();
}

// A desktop whose brightness changes while programs run.
class Desktop : public QProxyStyle {
public:
    explicit Desktop(const ui::Theme& theme)
        : QProxyStyle(QStringLiteral("Fusion")), palette_(ui::paletteOf(theme))
    {
    }
    void polish(QPalette& palette) override { palette = palette_; }

private:
    QPalette palette_;
};

} // namespace

void MainWindowTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void MainWindowTest::everythingHasAName()
{
    MainWindow window;
    openHeal(window);
    for (const char* name : {"Canvas", "Parts", "Inspector", "Timeline", "Events", "Step",
                             "Step back", "Reset", "Speed", "Clock", "Find"}) {
        auto* widget = named<QWidget>(window, name);
        QVERIFY2(widget != nullptr, name);
        QVERIFY2(!widget->accessibleName().isEmpty(), name);
    }
    auto* tabs = named<QTabWidget>(window, "Inspector");
    QStringList pages;
    for (int n = 0; n < tabs->count(); ++n)
        pages.append(tabs->tabText(n));
    QCOMPARE(pages.join(QLatin1Char(' ')), QStringLiteral("Settings Now Why History"));
}

void MainWindowTest::anExampleRuns()
{
    MainWindow window;
    openHeal(window);
    QVERIFY(window.isRunning());
    const Time before = window.session().now();
    QTRY_VERIFY(window.session().now() > before + milliseconds(200));
    pause(window);
    QVERIFY(!window.isRunning());
    QCOMPARE(canvasOf(window).stage().live().tasks().size(), std::size_t{4});
}

void MainWindowTest::theInspectorTerminates()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    canvasOf(window).select({ElementId("instance-2")});
    auto* terminate = named<QPushButton>(window, "Terminate");
    QVERIFY(terminate != nullptr);
    terminate->click();
    const Readout* now = canvasOf(window).stage().live().readoutOf(ElementId("instance-2"));
    QVERIFY(now != nullptr);
    QCOMPARE(now->word, std::string("terminated"));
    QVERIFY(!named<ui::TimelineBar>(window, "Timeline")->marks().empty());
}

void MainWindowTest::theTimelineGoesBack()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    auto* timeline = named<ui::TimelineBar>(window, "Timeline");
    const QPoint place = canvasOf(window).mapTo(&window, QPoint());
    emit timeline->goToWanted(Time{} + seconds(20));
    QVERIFY(window.session().isPast());
    auto* past = named<QWidget>(window, "Past");
    QVERIFY(past->isVisible());
    QCOMPARE(canvasOf(window).mapTo(&window, QPoint()), place); // the canvas does not jump
    QCOMPARE(past->findChild<QLabel*>()->text(), QStringLiteral("Viewing 00:00:20"));
    const auto before = window.session().document();
    emit canvasOf(window).edited(doc::Rename{ElementId("service-1"), "x"});
    QVERIFY(window.session().document() == before);
    named<QToolButton>(window, "Return to live")->click();
    QVERIFY(!window.session().isPast());
    emit timeline->goToWanted(Time{} + seconds(20));
    named<QToolButton>(window, "Discard what followed")->click();
    QVERIFY(!window.session().isPast());
    QCOMPARE(window.session().newest(), Time{} + seconds(20));
    for (const ui::TimelineMark& mark : timeline->marks())
        QVERIFY(mark.at <= Time{} + seconds(20));
}

void MainWindowTest::thePastForgetsNoUnsavedEdit()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    window.session().advance(window.session().now() + minutes(1));
    emit canvasOf(window).edited(doc::Rename{ElementId("service-1"), "mine"});
    QVERIFY(window.isWindowModified());
    emit named<ui::TimelineBar>(window, "Timeline")->goToWanted(Time{} + seconds(10));
    QVERIFY(window.session().isPast());
    QVERIFY(window.isWindowModified());
}

void MainWindowTest::undoTakesBackAnEdit()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    emit canvasOf(window).edited(doc::Rename{ElementId("service-1"), "orders"});
    QVERIFY(window.isWindowModified());
    QCOMPARE(canvasOf(window).stage().document().find(ElementId("service-1"))->name,
             std::string("orders"));
    trigger(window, "Undo action");
    QCOMPARE(canvasOf(window).stage().document().find(ElementId("service-1"))->name,
             std::string("web"));
    QVERIFY(!window.isWindowModified());
    trigger(window, "Redo action");
    QVERIFY(window.isWindowModified());
    trigger(window, "Undo action"); // nothing is left that would be asked about
}

void MainWindowTest::whyAnswersForATask()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    const EntityId task = canvasOf(window).stage().live().tasks().front().task;
    emit canvasOf(window).whyWanted(task);
    auto* why = named<QWidget>(window, "Why");
    bool placed = false;
    for (const QLabel* label : why->findChildren<QLabel*>())
        placed = placed || label->text().startsWith(QStringLiteral("Placed on i-"));
    QVERIFY(placed);
}

void MainWindowTest::savesAndOpensAgain()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    const QString path = home_.filePath(QStringLiteral("heal.stowage.json"));
    QVERIFY(
        writeFile(path, QByteArray::fromStdString(io::writeDocument(window.session().drawn()))));
    const doc::Document drawn = window.session().drawn();
    window.openFile(path);
    QVERIFY(window.session().document() == drawn);
    QVERIFY(window.windowTitle().startsWith(QStringLiteral("heal.stowage.json")));
    QVERIFY(!window.isRunning());
    emit canvasOf(window).edited(doc::Rename{ElementId("service-1"), "orders"});
    trigger(window, "Save");
    QVERIFY(!window.isWindowModified());
    const auto again = openDocument(path);
    QVERIFY(again);
    QCOMPARE(again->document.find(ElementId("service-1"))->name, std::string("orders"));
}

void MainWindowTest::stepsGoToWhatIsDue()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    emit canvasOf(window).commanded(TerminateInstance{ElementId("instance-2")});
    const Time due = window.session().nextDue();
    named<QToolButton>(window, "Step")->click();
    QCOMPARE(window.session().now(), due);
    named<QToolButton>(window, "Step back")->click();
    QVERIFY(window.session().isPast());
    QVERIFY(window.session().now() < due);
}

void MainWindowTest::resetBeginsAnew()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    named<QToolButton>(window, "Reset")->click();
    QCOMPARE(window.session().now(), Time{});
    for (const ui::TimelineMark& mark : named<ui::TimelineBar>(window, "Timeline")->marks())
        QCOMPARE(mark.at, Time{});
}

void MainWindowTest::whatStoppedLiesInATray()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    auto* tray = named<QWidget>(window, "Stopped tasks");
    QVERIFY(!tray->isVisible());
    window.session().advance(window.session().now() + minutes(2));
    emit canvasOf(window).commanded(TerminateInstance{ElementId("instance-2")});
    for (int n = 0; n < 500 && !tray->isVisible(); ++n)
        window.step();
    QVERIFY(tray->isVisible());
    const TaskReadout task = *canvasOf(window).stage().live().stopped().front();
    QVERIFY(!task.stopCode.empty());
    auto* button = tray->findChild<QPushButton*>(QStringLiteral("Stopped ") +
                                                 QString::fromStdString(task.label));
    QVERIFY2(button != nullptr, task.label.c_str());
    QVERIFY(button->text().contains(QString::fromStdString(task.stopCode)));
    QCOMPARE(button->accessibleDescription(), QString::fromStdString(task.reason));
    button->click();
    QCOMPARE(canvasOf(window).selection(), std::vector<Subject>{task.task});
    auto* why = tray->findChild<QPushButton*>(QStringLiteral("Why stopped ") +
                                              QString::fromStdString(task.label));
    QVERIFY(why != nullptr);
    why->click();
    QCOMPARE(named<QTabWidget>(window, "Inspector")->currentWidget()->objectName(),
             QStringLiteral("Why"));
    // What is not yet in the past is in no tray.
    emit named<ui::TimelineBar>(window, "Timeline")->goToWanted(Time{} + seconds(20));
    QVERIFY(!tray->isVisible());
}

void MainWindowTest::theWindowFollowsTheDesktop()
{
    MainWindow window;
    openHeal(window);
    pause(window);
    const auto becomes = [&window](const ui::Theme& theme) {
        QApplication::setStyle(new Desktop(theme));
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&window, &changed);
        return canvasOf(window).stage().theme().isDark;
    };
    QVERIFY(becomes(ui::Theme::dark()));
    QCOMPARE(QApplication::palette().color(QPalette::Window), ui::Theme::dark().window);
    QVERIFY(!becomes(ui::Theme::light()));
    trigger(window, "Theme light");
    QVERIFY(!becomes(ui::Theme::dark())); // the switch overrules it
    trigger(window, "Theme system");
}

QTEST_MAIN(MainWindowTest)
#include "tst_main_window.moc"
