// SPDX-License-Identifier: MIT
#include "io/edit_json.h"

#include "io/element_json.h"
#include "io/field_json.h"

#include <array>

namespace stowage::io {

namespace {

using doc::Edit;

Error unreadable(std::string words)
{
    return {Fault::unreadable, std::move(words), {}};
}

Json idsJson(const std::vector<ElementId>& ids)
{
    Json list = Json::array();
    for (const ElementId& id : ids)
        list.append(Json(id.text));
    return list;
}

Result<std::vector<ElementId>> readIds(const Json* json)
{
    std::vector<ElementId> ids;
    if (json == nullptr || json->items() == nullptr)
        return unreadable("an edit lacks its list of element ids.");
    for (const Json& item : *json->items()) {
        if (item.text() == nullptr)
            return unreadable("an element id must be a text.");
        ids.emplace_back(*item.text());
    }
    return ids;
}

// The row of a property, found by what the id says of its kind.
const doc::Field* fieldOf(const std::vector<ElementId>& elements, std::string_view key)
{
    const doc::KindInfo* kind = elements.empty() ? nullptr : kindOfId(elements.front());
    return kind == nullptr ? nullptr : doc::findRow(*kind, key);
}

Json bodyJson(const doc::AddElement& edit)
{
    Json out = Json::object();
    out.set("id", Json(edit.element.id.text));
    Json element = elementJson(edit.element);
    for (Json::Member& member : *element.members())
        out.set(member.first, std::move(member.second));
    if (edit.element.place)
        out.set("place", rectJson(*edit.element.place));
    return out;
}

Json bodyJson(const doc::RemoveElements& edit)
{
    return idsJson(edit.elements);
}

Json bodyJson(const doc::SetField& edit)
{
    Json out = Json::object();
    out.set("elements", idsJson(edit.elements));
    out.set("key", Json(edit.key));
    const doc::Field* field = fieldOf(edit.elements, edit.key);
    ensure(field != nullptr, "an edit that was made sets a row that exists");
    out.set("value", fieldJson(*field, edit.value));
    return out;
}

Json bodyJson(const doc::Rename& edit)
{
    Json out = Json::object();
    out.set("element", Json(edit.element.text));
    out.set("name", Json(edit.name));
    return out;
}

Json bodyJson(const doc::Move& edit)
{
    Json out = Json::object();
    for (const doc::Placed& placed : edit.rects)
        out.set(placed.element.text, rectJson(placed.rect));
    return out;
}

Json bodyJson(const doc::Reparent& edit)
{
    Json out = Json::object();
    out.set("elements", idsJson(edit.elements));
    out.set("parent", Json(edit.parent.text));
    return out;
}

Json bodyJson(const doc::AddLink& edit)
{
    return linkJson(edit.link);
}

Json bodyJson(const doc::RemoveLink& edit)
{
    return linkJson({.from = edit.from, .to = edit.to, .kind = edit.kind});
}

Json bodyJson(const doc::SetLink& edit)
{
    return linkJson(edit.link);
}

Json bodyJson(const doc::SetDocument& edit)
{
    Json out = Json::object();
    out.set("key", Json(edit.key));
    const doc::Field* field = doc::findField(doc::documentRows(), edit.key);
    ensure(field != nullptr, "an edit that was made sets a row that exists");
    out.set("value", fieldJson(*field, edit.value));
    return out;
}

Json revisionJson(const ElementId& definition, int number)
{
    Json out = Json::object();
    out.set("definition", Json(definition.text));
    out.set("number", Json(number));
    return out;
}

Json bodyJson(const doc::KeepRevision& edit)
{
    return revisionJson(edit.definition, edit.number);
}

Json bodyJson(const doc::ForgetRevision& edit)
{
    return revisionJson(edit.definition, edit.number);
}

Json bodyJson(const doc::Pin& edit)
{
    Json out = Json::object();
    out.set("elements", idsJson(edit.elements));
    out.set("pinned", Json(edit.pinned));
    return out;
}

Json bodyJson(const doc::Batch& edit)
{
    Json out = Json::object();
    out.set("label", Json(edit.label));
    Json edits = Json::array();
    for (const Edit& part : edit.edits)
        edits.append(editJson(part));
    out.set("edits", std::move(edits));
    return out;
}

// In the order of the alternatives of Edit::Body.
constexpr std::array<std::string_view, 14> kNames{
    "add",    "remove",  "set",      "rename",       "move",           "reparent", "link",
    "unlink", "setLink", "document", "keepRevision", "forgetRevision", "pin",      "batch"};
static_assert(kNames.size() == std::variant_size_v<Edit::Body>);

Result<Edit> readAdd(const Json& body)
{
    std::string damage;
    Json rest = body;
    rest.erase("id");
    rest.erase("place");
    Result<doc::Element> element =
        readElement(ElementId(textOf(body, "id")), rest,
                    [&damage](const Json& /*at*/, const std::string& words) { damage = words; });
    if (!element)
        return element.error();
    if (!damage.empty())
        return unreadable(damage);
    if (const Json* json = body.find("place")) {
        const Result<doc::Rect> place = readRect(*json);
        if (!place)
            return place.error();
        element->place = *place;
    }
    return Edit(doc::AddElement{*std::move(element)});
}

Result<Edit> readRemove(const Json& body)
{
    Result<std::vector<ElementId>> ids = readIds(&body);
    if (!ids)
        return ids.error();
    return Edit(doc::RemoveElements{*std::move(ids)});
}

Result<doc::Value> readRow(const doc::Field* field, const Json& body)
{
    const Json* json = body.find("value");
    if (field == nullptr || json == nullptr)
        return unreadable("an edit sets a property that does not exist, or to nothing: " +
                          quoted(textOf(body, "key")) + ".");
    return fieldValue(*field, *json);
}

Result<Edit> readSet(const Json& body)
{
    Result<std::vector<ElementId>> ids = readIds(body.find("elements"));
    if (!ids)
        return ids.error();
    const std::string key = textOf(body, "key");
    Result<doc::Value> value = readRow(fieldOf(*ids, key), body);
    if (!value)
        return value.error();
    return Edit(doc::SetField{*std::move(ids), key, *std::move(value)});
}

Result<Edit> readRename(const Json& body)
{
    return Edit(doc::Rename{ElementId(textOf(body, "element")), textOf(body, "name")});
}

Result<Edit> readMove(const Json& body)
{
    doc::Move move;
    if (body.members() == nullptr)
        return unreadable("a move must be an object of places by element id.");
    for (const Json::Member& member : *body.members()) {
        const Result<doc::Rect> rect = readRect(member.second);
        if (!rect)
            return rect.error();
        move.rects.push_back({ElementId(member.first), *rect});
    }
    return Edit(std::move(move));
}

Result<Edit> readReparent(const Json& body)
{
    Result<std::vector<ElementId>> ids = readIds(body.find("elements"));
    if (!ids)
        return ids.error();
    return Edit(doc::Reparent{*std::move(ids), ElementId(textOf(body, "parent"))});
}

Result<Edit> readAddLink(const Json& body)
{
    return Edit(doc::AddLink{readLink(body)});
}

Result<Edit> readRemoveLink(const Json& body)
{
    const doc::Link link = readLink(body);
    return Edit(doc::RemoveLink{link.from, link.to, link.kind});
}

Result<Edit> readSetLink(const Json& body)
{
    return Edit(doc::SetLink{readLink(body)});
}

Result<Edit> readSetDocument(const Json& body)
{
    const std::string key = textOf(body, "key");
    Result<doc::Value> value = readRow(doc::findField(doc::documentRows(), key), body);
    if (!value)
        return value.error();
    return Edit(doc::SetDocument{key, *std::move(value)});
}

// KeepRevision or ForgetRevision.
template <class Of> Result<Edit> readRevision(const Json& body)
{
    const Json* number = body.find("number");
    if (number == nullptr || number->integer() == nullptr)
        return unreadable("a kept revision lacks its number.");
    return Edit(Of{ElementId(textOf(body, "definition")), static_cast<int>(*number->integer())});
}

Result<Edit> readPin(const Json& body)
{
    Result<std::vector<ElementId>> ids = readIds(body.find("elements"));
    const Json* pinned = body.find("pinned");
    if (!ids)
        return ids.error();
    if (pinned == nullptr || pinned->boolean() == nullptr)
        return unreadable("an edit that pins does not say whether it does.");
    return Edit(doc::Pin{*std::move(ids), *pinned->boolean()});
}

Result<Edit> readBatch(const Json& body)
{
    const Json* edits = body.find("edits");
    if (edits == nullptr || edits->items() == nullptr)
        return unreadable("a batch lacks its edits.");
    doc::Batch batch{textOf(body, "label"), {}};
    for (const Json& json : *edits->items()) {
        Result<Edit> part = readEdit(json);
        if (!part)
            return part.error();
        batch.edits.push_back(*std::move(part));
    }
    return Edit(std::move(batch));
}

using Reader = Result<Edit> (*)(const Json&);
constexpr std::array<Reader, kNames.size()> kReaders{readAdd,
                                                     readRemove,
                                                     readSet,
                                                     readRename,
                                                     readMove,
                                                     readReparent,
                                                     readAddLink,
                                                     readRemoveLink,
                                                     readSetLink,
                                                     readSetDocument,
                                                     readRevision<doc::KeepRevision>,
                                                     readRevision<doc::ForgetRevision>,
                                                     readPin,
                                                     readBatch};

} // namespace

Json editJson(const Edit& edit)
{
    Json out = Json::object();
    out.set(kNames.at(edit.body.index()),
            std::visit([](const auto& body) { return bodyJson(body); }, edit.body));
    return out;
}

Result<Edit> readEdit(const Json& json)
{
    if (json.members() == nullptr || json.members()->size() != 1)
        return unreadable("an edit must be an object with one member that says what it does.");
    const Json::Member& member = json.members()->front();
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames.at(i) == member.first)
            return kReaders.at(i)(member.second);
    return unreadable("there is no edit called " + quoted(member.first) + ".");
}

} // namespace stowage::io
