// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

namespace stowage::session {

std::vector<WhyRow> repositoryRows()
{
    const auto subject = [](const Told& t) { return t.subject(); };
    return {
        {.kind = "imageRepositoryCreated",
         .words = [](const Told& t) { return t.subject() + " was created."; },
         .question = subject},
        {.kind = "imageRepositoryDeleted",
         .words = [](const Told& t) { return t.subject() + " was deleted."; },
         .question = subject},
        {.kind = "imageDeleted",
         .words = [](const Told& t) { return t.text(0) + " of " + t.subject() + " was deleted."; },
         .question = [](const Told& t) { return t.text(0); }},
        {.kind = "imageRefused",
         .words =
             [](const Told& t) {
                 return "The image " + t.text(0) + " of " + t.subject() +
                        " could not be pulled: " + t.text(1) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Its registry lets " + t.text(0) + " not go: " + t.text(1) + ".";
             },
         .question = subject},
        {.kind = "imageFromCache",
         .words =
             [](const Told& t) {
                 return t.subject() + " runs " + t.text(0) + " as " + t.object() +
                        " holds it, for it could not be pulled: " + t.text(1) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Its registry lets it not go: " + t.text(1) +
                        ". Its agent then takes what it holds, unless ECS_IMAGE_PULL_BEHAVIOR is "
                        "always.";
             },
         .question = subject},
    };
}

} // namespace stowage::session
