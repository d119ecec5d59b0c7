// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

namespace stowage::session {

std::vector<WhyRow> roleRows()
{
    return {
        {.kind = "registrationRefused",
         .words =
             [](const Told& t) {
                 return t.subject() + " cannot register with " + t.object() + ": " + t.text(0) +
                        ".";
             },
         .answer =
             [](const Told& t) {
                 return "Its agent calls Amazon ECS with the container instance role, and " +
                        t.text(0) +
                        "; its log says NoCredentialProviders: no valid providers in chain.";
             },
         .question = [](const Told& t) { return t.subject(); }},
        {.kind = "secretsRefused",
         .words = [](const Told& t) { return t.subject() + " cannot start: " + t.text(0) + "."; },
         .answer =
             [](const Told& t) {
                 return "What a task starts with is fetched with the task execution role, and " +
                        t.text(0) + ".";
             },
         .question = [](const Told& t) { return t.subject(); }},
        {.kind = "callsDenied",
         .words =
             [](const Told& t) {
                 return t.subject() + " may not call " + t.text(1) + ": " + t.text(0) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "An application calls AWS with the task role, not with the task execution "
                        "role, and " +
                        t.text(0) + ": AccessDeniedException.";
             },
         .question = [](const Told& t) { return t.subject(); }},
        {.kind = "callsAllowed",
         .words = [](const Told& t) { return t.subject() + " may call " + t.text(1) + " again."; },
         .question = [](const Told& t) { return t.subject(); }},
    };
}

} // namespace stowage::session
