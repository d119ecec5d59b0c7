// SPDX-License-Identifier: GPL-3.0-or-later
// Run until, from the menu of the bar: the window stops at the very instant that was asked for.
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "sim/notices.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class RunUntilTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theNextEventOfTheSelection();
    void withoutASelectionThereIsNoNextEvent();
    void theServiceIsStable();
    void theFirstFailure();
    void aTime();
    void aTimeThatIsNone_data();
    void aTimeThatIsNone();
    void pausingEndsIt();

private:
    QTemporaryDir home_;
};

namespace {
const ElementId kService("service-1");

struct Scene {
    Scene()
    {
        window.resize(1'300, 800);
        window.show();
        window.openExampleNamed(QStringLiteral("heal"));
        window.findChild<QToolButton*>(QStringLiteral("Pause"))->click();
    }

    void runUntil(const char* words)
    {
        auto* button = window.findChild<QToolButton*>(QStringLiteral("Run until"));
        for (QAction* action : button->menu()->actions())
            if (action->text() == QString::fromUtf8(words))
                return action->trigger();
        QFAIL(words);
    }

    ui::CanvasView& canvas() { return *window.findChild<ui::CanvasView*>(); }
    void terminate() { emit canvas().commanded(TerminateInstance{ElementId("instance-2")}); }
    std::uint32_t told() { return window.session().world().facts.count(); }
    QString toast() { return window.findChild<QLabel*>(QStringLiteral("Toast"))->text(); }

    // Those told since, at the instant that the window shows and before it.
    std::vector<Notice> since(std::uint32_t fact, bool now)
    {
        std::vector<Notice> found;
        for (Notice& notice : sim::noticesSince(window.session().world(), fact))
            if ((notice.at == window.session().now()) == now)
                found.push_back(std::move(notice));
        return found;
    }

    MainWindow window;
};

template <class Is> bool any(const std::vector<Notice>& notices, Is is)
{
    return std::any_of(notices.begin(), notices.end(), is);
}

// Types into the question for a time.
void answer(const QString& text)
{
    QTimer::singleShot(50, qApp, [text] {
        auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return answer(text);
        dialog->setTextValue(text);
        dialog->accept();
    });
}
} // namespace

void RunUntilTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void RunUntilTest::theNextEventOfTheSelection()
{
    Scene scene;
    scene.terminate();
    scene.canvas().select({kService});
    const std::uint32_t told = scene.told();
    const auto isAbout = [](const Notice& notice) {
        const auto is = [](const Subject& subject) { return subject == Subject(kService); };
        return is(notice.subject) ||
               std::any_of(notice.concerned.begin(), notice.concerned.end(), is);
    };
    scene.runUntil("Next event of the selection");
    QVERIFY(scene.window.isRunning());
    QTRY_VERIFY(!scene.window.isRunning());
    QVERIFY(any(scene.since(told, true), isAbout));
    QVERIFY(!any(scene.since(told, false), isAbout));
}

void RunUntilTest::withoutASelectionThereIsNoNextEvent()
{
    Scene scene;
    scene.canvas().select({});
    scene.runUntil("Next event of the selection");
    QVERIFY(!scene.window.isRunning());
    QCOMPARE(scene.toast(), QStringLiteral("Select what to wait for first."));
}

void RunUntilTest::theServiceIsStable()
{
    Scene scene;
    scene.terminate();
    const std::uint32_t told = scene.told();
    const auto isSteady = [](const Notice& notice) {
        return notice.text.find("has reached a steady state") != std::string::npos;
    };
    scene.runUntil("Service stable");
    QTRY_VERIFY(!scene.window.isRunning());
    QVERIFY(any(scene.since(told, true), isSteady));
    QVERIFY(!any(scene.since(told, false), isSteady));
}

void RunUntilTest::theFirstFailure()
{
    Scene scene;
    emit scene.canvas().commanded(CrashInstance{ElementId("instance-2")});
    const std::uint32_t told = scene.told();
    const auto isBad = [](const Notice& notice) { return notice.severity == Severity::bad; };
    scene.runUntil("First failure");
    QTRY_VERIFY(!scene.window.isRunning());
    QVERIFY(any(scene.since(told, true), isBad));
    QVERIFY(!any(scene.since(told, false), isBad));
}

void RunUntilTest::aTime()
{
    Scene scene;
    answer(QStringLiteral("1h30m"));
    scene.runUntil("A time…");
    QTRY_VERIFY(!scene.window.isRunning());
    QCOMPARE(scene.window.session().now(), Time{} + minutes(90));
}

void RunUntilTest::aTimeThatIsNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("no length") << "soon"
                               << "“soon” is no length of time. Write it as 1h30m, 45m or 90s.";
    QTest::newRow("passed") << "1s"
                            << "00:00:01 has passed already; the timeline goes back to it.";
}

void RunUntilTest::aTimeThatIsNone()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    Scene scene;
    const Time before = scene.window.session().now();
    answer(text);
    scene.runUntil("A time…");
    QVERIFY(!scene.window.isRunning());
    QCOMPARE(scene.window.session().now(), before);
    QCOMPARE(scene.toast(), words);
}

void RunUntilTest::pausingEndsIt()
{
    Scene scene;
    answer(QStringLiteral("300d"));
    scene.runUntil("A time…");
    QVERIFY(scene.window.isRunning());
    scene.window.findChild<QToolButton*>(QStringLiteral("Pause"))->click();
    QVERIFY(!scene.window.isRunning());
    const Time paused = scene.window.session().now();
    QTest::qWait(60);
    QCOMPARE(scene.window.session().now(), paused);
}

QTEST_MAIN(RunUntilTest)
#include "tst_run_until.moc"
