// SPDX-License-Identifier: GPL-3.0-or-later
#include "properties/schema_check.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <optional>

namespace stowage::tests {

namespace {
using io::Json;

bool isOfType(const std::string& type, const Json& value)
{
    if (type == "object")
        return value.members() != nullptr;
    if (type == "array")
        return value.items() != nullptr;
    if (type == "string")
        return value.text() != nullptr;
    if (type == "boolean")
        return value.boolean() != nullptr;
    const double number = value.number();
    const bool isNumber = value.integer() != nullptr || value.real() != nullptr;
    if (type == "integer")
        return isNumber && number == static_cast<double>(static_cast<std::int64_t>(number));
    return type == "number" && isNumber;
}

bool isNumber(const Json& value)
{
    return value.integer() != nullptr || value.real() != nullptr;
}

class Checking {
public:
    explicit Checking(const Json& root) : root_(root) {}

    std::string breach(const Json& schema, const Json& value, const std::string& path);

private:
    // Each keyword says why the value breaks it, or nothing.
    std::string ofValue(const std::string& keyword, const Json& with, const Json& value,
                        const std::string& path);
    std::string ofMembers(const Json& schema, const Json& value, const std::string& path);
    std::string ofAny(const Json& choices, const Json& value, const std::string& path);

    const Json& root_;
};

// Characters, as JSON Schema counts them.
std::int64_t lengthOf(const std::string& text)
{
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

std::string Checking::ofAny(const Json& choices, const Json& value, const std::string& path)
{
    std::string why;
    for (const Json& choice : *choices.items()) {
        why = breach(choice, value, path);
        if (why.empty())
            return why;
    }
    return why;
}

std::string Checking::ofMembers(const Json& schema, const Json& value, const std::string& path)
{
    const Json* properties = schema.find("properties");
    const Json* patterns = schema.find("patternProperties");
    const Json* others = schema.find("additionalProperties");
    for (const auto& [key, member] : *value.members()) {
        const std::string there = path.empty() ? key : path + "." + key;
        bool isDescribed = false;
        std::string why;
        if (const Json* own = properties == nullptr ? nullptr : properties->find(key)) {
            isDescribed = true;
            why = breach(*own, member, there);
        }
        for (std::size_t n = 0; patterns != nullptr && n < patterns->members()->size(); ++n) {
            const auto& [pattern, inner] = (*patterns->members())[n];
            if (!QRegularExpression(QString::fromStdString(pattern))
                     .match(QString::fromStdString(key))
                     .hasMatch())
                continue;
            isDescribed = true;
            if (why.empty())
                why = breach(inner, member, there);
        }
        if (!isDescribed && others != nullptr && others->boolean() != nullptr) {
            if (!*others->boolean())
                return there + ": is not allowed";
        } else if (!isDescribed && others != nullptr) {
            why = breach(*others, member, there);
        }
        if (!why.empty())
            return why;
    }
    return {};
}

std::string Checking::ofValue(const std::string& keyword, const Json& with, const Json& value,
                              const std::string& path)
{
    const auto unless = [&](bool holds) {
        return holds ? std::string() : path + ": breaks " + keyword + " " + compactJson(with);
    };
    if (keyword == "type")
        return unless(isOfType(*with.text(), value));
    if (keyword == "const")
        return unless(with == value);
    if (keyword == "enum")
        return unless(std::find(with.items()->begin(), with.items()->end(), value) !=
                      with.items()->end());
    if (keyword == "minimum")
        return unless(!isNumber(value) || value.number() >= with.number());
    if (keyword == "maximum")
        return unless(!isNumber(value) || value.number() <= with.number());
    if (keyword == "maxLength")
        return unless(value.text() == nullptr || lengthOf(*value.text()) <= *with.integer());
    if (keyword == "maxItems")
        return unless(value.items() == nullptr ||
                      static_cast<double>(value.items()->size()) <= with.number());
    if (keyword == "required")
        return unless(value.members() == nullptr ||
                      std::all_of(with.items()->begin(), with.items()->end(), [&](const Json& key) {
                          return value.find(*key.text()) != nullptr;
                      }));
    if (keyword == "anyOf")
        return ofAny(with, value, path);
    if (keyword == "$ref") {
        const std::string name = with.text()->substr(std::string("#/$defs/").size());
        const Json* there = root_.find("$defs")->find(name);
        return there == nullptr ? "the schema has no " + name : breach(*there, value, path);
    }
    if (keyword == "items") {
        std::string why;
        for (std::size_t n = 0; value.items() != nullptr && n < value.items()->size(); ++n)
            if (why.empty())
                why = breach(with, (*value.items())[n],
                             path + "[" + numberText(static_cast<std::int64_t>(n)) + "]");
        return why;
    }
    static constexpr std::string_view kElsewhere[] = {"$schema",
                                                      "$defs",
                                                      "title",
                                                      "description",
                                                      "default",
                                                      "properties",
                                                      "patternProperties",
                                                      "additionalProperties"};
    return std::find(std::begin(kElsewhere), std::end(kElsewhere), keyword) != std::end(kElsewhere)
               ? std::string()
               : "the keyword " + keyword + " is not known";
}

std::string Checking::breach(const Json& schema, const Json& value, const std::string& path)
{
    for (const auto& [keyword, with] : *schema.members())
        if (std::string why = ofValue(keyword, with, value, path); !why.empty())
            return why;
    return value.members() == nullptr ? std::string() : ofMembers(schema, value, path);
}
} // namespace

std::string schemaBreach(const Json& schema, const Json& value)
{
    return Checking(schema).breach(schema, value, {});
}

} // namespace stowage::tests
