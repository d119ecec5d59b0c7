// SPDX-License-Identifier: GPL-3.0-or-later
// What fails without the roles of agents, what is said of it, and what goes on.
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/container.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/task_definition.h"
#include "session/drawn.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class RolesTest : public QObject {
    Q_OBJECT

private slots:
    void anInstanceWithoutARoleNeverRegisters();
    void anAgentThatLosesItsRoleDisconnects_data();
    void anAgentThatLosesItsRoleDisconnects();
    void anAgentWithoutARoleCannotBeConnected();
    void theInstancesOfAGroupKeepTheRoleTheyWereLaunchedWith();
    void secretsAreFetchedWithTheExecutionRole_data();
    void secretsAreFetchedWithTheExecutionRole();
    void runningTasksOutliveTheExecutionRole();
    void rolesDoWhatTheirPurposeSays_data();
    void rolesDoWhatTheirPurposeSays();
    void aDrawnRoleTakesThePlaceOfANamedOne();
};

namespace {
const std::string kAsm = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3";

Json instanceOf(const Story& story)
{
    const auto instances = itemsOf(story.state(), "containerInstances");
    return instances.empty() ? Json() : instances.front();
}

bool isConnected(const Story& story)
{
    const Json instance = instanceOf(story);
    const Json* connected = instance.find("agentConnected");
    return connected != nullptr && connected->boolean() != nullptr && *connected->boolean();
}

// A family of one task that runs in a service of `desired` tasks.
ElementId family(Story& story, const doc::Container& container, int desired,
                 const std::string& executionRole = {})
{
    const ElementId definition =
        draw(story, "app",
             doc::TaskDefinition{.cpu = 128, .memory = 128, .executionRoleArn = executionRole}, {});
    doc::Container made = container;
    made.cpu = 128;
    made.memory = 128;
    draw(story, "app", made, definition);
    story.service("web", desired);
    return definition;
}

doc::Container withSecret(const std::string& valueFrom)
{
    return {.secrets = {{"DB_PASSWORD", valueFrom}}};
}

std::vector<std::string> reasonsOf(const Story& story)
{
    std::vector<std::string> reasons;
    for (const Json& task : story.tasks())
        if (textOf(task, "stopCode") == "TaskFailedToStart")
            reasons.push_back(textOf(task, "stoppedReason"));
    return reasons;
}

const std::string kRefused = "ResourceInitializationError: unable to pull secrets or registry "
                             "auth: execution resource retrieval failed: unable to retrieve ";
const std::string kDenied = ": service call has been retried 1 time(s): AccessDeniedException";
} // namespace

void RolesTest::anInstanceWithoutARoleNeverRegisters()
{
    Story story;
    const ElementId cluster = idOfElement(story, "cluster", "shop");
    const ElementId host = draw(story, "i1", doc::Instance{.instanceProfile = ""}, cluster);
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(3'600);
    QVERIFY(itemsOf(story.state(), "containerInstances").empty());
    QVERIFY(story.told("web", "was unable to place a task"));
    QCOMPARE(story.running("web"), std::int64_t{0});
    QCOMPARE(factsOf(story, FactKind::registrationRefused).size(), std::size_t{1});
    const WhyCard card = whyLast(story, FactKind::registrationRefused);
    QCOMPARE(firstRule(card), std::string("role.instance"));
    QVERIFY(card.sentence.starts_with("Its agent calls Amazon ECS with the container instance "
                                      "role, and it has no container instance role;"));
    perform(story, doc::SetField{{host}, "instanceProfile", std::string("ecsInstanceRole")});
    story.until(3'660);
    QCOMPARE(textOf(instanceOf(story), "status"), std::string("ACTIVE"));
    QVERIFY(isConnected(story));
    QCOMPARE(story.running("web"), std::int64_t{1});
}

void RolesTest::anAgentThatLosesItsRoleDisconnects_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"the link", "the role", "its purpose"})
        QTest::newRow(how) << how;
}

void RolesTest::anAgentThatLosesItsRoleDisconnects()
{
    QFETCH(QString, how);
    Story story;
    const ElementId cluster = idOfElement(story, "cluster", "shop");
    const ElementId host = draw(story, "i1", doc::Instance{}, cluster);
    const ElementId agent = role(story, "agents", doc::RolePurpose::containerInstance);
    join(story, host, agent);
    story.definition("app", 128, 128);
    story.service("web", 2);
    story.until(600);
    QCOMPARE(story.running("web"), std::int64_t{2});
    if (how == "the link")
        perform(story, doc::RemoveLink{host, agent, "instanceRole"});
    else if (how == "the role")
        perform(story, doc::RemoveElements{{agent}});
    else
        perform(story, doc::SetField{{agent},
                                     "purpose",
                                     doc::Choice{static_cast<int>(doc::RolePurpose::task)}});
    story.until(601);
    QVERIFY(!isConnected(story));
    const WhyCard card = whyLast(story, FactKind::agentDisconnected);
    QCOMPARE(firstRule(card), std::string("role.agent"));
    QVERIFY(!card.causes.empty());
    QCOMPARE(story.session.world().facts.fact(card.causes.back().fact).kind, FactKind::youEdited);
    story.service("more", 1);
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{2}); // what runs goes on
    QCOMPARE(story.running("more"), std::int64_t{0});
    if (how == "the link")
        join(story, host, agent);
    else if (how == "the role")
        perform(story, doc::SetField{{host}, "instanceProfile", std::string("ecsInstanceRole")});
    else
        perform(story, doc::SetField{{agent}, "purpose", doc::Choice{0}});
    story.until(1'260);
    QVERIFY(isConnected(story));
    QCOMPARE(story.running("more"), std::int64_t{1});
}

void RolesTest::anAgentWithoutARoleCannotBeConnected()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const ElementId host = idOfElement(story, "instance", "i1");
    story.until(10);
    perform(story, doc::SetField{{host}, "instanceProfile", std::string()});
    story.until(20);
    QVERIFY(!isConnected(story));
    const auto connected = story.session.command(SetAgentConnection{host, true, std::nullopt});
    QVERIFY(!connected);
    QCOMPARE(connected.error().where, std::string("AccessDeniedException"));
    // A disconnection that ends meanwhile does not bring it back either, but the role then does.
    (void)story.session.command(SetAgentConnection{host, false, seconds(30)});
    story.until(100);
    QVERIFY(!isConnected(story));
    perform(story, doc::SetField{{host}, "instanceProfile", std::string("ecsInstanceRole")});
    story.until(101);
    QVERIFY(isConnected(story));
    // One that you disconnected for good stays away.
    (void)story.session.command(SetAgentConnection{host, false, std::nullopt});
    perform(story, doc::SetField{{host}, "instanceProfile", std::string()});
    perform(story, doc::SetField{{host}, "instanceProfile", std::string("ecsInstanceRole")});
    story.until(200);
    QVERIFY(!isConnected(story));
}

void RolesTest::theInstancesOfAGroupKeepTheRoleTheyWereLaunchedWith()
{
    Story story;
    const ElementId cluster = idOfElement(story, "cluster", "shop");
    doc::AutoScalingGroup props;
    props.minSize = 1;
    props.desiredCapacity = 1;
    const ElementId group = draw(story, "g", props, cluster);
    const ElementId agent = role(story, "agents", doc::RolePurpose::containerInstance);
    join(story, group, agent);
    story.until(300);
    QVERIFY(isConnected(story));
    perform(story, doc::RemoveLink{group, agent, "instanceRole"});
    perform(story, doc::SetField{{group}, "desiredCapacity", std::int64_t{2}});
    story.until(600);
    QVERIFY(isConnected(story)); // its launch settings are others', but the role is there
    QCOMPARE(itemsOf(story.state(), "containerInstances").size(), std::size_t{1});
    QCOMPARE(factsOf(story, FactKind::registrationRefused).size(), std::size_t{1});
    for (const Json& member : itemsOf(itemsOf(story.state(), "autoScalingGroups")[0], "Instances"))
        QCOMPARE(textOf(member, "LifecycleState"), std::string("InService"));
    perform(story, doc::RemoveElements{{agent}});
    story.until(601);
    QVERIFY(!isConnected(story));
}

void RolesTest::secretsAreFetchedWithTheExecutionRole_data()
{
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("credentials");
    QTest::addColumn<bool>("named");
    QTest::addColumn<QString>("from"); // that could not be retrieved; empty: the tasks run
    const QString arn = QString::fromStdString(kAsm);
    QTest::newRow("secret") << arn << "" << false << "secret from asm";
    QTest::newRow("parameter") << "/db/password"
                               << "" << false << "secrets from ssm";
    QTest::newRow("registry") << "" << arn << false << "secret from asm";
    QTest::newRow("named role") << arn << arn << true << "";
    QTest::newRow("nothing to fetch") << ""
                                      << "" << false << "";
}

void RolesTest::secretsAreFetchedWithTheExecutionRole()
{
    QFETCH(QString, secret);
    QFETCH(QString, credentials);
    QFETCH(bool, named);
    QFETCH(QString, from);
    Story story;
    story.instance("i1", "us-east-1a");
    doc::Container container;
    if (!secret.isEmpty())
        container = withSecret(secret.toStdString());
    container.repositoryCredentials = credentials.toStdString();
    family(story, container, 1, named ? "arn:aws:iam::123456789012:role/ecsTaskExecutionRole" : "");
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{from.isEmpty() ? 1 : 0});
    if (from.isEmpty()) {
        QVERIFY(reasonsOf(story).empty());
        return;
    }
    QVERIFY(!reasonsOf(story).empty());
    for (const std::string& reason : reasonsOf(story))
        QCOMPARE(reason, kRefused + from.toStdString() + kDenied);
    const WhyCard card = whyLast(story, FactKind::secretsRefused);
    QCOMPARE(firstRule(card), std::string("role.execution"));
    const QString wanted = secret.isEmpty() ? credentials : secret;
    QVERIFY(card.sentence.starts_with("What a task starts with is fetched with the task execution "
                                      "role, and no task execution role lets its agent fetch " +
                                      wanted.toStdString() + " for container app."));
}

void RolesTest::runningTasksOutliveTheExecutionRole()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const ElementId execution = role(story, "starter", doc::RolePurpose::taskExecution);
    const ElementId definition = family(story, withSecret(kAsm), 0);
    join(story, definition, execution);
    story.until(10);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":1})");
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{1});
    perform(story, doc::RemoveElements{{execution}});
    story.until(240);
    QCOMPARE(story.running("web"), std::int64_t{1}); // what runs goes on
    QVERIFY(reasonsOf(story).empty());
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":2})");
    story.until(260);
    QCOMPARE(story.running("web"), std::int64_t{1});
    QVERIFY(!reasonsOf(story).empty());
    const WhyCard card = whyLast(story, FactKind::secretsRefused);
    QVERIFY(!card.causes.empty());
    const Fact& first = story.session.world().facts.fact(card.causes.back().fact);
    QCOMPARE(first.kind, FactKind::youEdited); // and not the call that asked for one more task
    QVERIFY(first.at() < Time{} + seconds(121));
    const ElementId again = role(story, "starter", doc::RolePurpose::taskExecution);
    join(story, definition, again);
    story.until(600);
    QCOMPARE(story.running("web"), std::int64_t{2});
}

void RolesTest::rolesDoWhatTheirPurposeSays_data()
{
    QTest::addColumn<int>("purpose");
    QTest::addColumn<bool>("starts");
    QTest::newRow("execution role") << static_cast<int>(doc::RolePurpose::taskExecution) << true;
    QTest::newRow("task role") << static_cast<int>(doc::RolePurpose::task) << false;
    QTest::newRow("instance role")
        << static_cast<int>(doc::RolePurpose::containerInstance) << false;
}

void RolesTest::rolesDoWhatTheirPurposeSays()
{
    QFETCH(int, purpose);
    QFETCH(bool, starts);
    Story story;
    story.instance("i1", "us-east-1a");
    const ElementId definition = family(story, withSecret(kAsm), 1);
    const ElementId wrong = role(story, "ops", static_cast<doc::RolePurpose>(purpose));
    perform(story, doc::AddLink{{definition, wrong, "executionRole"}});
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{starts ? 1 : 0});
    if (!starts)
        QVERIFY(whyLast(story, FactKind::secretsRefused)
                    .sentence.find("and ops, which is no task execution role, does not let its "
                                   "agent fetch " +
                                   kAsm + " for container app.") != std::string::npos);
}

// So that taking the line away takes the role away.
void RolesTest::aDrawnRoleTakesThePlaceOfANamedOne()
{
    Story story;
    const ElementId cluster = idOfElement(story, "cluster", "shop");
    const ElementId host = draw(story, "i1", doc::Instance{}, cluster);
    const auto profile = [&] {
        return story.session.document().find(host)->as<doc::Instance>()->instanceProfile;
    };
    QCOMPARE(profile(), std::string("ecsInstanceRole"));
    const ElementId agent = role(story, "agents", doc::RolePurpose::containerInstance);
    join(story, host, agent);
    QCOMPARE(profile(), std::string());
    QVERIFY(story.session.document().findLink(host, agent, "instanceRole"));
    const ElementId definition = family(story, withSecret(kAsm), 0);
    join(story, definition, role(story, "my starter", doc::RolePurpose::taskExecution));
    QCOMPARE(textOf(itemsOf(story.state(), "taskDefinitions").front(), "executionRoleArn"),
             std::string("arn:aws:iam::123456789012:role/my-starter"));
}

QTEST_GUILESS_MAIN(RolesTest)
#include "tst_roles.moc"
