// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/fargate.h"
#include "kinds/compute/scaling_policy.h"
#include "kinds/compute/task_definition.h"
#include "kinds/identity/role.h"
#include "kinds/network/target_group.h"
#include "kinds/observe/alarm.h"
#include "support/drawer.h"

namespace stowage::tests {

void Drawer::drawRoles(std::uint64_t seed)
{
    Dice dice(seed, "roles");
    if (!dice.chance(25))
        return;
    const auto role = [&](doc::RolePurpose purpose,
                          const std::vector<std::string>& policies = {""}) {
        return add(ElementId{}, doc::Role{.purpose = purpose, .policies = dice.of(policies)});
    };
    const ElementId agents = role(doc::RolePurpose::containerInstance);
    const ElementId starter =
        role(doc::RolePurpose::taskExecution, {"", "", "AmazonECSTaskExecutionRolePolicy"});
    const ElementId reader = role(doc::RolePurpose::task,
                                  {"", "AmazonSQSFullAccess", "AmazonSQSReadOnlyAccess", "none"});
    const doc::Document::Elements elements = document_.elements();
    for (const auto& element : elements)
        if (element->is("instance") || element->is("autoScalingGroup")) {
            if (dice.chance(40))
                connect(element->id, agents);
            if (dice.chance(50))
                perform(doc::SetField{
                    {element->id}, "stopTimeoutSeconds", std::int64_t{dice.between(2, 60)}});
        } else if (element->is("taskDefinition")) {
            if (dice.chance(60))
                connect(element->id, starter);
            if (dice.chance(50))
                connect(element->id, reader);
        } else if (element->is("container")) {
            if (dice.chance(40))
                perform(doc::SetField{{element->id},
                                      "repositoryCredentials",
                                      std::string("arn:aws:secretsmanager:us-east-1:1:secret:a")});
            if (dice.chance(60))
                perform(doc::SetField{{element->id}, "awsAction", std::string("sqs:SendMessage")});
        }
}

// Target groups whose clients stick to targets, for long or so briefly that few do.
void Drawer::drawStickiness(std::uint64_t seed)
{
    Dice dice(seed, "stickiness");
    if (!dice.chance(35))
        return;
    const doc::Document::Elements elements = document_.elements();
    for (const auto& element : elements)
        if (element->is("targetGroup") && dice.chance(80)) {
            perform(doc::SetField{{element->id}, "stickiness", true});
            perform(doc::SetField{{element->id},
                                  "stickinessSeconds",
                                  std::int64_t{dice.of(std::vector{5, 60, 86'400, 604'800})}});
            if (dice.chance(40)) {
                perform(doc::SetField{{element->id}, "stickinessType", doc::Choice{1}});
                perform(doc::SetField{{element->id}, "stickinessCookie", std::string("SESSION")});
            }
        } else if (element->is("container")) {
            if (dice.chance(50))
                perform(doc::SetField{{element->id}, "setsCookie", std::string("SESSION")});
        } else if (element->is("users")) {
            perform(doc::SetField{
                {element->id}, "clients", std::int64_t{dice.of(std::vector{1, 7, 100, 5'000})}});
        }
}

// A service on Fargate, and capacity of Fargate.
void Drawer::drawServerless(std::uint64_t seed)
{
    Dice dice(seed, "serverless");
    if (!dice.chance(50))
        return;
    const ElementId cluster = dice.of(clusters_);
    add(cluster, doc::Fargate{});
    add(cluster, doc::Fargate{doc::FargateProvider::spot});
    doc::TaskDefinition definition;
    definition.requiresCompatibilities = doc::Compatibility::fargate;
    definition.networkMode = doc::NetworkMode::awsvpc;
    definition.cpu = 256;
    definition.memory = 512;
    const ElementId made = add(ElementId{}, definition, "serverless");
    doc::Container container{.cpu = 128, .memory = 256};
    container.portMappings = {{.containerPort = 80}};
    container.stopTimeoutSeconds = dice.chance(50) ? dice.between(2, 120) : 0;
    container.onSigterm = dice.chance(40) ? "ignore" : "exit:1s";
    add(made, container);
    doc::Service service{.desiredCount = dice.between(1, 12)};
    service.launchType = doc::LaunchType::fargate;
    if (dice.chance(60)) {
        service.launchType = doc::LaunchType::unspecified;
        service.capacityProviderStrategy = {{"FARGATE", dice.below(3), 1},
                                            {"FARGATE_SPOT", 0, dice.between(1, 3)}};
    }
    const ElementId id = add(cluster, service, "serverless");
    link(id, made, "runs");
    for (const ElementId& subnet : subnets_) {
        if (subnet == subnets_.front() || dice.chance(60))
            link(id, subnet, "subnet");
        if (dice.chance(20))
            perform(doc::SetField{{subnet}, "natGateway", false});
    }
    if (!balancers_.empty() && dice.chance(50))
        connect(id, balancers_.front());
}

// Containers that are checked.
void Drawer::drawChecks(std::uint64_t seed)
{
    Dice dice(seed, "checks");
    const doc::Document::Elements elements = document_.elements();
    for (const auto& element : elements) {
        if (!element->is("container") || !dice.chance(30))
            continue;
        perform(
            doc::SetField{{element->id}, "healthCheckCommand", std::string("CMD-SHELL\nexit 0")});
        perform(doc::SetField{{element->id},
                              "healthCheckIntervalSeconds",
                              std::int64_t{dice.of(std::vector{5, 10, 30})}});
        perform(
            doc::SetField{{element->id}, "healthCheckRetries", std::int64_t{dice.between(1, 3)}});
    }
}

// Containers that wait for another of their task, which may end badly, or late.
void Drawer::drawDependencies(std::uint64_t seed)
{
    Dice dice(seed, "dependencies");
    const doc::Field& row = *doc::findField(doc::infoOf<doc::Container>().rows, "dependsOn");
    for (const ElementId& definition : definitions_) {
        const std::vector<ElementId> containers = document_.childrenOf(definition);
        if (containers.size() < 2 || !dice.chance(40))
            continue;
        const ElementId& other = containers.back();
        doc::Record waits = row.blank(row);
        waits.cells[0] = document_.find(other)->name;
        waits.cells[1] = doc::Choice{dice.below(4)};
        perform(doc::SetField{{containers.front()}, "dependsOn", doc::Records{{waits}}});
        perform(doc::SetField{{other}, "essential", false});
        perform(doc::SetField{{other},
                              "exit",
                              dice.of(std::vector<std::string>{
                                  "", "after:5s,code:0", "after:5s,code:1", "after:90s,code:0"})});
        perform(doc::SetField{
            {other}, "startTimeoutSeconds", std::int64_t{dice.of(std::vector{0, 10, 60})}});
    }
}

// A policy that an alarm runs.
void Drawer::drawSteps(const ElementId& service, Dice& dice)
{
    doc::ScalingPolicy policy;
    policy.policyType = doc::ScalingPolicyType::step;
    policy.stepAdjustments = {{"0", "", dice.chance(50) ? 1 : -1}};
    policy.cooldown = dice.of(std::vector<int>{0, 60, 300});
    const ElementId made = add(ElementId{}, policy);
    link(made, service, "scales");
    doc::Alarm alarm;
    alarm.threshold = dice.of(std::vector<int>{1, 20, 60});
    alarm.evaluationPeriods = dice.between(1, 3);
    const ElementId watching = add(ElementId{}, alarm);
    link(watching, service, "service");
    link(watching, made, "scalingPolicy");
}

void Drawer::drawScaling(std::uint64_t seed)
{
    Dice dice(seed, "scaling");
    if (!dice.chance(35))
        return;
    for (const ElementId& service : services_) {
        const int least = dice.below(3);
        perform(doc::SetField{{service}, "minCapacity", std::int64_t{least}});
        perform(doc::SetField{{service}, "maxCapacity", std::int64_t{least + dice.between(1, 6)}});
        doc::ScalingPolicy policy;
        policy.metric = dice.of(
            std::vector<doc::TrackedMetric>{doc::TrackedMetric::cpu, doc::TrackedMetric::memory,
                                            doc::TrackedMetric::requestsPerTarget});
        policy.targetValue = dice.of(std::vector<int>{2, 20, 60});
        policy.scaleOutCooldown = dice.of(std::vector<int>{0, 60, 300});
        policy.scaleInCooldown = dice.of(std::vector<int>{0, 60, 300});
        link(add(ElementId{}, policy), service, "scales");
        if (dice.chance(50))
            drawSteps(service, dice);
        if (!dice.chance(35))
            continue;
        doc::ScalingPolicy action;
        action.policyType = doc::ScalingPolicyType::scheduled;
        action.schedule = dice.chance(50) ? "rate(11 minutes)" : "cron(0/20 * * * ? *)";
        action.minCapacity = dice.between(0, 3);
        action.maxCapacity = action.minCapacity + dice.between(0, 4);
        link(add(ElementId{}, action), service, "scales");
    }
}

// Services with a second target group, whose deployments alarms may end.
void Drawer::drawStrategies(std::uint64_t seed)
{
    Dice dice(seed, "strategies");
    if (!dice.chance(45))
        return;
    const doc::Document before = document_;
    for (const ElementId& service : services_) {
        const doc::Service& drawn = *before.find(service)->as<doc::Service>();
        if (drawn.schedulingStrategy == doc::SchedulingStrategy::daemon)
            continue;
        ElementId group;
        for (const auto& each : before.linksFrom(service))
            if (each->kind == "targets")
                group = group.text.empty() ? each->to : ElementId();
        if (!group.text.empty()) {
            const doc::Element& first = *before.find(group);
            link(service, add(first.parent, *first.as<doc::TargetGroup>()), "alternate");
        }
        const auto set = [&](const char* key, std::int64_t value) {
            perform(doc::SetField{{service}, key, value});
        };
        perform(doc::SetField{{service}, "strategy", doc::Choice{dice.between(0, 3)}});
        perform(doc::SetField{{service}, "stepPercent", 20.0 * dice.between(1, 5)});
        set("bakeTimeInMinutes", dice.between(0, 6));
        set("stepBakeTimeInMinutes", dice.between(0, 4));
        set("canaryBakeTimeInMinutes", dice.between(0, 6));
        if (!dice.chance(60))
            continue;
        doc::Alarm alarm;
        alarm.threshold = dice.of(std::vector<int>{1, 40, 90});
        alarm.evaluationPeriods = 1;
        const ElementId watching = add(ElementId{}, alarm);
        link(watching, service, "service");
        link(service, watching, "alarm");
        perform(doc::SetField{{service}, "deploymentAlarms", true});
        perform(doc::SetField{{service}, "alarmRollback", dice.chance(70)});
    }
}

} // namespace stowage::tests
