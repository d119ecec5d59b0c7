// SPDX-License-Identifier: GPL-3.0-or-later
// A queue that is put into a connection makes it asynchronous, in one step that undo takes back.
#include "document/connect_queue.h"
#include "document/drawing.h"
#include "document/splice.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class SpliceTest : public QObject {
    Q_OBJECT

private slots:
    void usersSendInsteadOfAsking();
    void theLineToTheServiceIsAsGood();
    void aRuleSendsEventsInsteadOfRunningTasks();
    void aQueueThatIsDrawnAlreadyGoesBetween();
    void refusesInSentences();
    void otherPartsAndLinesAreNotMeant();
    void aServicePollsByItsContainer();
    void aRoleThatIsThereIsLeftAlone();
};

namespace {
const Link& only(const Document& document, const ElementId& from, const char* kind)
{
    const Link* found = nullptr;
    for (const auto& link : document.linksFrom(from))
        if (link->kind == kind)
            found = link.get();
    Q_ASSERT(found != nullptr);
    return *found;
}

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

QString refusalOf(const Document& document, const Link& link)
{
    const auto plan = splicePlan(document, infoOf<Queue>(), link, {{}, 600, 700, {}});
    return plan && plan->refusal ? text(plan->refusal->words) : QString();
}
} // namespace

void SpliceTest::usersSendInsteadOfAsking()
{
    Shop shop;
    shop.perform(SetField{{shop.users}, "requestsPerSecond", 7.5});
    const Link line = only(shop.document, shop.users, "requests");
    const auto plan = splicePlan(shop.document, infoOf<Queue>(), line, {shop.vpc, -300, 200, {}});
    QVERIFY(plan && !plan->refusal);
    QCOMPARE(plan->edits.size(), std::size_t{1});
    QCOMPARE(text(plan->words),
             QStringLiteral("makes it asynchronous: shoppers send messages to queue-1; app polls "
                            "queue-1; created the task role web-task, which allows "
                            "sqs:ReceiveMessage"));
    QCOMPARE(text(labelOf(shop.document, plan->edits.front())),
             QStringLiteral("Add queue queue-1 between shoppers and alb"));
    shop.performAll(plan->edits);
    const Document& now = shop.document;
    QVERIFY(!now.findLink(shop.users, shop.balancer, "requests"));
    QVERIFY(now.findLink(shop.users, plan->element, "sends"));
    QVERIFY(now.findLink(shop.container, plan->element, "polls"));
    QCOMPARE(shop.props<Users>(shop.users).messagesPerSecond, 7.5);
    QCOMPARE(now.find(plan->element)->parent, ElementId());
    QVERIFY(now.find(plan->element)->place);
    const ElementId role = only(now, shop.definition, "taskRole").to;
    QVERIFY(allows(shop.props<Role>(role), "sqs:ReceiveMessage"));
    QVERIFY(!allows(shop.props<Role>(role), "s3:PutObject"));
}

void SpliceTest::theLineToTheServiceIsAsGood()
{
    Shop shop;
    const Link line = only(shop.document, shop.service, "targets");
    const auto plan = splicePlan(shop.document, infoOf<Queue>(), line, {{}, 600, 700, {}});
    QVERIFY(plan && !plan->refusal);
    shop.performAll(plan->edits);
    QVERIFY(shop.document.findLink(shop.users, plan->element, "sends"));
    QVERIFY(shop.document.findLink(shop.service, shop.group, "targets"));
    const ElementId others = shop.add<Users>("others");
    shop.performAll(doc::connect(shop.document, others, shop.balancer)->edits);
    shop.performAll(doc::connect(shop.document, shop.users, shop.balancer)->edits);
    QVERIFY2(refusalOf(shop.document, line)
                 .startsWith(QStringLiteral("A load balancer sends nothing to a queue.")),
             qPrintable(refusalOf(shop.document, line)));
}

void SpliceTest::aRuleSendsEventsInsteadOfRunningTasks()
{
    Shop shop;
    const ElementId rule = shop.add<EventRule>("uploads");
    shop.link(rule, shop.definition, "task");
    shop.link(rule, shop.cluster, "cluster");
    shop.link(rule, shop.subnetA, "subnet");
    const Link line = only(shop.document, rule, "task");
    const auto plan = splicePlan(shop.document, infoOf<Queue>(), line, {{}, 600, 700, {}});
    QVERIFY(plan && !plan->refusal);
    shop.performAll(plan->edits);
    const auto left = shop.document.linksFrom(rule);
    QCOMPARE(left.size(), std::size_t{1});
    QCOMPARE(left.front()->to, plan->element);
    QCOMPARE(left.front()->kind, std::string("queue"));
    QVERIFY(shop.document.findLink(shop.container, plan->element, "polls"));
}

void SpliceTest::aQueueThatIsDrawnAlreadyGoesBetween()
{
    Shop shop;
    const ElementId queue = shop.add<Queue>("orders");
    shop.link(shop.container, queue, "polls");
    const Link line = only(shop.document, shop.users, "requests");
    const auto made = splice(shop.document, line, queue);
    QVERIFY(made.has_value());
    QCOMPARE(made->edits.size(), std::size_t{1});
    QCOMPARE(made->created, queue);
    shop.performAll(made->edits);
    QVERIFY(shop.document.findLink(shop.users, queue, "sends"));
    QVERIFY(shop.document.findLink(shop.container, queue, "polls"));
    QVERIFY(!splice(shop.document, line, queue)); // that line is gone
}

void SpliceTest::refusesInSentences()
{
    Shop shop;
    const Link line = only(shop.document, shop.users, "requests");
    const ElementId jobs = shop.add<Queue>("jobs");
    {
        Shop other;
        const ElementId busy = other.add<Queue>("jobs");
        other.link(other.container, busy, "polls");
        QCOMPARE(refusalOf(other.document, line),
                 QStringLiteral("app already polls jobs. Remove that connection first."));
    }
    shop.link(shop.users, jobs, "sends");
    QCOMPARE(refusalOf(shop.document, line),
             QStringLiteral("shoppers already send messages to jobs. Remove that connection "
                            "first."));
    shop.perform(RemoveLink{shop.users, jobs, "sends"});
    const ElementId second = shop.add<Service>("api", shop.cluster);
    shop.link(second, shop.definition, "runs");
    shop.performAll(doc::connect(shop.document, second, shop.balancer)->edits);
    // The listener that the users ask still leads to one service only.
    QCOMPARE(refusalOf(shop.document, line), QString());
    shop.link(second, shop.group, "targets");
    QVERIFY(refusalOf(shop.document, line)
                .startsWith(QStringLiteral("Several services answer what is asked of alb.")));
    shop.perform(RemoveElements{{shop.service, second}});
    QVERIFY(
        refusalOf(shop.document, line).startsWith(QStringLiteral("No service is behind alb yet")));
}

void SpliceTest::otherPartsAndLinesAreNotMeant()
{
    Shop shop;
    const Link line = only(shop.document, shop.users, "requests");
    QVERIFY(!splicePlan(shop.document, infoOf<Note>(), line, {}));
    const Link runs = only(shop.document, shop.service, "runs");
    QVERIFY(!couldWait(shop.document, runs));
    QVERIFY(!splicePlan(shop.document, infoOf<Queue>(), runs, {}));
    QVERIFY(!splicePlan(shop.document, infoOf<Queue>(), Link(), {}));
    QVERIFY(couldWait(shop.document, line));
}

void SpliceTest::aServicePollsByItsContainer()
{
    Shop shop;
    const ElementId queue = shop.add<Queue>("jobs");
    Container sidecar;
    shop.add<Container>("a-sidecar", shop.definition, sidecar);
    QCOMPARE(workerOf(shop.document, shop.service)->id, shop.container); // which has a port
    const auto made = doc::connect(shop.document, queue, shop.service);
    QVERIFY(made.has_value());
    QVERIFY(made->words.starts_with("app polls jobs; created the task role web-task"));
    shop.performAll(made->edits);
    QVERIFY(shop.document.findLink(shop.container, queue, "polls"));
    const ElementId idle = shop.add<Service>("idle", shop.cluster);
    const auto refused = doc::connect(shop.document, idle, queue);
    QVERIFY(!refused.has_value());
    QCOMPARE(text(refused.error().message),
             QStringLiteral("idle runs no container that could poll jobs."));
}

void SpliceTest::aRoleThatIsThereIsLeftAlone()
{
    Shop shop;
    Role reader;
    reader.policies = "s3:GetObject";
    const ElementId role = shop.add<Role>("reader", {}, reader);
    shop.link(shop.definition, role, "taskRole");
    const ElementId queue = shop.add<Queue>("jobs");
    const auto made = doc::connect(shop.document, shop.service, queue);
    QVERIFY(made.has_value());
    QCOMPARE(text(made->words),
             QStringLiteral("app polls jobs; the task role reader does not allow "
                            "sqs:ReceiveMessage yet"));
    shop.performAll(made->edits);
    QCOMPARE(shop.props<Role>(role).policies, std::string("s3:GetObject"));
}

QTEST_GUILESS_MAIN(SpliceTest)
#include "tst_splice.moc"
