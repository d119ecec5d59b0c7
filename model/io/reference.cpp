// SPDX-License-Identifier: MIT
#include "io/reference.h"

#include "base/text.h"
#include "document/element.h"
#include "field/check.h"

#include <algorithm>
#include <vector>

namespace stowage::io {

namespace {
using doc::Field;
using doc::KindInfo;

// In a cell of a table, where a bar would end it.
std::string cell(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c == '|')
            out += "\\|";
        else
            out += c == '\n' ? ' ' : c;
    return out;
}

std::string code(std::string_view text)
{
    return text.empty() ? std::string() : "`" + cell(text) + "`";
}

std::string codes(std::span<const std::string_view> texts)
{
    std::vector<std::string> all;
    for (const std::string_view text : texts)
        all.push_back(code(text));
    return joined(all, ", ");
}

std::string rangeOf(const Field& field)
{
    std::string words = numberText(field.min) + " to " + numberText(field.max) +
                        std::string(doc::suffixOf(field.unit));
    if (!field.zeroMeans.empty())
        words += "; 0: " + std::string(field.zeroMeans);
    return words;
}

std::string takenBy(const Field& field)
{
    switch (field.shape) {
    case doc::Shape::boolean:
        return "true or false";
    case doc::Shape::integer:
        return rangeOf(field);
    case doc::Shape::real:
        return "real, " + rangeOf(field);
    case doc::Shape::choice:
        return codes(field.choices);
    case doc::Shape::pairs:
        return "names and values";
    case doc::Shape::records: {
        std::vector<std::string> columns;
        for (const Field& column : field.columns)
            columns.push_back(code(column.key) + " (" + takenBy(column) + ")");
        return "list of " + joined(columns, ", ");
    }
    case doc::Shape::text:
        break;
    }
    if (!field.refersTo.empty())
        return "the id of a " + code(field.refersTo);
    if (!field.choices.empty())
        return codes(field.choices) + (field.open ? " or another text" : "");
    return field.multiline ? "text of several lines" : "text";
}

std::string_view wordsOf(doc::Effect effect)
{
    switch (effect) {
    case doc::Effect::cosmetic:
        return "nothing";
    case doc::Effect::live:
        return "takes hold at once";
    case doc::Effect::rollout:
        return "replaces tasks";
    case doc::Effect::replacement:
        break;
    }
    return "replaces the resource";
}

std::string awsName(const Field& field)
{
    constexpr std::string_view kLabel = "label:";
    if (field.ecs.starts_with(kLabel))
        return "docker label " + code(field.ecs.substr(kLabel.size()));
    return code(field.ecs.empty() ? field.cloudFormation : field.ecs);
}

template <class Owner> // whose defaults the rows have
void addRows(std::span<const Field> rows, const Owner& defaults, std::string& out)
{
    out += "\n| Property | Key | Values | Default | In AWS | An edit | What it is |\n"
           "|---|---|---|---|---|---|---|\n";
    for (const Field& field : rows) {
        if (field.hidden)
            continue;
        const std::string usual = doc::spoken(field, doc::valueOf(defaults, field));
        out += "| " + cell(field.label) + " | " + code(field.key) + " | " + cell(takenBy(field)) +
               " | " + cell(usual) + " | " + awsName(field) + " | " +
               std::string(wordsOf(field.effect)) + " | " + cell(field.help) + " |\n";
    }
}

std::string homesOf(const KindInfo& kind)
{
    std::vector<std::string> homes;
    for (const std::string_view parent : kind.parents)
        homes.push_back(parent.empty() ? std::string("the canvas")
                                       : std::string(doc::withArticle(*doc::findKind(parent))));
    return joined(homes, " or ");
}

void addLinks(const KindInfo& kind, std::string& out)
{
    if (kind.links.empty())
        return;
    out += "\n| Connection | To | What it means |\n|---|---|---|\n";
    for (const doc::LinkRule& link : kind.links)
        out += "| " + code(link.key) + " | " + cell(doc::findKind(link.to)->label) + " | " +
               cell(link.help) + " |\n";
}

void addKind(const KindInfo& kind, std::string& out)
{
    out += "\n### " + std::string(kind.label) + "\n\n" + std::string(kind.help) + "\n";
    if (!kind.remark.empty())
        out += "\n" + std::string(kind.remark) + "\n";
    out += "\nKind " + code(kind.key) + ", ids like " + code(std::string(kind.idPrefix) + "-1") +
           ", lives in " + homesOf(kind) + ".\n";
    addRows(kind.rows, kind.defaults, out);
    addLinks(kind, out);
}
} // namespace

std::string referenceText()
{
    std::string out =
        "# The elements of a drawing\n\nEvery property stands in a document under its "
        "key, unless it has its default.\n\n## Every element\n";
    addRows(doc::elementRows(), doc::Element{}, out);
    std::vector<doc::Group> groups;
    for (const KindInfo& kind : doc::allKinds())
        if (std::find(groups.begin(), groups.end(), kind.group) == groups.end())
            groups.push_back(kind.group);
    for (const doc::Group group : groups) {
        out += "\n## " + std::string(doc::wordsOf(group)) + "\n";
        for (const KindInfo& kind : doc::allKinds())
            if (kind.group == group)
                addKind(kind, out);
    }
    return out;
}

} // namespace stowage::io
