// SPDX-License-Identifier: GPL-3.0-or-later
// What must be told of volumes of Amazon EBS that are made for tasks.
#include "session/told_words.h"
#include "sim/identity.h"

namespace stowage::session {

namespace {
std::string subject(const Told& t)
{
    return t.subject();
}

std::string volume(const Told& t)
{
    return sim::volumeIdText(t.world(), t.fact.subjectNumber) + ", " + t.number(0) + " GiB";
}

std::string type(const Told& t)
{
    static const char* const kTypes[] = {"gp3", "gp2", "io1", "io2", "st1", "sc1", "standard"};
    return kTypes[t.word(1)];
}
} // namespace

std::vector<WhyRow> volumeRows()
{
    return {
        {.kind = "volumeAttached",
         .words =
             [](const Told& t) {
                 return volume(t) + " of " + type(t) + ", was attached to " + t.subject() + " in " +
                        t.text(2) + ".";
             },
         .question = subject},
        {.kind = "volumeRefused",
         .words =
             [](const Told& t) {
                 return t.subject() + " cannot have its volume: " + t.text(0) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Amazon ECS makes a volume for each task and attaches it before any "
                        "container starts, and " +
                        t.text(0) + ".";
             },
         .question = subject},
        {.kind = "volumeDeleted",
         .words =
             [](const Told& t) { return volume(t) + ", was deleted with " + t.subject() + "."; },
         .answer =
             [](const Told&) {
                 return std::string("What a service's task had goes with it; only RunTask may let "
                                    "it stay.");
             },
         .question = subject},
        {.kind = "volumeKept",
         .words = [](const Told& t) { return volume(t) + ", outlives " + t.subject() + "."; },
         .answer =
             [](const Told&) {
                 return std::string("RunTask was asked to leave it "
                                    "(terminationPolicy.deleteOnTermination false).");
             },
         .question = subject},
    };
}

} // namespace stowage::session
