// SPDX-License-Identifier: MIT
// What Amazon ECS does with single container instances: attributes, deregistration.
#include "aws/call_draft.h"
#include "aws/calls_ecs.h"
#include "base/text.h"
#include "kinds/compute/instance.h"

#include <algorithm>
#include <map>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostAttributes = 10; // custom ones of a resource
constexpr std::size_t kMostNamed = 10;      // in one call
constexpr std::size_t kMostCharacters = 128;

bool isOwn(std::string_view name)
{
    return !name.starts_with("ecs.") && !name.starts_with("com.amazonaws.ecs.") &&
           name != "stowage.name";
}

AwsException noTarget(const std::string& named)
{
    return {"TargetNotFoundException",
            "The specified target wasn't found: " + plainLine(named) + "."};
}

using doc::Pairs;

// The attributes of each instance that the call names, as they are before it and after: of a drawn
// one in the drawing, of one that a group has launched in the run.
class Targets {
public:
    Targets(const CallInput& input, const doc::Element& cluster) : input_(input), cluster_(cluster)
    {
    }

    Found<Pairs*> of(const std::string& named)
    {
        const NamedInstance found = instanceIn(input_.world, cluster_, named);
        if (!found.isThere)
            return noTarget(named);
        const auto [known, isNew] = changed_.try_emplace(found.id);
        if (isNew)
            known->second = borneBy(found.id);
        return &known->second;
    }

    Planned plan() const
    {
        CallDraft draft(input_.document);
        for (const auto& [instance, pairs] : changed_) {
            if (const doc::Element* element = drawn(instance))
                draft.edit(doc::SetField{{element->id}, "attributes", pairs});
            else if (!(pairs == borneBy(instance)))
                draft.command(changeOf(instance, pairs));
        }
        return std::move(draft).plan();
    }

private:
    const doc::Element* drawn(EntityId instance) const
    {
        const sim::Ix<sim::Host> at{input_.world.slotOf(instance)};
        const doc::Element* element = input_.document.find(
            ElementId(std::string(input_.world.text(input_.world.hosts[at].element))));
        return element != nullptr && element->is("instance") ? element : nullptr;
    }

    Pairs borneBy(EntityId instance) const
    {
        if (const doc::Element* element = drawn(instance))
            return element->as<doc::Instance>()->attributes;
        Pairs pairs;
        for (const auto& [name, value] :
             input_.world.asked.hosts[input_.world.slotOf(instance)]->attributes)
            pairs.push_back({name, value});
        return pairs;
    }

    ChangeAttributes changeOf(EntityId instance, const Pairs& pairs) const
    {
        ChangeAttributes asked{instance, {}, {}};
        for (const auto& before : borneBy(instance))
            if (std::none_of(pairs.begin(), pairs.end(),
                             [&](const auto& pair) { return pair.name == before.name; }))
                asked.removed.push_back(before.name);
        for (const auto& pair : pairs)
            if (asked.removed.empty())
                asked.put.emplace_back(pair.name, pair.value);
        return asked;
    }

    const CallInput& input_;
    const doc::Element& cluster_;
    std::map<EntityId, Pairs> changed_;
};

// One step for each attribute that is named; an exception ends the call.
template <class Step> Planned forEachAttribute(const CallInput& input, Step step)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const Json* attributes = input.with.find("attributes");
    if (attributes->items()->empty())
        return invalidParameter("attributes cannot be empty.");
    if (attributes->items()->size() > kMostNamed)
        return invalidParameter("attributes can have at most 10 items.");
    Targets targets(input, *std::get<const doc::Element*>(cluster));
    for (const Json& each : *attributes->items()) {
        const std::string name = textIn(each, "name"), value = textIn(each, "value");
        if (name.empty() || name.size() > kMostCharacters || value.size() > kMostCharacters)
            return invalidParameter("Attribute names have 1 to 128 characters, their values up to "
                                    "128.");
        const Found<Pairs*> pairs = targets.of(textIn(each, "targetId"));
        if (const auto* exception = std::get_if<AwsException>(&pairs))
            return *exception;
        if (auto exception = step(*std::get<Pairs*>(pairs), name, value))
            return *std::move(exception);
    }
    return targets.plan();
}

auto named(const std::string& name)
{
    return [name](const auto& pair) { return pair.name == name; };
}
} // namespace

Planned putAttributes(const CallInput& input)
{
    return forEachAttribute(
        input,
        [](Pairs& pairs, const std::string& name,
           const std::string& value) -> std::optional<AwsException> {
            const auto known = std::find_if(pairs.begin(), pairs.end(), named(name));
            if (known != pairs.end()) {
                known->value = value;
                return std::nullopt;
            }
            const auto own = std::count_if(pairs.begin(), pairs.end(),
                                           [](const auto& pair) { return isOwn(pair.name); });
            if (isOwn(name) && static_cast<std::size_t>(own) >= kMostAttributes)
                return AwsException{"AttributeLimitExceededException",
                                    "You can apply up to 10 custom attributes for each resource."};
            pairs.push_back({name, value});
            return std::nullopt;
        });
}

// What an instance does not bear is no error.
Planned deleteAttributes(const CallInput& input)
{
    return forEachAttribute(input,
                            [](Pairs& pairs, const std::string& name,
                               const std::string&) -> std::optional<AwsException> {
                                std::erase_if(pairs, named(name));
                                return std::nullopt;
                            });
}

Planned deregisterContainerInstance(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const std::string name = textIn(input.with, "containerInstance");
    const NamedInstance found =
        instanceIn(input.world, *std::get<const doc::Element*>(cluster), name);
    if (!found.isThere)
        return invalidParameter("Referenced container instance " + plainLine(name) + " not found.");
    const sim::Ix<sim::Host> at{input.world.slotOf(found.id)};
    if (input.world.hosts[at].firstTask && !flagIn(input.with, "force"))
        return invalidParameter("Found running tasks on the instance.");
    CallPlan plan;
    plan.commands.emplace_back(DeregisterInstance{found.id});
    return plan;
}

} // namespace stowage::aws
