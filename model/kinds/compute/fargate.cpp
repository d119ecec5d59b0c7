// SPDX-License-Identifier: MIT
#include "kinds/compute/fargate.h"

#include "field/row.h"
#include "kinds/compute/provider_strategy.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array kRows = {
    row<&Fargate::capacityProvider>(
        {.key = "capacityProvider",
         .label = "Capacity provider",
         .help = "FARGATE, or FARGATE_SPOT: spare capacity that costs less and that AWS takes back "
                 "with two minutes' notice (capacityProviders of the cluster).",
         .section = "Capacity",
         .choices = kProviders}),
};
static_assert(kRows.size() == memberCount<Fargate>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {"cluster"};

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const auto provider = drawn.as<Fargate>()->capacityProvider;
    const auto isTwin = [&](const Drawn* child) {
        const Fargate* other = child->as<Fargate>();
        return other != nullptr && child->id < drawn.id && other->capacityProvider == provider;
    };
    if (drawn.parent &&
        std::any_of(drawn.parent->children.begin(), drawn.parent->children.end(), isTwin))
        findings.push_back({Severity::warning, "capacityProvider",
                            "The cluster has this capacity drawn twice; its tasks show in the "
                            "other one.",
                            "Delete one of them, or choose the other capacity provider."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Drawn* cluster = drawn.inside<Cluster>();
    if (!cluster)
        return;
    const bool spot = drawn.as<Fargate>()->capacityProvider == FargateProvider::spot;
    plan.fargate.push_back({drawn.id, std::string(drawn.name), cluster->id,
                            spot ? sim::Capacity::fargateSpot : sim::Capacity::fargate});
}

} // namespace

KindInfo describe(Of<Fargate>)
{
    return kindOf<Fargate>({
        .key = "fargate",
        .idPrefix = "fargate",
        .label = "Fargate capacity",
        .noun = "Fargate capacity",
        .plural = "Fargate capacities",
        .article = "",
        .help = "Where tasks run without instances, on FARGATE or FARGATE_SPOT. Strategies name it "
                "as a capacity provider; launch type FARGATE needs no area drawn. "
                "Application Auto Scaling, not an Auto Scaling group, scales what runs here; "
                "security groups hold for each task's own network interface.",
        .searchWords = "serverless spot capacity provider aws fargate",
        .group = Group::compute,
        .size = {220, 140},
        .parents = kParents,
        .rows = kRows,
        .notExported = "Fargate capacity is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
