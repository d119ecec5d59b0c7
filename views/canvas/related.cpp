// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/related.h"

#include "canvas/instance_painter.h"

#include <algorithm>

namespace stowage::ui {

namespace {
bool isTarget(const doc::Link& link)
{
    return link.kind == "targets" || link.kind == "alternate";
}

// The services that a selected element is about, but for those that its tasks tell.
std::set<ElementId> servicesOf(const doc::Document& document, const doc::Element& element)
{
    std::set<ElementId> services;
    if (element.is("service"))
        services.insert(element.id);
    for (const auto& link : document.links()) {
        if (!isTarget(*link) && link->kind != "runs")
            continue;
        const doc::Element* end = document.find(link->to);
        const bool isIn = end != nullptr && end->parent == element.id; // a load balancer's group
        if (link->to == element.id || (isTarget(*link) && isIn))
            services.insert(link->from);
    }
    return services;
}

// The definition, the target groups, their load balancers and whoever sends requests to these.
void addWay(const doc::Document& document, const ElementId& service, std::set<Subject>& related)
{
    std::set<ElementId> balancers;
    for (const auto& link : document.linksFrom(service)) {
        if (!isTarget(*link) && link->kind != "runs")
            continue;
        related.insert(link->to);
        for (const ElementId& child : document.childrenOf(link->to))
            related.insert(child);
        if (const doc::Element* group = document.find(link->to); group && isTarget(*link))
            balancers.insert(group->parent);
    }
    for (const auto& link : document.links())
        if (link->kind == "requests" && balancers.contains(link->to))
            related.insert(link->from);
    related.insert(balancers.begin(), balancers.end());
}
} // namespace

std::set<Subject> relatedTo(const doc::Document& document, const LiveState& live,
                            const Subject& subject)
{
    std::set<ElementId> services;
    const auto* id = std::get_if<ElementId>(&subject);
    const doc::Element* element = id == nullptr ? nullptr : document.find(*id);
    const Readout* member = id == nullptr ? live.readoutOf(subject) : nullptr;
    const bool isHost = member != nullptr || (element != nullptr && holdsTasks(*element));
    if (element != nullptr && !isHost)
        services = servicesOf(document, *element);
    std::set<Subject> related;
    for (const TaskReadout& task : live.tasks()) {
        const bool isOne = Subject(task.task) == subject || (isHost && task.host == subject);
        if (!isOne && !services.contains(task.service))
            continue;
        related.insert(task.task);
        related.insert(task.host);
        if (isOne)
            related.insert(task.service);
    }
    if (related.empty())
        return related;
    for (const Subject& each : std::set<Subject>(related)) // an instance stands in its group
        if (const Readout* readout = live.readoutOf(each);
            readout != nullptr && !readout->group.isEmpty())
            related.insert(readout->group);
    for (const Subject& each : std::set<Subject>(related))
        if (const auto* service = std::get_if<ElementId>(&each))
            if (const doc::Element* found = document.find(*service);
                found != nullptr && found->is("service"))
                services.insert(*service);
    for (const ElementId& service : services) {
        related.insert(service);
        addWay(document, service, related);
    }
    related.insert(subject);
    return related;
}

} // namespace stowage::ui
