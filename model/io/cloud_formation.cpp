// SPDX-License-Identifier: MIT
#include "io/cloud_formation.h"

#include "base/text.h"
#include "io/cloud_formation_names.h"
#include "io/element_json.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

namespace stowage::io {

namespace {
constexpr std::size_t kLongestText = 1U << 20U; // that a substitution may make
constexpr std::size_t kMostText = 8U << 20U;    // that all of them may make
constexpr std::size_t kLongestDefault = 4'096;  // of a parameter, in AWS

// Members of ECS whose values are nobody's business.
constexpr std::array<std::string_view, 3> kSecrets{"environment", "secrets", "secretOptions"};

template <std::size_t Count>
bool isAmong(const std::array<std::string_view, Count>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string ecsName(const std::string& name)
{
    for (const auto& [theirs, ecs] : kOtherTemplateNames)
        if (theirs == name)
            return std::string(ecs);
    std::string out = name;
    if (!out.empty() && out.front() >= 'A' && out.front() <= 'Z')
        out.front() = static_cast<char>(out.front() - 'A' + 'a');
    return out;
}

// The name of the function that an object calls, or null.
const std::string* functionOf(const Json& json)
{
    const Json::Object* members = json.members();
    if (members == nullptr || members->size() != 1)
        return nullptr;
    const std::string& name = members->front().first;
    return name == "Ref" || name.starts_with("Fn::") ? &name : nullptr;
}

std::optional<std::string> textOfScalar(const Json& json)
{
    if (json.text() != nullptr)
        return *json.text();
    if (json.integer() != nullptr)
        return numberText(*json.integer());
    if (json.real() != nullptr)
        return numberText(*json.real());
    if (json.boolean() != nullptr)
        return std::string(*json.boolean() ? "true" : "false");
    return std::nullopt;
}

class Shaping {
public:
    Shaping(const TemplateValues& values, const Told& told) : values_(values), told_(told) {}

    Json shaped(const Json& json, bool isMap);

private:
    Json resolved(const Json& json, const std::string& function);
    std::optional<Json> called(const std::string& function, const Json& with);
    std::optional<Json> reference(const std::string& name) const;
    std::optional<Json> attribute(const Json& with) const;
    std::optional<Json> substituted(const Json& with) const;
    std::optional<Json> joinedList(const Json& with);

    const TemplateValues& values_;
    const Told& told_;
    std::size_t made_ = 0;  // bytes of text by substitutions
    bool isSecret_ = false; // what is being shaped is never shown
};

// What has no value before it exists goes by its name in the template.
std::optional<Json> Shaping::reference(const std::string& name) const
{
    if (name == "AWS::NoValue")
        return Json();
    const Json* value = values_.find(name);
    return value != nullptr ? *value : Json(name);
}

std::optional<Json> Shaping::attribute(const Json& with) const
{
    if (with.text() != nullptr)
        return Json(*with.text());
    if (with.items() == nullptr || with.items()->size() != 2 ||
        with.items()->front().text() == nullptr || with.items()->back().text() == nullptr)
        return std::nullopt;
    return Json(*with.items()->front().text() + "." + *with.items()->back().text());
}

std::optional<Json> Shaping::substituted(const Json& with) const
{
    const Json* text = &with;
    const Json* own = nullptr;
    if (with.items() != nullptr && with.items()->size() == 2) {
        text = &with.items()->front();
        own = &with.items()->back();
    }
    if (text->text() == nullptr)
        return std::nullopt;
    std::string_view left = *text->text();
    std::string out;
    while (!left.empty() && out.size() <= kLongestText) {
        const std::size_t begin = left.find("${");
        const std::size_t end = begin == std::string_view::npos ? begin : left.find('}', begin);
        out += left.substr(0, end == std::string_view::npos ? end : begin);
        if (end == std::string_view::npos)
            break;
        const std::string name(left.substr(begin + 2, end - begin - 2));
        left.remove_prefix(end + 1);
        const Json* value = own != nullptr ? own->find(name) : nullptr;
        if (value == nullptr)
            value = values_.find(name);
        const auto words = value == nullptr ? std::nullopt : textOfScalar(*value);
        if (name.starts_with('!'))
            out += "${" + name.substr(1) + "}";
        else
            out += words.value_or(name);
    }
    return out.size() <= kLongestText ? std::optional(Json(std::move(out))) : std::nullopt;
}

std::optional<Json> Shaping::joinedList(const Json& with)
{
    if (with.items() == nullptr || with.items()->size() != 2 ||
        with.items()->front().text() == nullptr || with.items()->back().items() == nullptr)
        return std::nullopt;
    std::string out;
    bool isFirst = true;
    for (const Json& item : *with.items()->back().items()) {
        const auto words = textOfScalar(shaped(item, false));
        if (!words)
            return std::nullopt;
        out += (isFirst ? std::string() : *with.items()->front().text()) + *words;
        isFirst = false;
        if (out.size() > kLongestText)
            return std::nullopt;
    }
    return Json(std::move(out));
}

std::optional<Json> Shaping::called(const std::string& function, const Json& with)
{
    if (function == "Ref" && with.text() != nullptr)
        return reference(*with.text());
    if (function == "Fn::GetAtt")
        return attribute(with);
    if (function == "Fn::Sub")
        return substituted(with);
    if (function == "Fn::Join")
        return joinedList(with);
    // Without the stack's parameters a condition is taken to hold.
    if (function == "Fn::If" && with.items() != nullptr && with.items()->size() == 3)
        return shaped((*with.items())[1], false);
    return std::nullopt;
}

Json Shaping::resolved(const Json& json, const std::string& function)
{
    std::optional<Json> value;
    if (made_ <= kMostText)
        value = called(function, json.members()->front().second);
    if (!value) {
        told_(Fate::ignored, json,
              plainLine(function.substr(0, 80)) + " cannot be worked out here; it was left out.");
        return {};
    }
    const auto words = textOfScalar(*value);
    if (!words)
        return function == "Fn::If" ? *value : Json();
    made_ += words->size();
    told_(Fate::guessed, json,
          plainLine(function) +
              (isSecret_ ? std::string(" is worked out; its value is not shown.")
                         : " is taken as \"" + plainLine(words->substr(0, 80)) + "\"."));
    return *value;
}

Json Shaping::shaped(const Json& json, bool isMap)
{
    Json out = json;
    if (const std::string* function = functionOf(json)) {
        out = resolved(json, *function);
    } else if (json.items() != nullptr) {
        out = Json::array();
        for (const Json& item : *json.items())
            if (Json one = shaped(item, false); !one.isNull())
                out.append(std::move(one));
    } else if (json.members() != nullptr) {
        out = Json::object();
        std::set<std::string> seen; // two names may differ in case alone
        for (const auto& [key, value] : *json.members()) {
            const bool isInnerMap = !isMap && isAmong(kTemplateMaps, key);
            const std::string name = isMap ? key : ecsName(key);
            const bool wasSecret = isSecret_;
            isSecret_ = isSecret_ || (!isMap && isAmong(kSecrets, name));
            if (Json one = shaped(value, isInnerMap); !one.isNull() && seen.insert(name).second)
                out.members()->emplace_back(name, std::move(one));
            isSecret_ = wasSecret;
        }
    }
    out.readUpTo = json.readUpTo;
    return out;
}
} // namespace

TemplateValues::TemplateValues(const Json& root)
{
    values_ = {{"AWS::Region", Json("us-east-1")},
               {"AWS::AccountId", Json("123456789012")},
               {"AWS::Partition", Json("aws")},
               {"AWS::StackName", Json("stack")},
               {"AWS::URLSuffix", Json("amazonaws.com")}};
    const Json* parameters = root.find("Parameters");
    if (parameters == nullptr || parameters->members() == nullptr)
        return;
    for (const auto& [name, parameter] : *parameters->members()) {
        const Json* hidden = parameter.find("NoEcho"); // its default is a secret, and not taken
        if (hidden != nullptr && lowered(textOfScalar(*hidden).value_or("true")) != "false")
            continue;
        const Json* usual = parameter.find("Default");
        const auto words = usual == nullptr ? std::nullopt : textOfScalar(*usual);
        if (words && !words->empty() && words->size() <= kLongestDefault)
            values_.insert_or_assign(name, *usual);
    }
}

const Json* TemplateValues::find(std::string_view name) const
{
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : &found->second;
}

Json ecsShapeOf(const Json& properties, const TemplateValues& values, const Told& told)
{
    return Shaping(values, told).shaped(properties, false);
}

} // namespace stowage::io
