// SPDX-License-Identifier: MIT
#include "aws/calls_ecs.h"

#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/orphans.h"

#include <cstdint>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostInstances = 10; // UpdateContainerInstancesState

AwsException noSuchInstance(const std::string& name)
{
    if (!name.starts_with("i-"))
        return {"InvalidInstanceID.Malformed", "Invalid id: \"" + plainLine(name) + "\""};
    return {"InvalidInstanceID.NotFound",
            "The instance ID '" + plainLine(name) + "' does not exist"};
}

Planned allOrNone(const CallInput& input, CallPlan plan)
{
    if (textsIn(input.with, "InstanceIds").empty())
        return AwsException{"MissingParameter",
                            "The request must contain the parameter InstanceIds"};
    if (flagIn(input.with, "DryRun"))
        return AwsException{"DryRunOperation",
                            "Request would have succeeded, but DryRun flag is set."};
    return plan;
}
} // namespace

Planned stopTask(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const auto task = taskIn(input, *std::get<const doc::Element*>(cluster));
    if (const auto* exception = std::get_if<AwsException>(&task))
        return *exception;
    CallPlan plan;
    plan.commands.emplace_back(StopTask{std::get<EntityId>(task), textIn(input.with, "reason")});
    return plan;
}

// Unknown instances come back as failures in AWS's answer; they do not refuse the call.
Planned updateContainerInstancesState(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const std::string status = textIn(input.with, "status");
    if (status != "ACTIVE" && status != "DRAINING")
        return invalidParameter("Container instance status should be one of [ACTIVE, DRAINING].");
    const std::vector<std::string> names = textsIn(input.with, "containerInstances");
    if (names.empty())
        return invalidParameter("instanceIds cannot be empty.");
    if (names.size() > kMostInstances)
        return invalidParameter("instanceIds can have at most 10 items.");
    CallPlan plan;
    SetInstanceState asked;
    asked.draining = status == "DRAINING";
    for (const std::string& name : names) {
        const NamedInstance found =
            instanceIn(input.world, *std::get<const doc::Element*>(cluster), name);
        if (found.isThere) {
            asked.instance = found.id;
            plan.commands.emplace_back(asked);
        } else {
            plan.failures.push_back(
                {std::string(found.reason()), "(container-instance " + plainLine(name) + ")"});
        }
    }
    return plan;
}

// EC2 takes all of them or none; to stop once more changes nothing.
Planned stopInstances(const CallInput& input)
{
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "InstanceIds")) {
        const EntityId instance = instanceNamed(input.world, name);
        if (!instance)
            return noSuchInstance(name);
        const std::uint32_t slot = input.world.slotOf(instance);
        const sim::HostPhase phase = input.world.hosts[sim::Ix<sim::Host>{slot}].phase;
        const std::string id = sim::instanceIdText(input.world, instance.number);
        const auto& node = input.world.asked.hosts[slot];
        if (node && node->spot)
            return AwsException{"UnsupportedOperation",
                                "You can't stop the Spot Instance '" + id +
                                    "' because it is associated with a one-time Spot Instance "
                                    "request. You can only stop Spot Instances associated with "
                                    "persistent Spot Instance requests."};
        if (phase == sim::HostPhase::launching || phase > sim::HostPhase::stopped)
            return AwsException{"IncorrectInstanceState",
                                "The instance '" + id +
                                    "' is not in a state from which it can be stopped."};
        plan.commands.emplace_back(StopInstance{instance});
    }
    return allOrNone(input, std::move(plan));
}

// EC2 takes all of them or none; to terminate once more changes nothing.
Planned terminateInstances(const CallInput& input)
{
    CallPlan plan;
    for (const std::string& name : textsIn(input.with, "InstanceIds")) {
        const EntityId instance = instanceNamed(input.world, name);
        if (!instance)
            return noSuchInstance(name);
        const std::uint32_t slot = input.world.slotOf(instance);
        const sim::Host& host = input.world.hosts[sim::Ix<sim::Host>{slot}];
        if (host.phase <= sim::HostPhase::stopped || sim::orphans::isOne(host))
            plan.commands.emplace_back(TerminateInstance{instance});
    }
    return allOrNone(input, std::move(plan));
}

} // namespace stowage::aws
