// SPDX-License-Identifier: MIT
// Log groups of Amazon CloudWatch Logs, and where the log driver of a container sends its lines.
#pragma once

#include "base/ids.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace stowage::sim {

struct LogGroupNode {
    ElementId id;
    std::string name;
    int retentionDays = 0; // 0: lines never expire
    bool operator==(const LogGroupNode&) const = default;
};

// Options of the log driver awslogs.
struct AwsLogs {
    std::string group;        // empty: none is named, or it is in another region
    std::string streamPrefix; // empty: streams bear the ids of their containers
    bool createsGroup = false;
    bool operator==(const AwsLogs&) const = default;
};

// API PutRetentionPolicy, retentionInDays.
inline constexpr std::array<std::int64_t, 22> kRetentionDays{
    1,   3,   5,   7,   14,    30,    60,    90,    120,   150,   180,
    365, 400, 545, 731, 1'096, 1'827, 2'192, 2'557, 2'922, 3'288, 3'653};

inline bool isRetention(std::int64_t days)
{
    return std::find(kRetentionDays.begin(), kRetentionDays.end(), days) != kRetentionDays.end();
}

// API CreateLogGroup, logGroupName: [\.\-_/#A-Za-z0-9]+, of 1 to 512 characters.
inline bool isLogGroupName(std::string_view name)
{
    constexpr std::size_t kMost = 512;
    constexpr std::string_view kOthers = ".-_/#";
    return !name.empty() && name.size() <= kMost &&
           std::all_of(name.begin(), name.end(), [kOthers](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      kOthers.find(c) != std::string_view::npos;
           });
}

// Of which all is drawn.
inline constexpr std::string_view kLogRegion = "us-east-1";

} // namespace stowage::sim
