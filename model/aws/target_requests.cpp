// SPDX-License-Identifier: MIT
#include "aws/target_requests.h"

#include "aws/state_parts.h"
#include "sim/identity.h"

#include <string>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;

Error gone(std::string_view noun)
{
    return {Fault::notFound, "The " + std::string(noun) + " is no longer there.", {}};
}

Json withTarget(std::string group, std::string id, int port)
{
    Json target = Json::object();
    target.set("Id", std::move(id));
    target.set("Port", port);
    Json list = Json::array();
    list.append(std::move(target));
    Json with = Json::object();
    with.set("TargetGroupArn", std::move(group));
    with.set("Targets", std::move(list));
    return with;
}
} // namespace

Result<io::Recorded> requestOf(const sim::World& world, const RegisterTarget& asked)
{
    const auto host = sim::rowOf<sim::Host>(world, EntityKind::instance, asked.at);
    if (asked.address.empty() && !host)
        return gone("instance");
    std::string id = asked.address.empty() ? sim::instanceIdText(world, world.hosts[host].number)
                                           : asked.address;
    return io::Recorded{
        {},
        io::RecordedCall{"elbv2:RegisterTargets",
                         withTarget(asked.targetGroup.text, std::move(id), asked.port)},
        {}};
}

Result<io::Recorded> requestOf(const sim::World& world, const DeregisterTarget& asked)
{
    const auto at = sim::rowOf<sim::Target>(world, EntityKind::target, asked.target);
    if (!at)
        return gone("target");
    const sim::Target& target = world.targets[at];
    return io::Recorded{
        {},
        io::RecordedCall{"elbv2:DeregisterTargets",
                         withTarget(std::string(world.text(world.targetGroups[target.group].name)),
                                    targetIdOf(world, target), int{target.port})},
        {}};
}

} // namespace stowage::aws
