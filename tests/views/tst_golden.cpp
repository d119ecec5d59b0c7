// SPDX-License-Identifier: GPL-3.0-or-later
// What the painters of the canvas draw, compared with pictures that somebody has looked at.
// STOWAGE_GOLDEN=update in the environment rewrites them.
#include "canvas/picture.h"
#include "kinds/network/target_group.h"
#include "kinds/outside/note.h"
#include "kinds/outside/users.h"
#include "look/state_look.h"
#include "views/canvas_bench.h"
#include "views/golden.h"

using namespace stowage;
using namespace stowage::ui;

namespace {
doc::Document shop()
{
    doc::Document document = drawing();
    document.put(element("target-group-1", "web-tg", doc::TargetGroup{}, {40, 160, 160, 60},
                         "load-balancer-1"));
    document.put(element("users-1", "users", doc::Users{}, {-200, 100, 120, 100}));
    doc::Note note;
    note.text = "Two of three zones are used.";
    document.put(element("note-1", "note", note, {960, 300, 200, 80}));
    document.put(element("instance-2", "i-2", doc::Instance{}, {300, 360, 220, 140}, "cluster-1"));
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    document.putLink({ElementId("service-1"), ElementId("target-group-1"), "targets"});
    document.putLink({ElementId("users-1"), ElementId("load-balancer-1"), "requests"});
    document.putLink({ElementId("instance-1"), ElementId("subnet-1"), "subnet"});
    document.putLink({ElementId("instance-2"), ElementId("subnet-1"), "subnet"});
    return document;
}

LiveState running(std::size_t tasks, const std::vector<Mood>& moods)
{
    Frame frame = liveFrame();
    frame.now = Time{} + seconds(60);
    frame.readouts.front().gauges = {{"cpu", 1'024, 310, 2'048, "units"},
                                     {"mem", 3'700, 1'200, 3'931, "MiB"}};
    const TaskReadout first = frame.tasks.front();
    frame.tasks.clear();
    for (std::size_t n = 0; n < tasks; ++n) {
        TaskReadout task = first;
        task.task.number = std::uint32_t(n + 1);
        task.label = "web " + std::to_string(n + 1);
        task.mood = moods[n % moods.size()];
        task.word = stateLook(Theme::light(), task.mood).word.toStdString();
        frame.tasks.push_back(task);
    }
    Readout lost;
    lost.subject = ElementId("instance-2");
    lost.mood = Mood::lost;
    lost.word = "terminated";
    frame.readouts.push_back(lost);
    FlowReadout asked;
    asked.from = ElementId("users-1");
    asked.to = ElementId("load-balancer-1");
    asked.milliPerSecond = 20'000;
    FlowReadout failing;
    failing.from = ElementId("target-group-1");
    failing.to = ElementId("service-1");
    failing.milliPerSecond = 20'000;
    failing.milliErrorsPerSecond = 5'000;
    frame.flows = {asked, failing};
    LiveState live;
    live.take(frame);
    return live;
}

} // namespace

class GoldenTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAsItDid_data();
    void looksAsItDid();
    void noticesWhatIsMissing();
};

void GoldenTest::initTestCase()
{
    const QString other = golden::otherFont();
    QVERIFY2(other.isEmpty() || !qEnvironmentVariableIsSet("CI"), qPrintable(other));
    if (!other.isEmpty())
        QSKIP(qPrintable(other));
}

void GoldenTest::looksAsItDid_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<double>("zoom");
    for (const bool dark : {false, true}) {
        const char* theme = dark ? "dark" : "light";
        QTest::addRow("near-%s", theme) << dark << 4 << 1.0;
        QTest::addRow("many-%s", theme) << dark << 9 << 1.0;
        QTest::addRow("crowd-%s", theme) << dark << 80 << 1.0;
        QTest::addRow("middle-%s", theme) << dark << 4 << 0.55;
        QTest::addRow("far-%s", theme) << dark << 9 << 0.3;
    }
}

void GoldenTest::looksAsItDid()
{
    QFETCH(bool, dark);
    QFETCH(int, tasks);
    QFETCH(double, zoom);
    PictureAsked asked;
    asked.theme = dark ? Theme::dark() : Theme::light();
    asked.scale = zoom;
    const LiveState live = running(
        std::size_t(tasks), {Mood::running, Mood::starting, Mood::stopping, Mood::unhealthy});
    const QString difference = golden::differenceFrom(QString::fromLatin1(QTest::currentDataTag()),
                                                      pictureOf(shop(), live, asked));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

// The tolerance lets no chip, card or line go missing.
void GoldenTest::noticesWhatIsMissing()
{
    PictureAsked asked;
    asked.theme = Theme::light();
    const auto picture = [&](std::size_t tasks) {
        return pictureOf(shop(), running(tasks, {Mood::running}), asked)
            .convertToFormat(QImage::Format_RGB32);
    };
    QVERIFY(golden::shareThatDiffers(picture(2), picture(1)) > 2 * golden::kShare);
    QCOMPARE(golden::shareThatDiffers(picture(2), picture(2)), 0.0);
}

QTEST_MAIN(GoldenTest)
#include "tst_golden.moc"
