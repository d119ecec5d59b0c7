// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "document/arrange.h"
#include "document/draft.h"
#include "document/frames.h"
#include "document/moving.h"
#include "document/rules.h"
#include "document/slots.h"
#include "field/row.h"

#include <algorithm>
#include <map>

namespace stowage::doc {

namespace {

struct Home {
    ElementId parent = {};
    std::vector<const KindInfo*> missing = {}; // outermost first
};

// The nearest place around the pointer where the kind may live as things are, or nothing.
std::optional<ElementId> homeAround(const Document& document, const KindInfo& kind,
                                    const ElementId& pointed)
{
    std::vector<ElementId> homes;
    if (!pointed.isEmpty()) {
        homes = document.ancestorsOf(pointed);
        homes.insert(homes.begin(), pointed);
    }
    homes.emplace_back();
    for (const ElementId& home : homes)
        if (!refuseParent(document, kind, home))
            return home;
    return std::nullopt;
}

// Parents are only made where the pointer is, never somewhere around it: that would surprise.
std::optional<Home> homeFor(const Document& document, const KindInfo& kind,
                            const ElementId& pointed)
{
    if (const auto home = homeAround(document, kind, pointed))
        return Home{*home, {}};
    Home home{pointed, {}};
    const KindInfo* inner = &kind;
    while (refuseParent(document, *inner, pointed)) {
        inner = inner->parents.empty() ? nullptr : findKind(inner->parents.front());
        if (!inner || home.missing.size() > allKinds().size())
            return std::nullopt;
        home.missing.insert(home.missing.begin(), inner);
    }
    return home;
}

Rect around(const Rect& inner, const KindInfo& kind)
{
    return {inner.x - kFrameMargin, inner.y - kFrameTitle,
            std::max(kind.size.width, inner.width + 2 * kFrameMargin),
            std::max(kind.size.height, inner.height + kFrameTitle + kFrameMargin)};
}

Element fresh(const Document& document, const KindInfo& kind, const ElementId& parent)
{
    Element element;
    element.id = document.nextId(kind);
    element.name = document.freeName(kind, element.id.text);
    element.parent = parent;
    element.props = kind.defaults;
    return element;
}

// In a frame that puts up its own, the next slot; otherwise near the pointer, and inside the frame
// as long as there is room.
Rect spotFor(const Document& document, const KindInfo& kind, const ElementId& parent,
             const Rect& wanted, const ElementId& subnet)
{
    // Of an instance the lane that it is dropped on counts for more.
    const Room room = kind.key == infoOf<Instance>().key ? Room::made : Room::found;
    const Element* frame = document.find(parent);
    if (!frame || !frame->place || kind.onBorder)
        return freeSpot(document, parent, wanted, room);
    if (arrangementOf(*frame) != Arrangement::free)
        return freeSlot(document, parent, {wanted.width, wanted.height});
    std::optional<Rect> lane; // which an instance must not leave
    for (const PlacedLane& each : placedLanes(document, parent))
        if (kind.key == infoOf<Instance>().key &&
            std::find(each.lane.subnets.begin(), each.lane.subnets.end(), subnet) !=
                each.lane.subnets.end())
            lane = each.rect;
    const auto inside = freeSpotInside(document, parent, wanted, lane ? &*lane : nullptr);
    return inside ? *inside : freeSpot(document, parent, wanted, room);
}

// The element and its missing parents, each with its place.
ElementId addWithParents(Draft& draft, const KindInfo& kind, const Home& home,
                         const DropAsked& asked)
{
    std::vector<const KindInfo*> kinds = home.missing;
    kinds.push_back(&kind);
    std::vector<Rect> rects = {{snapped(asked.x - kind.size.width / 2),
                                snapped(asked.y - kind.size.height / 2), kind.size.width,
                                kind.size.height}};
    for (std::size_t i = kinds.size() - 1; i-- > 0;)
        rects.insert(rects.begin(), around(rects.front(), *kinds[i]));
    const Rect spot =
        spotFor(draft.document(), *kinds.front(), home.parent, rects.front(), asked.lane);
    const int dx = spot.x - rects.front().x;
    const int dy = spot.y - rects.front().y;
    ElementId parent = home.parent;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Element element = fresh(draft.document(), *kinds[i], parent);
        element.place = Rect{rects[i].x + dx, rects[i].y + dy, rects[i].width, rects[i].height};
        parent = element.id;
        draft.add(AddElement{std::move(element)});
    }
    return parent;
}

void connectTo(Draft& draft, const ElementId& from, const ElementId& to, std::string_view kind)
{
    Link link;
    link.from = from;
    link.to = to;
    link.kind = kind;
    draft.add(AddLink{std::move(link)});
}

void addContainer(Draft& draft, const ElementId& definition)
{
    const KindInfo& kind = infoOf<Container>();
    Element container = fresh(draft.document(), kind, definition);
    container.name = "app";
    Container props;
    props.portMappings = {PortMapping{}};
    container.props = props;
    draft.add(AddElement{std::move(container)});
}

// A definition that no service runs waits for one; if there is just one, it is meant.
ElementId waitingDefinition(const Document& document)
{
    ElementId waiting;
    for (const auto& element : document.elements()) {
        if (!element->as<TaskDefinition>())
            continue;
        const bool used =
            std::any_of(document.links().begin(), document.links().end(), [&](const auto& link) {
                return link->kind == "runs" && link->to == element->id;
            });
        if (used)
            continue;
        if (!waiting.isEmpty())
            return {};
        waiting = element->id;
    }
    return waiting;
}

// What a kind brings along, and how that reads.
struct Company {
    std::vector<std::string> creates = {};
    std::string words = {};
    std::string defaults = {};
};

Company accompanyService(Draft& draft, const ElementId& service, const ElementId& asked)
{
    Company company;
    ElementId definition = asked.isEmpty() ? waitingDefinition(draft.document()) : asked;
    if (definition.isEmpty()) {
        Element element = fresh(draft.document(), infoOf<TaskDefinition>(), {});
        definition = element.id;
        draft.add(AddElement{std::move(element)});
        addContainer(draft, definition);
        company.creates.push_back("task definition");
        company.defaults = "Created a task definition: nginx, 256 CPU units, 512 MiB, port 80";
    } else
        company.words = "runs " + draft.document().find(definition)->name;
    connectTo(draft, service, definition, "runs");
    return company;
}

std::vector<const Element*> subnetsOf(const Document& document, const ElementId& element)
{
    std::vector<const Element*> subnets;
    for (const ElementId& ancestor : document.ancestorsOf(element))
        if (document.find(ancestor)->as<Vpc>())
            for (const ElementId& id : document.childrenOf(ancestor))
                if (document.find(id)->as<Subnet>())
                    subnets.push_back(document.find(id));
    return subnets;
}

// The lane it is dropped on, otherwise the zone with the fewest instances of the cluster.
Company accompanyInstance(Draft& draft, const ElementId& instance, const ElementId& lane)
{
    Company company;
    const Document& document = draft.document();
    const Element* chosen = document.find(lane);
    if (!chosen || !chosen->as<Subnet>()) {
        std::map<std::string, std::size_t> members;
        for (const Lane& each : lanesOf(document, document.find(instance)->parent))
            members[each.zone] = each.members.size();
        chosen = nullptr;
        for (const Element* subnet : subnetsOf(document, instance))
            if (!chosen || members[subnet->as<Subnet>()->availabilityZone] <
                               members[chosen->as<Subnet>()->availabilityZone])
                chosen = subnet;
    }
    if (!chosen)
        return company;
    company.words = "in " + chosen->as<Subnet>()->availabilityZone;
    company.defaults =
        "Linked to " + chosen->name + " in " + chosen->as<Subnet>()->availabilityZone;
    connectTo(draft, instance, ElementId(chosen->id), "subnet");
    return company;
}

// A group is linked to the lane it is dropped on, otherwise to a subnet of each zone.
Company accompanyGroup(Draft& draft, const ElementId& group, const ElementId& lane)
{
    const Document document = draft.document();
    const Element* only = document.find(lane);
    std::vector<std::string> zones;
    for (const Element* subnet : subnetsOf(document, group)) {
        const std::string& zone = subnet->as<Subnet>()->availabilityZone;
        const bool isElsewhere = only && only->as<Subnet>() && subnet != only;
        if (isElsewhere || std::find(zones.begin(), zones.end(), zone) != zones.end())
            continue;
        zones.push_back(zone);
        connectTo(draft, group, subnet->id, "subnet");
    }
    Company company;
    if (zones.empty())
        return company;
    company.words = "in " + listed(zones);
    company.defaults = "Linked to subnets in " + listed(zones);
    return company;
}

// A load balancer needs two zones; a VPC that was made for it gets a subnet in each of two.
Company accompanyBalancer(Draft& draft, const ElementId& balancer, bool newVpc)
{
    Company company;
    if (newVpc)
        for (const char* zone : {"us-east-1a", "us-east-1b"}) {
            Element element =
                fresh(draft.document(), infoOf<Subnet>(), draft.document().find(balancer)->parent);
            Subnet props;
            props.availabilityZone = zone;
            element.props = props;
            draft.add(AddElement{std::move(element)});
        }
    std::vector<std::string> zones;
    std::vector<ElementId> chosen;
    for (const Element* subnet : subnetsOf(draft.document(), balancer)) {
        const std::string& zone = subnet->as<Subnet>()->availabilityZone;
        if (std::find(zones.begin(), zones.end(), zone) != zones.end())
            continue;
        zones.push_back(zone);
        chosen.push_back(subnet->id);
    }
    for (const ElementId& subnet : chosen)
        connectTo(draft, balancer, subnet, "subnet");
    if (!zones.empty())
        company.defaults = "Linked to subnets in " + listed(zones);
    return company;
}

Company accompany(Draft& draft, const ElementId& id, const DropAsked& asked, bool newParents)
{
    const Element* element = draft.document().find(id);
    if (element->as<Service>())
        return accompanyService(draft, id, asked.definition);
    if (element->as<Instance>())
        return accompanyInstance(draft, id, asked.lane);
    if (element->as<AutoScalingGroup>())
        return accompanyGroup(draft, id, asked.lane);
    if (element->as<FileSystem>())
        return accompanyGroup(draft, id, {}); // with a mount target in each zone
    if (element->as<LoadBalancer>())
        return accompanyBalancer(draft, id, newParents);
    if (element->as<TaskDefinition>()) {
        addContainer(draft, id);
        return {{}, "with a container", "Container app: nginx, 256 CPU units, 512 MiB, port 80"};
    }
    return {};
}

std::string announced(const Document& document, const Home& home, const DropPlan& plan,
                      const Company& company)
{
    std::string words;
    if (plan.creates.size() > 1) {
        words = "creates ";
        for (std::size_t i = 0; i < plan.creates.size(); ++i)
            words += (i ? " > " : "") + plan.creates[i];
    }
    const Element* parent = document.find(home.parent);
    if (parent || words.empty())
        words += std::string(words.empty() ? "" : ", ") +
                 (parent ? "into " + std::string(parent->kind().noun) + " " + parent->name
                         : std::string("onto the canvas"));
    if (parent && standInFor(document, home.parent) != home.parent)
        words += ", which is hidden";
    else if (parent && isCollapsed(*parent))
        words += ", which is collapsed";
    if (!company.words.empty())
        words += ", " + company.words;
    for (const std::string& more : sideEffects(document, plan.others))
        words += ", " + more;
    return words;
}

} // namespace

DropPlan dropPlan(const Document& document, const KindInfo& kind, const DropAsked& asked)
{
    DropPlan plan;
    const auto home = homeFor(document, kind, asked.pointed);
    if (!home) {
        plan.refusal = refuseParent(document, kind, asked.pointed);
        if (const ElementId near = nearestPlace(document, kind, asked.x, asked.y); !near.isEmpty())
            plan.refusal->nearest = near;
        return plan;
    }
    Draft draft(document);
    plan.element = addWithParents(draft, kind, *home, asked);
    if (draft.error()) {
        plan.refusal = Refusal{draft.error()->message, {}};
        return plan;
    }
    const Company company = accompany(draft, plan.element, asked, !home->missing.empty());
    draft.add(arrangeMissing(draft.document()));
    draft.add(Move{grownFrames(draft.document(), {plan.element})});
    if (draft.error()) {
        plan.refusal = Refusal{draft.error()->message, {}};
        return plan;
    }
    plan.parent = draft.document().find(plan.element)->parent;
    plan.home = home->parent;
    for (const KindInfo* missing : home->missing)
        plan.creates.emplace_back(missing->noun);
    plan.creates.emplace_back(kind.noun);
    plan.creates.insert(plan.creates.end(), company.creates.begin(), company.creates.end());
    for (const auto& element : draft.document().elements())
        if (element->place && document.find(element->id) == nullptr)
            plan.places.push_back({element->id, *element->place});
    plan.others = othersMoved(document, draft.document(), {});
    plan.words = announced(document, *home, plan, company);
    plan.defaults = company.defaults;
    plan.edits = draft.batch("Add " + std::string(kind.noun) + " " +
                             draft.document().find(plan.element)->name);
    return plan;
}

} // namespace stowage::doc
