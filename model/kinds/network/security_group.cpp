// SPDX-License-Identifier: MIT
#include "kinds/network/security_group.h"

#include "field/row.h"
#include "kinds/kind_info.h"
#include "plan/address_block.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kDirections = {"inbound", "outbound"};
constexpr std::array<std::string_view, 4> kProtocols = {"tcp", "udp", "icmp", "all"};

constexpr std::array kRuleColumns = {
    row<&SecurityGroupRule::direction>({.key = "direction",
                                        .label = "Direction",
                                        .help = "Inbound (ingress) or outbound (egress).",
                                        .choices = kDirections,
                                        .effect = Effect::live}),
    row<&SecurityGroupRule::protocol>({.key = "protocol",
                                       .label = "Protocol",
                                       .help = "IpProtocol.",
                                       .choices = kProtocols,
                                       .effect = Effect::live}),
    row<&SecurityGroupRule::fromPort>({.key = "fromPort",
                                       .label = "From port",
                                       .help = "The first port of the range (FromPort).",
                                       .max = 65535,
                                       .effect = Effect::live}),
    row<&SecurityGroupRule::toPort>({.key = "toPort",
                                     .label = "To port",
                                     .help = "The last port of the range (ToPort).",
                                     .max = 65535,
                                     .effect = Effect::live}),
    row<&SecurityGroupRule::source>({.key = "source",
                                     .label = "Source or destination",
                                     .help = "A CIDR block, or the name of another security group.",
                                     .max = 255,
                                     .effect = Effect::live}),
};
static_assert(kRuleColumns.size() == memberCount<SecurityGroupRule>(), "a member has no row");

constexpr std::array kRows = {
    row<&SecurityGroup::description>({.key = "description",
                                      .label = "Description",
                                      .help = "What the group is for (GroupDescription).",
                                      .section = "Network",
                                      .max = 255,
                                      .effect = Effect::cosmetic,
                                      .cloudFormation = "GroupDescription"}),
    // Amazon VPC quotas: 60 inbound and 60 outbound rules per security group.
    row<&SecurityGroup::rules>(
        {.key = "rules",
         .label = "Rules",
         .help = "The traffic that is let through. What no inbound rule names is not let in; "
                 "without outbound rules everything is let out.",
         .section = "Network",
         .max = 120,
         .columns = kRuleColumns,
         .effect = Effect::live}),
};
static_assert(kRows.size() == memberCount<SecurityGroup>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"vpc"};

const Drawn* groupNamed(const Drawn& drawn, std::string_view name)
{
    if (drawn.parent == nullptr)
        return nullptr;
    for (const Drawn* child : drawn.parent->children)
        if (child->as<SecurityGroup>() && (child->name == name || child->id.text == name))
            return child;
    return nullptr;
}

bool isKnown(const Drawn& drawn, const std::string& source)
{
    return sim::addressBlock(source) || sim::isIpv6Block(source) || groupNamed(drawn, source);
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    for (const SecurityGroupRule& rule : drawn.as<SecurityGroup>()->rules) {
        const bool hasPorts =
            rule.protocol == RuleProtocol::tcp || rule.protocol == RuleProtocol::udp;
        if (hasPorts && rule.fromPort > rule.toPort)
            findings.push_back({Severity::error, "rules",
                                "A rule's first port is above its last port.",
                                "Swap From port and To port."});
        if (!isKnown(drawn, rule.source))
            findings.push_back({Severity::error, "rules",
                                "The rule for " + rule.source +
                                    " lets nothing through: that is neither a CIDR block nor a "
                                    "security group of this VPC.",
                                "Write a block such as 10.0.0.0/16, or the name of a group."});
    }
}

// ICMP and UDP carry no requests, and requests come by IPv4.
void lower(const Drawn& drawn, sim::Plan& plan)
{
    sim::SecurityGroupNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    for (const SecurityGroupRule& rule : drawn.as<SecurityGroup>()->rules) {
        const bool isAll = rule.protocol == RuleProtocol::all;
        if (!isAll && rule.protocol != RuleProtocol::tcp)
            continue;
        sim::TrafficRule made;
        made.outbound = rule.direction == RuleDirection::outbound;
        made.fromPort = isAll ? 0 : rule.fromPort;
        made.toPort = isAll ? 65'535 : rule.toPort;
        if (const Drawn* group = groupNamed(drawn, rule.source))
            made.group = group->id;
        else if (sim::addressBlock(rule.source))
            made.block = rule.source;
        // One that names nothing stays, for a group with outbound rules lets no other traffic out.
        node.rules.push_back(std::move(made));
    }
    plan.securityGroups.push_back(std::move(node));
}

} // namespace

std::string addressBlockOf(const Drawn& drawn)
{
    if (const Subnet* subnet = drawn.as<Subnet>(); subnet && sim::addressBlock(subnet->cidrBlock))
        return subnet->cidrBlock;
    const Drawn* vpc = drawn.inside<Vpc>();
    return vpc && sim::addressBlock(vpc->as<Vpc>()->cidrBlock) ? vpc->as<Vpc>()->cidrBlock
                                                               : std::string(sim::kUsualBlock);
}

void checkGuarded(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Drawn* vpc = drawn.inside<Vpc>();
    if (vpc == nullptr || drawn.linked("securityGroup") != nullptr)
        return;
    const auto& others = vpc->children;
    if (std::any_of(others.begin(), others.end(),
                    [](const Drawn* each) { return each->as<SecurityGroup>() != nullptr; }))
        findings.push_back({Severity::remark, "",
                            "No security group guards it, so everything reaches it here; AWS "
                            "takes the VPC's default group, which lets in its own members only.",
                            "Draw a line from it to a security group."});
}

KindInfo describe(Of<SecurityGroup>)
{
    return kindOf<SecurityGroup>({
        .key = "securityGroup",
        .idPrefix = "security-group",
        .label = "Security group",
        .noun = "security group",
        .plural = "security groups",
        .help = "Says which traffic may reach what is linked to it, and which may leave.",
        .remark = "Requests and health checks are let through or not; a task's own calls are not "
                  "looked at.",
        .searchWords = "firewall sg",
        .group = Group::network,
        .size = {160, 60},
        .parents = kParents,
        .rows = kRows,
        .notExported = "Task definitions and services name security groups by id only.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
