// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

#include <array>

namespace stowage::session {

namespace {
std::string provider(std::int64_t capacity)
{
    return capacity == 2 ? "FARGATE_SPOT" : "FARGATE";
}

std::string vcpus(std::int64_t units)
{
    const std::int64_t quarters = units / 256;
    static const std::array<const char*, 4> parts{"", ".25", ".5", ".75"};
    return std::to_string(quarters / 4) + parts.at(static_cast<std::size_t>(quarters % 4));
}

// Of fargateUnplaced and fargateRunFailed.
std::string lackOf(const Told& told)
{
    static const std::array<const char*, 6> sentences{
        "",
        "Capacity is unavailable at this time. Please try again later or in a different "
        "availability zone.",
        "You've reached the limit on the number of vCPUs you can run concurrently",
        "No Fargate configuration exists for given values.",
        "Network Configuration must be provided when networkMode 'awsvpc' is specified.",
        "A capacity provider strategy must contain at least one capacity provider with a weight "
        "value greater than zero."};
    const bool isTooLarge = told.word(0) == 2 && told.word(2) > told.word(4);
    return isTooLarge ? "The requested CPU configuration is above your limit."
                      : sentences.at(static_cast<std::size_t>(told.word(0)));
}

std::string needOf(const Told& told)
{
    const std::string by = provider(told.word(1));
    const std::array<std::string, 6> sentences{
        "",
        "RESOURCE:FARGATE: " + by +
            " has no capacity in any of its zones, and nothing is tried on "
            "another provider.",
        "It needs " + vcpus(told.word(2)) + " vCPU, and tasks on " + by + " have " +
            vcpus(told.word(3)) + " of the " + vcpus(told.word(4)) + " that the account may run.",
        "Its task definition is not one that runs on Fargate: it takes FARGATE in "
        "requiresCompatibilities, network mode awsvpc and a size that Fargate has.",
        "A task on Fargate gets its address in a subnet, and no subnet is given.",
        "No provider of its strategy has a weight above 0, and the base is met."};
    return sentences.at(static_cast<std::size_t>(told.word(0)));
}

std::string zonesOf(const Told& told)
{
    std::string text;
    for (std::size_t n = 3; n + 1 < told.words(); n += 2)
        text += (text.empty() ? "" : ", ") + told.text(n) + " " +
                (told.word(n + 1) < 0 ? "(no capacity)" : told.number(n + 1));
    return text;
}

std::string splitOf(const Told& told)
{
    std::string text;
    std::int64_t tasks = 0;
    for (std::size_t n = 0; n + 4 < told.words(); n += 5) {
        text += (text.empty() ? "" : ", ") + told.text(n) + " " + told.number(n + 4) + " (base " +
                told.number(n + 1) + ", weight " + told.number(n + 2) + ", had " +
                told.number(n + 3) + ")";
        tasks += told.word(n + 4);
    }
    return std::to_string(tasks) + (tasks == 1 ? " task: " : " tasks: ") + text + ".";
}

std::string providersOf(const Told& told)
{
    const std::string usual = told.text(1);
    return (told.text(0).empty() ? "none" : told.text(0)) +
           (usual.empty() ? ", without a default strategy" : ", by default " + usual);
}
std::vector<WhyRow> placementRows()
{
    return {
        {.kind = "fargatePlaced",
         .words =
             [](const Told& t) {
                 return t.subject() + " was placed on " + provider(t.word(0)) + " in " + t.text(1) +
                        ".";
             },
         .answer =
             [](const Told& t) {
                 return "Of its zones it got the one with the fewest tasks on " +
                        provider(t.word(0)) + ": " + zonesOf(t) + ".";
             },
         .question = [](const Told& t) { return t.subject(); }},
        {.kind = "fargateUnplaced",
         .words =
             [](const Told& t) {
                 return "(service " + t.subject() +
                        ") was unable to place a task. Reason: " + lackOf(t);
             },
         .answer = needOf,
         .question = [](const Told& t) { return t.subject(); },
         .awsWords = true},
        {.kind = "fargateRunFailed",
         .words =
             [](const Told& t) {
                 return "A task of " + t.object() + " could not be placed in " + t.subject() +
                        ": " + lackOf(t);
             },
         .answer = needOf,
         .question = [](const Told& t) { return t.object(); },
         .awsWords = true},
        {.kind = "startsOverRate",
         .words =
             [](const Told& t) {
                 return "(service " + t.subject() +
                        ") operations are being throttled. Will try again later.";
             },
         .answer =
             [](const Told& t) {
                 return "The account may launch " + t.number(0) + " tasks on Fargate at once and " +
                        t.number(1) + " a second.";
             },
         .question = [](const Told& t) { return t.subject(); },
         .awsWords = true},
    };
}
} // namespace

std::vector<WhyRow> fargateRows()
{
    std::vector<WhyRow> rows = placementRows();
    const std::vector<WhyRow> others{
        {.kind = "strategySplit",
         .words = [](const Told& t) { return t.subject() + " divides " + splitOf(t); },
         .answer =
             [](const Told& t) { return "Its capacity provider strategy divides " + splitOf(t); },
         .question = [](const Told& t) { return t.subject(); }},
        {.kind = "startUnreachable",
         .words = [](const Told& t) { return t.subject() + " cannot start: " + t.text(0) + "."; },
         .answer =
             [](const Told& t) {
                 return "On Fargate all that a task starts with goes through its own network "
                        "interface, and " +
                        t.text(0) + ".";
             },
         .question = [](const Told& t) { return t.subject(); }},
        {.kind = "providersChanged",
         .words =
             [](const Told& t) {
                 return "The capacity providers of " + t.subject() + " are " + providersOf(t) + ".";
             },
         .question = [](const Told& t) { return t.subject(); }},
    };
    rows.insert(rows.end(), others.begin(), others.end());
    return rows;
}

} // namespace stowage::session
