// SPDX-License-Identifier: GPL-3.0-or-later
// Fargate capacity, the strategies that name it, and what runs on it as it is drawn.
#include "kinds/compute/fargate.h"
#include "kinds/surroundings.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

Q_DECLARE_METATYPE(stowage::doc::Service)
Q_DECLARE_METATYPE(stowage::doc::TaskDefinition)
Q_DECLARE_METATYPE(stowage::doc::Container)
Q_DECLARE_METATYPE(stowage::doc::Subnet)

class FargateTest : public QObject {
    Q_OBJECT

private slots:
    void isLoweredWithItsCluster();
    void isDrawnOnceOfEachProvider();
    void aStrategyNamesWhatIsDrawn();
    void aServiceFollowsItsLaunchTypeOrStrategy();
    void aServiceIsToldWhatKeepsItFromFargate_data();
    void aServiceIsToldWhatKeepsItFromFargate();
    void offersTheSizesThatFargateHas();
    void aDefinitionIsToldWhatFargateLacks_data();
    void aDefinitionIsToldWhatFargateLacks();
    void aDaemonIsNotLowered();
    void subnetsSayWhatTheyReach();
};

namespace {
bool says(const std::vector<std::string>& findings, const std::string& words)
{
    return std::any_of(findings.begin(), findings.end(), [&](const std::string& each) {
        return each.find(words) != std::string::npos;
    });
}

TaskDefinition small()
{
    TaskDefinition definition;
    definition.requiresCompatibilities = Compatibility::fargate;
    definition.networkMode = NetworkMode::awsvpc;
    definition.cpu = 256;
    definition.memory = 512;
    return definition;
}

// A service of a definition that runs on Fargate, in a private subnet.
struct Serverless {
    explicit Serverless(const Service& props = {.launchType = LaunchType::fargate},
                        const TaskDefinition& defined = small(), const Subnet& placed = {})
        : cluster(around.add<Cluster>("shop")),
          definition(around.add<TaskDefinition>("web", defined)),
          container(around.add<Container>("web", {}, &definition)),
          subnet(around.add<Subnet>("a", placed)),
          service(around.add<Service>("web", props, &cluster))
    {
        Surroundings::link(service, definition, "runs");
        Surroundings::link(service, subnet, "subnet");
    }

    Surroundings around;
    Drawn &cluster, &definition, &container, &subnet, &service;
};
} // namespace

void FargateTest::isLoweredWithItsCluster()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& spot = around.add<Fargate>("spot", {FargateProvider::spot}, &cluster);
    const sim::Plan plan = Surroundings::lowered(spot);
    QCOMPARE(plan.fargate.size(), std::size_t{1});
    QVERIFY(plan.fargate[0].capacity == sim::Capacity::fargateSpot);
    QCOMPARE(Surroundings::lowered(cluster).clusters[0].providers,
             std::vector<std::string>{"FARGATE_SPOT"});
    QVERIFY(Surroundings::lowered(around.add<Fargate>("stray")).fargate.empty());
}

void FargateTest::isDrawnOnceOfEachProvider()
{
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& first = around.add<Fargate>("one", {}, &cluster);
    Drawn& other = around.add<Fargate>("spot", {FargateProvider::spot}, &cluster);
    Drawn& twin = around.add<Fargate>("two", {}, &cluster);
    QVERIFY(Surroundings::wrong(first).empty() && Surroundings::wrong(other).empty());
    QVERIFY(says(Surroundings::wrong(twin), "drawn twice"));
    QCOMPARE(Surroundings::lowered(cluster).clusters[0].providers.size(), std::size_t{2});
}

void FargateTest::aStrategyNamesWhatIsDrawn()
{
    Surroundings around;
    Cluster props;
    props.defaultCapacityProviderStrategy = {{"FARGATE", 0, 1}};
    Drawn& cluster = around.add<Cluster>("shop", props);
    QVERIFY(says(Surroundings::wrong(cluster), "FARGATE is not associated with the cluster"));
    around.add<Fargate>("fargate", {}, &cluster);
    QVERIFY(Surroundings::wrong(cluster).empty());
    props.defaultCapacityProviderStrategy = {{"FARGATE", 0, 0}};
    QVERIFY(says(Surroundings::wrong(around.add<Cluster>("more", props)),
                 "at least one capacity provider with a weight value greater than zero"));
    props.defaultCapacityProviderStrategy = {{"mine", 0, 1}};
    QVERIFY(says(Surroundings::wrong(around.add<Cluster>("mine", props)),
                 "The cluster has no capacity provider mine."));
}

void FargateTest::aServiceFollowsItsLaunchTypeOrStrategy()
{
    const auto node = [](const Serverless& drawn) {
        return Surroundings::lowered(drawn.service).services.at(0);
    };
    const sim::ServiceNode own = node(Serverless());
    QVERIFY(own.fargate && own.providers.empty() && !own.assignsPublicIp);
    QCOMPARE(own.platformVersion, std::string());
    Service divided;
    divided.launchType = LaunchType::unspecified;
    divided.capacityProviderStrategy = {{"FARGATE_SPOT", 0, 2}};
    divided.assignPublicIp = AssignPublicIp::enabled;
    divided.platformVersion = "1.4.0";
    const sim::ServiceNode by = node(Serverless(divided));
    QVERIFY(!by.fargate && by.assignsPublicIp);
    QCOMPARE(by.providers.at(0).weight, 2);
    QCOMPARE(by.platformVersion, std::string("1.4.0"));
    Service unstated;
    unstated.launchType = LaunchType::unspecified;
    QVERIFY(node(Serverless(unstated)).providers.empty());
    Surroundings around;
    Cluster props;
    props.defaultCapacityProviderStrategy = {{"FARGATE", 1, 1}};
    Drawn& cluster = around.add<Cluster>("shop", props);
    Drawn& definition = around.add<TaskDefinition>("web", small());
    around.add<Container>("web", {}, &definition);
    Drawn& service = around.add<Service>("web", unstated, &cluster);
    Surroundings::link(service, definition, "runs");
    QCOMPARE(Surroundings::lowered(service).services.at(0).providers.at(0).base, 1);
}

void FargateTest::aServiceIsToldWhatKeepsItFromFargate_data()
{
    QTest::addColumn<Service>("service");
    QTest::addColumn<TaskDefinition>("definition");
    QTest::addColumn<Subnet>("subnet");
    QTest::addColumn<QString>("words"); // empty: nothing
    const Service onFargate{.launchType = LaunchType::fargate};
    const auto row = [](const char* name, const Service& service, const TaskDefinition& definition,
                        const Subnet& subnet, const char* words) {
        QTest::newRow(name) << service << definition << subnet << words;
    };
    row("nothing", onFargate, small(), {}, "");
    row("a definition of instances", onFargate, {}, {},
        "Task definition does not support launch_type FARGATE.");
    row("a definition of Fargate", {}, small(), {},
        "Task definition does not support launch_type EC2.");
    TaskDefinition odd = small();
    odd.memory = 3'072;
    row("a definition in an odd size", onFargate, odd, {}, "has a problem that keeps it from");
    Service both = onFargate;
    both.capacityProviderStrategy = {{"FARGATE", 0, 1}};
    row("both", both, small(), {}, "Specifying both a launch type and capacity provider strategy");
    Service daemon = onFargate;
    daemon.schedulingStrategy = SchedulingStrategy::daemon;
    daemon.minimumHealthyPercent = 0;
    row("a daemon", daemon, small(), {}, "daemon scheduling strategy is not supported on Fargate");
    Service packed = onFargate;
    packed.placementStrategy = {{StrategyType::random, ""}};
    row("a placement strategy", packed, small(), {}, "not supported with FARGATE launch type");
    row("a public subnet", onFargate, small(), {.access = SubnetAccess::isPublic},
        "tasks without a public address reach nothing");
    Service open = onFargate;
    open.assignPublicIp = AssignPublicIp::enabled;
    row("a public address", open, small(), {.access = SubnetAccess::isPublic}, "");
    row("no route", onFargate, small(), {.natGateway = false}, "neither a NAT gateway nor");
    row("endpoints", onFargate, small(), {.natGateway = false, .vpcEndpoints = "s3"}, "");
}

void FargateTest::aServiceIsToldWhatKeepsItFromFargate()
{
    QFETCH(Service, service);
    QFETCH(TaskDefinition, definition);
    QFETCH(Subnet, subnet);
    QFETCH(QString, words);
    const Serverless drawn(service, definition, subnet);
    std::vector<std::string> findings = Surroundings::wrong(drawn.service);
    if (words.isEmpty())
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().c_str());
    else
        QVERIFY2(says(findings, words.toStdString()),
                 findings.empty() ? "nothing" : findings.front().c_str());
}

void FargateTest::offersTheSizesThatFargateHas()
{
    const auto offered = *infoOf<TaskDefinition>().offered;
    QVERIFY(offered(TaskDefinition{}, "cpu").empty());
    QCOMPARE(offered(small(), "cpu").size(), std::size_t{7});
    QCOMPARE(offered(small(), "memory"), (std::vector<std::int64_t>{512, 1'024, 2'048}));
    QVERIFY(offered(small(), "revision").empty());
}

void FargateTest::aDefinitionIsToldWhatFargateLacks_data()
{
    QTest::addColumn<TaskDefinition>("definition");
    QTest::addColumn<Container>("container");
    QTest::addColumn<QString>("words"); // empty: nothing
    const auto row = [](const char* name, TaskDefinition definition, const Container& container,
                        const char* words) {
        QTest::newRow(name) << definition << container << words;
    };
    row("nothing", small(), {}, "");
    TaskDefinition changed = small();
    changed.cpu = 300;
    row("cpu", changed, {}, "Invalid 'cpu' setting for task.");
    changed = small();
    changed.memory = 3'072;
    row("memory", changed, {}, "No Fargate configuration exists for given values.");
    changed = small();
    changed.cpu = 0;
    row("no cpu", changed, {}, "Fargate requires that 'cpu' be defined at the task level.");
    changed = small();
    changed.memory = 0;
    row("no memory", changed, {}, "Fargate requires that 'memory' be defined at the task level.");
    changed = small();
    changed.networkMode = NetworkMode::bridge;
    row("bridge", changed, {}, "Fargate only supports network mode 'awsvpc'.");
    changed = small();
    changed.placementConstraints = {{"attribute:a exists"}};
    row("constraint", changed, {}, "Fargate does not support task placement constraints.");
    row("stop time-out", small(), {.stopTimeoutSeconds = 121}, "'stopTimeout' must be between");
    row("start time-out", small(), {.startTimeoutSeconds = 1}, "'startTimeout' must be between");
    row("logs", small(), {.logDriver = "awslogs"}, "to support log driver awslogs.");
    row("ECR", small(), {.image = "1.dkr.ecr.us-east-1.amazonaws.com/a"}, "to support ECR images.");
    changed = small();
    changed.executionRoleArn = "ecsTaskExecutionRole";
    row("a role", changed, {.logDriver = "awslogs", .logStreamPrefix = "ecs"}, "");
    row("no stream prefix", changed, {.logDriver = "awslogs"}, "to include awslogs-stream-prefix");
    changed = small();
    changed.requiresCompatibilities = Compatibility::both;
    changed.memory = 3'072;
    row("both", changed, {}, "No Fargate configuration exists for given values.");
}

void FargateTest::aDefinitionIsToldWhatFargateLacks()
{
    QFETCH(TaskDefinition, definition);
    QFETCH(Container, container);
    QFETCH(QString, words);
    Surroundings around;
    Drawn& drawn = around.add<TaskDefinition>("web", definition);
    around.add<Container>("web", container, &drawn);
    const std::vector<std::string> findings = Surroundings::wrong(drawn);
    const bool runs = Surroundings::lowered(drawn).definitions.at(0).runsOnFargate;
    if (words.isEmpty()) {
        QVERIFY2(findings.empty(), findings.empty() ? "" : findings.front().c_str());
        QVERIFY(runs);
        return;
    }
    QVERIFY2(says(findings, words.toStdString()),
             findings.empty() ? "nothing" : findings.front().c_str());
    QCOMPARE(runs, words.contains(QStringLiteral("to support")));
}

void FargateTest::aDaemonIsNotLowered()
{
    Service daemon{.launchType = LaunchType::fargate};
    daemon.schedulingStrategy = SchedulingStrategy::daemon;
    QVERIFY(Surroundings::lowered(Serverless(daemon).service).services.empty());
}

void FargateTest::subnetsSayWhatTheyReach()
{
    Surroundings around;
    const Subnet props{.availabilityZone = "us-east-1b",
                       .access = SubnetAccess::isPublic,
                       .natGateway = false,
                       .vpcEndpoints = " ecr.api,s3 , "};
    const sim::SubnetNode node =
        Surroundings::lowered(around.add<Subnet>("b", props)).subnets.at(0);
    QVERIFY(node.isPublic && !node.hasNat);
    QCOMPARE(node.zone, std::string("us-east-1b"));
    QCOMPARE(node.endpoints, (std::vector<std::string>{"ecr.api", "s3"}));
}

QTEST_GUILESS_MAIN(FargateTest)
#include "tst_fargate.moc"
