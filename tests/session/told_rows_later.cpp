// SPDX-License-Identifier: GPL-3.0-or-later
// The words of facts about load balancing and of those that came after: one for each kind from
// targetRegistered on.
#include "session/told.h"
#include "session/told_words.h"

namespace stowage::session {

using namespace told_words;

std::vector<WhyRow> firstRows();   // those before
std::vector<WhyRow> scalingRows(); // those after
std::vector<WhyRow> roleRows();    // and after them
std::vector<WhyRow> imageRows();
std::vector<WhyRow> requestRows();
std::vector<WhyRow> lifecycleRows();
std::vector<WhyRow> deploymentRows();
std::vector<WhyRow> rebalancingRows();
std::vector<WhyRow> fargateRows();
std::vector<WhyRow> alarmRows();
std::vector<WhyRow> eventRows();
std::vector<WhyRow> policyRows();
std::vector<WhyRow> strategyRows();
std::vector<WhyRow> capacityRows();
std::vector<WhyRow> stickinessRows();
std::vector<WhyRow> messageRows();
std::vector<WhyRow> fifoRows();
std::vector<WhyRow> listenerRows();
std::vector<WhyRow> storageRows();
std::vector<WhyRow> repositoryRows();
std::vector<WhyRow> volumeRows();
std::vector<WhyRow> logRows();
std::vector<WhyRow> routeRows();
std::vector<WhyRow> followRows();
std::vector<WhyRow> hookRows();
std::vector<WhyRow> poolRows(); // and last

namespace {
std::string until(const Told& t)
{
    return clockText({static_cast<std::int64_t>(t.word(1))});
}

std::string connection(const Told& t)
{
    return std::string("You ") + (t.word(0) != 0 ? "connected" : "disconnected") +
           " the agent of " + t.object() + ".";
}

std::string protection(const Told& t)
{
    if (t.word(0) == 0)
        return "You took the protection of " + t.object() + " away.";
    return "You protected " + t.object() + " from scale-in until " +
           clockText({static_cast<std::int64_t>(t.word(0))}) + ".";
}

std::string failedAttempts(const Told& t)
{
    return "No task was RUNNING in " + many(static_cast<std::int64_t>(t.word(0)), "attempt") +
           " in a row, so the next one waits until " + until(t) + ".";
}
} // namespace

static const std::vector<WhyRow> kRows = {
    {.kind = "targetRegistered",
     .words =
         [](const Told& t) {
             return "The target of " + t.object() + " was registered with " + t.group(0) +
                    " at port " + t.number(1) + ".";
         },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "targetHealthChanged",
     .words =
         [](const Told& t) { return "The target of " + t.object() + " is " + checks(t) + "."; },
     .answer =
         [](const Told& t) { return "The target of " + t.object() + " is " + checks(t) + "."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "targetDeregistering",
     .words =
         [](const Told& t) {
             return "The target of " + t.object() + " keeps its connections until " +
                    clock(t.word(0)) + " at the latest.";
         },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "targetDeregistered",
     .words =
         [](const Told& t) {
             return "The target of " + t.object() + " was deregistered from " + t.group(0) + ".";
         },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "healthProbeFailed", .isTold = false},
    {.kind = "routingChanged",
     .words =
         [](const Told& t) {
             return t.subject() + " sends requests to " +
                    (t.word(0) != 0 ? "all its targets, for none is healthy."
                                    : "its healthy targets only again.");
         },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "trafficChanged",
     .words =
         [](const Told& t) {
             return "The load of " + t.subject() + " changed from " + rate(t.word(0)) + " to " +
                    rate(t.word(1)) + " requests/s.";
         },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "overloadBegan",
     .words =
         [](const Told& t) {
             return t.subject() + " is overloaded: more requests come than its targets can serve.";
         },
     .answer =
         [](const Told&) { return std::string("More requests come than its targets can serve."); },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "overloadEnded",
     .words = [](const Told& t) { return t.subject() + " keeps up again."; },
     .answer = [](const Told&) { return std::string("Its targets can serve all that comes."); },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "requestsFailed",
     .words =
         [](const Told& t) {
             return (t.word(1) > 0 ? many(t.word(1), "request") + " of " + t.subject() + " to " +
                                         t.object() + " failed"
                                   : "Requests of " + t.subject() + " fail") +
                    " with " + code(t) + ".";
         },
     .answer = [](const Told& t) { return error(t); },
     .question = [](const Told& t) { return t.subject() + " fail with " + code(t); }},
    {.kind = "runPaused",
     .words = [](const Told& t) { return std::string(t.world().paused); },
     .answer = [](const Told& t) { return std::string(t.world().paused); }},
    {.kind = "youLaunchedAgain",
     .words = [](const Told& t) { return "You launched " + t.object() + " again."; },
     .answer = [](const Told& t) { return "You launched " + t.object() + " again."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "requestsSucceeded",
     .words = [](const Told& t) { return "Requests of " + t.subject() + " are answered again."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "slowStartBegan",
     .words =
         [](const Told& t) {
             return t.object() + " starts slowly: its share of the requests grows for " +
                    t.number(0) + " s.";
         },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "tasksReplaced",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") has started " + std::to_string(t.words() - 1) +
                    " tasks: " + t.tasks(1) + ". Amazon ECS replaced " + t.number(t.words() - 1) +
                    " tasks due to an unhealthy status.";
         },
     .answer =
         [](const Told& t) {
             return t.number(t.words() - 1) + " of the tasks before them were unhealthy.";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "pendingTasksStopped",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") stopped " + std::to_string(t.words()) +
                    " pending tasks.";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "targetsRegistered",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") registered " + t.number(0) +
                    " targets in (target-group " + arn(t, t.fact.object()) + ")";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "targetsDeregistered",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") deregistered " + t.number(0) +
                    " targets in (target-group " + arn(t, t.fact.object()) + ")";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "drainingBegan",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") has begun draining connections on " +
                    t.number(0) + " tasks.";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "targetReported",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") " + reached(t) + " (port " + t.number(0) +
                    ") is unhealthy in (target-group " +
                    arn(t, {EntityKind::targetGroup, static_cast<std::uint32_t>(t.word(1))}) +
                    ") due to (reason " + described(t.word(2), t.word(3)) + ").";
         },
     .answer =
         [](const Told& t) {
             return "Its target is unhealthy: " + described(t.word(2), t.word(3)) + ".";
         },
     .question = [](const Told& t) { return t.object(); },
     .awsWords = true},
    {.kind = "containerHealthChanged",
     .words =
         [](const Told& t) {
             return t.subject() + " of " + t.object() + " is " + checked(t) + ".";
         },
     .answer =
         [](const Told& t) {
             return t.subject() + " of " + t.object() + " is " + checked(t) + ".";
         },
     .question =
         [](const Told& t) { return t.subject() + " of " + t.object() + " " + checked(t); }},
    {.kind = "startsDelayed",
     .words =
         [](const Told& t) { return t.subject() + " starts no task before " + until(t) + "."; },
     .answer = [](const Told& t) { return failedAttempts(t); },
     .question = [](const Told& t) { return t.subject() + " start no task before " + until(t); }},
    {.kind = "startsThrottled",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() +
                    ") is unable to consistently start tasks successfully.";
         },
     .answer = [](const Told& t) { return failedAttempts(t); },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "youSetAgentConnection",
     .words = [](const Told& t) { return connection(t); },
     .answer = [](const Told& t) { return connection(t); },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youDeregisteredInstance",
     .words = [](const Told& t) { return "You deregistered " + t.object() + "."; },
     .answer = [](const Told& t) { return "You deregistered " + t.object() + "."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youDeregisteredRevision",
     .words = [](const Told& t) { return "You deregistered a revision of " + t.object() + "."; },
     .answer = [](const Told& t) { return "You deregistered a revision of " + t.object() + "."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youProtectedTask",
     .words = [](const Told& t) { return protection(t); },
     .answer = [](const Told& t) { return protection(t); },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "taskProtectionEnded",
     .words = [](const Told& t) { return t.subject() + " is no longer protected."; },
     .answer = [](const Told&) { return std::string("Its time was over, or it was taken away."); },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "protectionHolds",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() +
                    ") was unable to reach steady state because (taskSet " + t.object() +
                    ") was unable to scale in due to (reason " + t.number(0) +
                    " tasks under protection).";
         },
     .answer = [](const Told& t) { return t.number(0) + " of them are protected from scale-in."; },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "instanceAttributesChanged",
     .words = [](const Told& t) { return "The attributes of " + t.subject() + " changed."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "pathBlocked",
     .words = [](const Told& t) { return t.object() + " cannot be reached: " + t.text(0) + "."; },
     .answer =
         [](const Told& t) {
             return "Security groups let in and out only what a rule names, and " + t.text(0) + ".";
         },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "pathOpened",
     .words =
         [](const Told& t) { return "The security groups let " + t.object() + " be reached."; },
     .question = [](const Told& t) { return t.object(); }},
};

const std::vector<WhyRow>& whyRows()
{
    static const std::vector<WhyRow> all = [] {
        std::vector<WhyRow> rows = firstRows();
        rows.insert(rows.end(), kRows.begin(), kRows.end());
        for (const std::vector<WhyRow>& later :
             {scalingRows(),    roleRows(),        imageRows(),      requestRows(), lifecycleRows(),
              deploymentRows(), rebalancingRows(), fargateRows(),    alarmRows(),   policyRows(),
              strategyRows(),   capacityRows(),    stickinessRows(), messageRows(), eventRows(),
              listenerRows(),   storageRows(),     repositoryRows(), fifoRows(),    volumeRows(),
              logRows(),        routeRows(),       followRows(),     hookRows(),    poolRows()})
            rows.insert(rows.end(), later.begin(), later.end());
        return rows;
    }();
    return all;
}

} // namespace stowage::session
