// SPDX-License-Identifier: MIT
#include "sim/identity.h"

#include "base/random.h"
#include "base/text.h"
#include "sim/world.h"

namespace stowage::sim {

namespace {
// One stream per entity; kinds are kept apart, or the first task and the first instance would
// share their digits.
Stream digitsOf(const World& world, EntityId id)
{
    const std::uint64_t kind = static_cast<std::uint64_t>(id.kind);
    return streamOf(world.seed, kind << 32 | id.number, Purpose::identity);
}

std::string uuidText(const Stream& digits, std::uint64_t from)
{
    const std::string all = hexText(digits.at(from), 16) + hexText(digits.at(from + 1), 16);
    return all.substr(0, 8) + "-" + all.substr(8, 4) + "-" + all.substr(12, 4) + "-" +
           all.substr(16, 4) + "-" + all.substr(20);
}
} // namespace

std::string taskIdText(const World& world, std::uint32_t number)
{
    const Stream digits = digitsOf(world, {EntityKind::task, number});
    return hexText(digits.at(0), 16) + hexText(digits.at(1), 16);
}

std::string instanceIdText(const World& world, std::uint32_t number)
{
    const Stream digits = digitsOf(world, {EntityKind::instance, number});
    return "i-0" + hexText(digits.at(0), 16); // ids of our days begin with 0
}

std::string containerInstanceIdText(const World& world, std::uint32_t number)
{
    const Stream digits = digitsOf(world, {EntityKind::instance, number});
    return hexText(digits.at(1), 16) + hexText(digits.at(2), 16);
}

std::string deploymentIdText(const World& world, std::uint32_t number)
{
    constexpr std::uint64_t kLeast = 1'000'000'000'000'000'000; // 19 digits
    const Stream digits = digitsOf(world, {EntityKind::deployment, number});
    return "ecs-svc/" + numberText(static_cast<std::int64_t>(kLeast + digits.below(kLeast * 8, 0)));
}

std::string serviceDeploymentIdText(const World& world, std::uint32_t number)
{
    constexpr std::string_view kSigns =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr std::uint64_t kLength = 21;
    const Stream digits = digitsOf(world, {EntityKind::deployment, number});
    std::string id;
    for (std::uint64_t n = 1; n <= kLength; ++n)
        id += kSigns[digits.below(kSigns.size(), n)];
    return id;
}

std::string serviceRevisionIdText(const World& world, std::uint32_t number)
{
    constexpr std::uint64_t kLeast = 1'000'000'000'000'000'000; // 19 digits
    const Stream digits = digitsOf(world, {EntityKind::deployment, number});
    return numberText(static_cast<std::int64_t>(kLeast + digits.below(kLeast * 8, 30)));
}

std::string containerIdText(const World& world, std::uint32_t number)
{
    return uuidText(digitsOf(world, {EntityKind::container, number}), 0);
}

std::string runtimeIdText(const World& world, std::uint32_t number)
{
    const Stream digits = digitsOf(world, {EntityKind::container, number});
    std::string all;
    for (std::uint64_t n = 2; n < 6; ++n)
        all += hexText(digits.at(n), 16);
    return all;
}

std::string attachmentIdText(const World& world, std::uint32_t number)
{
    return uuidText(digitsOf(world, {EntityKind::task, number}), 2);
}

std::string volumeIdText(const World& world, std::uint32_t task)
{
    constexpr std::uint64_t kOfVolume = 5; // apart from the digits of its interface
    return "vol-0" + hexText(digitsOf(world, {EntityKind::task, task}).at(kOfVolume), 16);
}

std::string volumeAttachmentIdText(const World& world, std::uint32_t task)
{
    constexpr std::uint64_t kOfAttachment = 6;
    return uuidText(digitsOf(world, {EntityKind::task, task}), kOfAttachment);
}

std::string interfaceIdText(const World& world, EntityId owner)
{
    return "eni-0" + hexText(digitsOf(world, owner).at(4), 16);
}

std::string privateAddressText(std::uint32_t task)
{
    constexpr std::uint32_t kHosts = 250, kFirst = 4; // AWS keeps the first four of a subnet
    const std::uint32_t net = task / kHosts;
    return "10." + numberText(std::int64_t{net / 256 % 256}) + "." +
           numberText(std::int64_t{net % 256}) + "." +
           numberText(std::int64_t{kFirst + task % kHosts});
}

std::string trunkIdText(const World& world, std::uint32_t instance)
{
    return "eni-0" + hexText(digitsOf(world, {EntityKind::instance, instance}).at(5), 16);
}

std::string scalingGroupIdText(const World& world, std::uint32_t number)
{
    return uuidText(digitsOf(world, {EntityKind::autoScalingGroup, number}), 0);
}

// Activities are no entities; their stream is that of the second half of the groups' numbers.
std::string activityIdText(const World& world, std::uint32_t number)
{
    constexpr std::uint32_t kActivities = 1U << 31;
    return uuidText(digitsOf(world, {EntityKind::autoScalingGroup, kActivities | number}), 0);
}

std::string lifecycleTokenText(const World& world, std::uint32_t number)
{
    constexpr std::uint32_t kActions = 1U << 31;
    return uuidText(digitsOf(world, {EntityKind::autoScalingGroup, kActions | number}), 2);
}

std::string eventIdText(const World& world, std::uint32_t fact)
{
    return uuidText(streamOf(world.seed, fact, Purpose::identity), 2);
}

std::string messageIdText(const World& world, std::uint32_t sending, std::int64_t n)
{
    return uuidText(digitsOf(world, {EntityKind::queue, sending}),
                    2 * static_cast<std::uint64_t>(n) + 4);
}

std::string subscriptionIdText(const World& world, std::uint32_t number)
{
    return uuidText(digitsOf(world, {EntityKind::topic, number}), 0);
}

std::string subscriptionTokenText(const World& world, std::uint32_t number)
{
    const Stream digits = digitsOf(world, {EntityKind::topic, number});
    std::string token = "2336412f37f";
    for (std::uint64_t n = 2; n < 9; ++n)
        token += hexText(digits.at(n), 16);
    return token;
}

std::string receiptHandleText(const World& world, std::uint32_t handle)
{
    const Stream digits = digitsOf(world, {EntityKind::subscriber, handle});
    return "AQEB" + hexText(digits.at(0), 16) + hexText(digits.at(1), 16) + "==";
}

std::string scalingPolicyIdText(const World& world, std::uint32_t number)
{
    return uuidText(digitsOf(world, {EntityKind::scalingPolicy, number}), 0);
}

std::string managedPolicyIdText(const World& world, std::uint32_t provider)
{
    return uuidText(digitsOf(world, {EntityKind::capacityProvider, provider}), 0);
}

std::string trackingAlarmIdText(const World& world, std::uint32_t policy, bool high)
{
    return uuidText(digitsOf(world, {EntityKind::scalingPolicy, policy}), high ? 2 : 4);
}

std::string loadBalancerIdText(const World& world, std::uint32_t number, std::string_view name)
{
    const Stream digits = digitsOf(world, {EntityKind::loadBalancer, number});
    return "app/" + std::string(name) + "/" + hexText(digits.at(0), 16);
}

std::string targetGroupArnText(const World& world, std::uint32_t number, std::string_view name)
{
    const Stream digits = digitsOf(world, {EntityKind::targetGroup, number});
    return "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/" + std::string(name) +
           "/" + hexText(digits.at(0), 16);
}

std::string zoneIdText(std::string_view zone)
{
    const std::vector<std::string> parts = split(zone, '-');
    if (parts.size() != 3 || parts[2].size() != 2 || parts[2][1] < 'a' || parts[2][1] > 'z')
        return std::string(zone);
    std::string id = parts[0];
    for (const std::string_view side : {"north", "south", "central", "east", "west"})
        if (parts[1].find(side) != std::string::npos)
            id += side.front();
    return id + parts[2][0] + "-az" + numberText(std::int64_t{parts[2][1] - 'a' + 1});
}

} // namespace stowage::sim
