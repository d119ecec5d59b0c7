// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of EventBridge in a run: what they match, when they fire, what they invoke, and what
// becomes of what they cannot.
#include "aws/envelopes.h"
#include "aws/event_face.h"
#include "kinds/events/event_rule.h"
#include "session/events.h"
#include "session/messages.h"
#include "session/why_stories.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::events;

class EventRulesTest : public QObject {
    Q_OBJECT

private slots:
    void aStoppedTaskRunsAnother();
    void deliversASecondLater();
    void o67_aScheduleFiresWithinItsMinute();
    void aRateCountsFromItsCreation();
    void aDisabledRuleDoesNothing();
    void withoutTheEventsRoleItFails();
    void whatDoesNotFitIsLost();
    void triesAgainWhileThrottled();
    void givesUpAfterItsRetries();
    void takesTheDefaultStrategyOfItsCluster();
    void eventsOfOnesOwnMatch();
    void aRuleThatAwsRefusesHearsNothing();
    void aRuleThatAwsRefusesDoesNotFire();
    void aDeletedRuleInvokesNothing();
    void goingBackIsTheSame();
    void knowsTheOriginOfEachEvent();
    void sendsEventsToAQueue();
};

void EventRulesTest::aStoppedTaskRunsAnother()
{
    Story story = withJobs();
    QCOMPARE(story.call("events:PutRule", pattern("on-stop", kStoppedJobs)), std::string());
    QCOMPARE(story.call("events:PutTargets", runs("on-stop", "after")), std::string());
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(120);
    QCOMPARE(factsOf(story, FactKind::eventMatched).size(), std::size_t{1});
    QCOMPARE(tasksStartedBy(story, "events-rule/on-stop"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "on-stop", "Invocations"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "on-stop", "FailedInvocations"), std::int64_t{0});
    const WhyCard card = whyLast(story, FactKind::targetInvoked);
    QCOMPARE(QString::fromStdString(card.causes.back().text),
             QStringLiteral("You ran 1 task of job:1 in shop."));
}

void EventRulesTest::deliversASecondLater()
{
    Story story = withJobs();
    story.call("events:PutRule", pattern("on-stop", kStoppedJobs));
    story.call("events:PutTargets", runs("on-stop", "after"));
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(120);
    const sim::FactLog& facts = story.session.world().facts;
    const Fact matched = facts.fact(factsOf(story, FactKind::eventMatched).front());
    const Fact invoked = facts.fact(factsOf(story, FactKind::targetInvoked).front());
    QCOMPARE((invoked.at() - matched.at()).micros, std::int64_t{1'000'000});
    QCOMPARE(facts.fact(matched.cause).at(), matched.at());
}

void EventRulesTest::o67_aScheduleFiresWithinItsMinute()
{
    Story story = withJobs();
    story.call("events:PutRule", schedule("quarterly", "cron(0/15 * * * ? *)"));
    story.call("events:PutTargets", runs("quarterly", "job"));
    story.until(3'700);
    const auto fired = factsOf(story, FactKind::scheduleFired);
    QCOMPARE(fired.size(), std::size_t{4}); // 00:15, 00:30, 00:45, 01:00
    constexpr std::int64_t kMinute = 60'000'000;
    const sim::FactLog& facts = story.session.world().facts;
    for (std::size_t n = 0; n < fired.size(); ++n) {
        const std::int64_t due = static_cast<std::int64_t>(n + 1) * 15 * kMinute;
        const std::int64_t at = facts.fact(fired[n]).atMicros;
        QVERIFY(at >= due && at < due + kMinute);
    }
    QCOMPARE(textOf(story.event(fired.front()), "detail-type"), std::string("Scheduled Event"));
    QCOMPARE(textOf(story.event(fired.front()), "source"), std::string("aws.events"));
    QCOMPARE(tasksStartedBy(story, "events-rule/quarterly"), std::int64_t{4});
}

void EventRulesTest::aRateCountsFromItsCreation()
{
    Story story = withJobs("instant");
    story.until(90);
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    story.call("events:PutTargets", runs("often", "job"));
    story.until(1'000);
    const auto fired = factsOf(story, FactKind::scheduleFired);
    QCOMPARE(fired.size(), std::size_t{3}); // 90 s + 5, 10 and 15 minutes
    const sim::FactLog& facts = story.session.world().facts;
    for (std::size_t n = 0; n < fired.size(); ++n)
        QCOMPARE(facts.fact(fired[n]).atMicros,
                 std::int64_t{90'000'001} + static_cast<std::int64_t>(n + 1) * 300'000'000);
}

void EventRulesTest::aDisabledRuleDoesNothing()
{
    Story story = withJobs();
    io::Json rule = io::Json::object();
    rule.set("Name", "idle");
    rule.set("EventPattern", kStoppedJobs);
    rule.set("ScheduleExpression", "rate(1 minute)");
    rule.set("State", "DISABLED");
    QCOMPARE(story.call("events:PutRule", io::compactJson(rule)), std::string());
    story.call("events:PutTargets", runs("idle", "after"));
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(600);
    QVERIFY(factsOf(story, FactKind::eventMatched).empty());
    QVERIFY(factsOf(story, FactKind::scheduleFired).empty());
}

void EventRulesTest::withoutTheEventsRoleItFails()
{
    Story story = withJobs();
    role(story, "mine", doc::RolePurpose::task);
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets", runs("often", "job", {}, "mine")), std::string());
    story.until(420);
    QCOMPARE(factsOf(story, FactKind::invocationFailed).size(), std::size_t{1});
    QVERIFY(factsOf(story, FactKind::targetInvoked).empty());
    QCOMPARE(counted(story, "rules", "often", "FailedInvocations"), std::int64_t{1});
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QCOMPARE(firstRule(card), std::string("event.role"));
    QVERIFY2(card.sentence.find("AccessDeniedException") != std::string::npos &&
                 card.sentence.find("its role mine is no events role") != std::string::npos,
             card.sentence.c_str());
    perform(story, doc::SetField{{idOfElement(story, "role", "mine")},
                                 "purpose",
                                 doc::Choice{static_cast<int>(doc::RolePurpose::events)}});
    story.until(720);
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{1});
}

// RunTask succeeded, whatever it lists as failures.
void EventRulesTest::whatDoesNotFitIsLost()
{
    Story story = withJobs();
    story.definition("huge", 9'000, 64);
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    story.call("events:PutTargets", runs("often", "huge", R"(,"TaskCount":2)"));
    story.until(420);
    QCOMPARE(factsOf(story, FactKind::targetInvoked).size(), std::size_t{1});
    QCOMPARE(factsOf(story, FactKind::runTaskFailed).size(), std::size_t{2});
    QVERIFY(factsOf(story, FactKind::invocationFailed).empty());
}

void EventRulesTest::triesAgainWhileThrottled()
{
    Story story = withJobs();
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    story.call("events:PutTargets", runs("often", "job"));
    story.until(290);
    story.fault("stowage:api-throttling", R"("on":{},"for":"2m")");
    story.until(590);
    const auto failed = factsOf(story, FactKind::invocationFailed);
    QVERIFY(failed.size() >= 3);
    const sim::FactLog& facts = story.session.world().facts;
    std::int64_t most = 1'000'000;
    for (std::size_t n = 1; n < failed.size(); ++n, most *= 2) { // it waits longer and longer
        const std::int64_t pause =
            facts.fact(failed[n]).atMicros - facts.fact(failed[n - 1]).atMicros;
        QVERIFY(pause >= most / 2 && pause <= most);
        QCOMPARE(facts.fact(failed[n]).cause, failed[n - 1]);
    }
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "often", "Invocations"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "often", "FailedInvocations"), std::int64_t{0});
}

void EventRulesTest::givesUpAfterItsRetries()
{
    Story story = withJobs();
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    story.call("events:PutTargets", runs("often", "job"));
    perform(story, doc::SetField{{idOfElement(story, "eventRule", "often")},
                                 "maximumRetryAttempts",
                                 std::int64_t{2}});
    story.until(290);
    story.fault("stowage:api-throttling", R"("on":{},"for":"4m")");
    story.until(500);
    QCOMPARE(factsOf(story, FactKind::invocationFailed).size(), std::size_t{3});
    QVERIFY(factsOf(story, FactKind::targetInvoked).empty());
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QVERIFY2(card.sentence.find("the event is dropped") != std::string::npos,
             card.sentence.c_str());
    QCOMPARE(counted(story, "rules", "often", "Invocations"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "often", "FailedInvocations"), std::int64_t{1});
    QCOMPARE(counted(story, "rules", "often", "RetryInvocationAttempts"), std::int64_t{2});
}

void EventRulesTest::takesTheDefaultStrategyOfItsCluster()
{
    Story story;
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":["FARGATE"],)"
               R"("defaultCapacityProviderStrategy":[{"capacityProvider":"FARGATE","weight":1}]})");
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"job","requiresCompatibilities":["FARGATE"],"networkMode":"awsvpc",)"
               R"("cpu":"256","memory":"512","containerDefinitions":[{"name":"app",)"
               R"("image":"app:1","dockerLabels":{"stowage.exit":"after:5s"}}]})");
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets", runs("often", "job")), std::string());
    story.until(420);
    QCOMPARE(factsOf(story, FactKind::invocationFailed).size(), std::size_t{1});
    const std::string network = R"(,"NetworkConfiguration":{"awsvpcConfiguration":)"
                                R"({"Subnets":["us-east-1a"],"AssignPublicIp":"ENABLED"}})";
    QCOMPARE(story.call("events:PutTargets", runs("often", "job", network)), std::string());
    story.until(780);
    QCOMPARE(tasksStartedBy(story, "events-rule/often"), std::int64_t{1});
    QCOMPARE(textOf(story.tasks().front(), "launchType"), std::string("FARGATE"));
}

void EventRulesTest::eventsOfOnesOwnMatch()
{
    Story story = withJobs();
    const std::string orders = R"({"source":["shop"],"detail":{"total":[{"numeric":[">",100]}]}})";
    story.call("events:PutRule", pattern("large-orders", orders));
    story.call("events:PutTargets", runs("large-orders", "job"));
    const auto order = [&](const std::string& total) {
        io::Json entry = io::Json::object();
        entry.set("Source", "shop");
        entry.set("DetailType", "Order Placed");
        entry.set("Detail", "{\"total\":" + total + "}");
        io::Json with = io::Json::object();
        io::Json entries = io::Json::array();
        entries.append(std::move(entry));
        with.set("Entries", std::move(entries));
        return story.call("events:PutEvents", io::compactJson(with));
    };
    QCOMPARE(order("99"), std::string());
    story.until(10);
    QCOMPARE(order("101"), std::string());
    story.until(120);
    QCOMPARE(factsOf(story, FactKind::youPutEvent).size(), std::size_t{2});
    QCOMPARE(factsOf(story, FactKind::eventMatched).size(), std::size_t{1});
    QCOMPARE(tasksStartedBy(story, "events-rule/large-orders"), std::int64_t{1});
    const io::Json told = story.event(factsOf(story, FactKind::youPutEvent).back());
    QCOMPARE(textOf(told, "detail-type"), std::string("Order Placed"));
    QCOMPARE(numberOf(*told.find("detail"), "total"), std::int64_t{101});
}

// Drawn, for PutRule would not take it.
void EventRulesTest::aRuleThatAwsRefusesHearsNothing()
{
    Story story = withJobs();
    doc::EventRule props;
    props.eventPattern = "{\"source\":\"aws.ecs\"}";
    const ElementId rule = draw(story, "broken", props, {});
    perform(story, doc::AddLink{{rule, idOfElement(story, "taskDefinition", "after"), "task"}});
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(120);
    QVERIFY(factsOf(story, FactKind::eventMatched).empty());
    const WhyCard card = whyLast(story, FactKind::eventRuleCreated);
    const std::uint32_t told = factsOf(story, FactKind::eventRuleCreated).back();
    const std::string said = textOf(*story.event(told).find("detail"), "text");
    QCOMPARE(QString::fromStdString(said),
             QStringLiteral("broken was created, and AWS refuses it: InvalidEventPatternException: "
                            "Event pattern is not valid. Reason: \"source\" must be an object or "
                            "an array."));
    QVERIFY(!card.question.empty());
}

// A sixth target, which only a hand on the canvas can draw.
void EventRulesTest::aRuleThatAwsRefusesDoesNotFire()
{
    Story story = withJobs("instant");
    story.call("events:PutRule", schedule("often", "rate(5 minutes)"));
    const ElementId rule = idOfElement(story, "eventRule", "often");
    for (int n = 1; n <= 5; ++n) {
        const std::string name = "queue-" + std::to_string(n);
        messages::makeQueue(story, name);
        perform(story, doc::AddLink{{rule, idOfElement(story, "queue", name), "queue"}});
    }
    const sim::World& world = story.session.world();
    const auto next = [&world] { return world.eventRules[world.eventRules.first()].nextAt; };
    QVERIFY(next() != kNever);
    const ElementId job = idOfElement(story, "taskDefinition", "job");
    perform(story, doc::AddLink{{rule, job, "task"}});
    QVERIFY(next() == kNever);
    story.until(1'000);
    QVERIFY(factsOf(story, FactKind::scheduleFired).empty());
    perform(story, doc::RemoveLink{rule, job, "task"});
    QVERIFY(next() != kNever);
    story.until(1'400);
    QCOMPARE(factsOf(story, FactKind::scheduleFired).size(), std::size_t{1}); // 1,200 s
    QCOMPARE(messages::visible(story, "queue-1"), std::int64_t{1});
}

// Not even what is on its way.
void EventRulesTest::aDeletedRuleInvokesNothing()
{
    Story story = withJobs();
    story.call("events:PutRule", pattern("on-stop", kStoppedJobs));
    story.call("events:PutTargets", runs("on-stop", "after"));
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    while (factsOf(story, FactKind::eventMatched).empty() &&
           story.session.now() < Time{} + hours(1))
        story.until(static_cast<double>(story.session.now().micros) / 1'000'000 + 0.5);
    QCOMPARE(story.session.world().eventDeliveries.count(), std::size_t{1});
    perform(story, doc::RemoveElements{{idOfElement(story, "eventRule", "on-stop")}});
    QCOMPARE(story.session.world().eventDeliveries.count(), std::size_t{0});
    const std::uint32_t told = factsOf(story, FactKind::eventRuleDeleted).back();
    QCOMPARE(textOf(*story.event(told).find("detail"), "text"),
             std::string("on-stop was deleted with 1 of its events on the way."));
    story.until(600);
    QVERIFY(factsOf(story, FactKind::targetInvoked).empty());
}

void EventRulesTest::goingBackIsTheSame()
{
    Story story = withUploads();
    story.call("events:PutRule", schedule("often", "rate(3 minutes)"));
    story.call("events:PutTargets", runs("often", "after"));
    perform(story, doc::SetField{
                       {idOfElement(story, "bucket", "uploads")}, "keyPrefix", std::string("in/")});
    perform(story,
            doc::SetField{{idOfElement(story, "bucket", "uploads")}, "uploadsPerMinute", 2.0});
    Result<Session> opened = Session::open(story.session.document());
    QVERIFY(opened.has_value());
    Session run = *std::move(opened);
    run.advance(Time{} + minutes(20));
    QVERIFY(run.command(PutObject{idOfElement(story, "bucket", "uploads"), "in/by-hand", 5}));
    run.advance(Time{} + minutes(40));
    const std::string digest = run.world().facts.digest().text();
    const std::uint32_t facts = run.world().facts.count();
    run.goTo(Time{} + minutes(20) + microseconds(1)); // just when the object came
    run.goTo(Time{} + minutes(39));
    run.discardFuture();
    run.advance(Time{} + minutes(40));
    QCOMPARE(run.world().facts.count(), facts);
    QCOMPARE(run.world().facts.digest().text(), digest);
    run.goTo(Time{} + minutes(20) + microseconds(1));
    run.discardFuture();
    run.advance(Time{} + minutes(40));
    QCOMPARE(run.world().facts.count(), facts);
    QCOMPARE(run.world().facts.digest().text(), digest);
}

// What rules are tried with before an event is built agrees with the event.
void EventRulesTest::knowsTheOriginOfEachEvent()
{
    int events = 0;
    for (const sim::World& world : worlds())
        for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
            const FactKind kind = world.facts.fact(n).kind;
            if (kind == FactKind::scheduleFired) // only its own rule hears of it
                continue;
            const auto origin = aws::originOf(kind);
            const auto event = aws::publishedEvent(world, n);
            QVERIFY(origin.has_value() || !event.has_value());
            if (!event)
                continue;
            ++events;
            QVERIFY(event->find("stowage") == nullptr);
            if (!origin->source.empty())
                QCOMPARE(textOf(*event, "source"), std::string(origin->source));
            if (!origin->detailType.empty())
                QCOMPARE(textOf(*event, "detail-type"), std::string(origin->detailType));
        }
    QVERIFY(events > 100);
}

void EventRulesTest::sendsEventsToAQueue()
{
    Story story = withJobs();
    const std::string queue = R"({"QueueName":"stops"})";
    const std::string targets = R"({"Rule":"on-stop","Targets":[{"Id":"1",)"
                                R"("Arn":"arn:aws:sqs:us-east-1:123456789012:stops"}]})";
    QCOMPARE(story.call("sqs:CreateQueue", queue), std::string());
    story.call("events:PutRule", pattern("on-stop", kStoppedJobs));
    QCOMPARE(story.call("events:PutTargets", targets), std::string());
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(120);
    const auto invoked = factsOf(story, FactKind::targetInvoked);
    QCOMPARE(invoked.size(), std::size_t{1});
    QCOMPARE(story.session.world().facts.fact(invoked.front()).objectKind, EntityKind::queue);
    QCOMPARE(messages::visible(story, "stops"), std::int64_t{1});
}

QTEST_GUILESS_MAIN(EventRulesTest)
#include "tst_event_rules.moc"
