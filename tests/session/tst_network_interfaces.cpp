// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks of network mode awsvpc take the network interfaces of their instance, with and without a
// trunk.
#include "aws/why.h"
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class NetworkInterfacesTest : public QObject {
    Q_OBJECT

private slots:
    void limitsTasksByTheType_data();
    void limitsTasksByTheType(); // O36
    void onlyInstancesLaunchedAfterwardsHaveTheTrunk();
    void anInterfaceIsFreeOnceItsTaskIsStopped();
    void otherModesTakeNone();
    void anUnknownTypeIsNotLimited();
    void sayWhichNeedWasNotMet();
    void settingsAreRefusedInAwsWords_data();
    void settingsAreRefusedInAwsWords();
};

namespace {
std::string registerInstance(Story& story, const std::string& name, const std::string& type)
{
    return story.call("ecs:RegisterContainerInstance",
                      R"({"cluster":"shop","attributes":[{"name":"stowage.name","value":")" + name +
                          R"("},{"name":"ecs.availability-zone","value":"us-east-1a"},)"
                          R"({"name":"ecs.instance-type","value":")" +
                          type + R"("}]})");
}

void define(Story& story, const std::string& mode = "awsvpc")
{
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","networkMode":")" + mode +
                   R"(","containerDefinitions":[{"name":"app","image":"app:1","cpu":128,)"
                   R"("memory":128}]})");
}

std::string trunking(Story& story, const std::string& value)
{
    return story.call("ecs:PutAccountSetting",
                      R"({"name":"awsvpcTrunking","value":")" + value + R"("})");
}

Json interfacesOf(const Story& story, const std::string& instance)
{
    const Json state = story.state();
    const Json* found = state.find("networkInterfaces")->find(story.instanceId(instance));
    return found != nullptr ? *found : Json::object();
}

QString closestLacks(const Story& story, const std::string& instance, const std::string& what)
{
    const std::string arn = story.instanceArn(instance);
    return QString::fromStdString(
        "(service web) was unable to place a task because no container instance met all of its "
        "requirements. The closest matching (container-instance " +
        arn.substr(arn.rfind('/') + 1) + ") " + what +
        " For more information, see the Troubleshooting section of the Amazon ECS Developer "
        "Guide.");
}
} // namespace

void NetworkInterfacesTest::limitsTasksByTheType_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("trunk");
    QTest::addColumn<int>("tasks");
    QTest::addColumn<int>("interfaces");
    QTest::newRow("c5.large") << "c5.large" << false << 2 << 3;
    QTest::newRow("c5.large, trunk") << "c5.large" << true << 10 << 12;
    QTest::newRow("t3.large") << "t3.large" << false << 2 << 3;
    QTest::newRow("t3.large has no trunk") << "t3.large" << true << 2 << 3;
}

void NetworkInterfacesTest::limitsTasksByTheType()
{
    QFETCH(QString, type);
    QFETCH(bool, trunk);
    QFETCH(int, tasks);
    QFETCH(int, interfaces);
    Story story;
    if (trunk)
        QCOMPARE(trunking(story, "enabled"), std::string());
    QCOMPARE(registerInstance(story, "i1", type.toStdString()), std::string());
    define(story);
    story.service("web", 12, kTaskNetwork);
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{tasks});
    QVERIFY(story.told(
        "web", closestLacks(story, "i1", R"(encountered error "RESOURCE:ENI".)").toStdString()));
    const Json known = interfacesOf(story, "i1");
    QCOMPARE(numberOf(known, "MaximumNetworkInterfaces"), std::int64_t{interfaces});
    QCOMPARE(itemsOf(known, "NetworkInterfaces").size(), static_cast<std::size_t>(interfaces));
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" +
                                           std::string(kTaskNetwork) + "}"),
             std::string());
    const std::uint32_t failed = story.factTelling("RESOURCE:ENI", 1);
    QVERIFY(failed != 0);
}

void NetworkInterfacesTest::onlyInstancesLaunchedAfterwardsHaveTheTrunk()
{
    Story story;
    registerInstance(story, "i1", "c5.large");
    define(story);
    story.service("web", 14, kTaskNetwork);
    story.until(60);
    QCOMPARE(trunking(story, "enabled"), std::string());
    story.until(120);
    QCOMPARE(story.runningOn("i1"), std::int64_t{2});
    registerInstance(story, "i2", "c5.large");
    QCOMPARE(trunking(story, "disabled"), std::string()); // i2 keeps what it has
    registerInstance(story, "i3", "c5.large");
    story.until(200);
    QCOMPARE(story.runningOn("i1"), std::int64_t{2});
    QCOMPARE(story.runningOn("i2"), std::int64_t{10});
    QCOMPARE(story.runningOn("i3"), std::int64_t{2});
    const auto bearsTrunk = [&](const std::string& instance) {
        for (const Json& each : itemsOf(story.state(), "containerInstances"))
            if (textOf(each, "containerInstanceArn") == story.instanceArn(instance))
                for (const Json& attribute : itemsOf(each, "attributes"))
                    if (textOf(attribute, "name") == "ecs.awsvpc-trunk-id")
                        return textOf(attribute, "value").starts_with("eni-");
        return false;
    };
    QVERIFY(!bearsTrunk("i1"));
    QVERIFY(bearsTrunk("i2"));
    QVERIFY(!bearsTrunk("i3"));
    QCOMPARE(textOf(itemsOf(interfacesOf(story, "i2"), "NetworkInterfaces")[1], "InterfaceType"),
             std::string("trunk"));
}

// The scheduler has the CPU back at once, the interface only when it is detached.
void NetworkInterfacesTest::anInterfaceIsFreeOnceItsTaskIsStopped()
{
    Story story;
    registerInstance(story, "i1", "c5.large");
    define(story);
    story.service("web", 3, kTaskNetwork);
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{2});
    const std::string arn = textOf(story.tasks().front(), "taskArn");
    QCOMPARE(story.call("ecs:StopTask", R"({"cluster":"shop","task":")" + arn + R"("})"),
             std::string());
    story.until(300);
    double stopped = 0, next = 0;
    for (const Json& task : story.tasks()) {
        if (textOf(task, "taskArn") == arn)
            stopped = secondsOf(task, "stoppedAt");
        next = std::max(next, secondsOf(task, "createdAt"));
    }
    QVERIFY(stopped > 60);
    QVERIFY2(next >= stopped && next <= stopped + 5, qPrintable(QString::number(next - stopped)));
    QCOMPARE(story.running("web"), std::int64_t{2});
}

void NetworkInterfacesTest::otherModesTakeNone()
{
    Story story;
    registerInstance(story, "i1", "c5.large");
    define(story, "bridge");
    story.service("web", 8);
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{8});
    QCOMPARE(itemsOf(interfacesOf(story, "i1"), "NetworkInterfaces").size(), std::size_t{1});
}

void NetworkInterfacesTest::anUnknownTypeIsNotLimited()
{
    Story story;
    story.instance("i1", "us-east-1a"); // its sizes are all that is known
    define(story);
    story.service("web", 8, kTaskNetwork);
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{8});
    QCOMPARE(numberOf(interfacesOf(story, "i1"), "MaximumNetworkInterfaces"), std::int64_t{-1});
}

void NetworkInterfacesTest::sayWhichNeedWasNotMet()
{
    Story story;
    registerInstance(story, "i1", "c5.large");
    define(story);
    story.service("web", 3, kTaskNetwork);
    story.until(60);
    const sim::FactLog& facts = story.session.world().facts;
    std::uint32_t fact = 1;
    while (fact <= facts.count() && facts.fact(fact).kind != FactKind::placementFailed)
        ++fact;
    QVERIFY(fact <= facts.count());
    const std::optional<WhyCard> found =
        aws::whyOfFact(story.session.document(), story.session.world(), fact);
    QVERIFY(found.has_value());
    const WhyCard& card = *found;
    QCOMPARE(card.sentence, std::string("None of 1 container instance met all requirements; the "
                                        "closest, i1, has no network interface left for the "
                                        "task."));
    QCOMPARE(card.candidates.size(), std::size_t{1});
    const auto& needs = card.candidates.front().requirements;
    QVERIFY(std::any_of(needs.begin(), needs.end(), [](const auto& need) {
        return need.name == "Network interface" && need.needed == 1 && need.available == 0 &&
               !need.met;
    }));
}

void NetworkInterfacesTest::settingsAreRefusedInAwsWords_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    QTest::newRow("no name") << R"({"value":"enabled"})"
                             << "ParamValidationError: Parameter validation failed: Missing "
                                "required parameter in input: \"name\"";
    QTest::newRow("value") << R"({"name":"awsvpcTrunking","value":"on"})"
                           << "InvalidParameterException: Setting value should be one of [enabled, "
                              "disabled].";
    QTest::newRow("name") << R"({"name":"trunking","value":"enabled"})"
                          << "InvalidParameterException: Setting name should be one of "
                             "[serviceLongArnFormat, taskLongArnFormat, "
                             "containerInstanceLongArnFormat, awsvpcTrunking, containerInsights, "
                             "fargateFIPSMode, tagResourceAuthorization, "
                             "fargateTaskRetirementWaitPeriod, guardDutyActivate, "
                             "defaultLogDriverMode].";
}

void NetworkInterfacesTest::settingsAreRefusedInAwsWords()
{
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story;
    for (const char* operation : {"ecs:PutAccountSetting", "ecs:PutAccountSettingDefault"})
        QCOMPARE(QString::fromStdString(story.call(operation, with.toStdString())), answer);
    QVERIFY(!story.session.document().awsvpcTrunking);
    QCOMPARE(story.call("ecs:PutAccountSettingDefault",
                        R"({"name":"awsvpcTrunking","value":"enabled"})"),
             std::string());
    QVERIFY(story.session.document().awsvpcTrunking);
}

QTEST_GUILESS_MAIN(NetworkInterfacesTest)
#include "tst_network_interfaces.moc"
