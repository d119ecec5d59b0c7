// SPDX-License-Identifier: MIT
// Reads event patterns and refuses them in the words of AWS's own reader.
#include "base/text.h"
#include "io/event_pattern.h"

#include <algorithm>
#include <array>
#include <optional>

namespace stowage::io {

namespace {
// EventBridge endpoints and quotas: the size of an event pattern; that may be raised.
constexpr JsonLimits kLimits{16'384, 64, false};

Error refused(std::string reason)
{
    return {Fault::invalid, std::move(reason), "InvalidEventPatternException"};
}

const Json* onlyMember(const Json& json, std::string& key)
{
    const Json::Object* members = json.members();
    if (members == nullptr || members->size() != 1)
        return nullptr;
    key = members->front().first;
    return &members->front().second;
}

bool isNumber(const Json& json)
{
    return json.integer() != nullptr || json.real() != nullptr;
}

// Numbers that can be compared.
constexpr double kMostNumber = 5e9;

std::optional<std::string> objectionToNumber(const Json& json, std::string_view after)
{
    if (!isNumber(json))
        return "Value of " + std::string(after) + " must be numeric";
    if (json.number() < -kMostNumber || json.number() > kMostNumber)
        return "Value must be between -5.0E9 and 5.0E9, inclusive";
    return std::nullopt;
}

std::string shown(const Json& json)
{
    return json.text() != nullptr ? *json.text() : compactJson(json);
}

// The upper bound behind a lower one: "<", 5.
std::optional<std::string> takeTop(const Json::Array& terms, ValueTest& test)
{
    const std::string* sign = terms[2].text();
    if (sign == nullptr)
        return "Bad value in numeric range: " + shown(terms[2]);
    if (*sign != "<" && *sign != "<=")
        return "Bad numeric range operator: " + *sign;
    if (terms.size() < 4)
        return "Value of " + *sign + " must be numeric";
    if (auto objection = objectionToNumber(terms[3], *sign))
        return objection;
    if (terms.size() > 4)
        return "Too many terms in numeric range expression";
    test.high = terms[3].number();
    test.hasHigh = true;
    test.isBelowHigh = *sign == "<";
    if (test.low >= test.high)
        return "Bottom must be less than top";
    return std::nullopt;
}

Result<ValueTest> numericTest(const Json& json)
{
    const Json::Array* terms = json.items();
    if (terms == nullptr)
        return refused("Value of numeric must be an array.");
    const std::string* sign = terms->empty() ? nullptr : terms->front().text();
    if (sign == nullptr)
        return refused("Invalid member in numeric match: " +
                       (terms->empty() ? "]" : shown(terms->front())));
    const bool isLower = *sign == ">" || *sign == ">=", isUpper = *sign == "<" || *sign == "<=";
    if (!isLower && !isUpper && *sign != "=")
        return refused("Unrecognized numeric range operator: " + *sign);
    const std::string after = *sign == "=" ? "equals" : *sign;
    if (auto objection = objectionToNumber(terms->size() > 1 ? (*terms)[1] : Json(), after))
        return refused(*std::move(objection));
    ValueTest test;
    test.kind = ValueTest::Kind::numeric;
    test.hasLow = !isUpper;
    test.hasHigh = !isLower;
    test.low = test.high = (*terms)[1].number();
    test.isAboveLow = *sign == ">";
    test.isBelowHigh = *sign == "<";
    if (terms->size() == 2)
        return test;
    if (!isLower)
        return refused("Too many elements in numeric expression");
    if (auto objection = takeTop(*terms, test))
        return refused(*std::move(objection));
    return test;
}

std::optional<std::string> objectionToWildcard(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (text[at] == '\\') {
            if (next != '*' && next != '\\')
                return "Invalid escape character at pos " +
                       numberText(static_cast<std::int64_t>(at) + 1);
            ++at;
        } else if (text[at] == '*' && next == '*') {
            return "Consecutive wildcard characters at pos " +
                   numberText(static_cast<std::int64_t>(at) + 1);
        }
    }
    return std::nullopt;
}

std::optional<ValueTest::Kind> textKind(std::string_view name)
{
    if (name == "prefix")
        return ValueTest::Kind::prefix;
    if (name == "suffix")
        return ValueTest::Kind::suffix;
    if (name == "wildcard")
        return ValueTest::Kind::wildcard;
    if (name == "equals-ignore-case" || name == "exactly")
        return ValueTest::Kind::exact;
    return std::nullopt;
}

// prefix, suffix, wildcard and equals-ignore-case: a text, and inside anything-but several.
Result<ValueTest> textTest(std::string_view name, const Json& json, bool isNegated)
{
    ValueTest test;
    test.kind = *textKind(name);
    test.isNegated = isNegated;
    test.ignoresCase = name == "equals-ignore-case";
    std::string inner;
    const Json* value = &json;
    const bool isAffix = name == "prefix" || name == "suffix";
    if (const Json* folded = onlyMember(json, inner);
        folded != nullptr && isAffix && inner == "equals-ignore-case") {
        test.ignoresCase = true;
        value = folded;
    }
    if (isNegated && value->items() != nullptr)
        test.values = *value->items();
    else
        test.values = {*value};
    if (test.values.empty())
        return refused("Empty arrays are not allowed");
    for (const Json& each : test.values) {
        if (each.text() == nullptr)
            return refused((name == "exactly" ? "exact" : std::string(name)) +
                           " match pattern must be a string");
        if (isNegated && isAffix && each.text()->empty())
            return refused("Null prefix/suffix not allowed");
        if (name != "wildcard")
            continue;
        if (auto objection = objectionToWildcard(*each.text()))
            return refused(*std::move(objection));
    }
    return test;
}

Result<ValueTest> anythingButTest(const Json& json)
{
    std::string name;
    if (json.members() != nullptr) {
        const Json* value = onlyMember(json, name);
        if (json.members()->empty())
            return refused("Anything-But expression name not found");
        if (value == nullptr)
            return refused("Only one key allowed in match expression");
        if (!textKind(name) || name == "exactly")
            return refused("Unsupported anything-but pattern: " + name);
        return textTest(name, *value, true);
    }
    const bool isList = json.items() != nullptr;
    if (!isList && json.text() == nullptr && !isNumber(json))
        return refused("Value of anything-but must be an array or single string/number value.");
    ValueTest test;
    test.isNegated = true;
    if (isList)
        test.values = *json.items();
    else
        test.values = {json};
    bool hasNumber = false, hasText = false;
    for (const Json& each : test.values) {
        if (each.text() == nullptr && !isNumber(each))
            return refused("Inside anything but list, start|null|boolean is not supported.");
        (each.text() != nullptr ? hasText : hasNumber) = true;
    }
    if (hasNumber == hasText)
        return refused("Inside anything but list, either all values are number or string, mixed "
                       "type is not supported");
    return test;
}

Result<ValueTest> matchExpression(const Json& json)
{
    std::string name;
    if (json.members()->empty())
        return refused("Match expression name not found");
    name = json.members()->front().first;
    const Json& value = json.members()->front().second;
    constexpr std::array<std::string_view, 4> kOthers{"numeric", "anything-but", "exists", "cidr"};
    if (!textKind(name) && std::find(kOthers.begin(), kOthers.end(), name) == kOthers.end())
        return refused("Unrecognized match type " + name);
    if (json.members()->size() > 1)
        return refused("Only one key allowed in match expression");
    if (name == "numeric")
        return numericTest(value);
    if (name == "anything-but")
        return anythingButTest(value);
    if (textKind(name))
        return textTest(name, value, false);
    ValueTest test;
    if (name == "exists") {
        if (value.boolean() == nullptr)
            return refused("exists match pattern must be either true or false.");
        test.kind = *value.boolean() ? ValueTest::Kind::exists : ValueTest::Kind::absent;
        return test;
    }
    if (value.text() == nullptr)
        return refused("prefix match pattern must be a string");
    if (!isAddressBlock(*value.text()))
        return refused("Malformed CIDR, one '/' required");
    test.kind = ValueTest::Kind::cidr;
    test.values = {value};
    return test;
}

std::optional<Error> readFields(const Json& json, bool isInOr, FieldsPattern& into);

std::optional<Error> readTests(const Json::Array& values, std::vector<ValueTest>& tests)
{
    if (values.empty())
        return refused("Empty arrays are not allowed");
    for (const Json& value : values) {
        if (value.items() != nullptr)
            return refused("Match value must be String, number, true, false, or null");
        if (value.members() == nullptr) {
            ValueTest test;
            test.values = {value};
            tests.push_back(std::move(test));
            continue;
        }
        Result<ValueTest> test = matchExpression(value);
        if (!test)
            return test.error();
        tests.push_back(*std::move(test));
    }
    return std::nullopt;
}

std::optional<Error> readOnes(const Json& json, FieldsPattern& into)
{
    if (json.items() == nullptr)
        return refused("It must be an Array followed with $or.");
    std::vector<FieldsPattern> ones;
    for (const Json& each : *json.items()) {
        if (each.members() == nullptr)
            return refused("Only JSON object is allowed in array of $or relationship.");
        if (auto error = readFields(each, true, ones.emplace_back()))
            return error;
    }
    if (ones.size() < 2)
        return refused("There must have at least 2 Objects in $or relationship.");
    into.ones.push_back(std::move(ones));
    return std::nullopt;
}

// Names of match types are no names of fields there.
bool isReserved(std::string_view name)
{
    constexpr std::array<std::string_view, 4> kOthers{"numeric", "anything-but", "exists", "cidr"};
    return textKind(name).has_value() ||
           std::find(kOthers.begin(), kOthers.end(), name) != kOthers.end();
}

std::optional<Error> readFields(const Json& json, bool isInOr, FieldsPattern& into)
{
    if (json.members()->empty())
        return refused("Empty objects are not allowed");
    for (const auto& [name, value] : *json.members()) {
        if (name == "$or") {
            if (auto error = readOnes(value, into))
                return error;
            continue;
        }
        if (isInOr && isReserved(name))
            return refused(name + " is Ruler reserved fieldName which cannot be used inside $or.");
        FieldPattern field;
        field.name = name;
        std::optional<Error> error;
        if (value.members() != nullptr)
            error = readFields(value, isInOr, field.inside.emplace_back());
        else if (value.items() != nullptr)
            error = readTests(*value.items(), field.tests);
        else
            error = refused("\"" + name + "\" must be an object or an array");
        if (error)
            return error;
        into.fields.push_back(std::move(field));
    }
    return std::nullopt;
}
} // namespace

Result<EventPattern> EventPattern::read(std::string_view text)
{
    const Result<Json> json = parseJson(text, "event pattern", kLimits);
    if (!json)
        return refused(json.error().message);
    if (json->members() == nullptr)
        return refused("Filter is not an object");
    EventPattern pattern;
    if (auto error = readFields(*json, false, pattern.fields_))
        return *std::move(error);
    return pattern;
}

} // namespace stowage::io
