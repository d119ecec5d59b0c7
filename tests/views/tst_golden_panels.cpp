// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector's Now shows of a log group, a FIFO queue and a task with a volume of Amazon
// EBS, compared with pictures that somebody has looked at.
#include "inspector/now_panel.h"
#include "kinds/events/queue.h"
#include "kinds/observe/log_group.h"
#include "look/style.h"
#include "views/canvas_bench.h"
#include "views/golden.h"

using namespace stowage;
using namespace stowage::ui;

namespace {
constexpr EntityId kTask{EntityKind::task, 7};

struct Scene {
    doc::Document document;
    Frame frame;
    Subject subject;
    LogTail tail;
};

Time at(int second)
{
    return Time{} + seconds(second);
}

Scene logLines()
{
    Scene scene;
    scene.subject = ElementId("log-group-1");
    scene.document.put(element("log-group-1", "/ecs/web", doc::LogGroup{}, {0, 0, 220, 80}));
    Readout readout;
    readout.subject = scene.subject;
    readout.mood = Mood::running;
    readout.word = "receiving";
    readout.lines = {{"Streams", "2"}, {"Lines", "4"}, {"Kept", "for 7 days"}};
    scene.frame.readouts = {readout};
    scene.tail.isThere = true;
    scene.tail.lines = {{at(131), "ecs/app/0a1b2c3d4e5f", "out of memory", 44},
                        {at(95), "ecs/app/0a1b2c3d4e5f", "GET /orders 200", 31},
                        {at(92), "ecs/app/77aa88bb99cc", "GET /orders 200", 30},
                        {at(61), "ecs/app/77aa88bb99cc",
                         "listening on port 80, after 6 seconds in which it read its settings",
                         21}};
    return scene;
}

Scene ordered()
{
    Scene scene;
    scene.subject = ElementId("queue-1");
    scene.document.put(element("queue-1", "orders.fifo",
                               doc::Queue{.type = doc::MessageOrder::fifo}, {0, 0, 220, 80}));
    Readout readout;
    readout.subject = scene.subject;
    readout.mood = Mood::running;
    readout.word = "has messages";
    readout.lines = {{"ApproximateNumberOfMessages", "42"},
                     {"ApproximateNumberOfMessagesNotVisible", "10"},
                     {"ApproximateNumberOfMessagesDelayed", "0"},
                     {"Age of the oldest message", "12 s"},
                     {"Workers", "3"},
                     {"Message groups in flight", "1"},
                     {"Wait for their message group", "38"},
                     {"Sent", "90"},
                     {"Received", "48"},
                     {"Deleted", "38"},
                     {"Duplicates that were not taken", "5"}};
    readout.verbs = {Verb::sendMessage, Verb::purgeQueue};
    scene.frame.readouts = {readout};
    return scene;
}

Scene volume()
{
    Scene scene;
    scene.subject = kTask;
    TaskReadout task;
    task.task = kTask;
    task.service = ElementId("service-1");
    task.label = "web 7";
    task.revision = 3;
    task.status = task.desired = TaskStatus::running;
    task.mood = Mood::running;
    task.word = "RUNNING";
    task.since = at(80);
    task.containers = {{"Container app", "RUNNING"},
                       {"Volume data", "vol-0123456789abcdef0, 20 GiB of gp3, gone with the task"},
                       {"Volume scratch", "gone with the task"}};
    task.id = "0123456789abcdef0123456789abcdef";
    scene.frame.tasks = {task};
    scene.document.put(element("cluster-1", "shop", doc::Cluster{}, {0, 0, 400, 300}));
    scene.document.put(element("service-1", "web", doc::Service{}, {20, 80, 180, 60}, "cluster-1"));
    return scene;
}

using Make = Scene (*)();
} // namespace

Q_DECLARE_METATYPE(Make)

class GoldenPanelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAsItDid_data();
    void looksAsItDid();
};

void GoldenPanelsTest::initTestCase()
{
    const QString other = golden::otherFont();
    QVERIFY2(other.isEmpty() || !qEnvironmentVariableIsSet("CI"), qPrintable(other));
    if (!other.isEmpty())
        QSKIP(qPrintable(other));
}

void GoldenPanelsTest::looksAsItDid_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Make>("make");
    for (const bool dark : {false, true}) {
        const char* theme = dark ? "dark" : "light";
        QTest::addRow("now-log-%s", theme) << dark << Make(logLines);
        QTest::addRow("now-fifo-%s", theme) << dark << Make(ordered);
        QTest::addRow("now-volume-%s", theme) << dark << Make(volume);
    }
}

void GoldenPanelsTest::looksAsItDid()
{
    QFETCH(bool, dark);
    QFETCH(Make, make);
    Scene scene = make();
    scene.frame.now = at(140);
    const Theme theme = dark ? Theme::dark() : Theme::light();
    applyLook(*qApp, theme);
    LiveState live;
    live.take(scene.frame);
    NowPanel panel(theme);
    panel.resize(340, 480);
    panel.show(scene.document, live, {scene.subject}, true);
    panel.showLog(scene.tail);
    panel.setVisible(true);
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.clearFocus();
    QCoreApplication::processEvents();
    const QString difference = golden::differenceFrom(QString::fromLatin1(QTest::currentDataTag()),
                                                      panel.grab().toImage());
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_MAIN(GoldenPanelsTest)
#include "tst_golden_panels.moc"
