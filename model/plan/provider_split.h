// SPDX-License-Identifier: MIT
// Divides tasks among the capacity providers of a strategy, by base and weight.
#pragma once

#include "plan/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

constexpr int kMostProviders = 20;        // of a strategy, API CreateService
constexpr int kMostClusterProviders = 20; // of a cluster, service quotas
constexpr int kMostBase = 100'000, kMostWeight = 1'000;

constexpr std::string_view kFargateProvider = "FARGATE", kFargateSpotProvider = "FARGATE_SPOT";
bool isFargateProvider(std::string_view provider);
// None: the provider is an Auto Scaling group's.
std::optional<Capacity> capacityOf(std::string_view provider);
std::string_view providerOf(Capacity capacity); // of Fargate

// What AWS says against a strategy; empty: nothing. That its providers are associated with the
// cluster is not looked at.
std::string objectionTo(const ProviderStrategy& strategy);

// How many of `tasks` more each item of the strategy gets, `before` of each being there: the base
// first, then each to the one with the least (tasks beyond its base + 1) / weight, the first of
// equals. All 0 where nothing has a weight and the base is full.
std::vector<int> splitOf(const ProviderStrategy& strategy, const std::vector<int>& before,
                         int tasks);

} // namespace stowage::sim
