// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"
#include "session/told_words.h"

#include <array>

namespace stowage::session {

namespace {
std::string runtimeOf(const Told& told)
{
    static const std::array<const char*, 4> names{"OK", "IMPAIRED", "INSUFFICIENT_DATA",
                                                  "INITIALIZING"};
    return names.at(static_cast<std::size_t>(told.word(1)));
}

std::string checkupOf(const Told& told)
{
    static const std::array<const char*, 3> sentences{
        "Its container runtime answers.",
        "Its container runtime does not answer; Amazon ECS moves no task for that.",
        "Its agent is not connected, so that nobody hears how its checks go."};
    return sentences.at(static_cast<std::size_t>(told.word(1)));
}
} // namespace

std::vector<WhyRow> imageRows()
{
    return {
        {.kind = "instanceHealthChanged",
         .words =
             [](const Told& t) {
                 return "The health of " + t.subject() + " is " + runtimeOf(t) + ".";
             },
         .answer = checkupOf,
         .question = [](const Told& t) { return t.subject(); }},
        {.kind = "imagePushed",
         .words = [](const Told& t) { return "You pushed " + t.text(0) + "@" + t.text(1) + "."; },
         .question = [](const Told& t) { return t.text(0); }},
        {.kind = "imageResolved",
         .words =
             [](const Told& t) {
                 return "The tasks of " + t.subject() + " run " + t.text(0) + "@" + t.text(1) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "The first task of " + t.subject() + " found out that " + t.text(0) +
                        " names " + t.text(1) + ", and later ones keep to it.";
             },
         .question = [](const Told& t) { return t.object(); }},
        {.kind = "imageUnresolved",
         .words = [](const Told& t) { return t.subject() + " goes on with what its tags name."; },
         .answer =
             [](const Told& t) {
                 return t.number(0) + " tasks of " + t.subject() +
                        " could not find out what its tags name.";
             },
         .question = [](const Told& t) { return t.object(); }},
        {.kind = "targetsRefused",
         .words =
             [](const Told& t) {
                 return "(service " + t.subject() +
                        ") failed to register targets in (target-group " +
                        told_words::arn(t, t.fact.object()) +
                        ") with (error You've reached the limit on the number of targets.)";
             },
         .question = [](const Told& t) { return t.subject(); },
         .awsWords = true},
        {.kind = "constraintsViolated",
         .words =
             [](const Told& t) {
                 return t.object() + " no longer meets the placement constraints of " +
                        t.subject() + ".";
             },
         .question = [](const Told& t) { return t.object(); }},
    };
}

} // namespace stowage::session
