// SPDX-License-Identifier: GPL-3.0-or-later
// The list of keys is true: what comes from actions by making, and each other row by trying it.
#include "commands/key_list.h"
#include "commands/other_keys.h"
#include "timeline/timeline_bar.h"
#include "views/canvas_bench.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>
#include <QWheelEvent>

#include <functional>

using namespace stowage;
using namespace stowage::ui;

class KeyListTest : public QObject {
    Q_OBJECT

private slots:
    void listsTheKeysOfTheActions();
    void isSearched();
    void everyOtherKeyOfTheCanvasDoesWhatItSays_data();
    void everyOtherKeyOfTheCanvasDoesWhatItSays();
    void everyKeyOfTheTimelineDoesWhatItSays_data();
    void everyKeyOfTheTimelineDoesWhatItSays();
};

namespace {

const Subject kService = ElementId("service-1");

Bench& withService(Bench& bench)
{
    bench.view.select({kService});
    return bench;
}

bool plays(Bench& bench)
{
    QSignalSpy spy(&bench.view, &CanvasView::playPauseWanted);
    QTest::keyClick(&bench.view, Qt::Key_Space);
    return spy.count() == 1;
}

bool pans(Bench& bench)
{
    const QPointF before = bench.view.mapToScene(QPoint(0, 0));
    QTest::keyPress(&bench.view, Qt::Key_Space);
    bench.drag({400, 400}, {300, 350});
    QTest::keyRelease(&bench.view, Qt::Key_Space);
    return bench.view.mapToScene(QPoint(0, 0)) != before;
}

bool zooms(Bench& bench)
{
    const double before = bench.view.transform().m11();
    const QPoint at(300, 300);
    QWheelEvent wheel(at, bench.view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(bench.view.viewport(), &wheel);
    return bench.view.transform().m11() > before;
}

bool walks(Bench& bench)
{
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    const std::vector<Subject> first = bench.view.selection();
    QTest::keyClick(&bench.view, Qt::Key_Tab);
    const bool wentOn = bench.view.selection() != first && !first.empty();
    QTest::keyClick(&bench.view, Qt::Key_Backtab, Qt::ShiftModifier);
    return wentOn && bench.view.selection() == first;
}

bool walksTowards(Bench& bench)
{
    bench.view.select({ElementId("instance-1")});
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::AltModifier);
    return bench.view.selection() == std::vector<Subject>{kService};
}

bool nudges(Bench& bench, Qt::KeyboardModifiers keys, int steps)
{
    const ElementId onTheCanvas("task-definition-1"); // where no frame ends the way
    bench.view.select({onTheCanvas});
    const int before = bench.placeOf("task-definition-1").y;
    QTest::keyClick(&bench.view, Qt::Key_Down, keys);
    return bench.placeOf("task-definition-1").y == before + steps * doc::kGrid;
}

bool grows(Bench& bench)
{
    const std::size_t before = withService(bench).document.elements().size();
    QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ControlModifier);
    const auto* choice = bench.view.findChild<QMenu*>(QStringLiteral("Connect to"));
    return bench.document.elements().size() > before ||
           (choice != nullptr && choice->isVisible()); // where there are several
}

// Whether the list is open of what can be connected; it is then closed.
bool closesTargets(Bench& bench)
{
    for (QMenu* menu : bench.view.findChildren<QMenu*>(QStringLiteral("Connect to")))
        if (menu->isVisible()) {
            delete menu;
            return true;
        }
    return false;
}

bool connects(Bench& bench)
{
    withService(bench);
    QTest::keyClick(&bench.view, Qt::Key_C);
    const bool byLetter = closesTargets(bench);
    QTest::keyClick(&bench.view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    return byLetter && closesTargets(bench) && bench.edits == 0;
}

bool placesOneAfterTheOther(Bench& bench)
{
    bench.view.lockPart(QStringLiteral("note"));
    bench.hover(bench.at(QPointF(1'000, 420)));
    QTest::keyClick(&bench.view, Qt::Key_Right);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    const bool arePlaced = bench.document.find(ElementId("note-2")) != nullptr;
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QTest::keyClick(&bench.view, Qt::Key_Right); // nudges now
    return arePlaced && bench.document.find(ElementId("note-3")) == nullptr;
}

bool explains(Bench& bench)
{
    withService(bench);
    QSignalSpy spy(&bench.view, &CanvasView::explainWanted);
    QTest::keyClick(&bench.view, Qt::Key_F1);
    return spy.count() == 1;
}

bool addsToTheSelection(Bench& bench)
{
    withService(bench);
    QWidget* ground = bench.view.viewport();
    QTest::mouseClick(ground, Qt::LeftButton, Qt::ControlModifier, bench.at("load-balancer-1"));
    QTest::mouseClick(ground, Qt::LeftButton, Qt::ShiftModifier, bench.at("task-definition-1"));
    const bool areThree = bench.view.selection().size() == 3;
    bench.drag(bench.at(QPointF(280, 180)), bench.at(QPointF(540, 260)), Qt::ShiftModifier);
    return areThree && bench.view.selection().size() == 4; // with the instance
}

bool takesOneOfAGroup(Bench& bench)
{
    bench.view.select({kService, ElementId("load-balancer-1")});
    QTest::keyClick(&bench.view, Qt::Key_G, Qt::ControlModifier);
    bench.view.select({});
    QWidget* ground = bench.view.viewport();
    QTest::mouseClick(ground, Qt::LeftButton, {}, bench.at("service-1"));
    const bool areBoth = bench.view.selection().size() == 2;
    QTest::mouseClick(ground, Qt::LeftButton, {}, bench.at("service-1"));
    return areBoth && bench.view.selection() == std::vector<Subject>{kService};
}

bool bends(Bench& bench)
{
    emit bench.view.edited(
        doc::AddLink{{ElementId("service-1"), ElementId("task-definition-1"), "runs"}});
    bench.view.chooseStop({kService, *bench.document.links().front()});
    QTest::keyClick(&bench.view, Qt::Key_Down);
    return !bench.document.links().front()->bends.empty();
}

bool decidesOnTidying(Bench& bench)
{
    constexpr auto kTidy = Qt::AltModifier | Qt::ShiftModifier;
    const doc::Document before = bench.document;
    QTest::keyClick(&bench.view, Qt::Key_T, kTidy);
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    const bool isDropped = bench.document == before;
    QTest::keyClick(&bench.view, Qt::Key_T, kTidy);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    return isDropped && bench.edits == 1 && !(bench.document == before);
}

bool renames(Bench& bench)
{
    withService(bench);
    QTest::keyClick(&bench.view, Qt::Key_Return);
    auto* editor = bench.view.findChild<QLineEdit*>(QStringLiteral("Rename"));
    if (editor == nullptr || !editor->isVisible())
        return false;
    QTest::keyClick(editor, Qt::Key_Escape);
    QTest::keyClicks(&bench.view, QStringLiteral("o"));
    for (const auto* field : bench.view.findChildren<QLineEdit*>(QStringLiteral("Rename")))
        if (field->isVisible())
            return field->text() == QLatin1String("o");
    return false;
}

bool adds(Bench& bench)
{
    QSignalSpy spy(&bench.view, &CanvasView::addWanted);
    QTest::keyClick(&bench.view, Qt::Key_Slash);
    return spy.count() == 1;
}

bool dragsFreely(Bench& bench)
{
    const QPoint from = bench.at("service-1");
    const doc::Rect before = bench.placeOf("service-1");
    // Out of its cluster, and off the grid.
    bench.drag(from, from + QPoint(7, 250), Qt::AltModifier);
    const doc::Element& after = *bench.document.find(ElementId("service-1"));
    return after.parent.text == "cluster-1" && (after.place->x - before.x) % doc::kGrid != 0;
}

bool dragsStraight(Bench& bench)
{
    const QPoint from = bench.at("service-1");
    const doc::Rect before = bench.placeOf("service-1");
    bench.drag(from, from + QPoint(15, 80), Qt::ShiftModifier);
    return bench.placeOf("service-1").x == before.x && bench.placeOf("service-1").y > before.y;
}

bool duplicates(Bench& bench)
{
    const QPoint from = bench.at("service-1");
    bench.drag(from, from + QPoint(0, 100), Qt::ControlModifier);
    return bench.document.find(ElementId("service-2")) != nullptr;
}

bool opensTheMenu(Bench& bench)
{
    withService(bench);
    QTest::keyClick(&bench.view, Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = bench.view.findChild<QMenu*>(QStringLiteral("Canvas menu"));
    const bool isOpen = menu != nullptr && menu->isVisible();
    delete menu;
    return isOpen;
}

bool letsGo(Bench& bench)
{
    withService(bench);
    const QPoint from = bench.at("service-1");
    QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, from);
    bench.dragTo(from + QPoint(0, 80));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    const bool isStillChosen = bench.view.selection() == std::vector<Subject>{kService};
    QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, from + QPoint(0, 80));
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    return isStillChosen && bench.view.selection().empty() && bench.edits == 0;
}

using Trial = std::function<bool(Bench&)>;

// One for each row, by what it says.
const std::map<QString, Trial>& trials()
{
    static const std::map<QString, Trial> all{
        {QStringLiteral("Play and pause"), plays},
        {QStringLiteral("Pan"), pans},
        {QStringLiteral("Zoom"), zooms},
        {QStringLiteral("Walk elements, tasks and connections"), walks},
        {QStringLiteral("Walk along a connection or to a neighbour"), walksTowards},
        {QStringLiteral("Nudge by one step of the grid"),
         [](Bench& bench) { return nudges(bench, {}, 1); }},
        {QStringLiteral("Nudge by ten steps"),
         [](Bench& bench) { return nudges(bench, Qt::ShiftModifier, 10); }},
        {QStringLiteral("Add what usually comes next"), grows},
        {QStringLiteral("Connect, or add and connect"), connects},
        {QStringLiteral("Place one part after the other"), placesOneAfterTheOther},
        {QStringLiteral("Explain a part"), explains},
        {QStringLiteral("Add to the selection"), addsToTheSelection},
        {QStringLiteral("Take one of a group"), takesOneOfAGroup},
        {QStringLiteral("Bend a connection"), bends},
        {QStringLiteral("Keep or drop what Tidy shows"), decidesOnTidying},
        {QStringLiteral("Rename"), renames},
        {QStringLiteral("Add a part at the pointer"), adds},
        {QStringLiteral("Keep the parent and ignore the grid"), dragsFreely},
        {QStringLiteral("Keep to one direction"), dragsStraight},
        {QStringLiteral("Duplicate"), duplicates},
        {QStringLiteral("Open the context menu"), opensTheMenu},
        {QStringLiteral("End what the mouse is at, then the selection"), letsGo},
    };
    return all;
}

// What the list says, a line for each row: "Edit: Undo: Ctrl+Z".
QStringList linesOf(const KeyList& list)
{
    QStringList lines;
    const auto* tree = list.findChild<QTreeWidget*>(QStringLiteral("Keys table"));
    for (int n = 0; n < tree->topLevelItemCount(); ++n) {
        const QTreeWidgetItem* head = tree->topLevelItem(n);
        for (int row = 0; row < head->childCount(); ++row)
            if (!head->child(row)->isHidden() && !head->isHidden())
                lines +=
                    QStringList{head->text(0), head->child(row)->text(0), head->child(row)->text(1)}
                        .join(QStringLiteral(": "));
    }
    return lines;
}

struct Menus {
    Menus()
    {
        QMenu* edit = bar.addMenu(QStringLiteral("&Edit"));
        undo = edit->addAction(QStringLiteral("&Undo"));
        undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
        edit->addAction(QStringLiteral("Without keys"));
    }
    QMenuBar bar;
    QAction* undo = nullptr;
};

} // namespace

void KeyListTest::listsTheKeysOfTheActions()
{
    Menus menus;
    KeyList list(Theme::light(), menuCommandsOf(menus.bar), nullptr);
    QVERIFY(linesOf(list).contains(QStringLiteral("Edit: Undo: Ctrl+Z")));
    QVERIFY(linesOf(list).filter(QStringLiteral("Without keys")).isEmpty());
    menus.undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    KeyList later(Theme::light(), menuCommandsOf(menus.bar), nullptr);
    QVERIFY(later.findChild<QTreeWidget*>() != nullptr);
    QVERIFY(linesOf(later).contains(QStringLiteral("Edit: Undo: Ctrl+U")));
    QVERIFY(!linesOf(later).contains(QStringLiteral("Edit: Undo: Ctrl+Z")));
    for (const auto keys : {canvasKeys(), timelineKeys()})
        for (const OtherKey& key : keys)
            QVERIFY2(!linesOf(later).filter(wordsOfKey(key.what)).isEmpty(), key.what);
}

void KeyListTest::isSearched()
{
    Menus menus;
    KeyList list(Theme::light(), menuCommandsOf(menus.bar), nullptr);
    auto* field = list.findChild<QLineEdit*>(QStringLiteral("Keys search"));
    QTest::keyClicks(field, QStringLiteral("ctrl+z"));
    QCOMPARE(linesOf(list), QStringList{QStringLiteral("Edit: Undo: Ctrl+Z")});
    field->setText(QStringLiteral("zoom"));
    QCOMPARE(linesOf(list).size(), 1);
    field->clear();
    QVERIFY(linesOf(list).size() > 10);
}

void KeyListTest::everyOtherKeyOfTheCanvasDoesWhatItSays_data()
{
    QTest::addColumn<QString>("what");
    for (const OtherKey& key : canvasKeys())
        QTest::newRow(key.what) << QString::fromLatin1(key.what);
}

void KeyListTest::everyOtherKeyOfTheCanvasDoesWhatItSays()
{
    QFETCH(QString, what);
    const auto trial = trials().find(what);
    QVERIFY2(trial != trials().end(), "the row has no trial");
    Bench bench;
    QVERIFY(trial->second(bench));
}

void KeyListTest::everyKeyOfTheTimelineDoesWhatItSays_data()
{
    QTest::addColumn<QString>("what");
    for (const OtherKey& key : timelineKeys())
        QTest::newRow(key.what) << QString::fromLatin1(key.what);
}

void KeyListTest::everyKeyOfTheTimelineDoesWhatItSays()
{
    QFETCH(QString, what);
    TimelineBar bar(Theme::light(), nullptr);
    bar.resize(900, 120);
    Frame frame;
    frame.whole = true;
    frame.now = frame.newest = Time{} + seconds(300);
    Notice notice;
    notice.fact = 3;
    notice.at = Time{} + seconds(100);
    notice.mark = true;
    notice.text = "lost";
    frame.notices = {notice};
    bar.show(frame);
    bar.QWidget::show();
    std::vector<Time> went;
    connect(&bar, &TimelineBar::goToWanted, this, [&](Time at) { went.push_back(at); });
    const auto press = [&](Qt::KeyboardModifiers keys) {
        QTest::keyClick(&bar, Qt::Key_Left, keys);
        return went.empty() ? Time{} : went.back();
    };
    if (what == QLatin1String("Walk the marks"))
        QCOMPARE(press(Qt::ControlModifier).micros, (Time{} + seconds(100)).micros);
    else if (what == QLatin1String("Move by 5 s"))
        QCOMPARE(press({}).micros, (Time{} + seconds(295)).micros);
    else if (what == QLatin1String("Move by 60 s"))
        QCOMPARE(press(Qt::ShiftModifier).micros, (Time{} + seconds(240)).micros);
    else
        QFAIL("the row has no trial");
}

QTEST_MAIN(KeyListTest)
#include "tst_key_list.moc"
