// SPDX-License-Identifier: GPL-3.0-or-later
// What flows along connections is shown as it was recorded: marks, bands and words, and the way of
// what is followed.
#include "canvas/flow_painter.h"
#include "canvas/message_painter.h"
#include "canvas/picture.h"
#include "canvas/trail_painter.h"
#include "kinds/compute/container.h"
#include "kinds/compute/task_definition.h"
#include "kinds/events/queue.h"
#include "kinds/events/subscriber.h"
#include "kinds/events/topic.h"
#include "views/canvas_bench.h"

using namespace stowage;
using namespace stowage::ui;

Q_DECLARE_METATYPE(stowage::ui::FlowShape)
Q_DECLARE_METATYPE(stowage::FlowReadout)

class FlowShapesTest : public QObject {
    Q_OBJECT

private slots:
    void shapesFollowRateAndPace_data();
    void shapesFollowRateAndPace();
    void aHopIsWhereSimulatedTimeHasCarriedIt();
    void manyHopsAtOnceAreNotToldApart();
    void bandsAreWiderWhereMoreFlows();
    void wordsCountOrRate_data();
    void wordsCountOrRate();
    void messagesFlowAgainstThePoll();
    void connectionsThatCarryNothingSaySo();
    void picturesAreAFunctionOfTime();
    void withoutMotionNothingMoves();
    void badFiguresComeFirstWhereRoomIsShort();
    void cardsPaintWhatTheyCount();
    void mailsAreUnreadUntilTheirInboxIsOpened();
    void aTrailTakesItsConnections();
    void theNewestHopArrivesAndStays();
};

namespace {
const ElementId kTopic("topic-1"), kAdmin("subscriber-1"), kQueue("queue-1");

doc::Document mailing()
{
    doc::Document document;
    document.put(element("topic-1", "news", doc::SnsTopic{}, {0, 0, 220, 80}));
    document.put(element("subscriber-1", "Administrator", doc::Subscriber{}, {500, 0, 180, 80}));
    document.put(element("queue-1", "orders", doc::Queue{}, {500, 200, 220, 80}));
    document.putLink({kTopic, kAdmin, "subscriber"});
    document.putLink({kTopic, kQueue, "queue"});
    return document;
}

FlowReadout mails(Time at)
{
    FlowReadout flow;
    flow.from = kTopic;
    flow.to = kAdmin;
    flow.kind = FlowKind::mails;
    flow.count = 1;
    flow.milliPerSecond = 100;
    flow.hops = {{at, 1, false}};
    return flow;
}

LiveState liveAt(Time now, const std::vector<FlowReadout>& flows)
{
    Frame frame;
    frame.now = now;
    frame.flows = flows;
    LiveState live;
    live.take(frame);
    return live;
}

Time at(double second)
{
    return Time{} + microseconds(static_cast<std::int64_t>(second * 1'000'000));
}
} // namespace

void FlowShapesTest::shapesFollowRateAndPace_data()
{
    QTest::addColumn<int>("milliPerSecond");
    QTest::addColumn<int>("hops"); // a tenth of a second apart, until now
    QTest::addColumn<double>("pace");
    QTest::addColumn<FlowShape>("shape");
    QTest::newRow("nothing") << 0 << 0 << 1.0 << FlowShape::none;
    QTest::newRow("a rate") << 20'000 << 0 << 1.0 << FlowShape::dots;
    QTest::newRow("the highest rate of dots") << 50'000 << 0 << 1.0 << FlowShape::dots;
    QTest::newRow("a high rate") << 50'001 << 0 << 1.0 << FlowShape::band;
    QTest::newRow("a rate that pace makes high") << 20'000 << 0 << 5.0 << FlowShape::band;
    QTest::newRow("single ones") << 300 << 3 << 1.0 << FlowShape::hops;
    QTest::newRow("single ones long after") << 0 << 3 << 1.0 << FlowShape::hops;
    QTest::newRow("more than are kept") << 10'000 << 8 << 1.0 << FlowShape::dots;
    QTest::newRow("single ones at high pace") << 300 << 3 << 20.0 << FlowShape::band;
    QTest::newRow("nothing now at high pace") << 0 << 3 << 20.0 << FlowShape::none;
}

void FlowShapesTest::shapesFollowRateAndPace()
{
    QFETCH(int, milliPerSecond);
    QFETCH(int, hops);
    QFETCH(double, pace);
    QFETCH(FlowShape, shape);
    FlowReadout flow;
    flow.milliPerSecond = milliPerSecond;
    for (int n = hops; n > 0; --n)
        flow.hops.push_back({at(10 - 0.1 * n), 1, false});
    QCOMPARE(shapeOf(flow, at(10), pace), shape);
}

void FlowShapesTest::aHopIsWhereSimulatedTimeHasCarriedIt()
{
    FlowReadout flow = mails(at(10));
    flow.hops.push_back({at(11), 1, true});
    QVERIFY(hopMarks(flow, at(9), 1, 100).empty());
    const std::vector<HopMark> first = hopMarks(flow, at(10.5), 1, 100);
    QCOMPARE(first.size(), std::size_t{1});
    QCOMPARE(first.front().at, 25.0);
    QVERIFY(!first.front().failed);
    const std::vector<HopMark> both = hopMarks(flow, at(11.5), 1, 100);
    QCOMPARE(both.size(), std::size_t{2});
    QCOMPARE(both.front().at, 75.0);
    QCOMPARE(both.back().at, 25.0);
    QVERIFY(both.back().failed);
    QVERIFY(hopMarks(flow, at(13), 1, 100).empty());                 // both are there
    QCOMPARE(hopMarks(flow, at(13), 5, 100).size(), std::size_t{2}); // as long on the wall
}

void FlowShapesTest::manyHopsAtOnceAreNotToldApart()
{
    FlowReadout flow;
    flow.milliPerSecond = 10'000;
    for (int n = 0; n < 8; ++n)
        flow.hops.push_back({at(10 + n), 1, false});
    QCOMPARE(shapeOf(flow, at(17), 1), FlowShape::hops); // the oldest kept one has arrived
    QCOMPARE(shapeOf(flow, at(17), 5), FlowShape::dots); // and there it has not
}

void FlowShapesTest::bandsAreWiderWhereMoreFlows()
{
    qreal before = 0;
    for (const std::int64_t rate : {1'000, 50'000, 500'000, 5'000'000}) {
        FlowReadout flow;
        flow.milliPerSecond = rate;
        QVERIFY(bandWidth(flow) > before);
        before = bandWidth(flow);
    }
    FlowReadout flood;
    flood.milliPerSecond = INT64_MAX;
    QCOMPARE(bandWidth(flood), 9.0);
}

void FlowShapesTest::wordsCountOrRate_data()
{
    QTest::addColumn<FlowReadout>("flow");
    QTest::addColumn<QString>("words");
    const auto of = [](FlowKind kind, std::int64_t count, std::int64_t failed, std::int64_t milli,
                       std::int64_t errors) {
        FlowReadout flow;
        flow.kind = kind;
        flow.count = count;
        flow.failed = failed;
        flow.milliPerSecond = milli;
        flow.milliErrorsPerSecond = errors;
        return flow;
    };
    QTest::newRow("nothing") << of(FlowKind::requests, 0, 0, 0, 0) << "";
    QTest::newRow("one") << of(FlowKind::messages, 1, 0, 100, 0) << "1 message";
    QTest::newRow("some") << of(FlowKind::mails, 12, 0, 0, 0) << "12 mails";
    QTest::newRow("denied") << of(FlowKind::writes, 3, 2, 0, 0) << "3 writes, 2 denied";
    QTest::newRow("failed") << of(FlowKind::events, 3, 1, 0, 0) << "3 events, 1 failed";
    QTest::newRow("dead") << of(FlowKind::deadLetters, 1, 0, 0, 0) << "1 dead letter";
}

void FlowShapesTest::wordsCountOrRate()
{
    QFETCH(FlowReadout, flow);
    QFETCH(QString, words);
    QCOMPARE(flowWords(flow).value(0), words);
    flow.milliPerSecond = 20'000; // a rate says more than a count
    QVERIFY2(flowWords(flow).value(0).startsWith(QStringLiteral("20")),
             qPrintable(flowWords(flow).value(0)));
    QVERIFY(flowWords(flow).value(0).contains(QStringLiteral("/s")));
}

void FlowShapesTest::messagesFlowAgainstThePoll()
{
    doc::Document document;
    document.put(element("task-definition-1", "worker", doc::TaskDefinition{}, {0, 0, 260, 160}));
    document.put(
        element("container-1", "app", doc::Container{}, {20, 60, 180, 60}, "task-definition-1"));
    document.put(element("queue-1", "orders", doc::Queue{}, {500, 0, 220, 80}));
    document.putLink({ElementId("container-1"), kQueue, "polls"});
    const std::vector<LinkPath> paths = LinkRoutes().of(document);
    QCOMPARE(paths.size(), std::size_t{1});
    QCOMPARE(paths.front().from, kQueue);
    QCOMPARE(paths.front().to, ElementId("container-1"));
    QVERIFY(paths.front().flow == FlowKind::messages);
}

void FlowShapesTest::connectionsThatCarryNothingSaySo()
{
    doc::Document document = drawing();
    document.putLink({ElementId("service-1"), ElementId("task-definition-1"), "runs"});
    const std::vector<LinkPath> paths = LinkRoutes().of(document);
    QCOMPARE(paths.size(), std::size_t{1});
    QVERIFY(!paths.front().flow);
}

void FlowShapesTest::picturesAreAFunctionOfTime()
{
    const doc::Document document = mailing();
    const std::vector<FlowReadout> flows{mails(at(10))};
    const QImage once = pictureOf(document, liveAt(at(10.6), flows), {});
    QVERIFY(once == pictureOf(document, liveAt(at(10.6), flows), {}));
    QVERIFY(once != pictureOf(document, liveAt(at(11.2), flows), {}));
    // Once it has arrived, only the words tell of it.
    QVERIFY(pictureOf(document, liveAt(at(12.5), flows), {}) ==
            pictureOf(document, liveAt(at(13.5), flows), {}));
}

void FlowShapesTest::withoutMotionNothingMoves()
{
    const doc::Document document = mailing();
    FlowReadout rate;
    rate.from = kTopic;
    rate.to = kQueue;
    rate.kind = FlowKind::messages;
    rate.milliPerSecond = 20'000;
    const std::vector<FlowReadout> flows{mails(at(10)), rate};
    PictureAsked asked;
    asked.theme = Theme::light().withoutMotion();
    const QImage still = pictureOf(document, liveAt(at(10.6), flows), asked);
    QVERIFY(still == pictureOf(document, liveAt(at(11.2), flows), asked));
    QVERIFY(still != pictureOf(document, liveAt(at(10.6), {}), asked)); // the words are there
}

void FlowShapesTest::badFiguresComeFirstWhereRoomIsShort()
{
    const std::vector<Figure> all{
        {"visible", "3"}, {"in flight", "1"}, {"went dead", "2", Mood::unhealthy}};
    QCOMPARE(figuresFor(all, 3), all);
    const std::vector<Figure> two = figuresFor(all, 2);
    QCOMPARE(two.size(), std::size_t{2});
    QCOMPARE(two.front().label, std::string("went dead"));
    QCOMPARE(two.back().label, std::string("visible"));
    QVERIFY(figuresFor(all, 0).empty());
}

void FlowShapesTest::cardsPaintWhatTheyCount()
{
    const doc::Document document = mailing();
    const auto picture = [&](const std::string& visible, bool isDark, double scale) {
        Readout queue;
        queue.subject = kQueue;
        queue.mood = Mood::running;
        queue.figures = {{"visible", visible}, {"in flight", "0"}};
        Frame frame;
        frame.readouts = {queue};
        LiveState live;
        live.take(frame);
        PictureAsked asked;
        asked.theme = isDark ? Theme::dark() : Theme::light();
        asked.scale = scale;
        return pictureOf(document, live, asked);
    };
    for (const bool isDark : {false, true})
        for (const double scale : {0.4, 1.0, 2.0}) {
            QVERIFY(picture("3", isDark, scale) == picture("3", isDark, scale));
            QVERIFY(picture("3", isDark, scale) != picture("318", isDark, scale));
        }
}

void FlowShapesTest::mailsAreUnreadUntilTheirInboxIsOpened()
{
    Readout admin;
    admin.subject = kAdmin;
    admin.mails = 2;
    admin.inbox = {{at(2), "news", "Hi", "hello", {}}, {at(1), "news", "", "first", {}}};
    Frame frame;
    frame.readouts = {admin};
    LiveState live;
    live.take(frame);
    QCOMPARE(live.unreadOf(kAdmin), std::int64_t{2});
    live.markRead(kAdmin);
    QCOMPARE(live.unreadOf(kAdmin), std::int64_t{0});
    frame.readouts.front().mails = 3;
    frame.whole = true; // as after going back in time, where what was read is known still
    live.take(frame);
    QCOMPARE(live.unreadOf(kAdmin), std::int64_t{1});
    frame.readouts.front().mails = 1;
    live.take(frame);
    QCOMPARE(live.unreadOf(kAdmin), std::int64_t{0});
    QCOMPARE(live.unreadOf(kTopic), std::int64_t{0});
}

void FlowShapesTest::aTrailTakesItsConnections()
{
    const doc::Document document = mailing();
    const std::vector<LinkPath> paths = LinkRoutes().of(document);
    Trail trail;
    trail.begins = 1;
    trail.steps.resize(3);
    trail.steps[0].to = kTopic;
    trail.steps[1].from = kTopic;
    trail.steps[1].to = kAdmin;
    trail.steps[2].from = kQueue; // back to where it came from
    trail.steps[2].to = kTopic;
    const std::vector<TrailHop> hops = hopsOf(trail, paths);
    QCOMPARE(hops.size(), std::size_t{2});
    QCOMPARE(hops[0].step, std::size_t{1});
    QCOMPARE(paths[hops[0].path].to, kAdmin);
    QVERIFY(!hops[0].isBack);
    QCOMPARE(paths[hops[1].path].to, kQueue);
    QVERIFY(hops[1].isBack);
}

void FlowShapesTest::theNewestHopArrivesAndStays()
{
    TrailStep step;
    step.at = at(10);
    QCOMPARE(shareOf(step, at(9), 1), 0.0);
    QCOMPARE(shareOf(step, at(10.5), 1), 0.5);
    QCOMPARE(shareOf(step, at(10.5), 5), 0.1);
    QCOMPARE(shareOf(step, at(99), 1), 1.0);
}

QTEST_MAIN(FlowShapesTest)
#include "tst_flow_shapes.moc"
