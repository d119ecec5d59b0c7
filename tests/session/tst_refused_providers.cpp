// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS refuses of capacity providers, and what a cluster has and gives up.
#include "session/managed.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::managed;

class RefusedProvidersTest : public QObject {
    Q_OBJECT

private slots:
    void refusesInAwsWords_data();
    void refusesInAwsWords();
    void strategiesAreNotMixed();
    void whatIsUsedStays();
    void aProviderOfAClusterIsNotDeleted();
    void aClusterHasTwentyAtMost();
    void callsTakeTokens();
    void theDrawingShowsWhatCallsMake();
    void updatesKeepWhatIsNotGiven();
    void protectionNeedsManagedScaling();
    void servicesChangeToAStrategy();
};

namespace {
std::string create(const std::string& name, const std::string& of)
{
    return R"({"name":")" + name + R"(","autoScalingGroupProvider":{)" + of + "}}";
}

int drawn(const Story& story)
{
    int count = 0;
    for (const auto& element : story.session.document().elements())
        count += element->is("capacityProvider");
    return count;
}
} // namespace

void RefusedProvidersTest::refusesInAwsWords_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* row, const std::string& operation, const std::string& with,
                        const char* answer) {
        QTest::newRow(row) << QString::fromStdString("ecs:" + operation + "CapacityProvider")
                           << QString::fromStdString(with) << QString(answer);
    };
    const std::string ofG = R"("autoScalingGroupArn":"free")";
    add("reserved name", "Create", create("ecs-one", ofG),
        "InvalidParameterException: The specified capacity provider name is invalid.");
    add("taken name", "Create", create("p", ofG),
        "ClientException: The specified capacity provider already exists.");
    add("no group", "Create", create("r", R"("autoScalingGroupArn":"none")"),
        "ClientException: The specified Auto Scaling group ARN does not exist.");
    add("taken group", "Create", create("r", R"("autoScalingGroupArn":"g")"),
        "ClientException: The specified Auto Scaling group ARN is already being used by another "
        "capacity provider.");
    add("protection", "Create",
        create("r", ofG + R"(,"managedScaling":{},"managedTerminationProtection":"ENABLED")"),
        "ClientException: The managed termination protection setting for the capacity provider is "
        "invalid. To enable managed termination protection for a capacity provider, the Auto "
        "Scaling group must have instance protection from scale in enabled.");
    add("target", "Create", create("r", ofG + R"(,"managedScaling":{"targetCapacity":101})"),
        "InvalidParameterException: The targetCapacity value must be between 1 and 100.");
    add("steps", "Create",
        create("r", ofG + R"(,"managedScaling":{"minimumScalingStepSize":5,)"
                          R"("maximumScalingStepSize":2})"),
        "InvalidParameterException: The minimum scaling step size must be less than or equal");
    add("warm-up", "Update", create("p", R"("managedScaling":{"instanceWarmupPeriod":10001})"),
        "InvalidParameterException: The instanceWarmupPeriod value must be between 0 and 10000.");
    add("switch", "Update", create("p", R"("managedDraining":"MAYBE")"),
        "InvalidParameterException: managedDraining should be one of [ENABLED, DISABLED].");
    add("unknown", "Update", create("none", ""),
        "InvalidParameterException: The specified capacity provider was not found.");
    add("of Fargate", "Delete", R"({"capacityProvider":"FARGATE"})",
        "InvalidParameterException: The FARGATE and FARGATE_SPOT capacity providers are reserved");
    add("not there", "Delete", R"({"capacityProvider":"none"})",
        "InvalidParameterException: The specified capacity provider was not found.");
}

void RefusedProvidersTest::refusesInAwsWords()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    Story story = withGroup(scaling::sizes(0, 2, 0));
    story.call("autoscaling:CreateAutoScalingGroup",
               R"({"AutoScalingGroupName":"free","MinSize":0,"MaxSize":2,)"
               R"("InstanceType":"c5.large","VPCZoneIdentifier":"us-east-1a"})");
    const std::string said = story.call(operation.toStdString(), with.toStdString());
    QVERIFY2(said.starts_with(answer.toStdString()), said.c_str());
    QCOMPARE(drawn(story), 1);
}

void RefusedProvidersTest::strategiesAreNotMixed()
{
    Story story = withGroup(scaling::sizes(0, 2, 0));
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":["p","FARGATE"],)"
               R"("defaultCapacityProviderStrategy":[]})");
    story.definition("app", 128, 128);
    const std::string mixed =
        R"("cluster":"shop","taskDefinition":"app","capacityProviderStrategy":)"
        R"([{"capacityProvider":"p","weight":1},{"capacityProvider":"FARGATE","weight":1}]})";
    const std::string words =
        "InvalidParameterException: A capacity provider strategy cannot contain a mix of capacity "
        "providers using Auto Scaling groups and Fargate providers.";
    QCOMPARE(story.call("ecs:RunTask", "{" + mixed), words);
    QCOMPARE(story.call("ecs:CreateService", R"({"serviceName":"web","desiredCount":1,)" + mixed),
             words);
}

void RefusedProvidersTest::whatIsUsedStays()
{
    Story story = withGroup(scaling::sizes(0, 2, 0));
    story.definition("app", 128, 128);
    story.service("web", 1, kOnProvider);
    const std::string none = R"({"cluster":"shop","capacityProviders":[],)"
                             R"("defaultCapacityProviderStrategy":[]})";
    const std::string inUse = "ResourceInUseException: The specified capacity provider is in use "
                              "and cannot be removed.";
    QCOMPARE(story.call("ecs:PutClusterCapacityProviders", none), inUse);
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})");
    story.until(60);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + kOnProvider + "}");
    QCOMPARE(story.call("ecs:PutClusterCapacityProviders", none), inUse);
    story.call("ecs:StopTask",
               R"({"cluster":"shop","task":")" + textOf(story.tasks().back(), "taskArn") + "\"}");
    story.until(120);
    QCOMPARE(story.call("ecs:PutClusterCapacityProviders", none), std::string());
    QCOMPARE(itemsOf(itemsOf(story.state(), "clusters").front(), "capacityProviders").size(),
             std::size_t{0});
    QCOMPARE(drawn(story), 1);
    QVERIFY(itemsOf(story.state(), "alarms").empty());
}

void RefusedProvidersTest::aProviderOfAClusterIsNotDeleted()
{
    Story story = withGroup(scaling::sizes(0, 2, 0));
    QCOMPARE(story.call("ecs:DeleteCapacityProvider", R"({"capacityProvider":"p"})"),
             std::string("ClientException: The capacity provider cannot be deleted because it is "
                         "associated with cluster: shop. Remove the capacity provider from the "
                         "cluster and try again."));
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":[],"defaultCapacityProviderStrategy":[]})");
    QCOMPARE(story.call("ecs:DeleteCapacityProvider", R"({"capacityProvider":"p"})"),
             std::string());
    QCOMPARE(drawn(story), 0);
    QCOMPARE(itemsOf(story.state(), "capacityProviders").size(), std::size_t{2});
}

void RefusedProvidersTest::aClusterHasTwentyAtMost()
{
    Story story;
    std::string all;
    for (int n = 0; n < 21; ++n) {
        const std::string name = "g" + std::to_string(n);
        story.call("autoscaling:CreateAutoScalingGroup",
                   R"({"AutoScalingGroupName":")" + name +
                       R"(","MinSize":0,"MaxSize":2,"DesiredCapacity":0,)"
                       R"("InstanceType":"c5.large","VPCZoneIdentifier":"us-east-1a"})");
        story.until(2.0 * n);
        QCOMPARE(
            story.call("ecs:CreateCapacityProvider",
                       create("p" + std::to_string(n), R"("autoScalingGroupArn":")" + name + "\"")),
            std::string());
        all += (n == 0 ? "\"p" : ",\"p") + std::to_string(n) + "\"";
    }
    const auto put = [&story](const std::string& providers) {
        return story.call("ecs:PutClusterCapacityProviders",
                          R"({"cluster":"shop","capacityProviders":[)" + providers +
                              R"(],"defaultCapacityProviderStrategy":[]})");
    };
    QCOMPARE(put(all), std::string("InvalidParameterException: A cluster can have at most 20 "
                                   "capacity providers."));
    QCOMPARE(put(all.substr(0, all.rfind(','))), std::string());
}

void RefusedProvidersTest::callsTakeTokens()
{
    Story story = withGroup(scaling::sizes(0, 2, 0)); // which has taken one
    const std::string update = create("p", R"("managedDraining":"DISABLED")");
    for (int n = 0; n < 9; ++n)
        QCOMPARE(story.call("ecs:UpdateCapacityProvider", update), std::string());
    QCOMPARE(story.call("ecs:UpdateCapacityProvider", update),
             std::string("ThrottlingException: Rate exceeded"));
    story.until(3);
    QCOMPARE(story.call("ecs:UpdateCapacityProvider", update), std::string());
}

void RefusedProvidersTest::theDrawingShowsWhatCallsMake()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               R"({"AutoScalingGroupName":"g","MinSize":0,"MaxSize":2,)"
               R"("InstanceType":"c5.large","VPCZoneIdentifier":"us-east-1a"})");
    story.call("ecs:CreateCapacityProvider", create("p", R"("autoScalingGroupArn":"g")"));
    const ElementId provider = idOfElement(story, "capacityProvider", "p");
    QVERIFY(!provider.text.empty());
    QVERIFY(story.session.document().find(provider)->parent.text.empty());
    const io::Json made = itemsOf(story.state(), "capacityProviders").back();
    QCOMPARE(textOf(*made.find("autoScalingGroupProvider")->find("managedScaling"), "status"),
             std::string("DISABLED"));
    QVERIFY(textOf(*made.find("autoScalingGroupProvider"), "autoScalingGroupArn")
                .ends_with("autoScalingGroupName/g"));
    story.call("ecs:PutClusterCapacityProviders",
               R"({"cluster":"shop","capacityProviders":["p"],)"
               R"("defaultCapacityProviderStrategy":[{"capacityProvider":"p","weight":1}]})");
    QCOMPARE(story.session.document().find(provider)->parent,
             idOfElement(story, "cluster", "shop"));
}

void RefusedProvidersTest::updatesKeepWhatIsNotGiven()
{
    Story story = withGroup(scaling::sizes(0, 2, 0), R"(,"targetCapacity":80)");
    story.call("ecs:UpdateCapacityProvider",
               create("p", R"("managedScaling":{"instanceWarmupPeriod":60})"));
    const io::Json provider = itemsOf(story.state(), "capacityProviders").back();
    const io::Json& scaling = *provider.find("autoScalingGroupProvider")->find("managedScaling");
    QCOMPARE(textOf(scaling, "status"), std::string("ENABLED"));
    QCOMPARE(numberOf(scaling, "targetCapacity"), std::int64_t{80});
    QCOMPARE(numberOf(scaling, "instanceWarmupPeriod"), std::int64_t{60});
    QCOMPARE(itemsOf(story.state(), "alarms").size(), std::size_t{2});
    QCOMPARE(itemsOf(story.state(), "alarms").front().find("Threshold")->number(), 80.0);
}

// It is disabled, and an update without a status leaves it so.
void RefusedProvidersTest::protectionNeedsManagedScaling()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               R"({"AutoScalingGroupName":"g","MinSize":0,"MaxSize":2,"InstanceType":"c5.large",)"
               R"("VPCZoneIdentifier":"us-east-1a","NewInstancesProtectedFromScaleIn":true})");
    QCOMPARE(story.call("ecs:CreateCapacityProvider", create("p", R"("autoScalingGroupArn":"g")")),
             std::string());
    const std::string protects = R"("managedTerminationProtection":"ENABLED")";
    QCOMPARE(story.call("ecs:UpdateCapacityProvider",
                        create("p", R"("managedScaling":{"targetCapacity":90},)" + protects)),
             std::string("ClientException: The managed termination protection setting for the "
                         "capacity provider is invalid. To enable managed termination protection "
                         "for a capacity provider, managed scaling must be enabled."));
    QCOMPARE(story.call("ecs:UpdateCapacityProvider",
                        create("p", R"("managedScaling":{"status":"ENABLED"},)" + protects)),
             std::string());
}

void RefusedProvidersTest::servicesChangeToAStrategy()
{
    Story story = withGroup(scaling::sizes(0, 4, 0));
    story.instance("i1", "us-east-1a");
    story.definition("app", 512, 256);
    story.service("web", 2, R"(,"launchType":"EC2")");
    story.until(120);
    QCOMPARE(story.runningOn("i1"), std::int64_t{2});
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","forceNewDeployment":true)" +
                            kOnProvider + "}"),
             std::string());
    story.until(1'200);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(story.runningOn("i1"), std::int64_t{0});
    QCOMPARE(textOf(itemsOf(story.service("web"), "capacityProviderStrategy").front(),
                    "capacityProvider"),
             std::string("p"));
}

QTEST_GUILESS_MAIN(RefusedProvidersTest)
#include "tst_refused_providers.moc"
