// SPDX-License-Identifier: MIT
// A row: everything that inspector, files, checks, exports and command line need to know of one
// property.
#pragma once

#include "field/value.h"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace stowage::doc {

// What an edit of the property does to a running system.
enum class Effect {
    cosmetic,    // nothing
    live,        // takes hold at once, or at the next decision
    rollout,     // a new revision or deployment replaces tasks
    replacement, // AWS replaces the resource itself
};

enum class Unit {
    none,
    seconds,
    milliseconds,
    percent,
    mebibytes,
    cpuUnits, // 1024 are one vCPU
    perSecond,
};

struct Field;

// The rows of a record's members. Its own type because a Field cannot hold a span of Fields.
struct Columns {
    const Field* first = nullptr;
    std::size_t count = 0;

    constexpr Columns() = default;
    template <std::size_t n>
    constexpr Columns(const std::array<Field, n>& rows) : first(rows.data()), count(n)
    {
    }
    constexpr const Field* begin() const { return first; }
    constexpr const Field* end() const;
    constexpr const Field& operator[](std::size_t i) const;
    constexpr std::size_t size() const { return count; }
    constexpr bool empty() const { return count == 0; }
};

struct Field {
    std::string_view key = {};     // permanent, camelCase, in files
    std::string_view label = {};   // AWS's name where there is one
    std::string_view help = {};    // one or two sentences; names the AWS parameter
    std::string_view section = {}; // group in the inspector: Scale, Run, Expose, ...
    Unit unit = Unit::none;

    // Range of a number; longest text in bytes, most pairs or records as `max` of the others.
    double min = 0;
    double max = 0;

    // A number may also be 0, outside min..max, and these words say what that means.
    std::string_view zeroMeans = {};

    // Names of a Choice. For a text: what it may be, or with `open` what it is usually.
    std::span<const std::string_view> choices = {};
    bool open = false;

    Columns columns = {}; // of a record table
    Effect effect = Effect::live;
    std::string_view ecs =
        {}; // path in ECS JSON, dots between members; `label:x` is docker label x
    std::string_view cloudFormation = {}; // path in the resource's Properties
    std::string_view refersTo = {};       // the text is the id of an element of this kind, or empty
    bool secret = false;                  // kept and saved, never shown or logged
    bool multiline = false;
    bool hidden = false; // not in the inspector; another place edits it

    // Set by row<>(): the member's shape and how to reach it inside its struct.
    Shape shape = Shape::boolean;
    Value (*read)(const Field&, const void* object) = nullptr;
    void (*write)(const Field&, void* object, const Value&) = nullptr;
    Record (*blank)(const Field&) = nullptr; // of a record table: a row with its defaults
};

constexpr const Field* Columns::end() const
{
    return first + count;
}

constexpr const Field& Columns::operator[](std::size_t i) const
{
    return first[i];
}

// Null when no row has this key.
const Field* findField(std::span<const Field> rows, std::string_view key);

} // namespace stowage::doc
