// SPDX-License-Identifier: MIT
#include "kinds/network/subnet.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 6> kZones = {"us-east-1a", "us-east-1b", "us-east-1c",
                                                    "us-east-1d", "us-east-1e", "us-east-1f"};
constexpr std::array<std::string_view, 2> kAccess = {"private", "public"};

constexpr std::array kRows = {
    row<&Subnet::availabilityZone>(
        {.key = "availabilityZone",
         .label = "Availability zone",
         .help = "The zone in which everything linked to this subnet runs (AvailabilityZone).",
         .section = "Network",
         .max = 32,
         .choices = kZones,
         .open = true,
         .effect = Effect::replacement,
         .cloudFormation = "AvailabilityZone"}),
    row<&Subnet::access>({.key = "access",
                          .label = "Access",
                          .help = "A public subnet has a route to the internet; a private one does "
                                  "not.",
                          .section = "Network",
                          .choices = kAccess}),
    row<&Subnet::natGateway>(
        {.key = "natGateway",
         .label = "NAT gateway",
         .help = "A private subnet routes to a NAT gateway, by which tasks with an address in it "
                 "reach the internet: their images, secrets and logs.",
         .section = "Network"}),
    row<&Subnet::vpcEndpoints>(
        {.key = "vpcEndpoints",
         .label = "VPC endpoints",
         .help = "Services of AWS that are reached without the internet, with commas between: "
                 "ecr.api, ecr.dkr, s3, logs, secretsmanager, ssm.",
         .section = "Network",
         .max = 255}),
    row<&Subnet::cidrBlock>({.key = "cidrBlock",
                             .label = "IPv4 CIDR block",
                             .help = "The part of the VPC's addresses that it has (CidrBlock).",
                             .section = "Network",
                             .max = 43,
                             .effect = Effect::cosmetic,
                             .cloudFormation = "CidrBlock"}),
};
static_assert(kRows.size() == memberCount<Subnet>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"vpc"};

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    if (drawn.as<Subnet>()->availabilityZone.empty())
        findings.push_back({Severity::error, "availabilityZone",
                            "The subnet is in no availability zone.",
                            "Choose one, for example us-east-1a."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Subnet& subnet = *drawn.as<Subnet>();
    sim::SubnetNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.zone = subnet.availabilityZone;
    node.isPublic = subnet.access == SubnetAccess::isPublic;
    node.hasNat = subnet.natGateway;
    for (const std::string& endpoint : split(subnet.vpcEndpoints, ','))
        if (const std::string name(trimmed(endpoint)); !name.empty())
            node.endpoints.push_back(name);
    node.block = addressBlockOf(drawn);
    if (drawn.parent != nullptr)
        node.vpc = drawn.parent->id;
    plan.subnets.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<Subnet>)
{
    return kindOf<Subnet>({
        .key = "subnet",
        .idPrefix = "subnet",
        .label = "Subnet",
        .noun = "subnet",
        .plural = "subnets",
        .help =
            "The part of a VPC in one availability zone. Instances, services and load balancers "
            "are linked to it.",
        .remark = "Whether it is public or private, and what it routes to, decides what tasks on "
                  "Fargate reach; on instances everything can be reached.",
        .searchWords = "availability zone az network",
        .group = Group::network,
        .size = {160, 60},
        .parents = kParents,
        .rows = kRows,
        .notExported = "Task definitions and services name subnets by id only.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
