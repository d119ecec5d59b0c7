// SPDX-License-Identifier: MIT
#include "kinds/network/load_balancer.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/kind_info.h"
#include "kinds/network/listener_rule_checks.h"
#include "kinds/network/listener_rule_rows.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kSchemes = {"internet-facing", "internal"};
constexpr std::array<std::string_view, 1> kProtocols = {"HTTP"};

constexpr std::array kListenerColumns = {
    row<&Listener::port>({.key = "port",
                          .label = "Port",
                          .help = "The port on which the load balancer listens (Port).",
                          .min = 1,
                          .max = 65535}),
    row<&Listener::protocol>({.key = "protocol",
                              .label = "Protocol",
                              .help = "The protocol of the requests (Protocol).",
                              .choices = kProtocols}),
    row<&Listener::targetGroup>({.key = "targetGroup",
                                 .label = "Forward to",
                                 .help = "The target group that gets the requests "
                                         "(DefaultActions, forward).",
                                 .max = 64,
                                 .refersTo = "targetGroup"}),
    row<&Listener::action>({.key = "action",
                            .label = "Action",
                            .help = "What becomes of requests that no rule matches "
                                    "(DefaultActions, Type).",
                            .choices = kRuleActions}),
    row<&Listener::statusCode>({.key = "statusCode",
                                .label = "Status",
                                .help = "Of a redirect 301 or 302, of a fixed response 2XX, 4XX "
                                        "or 5XX (StatusCode).",
                                .min = 200,
                                .max = 599}),
    row<&Listener::location>({.key = "location",
                              .label = "Redirect to",
                              .help = "Where a redirect leads, such as "
                                      "https://#{host}:443/#{path}?#{query}.",
                              .max = 400}),
};
static_assert(kListenerColumns.size() == memberCount<Listener>(), "a member has no row");

constexpr std::array kRows = {
    row<&LoadBalancer::scheme>({.key = "scheme",
                                .label = "Scheme",
                                .help =
                                    "Whether it is reached from the internet or from inside the "
                                    "VPC only (Scheme).",
                                .section = "Network",
                                .choices = kSchemes,
                                .effect = Effect::replacement,
                                .cloudFormation = "Scheme"}),
    row<&LoadBalancer::idleTimeoutSeconds>(
        {.key = "idleTimeoutSeconds",
         .label = "Idle timeout",
         .help = "How long it waits for an answer before it gives 504 "
                 "(idle_timeout.timeout_seconds).",
         .section = "Traffic",
         .unit = Unit::seconds,
         .min = 1,
         .max = 4000}),
    // Quotas for your Application Load Balancers: 50 listeners per load balancer.
    row<&LoadBalancer::listeners>({.key = "listeners",
                                   .label = "Listeners",
                                   .help = "The ports it listens on, and where each sends its "
                                           "requests (CreateListener).",
                                   .section = "Expose",
                                   .max = 50,
                                   .columns = kListenerColumns}),
    // The same page: 100 rules per load balancer.
    row<&LoadBalancer::rules>({.key = "rules",
                               .label = "Rules",
                               .help = "Which requests of a listener go elsewhere than it says "
                                       "itself; the first that matches decides (CreateRule).",
                               .section = "Expose",
                               .max = 100,
                               .columns = kRuleColumns}),
};
static_assert(kRows.size() == memberCount<LoadBalancer>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"vpc"};
constexpr std::array kLinks = {
    LinkRule{.key = "subnet",
             .to = "subnet",
             .words = "has nodes in",
             .help = "The load balancer has a node in this subnet's availability zone.",
             .sameVpc = true},
    // Elastic Load Balancing, "Security groups for your Application Load Balancer": five at most.
    LinkRule{.key = "securityGroup",
             .to = "securityGroup",
             .words = "is guarded by",
             .help = "The security group of the load balancer.",
             .mostFrom = 5,
             .sameVpc = true},
};

void checkListeners(const LoadBalancer& balancer, std::vector<Finding>& findings)
{
    if (balancer.listeners.empty())
        findings.push_back({Severity::warning, "listeners", "The load balancer has no listener.",
                            "Add a listener, or draw a line from it to a service."});
    std::vector<int> ports;
    for (const Listener& listener : balancer.listeners) {
        if (std::find(ports.begin(), ports.end(), listener.port) != ports.end())
            findings.push_back({Severity::error, "listeners",
                                "Two listeners use port " +
                                    numberText(static_cast<std::int64_t>(listener.port)) + ".",
                                "Give each listener a port of its own."});
        ports.push_back(listener.port);
        const std::string title = "The listener on port " + numberText(std::int64_t{listener.port});
        if (listener.action != RuleAction::forward)
            checkOwnAnswer(
                {"listeners", title, listener.action, listener.statusCode, listener.location},
                findings);
        else if (listener.targetGroup.empty())
            findings.push_back({Severity::warning, "listeners",
                                title + " forwards to no target group; it answers 503.",
                                "Choose a target group for it."});
    }
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    checkListeners(*drawn.as<LoadBalancer>(), findings);
    checkRules(*drawn.as<LoadBalancer>(), findings);
    checkGuarded(drawn, findings);
    std::vector<std::string> zones;
    for (const Drawn* subnet : drawn.allLinked("subnet")) {
        const std::string& zone = subnet->as<Subnet>()->availabilityZone;
        if (std::find(zones.begin(), zones.end(), zone) != zones.end())
            findings.push_back({Severity::error, "",
                                "The load balancer is linked to two subnets in " + zone + ".",
                                "Keep one subnet per availability zone."});
        else
            zones.push_back(zone);
    }
    if (zones.size() < 2)
        findings.push_back({Severity::warning, "",
                            "The load balancer is in " +
                                counted(static_cast<std::int64_t>(zones.size()),
                                        "availability zone", "availability zones") +
                                "; AWS wants two at least.",
                            "Link it to subnets in two availability zones."});
}

sim::ListenerNode listenerOf(const Listener& listener)
{
    sim::ListenerNode node;
    node.port = listener.port;
    node.action = static_cast<sim::RuleAction>(listener.action);
    if (listener.action == RuleAction::forward)
        node.targetGroup = ElementId(listener.targetGroup);
    else
        node.statusCode = listener.statusCode;
    if (listener.action == RuleAction::redirect)
        node.location = listener.location;
    return node;
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const LoadBalancer& balancer = *drawn.as<LoadBalancer>();
    sim::BalancerNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.idleTimeoutSeconds = balancer.idleTimeoutSeconds;
    for (const Drawn* subnet : drawn.allLinked("subnet")) {
        node.zones.push_back(subnet->as<Subnet>()->availabilityZone);
        node.blocks.push_back(addressBlockOf(*subnet));
    }
    if (node.blocks.empty())
        node.blocks.push_back(addressBlockOf(drawn));
    for (const Drawn* group : drawn.allLinked("securityGroup"))
        node.securityGroups.push_back(group->id);
    if (balancer.scheme == Scheme::internal)
        node.clientsBlock = addressBlockOf(drawn);
    std::sort(node.zones.begin(), node.zones.end());
    node.zones.erase(std::unique(node.zones.begin(), node.zones.end()), node.zones.end());
    for (const Listener& listener : balancer.listeners)
        node.listeners.push_back(listenerOf(listener));
    lowerRules(balancer, node);
    plan.balancers.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<LoadBalancer>)
{
    return kindOf<LoadBalancer>({
        .key = "loadBalancer",
        .idPrefix = "load-balancer",
        .label = "Load balancer",
        .noun = "load balancer",
        .plural = "load balancers",
        .help = "An Application Load Balancer: takes requests and shares them among the healthy "
                "targets of its target groups.",
        .searchWords = "alb elb elbv2 application listener",
        .group = Group::network,
        .size = {220, 140},
        .holdsOthers = true,
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "A load balancer is no part of a task definition; services name its target "
                       "groups.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
