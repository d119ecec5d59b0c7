// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about warm pools.
#include "session/told.h"
#include "session/told_words.h"
#include "sim/identity.h"

#include <array>

namespace stowage::session {

std::vector<WhyRow> poolRows();

namespace {
std::string object(const Told& t)
{
    return t.object();
}

std::string subject(const Told& t)
{
    return t.subject();
}

std::string ec2(const Told& t)
{
    return sim::instanceIdText(t.world(), t.fact.objectNumber);
}

std::string pool(const Told& t)
{
    const std::array<const char*, 4> states{"", "Stopped", "Running", "Hibernated"};
    if (t.word(0) == 0)
        return t.subject() + " has no warm pool any more.";
    return t.subject() + " has a warm pool of " + told_words::many(t.word(1), "instance") + ", " +
           states.at(static_cast<std::size_t>(t.word(0))) +
           (t.word(2) != 0 ? ", to which a scale-in returns them." : ".");
}

// Stopped, Running and Hibernated follow each other among the states.
std::string entered(const Told& t)
{
    const std::array<const char*, 3> states{"Stopped", "Running", "Hibernated"};
    return t.object() + " is Warmed:" + states.at(static_cast<std::size_t>(t.word(1) - 16)) +
           " in the warm pool of " + t.subject() + ".";
}

std::string whyTaken(const Told& t)
{
    const std::string ready = "the warm pool had one ready in " + t.text(3) + ".";
    return t.word(4) == 1
               ? "An instance had to be replaced, and " + ready
               : t.number(1) + " of " + t.number(2) + " desired instances were there, and " + ready;
}

std::string whyReturned(const Told& t)
{
    const std::array<const char*, 6> deciders{"it was the only one that could go",
                                              "it was launched first",
                                              "it was launched last",
                                              "it was launched with the oldest settings",
                                              "its next instance hour began soonest",
                                              "it was chosen by chance among equals"};
    return t.number(1) + " instances were there and " + t.number(2) + " desired; in " + t.text(3) +
           " and zones like it " + deciders.at(static_cast<std::size_t>(t.word(5))) + ".";
}
} // namespace

std::vector<WhyRow> poolRows()
{
    return {
        {.kind = "warmPoolChanged", .words = pool, .question = subject},
        {.kind = "warmPoolLaunchBegan",
         .words =
             [](const Told& t) { return "Launching a new EC2 instance into warm pool: " + ec2(t); },
         .answer =
             [](const Told& t) {
                 return "The warm pool held " + t.number(1) + " of " +
                        told_words::many(t.word(2), "instance") + ".";
             },
         .question = object,
         .awsWords = true},
        {.kind = "agentHeldBack",
         .words =
             [](const Told& t) {
                 return "The agent of " + t.subject() + " does not register yet.";
             },
         .answer =
             [](const Told&) {
                 return std::string("Its agent checks for warm pools (ECS_WARM_POOLS_CHECK), and "
                                    "its instance is to go into one.");
             },
         .question = subject},
        {.kind = "warmPoolEntered", .words = entered, .question = object},
        {.kind = "warmPoolTaken",
         .words =
             [](const Told& t) { return "Launching a new EC2 instance from warm pool: " + ec2(t); },
         .answer = whyTaken,
         .question = object,
         .awsWords = true},
        {.kind = "warmPoolReturned",
         .words =
             [](const Told& t) {
                 return t.object() + " returns to the warm pool of " + t.subject() + ".";
             },
         .answer = whyReturned,
         .question = object},
    };
}

} // namespace stowage::session
