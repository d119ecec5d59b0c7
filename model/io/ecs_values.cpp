// SPDX-License-Identifier: MIT
#include "io/ecs_values.h"

#include "base/text.h"
#include "field/check.h"
#include "io/field_json.h"

#include <algorithm>
#include <optional>

namespace stowage::io {

namespace {
using doc::Field;
using doc::Value;

constexpr double kLargestSize = 1e15; // far beyond every row's range, far below what overflows

// "256", "1 vCPU", "0.5 GB": what AWS takes for the size of a task.
std::optional<std::int64_t> sizeOf(const std::string& text)
{
    std::string digits = text;
    std::int64_t times = 1;
    for (const std::string_view unit : {"vCPU", "vcpu", "GB", "gb"})
        if (digits.ends_with(unit)) {
            digits.resize(digits.size() - unit.size());
            times = 1'024;
        }
    while (!digits.empty() && digits.back() == ' ')
        digits.pop_back();
    if (times == 1)
        return parseInteger(digits);
    const auto real = parseReal(digits);
    if (!real || *real > kLargestSize || *real < -kLargestSize)
        return std::nullopt;
    return static_cast<std::int64_t>(*real * static_cast<double>(times));
}

std::string textOfScalar(const Json& json)
{
    if (json.text() != nullptr)
        return *json.text();
    if (json.boolean() != nullptr)
        return *json.boolean() ? "true" : "false";
    return json.integer() != nullptr ? numberText(*json.integer()) : numberText(json.number());
}

bool isScalar(const Json& json)
{
    return !json.isNull() && json.items() == nullptr && json.members() == nullptr;
}

Result<Value> recordsIn(const Field& field, const Json& json)
{
    Json named = Json::array();
    for (const Json& entry : *json.items())
        if (entry.members() == nullptr || namesItself(field, entry))
            named.append(entry);
    return fieldValue(field, named);
}

// A scalar in another shape than its row's.
std::optional<Value> scalarGuess(const Field& field, const Json& json)
{
    if (!isScalar(json))
        return std::nullopt;
    const std::string text = textOfScalar(json);
    if (field.shape == doc::Shape::text)
        return Value(text);
    if (field.shape == doc::Shape::choice) {
        for (std::size_t n = 0; n < field.choices.size(); ++n)
            if (lowered(field.choices[n]) == lowered(text))
                return Value(doc::Choice{static_cast<int>(n)});
        return std::nullopt;
    }
    if (field.shape == doc::Shape::boolean)
        return text == "true" || text == "false" ? std::optional(Value(text == "true"))
                                                 : std::nullopt;
    const auto number = parseReal(trimmed(text));
    if (!number || *number > kLargestSize || *number < -kLargestSize)
        return std::nullopt;
    if (field.shape == doc::Shape::real)
        return Value(*number);
    const auto whole = static_cast<std::int64_t>(*number);
    if (field.shape != doc::Shape::integer || static_cast<double>(whole) != *number)
        return std::nullopt;
    return Value(whole);
}

// Names and values, of which AWS requires neither.
Value pairsGuess(const Field& field, const Json& list, const Told& told)
{
    doc::Pairs pairs;
    const auto take = [&](const std::string& name, const Json& value) {
        if (value.text() != nullptr) {
            pairs.push_back({name, *value.text()});
        } else if (isScalar(value)) {
            pairs.push_back({name, textOfScalar(value)});
            told(Fate::guessed, value,
                 std::string(field.label) + ": " + plainLine(name) + " is taken as a text.");
        } else {
            told(Fate::ignored, value,
                 std::string(field.label) + ": " + plainLine(name) + " is " +
                     std::string(shapeWords(value)) + "; it was left out.");
        }
    };
    if (list.members() != nullptr)
        for (const Json::Member& member : *list.members())
            take(member.first, member.second);
    if (list.items() == nullptr)
        return Value(std::move(pairs));
    for (const Json& item : *list.items()) {
        const Json* name = item.find("name");
        const Json* value = item.find("value");
        if (name == nullptr || name->text() == nullptr) {
            told(Fate::ignored, item,
                 std::string(field.label) + " has an entry without a name; it was left out.");
        } else if (value == nullptr || value->isNull()) {
            pairs.push_back({*name->text(), {}});
            told(Fate::guessed, item,
                 std::string(field.label) + ": " + plainLine(*name->text()) +
                     " has no value; it is taken as empty.");
        } else {
            take(*name->text(), *value);
        }
    }
    return Value(std::move(pairs));
}

Value recordsGuess(const Field& field, const Json& list, const Told& told)
{
    doc::Records records;
    for (const Json& item : *list.items()) {
        if (item.members() == nullptr) {
            told(Fate::ignored, item,
                 std::string(field.label) + " has an entry that is " +
                     std::string(shapeWords(item)) + "; it was left out.");
            continue;
        }
        if (!namesItself(field, item))
            continue;
        doc::Record record = field.blank(field);
        for (std::size_t n = 0; n < field.columns.size(); ++n) {
            const Field& column = field.columns[n];
            const Json* cell = item.find(column.ecs);
            if (cell == nullptr || cell->isNull())
                continue;
            const Result<Value> value = guessedValue(column, *cell, told);
            const auto against =
                value ? doc::objection(column, *value) : std::optional(value.error().message);
            if (against)
                told(Fate::ignored, *cell, *against + " The default is used instead.");
            else
                record.cells[n] = *value;
        }
        records.rows.push_back(std::move(record));
    }
    return Value(std::move(records));
}

} // namespace

std::string linesOf(const Json& list)
{
    std::vector<std::string> lines;
    for (const Json& item : *list.items())
        if (isScalar(item))
            lines.push_back(textOfScalar(item));
    return joined(lines, "\n");
}

std::string allOf(const Json& list)
{
    std::vector<std::string> texts;
    for (const Json& item : *list.items())
        if (item.text() != nullptr)
            texts.push_back(*item.text());
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    return joined(texts, ",");
}

bool isKnown(const Field& field, const Json& list)
{
    return std::all_of(list.items()->begin(), list.items()->end(),
                       [&](const Json& item) { return fieldValue(field, item).has_value(); });
}

bool namesItself(const Field& table, const Json& entry)
{
    const Json* first = entry.find(table.columns[0].ecs);
    return first != nullptr && !first->isNull();
}

Result<Value> ecsValue(const Field& field, const Json& json)
{
    const std::string* text = json.text();
    if (field.shape == doc::Shape::integer && text != nullptr)
        if (const auto size = sizeOf(*text))
            return Value(*size);
    if (field.shape == doc::Shape::choice && json.items() != nullptr) {
        if (Result<Value> all = fieldValue(field, Json(allOf(json))))
            return all;
        for (const Json& item : *json.items())
            if (Result<Value> one = fieldValue(field, item))
                return one;
        return Error{
            Fault::invalid,
            std::string(field.label) + " must hold one of " +
                joined(std::vector<std::string>(field.choices.begin(), field.choices.end()), ", ") +
                "; nothing else is simulated yet.",
            {}};
    }
    if (field.shape == doc::Shape::text && json.items() != nullptr)
        return Value(linesOf(json));
    if (field.shape == doc::Shape::records && json.items() != nullptr)
        return recordsIn(field, json);
    return fieldValue(field, json);
}

Result<Value> guessedValue(const Field& field, const Json& json, const Told& told)
{
    if (field.shape == doc::Shape::pairs && (json.items() != nullptr || json.members() != nullptr))
        return pairsGuess(field, json, told);
    if (field.shape == doc::Shape::records && json.items() != nullptr)
        return recordsGuess(field, json, told);
    Result<Value> value = ecsValue(field, json);
    if (value)
        return value;
    const std::optional<Value> guess = scalarGuess(field, json);
    if (!guess)
        return value;
    told(Fate::guessed, json,
         std::string(field.label) + " is " + std::string(shapeWords(json)) + "; it is taken as " +
             doc::spoken(field, *guess) + ".");
    return *guess;
}

} // namespace stowage::io
