// SPDX-License-Identifier: GPL-3.0-or-later
// Schedules of EventBridge Scheduler: when they invoke their target, and what is refused.
#include "kinds/events/event_schedule.h"
#include "session/events.h"
#include "session/messages.h"

#include <QtTest>

#include <map>
#include <set>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::events;

class SchedulesTest : public QObject {
    Q_OBJECT

private slots:
    void comesOnce();
    void comesWithinItsWindow();
    void takesAllOfItsWindow();
    void eachRuleHasItsSecond();
    void aRateBeginsAtOnce();
    void hasOneTarget();
    void needsItsRoleForAQueue();
    void isRefused_data();
    void isRefused();
};

namespace {
// The input of CreateSchedule for a task of job; `window` is what is in FlexibleTimeWindow.
std::string nightly(const std::string& expression, const std::string& window = R"("Mode":"OFF")",
                    const std::string& more = {})
{
    return R"({"Name":"nightly","ScheduleExpression":")" + expression +
           R"(","FlexibleTimeWindow":{)" + window +
           R"(},"Target":{"Arn":"arn:aws:ecs:us-east-1:123456789012:cluster/shop",)"
           R"("RoleArn":"arn:aws:iam::123456789012:role/scheduler",)"
           R"("EcsParameters":{"TaskDefinitionArn":"job"}})" +
           more + "}";
}
} // namespace

void SchedulesTest::comesOnce()
{
    Story story = withJobs();
    QCOMPARE(story.call("scheduler:CreateSchedule", nightly("at(2026-01-01T00:10:00)")),
             std::string());
    story.until(3'000);
    const auto fired = factsOf(story, FactKind::scheduleFired);
    QCOMPARE(fired.size(), std::size_t{1});
    const std::int64_t at = story.session.world().facts.fact(fired.front()).atMicros;
    QVERIFY(at >= 600'000'000 && at < 660'000'000);
    QCOMPARE(tasksStartedBy(story, "chronos-schedule/nightly"), std::int64_t{1});
    QCOMPARE(counted(story, "schedules", "nightly", "Invocations"), std::int64_t{1});
    QCOMPARE(textOf(story.event(fired.front()), "source"), std::string("aws.scheduler"));
}

void SchedulesTest::comesWithinItsWindow()
{
    Story story = withJobs();
    const std::string window = R"("Mode":"FLEXIBLE","MaximumWindowInMinutes":15)";
    QCOMPARE(story.call("scheduler:CreateSchedule", nightly("rate(1 hour)", window)),
             std::string());
    story.until(4'600);
    const auto fired = factsOf(story, FactKind::scheduleFired); // at once, and an hour later
    QCOMPARE(fired.size(), std::size_t{2});
    const std::int64_t first = story.session.world().facts.fact(fired.front()).atMicros;
    QVERIFY(first >= 0 && first < 900'000'000);
    QCOMPARE(story.session.world().facts.fact(fired.back()).atMicros, first + 3'600'000'000);
}

// Each at its own second: not all of eight within the first minute, and none after the window.
void SchedulesTest::takesAllOfItsWindow()
{
    Story story = withJobs();
    const std::string with =
        nightly("rate(1 day)", R"("Mode":"FLEXIBLE","MaximumWindowInMinutes":15)");
    const std::string name = "nightly";
    for (int n = 1; n <= 8; ++n) {
        std::string other = with;
        other.replace(other.find(name), name.size(), name + std::to_string(n));
        QCOMPARE(story.call("scheduler:CreateSchedule", other), std::string());
    }
    story.until(900.5);
    const auto fired = factsOf(story, FactKind::scheduleFired);
    QCOMPARE(fired.size(), std::size_t{8});
    QVERIFY(story.session.world().facts.fact(fired.back()).atMicros > 60'000'000);
}

// Not all at the first one of the minute, and each at its own in all of them.
void SchedulesTest::eachRuleHasItsSecond()
{
    Story story = withJobs();
    for (int n = 1; n <= 8; ++n)
        story.call("events:PutRule", schedule("q" + std::to_string(n), "cron(0/15 * * * ? *)"));
    story.until(1'900);
    const sim::FactLog& facts = story.session.world().facts;
    std::map<std::uint32_t, std::set<std::int64_t>> seconds; // of its quarter, by rule
    std::set<std::int64_t> all;
    for (const std::uint32_t fired : factsOf(story, FactKind::scheduleFired)) {
        const std::int64_t second = facts.fact(fired).atMicros / 1'000'000 % 900;
        seconds[facts.fact(fired).subjectNumber].insert(second);
        all.insert(second);
    }
    QCOMPARE(seconds.size(), std::size_t{8});
    for (const auto& [rule, own] : seconds)
        QCOMPARE(own.size(), std::size_t{1});
    QVERIFY(all.size() > 1);
}

void SchedulesTest::aRateBeginsAtOnce()
{
    Story story = withJobs("instant");
    story.until(90);
    QCOMPARE(story.call("scheduler:CreateSchedule", nightly("rate(5 minutes)")), std::string());
    story.until(500);
    const auto fired = factsOf(story, FactKind::scheduleFired);
    QCOMPARE(fired.size(), std::size_t{2});
    const sim::FactLog& facts = story.session.world().facts;
    QCOMPARE(facts.fact(fired.front()).atMicros, std::int64_t{90'000'001});
    QCOMPARE(facts.fact(fired.back()).atMicros, std::int64_t{390'000'001});
}

// Drawn, for CreateSchedule takes one. AWS has none without its target, so that it begins with it.
void SchedulesTest::hasOneTarget()
{
    Story story = withJobs("instant");
    story.call("sqs:CreateQueue", R"({"QueueName":"stops"})");
    doc::EventSchedule props;
    props.scheduleExpression = "rate(5 minutes)";
    props.roleArn = "arn:aws:iam::123456789012:role/scheduler";
    const ElementId id = draw(story, "nightly", props, {});
    const sim::World& world = story.session.world();
    const auto next = [&world] { return world.eventRules[world.eventRules.first()].nextAt; };
    story.until(400);
    QVERIFY(next() == kNever);
    QVERIFY(factsOf(story, FactKind::scheduleFired).empty());
    const ElementId queue = idOfElement(story, "queue", "stops");
    perform(story, doc::AddLink{{id, queue, "queue"}});
    story.until(410);
    QCOMPARE(factsOf(story, FactKind::scheduleFired).size(), std::size_t{1});
    QCOMPARE(messages::visible(story, "stops"), std::int64_t{1});
    perform(story, doc::AddLink{{id, idOfElement(story, "taskDefinition", "job"), "task"}});
    QVERIFY(next() == kNever);
    const std::uint32_t told = factsOf(story, FactKind::eventRuleChanged).back();
    QCOMPARE(QString::fromStdString(textOf(*story.event(told).find("detail"), "text")),
             QStringLiteral("nightly changed, and AWS refuses it: ValidationException: A schedule "
                            "has exactly one target."));
    story.until(1'000);
    QCOMPARE(factsOf(story, FactKind::scheduleFired).size(), std::size_t{1});
}

void SchedulesTest::needsItsRoleForAQueue()
{
    Story story = withJobs("instant");
    story.call("sqs:CreateQueue", R"({"QueueName":"stops"})");
    doc::EventSchedule props;
    props.scheduleExpression = "rate(5 minutes)";
    const ElementId id = draw(story, "nightly", props, {});
    perform(story, doc::AddLink{{id, idOfElement(story, "queue", "stops"), "queue"}});
    story.until(10);
    QCOMPARE(messages::visible(story, "stops"), std::int64_t{0});
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QVERIFY2(card.sentence.find("not authorized to perform sqs:SendMessage, for it has no events "
                                "role") != std::string::npos,
             card.sentence.c_str());
}

void SchedulesTest::isRefused_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const std::string& with, const char* answer) {
        QTest::newRow(name) << QString::fromStdString(with) << QString(answer);
    };
    add("expression", nightly("rate(0 hours)"),
        "ValidationException: Invalid Schedule Expression rate(0 hours).");
    add("name",
        R"x({"Name":"every night","ScheduleExpression":"rate(1 hour)",)x"
        R"x("FlexibleTimeWindow":{"Mode":"OFF"},"Target":{"Arn":"a","RoleArn":"r"}})x",
        "ValidationException: 1 validation error detected: Value 'every night' at 'name' failed to "
        "satisfy constraint: Member must satisfy regular expression pattern: ^[0-9a-zA-Z-_.]+$");
    add("afterwards",
        nightly("rate(1 hour)", R"("Mode":"OFF")", R"(,"ActionAfterCompletion":"KEEP")"),
        "ValidationException: 1 validation error detected: Value 'KEEP' at "
        "'actionAfterCompletion' failed to satisfy constraint: Member must satisfy enum value set: "
        "[NONE, DELETE]");
    add("mode", nightly("rate(1 hour)", R"("Mode":"SOMETIMES")"),
        "ValidationException: 1 validation error detected: Value 'SOMETIMES' at "
        "'flexibleTimeWindow.mode' failed to satisfy constraint: Member must satisfy enum value "
        "set: [OFF, FLEXIBLE]");
    add("window", nightly("rate(1 hour)", R"("Mode":"FLEXIBLE")"),
        "ValidationException: MaximumWindowInMinutes must be specified if and only if the mode is "
        "FLEXIBLE.");
    add("group", nightly("rate(1 hour)", R"("Mode":"OFF")", R"(,"GroupName":"mine")"),
        "ResourceNotFoundException: Schedule group mine does not exist.");
    add("zone",
        nightly("rate(1 hour)", R"("Mode":"OFF")",
                R"(,"ScheduleExpressionTimezone":"Europe/Berlin")"),
        "UnsupportedFeatureException: Stowage does not simulate time zones other than UTC yet; "
        "leave it out.");
}

void SchedulesTest::isRefused()
{
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story = withJobs();
    QCOMPARE(QString::fromStdString(story.call("scheduler:CreateSchedule", with.toStdString())),
             answer);
    QCOMPARE(story.call("scheduler:CreateSchedule", nightly("rate(1 hours)")), std::string());
    QCOMPARE(story.call("scheduler:CreateSchedule", nightly("rate(1 hour)")),
             std::string("ConflictException: Schedule nightly already exists."));
}

QTEST_GUILESS_MAIN(SchedulesTest)
#include "tst_schedules.moc"
