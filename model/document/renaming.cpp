// SPDX-License-Identifier: MIT
#include "document/renaming.h"

#include "kinds/compute/container.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace stowage::doc {

namespace {
constexpr std::string_view kProviderKey = "capacityProvider"; // a column that holds a name

// The strategy with the provider called otherwise; none: it does not name it.
std::optional<Value> strategyWith(const Field& field, Value value, const std::string& before,
                                  const std::string& now)
{
    bool differs = false;
    for (Record& record : std::get<Records>(value).rows)
        for (std::size_t n = 0; n < record.cells.size(); ++n)
            if (field.columns[n].key == kProviderKey && record.cells[n] == Value(before)) {
                record.cells[n] = now;
                differs = true;
            }
    return differs ? std::optional(std::move(value)) : std::nullopt;
}

void addStrategies(const Element& holder, const std::string& before, const std::string& now,
                   std::vector<Edit>& edits)
{
    for (const Field& field : holder.kind().rows)
        if (field.shape == Shape::records)
            if (auto value = strategyWith(field, valueOf(holder.props, field), before, now))
                edits.emplace_back(
                    SetField{{holder.id}, std::string(field.key), *std::move(value)});
}

// Of containers that are connected with it and name it.
void addLogGroup(const Document& document, const Element& group, const std::string& now,
                 std::vector<Edit>& edits)
{
    for (const auto& link : document.links()) {
        const Element* from = link->to == group.id ? document.find(link->from) : nullptr;
        const Container* container = from == nullptr ? nullptr : from->as<Container>();
        if (container != nullptr && link->kind == "logs" && container->logGroup == group.name)
            edits.emplace_back(SetField{{from->id}, "logGroup", now});
    }
}

std::optional<sim::SendingService> serviceOf(const Element& sender)
{
    if (sender.as<SnsTopic>())
        return sim::SendingService::topics;
    if (sender.as<EventRule>())
        return sim::SendingService::rules;
    return sender.as<Alarm>() ? std::optional(sim::SendingService::alarms) : std::nullopt;
}

template <class Kind, class Statements>
void renameIn(const Element& element, std::string_view key, Statements Kind::*statements,
              const std::string& before, const std::string& now, std::vector<Edit>& edits)
{
    const Kind* kind = element.as<Kind>();
    if (kind == nullptr)
        return;
    Kind changed = *kind;
    bool differs = false;
    for (auto& each : changed.*statements)
        if (each.source == before) {
            each.source = now;
            differs = true;
        }
    if (differs)
        edits.emplace_back(SetField{{element.id},
                                    std::string(key),
                                    valueOf(Props(changed), *findField(element.kind().rows, key))});
}

// Queues and topics go on letting in a topic, a rule or an alarm that is called otherwise.
void addPolicies(const Document& document, const Element& sender, const std::string& name,
                 std::vector<Edit>& edits)
{
    const std::optional<sim::SendingService> service = serviceOf(sender);
    if (!service)
        return;
    const std::string before = sim::arnOfSender(*service, sender.name);
    const std::string now = sim::arnOfSender(*service, name);
    for (const auto& element : document.elements()) {
        renameIn(*element, "senders", &Queue::senders, before, now, edits);
        renameIn(*element, "publishers", &SnsTopic::publishers, before, now, edits);
    }
}

bool isAlone(const Document& document, const Element& provider)
{
    const std::vector<ElementId> beside = document.childrenOf(provider.parent);
    return std::none_of(beside.begin(), beside.end(), [&](const ElementId& id) {
        const Element& each = *document.find(id);
        return each.id != provider.id && each.is(kProviderKey) && each.name == provider.name;
    });
}
} // namespace

Edit renamed(const Document& document, const ElementId& element, std::string name)
{
    const Element* found = document.find(element);
    std::vector<Edit> edits;
    const bool isNamed = found != nullptr && found->is(kProviderKey) && !found->name.empty() &&
                         !found->parent.text.empty() && isAlone(document, *found);
    if (isNamed) {
        const Element& cluster = *document.find(found->parent);
        addStrategies(cluster, found->name, name, edits);
        for (const ElementId& id : document.childrenOf(cluster.id))
            addStrategies(*document.find(id), found->name, name, edits);
    }
    if (found != nullptr && found->is("logGroup"))
        addLogGroup(document, *found, name, edits);
    if (found != nullptr)
        addPolicies(document, *found, name, edits);
    const Edit rename = Rename{element, std::move(name)};
    if (edits.empty())
        return rename;
    edits.insert(edits.begin(), rename);
    return Batch{labelOf(document, rename), std::move(edits)};
}

} // namespace stowage::doc
