// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: every command of the menus with its keys, and why it cannot be carried out.
#include "commands/availability.h"
#include "commands/command_delegate.h"
#include "commands/command_palette.h"
#include "views/canvas_bench.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class CommandPaletteTest : public QObject {
    Q_OBJECT

private slots:
    void ranksNames_data();
    void ranksNames();
    void listsEveryCommandWithItsKeys();
    void saysWhyACommandCannotBeDone();
    void carriesOutAndCloses();
    void findsByTheMenuToo();
    void goesToElements();
    void arrowsWalkWhileOneTypes();
    void namesLoseNoSign();
};

namespace {

struct Menus {
    Menus()
    {
        QMenu* edit = bar.addMenu(QStringLiteral("&Edit"));
        undo = edit->addAction(QStringLiteral("&Undo"));
        undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
        redo = edit->addAction(QStringLiteral("&Redo"));
        redo->setShortcuts(
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
        edit->addSeparator();
        QMenu* simulate = bar.addMenu(QStringLiteral("&Simulate"));
        play = simulate->addAction(QStringLiteral("&Play or pause"));
        QMenu* speed = simulate->addMenu(QStringLiteral("Spee&d"));
        slow = speed->addAction(QStringLiteral("1×"));
        setAvailable(*redo, false, QStringLiteral("Nothing was undone."));
        for (QAction* action : {undo, redo, play, slow})
            QObject::connect(action, &QAction::triggered, [this, action] { done = action; });
    }

    QMenuBar bar;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* play = nullptr;
    QAction* slow = nullptr;
    const QAction* done = nullptr;
};

struct PaletteBench : Menus {
    explicit PaletteBench(const doc::Document& document = {})
        : palette(new CommandPalette(Theme::light(), document, menuCommandsOf(bar), nullptr))
    {
        QObject::connect(palette, &CommandPalette::elementChosen,
                         [this](const ElementId& id) { element = id; });
        palette->show();
    }
    ~PaletteBench() { delete palette; }
    PaletteBench(const PaletteBench&) = delete;
    PaletteBench& operator=(const PaletteBench&) = delete;

    QLineEdit& field() { return *palette->findChild<QLineEdit*>(QStringLiteral("Command text")); }
    QListWidget& list() { return *palette->findChild<QListWidget*>(QStringLiteral("Commands")); }
    QString words() { return palette->findChild<QLabel*>(QStringLiteral("Command words"))->text(); }
    QStringList names()
    {
        QStringList all;
        for (int n = 0; n < list().count(); ++n)
            all += list().item(n)->text();
        return all;
    }

    QPointer<CommandPalette> palette;
    ElementId element;
};

} // namespace

void CommandPaletteTest::ranksNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("rank");
    const auto row = [](const char* typed, int rank) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << rank;
    };
    row("", 0);
    row("run until", 0);
    row("RUN", 0);
    row("service", 1);
    row("until  the ser", 1);
    row("table", 2);
    row("stable run", 2);
    row("stable walk", -1);
}

void CommandPaletteTest::ranksNames()
{
    QFETCH(QString, typed);
    QFETCH(int, rank);
    QCOMPARE(rankOf(QStringLiteral("Run until the service is stable"), typed), rank);
}

void CommandPaletteTest::listsEveryCommandWithItsKeys()
{
    PaletteBench bench;
    QStringList names = bench.names();
    names.sort();
    QCOMPARE(names, (QStringList{QString::fromUtf8("1×"), QStringLiteral("Play or pause"),
                                 QStringLiteral("Redo"), QStringLiteral("Undo")}));
    bench.field().setText(QStringLiteral("redo"));
    const QListWidgetItem& redo = *bench.list().item(0);
    QCOMPARE(redo.data(kKeysRole).toString(), QStringLiteral("Ctrl+Shift+Z or Ctrl+Y"));
    bench.field().setText(QStringLiteral("undo"));
    const QListWidgetItem& undo = *bench.list().item(0);
    QCOMPARE(undo.data(kKeysRole).toString(), QStringLiteral("Ctrl+Z"));
    QCOMPARE(undo.data(kMoreRole).toString(), QStringLiteral("Edit"));
    QCOMPARE(undo.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Undo, Ctrl+Z"));
}

void CommandPaletteTest::saysWhyACommandCannotBeDone()
{
    PaletteBench bench;
    QTest::keyClicks(&bench.field(), QStringLiteral("redo"));
    const QListWidgetItem& redo = *bench.list().item(0);
    QCOMPARE(redo.text(), QStringLiteral("Redo"));
    QCOMPARE(redo.data(kMoreRole).toString(), QStringLiteral("Nothing was undone."));
    QCOMPARE(bench.words(), QStringLiteral("Nothing was undone."));
    QVERIFY(redo.data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(QLatin1String("cannot be done now: Nothing was undone.")));
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QVERIFY(bench.done == nullptr);
    QVERIFY(bench.palette != nullptr && bench.palette->isVisible());
    setAvailable(*bench.redo, true, QString());
    QCOMPARE(whyNotOf(*bench.redo), QString());
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QCOMPARE(bench.done, bench.redo);
}

void CommandPaletteTest::carriesOutAndCloses()
{
    PaletteBench bench;
    QTest::keyClicks(&bench.field(), QStringLiteral("pla"));
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QCOMPARE(bench.done, bench.play);
    QVERIFY(bench.palette == nullptr || !bench.palette->isVisible());
}

void CommandPaletteTest::findsByTheMenuToo()
{
    PaletteBench bench;
    QTest::keyClicks(&bench.field(), QStringLiteral("speed"));
    QCOMPARE(bench.names(), QStringList{QString::fromUtf8("1×")});
    QCOMPARE(bench.list().item(0)->data(kMoreRole).toString(),
             QString::fromUtf8("Simulate ▸ Speed"));
    bench.field().setText(QStringLiteral("nothing of the kind"));
    QCOMPARE(bench.names(), QStringList{QStringLiteral("Nothing is called that.")});
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QVERIFY(bench.done == nullptr);
}

void CommandPaletteTest::goesToElements()
{
    PaletteBench bench(drawing());
    QVERIFY(!bench.names().contains(QString::fromUtf8("i-1 · Container instance")));
    QTest::keyClicks(&bench.field(), QStringLiteral("i-1"));
    QCOMPARE(bench.names().front(), QString::fromUtf8("i-1 · Container instance"));
    QTest::keyClick(&bench.field(), Qt::Key_Return);
    QCOMPARE(bench.element.text, std::string("instance-1"));
}

void CommandPaletteTest::arrowsWalkWhileOneTypes()
{
    PaletteBench bench;
    QCOMPARE(bench.list().currentRow(), 0);
    QTest::keyClick(&bench.field(), Qt::Key_Down);
    QCOMPARE(bench.list().currentRow(), 1);
    QTest::keyClick(&bench.field(), Qt::Key_PageDown);
    QCOMPARE(bench.list().currentRow(), bench.list().count() - 1);
    QTest::keyClick(&bench.field(), Qt::Key_PageUp);
    QTest::keyClick(&bench.field(), Qt::Key_Up);
    QCOMPARE(bench.list().currentRow(), 0);
}

void CommandPaletteTest::namesLoseNoSign()
{
    QCOMPARE(nameOfCommand(QAction(QStringLiteral("&Undo of R&&D &&& more&"))),
             QStringLiteral("Undo of R&D & more"));
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_command_palette.moc"
