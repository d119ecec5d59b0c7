// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_drawing.h"

#include "document/arrange.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/task_definition.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/security_group.h"
#include "kinds/network/subnet.h"
#include "kinds/network/target_group.h"
#include "kinds/network/vpc.h"
#include "kinds/outside/note.h"
#include "kinds/outside/users.h"
#include "support/drawer.h"

#include <string>
#include <utility>

namespace stowage::tests {

void Drawer::drawNetwork()
{
    vpc_ = add<doc::Vpc>({});
    const char* zones[] = {"us-east-1a", "us-east-1b", "us-east-1c"};
    const int count = dice_.between(1, 3);
    for (int n = 0; n < count; ++n)
        subnets_.push_back(add(vpc_, doc::Subnet{.availabilityZone = zones[n]}));
    doc::SecurityGroup outer, inner;
    outer.rules.push_back({});
    const ElementId door = add(vpc_, outer);
    inner.rules.push_back({.fromPort = dice_.chance(80) ? 80 : 81, .toPort = 60'999});
    inner.rules.back().source = document_.find(door)->name;
    groups_ = {door, add(vpc_, inner)};
    add<doc::Role>({});
    add(ElementId{}, doc::Note{.text = "drawn at random"});
}

void Drawer::drawCluster(const ElementId& parent)
{
    const ElementId cluster = add<doc::Cluster>(parent);
    clusters_.push_back(cluster);
    const std::vector<std::string> types = {"t3.small", "t3.medium", "m5.large", "c5.large",
                                            "m5.xlarge"};
    const int count = dice_.between(1, 5);
    for (int n = 0; n < count; ++n) {
        doc::Instance instance{.instanceType = dice_.of(types)};
        if (dice_.chance(30))
            instance.attributes = {{"stack", dice_.chance(50) ? "blue" : "green"}};
        if (dice_.chance(10))
            instance.reservedMemoryMib = 256;
        const ElementId made = add(cluster, instance);
        link(made, dice_.of(subnets_), "subnet");
        guard(made, 1, 15);
    }
    if (dice_.chance(50))
        drawGroup(cluster);
}

void Drawer::drawGroup(const ElementId& cluster)
{
    doc::AutoScalingGroup group;
    group.minSize = dice_.between(0, 1);
    group.maxSize = dice_.between(2, 5);
    group.desiredCapacity = dice_.between(0, 5);
    group.instanceType = dice_.chance(50) ? "t3.medium" : "m5.large";
    if (dice_.chance(50))
        group.terminationPolicies = {{static_cast<doc::TerminationPolicy>(dice_.below(7))}};
    group.newInstancesProtectedFromScaleIn = dice_.chance(45);
    group.healthCheckGracePeriod = dice_.chance(30) ? 300 : 0;
    if (dice_.chance(30))
        group.lifecycleHooks = {{"drawn",
                                 dice_.chance(50) ? doc::LifecycleTransition::launching
                                                  : doc::LifecycleTransition::terminating,
                                 static_cast<int>(dice_.between(300, 1'800)),
                                 doc::LifecycleResult::proceed,
                                 {}}};
    group.spot = dice_.chance(50);
    group.spotDraining = group.spot && dice_.chance(50);
    const ElementId made = add(cluster, group);
    for (const ElementId& subnet : subnets_)
        if (dice_.chance(70))
            link(made, subnet, "subnet");
}

doc::Container Drawer::container(bool first)
{
    doc::Container made{.cpu = 64 * dice_.between(1, 6), .memory = 64 * dice_.between(1, 12)};
    made.image = "app:" + std::to_string(dice_.between(1, 5));
    made.imageSizeMib = dice_.between(10, 400);
    made.essential = first || dice_.chance(50);
    if (first && dice_.chance(85)) // dynamic more often than static
        made.portMappings = {{.containerPort = 80, .hostPort = dice_.chance(25) ? 8080 : 0}};
    made.startSeconds = dice_.below(20);
    made.cpuMsPerRequest = dice_.between(1, 80);
    made.concurrency = dice_.between(1, 100);
    made.stopTimeoutSeconds = dice_.chance(50) ? dice_.between(2, 60) : 0;
    if (dice_.chance(20))
        made.onSigterm = dice_.chance(50) ? "ignore" : "exit:20s";
    if (dice_.chance(first ? 6 : 15))
        made.exit = "after:" + std::to_string(dice_.between(1, 900)) +
                    "s,code:" + std::to_string(dice_.below(2));
    return made;
}

void Drawer::drawDefinition()
{
    doc::TaskDefinition definition;
    if (dice_.chance(20))
        definition.networkMode =
            std::vector{doc::NetworkMode::awsvpc, doc::NetworkMode::host,
                        doc::NetworkMode::none}[static_cast<std::size_t>(dice_.below(3))];
    if (dice_.chance(25)) {
        definition.cpu = 512;
        definition.memory = 1'024;
    }
    const ElementId id = add(ElementId{}, definition);
    definitions_.push_back(id);
    const int count = dice_.chance(70) ? 1 : dice_.between(2, 3);
    for (int n = 0; n < count; ++n)
        add(id, container(n == 0));
}

doc::Service Drawer::service()
{
    doc::Service made{.desiredCount = dice_.below(7)};
    made.minimumHealthyPercent = dice_.of(std::vector{0, 50, 67, 100, 100});
    made.maximumPercent = dice_.of(std::vector{100, 134, 150, 200, 200});
    if (dice_.chance(15))
        made.schedulingStrategy = doc::SchedulingStrategy::daemon;
    made.healthCheckGracePeriodSeconds = dice_.chance(50) ? dice_.between(10, 300) : 0;
    if (dice_.chance(60))
        made.placementStrategy.push_back({doc::StrategyType::spread});
    if (dice_.chance(25))
        made.placementStrategy.push_back({doc::StrategyType::binpack, "memory"});
    if (dice_.chance(10))
        made.placementStrategy.push_back({doc::StrategyType::random, ""});
    if (dice_.chance(15))
        made.placementConstraints.push_back({doc::ConstraintType::distinctInstance});
    if (dice_.chance(15))
        made.placementConstraints.push_back(
            {doc::ConstraintType::memberOf, dice_.chance(50)
                                                ? "attribute:stack == blue"
                                                : "attribute:ecs.availability-zone == us-east-1a"});
    if (dice_.chance(60))
        made.availabilityZoneRebalancing = doc::ZoneRebalancing::enabled;
    made.circuitBreaker = dice_.chance(50);
    made.rollback = made.circuitBreaker && dice_.chance(70);
    if (made.circuitBreaker && dice_.chance(30)) {
        made.thresholdType = static_cast<doc::ThresholdType>(dice_.below(3));
        made.thresholdValue = dice_.between(1, 60);
        made.resetOnHealthyTask = dice_.chance(50);
    }
    return made;
}

void Drawer::drawBalancer()
{
    doc::LoadBalancer props;
    props.idleTimeoutSeconds = dice_.chance(50) ? dice_.between(5, 60) : 60;
    const ElementId balancer = add(vpc_, props);
    balancers_.push_back(balancer);
    for (const ElementId& subnet : subnets_)
        link(balancer, subnet, "subnet");
    guard(balancer, 0, 30);
    const int count = dice_.between(1, 2);
    for (int n = 0; n < count && !services_.empty(); ++n)
        connect(dice_.of(services_), balancer);
    doc::Users users{.requestsPerSecond = dice_.between(1, 120) / 2.0};
    if (dice_.chance(10))
        users.port = 81;
    connect(add(ElementId{}, users), balancer);
}

void Drawer::tuneTargetGroups()
{
    const doc::Document::Elements elements = document_.elements();
    for (const auto& element : elements) {
        if (!element->is("targetGroup"))
            continue;
        const auto set = [&](const char* key, doc::Value value) {
            perform(doc::SetField{{element->id}, key, std::move(value)});
        };
        set("deregistrationDelaySeconds", std::int64_t{dice_.of(std::vector{0, 5, 30, 300})});
        set("healthCheckIntervalSeconds", std::int64_t{dice_.of(std::vector{10, 15, 30})});
        set("healthyThresholdCount", std::int64_t{dice_.between(2, 5)});
        set("unhealthyThresholdCount", std::int64_t{dice_.between(2, 5)});
        if (dice_.chance(20))
            set("slowStartSeconds", std::int64_t{dice_.between(30, 120)});
        else if (dice_.chance(20))
            set("algorithm", doc::Choice{dice_.between(1, 2)});
        if (dice_.chance(20))
            set("crossZone", doc::Choice{2});
    }
}

doc::Document Drawer::draw(std::uint64_t seed)
{
    document_.name = "random";
    document_.seed = static_cast<std::int64_t>(seed);
    document_.profile = dice_.chance(10)   ? "instant"
                        : dice_.chance(10) ? "fast-metrics"
                                           : "typical";
    drawNetwork();
    const int clusters = dice_.chance(75) ? 1 : 2;
    for (int n = 0; n < clusters; ++n)
        drawCluster(dice_.chance(80) ? vpc_ : ElementId{});
    const int definitions = dice_.between(1, 3);
    for (int n = 0; n < definitions; ++n)
        drawDefinition();
    const int services = dice_.between(1, 3);
    for (int n = 0; n < services; ++n) {
        services_.push_back(add(dice_.of(clusters_), service()));
        link(services_.back(), dice_.of(definitions_), "runs");
        guard(services_.back(), 1, 20);
    }
    const int balancers = dice_.chance(75) ? 1 : dice_.below(3);
    for (int n = 0; n < balancers; ++n)
        drawBalancer();
    tuneTargetGroups();
    drawRoles(seed);
    drawServerless(seed);
    drawChecks(seed);
    drawDependencies(seed);
    drawScaling(seed);
    drawStrategies(seed);
    drawProviders(seed);
    drawStickiness(seed);
    drawMessages(seed);
    drawEvents(seed);
    drawRules(seed);
    drawDeploymentRules(seed);
    drawHooks(seed);
    drawStorage(seed);
    drawImages(seed);
    drawVolumes(seed);
    drawLogs(seed);
    drawPools(seed);
    perform(doc::arrangeMissing(document_));
    return document_;
}

doc::Document randomDrawing(std::uint64_t seed)
{
    return Drawer(seed).draw(seed);
}

} // namespace stowage::tests
