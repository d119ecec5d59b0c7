// SPDX-License-Identifier: MIT
#include "kinds/compute/service_strategy.h"

#include "kinds/compute/deployment_hook_rows.h"

#include <algorithm>
#include <cmath>

namespace stowage::doc {

namespace {
bool shifts(const Service& service)
{
    return service.strategy != DeploymentStrategy::rolling;
}

void warn(std::vector<Finding>& findings, std::string_view field, std::string_view words,
          std::string_view advice)
{
    findings.push_back({Severity::warning, field, std::string(words), std::string(advice)});
}

void refuse(std::vector<Finding>& findings, std::string_view field, std::string_view words,
            std::string_view advice)
{
    findings.push_back({Severity::error, field, std::string(words), std::string(advice)});
}

// The two target groups of a service.
struct Pair {
    const std::string& one;
    const std::string& other;

    bool has(const std::string& group) const { return group == one || group == other; }
};

bool forwards(const Listener& listener, const Pair& groups)
{
    return forwardsTo(listener, groups.one) || forwardsTo(listener, groups.other);
}

bool forwards(const ListenerRule& rule, const Pair& groups)
{
    return rule.action == RuleAction::forward && groups.has(rule.targetGroup) &&
           (rule.secondGroup.empty() || groups.has(rule.secondGroup));
}

bool forwards(const LoadBalancer& balancer, const sim::RuleKey& named, const Pair& groups)
{
    if (named.priority == 0)
        return std::any_of(balancer.listeners.begin(), balancer.listeners.end(),
                           [&](const Listener& each) {
                               return each.port == named.port && forwards(each, groups);
                           });
    return std::any_of(balancer.rules.begin(), balancer.rules.end(), [&](const ListenerRule& each) {
        return each.port == named.port && each.priority == named.priority && forwards(each, groups);
    });
}

sim::RuleKey productionRuleOf(const Service& service)
{
    return {service.productionListenerPort,
            service.productionListenerPort == 0 ? 0 : service.productionRulePriority};
}

sim::RuleKey testRuleOf(const Service& service)
{
    return {service.testListenerPort, service.testListenerPort == 0 ? 0 : service.testRulePriority};
}

bool isServed(const Service& service, const LoadBalancer& balancer, const Pair& groups)
{
    const sim::RuleKey named = productionRuleOf(service), test = testRuleOf(service);
    if (named.port != 0)
        return named != test && forwards(balancer, named, groups);
    return std::any_of(balancer.listeners.begin(), balancer.listeners.end(),
                       [&](const Listener& each) {
                           return sim::RuleKey{each.port, 0} != test && forwards(each, groups);
                       });
}

void checkKeys(const Service& service, std::vector<Finding>& findings)
{
    if (service.productionRulePriority != 0 && service.productionListenerPort == 0)
        warn(findings, "productionRulePriority", "The production rule is of no listener.",
             "Set the production listener port too.");
    if (service.testRulePriority != 0 && service.testListenerPort == 0)
        warn(findings, "testRulePriority", "The test rule is of no listener.",
             "Set the test listener port too.");
    if (testRuleOf(service).port != 0 && testRuleOf(service) == productionRuleOf(service))
        refuse(findings, "testListenerPort",
               "The same rule cannot be used as both production and test listener rule.",
               "Choose another one for tests.");
}

// Troubleshooting Amazon ECS blue/green deployments.
void checkListeners(const Service& service, const Drawn& group, const Drawn& alternate,
                    std::vector<Finding>& findings)
{
    const LoadBalancer* balancer = group.parent ? group.parent->as<LoadBalancer>() : nullptr;
    if (!balancer)
        return;
    const Pair groups{group.id.text, alternate.id.text};
    const sim::RuleKey test = testRuleOf(service);
    const bool isTested = test.port != 0 && forwards(*balancer, test, groups);
    checkKeys(service, findings);
    if (!isServed(service, *balancer, groups))
        warn(findings, "strategy",
             isTested ? "No listener forwards production traffic to the service, so that a "
                        "deployment is rolled back when it would shift it."
                      : "No listener forwards to the service, so that a deployment waits in "
                        "SCALE_UP for tasks that are healthy, and fails after 24 hours.",
             "Let a listener forward to one of its two target groups.");
    if (test.port == 0 || isTested)
        return;
    if (test.priority == 0)
        warn(findings, "testListenerPort",
             "The load balancer has no such listener that forwards to a target group of the "
             "service.",
             "Add a listener at that port that forwards to its alternate target group.");
    else
        warn(findings, "testRulePriority",
             "The load balancer has no such rule that forwards to a target group of the service.",
             "Add a rule with that priority that forwards to its alternate target group.");
}

void checkGroups(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Drawn* group = drawn.linked("targets");
    const Drawn* alternate = drawn.linked("alternate");
    if (!group && !alternate)
        return; // headless: nothing shifts, and all else is the same
    if (!group || !alternate)
        return refuse(findings, "strategy",
                      "advancedConfiguration field is required for all loadBalancers when using a "
                      "non-ROLLING deployment strategy.",
                      "Draw a line from the service to a second target group of its load "
                      "balancer; until then its deployments roll.");
    if (group == alternate)
        return refuse(findings, "strategy", "Both target groups of the service are the same.",
                      "Draw a line to another one.");
    if (group->parent != alternate->parent)
        return refuse(findings, "strategy",
                      "The two target groups of the service are of different load balancers.",
                      "Draw them in one.");
    if (group->as<TargetGroup>()->targetType != alternate->as<TargetGroup>()->targetType)
        refuse(findings, "strategy",
               "The two target groups of the service are of different target types.",
               "Set both to the same.");
    if (drawn.allLinked("targets").size() > 1)
        warn(findings, "strategy",
             "Only services with one target group shift traffic here; the deployments of this one "
             "roll.",
             "Keep one target group, and an alternate.");
    checkListeners(*drawn.as<Service>(), *group, *alternate, findings);
}

bool canShift(const Drawn& drawn)
{
    const std::size_t groups = drawn.allLinked("targets").size();
    const Drawn* alternate = drawn.linked("alternate");
    const Drawn* group = drawn.linked("targets");
    if (drawn.as<Service>()->schedulingStrategy == SchedulingStrategy::daemon)
        return false;
    if (groups == 0)
        return alternate == nullptr;
    return groups == 1 && alternate && alternate != group && alternate->parent == group->parent;
}

int tenths(double percent)
{
    return static_cast<int>(std::lround(percent * 10));
}
} // namespace

std::string_view controllerWords(DeploymentController controller)
{
    switch (controller) {
    case DeploymentController::codeDeploy:
        return "AWS CodeDeploy would deploy the service: a replacement task set in a second target "
               "group, then the listener turned over at once or by parts, and the original kept "
               "for an hour";
    case DeploymentController::external:
        return "The service would have no tasks until a controller of your own makes task sets "
               "with CreateTaskSet, each of 0 to 100 % of the desired count";
    case DeploymentController::ecs:
        break;
    }
    return {};
}

void checkStrategy(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Service& service = *drawn.as<Service>();
    if (const std::string_view words = controllerWords(service.deploymentController);
        !words.empty())
        refuse(findings, "deploymentController",
               std::string(words) + ". Stowage does not simulate that, and the service does not "
                                    "run.",
               "Set the controller to ECS; its strategy BLUE_GREEN does much the same.");
    if (service.deploymentAlarms && drawn.linked("alarm") == nullptr)
        warn(findings, "deploymentAlarms", "No alarm watches its deployments.",
             "Draw a line from the service to an alarm.");
    if (service.alarmRollback && !service.deploymentAlarms)
        warn(findings, "alarmRollback", "Nothing is rolled back without deployment alarms.",
             "Switch the deployment alarms on, or the rollback off.");
    checkDeploymentHooks(service, findings);
    if (!shifts(service))
        return;
    if (service.schedulingStrategy == SchedulingStrategy::daemon)
        return refuse(findings, "strategy",
                      "A DAEMON service has one task on each instance, and no room for a second "
                      "set beside it.",
                      "Set the strategy to ROLLING; until then its deployments roll.");
    checkGroups(drawn, findings);
}

void lowerStrategy(const Drawn& drawn, sim::ServiceNode& node)
{
    const Service& service = *drawn.as<Service>();
    for (const Drawn* alarm : drawn.allLinked("alarm"))
        node.alarms.alarms.push_back(alarm->id);
    node.alarms.enabled = service.deploymentAlarms;
    node.alarms.rollsBack = service.alarmRollback;
    node.productionRule = productionRuleOf(service);
    node.testRule = testRuleOf(service);
    node.hooks = loweredHooks(service);
    node.loadBalancerRole = service.loadBalancerRoleArn;
    sim::TrafficShift& shift = node.shift;
    shift.bakeMinutes = service.bakeTimeInMinutes;
    if (!canShift(drawn))
        return;
    shift.strategy = static_cast<sim::DeploymentStrategy>(service.strategy);
    if (service.strategy == DeploymentStrategy::linear) {
        shift.stepTenths = tenths(service.stepPercent);
        shift.stepMinutes = service.stepBakeTimeInMinutes;
    } else if (service.strategy == DeploymentStrategy::canary) {
        shift.stepTenths = tenths(service.canaryPercent);
        shift.stepMinutes = service.canaryBakeTimeInMinutes;
    }
}

static_assert(static_cast<int>(DeploymentStrategy::canary) ==
                  static_cast<int>(sim::DeploymentStrategy::canary),
              "strategies are lowered by number");

} // namespace stowage::doc
