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

} // namespace stowage::sim
