// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"
#include "session/told_words.h"

#include <array>

namespace stowage::session {

namespace {
std::string taskOf(const Told& told, std::size_t n)
{
    return told.name({EntityKind::task, static_cast<std::uint32_t>(told.word(n))});
}

std::string failureOf(const Told& told)
{
    if (told.word(2) == 3)
        return "no instance has room for a task";
    static const std::array<const char*, 3> how{" stopped without having been RUNNING",
                                                " is replaced for its health checks",
                                                " exited before it counted as healthy"};
    return taskOf(told, 3) + how.at(static_cast<std::size_t>(told.word(2)));
}
} // namespace

namespace told_words {
std::string failedFor(const Told& told)
{
    const std::array<const char*, 6> grounds{"tasks failed to start",
                                             "alarm detected",
                                             "it was stopped",
                                             "invalid networking configuration",
                                             "a stage took longer than 24 hours",
                                             "a lifecycle hook did not succeed"};
    return grounds.at(static_cast<std::size_t>(told.word(6)));
}

std::string breaker(const Told& told)
{
    const EntityId alarm{EntityKind::alarm, static_cast<std::uint32_t>(told.word(7))};
    if (told.word(6) == 1)
        return told.name(alarm) + " was in ALARM when Amazon ECS looked at it.";
    if (told.word(6) == 2)
        return "You asked for a rollback.";
    if (told.word(6) == 3)
        return "No listener forwards production traffic to either of its target groups, so that "
               "there is nothing to shift.";
    if (told.word(6) == 4)
        return "Its tasks were not what the stage waits for within 24 hours.";
    if (told.word(6) == 5)
        return "The function of a lifecycle hook did not answer SUCCEEDED.";
    if (told.word(5) != 0)
        return told.number(5) + " tasks of it could not find out what its tags name, and with a "
                                "circuit breaker it does not go on without.";
    const std::string most = told.number(0) + (told.word(0) == 1 ? " task of it" : " tasks of it") +
                             " failed, and its circuit breaker ends it at " + told.number(1) + ": ";
    const std::string share = told.number(4) + " % of " + told.number(2) +
                              (told.word(2) == 1 ? " desired task" : " desired tasks");
    const std::array<std::string, 3> types{share + ", 3 at least and 200 at most.", share + ".",
                                           "that is its threshold, whatever is desired."};
    return most + types.at(static_cast<std::size_t>(told.word(3)));
}
} // namespace told_words

std::vector<WhyRow> deploymentRows()
{
    return {
        {.kind = "taskFailureCounted",
         .words =
             [](const Told& t) {
                 return "Failed task " + t.number(0) + " of " + t.number(1) +
                        " of the deployment of " + t.object() + ": " + failureOf(t) + ".";
             },
         .answer =
             [](const Told& t) {
                 return "Because " + failureOf(t) + "; it fails at " + t.number(1) + " of them.";
             },
         .question = [](const Told& t) { return t.object(); }},
        {.kind = "failuresForgotten",
         .words =
             [](const Told& t) {
                 return taskOf(t, 1) + " is healthy, so that the deployment of " + t.object() +
                        " counts failed tasks from 0 again.";
             },
         .answer =
             [](const Told& t) {
                 return "It had counted " + t.number(0) + ", and " + taskOf(t, 1) + " is healthy.";
             },
         .question = [](const Told& t) { return t.object(); }},
        {.kind = "deploymentRolledBack",
         .words =
             [](const Told& t) {
                 return "(service " + t.object() + ") rolling back to deployment " + t.subject() +
                        ".";
             },
         .answer =
             [](const Told& t) {
                 return "It runs " + t.revision(0) + ", and of the deployments of " + t.object() +
                        " it is the last one that was COMPLETED.";
             },
         .question = [](const Told& t) { return t.subject(); },
         .awsWords = true},
        {.kind = "rollbackImpossible",
         .words =
             [](const Told& t) {
                 return "No deployment of " + t.object() +
                        " is COMPLETED, so that nothing is rolled back and no task starts.";
             },
         .answer = [](const Told&) { return std::string("Of its deployments none is COMPLETED."); },
         .question = [](const Told& t) { return t.object(); }},
    };
}

} // namespace stowage::session
