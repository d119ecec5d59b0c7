// SPDX-License-Identifier: GPL-3.0-or-later
// What goes along connections, what cards count, and the way of what is sent by hand, as a run
// records them.
#include "session/events.h"
#include "session/messages.h"
#include "sim/frame_builder.h"
#include "sim/trails.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class FlowsTest : public QObject {
    Q_OBJECT

private slots:
    void whatWorkersReceiveFlowsFromTheirQueue();
    void deadLettersFlowToTheirQueue();
    void copiesAndMailsFlowFromTheirTopic();
    void uploadsFlowThroughARuleIntoATable();
    void whatIsDeniedIsCounted();
    void aQueueThatIsDrawnAnewBeginsAnew();
    void aMessageIsFollowedUntilItIsDeleted();
    void anUploadIsFollowedIntoATable();
    void aTrailEndsWithTheInstantThatIsViewed();
};

namespace {
constexpr const char* kWaits =
    R"("stowage.message-seconds":"0.5","stowage.message-wait-seconds":"20")";

FlowReadout flowIn(Story& story, const ElementId& from, const ElementId& to, FlowKind kind)
{
    for (const FlowReadout& flow : story.session.frame().flows)
        if (flow.from == from && flow.to == to && flow.kind == kind)
            return flow;
    return {};
}

// Of a whole picture, so that what did not change is there too.
Readout readoutOf(const Story& story, const ElementId& element)
{
    for (const Readout& readout : sim::wholeFrame(story.session.world()).readouts)
        if (readout.subject == Subject(element))
            return readout;
    return {};
}

Figure figureOf(const Story& story, const ElementId& element, const std::string& label)
{
    for (const Figure& figure : readoutOf(story, element).figures)
        if (figure.label == label)
            return figure;
    return {};
}

void allow(Story& story)
{
    join(story, idOfElement(story, "taskDefinition", "job"),
         role(story, "worker", doc::RolePurpose::task));
}

// The name of what was sent by the command.
std::uint32_t sent(Story& story, const Command& command)
{
    return story.session.command(command) ? sim::lastSentByHand(story.session.world()) : 0;
}

const TrailStep* stepTo(const Trail& trail, const ElementId& from, const ElementId& to)
{
    const auto found =
        std::find_if(trail.steps.begin(), trail.steps.end(),
                     [&](const TrailStep& step) { return step.from == from && step.to == to; });
    return found == trail.steps.end() ? nullptr : &*found;
}
} // namespace

void FlowsTest::whatWorkersReceiveFlowsFromTheirQueue()
{
    Story story;
    makeQueue(story);
    makeWorkers(story, kWaits);
    story.until(120);
    sendMany(story, 5);
    story.until(140);
    QCOMPARE(counted(story, "deleted"), std::int64_t{5});
    const ElementId queue = idOfElement(story, "queue", "orders");
    const FlowReadout flow =
        flowIn(story, queue, idOfElement(story, "container", "app"), FlowKind::messages);
    QCOMPARE(flow.count, counted(story, "received"));
    QCOMPARE(flow.failed, std::int64_t{0});
    QVERIFY(!flow.hops.empty());
    QVERIFY(flow.hops.back().at > Time{} + seconds(120));
    QCOMPARE(figureOf(story, queue, "visible").value, std::string("0"));
    QCOMPARE(figureOf(story, queue, "oldest").value, std::string("–"));
}

void FlowsTest::deadLettersFlowToTheirQueue()
{
    Story story;
    makeQueue(story, "dead");
    makeQueue(story, "orders", redrive("dead", 2) + R"(,"VisibilityTimeout":"20")");
    makeWorkers(story, R"("stowage.message-seconds":"1","stowage.poison-percent":"100")");
    story.until(120);
    send(story);
    story.until(1'800);
    const ElementId queue = idOfElement(story, "queue", "orders");
    const ElementId grave = idOfElement(story, "queue", "dead");
    const FlowReadout flow = flowIn(story, queue, grave, FlowKind::deadLetters);
    QCOMPARE(flow.count, std::int64_t{1});
    QCOMPARE(flow.hops.size(), std::size_t{1});
    QCOMPARE(figureOf(story, queue, "went dead").value, std::string("1"));
    QCOMPARE(figureOf(story, queue, "went dead").mood, Mood::unhealthy);
    QCOMPARE(figureOf(story, grave, "dead letter").value, std::string("1"));
    QCOMPARE(figureOf(story, grave, "dead letter").mood, Mood::unhealthy);
}

void FlowsTest::copiesAndMailsFlowFromTheirTopic()
{
    Story story;
    story.call("sns:CreateTopic", R"({"Name":"news"})");
    makeQueue(story, "all");
    const auto subscribe = [&](const std::string& protocol, const std::string& endpoint) {
        return story.call("sns:Subscribe", R"({"TopicArn":"news","Protocol":")" + protocol +
                                               R"(","Endpoint":")" + endpoint + R"("})");
    };
    QCOMPARE(subscribe("sqs", "arn:aws:sqs:us-east-1:123456789012:all"), std::string());
    QCOMPARE(subscribe("email", "admin@example.com"), std::string());
    story.until(1);
    const ElementId topic = idOfElement(story, "topic", "news");
    const ElementId admin = lastOf(story, "subscriber");
    QCOMPARE(flowIn(story, topic, admin, FlowKind::mails).count, std::int64_t{1});
    Readout inbox = readoutOf(story, admin);
    QCOMPARE(inbox.mails, std::int64_t{1});
    QCOMPARE(inbox.inbox.size(), std::size_t{1});
    QCOMPARE(inbox.inbox.front().confirms, topic);
    QCOMPARE(figureOf(story, topic, "pending").value, std::string("1"));
    QVERIFY(story.session.command(ConfirmSubscription{topic, admin}).has_value());
    story.call("sns:Publish", R"({"TopicArn":"news","Subject":"Hi","Message":"hello"})");
    story.until(3);
    QCOMPARE(flowIn(story, topic, admin, FlowKind::mails).count, std::int64_t{2});
    QCOMPARE(flowIn(story, topic, idOfElement(story, "queue", "all"), FlowKind::messages).count,
             std::int64_t{1});
    inbox = readoutOf(story, admin);
    QCOMPARE(inbox.inbox.size(), std::size_t{2});
    QCOMPARE(inbox.inbox.front().subject, std::string("Hi")); // the newest first
    QCOMPARE(inbox.inbox.front().body, std::string("hello"));
    QVERIFY(inbox.inbox.back().confirms.isEmpty()); // it is confirmed
    QCOMPARE(figureOf(story, topic, "published").value, std::string("1"));
    QCOMPARE(figureOf(story, topic, "delivered").value, std::string("2"));
}

void FlowsTest::uploadsFlowThroughARuleIntoATable()
{
    Story story = events::withUploads();
    allow(story);
    QCOMPARE(story.call("s3:PutObject", events::upload("in/a.png")), std::string());
    story.until(120);
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    const ElementId rule = idOfElement(story, "eventRule", "on-upload");
    const ElementId table = idOfElement(story, "dynamoTable", "results");
    const ElementId bucket = idOfElement(story, "bucket", "uploads");
    QCOMPARE(flowIn(story, rule, job, FlowKind::events).count, std::int64_t{1});
    QCOMPARE(flowIn(story, job, table, FlowKind::writes).count, std::int64_t{1});
    QCOMPARE(flowIn(story, job, bucket, FlowKind::reads).count, std::int64_t{1});
    QCOMPARE(figureOf(story, rule, "matched").value, std::string("1"));
    QCOMPARE(figureOf(story, table, "items").value, std::string("1"));
    QCOMPARE(figureOf(story, table, "writes").value, std::string("1"));
    QCOMPARE(figureOf(story, bucket, "objects").value, std::string("1"));
    QCOMPARE(figureOf(story, bucket, "denied").mood, Mood::idle);
}

void FlowsTest::whatIsDeniedIsCounted()
{
    Story story = events::withUploads(); // without a task role
    story.call("s3:PutObject", events::upload("in/a.png"));
    story.until(120);
    const ElementId bucket = idOfElement(story, "bucket", "uploads");
    const FlowReadout flow =
        flowIn(story, idOfElement(story, "taskDefinition", "job"), bucket, FlowKind::reads);
    QCOMPARE(flow.count, std::int64_t{1});
    QCOMPARE(flow.failed, std::int64_t{1});
    QVERIFY(flow.hops.front().failed);
    QCOMPARE(figureOf(story, bucket, "denied").value, std::string("1"));
    QCOMPARE(figureOf(story, bucket, "denied").mood, Mood::unhealthy);
    QCOMPARE(figureOf(story, bucket, "reads").value, std::string("0"));
}

void FlowsTest::aQueueThatIsDrawnAnewBeginsAnew()
{
    Story story;
    makeQueue(story);
    makeWorkers(story, kWaits);
    story.until(120);
    send(story);
    story.until(140);
    const ElementId queue = idOfElement(story, "queue", "orders");
    const ElementId app = idOfElement(story, "container", "app");
    QCOMPARE(flowIn(story, queue, app, FlowKind::messages).count, std::int64_t{1});
    perform(story, doc::RemoveElements{{queue}});
    QVERIFY(story.session.world().linkMeters.all().empty());
    QVERIFY(story.session.undo().has_value());
    story.until(160);
    QCOMPARE(flowIn(story, queue, app, FlowKind::messages).count, std::int64_t{0});
}

void FlowsTest::aMessageIsFollowedUntilItIsDeleted()
{
    Story story;
    makeQueue(story);
    makeWorkers(story, kWaits);
    story.until(120);
    const ElementId queue = idOfElement(story, "queue", "orders");
    const ElementId app = idOfElement(story, "container", "app");
    SendMessages message;
    message.queue = queue;
    message.body = "hello";
    const std::uint32_t begins = sent(story, message);
    QVERIFY(begins != 0);
    send(story); // another one, which is not followed
    sim::TrailReader reader;
    reader.follow(begins);
    QVERIFY(reader.read(story.session.world()));
    QVERIFY(!reader.read(story.session.world())); // nothing more has happened
    const std::size_t atFirst = reader.trail().steps.size();
    story.until(140);
    QVERIFY(reader.read(story.session.world()));
    const Trail& trail = reader.trail();
    QVERIFY(trail.steps.size() > atFirst);
    QCOMPARE(trail.begins, begins);
    QCOMPARE(trail.steps.front().fact, begins);
    QCOMPARE(trail.steps.front().to, queue);
    QVERIFY(stepTo(trail, queue, app) != nullptr);
    const sim::FactLog& facts = story.session.world().facts;
    const auto countOf = [&](FactKind kind) {
        return std::count_if(trail.steps.begin(), trail.steps.end(), [&](const TrailStep& step) {
            return facts.fact(step.fact).kind == kind;
        });
    };
    QCOMPARE(countOf(FactKind::messageSent), std::ptrdiff_t{1});
    QCOMPARE(countOf(FactKind::messageReceived), std::ptrdiff_t{1});
    QCOMPARE(countOf(FactKind::messageDeleted), std::ptrdiff_t{1});
    QCOMPARE(counted(story, "deleted"), std::int64_t{2});
    sim::TrailReader late; // all at once reads the same
    late.follow(begins);
    late.read(story.session.world());
    QVERIFY(late.trail() == trail);
}

void FlowsTest::anUploadIsFollowedIntoATable()
{
    Story story = events::withUploads();
    allow(story);
    story.until(60);
    const ElementId bucket = idOfElement(story, "bucket", "uploads");
    PutObject upload;
    upload.bucket = bucket;
    upload.key = "in/a.png";
    upload.bytes = 1'024;
    sim::TrailReader reader;
    reader.follow(sent(story, upload));
    story.until(180);
    reader.read(story.session.world());
    const Trail& trail = reader.trail();
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    const TrailStep* invoked = stepTo(trail, idOfElement(story, "eventRule", "on-upload"), job);
    const TrailStep* written = stepTo(trail, job, idOfElement(story, "dynamoTable", "results"));
    QVERIFY(invoked != nullptr && written != nullptr);
    QVERIFY(invoked->at < written->at);
    QCOMPARE(trail.steps.front().to, bucket);
    QVERIFY(!trail.isCut);
    QVERIFY(std::is_sorted(trail.steps.begin(), trail.steps.end(),
                           [](const TrailStep& a, const TrailStep& b) { return a.fact < b.fact; }));
}

void FlowsTest::aTrailEndsWithTheInstantThatIsViewed()
{
    Story story;
    makeQueue(story);
    Result<Session> opened = Session::open(story.session.document()); // one that can go back
    QVERIFY(opened.has_value());
    Session session = *std::move(opened);
    session.advance(Time{} + seconds(10));
    SendMessages message;
    message.queue = idOfElement(story, "queue", "orders");
    message.body = "hello";
    QVERIFY(session.command(message).has_value());
    sim::TrailReader reader;
    reader.follow(sim::lastSentByHand(session.world()));
    session.advance(Time{} + seconds(20));
    QVERIFY(reader.read(session.world()));
    QVERIFY(!reader.trail().steps.empty());
    const Trail trail = reader.trail();
    session.goTo(Time{} + seconds(5)); // before it was sent
    QVERIFY(reader.read(session.world()));
    QVERIFY(reader.trail().steps.empty());
    session.goLive();
    QVERIFY(reader.read(session.world()));
    QVERIFY(reader.trail() == trail);
    reader.follow(0);
    reader.read(session.world());
    QVERIFY(reader.trail().steps.empty());
}

QTEST_GUILESS_MAIN(FlowsTest)
#include "tst_flows.moc"
