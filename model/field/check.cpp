// SPDX-License-Identifier: MIT
#include "field/check.h"

#include "base/text.h"

namespace stowage::doc {

namespace {

std::string subject(const Field& field)
{
    return std::string(field.label);
}

// Line breaks and tabs belong to texts of several lines; no other control character belongs
// anywhere.
bool hasControlCharacters(std::string_view text, bool multiline)
{
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0x7f || (byte < 0x20 && !(multiline && (c == '\n' || c == '\t'))))
            return true;
    }
    return false;
}

std::optional<std::string> objectionToText(const Field& field, std::string_view text)
{
    if (static_cast<double>(text.size()) > field.max)
        return subject(field) + " is " + numberText(static_cast<std::int64_t>(text.size())) +
               " bytes long; it may have " + numberText(field.max) + ".";
    if (!isUtf8(text))
        return subject(field) + " is not valid UTF-8 text.";
    if (hasControlCharacters(text, field.multiline))
        return subject(field) + " contains a control character; remove it.";
    if (field.choices.empty() || field.open)
        return std::nullopt;
    std::vector<std::string> names;
    for (const std::string_view choice : field.choices) {
        if (choice == text)
            return std::nullopt;
        names.emplace_back(choice);
    }
    return subject(field) + " is “" + std::string(text) + "”; it must be one of " + listed(names) +
           ".";
}

std::optional<std::string> objectionToNumber(const Field& field, double number)
{
    // Written so that a value that is not a number fails too.
    if (number >= field.min && number <= field.max)
        return std::nullopt;
    if (number == 0 && !field.zeroMeans.empty())
        return std::nullopt;
    const std::string unit(suffixOf(field.unit));
    std::string words = subject(field) + " is " + numberText(number) + unit +
                        "; it must lie between " + numberText(field.min) + " and " +
                        numberText(field.max) + unit;
    if (!field.zeroMeans.empty())
        words += ", or be 0 (" + std::string(field.zeroMeans) + ")";
    return words + ".";
}

std::optional<std::string> objectionToPairs(const Field& field, const Pairs& pairs)
{
    if (static_cast<double>(pairs.size()) > field.max)
        return subject(field) + " has " + numberText(static_cast<std::int64_t>(pairs.size())) +
               " entries; it may have " + numberText(field.max) + ".";
    for (const Pair& pair : pairs) {
        if (pair.name.empty())
            return subject(field) + " has an entry without a name; name it or remove it.";
        if (pair.name.size() > 512 || !isUtf8(pair.name) || hasControlCharacters(pair.name, false))
            return subject(field) +
                   " has a name that is not one line of text of at most 512 bytes.";
        if (pair.value.size() > 65'536 || !isUtf8(pair.value) ||
            pair.value.find('\0') != std::string::npos)
            return subject(field) + ": the value of " + pair.name +
                   " is not text of at most 65536 bytes.";
    }
    return std::nullopt;
}

std::optional<std::string> objectionToRecords(const Field& field, const Records& records)
{
    if (static_cast<double>(records.rows.size()) > field.max)
        return subject(field) + " has " +
               numberText(static_cast<std::int64_t>(records.rows.size())) +
               " entries; it may have " + numberText(field.max) + ".";
    for (std::size_t i = 0; i < records.rows.size(); ++i) {
        const Record& record = records.rows[i];
        const std::string entry =
            subject(field) + ", entry " + numberText(static_cast<std::int64_t>(i + 1)) + ": ";
        if (record.cells.size() != field.columns.size())
            return entry + "it does not have " +
                   counted(static_cast<std::int64_t>(field.columns.size()), "value", "values") +
                   ".";
        for (std::size_t c = 0; c < record.cells.size(); ++c)
            if (const auto words = objection(field.columns[c], record.cells[c]))
                return entry + *words;
    }
    return std::nullopt;
}

std::string_view wordsOf(Shape shape)
{
    switch (shape) {
    case Shape::boolean:
        return "true or false";
    case Shape::integer:
        return "a whole number";
    case Shape::real:
        return "a number";
    case Shape::text:
        return "a text";
    case Shape::choice:
        return "one of its choices";
    case Shape::pairs:
        return "a list of names and values";
    case Shape::records:
        break;
    }
    return "a table";
}

std::string counted(const Field& field, std::size_t count)
{
    if (count == 0)
        return "none";
    return stowage::counted(static_cast<std::int64_t>(count),
                            field.shape == Shape::pairs ? "value" : "entry",
                            field.shape == Shape::pairs ? "values" : "entries");
}

} // namespace

std::string_view suffixOf(Unit unit)
{
    switch (unit) {
    case Unit::none:
        break;
    case Unit::seconds:
        return " s";
    case Unit::milliseconds:
        return " ms";
    case Unit::percent:
        return " %";
    case Unit::mebibytes:
        return " MiB";
    case Unit::cpuUnits:
        return " units";
    case Unit::perSecond:
        return " per second";
    }
    return "";
}

std::optional<std::string> objection(const Field& field, const Value& value)
{
    if (shapeOf(value) != field.shape)
        return subject(field) + " must be " + std::string(wordsOf(field.shape)) + ".";
    switch (field.shape) {
    case Shape::boolean:
        return std::nullopt;
    case Shape::integer:
        return objectionToNumber(field, static_cast<double>(std::get<std::int64_t>(value)));
    case Shape::real:
        return objectionToNumber(field, std::get<double>(value));
    case Shape::text:
        return objectionToText(field, std::get<std::string>(value));
    case Shape::pairs:
        return objectionToPairs(field, std::get<Pairs>(value));
    case Shape::records:
        return objectionToRecords(field, std::get<Records>(value));
    case Shape::choice:
        break;
    }
    const int index = std::get<Choice>(value).index;
    if (index >= 0 && index < static_cast<int>(field.choices.size()))
        return std::nullopt;
    return subject(field) + " must be one of its " +
           numberText(static_cast<std::int64_t>(field.choices.size())) + " choices.";
}

std::string spoken(const Field& field, const Value& value)
{
    if (field.secret && field.shape != Shape::pairs)
        return "(hidden)";
    const std::string unit(suffixOf(field.unit));
    switch (shapeOf(value)) {
    case Shape::boolean:
        return std::get<bool>(value) ? "on" : "off";
    case Shape::integer:
        if (std::get<std::int64_t>(value) == 0 && !field.zeroMeans.empty())
            return std::string(field.zeroMeans);
        return numberText(std::get<std::int64_t>(value)) + unit;
    case Shape::real:
        if (std::get<double>(value) == 0 && !field.zeroMeans.empty())
            return std::string(field.zeroMeans);
        return numberText(std::get<double>(value)) + unit;
    case Shape::text:
        return std::get<std::string>(value);
    case Shape::pairs:
        return counted(field, std::get<Pairs>(value).size());
    case Shape::records:
        return counted(field, std::get<Records>(value).rows.size());
    case Shape::choice:
        break;
    }
    const auto index = static_cast<std::size_t>(std::get<Choice>(value).index);
    return index < field.choices.size() ? std::string(field.choices[index]) : std::string("?");
}

std::optional<Value> parsed(const Field& field, std::string_view text)
{
    switch (field.shape) {
    case Shape::boolean:
        if (text == "true" || text == "on")
            return true;
        if (text == "false" || text == "off")
            return false;
        return std::nullopt;
    case Shape::integer:
        if (const auto number = parseInteger(text))
            return *number;
        return std::nullopt;
    case Shape::real:
        if (const auto number = parseReal(text))
            return *number;
        return std::nullopt;
    case Shape::text:
        return std::string(text);
    case Shape::choice:
        for (std::size_t i = 0; i < field.choices.size(); ++i)
            if (field.choices[i] == text)
                return Choice{static_cast<int>(i)};
        return std::nullopt;
    case Shape::pairs:
    case Shape::records:
        break;
    }
    return std::nullopt;
}

} // namespace stowage::doc
