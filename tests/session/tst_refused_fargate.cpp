// SPDX-License-Identifier: GPL-3.0-or-later
// What calls refuse of launch types, capacity provider strategies and definitions on Fargate.
#include "session/refusals.h"
#include "session/serverless.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

class RefusedFargateTest : public QObject {
    Q_OBJECT

private slots:
    void answersWithItsException_data();
    void answersWithItsException();
    void definitionsThatFargateLacksAreRefused_data();
    void definitionsThatFargateLacksAreRefused();
    void definitionsThatFargateHasAreTaken_data();
    void definitionsThatFargateHasAreTaken();
};

namespace {
void row(const char* name, const char* operation, const std::string& with, const char* answer)
{
    addRefusal({name, operation, with, answer});
}

void prepare(Story& story)
{
    story.definition("app2", 256, 256); // on instances alone
    define(story);
    putProviders(story, R"("FARGATE")");
    story.service("serverless", 0, kOnFargate + network());
    story.service("plain", 0, {}, "app2");
}

const std::string kFargate = R"({"capacityProvider":"FARGATE","weight":1})";
const std::string kRun = R"({"cluster":"shop","taskDefinition":"app")";
const std::string kOld = R"({"cluster":"shop","taskDefinition":"app2")";

void addLaunches()
{
    const char* both = "InvalidParameterException: Specifying both a launch type and capacity "
                       "provider strategy is not supported. Remove one and try again.";
    const char* unsupported =
        "InvalidParameterException: Task definition does not support launch_type FARGATE.";
    row("task of both", "ecs:RunTask",
        kRun + R"(,"launchType":"FARGATE")" + strategy(kFargate) + "}", both);
    row("service of both", "ecs:CreateService",
        kRun + R"(,"serviceName":"web","desiredCount":1,"launchType":"EC2")" + strategy(kFargate) +
            "}",
        both);
    row("a task that states EC2", "ecs:RunTask", kOld + kOnFargate + "}", unsupported);
    row("a service that states EC2", "ecs:CreateService",
        kOld + R"(,"serviceName":"web","desiredCount":1)" + kOnFargate + "}", unsupported);
    row("a strategy of what states EC2", "ecs:RunTask", kOld + strategy(kFargate) + "}",
        unsupported);
    row("an update to what states EC2", "ecs:UpdateService",
        R"({"cluster":"shop","service":"serverless","taskDefinition":"app2"})", unsupported);
    row("a task that states Fargate", "ecs:RunTask", kRun + network() + "}",
        "InvalidParameterException: Task definition does not support launch_type EC2.");
    row("a daemon", "ecs:CreateService",
        kRun + R"(,"serviceName":"web","schedulingStrategy":"DAEMON")" + kOnFargate + network() +
            "}",
        "InvalidParameterException: The daemon scheduling strategy is not supported on Fargate.");
    row("a daemon of a strategy", "ecs:CreateService",
        kRun + R"(,"serviceName":"web","schedulingStrategy":"DAEMON")" + strategy(kFargate) + "}",
        "InvalidParameterException: Specifying a capacity provider strategy is not supported when "
        "you create a service using the DAEMON scheduling strategy.");
    row("no network", "ecs:RunTask", kRun + kOnFargate + "}",
        "InvalidParameterException: Network Configuration must be provided when networkMode "
        "'awsvpc' is specified.");
    row("placement strategy", "ecs:RunTask",
        kRun + kOnFargate + network() + R"(,"placementStrategy":[{"type":"random"}]})",
        "InvalidParameterException: Placement strategies are not supported with FARGATE launch "
        "type.");
    row("placement constraint", "ecs:RunTask",
        kRun + kOnFargate + network() + R"(,"placementConstraints":[{"type":"distinctInstance"}]})",
        "InvalidParameterException: Placement constraints are not supported with FARGATE launch "
        "type.");
}

void addPlatforms()
{
    row("platform version", "ecs:RunTask",
        kRun + kOnFargate + network() + R"(,"platformVersion":"2.0.0"})",
        "PlatformUnknownException: The specified platform version does not exist.");
    row("older platform version", "ecs:RunTask",
        kRun + kOnFargate + network() + R"(,"platformVersion":"1.3.0"})",
        "UnsupportedFeatureException: Stowage does not simulate platform version 1.3.0 yet; leave "
        "it out.");
    row("platform version of an instance", "ecs:RunTask", kOld + R"(,"platformVersion":"1.4.0"})",
        "InvalidParameterException: The platform version must be null when specifying an EC2 "
        "launch "
        "type.");
    row("platform version of a plain service", "ecs:UpdateService",
        R"({"cluster":"shop","service":"plain","platformVersion":"1.4.0"})",
        "InvalidParameterException: The platform version must be null when specifying an EC2 "
        "launch "
        "type.");
    row("public address", "ecs:RunTask",
        kRun + kOnFargate + network(R"("us-east-1a")", R"(,"assignPublicIp":"MAYBE")") + "}",
        "InvalidParameterException: assignPublicIp should be one of [DISABLED, ENABLED].");
}

void addStrategies()
{
    row("all weights 0", "ecs:RunTask",
        kRun + strategy(R"({"capacityProvider":"FARGATE","base":1})") + "}",
        "InvalidParameterException: A capacity provider strategy must contain at least one "
        "capacity "
        "provider with a weight value greater than zero.");
    row("two bases", "ecs:RunTask",
        kRun +
            strategy(R"({"capacityProvider":"FARGATE","base":1,"weight":1},)"
                     R"({"capacityProvider":"FARGATE_SPOT","base":1})") +
            "}",
        "InvalidParameterException: Only one capacity provider in a capacity provider strategy can "
        "have a base defined.");
    const char* stray =
        "InvalidParameterException: The specified capacity provider strategy cannot contain a "
        "capacity provider that is not associated with the cluster. Associate the capacity "
        "provider "
        "with the cluster and try again.";
    row("not associated", "ecs:CreateService",
        kRun + R"(,"serviceName":"web","desiredCount":1)" +
            strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})") + "}",
        stray);
    row("not associated by an update", "ecs:UpdateService",
        R"({"cluster":"shop","service":"serverless")" +
            strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})") + "}",
        stray);
    row("moved by an update", "ecs:UpdateService",
        R"({"cluster":"shop","service":"plain")" + strategy(kFargate) + "}",
        "InvalidParameterException: When switching from launch type to capacity provider strategy "
        "on an existing service, or making a change to a capacity provider strategy on a service "
        "that is already using one, you must force a new deployment.");
    row("default not associated", "ecs:PutClusterCapacityProviders",
        R"({"cluster":"shop","capacityProviders":["FARGATE"],"defaultCapacityProviderStrategy":)"
        R"([{"capacityProvider":"FARGATE_SPOT","weight":1}]})",
        stray);
    row("no provider", "ecs:PutClusterCapacityProviders",
        R"({"cluster":"shop","capacityProviders":["x"],"defaultCapacityProviderStrategy":[]})",
        "InvalidParameterException: The specified capacity provider was not found. Specify a valid "
        "name or ARN and try again.");
    row("no default", "ecs:PutClusterCapacityProviders",
        R"({"cluster":"shop","capacityProviders":["FARGATE"]})",
        "ParamValidationError: Parameter validation failed: Missing required parameter in input: "
        "\"defaultCapacityProviderStrategy\"");
    row("no cluster", "ecs:PutClusterCapacityProviders",
        R"({"cluster":"x","capacityProviders":[],"defaultCapacityProviderStrategy":[]})",
        "ClusterNotFoundException: Cluster not found.");
    row("new cluster", "ecs:CreateCluster",
        R"({"clusterName":"more","defaultCapacityProviderStrategy":)"
        R"([{"capacityProvider":"x","weight":1}]})",
        stray);
}

void add(const char* name, const std::string& container, const std::string& task,
         const std::string& answer, const std::string& size = R"("cpu":"256","memory":"512")")
{
    QTest::newRow(name) << QString::fromStdString(registered(container, task, size))
                        << QString::fromStdString("ClientException: " + answer);
}

void addParameters()
{
    const auto ofContainer = [](const std::string& what) {
        return "Invalid setting for container 'app'. '" + what + "' is not supported on Fargate.";
    };
    for (const auto& [what, value] :
         {std::pair("disableNetworking", "true"), std::pair("dnsSearchDomains", R"(["a"])"),
          std::pair("dnsServers", R"(["a"])"), std::pair("dockerSecurityOptions", R"(["a"])"),
          std::pair("extraHosts", R"([{"hostname":"a","ipAddress":"1.1.1.1"}])"),
          std::pair("links", R"(["a"])"), std::pair("privileged", "true"),
          std::pair("systemControls", R"([{"namespace":"a","value":"b"}])")})
        add(what, std::string(",\"") + what + "\":" + value, {}, ofContainer(what));
    add("maxSwap", R"(,"linuxParameters":{"maxSwap":1})", {}, ofContainer("maxSwap"));
    add("swappiness", R"(,"linuxParameters":{"swappiness":1})", {}, ofContainer("swappiness"));
    add("gpu", R"(,"resourceRequirements":[{"type":"GPU","value":"1"}])", {},
        "Tasks using the Fargate launch type do not support GPU resource requirements.");
    add("ipcMode", {}, R"(,"ipcMode":"host")", "'ipcMode' is not supported on Fargate.");
    add("pidMode", {}, R"(,"pidMode":"host")", "On Fargate 'pidMode' can only be 'task'.");
    add("host path", {}, R"(,"volumes":[{"name":"v","host":{"sourcePath":"/v"}}])",
        "Fargate does not support host volumes with a sourcePath.");
    add("placement constraints", {},
        R"(,"placementConstraints":[{"type":"memberOf","expression":"attribute:a exists"}])",
        "Fargate does not support task placement constraints.");
}
} // namespace

void RefusedFargateTest::answersWithItsException_data()
{
    addRefusalColumns();
    addLaunches();
    addPlatforms();
    addStrategies();
}

void RefusedFargateTest::answersWithItsException()
{
    Story story;
    prepare(story);
    expectRefusal(story);
}

void RefusedFargateTest::definitionsThatFargateLacksAreRefused_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("answer");
    const std::string cpu = "Invalid 'cpu' setting for task. For more information, see the "
                            "Troubleshooting section of the Amazon ECS Developer Guide.";
    const std::string size = "No Fargate configuration exists for given values.";
    add("o41 cpu 300", {}, {}, cpu, R"("cpu":"300","memory":"512")");
    for (const auto& [units, memory] :
         {std::pair("256", "3072"), std::pair("512", "512"), std::pair("1024", "1024"),
          std::pair("1024", "2560"), std::pair("1024", "9216"), std::pair("2048", "2048")})
        add((std::string("o41 ") + units + "/" + memory).c_str(), {}, {}, size,
            std::string(R"("cpu":")") + units + R"(","memory":")" + memory + "\"");
    add("no cpu", {}, {}, "Fargate requires that 'cpu' be defined at the task level.",
        R"("memory":"512")");
    add("no memory", R"(,"memory":64)", {},
        "Fargate requires that 'memory' be defined at the task level.", R"("cpu":"256")");
    add("o42 20 GiB", {}, R"(,"ephemeralStorage":{"sizeInGiB":20})",
        "Ephemeral storage is 20; it must lie between 21 and 200, or be 0 (the usual 20 GiB).");
    add("o42 201 GiB", {}, R"(,"ephemeralStorage":{"sizeInGiB":201})",
        "Ephemeral storage is 201; it must lie between 21 and 200, or be 0 (the usual 20 GiB).");
    for (const char* timeout : {"1", "121"})
        for (const char* which : {"stopTimeout", "startTimeout"})
            add((std::string(which) + " " + timeout).c_str(),
                std::string(",\"") + which + "\":" + timeout, {},
                std::string("Invalid setting for container 'app'. On Fargate '") + which +
                    "' must be between 2 and 120 seconds.");
    add("Windows", {}, R"(,"runtimePlatform":{"operatingSystemFamily":"WINDOWS_SERVER_2022_CORE"})",
        size);
    add("awslogs", R"(,"logConfiguration":{"logDriver":"awslogs"})", {},
        "Fargate requires task definition to have execution role ARN to support log driver "
        "awslogs.");
    add("awslogs without a prefix", R"(,"logConfiguration":{"logDriver":"awslogs"})",
        R"(,"executionRoleArn":"execution")",
        "Fargate requires log configuration options to include awslogs-stream-prefix to support "
        "log driver awslogs.");
    QTest::newRow("ECR")
        << R"({"family":"app","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],)"
           R"("cpu":"256","memory":"512","containerDefinitions":[{"name":"app",)"
           R"("image":"123456789012.dkr.ecr.us-east-1.amazonaws.com/app:1"}]})"
        << "ClientException: Fargate requires task definition to have execution role ARN to "
           "support ECR images.";
    QTest::newRow("bridge")
        << R"({"family":"app","requiresCompatibilities":["FARGATE"],"cpu":"256","memory":"512",)"
           R"("containerDefinitions":[{"name":"app","image":"app:1"}]})"
        << "ClientException: Fargate only supports network mode 'awsvpc'.";
    addParameters();
}

void RefusedFargateTest::definitionsThatFargateLacksAreRefused()
{
    QFETCH(QString, definition);
    Story story;
    QTEST(
        QString::fromStdString(story.call("ecs:RegisterTaskDefinition", definition.toStdString())),
        "answer");
    QVERIFY(story.session.document().elements().size() == 1); // the cluster
}

void RefusedFargateTest::definitionsThatFargateHasAreTaken_data()
{
    QTest::addColumn<QString>("definition");
    const auto take = [](const char* name, const std::string& definition) {
        QTest::newRow(name) << QString::fromStdString(definition);
    };
    for (const auto& [units, memory] :
         {std::pair("256", "512"), std::pair("512", "4096"), std::pair("1024", "8192"),
          std::pair("2048", "16384"), std::pair("4096", "8192")})
        take((std::string("o41 ") + units + "/" + memory).c_str(),
             registered({}, {},
                        std::string(R"("cpu":")") + units + R"(","memory":")" + memory + "\""));
    take("0.25 vCPU", registered({}, {}, R"("cpu":"0.25 vCPU","memory":"0.5 GB")"));
    take("o42 21 GiB", registered({}, R"(,"ephemeralStorage":{"sizeInGiB":21})"));
    take("o42 200 GiB", registered({}, R"(,"ephemeralStorage":{"sizeInGiB":200})"));
    take("pidMode task", registered({}, R"(,"pidMode":"task")"));
    take("timeouts", registered(R"(,"stopTimeout":2,"startTimeout":120)"));
    take("an empty list", registered(R"(,"links":[],"privileged":false)"));
}

void RefusedFargateTest::definitionsThatFargateHasAreTaken()
{
    QFETCH(QString, definition);
    Story story;
    QCOMPARE(story.call("ecs:RegisterTaskDefinition", definition.toStdString()), std::string());
}

QTEST_GUILESS_MAIN(RefusedFargateTest)
#include "tst_refused_fargate.moc"
