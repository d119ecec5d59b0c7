// SPDX-License-Identifier: GPL-3.0-or-later
// What the schedules of event rules do between two changes of theirs.
#include "base/schedule.h"
#include "sim/adopt.h"
#include "storm/watch.h"

namespace stowage::storm {

using namespace stowage::sim;

// After a minute of a schedule comes the next one of it: none is skipped, and none comes twice.
void Watch::hearOfRule(const World& world, const Fact& fact, std::span<const std::uint64_t> words)
{
    if (fact.kind != FactKind::scheduleFired) {
        fired_.erase(fact.subjectNumber); // another schedule may begin
        return;
    }
    const auto minute = static_cast<std::int64_t>(words[0]);
    const auto before = fired_.find(fact.subjectNumber);
    const Ix<EventRule> at{world.slotOf(fact.subject())};
    const auto node = at ? askedOf(world.asked.eventRules, at.slot) : nullptr;
    if (before != fired_.end() && node) {
        const auto schedule =
            Schedule::parse(node->schedule, node->isScheduler ? RateWords::any : RateWords::agree);
        const auto due =
            schedule ? schedule->next(world.startMicros + before->second,
                                      world.startMicros + world.eventRules[at].createdAt.micros)
                     : std::nullopt;
        findings_.expect(due && *due - world.startMicros == minute, 57, "Rule", fact.subjectNumber,
                         "skipped a minute of its schedule, or fired in one twice");
    }
    fired_[fact.subjectNumber] = minute;
}

} // namespace stowage::storm
