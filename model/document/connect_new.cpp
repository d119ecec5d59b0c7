// SPDX-License-Identifier: MIT
#include "document/apply.h"
#include "document/connect_queue.h"
#include "document/draft.h"
#include "document/rules.h"
#include "field/row.h"

#include <algorithm>

namespace stowage::doc {

namespace {

std::optional<RolePurpose> purposeFor(std::string_view link)
{
    if (link == "taskRole")
        return RolePurpose::task;
    if (link == "executionRole")
        return RolePurpose::taskExecution;
    if (link == "instanceRole")
        return RolePurpose::containerInstance;
    if (link == "eventsRole")
        return RolePurpose::events;
    if (link == "infrastructureRole")
        return RolePurpose::infrastructure;
    return std::nullopt;
}

bool isServiceAndBalancer(const KindInfo& a, const KindInfo& b)
{
    return (a.key == "service" && b.key == "loadBalancer") ||
           (a.key == "loadBalancer" && b.key == "service");
}

Towards towardsOf(const LinkRule& rule, bool fromHere)
{
    return flowsAgainst({.kind = std::string(rule.key)}) == fromHere ? Towards::in : Towards::out;
}

std::vector<PartChoice> thinkable(const Element& from, Towards towards)
{
    std::vector<PartChoice> choices;
    for (const KindInfo& kind : allKinds()) {
        if (isServiceAndBalancer(from.kind(), kind))
            choices.push_back({kind.key,
                               {},
                               kind.key == "service" ? "put it behind " + from.name
                                                     : "put " + from.name + " behind it",
                               kind.key == "service" ? Towards::out : Towards::in});
        if (isServiceAndQueue(from.kind(), kind))
            choices.push_back(
                {kind.key, "polls",
                 kind.key == "queue" ? from.name + " polls it" : "it polls " + from.name,
                 kind.key == "queue" ? Towards::in : Towards::out});
        for (const LinkRule& rule : from.kind().links)
            if (rule.to == kind.key)
                choices.push_back({kind.key, rule.key,
                                   from.name + " " + std::string(rule.words) + " it",
                                   towardsOf(rule, true)});
        for (const LinkRule& rule : kind.links)
            if (from.is(rule.to) &&
                (!from.as<Role>() || purposeFor(rule.key) == from.as<Role>()->purpose))
                choices.push_back({kind.key, rule.key,
                                   "it " + std::string(rule.words) + " " + from.name,
                                   towardsOf(rule, false)});
    }
    std::erase_if(choices, [towards](const PartChoice& choice) {
        return towards != Towards::any && choice.towards != towards;
    });
    return choices;
}

void fitPurpose(Draft& draft, const ElementId& element, std::string_view link)
{
    const auto purpose = purposeFor(link);
    if (!purpose || !draft.document().find(element)->as<Role>())
        return;
    Role role;
    role.purpose = *purpose;
    const Props props = role;
    draft.add(
        SetField{{element}, "purpose", valueOf(props, *findField(infoOf<Role>().rows, "purpose"))});
}

// Where a line may mean several things it means the first of them; this one was chosen. What a role
// or a target group is to its user follows from their properties.
std::string meant(Draft& draft, const ElementId& from, const ElementId& to, std::string_view key)
{
    const Document before = draft.document();
    const Element& tail = *before.find(from);
    const Element& head = *before.find(to);
    if (head.as<Role>() || head.as<TargetGroup>())
        return {};
    const auto rule =
        std::find_if(tail.kind().links.begin(), tail.kind().links.end(),
                     [&](const LinkRule& each) { return each.key == key && head.is(each.to); });
    if (rule == tail.kind().links.end() || before.findLink(from, to, key))
        return {};
    for (const auto& link : before.linksFrom(from)) {
        if (link->to != to)
            continue;
        Link other = *link;
        other.kind = key;
        draft.add(RemoveLink{link->from, link->to, link->kind});
        draft.add(AddLink{std::move(other)});
        return tail.name + " " + std::string(rule->words) + " " + head.name;
    }
    return {};
}

// The plan with the connection, or why there is none.
DropPlan drawnAt(const Document& document, const Element& source, const PartChoice& choice,
                 const DropAsked& asked)
{
    const KindInfo& kind = *findKind(choice.kind);
    DropPlan plan = dropPlan(document, kind, asked);
    if (plan.refusal)
        return plan;
    Draft draft(document);
    for (const Edit& edit : plan.edits)
        draft.add(edit);
    fitPurpose(draft, plan.element, choice.link);
    const bool isConnected = source.as<TaskDefinition>() && kind.key == "service";
    if (!isConnected && !draft.error()) {
        const auto connection = connect(draft.document(), source.id, plan.element, choice.towards);
        if (!connection) {
            plan.refusal = Refusal{connection.error().message, {}};
            return plan;
        }
        for (const Edit& edit : connection->edits)
            draft.add(edit);
        plan.defaults = connection->words;
        for (const auto& [from, to] :
             {std::pair(source.id, plan.element), std::pair(plan.element, source.id)})
            if (!draft.error())
                if (std::string words = meant(draft, from, to, choice.link); !words.empty())
                    plan.defaults = std::move(words);
    }
    if (draft.error()) {
        plan.refusal = Refusal{draft.error()->message, {}};
        return plan;
    }
    plan.edits = draft.batch("Add " + std::string(kind.noun) + " " +
                             draft.document().find(plan.element)->name + " to " + source.name);
    return plan;
}

// In the VPC of the element, as near to the point as that goes.
std::optional<DropAsked> besideIn(const Document& document, const ElementId& element,
                                  DropAsked asked)
{
    for (const ElementId& id : document.ancestorsOf(element)) {
        const Element& frame = *document.find(id);
        if (!frame.as<Vpc>() || !frame.place)
            continue;
        asked.pointed = id;
        asked.lane = {};
        asked.x = std::clamp(asked.x, frame.place->x, frame.place->right());
        asked.y = std::clamp(asked.y, frame.place->y, frame.place->bottom());
        return asked;
    }
    return std::nullopt;
}

} // namespace

std::vector<PartChoice> partChoices(const Document& document, const ElementId& from,
                                    const DropAsked& asked, Towards towards)
{
    std::vector<PartChoice> choices;
    const Element* source = document.find(from);
    if (!source)
        return choices;
    for (PartChoice& choice : thinkable(*source, towards))
        if (!partPlan(document, from, choice, asked).refusal)
            choices.push_back(std::move(choice));
    return choices;
}

DropPlan partPlan(const Document& document, const ElementId& from, const PartChoice& choice,
                  const DropAsked& asked)
{
    DropPlan plan;
    const Element* source = document.find(from);
    if (!source || !findKind(choice.kind)) {
        plan.refusal = Refusal{"There is nothing to connect a new part with.", {}};
        return plan;
    }
    DropAsked where = asked;
    if (source->as<TaskDefinition>())
        where.definition = from;
    plan = drawnAt(document, *source, choice, where);
    if (plan.refusal && !plan.refusal->nearest.isEmpty()) {
        where.pointed = plan.refusal->nearest;
        plan = drawnAt(document, *source, choice, where);
    }
    // What is in another VPC cannot be connected.
    if (plan.refusal)
        if (const auto beside = besideIn(document, from, where))
            plan = drawnAt(document, *source, choice, *beside);
    return plan;
}

} // namespace stowage::doc
