// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"
#include "session/told_words.h"

#include <array>

namespace stowage::session {

namespace {
std::string tasks(std::int64_t count)
{
    return std::to_string(count) + (count == 1 ? " task" : " tasks");
}

std::string amount(std::int64_t millionths)
{
    std::string text = std::to_string(static_cast<double>(millionths) / 1e6);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text.substr(0, text.size() - 1) : text;
}

std::string numbers(const Told& t)
{
    return tasks(t.word(3)) + " and the metric at " + amount(t.word(4)) + " against " +
           amount(t.word(5));
}

// The payload: from, to, wished for, current, value, limit, alarm.
std::string reckoned(const Told& t)
{
    if (t.word(6) == 0)
        return t.number(0) + " lay outside the bounds of " + t.object() +
               ", which moves to the nearer one at once.";
    std::string text = "With " + numbers(t) + ", " + t.subject() + " wished for " + t.number(2);
    if (t.word(1) != t.word(2))
        text += "; the bounds leave " + t.number(1);
    return text + ".";
}

// The payload: why, wished for, desired, current, value, limit, until, other policy.
std::string held(const Told& t)
{
    const std::string until = told_words::clock(t.word(6));
    const auto other = [&t] {
        return t.name({EntityKind::scalingPolicy, static_cast<std::uint32_t>(t.word(7))});
    };
    switch (t.word(0)) {
    case 1:
        return "the cooldown of the last scale-out lasts until " + until;
    case 2:
        return "the cooldown of the last scale-in lasts until " + until;
    case 3:
        return "a deployment is in progress";
    case 4:
        return other() + " does not agree to scale in";
    case 5:
        return other() + " has no data";
    case 6:
        return "it is at its maximum";
    default:
        return "it is at its minimum";
    }
}

std::string bounds(const Told& t)
{
    if (t.word(0) == 0)
        return t.subject() + " is no scalable target any more.";
    return t.subject() + " is a scalable target from " + t.number(1) + " to " + tasks(t.word(2)) +
           ".";
}

std::string created(const Told& t)
{
    static const std::array<const char*, 4> kinds{"tracks a target", "scales by steps",
                                                  "follows a schedule",
                                                  "adjusts its group when an alarm goes off"};
    return t.subject() + " was created: it " + kinds.at(static_cast<std::size_t>(t.word(0))) + ".";
}
} // namespace

std::vector<WhyRow> policyRows()
{
    const auto subject = [](const Told& t) { return t.subject(); };
    return {
        {.kind = "scalableTargetChanged", .words = bounds, .question = subject},
        {.kind = "scalingPolicyCreated", .words = created, .question = subject},
        {.kind = "scalingPolicyDeleted",
         .words = [](const Told& t) { return t.subject() + " was deleted."; },
         .question = subject},
        {.kind = "serviceScaled",
         .words =
             [](const Told& t) {
                 return t.subject() + " scaled " + t.object() + " from " + t.number(0) + " to " +
                        t.number(1) + ".";
             },
         .answer = reckoned,
         .question = [](const Told& t) { return t.object(); }},
        {.kind = "scalingHeld",
         .words =
             [](const Told& t) {
                 return t.subject() + " does not scale " + t.object() + " from " + t.number(2) +
                        " to " + t.number(1) + ": " + held(t) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "It would, with " + numbers(t) + ", but " + held(t) + ".";
             },
         .question = subject},
    };
}

} // namespace stowage::session
