// SPDX-License-Identifier: MIT
#include "kinds/network/security_group.h"

#include "field/row.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kDirections = {"inbound", "outbound"};
constexpr std::array<std::string_view, 4> kProtocols = {"tcp", "udp", "icmp", "all"};

constexpr std::array kRuleColumns = {
    row<&SecurityGroupRule::direction>({.key = "direction",
                                        .label = "Direction",
                                        .help = "Inbound (ingress) or outbound (egress).",
                                        .choices = kDirections,
                                        .effect = Effect::cosmetic}),
    row<&SecurityGroupRule::protocol>({.key = "protocol",
                                       .label = "Protocol",
                                       .help = "IpProtocol.",
                                       .choices = kProtocols,
                                       .effect = Effect::cosmetic}),
    row<&SecurityGroupRule::fromPort>({.key = "fromPort",
                                       .label = "From port",
                                       .help = "The first port of the range (FromPort).",
                                       .max = 65535,
                                       .effect = Effect::cosmetic}),
    row<&SecurityGroupRule::toPort>({.key = "toPort",
                                     .label = "To port",
                                     .help = "The last port of the range (ToPort).",
                                     .max = 65535,
                                     .effect = Effect::cosmetic}),
    row<&SecurityGroupRule::source>({.key = "source",
                                     .label = "Source or destination",
                                     .help = "A CIDR block, or the name of another security group.",
                                     .max = 255,
                                     .effect = Effect::cosmetic}),
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
         .help = "The traffic that is let through. What no rule names is not.",
         .section = "Network",
         .max = 120,
         .columns = kRuleColumns,
         .effect = Effect::cosmetic}),
};
static_assert(kRows.size() == memberCount<SecurityGroup>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"vpc"};

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    for (const SecurityGroupRule& rule : drawn.as<SecurityGroup>()->rules)
        if (rule.fromPort > rule.toPort)
            findings.push_back({Severity::error, "rules",
                                "A rule's first port is above its last port.",
                                "Swap From port and To port."});
}

} // namespace

KindInfo describe(Of<SecurityGroup>)
{
    return kindOf<SecurityGroup>({
        .key = "securityGroup",
        .idPrefix = "security-group",
        .label = "Security group",
        .noun = "security group",
        .plural = "security groups",
        .help = "Says which traffic may reach what is linked to it, and which may leave.",
        .remark =
            "Security groups are drawn and linked; they do not stop traffic in the simulation "
            "yet.",
        .searchWords = "firewall sg",
        .group = Group::network,
        .size = {160, 60},
        .parents = kParents,
        .rows = kRows,
        .notExported = "Task definitions and services name security groups by id only.",
        .check = check,
    });
}

} // namespace stowage::doc
