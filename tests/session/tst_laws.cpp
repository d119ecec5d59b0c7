// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of tasks, definitions and instances as they show in the state, each told through calls.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class LawsTest : public QObject {
    Q_OBJECT

private slots:
    void tasksReserveWhatTheirDefinitionSays_data();
    void tasksReserveWhatTheirDefinitionSays();
    void networkModesMapPorts_data();
    void networkModesMapPorts();
    void portsAreTakenAndFreed();
    void anInstanceReservesAHundredPorts();
    void instancesBearAttributes();
    void aFamilyAloneIsItsNewestRevision();
    void aServiceRollsOutAnotherFamily();
    void randomTakesAnyInstanceThatFits();
    void versionsCountChanges();
    void stoppedTasksSayWhyInAwsWords();
    void aDrainStopsWhatWaitsAndMovesWhatRuns();
    void profilesDifferInTheirWaits_data();
    void profilesDifferInTheirWaits();
};

namespace {
Json first(const Json& state, std::string_view list)
{
    const Json* found = state.find(list);
    if (found == nullptr || found->items() == nullptr || found->items()->empty())
        qFatal("the state has no %s", std::string(list).c_str());
    return found->items()->front();
}

Json resource(const Json& instance, std::string_view list, std::string_view name)
{
    const Json resources = *instance.find(list);
    for (const Json& each : *resources.items())
        if (textOf(each, "name") == name)
            return each;
    return {};
}

std::string portsOf(const Json& instance, std::string_view list, std::string_view name = "PORTS")
{
    std::string text;
    const Json found = resource(instance, list, name);
    for (const Json& port : *found.find("stringSetValue")->items())
        text += (text.empty() ? "" : " ") + *port.text();
    return text;
}

constexpr const char* kAgentPorts = "22 2375 2376 51678 51679 51680";

Story withDefinition(const std::string& task, const std::string& containers)
{
    Story story;
    story.instance("i1", "us-east-1a");
    const std::string refused = story.call("ecs:RegisterTaskDefinition",
                                           R"({"family":"app")" + task +
                                               R"(,"containerDefinitions":[)" + containers + "]}");
    if (!refused.empty())
        qFatal("%s", refused.c_str());
    return story;
}

std::string run(Story& story, const std::string& more = {})
{
    return story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + more + "}");
}
} // namespace

void LawsTest::tasksReserveWhatTheirDefinitionSays_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QString>("containers");
    QTest::addColumn<int>("cpu");
    QTest::addColumn<int>("memory");
    const auto add = [](const char* name, const char* task, const char* containers, int cpu,
                        int memory) {
        QTest::newRow(name) << QString::fromLatin1(task) << QString::fromLatin1(containers) << cpu
                            << memory;
    };
    const char* two = R"({"name":"a","image":"a:1","cpu":100,"memory":300},)"
                      R"({"name":"b","image":"b:1","cpu":50,"memory":300,"memoryReservation":80})";
    add("sum of containers", "", two, 150, 380);
    add("task level", R"(,"cpu":"512","memory":"700")", two, 512, 700);
    add("vCPU and GB", R"(,"cpu":"0.5 vCPU","memory":"1 GB")", two, 512, 1'024);
    add("no CPU stated", "", R"({"name":"a","image":"a:1","memory":64})", 0, 64);
}

void LawsTest::tasksReserveWhatTheirDefinitionSays()
{
    QFETCH(QString, task);
    QFETCH(QString, containers);
    QFETCH(int, cpu);
    QFETCH(int, memory);
    Story story = withDefinition(task.toStdString(), containers.toStdString());
    QCOMPARE(run(story), std::string());
    story.until(60);
    const Json state = story.state();
    const Json instance = first(state, "containerInstances");
    QCOMPARE(numberOf(resource(instance, "registeredResources", "CPU"), "integerValue"),
             std::int64_t{2'048});
    QCOMPARE(numberOf(resource(instance, "remainingResources", "CPU"), "integerValue"),
             std::int64_t{2'048 - cpu});
    QCOMPARE(numberOf(resource(instance, "remainingResources", "MEMORY"), "integerValue"),
             std::int64_t{3'768 - memory});
    QCOMPARE(textOf(first(state, "tasks"), "memory"), std::to_string(memory));
}

void LawsTest::networkModesMapPorts_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("hostPort"); // -1: not given
    QTest::addColumn<int>("least");    // of the binding; 0: there is none
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("copies"); // of the task on one instance
    QTest::newRow("bridge, static") << "bridge" << 8'080 << 8'080 << 8'080 << 1;
    QTest::newRow("bridge, dynamic") << "bridge" << 0 << 32'768 << 60'999 << 3;
    QTest::newRow("bridge, not given") << "bridge" << -1 << 32'768 << 60'999 << 3;
    QTest::newRow("host") << "host" << -1 << 80 << 80 << 1;
    QTest::newRow("awsvpc") << "awsvpc" << 80 << 0 << 0 << 2; // as many as interfaces at least
}

void LawsTest::networkModesMapPorts()
{
    QFETCH(QString, mode);
    QFETCH(int, hostPort);
    QFETCH(int, least);
    QFETCH(int, most);
    QFETCH(int, copies);
    const std::string port =
        hostPort < 0 ? std::string() : R"(,"hostPort":)" + std::to_string(hostPort);
    Story story = withDefinition(R"(,"networkMode":")" + mode.toStdString() + "\"",
                                 R"({"name":"a","image":"a:1","memory":64,"portMappings":[{)"
                                 R"("containerPort":80)" +
                                     port + "}]}");
    for (int n = 0; n < copies; ++n)
        QCOMPARE(run(story, mode == QLatin1String("awsvpc") ? kTaskNetwork : ""), std::string());
    if (copies == 1)
        run(story); // the port is taken: a failure, no task
    story.until(60);
    const Json state = story.state();
    const Json* tasks = state.find("tasks");
    QCOMPARE(static_cast<int>(tasks->items()->size()), copies);
    const Json container = first(tasks->items()->front(), "containers");
    const Json* bindings = container.find("networkBindings");
    QCOMPARE(bindings->items()->size(), std::size_t(least > 0 ? 1 : 0));
    if (least == 0)
        return;
    const std::int64_t bound = numberOf(bindings->items()->front(), "hostPort");
    QVERIFY(bound >= least && bound <= most);
}

void LawsTest::portsAreTakenAndFreed()
{
    Story story = withDefinition(
        {}, R"({"name":"a","image":"a:1","memory":64,"portMappings":[)"
            R"({"containerPort":80,"hostPort":8080},{"containerPort":53,"hostPort":5353,)"
            R"("protocol":"udp"},{"containerPort":81}]})");
    QCOMPARE(run(story), std::string());
    story.until(30);
    const Json instance = first(story.state(), "containerInstances");
    QCOMPARE(portsOf(instance, "registeredResources"), std::string(kAgentPorts));
    QCOMPARE(portsOf(instance, "remainingResources"),
             "22 2375 2376 8080 51678 51679 51680"); // not the dynamic one
    QCOMPARE(portsOf(instance, "remainingResources", "PORTS_UDP"), std::string("5353"));
    const std::string arn = textOf(first(story.state(), "tasks"), "taskArn");
    story.call("ecs:StopTask", R"({"cluster":"shop","task":")" + arn + "\"}");
    story.until(60);
    const Json later = first(story.state(), "containerInstances");
    QCOMPARE(portsOf(later, "remainingResources"), std::string(kAgentPorts));
}

void LawsTest::anInstanceReservesAHundredPorts()
{
    std::string mappings;
    for (int port = 1'000; port < 1'095; ++port) // 95, and the agent has 6
        mappings += (mappings.empty() ? "" : ",") + std::string(R"({"containerPort":)") +
                    std::to_string(port) + R"(,"hostPort":)" + std::to_string(port) + "}";
    Story story = withDefinition({}, R"({"name":"a","image":"a:1","memory":64,"portMappings":[)" +
                                         mappings + "]}");
    QCOMPARE(run(story), std::string());
    QVERIFY(story.state().find("tasks")->items()->empty());
}

void LawsTest::instancesBearAttributes()
{
    Story story;
    story.call("ecs:RegisterContainerInstance",
               R"({"cluster":"shop","attributes":[{"name":"stowage.name","value":"i1"},)"
               R"({"name":"ecs.availability-zone","value":"us-east-1b"},)"
               R"({"name":"ecs.instance-type","value":"t4g.large"},)"
               R"({"name":"stack","value":"prod"}]})");
    const Json instance = first(story.state(), "containerInstances");
    const auto value = [&instance](std::string_view name) -> std::string {
        for (const Json& each : *instance.find("attributes")->items())
            if (textOf(each, "name") == name)
                return each.find("value") != nullptr ? textOf(each, "value") : "(none)";
        return "(absent)";
    };
    QCOMPARE(value("ecs.availability-zone"), std::string("us-east-1b"));
    QCOMPARE(value("ecs.instance-type"), std::string("t4g.large"));
    QCOMPARE(value("ecs.cpu-architecture"), std::string("arm64"));
    QCOMPARE(value("ecs.os-type"), std::string("linux"));
    QCOMPARE(value("ecs.os-family"), std::string("LINUX"));
    QCOMPARE(value("stack"), std::string("prod"));
    QVERIFY(value("ecs.ami-id").starts_with("ami-"));
    QVERIFY(value("ecs.vpc-id") != "(absent)" && value("ecs.subnet-id") != "(absent)");
    QCOMPARE(value("ecs.capability.task-eni"), std::string("(none)"));
    QCOMPARE(value("com.amazonaws.ecs.capability.logging-driver.awslogs"), std::string("(none)"));
    QCOMPARE(numberOf(resource(instance, "registeredResources", "MEMORY"), "integerValue"),
             std::int64_t{7'813});
}

void LawsTest::aServiceRollsOutAnotherFamily()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.definition("next", 128, 128);
    story.service("web", 2);
    story.until(60);
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{2});
    const std::string rolled = story.call(
        "ecs:UpdateService", R"({"cluster":"shop","service":"web","taskDefinition":"next"})");
    QCOMPARE(rolled, std::string());
    QVERIFY(textOf(story.service("web"), "taskDefinition").ends_with("/next:1"));
    story.until(600);
    QCOMPARE(story.ofRevision("next", 1), std::int64_t{2});
    QCOMPARE(story.ofRevision("app", 1), std::int64_t{0});
}

void LawsTest::aFamilyAloneIsItsNewestRevision()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 100, 64);
    story.service("web", 0); // of revision 1
    story.definition("app", 200, 64);
    for (const char* named : {"app", "app:1"}) {
        const std::string refused = story.call(
            "ecs:RunTask", R"({"cluster":"shop","taskDefinition":")" + std::string(named) + "\"}");
        QCOMPARE(refused, std::string());
    }
    story.definition("app", 300, 64); // later revisions change nothing of what runs
    const Json state = story.state();
    const Json::Array& tasks = *state.find("tasks")->items();
    QCOMPARE(tasks.size(), std::size_t{2});
    QVERIFY(textOf(tasks[0], "taskDefinitionArn").ends_with("task-definition/app:2"));
    QVERIFY(textOf(tasks[1], "taskDefinitionArn").ends_with("task-definition/app:1"));
}

void LawsTest::randomTakesAnyInstanceThatFits()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1a");
    story.definition("app", 64, 64);
    const std::string refused =
        story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":10,)"
                                  R"("placementStrategy":[{"type":"random"}]})");
    QCOMPARE(refused, std::string());
    story.until(60);
    const std::int64_t first = story.runningOn("i1"), second = story.runningOn("i2");
    QCOMPARE(first + second, std::int64_t{10});
    QVERIFY(first > 0 && second > 0); // binpack would fill one
}

void LawsTest::versionsCountChanges()
{
    Story story = withDefinition({}, R"({"name":"a","image":"a:1","memory":64})");
    run(story);
    const auto version = [&story] { return numberOf(first(story.state(), "tasks"), "version"); };
    const std::int64_t host = numberOf(first(story.state(), "containerInstances"), "version");
    QCOMPARE(version(), std::int64_t{3}); // created, PENDING, ACTIVATING
    story.until(60);
    const Json running = first(story.state(), "tasks");
    QCOMPARE(numberOf(running, "version"), std::int64_t{4}); // RUNNING
    QCOMPARE(textOf(running, "connectivity"), std::string("CONNECTED"));
    QCOMPARE(textOf(running, "connectivityAt"), textOf(running, "createdAt"));
    QVERIFY(textOf(running, "createdAt") <= textOf(running, "pullStartedAt"));
    QVERIFY(textOf(running, "pullStartedAt") < textOf(running, "pullStoppedAt"));
    QVERIFY(textOf(running, "pullStoppedAt") < textOf(running, "startedAt"));
    story.call("ecs:StopTask",
               R"({"cluster":"shop","task":")" + textOf(running, "taskArn") + "\"}");
    story.until(120);
    const Json stopped = first(story.state(), "tasks");
    // desired STOPPED, STOPPING, STOPPED
    QCOMPARE(numberOf(stopped, "version"), std::int64_t{7});
    QVERIFY(textOf(stopped, "stoppingAt") <= textOf(stopped, "executionStoppedAt"));
    QVERIFY(textOf(stopped, "executionStoppedAt") <= textOf(stopped, "stoppedAt"));
    QVERIFY(numberOf(first(story.state(), "containerInstances"), "version") > host);
}

void LawsTest::stoppedTasksSayWhyInAwsWords()
{
    Story story = withDefinition({}, R"({"name":"a","image":"a:1","memory":64})");
    run(story);
    story.until(60);
    story.fault("aws:ecs:stop-task", R"("on":{"cluster":"shop","count":1})");
    story.until(120);
    QCOMPARE(textOf(first(story.state(), "tasks"), "stopCode"), std::string("UserInitiated"));
    QCOMPARE(textOf(first(story.state(), "tasks"), "stoppedReason"),
             std::string("Task stopped by user"));
    story.until(4'000); // the first is forgotten
    run(story);
    story.until(4'060);
    story.fault("aws:ec2:terminate-instances", R"("on":{"instance":"i1"})");
    story.until(4'100);
    const Json task = first(story.state(), "tasks");
    QCOMPARE(textOf(task, "stopCode"), std::string("TerminationNotice"));
    const std::string reason = textOf(task, "stoppedReason");
    QVERIFY2(reason.starts_with("Host EC2 (instance i-0") &&
                 reason.ends_with(") stopped/terminated"),
             reason.c_str());
    QVERIFY(first(task, "containers").find("exitCode") == nullptr); // nobody saw it
}

// min 100, max 200, no load balancer: what waits is stopped at once, what runs goes once its
// replacement is RUNNING, standalone tasks stay.
void LawsTest::aDrainStopsWhatWaitsAndMovesWhatRuns()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 1);
    run(story);
    story.until(120);
    story.instance("i2", "us-east-1b");
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"DRAINING"})");
    story.until(126);
    QCOMPARE(story.runningOn("i1", "service:web"), std::int64_t{1}); // its replacement starts
    story.until(145); // well before a replacement has been RUNNING for 40 s
    QCOMPARE(story.runningOn("i1", "service:web"), std::int64_t{0});
    QCOMPARE(story.runningOn("i2", "service:web"), std::int64_t{1});
    QCOMPARE(story.runningOn("i1", "family:app"), std::int64_t{1});
    story.until(600);
    const Json instance = first(story.state(), "containerInstances");
    QCOMPARE(textOf(instance, "status"), std::string("DRAINING"));
    // A new task is asked to stop in the very instant in which its instance begins to drain.
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i2"],"status":"DRAINING"})");
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"ACTIVE"})");
    story.until(605.1); // its replacement was placed on i1
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"DRAINING"})");
    const Json state = story.state();
    std::int64_t waiting = 0;
    for (const Json& task : *state.find("tasks")->items())
        waiting +=
            textOf(task, "lastStatus") == "PENDING" || textOf(task, "lastStatus") == "ACTIVATING";
    QCOMPARE(waiting, std::int64_t{0});
}

void LawsTest::profilesDifferInTheirWaits_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("running");                     // milliseconds until the task is RUNNING
    QTest::addColumn<int>("metrics");                     // seconds until a metric can be seen
    QTest::newRow("typical") << "typical" << 5'000 << 60; // 60 MiB of image in 3 s, and 2 s
    QTest::newRow("fast-metrics") << "fast-metrics" << 5'000 << 20;
    QTest::newRow("instant") << "instant" << 0 << 0;
}

void LawsTest::profilesDifferInTheirWaits()
{
    QFETCH(QString, profile);
    QFETCH(int, running);
    QFETCH(int, metrics);
    Story story(profile.toStdString());
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    run(story);
    story.until(60);
    const sim::World& world = story.session.world();
    const sim::TaskStory& task = world.taskStories[world.tasks.first().slot];
    QCOMPARE((task.startedAt - task.createdAt).micros, milliseconds(running).micros);
    QCOMPARE(world.timing.metricDelay.micros, seconds(metrics).micros);
}

QTEST_GUILESS_MAIN(LawsTest)
#include "tst_laws.moc"
