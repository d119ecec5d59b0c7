// SPDX-License-Identifier: MIT
#include "io/ecs_element.h"

#include "base/text.h"
#include "field/check.h"
#include "io/ecs_rest.h"
#include "io/ecs_values.h"

#include <algorithm>
#include <optional>

namespace stowage::io {

namespace {
using doc::Field;
using doc::KindInfo;
using doc::Value;

constexpr std::string_view kLabel = "label:";
// So that a document stays readable; AWS takes no more for a whole definition.
constexpr int kDeepestKept = 40;
constexpr std::size_t kMostKept = 64U << 10U;

bool isLabel(const Field& field)
{
    return field.ecs.starts_with(kLabel);
}

int depthOf(const Json& json)
{
    int deepest = 0;
    if (json.items() != nullptr)
        for (const Json& item : *json.items())
            deepest = std::max(deepest, depthOf(item));
    if (json.members() != nullptr)
        for (const Json::Member& member : *json.members())
            deepest = std::max(deepest, depthOf(member.second));
    return deepest + 1;
}

const Json* memberAt(const Json& json, std::string_view path)
{
    const Json* at = &json;
    while (at != nullptr && !path.empty()) {
        const std::size_t dot = path.find('.');
        at = at->find(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    }
    return saying(at);
}

// What is not stated is not reserved: AWS knows no other defaults for sizes.
void clear(doc::Props& props, const Field& field)
{
    const bool isSize = field.unit == doc::Unit::cpuUnits || field.unit == doc::Unit::mebibytes;
    if (isSize && (field.min <= 0 || !field.zeroMeans.empty()))
        doc::setValue(props, field, Value(std::int64_t{0}));
}

class Reading {
public:
    Reading(const KindInfo& kind, const Json& json, const EcsReading& asked)
        : kind_(kind), json_(json), asked_(asked)
    {
        element_.props = kind.defaults;
    }

    Result<doc::Element> read();

private:
    Outcome readLabel(const Field& field);
    Outcome readRow(const Field& field);
    Outcome take(const Field& field, const Json& member, const Value& value);
    Outcome refuse(const Field& field, const Json& at, const std::string& words);
    void dropOwnLabels(Value& value) const;

    void keepRest();
    void tellKept(const std::string& key, const Json& member, const Json& rest) const;

    const KindInfo& kind_;
    const Json& json_;
    const EcsReading& asked_;
    doc::Element element_;
};

Outcome Reading::refuse(const Field& field, const Json& at, const std::string& words)
{
    if (!asked_.told)
        return Error{Fault::invalid, words, std::string(isLabel(field) ? "" : field.ecs)};
    asked_.told(Fate::ignored, at, words + " The default is used instead.");
    clear(element_.props, field);
    return Done{};
}

Outcome Reading::readLabel(const Field& field)
{
    const Json* labels = json_.find("dockerLabels");
    const std::string_view name = field.ecs.substr(kLabel.size());
    const Json* label = labels == nullptr ? nullptr : labels->find(name);
    if (label == nullptr || label->text() == nullptr)
        return Done{};
    const auto value = doc::parsed(field, *label->text());
    if (!value || (asked_.told && doc::objection(field, *value)))
        return refuse(field, *label,
                      "The label " + std::string(name) + " is \"" +
                          plainLine(label->text()->substr(0, 80)) + "\", which says nothing.");
    doc::setValue(element_.props, field, *value);
    return Done{};
}

// Labels that are rows of their own are no labels.
void Reading::dropOwnLabels(Value& value) const
{
    if (auto* pairs = std::get_if<doc::Pairs>(&value))
        std::erase_if(*pairs, [this](const doc::Pair& pair) {
            return std::any_of(kind_.rows.begin(), kind_.rows.end(), [&](const Field& field) {
                return isLabel(field) && field.ecs.substr(kLabel.size()) == pair.name;
            });
        });
}

Outcome Reading::readRow(const Field& field)
{
    if (isLabel(field))
        return readLabel(field);
    const Json* member = memberAt(json_, field.ecs);
    if (member == nullptr) {
        clear(element_.props, field);
        return Done{};
    }
    const Result<Value> value =
        asked_.told ? guessedValue(field, *member, asked_.told) : ecsValue(field, *member);
    if (value)
        return take(field, *member, *value);
    // A list of what is not simulated yet is kept as a whole.
    if (asked_.told && field.shape == doc::Shape::choice && member->items() != nullptr)
        return Done{};
    return refuse(field, *member, value.error().message);
}

Outcome Reading::take(const Field& field, const Json& member, const Value& value)
{
    Value taken = value;
    if (field.ecs == "dockerLabels")
        dropOwnLabels(taken);
    const bool isZero = taken == Value(std::int64_t{0}) && !field.zeroMeans.empty();
    const auto objection = isZero ? std::nullopt : doc::objection(field, taken);
    if (objection)
        return refuse(field, member, *objection);
    if (asked_.told && taken == Value(std::string())) {
        asked_.told(Fate::ignored, member,
                    std::string(field.label) + " is empty, as if it were not there.");
        return Done{};
    }
    doc::setValue(element_.props, field, taken);
    return Done{};
}

void Reading::tellKept(const std::string& key, const Json& member, const Json& rest) const
{
    if (!asked_.told)
        return;
    const auto rows = rowsOf(kind_, key);
    std::string words = plainLine(key.substr(0, 80));
    if (!rows.empty() && rows.front()->shape == doc::Shape::choice && rest.items() != nullptr) {
        if (isKnown(*rows.front(), rest))
            return; // it is the order that is kept
        asked_.told(Fate::guessed, member,
                    words + " names what is not simulated yet; it is taken as " +
                        doc::spoken(*rows.front(), doc::valueOf(element_.props, *rows.front())) +
                        ", and kept for the export.");
        return;
    }
    if (!rows.empty() && rows.front()->shape == doc::Shape::text && rest.items() != nullptr)
        return; // the export says all of it
    if (!rows.empty() && rest.members() != nullptr)
        words += "." + plainLine(rest.members()->front().first.substr(0, 80));
    else if (!rows.empty())
        words = "a part of " + words;
    asked_.told(Fate::kept, member, words + " is not simulated; it is kept for the export.");
}

void Reading::keepRest()
{
    Json kept = Json::object();
    std::size_t bytes = 0;
    for (const Json::Member& member : *json_.members()) {
        if (member.first == asked_.nameKey || member.first == asked_.others ||
            saying(&member.second) == nullptr)
            continue;
        const auto rows = rowsOf(kind_, member.first);
        if (asked_.told && !rows.empty() && rows.front()->ecs != member.first &&
            member.second.members() == nullptr)
            asked_.told(Fate::ignored, member.second,
                        plainLine(member.first) + " is " + std::string(shapeWords(member.second)) +
                            "; it was left out.");
        Json rest = restOf(kind_, member.first, member.second);
        if (saying(&rest) == nullptr)
            continue;
        const std::size_t size = member.first.size() + compactJson(rest).size();
        if (depthOf(rest) > kDeepestKept || size > kMostKept - bytes) {
            if (asked_.told)
                asked_.told(Fate::ignored, member.second,
                            plainLine(member.first.substr(0, 80)) +
                                " is too large or too deep to be kept; it was left out.");
            continue;
        }
        bytes += size;
        tellKept(member.first, member.second, rest);
        kept.members()->emplace_back(member.first, std::move(rest));
    }
    if (kept.members()->empty())
        return;
    // Whatever the order in which they came, the export has another.
    std::sort(kept.members()->begin(), kept.members()->end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    Json unknown = Json::object();
    unknown.set(kKept, std::move(kept));
    element_.unknown = compactJson(unknown);
}

Result<doc::Element> Reading::read()
{
    for (const Field& field : kind_.rows)
        if (!field.ecs.empty())
            if (const Outcome done = readRow(field); !done)
                return done.error();
    keepRest();
    return std::move(element_);
}

} // namespace

Result<doc::Element> readEcsElement(const KindInfo& kind, const Json& json,
                                    const EcsReading& reading)
{
    return Reading(kind, json, reading).read();
}

} // namespace stowage::io
