// SPDX-License-Identifier: MIT
// What Elastic Load Balancing refuses of an input before it looks at what is there.
#pragma once

#include "aws/call_input.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace stowage::aws {

AwsException validation(std::string message);

// Collects what is wrong with members that are given, as AWS tells it: "2 validation errors
// detected: Value '0' at 'port' failed to satisfy constraint: …".
class Constraints {
public:
    explicit Constraints(const io::Json& with) : with_(with) {}

    struct Range {
        std::int64_t least = 0, most = 0;
    };
    Constraints& within(std::string_view member, const Range& range);
    Constraints& lengthWithin(std::string_view member, const Range& range);
    Constraints& oneOf(std::string_view member, std::initializer_list<std::string_view> choices);

    std::optional<AwsException> broken() const;

private:
    void say(std::string_view member, const std::string& value, const std::string& constraint);

    const io::Json& with_;
    int count_ = 0;
    std::string words_;
};

// Up to 32 letters, digits and hyphens, of which none stands at an end.
std::optional<AwsException> objectionToBalancerName(const std::string& name);
std::optional<AwsException> objectionToGroupName(const std::string& name);

} // namespace stowage::aws
