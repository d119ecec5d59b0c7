// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about the lifecycle of instances of Auto Scaling groups.
#include "session/told.h"
#include "session/told_words.h"
#include "sim/identity.h"

#include <array>

namespace stowage::session {

std::vector<WhyRow> lifecycleRows();

namespace {
std::string ec2(const Told& t)
{
    return sim::instanceIdText(t.world(), t.fact.objectNumber);
}

std::string result(const Told& t)
{
    return t.word(2) != 0 ? "CONTINUE" : "ABANDON";
}

std::string ending(const Told& t)
{
    const std::array<const char*, 4> words{
        "it was completed", "nobody completed it before its heartbeat time-out",
        "no heartbeat holds it any longer", "the hook was deleted"};
    return words.at(static_cast<std::size_t>(t.word(3)));
}

std::string moveOf(const Told& t)
{
    switch (t.word(3)) {
    case 6:
        return "Moving EC2 instance to Standby: ";
    case 7:
        return "Moving EC2 instance out of Standby: ";
    case 8:
        return "Detaching EC2 instance: ";
    default:
        return "Attaching an existing EC2 instance: ";
    }
}

std::string holds(const Told& t)
{
    return "The lifecycle hook " + t.text(1) + " of " + t.subject() +
           " holds it until somebody completes it, or until " + told_words::clock(t.word(4)) + ".";
}
} // namespace

std::vector<WhyRow> lifecycleRows()
{
    const auto object = [](const Told& t) { return t.object(); };
    return {
        {.kind = "lifecycleActionBegan",
         .words =
             [](const Told& t) {
                 return t.object() + " waits for the lifecycle hook " + t.text(1) + " until " +
                        told_words::clock(t.word(4)) + ".";
             },
         .answer = holds,
         .question = object},
        {.kind = "lifecycleActionExtended",
         .words =
             [](const Told& t) {
                 return t.object() + " may wait for the lifecycle hook " + t.text(1) + " until " +
                        told_words::clock(t.word(2)) + ".";
             },
         .question = object},
        {.kind = "lifecycleActionEnded",
         .words =
             [](const Told& t) {
                 return "The lifecycle hook " + t.text(1) + " lets " + t.object() + " go with " +
                        result(t) + ": " + ending(t) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "The result is " + result(t) + ", for " + ending(t) + ".";
             },
         .question = object},
        {.kind = "scalingMoveBegan",
         .words = [](const Told& t) { return moveOf(t) + ec2(t); },
         .answer = [](const Told&) { return std::string("It was asked for."); },
         .question = object,
         .awsWords = true},
        {.kind = "scalingMoved",
         .words =
             [](const Told& t) {
                 return t.object() +
                        (t.word(1) == 8 ? " is detached from " : " is in Standby in ") +
                        t.subject() + ".";
             },
         .question = object},
        {.kind = "standbySpared",
         .words =
             [](const Told& t) {
                 return t.subject() + " does not replace " + t.object() + ", which is in Standby.";
             },
         .answer =
             [](const Told&) {
                 return std::string("Nobody checks the health of an instance that is in Standby.");
             },
         .question = object},
    };
}

} // namespace stowage::session
