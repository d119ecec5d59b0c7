// SPDX-License-Identifier: MIT
// PutWarmPool and DeleteWarmPool.
#include "aws/call_draft.h"
#include "aws/calls_auto_scaling.h"
#include "aws/scaling_input.h"
#include "base/text.h"
#include "kinds/compute/warm_pool_rows.h"
#include "sim/laws/warm_pools.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::int64_t kMost = 10'000;

std::optional<AwsException> setNumber(const Json& with, std::string_view key, std::int64_t least,
                                      int& value)
{
    const Json* given = with.find(key);
    if (given == nullptr || given->integer() == nullptr)
        return std::nullopt;
    const std::int64_t number = *given->integer();
    if (number < least || number > kMost)
        return scalingError(std::string(key) + " must be between " + numberText(least) + " and " +
                            numberText(kMost) + ", but was " + numberText(number) + ".");
    value = static_cast<int>(number);
    return std::nullopt;
}

std::optional<AwsException> setState(const Json& with, doc::WarmPool& pool)
{
    const std::string state = textIn(with, "PoolState");
    if (state.empty()) {
        if (pool == doc::WarmPool::none)
            pool = doc::WarmPool::stopped;
        return std::nullopt;
    }
    const auto found = std::find(doc::kWarmPools.begin() + 1, doc::kWarmPools.end(), state);
    if (found == doc::kWarmPools.end())
        return scalingError("PoolState must be Stopped, Running or Hibernated, but was " +
                            plainLine(state) + ".");
    pool = static_cast<doc::WarmPool>(found - doc::kWarmPools.begin());
    return std::nullopt;
}

bool hasProvider(const doc::Document& document, const ElementId& group)
{
    const auto& links = document.links();
    return std::any_of(links.begin(), links.end(), [&](const auto& link) {
        return link->kind == "autoScalingGroup" && link->to == group &&
               document.find(link->from)->is("capacityProvider");
    });
}

std::optional<AwsException> setReuse(const CallInput& input, const doc::Element& group, bool& reuse)
{
    const Json* policy = input.with.find("InstanceReusePolicy");
    if (policy != nullptr && policy->find("ReuseOnScaleIn") != nullptr)
        reuse = flagIn(*policy, "ReuseOnScaleIn");
    if (reuse && hasProvider(input.document, group.id))
        return scalingError(std::string(doc::kNoReuse));
    return std::nullopt;
}

Planned edited(const CallInput& input, const doc::Element& group,
               const doc::AutoScalingGroup& changed)
{
    CallDraft draft(input.document);
    const doc::Props props = changed;
    for (const doc::Field& field : group.kind().rows)
        if (const doc::Value value = doc::valueOf(props, field);
            !(value == doc::valueOf(group.props, field)))
            draft.edit(doc::SetField{{group.id}, std::string(field.key), value});
    return std::move(draft).plan();
}
} // namespace

Planned putWarmPool(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    doc::AutoScalingGroup changed = *group.as<doc::AutoScalingGroup>();
    if (const std::string_view words = doc::objectionToWarmPool(changed); !words.empty())
        return scalingError(std::string(words));
    if (auto exception = setState(input.with, changed.warmPool))
        return *std::move(exception);
    if (auto exception = setNumber(input.with, "MinSize", 0, changed.warmPoolMinSize))
        return *std::move(exception);
    if (auto exception =
            setNumber(input.with, "MaxGroupPreparedCapacity", -1, changed.maxGroupPreparedCapacity))
        return *std::move(exception);
    if (auto exception = setReuse(input, group, changed.reuseOnScaleIn))
        return *std::move(exception);
    return edited(input, group, changed);
}

Planned deleteWarmPool(const CallInput& input)
{
    const auto found = scalingGroupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const doc::Element& group = *std::get<const doc::Element*>(found);
    doc::AutoScalingGroup changed = *group.as<doc::AutoScalingGroup>();
    if (changed.warmPool == doc::WarmPool::none)
        return scalingError("No warm pool found for Auto Scaling group " + group.name);
    const auto row =
        sim::rowOf<sim::ScalingGroup>(input.world, EntityKind::autoScalingGroup, group.id);
    if (row && sim::warm_pools::heldBy(input.world, row) > 0 && !flagIn(input.with, "ForceDelete"))
        return AwsException{"ResourceInUse",
                            "The operation can't be performed because the resource is in use."};
    const doc::AutoScalingGroup none;
    changed.warmPool = none.warmPool;
    changed.warmPoolMinSize = none.warmPoolMinSize;
    changed.maxGroupPreparedCapacity = none.maxGroupPreparedCapacity;
    changed.reuseOnScaleIn = none.reuseOnScaleIn;
    return edited(input, group, changed);
}

} // namespace stowage::aws
