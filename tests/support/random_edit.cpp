// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_edit.h"

#include "document/arrange.h"
#include "document/clipboard.h"
#include "document/rules.h"
#include "kinds/catalog.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::tests {

using namespace stowage::doc;

namespace {
using Made = std::optional<Edit>;

double mostOf(const Field& field)
{
    const std::pair<std::string_view, double> most[] = {
        {"desiredCount", 9},    {"requestsPerSecond", 150},
        {"cpu", 1'024},         {"memory", 2'048},
        {"port", 90},           {"startSeconds", 60},
        {"usedMemoryMib", 64},  {"cpuMsPerRequest", 100},
        {"revision", 3},        {"maxSize", 12}, // a warm pool holds what it leaves
        {"warmPoolMinSize", 3}, {"maxGroupPreparedCapacity", 8}};
    for (const auto& [key, value] : most)
        if (field.key == key)
            return value;
    return std::min(field.max, field.min + 300);
}

Value valueFor(const Field& field, const Value& now, Dice& dice);

Value recordsFor(const Field& field, const Value& now, Dice& dice)
{
    Records records = std::get<Records>(now);
    if (!records.rows.empty() && dice.chance(50)) {
        Record& record =
            records
                .rows[static_cast<std::size_t>(dice.below(static_cast<int>(records.rows.size())))];
        const auto cell =
            static_cast<std::size_t>(dice.below(static_cast<int>(record.cells.size())));
        record.cells[cell] = valueFor(field.columns[cell], record.cells[cell], dice);
    } else if (!records.rows.empty() && dice.chance(60)) {
        records.rows.pop_back();
    } else {
        records.rows.push_back(field.blank(field));
    }
    return records;
}

Value textFor(const Field& field, const Value& now, Dice& dice)
{
    if (!field.choices.empty())
        return std::string(field.choices[static_cast<std::size_t>(
            dice.below(static_cast<int>(field.choices.size())))]);
    if (field.key == "instanceProfile" || field.key == "executionRoleArn")
        return std::string(dice.chance(50) ? "" : "ecsRole");
    if (field.key == "exit")
        return std::string(dice.chance(50) ? "" : "after:90s,code:1");
    if (field.key == "healthCheckCommand")
        return std::string(dice.chance(30) ? "" : "CMD-SHELL\ntrue");
    if (field.key == "restartIgnoredExitCodes")
        return std::string(dice.chance(50) ? "" : "0\n1");
    if (field.key == "onSigterm")
        return std::string(dice.chance(50) ? "ignore" : "exit:3s");
    return dice.chance(30) ? now : Value(std::string(field.refersTo.empty() ? "other" : ""));
}

Value valueFor(const Field& field, const Value& now, Dice& dice)
{
    const bool legal = !dice.chance(5);
    const int low = static_cast<int>(field.min), high = static_cast<int>(mostOf(field));
    switch (shapeOf(now)) {
    case Shape::boolean:
        return !std::get<bool>(now);
    case Shape::integer:
        if (!field.zeroMeans.empty() && dice.chance(30))
            return std::int64_t{0};
        return legal ? std::int64_t{dice.between(low, std::max(low, high))}
                     : static_cast<std::int64_t>(field.max) + 1;
    case Shape::real:
        return legal ? dice.between(low, std::max(low, high)) * 0.75 : -1.0;
    case Shape::text:
        return textFor(field, now, dice);
    case Shape::choice:
        return Choice{dice.below(static_cast<int>(field.choices.size()) + (legal ? 0 : 1))};
    case Shape::pairs: {
        Pairs pairs = std::get<Pairs>(now);
        if (pairs.empty() || dice.chance(50))
            pairs.push_back({"stack", dice.chance(50) ? "blue" : "green"});
        else
            pairs.pop_back();
        return pairs;
    }
    case Shape::records:
        return recordsFor(field, now, dice);
    }
    return now;
}

Made setField(const Document& document, Dice& dice)
{
    const std::vector<std::string_view> often = {"service", "service",     "container",
                                                 "users",   "targetGroup", ""};
    const Element* element = someElement(document, dice, dice.of(often));
    if (element == nullptr || element->kind().rows.empty())
        return {};
    const auto rows = element->kind().rows;
    const Field& field = rows[static_cast<std::size_t>(dice.below(static_cast<int>(rows.size())))];
    if (element->is("service") && dice.chance(40))
        return SetField{{element->id}, "desiredCount", std::int64_t{dice.below(8)}};
    return SetField{{element->id},
                    std::string(field.key),
                    valueFor(field, valueOf(element->props, field), dice)};
}

Made drop(const Document& document, Dice& dice)
{
    const auto kinds = allKinds();
    const KindInfo& kind =
        kinds[static_cast<std::size_t>(dice.below(static_cast<int>(kinds.size())))];
    const Element* pointed = someElement(document, dice);
    DropAsked asked;
    if (pointed != nullptr)
        asked.pointed = pointed->id;
    asked.x = kGrid * dice.below(100);
    asked.y = kGrid * dice.below(100);
    DropPlan plan = dropPlan(document, kind, asked);
    if (plan.edits.empty())
        return {};
    return std::move(plan.edits.front());
}

Made add(const Document& document, Dice& dice)
{
    const Element* model = someElement(document, dice);
    if (model == nullptr)
        return {};
    Element element = *model;
    element.id = document.nextId(model->kind());
    element.name = document.freeName(model->kind(), model->name);
    return AddElement{std::move(element)};
}

Made rename(const Document& document, Dice& dice)
{
    const Element* element = someElement(document, dice);
    if (element == nullptr)
        return {};
    return Rename{element->id, dice.chance(90) ? "name-" + std::to_string(dice.below(9)) : ""};
}

Made move(const Document& document, Dice& dice)
{
    const Element* element = someElement(document, dice);
    if (element == nullptr || !element->place)
        return {};
    return Move{movedWith(document, {element->id}, kGrid * dice.between(-9, 9),
                          kGrid * dice.between(-9, 9))};
}

Made reparent(const Document& document, Dice& dice)
{
    const Element* element = someElement(document, dice);
    const Element* parent = someElement(document, dice, dice.chance(60) ? "cluster" : "vpc");
    if (element == nullptr || parent == nullptr)
        return {};
    return Reparent{{element->id}, dice.chance(85) ? parent->id : ElementId{}};
}

Made connection(const Document& document, Dice& dice)
{
    const Element* from = someElement(document, dice);
    if (from == nullptr)
        return {};
    const std::vector<LinkChoice> choices = linkChoices(document, from->id);
    if (choices.empty())
        return {};
    const LinkChoice& choice = dice.of(choices);
    if (dice.chance(50))
        return AddLink{{from->id, choice.target, choice.kind}};
    Result<Connection> made = connect(document, from->id, choice.target);
    if (!made || made->edits.empty())
        return {};
    return std::move(made->edits.front());
}

const Link* someLink(const Document& document, Dice& dice)
{
    const auto& links = document.links();
    return links.empty() ? nullptr : dice.of(links).get();
}

Made removeLink(const Document& document, Dice& dice)
{
    const Link* link = someLink(document, dice);
    if (link == nullptr)
        return {};
    return RemoveLink{link->from, link->to, link->kind};
}

Made setLink(const Document& document, Dice& dice)
{
    std::vector<const Link*> targets;
    for (const auto& link : document.links())
        if (link->kind == "targets")
            targets.push_back(link.get());
    if (targets.empty())
        return {};
    Link changed = *dice.of(targets);
    changed.port = dice.chance(50) ? 0 : 80;
    return SetLink{std::move(changed)};
}

Made setDocument(const Document&, Dice& dice)
{
    return SetDocument{"name", "drawing " + std::to_string(dice.below(9))};
}

Made remove(const Document& document, Dice& dice)
{
    const Element* element = someElement(document, dice);
    if (element == nullptr || (element->kind().holdsOthers && dice.chance(80)))
        return {};
    return RemoveElements{{element->id}};
}

// As UpdateService to a numbered revision does.
Made keepRevision(const Document& document, Dice& dice)
{
    for (const auto& link : document.links())
        if (link->kind == "runs" && dice.chance(50)) {
            const Element* definition = document.find(link->to);
            const Field* row = findField(definition->kind().rows, "revision");
            const auto number = std::get<std::int64_t>(valueOf(definition->props, *row));
            return Batch{"",
                         {KeepRevision{link->to, static_cast<int>(number)},
                          SetField{{link->from}, "revision", number},
                          SetField{{link->to}, "revision", number + 1}}};
        }
    return {};
}

Made duplicateOne(const Document& document, Dice& dice)
{
    const Element* element = someElement(document, dice);
    if (element == nullptr || element->kind().holdsOthers)
        return {};
    Result<Pasted> pasted = duplicate(document, {element->id});
    if (!pasted || pasted->edits.empty())
        return {};
    return std::move(pasted->edits.front());
}

Made pin(const Document& document, Dice& dice)
{
    const Element* element = someElement(document, dice);
    if (element == nullptr)
        return {};
    return Pin{{element->id}, dice.chance(70)};
}

// Not always square, nor within reach.
Made bend(const Document& document, Dice& dice)
{
    const Link* link = someLink(document, dice);
    if (link == nullptr)
        return {};
    Link changed = *link;
    changed.bends.clear();
    for (int n = dice.below(5); n > 0; --n)
        changed.bends.push_back({kGrid * dice.between(-50, 200), kGrid * dice.between(-50, 200)});
    if (dice.chance(5))
        changed.bends.push_back({kFarthest + 1, 0});
    return SetLink{std::move(changed)};
}

using Maker = Made (*)(const Document&, Dice&);
} // namespace

const Element* someElement(const Document& document, Dice& dice, std::string_view kind)
{
    std::vector<const Element*> found;
    for (const auto& element : document.elements())
        if (kind.empty() || element->is(kind))
            found.push_back(element.get());
    return found.empty() ? nullptr : dice.of(found);
}

std::optional<Edit> randomEdit(const Document& document, Dice& dice)
{
    static const std::vector<Maker> makers = {
        setField,   setField,     setField,     setField, setField,    setField,
        setField,   drop,         add,          rename,   move,        reparent,
        connection, connection,   removeLink,   setLink,  setDocument, remove,
        remove,     keepRevision, duplicateOne, pin,      bend};
    return dice.of(makers)(document, dice);
}

const std::vector<std::string_view>& kindsOfEdits()
{
    static const std::vector<std::string_view> names = {
        "addElement",   "removeElements", "setField",   "rename",  "move",
        "reparent",     "addLink",        "removeLink", "setLink", "setDocument",
        "keepRevision", "forgetRevision", "pin",        "batch"};
    return names;
}

std::string_view kindOf(const Edit& edit)
{
    return kindsOfEdits()[edit.body.index()];
}

} // namespace stowage::tests
