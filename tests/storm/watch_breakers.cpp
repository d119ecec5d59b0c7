// SPDX-License-Identifier: GPL-3.0-or-later
// What a deployment circuit breaker may do: count failed tasks, end a deployment, roll back.
#include "sim/adopt.h"
#include "storm/watch.h"

#include <algorithm>

namespace stowage::storm {

using namespace stowage::sim;

namespace {
// ThresholdConfiguration.
std::int64_t threshold(const CircuitBreaker& breaker, std::int64_t desired)
{
    if (breaker.threshold == ThresholdType::count)
        return breaker.value;
    const std::int64_t parts = desired * breaker.value;
    const std::int64_t share = parts / 100 + (parts % 100 != 0 ? 1 : 0);
    if (breaker.threshold == ThresholdType::unboundedPercent)
        return std::max<std::int64_t>(share, 1);
    return std::min<std::int64_t>(std::max<std::int64_t>(share, 3), 200);
}
} // namespace

void Watch::hearOfBreaker(const World& world, const Fact& fact,
                          std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::taskFailureCounted:
        return onFailureCounted(world, fact, words);
    case FactKind::failuresForgotten:
        breakers_[fact.subjectNumber].failures = 0;
        return;
    case FactKind::deploymentFailed:
        return onFailed(fact, words);
    case FactKind::deploymentRolledBack:
        return onRolledBack(world, fact, words[0]);
    case FactKind::rollbackImpossible:
        findings_.expect(services_[fact.objectNumber].completed == 0, 24, "Deployment",
                         fact.subjectNumber, "is not rolled back to one that is COMPLETED");
        return;
    default:
        return;
    }
}

void Watch::onFailureCounted(const World& world, const Fact& fact,
                             std::span<const std::uint64_t> words)
{
    const auto expect = [&](bool belief, const char* otherwise) {
        findings_.expect(belief, 25, "Deployment", fact.subjectNumber, otherwise);
    };
    BreakerMemory& memory = breakers_[fact.subjectNumber];
    const ServiceMemory& service = services_[fact.objectNumber];
    expect(service.primary == fact.subjectNumber, "counts failures although it is not PRIMARY");
    expect(completed_.count(fact.subjectNumber) + failed_.count(fact.subjectNumber) == 0,
           "counts failures although it has ended");
    expect(!memory.isDue, "goes on beyond its threshold");
    expect(words[0] > memory.failures, "counts fewer failures than before");
    const Ix<Service> at{world.slotOf(fact.object())};
    const auto asked = at ? askedOf(world.asked.services, at.slot) : nullptr;
    if (asked)
        expect(static_cast<std::int64_t>(words[1]) == threshold(asked->breaker, service.desired),
               "has a threshold that is not that of its desired count");
    memory = {words[0], words[0] >= words[1]};
}

// Without knowing its images it may fail below its threshold.
void Watch::onFailed(const Fact& fact, std::span<const std::uint64_t> words)
{
    BreakerMemory& memory = breakers_[fact.subjectNumber];
    const bool isByTasks =
        words.size() < 7 || static_cast<FailureGround>(words[6]) == FailureGround::tasks;
    findings_.expect(memory.isDue || words[5] >= 3 || !isByTasks, 25, "Deployment",
                     fact.subjectNumber, "fails below its threshold");
    findings_.expect(failed_.insert(fact.subjectNumber).second &&
                         completed_.count(fact.subjectNumber) == 0,
                     22, "Deployment", fact.subjectNumber, "fails although it has ended");
    memory = {};
}

void Watch::onRolledBack(const World& world, const Fact& fact, std::uint64_t revision)
{
    ServiceMemory& service = services_[fact.objectNumber];
    findings_.expect(service.completed == fact.subjectNumber, 24, "Deployment", fact.subjectNumber,
                     "is gone back to although it is not the last that is COMPLETED");
    findings_.expect(failed_.count(service.primary) == 1, 24, "Deployment", service.primary,
                     "is rolled back although it has not FAILED");
    completed_.erase(fact.subjectNumber);
    breakers_.erase(fact.subjectNumber);
    service.completed = 0;
    onNewest(world, fact, revision);
}

} // namespace stowage::storm
