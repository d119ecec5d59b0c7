// SPDX-License-Identifier: MIT
#include "io/element_json.h"

#include "base/text.h"
#include "document/document.h"
#include "field/check.h"
#include "io/field_json.h"

#include <algorithm>
#include <array>

namespace stowage::io {

namespace {

constexpr std::array<std::string_view, 6> kLinkKeys{"from",      "to",   "kind",
                                                    "container", "port", "bends"};
constexpr std::array<std::string_view, 4> kSides{"x", "y", "w", "h"};

Error refusal(std::string words)
{
    return {Fault::unreadable, std::move(words), {}};
}

void readRow(doc::Element& element, const doc::Field& field, const Json& json, const Remark& remark)
{
    const auto tell = [&](const std::string& words) {
        remark(json,
               "of " + quoted(element.id.text) + ": " + words + " The default is used instead.");
    };
    const Result<doc::Value> value = fieldValue(field, json);
    if (!value)
        tell(value.error().message);
    else if (const auto against = doc::objection(field, *value))
        tell(*against);
    else
        doc::setValue(element, field, *value);
}

} // namespace

std::string quoted(std::string_view text)
{
    return "\"" + plainLine(text.substr(0, 80)) + "\"";
}

std::string textOf(const Json& object, std::string_view key)
{
    const Json* member = object.find(key);
    return member != nullptr && member->text() != nullptr ? *member->text() : std::string();
}

std::string unknownOf(const Json& object, const std::function<bool(std::string_view)>& isKnown,
                      const Unknown& unknown)
{
    Json rest = Json::object();
    for (const Json::Member& member : *object.members()) {
        if (isKnown(member.first))
            continue;
        rest.members()->push_back(member);
        if (unknown)
            unknown(member);
    }
    return rest.members()->empty() ? std::string() : compactJson(rest);
}

const doc::KindInfo* kindOfId(const ElementId& id)
{
    for (const doc::KindInfo& kind : doc::allKinds())
        if (doc::isElementId(kind, id))
            return &kind;
    return nullptr;
}

void appendUnknown(Json& object, const std::string& unknown)
{
    if (unknown.empty())
        return;
    Result<Json> kept = parseJson(unknown, "kept members");
    ensure(kept.has_value() && kept->members() != nullptr, "kept members were read before");
    for (Json::Member& member : *kept->members())
        object.set(member.first, std::move(member.second));
}

Json elementJson(const doc::Element& element)
{
    const doc::KindInfo& kind = element.kind();
    Json out = Json::object();
    out.set("kind", Json(kind.key));
    out.set("name", Json(element.name));
    if (!element.parent.isEmpty())
        out.set("parent", Json(element.parent.text));
    for (const doc::Field& field : kind.rows)
        if (!doc::isDefault(element.props, field))
            out.set(field.key, fieldJson(field, doc::valueOf(element.props, field)));
    const doc::Element usual;
    for (const doc::Field& field : doc::elementRows())
        if (const doc::Value value = doc::valueOf(element, field);
            !(value == doc::valueOf(usual, field)))
            out.set(field.key, fieldJson(field, value));
    appendUnknown(out, element.unknown);
    return out;
}

Json linkJson(const doc::Link& link)
{
    Json out = Json::object();
    out.set("from", Json(link.from.text));
    out.set("to", Json(link.to.text));
    out.set("kind", Json(link.kind));
    if (!link.container.empty())
        out.set("container", Json(link.container));
    if (link.port != 0)
        out.set("port", Json(link.port));
    if (!link.bends.empty()) {
        Json bends = Json::array();
        for (const doc::Point& bend : link.bends) {
            Json point = Json::array();
            point.append(Json(bend.x));
            point.append(Json(bend.y));
            bends.append(std::move(point));
        }
        out.set("bends", std::move(bends));
    }
    appendUnknown(out, link.unknown);
    return out;
}

Json rectJson(const doc::Rect& rect)
{
    Json out = Json::object();
    out.set("x", Json(rect.x));
    out.set("y", Json(rect.y));
    out.set("w", Json(rect.width));
    out.set("h", Json(rect.height));
    return out;
}

Result<doc::Element> readElement(const ElementId& id, const Json& json, const Remark& remark,
                                 const Unknown& unknown)
{
    if (json.members() == nullptr)
        return refusal("the element " + quoted(id.text) + " is " + std::string(shapeWords(json)) +
                       "; it must be an object.");
    const std::string kindKey = textOf(json, "kind");
    const doc::KindInfo* kind = doc::findKind(kindKey);
    if (kind == nullptr)
        return refusal("the element " + quoted(id.text) + " has the kind " + quoted(kindKey) +
                       ", which this program does not know. Open it with a newer Stowage.");
    if (!doc::isElementId(*kind, id))
        return refusal("the id " + quoted(id.text) + " does not fit its kind; it must read " +
                       std::string(kind->idPrefix) + "-1 with a number from 1.");
    doc::Element element;
    element.id = id;
    element.name = textOf(json, "name");
    element.parent = ElementId(textOf(json, "parent"));
    element.props = kind->defaults;
    for (const doc::Field& field : kind->rows)
        if (const Json* value = json.find(field.key))
            readRow(element, field, *value, remark);
    for (const doc::Field& field : doc::elementRows())
        if (const Json* value = json.find(field.key))
            readRow(element, field, *value, remark);
    element.unknown = unknownOf(
        json,
        [kind](std::string_view key) {
            return key == "kind" || key == "name" || key == "parent" ||
                   doc::findRow(*kind, key) != nullptr;
        },
        unknown);
    return element;
}

Result<doc::Rect> readRect(const Json& json)
{
    std::array<int, 4> sides{};
    for (std::size_t i = 0; i < kSides.size(); ++i) {
        const Json* side = json.find(kSides.at(i));
        const std::int64_t* number = side != nullptr ? side->integer() : nullptr;
        const std::int64_t least = i < 2 ? -doc::kFarthest : 0;
        if (number == nullptr || *number < least || *number > doc::kFarthest)
            return refusal("a place needs x, y, w and h as whole numbers up to 1,000,000.");
        sides.at(i) = static_cast<int>(*number);
    }
    return doc::Rect{sides[0], sides[1], sides[2], sides[3]};
}

namespace {
// None where a point is damaged: then the line finds its own way.
std::vector<doc::Point> readBends(const Json& json)
{
    std::vector<doc::Point> bends;
    if (json.items() == nullptr || json.items()->size() > doc::kMostBends)
        return {};
    for (const Json& point : *json.items()) {
        std::array<int, 2> at{};
        if (point.items() == nullptr || point.items()->size() != at.size())
            return {};
        for (std::size_t n = 0; n < at.size(); ++n) {
            const std::int64_t* number = (*point.items())[n].integer();
            if (number == nullptr || *number < -doc::kFarthest || *number > doc::kFarthest)
                return {};
            at.at(n) = static_cast<int>(*number);
        }
        bends.push_back({at[0], at[1]});
    }
    return bends;
}
} // namespace

doc::Link readLink(const Json& json, const Unknown& unknown)
{
    doc::Link link;
    link.from = ElementId(textOf(json, "from"));
    link.to = ElementId(textOf(json, "to"));
    link.kind = textOf(json, "kind");
    link.container = textOf(json, "container");
    if (const Json* port = json.find("port"); port != nullptr && port->integer() != nullptr)
        link.port = static_cast<int>(std::clamp<std::int64_t>(*port->integer(), 0, 65'535));
    if (const Json* bends = json.find("bends"))
        link.bends = readBends(*bends);
    if (json.members() != nullptr)
        link.unknown = unknownOf(
            json,
            [](std::string_view key) {
                return std::find(kLinkKeys.begin(), kLinkKeys.end(), key) != kLinkKeys.end();
            },
            unknown);
    return link;
}

} // namespace stowage::io
