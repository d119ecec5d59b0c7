// SPDX-License-Identifier: GPL-3.0-or-later
// A crash may have taken several windows along: all of their drawings are offered at one start.
#include "app/answers.h"
#include "app/examples.h"
#include "app/files.h"
#include "app/main_window.h"
#include "app/window_verb.h"
#include "io/document_json.h"

#include <QDir>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace stowage;
using namespace stowage::app;

class RecoverAllTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void eachOpensInAWindowOfItsOwn();
    void whatIsLeftForLaterIsKept();
    void oneIsOfferedOnce();
    void whoThinksBetterOfItHasNoEmptyWindow();
    void whatIsRecoveredIsNotOpenedTwice();
    void whatCannotBeKeptAnewIsNotRemoved();
    void whatIsSavedOpensWhateverWasNot();

private:
    // Of a window that is no more; the later ones are offered first.
    void leave(const char* name, const QString& path = {}, doc::Document drawn = {});

    QTemporaryDir home_;
    int left_ = 0;
};

namespace {
std::vector<MainWindow*> windows()
{
    std::vector<MainWindow*> found;
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(widget))
            found.push_back(window);
    return found;
}

MainWindow* windowOf(const char* name)
{
    for (MainWindow* window : windows())
        if (window->hasSession() && window->session().document().name == name)
            return window;
    return nullptr;
}

const QString kRecover = QStringLiteral("Recover");

// While it is there no file grows beyond so many bytes, as on a disk that is almost full.
class AlmostFull {
public:
    explicit AlmostFull(rlim_t most) : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{most, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~AlmostFull()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_ = {};
    void (*handler_)(int);
};
} // namespace

void RecoverAllTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.filePath(QStringLiteral("state")).toLocal8Bit());
}

void RecoverAllTest::init()
{
    QDir(home_.filePath(QStringLiteral("state"))).removeRecursively();
    left_ = 0;
}

void RecoverAllTest::cleanup()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(windows().empty());
}

void RecoverAllTest::leave(const char* name, const QString& path, doc::Document drawn)
{
    drawn.name = name;
    const QString file = recoveryFolder() + QStringLiteral("/%1.recovery").arg(QLatin1String(name));
    QVERIFY(writeFile(file, "{\"recovery\":1,\"path\":\"" + path.toUtf8() + "\"}\n" +
                                QByteArray::fromStdString(io::writeDocument(drawn))));
    QFile times(file);
    QVERIFY(times.open(QIODevice::ReadWrite));
    const QDateTime when = QDateTime::currentDateTime().addSecs(-1'000 + 10 * left_++);
    QVERIFY(times.setFileTime(when, QFileDevice::FileModificationTime));
}

void RecoverAllTest::eachOpensInAWindowOfItsOwn()
{
    leave("first");
    leave("second");
    leave("third");
    {
        MainWindow window;
        const Answers answers({kRecover, kRecover, kRecover});
        window.offerRecovery();
        QCOMPARE(answers.asked.size(), 3);
        QCOMPARE(windows().size(), std::size_t(3));
        QCOMPARE(windowOf("third"), &window);
        for (const char* name : {"first", "second"}) {
            MainWindow* other = windowOf(name);
            QVERIFY(other != nullptr && other->isVisible() && other->isWindowModified());
            QVERIFY(snapshotsLeft().empty()); // they are their windows' own again
        }
    }
    for (const char* name : {"first", "second"}) { // they outlive it
        QVERIFY(windowOf(name) != nullptr);
        QTimer::singleShot(200, windowOf(name), [] {
            qobject_cast<QMessageBox*>(QApplication::activeModalWidget())
                ->button(QMessageBox::Discard)
                ->click();
        });
        QVERIFY(windowOf(name)->close());
    }
}

void RecoverAllTest::whatIsLeftForLaterIsKept()
{
    leave("first");
    leave("second");
    MainWindow window;
    const Answers answers({kRecover, QStringLiteral("Later")});
    window.offerRecovery();
    QCOMPARE(answers.asked.size(), 2);
    QCOMPARE(windows().size(), std::size_t(1));
    const auto left = snapshotsLeft();
    QCOMPARE(left.size(), std::size_t(1));
    QCOMPARE(left.front().unsaved->drawn.name, std::string("first"));
}

void RecoverAllTest::oneIsOfferedOnce()
{
    leave("only");
    {
        MainWindow window;
        const Answers answers({kRecover});
        window.offerRecovery();
        QCOMPARE(answers.asked.size(), 1);
        QVERIFY(window.isWindowModified());
        QVERIFY(snapshotsLeft().empty());
    }
    init(); // what it kept, too, is of no interest here

    const QString file = home_.filePath(QStringLiteral("saved.stowage.json"));
    QVERIFY(writeFile(file, R"({"stowage":1,"name":"Saved"})"));
    leave("changed", file);
    MainWindow other;
    const Answers answers({QStringLiteral("Open saved")});
    other.offerRecovery();
    QCOMPARE(answers.asked.size(), 1); // though it is still there
    QCOMPARE(other.path(), file);
    QCOMPARE(snapshotsLeft().size(), std::size_t(1));
}

void RecoverAllTest::whoThinksBetterOfItHasNoEmptyWindow()
{
    const QString file = home_.filePath(QStringLiteral("locked.stowage.json"));
    QVERIFY(writeFile(file, R"({"stowage":1,"name":"Locked"})"));
    leave("locked", file);
    leave("free");
    MainWindow owner, window;
    owner.openFile(file);
    const Answers answers({kRecover, kRecover, QString()});
    window.offerRecovery();
    QCOMPARE(answers.asked.size(), 3);
    QVERIFY(answers.asked.back().startsWith(QStringLiteral("Open elsewhere")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(windows().size(), std::size_t(2));
    QCOMPARE(snapshotsLeft().size(), std::size_t(1)); // is offered again at the next start
}

void RecoverAllTest::whatIsRecoveredIsNotOpenedTwice()
{
    const QString file = home_.filePath(QStringLiteral("wanted.stowage.json"));
    QVERIFY(writeFile(file, R"({"stowage":1,"name":"Wanted"})"));
    leave("wanted", file);
    leave("newest");
    {
        MainWindow window;
        const Answers answers({kRecover, kRecover});
        QVERIFY(openWanted(window, {.file = file.toStdString(), .example = {}}) == nullptr);
        QCOMPARE(answers.asked.size(), 2);
        QCOMPARE(windowOf("wanted")->path(), file);
    }
    delete windowOf("wanted");
}

void RecoverAllTest::whatCannotBeKeptAnewIsNotRemoved()
{
    leave("large", {}, *openExample(QStringLiteral("heal")));
    const QString only = snapshotsLeft().front().file;
    QVERIFY(QFileInfo(only).size() > 2'000);
    {
        MainWindow window;
        {
            const AlmostFull disk(1'000); // which has room for locks
            const Answers answers({kRecover});
            window.offerRecovery();
        }
        QVERIFY(window.isWindowModified());
        QVERIFY(QFile::exists(only));
        const QString said = window.findChild<QLabel*>(QStringLiteral("Toast"))->text();
        QVERIFY2(said.startsWith(QStringLiteral("Unsaved work would not survive")),
                 qPrintable(said));
    }
    QCOMPARE(snapshotsLeft().size(), std::size_t(1));
    MainWindow window; // there is room again
    const Answers answers({kRecover});
    window.offerRecovery();
    QVERIFY(!QFile::exists(only));
}

void RecoverAllTest::whatIsSavedOpensWhateverWasNot()
{
    const QString file = home_.filePath(QStringLiteral("good.stowage.json"));
    QVERIFY(writeFile(file, R"({"stowage":1,"name":"Good"})"));
    doc::Document damaged;
    damaged.calls = R"([{"bad":1}])";
    leave("damaged", file, damaged);
    MainWindow window;
    const Answers answers({kRecover, QStringLiteral("Open saved")});
    window.offerRecovery();
    QVERIFY(!window.hasSession());
    window.offerRecovery();
    QCOMPARE(window.path(), file);
    QCOMPARE(snapshotsLeft().size(), std::size_t(1));
}

QTEST_MAIN(RecoverAllTest)
#include "tst_recover_all.moc"
