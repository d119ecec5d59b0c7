// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_requests.h"

#include "aws/calls.h"
#include "kinds/compute/task_definition.h"
#include "sim/identity.h"
#include "support/random_edit.h"

#include <algorithm>
#include <string>

namespace stowage::tests {

using io::Json;

namespace {
// A name that the drawing bears, or now and then one that nothing bears.
std::string nameOf(const Scene& scene, std::string_view kind)
{
    const doc::Element* element = someElement(scene.document, scene.dice, kind);
    return element == nullptr || scene.dice.chance(6) ? "no-such" : element->name;
}

template <class Row> EntityId someRow(const Scene& scene, const sim::Table<Row>& table)
{
    std::vector<EntityId> ids;
    for (auto at = table.first(); at; at = table.after(at))
        ids.push_back(idOf(table[at]));
    return ids.empty() ? EntityId{} : scene.dice.of(ids);
}

Json object(std::initializer_list<std::pair<const char*, Json>> members)
{
    Json made = Json::object();
    for (const auto& [key, value] : members)
        made.set(key, value);
    return made;
}

Json listOf(Json item)
{
    return Json(Json::Array{std::move(item)});
}

std::string clusterOf(const Scene& scene, const doc::Element* element)
{
    const doc::Element* cluster =
        element == nullptr ? nullptr : scene.document.find(element->parent);
    return cluster == nullptr || scene.dice.chance(5) ? "no-such" : cluster->name;
}

Json registerInstance(const Scene& scene)
{
    const auto resource = [](const char* name, int value) {
        return object({{"name", name}, {"type", "INTEGER"}, {"integerValue", value}});
    };
    const std::string zone = scene.dice.chance(50) ? "us-east-1a" : "us-east-1b";
    return object(
        {{"cluster", nameOf(scene, "cluster")},
         {"totalResources",
          Json(Json::Array{resource("CPU", 1'024 * scene.dice.between(1, 3)),
                           resource("MEMORY", 1'000 * scene.dice.between(1, 6))})},
         {"attributes", listOf(object({{"name", "ecs.availability-zone"}, {"value", zone}}))}});
}

// Another container of the same task: one that ends, or that is checked.
Json sideContainer(const Scene& scene)
{
    Json side = object({{"name", "side"}, {"image", "side:1"}, {"cpu", 0}, {"memory", 64}});
    side.set("essential", scene.dice.chance(20));
    if (scene.dice.chance(50))
        side.set("dockerLabels",
                 object({{"stowage.exit",
                          scene.dice.chance(50) ? "after:5s,code:0" : "after:9s,code:1"}}));
    if (scene.dice.chance(50))
        side.set("healthCheck",
                 object({{"command", Json(Json::Array{"CMD-SHELL", "true"})}, {"interval", 10}}));
    if (scene.dice.chance(40))
        side.set("startTimeout", 5 * scene.dice.between(1, 4));
    return side;
}

Json dependent(const Scene& scene, Json container)
{
    const char* kConditions[] = {"START", "COMPLETE", "SUCCESS", "HEALTHY"};
    container.set("dependsOn", listOf(object({{"containerName", "side"},
                                              {"condition", kConditions[scene.dice.below(4)]}})));
    return container;
}

Json registerDefinition(const Scene& scene)
{
    Json container =
        object({{"name", "app"},
                {"image", "app:" + std::to_string(scene.dice.below(4))},
                {"cpu", 64 * scene.dice.between(0, 6)},
                {"memory", scene.dice.chance(95) ? 64 * scene.dice.between(1, 9) : 0}});
    if (scene.dice.chance(60))
        container.set("portMappings", listOf(object({{"containerPort", 80}, {"hostPort", 0}})));
    if (scene.dice.chance(40))
        container.set("healthCheck", object({{"command", Json(Json::Array{"CMD-SHELL", "true"})},
                                             {"interval", 5 * scene.dice.between(1, 8)},
                                             {"startPeriod", 60 * scene.dice.between(0, 2)}}));
    if (scene.dice.chance(30))
        container.set("restartPolicy", object({{"enabled", true}, {"restartAttemptPeriod", 60}}));
    Json containers = listOf(container);
    if (scene.dice.chance(40))
        containers =
            Json(Json::Array{dependent(scene, std::move(container)), sideContainer(scene)});
    return object(
        {{"family", scene.dice.chance(70) ? nameOf(scene, "taskDefinition")
                                          : "family-" + std::to_string(scene.dice.below(9))},
         {"containerDefinitions", std::move(containers)}});
}

Json network(const Scene& scene)
{
    Json subnets = listOf(scene.dice.chance(50) ? "us-east-1a" : nameOf(scene, "subnet"));
    return object({{"awsvpcConfiguration", object({{"subnets", std::move(subnets)}})}});
}

// Mostly as the network mode wants it.
void setNetwork(const Scene& scene, const doc::Element* definition, Json& with)
{
    const bool isOwn =
        definition != nullptr &&
        definition->as<doc::TaskDefinition>()->networkMode == doc::NetworkMode::awsvpc;
    if (isOwn != scene.dice.chance(5))
        with.set("networkConfiguration", network(scene));
}

Json createService(const Scene& scene)
{
    const doc::Element* definition = someElement(scene.document, scene.dice, "taskDefinition");
    Json with = object({{"cluster", nameOf(scene, "cluster")},
                        {"serviceName", "called-" + std::to_string(scene.dice.below(9))},
                        {"taskDefinition", definition == nullptr ? "no-such" : definition->name},
                        {"desiredCount", scene.dice.below(5)}});
    setNetwork(scene, definition, with);
    return with;
}

Json updateService(const Scene& scene)
{
    const doc::Element* service = someElement(scene.document, scene.dice, "service");
    Json with = object({{"cluster", clusterOf(scene, service)},
                        {"service", service == nullptr ? "no-such" : service->name}});
    if (scene.dice.chance(60))
        with.set("desiredCount", scene.dice.below(8) - (scene.dice.chance(5) ? 9 : 0));
    if (scene.dice.chance(30))
        with.set("taskDefinition",
                 nameOf(scene, "taskDefinition") + (scene.dice.chance(40) ? ":1" : ""));
    if (scene.dice.chance(30))
        with.set("forceNewDeployment", true);
    if (scene.dice.chance(10))
        with.set("networkConfiguration", network(scene));
    return with;
}

Json runTask(const Scene& scene)
{
    const doc::Element* definition = someElement(scene.document, scene.dice, "taskDefinition");
    Json with = object({{"cluster", nameOf(scene, "cluster")},
                        {"taskDefinition", definition == nullptr ? "no-such" : definition->name},
                        {"count", scene.dice.between(0, 3)}});
    setNetwork(scene, definition, with);
    return with;
}

Json withFor(const Scene& scene, std::string_view operation)
{
    if (operation == "ec2:TerminateInstances")
        return object({{"InstanceIds", listOf(nameOf(scene, "instance"))}});
    if (operation == "ecs:CreateCluster")
        return object({{"clusterName", "called-" + std::to_string(scene.dice.below(3))}});
    if (operation == "ecs:CreateService")
        return createService(scene);
    if (operation == "ecs:DeleteCluster")
        return object({{"cluster", nameOf(scene, "cluster")}});
    if (operation == "ecs:DeleteService") {
        const doc::Element* service = someElement(scene.document, scene.dice, "service");
        return object({{"cluster", clusterOf(scene, service)},
                       {"service", service == nullptr ? "no-such" : service->name},
                       {"force", scene.dice.chance(20)}});
    }
    if (operation == "ecs:RegisterContainerInstance")
        return registerInstance(scene);
    if (operation == "ecs:RegisterTaskDefinition")
        return registerDefinition(scene);
    if (operation == "ecs:RunTask")
        return runTask(scene);
    if (operation == "ecs:UpdateService")
        return updateService(scene);
    if (operation == "ecs:UpdateContainerInstancesState") {
        const doc::Element* instance = someElement(scene.document, scene.dice, "instance");
        return object(
            {{"cluster", clusterOf(scene, instance)},
             {"containerInstances", listOf(instance == nullptr ? "no-such" : instance->name)},
             {"status", scene.dice.chance(50) ? "DRAINING" : "ACTIVE"}});
    }
    const std::string zone = scene.dice.chance(50) ? "us-east-1a" : "us-east-1b";
    const int n = scene.dice.below(9);
    if (operation == "elbv2:CreateLoadBalancer")
        return object({{"Name", "called-" + std::to_string(n)},
                       {"Subnets", Json(Json::Array{zone, "us-east-1c"})}});
    if (operation == "elbv2:CreateTargetGroup")
        return object(
            {{"Name", "called-" + std::to_string(n)}, {"Protocol", "HTTP"}, {"Port", 80}});
    return object(
        {{"LoadBalancerArn", nameOf(scene, "loadBalancer")},
         {"Protocol", "HTTP"},
         {"Port", 80 + n},
         {"DefaultActions", listOf(object({{"Type", "forward"},
                                           {"TargetGroupArn", nameOf(scene, "targetGroup")}}))}});
}

Json aimed(const Scene& scene, std::string_view fault)
{
    Json on = Json::object();
    if (fault == "stowage:traffic") {
        on.set("source", nameOf(scene, "users"));
        return on;
    }
    if (fault == "stowage:launch-again" || fault == "stowage:instance-crash" ||
        fault == "aws:ec2:terminate-instances") {
        if (scene.dice.chance(70))
            on.set("instance", nameOf(scene, "instance"));
        else
            on.set("availabilityZone", "us-east-1a");
    } else if (scene.dice.chance(60)) {
        on.set("service", nameOf(scene, "service"));
    } else {
        on.set("cluster", nameOf(scene, "cluster"));
    }
    if (scene.dice.chance(50))
        on.set("count", scene.dice.between(1, 3));
    else if (scene.dice.chance(20))
        on.set("percent", 50);
    return on;
}

Command runOf(const ElementId& cluster, const ElementId& definition, int count)
{
    RunTask run;
    run.cluster = cluster;
    run.definition = definition;
    run.count = count;
    return run;
}
} // namespace

io::Recorded randomCall(const Scene& scene)
{
    std::vector<std::string_view> names = aws::operations();
    const std::string_view name =
        scene.dice.chance(2) ? std::string_view("ecs:NoSuchCall") : scene.dice.of(names);
    if (name == "ecs:StopTask") {
        const EntityId task = someRow(scene, scene.world.tasks);
        const auto known = sim::rowOf<sim::Task>(scene.world, EntityKind::task, task);
        const std::string cluster =
            known ? std::string(scene.world.text(
                        scene.world.clusters[scene.world.tasks[known].cluster].name))
                  : "no-such";
        return {{},
                io::RecordedCall{"ecs:StopTask",
                                 object({{"cluster", cluster},
                                         {"task", task ? sim::taskIdText(scene.world, task.number)
                                                       : "no-such"}})},
                {}};
    }
    return {{}, io::RecordedCall{std::string(name), withFor(scene, name)}, {}};
}

io::Recorded randomFault(const Scene& scene)
{
    const std::string_view name =
        scene.dice.chance(2) ? std::string_view("stowage:no-such") : scene.dice.of(aws::faults());
    io::RecordedFault fault{std::string(name), aimed(scene, name), {}, Json::object()};
    const Duration left = scene.faultsEndAt - scene.world.now;
    if (scene.faultsEndAt != kNever)
        fault.lasts = std::max(seconds(1), std::min(left, seconds(scene.dice.between(5, 3'000))));
    else if (scene.dice.chance(80))
        fault.lasts = seconds(scene.dice.between(5, 3'000));
    if (name == "stowage:traffic")
        fault.all.set("requestsPerSecond", scene.dice.below(300));
    if (name == "stowage:fail-requests")
        fault.all.set("mode", scene.dice.of(std::vector<std::string>{"status:500", "status:503",
                                                                     "close", "hang", "odd"}));
    if (name == "stowage:fail-health-checks") {
        fault.all.set("mode", scene.dice.chance(50) ? "fail" : "hang");
        fault.all.set("probe", scene.dice.of(std::vector<std::string>{"alb", "container", "both"}));
    }
    return {{}, std::move(fault), {}};
}

Command randomCommand(const Scene& scene)
{
    Dice& dice = scene.dice;
    const auto element = [&](std::string_view kind) {
        const doc::Element* found = someElement(scene.document, dice, kind);
        return found == nullptr ? ElementId("no-such-1") : found->id;
    };
    const EntityId host = someRow(scene, scene.world.hosts);
    switch (dice.below(8)) {
    case 0:
        return StopTask{someRow(scene, scene.world.tasks), {}};
    case 1:
        return TerminateInstance{host};
    case 2:
        return CrashInstance{host};
    case 3:
        return LaunchAgain{element("instance")};
    case 4:
        return SetInstanceState{host, dice.chance(50)};
    case 5:
        return ForceNewDeployment{element("service")};
    case 6:
        return runOf(element("cluster"), element("taskDefinition"), dice.between(1, 3));
    default:
        return LaunchAgain{element("instance")};
    }
}

const std::vector<std::string_view>& kindsOfCommands()
{
    static const std::vector<std::string_view> names = {
        "stopTask",         "terminateInstance",  "crashInstance", "launchAgain",
        "setInstanceState", "forceNewDeployment", "runTask"};
    return names;
}

} // namespace stowage::tests
