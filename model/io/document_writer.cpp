// SPDX-License-Identifier: MIT
#include "io/document_json.h"
#include "io/element_json.h"
#include "io/field_json.h"

namespace stowage::io {

namespace {

Json revisionJson(const doc::KeptRevision& revision)
{
    Json elements = Json::object();
    for (const auto& element : revision.elements)
        elements.set(element->id.text, elementJson(*element));
    Json out = Json::object();
    out.set("definition", Json(revision.definition.text));
    out.set("number", Json(revision.number));
    out.set("elements", std::move(elements));
    return out;
}

// Arrays that belong to a run are kept as they stand.
void setArray(Json& out, std::string_view key, const std::string& text)
{
    if (text.empty())
        return;
    Result<Json> list = parseJson(text, key);
    if (list && list->items() != nullptr)
        out.set(key, *std::move(list));
}

} // namespace

std::string writeDocument(const doc::Document& document)
{
    Json out = Json::object();
    out.set("stowage", Json(kFormatVersion));
    for (const doc::Field& field : doc::documentRows())
        if (!field.hidden)
            out.set(field.key, fieldJson(field, doc::valueOf(document, field)));
    Json::Object elements;
    Json::Object layout;
    for (const auto& element : document.elements()) {
        elements.emplace_back(element->id.text, elementJson(*element));
        if (element->place)
            layout.emplace_back(element->id.text, rectJson(*element->place));
    }
    out.set("elements", Json(std::move(elements)));
    Json::Array links;
    for (const auto& link : document.links())
        links.push_back(linkJson(*link));
    out.set("links", Json(std::move(links)));
    if (!document.revisions().empty()) {
        Json revisions = Json::array();
        for (const doc::KeptRevision& revision : document.revisions())
            revisions.append(revisionJson(revision));
        out.set("revisions", std::move(revisions));
    }
    out.set("layout", Json(std::move(layout)));
    setArray(out, "calls", document.calls);
    setArray(out, "expect", document.expect);
    appendUnknown(out, document.unknown);
    return prettyJson(out);
}

} // namespace stowage::io
