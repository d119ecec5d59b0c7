// SPDX-License-Identifier: MIT
#include "io/field_json.h"

#include "base/text.h"
#include "field/check.h"

#include <set>

namespace stowage::io {

namespace {

using doc::Field;
using doc::Value;

Error wrongShape(const Field& field, const Json& json, std::string_view wanted)
{
    return {Fault::invalid,
            std::string(field.label) + " is " + std::string(shapeWords(json)) + "; it must be " +
                std::string(wanted) + ".",
            {}};
}

Json pairsJson(const doc::Pairs& pairs)
{
    std::set<std::string_view> names;
    for (const doc::Pair& pair : pairs)
        names.insert(pair.name);
    if (names.size() == pairs.size()) {
        Json::Object object;
        for (const doc::Pair& pair : pairs)
            object.emplace_back(pair.name, Json(pair.value));
        return Json(std::move(object));
    }
    Json list = Json::array();
    for (const doc::Pair& pair : pairs) {
        Json one = Json::object();
        one.set("name", Json(pair.name));
        one.set("value", Json(pair.value));
        list.append(std::move(one));
    }
    return list;
}

Json recordsJson(const Field& field, const doc::Records& records)
{
    const doc::Record blank = field.blank(field);
    Json list = Json::array();
    for (const doc::Record& record : records.rows) {
        Json one = Json::object();
        for (std::size_t i = 0; i < field.columns.size(); ++i)
            if (!(record.cells[i] == blank.cells[i]))
                one.set(field.columns[i].key, fieldJson(field.columns[i], record.cells[i]));
        list.append(std::move(one));
    }
    return list;
}

Result<Value> choiceValue(const Field& field, const Json& json)
{
    const std::string* name = json.text();
    if (name == nullptr)
        return wrongShape(field, json, "a text");
    for (std::size_t i = 0; i < field.choices.size(); ++i)
        if (field.choices[i] == *name)
            return Value(doc::Choice{static_cast<int>(i)});
    std::vector<std::string> known(field.choices.begin(), field.choices.end());
    return Error{Fault::invalid,
                 std::string(field.label) + " is \"" + plainLine(*name) + "\"; it must be one of " +
                     joined(known, ", ") + ".",
                 {}};
}

Result<Value> pairsValue(const Field& field, const Json& json)
{
    doc::Pairs pairs;
    if (const Json::Object* members = json.members()) {
        for (const Json::Member& member : *members) {
            if (member.second.text() == nullptr)
                return wrongShape(field, member.second, "texts by name");
            pairs.push_back({member.first, *member.second.text()});
        }
        return Value(std::move(pairs));
    }
    if (json.items() == nullptr)
        return wrongShape(field, json, "texts by name");
    for (const Json& item : *json.items()) {
        const Json* name = item.find("name");
        const Json* value = item.find("value");
        if (name == nullptr || value == nullptr || name->text() == nullptr ||
            value->text() == nullptr)
            return wrongShape(field, item, "texts by name");
        pairs.push_back({*name->text(), *value->text()});
    }
    return Value(std::move(pairs));
}

Result<Value> recordsValue(const Field& field, const Json& json)
{
    if (json.items() == nullptr)
        return wrongShape(field, json, "an array of objects");
    doc::Records records;
    for (const Json& item : *json.items()) {
        if (item.members() == nullptr)
            return wrongShape(field, item, "an array of objects");
        doc::Record record = field.blank(field);
        for (std::size_t i = 0; i < field.columns.size(); ++i) {
            const Json* cell = item.find(field.columns[i].key);
            if (cell == nullptr)
                continue;
            Result<Value> value = fieldValue(field.columns[i], *cell);
            if (!value)
                return value.error();
            record.cells[i] = *std::move(value);
        }
        records.rows.push_back(std::move(record));
    }
    return Value(std::move(records));
}

} // namespace

Json fieldJson(const Field& field, const Value& value)
{
    switch (doc::shapeOf(value)) {
    case doc::Shape::boolean:
        return Json(std::get<bool>(value));
    case doc::Shape::integer:
        return Json(std::get<std::int64_t>(value));
    case doc::Shape::real:
        return Json(std::get<double>(value));
    case doc::Shape::text:
        return Json(std::get<std::string>(value));
    case doc::Shape::choice:
        return Json(field.choices[static_cast<std::size_t>(std::get<doc::Choice>(value).index)]);
    case doc::Shape::pairs:
        return pairsJson(std::get<doc::Pairs>(value));
    case doc::Shape::records:
        break;
    }
    return recordsJson(field, std::get<doc::Records>(value));
}

Result<Value> fieldValue(const Field& field, const Json& json)
{
    switch (field.shape) {
    case doc::Shape::boolean:
        return json.boolean() != nullptr ? Result<Value>(Value(*json.boolean()))
                                         : wrongShape(field, json, "true or false");
    case doc::Shape::integer:
        return json.integer() != nullptr ? Result<Value>(Value(*json.integer()))
                                         : wrongShape(field, json, "a whole number");
    case doc::Shape::real:
        return json.real() != nullptr || json.integer() != nullptr
                   ? Result<Value>(Value(json.number()))
                   : wrongShape(field, json, "a number");
    case doc::Shape::text:
        return json.text() != nullptr ? Result<Value>(Value(*json.text()))
                                      : wrongShape(field, json, "a text");
    case doc::Shape::choice:
        return choiceValue(field, json);
    case doc::Shape::pairs:
        return pairsValue(field, json);
    case doc::Shape::records:
        break;
    }
    return recordsValue(field, json);
}

} // namespace stowage::io
