// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about the rules of listeners.
#include "session/told.h"

namespace stowage::session {

namespace {
std::string ruleOf(const Told& t)
{
    return (t.word(1) == 0 ? std::string("the default rule") : "rule " + t.number(1)) +
           " of port " + t.number(0);
}

std::string routed(const Told& t)
{
    if (t.word(2) == 0)
        return "forwarded";
    return t.word(2) == 1 ? "redirected with " + t.number(3)
                          : "answered with " + t.number(3) + " by the load balancer itself";
}
} // namespace

std::vector<WhyRow> listenerRows()
{
    return {{.kind = "requestsRouted",
             .words =
                 [](const Told& t) {
                     return "Requests of " + t.subject() + " to " + t.object() + " match " +
                            ruleOf(t) + ": they are " + routed(t) + ".";
                 },
             .answer =
                 [](const Told& t) {
                     return std::string(
                         t.word(1) == 0
                             ? "No rule of the listener has conditions that all hold for them."
                             : "It is the first rule of the listener whose conditions all hold "
                               "for them.");
                 },
             .question = [](const Told& t) { return t.subject(); }}};
}

} // namespace stowage::session
