// SPDX-License-Identifier: MIT
#include "kinds/network/target_group.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 1> kProtocols = {"HTTP"};
constexpr std::array<std::string_view, 2> kTargetTypes = {"instance", "ip"};
constexpr std::array<std::string_view, 3> kAlgorithms = {
    "round_robin", "least_outstanding_requests", "weighted_random"};
constexpr std::array<std::string_view, 3> kCrossZone = {"use_load_balancer_configuration", "true",
                                                        "false"};
constexpr std::array<std::string_view, 2> kStickinessTypes = {"lb_cookie", "app_cookie"};

// Ranges: Elastic Load Balancing, "Health checks for your target groups" and "Target groups".
constexpr std::array kRows = {
    row<&TargetGroup::protocol>({.key = "protocol",
                                 .label = "Protocol",
                                 .help = "The protocol spoken with the targets (Protocol).",
                                 .section = "Targets",
                                 .choices = kProtocols,
                                 .effect = Effect::replacement,
                                 .cloudFormation = "Protocol"}),
    row<&TargetGroup::port>({.key = "port",
                             .label = "Port",
                             .help =
                                 "The usual port of a target (Port). Services register each task "
                                 "with its own.",
                             .section = "Targets",
                             .min = 1,
                             .max = 65535,
                             .effect = Effect::replacement,
                             .cloudFormation = "Port"}),
    row<&TargetGroup::targetType>({.key = "targetType",
                                   .label = "Target type",
                                   .help = "instance for the network modes bridge and host, ip for "
                                           "awsvpc (TargetType).",
                                   .section = "Targets",
                                   .choices = kTargetTypes,
                                   .effect = Effect::replacement,
                                   .cloudFormation = "TargetType"}),
    row<&TargetGroup::healthCheckPath>({.key = "healthCheckPath",
                                        .label = "Health check path",
                                        .help = "What is asked for in a check (HealthCheckPath).",
                                        .section = "Health check",
                                        .max = 1024,
                                        .cloudFormation = "HealthCheckPath"}),
    row<&TargetGroup::healthCheckIntervalSeconds>(
        {.key = "healthCheckIntervalSeconds",
         .label = "Interval",
         .help = "The time between two checks of a target (HealthCheckIntervalSeconds).",
         .section = "Health check",
         .unit = Unit::seconds,
         .min = 5,
         .max = 300,
         .cloudFormation = "HealthCheckIntervalSeconds"}),
    row<&TargetGroup::healthCheckTimeoutSeconds>(
        {.key = "healthCheckTimeoutSeconds",
         .label = "Timeout",
         .help = "An answer after this time counts as a failure (HealthCheckTimeoutSeconds).",
         .section = "Health check",
         .unit = Unit::seconds,
         .min = 2,
         .max = 120,
         .cloudFormation = "HealthCheckTimeoutSeconds"}),
    row<&TargetGroup::healthyThresholdCount>(
        {.key = "healthyThresholdCount",
         .label = "Healthy threshold",
         .help = "Good checks in a row until an unhealthy target is healthy again; a new one needs "
                 "a single one (HealthyThresholdCount).",
         .section = "Health check",
         .min = 2,
         .max = 10,
         .cloudFormation = "HealthyThresholdCount"}),
    row<&TargetGroup::unhealthyThresholdCount>(
        {.key = "unhealthyThresholdCount",
         .label = "Unhealthy threshold",
         .help = "Bad checks in a row until a target is unhealthy (UnhealthyThresholdCount).",
         .section = "Health check",
         .min = 2,
         .max = 10,
         .cloudFormation = "UnhealthyThresholdCount"}),
    row<&TargetGroup::matcher>({.key = "matcher",
                                .label = "Success codes",
                                .help = "Status codes that count as good, such as 200, 200,202 or "
                                        "200-299 (Matcher).",
                                .section = "Health check",
                                .max = 255,
                                .cloudFormation = "Matcher.HttpCode"}),
    row<&TargetGroup::deregistrationDelaySeconds>(
        {.key = "deregistrationDelaySeconds",
         .label = "Deregistration delay",
         .help = "How long a target that leaves may finish its requests "
                 "(deregistration_delay.timeout_seconds).",
         .section = "Traffic",
         .unit = Unit::seconds,
         .min = 0,
         .max = 3600}),
    row<&TargetGroup::algorithm>({.key = "algorithm",
                                  .label = "Algorithm",
                                  .help = "How the next target is chosen "
                                          "(load_balancing.algorithm.type).",
                                  .section = "Traffic",
                                  .choices = kAlgorithms}),
    row<&TargetGroup::slowStartSeconds>({.key = "slowStartSeconds",
                                         .label = "Slow start",
                                         .help = "The time over which a new target's share grows "
                                                 "(slow_start.duration_seconds).",
                                         .section = "Traffic",
                                         .unit = Unit::seconds,
                                         .min = 30,
                                         .max = 900,
                                         .zeroMeans = "off"}),
    row<&TargetGroup::crossZone>(
        {.key = "crossZone",
         .label = "Cross-zone",
         .help = "Whether requests that came in one Availability Zone go to targets of all "
                 "(load_balancing.cross_zone.enabled); an Application Load Balancer says yes.",
         .section = "Traffic",
         .choices = kCrossZone}),
    row<&TargetGroup::stickiness>(
        {.key = "stickiness",
         .label = "Stickiness",
         .help = "Whether a client stays with the target that its first request went to, by a "
                 "cookie (stickiness.enabled).",
         .section = "Traffic"}),
    row<&TargetGroup::stickinessType>(
        {.key = "stickinessType",
         .label = "Stickiness type",
         .help = "lb_cookie: the load balancer sets a cookie of its own. app_cookie: it does so "
                 "only beside a cookie that the target has set (stickiness.type).",
         .section = "Traffic",
         .choices = kStickinessTypes}),
    row<&TargetGroup::stickinessCookie>(
        {.key = "stickinessCookie",
         .label = "Application cookie",
         .help = "With app_cookie: the name of the cookie that the targets set; a container says "
                 "which it sets (stickiness.app_cookie.cookie_name).",
         .section = "Traffic",
         .max = 256}),
    row<&TargetGroup::stickinessCookieSeconds>(
        {.key = "stickinessCookieSeconds",
         .label = "Application cookie duration",
         .help = "With app_cookie: a client that sends nothing for longer than this is dealt to a "
                 "target anew (stickiness.app_cookie.duration_seconds).",
         .section = "Traffic",
         .unit = Unit::seconds,
         .min = 1,
         .max = 604'800}),
    row<&TargetGroup::stickinessSeconds>(
        {.key = "stickinessSeconds",
         .label = "Stickiness duration",
         .help = "With lb_cookie: a client that sends nothing for longer than this is dealt to a "
                 "target anew (stickiness.lb_cookie.duration_seconds).",
         .section = "Traffic",
         .unit = Unit::seconds,
         .min = 1,
         .max = 604'800}),
};
static_assert(kRows.size() == memberCount<TargetGroup>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"loadBalancer"};

bool isCode(std::string_view text)
{
    const auto code = parseInteger(text);
    return code && *code >= 200 && *code <= 499;
}

bool isNamed(const LoadBalancer& balancer, const Drawn& group)
{
    return std::any_of(
               balancer.listeners.begin(), balancer.listeners.end(),
               [&](const Listener& listener) { return forwardsTo(listener, group.id.text); }) ||
           std::any_of(balancer.rules.begin(), balancer.rules.end(),
                       [&](const ListenerRule& rule) { return forwardsTo(rule, group.id.text); });
}

// By a listener, which may go over to the other target group of a service.
bool isForwardedTo(const Drawn& drawn)
{
    const LoadBalancer* balancer = drawn.parent ? drawn.parent->as<LoadBalancer>() : nullptr;
    if (!balancer)
        return false;
    if (isNamed(*balancer, drawn))
        return true;
    for (const Neighbour& service : drawn.in) {
        const bool isAlternate = service.link == "alternate";
        const Drawn* other = isAlternate                 ? service.element->linked("targets")
                             : service.link == "targets" ? service.element->linked("alternate")
                                                         : nullptr;
        if (other && other->parent == drawn.parent && isNamed(*balancer, *other))
            return true;
    }
    return false;
}

// What serves the requests of a target group, as a connection to it says; null: nothing does.
const Drawn* servingContainer(const Drawn& definition, std::string_view named)
{
    for (const Drawn* child : definition.children)
        if (named.empty() ? !child->as<Container>()->portMappings.empty() : child->name == named)
            return child;
    return nullptr;
}

void checkCookieOf(const Drawn& group, const Drawn& service, std::vector<Finding>& findings)
{
    const std::string& cookie = group.as<TargetGroup>()->stickinessCookie;
    const Drawn* definition = service.linked("runs");
    if (!definition)
        return;
    std::string_view named; // its alternate is reached at the same container
    for (const Neighbour& target : service.out)
        if (target.link == "targets" &&
            (target.element == &group || service.linked("alternate") == &group))
            named = target.container;
    for (const Neighbour& target : service.out) {
        if (target.element != &group)
            continue;
        const Drawn* container = servingContainer(*definition, named);
        if (container && container->as<Container>()->setsCookie != cookie)
            findings.push_back({Severity::warning, "stickinessCookie",
                                "The container " + std::string(container->name) + " of " +
                                    std::string(service.name) + " does not set the cookie " +
                                    cookie + ": no client sticks to its tasks.",
                                "Let the container set that cookie, or choose lb_cookie."});
    }
}

void checkStickiness(const Drawn& drawn, std::vector<Finding>& findings)
{
    const TargetGroup& group = *drawn.as<TargetGroup>();
    if (isReservedCookie(group.stickinessCookie)) {
        findings.push_back(
            {Severity::error, "stickinessCookie",
             "Cookies named " + group.stickinessCookie + " are those of load balancers.",
             "Choose a name that does not begin with AWSALB."});
        return;
    }
    if (!group.stickiness || group.stickinessType != StickinessType::appCookie)
        return;
    if (group.stickinessCookie.empty()) {
        findings.push_back({Severity::error, "stickinessCookie",
                            "Stickiness by a cookie of the application lacks the cookie's name.",
                            "Name the cookie that the targets set."});
        return;
    }
    for (const Neighbour& service : drawn.in)
        if (service.element->as<Service>())
            checkCookieOf(drawn, *service.element, findings);
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const TargetGroup& group = *drawn.as<TargetGroup>();
    if (group.healthCheckTimeoutSeconds >= group.healthCheckIntervalSeconds)
        findings.push_back({Severity::error, "healthCheckTimeoutSeconds",
                            "The health check's timeout is not below its interval.",
                            "Lower the timeout or raise the interval."});
    if (!isMatcher(group.matcher))
        findings.push_back({Severity::error, "matcher",
                            "The success codes are not codes from 200 to 499.",
                            "Write 200, a list such as 200,202 or a range such as 200-299."});
    if (group.healthCheckPath.empty() || group.healthCheckPath.front() != '/')
        findings.push_back({Severity::error, "healthCheckPath",
                            "The health check path does not begin with a slash.",
                            "Write / or a path such as /health."});
    if (group.slowStartSeconds > 0 && group.algorithm != Algorithm::roundRobin)
        findings.push_back(
            {Severity::error, "slowStartSeconds",
             "Slow start does not go with " +
                 std::string(kAlgorithms[static_cast<std::size_t>(group.algorithm)]) + ".",
             "Turn slow start off or choose round_robin."});
    checkStickiness(drawn, findings);
    if (!isForwardedTo(drawn))
        findings.push_back({Severity::warning, "",
                            "No listener forwards to this target group; its targets stay unused.",
                            "Name it in a listener of its load balancer."});
    if (drawn.in.empty())
        findings.push_back({Severity::remark, "", "No service registers tasks here.",
                            "Draw a line from a service to it."});
}

sim::Balancing balancingOf(Algorithm algorithm)
{
    switch (algorithm) {
    case Algorithm::leastOutstandingRequests:
        return sim::Balancing::leastOutstandingRequests;
    case Algorithm::weightedRandom:
        return sim::Balancing::weightedRandom;
    case Algorithm::roundRobin:
        break;
    }
    return sim::Balancing::roundRobin;
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const TargetGroup& group = *drawn.as<TargetGroup>();
    sim::TargetGroupNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    if (drawn.parent)
        node.balancer = drawn.parent->id;
    node.targetType =
        group.targetType == TargetType::ip ? sim::TargetType::ip : sim::TargetType::instance;
    node.port = group.port;
    node.healthCheck = {group.healthCheckIntervalSeconds,
                        group.healthCheckTimeoutSeconds,
                        group.healthyThresholdCount,
                        group.unhealthyThresholdCount,
                        group.healthCheckPath,
                        group.matcher};
    node.deregistrationDelaySeconds = group.deregistrationDelaySeconds;
    node.slowStartSeconds = group.slowStartSeconds;
    node.balancing = balancingOf(group.algorithm);
    node.crossZone = group.crossZone != CrossZone::off;
    const bool byApplication = group.stickinessType == StickinessType::appCookie;
    node.sticky = group.stickiness && (!byApplication || !group.stickinessCookie.empty());
    node.stickySeconds = byApplication ? group.stickinessCookieSeconds : group.stickinessSeconds;
    if (byApplication)
        node.stickyCookie = group.stickinessCookie;
    plan.targetGroups.push_back(std::move(node));
}

} // namespace

bool isMatcher(std::string_view text)
{
    for (const std::string& part : split(text, ',')) {
        const std::vector<std::string> ends = split(part, '-');
        if (ends.size() > 2 || !std::all_of(ends.begin(), ends.end(), isCode))
            return false;
    }
    return true;
}

bool isReservedCookie(std::string_view name)
{
    return name.starts_with("AWSALB"); // AWSALB, AWSALBAPP and AWSALBTG begin so
}

KindInfo describe(Of<TargetGroup>)
{
    return kindOf<TargetGroup>({
        .key = "targetGroup",
        .idPrefix = "target-group",
        .label = "Target group",
        .noun = "target group",
        .plural = "target groups",
        .help = "The tasks that a load balancer sends requests to, and how it checks their health.",
        .searchWords = "tg health check",
        .group = Group::network,
        .size = {180, 60},
        .parents = kParents,
        .mayWait = true,
        .rows = kRows,
        .notExported = "A target group is no part of a task definition; services name it.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
