// SPDX-License-Identifier: MIT
#include "aws/call_shapes.h"

#include "aws/call_shape_table.h"
#include "base/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;

const Shape* shapeOf(std::string_view name)
{
    const auto* found = std::find_if(std::begin(kShapes), std::end(kShapes),
                                     [&](const Shape& shape) { return shape.name == name; });
    return found != std::end(kShapes) ? found : nullptr;
}

struct Part {
    std::string name;
    bool isRequired = false;
    char kind = 's';
};

std::vector<Part> partsOf(const Shape& shape)
{
    std::vector<Part> parts;
    for (const std::string& word : split(shape.members, ' '))
        parts.push_back(
            {word.substr(0, word.size() - 2), word[word.size() - 2] == '!', word.back()});
    return parts;
}

std::string_view classOf(const Json& json)
{
    if (json.boolean() != nullptr)
        return "<class 'bool'>";
    if (json.integer() != nullptr)
        return "<class 'int'>";
    if (json.real() != nullptr)
        return "<class 'float'>";
    if (json.text() != nullptr)
        return "<class 'str'>";
    return json.items() != nullptr ? "<class 'list'>" : "<class 'dict'>";
}

std::string_view wantedClass(char kind)
{
    switch (kind) {
    case 'i':
        return "<class 'int'>";
    case 'd':
        return "<class 'float'>, <class 'decimal.Decimal'>, <class 'int'>";
    case 'b':
        return "<class 'bool'>";
    case 't':
    case 'l':
        return "<class 'list'>, <class 'tuple'>";
    case 'm':
        return "<class 'dict'>";
    default:
        return "<class 'str'>";
    }
}

bool isOf(char kind, const Json& json)
{
    switch (kind) {
    case 'i':
        return json.integer() != nullptr;
    case 'd':
        return json.integer() != nullptr || json.real() != nullptr;
    case 'b':
        return json.boolean() != nullptr;
    case 't':
    case 'l':
        return json.items() != nullptr;
    case 'm':
        return json.members() != nullptr;
    case 's':
        return json.text() != nullptr;
    default:
        return true;
    }
}

std::string valueWords(const Json& json)
{
    constexpr std::size_t kMost = 80;
    if (json.boolean() != nullptr)
        return *json.boolean() ? "True" : "False";
    std::string words = plainLine(json.text() != nullptr ? *json.text() : compactJson(json));
    if (words.size() > kMost)
        words = words.substr(0, words.find_last_of(' ', kMost)).substr(0, kMost) + " …";
    return words;
}

class Validation {
public:
    explicit Validation(std::string_view operation) : operation_(operation) {}

    void structure(std::string_view path, const Shape& shape, const Json& with)
    {
        const std::string where = path.empty() ? "input" : std::string(path);
        const std::vector<Part> parts = partsOf(shape);
        for (const Part& part : parts) {
            const Json* member = with.find(part.name);
            if (part.isRequired && (member == nullptr || member->isNull()))
                say("Missing required parameter in " + where + ": \"" + part.name + "\"");
        }
        for (const Json::Member& member : *with.members()) {
            const auto part = std::find_if(parts.begin(), parts.end(), [&](const Part& each) {
                return each.name == member.first;
            });
            if (part == parts.end())
                say("Unknown parameter in " + where + ": \"" + plainLine(member.first) +
                    "\", must be one of: " + namesOf(parts));
            else if (!member.second.isNull())
                value((path.empty() ? std::string() : std::string(path) + ".") + part->name, *part,
                      member.second);
        }
    }
    const std::string& report() const { return report_; }

private:
    void value(const std::string& path, const Part& part, const Json& json)
    {
        if (!isOf(part.kind, json))
            return wrongType(path, json, part.kind);
        const Shape* inner = shapeOf(operation_ + "." + part.name); // where another one means
        if (inner == nullptr)                                       // something else by the name
            inner = shapeOf(part.name);
        if (part.kind == 'm' && inner != nullptr)
            structure(path, *inner, json);
        if (json.items() == nullptr || (part.kind == 'l' && inner == nullptr))
            return;
        const char kind = part.kind == 't' ? 's' : 'm';
        for (std::size_t n = 0; n < json.items()->size(); ++n) {
            const Json& item = (*json.items())[n];
            const std::string at = path + "[" + numberText(static_cast<std::int64_t>(n)) + "]";
            if (!isOf(kind, item))
                wrongType(at, item, kind);
            else if (kind == 'm')
                structure(at, *inner, item);
        }
    }
    void wrongType(const std::string& path, const Json& json, char kind)
    {
        say("Invalid type for parameter " + path + ", value: " + valueWords(json) + ", type: " +
            std::string(classOf(json)) + ", valid types: " + std::string(wantedClass(kind)));
    }
    static std::string namesOf(const std::vector<Part>& parts)
    {
        std::vector<std::string> names;
        for (const Part& part : parts)
            names.push_back(part.name);
        return joined(names, ", ");
    }
    void say(const std::string& words) { report_ += (report_.empty() ? "" : "; ") + words; }

    std::string operation_;
    std::string report_;
};
} // namespace

std::optional<AwsException> misshapen(std::string_view operation, const io::Json& with)
{
    const Shape* shape = shapeOf(operation);
    if (shape == nullptr)
        return std::nullopt;
    Validation validation(operation);
    validation.structure({}, *shape, with);
    if (validation.report().empty())
        return std::nullopt;
    return AwsException{"ParamValidationError",
                        "Parameter validation failed: " + validation.report()};
}

} // namespace stowage::aws
