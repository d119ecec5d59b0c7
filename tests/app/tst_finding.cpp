// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in the whole window: Ctrl+F, the outline in step, reasons of commands, the list of keys.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "commands/availability.h"
#include "commands/command_palette.h"
#include "commands/key_list.h"
#include "finding/find_bar.h"
#include "minimap/minimap.h"
#include "outline/outline_view.h"
#include "palette/part_page.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class FindingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void ctrlFFindsNamesKindsAndState();
    void f3WalksFromTheCanvas();
    void ctrlKOpensTheCommands();
    void everyDisabledCommandSaysWhy_data();
    void everyDisabledCommandSaysWhy();
    void reasonsFollowWhatIsDone();
    void questionMarkListsEveryKey();
    void f1ExplainsWhatIsSelected();
    void theOutlineIsInStep();
    void aNewDrawingEndsTheSearch();
    void theMinimapIsKeptOff();

private:
    QTemporaryDir home_;
};

namespace {

ui::CanvasView& canvasOf(MainWindow& window)
{
    return *window.findChild<ui::CanvasView*>();
}

template <class Widget> Widget& in(MainWindow& window, const char* name)
{
    return *window.findChild<Widget*>(QLatin1String(name));
}

void open(MainWindow& window)
{
    window.setWindowState(Qt::WindowNoState);
    window.resize(1'500, 950);
    window.show();
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    window.openExampleNamed(QStringLiteral("heal"));
    if (auto* pause = window.findChild<QToolButton*>(QStringLiteral("Pause")))
        pause->click();
}

// A minute, in which tasks start.
void goOn(MainWindow& window)
{
    window.session().advance(window.session().now() + seconds(60));
    window.step(); // and the views are told
}

QLineEdit& fieldOf(MainWindow& window)
{
    return in<QLineEdit>(window, "Find on the canvas");
}

QStringList withoutReason(MainWindow& window)
{
    QStringList missing;
    for (const QAction* command : ui::commandsOf(*window.menuBar()))
        if (!command->isEnabled() && ui::whyNotOf(*command).isEmpty())
            missing += ui::nameOfCommand(*command);
    return missing;
}

QString reasonOf(MainWindow& window, const char* name)
{
    return ui::whyNotOf(in<QAction>(window, name));
}

} // namespace

void FindingTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
}

void FindingTest::ctrlFFindsNamesKindsAndState()
{
    MainWindow window;
    open(window);
    QTest::keyClick(&canvasOf(window), Qt::Key_F, Qt::ControlModifier);
    auto* bar = window.findChild<ui::FindBar*>();
    QVERIFY(bar->isOpen());
    QTest::keyClicks(&fieldOf(window), QStringLiteral("kind:instance az:b"));
    QTest::keyClick(&fieldOf(window), Qt::Key_Return);
    QCOMPARE(canvasOf(window).selection(), std::vector<Subject>{ElementId("instance-2")});
    goOn(window);
    fieldOf(window).setText(QStringLiteral("kind:task -state:stopped"));
    QVERIFY(bar->hasMatches());
    QTest::keyClick(&fieldOf(window), Qt::Key_Return);
    QVERIFY(std::holds_alternative<EntityId>(canvasOf(window).selection().front()));
    QTest::keyClick(&fieldOf(window), Qt::Key_Escape);
    QVERIFY(!bar->isOpen());
}

void FindingTest::f3WalksFromTheCanvas()
{
    MainWindow window;
    open(window);
    QCOMPARE(reasonOf(window, "Find next"),
             QStringLiteral("Say what to look for first, with Find."));
    in<QAction>(window, "Find action").trigger();
    QCOMPARE(reasonOf(window, "Find next"), fieldOf(window).text().isEmpty()
                                                ? QStringLiteral("Nothing fits what is looked for.")
                                                : QString());
    fieldOf(window).setText(QStringLiteral("kind:instance"));
    canvasOf(window).setFocus();
    QTest::keyClick(&canvasOf(window), Qt::Key_F3);
    QVERIFY(!canvasOf(window).selection().empty());
    const Subject first = canvasOf(window).selection().front();
    QTest::keyClick(&canvasOf(window), Qt::Key_F3);
    QVERIFY(canvasOf(window).selection().front() != first);
    QTest::keyClick(&canvasOf(window), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(canvasOf(window).selection().front(), first);
}

void FindingTest::ctrlKOpensTheCommands()
{
    MainWindow window;
    open(window);
    QTest::keyClick(&canvasOf(window), Qt::Key_K, Qt::ControlModifier);
    auto* palette = window.findChild<ui::CommandPalette*>();
    QVERIFY(palette != nullptr && palette->isVisible());
    auto* field = palette->findChild<QLineEdit*>(QStringLiteral("Command text"));
    QTest::keyClicks(field, QStringLiteral("select all"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(canvasOf(window).selection().size() > 3);
}

void FindingTest::everyDisabledCommandSaysWhy_data()
{
    QTest::addColumn<int>("standing");
    QTest::newRow("nothing is open") << 0;
    QTest::newRow("nothing is selected") << 1;
    QTest::newRow("one element is selected") << 2;
    QTest::newRow("several are selected") << 3;
    QTest::newRow("a task is selected") << 4;
    QTest::newRow("the past is viewed") << 5;
}

void FindingTest::everyDisabledCommandSaysWhy()
{
    QFETCH(int, standing);
    MainWindow window;
    if (standing > 0)
        open(window);
    if (standing == 2)
        canvasOf(window).select({ElementId("service-1")});
    if (standing == 3)
        canvasOf(window).select({ElementId("service-1"), ElementId("instance-1")});
    if (standing >= 4)
        goOn(window);
    if (standing == 4) {
        QVERIFY(!canvasOf(window).stage().live().tasks().empty());
        canvasOf(window).select({canvasOf(window).stage().live().tasks().front().task});
    }
    if (standing == 5)
        in<QAction>(window, "Step back action").trigger();
    QCOMPARE(withoutReason(window).join(QStringLiteral(", ")), QString());
}

void FindingTest::reasonsFollowWhatIsDone()
{
    MainWindow window;
    QCOMPARE(reasonOf(window, "Save"), QStringLiteral("Open a drawing or start a sketch first."));
    open(window);
    QCOMPARE(reasonOf(window, "Save"), QString());
    QCOMPARE(reasonOf(window, "Undo action"), QStringLiteral("Nothing was changed yet."));
    QCOMPARE(reasonOf(window, "Duplicate"), QStringLiteral("Select an element first."));
    QCOMPARE(reasonOf(window, "Live action"),
             QStringLiteral("This is live: nothing has followed it."));
    canvasOf(window).select({ElementId("service-1")});
    QCOMPARE(reasonOf(window, "Duplicate"), QString());
    canvasOf(window).select({ElementId("service-1"), ElementId("instance-1")});
    QCOMPARE(reasonOf(window, "Rename"), QStringLiteral("Select just one element first."));
    emit canvasOf(window).edited(doc::Rename{ElementId("service-1"), "orders"});
    QCOMPARE(reasonOf(window, "Undo action"), QString());
    QCOMPARE(reasonOf(window, "Redo action"), QStringLiteral("Nothing was undone."));
    goOn(window);
    in<QAction>(window, "Step back action").trigger();
    QCOMPARE(reasonOf(window, "Step action"),
             QStringLiteral("You are viewing the past: return to live first."));
    QCOMPARE(reasonOf(window, "Delete"),
             QStringLiteral("You are viewing the past, which cannot be changed: return to live "
                            "first."));
    QCOMPARE(reasonOf(window, "Live action"), QString());
    in<QAction>(window, "Live action").trigger();
    QCOMPARE(reasonOf(window, "Step action"), QString());
}

void FindingTest::questionMarkListsEveryKey()
{
    MainWindow window;
    open(window);
    QTest::keyClick(&canvasOf(window), Qt::Key_Question); // whatever a keyboard needs for it
    auto* keys = window.findChild<ui::KeyList*>();
    QVERIFY(keys != nullptr && keys->isVisible());
    QStringList listed;
    const auto* tree = keys->findChild<QTreeWidget*>(QStringLiteral("Keys table"));
    for (int n = 0; n < tree->topLevelItemCount(); ++n)
        for (int row = 0; row < tree->topLevelItem(n)->childCount(); ++row) {
            const QTreeWidgetItem* item = tree->topLevelItem(n)->child(row);
            listed += item->text(0) + QLatin1Char('=') + item->text(1);
        }
    int count = 0;
    for (const QAction* command : ui::commandsOf(*window.menuBar())) {
        if (command->shortcuts().isEmpty())
            continue;
        ++count;
        const QString line =
            ui::nameOfCommand(*command) + QLatin1Char('=') + ui::keysOfCommand(*command);
        QVERIFY2(listed.contains(line), qPrintable(line));
    }
    QVERIFY(count > 25);
    delete keys;
}

void FindingTest::f1ExplainsWhatIsSelected()
{
    MainWindow window;
    open(window);
    canvasOf(window).select({ElementId("service-1")});
    QTest::keyClick(&canvasOf(window), Qt::Key_F1);
    QVERIFY(window.findChild<ui::KeyList*>() == nullptr);
    auto* page = window.findChild<ui::PartPage*>();
    QVERIFY(page != nullptr && page->isVisible());
    delete page;
    auto& explain = in<QAction>(window, "Explain the selection"); // wherever the focus is
    explain.trigger();
    QVERIFY(window.findChild<ui::PartPage*>() != nullptr);
    goOn(window);
    QVERIFY(!canvasOf(window).stage().live().tasks().empty());
    canvasOf(window).select({canvasOf(window).stage().live().tasks().front().task});
    explain.trigger();
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("Inspector"));
    QCOMPARE(tabs->currentWidget()->objectName(), QStringLiteral("Why"));
    QVERIFY(window.findChild<ui::KeyList*>() == nullptr);
    canvasOf(window).select({});
    explain.trigger();
    QVERIFY(window.findChild<ui::KeyList*>() != nullptr);
}

void FindingTest::theOutlineIsInStep()
{
    MainWindow window;
    open(window);
    in<QAction>(window, "Go to the outline").trigger();
    auto& tree = in<QTreeView>(window, "Outline tree");
    const auto selected = [&tree] {
        QStringList names;
        for (const QModelIndex& row : tree.selectionModel()->selectedRows())
            names += row.data().toString();
        return names;
    };
    canvasOf(window).select({ElementId("service-1")});
    QCOMPARE(selected(), QStringList{QStringLiteral("web")});
    const QModelIndex parent = tree.selectionModel()->selectedRows().front().parent();
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, tree.visualRect(parent).center());
    QCOMPARE(canvasOf(window).selection(), std::vector<Subject>{ElementId("cluster-1")});
    emit canvasOf(window).edited(doc::Rename{ElementId("cluster-1"), "bay"});
    QCOMPARE(selected(), QStringList{QStringLiteral("bay")});
    in<QAction>(window, "Undo action").trigger();
    QVERIFY(selected() != QStringList{QStringLiteral("bay")});
}

void FindingTest::aNewDrawingEndsTheSearch()
{
    MainWindow window;
    open(window);
    in<QAction>(window, "Find action").trigger();
    fieldOf(window).setText(QStringLiteral("web"));
    auto* bar = window.findChild<ui::FindBar*>();
    QVERIFY(bar->hasMatches());
    window.openExampleNamed(QStringLiteral("heal"));
    QVERIFY(!bar->isOpen());
    QVERIFY(!bar->hasMatches());
}

void FindingTest::theMinimapIsKeptOff()
{
    {
        MainWindow window;
        open(window);
        QVERIFY(in<QAction>(window, "Minimap action").isChecked());
        in<QAction>(window, "Minimap action").trigger();
    }
    MainWindow window;
    open(window);
    QVERIFY(!in<QAction>(window, "Minimap action").isChecked());
    canvasOf(window).select({ElementId("service-1")});
    canvasOf(window).zoomToSelection();
    QCoreApplication::processEvents();
    QVERIFY(window.findChild<ui::Minimap*>()->isHidden());
    in<QAction>(window, "Minimap action").trigger();
    QVERIFY(window.findChild<ui::Minimap*>()->isVisible());
}

QTEST_MAIN(FindingTest)
#include "tst_finding.moc"
