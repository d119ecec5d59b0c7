// SPDX-License-Identifier: MIT
#include "sim/capacity_values.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/placement.h"

#include <span>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string number(std::uint64_t word)
{
    return numberText(static_cast<std::int64_t>(word));
}

std::string instances(std::uint64_t word)
{
    return counted(static_cast<std::int64_t>(word), "instance", "instances");
}

// With one digit, as far as there is one.
std::string amount(std::uint64_t word)
{
    const double value = static_cast<double>(static_cast<Amount>(word)) / static_cast<double>(kOne);
    const std::string text = fixedText(value, 1);
    return text.ends_with(".0") ? text.substr(0, text.size() - 2) : text;
}

// isManaged, target, steps, warm-up, protection, draining.
std::string settingsIn(const World&, const Fact&, Words words)
{
    std::string text = words[0] == 0
                           ? std::string("without managed scaling")
                           : "managed scaling at " + number(words[1]) + " %, steps from " +
                                 number(words[2]) + " to " + number(words[3]) + ", warm-up " +
                                 number(words[4]) + " s";
    if (words[5] != 0)
        text += ", managed termination protection";
    return text + (words[6] != 0 ? ", managed draining" : "");
}

// Of taskWaits: the words of its placement.
std::string missingIn(const World&, const Fact&, Words words)
{
    const PlacementVerdict verdict = verdictOf(words);
    if (verdict.nearest.empty())
        return "there is none yet";
    const std::optional<Need> need = namedNeed(verdict.nearest.front());
    if (!need)
        return "none of them is ACTIVE";
    return "the closest match lacks " + std::string(failureReason(*need));
}

// Of capacityMeasured: M, N, busy, asked, further, waiting, too large, percent.
std::string measureIn(const World&, const Fact&, Words words)
{
    return number(words[0]) + " of " + instances(words[1]) +
           (words[0] == 1 ? " is needed" : " are needed");
}

std::string percentIn(const World&, const Fact&, Words words)
{
    return amount(words[7]) + " %";
}

std::string groundsIn(const World&, const Fact&, Words words)
{
    if (words[5] == 0 || words[3] == 0) {
        std::string text = counted(static_cast<std::int64_t>(words[2]), "instance runs a task",
                                   "instances run tasks") +
                           ", those of daemons aside, of " + number(words[1]) + " that there are";
        if (words[6] > 0)
            text += "; " + number(words[6]) + " that wait fit on no instance and ask for none";
        return text;
    }
    std::string text = counted(static_cast<std::int64_t>(words[5]), "task waits", "tasks wait") +
                       " and need " + instances(words[3]) + " more";
    if (words[3] != words[4])
        text += ", which the step sizes make " + number(words[4]);
    return text + ", beside the " + number(words[1]) + " that there are";
}

struct Reckoned {
    std::uint64_t wished = 0, current = 0, value = 0, limit = 0;
    std::uint64_t needed = 0, running = 0, asked = 0, further = 0, waiting = 0;
};

// The numbers of a policy, alike in groupScaled (from 2 on) and groupScalingHeld.
Reckoned reckonedOf(const Fact& fact, Words words)
{
    const bool isHeld = fact.kind == FactKind::groupScalingHeld;
    const std::size_t measure = isHeld ? 8 : 7;
    return {isHeld ? words[1] : words[2],
            words[3],
            words[4],
            words[5],
            words[measure],
            words[measure + 1],
            words[measure + 2],
            words[measure + 3],
            words[measure + 4]};
}

bool isManaged(const World& world, const Fact& fact)
{
    const std::uint32_t slot = world.slotOf(fact.subject());
    return slot != kNone && world.scalingPolicies[Ix<ScalingPolicy>{slot}].provider;
}

std::string numbersOf(const World& world, const Fact& fact, Words words)
{
    const Reckoned of = reckonedOf(fact, words);
    if (isManaged(world, fact) || of.needed + of.running > 0)
        return "with M = " + number(of.needed) + " needed of N = " + number(of.running) +
               (of.waiting > 0 && of.further > 0
                    ? " (k = " + number(of.asked) +
                          (of.asked == of.further
                               ? ""
                               : ", " + number(of.further) + " within its step sizes") +
                          " for " + number(of.waiting) + " that wait)"
                    : std::string()) +
               ", which is " + amount(of.value) + " % against a target of " + amount(of.limit) +
               " %";
    return "with " + instances(of.current) + " and the metric at " + amount(of.value) +
           " against " + amount(of.limit);
}

std::string reckonedIn(const World& world, const Fact& fact, Words words)
{
    std::string text = numbersOf(world, fact, words);
    text.front() = 'W';
    const std::string wished = number(words[2]);
    text += ", " + nameOf(world, fact.subject()) + " wished for " + wished;
    return words[1] == words[2] ? text
                                : text + "; the sizes of the group leave " + number(words[1]);
}

std::string heldIn(const World& world, const Fact&, Words words)
{
    const std::string until = clockText({static_cast<std::int64_t>(words[6])});
    const auto other = [&] {
        return nameOf(world, {EntityKind::scalingPolicy, static_cast<std::uint32_t>(words[7])});
    };
    switch (static_cast<ScalingHold>(words[0])) {
    case ScalingHold::warmup:
        return "instances that came last warm up until " + until;
    case ScalingHold::quarterHour:
        return "no scale-in begins within 15 min of a scale-out, until " + until;
    case ScalingHold::cooldown:
        return "the cooldown of the last simple scaling lasts until " + until;
    case ScalingHold::notAll:
        return other() + " does not agree to scale in";
    case ScalingHold::noData:
        return other() + " has no data";
    case ScalingHold::atMaximum:
        return "the group is at its maximum size";
    case ScalingHold::atMinimum:
        return "the group is at its minimum size";
    default:
        return {};
    }
}

std::string wishedIn(const World&, const Fact&, Words words)
{
    return "from " + number(words[2]) + " to " + number(words[1]);
}

struct Value {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr Value kValues[] = {
    {"settings", settingsIn},
    {"missing", missingIn},
    {"measure", measureIn},
    {"percent", percentIn},
    {"grounds", groundsIn},
    {"reckoned", reckonedIn},
    {"numbers", numbersOf},
    {"held", heldIn},
    {"wished", wishedIn},
    {"from", [](const World&, const Fact&, Words words) { return number(words[0]); }},
    {"to", [](const World&, const Fact&, Words words) { return number(words[1]); }},
};

bool isAboutCapacity(FactKind kind)
{
    return kind >= FactKind::capacityProviderCreated && kind <= FactKind::managedProtection;
}
} // namespace

std::optional<std::string> capacityValue(const World& world, const Fact& fact, std::string_view key)
{
    if (!isAboutCapacity(fact.kind))
        return std::nullopt;
    for (const Value& value : kValues)
        if (value.key == key)
            return value.read(world, fact, world.facts.payload(fact.number));
    return std::nullopt;
}

} // namespace stowage::sim
