// SPDX-License-Identifier: GPL-3.0-or-later
// Containers that work on the messages of a queue, through public calls and public state.
#include "kinds/compute/scaling_policy.h"
#include "kinds/identity/role.h"
#include "session/events.h"
#include "session/messages.h"
#include "session/service_scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::messages;

class WorkersTest : public QObject {
    Q_OBJECT

private slots:
    void eachMessageIsWorkedOnOnce_data();
    void eachMessageIsWorkedOnOnce();
    void withoutATaskRoleNothingIsReceived();
    void withoutItsRoleNothingIsDeleted();
    void whatStopsLeavesItsMessages();
    void aShortTimeoutDoublesTheWork();
    void whatNobodyElseReceivedIsDeletedLate();
    void aCrashAtEachTryEndsInDeadLetters();
    void aProgramThatHangsGoesOnWhenItsMessageIsVisible();
    void eachMessageIsWrittenDownWithTheTaskRole();
    void fewMessagesMayBeMissedByShortPolls();
    void aLineMoreAndALineLess();
    void o62_tasksFollowTheBacklog();
};

namespace {
constexpr const char* kFast = R"("stowage.message-seconds":"0.5")";

std::int64_t countOf(const Story& story, FactKind kind)
{
    std::int64_t count = 0;
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        count += facts.fact(n).kind == kind ? 1 : 0;
    return count;
}
} // namespace

void WorkersTest::eachMessageIsWorkedOnOnce_data()
{
    QTest::addColumn<QString>("labels");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("seconds"); // that are enough for a hundred
    QTest::newRow("one by one") << kFast << 1 << 60;
    QTest::newRow("ten at a time") << R"("stowage.message-seconds":"0.5",)"
                                      R"("stowage.messages-per-receive":"10")"
                                   << 1 << 60;
    QTest::newRow("ten together") << R"("stowage.message-seconds":"0.5",)"
                                     R"("stowage.messages-per-receive":"10",)"
                                     R"("stowage.messages-in-parallel":"10")"
                                  << 1 << 10;
    QTest::newRow("five workers") << kFast << 5 << 15;
}

void WorkersTest::eachMessageIsWorkedOnOnce()
{
    QFETCH(QString, labels);
    QFETCH(int, tasks);
    QFETCH(int, seconds);
    Story story;
    makeQueue(story);
    makeWorkers(story, labels.toStdString(), tasks);
    story.until(120);
    QCOMPARE(story.running("work"), std::int64_t{tasks});
    sendMany(story, 100);
    story.until(121 + seconds);
    QCOMPARE(counted(story, "deleted"), std::int64_t{100});
    QCOMPARE(counted(story, "received"), std::int64_t{100});
    QCOMPARE(counted(story, "inVain"), std::int64_t{0});
    QVERIFY(isWhole(story));
}

void WorkersTest::withoutATaskRoleNothingIsReceived()
{
    Story story;
    makeQueue(story);
    makeWorkers(story, kFast, 1, false);
    sendMany(story, 3);
    story.until(300);
    QCOMPARE(counted(story, "received"), std::int64_t{0});
    QCOMPARE(countOf(story, FactKind::callsDenied), std::int64_t{1});
    const sim::World& world = story.session.world();
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        if (world.facts.fact(n).kind == FactKind::callsDenied) {
            const auto card = aws::whyOfFact(story.session.document(), world, n);
            QVERIFY(card && card->question.find("sqs:ReceiveMessage") != std::string::npos);
        }
    const ElementId role = draw(story, "reader", doc::Role{.purpose = doc::RolePurpose::task}, {});
    perform(story,
            doc::AddLink{{idOfElement(story, "taskDefinition", "worker"), role, "taskRole"}});
    story.until(310);
    QCOMPARE(counted(story, "deleted"), std::int64_t{3});
}

void WorkersTest::withoutItsRoleNothingIsDeleted()
{
    Story story;
    makeQueue(story, "orders", R"("VisibilityTimeout":"100")");
    makeWorkers(story, R"("stowage.message-seconds":"50")", 1, false);
    const ElementId role = draw(story, "reader", doc::Role{.purpose = doc::RolePurpose::task}, {});
    perform(story,
            doc::AddLink{{idOfElement(story, "taskDefinition", "worker"), role, "taskRole"}});
    story.until(120);
    send(story);
    story.until(121);
    QCOMPARE(inFlight(story), std::int64_t{1});
    perform(story, doc::RemoveElements{{role}}); // while it works on it
    story.until(219);
    QCOMPARE(inFlight(story), std::int64_t{1});
    story.until(221);
    QCOMPARE(visible(story), std::int64_t{1});
    QCOMPARE(counted(story, "returned"), std::int64_t{1});
    QCOMPARE(counted(story, "deleted") + counted(story, "inVain"), std::int64_t{0});
    QVERIFY(isWhole(story));
}

void WorkersTest::whatStopsLeavesItsMessages()
{
    Story story;
    makeQueue(story, "orders", R"("VisibilityTimeout":"100")");
    makeWorkers(story, R"("stowage.message-seconds":"50","stowage.messages-per-receive":"10")");
    story.until(120);
    sendMany(story, 5);
    story.until(125);
    QCOMPARE(inFlight(story), std::int64_t{5});
    const auto tasks = story.tasks();
    QCOMPARE(story.call("ecs:StopTask", R"({"cluster":"shop","task":")" +
                                            textOf(tasks.front(), "taskArn") + R"("})"),
             std::string());
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"work","desiredCount":0})");
    story.until(219);
    QCOMPARE(inFlight(story), std::int64_t{5});
    QCOMPARE(countOf(story, FactKind::messagesReturned), std::int64_t{0});
    story.until(221);
    QCOMPARE(visible(story), std::int64_t{5});
    QCOMPARE(counted(story, "returned"), std::int64_t{5});
    QCOMPARE(countOf(story, FactKind::messagesReturned), std::int64_t{1});
    QVERIFY(isWhole(story));
}

void WorkersTest::aShortTimeoutDoublesTheWork()
{
    Story story;
    makeQueue(story, "orders", R"("VisibilityTimeout":"2")");
    makeWorkers(story, R"("stowage.message-seconds":"3")", 2);
    story.until(120);
    send(story);
    story.until(130);
    QVERIFY(counted(story, "received") >= 2);
    QVERIFY(counted(story, "inVain") >= 1);
    QCOMPARE(counted(story, "deleted"), std::int64_t{0});
    QVERIFY(isWhole(story));
}

void WorkersTest::whatNobodyElseReceivedIsDeletedLate()
{
    Story story;
    makeQueue(story, "orders", R"("VisibilityTimeout":"2")");
    makeWorkers(story, R"("stowage.message-seconds":"3")");
    story.until(120);
    send(story);
    story.until(122.5);
    QCOMPARE(visible(story), std::int64_t{1}); // it works on it all the same
    story.until(124);
    QCOMPARE(visible(story), std::int64_t{0});
    QCOMPARE(counted(story, "received"), std::int64_t{1});
    QCOMPARE(counted(story, "returned"), std::int64_t{1});
    QCOMPARE(counted(story, "deleted"), std::int64_t{1});
    QCOMPARE(counted(story, "inVain"), std::int64_t{0});
    QVERIFY(isWhole(story));
}

void WorkersTest::aCrashAtEachTryEndsInDeadLetters()
{
    Story story;
    makeQueue(story, "dead");
    makeQueue(story, "orders", redrive("dead", 2) + R"(,"VisibilityTimeout":"20")");
    makeWorkers(story, R"("stowage.message-seconds":"1","stowage.poison-percent":"100")");
    story.until(120);
    send(story);
    story.until(1'800);
    QCOMPARE(counted(story, "received"), std::int64_t{2});
    QCOMPARE(counted(story, "wentDead"), std::int64_t{1});
    QCOMPARE(visible(story, "dead"), std::int64_t{1});
    QCOMPARE(countOf(story, FactKind::messageFailed), std::int64_t{2});
    QVERIFY(isWhole(story) && isWhole(story, "dead"));
}

void WorkersTest::aProgramThatHangsGoesOnWhenItsMessageIsVisible()
{
    Story story;
    makeQueue(story, "dead");
    makeQueue(story, "orders", redrive("dead", 1) + R"(,"VisibilityTimeout":"20")");
    makeWorkers(story, R"("stowage.message-seconds":"1","stowage.poison-percent":"100",)"
                       R"("stowage.on-poison":"hang")");
    story.until(120);
    send(story);
    send(story);
    story.until(135);
    QCOMPARE(counted(story, "received"), std::int64_t{1});
    story.until(165); // each was hung on for 20 s
    QCOMPARE(counted(story, "received"), std::int64_t{2});
    QCOMPARE(counted(story, "deleted"), std::int64_t{0});
    QCOMPARE(visible(story, "dead"), std::int64_t{2});
    QCOMPARE(story.running("work"), std::int64_t{1});
}

void WorkersTest::eachMessageIsWrittenDownWithTheTaskRole()
{
    Story story;
    makeQueue(story);
    makeWorkers(story, R"("stowage.message-seconds":"2","stowage.message-wait-seconds":"20")", 1,
                false);
    story.call("dynamodb:CreateTable", events::kTable);
    const ElementId worker = idOfElement(story, "taskDefinition", "worker");
    const ElementId role = draw(story, "writer", doc::Role{.purpose = doc::RolePurpose::task}, {});
    perform(story, doc::AddLink{{worker, role, "taskRole"}});
    perform(story,
            doc::AddLink{{worker, idOfElement(story, "dynamoTable", "results"), "writesTable"}});
    story.until(120);
    sendMany(story, 2);
    story.until(130);
    QCOMPARE(counted(story, "deleted"), std::int64_t{2});
    QCOMPARE(countOf(story, FactKind::itemWritten), std::int64_t{2});
    send(story);
    story.until(131);
    QCOMPARE(inFlight(story), std::int64_t{1});
    perform(story, doc::RemoveElements{{role}}); // while it works on the third
    story.until(133);
    QCOMPARE(countOf(story, FactKind::storeDenied), std::int64_t{1});
    QCOMPARE(countOf(story, FactKind::itemWritten), std::int64_t{2});
    QCOMPARE(counted(story, "deleted"), std::int64_t{2});
    QCOMPARE(inFlight(story), std::int64_t{1});
    QVERIFY(isWhole(story));
}

void WorkersTest::fewMessagesMayBeMissedByShortPolls()
{
    Story story;
    makeQueue(story);
    makeWorkers(story, R"("stowage.message-seconds":"0","stowage.message-wait-seconds":"0")");
    story.until(120);
    for (int n = 0; n < 40; ++n) {
        send(story);
        story.until(130 + 10 * n);
    }
    QCOMPARE(counted(story, "deleted"), std::int64_t{40});
    const sim::World& world = story.session.world();
    const sim::Queue& queue = world.queues[world.queues.first()];
    QVERIFY(queue.counts.emptyReceives > 300); // one a second finds nothing
    QCOMPARE(queue.counts.received, std::int64_t{40});
}

void WorkersTest::aLineMoreAndALineLess()
{
    Story story;
    makeQueue(story);
    makeWorkers(story, kFast);
    story.until(120);
    const ElementId container = idOfElement(story, "container", "app");
    const ElementId queue = idOfElement(story, "queue", "orders");
    perform(story, doc::RemoveLink{container, queue, "polls"});
    send(story);
    story.until(150);
    QCOMPARE(visible(story), std::int64_t{1});
    QCOMPARE(story.session.world().workers.count(), std::size_t{0});
    perform(story, doc::AddLink{{container, queue, "polls"}});
    story.until(155);
    QCOMPARE(counted(story, "deleted"), std::int64_t{1});
}

// 1,500 messages, ten tasks, a tenth of a second each, ten seconds of latency.
void WorkersTest::o62_tasksFollowTheBacklog()
{
    Story story = service_scaling::shopOf(10);
    makeQueue(story);
    sendMany(story, 1'500);
    QCOMPARE(story.call("application-autoscaling:RegisterScalableTarget",
                        service_scaling::bounds(1, 40)),
             std::string());
    doc::ScalingPolicy policy;
    policy.metric = doc::TrackedMetric::backlogPerTask;
    policy.targetValue = 10 / 0.1;
    const ElementId made = draw(story, "backlog", policy, {});
    perform(story, doc::AddLink{{made, idOfElement(story, "service", "web"), "scales"}});
    perform(story, doc::AddLink{{made, idOfElement(story, "queue", "orders"), "backlog"}});
    story.until(1'200);
    QCOMPARE(service_scaling::desired(story), std::int64_t{15});
    QCOMPARE(story.running("web"), std::int64_t{15});
}

QTEST_GUILESS_MAIN(WorkersTest)
#include "tst_workers.moc"
