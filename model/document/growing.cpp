// SPDX-License-Identifier: MIT
#include "document/growing.h"

#include "document/connect_queue.h"

#include <algorithm>
#include <array>

namespace stowage::doc {

namespace {

constexpr int kApart = 80;

struct Usual {
    std::string_view from;
    Way way;
    std::string_view kind; // of the new element
    std::string_view link; // as in PartChoice
    bool once;             // a second one would be no neighbour that is usual
};

// Of one element and way the usual first.
constexpr std::array kUsual{
    Usual{"users", Way::ahead, "loadBalancer", "requests", true},
    Usual{"users", Way::ahead, "queue", "sends", true},
    Usual{"loadBalancer", Way::behind, "users", "requests", false},
    Usual{"loadBalancer", Way::ahead, "service", "", false},
    Usual{"loadBalancer", Way::above, "alarm", "loadBalancer", true},
    Usual{"loadBalancer", Way::below, "securityGroup", "securityGroup", false},
    Usual{"targetGroup", Way::ahead, "service", "targets", true},
    Usual{"service", Way::behind, "loadBalancer", "", true},
    Usual{"service", Way::behind, "queue", "polls", true},
    Usual{"service", Way::ahead, "queue", "polls", true},
    Usual{"service", Way::above, "scalingPolicy", "scales", true},
    Usual{"service", Way::above, "alarm", "service", true},
    Usual{"service", Way::below, "securityGroup", "securityGroup", false},
    Usual{"taskDefinition", Way::behind, "service", "runs", false},
    Usual{"taskDefinition", Way::ahead, "dynamoTable", "writesTable", true},
    Usual{"taskDefinition", Way::ahead, "bucket", "writesBucket", true},
    Usual{"taskDefinition", Way::below, "role", "taskRole", true},
    Usual{"taskDefinition", Way::below, "role", "executionRole", true},
    Usual{"container", Way::behind, "queue", "polls", true},
    Usual{"container", Way::ahead, "logGroup", "logs", true},
    Usual{"container", Way::above, "imageRepository", "pulls", true},
    Usual{"autoScalingGroup", Way::behind, "capacityProvider", "autoScalingGroup", true},
    Usual{"autoScalingGroup", Way::above, "scalingPolicy", "scalesGroup", true},
    Usual{"autoScalingGroup", Way::below, "role", "instanceRole", true},
    Usual{"capacityProvider", Way::ahead, "autoScalingGroup", "autoScalingGroup", true},
    Usual{"instance", Way::below, "role", "instanceRole", true},
    Usual{"queue", Way::ahead, "service", "polls", false},
    Usual{"queue", Way::behind, "users", "sends", false},
    Usual{"queue", Way::above, "alarm", "queue", true},
    Usual{"queue", Way::below, "queue", "deadLetters", true},
    Usual{"topic", Way::ahead, "queue", "queue", false},
    Usual{"topic", Way::behind, "eventRule", "topic", false},
    Usual{"topic", Way::below, "subscriber", "subscriber", false},
    Usual{"subscriber", Way::behind, "topic", "subscriber", true},
    Usual{"eventRule", Way::ahead, "taskDefinition", "task", false},
    Usual{"eventRule", Way::below, "queue", "deadLetter", true},
    Usual{"schedule", Way::ahead, "taskDefinition", "task", true},
    Usual{"schedule", Way::below, "queue", "deadLetter", true},
    Usual{"alarm", Way::ahead, "topic", "topic", true},
    Usual{"scalingPolicy", Way::ahead, "service", "scales", true},
};

bool isBehindBalancer(const Document& document, const ElementId& service)
{
    const auto links = document.linksFrom(service);
    return std::any_of(links.begin(), links.end(),
                       [](const auto& link) { return link->kind == "targets"; });
}

// Whether a neighbour of this meaning is there already.
bool hasOne(const Document& document, const Element& from, const Usual& usual)
{
    if (from.as<Service>() && usual.link.empty())
        return isBehindBalancer(document, from.id);
    ElementId end = from.id;
    if (from.as<Service>() && usual.link == "polls") {
        const Element* worker = workerOf(document, from.id);
        if (!worker)
            return true; // none could poll
        end = worker->id;
    }
    return std::any_of(document.links().begin(), document.links().end(), [&](const auto& link) {
        if (link->kind != usual.link)
            return false;
        return (link->from == end && document.find(link->to)->is(usual.kind)) ||
               (link->to == end && document.find(link->from)->is(usual.kind));
    });
}

// Where the new one can live, as near to the element as that goes, otherwise where what is missing
// around it can; empty: on the canvas.
ElementId homeNear(const Document& document, const Element& from, const KindInfo& kind)
{
    const std::vector<ElementId> frames = document.ancestorsOf(from.id);
    for (const ElementId& frame : frames)
        if (!refuseParent(document, kind, frame))
            return frame;
    if (!refuseParent(document, kind, {}))
        return {};
    const auto refusal = refuseParent(document, kind, from.parent);
    if (refusal && !refusal->nearest.isEmpty())
        return refusal->nearest;
    const KindInfo* missing = kind.parents.empty() ? nullptr : findKind(kind.parents.front());
    for (const ElementId& frame : frames)
        if (missing && !refuseParent(document, *missing, frame))
            return frame;
    return {};
}

DropAsked beside(const Document& document, const Element& from, const KindInfo& kind, Way way)
{
    const Rect& box = *from.place;
    DropAsked asked;
    asked.x = box.x + box.width / 2;
    asked.y = box.y + box.height / 2;
    const int across = box.width / 2 + kApart + kind.size.width / 2;
    const int along = box.height / 2 + kApart + kind.size.height / 2;
    asked.x += way == Way::ahead ? across : way == Way::behind ? -across : 0;
    asked.y += way == Way::below ? along : way == Way::above ? -along : 0;
    asked.pointed = homeNear(document, from, kind);
    const Element* home = document.find(asked.pointed);
    const auto around = document.ancestorsOf(from.id);
    const bool isAround = std::find(around.begin(), around.end(), asked.pointed) != around.end();
    if (!home || !home->place || isAround)
        return asked;
    // A frame elsewhere does not grow as far as this; the new one comes to its near side.
    const Rect& room = *home->place;
    const auto within = [](int at, int low, int high) { return std::max(low, std::min(at, high)); };
    asked.x = within(asked.x, room.x + kind.size.width / 2, room.right() - kind.size.width / 2);
    asked.y = within(asked.y, room.y + kind.size.height / 2, room.bottom() - kind.size.height / 2);
    return asked;
}

} // namespace

std::optional<DropPlan> growthOf(const Document& document, const ElementId& from, Way way)
{
    const Element* element = document.find(from);
    if (!element || !element->place)
        return std::nullopt;
    for (const Usual& usual : kUsual) {
        if (!element->is(usual.from) || usual.way != way ||
            (usual.once && hasOne(document, *element, usual)))
            continue;
        const KindInfo& kind = *findKind(usual.kind);
        const PartChoice choice{usual.kind, usual.link, {}};
        DropPlan plan = partPlan(document, from, choice, beside(document, *element, kind, way));
        if (!plan.refusal)
            return plan;
    }
    return std::nullopt;
}

} // namespace stowage::doc
