// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"
#include "sim/identity.h"
#include "sim/placement.h"

#include <array>

namespace stowage::session {

namespace {
// The stories have no other zones.
std::string zone(const std::string& name)
{
    return "use1-az" + std::to_string(name.back() - 'a' + 1);
}

std::string counts(const Told& told)
{
    std::string text;
    for (std::size_t n = 0; n < told.words(); n += 2)
        text += (n == 0 ? "" : ", ") + told.number(n + 1) + " tasks in " + zone(told.text(n));
    return text;
}

std::string even(const Told& told)
{
    std::int64_t tasks = 0;
    for (std::size_t n = 1; n < told.words(); n += 2)
        tasks += told.word(n);
    const auto zones = static_cast<std::int64_t>(told.words() / 2);
    std::string each = std::to_string(tasks / zones);
    if (tasks % zones != 0)
        each += " or " + std::to_string(tasks / zones + 1);
    return std::to_string(tasks) + (tasks == 1 ? " task" : " tasks") + " over " +
           std::to_string(zones) + " Availability Zones are even with " + each + " in each.";
}

std::string taskId(const Told& told)
{
    return sim::taskIdText(told.world(), told.fact.objectNumber);
}

std::string lack(const Told& told)
{
    const auto words = told.world().facts.payload(told.fact.number);
    const sim::PlacementVerdict verdict = sim::verdictOf(words.subspan(1));
    if (verdict.nearest.empty())
        return "No instance of the zone takes tasks.";
    const sim::RankedCandidate& nearest = verdict.nearest.front();
    const auto need = sim::namedNeed(nearest);
    return "The closest, " + told.name({EntityKind::instance, nearest.number}) +
           ", does not meet a requirement" +
           (need ? ": " + std::string(sim::failureReason(*need)) : "") + ".";
}

std::string ending(const Told& told)
{
    static const std::array<const char*, 4> endings{
        "The service is not steady any more, or is set otherwise.",
        "The task that started in another zone is not healthy.",
        "No zone with too few tasks has room for one.",
        "All tasks in the zone with the most are protected."};
    return endings.at(static_cast<std::size_t>(told.word(0)));
}

std::string service(const Told& told)
{
    return "(service " + told.subject() + ") ";
}
std::string subject(const Told& told)
{
    return told.subject();
}

std::vector<WhyRow> moves()
{
    return {
        {.kind = "rebalancingBegan",
         .words =
             [](const Told& t) {
                 return service(t) + "is not AZ balanced with " + counts(t) +
                        ". AZ Rebalancing in progress.";
             },
         .answer = even,
         .question = subject,
         .awsWords = true},
        {.kind = "rebalancingTaskStarted",
         .words =
             [](const Told& t) {
                 return service(t) + "has started 1 tasks in " + zone(t.text(0)) +
                        " to AZ Rebalance: (task " + taskId(t) + ").";
             },
         .answer =
             [](const Told&) {
                 return std::string("Of the zones with too few tasks it is the one with the "
                                    "fewest that has room.");
             },
         .question = [](const Told& t) { return t.object(); },
         .awsWords = true},
        {.kind = "rebalancingTaskStopped",
         .words =
             [](const Told& t) {
                 return service(t) + "has stopped 1 running tasks in " + zone(t.text(0)) +
                        " due to AZ rebalancing: (task " + taskId(t) + ").";
             },
         .answer =
             [](const Told&) {
                 return std::string("The task that took its place elsewhere is healthy, and no "
                                    "zone has more tasks.");
             },
         .question = [](const Told& t) { return t.object(); },
         .awsWords = true},
    };
}

std::vector<WhyRow> endings()
{
    return {
        {.kind = "rebalancingCompleted",
         .words =
             [](const Told& t) { return service(t) + "is AZ balanced with " + counts(t) + "."; },
         .answer = even,
         .question = subject,
         .awsWords = true},
        {.kind = "rebalancingUnplaceable",
         .words =
             [](const Told& t) {
                 return service(t) + "is unable to place a task in " + zone(t.text(0)) +
                        " because no container instance met all of its requirements.";
             },
         .answer = lack,
         .question = subject,
         .awsWords = true},
        {.kind = "rebalancingEnded",
         .words = [](const Told& t) { return service(t) + "stopped AZ Rebalancing."; },
         .answer = ending,
         .question = subject,
         .awsWords = true},
    };
}
} // namespace

std::vector<WhyRow> rebalancingRows()
{
    std::vector<WhyRow> rows = moves();
    const std::vector<WhyRow> more = endings();
    rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace stowage::session
