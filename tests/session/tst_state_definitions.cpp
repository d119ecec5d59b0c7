// SPDX-License-Identifier: GPL-3.0-or-later
// The state gives task definitions whole, and tasks of network mode awsvpc their own address.
#include "session/story.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class StateDefinitionsTest : public QObject {
    Q_OBJECT

private slots:
    void givesEachRevisionAsItWasRegistered();
    void givesWhatIsNoLongerDrawn();
    void targetsAreTheAddressesOfTheirTasks();
    void servicesGiveTheirNetwork();
};

namespace {
std::string registerWith(Story& story, const std::string& more)
{
    return story.call("ecs:RegisterTaskDefinition",
                      R"({"family":"app",)" + more +
                          R"("containerDefinitions":[{"name":"app","image":"app:1","memory":64,)"
                          R"("cpu":32,"user":"me","portMappings":[{"containerPort":80}]}]})");
}

Json first(const Json& json, std::string_view key)
{
    const std::vector<Json> items = itemsOf(json, key);
    return items.empty() ? Json() : items.front();
}
} // namespace

void StateDefinitionsTest::givesEachRevisionAsItWasRegistered()
{
    Story story;
    QCOMPARE(registerWith(story, {}), std::string());
    QCOMPARE(story.call("ecs:CreateService",
                        R"({"cluster":"shop","serviceName":"web","taskDefinition":"app",)"
                        R"("desiredCount":1})"),
             std::string());
    story.until(90);
    QCOMPARE(registerWith(story, R"("cpu":"256","networkMode":"host",)"), std::string());
    const std::vector<Json> all = itemsOf(story.state(), "taskDefinitions");
    QCOMPARE(all.size(), std::size_t{2});
    for (std::size_t n = 0; n < 2; ++n) {
        QCOMPARE(textOf(all[n], "networkMode"), std::string(n == 0 ? "bridge" : "host"));
        QCOMPARE(textOf(all[n], "cpu"), std::string(n == 0 ? "" : "256"));
        QCOMPARE(numberOf(all[n], "revision"), static_cast<std::int64_t>(n + 1));
        QCOMPARE(textOf(all[n], "status"), std::string("ACTIVE"));
        QCOMPARE(secondsOf(all[n], "registeredAt") >= 90, n == 1);
        QCOMPARE(all[n].find("requiresCompatibilities")->items()->size(), std::size_t{1});
        const Json container = first(all[n], "containerDefinitions");
        QCOMPARE(textOf(container, "user"), std::string("me"));
        QCOMPARE(numberOf(container, "cpu"), std::int64_t{32});
    }
}

void StateDefinitionsTest::givesWhatIsNoLongerDrawn()
{
    Story story;
    QCOMPARE(registerWith(story, {}), std::string());
    QVERIFY(story.session.perform(doc::RemoveElements{{ElementId("task-definition-1")}}));
    const Json definition = first(story.state(), "taskDefinitions");
    QCOMPARE(textOf(definition, "family"), std::string("app"));
    QCOMPARE(textOf(definition, "status"), std::string("INACTIVE"));
    QCOMPARE(textOf(first(definition, "containerDefinitions"), "image"), std::string("app:1"));
}

void StateDefinitionsTest::targetsAreTheAddressesOfTheirTasks()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.balancer(R"(,"TargetType":"ip")");
    QCOMPARE(registerWith(story, R"("networkMode":"awsvpc",)"), std::string());
    story.service("web", 2,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])" +
                      std::string(kTaskNetwork));
    story.until(120);
    const Json state = story.state();
    std::set<std::string> tasks, targets;
    for (const Json& task : itemsOf(state, "tasks")) {
        const Json interface = first(first(task, "containers"), "networkInterfaces");
        const std::string address = textOf(interface, "privateIpv4Address");
        QVERIFY(address.starts_with("10."));
        tasks.insert(address);
        const Json details = first(task, "attachments");
        QCOMPARE(textOf(itemsOf(details, "details").at(1), "value"), address);
    }
    for (const Json& each : itemsOf(*state.find("targetHealth"), "tg")) {
        targets.insert(textOf(*each.find("Target"), "Id"));
        QCOMPARE(numberOf(*each.find("Target"), "Port"), std::int64_t{80});
        QCOMPARE(textOf(*each.find("Target"), "AvailabilityZone"), std::string("us-east-1a"));
    }
    QCOMPARE(targets.size(), std::size_t{2});
    QCOMPARE(targets, tasks);
}

void StateDefinitionsTest::servicesGiveTheirNetwork()
{
    Story story;
    QCOMPARE(registerWith(story, R"("networkMode":"awsvpc",)"), std::string());
    story.service("web", 0, kTaskNetwork);
    story.definition("plain", 64, 64);
    story.service("other", 0, {}, "plain");
    const Json web = story.service("web");
    QVERIFY(web.find("networkConfiguration") != nullptr);
    QCOMPARE(QString::fromStdString(io::compactJson(*web.find("networkConfiguration"))),
             QStringLiteral(R"({"awsvpcConfiguration":{"subnets":["subnet-1","subnet-2"],)"
                            R"("securityGroups":[],"assignPublicIp":"DISABLED"}})"));
    QVERIFY(story.service("other").find("networkConfiguration") == nullptr);
}

QTEST_GUILESS_MAIN(StateDefinitionsTest)
#include "tst_state_definitions.moc"
