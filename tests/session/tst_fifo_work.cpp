// SPDX-License-Identifier: GPL-3.0-or-later
// Producers, workers and topics of FIFO queues through public calls and public state.
#include "kinds/outside/users.h"
#include "session/fifo.h"

#include <QtTest>

#include <map>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::fifo;

class FifoWorkTest : public QObject {
    Q_OBJECT

private slots:
    void producersDealAmongTheGroups();
    void workersKeepTheOrderOfEachGroup();
    void topicsPassOrderAndIdsOn();
    void anotherTypeEmptiesTheQueue();
    void rulesReachNoFifoQueue();
};

void FifoWorkTest::producersDealAmongTheGroups()
{
    Story story;
    makeFifo(story);
    const ElementId queue = idOfElement(story, "queue", kQueue);
    perform(story, doc::SetField{{queue}, "messageGroups", std::int64_t{2}});
    doc::Users users;
    users.messagesPerSecond = 2;
    perform(story, doc::AddLink{{draw(story, "shoppers", users, {}), queue, "sends"}});
    story.until(100);
    QVERIFY(std::abs(visible(story, kQueue) - 200) <= 1);
    receiveOf(story, 3);
    receiveOf(story, 3);
    receiveOf(story, 3); // both groups wait
    QCOMPARE(each(story, "MessageGroupId"),
             std::string("group-1,group-1,group-1,group-2,group-2,group-2"));
    story.until(200);
    receiveOf(story, 1);
    QCOMPARE(each(story, "MessageGroupId"), std::string("group-1"));
    QCOMPARE(
        numberOf(itemsOf(queueOf(story, kQueue), "inFlight").front(), "ApproximateReceiveCount"),
        std::int64_t{2}); // the first of all
    QVERIFY(isWhole(story, kQueue));
}

// Tasks that stop over their messages leave them, and nothing overtakes them.
void FifoWorkTest::workersKeepTheOrderOfEachGroup()
{
    Story story;
    makeFifo(story, R"("VisibilityTimeout":"60")");
    makeWorkers(story, R"("stowage.message-seconds":"40")", 3, true, kQueue);
    story.until(120);
    QCOMPARE(story.running("work"), std::int64_t{3});
    for (int n = 0; n < 10; ++n)
        for (const char* group : {"a", "b", "c"})
            sendTo(story, group, group + std::to_string(n));
    for (const int second : {130, 300}) {
        story.until(second);
        for (const io::Json& task : story.tasks())
            if (textOf(task, "lastStatus") == "RUNNING") {
                QCOMPARE(story.call("ecs:StopTask", R"({"cluster":"shop","task":")" +
                                                        textOf(task, "taskArn") + R"("})"),
                         std::string());
                break;
            }
    }
    story.until(1'800);
    QCOMPARE(counted(story, "deleted", kQueue), std::int64_t{30});
    QVERIFY(counted(story, "returned", kQueue) >= 1);
    const sim::World& world = story.session.world();
    std::map<char, int> done; // of each group
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
        const Fact& fact = world.facts.fact(n);
        const bool isDeleted = fact.kind == FactKind::messageDeleted;
        if (!isDeleted && fact.kind != FactKind::messageReceived)
            continue;
        const auto words = world.facts.payload(isDeleted ? fact.cause : n);
        const std::string body(world.text(static_cast<sim::NameId>(words[2])));
        QCOMPARE(body.substr(1), std::to_string(done[body.front()]));
        done[body.front()] += isDeleted ? 1 : 0;
    }
    QCOMPARE(done, (std::map<char, int>{{'a', 10}, {'b', 10}, {'c', 10}}));
    QVERIFY(isWhole(story, kQueue));
}

void FifoWorkTest::topicsPassOrderAndIdsOn()
{
    Story story;
    story.call("sns:CreateTopic", R"({"Name":"news.fifo","Attributes":{"FifoTopic":"true",)"
                                  R"("ContentBasedDeduplication":"true"}})");
    makeFifo(story);
    makeQueue(story, "all");
    for (const char* queue : {"orders.fifo", "all"})
        QCOMPARE(story.call("sns:Subscribe", R"({"TopicArn":"news.fifo","Protocol":"sqs",)"
                                             R"("Endpoint":")" +
                                                 std::string(queue) + R"("})"),
                 std::string());
    for (const char* body : {"1", "2", "1"})
        QCOMPARE(story.call("sns:Publish", R"({"TopicArn":"news.fifo","MessageGroupId":"a",)"
                                           R"("Message":")" +
                                               std::string(body) + R"("})"),
                 std::string());
    story.until(1);
    const io::Json state = story.state();
    const io::Json& topic = *state.find("topics")->find("news.fifo");
    QCOMPARE(textOf(topic, "FifoTopic"), std::string("true"));
    QCOMPARE(numberOf(topic, "published"), std::int64_t{2});
    QCOMPARE(numberOf(topic, "duplicates"), std::int64_t{1});
    QCOMPARE(visible(story, "all"), std::int64_t{2});
    receiveOf(story);
    receiveOf(story); // the second waits for the first
    QCOMPARE(bodies(story), std::string("1"));
    QCOMPARE(each(story, "MessageGroupId"), std::string("a"));
    sendTo(story, "a", "again", "1"); // the id of the first one, which is its body
    QCOMPARE(counted(story, "duplicates", kQueue), std::int64_t{1});
}

void FifoWorkTest::anotherTypeEmptiesTheQueue()
{
    Story story;
    makeFifo(story);
    for (const char* body : {"1", "2", "3"})
        sendTo(story, "a", body);
    receiveOf(story);
    const ElementId queue = idOfElement(story, "queue", kQueue);
    perform(story, doc::SetField{{queue}, "type", doc::Choice{0}});
    QCOMPARE(visible(story, kQueue) + inFlight(story, kQueue), std::int64_t{0});
    QCOMPARE(counted(story, "purged", kQueue), std::int64_t{3});
    QCOMPARE(send(story, {}, kQueue), std::string());
    QCOMPARE(visible(story, kQueue), std::int64_t{1});
    QVERIFY(isWhole(story, kQueue));
}

// Drawn, for PutTargets refuses it.
void FifoWorkTest::rulesReachNoFifoQueue()
{
    Story story;
    makeFifo(story);
    story.call("events:PutRule", R"x({"Name":"often","ScheduleExpression":"rate(1 minute)"})x");
    perform(story, doc::AddLink{{idOfElement(story, "eventRule", "often"),
                                 idOfElement(story, "queue", kQueue), "queue"}});
    story.until(150);
    QCOMPARE(visible(story, kQueue), std::int64_t{0});
    const sim::World& world = story.session.world();
    std::string lack;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        if (world.facts.fact(n).kind == FactKind::invocationFailed)
            lack = world.text(static_cast<sim::NameId>(world.facts.payload(n)[0]));
    QCOMPARE(lack, std::string(
                       "MissingParameter: The request must contain the parameter MessageGroupId"));
}

QTEST_GUILESS_MAIN(FifoWorkTest)
#include "tst_fifo_work.moc"
