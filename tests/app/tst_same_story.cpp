// SPDX-License-Identifier: GPL-3.0-or-later
// A run that was watched in the window, at any speed, paused and looked back at, tells the same as
// `stowage run` does of its recording.
#include "app/files.h"
#include "app/main_window.h"
#include "canvas/canvas_view.h"
#include "io/document_json.h"
#include "io/json.h"
#include "timeline/speeds.h"
#include "timeline/timeline_bar.h"

#include <QAction>
#include <QComboBox>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class SameStoryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theWindowTellsWhatTheCommandLineTells_data();
    void theWindowTellsWhatTheCommandLineTells();

private:
    QTemporaryDir home_;
};

namespace {

void click(MainWindow& window, const char* name)
{
    auto* button = window.findChild<QToolButton*>(QLatin1String(name));
    QVERIFY2(button != nullptr, name);
    button->click();
}

// Plays at the speed until the window has lived through `length` more, then pauses.
void play(MainWindow& window, int speed, Duration length)
{
    window.findChild<QComboBox*>(QStringLiteral("Speed"))->setCurrentIndex(speed);
    const Time until = window.session().now() + length;
    click(window, "Play");
    QTRY_VERIFY_WITH_TIMEOUT(window.session().now() >= until, 60'000);
    click(window, "Pause");
    QVERIFY(!window.isRunning());
}

void lookBack(MainWindow& window, int percent)
{
    const Time newest = window.session().newest();
    auto* timeline = window.findChild<ui::TimelineBar*>(QStringLiteral("Timeline"));
    emit timeline->goToWanted(Time{newest.micros / 100 * percent});
    QVERIFY(window.session().isPast());
}

int speedOf(double factor)
{
    for (std::size_t n = 0; n < ui::kSpeeds.size(); ++n)
        if (ui::kSpeeds.at(n).factor == factor)
            return static_cast<int>(n);
    qFatal("there is no such speed");
    return 0;
}

// What `stowage run` says of a drawing and its recording, in a process and a locale of its own.
std::string digestOfRun(const QString& drawing, const QString& recording, Duration length,
                        const QString& locale)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), locale);
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("STOWAGE_PROGRAM"),
                  {QStringLiteral("run"), drawing, QStringLiteral("--calls"), recording,
                   QStringLiteral("--for"), QString::fromStdString(durationText(length)),
                   QStringLiteral("--json")});
    if (!program.waitForFinished(120'000) || program.exitCode() != 0)
        qFatal("%s", program.readAllStandardError().constData());
    const Result<io::Json> said =
        io::parseJson(program.readAllStandardOutput().toStdString(), "summary");
    return said && said->find("digest") ? *said->find("digest")->text() : std::string();
}

} // namespace

void SameStoryTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
}

void SameStoryTest::theWindowTellsWhatTheCommandLineTells_data()
{
    QTest::addColumn<QString>("example");
    QTest::newRow("heal") << QStringLiteral("heal");
    QTest::newRow("first-service") << QStringLiteral("first-service");
    QTest::newRow("port-conflict") << QStringLiteral("port-conflict");
    QTest::newRow("bad-image") << QStringLiteral("bad-image");
    QTest::newRow("blue-green") << QStringLiteral("blue-green");
    QTest::newRow("drain") << QStringLiteral("drain");
    QTest::newRow("overload-spiral") << QStringLiteral("overload-spiral");
    QTest::newRow("alb-in-depth") << QStringLiteral("alb-in-depth");
}

void SameStoryTest::theWindowTellsWhatTheCommandLineTells()
{
    QFETCH(QString, example);
    MainWindow window;
    window.resize(1'300, 800);
    window.show();
    window.openExampleNamed(example);
    click(window, "Pause");
    auto& canvas = *window.findChild<ui::CanvasView*>();

    play(window, speedOf(1), milliseconds(300));
    play(window, speedOf(60), seconds(40));
    emit canvas.edited(doc::SetField{{ElementId("service-1")}, "desiredCount", std::int64_t{6}});
    play(window, speedOf(300), seconds(200));
    lookBack(window, 40);
    lookBack(window, 10);
    lookBack(window, 70);
    click(window, "Return to live");
    emit canvas.commanded(TerminateInstance{ElementId("instance-2")});
    play(window, speedOf(5), milliseconds(700));
    emit canvas.edited(doc::Rename{ElementId("service-1"), "orders"});
    window.findChild<QAction*>(QStringLiteral("Undo action"))->trigger();
    play(window, speedOf(3600), minutes(25));
    click(window, "Step");
    lookBack(window, 95);
    click(window, "Discard what followed");
    emit canvas.commanded(CrashInstance{ElementId("instance-1")});
    play(window, speedOf(0), hours(2));
    lookBack(window, 1);
    click(window, "Return to live");

    const session::Session& session = window.session();
    QVERIFY(session.world().facts.count() > 50);
    const QString drawing = home_.filePath(QStringLiteral("first.stowage.json"));
    const QString recording = home_.filePath(QStringLiteral("recording.jsonl"));
    QVERIFY(
        writeFile(drawing, QByteArray::fromStdString(io::writeDocument(session.firstDocument()))));
    QVERIFY(writeFile(recording, QByteArray::fromStdString(session.recording())));
    const std::string watched = session.world().facts.digest().text();
    for (const char* locale : {"C", "de_DE.UTF-8"})
        QCOMPARE(digestOfRun(drawing, recording, session.now() - Time{}, QLatin1String(locale)),
                 watched);
}

QTEST_MAIN(SameStoryTest)
#include "tst_same_story.moc"
