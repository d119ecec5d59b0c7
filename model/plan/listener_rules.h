// SPDX-License-Identifier: MIT
// Rules of a listener, what requests ask for, and which conditions that meets.
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

enum class RuleAction : std::uint8_t { forward, redirect, fixedResponse };

// What all requests of a source have in common.
struct Asking {
    std::string path = "/";
    std::string host = {}; // empty: the name of the load balancer itself
    std::string method = "GET";
    std::string query = {};   // "version=2&beta"
    std::string address = {}; // IPv4, of the client; empty: any
    bool operator==(const Asking&) const = default;
};

// API RuleCondition: of each kind one of the values must meet; a kind without values meets all.
struct RuleConditions {
    std::vector<std::string> paths, hosts, methods;
    std::vector<std::string> queries; // "key=value", or a value alone
    std::vector<std::string> sources; // CIDR
    bool operator==(const RuleConditions&) const = default;
};

// A rule of a load balancer, as deployments name it.
struct RuleKey {
    int port = 0;     // of its listener; 0: it is not stated
    int priority = 0; // 0: the default rule
    bool operator==(const RuleKey&) const = default;
};

// The service whose deployments set the weights of a rule, with its target group and its alternate.
struct Ruled {
    ElementId service = {}, first = {}, second = {};
    bool isTest = false;   // the rule takes test traffic, not production traffic
    bool toSecond = false; // what is drawn forwards to the alternate
    bool operator==(const Ruled&) const = default;
};

// API Rule, but for the default one.
struct ListenerRuleNode {
    int port = 80; // of its listener
    int priority = 1;
    RuleConditions conditions;
    RuleAction action = RuleAction::forward;
    ElementId targetGroup = {}, secondGroup = {}; // empty: none
    int weight = 1, secondWeight = 0;
    int statusCode = 0;        // of a redirect or of a fixed response
    std::string location = {}; // of a redirect; nothing depends on it
    Ruled ruled = {};
    bool operator==(const ListenerRuleNode&) const = default;
};

bool meets(const RuleConditions& conditions, const Asking& asking);

// `*` stands for any characters, `?` for one.
bool matchesPattern(std::string_view pattern, std::string_view text);

} // namespace stowage::sim
