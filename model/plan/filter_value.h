// SPDX-License-Identifier: MIT
// A JSON value as filter policies and the messages that they judge hold it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim {

struct FilterMember;

struct FilterValue {
    enum class Type { null, boolean, number, text, list, object };

    Type type = Type::null;
    bool flag = false;
    double number = 0;
    std::string text;
    std::vector<FilterValue> items;
    std::vector<FilterMember> members;

    const FilterValue* find(std::string_view key) const;
    bool operator==(const FilterValue& other) const;
};

struct FilterMember {
    std::string key;
    FilterValue value;
    bool operator==(const FilterMember&) const = default;
};

// None where the text is no JSON, is nested too deeply, or something follows it.
std::optional<FilterValue> filterValueOf(std::string_view json);

} // namespace stowage::sim
