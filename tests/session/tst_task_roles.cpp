// SPDX-License-Identifier: GPL-3.0-or-later
// What an application calls of AWS is allowed by its task role and by no other.
#include "kinds/compute/task_definition.h"
#include "session/drawn.h"
#include "session/shop.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class TaskRolesTest : public QObject {
    Q_OBJECT

private slots:
    void requestsAreDeniedWithoutATaskRole_data();
    void requestsAreDeniedWithoutATaskRole();
    void takingTheRoleAwayDeniesWhatRuns();
    void eachContainerIsDeniedWhatItCalls();
    void aJobThatIsDeniedFails_data();
    void aJobThatIsDeniedFails();
    void answersOfTargetsAndOfTheBalancerCountApart();
    void whatCallsNothingNeedsNoRole();
};

namespace {
// The running shop, whose application asks Amazon S3 for every request that it answers.
Story reader()
{
    Story story(runningShop().document);
    perform(story, doc::SetField{{idOfElement(story, "container", "web")},
                                 "awsAction",
                                 std::string("s3:GetObject")});
    return story;
}

ElementId definitionIn(const Story& story)
{
    return idOfElement(story, "taskDefinition", "web");
}

// Answers of 500 until now, of the only source.
std::int64_t deniedIn(const Story& story)
{
    const Json state = story.state();
    const Json& source = state.find("traffic")->members()->front().second;
    const Json* count = source.find("errors")->find("500");
    return count == nullptr ? 0 : *count->integer();
}

std::int64_t deniedBetween(Story& story, double from, double to)
{
    story.until(from);
    const std::int64_t before = deniedIn(story);
    story.until(to);
    return deniedIn(story) - before;
}
} // namespace

void TaskRolesTest::requestsAreDeniedWithoutATaskRole_data()
{
    QTest::addColumn<int>("purpose"); // of the role that is linked as task role; -1: none
    QTest::addColumn<bool>("named");
    QTest::addColumn<bool>("hasExecutionRole");
    QTest::addColumn<QString>("lack"); // empty: the calls are allowed
    const auto purpose = [](doc::RolePurpose of) { return static_cast<int>(of); };
    const QString none = "it has no task role, and the role of its instance, which it falls back "
                         "on, allows what the agent does and no more";
    QTest::newRow("none") << -1 << false << false << none;
    QTest::newRow("execution role only") << -1 << false << true << none;
    QTest::newRow("named") << -1 << true << false << QString();
    QTest::newRow("drawn") << purpose(doc::RolePurpose::task) << false << false << QString();
    QTest::newRow("execution role as task role")
        << purpose(doc::RolePurpose::taskExecution) << false << false
        << QString("its role reader is no task role");
    QTest::newRow("instance role as task role")
        << purpose(doc::RolePurpose::containerInstance) << true << false
        << QString("its role reader is no task role");
}

void TaskRolesTest::requestsAreDeniedWithoutATaskRole()
{
    QFETCH(int, purpose);
    QFETCH(bool, named);
    QFETCH(bool, hasExecutionRole);
    QFETCH(QString, lack);
    Story story = reader();
    const ElementId definition = definitionIn(story);
    if (named)
        perform(story, doc::SetField{{definition}, "taskRoleArn", std::string("reader")});
    if (hasExecutionRole)
        join(story, definition, role(story, "start", doc::RolePurpose::taskExecution));
    if (purpose >= 0)
        perform(story, doc::AddLink{{definition,
                                     role(story, "reader", static_cast<doc::RolePurpose>(purpose)),
                                     "taskRole"}});
    const std::int64_t denied = deniedBetween(story, 600, 700);
    QCOMPARE(story.running("web"), std::int64_t{4}); // the tasks run on
    QCOMPARE(denied > 0, !lack.isEmpty());
    const auto facts = factsOf(story, FactKind::callsDenied);
    QCOMPARE(facts.size(), lack.isEmpty() ? std::size_t{0} : std::size_t{4}); // one for each task
    if (lack.isEmpty())
        return;
    const WhyCard card = whyLast(story, FactKind::callsDenied);
    QCOMPARE(firstRule(card), std::string("role.task"));
    const QString why =
        "An application calls AWS with the task role, not with the task execution role, and " +
        lack + ": AccessDeniedException.";
    QVERIFY2(card.sentence.starts_with(why.toStdString()), card.sentence.c_str());
    for (const Json& group : itemsOf(*story.state().find("targetHealth"), "tg"))
        QCOMPARE(textOf(*group.find("TargetHealth"), "State"), std::string("healthy"));
}

void TaskRolesTest::takingTheRoleAwayDeniesWhatRuns()
{
    Story story = reader();
    const ElementId app = role(story, "app", doc::RolePurpose::task);
    join(story, definitionIn(story), app);
    QCOMPARE(deniedBetween(story, 600, 700), std::int64_t{0});
    perform(story, doc::RemoveElements{{app}});
    QVERIFY(deniedBetween(story, 701, 800) > 1'000); // 20 a second
    QCOMPARE(factsOf(story, FactKind::callsDenied).size(), std::size_t{4});
    const WhyCard card = whyLast(story, FactKind::callsDenied);
    QVERIFY(!card.causes.empty());
    QCOMPARE(story.session.world().facts.fact(card.causes.back().fact).kind, FactKind::youEdited);
    // One that starts later is denied for the same reason.
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":5})");
    story.until(900);
    QCOMPARE(factsOf(story, FactKind::callsDenied).size(), std::size_t{5});
    const WhyCard later = whyLast(story, FactKind::callsDenied);
    QVERIFY(!later.causes.empty());
    QCOMPARE(later.causes.back().fact, card.causes.back().fact);
    join(story, definitionIn(story), role(story, "again", doc::RolePurpose::task));
    QCOMPARE(deniedBetween(story, 901, 1'000), std::int64_t{0});
    QCOMPARE(factsOf(story, FactKind::callsAllowed).size(), std::size_t{5});
}

void TaskRolesTest::eachContainerIsDeniedWhatItCalls()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const auto container = [](const std::string& name, const std::string& action) {
        return R"({"name":")" + name + R"(","image":"app:1","cpu":64,"memory":64,)" +
               R"("dockerLabels":{"stowage.aws-action":")" + action + "\"}}";
    };
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"two","containerDefinitions":[)" + container("a", "s3:GetObject") +
                   "," + container("b", "sqs:SendMessage") + "," + container("c", "") + "]}");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"two"})");
    story.until(60);
    const auto facts = factsOf(story, FactKind::callsDenied);
    QCOMPARE(facts.size(), std::size_t{2});
    const doc::Document& document = story.session.document();
    for (std::size_t n = 0; n < facts.size(); ++n) {
        const auto card = aws::whyOfFact(document, story.session.world(), facts[n]);
        QVERIFY(card && card->question.find(n == 0 ? "s3:GetObject" : "sqs:SendMessage") !=
                            std::string::npos);
    }
}

void TaskRolesTest::aJobThatIsDeniedFails_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<int>("code"); // of the program
    QTest::addColumn<int>("exits");
    QTest::newRow("allowed") << R"(,"taskRoleArn":"reader")" << 0 << 0;
    QTest::newRow("denied") << "" << 0 << 1;
    QTest::newRow("fails anyway") << "" << 3 << 3;
}

void TaskRolesTest::aJobThatIsDeniedFails()
{
    QFETCH(QString, role);
    QFETCH(int, code);
    QFETCH(int, exits);
    Story story;
    story.instance("i1", "us-east-1a");
    const std::string labels = R"({"stowage.exit":"after:5s,code:)" + std::to_string(code) +
                               R"(","stowage.aws-action":"s3:GetObject"})";
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"job")" + role.toStdString() +
                   R"(,"containerDefinitions":[{"name":"job","image":"job:1","cpu":64,)"
                   R"("memory":64,"dockerLabels":)" +
                   labels + "}]}");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"job"})");
    story.until(60);
    const Json container = itemsOf(story.tasks().front(), "containers").front();
    QCOMPARE(numberOf(container, "exitCode"), std::int64_t{exits});
    const WhyCard card = whyLast(story, FactKind::containerExited);
    QCOMPARE(firstRule(card), std::string(role.isEmpty() ? "role.task" : "container.program"));
}

void TaskRolesTest::answersOfTargetsAndOfTheBalancerCountApart()
{
    Story story = reader();
    story.until(600);
    const auto counts = [&story] {
        const Json state = story.state();
        const Json& source = state.find("traffic")->members()->front().second;
        return std::pair(numberOf(source, "HTTPCode_ELB_5XX_Count"),
                         numberOf(source, "HTTPCode_Target_5XX_Count"));
    };
    const auto before = counts();
    QVERIFY(before.second > 0);
    story.until(700);
    const auto denied = counts();
    QCOMPARE(denied.first, before.first);
    QVERIFY(denied.second > before.second);
    QCOMPARE(story.fault("stowage:fail-requests", R"("mode":"close","on":{"service":"web"})"),
             std::string());
    story.until(800);
    QVERIFY(counts().first > denied.first);
}

void TaskRolesTest::whatCallsNothingNeedsNoRole()
{
    Story story(runningShop().document);
    QCOMPARE(deniedBetween(story, 300, 400), std::int64_t{0});
    QVERIFY(factsOf(story, FactKind::callsDenied).empty());
}

QTEST_GUILESS_MAIN(TaskRolesTest)
#include "tst_task_roles.moc"
