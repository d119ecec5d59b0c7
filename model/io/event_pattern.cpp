// SPDX-License-Identifier: MIT
#include "io/event_pattern.h"

#include "base/text.h"
#include "plan/address_block.h"

#include <algorithm>
#include <array>
#include <optional>

namespace stowage::io {

namespace {
using Kind = ValueTest::Kind;
using Address = std::array<std::uint16_t, 8>; // of IPv6

const Json& nothing()
{
    static const Json kObject = Json::object();
    return kObject;
}

std::optional<std::uint16_t> groupOf(std::string_view text)
{
    std::uint32_t value = 0;
    if (text.empty() || text.size() > 4)
        return std::nullopt;
    for (const char letter : lowered(text)) {
        const bool isDigit = letter >= '0' && letter <= '9';
        if (!isDigit && (letter < 'a' || letter > 'f'))
            return std::nullopt;
        value = value * 16 + static_cast<std::uint32_t>(isDigit ? letter - '0' : letter - 'a' + 10);
    }
    return static_cast<std::uint16_t>(value);
}

bool takeGroups(std::string_view text, std::vector<std::uint16_t>& groups)
{
    if (text.empty())
        return true;
    for (const std::string& part : split(text, ':')) {
        const auto group = groupOf(part);
        if (!group || groups.size() == 8)
            return false;
        groups.push_back(*group);
    }
    return true;
}

std::optional<Address> addressOf(std::string_view text)
{
    const std::size_t gap = text.find("::");
    std::vector<std::uint16_t> front, back;
    if (!takeGroups(text.substr(0, gap), front) ||
        (gap != std::string_view::npos && !takeGroups(text.substr(gap + 2), back)))
        return std::nullopt;
    const std::size_t given = front.size() + back.size();
    if (gap == std::string_view::npos ? given != 8 : given > 7)
        return std::nullopt;
    Address address{};
    std::copy(front.begin(), front.end(), address.begin());
    std::copy(back.rbegin(), back.rend(), address.rbegin());
    return address;
}

struct LongBlock {
    Address first{};
    int prefix = 0;
};

std::optional<LongBlock> longBlock(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto first = addressOf(text.substr(0, slash));
    const auto prefix = parseInteger(text.substr(slash + 1));
    if (!first || !prefix || *prefix < 0 || *prefix > 128)
        return std::nullopt;
    return LongBlock{*first, static_cast<int>(*prefix)};
}

bool contains(const LongBlock& block, const Address& address)
{
    for (int bit = 0; bit < block.prefix; ++bit) {
        const auto group = static_cast<std::size_t>(bit / 16);
        const unsigned mask = 1U << (15 - bit % 16);
        if ((block.first.at(group) & mask) != (address.at(group) & mask))
            return false;
    }
    return true;
}

// Whether the text is what the wildcard stands for: a star is any text, behind a backslash itself.
bool looksLike(std::string_view text, std::string_view wildcard)
{
    constexpr std::size_t kNowhere = std::string_view::npos;
    std::size_t at = 0, in = 0, star = kNowhere, held = 0;
    while (at < text.size() || in < wildcard.size()) {
        const bool isStar = in < wildcard.size() && wildcard[in] == '*';
        if (isStar) {
            star = ++in;
            held = at;
            continue;
        }
        const bool isEscaped = in + 1 < wildcard.size() && wildcard[in] == '\\';
        const std::size_t letter = in + (isEscaped ? 1 : 0);
        if (at < text.size() && letter < wildcard.size() && wildcard[letter] == text[at]) {
            ++at;
            in = letter + 1;
        } else if (star != kNowhere && held < text.size()) {
            in = star;
            at = ++held;
        } else {
            return false;
        }
    }
    return true;
}

bool isSame(const Json& leaf, const Json& wanted, bool isNegated)
{
    const bool areNumbers = (leaf.integer() != nullptr || leaf.real() != nullptr) &&
                            (wanted.integer() != nullptr || wanted.real() != nullptr);
    if (areNumbers && isNegated)
        return leaf.number() == wanted.number();
    return leaf == wanted; // 300 is not 300.0: numbers are compared as they are written
}

bool isOne(const ValueTest& test, const Json& leaf, const Json& wanted)
{
    if (leaf.text() == nullptr || wanted.text() == nullptr)
        return test.kind == Kind::exact && isSame(leaf, wanted, test.isNegated);
    const std::string text = test.ignoresCase ? lowered(*leaf.text()) : *leaf.text();
    const std::string with = test.ignoresCase ? lowered(*wanted.text()) : *wanted.text();
    switch (test.kind) {
    case Kind::prefix:
        return text.starts_with(with);
    case Kind::suffix:
        return text.ends_with(with);
    case Kind::wildcard:
        return looksLike(text, with);
    case Kind::cidr:
        return isAddressIn(with, text);
    default:
        return text == with;
    }
}

bool isWithin(const ValueTest& test, double number)
{
    if (test.hasLow && (test.isAboveLow ? number <= test.low : number < test.low))
        return false;
    return !test.hasHigh || (test.isBelowHigh ? number < test.high : number <= test.high);
}

bool holds(const ValueTest& test, const Json& leaf)
{
    if (test.kind == Kind::exists)
        return true;
    if (test.kind == Kind::numeric)
        return (leaf.integer() != nullptr || leaf.real() != nullptr) &&
               isWithin(test, leaf.number());
    const bool isAny = std::any_of(test.values.begin(), test.values.end(),
                                   [&](const Json& wanted) { return isOne(test, leaf, wanted); });
    return isAny != test.isNegated;
}

// Of an array each element counts; an object is no leaf.
template <class Predicate> bool anyLeaf(const Json& value, const Predicate& predicate)
{
    if (const Json::Array* items = value.items())
        return std::any_of(items->begin(), items->end(),
                           [&](const Json& item) { return anyLeaf(item, predicate); });
    return value.members() == nullptr && predicate(value);
}

bool matchesFields(const FieldsPattern& pattern, const Json& object);

bool matchesField(const FieldPattern& field, const Json* value)
{
    if (!field.inside.empty())
        return matchesFields(field.inside.front(), value != nullptr ? *value : nothing());
    const auto isThere = [](const Json&) { return true; };
    return std::any_of(field.tests.begin(), field.tests.end(), [&](const ValueTest& test) {
        if (test.kind == Kind::absent)
            return value == nullptr || !anyLeaf(*value, isThere);
        return value != nullptr &&
               anyLeaf(*value, [&](const Json& leaf) { return holds(test, leaf); });
    });
}

bool matchesFields(const FieldsPattern& pattern, const Json& object)
{
    if (const Json::Array* items = object.items())
        return std::any_of(items->begin(), items->end(),
                           [&](const Json& item) { return matchesFields(pattern, item); });
    return std::all_of(pattern.fields.begin(), pattern.fields.end(),
                       [&](const FieldPattern& field) {
                           return matchesField(field, object.find(field.name));
                       }) &&
           std::all_of(pattern.ones.begin(), pattern.ones.end(), [&](const auto& ones) {
               return std::any_of(ones.begin(), ones.end(), [&](const FieldsPattern& one) {
                   return matchesFields(one, object);
               });
           });
}
} // namespace

bool isAddressBlock(std::string_view block)
{
    return block.find('/') != std::string_view::npos &&
           (sim::addressBlock(block).has_value() || longBlock(block).has_value());
}

bool isAddressIn(std::string_view block, std::string_view address)
{
    if (const auto outer = sim::addressBlock(block)) {
        const auto inner = sim::addressBlock(std::string(address) + "/32");
        return inner && sim::contains(*outer, *inner);
    }
    const auto outer = longBlock(block);
    const auto inner = addressOf(address);
    return outer && inner && contains(*outer, *inner);
}

bool EventPattern::matches(const Json& event) const
{
    return matchesFields(fields_, event);
}

bool EventPattern::mayMatch(std::string_view source, std::string_view detailType) const
{
    const Json itsSource(source), itsType(detailType);
    return std::all_of(fields_.fields.begin(), fields_.fields.end(),
                       [&](const FieldPattern& field) {
                           if (field.name == "source")
                               return matchesField(field, &itsSource);
                           return field.name != "detail-type" || matchesField(field, &itsType);
                       });
}

} // namespace stowage::io
