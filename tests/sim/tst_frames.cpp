// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/frame_builder.h"

#include <QTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::sim;

namespace {
const ElementId kHost("instance-1");

Plan onePlan()
{
    Plan plan;
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    HostNode host;
    host.id = kHost;
    host.name = "i-1";
    host.cluster = ElementId("cluster-1");
    host.instanceType = "t3.micro";
    plan.hosts.push_back(host);
    return plan;
}

const Readout* readoutIn(const Frame& frame, const Subject& subject)
{
    const auto at = std::find_if(frame.readouts.begin(), frame.readouts.end(),
                                 [&](const Readout& out) { return out.subject == subject; });
    return at == frame.readouts.end() ? nullptr : &*at;
}
} // namespace

class FramesTest : public QObject {
    Q_OBJECT

private slots:
    void showsEverythingInAWholeFrame();
    void showsOnlyWhatChanged();
    void wordsWhatHappened();
    void offersWhatCanBeDone();
    void forgetsWhatIsNotDrawnAnyMore();
};

void FramesTest::showsEverythingInAWholeFrame()
{
    World world = *begin(onePlan());
    advance(world, Time{} + minutes(3));
    const Frame frame = wholeFrame(world);
    QVERIFY(frame.whole);
    QCOMPARE(frame.readouts.size(), std::size_t{2});
    const Readout* host = readoutIn(frame, kHost);
    QVERIFY(host);
    QCOMPARE(host->word, std::string("ACTIVE"));
    QCOMPARE(host->gauges.at(1).total, std::int64_t{954});
    QCOMPARE(readoutIn(frame, ElementId("cluster-1"))->headline,
             std::string("1 instance, 0 tasks running"));
}

void FramesTest::showsOnlyWhatChanged()
{
    World world = *begin(onePlan());
    const Frame first = nextFrame(world);
    QCOMPARE(first.readouts.size(), std::size_t{2});
    QVERIFY(first.nextDue != kNever);
    advance(world, Time{} + seconds(10));
    const Frame second = nextFrame(world);
    QVERIFY(second.readouts.empty() && second.notices.empty());
    QCOMPARE(second.now, Time{} + seconds(10));
}

void FramesTest::wordsWhatHappened()
{
    World world = *begin(onePlan());
    advance(world, Time{} + minutes(3));
    const Frame frame = nextFrame(world);
    const auto told =
        std::find_if(frame.notices.rbegin(), frame.notices.rend(),
                     [](const Notice& notice) { return notice.severity != Severity::detail; });
    QVERIFY(told != frame.notices.rend());
    const Notice& last = *told;
    const Host& host = world.hosts[world.hosts.first()];
    QCOMPARE(last.text, "i-1 registered with shop: " + std::to_string(host.cpu) + " CPU units, " +
                            std::to_string(host.memory) + " MiB.");
    QCOMPARE(last.because, std::string("i-1 was launched."));
    QCOMPARE(last.subject, Subject(kHost));
    QVERIFY(obey(world, SetInstanceState{kHost, true}));
    QCOMPARE(nextFrame(world).notices.back().text, std::string("i-1 is DRAINING."));
}

void FramesTest::offersWhatCanBeDone()
{
    World world = *begin(onePlan());
    QCOMPARE(readoutIn(wholeFrame(world), kHost)->verbs, std::vector{Verb::terminate});
    advance(world, Time{} + minutes(3));
    QCOMPARE(readoutIn(wholeFrame(world), kHost)->verbs,
             (std::vector{Verb::drain, Verb::terminate, Verb::stopInstance, Verb::crash,
                          Verb::disconnectAgent, Verb::deregister}));
    QVERIFY(obey(world, TerminateInstance{kHost}));
    const Frame frame = nextFrame(world);
    QCOMPARE(readoutIn(frame, kHost)->verbs, std::vector{Verb::launchAgain});
    QCOMPARE(readoutIn(frame, kHost)->mood, Mood::lost);
}

void FramesTest::forgetsWhatIsNotDrawnAnyMore()
{
    Plan plan = onePlan();
    World world = *begin(plan);
    advance(world, Time{} + minutes(3));
    plan.hosts.clear();
    adopt(world, plan);
    advance(world, Time{} + minutes(4));
    QCOMPARE(wholeFrame(world).readouts.size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(FramesTest)
#include "tst_frames.moc"
