// SPDX-License-Identifier: MIT
// A rule of a listener: which requests it is for, and what becomes of them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

enum class RuleAction { forward, redirect, fixedResponse };

// Lists are separated by commas, which stand in none of their values.
struct ListenerRule {
    int port = 80; // of its listener
    int priority = 1;
    std::string paths = "";
    std::string hosts = "";
    std::string methods = "";
    std::string queries = "";
    std::string sources = "";
    RuleAction action = RuleAction::forward;
    std::string targetGroup = ""; // the id of a target group of this load balancer
    int weight = 1;
    std::string secondGroup = "";
    int secondWeight = 0;
    int statusCode = 404;
    std::string location = "";
};

std::vector<std::string> valuesIn(const std::string& list);

// All values of the conditions of a rule together.
std::size_t conditionValuesOf(const ListenerRule& rule);

// API RedirectActionConfig, as the URL that a redirect leads to by default.
inline constexpr std::string_view kSameUrl = "#{protocol}://#{host}:#{port}/#{path}?#{query}";

bool leadsBack(const std::string& location); // an endless redirect

bool forwardsTo(const ListenerRule& rule, const std::string& group);

} // namespace stowage::doc
