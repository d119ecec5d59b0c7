// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks of network mode awsvpc are given a network, land where it is, and move when it changes.
#include "aws/why.h"
#include "session/refusals.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;

class TaskNetworkTest : public QObject {
    Q_OBJECT

private slots:
    void isRefusedInAwsWords_data();
    void isRefusedInAwsWords();
    void isDrawnAsLinks_data();
    void isDrawnAsLinks();
    void oneIsKeptWhereNoneIsNamed();
    void tasksLandInItsZones_data();
    void tasksLandInItsZones();
    void anotherOneIsAnotherDeployment();
    void anotherOneIsNothingToOtherModes();
    void aRevisionThatIsNotTheNewestKeepsIt();
    void isPartOfARecordedRunTask();
};

namespace {
void define(Story& story, const std::string& mode, const std::string& family = "app")
{
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":")" + family + R"(","networkMode":")" + mode +
                   R"(","containerDefinitions":[{"name":"app","image":"app:1","memory":64}]})");
}

std::string within(const std::string& configuration)
{
    return R"(,"networkConfiguration":{"awsvpcConfiguration":{)" + configuration + "}}";
}

std::string create(Story& story, const std::string& more, const std::string& name = "web")
{
    return story.call("ecs:CreateService", R"({"cluster":"shop","serviceName":")" + name +
                                               R"(","taskDefinition":"app","desiredCount":2)" +
                                               more + "}");
}

std::string update(Story& story, const std::string& more)
{
    return story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web")" + more + "}");
}

std::string run(Story& story, const std::string& more)
{
    return story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + more + "}");
}

// "a b | guard": the names of the subnets and security groups of the service.
std::string drawnOf(const doc::Document& document, const std::string& name)
{
    std::string subnets, groups;
    for (const auto& element : document.elements()) {
        if (!element->is("service") || element->name != name)
            continue;
        for (const auto& link : document.linksFrom(element->id)) {
            std::string& list = link->kind == "securityGroup" ? groups : subnets;
            if (link->kind != "runs")
                list += document.find(link->to)->name + " ";
        }
    }
    return subnets + "| " + groups;
}

std::int64_t deployments(const Story& story)
{
    const sim::FactLog& facts = story.session.world().facts;
    std::int64_t count = 0;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        count += facts.fact(n).kind == FactKind::deploymentStarted ? 1 : 0;
    return count;
}
} // namespace

void TaskNetworkTest::isRefusedInAwsWords_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("sourced");
    const auto add = [](const char* name, const char* mode, const std::string& network,
                        const std::string& answer, bool sourced) {
        QTest::newRow(name) << QString::fromLatin1(mode) << QString::fromStdString(network)
                            << QString::fromStdString("InvalidParameterException: " + answer)
                            << sourced;
    };
    const std::string none =
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.";
    add("none", "awsvpc", "", none, true);
    add("null", "awsvpc", R"(,"networkConfiguration":null)", none, true);
    add("nothing in it", "awsvpc", R"(,"networkConfiguration":{})", none, true);
    const std::string invalid = "Network Configuration is not valid for the given networkMode of "
                                "this task definition.";
    for (const char* mode : {"bridge", "host", "none"})
        add(mode, mode, within(R"("subnets":["a"])"), invalid, true);
    add("public address", "awsvpc", within(R"("subnets":["a"],"assignPublicIp":"ENABLED")"),
        "Assign public IP is not supported for this launch type.", true);
    add("some address", "awsvpc", within(R"("subnets":["a"],"assignPublicIp":"YES")"),
        "assignPublicIp should be one of [DISABLED, ENABLED].", false);
    add("no subnet", "awsvpc", within(R"("subnets":[])"), "subnets can not be empty.", true);
    add("unknown subnet", "awsvpc", within(R"("subnets":["a","subnet-0b5"])"),
        "Error retrieving subnet information for [a, subnet-0b5]: The subnet ID 'subnet-0b5' does "
        "not exist (ErrorCode: InvalidSubnetID.NotFound)",
        true);
    add("seventeen subnets", "awsvpc", within(R"("subnets":[)" + many(17, R"("a")") + "]"),
        "subnets can have at most 16 items.", true);
    add("two VPCs", "awsvpc", within(R"("subnets":["a","far"])"), "The subnets must be in one VPC.",
        false);
    add("unknown group", "awsvpc", within(R"("subnets":["a"],"securityGroups":["sg-1","guard"])"),
        "Error retrieving security group information for [sg-1, guard]: The security group 'sg-1' "
        "does not exist (ErrorCode: InvalidGroup.NotFound)",
        true);
    add("six groups", "awsvpc",
        within(R"("subnets":["a"],"securityGroups":[)" + many(6, R"("guard")") + "]"),
        "securityGroups can have at most 5 items.", false);
    add("group elsewhere", "awsvpc", within(R"("subnets":["a"],"securityGroups":["alien"])"),
        "Security group alien does not appear to belong to the same VPC as the input subnets.",
        true);
}

void TaskNetworkTest::isRefusedInAwsWords()
{
    QFETCH(QString, mode);
    QFETCH(QString, network);
    QFETCH(QString, answer);
    Story story(twoNetworks());
    define(story, "bridge", "plain");
    QCOMPARE(story.call("ecs:CreateService",
                        R"({"cluster":"shop","serviceName":"web","taskDefinition":"plain",)"
                        R"("desiredCount":0})"),
             std::string());
    define(story, mode.toStdString());
    const doc::Document before = story.session.document();
    const std::string more = network.toStdString();
    for (const std::string& said : {create(story, more, "new"), run(story, more),
                                    update(story, R"(,"taskDefinition":"app")" + more)}) {
        QCOMPARE(QString::fromStdString(said), answer);
        QVERIFY(story.session.document() == before);
    }
    QCOMPARE(story.session.world().tasks.count(), std::size_t{0});
}

void TaskNetworkTest::isDrawnAsLinks_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("drawn");
    const auto add = [](const char* name, const std::string& network, const char* drawn) {
        QTest::newRow(name) << QString::fromStdString(within(network))
                            << QString::fromLatin1(drawn);
    };
    add("by name", R"("subnets":["b","a"],"securityGroups":["guard"],"assignPublicIp":"DISABLED")",
        "a b | guard ");
    add("by id", R"("subnets":["subnet-2"],"securityGroups":["security-group-1"])", "b | guard ");
    add("by zone", R"("subnets":["us-east-1a","a"])", "a | ");
    add("in a zone without a subnet", R"("subnets":["us-east-1e"])", "default-e | ");
    add("16", R"("subnets":[)" + many(16, R"("a")") + "]", "a | ");
}

void TaskNetworkTest::isDrawnAsLinks()
{
    QFETCH(QString, network);
    QFETCH(QString, drawn);
    Story story(twoNetworks());
    define(story, "awsvpc");
    QCOMPARE(create(story, network.toStdString()), std::string());
    QCOMPARE(QString::fromStdString(drawnOf(story.session.document(), "web")), drawn);
    QCOMPARE(create(story, within(R"("subnets":["a"],"securityGroups":["guard"])"), "other"),
             std::string());
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"other")" + network.toStdString() + "}"),
             std::string());
    QCOMPARE(QString::fromStdString(drawnOf(story.session.document(), "other")), drawn);
}

void TaskNetworkTest::oneIsKeptWhereNoneIsNamed()
{
    Story story(twoNetworks());
    define(story, "awsvpc");
    QCOMPARE(create(story, within(R"("subnets":["b"],"securityGroups":["guard"])")), std::string());
    define(story, "awsvpc", "next");
    QCOMPARE(update(story, R"(,"taskDefinition":"next","desiredCount":1)"), std::string());
    QCOMPARE(drawnOf(story.session.document(), "web"), std::string("b | guard "));
}

void TaskNetworkTest::tasksLandInItsZones_data()
{
    QTest::addColumn<QString>("subnets");
    QTest::addColumn<int>("onA"); // of two tasks
    QTest::addColumn<int>("onB");
    QTest::newRow("first") << R"("a")" << 2 << 0;
    QTest::newRow("second") << R"("b")" << 0 << 2;
    QTest::newRow("both") << R"("a","b")" << 1 << 1;
    QTest::newRow("neither") << R"("us-east-1d")" << 0 << 0;
}

void TaskNetworkTest::tasksLandInItsZones()
{
    QFETCH(QString, subnets);
    QFETCH(int, onA);
    QFETCH(int, onB);
    const std::string network = within("\"subnets\":[" + subnets.toStdString() + "]");
    Story story(twoNetworks());
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    define(story, "awsvpc");
    QCOMPARE(create(story, network), std::string());
    QCOMPARE(run(story, network + R"(,"count":2)"), std::string());
    story.until(120);
    for (const char* group : {"service:web", "family:app"}) {
        QCOMPARE(story.runningOn("i1", group), std::int64_t{onA});
        QCOMPARE(story.runningOn("i2", group), std::int64_t{onB});
    }
    const sim::FactLog& facts = story.session.world().facts;
    int failures = 0;
    for (std::uint32_t n = 1; n <= facts.count(); ++n) {
        const FactKind kind = facts.fact(n).kind;
        if (kind != FactKind::placementFailed && kind != FactKind::runTaskFailed)
            continue;
        ++failures;
        const auto card = aws::whyOfFact(story.session.document(), story.session.world(), n);
        QVERIFY(card && card->candidates.size() == 2);
        for (const CandidateRow& row : card->candidates)
            QCOMPARE(row.verdict, std::string("is in none of the task's Availability Zones"));
        QVERIFY(facts.fact(n).cause != 0);
    }
    const bool fails = onA + onB == 0;
    QCOMPARE(failures, fails ? 3 : 0); // once for the service, and for each of RunTask's
    QCOMPARE(story.told("web", R"(encountered error "LOCATION".)"), fails);
}

void TaskNetworkTest::anotherOneIsAnotherDeployment()
{
    Story story(twoNetworks());
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    define(story, "awsvpc");
    QCOMPARE(create(story, within(R"("subnets":["a"])")), std::string());
    story.until(120);
    QCOMPARE(deployments(story), std::int64_t{1});
    QCOMPARE(update(story, within(R"("subnets":["a"])")), std::string());
    QCOMPARE(deployments(story), std::int64_t{1});
    QCOMPARE(update(story, within(R"("subnets":["a"],"securityGroups":["guard"])")), std::string());
    QCOMPARE(deployments(story), std::int64_t{2});
    QCOMPARE(update(story, within(R"("subnets":["b"])")), std::string());
    QCOMPARE(deployments(story), std::int64_t{3});
    story.until(600);
    QCOMPARE(story.runningOn("i1"), std::int64_t{0});
    QCOMPARE(story.runningOn("i2"), std::int64_t{2});
}

void TaskNetworkTest::anotherOneIsNothingToOtherModes()
{
    Story story(twoNetworks());
    define(story, "bridge");
    QCOMPARE(create(story, {}), std::string());
    QCOMPARE(deployments(story), std::int64_t{1});
    const doc::AddLink link{{ElementId("service-1"), ElementId("subnet-1"), "subnet"}};
    QVERIFY(story.session.perform(link).has_value());
    QCOMPARE(deployments(story), std::int64_t{1});
}

// The newest revision is of another mode; the service runs the one before it.
void TaskNetworkTest::aRevisionThatIsNotTheNewestKeepsIt()
{
    Story story(twoNetworks());
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    define(story, "awsvpc");
    QCOMPARE(create(story, within(R"("subnets":["b"])")), std::string());
    story.until(120);
    define(story, "bridge");
    QCOMPARE(update(story, R"(,"desiredCount":3)"), std::string());
    QCOMPARE(update(story, within(R"("subnets":["b"],"securityGroups":["guard"])")), std::string());
    QCOMPARE(QString::fromStdString(run(story, within(R"("subnets":["b"])"))),
             QStringLiteral("InvalidParameterException: Network Configuration is not valid for the "
                            "given networkMode of this task definition."));
    story.until(600);
    QCOMPARE(story.runningOn("i1"), std::int64_t{0});
    QCOMPARE(story.runningOn("i2"), std::int64_t{3});
}

void TaskNetworkTest::isPartOfARecordedRunTask()
{
    Story story(twoNetworks());
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    define(story, "awsvpc");
    RunTask asked;
    asked.cluster = ElementId("cluster-1");
    asked.definition = ElementId("task-definition-1");
    QVERIFY(!story.session.command(asked).has_value()); // it says no subnet
    asked.subnets = {ElementId("subnet-2")};
    asked.securityGroups = {ElementId("security-group-1")};
    const Outcome done = story.session.command(asked);
    QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
    story.until(60);
    QCOMPARE(story.runningOn("i2"), std::int64_t{1});
    const std::string network = R"("networkConfiguration":{"awsvpcConfiguration":{)"
                                R"("subnets":["subnet-2"],"securityGroups":["security-group-1"]}})";
    QVERIFY(story.session.recording().find(network) != std::string::npos);
}

QTEST_GUILESS_MAIN(TaskNetworkTest)
#include "tst_task_network.moc"
