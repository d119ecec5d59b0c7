// SPDX-License-Identifier: MIT
// The event patterns of Amazon EventBridge: which events a rule is about.
#pragma once

#include "io/json.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::io {

// What one element of a field's array asks of a value.
struct ValueTest {
    enum class Kind { exact, prefix, suffix, wildcard, numeric, cidr, exists, absent };
    Kind kind = Kind::exact;
    bool isNegated = false;   // anything-but
    bool ignoresCase = false; // equals-ignore-case
    std::vector<Json> values; // one of which the value is, begins with, ends with or looks like
    double low = 0, high = 0; // numeric
    bool hasLow = false, hasHigh = false, isAboveLow = false, isBelowHigh = false;
};

struct FieldsPattern;

struct FieldPattern {
    std::string name;
    std::vector<ValueTest> tests;      // one of which must hold; or
    std::vector<FieldsPattern> inside; // one, of the object that the field is
};

struct FieldsPattern {
    std::vector<FieldPattern> fields;             // all of which must match
    std::vector<std::vector<FieldsPattern>> ones; // of each list, one must ($or)
};

class EventPattern {
public:
    // The error's message is AWS's reason, without "Event pattern is not valid. Reason: ".
    static Result<EventPattern> read(std::string_view text);

    bool matches(const Json& event) const;
    // False where no event with this source and detail-type matches, whatever else it holds.
    bool mayMatch(std::string_view source, std::string_view detailType) const;

private:
    FieldsPattern fields_;
};

// A leading part of each: `10.0.0.0/24`, `2001:db8::/32`.
bool isAddressBlock(std::string_view block);
bool isAddressIn(std::string_view block, std::string_view address);

} // namespace stowage::io
