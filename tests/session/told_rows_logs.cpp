// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

namespace stowage::session {

namespace {
std::string kept(const Told& t)
{
    return t.word(0) == 0   ? "for ever"
           : t.word(0) == 1 ? "for 1 day"
                            : "for " + t.number(0) + " days";
}

std::string ofContainer(const Told& t)
{
    return t.object() + " of " + t.subject();
}
} // namespace

std::vector<WhyRow> logRows()
{
    const auto subject = [](const Told& t) { return t.subject(); };
    return {
        {.kind = "logGroupCreated",
         .words = [](const Told& t) { return t.subject() + " was created."; },
         .question = subject},
        {.kind = "logGroupChanged",
         .words = [](const Told& t) { return t.subject() + " keeps lines " + kept(t) + "."; },
         .question = [](const Told& t) { return t.subject() + " keep lines " + kept(t); }},
        {.kind = "logGroupDeleted",
         .words =
             [](const Told& t) {
                 return t.subject() + " was deleted with " + t.number(0) +
                        (t.word(0) == 1 ? " line." : " lines.");
             },
         .question = subject},
        {.kind = "logGroupMade",
         .words =
             [](const Told& t) {
                 return "The agent of " + t.subject() + " created the log group " + t.text(0) + ".";
             },
         .answer =
             [](const Told&) {
                 return std::string("It was missing, and awslogs-create-group is true.");
             },
         .question = subject},
        {.kind = "logsRefused",
         .words =
             [](const Told& t) {
                 return ofContainer(t) + " cannot write its logs: " + t.text(0) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Its log driver awslogs creates a stream before it starts, and " +
                        t.text(0) + ".";
             },
         .question = ofContainer},
        {.kind = "logLinesLost",
         .words =
             [](const Told& t) {
                 return "What " + ofContainer(t) + " says is lost: " + t.text(0) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Each line goes to CloudWatch Logs as it is said, and " + t.text(0) + ".";
             },
         .question = ofContainer},
    };
}

} // namespace stowage::session
