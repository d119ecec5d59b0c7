// SPDX-License-Identifier: GPL-3.0-or-later
// Documents whose names are hostile are opened, run and looked at everywhere: no text is taken for
// markup, for keys or for marks, none is lost, and none makes a window wider than a screen.
#include "app/compare_dialog.h"
#include "app/examples.h"
#include "app/files.h"
#include "app/judge.h"
#include "app/main_window.h"
#include "app/recovery_dialog.h"
#include "canvas/canvas_view.h"
#include "commands/command_palette.h"
#include "finding/find_bar.h"
#include "io/document_json.h"
#include "kinds/compute/container.h"
#include "kinds/outside/note.h"
#include "support/hostile_texts.h"

#include <QtTest>
#include <QtWidgets>

#include <array>
#include <set>
#include <string_view>
#include <sys/stat.h>

using namespace stowage;
using namespace stowage::app;

class HostileNamesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void thereAreFortyOfAllKinds();
    void theWindowShowsText_data();
    void theWindowShowsText();
    void theWindowShowsManyTexts_data();
    void theWindowShowsManyTexts();
    void dialogsShowText_data();
    void dialogsShowText();
    void theJudgeSeesWhatIsWrong();

private:
    QString fileOf(const QString& text, const doc::Document& drawn); // which it is named after
    void lookEverywhere(const QStringList& texts);

    QTemporaryDir home_;
    QString pipe_;
};

namespace {
constexpr int kTogether = 14; // texts in one drawing, each the name of one element

// One of each way to mislead a window, which stand in all places at once. The others share windows.
constexpr std::array kWays{"image",
                           "closes the wrapper",
                           "escaped image",
                           "says it is rich",
                           "ampersands",
                           "percent signs",
                           "marks of a change",
                           "right to left override",
                           "controls of Latin 1",
                           "nested tables",
                           "long, of ampersands"};

bool isWay(const HostileText& text)
{
    return std::find(kWays.begin(), kWays.end(), std::string_view(text.name)) != kWays.end();
}

// All that can be named is named so, each with the next text, and all notes and values say so.
doc::Document hostile(const QStringList& texts)
{
    doc::Document document = *openExample(QStringLiteral("heal"));
    document.name = texts.front().toStdString();
    doc::Element note;
    note.id = ElementId("note-1");
    note.props = doc::Note{texts.back().toStdString()};
    note.place = doc::Rect{-400, 0, 200, 100};
    document.put(note);
    const auto elements = document.elements();
    qsizetype next = 0;
    for (const auto& each : elements) {
        doc::Element element = *each;
        const std::string name = texts.at(next++ % texts.size()).toStdString();
        element.name = name;
        if (auto* container = std::get_if<doc::Container>(&element.props))
            container->environment = {{name, name}};
        document.put(std::move(element));
    }
    return document;
}

ui::CanvasView& canvasOf(MainWindow& window)
{
    return *window.findChild<ui::CanvasView*>();
}

std::vector<EntityId> tasksOf(MainWindow& window)
{
    std::vector<EntityId> tasks;
    for (const TaskReadout& task : canvasOf(window).stage().live().tasks())
        tasks.push_back(task.task);
    return tasks;
}

// The window is told once.
void live(MainWindow& window, Duration duration)
{
    window.session().advance(window.session().world().now + duration);
    window.step();
}

// An instance is lost and every task is stopped, for reasons of the same words.
void breakAll(MainWindow& window, const QStringList& texts)
{
    live(window, seconds(60));
    ui::CanvasView& canvas = canvasOf(window);
    qsizetype next = 0;
    for (const EntityId& task : tasksOf(window))
        emit canvas.commanded(StopTask{task, texts.at(next++ % texts.size()).toStdString()});
    emit canvas.commanded(TerminateInstance{ElementId("instance-2")});
    const std::size_t enough = 4; // more than the tray lists
    for (int n = 0; n < 20 && canvas.stage().live().stopped().size() < enough; ++n)
        live(window, seconds(10));
    QVERIFY(canvas.stage().live().stopped().size() >= enough);
}

void openMenu(MainWindow& window, Judge& judge, bool isNew)
{
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(canvasOf(window).viewport(), &asked);
    auto* menu = canvasOf(window).findChild<QMenu*>(QStringLiteral("Canvas menu"));
    QVERIFY(menu != nullptr);
    judge.look(*menu);
    auto* targets = menu->findChild<QMenu*>(QStringLiteral("Connect to"));
    for (QMenu* each : {menu, targets})
        if (each != nullptr && isNew)
            each->grab();
    delete menu;
}

// One of each kind, unless each has a text of its own.
void lookAtElements(MainWindow& window, Judge& judge, bool areAlike)
{
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("Inspector"));
    std::set<std::string_view> kinds;
    for (const auto& element : window.session().document().elements()) {
        const bool isNew = kinds.insert(element->kind().key).second;
        if (!isNew && areAlike)
            continue;
        canvasOf(window).select({element->id});
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            judge.look(*tabs->currentWidget());
        }
        judge.look(window);
        openMenu(window, judge, isNew);
    }
    canvasOf(window).select({});
    judge.look(window);
}

void lookAtTasks(MainWindow& window, Judge& judge)
{
    for (const EntityId& task : tasksOf(window)) {
        emit canvasOf(window).whyWanted(task);
        judge.look(window);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // of earlier lists
    auto* all = window.findChild<QPushButton*>(QStringLiteral("All stopped tasks"));
    QVERIFY(all != nullptr);
    all->click();
    auto* list = window.findChild<QDialog*>(QStringLiteral("All stopped tasks shown"));
    QVERIFY(list != nullptr && list->isVisible());
    auto* lines = list->findChild<QTreeWidget*>(QStringLiteral("Stopped tasks listed"));
    QVERIFY(lines->topLevelItemCount() > 3);
    judge.look(*list);
    list->grab();
    list->hide();
}

void lookForIt(MainWindow& window, Judge& judge)
{
    const QString text =
        QString::fromStdString(window.session().document().find(ElementId("service-1"))->name);
    ui::CommandPalette palette(ui::Theme::light(), window.session().document(),
                               ui::menuCommandsOf(*window.menuBar()), &window);
    palette.setAttribute(Qt::WA_DeleteOnClose, false);
    palette.show();
    palette.findChild<QLineEdit*>(QStringLiteral("Command text"))
        ->setText(QStringLiteral("service-1"));
    auto* found = palette.findChild<QListWidget*>(QStringLiteral("Commands"));
    QCOMPARE(found->item(0)->text(), text + QString::fromUtf8(" · Service"));
    judge.look(palette);
    palette.grab();
    palette.close();
    auto* bar = window.findChild<ui::FindBar*>();
    bar->open();
    bar->findChild<QLineEdit*>(QStringLiteral("Find on the canvas"))
        ->setText(QStringLiteral("kind:service"));
    QVERIFY(bar->hasMatches());
    bar->findNext();
    judge.look(*bar);
    bar->grab();
    bar->close();
}
} // namespace

void HostileNamesTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
    pipe_ = home_.filePath(QStringLiteral("pipe"));
    QCOMPARE(::mkfifo(qPrintable(pipe_), 0600), 0);
}

void HostileNamesTest::thereAreFortyOfAllKinds()
{
    const std::vector<HostileText> texts = hostileTexts(pipe_);
    QVERIFY(texts.size() >= 40);
    QCOMPARE(std::count_if(texts.begin(), texts.end(), isWay), std::ptrdiff_t(kWays.size()));
    QCOMPARE(hostile({QString()}).elements().size(), std::size_t(kTogether));
    for (const HostileText& each : texts) {
        QVERIFY2(each.text.toUtf8().size() <= 255, each.name);
        const auto read = io::readDocument(io::writeDocument(hostile({each.text})), "x");
        QVERIFY2(read.has_value() && read->remarks.empty(), each.name);
    }
}

QString HostileNamesTest::fileOf(const QString& text, const doc::Document& drawn)
{
    const QString name = QString(text).remove(QLatin1Char('/')).left(50).trimmed();
    QDir(home_.path()).mkdir(QStringLiteral("files"));
    const QString path =
        home_.filePath(QStringLiteral("files/") + (name.isEmpty() ? QStringLiteral("x") : name) +
                       QStringLiteral(".stowage.json"));
    return writeFile(path, QByteArray::fromStdString(io::writeDocument(drawn))) ? path : QString();
}

void HostileNamesTest::lookEverywhere(const QStringList& texts)
{
    QStringList files;
    const doc::Document drawn = hostile(texts);
    for (const QString& text : texts)
        files += fileOf(text, drawn);
    QVERIFY(!files.contains(QString()));
    QSettings().clear(); // of the files before
    QSettings().setValue(QStringLiteral("recent"), files);
    Judge judge(texts);
    MainWindow window;
    window.resize(1'400, 900);
    window.show();
    window.openFile(files.front());
    QVERIFY(window.hasSession());
    QCOMPARE(window.windowHandle()->title(),
             QFileInfo(files.front()).fileName() + QString::fromUtf8(" – Stowage"));
    breakAll(window, texts);
    lookAtElements(window, judge, texts.size() == 1);
    window.grab();
    lookAtTasks(window, judge);
    lookForIt(window, judge);
    window.grab();
    const MainWindow start; // which lists the files
    judge.look(start);
    QVERIFY2(judge.wrong.isEmpty(), qPrintable(judge.wrong.join(QLatin1Char('\n')).left(2'000)));
    QVERIFY(judge.captions > 20);
    for (const QString& file : files)
        QVERIFY(QFile::remove(file));
}

void HostileNamesTest::theWindowShowsText_data()
{
    QTest::addColumn<QString>("text");
    for (const HostileText& each : hostileTexts(pipe_))
        if (isWay(each))
            QTest::newRow(each.name) << each.text;
}

void HostileNamesTest::theWindowShowsText()
{
    QFETCH(QString, text);
    lookEverywhere({text});
}

void HostileNamesTest::theWindowShowsManyTexts_data()
{
    QTest::addColumn<QStringList>("texts");
    QStringList texts;
    for (const HostileText& each : hostileTexts(pipe_))
        if (!isWay(each))
            texts += each.text;
    for (qsizetype n = 0; n < texts.size(); n += kTogether)
        QTest::addRow("from %d", int(n)) << texts.mid(n, kTogether);
}

void HostileNamesTest::theWindowShowsManyTexts()
{
    QFETCH(QStringList, texts);
    lookEverywhere(texts);
}

void HostileNamesTest::dialogsShowText_data()
{
    QTest::addColumn<QString>("text");
    for (const HostileText& each : hostileTexts(pipe_))
        QTest::newRow(each.name) << each.text;
}

void HostileNamesTest::dialogsShowText()
{
    QFETCH(QString, text);
    Judge judge({text});
    const doc::Document drawn = hostile({text});
    CompareDialog compared(text, *openExample(QStringLiteral("heal")), text, drawn);
    compared.show();
    QVERIFY(compared.findChild<QListWidget*>(QStringLiteral("Differences"))->count() > 10);
    Snapshot readable;
    readable.file = home_.filePath(QStringLiteral("x.recovery"));
    readable.unsaved = Unsaved{drawn, {}, {}};
    Snapshot placed = readable;
    placed.unsaved->path = home_.filePath(text);
    Snapshot damaged;
    damaged.file = home_.filePath(text);
    damaged.problem = text.toStdString();
    RecoveryDialog recovery({readable, placed, damaged});
    recovery.setVisible(true);
    auto* listed = recovery.findChild<QListWidget*>(QStringLiteral("Unsaved drawings"));
    QVERIFY(listed->item(0)->text().startsWith(text.left(60)));
    QVERIFY(listed->item(2)->text().endsWith(text));
    for (QDialog* dialog : {static_cast<QDialog*>(&compared), static_cast<QDialog*>(&recovery)}) {
        judge.look(*dialog);
        dialog->grab();
    }
    QVERIFY2(judge.wrong.isEmpty(), qPrintable(judge.wrong.join(QLatin1Char('\n'))));
}

void HostileNamesTest::theJudgeSeesWhatIsWrong()
{
    const auto wrongOf = [](const QWidget& widget) {
        Judge judge({QStringLiteral("R&D")});
        judge.look(widget);
        return judge.wrong.size();
    };
    QPushButton button(QStringLiteral("Run R&D"));
    button.setObjectName(QStringLiteral("Run R&D"));
    QVERIFY(wrongOf(button) > 0);
    button.setText(QStringLiteral("Run RD"));
    QVERIFY(wrongOf(button) > 0);
    button.setText(QStringLiteral("Run R&&D"));
    QCOMPARE(wrongOf(button), 0);
    button.setToolTip(QStringLiteral("<qt><b>x</qt>"));
    QCOMPARE(wrongOf(button), 1);
    QMenu menu;
    menu.addAction(QStringLiteral("R&D"))->setObjectName(QStringLiteral("R&D"));
    QVERIFY(wrongOf(menu) > 0);
    QDialog dialog;
    (new QHBoxLayout(&dialog))->addWidget(new QLabel(QStringLiteral("<b>x</b>")));
    QCOMPARE(wrongOf(dialog), 1);
    dialog.findChild<QLabel*>()->setTextFormat(Qt::PlainText);
    QCOMPARE(wrongOf(dialog), 0);
    dialog.findChild<QLabel*>()->setMinimumWidth(1'600);
    QCOMPARE(wrongOf(dialog), 1);
}

QTEST_MAIN(HostileNamesTest)
#include "tst_hostile_names.moc"
