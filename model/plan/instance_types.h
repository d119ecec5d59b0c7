// SPDX-License-Identifier: MIT
// The EC2 instance types that can be drawn: what they offer to tasks and what they cost.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace stowage::sim {

struct InstanceType {
    std::string_view name = {};
    int vcpus = 0;
    int cpuUnits = 0;      // 1024 per vCPU
    int memoryMib = 0;     // as advertised
    int registeredMib = 0; // what the agent registers; estimated where AWS published no figure
    int networkInterfaces = 0;
    int awsvpcTasks = 0;                // at a time, one interface being the instance's own
    int awsvpcTasksTrunked = 0;         // with account setting awsvpcTrunking; 0: no trunking
    int pods = 0;                       // EKS's usual limit
    std::int64_t microDollars = 0;      // per hour, Linux on demand in us-east-1, as of kPricesOf
    std::string_view architecture = {}; // "X86_64" or "ARM64", as AWS's runtimePlatform says it
    int gpus = 0;

    constexpr bool trunking() const { return awsvpcTasksTrunked > 0; }
};

// Prices drift, so whoever shows one shows this date.
constexpr std::string_view kPricesOf = "2026-07-20";

std::span<const InstanceType> instanceTypes();
std::span<const std::string_view> instanceTypeNames();       // in the same order
const InstanceType* findInstanceType(std::string_view name); // null when it is not in the catalogue

} // namespace stowage::sim
