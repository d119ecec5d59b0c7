// SPDX-License-Identifier: MIT
#include "io/ecs_rest.h"

#include "base/text.h"
#include "io/ecs_values.h"
#include "io/field_json.h"

#include <algorithm>

namespace stowage::io {

namespace {
using doc::Field;
using doc::KindInfo;
using doc::Value;

bool isColumn(const Field& table, std::string_view key)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Field& column) { return column.ecs == key; });
}

// What the columns say of an entry, written as they write it.
Json columnsOf(const Field& table, const Json& entry)
{
    const doc::Record blank = table.blank(table);
    Json out = Json::object();
    for (std::size_t n = 0; n < table.columns.size(); ++n) {
        const Field& column = table.columns[n];
        const Json* cell = entry.find(column.ecs);
        const Result<Value> value =
            cell == nullptr
                ? Result<Value>(blank.cells[n])
                : guessedValue(column, *cell, [](Fate, const Json&, const std::string&) {});
        out.set(column.ecs, fieldJson(column, value ? *value : blank.cells[n]));
    }
    return out;
}

// Of each entry what no column reads, beside what its columns said.
Json restOfTable(const Field& table, const Json& list)
{
    Json rest = Json::array();
    for (const Json& entry : *list.items()) {
        if (entry.members() == nullptr)
            continue;
        if (!namesItself(table, entry)) {
            rest.append(entry);
            continue;
        }
        Json left = columnsOf(table, entry);
        for (const Json::Member& member : *entry.members()) {
            // The one type that there is goes without saying.
            const bool isUsual = member.first == "type" && member.second == Json("memberOf");
            if (!isColumn(table, member.first) && !isUsual && !member.second.isNull())
                left.members()->push_back(member);
        }
        if (left.members()->size() > table.columns.size())
            rest.append(std::move(left));
    }
    return rest;
}

// What a row cannot hold of a list: choices it does not know, or line breaks in an entry.
Json restOfList(const Field& field, const Json& list)
{
    if (field.shape == doc::Shape::choice) {
        Json usual = Json::array(); // in the order in which it is written
        for (const std::string& one : split(allOf(list), ','))
            usual.append(one);
        return isKnown(field, list) && usual == list ? Json::array() : list;
    }
    return linesJson(field, linesOf(list)) == list ? Json::array() : list;
}

// What an object holds that is no row's, with the objects inside it of which rows read a part.
Json restOfMembers(const std::vector<const Field*>& rows, const std::string& outer,
                   const Json& object)
{
    Json rest = Json::object();
    for (const Json::Member& inner : *object.members()) {
        // A member whose own name has a dot in it is no path.
        const bool isPath = inner.first.find('.') == std::string::npos;
        const std::string path = outer + inner.first;
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Field* each) {
            return isPath && each->ecs == path;
        });
        const bool isRead = std::any_of(rows.begin(), rows.end(), [&](const Field* each) {
            return isPath && each->ecs.starts_with(path + ".");
        });
        if (isRead && inner.second.members() != nullptr) {
            Json nested = restOfMembers(rows, path + ".", inner.second);
            if (!nested.members()->empty())
                rest.members()->emplace_back(inner.first, std::move(nested));
        } else if (row == rows.end()) {
            rest.members()->push_back(inner);
        } else if (inner.second.items() != nullptr && (*row)->shape == doc::Shape::text &&
                   saying(&inner.second) != nullptr) {
            if (const Json list = restOfList(**row, inner.second); saying(&list) != nullptr)
                rest.members()->emplace_back(inner.first, list);
        }
    }
    return rest;
}

// The entry that says the same in all columns, or else in the first, which tells entries apart.
Json* entryLike(const Field& table, const Json& left, Json& list, const std::vector<bool>& used)
{
    for (const std::size_t columns : {table.columns.size(), std::size_t{1}})
        for (std::size_t n = 0; n < used.size(); ++n) {
            Json& entry = (*list.items())[n];
            const auto isSame = [&](const Field& column) {
                const Json* a = entry.find(column.ecs);
                const Json* b = left.find(column.ecs);
                return a != nullptr && b != nullptr && *a == *b;
            };
            if (!used[n] &&
                std::all_of(table.columns.begin(), table.columns.begin() + columns, isSame))
                return &entry;
        }
    return nullptr;
}

// An entry that does not name itself comes back as it was; one whose row is gone is gone.
void putBackEntries(const Field& table, const Json& rest, Json& list)
{
    std::vector<bool> used(list.items()->size(), false);
    std::vector<const Json*> nameless;
    for (const Json& left : *rest.items()) {
        if (!namesItself(table, left)) {
            nameless.push_back(&left);
            continue;
        }
        Json* entry = entryLike(table, left, list, used);
        if (entry == nullptr)
            continue;
        used[static_cast<std::size_t>(entry - list.items()->data())] = true;
        for (const Json::Member& member : *left.members())
            if (!isColumn(table, member.first))
                entry->set(member.first, member.second);
    }
    for (const Json* left : nameless)
        list.append(*left);
}

// A list that a row could not hold, as long as the row still says what it said of it.
bool isStillSaid(const Field& field, const Json& list, const Json* written)
{
    if (field.shape == doc::Shape::choice)
        return !isKnown(field, list) || (written != nullptr && written->items() != nullptr &&
                                         allOf(*written) == allOf(list));
    return (written != nullptr && *written == linesJson(field, linesOf(list)));
}

void putBack(const KindInfo& kind, const std::string& outer, const Json::Member& kept, Json& json)
{
    const auto& [key, rest] = kept;
    // A member whose own name has a dot in it is no path.
    const bool isPath = key.find('.') == std::string::npos;
    const std::string path = outer + key;
    const auto row = std::find_if(kind.rows.begin(), kind.rows.end(),
                                  [&](const Field& field) { return isPath && field.ecs == path; });
    Json* written = json.find(key);
    if (row == kind.rows.end()) {
        if (written == nullptr || written->members() == nullptr || rest.members() == nullptr) {
            json.set(key, rest);
            return;
        }
        for (const Json::Member& member : *rest.members())
            putBack(kind, path + ".", member, *written);
    } else if (row->shape == doc::Shape::records && rest.items() != nullptr) {
        if (written == nullptr)
            written = &json.set(key, Json::array());
        if (written->items() != nullptr)
            putBackEntries(*row, rest, *written);
    } else if (rest.items() != nullptr && isStillSaid(*row, rest, written)) {
        json.set(key, rest);
    }
}

} // namespace

// Null where it is not there or says nothing: AWS writes lists back that are empty.
const Json* saying(const Json* json)
{
    const bool isEmpty =
        json == nullptr || json->isNull() || (json->items() != nullptr && json->items()->empty());
    return isEmpty ? nullptr : json;
}

// The rows that are read from a member, or from inside of it.
std::vector<const Field*> rowsOf(const KindInfo& kind, std::string_view key)
{
    std::vector<const Field*> rows;
    for (const Field& field : kind.rows)
        if (!field.ecs.empty() && !field.ecs.starts_with("label:") &&
            field.ecs.substr(0, field.ecs.find('.')) == key)
            rows.push_back(&field);
    return rows;
}

Json restOf(const KindInfo& kind, const std::string& key, const Json& member)
{
    const auto rows = rowsOf(kind, key);
    if (rows.empty())
        return member;
    if (rows.size() == 1 && rows.front()->ecs == key) {
        const Field& field = *rows.front();
        if (member.items() == nullptr)
            return Json::array();
        if (field.shape == doc::Shape::records)
            return restOfTable(field, member);
        return field.shape == doc::Shape::pairs ? Json::array() : restOfList(field, member);
    }
    if (member.members() == nullptr)
        return Json::array();
    Json rest = restOfMembers(rows, key + ".", member);
    return rest.members()->empty() ? Json::array() : rest;
}

void putBackKept(const doc::Element& element, Json& json)
{
    if (element.unknown.empty())
        return;
    const Result<Json> unknown = parseJson(element.unknown, element.name, kImportLimits);
    const Json* kept = unknown ? unknown->find(kKept) : nullptr;
    if (kept == nullptr || kept->members() == nullptr)
        return;
    Json::Object more; // apart, so that a long list is not searched for each of its members
    for (const Json::Member& member : *kept->members())
        if (json.find(member.first) == nullptr && rowsOf(element.kind(), member.first).empty())
            more.push_back(member);
        else
            putBack(element.kind(), {}, member, json);
    for (Json::Member& member : more)
        json.members()->push_back(std::move(member));
}

Json linesJson(const Field& field, const std::string& lines)
{
    Json list = Json::array();
    const bool areNumbers = field.ecs.ends_with("Codes");
    for (const std::string& line : split(lines, '\n')) {
        const auto number = areNumbers ? parseInteger(line) : std::nullopt;
        if (number)
            list.append(*number);
        else
            list.append(line);
    }
    return list;
}

} // namespace stowage::io
