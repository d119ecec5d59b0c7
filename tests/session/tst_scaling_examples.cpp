// SPDX-License-Identifier: GPL-3.0-or-later
// The examples in which instances follow tasks, or are taken away, do what their notes say.
#include "io/document_json.h"
#include "session/story.h"
#include "sim/frame_builder.h"

#include <QFile>
#include <QtTest>

#include <vector>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class ScalingExamplesTest : public QObject {
    Q_OBJECT

private slots:
    void theProviderScalesAtOnceAndTheMetricStepByStep();
    void aSpotStormIsWaitedOut();
};

namespace {
doc::Document drawingOf(const std::string& name)
{
    QFile file(qEnvironmentVariable("STOWAGE_SOURCE_DIR") + QStringLiteral("/resources/examples/") +
               QString::fromStdString(name) + QStringLiteral(".stowage.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no example %s", name.c_str());
    return io::readDocument(file.readAll().toStdString(), name)->document;
}

// How many instances each change of the desired capacity asks for.
std::vector<int> steps(const Story& story, const std::string& group)
{
    std::vector<int> all;
    const sim::World& world = story.session.world();
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        if (world.facts.fact(n).kind == FactKind::groupScaled &&
            sim::nameOf(world, world.facts.fact(n).object()) == group)
            all.push_back(static_cast<int>(world.facts.payload(n)[1]));
    return all;
}
} // namespace

void ScalingExamplesTest::theProviderScalesAtOnceAndTheMetricStepByStep()
{
    Story story(drawingOf("two-ways-to-scale"));
    story.until(300);
    QCOMPARE(story.running("by-metric"), std::int64_t{4});
    QCOMPARE(story.running("by-provider"), std::int64_t{4});
    story.until(2'390);
    QCOMPARE(story.running("by-metric"), std::int64_t{14});
    QCOMPARE(story.running("by-provider"), std::int64_t{14});
    // Two at first, because tasks waited while there was none; then all that are needed.
    QCOMPARE(steps(story, "by-provider"), (std::vector<int>{2, 4}));
    QVERIFY(steps(story, "by-metric").size() >= 2);
    QVERIFY(story.told("by-metric", "was unable to place a task"));
    QVERIFY(!story.told("by-provider", "was unable to place a task"));
    story.until(6'000);
    QCOMPARE(steps(story, "by-provider").back(), 2); // each holds one of the two that are left
    QVERIFY(story.session.refusals().empty());
}

void ScalingExamplesTest::aSpotStormIsWaitedOut()
{
    Story story(drawingOf("spot-storm"));
    story.until(470);
    QCOMPARE(story.running("web"), std::int64_t{10});
    story.until(700);
    QCOMPARE(story.running("web"), std::int64_t{4}); // what steady has
    int waiting = 0;
    for (const Json& task : story.tasks())
        waiting += textOf(task, "lastStatus") == "PROVISIONING" ? 1 : 0;
    QCOMPARE(waiting, 6);
    for (const Json& task : story.tasks())
        QVERIFY(textOf(task, "stopCode") != "TerminationNotice");
    story.until(4'000);
    QCOMPARE(story.running("web"), std::int64_t{10});
    QVERIFY(story.session.refusals().empty());
}

QTEST_GUILESS_MAIN(ScalingExamplesTest)
#include "tst_scaling_examples.moc"
