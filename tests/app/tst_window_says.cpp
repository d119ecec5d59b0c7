// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong beside a save is said in the window, in words that name the cause, and nothing
// that was good is lost by it.
#include "app/answers.h"
#include "app/files.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "canvas/canvas_view.h"
#include "io/document_json.h"

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace stowage;
using namespace stowage::app;

class WindowSaysTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void thatASnapshotFailed();
    void thatABackupFailed();
    void aBackupIsAsPrivateAsItsFile_data();
    void aBackupIsAsPrivateAsItsFile();
    void thatAnExportFailed_data();
    void thatAnExportFailed();
    void whatAFileHoldsThatIsUnknown();
    void whatInAFileWasMended();

private:
    QTemporaryDir home_;
    QString path_;
};

namespace {
void rename(MainWindow& window, const char* name)
{
    emit window.findChild<ui::CanvasView*>()->edited(doc::Rename{ElementId("service-1"), name});
}

void trigger(MainWindow& window, const char* action)
{
    window.findChild<QAction*>(QLatin1String(action))->trigger();
}

QString toastOf(MainWindow& window)
{
    return window.findChild<QLabel*>(QStringLiteral("Toast"))->text();
}

// What stands above the drawing, if anything does.
QString bannerOf(MainWindow& window)
{
    auto* banner = window.findChild<QWidget*>(QStringLiteral("Banner"));
    return banner->isHidden() ? QString()
                              : banner->findChild<QLabel*>(QStringLiteral("Banner words"))->text();
}

unsigned permissionsOf(const QString& path)
{
    struct stat of = {};
    return ::stat(QFile::encodeName(path).constData(), &of) == 0 ? of.st_mode & 0777U : 0U;
}
} // namespace

void WindowSaysTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void WindowSaysTest::init()
{
    qputenv("XDG_STATE_HOME", home_.filePath(QStringLiteral("state")).toLocal8Bit());
    path_ = home_.filePath(QStringLiteral("shop.stowage.json"));
    QFile::remove(path_);
    QFile::remove(path_ + QLatin1Char('~'));
    QDir(path_ + QLatin1Char('~')).removeRecursively();
    MainWindow window;
    window.openExampleNamed(QStringLiteral("heal"));
    QVERIFY(
        writeFile(path_, QByteArray::fromStdString(io::writeDocument(window.session().drawn()))));
}

void WindowSaysTest::thatASnapshotFailed()
{
    const QString noFolder = home_.filePath(QStringLiteral("no-folder"));
    QVERIFY(writeFile(noFolder, "a file"));
    qputenv("XDG_STATE_HOME", noFolder.toLocal8Bit());
    MainWindow window;
    window.openFile(path_);
    rename(window, "mine");
    QTRY_VERIFY_WITH_TIMEOUT(
        toastOf(window).startsWith(QStringLiteral("Unsaved work would not survive a crash: ")),
        6'000);
    QVERIFY(toastOf(window).size() > 60); // and why
    QVERIFY(window.isWindowModified());
    trigger(window, "Save"); // is not in the way of
    QVERIFY(!window.isWindowModified());
}

void WindowSaysTest::thatABackupFailed()
{
    QVERIFY(QDir().mkdir(path_ + QLatin1Char('~')));
    MainWindow window;
    window.openFile(path_);
    rename(window, "mine");
    trigger(window, "Save");
    QVERIFY(!window.isWindowModified());
    QVERIFY2(toastOf(window).startsWith(QStringLiteral("Saved as shop.stowage.json. No backup was "
                                                       "made: ")),
             qPrintable(toastOf(window)));
    QVERIFY(QDir().rmdir(path_ + QLatin1Char('~')));
    rename(window, "again");
    trigger(window, "Save"); // tries again
    QCOMPARE(toastOf(window), QStringLiteral("Saved as shop.stowage.json"));
    QVERIFY(QFile::exists(path_ + QLatin1Char('~')));
}

void WindowSaysTest::aBackupIsAsPrivateAsItsFile_data()
{
    QTest::addColumn<unsigned>("file");
    QTest::addColumn<unsigned>("old"); // backup; 0: there is none
    QTest::newRow("private") << 0600U << 0U;
    QTest::newRow("private since") << 0600U << 0644U;
    QTest::newRow("for a group") << 0640U << 0U;
    QTest::newRow("open since") << 0644U << 0600U;
}

void WindowSaysTest::aBackupIsAsPrivateAsItsFile()
{
    QFETCH(unsigned, file);
    QFETCH(unsigned, old);
    const QString backup = path_ + QLatin1Char('~');
    QCOMPARE(::chmod(QFile::encodeName(path_).constData(), file), 0);
    if (old != 0) {
        QVERIFY(writeFile(backup, "old"));
        QCOMPARE(::chmod(QFile::encodeName(backup).constData(), old), 0);
    }
    MainWindow window;
    window.openFile(path_);
    rename(window, "mine");
    const QByteArray before = *readFile(path_);
    trigger(window, "Save");
    QCOMPARE(*readFile(backup), before);
    QCOMPARE(permissionsOf(backup), file);
    QCOMPARE(permissionsOf(path_), file);
}

void WindowSaysTest::thatAnExportFailed_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("ending");
    QTest::newRow("document") << "Export JSON"
                              << "stowage.json";
    QTest::newRow("task definition") << "Export task definition"
                                     << "json";
    QTest::newRow("picture") << "Export picture"
                             << "png";
}

// The file dialog lets nobody choose a folder that is not there, but a link may lead to one.
void WindowSaysTest::thatAnExportFailed()
{
    QFETCH(QString, action);
    QFETCH(QString, ending);
    const QString nowhere = home_.filePath(QStringLiteral("nowhere.") + ending);
    QFile::link(home_.filePath(QStringLiteral("gone/x")), nowhere);
    MainWindow window;
    window.show();
    window.openFile(path_);
    const Answers answers({QStringLiteral("Export")}, nowhere);
    trigger(window, qPrintable(action));
    QCOMPARE(answers.suggested.size(), 1);
    const QString said = toastOf(window) + answers.asked.join(u' ') + answers.more.join(u' ');
    QVERIFY2(said.contains(QStringLiteral("the file was not written")), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("Exported")));
    QVERIFY(!QFile::exists(nowhere));
}

void WindowSaysTest::whatAFileHoldsThatIsUnknown()
{
    QVERIFY(writeFile(path_, R"({"stowage":1,"name":"Later","shade":"blue"})"));
    MainWindow window;
    const Answers answers({QString()});
    window.openFile(path_);
    QCOMPARE(answers.asked, QStringList()); // which would stop whoever opens it each time
    const QString said = bannerOf(window);
    QVERIFY2(said.contains(QStringLiteral("shade")) &&
                 said.contains(QStringLiteral("newer Stowage")),
             qPrintable(said));
    emit window.findChild<ui::CanvasView*>()->edited(doc::SetDocument{"name", std::string("Now")});
    trigger(window, "Save");
    QVERIFY(readFile(path_)->contains("\"shade\": \"blue\""));
    QCOMPARE(bannerOf(window), said);
    window.findChild<QAbstractButton*>(QStringLiteral("Banner close"))->click();
    QCOMPARE(bannerOf(window), QString());
    trigger(window, "Save");
    QCOMPARE(bannerOf(window), QString()); // was read
    trigger(window, "New");
    window.openFile(path_);
    QVERIFY(bannerOf(window).contains(QStringLiteral("shade")));
    trigger(window, "New"); // has nothing of it
    QCOMPARE(bannerOf(window), QString());
}

void WindowSaysTest::whatInAFileWasMended()
{
    QVERIFY(writeFile(path_, R"({"stowage":1,"name":"Mended","seed":"x","shade":"blue"})"));
    MainWindow window;
    const Answers answers({QString()});
    window.openFile(path_);
    QCOMPARE(answers.asked, QStringList(QStringLiteral(
                                "Remarks: Something in the file was not taken as it stood.")));
    QVERIFY2(answers.more.front().contains(QStringLiteral("Seed")) &&
                 answers.more.front().contains(QStringLiteral("shade")),
             qPrintable(answers.more.front()));
    QCOMPARE(bannerOf(window), QString());
}

QTEST_MAIN(WindowSaysTest)
#include "tst_window_says.moc"
