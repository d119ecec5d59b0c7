// SPDX-License-Identifier: MIT
#include "sim/laws/service_scaling.h"

#include "sim/because.h"
#include "sim/laws/group_scaling.h"
#include "sim/laws/metrics.h"
#include "sim/laws/scaling_wishes.h"
#include "sim/laws/services.h"
#include "sim/rules.h"

#include <algorithm>
#include <vector>

namespace stowage::sim::service_scaling {

namespace {
std::uint64_t word(std::int64_t number)
{
    return static_cast<std::uint64_t>(number);
}

void bookLook(World& world, Ix<Service> at, Time when)
{
    Scalable& scalable = world.services[at].scalable;
    if (!scalable.isRegistered || scalable.lookAt <= when)
        return;
    world.cancel(scalable.look);
    scalable.lookAt = when;
    scalable.look = world.book(when, AppointmentKind::scalingDue, at.slot);
}

// The first evaluation of alarms that is not before.
Time evaluationFrom(const World& world, Time at)
{
    const Time next = metrics::nextEvaluation(world);
    if (at <= next)
        return next;
    const std::int64_t minute = metrics::kMinute.micros;
    return {next.micros + (at.micros - next.micros + minute - 1) / minute * minute};
}

RuleNumber ruleOf(ScalingHold hold)
{
    switch (hold) {
    case ScalingHold::outCooldown:
        return ruleNumber("scaling.outCooldown");
    case ScalingHold::inCooldown:
        return ruleNumber("scaling.inCooldown");
    case ScalingHold::deployment:
        return ruleNumber("scaling.deployment");
    case ScalingHold::notAll:
        return ruleNumber("scaling.several");
    case ScalingHold::noData:
        return ruleNumber("scaling.noData");
    case ScalingHold::none:
    case ScalingHold::atMaximum:
    case ScalingHold::atMinimum:
    case ScalingHold::warmup:
    case ScalingHold::quarterHour:
    case ScalingHold::cooldown:
        break;
    }
    return ruleNumber("scaling.bounds");
}

// Told once, until something else holds.
void hold(World& world, Ix<Service> at, const Wish& wish, ScalingHold why, Ix<ScalingPolicy> other,
          Time until)
{
    Scalable& scalable = world.services[at].scalable;
    const std::uint32_t policy = world.scalingPolicies[wish.policy].number;
    if (until != kNever)
        bookLook(world, at, evaluationFrom(world, until));
    if (scalable.saidHold == why && scalable.saidPolicy == policy)
        return;
    scalable.saidHold = why;
    scalable.saidPolicy = policy;
    const Because because(world, world.alarms[wish.alarm].fact);
    world.tell({FactKind::scalingHeld, idOf(world.scalingPolicies[wish.policy]), ruleOf(why),
                idOf(world.services[at])},
               {word(static_cast<int>(why)), word(wish.to), word(world.services[at].desired),
                word(wish.current), word(wish.value), word(wish.limit),
                word(until == kNever ? 0 : until.micros),
                other ? world.scalingPolicies[other].number : 0});
}

void scale(World& world, Ix<Service> at, const Wish& wish, std::int32_t to, RuleNumber rule)
{
    Service& service = world.services[at];
    Scalable& scalable = service.scalable;
    const ScalingPolicyNode& node = nodeOf(world, wish.policy);
    const bool isTracked = node.type == PolicyType::targetTracking;
    const std::int32_t from = service.desired;
    if (to > from) {
        if (world.now >= scalable.outUntil)
            scalable.outBase = wish.current;
        scalable.outUntil =
            world.now + seconds(isTracked ? node.outCooldownSeconds : node.cooldownSeconds);
        scalable.inUntil = world.now;
    } else {
        scalable.inUntil =
            world.now + seconds(isTracked ? node.inCooldownSeconds : node.cooldownSeconds);
    }
    scalable.saidHold = ScalingHold::none;
    const Because because(world, world.alarms[wish.alarm].fact);
    const Because told(
        world,
        world.tell({FactKind::serviceScaled, idOf(world.scalingPolicies[wish.policy]), rule,
                    idOf(service)},
                   {word(from), word(to), word(wish.to), word(wish.current), word(wish.value),
                    word(wish.limit), word(world.alarms[wish.alarm].number)}));
    services::setDesired(world, at, to);
    bookLook(world, at, evaluationFrom(world, to > from ? scalable.outUntil : scalable.inUntil));
}

bool deploys(const World& world, Ix<Service> at)
{
    const Service& service = world.services[at];
    return service.firstDeployment != service.lastDeployment ||
           (service.lastDeployment &&
            world.deployments[service.lastDeployment].rollout == RolloutState::inProgress);
}

// What it would be without the cooldown of a scale-out.
Wish withoutCooldown(const World& world, Ix<Service> at, const std::vector<Wish>& wishes)
{
    Wish best = *std::max_element(wishes.begin(), wishes.end(),
                                  [](const Wish& a, const Wish& b) { return a.later < b.later; });
    if (best.later > best.to) {
        best.to = best.later;
        best.current = world.services[at].running;
    }
    return best;
}

// Whether a scale-out was wished for.
bool scaleOut(World& world, Ix<Service> at, const Wishes& wishes)
{
    const Wish* best = largestOf(wishes.out);
    if (best == nullptr)
        return false;
    const Service& service = world.services[at];
    const Scalable& scalable = service.scalable;
    const std::int32_t desired = service.desired;
    const Wish later = withoutCooldown(world, at, wishes.out);
    if (desired < scalable.minCapacity)
        scale(world, at, *best, scalable.minCapacity, ruleNumber("scaling.bounds"));
    else if (desired > scalable.maxCapacity ||
             (desired == scalable.maxCapacity && later.to > desired))
        hold(world, at, later, ScalingHold::atMaximum, {}, kNever);
    else if (best->to > desired)
        scale(world, at, *best, std::min(best->to, scalable.maxCapacity),
              nodeOf(world, best->policy).type == PolicyType::step ? ruleNumber("scaling.steps")
                                                                   : ruleNumber("scaling.out"));
    else if (later.to > desired)
        hold(world, at, later, ScalingHold::outCooldown, {}, scalable.outUntil);
    return true;
}

void scaleIn(World& world, Ix<Service> at, const Wishes& wishes)
{
    const Service& service = world.services[at];
    const Scalable& scalable = service.scalable;
    std::vector<Wish> allowed = wishes.steppedIn;
    if (wishes.vetoes.empty())
        allowed.insert(allowed.end(), wishes.trackedIn.begin(), wishes.trackedIn.end());
    const Wish* best = largestOf(allowed);
    if (best == nullptr) {
        if (const Wish* vetoed = largestOf(wishes.trackedIn))
            hold(world, at, *vetoed, wishes.vetoes.front().hold, wishes.vetoes.front().policy,
                 kNever);
        return;
    }
    const bool isBeyond = service.desired > scalable.maxCapacity;
    const std::int32_t to =
        isBeyond ? scalable.maxCapacity : std::max(best->to, scalable.minCapacity);
    if (best->to >= service.desired && !isBeyond)
        return;
    if (to >= service.desired)
        return hold(world, at, *best, ScalingHold::atMinimum, {}, kNever);
    if (deploys(world, at))
        return hold(world, at, *best, ScalingHold::deployment, {}, kNever);
    if (world.now < scalable.inUntil)
        return hold(world, at, *best, ScalingHold::inCooldown, {}, scalable.inUntil);
    scale(world, at, *best, to,
          isBeyond                                               ? ruleNumber("scaling.bounds")
          : nodeOf(world, best->policy).type == PolicyType::step ? ruleNumber("scaling.steps")
                                                                 : ruleNumber("scaling.in"));
}

// Outside its bounds it moves to the nearer one at once.
void keepInBounds(World& world, Ix<Service> at, EntityId by)
{
    const Service& service = world.services[at];
    const Scalable& scalable = service.scalable;
    const std::int32_t to = std::clamp(service.desired, scalable.minCapacity, scalable.maxCapacity);
    if (!scalable.isRegistered || service.status != ServiceStatus::active || to == service.desired)
        return;
    const Because because(
        world,
        world.tell({FactKind::serviceScaled, by, ruleNumber("scaling.target"), idOf(service)},
                   {word(service.desired), word(to), word(to), word(service.running), 0, 0, 0}));
    services::setDesired(world, at, to);
}

void tellTarget(World& world, Ix<Service> at, EntityId by)
{
    const Scalable& scalable = world.services[at].scalable;
    world.tell(
        {FactKind::scalableTargetChanged, idOf(world.services[at]), ruleNumber("scaling.target"),
         by},
        {scalable.isRegistered ? 1U : 0U, word(scalable.minCapacity), word(scalable.maxCapacity)});
}
} // namespace

void adoptTarget(World& world, Ix<Service> at, const ServiceNode* before)
{
    const ServiceNode& node = *world.asked.services[at.slot];
    const bool isOne = node.maxCapacity > 0 && node.scheduling == SchedulingStrategy::replica;
    const bool differs = before == nullptr ? isOne
                                           : node.minCapacity != before->minCapacity ||
                                                 node.maxCapacity != before->maxCapacity;
    if (!isAsked(world, node.id, "maxCapacity", differs))
        return;
    Scalable& scalable = world.services[at].scalable;
    scalable.isRegistered = isOne;
    scalable.minCapacity = node.minCapacity;
    scalable.maxCapacity = std::max(node.minCapacity, node.maxCapacity);
    scalable.saidHold = ScalingHold::none;
    tellTarget(world, at, {});
    if (!isOne) {
        world.cancel(scalable.look);
        scalable.lookAt = kNever;
        return;
    }
    keepInBounds(world, at, idOf(world.services[at]));
    bookLook(world, at, metrics::nextEvaluation(world));
}

void setBounds(World& world, Ix<Service> at, std::optional<int> least, std::optional<int> most,
               EntityId by)
{
    Scalable& scalable = world.services[at].scalable;
    if (!scalable.isRegistered)
        return;
    scalable.minCapacity = least.value_or(scalable.minCapacity);
    scalable.maxCapacity = std::max(most.value_or(scalable.maxCapacity), scalable.minCapacity);
    scalable.saidHold = ScalingHold::none;
    tellTarget(world, at, by);
    keepInBounds(world, at, by);
    bookLook(world, at, metrics::nextEvaluation(world));
}

bool isHeard(const World& world, Ix<Alarm> at)
{
    const auto asked = askedOf(world.asked.alarms, at.slot);
    return world.alarms[at].policy || (asked && !asked->policies.empty());
}

void whenHeardAnew(World& world, Ix<Alarm> at, Time when)
{
    const auto bookFor = [&](const ScalingPolicy& policy) {
        if (policy.service)
            bookLook(world, policy.service, when);
        if (policy.group)
            group_scaling::bookLook(world, policy.group, when);
    };
    if (const Ix<ScalingPolicy> policy = world.alarms[at].policy)
        return bookFor(world.scalingPolicies[policy]);
    const auto asked = askedOf(world.asked.alarms, at.slot);
    if (!asked)
        return;
    for (const ElementId& id : asked->policies)
        if (const auto policy = rowOf<ScalingPolicy>(world, EntityKind::scalingPolicy, id))
            bookFor(world.scalingPolicies[policy]);
}

void look(World& world, Ix<Service> at)
{
    Scalable& scalable = world.services[at].scalable;
    scalable.look = {};
    scalable.lookAt = kNever;
    if (world.services[at].status != ServiceStatus::active)
        return;
    const Wishes wishes = wishesFor(world, at);
    if (!scaleOut(world, at, wishes))
        scaleIn(world, at, wishes);
}

void whenAlarmChanges(World& world, const Fact& fact)
{
    if (const Ix<Alarm> at{world.slotOf(fact.subject())}; at)
        whenHeardAnew(world, at, world.now);
}

// What policies reckon with is how many run.
void whenTaskChanges(World& world, const Fact& fact)
{
    const Ix<Task> task{world.slotOf(fact.subject())};
    if (!task || !world.tasks[task].service)
        return;
    const Ix<Service> at = world.tasks[task].service;
    if (world.services[at].scalable.isRegistered)
        bookLook(world, at, metrics::nextEvaluation(world));
}

void whenDeploymentEnds(World& world, const Fact& fact)
{
    const Ix<Service> at{world.slotOf(fact.object())};
    if (at && fact.objectKind == EntityKind::service && world.services[at].scalable.isRegistered)
        bookLook(world, at, metrics::nextEvaluation(world));
}

} // namespace stowage::sim::service_scaling
