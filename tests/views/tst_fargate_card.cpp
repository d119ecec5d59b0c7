// SPDX-License-Identifier: GPL-3.0-or-later
// The card of Fargate capacity: tasks by zone, each to be pointed at, and what the inspector
// offers.
#include "canvas/fargate_painter.h"
#include "canvas/scene.h"
#include "kinds/compute/fargate.h"
#include "kinds/compute/task_definition.h"
#include "views/card_in_cluster.h"
#include "views/inspector_bench.h"

#include <QComboBox>
#include <QSpinBox>
#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {
const ElementId kArea("fargate-1");

doc::Document drawing()
{
    return cardInCluster(kArea, "fargate", doc::Fargate{});
}

TaskReadout task(std::uint32_t number, const std::string& zone)
{
    TaskReadout readout;
    readout.task = EntityId{EntityKind::task, number};
    readout.host = kArea;
    readout.zone = zone;
    readout.status = TaskStatus::running;
    readout.mood = Mood::running;
    readout.label = "web " + std::to_string(number);
    readout.word = "RUNNING";
    return readout;
}

Frame frameOf(const std::vector<TaskReadout>& tasks)
{
    Frame frame;
    frame.tasks = tasks;
    return frame;
}
} // namespace

class FargateCardTest : public QObject {
    Q_OBJECT

private slots:
    void showsTasksByZone();
    void lanesTooNarrowToReadAreLeftOut();
    void tasksArePointedAt();
    void countsWhatFindsNoRoom();
    void offersTheSizesThatFargateHas();
    void quotasAreThoseOfTheWholeDrawing();
};

void FargateCardTest::showsTasksByZone()
{
    const doc::Document document = drawing();
    LiveState live;
    live.take(frameOf({task(1, "us-east-1b"), task(2, "us-east-1a"), task(3, "us-east-1a")}));
    const doc::Element& area = *document.find(kArea);
    const auto lanes = fargateLanesOf(live, area);
    QCOMPARE(lanes.size(), std::size_t{2});
    QCOMPARE(lanes[0].zone, std::string("us-east-1a"));
    const auto chips = chipsOn(live, area);
    QCOMPARE(chips.size(), std::size_t{3});
    QCOMPARE(chips[0].task.label, std::string("web 2"));
    for (const TaskChip& chip : chips)
        QVERIFY((chip.task.zone == "us-east-1a" ? lanes[0] : lanes[1]).box.contains(chip.box));
}

void FargateCardTest::lanesTooNarrowToReadAreLeftOut()
{
    const doc::Document document = drawing();
    LiveState live;
    std::vector<TaskReadout> tasks;
    for (std::uint32_t n = 1; n <= 6; ++n)
        tasks.push_back(task(n, std::string("us-east-1") + static_cast<char>('a' + n)));
    live.take(frameOf(tasks));
    QVERIFY(fargateLanesOf(live, *document.find(kArea)).empty());
    QCOMPARE(chipsOn(live, *document.find(kArea)).size(), std::size_t{6});
}

void FargateCardTest::tasksArePointedAt()
{
    const doc::Document document = drawing();
    LiveState live;
    const Frame frame = frameOf({task(1, "us-east-1a"), task(2, "us-east-1b")});
    live.take(frame);
    CanvasScene scene(Theme::light());
    scene.setDocument(document);
    scene.take(frame);
    for (const TaskChip& chip : chipsOn(live, *document.find(kArea))) {
        QCOMPARE(scene.at(chip.box.center()).subject, Subject(chip.task.task));
        QCOMPARE(scene.boxOf(chip.task.task), chip.box);
    }
}

void FargateCardTest::countsWhatFindsNoRoom()
{
    const doc::Document document = drawing();
    LiveState live;
    std::vector<TaskReadout> tasks;
    for (std::uint32_t n = 1; n <= 200; ++n)
        tasks.push_back(task(n, "us-east-1a"));
    live.take(frameOf(tasks));
    const auto chips = chipsOn(live, *document.find(kArea));
    QVERIFY(chips.size() < 200);
    QCOMPARE(chips.back().andMore, 200 - chips.size() + 1);
}

void FargateCardTest::offersTheSizesThatFargateHas()
{
    Bench bench(drawingOf({{"task-definition-1", "taskDefinition"}}));
    const ElementId id("task-definition-1");
    bench.select({id});
    QVERIFY(bench.field<QSpinBox>("cpu") != nullptr);
    bench.put(doc::SetField{{id}, "requiresCompatibilities", doc::Choice{1}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto* cpu = bench.field<QComboBox>("cpu");
    QVERIFY(cpu != nullptr && bench.field<QSpinBox>("cpu") == nullptr);
    QCOMPARE(cpu->count(), 7);
    bench.put(doc::SetField{{id}, "cpu", std::int64_t{512}});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto* memory = bench.field<QComboBox>("memory");
    QCOMPARE(memory->count(), 4);
    emit memory->activated(1);
    QCOMPARE(bench.edits.size(), std::size_t{1});
    const auto* edit = std::get_if<doc::SetField>(&bench.edits.front().body);
    QVERIFY(edit != nullptr && edit->key == "memory");
}

void FargateCardTest::quotasAreThoseOfTheWholeDrawing()
{
    Bench bench(drawingOf({{"cluster-1", "cluster"}}));
    bench.select({});
    auto* quota = bench.inspector.findChild<QSpinBox*>(QStringLiteral("fargateVcpus"));
    QVERIFY(quota != nullptr && quota->isVisible());
    QCOMPARE(quota->value(), 6);
    quota->setValue(20);
    QCOMPARE(bench.edits.size(), std::size_t{1});
    const auto* edit = std::get_if<doc::SetDocument>(&bench.edits.front().body);
    QVERIFY(edit != nullptr && edit->key == "fargateVcpus");
}

QTEST_MAIN(FargateCardTest)
#include "tst_fargate_card.moc"
