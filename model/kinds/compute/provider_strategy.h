// SPDX-License-Identifier: MIT
// Capacity provider strategies, of services and as the default of clusters.
#pragma once

#include "field/row.h"
#include "kinds/compute/provider_item.h"
#include "kinds/drawn.h"
#include "plan/plan.h"
#include "plan/provider_split.h"

#include <array>
#include <string>
#include <vector>

namespace stowage::doc {

constexpr std::array<std::string_view, 2> kProviders = {sim::kFargateProvider,
                                                        sim::kFargateSpotProvider};

constexpr std::array kProviderColumns = {
    row<&ProviderItem::capacityProvider>({.key = "capacityProvider",
                                          .label = "Provider",
                                          .help = "The capacity provider (capacityProvider).",
                                          .max = 255,
                                          .choices = kProviders,
                                          .open = true,
                                          .ecs = "capacityProvider"}),
    row<&ProviderItem::base>({.key = "base",
                              .label = "Base",
                              .help = "So many tasks at least run on it; one provider of a "
                                      "strategy may have a base (base).",
                              .min = 0,
                              .max = sim::kMostBase,
                              .ecs = "base"}),
    row<&ProviderItem::weight>({.key = "weight",
                                .label = "Weight",
                                .help = "Its part of the tasks beyond the base (weight).",
                                .min = 0,
                                .max = sim::kMostWeight,
                                .ecs = "weight"}),
};
static_assert(kProviderColumns.size() == memberCount<ProviderItem>(), "a member has no row");

sim::ProviderStrategy loweredStrategy(const std::vector<ProviderItem>& items);

// What AWS refuses of the strategy in a row of an element, whose providers are drawn in a cluster.
void checkStrategy(const std::vector<ProviderItem>& items, std::string_view field,
                   const Drawn& cluster, std::vector<Finding>& findings);

} // namespace stowage::doc
