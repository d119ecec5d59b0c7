// SPDX-License-Identifier: GPL-3.0-or-later
// The card of an Auto Scaling group: its instances by zone, each to be pointed at and asked of.
#include "canvas/group_painter.h"
#include "canvas/offers.h"
#include "canvas/scene.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/network/subnet.h"
#include "look/theme.h"
#include "views/card_in_cluster.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

namespace {
const ElementId kGroup("asg-1");

doc::Document drawing()
{
    return cardInCluster(kGroup, "g", doc::AutoScalingGroup{});
}

Readout instance(std::uint32_t number, const std::string& zone, Mood mood = Mood::running)
{
    Readout readout;
    readout.subject = EntityId{EntityKind::instance, number};
    readout.mood = mood;
    readout.word = "ACTIVE";
    readout.name = "g " + std::to_string(number);
    readout.group = kGroup;
    readout.zone = zone;
    readout.verbs = {Verb::drain, Verb::terminate, Verb::protect};
    return readout;
}

Frame frameOf(const std::vector<Readout>& readouts)
{
    Frame frame;
    frame.readouts = readouts;
    return frame;
}
} // namespace

class GroupCardTest : public QObject {
    Q_OBJECT

private slots:
    void showsInstancesByZone();
    void countsWhatFindsNoRoom();
    void lettingGoRemovesAnInstance();
    void instancesAndTheirTasksArePointedAt();
    void instancesAreAskedOf();
    void lanesAreThoseOfItsSubnets();
    void fewInstancesTellMore();
    void theWarmPoolHasALaneOfItsOwn();
};

void GroupCardTest::showsInstancesByZone()
{
    const doc::Document document = drawing();
    LiveState live;
    live.take(
        frameOf({instance(2, "us-east-1b"), instance(1, "us-east-1a"), instance(3, "us-east-1a")}));
    const auto chips = instanceChipsOn(document, live, *document.find(kGroup));
    QCOMPARE(chips.size(), std::size_t(3));
    QCOMPARE(chips[0].instance.name, std::string("g 1"));
    QCOMPARE(chips[1].instance.name, std::string("g 3"));
    QCOMPARE(chips[0].box.left(), chips[1].box.left());
    QVERIFY(chips[1].box.top() >= chips[0].box.bottom());
    QVERIFY(chips[2].box.left() >= chips[0].box.right());
    const QRectF card = boxOf(*document.find(kGroup));
    for (const InstanceChip& chip : chips)
        QVERIFY(card.contains(chip.box));
}

void GroupCardTest::countsWhatFindsNoRoom()
{
    const doc::Document document = drawing();
    LiveState live;
    std::vector<Readout> many;
    for (std::uint32_t n = 1; n <= 9; ++n)
        many.push_back(instance(n, "us-east-1a"));
    live.take(frameOf(many));
    const auto chips = instanceChipsOn(document, live, *document.find(kGroup));
    QVERIFY(chips.size() < 9);
    QCOMPARE(chips.back().andMore, 9 - chips.size() + 1);
}

void GroupCardTest::lettingGoRemovesAnInstance()
{
    LiveState live;
    live.take(frameOf({instance(1, "us-east-1a"), instance(2, "us-east-1a")}));
    QCOMPARE(live.instancesOf(kGroup).size(), std::size_t(2));
    Readout gone = instance(1, "us-east-1a", Mood::lost);
    gone.group = {};
    live.take(frameOf({gone}));
    QCOMPARE(live.instancesOf(kGroup).size(), std::size_t(1));
    QCOMPARE(live.instancesOf(kGroup)[0]->name, std::string("g 2"));
}

void GroupCardTest::instancesAndTheirTasksArePointedAt()
{
    CanvasScene scene(Theme::light());
    scene.setDocument(drawing());
    Frame frame = frameOf({instance(1, "us-east-1a")});
    TaskReadout task;
    task.task = {EntityKind::task, 7};
    task.host = EntityId{EntityKind::instance, 1};
    task.status = TaskStatus::running;
    frame.tasks = {task};
    scene.take(frame);
    const QRectF box = scene.boxOf(Subject(EntityId{EntityKind::instance, 1}));
    QVERIFY(!box.isEmpty());
    QVERIFY(scene.at(box.topLeft() + QPointF(5, 5)).subject ==
            Subject(EntityId{EntityKind::instance, 1}));
    const QRectF dot = scene.boxOf(Subject(task.task));
    QVERIFY(box.contains(dot));
    QVERIFY(scene.at(dot.center()).subject == Subject(task.task));
}

void GroupCardTest::instancesAreAskedOf()
{
    LiveState live;
    live.take(frameOf({instance(1, "us-east-1a")}));
    const Subject subject = EntityId{EntityKind::instance, 1};
    QStringList texts;
    for (const Offer& offer : offersFor(drawing(), live, subject))
        texts.append(offer.text);
    QCOMPARE(texts, QStringList({"Drain", "Terminate", "Protect from scale-in"}));
    QCOMPARE(spokenName(drawing(), live, subject), QString("g 1, container instance"));
}

void GroupCardTest::lanesAreThoseOfItsSubnets()
{
    doc::Document document = drawing();
    for (const char* zone : {"us-east-1b", "us-east-1a"}) {
        doc::Element subnet;
        subnet.id = ElementId(std::string("subnet-") + (zone[9] == 'a' ? "1" : "2"));
        subnet.name = zone;
        subnet.props = doc::Subnet{.availabilityZone = zone};
        document.put(subnet);
        doc::Link link;
        link.from = kGroup;
        link.to = subnet.id;
        link.kind = "subnet";
        document.putLink(link);
    }
    LiveState live;
    const doc::Element& group = *document.find(kGroup);
    auto lanes = groupLanesOf(document, live, group);
    QCOMPARE(lanes.size(), std::size_t(2)); // before anything runs
    QCOMPARE(lanes[0].zone, std::string("us-east-1a"));
    QVERIFY(lanes[1].box.left() >= lanes[0].box.right());
    live.take(frameOf({instance(1, "us-east-1c")})); // whose subnet was taken away
    lanes = groupLanesOf(document, live, group);
    QCOMPARE(lanes.size(), std::size_t(3));
    const auto chips = instanceChipsOn(document, live, group);
    QVERIFY(lanes[2].box.contains(chips.front().box));
}

void GroupCardTest::fewInstancesTellMore()
{
    const doc::Document document = drawing();
    const doc::Element& group = *document.find(kGroup);
    const auto sizeOf = [&](std::uint32_t count) {
        std::vector<Readout> all;
        for (std::uint32_t n = 1; n <= count; ++n)
            all.push_back(instance(n, "us-east-1a"));
        LiveState live;
        live.take(frameOf(all));
        return instanceChipsOn(document, live, group).front().size;
    };
    QCOMPARE(sizeOf(1), InstanceSize::whole);
    QCOMPARE(sizeOf(9), InstanceSize::line);
    QVERIFY(sizeOf(2) < sizeOf(9));
}

void GroupCardTest::theWarmPoolHasALaneOfItsOwn()
{
    doc::AutoScalingGroup props;
    props.warmPool = doc::WarmPool::stopped;
    const doc::Document document = cardInCluster(kGroup, "g", props);
    const doc::Element& group = *document.find(kGroup);
    LiveState live;
    QCOMPARE(groupLanesOf(document, live, group).size(), std::size_t(2)); // before anything runs
    Readout warm = instance(2, "us-east-1b", Mood::info);
    warm.lifecycle = "Warmed:Stopped";
    live.take(frameOf({instance(1, "us-east-1a"), warm}));
    const auto lanes = groupLanesOf(document, live, group);
    QCOMPARE(lanes.size(), std::size_t(2)); // none for the zone of what is warm
    QVERIFY(!lanes[0].isPool && lanes[1].isPool);
    QVERIFY(lanes[1].box.top() >= lanes[0].box.bottom());
    QVERIFY(boxOf(group).contains(lanes[1].box));
    const auto chips = instanceChipsOn(document, live, group);
    QCOMPARE(chips.size(), std::size_t(2));
    QVERIFY(lanes[0].box.contains(chips[0].box));
    QVERIFY(lanes[1].box.contains(chips[1].box));
    QCOMPARE(chips[1].instance.name, std::string("g 2"));
}

QTEST_MAIN(GroupCardTest)
#include "tst_group_card.moc"
