// SPDX-License-Identifier: MIT
#include "sim/deployment_values.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/laws/circuit_breaker.h"

namespace stowage::sim {

namespace {
using circuit_breaker::Failure;
using Words = std::span<const std::uint64_t>;

std::string numberIn(std::uint64_t word)
{
    return numberText(static_cast<std::int64_t>(word));
}

std::string taskIn(const World& world, std::uint64_t number)
{
    return nameOf(world, {EntityKind::task, static_cast<std::uint32_t>(number)});
}

// The payload of taskFailureCounted: count, threshold, failure, task.
std::string failureIn(const World& world, Words words)
{
    switch (static_cast<Failure>(words[2])) {
    case Failure::neverRan:
        return taskIn(world, words[3]) + " stopped without having been RUNNING";
    case Failure::failedChecks:
        return taskIn(world, words[3]) + " is replaced for its health checks";
    case Failure::exited:
        return taskIn(world, words[3]) + " exited before it counted as healthy";
    case Failure::notPlaced:
        break;
    }
    return "no instance has room for a task";
}

// The payload of deploymentFailed: count, threshold, desired, type, value, unresolved.
std::string breakerIn(Words words)
{
    if (words[5] != 0)
        return counted(static_cast<std::int64_t>(words[5]), "task", "tasks") +
               " of it could not find out what its tags name, and with a circuit breaker it does "
               "not go on without";
    const std::string begin = counted(static_cast<std::int64_t>(words[0]), "task", "tasks") +
                              " of it failed, and its circuit breaker ends it at " +
                              numberIn(words[1]) + ": ";
    const std::string share =
        numberIn(words[4]) + " % of " +
        counted(static_cast<std::int64_t>(words[2]), "desired task", "desired tasks");
    switch (static_cast<ThresholdType>(words[3])) {
    case ThresholdType::boundedPercent:
        return begin + share + ", 3 at least and 200 at most";
    case ThresholdType::unboundedPercent:
        return begin + share;
    case ThresholdType::count:
        break;
    }
    return begin + "that is its threshold, whatever is desired";
}
} // namespace

std::optional<std::string> deploymentValue(const World& world, const Fact& fact,
                                           std::string_view key)
{
    const Words words = world.facts.payload(fact.number);
    if (key == "failure")
        return failureIn(world, words);
    if (key == "limit")
        return numberIn(words[1]);
    if (key == "healthyOne")
        return taskIn(world, words[1]);
    if (key == "breaker")
        return breakerIn(words);
    return std::nullopt;
}

} // namespace stowage::sim
