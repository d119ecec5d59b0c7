// SPDX-License-Identifier: MIT
#include "document/inherited.h"

#include "base/text.h"
#include "document/apply.h"
#include "document/graph.h"
#include "document/naming.h"
#include "document/rules.h"
#include "field/check.h"
#include "plan/instance_types.h"

#include <algorithm>
#include <array>

namespace stowage::doc {

namespace {

// Collects what one element takes over.
class Collector {
public:
    Collector(const Document& document, const Drawn& drawn) : document_(document), drawn_(drawn) {}

    const Drawn& drawn() const { return drawn_; }

    void addFrom(const Drawn& from, std::string_view link, std::string label, std::string value)
    {
        Inherited one;
        one.link = link;
        one.label = std::move(label);
        one.value = std::move(value);
        one.from = from.id;
        one.source = nameOf(document_, from.id);
        found_.push_back(std::move(one));
    }

    // Of a number whose row is 0 as long as it is taken over.
    void addNumber(std::string_view key, std::int64_t number, std::string source,
                   const ElementId& from = {})
    {
        const Field* field = findField(kindOf(*drawn_.props).rows, key);
        if (field == nullptr || number <= 0)
            return;
        Inherited one;
        one.field = field->key;
        one.label = field->label;
        one.value = spoken(*field, number);
        one.from = from;
        one.source = std::move(source);
        one.isOverridden = std::get<std::int64_t>(valueOf(*drawn_.props, *field)) != 0;
        found_.push_back(std::move(one));
    }

    void add(Inherited one) { found_.push_back(std::move(one)); }
    std::string named(const ElementId& id) const { return nameOf(document_, id); }
    std::vector<Inherited> take() { return std::move(found_); }

private:
    const Document& document_;
    const Drawn& drawn_;
    std::vector<Inherited> found_;
};

void addVpc(Collector& found)
{
    // What lives directly in it shows that already.
    const Drawn* parent = found.drawn().parent;
    if (parent == nullptr || parent->as<Vpc>())
        return;
    if (const Drawn* vpc = found.drawn().inside<Vpc>())
        found.addFrom(*parent, {}, "VPC", std::string(vpc->name));
}

void addZones(Collector& found)
{
    for (const Drawn* subnet : found.drawn().allLinked("subnet"))
        found.addFrom(*subnet, "subnet", "Availability zone",
                      subnet->as<Subnet>()->availabilityZone);
}

void addType(Collector& found, const std::string& typeName)
{
    const sim::InstanceType* type = sim::findInstanceType(typeName);
    if (type == nullptr)
        return;
    found.addNumber("cpuUnits", type->cpuUnits, "instance type " + typeName);
    found.addNumber("memoryMib", type->registeredMib, "instance type " + typeName);
}

void ofInstance(Collector& found)
{
    addZones(found);
    addVpc(found);
    if (const Drawn* role = found.drawn().linked("instanceRole"))
        found.addFrom(*role, "instanceRole", "Instance role", std::string(role->name));
    addType(found, found.drawn().as<Instance>()->instanceType);
}

void ofGroup(Collector& found)
{
    addZones(found);
    addVpc(found);
    addType(found, found.drawn().as<AutoScalingGroup>()->instanceType);
}

void ofBalancer(Collector& found)
{
    addZones(found);
}

void ofTargetGroup(Collector& found)
{
    addVpc(found);
    if (const Drawn* balancer = found.drawn().parent)
        for (const Drawn* subnet : balancer->allLinked("subnet"))
            found.addFrom(*balancer, {}, "Availability zone",
                          subnet->as<Subnet>()->availabilityZone);
}

struct Sizes {
    std::int64_t cpu = 0;
    std::int64_t memory = 0;
};

Sizes sizesOfContainers(const Drawn& definition)
{
    Sizes sizes;
    for (const Drawn* child : definition.children)
        if (const auto* container = child->as<Container>()) {
            sizes.cpu += container->cpu;
            sizes.memory +=
                container->memory > 0 ? container->memory : container->memoryReservation;
        }
    return sizes;
}

void ofDefinition(Collector& found)
{
    const Sizes sizes = sizesOfContainers(found.drawn());
    found.addNumber("cpu", sizes.cpu, "its containers");
    found.addNumber("memory", sizes.memory, "its containers");
}

std::string strategyWords(const std::vector<ProviderItem>& strategy)
{
    std::vector<std::string> parts;
    for (const ProviderItem& item : strategy)
        parts.push_back(item.capacityProvider);
    return listed(parts);
}

// A service states a launch type or a strategy, or its cluster does so for it.
void ofService(Collector& found)
{
    const Service& service = *found.drawn().as<Service>();
    const Drawn* cluster = found.drawn().inside<Cluster>();
    const auto* settings = cluster ? cluster->as<Cluster>() : nullptr;
    if (settings != nullptr && !settings->defaultCapacityProviderStrategy.empty()) {
        Inherited one;
        one.field = "launchType";
        one.label = "Capacity providers";
        one.value = strategyWords(settings->defaultCapacityProviderStrategy);
        one.from = cluster->id;
        one.source = found.named(cluster->id);
        one.isOverridden = service.launchType != LaunchType::unspecified ||
                           !service.capacityProviderStrategy.empty();
        found.add(std::move(one));
    }
    addZones(found);
    addVpc(found);
}

void ofContainer(Collector& found)
{
    if (const Drawn* queue = found.drawn().linked("polls"))
        found.addNumber("messageWaitSeconds", queue->as<Queue>()->receiveMessageWaitTimeSeconds,
                        found.named(queue->id), queue->id);
}

struct Taker {
    std::string_view kind = {};
    void (*collect)(Collector&) = nullptr;
};
constexpr std::array kTakers = {
    Taker{"instance", ofInstance},         Taker{"autoScalingGroup", ofGroup},
    Taker{"loadBalancer", ofBalancer},     Taker{"targetGroup", ofTargetGroup},
    Taker{"taskDefinition", ofDefinition}, Taker{"service", ofService},
    Taker{"container", ofContainer},
};

} // namespace

std::vector<Inherited> inheritedOf(const Document& document, const ElementId& element)
{
    const Element* found = document.find(element);
    if (found == nullptr)
        return {};
    for (const Taker& taker : kTakers) {
        if (!found->is(taker.kind))
            continue;
        const Graph graph(document);
        Collector collector(document, *graph.find(element));
        taker.collect(collector);
        return collector.take();
    }
    return {};
}

std::vector<ElementId> choicesFor(const Document& document, const ElementId& element,
                                  std::string_view link)
{
    std::vector<ElementId> choices;
    Document without = document;
    for (const auto& each : document.linksFrom(element))
        if (each->kind == link)
            without.takeLink(Link(*each));
    for (const auto& other : document.elements()) {
        Link wanted;
        wanted.from = element;
        wanted.to = other->id;
        wanted.kind = link;
        if (!refuseLink(without, wanted))
            choices.push_back(other->id);
    }
    return choices;
}

Edit relinked(const Document& document, const ElementId& element, std::string_view link,
              const ElementId& from, const ElementId& to)
{
    Batch batch;
    batch.label = "Connect " + nameOf(document, element) + " with " + nameOf(document, to);
    if (from == to)
        return batch;
    batch.edits.emplace_back(RemoveLink{element, from, std::string(link)});
    if (document.findLink(element, to, link) == nullptr) {
        Link wanted;
        wanted.from = element;
        wanted.to = to;
        wanted.kind = link;
        batch.edits.emplace_back(AddLink{std::move(wanted)});
    }
    return batch;
}

} // namespace stowage::doc
