// SPDX-License-Identifier: MIT
// RegisterTargets and DeregisterTargets: targets by instance id, or by address and port.
#include "aws/balancing_limits.h"
#include "aws/calls_network.h"
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/targets.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using sim::Ix;

// The target group that is named, in the World.
struct Group {
    ElementId id;
    Ix<sim::TargetGroup> at;
    bool byAddress = false;
    int port = 80;
};

Found<Group> groupIn(const CallInput& input)
{
    const std::string named = textIn(input.with, "TargetGroupArn");
    const doc::Element* drawn = balancingNamed(input, "targetGroup", named);
    const auto at = drawn == nullptr
                        ? Ix<sim::TargetGroup>{}
                        : sim::rowOf<sim::TargetGroup>(input.world, EntityKind::targetGroup,
                                                       Subject(drawn->id));
    if (!at)
        return AwsException{"TargetGroupNotFound",
                            "Target groups '" + plainLine(named) + "' not found"};
    const sim::TargetGroupNode& node = *input.world.asked.targetGroups[at.slot];
    return Group{drawn->id, at, node.targetType == sim::TargetType::ip, node.port};
}

std::optional<std::array<int, 4>> addressIn(std::string_view text)
{
    const std::vector<std::string> parts = split(text, '.');
    if (parts.size() != 4 || std::count(text.begin(), text.end(), '.') != 3)
        return std::nullopt;
    std::array<int, 4> bytes{};
    for (std::size_t n = 0; n < parts.size(); ++n) {
        const std::string& part = parts[n];
        const bool isNumber =
            !part.empty() && part.size() <= 3 &&
            std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
        for (std::size_t i = 0; isNumber && i < part.size(); ++i)
            bytes[n] = bytes[n] * 10 + (part[i] - '0');
        if (!isNumber || bytes[n] > 255)
            return std::nullopt;
    }
    return bytes;
}

// Subnets of the VPC, and what AWS lets be registered from outside it: RFC 1918 and RFC 6598.
bool isPrivate(const std::array<int, 4>& bytes)
{
    return bytes[0] == 10 || (bytes[0] == 100 && bytes[1] / 64 == 1) ||
           (bytes[0] == 172 && bytes[1] / 16 == 1) || (bytes[0] == 192 && bytes[1] == 168);
}

EntityId taskAt(const sim::World& world, const std::string& address)
{
    for (auto at = world.tasks.first(); at; at = world.tasks.after(at))
        if (world.tasks[at].status < TaskStatus::stopped && addressOf(world, at) == address)
            return sim::idOf(world.tasks[at]);
    return {};
}

AwsException invalidTarget(std::string message)
{
    return {"InvalidTarget", std::move(message)};
}

AwsException unknownTarget()
{
    return invalidTarget("The specified target does not exist, is not in the same VPC as the "
                         "target group, or has an unsupported instance type.");
}

// What a target of the call names; its own port, or that of the group.
Found<RegisterTarget> targetIn(const CallInput& input, const Group& group, const Json& json)
{
    RegisterTarget target{group.id, {}, {}, group.port};
    if (auto exception = Constraints(json).within("Port", {1, 65'535}).broken())
        return *std::move(exception);
    if (const Json* port = json.find("Port"); port != nullptr && port->integer() != nullptr)
        target.port = static_cast<int>(*port->integer());
    const std::string id = textIn(json, "Id");
    const auto address = addressIn(id);
    if (!group.byAddress) {
        target.at = address ? EntityId{} : instanceNamed(input.world, id);
        if (!target.at && (address || !id.starts_with("i-")))
            return validation("Instance ID '" + plainLine(id) + "' is not valid");
        return target;
    }
    if (!address)
        return validation("The IP address '" + plainLine(id) + "' is not a valid IPv4 address");
    if (!isPrivate(*address))
        return unknownTarget();
    target.address = id;
    target.at = taskAt(input.world, id);
    return target;
}

// EC2 knows the instance, and it runs, whether or not its agent may register.
std::optional<AwsException> objectionTo(const CallInput& input, const RegisterTarget& target,
                                        const std::string& id)
{
    if (!target.address.empty())
        return std::nullopt;
    const Ix<sim::Host> host{target.at ? input.world.slotOf(target.at) : sim::kNone};
    if (!host)
        return unknownTarget();
    const sim::Host& row = input.world.hosts[host];
    if (row.phase != sim::HostPhase::up && !row.lacksRole)
        return invalidTarget("The following targets are not in a running state and cannot be "
                             "registered: '" +
                             plainLine(id) + "'");
    return std::nullopt;
}

// Registered targets that a call names: without a port all of that id.
std::vector<EntityId> registeredAs(const CallInput& input, const Group& group, const Json& json)
{
    const sim::World& world = input.world;
    const Json* port = json.find("Port");
    const bool anyPort = port == nullptr || port->integer() == nullptr;
    const std::string id = textIn(json, "Id");
    const EntityId instance = group.byAddress ? EntityId{} : instanceNamed(world, id);
    std::vector<EntityId> found;
    for (auto at = world.targetGroups[group.at].firstTarget; at;
         at = world.targets[at].nextOfGroup) {
        const sim::Target& target = world.targets[at];
        const bool isIt = instance ? target.host && sim::idOf(world.hosts[target.host]) == instance
                                   : targetIdOf(world, target) == id;
        if (isIt && (anyPort || *port->integer() == target.port))
            found.push_back(sim::idOf(target));
    }
    return found;
}

const std::vector<Json>* targetsIn(const CallInput& input)
{
    return input.with.find("Targets")->items();
}

AwsException noTargets()
{
    return validation("Targets cannot be empty");
}
} // namespace

Planned registerTargets(const CallInput& input)
{
    const auto found = groupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const Group& group = std::get<Group>(found);
    if (targetsIn(input)->empty())
        return noTargets();
    CallPlan plan;
    std::int32_t wanted = 0; // that are not registered yet
    for (const Json& json : *targetsIn(input)) {
        auto target = targetIn(input, group, json);
        if (const auto* exception = std::get_if<AwsException>(&target))
            return *exception;
        auto& asked = std::get<RegisterTarget>(target);
        if (auto exception = objectionTo(input, asked, textIn(json, "Id")))
            return *std::move(exception);
        wanted += registeredAs(input, group, json).empty() ? 1 : 0;
        plan.commands.emplace_back(std::move(asked));
    }
    if (input.world.targetGroups[group.at].registered + wanted > sim::targets::kMostTargets)
        return AwsException{"TooManyTargets", "You've reached the limit on the number of targets."};
    return plan;
}

// What is not registered is no error.
Planned deregisterTargets(const CallInput& input)
{
    const auto found = groupIn(input);
    if (const auto* exception = std::get_if<AwsException>(&found))
        return *exception;
    const Group& group = std::get<Group>(found);
    if (targetsIn(input)->empty())
        return noTargets();
    CallPlan plan;
    for (const Json& json : *targetsIn(input)) {
        if (auto exception = Constraints(json).within("Port", {1, 65'535}).broken())
            return *std::move(exception);
        for (const EntityId target : registeredAs(input, group, json))
            plan.commands.emplace_back(DeregisterTarget{target});
    }
    return plan;
}

} // namespace stowage::aws
