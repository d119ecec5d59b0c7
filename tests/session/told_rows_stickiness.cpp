// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about clients that stick to targets.
#include "session/told.h"
#include "session/told_words.h"

namespace stowage::session {

using namespace told_words;

std::vector<WhyRow> stickinessRows()
{
    const Words object = [](const Told& t) { return t.object(); };
    return {{.kind = "clientsDealtAnew",
             .words =
                 [](const Told& t) {
                     return many(t.word(0), "client") + " of " + t.subject() + " that stuck to " +
                            t.object() + " went to other targets.";
                 },
             .answer =
                 [](const Told& t) {
                     return "Its target in " + t.subject() +
                            " is no longer asked, so that they are dealt anew.";
                 },
             .question = object},
            {.kind = "targetPassedOver",
             .words =
                 [](const Told& t) {
                     return t.object() + " gets no requests of " + t.group(0) +
                            ": other targets keep " + many(t.word(1), "client") + ".";
                 },
             .answer =
                 [](const Told& t) {
                     return "Stickiness keeps " + many(t.word(1), "client") +
                            " at other targets, and it gets only clients that are dealt anew.";
                 },
             .question = object}};
}

} // namespace stowage::session
