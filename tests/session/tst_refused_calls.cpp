// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS refuses is refused in its words, and nothing of it is carried out.
#include "session/refusals.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RefusedCallsTest : public QObject {
    Q_OBJECT

private slots:
    void answersWithItsException_data();
    void answersWithItsException();
    void definitionsOverAwsLimitsAreRefused_data();
    void definitionsOverAwsLimitsAreRefused();
    void unknownInstancesAreFailuresOfACallThatIsCarriedOut();
    void tasksOfAnotherClusterAreNotFound();
    void terminatingOnceMoreChangesNothing();
};

namespace {
void prepare(Story& story)
{
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
}

void row(const char* name, const char* operation, const std::string& with, const char* answer)
{
    addRefusal({name, operation, with, answer});
}

void addShapes()
{
    row("missing", "ecs:RunTask", R"({"cluster":"shop"})",
        "ParamValidationError: Parameter validation failed: Missing required parameter in input: "
        "\"taskDefinition\"");
    row("null is not given", "ecs:StopTask", R"({"cluster":"shop","task":null})",
        "ParamValidationError: Parameter validation failed: Missing required parameter in input: "
        "\"task\"");
    row("unknown", "ecs:StopTask", R"({"cluster":"shop","task":"x","why":"so"})",
        "ParamValidationError: Parameter validation failed: Unknown parameter in input: \"why\", "
        "must be one of: cluster, task, reason");
    row("a text for a number", "ecs:RunTask",
        R"({"cluster":"shop","taskDefinition":"app","count":"2"})",
        "ParamValidationError: Parameter validation failed: Invalid type for parameter count, "
        "value: 2, type: <class 'str'>, valid types: <class 'int'>");
    row("a flag for a text", "ecs:StopTask", R"({"cluster":true,"task":"x"})",
        "ParamValidationError: Parameter validation failed: Invalid type for parameter cluster, "
        "value: True, type: <class 'bool'>, valid types: <class 'str'>");
    row("in a list", "ecs:RunTask",
        R"({"cluster":"shop","taskDefinition":"app","placementStrategy":[{"type":"spread","field":1}]})",
        "ParamValidationError: Parameter validation failed: Invalid type for parameter "
        "placementStrategy[0].field, value: 1, type: <class 'int'>, valid types: <class 'str'>");
    row("a text for a list", "ec2:TerminateInstances", R"({"InstanceIds":"i-1"})",
        "ParamValidationError: Parameter validation failed: Invalid type for parameter "
        "InstanceIds, value: i-1, type: <class 'str'>, valid types: <class 'list'>, <class "
        "'tuple'>");
    row("several", "ecs:UpdateContainerInstancesState", R"({"Status":"DRAINING"})",
        "ParamValidationError: Parameter validation failed: Missing required parameter in input: "
        "\"containerInstances\"; Missing required parameter in input: \"status\"; Unknown "
        "parameter in input: \"Status\", must be one of: cluster, containerInstances, status");
}

void addClusters()
{
    row("cluster", "ecs:RunTask", R"({"cluster":"x","taskDefinition":"app"})",
        "ClusterNotFoundException: Cluster not found.");
    row("default cluster", "ecs:StopTask", R"({"task":"x"})",
        "ClusterNotFoundException: Cluster not found.");
    row("no cluster name", "ecs:StopTask", R"({"cluster":"a b","task":"x"})",
        "InvalidParameterException: Cluster must match ^[a-zA-Z0-9\\-_]{1,255}$, but was a b");
    row("long cluster name", "ecs:CreateCluster",
        R"({"clusterName":")" + std::string(256, 'c') + R"("})",
        ("InvalidParameterException: Cluster must match ^[a-zA-Z0-9\\-_]{1,255}$, but was " +
         std::string(256, 'c'))
            .c_str());
    row("bad resource", "ecs:RegisterContainerInstance",
        R"({"cluster":"shop","totalResources":[{"name":"SPEED","integerValue":1}]})",
        "InvalidParameterException: Resource name should be one of [CPU, GPU, MEMORY, PORTS, "
        "PORTS_UDP].");
    row("no memory", "ecs:RegisterContainerInstance",
        R"({"cluster":"shop","totalResources":[{"name":"CPU","integerValue":1024}]})",
        "InvalidParameterException: totalResources must hold CPU and MEMORY.");
    row("eleven attributes", "ecs:RegisterContainerInstance",
        R"({"cluster":"shop","attributes":[{"name":"ecs.instance-type","value":"t3.micro"},)" +
            many(11, R"({"name":"a","value":"b"})") + "]}",
        "InvalidParameterException: attributes can have at most 10 items.");
}

void addTasks()
{
    const std::string run = R"({"cluster":"shop","taskDefinition":"app",)";
    row("eleven tasks", "ecs:RunTask", run + R"("count":11})",
        "InvalidParameterException: count must be between 1 and 10.");
    row("no task", "ecs:RunTask", run + R"("count":0})",
        "InvalidParameterException: count must be between 1 and 10.");
    row("definition", "ecs:RunTask", R"({"cluster":"shop","taskDefinition":"x"})",
        "ClientException: TaskDefinition not found.");
    row("revision", "ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app:2"})",
        "ClientException: TaskDefinition not found.");
    row("no revision", "ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app:new"})",
        "ClientException: TaskDefinition not found.");
    row("started by", "ecs:RunTask", run + R"("startedBy":")" + std::string(129, 'x') + "\"}",
        "InvalidParameterException: startedBy longer than 128.");
    row("group", "ecs:RunTask", run + R"("group":"service:web"})",
        "InvalidParameterException: A group of standalone tasks may not begin with 'service:'.");
    row("Fargate", "ecs:RunTask", run + R"("launchType":"FARGATE"})",
        "InvalidParameterException: Task definition does not support launch_type FARGATE.");
    row("launch type", "ecs:RunTask", run + R"("launchType":"ec2"})",
        "InvalidParameterException: launchType should be one of [EC2, FARGATE, EXTERNAL, "
        "MANAGED_INSTANCES].");
    row("six strategies", "ecs:RunTask",
        run + R"("placementStrategy":[)" + many(6, R"({"type":"random"})") + "]}",
        "InvalidParameterException: placementStrategy can have at most 5 items.");
    row("eleven constraints", "ecs:RunTask",
        run + R"("placementConstraints":[)" + many(11, R"({"type":"distinctInstance"})") + "]}",
        "InvalidParameterException: placementConstraints can have at most 10 items.");
    row("no strategy", "ecs:RunTask", run + R"("placementStrategy":[{"type":"scatter"}]})",
        "InvalidParameterException: placementStrategy type should be one of [binpack, random, "
        "spread].");
    row("overrides", "ecs:RunTask",
        run + R"("overrides":{"containerOverrides":[{"name":"app","command":[")" +
            std::string(8'192, 'x') + R"("]}]}})",
        "InvalidParameterException: Container Overrides length must be at most 8192");
    row("task", "ecs:StopTask", R"({"cluster":"shop","task":"x"})",
        "InvalidParameterException: The referenced task was not found.");
    row("task elsewhere", "ecs:StopTask",
        R"({"cluster":"shop","task":"arn:aws:ecs:us-east-1:123456789012:task/other/0a1b"})",
        "InvalidParameterException: Invalid identifier: Identifier is for cluster other. Your "
        "cluster is shop");
}

// Of what else a task would run on or with.
void addLaunches()
{
    const std::string run = R"({"cluster":"shop","taskDefinition":"app",)";
    row("task elsewhere at all", "ecs:RunTask", run + R"("launchType":"EXTERNAL"})",
        "InvalidParameterException: Task definition does not support launch_type EXTERNAL.");
    row("another role", "ecs:RunTask", run + R"("overrides":{"executionRoleArn":"other"}})",
        "UnsupportedFeatureException: Stowage does not simulate overrides of the task execution "
        "role yet; leave it out.");
}

void addInstances()
{
    row("status", "ecs:UpdateContainerInstancesState",
        R"({"cluster":"shop","containerInstances":["i1"],"status":"GONE"})",
        "InvalidParameterException: Container instance status should be one of [ACTIVE, "
        "DRAINING].");
    row("eleven instances", "ecs:UpdateContainerInstancesState",
        R"({"cluster":"shop","status":"DRAINING","containerInstances":[)" + many(11, R"("i1")") +
            "]}",
        "InvalidParameterException: instanceIds can have at most 10 items.");
    row("machine", "ec2:TerminateInstances", R"({"InstanceIds":["i-0123456789abcdef0"]})",
        "InvalidInstanceID.NotFound: The instance ID 'i-0123456789abcdef0' does not exist");
    row("machine's name", "ec2:TerminateInstances", R"({"InstanceIds":["i1","x"]})",
        "InvalidInstanceID.Malformed: Invalid id: \"x\"");
    row("dry run", "ec2:TerminateInstances", R"({"InstanceIds":["i1"],"DryRun":true})",
        "DryRunOperation: Request would have succeeded, but DryRun flag is set.");
    row("no machine to stop", "ec2:StopInstances", R"({"InstanceIds":[]})",
        "MissingParameter: The request must contain the parameter InstanceIds");
    row("operation", "ecs:Nothing", "{}",
        "UnknownOperationException: Stowage has no operation ecs:Nothing.");
}

void add(const char* name, const std::string& more, const std::string& containers,
         const char* answer)
{
    QTest::newRow(name) << QString::fromStdString(more) << QString::fromStdString(containers)
                        << QString::fromLatin1(answer);
}

// Definitions whose roles AWS refuses.
void addRoles()
{
    const std::string small = R"("image":"app:1","memory":64)";
    const std::string secrets = R"({"name":"a","secrets":[{"name":"A","valueFrom":"/a"}],)";
    const char* needed = "When you are specifying container secrets, you must also specify a value "
                         "for 'executionRoleArn'.";
    add("secrets", "", secrets + small + "}", needed);
    add("secrets of a task role", R"("taskRoleArn":"app",)", secrets + small + "}", needed);
    add("registry", "",
        R"({"name":"a","repositoryCredentials":{"credentialsParameter":"arn:a"},)" + small + "}",
        "Private repository authentication requires that the task definition specify a value for "
        "executionRoleArn.");
    add("no role", R"("executionRoleArn":"a role",)", secrets + small + "}", "Role is not valid");
    add("no role's ARN", R"("taskRoleArn":"arn:aws:iam::123456789012:user/me",)",
        R"({"name":"a",)" + small + "}", "Role is not valid");
}
} // namespace

void RefusedCallsTest::answersWithItsException_data()
{
    addRefusalColumns();
    addShapes();
    addClusters();
    addTasks();
    addLaunches();
    addInstances();
}

void RefusedCallsTest::answersWithItsException()
{
    Story story;
    prepare(story);
    expectRefusal(story);
}

void RefusedCallsTest::definitionsOverAwsLimitsAreRefused_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("containers");
    QTest::addColumn<QString>("answer");
    const std::string small = R"("image":"app:1","memory":64)";
    std::string eleven;
    for (int n = 0; n < 11; ++n)
        eleven += (n > 0 ? "," : "") + std::string(R"({"name":"c)") + std::to_string(n) + "\"," +
                  small + "}";
    add("none", "", "", "Container list cannot be empty.");
    add("eleven", "", eleven, "A task definition can have at most 10 containers.");
    add("none essential", "", R"({"name":"a","essential":false,)" + small + "}",
        "Task definition does not have any essential container.");
    add("name", "", R"({"name":"a b",)" + small + "}",
        "Container.name contains invalid characters.");
    add("image", "", R"({"name":"a","memory":64,"image":"{{ TAG }}"})",
        "Container.image contains invalid characters.");
    add("no memory", "", R"({"name":"a","image":"app:1"})",
        "Invalid setting for container 'a'. At least one of 'memory' or 'memoryReservation' must "
        "be specified.");
    add("soft above hard", "", R"({"name":"a","image":"app:1","memory":64,"memoryReservation":64})",
        "Invalid setting for container 'a'. 'memory' must be greater than 'memoryReservation'.");
    add("more memory than the task", R"("memory":"32",)", R"({"name":"a",)" + small + "}",
        "The 'memory' setting for container is greater than for the task.");
    add("more CPU than the task", R"("cpu":"256",)", R"({"name":"a","cpu":257,)" + small + "}",
        "The 'cpu' setting for container is greater than for the task.");
    add("task CPU", R"("cpu":"64",)", R"({"name":"a",)" + small + "}",
        "Invalid 'cpu' setting for task. For more information, see the Troubleshooting section of "
        "the Amazon ECS Developer Guide.");
    add("ports of awsvpc", R"("networkMode":"awsvpc",)",
        R"({"name":"a","portMappings":[{"containerPort":80,"hostPort":8080}],)" + small + "}",
        "When networkMode=awsvpc, the host ports and container ports in port mappings must match.");
    add("ports of host", R"("networkMode":"host",)",
        R"({"name":"a","portMappings":[{"containerPort":80,"hostPort":8080}],)" + small + "}",
        "When networkMode=host, the host ports and container ports in port mappings must match.");
    add("ports of none", R"("networkMode":"none",)",
        R"({"name":"a","portMappings":[{"containerPort":80}],)" + small + "}",
        "When networkMode=none, port mappings are not allowed.");
    add("constraint", R"("placementConstraints":[{"type":"distinctInstance"}],)",
        R"({"name":"a",)" + small + "}", "Placement constraint type should be one of [memberOf].");
    const char* period =
        "Invalid setting for container 'a'. 'restartAttemptPeriod' must be between "
        "60 and 1800 seconds.";
    add("restarts too soon", "",
        R"({"name":"a","restartPolicy":{"enabled":true,"restartAttemptPeriod":59},)" + small + "}",
        period);
    add("restarts too late", "",
        R"({"name":"a","restartPolicy":{"enabled":true,"restartAttemptPeriod":1801},)" + small +
            "}",
        period);
    add("exit codes", "",
        R"({"name":"a","restartPolicy":{"enabled":true,"ignoredExitCodes":[)" + many(51, "1") +
            "]}," + small + "}",
        "Invalid setting for container 'a'. 'ignoredExitCodes' can have at most 50 items.");
    addRoles();
    add("too large", "",
        R"({"name":"a","command":[")" + std::string(65'536, 'x') + R"("],)" + small + "}",
        "Actual length: '65633'. Max allowed length is '65536' bytes.");
}

void RefusedCallsTest::definitionsOverAwsLimitsAreRefused()
{
    QFETCH(QString, more);
    QFETCH(QString, containers);
    QFETCH(QString, answer);
    Story story;
    const QString with =
        R"({"family":"app",)" + more + R"("containerDefinitions":[)" + containers + "]}";
    QCOMPARE(QString::fromStdString(story.call("ecs:RegisterTaskDefinition", with.toStdString())),
             "ClientException: " + answer);
}

void RefusedCallsTest::unknownInstancesAreFailuresOfACallThatIsCarriedOut()
{
    Story story;
    prepare(story);
    const std::string answer =
        story.call("ecs:UpdateContainerInstancesState",
                   R"({"cluster":"shop","status":"DRAINING","containerInstances":["x","i1"]})");
    QCOMPARE(answer, std::string());
    const auto& failures = story.session.refusals();
    QCOMPARE(failures.size(), std::size_t{1});
    QCOMPARE(failures.front().error.where, std::string("MISSING"));
    QCOMPARE(failures.front().error.message, std::string("(container-instance x)"));
    const sim::World& world = story.session.world();
    QCOMPARE(world.hosts[world.hosts.first()].status, InstanceStatus::draining);
}

void RefusedCallsTest::tasksOfAnotherClusterAreNotFound()
{
    Story story;
    prepare(story);
    story.call("ecs:CreateCluster", R"({"clusterName":"other"})");
    const std::string ran =
        story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    QCOMPARE(ran, std::string());
    const io::Json state = story.state();
    const std::string arn = textOf(state.find("tasks")->items()->front(), "taskArn");
    const std::string id = arn.substr(arn.rfind('/') + 1);
    const auto stop = [&story](const std::string& cluster, const std::string& task) {
        return story.call("ecs:StopTask",
                          R"({"cluster":")" + cluster + R"(","task":")" + task + "\"}");
    };
    QCOMPARE(stop("other", id),
             std::string("InvalidParameterException: The referenced task was not found."));
    QCOMPARE(stop("shop", arn), std::string());
}

void RefusedCallsTest::terminatingOnceMoreChangesNothing()
{
    Story story;
    prepare(story);
    const std::string with = R"({"InstanceIds":["i1"]})";
    QCOMPARE(story.call("ec2:TerminateInstances", with), std::string());
    story.until(60);
    QCOMPARE(story.call("ec2:TerminateInstances", with), std::string());
    QVERIFY(story.session.refusals().empty());
}

QTEST_GUILESS_MAIN(RefusedCallsTest)
#include "tst_refused_calls.moc"
