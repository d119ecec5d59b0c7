// SPDX-License-Identifier: MIT
// Reads the cluster query language of placement constraints once and asks it of instances.
#pragma once

#include "base/result.h"
#include "sim/pattern.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stowage::sim {

// What an expression may ask of an instance.
struct InstanceFacts {
    bool agentConnected = true;
    std::string_view agentVersion;     // `1.73.0`
    std::string_view ec2InstanceId;    // `i-` and 17 hexadecimal digits
    std::int64_t registeredMicros = 0; // since 1970-01-01T00:00:00Z
    std::int64_t runningTasksCount = 0;
    std::span<const std::pair<std::string, std::string>> attributes = {};
    std::span<const std::string> taskGroups = {}; // of the tasks it runs
};

enum class QuerySubject : std::uint8_t {
    agentConnected,
    agentVersion,
    attribute,
    ec2InstanceId,
    registeredAt,
    runningTasksCount,
    taskGroup,
};

enum class QueryOperator : std::uint8_t {
    equal,
    less,
    lessOrEqual,
    greater,
    greaterOrEqual,
    in,
    matches,
    exists,
};

// One `subject operator argument`. The negative operators are the positive ones, negated, so an
// attribute that an instance lacks differs from every value.
struct QueryTest {
    QuerySubject subject = QuerySubject::attribute;
    QueryOperator op = QueryOperator::equal;
    bool negated = false;
    std::string attribute;              // its name
    std::vector<std::string> arguments; // one, or a list for `in`
    std::int64_t number = 0;            // runningTasksCount; registeredAt: micros since 1970
    std::optional<Pattern> pattern;     // for `matches`
    bool operator==(const QueryTest&) const = default;
};

struct QueryExpression {
    enum class Step : std::uint8_t { test, both, either, opposite };
    std::vector<Step> steps; // operands first, as on a pocket calculator; empty: always true
    std::vector<QueryTest> tests;
    bool operator==(const QueryExpression&) const = default;
};

// AWS page "Create expressions to define container instances for Amazon ECS tasks". At most 2,000
// characters. An error names the character at which reading ended, counted from 1.
Result<QueryExpression> parseQuery(std::string_view text);

bool matches(const QueryExpression& expression, const InstanceFacts& facts);

} // namespace stowage::sim
