// SPDX-License-Identifier: MIT
// A JSON value that keeps the order of members and knows where in its text each value stood.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace stowage::io {

class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>; // keys are unique; the order is that of the text

    Json() = default; // null
    Json(bool value) : held_(value) {}
    Json(int value) : held_(static_cast<std::int64_t>(value)) {}
    Json(std::int64_t value) : held_(value) {}
    Json(double value) : held_(value) {} // finite
    Json(std::string value) : held_(std::move(value)) {}
    Json(std::string_view value) : held_(std::string(value)) {}
    Json(const char* value) : held_(std::string(value)) {}
    Json(Array value) : held_(std::move(value)) {}
    Json(Object value) : held_(std::move(value)) {}
    static Json array() { return Json(Array{}); }
    static Json object() { return Json(Object{}); }

    bool isNull() const { return held_.index() == 0; }
    const bool* boolean() const { return std::get_if<bool>(&held_); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&held_); }
    const double* real() const { return std::get_if<double>(&held_); }
    const std::string* text() const { return std::get_if<std::string>(&held_); }
    const Array* items() const { return std::get_if<Array>(&held_); }
    const Object* members() const { return std::get_if<Object>(&held_); }
    Array* items() { return std::get_if<Array>(&held_); }
    Object* members() { return std::get_if<Object>(&held_); }
    // An integer or a real as a real; 0 for anything else.
    double number() const;

    // Null where this is no object or has no such member.
    const Json* find(std::string_view key) const;
    Json* find(std::string_view key);
    // Appends or replaces a member; a null becomes an object first.
    Json& set(std::string_view key, Json value);
    void append(Json value); // a null becomes an array first
    void erase(std::string_view key);

    // Byte offset just behind the value in the text that it was read from; 0 where it was made
    // here.
    std::uint32_t readUpTo = 0;

    // Compares what it says, not where it stood.
    bool operator==(const Json& other) const { return held_ == other.held_; }

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> held_;
};

// "an object", "a number": for error messages.
std::string_view shapeWords(const Json& json);

struct JsonLimits {
    std::size_t bytes = 32U << 20U; // of a document; 8 MiB for imports and clipboard
    int depth = 64;                 // 100 for imports
    bool byteOrderMark = false;     // one is tolerated on import
};

constexpr JsonLimits kImportLimits{8U << 20U, 100, true};

// A place in a file for people: `FILE:LINE:COL`, both counted from 1, columns in bytes.
std::string placeIn(std::string_view file, std::string_view text, std::size_t offset);

// Strict JSON in strict UTF-8: no duplicate keys, no NUL, no integer beyond 64 bits, no number that
// is not finite, nothing behind the value. The error's `where` is FILE:LINE:COL.
Result<Json> parseJson(std::string_view text, std::string_view file, const JsonLimits& limits = {});

// Is given each value that stands in a member of the outermost object, as soon as it was read:
// `member` is that member's key, `key` the value's own, empty in an array. What is moved out of
// `value` leaves a null behind and takes no more room.
using Sink = std::function<void(std::string_view member, std::string_view key, Json& value)>;

// As parseJson, for large texts whose parts are wanted one by one. An error may come after parts
// were given.
Result<Json> parseJsonInParts(std::string_view text, std::string_view file,
                              const JsonLimits& limits, const Sink& sink);

// UTF-8, LF, two blanks a level, shortest numbers that read back, a final line break: small diffs.
// Arrays and objects without members of their own stand on one line where they are short.
std::string prettyJson(const Json& json);
// One line without a break, for JSON Lines.
std::string compactJson(const Json& json);

} // namespace stowage::io
