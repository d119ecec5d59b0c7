// SPDX-License-Identifier: GPL-3.0-or-later
// The words that each kind of fact is to be told in, from what it recorded.
#include "session/told.h"
#include "session/told_words.h"

namespace stowage::session {

using namespace told_words;

static const std::vector<WhyRow> kRows = {
    {.kind = "youEdited",
     .words = [](const Told& t) { return edited(t); },
     .answer = [](const Told& t) { return edited(t); }},
    {.kind = "youCalled",
     .words = [](const Told& t) { return "You called " + t.text(0) + "."; },
     .answer = [](const Told&) { return std::string("You called it."); },
     .question = [](const Told& t) { return t.text(0); }},
    {.kind = "youWereRefused",
     .words = [](const Told& t) { return t.text(0) + " was refused: " + t.text(1); },
     .answer = [](const Told& t) { return t.text(1); },
     .question = [](const Told& t) { return t.text(0); }},
    {.kind = "youInjectedFault",
     .words =
         [](const Told& t) { return "You injected " + faultOf(t) + " into " + t.text(2) + "."; },
     .answer =
         [](const Told& t) { return "You injected " + faultOf(t) + " into " + t.text(2) + "."; },
     .question = [](const Told& t) { return faultOf(t); }},
    {.kind = "faultEnded",
     .words = [](const Told& t) { return "The fault " + faultOf(t) + " ended."; },
     .answer = [](const Told&) { return std::string("Its time was over, or it was taken back."); },
     .question = [](const Told& t) { return faultOf(t); }},
    {.kind = "youStoppedTask",
     .words = [](const Told& t) { return "You stopped " + t.object() + "."; },
     .answer = [](const Told& t) { return "You stopped " + t.object() + "."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youTerminatedInstance",
     .words = [](const Told& t) { return "You terminated " + t.object() + "."; },
     .answer = [](const Told& t) { return "You terminated " + t.object() + "."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youCrashedInstance",
     .words = [](const Told& t) { return "You crashed " + t.object() + "."; },
     .answer = [](const Told& t) { return "You crashed " + t.object() + "."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youSetInstanceState",
     .words =
         [](const Told& t) {
             return "You set " + t.object() + " to " + instanceState(t.word(0)) + ".";
         },
     .answer =
         [](const Told& t) {
             return "You set " + t.object() + " to " + instanceState(t.word(0)) + ".";
         },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youForcedDeployment",
     .words = [](const Told& t) { return "You forced a new deployment of " + t.object() + "."; },
     .answer = [](const Told& t) { return "You forced a new deployment of " + t.object() + "."; },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "youRanTask",
     .words =
         [](const Told& t) {
             return "You ran " + many(t.word(1), "task") + " of " + t.revision(0) + " in " +
                    t.object() + ".";
         },
     .answer =
         [](const Told& t) {
             return "You ran " + many(t.word(1), "task") + " of " + t.revision(0) + " in " +
                    t.object() + ".";
         }},
    {.kind = "clusterCreated",
     .words = [](const Told& t) { return t.subject() + " was created."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "clusterDeleted",
     .words = [](const Told& t) { return t.subject() + " was deleted."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "instanceLaunched",
     .words = [](const Told& t) { return t.subject() + " was launched."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "instanceRegistered",
     .words =
         [](const Told& t) {
             return t.subject() + " registered with " + t.object() + ": " + t.number(0) +
                    " CPU units, " + t.number(1) + " MiB.";
         },
     .question = [](const Told& t) { return t.object(); }},
    {.kind = "instanceStatusChanged",
     .words = [](const Told& t) { return t.subject() + " is " + instanceState(t.word(1)) + "."; },
     .question = [](const Told& t) { return instanceState(t.word(1)); }},
    {.kind = "instanceTerminated",
     .words = [](const Told& t) { return t.subject() + " was terminated."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "instanceLost",
     .words = [](const Told& t) { return t.subject() + " was given up as lost."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "instanceDeregistered",
     .words = [](const Told& t) { return t.subject() + " was deregistered."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "agentDisconnected",
     .words = [](const Told& t) { return "The agent of " + t.subject() + " disconnected."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "agentConnected",
     .words = [](const Told& t) { return "The agent of " + t.subject() + " connected."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "revisionRegistered",
     .words =
         [](const Told& t) {
             return "Revision " + t.number(0) + " of " + t.subject() + " was registered.";
         },
     .question = [](const Told& t) { return t.number(0) + " of " + t.subject(); }},
    {.kind = "revisionDeregistered",
     .words = [](const Told& t) { return "A revision of " + t.subject() + " was deregistered."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "serviceCreated",
     .words =
         [](const Told& t) {
             return t.subject() + " was created with a desired count of " + t.number(0) + ".";
         },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "serviceUpdated",
     .words = [](const Told& t) { return t.subject() + " was updated."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "serviceDeleted",
     .words = [](const Told& t) { return t.subject() + " was deleted."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "serviceStatusChanged",
     .words = [](const Told& t) { return t.subject() + " is " + serviceState(t.word(0)) + "."; },
     .question = [](const Told& t) { return serviceState(t.word(0)); }},
    {.kind = "desiredCountChanged",
     .words =
         [](const Told& t) {
             return "The desired count of " + t.subject() + " changed from " + t.number(0) +
                    " to " + t.number(1) + ".";
         },
     .question = [](const Told& t) { return t.number(0) + " to " + t.number(1); }},
    {.kind = "deploymentStarted",
     .words =
         [](const Told& t) {
             return "A deployment of " + t.object() + " to " + t.revision(0) + " started.";
         },
     .question = [](const Told& t) { return t.revision(0); }},
    {.kind = "deploymentSuperseded",
     .words =
         [](const Told& t) {
             return "A newer deployment of " + t.object() + " supersedes " + t.subject() + ".";
         },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "deploymentCompleted",
     .words =
         [](const Told& t) {
             return "(service " + t.object() + ") (deployment " + t.subject() +
                    ") deployment completed.";
         },
     .answer = [](const Told& t) { return steady(t.word(0)); },
     .question = [](const Told& t) { return t.object(); },
     .awsWords = true},
    {.kind = "deploymentFailed",
     .words =
         [](const Told& t) {
             return "(service " + t.object() + ") (deployment " + t.subject() +
                    ") deployment failed: " + told_words::failedFor(t) + ".";
         },
     .answer = told_words::breaker,
     .question = [](const Told& t) { return t.object(); },
     .awsWords = true},
    {.kind = "serviceBlocked",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() +
                    ") was unable to stop or start tasks during a deployment because of the "
                    "service "
                    "deployment configuration. Update the minimumHealthyPercent or maximumPercent "
                    "value and try again.";
         },
     .answer =
         [](const Told& t) {
             return "At least " + t.number(1) + " of " + many(t.word(0), "desired task") +
                    " must stay healthy and at most " + t.number(2) +
                    " may live, so that none can stop and none can start.";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "serviceSteady",
     .words =
         [](const Told& t) { return "(service " + t.subject() + ") has reached a steady state."; },
     .answer = [](const Told& t) { return steady(t.word(0)); },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "tasksStarted",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") has started " + std::to_string(t.words()) +
                    " tasks: " + t.tasks() + ".";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "tasksStopped",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() + ") has stopped " + std::to_string(t.words()) +
                    " running tasks: " + t.tasks() + ".";
         },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "taskPlaced",
     .words = [](const Told& t) { return t.subject() + " was placed on " + t.object() + "."; },
     .answer = [](const Told& t) { return placed(t); },
     .question = [](const Told& t) { return t.subject() + " on " + t.object(); }},
    {.kind = "placementFailed",
     .words =
         [](const Told& t) {
             return "(service " + t.subject() +
                    ") was unable to place a task because no container instance met all of its "
                    "requirements." +
                    closest(t) +
                    " For more information, see the Troubleshooting section of the Amazon ECS "
                    "Developer Guide.";
         },
     .answer = [](const Told& t) { return placed(t); },
     .question = [](const Told& t) { return t.subject(); },
     .awsWords = true},
    {.kind = "runTaskFailed",
     .words =
         [](const Told& t) {
             return "A task of " + t.object() + " could not be placed in " + t.subject() + ": " +
                    failure(t) + ".";
         },
     .answer = [](const Told& t) { return placed(t); },
     .question = [](const Told& t) { return t.object(); },
     .awsWords = true},
    {.kind = "taskCreated"},
    {.kind = "taskStatusChanged",
     .words = [](const Told& t) { return t.subject() + " is " + taskState(t.word(1)) + "."; },
     .question = [](const Told& t) { return t.subject() + " " + taskState(t.word(1)); }},
    {.kind = "taskStopRequested",
     .words = [](const Told& t) { return t.subject() + " is to stop: " + bare(t.text(1)) + "."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "taskHealthChanged",
     .words = [](const Told& t) { return t.subject() + " " + health(t) + "."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "imagePullStarted"},
    {.kind = "imagePullEnded"},
    {.kind = "imagePullFailed",
     .words =
         [](const Told& t) {
             return "The image " + t.text(0) + " of " + t.subject() + " could not be pulled.";
         },
     .answer = [](const Told& t) { return "There is no manifest for " + t.text(0) + "."; },
     .question = [](const Told& t) { return t.subject(); }},
    {.kind = "containerStarted"},
    {.kind = "containerSignalled"},
    {.kind = "containerExited",
     .words =
         [](const Told& t) {
             return t.subject() + " of " + t.object() + " exited with code " + t.number(0) +
                    (t.word(1) == 0 ? std::string() : ": " + t.text(1)) + ".";
         },
     .question =
         [](const Told& t) {
             return t.subject() + " of " + t.object() + " exit with code " + t.number(0);
         }},
};

std::vector<WhyRow> firstRows()
{
    return kRows;
}

} // namespace stowage::session
