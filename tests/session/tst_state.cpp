// SPDX-License-Identifier: GPL-3.0-or-later
// The state in AWS's shapes agrees with itself, and says what happened to what is gone.
#include "aws/state.h"
#include "session/shop.h"
#include "session/story.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {

Session openShop()
{
    Result<Session> session = Session::open(runningShop().document, Keep::nothing);
    if (!session)
        qFatal("%s", session.error().message.c_str());
    return *std::move(session);
}

Json stateOf(const Session& session)
{
    return aws::stateJson(session.document(), session.world());
}

Json at(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    if (found == nullptr)
        qFatal("the state lacks %s", std::string(key).c_str());
    return *found;
}

std::string text(const Json& json, std::string_view key)
{
    const Json found = at(json, key);
    return found.text() != nullptr ? *found.text() : std::string();
}

std::int64_t integer(const Json& json, std::string_view key)
{
    const Json found = at(json, key);
    return found.integer() != nullptr ? *found.integer() : -1;
}

std::int64_t countOf(const Json& list, std::string_view key, std::string_view value)
{
    const Json::Array& items = *list.items();
    return std::count_if(items.begin(), items.end(),
                         [&](const Json& item) { return text(item, key) == value; });
}

} // namespace

class StateTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithItself();
    void stoppedTasksSayWhy();
    void targetsSayTheirHealth();
    void timesAreThoseOfTheDrawing();
    void servicesSayWhatWasAskedOfThem();
};

void StateTest::agreesWithItself()
{
    Session session = openShop();
    for (int minute = 0; minute < 30; ++minute) {
        session.advance(Time{} + minutes(minute));
        if (minute == 10)
            QVERIFY(session.command(TerminateInstance{ElementId("instance-1")}).has_value());
        const Json state = stateOf(session);
        const Json tasks = at(state, "tasks");
        const Json service = at(state, "services").items()->front();
        const Json cluster = at(state, "clusters").items()->front();
        const std::int64_t running = countOf(tasks, "lastStatus", "RUNNING");
        QCOMPARE(integer(service, "runningCount"), running);
        QCOMPARE(integer(cluster, "runningTasksCount"), running);
        const Json instances = at(state, "containerInstances");
        std::int64_t onInstances = 0;
        for (const Json& instance : *instances.items()) {
            onInstances += integer(instance, "runningTasksCount");
            const Json left = at(instance, "remainingResources");
            QVERIFY(integer(left.items()->front(), "integerValue") >= 0);
        }
        QCOMPARE(onInstances, running);
        QCOMPARE(integer(cluster, "registeredContainerInstancesCount"),
                 std::int64_t(instances.items()->size()));
        for (const Json& task : *tasks.items()) {
            QVERIFY(
                text(task, "taskArn").starts_with("arn:aws:ecs:us-east-1:123456789012:task/shop/"));
            QCOMPARE(text(task, "taskDefinitionArn"), text(service, "taskDefinition"));
            QCOMPARE(text(task, "group"), std::string("service:web"));
        }
    }
}

void StateTest::stoppedTasksSayWhy()
{
    Session session = openShop();
    session.advance(Time{} + minutes(10));
    const Json state = stateOf(session);
    const Json tasks = at(state, "tasks");
    const std::string arn = text(tasks.items()->front(), "taskArn");
    Json with = Json::object();
    with.set("cluster", "shop");
    with.set("task", arn);
    with.set("reason", "too old");
    QVERIFY(session.request({{}, io::RecordedCall{"ecs:StopTask", with}, {}}).has_value());
    session.advance(Time{} + minutes(20));
    const Json later = at(stateOf(session), "tasks");
    const Json::Array& items = *later.items();
    const auto stopped = std::find_if(
        items.begin(), items.end(), [&](const Json& task) { return text(task, "taskArn") == arn; });
    QVERIFY(stopped != items.end());
    QCOMPARE(text(*stopped, "lastStatus"), std::string("STOPPED"));
    QCOMPARE(text(*stopped, "stopCode"), std::string("UserInitiated"));
    QCOMPARE(text(*stopped, "stoppedReason"), std::string("too old"));
    QVERIFY(text(*stopped, "stoppedAt") > text(*stopped, "stoppingAt"));
    QCOMPARE(countOf(later, "lastStatus", "RUNNING"), std::int64_t(4));
}

void StateTest::targetsSayTheirHealth()
{
    Session session = openShop();
    session.advance(Time{} + seconds(95));
    const Json early = at(stateOf(session), "targetHealth");
    QCOMPARE(early.members()->size(), std::size_t(1));
    const Json::Array& young = *early.members()->front().second.items();
    QCOMPARE(young.size(), std::size_t(4));
    for (const Json& target : young) {
        QCOMPARE(text(at(target, "TargetHealth"), "State"), std::string("initial"));
        QVERIFY(text(at(target, "TargetHealth"), "Reason").starts_with("Elb."));
    }
    session.advance(Time{} + minutes(10));
    const Json grown = at(stateOf(session), "targetHealth");
    for (const Json& target : *grown.members()->front().second.items()) {
        QCOMPARE(text(at(target, "TargetHealth"), "State"), std::string("healthy"));
        QVERIFY(at(target, "TargetHealth").find("Reason") == nullptr);
    }
}

void StateTest::timesAreThoseOfTheDrawing()
{
    Session session = openShop();
    session.advance(Time{} + minutes(1));
    const Json state = stateOf(session);
    QCOMPARE(text(state, "start"), std::string("2026-01-01T00:00:00Z"));
    QCOMPARE(text(state, "now"), std::string("2026-01-01T00:01:00Z"));
    QCOMPARE(integer(state, "seed"), std::int64_t(1));
    QCOMPARE(text(state, "digest"), session.world().facts.digest().text());
}

void StateTest::servicesSayWhatWasAskedOfThem()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer();
    story.definition("app", 64, 64, R"(,"portMappings":[{"containerPort":80}])");
    story.service("web", 1,
                  R"(,"placementConstraints":[{"type":"distinctInstance"},{"type":"memberOf",)"
                  R"("expression":"attribute:a == b"}],"placementStrategy":[{"type":"spread",)"
                  R"("field":"instanceId"},{"type":"random"}],"loadBalancers":[{"targetGroupArn":)"
                  R"("tg","containerName":"app","containerPort":80}],)"
                  R"("healthCheckGracePeriodSeconds":30)");
    story.until(10);
    const Json service = story.service("web");
    const auto constraints = itemsOf(service, "placementConstraints");
    QCOMPARE(constraints.size(), std::size_t{2});
    QCOMPARE(text(constraints[0], "type"), std::string("distinctInstance"));
    QCOMPARE(text(constraints[1], "expression"), std::string("attribute:a == b"));
    const auto strategy = itemsOf(service, "placementStrategy");
    QCOMPARE(strategy.size(), std::size_t{2});
    QCOMPARE(text(strategy[0], "field"), std::string("instanceId"));
    QCOMPARE(text(strategy[1], "type"), std::string("random"));
    const Json balancer = itemsOf(service, "loadBalancers").front();
    QVERIFY(text(balancer, "targetGroupArn").find(":targetgroup/tg/") != std::string::npos);
    QCOMPARE(text(balancer, "containerName"), std::string("app"));
    QCOMPARE(integer(balancer, "containerPort"), std::int64_t{80});
    QCOMPARE(integer(service, "healthCheckGracePeriodSeconds"), std::int64_t{30});
    QCOMPARE(integer(at(service, "deploymentConfiguration"), "maximumPercent"), std::int64_t{200});
}

QTEST_APPLESS_MAIN(StateTest)
#include "tst_state.moc"
