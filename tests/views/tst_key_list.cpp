// SPDX-License-Identifier: GPL-3.0-or-later
// The list of keys is true: what comes from actions by making, and each other row by trying it.
#include "commands/key_list.h"
#include "commands/other_keys.h"
#include "timeline/timeline_bar.h"
#include "views/key_trials.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTreeWidget>
#include <QtTest>

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
    const auto found = trial::trials().find(what);
    QVERIFY2(found != trial::trials().end(), "the row has no trial");
    Bench bench;
    QVERIFY(found->second(bench));
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
