// SPDX-License-Identifier: MIT
#include "sim/laws/group_scaling.h"

#include "sim/because.h"
#include "sim/laws/auto_scaling_groups.h"
#include "sim/laws/capacity_reservation.h"
#include "sim/laws/metrics.h"
#include "sim/laws/scaling_members.h"
#include "sim/laws/scaling_wishes.h"
#include "sim/rules.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stowage::sim::group_scaling {

namespace {
using service_scaling::Wish;
using service_scaling::Wishes;

constexpr Duration kAfterScaleOut = minutes(15); // managed scaling

std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

Time evaluationFrom(const World& world, Time at)
{
    const Time next = metrics::nextEvaluation(world);
    if (at <= next)
        return next;
    const std::int64_t minute = metrics::kMinute.micros;
    return {next.micros + (at.micros - next.micros + minute - 1) / minute * minute};
}

const ScalingPolicyNode& nodeOf(const World& world, const Wish& wish)
{
    return service_scaling::nodeOf(world, wish.policy);
}

Ix<CapacityProvider> providerOf(const World& world, const Wish& wish)
{
    return world.scalingPolicies[wish.policy].provider;
}

RuleNumber ruleOf(const World& world, const Wish& wish, bool out)
{
    if (providerOf(world, wish))
        return out ? ruleNumber("provider.out") : ruleNumber("provider.in");
    switch (nodeOf(world, wish).type) {
    case PolicyType::step:
        return ruleNumber("scaling.steps");
    case PolicyType::simple:
        return ruleNumber("group.simple");
    case PolicyType::targetTracking:
    case PolicyType::scheduled:
        break;
    }
    return ruleNumber("group.tracking");
}

RuleNumber ruleOf(const World& world, const Wish& wish, ScalingHold why)
{
    switch (why) {
    case ScalingHold::warmup:
        return providerOf(world, wish) ? ruleNumber("provider.warmup") : ruleNumber("group.warmup");
    case ScalingHold::quarterHour:
        return ruleNumber("provider.warmup");
    case ScalingHold::cooldown:
        return ruleNumber("group.simple");
    case ScalingHold::notAll:
        return ruleNumber("scaling.several");
    case ScalingHold::noData:
        return ruleNumber("scaling.noData");
    default:
        return ruleNumber("group.sizes");
    }
}

// What a provider's policy went by: M, its step, and tasks that wait.
void addMeasure(const World& world, const Wish& wish, std::vector<std::uint64_t>& words)
{
    const auto provider = providerOf(world, wish);
    const Reservation seen = provider ? world.capacityProviders[provider].seen : Reservation{};
    words.insert(words.end(), {word(seen.needed), word(seen.running), word(seen.asked),
                               word(seen.further), word(seen.waiting)});
}

// Told once, until something else holds.
void hold(World& world, Ix<ScalingGroup> at, const Wish& wish, ScalingHold why, Time until,
          Ix<ScalingPolicy> other = {})
{
    GroupScaling& scaling = world.autoScalingGroups[at].scaling;
    const std::uint32_t policy = world.scalingPolicies[wish.policy].number;
    if (until != kNever)
        bookLook(world, at, evaluationFrom(world, until));
    if (scaling.saidHold == static_cast<std::uint8_t>(why) && scaling.saidPolicy == policy)
        return;
    scaling.saidHold = static_cast<std::uint8_t>(why);
    scaling.saidPolicy = policy;
    std::vector<std::uint64_t> words = {word(static_cast<int>(why)),
                                        word(wish.to),
                                        word(world.autoScalingGroups[at].desired),
                                        word(wish.current),
                                        word(wish.value),
                                        word(wish.limit),
                                        word(until == kNever ? 0 : until.micros),
                                        other ? world.scalingPolicies[other].number : 0U};
    addMeasure(world, wish, words);
    const Because because(world, world.alarms[wish.alarm].fact);
    world.tell({FactKind::groupScalingHeld, idOf(world.scalingPolicies[wish.policy]),
                ruleOf(world, wish, why), idOf(world.autoScalingGroups[at])},
               words);
}

void scale(World& world, Ix<ScalingGroup> at, const Wish& wish, std::int32_t to)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    const std::int32_t from = group.desired;
    const ScalingPolicyNode& node = nodeOf(world, wish);
    if (to > from) {
        if (world.now >= group.scaling.outUntil)
            group.scaling.outBase = from;
        group.scaling.outAt = world.now;
        group.scaling.outUntil = world.now + seconds(node.warmupSeconds);
    }
    if (node.type == PolicyType::simple)
        group.scaling.cooldownUntil = world.now + seconds(node.cooldownSeconds);
    group.scaling.saidHold = 0;
    std::vector<std::uint64_t> words = {word(from),
                                        word(to),
                                        word(wish.to),
                                        word(wish.current),
                                        word(wish.value),
                                        word(wish.limit),
                                        word(world.alarms[wish.alarm].number)};
    addMeasure(world, wish, words);
    const Because because(world, world.alarms[wish.alarm].fact);
    const std::uint32_t fact =
        world.tell({FactKind::groupScaled, idOf(world.scalingPolicies[wish.policy]),
                    ruleOf(world, wish, to > from), idOf(world.autoScalingGroups[at])},
                   words);
    const Because told(world, fact);
    auto_scaling_groups::setDesired(world, at, to,
                                    {world.now, ScalingOrigin::policy, 0, 0, from, to,
                                     world.alarms[wish.alarm].name,
                                     world.scalingPolicies[wish.policy].name});
    bookLook(world, at, metrics::nextEvaluation(world));
}

// Until when instances that came last do not count yet; kNever: all do.
Time warmUntil(const World& world, Ix<ScalingGroup> at, const Wish& wish)
{
    const GroupScaling& scaling = world.autoScalingGroups[at].scaling;
    if (providerOf(world, wish))
        return youngUntil(world, at, seconds(nodeOf(world, wish).warmupSeconds));
    return scaling.outAt != kNever && scaling.outUntil > world.now ? scaling.outUntil : kNever;
}

// Whether a scale-out was wished for.
bool scaleOut(World& world, Ix<ScalingGroup> at, const Wishes& wishes)
{
    const Wish* best = service_scaling::largestOf(wishes.out);
    if (best == nullptr)
        return false;
    const ScalingGroup& group = world.autoScalingGroups[at];
    if (best->to <= group.desired) {
        const Wish* later =
            &*std::max_element(wishes.out.begin(), wishes.out.end(),
                               [](const Wish& a, const Wish& b) { return a.later < b.later; });
        if (later->later > group.desired && group.scaling.outUntil > world.now)
            bookLook(world, at, evaluationFrom(world, group.scaling.outUntil));
        return true;
    }
    if (group.desired >= group.maxSize) {
        hold(world, at, *best, ScalingHold::atMaximum, kNever);
        return true;
    }
    if (nodeOf(world, *best).type == PolicyType::simple &&
        world.now < group.scaling.cooldownUntil) {
        hold(world, at, *best, ScalingHold::cooldown, group.scaling.cooldownUntil);
        return true;
    }
    const Time warm = warmUntil(world, at, *best);
    if (warm != kNever && providerOf(world, *best)) {
        hold(world, at, *best, ScalingHold::warmup, warm);
        return true;
    }
    scale(world, at, *best, std::min(best->to, group.maxSize));
    return true;
}

void scaleIn(World& world, Ix<ScalingGroup> at, const Wishes& wishes)
{
    const ScalingGroup& group = world.autoScalingGroups[at];
    std::vector<Wish> allowed = wishes.steppedIn;
    if (wishes.vetoes.empty())
        allowed.insert(allowed.end(), wishes.trackedIn.begin(), wishes.trackedIn.end());
    const Wish* best = service_scaling::largestOf(allowed);
    if (best == nullptr) {
        const Wish* vetoed = service_scaling::largestOf(wishes.trackedIn);
        if (vetoed != nullptr && vetoed->to < group.desired)
            hold(world, at, *vetoed, wishes.vetoes.front().hold, kNever,
                 wishes.vetoes.front().policy);
        return;
    }
    if (best->to >= group.desired)
        return;
    const std::int32_t to = std::max(best->to, group.minSize);
    if (to >= group.desired)
        return hold(world, at, *best, ScalingHold::atMinimum, kNever);
    if (providerOf(world, *best) && group.scaling.outAt != kNever &&
        world.now < group.scaling.outAt + kAfterScaleOut)
        return hold(world, at, *best, ScalingHold::quarterHour,
                    group.scaling.outAt + kAfterScaleOut);
    if (nodeOf(world, *best).type == PolicyType::simple) {
        if (world.now < group.scaling.cooldownUntil)
            return hold(world, at, *best, ScalingHold::cooldown, group.scaling.cooldownUntil);
    } else if (const Time warm = warmUntil(world, at, *best);
               warm != kNever && !providerOf(world, *best)) {
        return hold(world, at, *best, ScalingHold::warmup, warm);
    }
    scale(world, at, *best, to);
}
} // namespace

Time youngUntil(const World& world, Ix<ScalingGroup> at, Duration warmup)
{
    Time until = kNever;
    if (world.autoScalingGroups[at].scaling.outAt == kNever)
        return until;
    for (const Ix<Host> host : auto_scaling_groups::membersOf(world, at)) {
        const Membership& member = world.hosts[host].membership;
        const Time old = std::max(member.launchedAt, member.takenAt) + warmup;
        const bool counts = isPending(member.state) || member.state == LifecycleState::inService;
        if (counts && old > world.now && (until == kNever || old > until))
            until = old;
    }
    return until;
}

void bookLook(World& world, Ix<ScalingGroup> at, Time when)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    if (group.isDeleted || group.scaling.lookAt <= when)
        return;
    world.cancel(group.scaling.look);
    group.scaling.lookAt = when;
    group.scaling.look = world.book(when, AppointmentKind::groupScalingDue, at.slot);
}

void look(World& world, Ix<ScalingGroup> at)
{
    ScalingGroup& group = world.autoScalingGroups[at];
    group.scaling.look = {};
    group.scaling.lookAt = kNever;
    if (group.isDeleted)
        return;
    const Wishes wishes = service_scaling::wishesFor(world, at);
    if (!scaleOut(world, at, wishes))
        scaleIn(world, at, wishes);
}

void whenSizesChange(World& world, Ix<ScalingGroup> at)
{
    world.autoScalingGroups[at].scaling.saidHold = 0;
    for (auto policy = world.scalingPolicies.first(); policy;
         policy = world.scalingPolicies.after(policy))
        if (world.scalingPolicies[policy].group == at)
            return bookLook(world, at, metrics::nextEvaluation(world));
}

} // namespace stowage::sim::group_scaling
