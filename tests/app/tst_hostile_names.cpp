// SPDX-License-Identifier: GPL-3.0-or-later
// Documents whose names are hostile are opened, run and looked at everywhere: no text is taken for
// markup, for keys or for marks, none is lost, and none makes a window wider than a screen.
#include "app/compare_dialog.h"
#include "app/examples.h"
#include "app/files.h"
#include "app/find_box.h"
#include "app/main_window.h"
#include "app/recovery_dialog.h"
#include "canvas/canvas_view.h"
#include "io/document_json.h"
#include "kinds/compute/container.h"
#include "kinds/outside/note.h"
#include "support/hostile_texts.h"

#include <QtTest>
#include <QtWidgets>

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
    void dialogsShowText_data();
    void dialogsShowText();
    void theJudgeSeesWhatIsWrong();

private:
    void addRows() const;

    QTemporaryDir home_;
    QString pipe_;
};

namespace {
constexpr int kWidest = 1'500; // pixels

// Without what the wrapper of plain text adds, which escapes all that is inside.
QString bare(QString text)
{
    for (const char* tag : {"<qt>", "</qt>", "<br/>"})
        text.remove(QLatin1String(tag));
    return text;
}

// What cannot be seen is replaced by what can.
QString seen(QString text)
{
    for (QChar& sign : text)
        if (sign.category() == QChar::Other_Control)
            sign = QChar::ReplacementCharacter;
    return text;
}

// Collects what is wrong with all that a widget shows.
class Judge {
public:
    explicit Judge(QString text) : text_(std::move(text)) {}

    QStringList wrong;
    int captions = 0; // that were made of the name

    void look(const QWidget& root)
    {
        QList<const QWidget*> all{&root};
        for (const QWidget* widget : root.findChildren<QWidget*>())
            all.append(widget);
        for (const QWidget* widget : all)
            lookAt(*widget);
        for (const QAction* action : root.findChildren<QAction*>()) {
            judgeTip(action->toolTip());
            judgeCaption(action->text(), {action->objectName()});
        }
        if (root.minimumSizeHint().width() > kWidest)
            wrong += QStringLiteral("%1 is too wide").arg(root.objectName());
    }

    void judgeTip(const QString& tip)
    {
        if (bare(tip).contains(QLatin1Char('<')))
            wrong += QStringLiteral("tip: ") + tip;
    }

private:
    void lookAt(const QWidget& widget)
    {
        for (const QString& tip : {widget.toolTip(), widget.whatsThis(), widget.statusTip()})
            judgeTip(tip);
        if (const auto* label = qobject_cast<const QLabel*>(&widget))
            if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
                wrong += QStringLiteral("label: ") + label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            judgeCaption(button->text(), {button->objectName(), button->accessibleName()});
            if (isNamed({button->objectName(), button->accessibleName()}) &&
                !button->shortcut().isEmpty())
                wrong += QStringLiteral("key of: ") + button->text();
        }
        if (qobject_cast<const QMenu*>(&widget) != nullptr && widget.sizeHint().width() > kWidest)
            wrong += QStringLiteral("a menu is too wide: ") + widget.objectName();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
            view != nullptr && view->model() != nullptr)
            for (int row = 0; row < std::min(view->model()->rowCount(), 50); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    judgeTip(view->model()->index(row, column).data(Qt::ToolTipRole).toString());
    }

    bool isNamed(const QStringList& names) const
    {
        return std::any_of(names.begin(), names.end(),
                           [this](const QString& name) { return name.contains(text_); });
    }

    // A doubled sign stands for one; a single one would be lost and would take a key.
    void judgeCaption(const QString& caption, const QStringList& names)
    {
        if (!isNamed(names) || caption.isEmpty() || caption == QLatin1String("Why?"))
            return;
        ++captions;
        QString said;
        for (qsizetype at = 0; at < caption.size(); ++at) {
            if (caption.at(at) == QLatin1Char('&') && caption.mid(++at, 1) != QLatin1String("&"))
                wrong += QStringLiteral("caption takes a key: ") + caption;
            said += caption.mid(at, 1);
        }
        for (const char* behind : {" · ", " – ", "…"})
            said = said.section(QString::fromUtf8(behind), 0, 0);
        if (said.isEmpty() || std::none_of(names.begin(), names.end(), [&](const QString& name) {
                return seen(name).contains(said);
            }))
            wrong += QStringLiteral("caption: ") + caption;
    }

    QString text_;
};

// All that can be named is named so, and all notes and values say so.
doc::Document hostile(const QString& text)
{
    doc::Document document = *openExample(QStringLiteral("heal"));
    const std::string name = text.toStdString();
    document.name = name;
    doc::Element note;
    note.id = ElementId("note-1");
    note.props = doc::Note{name};
    note.place = doc::Rect{-400, 0, 200, 100};
    document.put(note);
    const auto elements = document.elements();
    for (const auto& each : elements) {
        doc::Element element = *each;
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

// An instance is lost and every task is stopped, for a reason of the same words.
void breakAll(MainWindow& window, const QString& text)
{
    for (int n = 0; n < 40; ++n)
        window.step();
    ui::CanvasView& canvas = canvasOf(window);
    for (const EntityId& task : tasksOf(window))
        emit canvas.commanded(StopTask{task, text.toStdString()});
    emit canvas.commanded(TerminateInstance{ElementId("instance-2")});
    const std::size_t enough = 4; // more than the tray lists
    for (int n = 0; n < 500 && canvas.stage().live().stopped().size() < enough; ++n)
        window.step();
    QVERIFY(canvas.stage().live().stopped().size() >= enough);
}

void openMenu(MainWindow& window, Judge& judge)
{
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, QPoint(1, 1), QPoint(1, 1));
    QCoreApplication::sendEvent(canvasOf(window).viewport(), &asked);
    auto* menu = canvasOf(window).findChild<QMenu*>(QStringLiteral("Canvas menu"));
    QVERIFY(menu != nullptr);
    judge.look(*menu);
    menu->grab();
    if (auto* targets = menu->findChild<QMenu*>(QStringLiteral("Connect to")))
        targets->grab();
    delete menu;
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

void lookForIt(MainWindow& window, const QString& text, Judge& judge)
{
    FindBox box(window.session().document(), commandsOf(*window.menuBar()), &window);
    box.setAttribute(Qt::WA_DeleteOnClose, false);
    box.show();
    box.findChild<QLineEdit*>(QStringLiteral("Find text"))->setText(QStringLiteral("service"));
    auto* found = box.findChild<QListWidget*>(QStringLiteral("Found"));
    QCOMPARE(found->item(0)->text(), text + QString::fromUtf8(" · Service"));
    judge.look(box);
    box.grab();
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
    for (const HostileText& each : texts) {
        QVERIFY2(each.text.toUtf8().size() <= 255, each.name);
        const auto read = io::readDocument(io::writeDocument(hostile(each.text)), "x");
        QVERIFY2(read.has_value() && read->remarks.empty(), each.name);
    }
}

void HostileNamesTest::addRows() const
{
    QTest::addColumn<QString>("text");
    for (const HostileText& each : hostileTexts(pipe_))
        QTest::newRow(each.name) << each.text;
}

void HostileNamesTest::theWindowShowsText_data()
{
    addRows();
}

void HostileNamesTest::theWindowShowsText()
{
    QFETCH(QString, text);
    QString file = QString(text).remove(QLatin1Char('/')).left(50).trimmed();
    file = file.isEmpty() ? QStringLiteral("x") : file;
    QDir(home_.path()).mkdir(QStringLiteral("files"));
    const QString path =
        home_.filePath(QStringLiteral("files/") + file + QStringLiteral(".stowage.json"));
    QVERIFY(writeFile(path, QByteArray::fromStdString(io::writeDocument(hostile(text)))));
    QSettings().clear(); // of the files before
    Judge judge(text);
    QElapsedTimer clock;
    clock.start();
    MainWindow window;
    window.resize(1'400, 900);
    window.show();
    window.openFile(path);
    QVERIFY(window.hasSession());
    QCOMPARE(window.windowHandle()->title(), file + QString::fromUtf8(".stowage.json – Stowage"));
    breakAll(window, text);
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("Inspector"));
    for (const auto& element : window.session().document().elements()) {
        canvasOf(window).select({element->id});
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            judge.look(window);
        }
        openMenu(window, judge);
    }
    canvasOf(window).select({});
    judge.look(window);
    window.grab();
    lookAtTasks(window, judge);
    lookForIt(window, text, judge);
    window.grab();
    const MainWindow start; // which lists the file
    judge.look(start);
    QVERIFY2(judge.wrong.isEmpty(), qPrintable(judge.wrong.join(QLatin1Char('\n')).left(2'000)));
    QVERIFY(judge.captions > 20);
    QVERIFY2(clock.elapsed() < 60'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(QFile::remove(path));
}

void HostileNamesTest::dialogsShowText_data()
{
    addRows();
}

void HostileNamesTest::dialogsShowText()
{
    QFETCH(QString, text);
    Judge judge(text);
    const doc::Document drawn = hostile(text);
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
        Judge judge(QStringLiteral("R&D"));
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
