// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about Auto Scaling groups, about instances that EC2 stops or takes back, and
// about metrics.
#include "session/told.h"
#include "session/told_words.h"
#include "sim/identity.h"

namespace stowage::session {

using namespace told_words;

namespace {
std::string sizes(const Told& t)
{
    return "minimum " + t.number(2) + ", desired " + t.number(1) + ", maximum " + t.number(3) + ".";
}

std::string ec2(const Told& t)
{
    return sim::instanceIdText(t.world(), t.fact.objectNumber);
}

std::string percent(const Told& t, const std::string& name, std::size_t n)
{
    return t.word(n) < 0 ? std::string() : name + " " + std::to_string(t.word(n) / 1'000) + " %";
}

// A cluster's reservations stand behind what it uses.
std::string metrics(const Told& t)
{
    if (t.word(1) == 0)
        return "no task or instance was measured";
    std::string all;
    if (t.fact.subjectKind == EntityKind::cluster)
        all = percent(t, "CPUReservation", 4) + ", " + percent(t, "MemoryReservation", 5) + ", ";
    const std::string cpu = percent(t, "CPUUtilization", 2);
    return all + (cpu.empty() ? "" : cpu + ", ") + percent(t, "MemoryUtilization", 3);
}

std::string zone(const Told& t, std::size_t n)
{
    return t.text(n).empty() ? "its zone" : t.text(n);
}

std::string whyLaunched(const Told& t)
{
    switch (t.word(4)) {
    case 1: // a replacement
        return "An instance had to be replaced, and " + zone(t, 3) + " had the fewest.";
    case 2: // a balance
        return zone(t, 3) + " had the fewest instances, by two or more; the new one comes first, "
                            "then another one goes.";
    default:
        return t.number(1) + " of " + t.number(2) + " desired instances were there, and " +
               zone(t, 3) + " had the fewest.";
    }
}

std::string whyTerminated(const Told& t)
{
    const char* deciders[] = {"it was the only one that could go",
                              "it was launched first",
                              "it was launched last",
                              "it was launched with the oldest settings",
                              "its next instance hour began soonest",
                              "it was chosen by chance among equals"};
    switch (t.word(4)) {
    case 3: // a health check
        return "It failed its health check.";
    case 4: // a request
        return "It was asked for.";
    case 10: // a warm pool that shrinks
        return t.number(1) + " instances were in the warm pool, which is to hold " + t.number(2) +
               ".";
    default:
        return t.number(1) + " instances were there and " + t.number(2) + " desired; in " +
               zone(t, 3) + " and zones like it " + deciders[t.word(5)] + ".";
    }
}

std::string failed(const Told& t)
{
    return "A launch of " + t.subject() + " failed: " +
           (t.word(2) == 1   ? "there is no capacity in " + zone(t, 1)
            : t.word(2) == 4 ? "its lifecycle action was abandoned"
                             : "the instance was terminated before it was in service") +
           ".";
}

std::string spared(const Told& t)
{
    return "You left " + t.object() + (t.word(0) != 0 ? " protected" : " unprotected") +
           " from scale-in.";
}

std::string stopped(const Told& t)
{
    return "You stopped " + t.object() + ".";
}

std::string allProtected(const Told&)
{
    return "Could not scale to desired capacity because all remaining instances are protected from "
           "scale-in.";
}

std::string kept(const Told& t)
{
    return t.subject() + " is stopped and stays registered.";
}
} // namespace

std::vector<WhyRow> scalingRows()
{
    const auto subject = [](const Told& t) { return t.subject(); };
    const auto object = [](const Told& t) { return t.object(); };
    return {
        {.kind = "scalingGroupCreated",
         .words = [](const Told& t) { return t.subject() + " was created: " + sizes(t); },
         .question = subject},
        {.kind = "scalingGroupChanged",
         .words = [](const Told& t) { return t.subject() + " changed: " + sizes(t); },
         .question = subject},
        {.kind = "scalingGroupDeleted",
         .words = [](const Told& t) { return t.subject() + " was deleted."; },
         .question = subject},
        {.kind = "scalingLaunchBegan",
         .words = [](const Told& t) { return "Launching a new EC2 instance: " + ec2(t); },
         .answer = whyLaunched,
         .question = object,
         .awsWords = true},
        {.kind = "scalingLaunchFailed", .words = failed, .question = subject},
        {.kind = "scalingLaunched",
         .words =
             [](const Told& t) { return t.object() + " is in service in " + t.subject() + "."; },
         .question = object},
        {.kind = "scalingTerminationBegan",
         .words = [](const Told& t) { return "Terminating EC2 instance: " + ec2(t); },
         .answer = whyTerminated,
         .question = object,
         .awsWords = true},
        {.kind = "scalingTerminated",
         .words = [](const Told& t) { return t.object() + " has left " + t.subject() + "."; },
         .question = object},
        {.kind = "scaleInPrevented", .words = allProtected, .question = subject, .awsWords = true},
        {.kind = "youProtectedInstance", .words = spared, .answer = spared, .question = object},
        {.kind = "youStoppedInstance", .words = stopped, .answer = stopped, .question = object},
        {.kind = "instanceStopNoticed", .words = kept, .question = subject},
        {.kind = "spotWarned",
         .words =
             [](const Told& t) {
                 return "EC2 takes " + t.subject() + " back at " + clock(t.word(0)) + ".";
             },
         .question = subject},
        {.kind = "metricsChanged",
         .words = [](const Told& t) { return t.subject() + ": " + metrics(t) + "."; },
         .answer = [](const Told& t) { return metrics(t) + "."; },
         .question = subject},
    };
}

} // namespace stowage::session
