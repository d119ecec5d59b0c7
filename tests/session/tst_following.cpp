// SPDX-License-Identifier: GPL-3.0-or-later
// What is followed is part of the run: going back in time and repeating a recording show the same,
// and nothing goes another way for it.
#include "kinds/outside/users.h"
#include "session/messages.h"
#include "session/shop.h"
#include "sim/frame_builder.h"
#include "sim/traffic_report.h"
#include "sim/trails.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class FollowingTest : public QObject {
    Q_OBJECT

private slots:
    void aRequestIsFollowedAtEachInstantSince();
    void aMessageIsFollowedAtEachInstantSince();
    void aRecordingFollowsTheSame();
    void nothingIsFollowedAnyLonger();
    void whatIsDiscardedIsNotFollowed();
    void nothingGoesAnotherWayForIt();
    void whatGoesNowhereIsRefused();
    void theStateHasItsSteps();
};

namespace {
Session opened(const doc::Document& document)
{
    Result<Session> session = Session::open(document);
    if (!session)
        qFatal("%s", session.error().message.c_str());
    return *std::move(session);
}

Trail followed(const Session& session)
{
    sim::TrailReader reader;
    reader.readFollowed(session.world());
    return reader.trail();
}

doc::Document withQueue()
{
    Story story;
    messages::makeQueue(story);
    return story.session.document();
}

Command sending(const Session& session)
{
    SendMessages message;
    for (const auto& element : session.document().elements())
        if (element->is("queue"))
            message.queue = element->id;
    message.body = "hello";
    return message;
}

Time at(int second)
{
    return Time{} + seconds(second);
}
} // namespace

void FollowingTest::aRequestIsFollowedAtEachInstantSince()
{
    const Drawn shop = runningShop();
    Session session = opened(shop.document);
    session.advance(at(300));
    QVERIFY(session.command(Follow{Followed::request, shop.users}).has_value());
    const Trail trail = followed(session);
    QVERIFY(trail.steps.size() >= 2);
    QCOMPARE(trail.steps.front().from, shop.users);
    QCOMPARE(trail.steps.front().at, session.now());
    session.advance(at(600));
    QVERIFY(followed(session) == trail);
    session.goTo(at(200)); // before it was asked for
    QVERIFY(followed(session).steps.empty());
    session.goTo(at(400));
    QVERIFY(followed(session) == trail);
    session.goLive();
    QVERIFY(followed(session) == trail);
}

void FollowingTest::aMessageIsFollowedAtEachInstantSince()
{
    Session session = opened(withQueue());
    session.advance(at(10));
    const Command sent = sending(session);
    QVERIFY(session.command(sent).has_value());
    QVERIFY(session.command(Follow{}).has_value());
    session.advance(at(20));
    QVERIFY(session.command(sent).has_value()); // another one, which is not followed
    session.advance(at(30));
    const Trail trail = followed(session);
    QVERIFY(!trail.steps.empty());
    QVERIFY(trail.begins != 0);
    QVERIFY(trail.begins != sim::lastSentByHand(session.world()));
    session.goTo(at(5));
    QVERIFY(followed(session).steps.empty());
    session.goTo(at(15));
    QVERIFY(followed(session) == trail); // nobody receives it
    session.goLive();
    QVERIFY(followed(session) == trail);
}

void FollowingTest::aRecordingFollowsTheSame()
{
    const Drawn shop = runningShop();
    Session session = opened(shop.document);
    session.advance(at(300));
    QVERIFY(session.command(Follow{Followed::request, shop.users}).has_value());
    session.advance(at(400));
    const std::string lines = session.recording();
    const std::string part =
        R"("fault":"stowage:follow","on":{"source":")" + shop.users.text + "\"";
    QVERIFY2(lines.find(part) != std::string::npos, lines.c_str());
    const Result<std::vector<io::Recorded>> read = io::readRecording(lines, "test.jsonl");
    QVERIFY(read.has_value());
    Session again = opened(session.firstDocument());
    again.schedule(*read);
    again.advance(at(400));
    QVERIFY(!followed(again).steps.empty());
    QVERIFY(followed(again) == followed(session));
    QCOMPARE(again.recording(), lines);
    QCOMPARE(again.world().facts.digest().text(), session.world().facts.digest().text());
}

void FollowingTest::nothingIsFollowedAnyLonger()
{
    const Drawn shop = runningShop();
    Session session = opened(shop.document);
    session.advance(at(300));
    QVERIFY(session.command(Follow{Followed::request, shop.users}).has_value());
    session.advance(at(310));
    const Trail trail = followed(session);
    QVERIFY(!trail.steps.empty());
    QVERIFY(session.command(Follow{Followed::nothing, {}}).has_value());
    QVERIFY(followed(session).steps.empty());
    QVERIFY(!session.world().followed);
    session.advance(at(320));
    session.goTo(at(305));
    QVERIFY(followed(session) == trail);
}

// One reader, as the window has: what it has read of the other future does not stay.
void FollowingTest::whatIsDiscardedIsNotFollowed()
{
    const Drawn shop = runningShop();
    Session session = opened(shop.document);
    sim::TrailReader reader;
    session.advance(at(300));
    QVERIFY(session.command(Follow{Followed::request, shop.users}).has_value());
    session.advance(at(310));
    reader.readFollowed(session.world());
    QVERIFY(!reader.trail().steps.empty());
    session.goTo(at(200));
    session.discardFuture();
    reader.readFollowed(session.world());
    QVERIFY(reader.trail().steps.empty());
    session.advance(at(310));
    reader.readFollowed(session.world());
    QVERIFY(reader.trail().steps.empty());
}

void FollowingTest::nothingGoesAnotherWayForIt()
{
    const Drawn shop = runningShop();
    Session one = opened(shop.document);
    Session other = opened(shop.document);
    for (Session* session : {&one, &other})
        session->advance(at(300));
    QVERIFY(one.command(Follow{Followed::request, shop.users}).has_value());
    QVERIFY(other.command(Follow{Followed::nothing, {}}).has_value());
    for (Session* session : {&one, &other})
        session->advance(at(900));
    const sim::World& world = one.world();
    QCOMPARE(world.facts.count(), other.world().facts.count());
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
        QCOMPARE(world.facts.fact(n).kind, other.world().facts.fact(n).kind);
        QCOMPARE(world.facts.fact(n).at(), other.world().facts.fact(n).at());
    }
    QCOMPARE(sim::wholeFrame(world).flows, sim::wholeFrame(other.world()).flows);
    QCOMPARE(sim::trafficOf(world, world.sources.first()).requests,
             sim::trafficOf(other.world(), other.world().sources.first()).requests);
}

void FollowingTest::whatGoesNowhereIsRefused()
{
    Session session = opened(withQueue());
    session.advance(at(10));
    const Outcome nothingSent = session.command(Follow{});
    QVERIFY(!nothingSent);
    QVERIFY(nothingSent.error().message.starts_with("Nothing was sent by hand yet."));
    QVERIFY(!session.command(Follow{Followed::request, ElementId("users-7")}).has_value());
    doc::Element users;
    users.id = ElementId("users-1");
    users.name = "shoppers";
    users.props = doc::Users{};
    QVERIFY(session.perform(doc::AddElement{users}).has_value());
    const Outcome nowhere = session.command(Follow{Followed::request, users.id});
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().message,
             std::string("shoppers send no requests; connect them to a load balancer."));
    QVERIFY(!session.world().followed);
}

void FollowingTest::theStateHasItsSteps()
{
    Story story;
    messages::makeQueue(story);
    story.until(10);
    QCOMPARE(messages::send(story), std::string());
    QVERIFY(story.state().find("followed") == nullptr);
    const std::string onNothing = R"("on":{})";
    QCOMPARE(story.fault("stowage:follow", onNothing), std::string());
    const io::Json state = story.state();
    const std::vector<io::Json> steps = itemsOf(state, "followed");
    QVERIFY(!steps.empty());
    QCOMPARE(textOf(steps.front(), "to"), idOfElement(story, "queue", "orders").text);
    QVERIFY(textOf(steps.front(), "text").starts_with("You sent"));
    QCOMPARE(story.fault("stowage:follow-no-longer", onNothing), std::string());
    QVERIFY(story.state().find("followed") == nullptr);
}

QTEST_GUILESS_MAIN(FollowingTest)
#include "tst_following.moc"
