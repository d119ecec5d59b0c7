// SPDX-License-Identifier: MIT
// Lists every rule that the laws follow, once: what it says, how sure we are, and where AWS says
// it.
#pragma once

#include "base/ensure.h"
#include "report/fact.h"
#include "sim/rules_alarms.h"
#include "sim/rules_capacity.h"
#include "sim/rules_cluster.h"
#include "sim/rules_deployments.h"
#include "sim/rules_events.h"
#include "sim/rules_fargate.h"
#include "sim/rules_fifo.h"
#include "sim/rules_identity.h"
#include "sim/rules_images.h"
#include "sim/rules_listener.h"
#include "sim/rules_logs.h"
#include "sim/rules_messages.h"
#include "sim/rules_metrics.h"
#include "sim/rules_pools.h"
#include "sim/rules_providers.h"
#include "sim/rules_scaling.h"
#include "sim/rules_service.h"
#include "sim/rules_storage.h"
#include "sim/rules_traffic.h"
#include "sim/rules_volumes.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace stowage::sim {

template <std::size_t... counts> constexpr auto joinedRules(const Rule (&... parts)[counts])
{
    std::array<Rule, (counts + ...)> all{};
    std::size_t n = 0;
    const auto add = [&](const auto& part) {
        for (const Rule& rule : part)
            all[n++] = rule;
    };
    (add(parts), ...);
    return all;
}

// A law adds its rules to the section of its mechanism. RuleNumber 1 is the first.
constexpr auto kRules =
    joinedRules(kClusterRules, kServiceRules, kTrafficRules, kCapacityRules, kMetricRules,
                kIdentityRules, kFargateRules, kAlarmRules, kScalingRules, kDeploymentRules,
                kProviderRules, kMessageRules, kEventRules, kListenerRules, kStorageRules,
                kImageRules, kFifoRules, kVolumeRules, kLogRules, kPoolRules);

// Does not compile for an id that is not listed.
consteval RuleNumber ruleNumber(std::string_view id)
{
    RuleNumber number = 1;
    for (const Rule& rule : kRules) {
        if (rule.id == id)
            return number;
        ++number;
    }
    beliefFailed("the rule is listed", "sim/rules.h", 0); // no constant: the compiler stops here
}

const Rule& ruleOf(RuleNumber number); // 1 … the count of kRules

} // namespace stowage::sim
