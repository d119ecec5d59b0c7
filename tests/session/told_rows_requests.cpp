// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

namespace stowage::session {

std::vector<WhyRow> requestRows()
{
    return {
        {.kind = "operationsThrottled",
         .words =
             [](const Told& t) {
                 return "(service " + t.subject() +
                        ") operations are being throttled. Will try again later.";
             },
         .answer =
             [](const Told&) {
                 return std::string("The account's requests to Amazon ECS are throttled.");
             },
         .question = [](const Told& t) { return t.subject(); },
         .awsWords = true},
    };
}

} // namespace stowage::session
