// SPDX-License-Identifier: MIT
// What a property can hold: seven shapes, so that everything that reads rows handles all kinds
// alike.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace stowage::doc {

// One of the names in a row's `choices`: a number in memory, the name in files.
struct Choice {
    int index = 0;
    friend bool operator==(const Choice&, const Choice&) = default;
};

struct Pair {
    std::string name = {};
    std::string value = {};
    friend bool operator==(const Pair&, const Pair&) = default;
};

// Environment, labels, attributes: the order is the user's and is kept.
using Pairs = std::vector<Pair>;

struct Record;

// The rows of a small table; the cells of a row stand in the order of the field's `columns`.
struct Records {
    std::vector<Record> rows;
};

using Value = std::variant<bool, std::int64_t, double, std::string, Choice, Pairs, Records>;

struct Record {
    std::vector<Value> cells = {};
};

bool operator==(const Records& a, const Records& b);
bool operator==(const Record& a, const Record& b);

// The alternatives of Value by name, in their order.
enum class Shape { boolean, integer, real, text, choice, pairs, records };

inline Shape shapeOf(const Value& value)
{
    return static_cast<Shape>(value.index());
}

} // namespace stowage::doc
