// SPDX-License-Identifier: MIT
#include "document/graph.h"

#include <algorithm>

namespace stowage::doc {

Graph::Graph(const Document& document)
{
    elements_.reserve(document.elements().size());
    for (const auto& element : document.elements()) {
        auto drawn = std::make_unique<Drawn>();
        drawn->id = element->id;
        drawn->name = element->name;
        drawn->props = &element->props;
        elements_.push_back(std::move(drawn));
    }
    for (std::size_t i = 0; i < elements_.size(); ++i)
        if (Drawn* parent = slot(document.elements()[i]->parent);
            parent && !parent->as<TitledFrame>()) { // in a frame is outside of all
            elements_[i]->parent = parent;
            parent->children.push_back(elements_[i].get());
        }
    for (const auto& link : document.links()) {
        Drawn* from = slot(link->from);
        Drawn* to = slot(link->to);
        if (!from || !to)
            continue;
        from->out.push_back({link->kind, to, link->container, link->port});
        to->in.push_back({link->kind, from, link->container, link->port});
    }
    for (const KeptRevision& kept : document.revisions())
        addRevision(kept);
}

Drawn* Graph::slot(const ElementId& id) const
{
    const auto at = std::lower_bound(
        elements_.begin(), elements_.end(), id,
        [](const std::unique_ptr<Drawn>& drawn, const ElementId& key) { return drawn->id < key; });
    return at != elements_.end() && (*at)->id == id ? at->get() : nullptr;
}

const Drawn* Graph::find(const ElementId& id) const
{
    return slot(id);
}

void Graph::addRevision(const KeptRevision& kept)
{
    Drawn* definition = nullptr;
    for (const auto& element : kept.elements) {
        auto drawn = std::make_unique<Drawn>();
        drawn->id = element->id;
        drawn->name = element->name;
        drawn->props = &element->props;
        if (!definition) {
            drawn->revision = kept.number;
            definition = drawn.get();
            revisions_.push_back(std::move(drawn));
            continue;
        }
        drawn->parent = definition;
        definition->children.push_back(drawn.get());
        keptContainers_.push_back(std::move(drawn));
    }
}

} // namespace stowage::doc
