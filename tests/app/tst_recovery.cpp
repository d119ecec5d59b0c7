// SPDX-License-Identifier: GPL-3.0-or-later
// What was drawn and not saved outlives the death of the program: a window in a process of its own
// is edited and killed, and the next start offers its work.
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/recovery_dialog.h"
#include "app/window_verb.h"
#include "canvas/canvas_view.h"
#include "document/apply.h"
#include "io/document_json.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <cstdio>
#include <sys/stat.h>

using namespace stowage;
using namespace stowage::app;

namespace {
const ElementId kService("service-1");
constexpr const char* kEdited = "STOWAGE_TEST_EDITS"; // the file that the child process edits
constexpr const char* kPause = "STOWAGE_TEST_PAUSE";  // milliseconds between its edits

void prepare()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage"));
}

// The child: renames the service to 1, 2, 3… and says each number.
int editForEver(int argc, char** argv)
{
    QApplication application(argc, argv);
    prepare();
    MainWindow window;
    window.openFile(qEnvironmentVariable(kEdited));
    QTimer timer;
    int number = 0;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        ++number;
        emit window.findChild<ui::CanvasView*>()->edited(
            doc::Rename{kService, std::to_string(number)});
        std::printf("%d\n", number);
        std::fflush(stdout);
    });
    timer.start(qEnvironmentVariableIntValue(kPause));
    return QApplication::exec();
}

int numberIn(const doc::Document& document)
{
    return std::atoi(document.find(kService)->name.c_str());
}

template <class Widget> Widget* named(QWidget* in, const char* name)
{
    return in == nullptr ? nullptr : in->findChild<Widget*>(QLatin1String(name));
}
} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whoNeverRestsLosesFifteenSecondsAtMost();
    void whoRestsLosesNothing();
    void aSaveRemovesTheSnapshot();
    void theNextStartOffersIt();
    void whatCannotBeReadIsKept();
    void whatIsSavedIsNotOffered();
    void onlyItsOwnerReadsIt();
    void aDocumentThatIsOpenElsewhere_data();
    void aDocumentThatIsOpenElsewhere();
    void aLockOfTheDeadIsTaken();
    void theLastGoodFileIsKept();
    void noBackupIsKeptWhereItIsSwitchedOff();
    void aFileIsOpenedBesideWhatWasRecovered();
    void recoveredWorkCanBeCompared();

private:
    // Edits in a process of its own, which is killed; gives each number and when it was told.
    std::vector<std::pair<int, qint64>> editAndKill(int pause, int count, int rest);

    QTemporaryDir home_;
    QString path_;
};

void RecoveryTest::initTestCase()
{
    prepare();
    qputenv("XDG_CONFIG_HOME", home_.filePath(QStringLiteral("config")).toLocal8Bit());
    qputenv("XDG_STATE_HOME", home_.filePath(QStringLiteral("state")).toLocal8Bit());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                       home_.filePath(QStringLiteral("config")));
}

void RecoveryTest::init()
{
    QDir(home_.filePath(QStringLiteral("state"))).removeRecursively();
    path_ = home_.filePath(QStringLiteral("shop.stowage.json"));
    QFile::remove(path_ + QLatin1Char('~'));
    MainWindow window;
    window.openExampleNamed(QStringLiteral("heal"));
    QVERIFY(
        writeFile(path_, QByteArray::fromStdString(io::writeDocument(window.session().drawn()))));
}

std::vector<std::pair<int, qint64>> RecoveryTest::editAndKill(int pause, int count, int rest)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kEdited), path_);
    environment.insert(QLatin1String(kPause), QString::number(pause));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), QStringList());
    std::vector<std::pair<int, qint64>> told;
    QElapsedTimer clock;
    clock.start();
    while (static_cast<int>(told.size()) < count && process.waitForReadyRead(30'000))
        while (process.canReadLine())
            told.emplace_back(process.readLine().trimmed().toInt(), clock.elapsed());
    if (rest > 0)
        QTest::qWait(rest);
    while (process.canReadLine())
        told.emplace_back(process.readLine().trimmed().toInt(), clock.elapsed());
    ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
    process.waitForFinished();
    told.emplace_back(0, clock.elapsed()); // its end
    return told;
}

void RecoveryTest::whoNeverRestsLosesFifteenSecondsAtMost()
{
    const auto told = editAndKill(100, 185, 0); // 18.5 s without two quiet seconds
    QVERIFY(told.size() > 150);
    const auto left = snapshotsLeft();
    QCOMPARE(left.size(), std::size_t(1));
    QVERIFY2(left.front().unsaved.has_value(), left.front().problem.c_str());
    const int kept = numberIn(left.front().unsaved->drawn);
    const qint64 end = told.back().second;
    constexpr qint64 kPromised = 15'000 + 500; // and what a busy machine adds
    for (const auto& [number, at] : told)
        if (number > kept)
            QVERIFY2(end - at <= kPromised, qPrintable(QString::number(number)));
    QCOMPARE(left.front().unsaved->path, path_);
    QCOMPARE(numberIn(openDocument(path_)->document), 0); // the file itself was not touched
}

void RecoveryTest::whoRestsLosesNothing()
{
    const auto told = editAndKill(4'000, 2, 3'000);
    const auto left = snapshotsLeft();
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(numberIn(left.front().unsaved->drawn), 2);
    QVERIFY(differenceOf(left.front()).contains(QStringLiteral("2")));
}

void RecoveryTest::aSaveRemovesTheSnapshot()
{
    MainWindow window;
    window.openFile(path_);
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, "7"});
    const QDir folder(recoveryFolder());
    const QStringList filter{QStringLiteral("*.recovery")};
    QTRY_COMPARE_WITH_TIMEOUT(folder.entryList(filter).size(), 1, 5'000);
    QVERIFY(snapshotsLeft().empty()); // its program still runs
    named<QAction>(&window, "Save")->trigger();
    QVERIFY(!window.isWindowModified());
    QCOMPARE(folder.entryList(filter).size(), 0);
    QCOMPARE(numberIn(openDocument(path_)->document), 7);
}

void RecoveryTest::theNextStartOffersIt()
{
    editAndKill(4'000, 1, 3'000);
    MainWindow window;
    QTimer::singleShot(200, &window, [&] {
        auto* dialog = QApplication::activeModalWidget();
        QCOMPARE(dialog->objectName(), QStringLiteral("Unsaved work"));
        auto* list = named<QListWidget>(dialog, "Unsaved drawings");
        QCOMPARE(list->count(), 1);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("shop.stowage.json")));
        named<QPushButton>(dialog, "Recover")->click();
    });
    window.offerRecovery();
    QVERIFY(window.hasSession());
    QCOMPARE(numberIn(window.session().document()), 1);
    QVERIFY(window.isWindowModified());
    const QStringList kept = QDir(recoveryFolder()).entryList({QStringLiteral("*.recovery")});
    QCOMPARE(kept.size(), 1); // its own by now
    QVERIFY(snapshotsLeft().empty());
    named<QAction>(&window, "Save")->trigger();
    QCOMPARE(numberIn(openDocument(path_)->document), 1);
    QVERIFY(QDir(recoveryFolder()).entryList({QStringLiteral("*.recovery")}).isEmpty());
}

void RecoveryTest::whatCannotBeReadIsKept()
{
    const QString file = recoveryFolder() + QStringLiteral("/damaged.recovery");
    QVERIFY(writeFile(file, "{\"recovery\":1}\n{\"stowage\": 1, "));
    const auto left = snapshotsLeft();
    QCOMPARE(left.size(), std::size_t(1));
    QVERIFY(!left.front().unsaved);
    QVERIFY(!left.front().problem.empty());
    QVERIFY(QFile::exists(file));
    RecoveryDialog dialog(snapshotsLeft());
    QVERIFY(!named<QPushButton>(&dialog, "Recover")->isEnabled());
    QVERIFY(named<QListWidget>(&dialog, "Unsaved drawings")
                ->item(0)
                ->text()
                .contains(QStringLiteral("damaged.recovery")));
}

void RecoveryTest::whatIsSavedIsNotOffered()
{
    editAndKill(4'000, 1, 3'000);
    const auto left = snapshotsLeft();
    QCOMPARE(left.size(), std::size_t(1));
    QVERIFY(writeFile(path_,
                      QByteArray::fromStdString(io::writeDocument(left.front().unsaved->drawn))));
    QVERIFY(snapshotsLeft().empty());
}

void RecoveryTest::onlyItsOwnerReadsIt()
{
    MainWindow window;
    window.openFile(path_);
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, "8"});
    const QDir folder(recoveryFolder());
    QTRY_COMPARE_WITH_TIMEOUT(folder.entryList({QStringLiteral("*.recovery")}).size(), 1, 5'000);
    struct stat of = {};
    const QString file =
        folder.filePath(folder.entryList({QStringLiteral("*.recovery")}).constFirst());
    QCOMPARE(::stat(QFile::encodeName(file).constData(), &of), 0);
    QCOMPARE(of.st_mode & 0777U, mode_t(0600));
    QCOMPARE(::stat(QFile::encodeName(folder.path()).constData(), &of), 0);
    QCOMPARE(of.st_mode & 0777U, mode_t(0700));
}

void RecoveryTest::aDocumentThatIsOpenElsewhere_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("opens");
    QTest::addColumn<bool>("isReadOnly");
    QTest::newRow("read-only") << QStringLiteral("Open read-only") << true << true;
    QTest::newRow("a copy") << QStringLiteral("Open a copy") << true << false;
    QTest::newRow("anyway") << QStringLiteral("Open anyway") << true << false;
    QTest::newRow("cancel") << QString() << false << false;
}

void RecoveryTest::aDocumentThatIsOpenElsewhere()
{
    QFETCH(QString, button);
    QFETCH(bool, opens);
    QFETCH(bool, isReadOnly);
    MainWindow first;
    first.openFile(path_);
    QVERIFY(QFile::exists(DocumentLock::fileOf(path_)));
    MainWindow second;
    QString asked;
    QTimer::singleShot(200, &second, [&] {
        auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY(question != nullptr);
        asked = question->text() + question->informativeText();
        if (button.isEmpty())
            question->reject();
        else
            question->findChild<QAbstractButton*>(button)->click();
    });
    second.openFile(path_);
    QVERIFY2(asked.contains(QSysInfo::machineHostName()), qPrintable(asked));
    QCOMPARE(second.hasSession(), opens);
    QCOMPARE(second.windowTitle().contains(QStringLiteral("read-only")), isReadOnly);
    QCOMPARE(second.path(), opens && button != QStringLiteral("Open a copy") ? path_ : QString());
    if (opens) // all of them have the drawing
        QVERIFY(second.session().drawn() == first.session().drawn());
}

void RecoveryTest::aLockOfTheDeadIsTaken()
{
    editAndKill(4'000, 1, 0);
    QVERIFY(QFile::exists(DocumentLock::fileOf(path_))); // the dead tidy nothing up
    MainWindow window;
    window.openFile(path_); // would ask
    QVERIFY(window.hasSession());
}

void RecoveryTest::theLastGoodFileIsKept()
{
    const QByteArray before = *readFile(path_);
    MainWindow window;
    window.openFile(path_);
    for (const char* name : {"9", "10"}) { // once for a file that is opened
        emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, name});
        named<QAction>(&window, "Save")->trigger();
        QCOMPARE(*readFile(path_ + QLatin1Char('~')), before);
    }
    QCOMPARE(numberIn(openDocument(path_)->document), 10);
}

void RecoveryTest::noBackupIsKeptWhereItIsSwitchedOff()
{
    MainWindow window;
    window.openFile(path_);
    auto* backup = named<QAction>(&window, "Keep the last version as a backup");
    QVERIFY(backup->isChecked());
    backup->trigger();
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, "11"});
    named<QAction>(&window, "Save")->trigger();
    QCOMPARE(numberIn(openDocument(path_)->document), 11);
    QVERIFY(!QFile::exists(path_ + QLatin1Char('~')));
    MainWindow another; // it is remembered
    QVERIFY(!named<QAction>(&another, "Keep the last version as a backup")->isChecked());
    backup->trigger();
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{kService, "12"});
    named<QAction>(&window, "Save")->trigger();
    QCOMPARE(numberIn(openDocument(path_ + QLatin1Char('~'))->document), 11);
}

void RecoveryTest::aFileIsOpenedBesideWhatWasRecovered()
{
    editAndKill(4'000, 1, 3'000);
    const QString other = home_.filePath(QStringLiteral("other.stowage.json"));
    QVERIFY(writeFile(other, R"({"stowage":1,"name":"Other"})"));
    MainWindow window;
    QTimer::singleShot(200, &window, [] {
        named<QPushButton>(QApplication::activeModalWidget(), "Recover")->click();
    });
    const auto beside = openWanted(window, {.file = other.toStdString(), .example = {}});
    QCOMPARE(numberIn(window.session().document()), 1);
    QVERIFY(window.isWindowModified());
    QVERIFY(beside != nullptr);
    QCOMPARE(beside->path(), other);
    QCOMPARE(beside->session().document().name, std::string("Other"));

    MainWindow fresh; // with nothing to recover the window itself takes it
    QVERIFY(openWanted(fresh, {.file = {}, .example = "heal"}) == nullptr);
    QVERIFY(fresh.hasSession());
}

void RecoveryTest::recoveredWorkCanBeCompared()
{
    editAndKill(4'000, 1, 3'000);
    RecoveryDialog dialog(snapshotsLeft());
    QStringList lines;
    QTimer::singleShot(200, &dialog, [&] {
        QWidget* shown = QApplication::activeModalWidget();
        QCOMPARE(shown->objectName(), QStringLiteral("Compare"));
        auto* list = named<QListWidget>(shown, "Differences");
        for (int row = 0; row < list->count(); ++row)
            lines += list->item(row)->text();
        qobject_cast<QDialog*>(shown)->reject();
    });
    named<QPushButton>(&dialog, "Compare with the file")->click();
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().contains(QLatin1Char('1')), qPrintable(lines.front()));
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsSet(kEdited))
        return editForEver(argc, argv);
    QApplication application(argc, argv);
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery.moc"
