// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"
#include "session/told_words.h"

#include <array>
#include <cmath>

namespace stowage::session {

namespace {
std::string instances(std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " instance" : " instances");
}

// With one digit, unless that is 0.
std::string amount(std::int64_t millionths)
{
    const std::int64_t tenths = std::llround(static_cast<double>(millionths) / 1e5);
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

// The payload: isManaged, target, steps, warm-up, protection, draining.
std::string settings(const Told& t)
{
    std::string text = "without managed scaling";
    if (t.word(0) != 0)
        text = "managed scaling at " + t.number(1) + " %, steps from " + t.number(2) + " to " +
               t.number(3) + ", warm-up " + t.number(4) + " s";
    if (t.word(5) != 0)
        text += ", managed termination protection";
    if (t.word(6) != 0)
        text += ", managed draining";
    return text + ".";
}

// Of the words of a placement: how many are the nearest, and which needs the first one fails.
std::string missing(const Told& t)
{
    constexpr std::array<const char*, 10> kLacks = {"",
                                                    "AGENT",
                                                    "LOCATION",
                                                    "ATTRIBUTE",
                                                    "MemberOf placement constraint unsatisfied",
                                                    "MemberOf placement constraint unsatisfied",
                                                    "RESOURCE:PORTS",
                                                    "RESOURCE:CPU",
                                                    "RESOURCE:MEMORY",
                                                    "RESOURCE:ENI"};
    if (t.word(3) == 0)
        return "there is none yet";
    const auto failed = static_cast<std::uint64_t>(t.word(22)) >> 32U & 0xFFFFU;
    if ((failed & 1U) != 0)
        return "none of them is ACTIVE";
    for (std::size_t need = 1; need < kLacks.size(); ++need)
        if ((failed >> need & 1U) != 0)
            return std::string("the closest match lacks ") + kLacks.at(need);
    return {};
}

// M, N, busy, k, k within the steps, waiting, too large, percent.
std::string grounds(const Told& t)
{
    if (t.word(5) == 0 || t.word(3) == 0) {
        std::string text = t.number(2) +
                           (t.word(2) == 1 ? " instance runs a task" : " instances run tasks") +
                           ", those of daemons aside, of " + t.number(1) + " that there are";
        if (t.word(6) > 0)
            text += "; " + t.number(6) + " that wait fit on no instance and ask for none";
        return "Because " + text + ".";
    }
    std::string text = t.number(5) + (t.word(5) == 1 ? " task waits" : " tasks wait") +
                       " and need " + instances(t.word(3)) + " more";
    if (t.word(3) != t.word(4))
        text += ", which the step sizes make " + t.number(4);
    return "Because " + text + ", beside the " + t.number(1) + " that there are.";
}

// Where M, N, k, k within the steps and how many wait begin differs.
std::string numbers(const Told& t, std::size_t measure)
{
    if (t.word(measure) + t.word(measure + 1) == 0)
        return "ith " + instances(t.word(3)) + " and the metric at " + amount(t.word(4)) +
               " against " + amount(t.word(5));
    std::string text = "ith M = " + t.number(measure) + " needed of N = " + t.number(measure + 1);
    if (t.word(measure + 4) > 0 && t.word(measure + 3) > 0) {
        text += " (k = " + t.number(measure + 2);
        if (t.word(measure + 2) != t.word(measure + 3))
            text += ", " + t.number(measure + 3) + " within its step sizes";
        text += " for " + t.number(measure + 4) + " that wait)";
    }
    return text + ", which is " + amount(t.word(4)) + " % against a target of " +
           amount(t.word(5)) + " %";
}

// From, to, wished for, current, value, limit, alarm, and the measure.
std::string reckoned(const Told& t)
{
    std::string text = "W" + numbers(t, 7) + ", " + t.subject() + " wished for " + t.number(2);
    if (t.word(1) != t.word(2))
        text += "; the sizes of the group leave " + t.number(1);
    return text + ".";
}

// Why, wished for, desired, current, value, limit, until, other policy, and the measure.
std::string held(const Told& t)
{
    const std::string until = told_words::clock(t.word(6));
    const auto other = [&t] {
        return t.name({EntityKind::scalingPolicy, static_cast<std::uint32_t>(t.word(7))});
    };
    switch (t.word(0)) {
    case 4:
        return other() + " does not agree to scale in";
    case 5:
        return other() + " has no data";
    case 6:
        return "the group is at its maximum size";
    case 7:
        return "the group is at its minimum size";
    case 8:
        return "instances that came last warm up until " + until;
    case 9:
        return "no scale-in begins within 15 min of a scale-out, until " + until;
    default:
        return "the cooldown of the last simple scaling lasts until " + until;
    }
}

std::string protection(const Told& t)
{
    return t.subject() + " left " + t.object() + (t.word(0) != 0 ? " protected" : " unprotected") +
           " from scale-in.";
}

std::string subject(const Told& t)
{
    return t.subject();
}

std::string object(const Told& t)
{
    return t.object();
}

std::vector<WhyRow> providerRows()
{
    return {
        {.kind = "capacityProviderCreated",
         .words = [](const Told& t) { return t.subject() + " was created: " + settings(t); },
         .question = subject},
        {.kind = "capacityProviderChanged",
         .words = [](const Told& t) { return t.subject() + " changed: " + settings(t); },
         .question = subject},
        {.kind = "capacityProviderDeleted",
         .words = [](const Told& t) { return t.subject() + " was deleted."; },
         .question = subject},
        {.kind = "taskWaits",
         .words =
             [](const Told& t) {
                 return t.subject() + " waits in PROVISIONING for an instance of " + t.object() +
                        ": " + missing(t) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "It is to run on an instance of " + t.object() + ", and " + missing(t) +
                        ".";
             },
         .question = subject},
        {.kind = "provisioningLimited",
         .words =
             [](const Told& t) {
                 return "(service " + t.subject() +
                        ") was unable to place a task because tasks provisioning capacity limit "
                        "was exceeded.";
             },
         .answer =
             [](const Told& t) {
                 return t.number(0) + " tasks wait in PROVISIONING in " + t.object() + " already.";
             },
         .question = subject,
         .awsWords = true},
        {.kind = "capacityMeasured",
         .words =
             [](const Told& t) {
                 return "CapacityProviderReservation of " + t.subject() + " is " +
                        amount(t.word(7)) + " %: " + t.number(0) + " of " + instances(t.word(1)) +
                        (t.word(0) == 1 ? " is needed." : " are needed.");
             },
         .answer = grounds,
         .question = subject},
        {.kind = "taskNeverFits",
         .words =
             [](const Told& t) {
                 return "No instance of " + t.subject() +
                        " is sure to be large enough for a task of " + t.object() + ".";
             },
         .answer =
             [](const Told&) {
                 return std::string("They do not fit on the smallest instance type of its group.");
             },
         .question = object},
    };
}
// What a service may not start within the minute.
std::string waiting(const Told& t)
{
    return told_words::many(t.word(1), "task") + (t.word(1) == 1 ? " waits" : " wait") + " until " +
           told_words::clock(t.word(2));
}
} // namespace

std::vector<WhyRow> capacityRows()
{
    std::vector<WhyRow> rows = providerRows();
    rows.push_back({.kind = "groupScaled",
                    .words =
                        [](const Told& t) {
                            return t.subject() + " scaled " + t.object() + " from " + t.number(0) +
                                   " to " + t.number(1) + ".";
                        },
                    .answer = reckoned,
                    .question = object});
    rows.push_back(
        {.kind = "groupScalingHeld",
         .words =
             [](const Told& t) {
                 return t.subject() + " does not scale " + t.object() + " from " + t.number(2) +
                        " to " + t.number(1) + ": " + held(t) + ".";
             },
         .answer =
             [](const Told& t) { return "It would, w" + numbers(t, 8) + ", but " + held(t) + "."; },
         .question = subject});
    rows.push_back({.kind = "managedProtection", .words = protection, .question = object});
    rows.push_back({.kind = "startsHeldByRate",
                    .words =
                        [](const Told& t) {
                            return t.subject() + " started " + t.number(0) +
                                   " tasks within a minute, and " + waiting(t) + ".";
                        },
                    .answer =
                        [](const Told& t) {
                            return "A service may start " + t.number(0) +
                                   " tasks a minute. So many it has started, and " + waiting(t) +
                                   ".";
                        },
                    .question = subject});
    return rows;
}

} // namespace stowage::session
