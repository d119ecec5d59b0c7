// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "document/document.h"
#include "field/row.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 3> kProfiles = {"typical", "fast-metrics", "instant"};

constexpr std::array kRows = {
    row<&Document::name>({.key = "name",
                          .label = "Name",
                          .help = "What the drawing is called.",
                          .section = "Document",
                          .max = 255,
                          .effect = Effect::cosmetic}),
    row<&Document::start>({.key = "start",
                           .label = "Start",
                           .help = "The simulated clock's first instant, ISO 8601 in UTC.",
                           .section = "Simulation",
                           .max = 32,
                           .effect = Effect::replacement}),
    row<&Document::seed>(
        {.key = "seed",
         .label = "Seed",
         .help = "Decides every chance of a run; the same seed gives the same run.",
         .section = "Simulation",
         .min = 0,
         .max = 9'007'199'254'740'991,
         .effect = Effect::replacement}),
    row<&Document::profile>({.key = "profile",
                             .label = "Timing",
                             .help =
                                 "How long things take: typical of AWS, with metrics every 20 s, "
                                 "or no time at all.",
                             .section = "Simulation",
                             .max = 32,
                             .choices = kProfiles,
                             .effect = Effect::replacement}),
    row<&Document::awsvpcTrunking>(
        {.key = "awsvpcTrunking",
         .label = "ENI trunking",
         .help = "Account setting awsvpcTrunking: instances that are launched from now on run more "
                 "tasks of network mode awsvpc, where their type supports it.",
         .section = "Account settings",
         .effect = Effect::live}),
    row<&Document::fargateVcpus>(
        {.key = "fargateVcpus",
         .label = "Fargate vCPU quota",
         .help = "How many vCPUs the account may run on FARGATE at a time; new accounts begin with "
                 "6 (Fargate On-Demand vCPU resource count).",
         .section = "Account settings",
         .min = 0,
         .max = 1'000'000,
         .effect = Effect::live}),
    row<&Document::fargateSpotVcpus>(
        {.key = "fargateSpotVcpus",
         .label = "Fargate Spot vCPU quota",
         .help = "The same on FARGATE_SPOT (Fargate Spot vCPU resource count).",
         .section = "Account settings",
         .min = 0,
         .max = 1'000'000,
         .effect = Effect::live}),
    row<&Document::calls>({.key = "calls",
                           .label = "Calls",
                           .help = "API calls and faults that belong to the document, as JSON.",
                           .section = "Simulation",
                           .max = 33'554'432,
                           .effect = Effect::replacement,
                           .multiline = true,
                           .hidden = true}),
    row<&Document::expect>({.key = "expect",
                            .label = "Expectations",
                            .help = "What a run must show, as JSON.",
                            .section = "Simulation",
                            .max = 33'554'432,
                            .effect = Effect::cosmetic,
                            .multiline = true,
                            .hidden = true}),
};

void appendText(std::string& out, std::string_view text)
{
    out += numberText(static_cast<std::int64_t>(text.size()));
    out += ':';
    out += text;
    out += ' ';
}

void appendValue(std::string& out, const Value& value);

void appendRecord(std::string& out, const Record& record)
{
    out += '(';
    for (const Value& cell : record.cells)
        appendValue(out, cell);
    out += ')';
}

void appendValue(std::string& out, const Value& value)
{
    out += static_cast<char>('a' + static_cast<int>(value.index()));
    switch (shapeOf(value)) {
    case Shape::boolean:
        return appendText(out, std::get<bool>(value) ? "1" : "0");
    case Shape::integer:
        return appendText(out, numberText(std::get<std::int64_t>(value)));
    case Shape::real:
        return appendText(out, numberText(std::get<double>(value)));
    case Shape::text:
        return appendText(out, std::get<std::string>(value));
    case Shape::choice:
        return appendText(out,
                          numberText(static_cast<std::int64_t>(std::get<Choice>(value).index)));
    case Shape::pairs:
        for (const Pair& pair : std::get<Pairs>(value)) {
            appendText(out, pair.name);
            appendText(out, pair.value);
        }
        break;
    case Shape::records:
        for (const Record& record : std::get<Records>(value).rows)
            appendRecord(out, record);
        break;
    }
    out += ';';
}

void appendElement(std::string& out, const Element& element)
{
    out += "\nelement ";
    appendText(out, element.id.text);
    appendText(out, element.kind().key);
    appendText(out, element.name);
    appendText(out, element.parent.text);
    appendText(out, element.unknown);
    if (element.place)
        for (const int number :
             {element.place->x, element.place->y, element.place->width, element.place->height})
            appendText(out, numberText(static_cast<std::int64_t>(number)));
    for (const Field& field : element.kind().rows)
        appendValue(out, valueOf(element.props, field));
    for (const Field& field : elementRows())
        appendValue(out, valueOf(element, field));
}

} // namespace

std::span<const Field> documentRows()
{
    return kRows;
}

Value valueOf(const Document& document, const Field& row)
{
    return row.read(row, &document);
}

void setValue(Document& document, const Field& row, const Value& value)
{
    ensure(findField(kRows, row.key) != nullptr, "a row of the document is written");
    row.write(row, &document, value);
}

std::string dump(const Document& document)
{
    std::string out;
    for (const Field& field : kRows)
        appendValue(out, valueOf(document, field));
    appendText(out, document.unknown);
    for (const auto& element : document.elements())
        appendElement(out, *element);
    for (const auto& link : document.links()) {
        out += "\nlink ";
        for (const std::string* text :
             {&link->from.text, &link->to.text, &link->kind, &link->container, &link->unknown})
            appendText(out, *text);
        appendText(out, numberText(static_cast<std::int64_t>(link->port)));
        for (const Point& bend : link->bends) {
            appendText(out, numberText(static_cast<std::int64_t>(bend.x)));
            appendText(out, numberText(static_cast<std::int64_t>(bend.y)));
        }
    }
    for (const KeptRevision& kept : document.revisions()) {
        out += "\nrevision ";
        appendText(out, kept.definition.text);
        appendText(out, numberText(static_cast<std::int64_t>(kept.number)));
        for (const auto& element : kept.elements)
            appendElement(out, *element);
    }
    return out;
}

} // namespace stowage::doc
