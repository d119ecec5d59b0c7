// SPDX-License-Identifier: MIT
#include "io/schema.h"

#include "document/apply.h"
#include "document/document.h"
#include "io/document_json.h"
#include "io/field_json.h"

#include <string>

namespace stowage::io {

namespace {
using doc::Field;

Json object(Json::Object members)
{
    return Json(std::move(members));
}

Json ofType(std::string_view type)
{
    return object({{"type", Json(type)}});
}

Json number(double value)
{
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

Json choices(std::span<const std::string_view> names)
{
    Json list = Json::array();
    for (const std::string_view name : names)
        list.append(Json(name));
    return object({{"type", Json("string")}, {"enum", std::move(list)}});
}

Json range(const Field& field, std::string_view type)
{
    Json out = ofType(type);
    out.set("minimum", number(field.min));
    out.set("maximum", number(field.max));
    const bool isApart = !field.zeroMeans.empty() && field.min > 0;
    return isApart ? object({{"anyOf", Json(Json::Array{object({{"const", Json(0)}}), out})}})
                   : out;
}

// An object of values by name, or a list where a name stands twice.
Json pairs(const Field& field)
{
    Json pair = ofType("object");
    pair.set("properties", object({{"name", ofType("string")}, {"value", ofType("string")}}));
    pair.set("required", Json(Json::Array{Json("name"), Json("value")}));
    const Json map = object({{"type", Json("object")}, {"additionalProperties", ofType("string")}});
    const Json list = object(
        {{"type", Json("array")}, {"items", std::move(pair)}, {"maxItems", number(field.max)}});
    return object({{"anyOf", Json(Json::Array{map, list})}});
}

Json shapeOf(const Field& field);

Json described(const Field& field)
{
    Json out = shapeOf(field);
    out.set("title", Json(field.label));
    out.set("description", Json(field.help));
    return out;
}

Json records(const Field& field)
{
    Json columns = Json::object();
    for (const Field& column : field.columns)
        columns.set(column.key, described(column));
    const Json entry = object({{"type", Json("object")}, {"properties", std::move(columns)}});
    return object({{"type", Json("array")}, {"items", entry}, {"maxItems", number(field.max)}});
}

Json shapeOf(const Field& field)
{
    switch (field.shape) {
    case doc::Shape::boolean:
        return ofType("boolean");
    case doc::Shape::integer:
        return range(field, "integer");
    case doc::Shape::real:
        return range(field, "number");
    case doc::Shape::choice:
        return choices(field.choices);
    case doc::Shape::pairs:
        return pairs(field);
    case doc::Shape::records:
        return records(field);
    case doc::Shape::text:
        break;
    }
    if (!field.choices.empty() && !field.open)
        return choices(field.choices);
    return object({{"type", Json("string")}, {"maxLength", number(field.max)}});
}

// What a later version adds is kept, so other members are allowed everywhere.
Json elementOf(const doc::KindInfo& kind)
{
    Json properties =
        object({{"kind", object({{"const", Json(kind.key)}})},
                {"name", object({{"type", Json("string")},
                                 {"maxLength", number(static_cast<double>(doc::kLongestName))}})},
                {"parent", ofType("string")}});
    for (const Field& field : kind.rows) {
        Json row = described(field);
        row.set("default", fieldJson(field, doc::valueOf(kind.defaults, field)));
        properties.set(field.key, std::move(row));
    }
    const doc::Element usual;
    for (const Field& field : doc::elementRows()) {
        Json row = described(field);
        row.set("default", fieldJson(field, doc::valueOf(usual, field)));
        properties.set(field.key, std::move(row));
    }
    return object({{"title", Json(kind.label)},
                   {"description", Json(kind.help)},
                   {"type", Json("object")},
                   {"properties", std::move(properties)},
                   {"required", Json(Json::Array{Json("kind")})}});
}

Json elementsById()
{
    Json byId = Json::object();
    for (const doc::KindInfo& kind : doc::allKinds())
        byId.set("^" + std::string(kind.idPrefix) + "-[1-9][0-9]*$",
                 object({{"$ref", Json("#/$defs/" + std::string(kind.key))}}));
    return object({{"type", Json("object")},
                   {"patternProperties", std::move(byId)},
                   {"additionalProperties", Json(false)}});
}

Json listOf(Json items)
{
    return object({{"type", Json("array")}, {"items", std::move(items)}});
}

Json link()
{
    return object({{"type", Json("object")},
                   {"properties", object({{"from", ofType("string")},
                                          {"to", ofType("string")},
                                          {"kind", ofType("string")},
                                          {"container", ofType("string")},
                                          {"port", ofType("integer")},
                                          {"bends", listOf(listOf(ofType("integer")))}})},
                   {"required", Json(Json::Array{Json("from"), Json("to"), Json("kind")})}});
}

Json place()
{
    Json sides = Json::object();
    Json all = Json::array();
    for (const char* side : {"x", "y", "w", "h"}) {
        sides.set(side, object({{"type", Json("integer")},
                                {"minimum", Json(-doc::kFarthest)},
                                {"maximum", Json(doc::kFarthest)}}));
        all.append(Json(side));
    }
    return object({{"type", Json("object")}, {"properties", sides}, {"required", all}});
}

Json revision()
{
    return object(
        {{"type", Json("object")},
         {"properties",
          object({{"definition", ofType("string")},
                  {"number", object({{"type", Json("integer")}, {"minimum", Json(1)}})},
                  {"elements", elementsById()}})},
         {"required", Json(Json::Array{Json("definition"), Json("number"), Json("elements")})}});
}

Json ownMembers()
{
    Json members = Json::object();
    members.set("stowage", object({{"description", Json("The version of the format.")},
                                   {"const", Json(kFormatVersion)}}));
    const doc::Document usual;
    for (const Field& field : doc::documentRows()) {
        if (field.hidden) { // arrays of a run
            Json list = ofType("array");
            list.set("title", Json(field.label));
            list.set("description", Json(field.help));
            members.set(field.key, std::move(list));
            continue;
        }
        Json row = described(field);
        row.set("default", fieldJson(field, doc::valueOf(usual, field)));
        members.set(field.key, std::move(row));
    }
    members.set("elements", elementsById());
    members.set("links", listOf(link()));
    members.set("revisions", listOf(revision()));
    members.set("layout", object({{"type", Json("object")}, {"additionalProperties", place()}}));
    return members;
}
} // namespace

Json documentSchema()
{
    Json kinds = Json::object();
    for (const doc::KindInfo& kind : doc::allKinds())
        kinds.set(kind.key, elementOf(kind));
    return object({{"$schema", Json("https://json-schema.org/draft/2020-12/schema")},
                   {"title", Json("Stowage document")},
                   {"description", Json("A drawing of an Amazon ECS architecture. Members that are "
                                        "not listed are kept.")},
                   {"type", Json("object")},
                   {"properties", ownMembers()},
                   {"required", Json(Json::Array{Json("stowage")})},
                   {"$defs", std::move(kinds)}});
}

} // namespace stowage::io
