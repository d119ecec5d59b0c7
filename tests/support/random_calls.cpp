// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_calls.h"

#include "kinds/compute/task_definition.h"
#include "sim/identity.h"
#include "support/random_parts.h"

#include <string>

namespace stowage::tests {

using io::Json;

namespace {
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

Json registerServerless(const Scene& scene);

Json registerDefinition(const Scene& scene)
{
    if (scene.dice.chance(25))
        return registerServerless(scene);
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

// On Fargate, mostly in a size that it has.
Json registerServerless(const Scene& scene)
{
    Json container = object({{"name", "app"}, {"image", "app:1"}});
    container.set("portMappings", listOf(object({{"containerPort", 80}})));
    return object({{"family", "serverless-" + std::to_string(scene.dice.below(3))},
                   {"networkMode", "awsvpc"},
                   {"requiresCompatibilities", listOf("FARGATE")},
                   {"cpu", scene.dice.chance(90) ? "256" : "1024"},
                   {"memory", scene.dice.chance(90) ? "512" : "2048"},
                   {"containerDefinitions", listOf(std::move(container))}});
}

// Mostly as the definition requires it.
void setLaunch(const Scene& scene, const doc::Element* definition, Json& with)
{
    const bool isServerless =
        definition != nullptr &&
        definition->as<doc::TaskDefinition>()->requiresCompatibilities != doc::Compatibility::ec2;
    if (!isServerless && scene.dice.chance(40))
        if (auto strategy = random_parts::groupStrategy(scene, *with.find("cluster")->text())) {
            with.set("capacityProviderStrategy", *std::move(strategy));
            return;
        }
    if (!isServerless || scene.dice.chance(5))
        return;
    if (scene.dice.chance(50))
        with.set("launchType", "FARGATE");
    else
        with.set("capacityProviderStrategy", random_parts::fargateStrategy(scene));
}

Json network(const Scene& scene)
{
    Json subnets = listOf(scene.dice.chance(50) ? "us-east-1a" : nameOf(scene, "subnet"));
    return object({{"awsvpcConfiguration", object({{"subnets", std::move(subnets)}})}});
}

// To other capacity, or back to a launch type; mostly with what AWS demands for it.
void setMove(const Scene& scene, Json& with)
{
    auto groups = random_parts::groupStrategy(scene, *with.find("cluster")->text());
    const bool isOfGroups = groups && scene.dice.chance(50);
    Json strategy = isOfGroups ? *std::move(groups) : random_parts::fargateStrategy(scene);
    with.set("capacityProviderStrategy",
             scene.dice.chance(15) ? Json::array() : std::move(strategy));
    if (scene.dice.chance(85))
        with.set("forceNewDeployment", true);
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

Json deployment(const Scene& scene)
{
    const char* kTypes[] = {"COUNT", "BOUNDED_PERCENT", "UNBOUNDED_PERCENT"};
    Json breaker = object({{"enable", scene.dice.chance(80)}, {"rollback", scene.dice.chance(70)}});
    if (scene.dice.chance(40))
        breaker.set("thresholdConfiguration",
                    object({{"type", kTypes[scene.dice.below(3)]},
                            {"value", scene.dice.between(scene.dice.chance(5) ? 0 : 1, 60)}}));
    if (scene.dice.chance(30))
        breaker.set("resetOnHealthyTask", scene.dice.chance(50));
    Json with = object({{"deploymentCircuitBreaker", std::move(breaker)}});
    if (scene.dice.chance(40))
        random_parts::setStrategy(scene, with);
    return with;
}

Json createService(const Scene& scene)
{
    const doc::Element* definition = someElement(scene.document, scene.dice, "taskDefinition");
    Json with = object({
        {"cluster", nameOf(scene, "cluster")},
        {"serviceName", "called-" + std::to_string(scene.dice.below(9))},
        {"taskDefinition", definition == nullptr ? "no-such" : definition->name},
    });
    const bool daemon = scene.dice.chance(30);
    if (daemon)
        with.set("schedulingStrategy", "DAEMON");
    if (!daemon || scene.dice.chance(10)) // with a count a daemon is refused
        with.set("desiredCount", scene.dice.below(5));
    setNetwork(scene, definition, with);
    if (scene.dice.chance(40))
        with.set("deploymentConfiguration", deployment(scene));
    setLaunch(scene, definition, with);
    random_parts::setVolume(scene, definition, true, with);
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
    if (scene.dice.chance(10))
        with.set("placementConstraints",
                 scene.dice.chance(40)
                     ? Json::array()
                     : listOf(object(
                           {{"type", "memberOf"},
                            {"expression", "attribute:ecs.availability-zone == us-east-1a"}})));
    if (scene.dice.chance(10))
        with.set("loadBalancers",
                 scene.dice.chance(40)
                     ? Json::array()
                     : listOf(object({{"targetGroupArn", nameOf(scene, "targetGroup")},
                                      {"containerName", nameOf(scene, "container")},
                                      {"containerPort", 80}})));
    if (scene.dice.chance(15))
        with.set("deploymentConfiguration", deployment(scene));
    if (scene.dice.chance(10))
        setMove(scene, with);
    if (scene.dice.chance(15))
        with.set("availabilityZoneRebalancing", scene.dice.chance(80) ? "ENABLED" : "DISABLED");
    return with;
}

Json deleteService(const Scene& scene)
{
    const doc::Element* service = someElement(scene.document, scene.dice, "service");
    return object({{"cluster", clusterOf(scene, service)},
                   {"service", service == nullptr ? "no-such" : service->name},
                   {"force", scene.dice.chance(20)}});
}

Json runTask(const Scene& scene)
{
    const doc::Element* definition = someElement(scene.document, scene.dice, "taskDefinition");
    Json with = object({{"cluster", nameOf(scene, "cluster")},
                        {"taskDefinition", definition == nullptr ? "no-such" : definition->name},
                        {"count", scene.dice.between(0, 3)}});
    setNetwork(scene, definition, with);
    setLaunch(scene, definition, with);
    random_parts::setVolume(scene, definition, false, with);
    return with;
}

Json startTask(const Scene& scene)
{
    const doc::Element* definition = someElement(scene.document, scene.dice, "taskDefinition");
    const doc::Element* instance = someElement(scene.document, scene.dice, "instance");
    Json with =
        object({{"cluster", clusterOf(scene, instance)},
                {"taskDefinition", definition == nullptr ? "no-such" : definition->name},
                {"containerInstances", listOf(instance == nullptr ? "no-such" : instance->name)}});
    setNetwork(scene, definition, with);
    random_parts::setVolume(scene, definition, false, with);
    return with;
}

// A task of a service more often than any.
std::string someTask(const Scene& scene)
{
    const EntityId any = someRow(scene, scene.world.tasks);
    for (auto at = scene.world.tasks.first(); at; at = scene.world.tasks.after(at))
        if (scene.world.tasks[at].service && scene.world.tasks[at].desired == TaskStatus::running &&
            scene.dice.chance(40))
            return sim::taskIdText(scene.world, scene.world.tasks[at].number);
    return any ? sim::taskIdText(scene.world, any.number) : "no-such";
}

Json protect(const Scene& scene)
{
    const doc::Element* service = someElement(scene.document, scene.dice, "service");
    Json with = object({{"cluster", clusterOf(scene, service)},
                        {"tasks", Json(Json::Array{someTask(scene), someTask(scene)})},
                        {"protectionEnabled", scene.dice.chance(80)}});
    if (scene.dice.chance(60))
        with.set("expiresInMinutes", scene.dice.between(1, 20));
    return with;
}

Json ofInstance(const Scene& scene, std::string_view operation)
{
    const doc::Element* instance = someElement(scene.document, scene.dice, "instance");
    const std::string name = instance == nullptr ? "no-such" : instance->name;
    Json with = object({{"cluster", clusterOf(scene, instance)}});
    if (operation == "ecs:DeregisterContainerInstance") {
        with.set("containerInstance", name);
        with.set("force", scene.dice.chance(60));
        return with;
    }
    const bool ofGroup = scene.dice.chance(30);
    const std::string member = ofGroup ? random_parts::memberOf(scene).first : name;
    if (ofGroup)
        with.set("cluster", nameOf(scene, "cluster"));
    with.set("attributes", listOf(object({{"name", scene.dice.chance(60) ? "stack" : "disk"},
                                          {"value", scene.dice.chance(50) ? "blue" : "test"},
                                          {"targetId", member}})));
    return with;
}

Json stateFor(const Scene& scene)
{
    const doc::Element* instance = someElement(scene.document, scene.dice, "instance");
    return object({{"cluster", clusterOf(scene, instance)},
                   {"containerInstances", listOf(instance == nullptr ? "no-such" : instance->name)},
                   {"status", scene.dice.chance(50) ? "DRAINING" : "ACTIVE"}});
}

Json settingOf(const Scene& scene)
{
    const char* value = scene.dice.chance(70) ? "enabled" : "disabled";
    return object(
        {{"cluster", nameOf(scene, "cluster")},
         {"settings", listOf(object({{"name", "containerInsights"}, {"value", value}}))}});
}

Json ofCluster(const Scene& scene, std::string_view operation)
{
    if (operation == "ecs:PutClusterCapacityProviders")
        return random_parts::clusterProviders(scene);
    if (operation == "ecs:CreateCluster")
        return object({{"clusterName", "called-" + std::to_string(scene.dice.below(3))}});
    return object({{"cluster", nameOf(scene, "cluster")}});
}
} // namespace

Json randomInput(const Scene& scene, std::string_view operation)
{
    if (auto other = random_parts::ofAnotherService(scene, operation))
        return *std::move(other);
    if (auto changed = ruleChange(scene, operation))
        return *std::move(changed);
    if (auto changed = networkChange(scene, operation))
        return *std::move(changed);
    if (operation == "ecs:UpdateClusterSettings")
        return settingOf(scene);
    if (operation == "ecs:StartTask")
        return startTask(scene);
    if (operation == "ecs:StopServiceDeployment")
        return object({{"serviceDeploymentArn", nameOf(scene, "service")},
                       {"stopType", scene.dice.chance(95) ? "ROLLBACK" : "ABORT"}});
    if (operation == "ecs:UpdateTaskProtection")
        return protect(scene);
    if (operation == "ecs:PutAttributes" || operation == "ecs:DeleteAttributes" ||
        operation == "ecs:DeregisterContainerInstance")
        return ofInstance(scene, operation);
    if (operation == "ecs:DeregisterTaskDefinition")
        return object({{"taskDefinition", nameOf(scene, "taskDefinition") + ":" +
                                              std::to_string(scene.dice.between(1, 2))}});
    if (operation == "ec2:TerminateInstances" || operation == "ec2:StopInstances")
        return object({{"InstanceIds", listOf(random_parts::instanceOf(scene))}});
    if (operation == "ecs:PutClusterCapacityProviders" || operation.ends_with("Cluster"))
        return ofCluster(scene, operation);
    if (operation == "ecs:CreateService")
        return createService(scene);
    if (operation == "ecs:DeleteService")
        return deleteService(scene);
    if (operation == "ecs:RegisterContainerInstance")
        return registerInstance(scene);
    if (operation == "ecs:RegisterTaskDefinition")
        return registerDefinition(scene);
    if (operation == "ecs:RunTask")
        return runTask(scene);
    if (operation == "ecs:UpdateService")
        return updateService(scene);
    if (operation == "ecs:UpdateContainerInstancesState")
        return stateFor(scene);
    const std::string zone = scene.dice.chance(50) ? "us-east-1a" : "us-east-1b";
    const int n = scene.dice.below(9);
    if (operation == "elbv2:CreateLoadBalancer")
        return object({{"Name", "called-" + std::to_string(n)},
                       {"Subnets", Json(Json::Array{zone, "us-east-1c"})}});
    if (operation == "elbv2:CreateTargetGroup")
        return object(
            {{"Name", "called-" + std::to_string(n)}, {"Protocol", "HTTP"}, {"Port", 80}});
    return object({{"LoadBalancerArn", nameOf(scene, "loadBalancer")},
                   {"Protocol", "HTTP"},
                   {"Port", 80 + n},
                   {"DefaultActions", listenerActions(scene)}});
}

} // namespace stowage::tests
