// SPDX-License-Identifier: MIT
#include "kinds/network/vpc.h"

#include "field/row.h"
#include "kinds/frame_rows.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array kRows = {
    row<&Vpc::cidrBlock>(
        {.key = "cidrBlock",
         .label = "IPv4 CIDR block",
         .help = "The addresses of the network (CidrBlock), for example 10.0.0.0/16.",
         .section = "Network",
         .max = 43,
         .effect = Effect::cosmetic,
         .cloudFormation = "CidrBlock"}),
    kArrangementRow<Vpc>,
    kCollapsedRow<Vpc>,
};
static_assert(kRows.size() == memberCount<Vpc>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

} // namespace

KindInfo describe(Of<Vpc>)
{
    return kindOf<Vpc>({
        .key = "vpc",
        .idPrefix = "vpc",
        .label = "VPC",
        .noun = "VPC",
        .plural = "VPCs",
        .help = "A network of its own. Subnets, load balancers and security groups lie in it.",
        .remark = "Addresses and routes are drawn only; the simulation does not use them.",
        .searchWords = "network virtual private cloud",
        .group = Group::network,
        .size = {960, 560},
        .holdsOthers = true,
        .parents = kParents,
        .rows = kRows,
        .notExported = "A VPC is no part of a task definition or service.",
    });
}

} // namespace stowage::doc
