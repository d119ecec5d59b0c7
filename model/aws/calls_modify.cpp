// SPDX-License-Identifier: MIT
// The operations of Elastic Load Balancing that change what is there: ModifyTargetGroupAttributes,
// ModifyLoadBalancerAttributes and ModifyListener.
#include "aws/balancing_limits.h"
#include "aws/call_draft.h"
#include "aws/calls_network.h"
#include "aws/deployment_rules.h"
#include "aws/listeners.h"
#include "base/text.h"
#include "kinds/compute/service.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/target_group.h"
#include "sim/laws/traffic_shift.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

// An attribute that is a whole number of a row; 0 can mean that it is off.
struct Attribute {
    std::string_view key, row;
    std::int64_t least = 0, most = 0;
    bool mayBeOff = false;
};
constexpr Attribute kOfGroup[] = {
    {"deregistration_delay.timeout_seconds", "deregistrationDelaySeconds", 0, 3'600},
    {"slow_start.duration_seconds", "slowStartSeconds", 30, 900, true},
    {"stickiness.lb_cookie.duration_seconds", "stickinessSeconds", 1, 604'800},
    {"stickiness.app_cookie.duration_seconds", "stickinessCookieSeconds", 1, 604'800},
};
constexpr Attribute kOfBalancer[] = {
    {"idle_timeout.timeout_seconds", "idleTimeoutSeconds", 1, 4'000},
};

// What is always as one value says here: it may be stated, and nothing else.
struct Settled {
    std::string_view key, value;
    bool byAws = false; // not only here
};
constexpr Settled kSettledOfGroup[] = {
    {"load_balancing.algorithm.anomaly_mitigation", "off"},
    {"target_group_health.dns_failover.minimum_healthy_targets.percentage", "off"},
    {"target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", "off"},
    {"target_group_health.dns_failover.minimum_healthy_targets.count", "1"},
    {"target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1"},
};
constexpr Settled kSettledOfBalancer[] = {
    {"load_balancing.cross_zone.enabled", "true", true},
    {"deletion_protection.enabled", "false"},
    {"access_logs.s3.enabled", "false"},
    {"connection_logs.s3.enabled", "false"},
    {"client_keep_alive.seconds", "3600"},
    {"routing.http.desync_mitigation_mode", "defensive"},
    {"routing.http.drop_invalid_header_fields.enabled", "false"},
    {"routing.http.preserve_host_header.enabled", "false"},
    {"routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"},
    {"routing.http.xff_client_port.enabled", "false"},
    {"routing.http.xff_header_processing.mode", "append"},
    {"routing.http2.enabled", "true"},
    {"waf.fail_open.enabled", "false"},
    {"zonal_shift.config.enabled", "false"},
};

// Sets the attributes of one element, or says what is wrong with one of them.
class Attributes {
public:
    Attributes(CallDraft& draft, const doc::Element& element, std::span<const Attribute> known,
               std::span<const Settled> settled)
        : draft_(draft), element_(element), known_(known), settled_(settled)
    {
    }

    std::optional<AwsException> set(const std::string& key, const std::string& value)
    {
        for (const Attribute& attribute : known_)
            if (attribute.key == key)
                return setNumber(attribute, value);
        bool isKnown = false;
        for (const Settled& each : settled_) {
            if (each.key != key)
                continue;
            if (each.value == value)
                return std::nullopt;
            if (each.byAws)
                return validation("Attribute '" + key +
                                  "' cannot be changed for load balancers of type 'application'");
            isKnown = true;
        }
        if (isKnown)
            return unsupported("attribute " + key + " of value " + plainLine(value));
        return validation("Attribute key '" + plainLine(key) + "' is not recognized");
    }

private:
    std::optional<AwsException> setNumber(const Attribute& attribute, const std::string& value)
    {
        const auto number = parseInteger(value);
        const bool isOff = attribute.mayBeOff && number == 0;
        if (!number || (!isOff && (*number < attribute.least || *number > attribute.most)))
            return validation("Attribute value '" + plainLine(value) + "' of '" +
                              std::string(attribute.key) + "' must be between " +
                              numberText(attribute.least) + " and " + numberText(attribute.most) +
                              (attribute.mayBeOff ? ", or 0" : ""));
        draft_.edit(
            doc::SetField{{element_.id}, std::string(attribute.row), std::int64_t{*number}});
        return std::nullopt;
    }

    CallDraft& draft_;
    const doc::Element& element_;
    std::span<const Attribute> known_;
    std::span<const Settled> settled_;
};

std::vector<Json> attributesIn(const CallInput& input)
{
    const Json* list = input.with.find("Attributes");
    return list != nullptr && list->items() != nullptr ? *list->items() : std::vector<Json>();
}

AwsException groupNotFound(const std::string& named)
{
    return {"TargetGroupNotFound", "Target groups '" + plainLine(named) + "' not found"};
}

// An attribute that is one of a row's choices, in their order; an empty one is none.
struct ChosenAttribute {
    std::string_view key, row;
    std::array<std::string_view, 3> choices;
};
constexpr ChosenAttribute kChosenOfGroup[] = {
    {"load_balancing.algorithm.type",
     "algorithm",
     {"round_robin", "least_outstanding_requests", "weighted_random"}},
    {"load_balancing.cross_zone.enabled",
     "crossZone",
     {"use_load_balancer_configuration", "true", "false"}},
    {"stickiness.type", "stickinessType", {"lb_cookie", "app_cookie"}},
};

std::optional<AwsException> choose(CallDraft& draft, const doc::Element& group,
                                   const ChosenAttribute& attribute, const std::string& value)
{
    const auto& choices = attribute.choices;
    const auto chosen =
        value.empty() ? choices.end() : std::find(choices.begin(), choices.end(), value);
    if (chosen == choices.end()) {
        std::string all;
        for (const std::string_view each : choices)
            if (!each.empty())
                all.append(all.empty() ? "" : ", ").append(each);
        return validation("Attribute value '" + plainLine(value) + "' of '" +
                          std::string(attribute.key) + "' must be one of [" + all + "]");
    }
    draft.edit(doc::SetField{{group.id},
                             std::string(attribute.row),
                             doc::Choice{static_cast<int>(chosen - choices.begin())}});
    return std::nullopt;
}

constexpr std::string_view kStickiness = "stickiness.enabled";
constexpr std::string_view kCookieName = "stickiness.app_cookie.cookie_name";

std::optional<AwsException> makeSticky(CallDraft& draft, const doc::Element& group,
                                       const std::string& value)
{
    if (value != "true" && value != "false")
        return validation("Attribute value '" + plainLine(value) + "' of '" +
                          std::string(kStickiness) + "' must be one of [true, false]");
    draft.edit(doc::SetField{{group.id}, "stickiness", value == "true"});
    return std::nullopt;
}

// Reserved names: AWS documents that they cannot be used, not in which words it says so.
std::optional<AwsException> nameCookie(CallDraft& draft, const doc::Element& group,
                                       const std::string& value)
{
    if (doc::isReservedCookie(value))
        return validation("Attribute value '" + plainLine(value) + "' of '" +
                          std::string(kCookieName) +
                          "' is not valid: names that start with AWSALB, AWSALBAPP and AWSALBTG "
                          "are reserved for use by the load balancer");
    constexpr std::size_t kLongest = 256;
    if (value.size() > kLongest)
        return validation("Attribute value of '" + std::string(kCookieName) +
                          "' must have at most " + numberText(std::int64_t{kLongest}) +
                          " characters");
    draft.edit(doc::SetField{{group.id}, "stickinessCookie", value});
    return std::nullopt;
}

std::optional<AwsException> objectionToAll(const doc::TargetGroup& group)
{
    if (group.slowStartSeconds > 0 && group.algorithm != doc::Algorithm::roundRobin)
        return AwsException{
            "InvalidConfigurationRequest",
            "Slow start cannot be enabled with algorithm '" +
                std::string(kChosenOfGroup[0].choices[static_cast<std::size_t>(group.algorithm)]) +
                "'"};
    if (group.stickiness && group.stickinessType == doc::StickinessType::appCookie &&
        group.stickinessCookie.empty())
        return AwsException{"InvalidConfigurationRequest",
                            "You must set an application cookie name to enable stickiness of type "
                            "'app_cookie'"};
    return std::nullopt;
}

std::optional<AwsException> moveTo(int port, const doc::LoadBalancer& balancer,
                                   doc::Listener& listener)
{
    if (port == listener.port)
        return std::nullopt;
    for (const doc::Listener& other : balancer.listeners)
        if (other.port == port)
            return AwsException{"DuplicateListener",
                                "A listener already exists on this port for this load balancer"};
    listener.port = port;
    return std::nullopt;
}

// Rules are of a listener, whatever its port is, and services know them by it.
void followPort(const CallInput& input, const doc::Element& balancer, int from, int to,
                doc::LoadBalancer& changed, CallDraft& draft)
{
    if (from == to)
        return;
    followRules(input.document, balancer.id, draft, [=](const sim::RuleKey& rule) {
        return sim::RuleKey{rule.port == from ? to : rule.port, rule.priority};
    });
    if (std::none_of(changed.rules.begin(), changed.rules.end(),
                     [=](const doc::ListenerRule& rule) { return rule.port == from; }))
        return;
    for (doc::ListenerRule& rule : changed.rules)
        if (rule.port == from)
            rule.port = to;
    const doc::Field* field = doc::findField(balancer.kind().rows, "rules");
    draft.edit(doc::SetField{{balancer.id}, "rules", doc::valueOf(doc::Props(changed), *field)});
}
} // namespace

Planned modifyTargetGroupAttributes(const CallInput& input)
{
    const std::string named = textIn(input.with, "TargetGroupArn");
    const doc::Element* group = balancingNamed(input, "targetGroup", named);
    if (group == nullptr)
        return groupNotFound(named);
    CallDraft draft(input.document);
    Attributes attributes(draft, *group, kOfGroup, kSettledOfGroup);
    for (const Json& each : attributesIn(input)) {
        const std::string key = textIn(each, "Key"), value = textIn(each, "Value");
        const auto* chosen =
            std::find_if(std::begin(kChosenOfGroup), std::end(kChosenOfGroup),
                         [&key](const ChosenAttribute& known) { return known.key == key; });
        if (auto exception = key == kStickiness   ? makeSticky(draft, *group, value)
                             : key == kCookieName ? nameCookie(draft, *group, value)
                             : chosen != std::end(kChosenOfGroup)
                                 ? choose(draft, *group, *chosen, value)
                                 : attributes.set(key, value))
            return *std::move(exception);
    }
    if (auto exception = objectionToAll(*draft.document().find(group->id)->as<doc::TargetGroup>()))
        return *std::move(exception);
    return std::move(draft).plan();
}

Planned modifyLoadBalancerAttributes(const CallInput& input)
{
    const doc::Element* balancer =
        balancingNamed(input, "loadBalancer", textIn(input.with, "LoadBalancerArn"));
    if (balancer == nullptr)
        return AwsException{"LoadBalancerNotFound", "One or more load balancers not found"};
    CallDraft draft(input.document);
    Attributes attributes(draft, *balancer, kOfBalancer, kSettledOfBalancer);
    for (const Json& each : attributesIn(input))
        if (auto exception = attributes.set(textIn(each, "Key"), textIn(each, "Value")))
            return *std::move(exception);
    return std::move(draft).plan();
}

Planned modifyListener(const CallInput& input)
{
    const std::string named = textIn(input.with, "ListenerArn");
    const NamedListener found = listenerNamed(input.document, named);
    if (found.balancer == nullptr)
        return AwsException{"ListenerNotFound", "One or more listeners not found"};
    if (auto exception = objectionToListener(input.with))
        return *std::move(exception);
    CallDraft draft(input.document);
    doc::LoadBalancer changed = *found.balancer->as<doc::LoadBalancer>();
    doc::Listener& listener = changed.listeners[found.place];
    const int before = listener.port;
    if (input.with.find("DefaultActions") != nullptr)
        if (auto exception = setDefaultActions(input, *found.balancer, listener, draft))
            return *std::move(exception);
    if (const Json* port = input.with.find("Port"); port != nullptr && port->integer() != nullptr)
        if (auto exception = moveTo(static_cast<int>(*port->integer()),
                                    *found.balancer->as<doc::LoadBalancer>(), listener))
            return *std::move(exception);
    followPort(input, *found.balancer, before, listener.port, changed, draft);
    // Deployments of a service may have moved its weights since.
    if (input.with.find("DefaultActions") != nullptr)
        draft.command(
            AskAgain{found.balancer->id, {sim::traffic_shift::askedField({listener.port, 0})}});
    const doc::Field* field = doc::findField(found.balancer->kind().rows, "listeners");
    draft.edit(doc::SetField{
        {found.balancer->id}, "listeners", doc::valueOf(doc::Props(changed), *field)});
    return std::move(draft).plan();
}

} // namespace stowage::aws
