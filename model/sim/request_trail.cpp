// SPDX-License-Identifier: MIT
#include "sim/request_trail.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/laws/dealing.h"
#include "sim/laws/endings.h"
#include "sim/laws/serving.h"
#include "sim/laws/traffic.h"
#include "sim/queueing.h"
#include "sim/traffic_report.h"

#include <string>
#include <utility>

namespace stowage::sim {

namespace {
constexpr std::uint16_t kWithoutTargets = 503; // AWS: HTTP 503, no registered targets

ElementId elementOf(const World& world, NameId element)
{
    return ElementId(std::string(world.text(element)));
}

// The one that gets the next request of the group; kNone: nobody does.
Ix<Target> nextTarget(const World& world, Ix<TargetGroup> group)
{
    World copy = world;
    traffic::settle(copy, group);
    const dealing::Split one(copy, group, 1);
    for (auto at = copy.targetGroups[group].firstTarget; at; at = copy.targets[at].nextOfGroup)
        if (one.at(serving::laneOf(copy, at)) == 1)
            return at;
    return {};
}

std::string nameOf(const World& world, const Target& target)
{
    if (target.task)
        return sim::nameOf(world, idOf(world.tasks[target.task]));
    return target.host ? sim::nameOf(world, idOf(world.hosts[target.host]))
                       : std::string(world.text(target.address));
}

ElementId placeOf(const World& world, const Target& target)
{
    if (target.task && world.tasks[target.task].service)
        return elementOf(world, world.services[world.tasks[target.task].service].element);
    const Subject at = target.host ? subjectOf(world, idOf(world.hosts[target.host])) : Subject{};
    const auto* element = std::get_if<ElementId>(&at);
    return element != nullptr ? *element : ElementId();
}

std::string lasting(double seconds)
{
    const double millis = seconds * 1'000;
    return millis < 1'000 ? fixedText(millis, millis < 10 ? 1 : 0) + " ms"
                          : fixedText(seconds, 1) + " s";
}

class Steps {
public:
    explicit Steps(Time now) : now_(now) {}

    void add(const ElementId& from, const ElementId& to, std::string text, std::uint32_t fact = 0,
             Severity severity = Severity::info)
    {
        TrailStep step;
        step.fact = fact;
        step.at = now_;
        step.from = from;
        step.to = to;
        step.severity = severity;
        step.text = std::move(text);
        trail_.steps.push_back(std::move(step));
    }
    void waits(double seconds)
    {
        now_ = now_ + microseconds(static_cast<std::int64_t>(seconds * 1'000'000));
    }
    Trail done() { return std::move(trail_); }

private:
    Time now_;
    Trail trail_;
};

// What the target makes of it.
void addAnswer(const World& world, Ix<Target> at, Steps& steps)
{
    const Lane& lane = world.lanes[at.slot];
    const Target& target = world.targets[at];
    const ElementId place = placeOf(world, target);
    const std::string name = nameOf(world, target);
    const serving::Failing failing = serving::failingOf(lane);
    const bool isBad = lane.conduct != Conduct::answers || lane.code >= 400 || lane.late ||
                       failing.perSecond * 2 > lane.station.perSecond;
    if (isBad) {
        const std::uint16_t code = failing.code != 0 ? failing.code : lane.code;
        steps.add({}, place, "The request ends with " + errorName(code) + " at " + name + '.',
                  serving::reasonOf(world, at), Severity::bad);
        return;
    }
    const double seconds =
        lane.delaySeconds + (lane.station.keepsUp() ? queueing::meanSeconds(lane.station)
                                                    : lane.station.serviceSeconds);
    steps.waits(seconds);
    steps.add({}, place,
              name + " answers with " + errorName(lane.code) + " after about " + lasting(seconds) +
                  '.',
              lane.conductFact, Severity::good);
}
} // namespace

Trail requestTrail(const World& world, Ix<Source> at)
{
    const Source& source = world.sources[at];
    Steps steps(world.now);
    if (!source.balancer)
        return steps.done();
    const Balancer& balancer = world.balancers[source.balancer];
    const ElementId users = elementOf(world, source.element);
    const ElementId door = elementOf(world, balancer.element);
    const std::string name(world.text(balancer.name));
    steps.add(users, door,
              std::string(world.text(source.name)) + " send a request to " + name + " at port " +
                  numberText(std::int64_t{source.port}) + '.',
              source.blockFact);
    if (!source.group) {
        steps.add({}, door,
                  "The request ends with " + errorName(traffic::aloneCode(source)) + " at " + name +
                      '.',
                  source.blockFact, Severity::bad);
        return steps.done();
    }
    const TargetGroup& group = world.targetGroups[source.group];
    const ElementId groupId = elementOf(world, group.element);
    steps.add(door, groupId,
              "The listener forwards it to " + std::string(world.text(group.name)) + '.');
    const Ix<Target> target = nextTarget(world, source.group);
    if (!target) {
        steps.add({}, groupId,
                  "The request ends with " + errorName(kWithoutTargets) + ": nobody is registered.",
                  0, Severity::bad);
        return steps.done();
    }
    const Target& row = world.targets[target];
    steps.add(groupId, placeOf(world, row),
              "It is the turn of " + nameOf(world, row) + ", port " +
                  numberText(std::int64_t{row.port}) + '.',
              world.lanes[target.slot].healthFact);
    addAnswer(world, target, steps);
    return steps.done();
}

} // namespace stowage::sim
