// SPDX-License-Identifier: MIT
#include "sim/notices.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/service_event_values.h"
#include "sim/traffic_report.h"

#include <string_view>

namespace stowage::sim {

namespace {
// `{s}` is the subject's name, `{o}` the object's, `{n}` the payload's words counted, `{code}` its
// first word, `{last}` its last, `{tasks}` all of them as ids (but that last one), `{closest}` what
// the closest match of a verdict lacks,
// `{health}` and `{target}` the state in its first word, `{task}` and `{instance}` the state in its
// last word, `{call}` and
// `{refusal}` the text in its first and its last word.
struct Phrase {
    FactKind kind = FactKind::none;
    Severity severity = Severity::info;
    Topic topic = Topic::lifecycle;
    bool mark = false;
    std::string_view text;
};

constexpr Phrase kPhrases[] = {
    {FactKind::youEdited, Severity::info, Topic::yours, true, "You edited the drawing."},
    {FactKind::youCalled, Severity::info, Topic::yours, true, "You called {call}."},
    {FactKind::youWereRefused, Severity::warning, Topic::yours, true,
     "{call} was refused: {refusal}"},
    {FactKind::youLaunchedAgain, Severity::info, Topic::yours, true, "You launched {o} again."},
    {FactKind::youInjectedFault, Severity::warning, Topic::fault, true, "You injected a fault."},
    {FactKind::faultEnded, Severity::good, Topic::fault, true, "A fault ended."},
    {FactKind::youStoppedTask, Severity::info, Topic::yours, true, "You stopped {o}."},
    {FactKind::youTerminatedInstance, Severity::warning, Topic::yours, true, "You terminated {o}."},
    {FactKind::youCrashedInstance, Severity::warning, Topic::yours, true, "You crashed {o}."},
    {FactKind::youSetInstanceState, Severity::info, Topic::yours, true,
     "You changed the state of {o}."},
    {FactKind::youForcedDeployment, Severity::info, Topic::yours, true,
     "You forced a new deployment of {o}."},
    {FactKind::youRanTask, Severity::info, Topic::yours, true, "You ran a task of {o}."},
    {FactKind::clusterCreated, Severity::detail, Topic::lifecycle, false, "{s} was created."},
    {FactKind::clusterDeleted, Severity::info, Topic::lifecycle, false, "{s} was deleted."},
    {FactKind::instanceLaunched, Severity::info, Topic::lifecycle, false, "{s} was launched."},
    {FactKind::instanceRegistered, Severity::good, Topic::lifecycle, false,
     "{s} registered with {o}."},
    {FactKind::instanceStatusChanged, Severity::info, Topic::lifecycle, false,
     "{s} is {instance}."},
    {FactKind::instanceTerminated, Severity::bad, Topic::lifecycle, true, "{s} was terminated."},
    {FactKind::instanceLost, Severity::bad, Topic::lifecycle, false, "{s} was given up as lost."},
    {FactKind::instanceDeregistered, Severity::warning, Topic::lifecycle, false,
     "{s} was deregistered."},
    {FactKind::agentDisconnected, Severity::bad, Topic::lifecycle, true,
     "The agent of {s} disconnected."},
    {FactKind::agentConnected, Severity::good, Topic::lifecycle, false,
     "The agent of {s} connected."},
    {FactKind::revisionRegistered, Severity::info, Topic::deployment, false,
     "Revision {code} of {s} was registered."},
    {FactKind::revisionDeregistered, Severity::detail, Topic::deployment, false,
     "A revision of {s} was deregistered."},
    {FactKind::serviceCreated, Severity::info, Topic::deployment, false, "{s} was created."},
    {FactKind::serviceUpdated, Severity::info, Topic::deployment, false, "{s} was updated."},
    {FactKind::serviceDeleted, Severity::info, Topic::deployment, false, "{s} was deleted."},
    {FactKind::desiredCountChanged, Severity::info, Topic::deployment, false,
     "The desired count of {s} changed."},
    {FactKind::deploymentStarted, Severity::info, Topic::deployment, true,
     "A deployment of {o} started."},
    {FactKind::deploymentCompleted, Severity::good, Topic::deployment, true,
     "(service {o}) (deployment {s}) deployment completed."},
    {FactKind::deploymentFailed, Severity::bad, Topic::deployment, true,
     "(service {o}) (deployment {s}) deployment failed."},
    {FactKind::serviceBlocked, Severity::bad, Topic::deployment, true,
     "(service {s}) was unable to stop or start tasks during a deployment because of the service "
     "deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try "
     "again."},
    {FactKind::serviceSteady, Severity::good, Topic::deployment, false,
     "(service {s}) has reached a steady state."},
    {FactKind::tasksStarted, Severity::info, Topic::lifecycle, false,
     "(service {s}) has started {n} tasks: {tasks}."},
    {FactKind::tasksReplaced, Severity::warning, Topic::lifecycle, false,
     "(service {s}) has started {n} tasks: {tasks}. Amazon ECS replaced {last} tasks due to an "
     "unhealthy status."},
    {FactKind::tasksStopped, Severity::info, Topic::lifecycle, false,
     "(service {s}) has stopped {n} running tasks: {tasks}."},
    {FactKind::pendingTasksStopped, Severity::info, Topic::lifecycle, false,
     "(service {s}) stopped {n} pending tasks."},
    {FactKind::targetsRegistered, Severity::info, Topic::health, false,
     "(service {s}) registered {code} targets in (target-group {group})"},
    {FactKind::targetsDeregistered, Severity::info, Topic::health, false,
     "(service {s}) deregistered {code} targets in (target-group {group})"},
    {FactKind::drainingBegan, Severity::info, Topic::health, false,
     "(service {s}) has begun draining connections on {code} tasks."},
    {FactKind::targetReported, Severity::bad, Topic::health, false,
     "(service {s}) {reached} (port {code}) is unhealthy in (target-group {group}) due to (reason "
     "{reason})."},
    {FactKind::taskPlaced, Severity::info, Topic::placement, false, "{s} was placed on {o}."},
    {FactKind::placementFailed, Severity::bad, Topic::placement, true,
     "(service {s}) was unable to place a task because no container instance met all of its "
     "requirements.{closest}"},
    {FactKind::runTaskFailed, Severity::bad, Topic::placement, true,
     "A task of {o} could not be placed in {s}{failures}."},
    {FactKind::taskStatusChanged, Severity::detail, Topic::lifecycle, false, "{s} is {task}."},
    {FactKind::taskStopRequested, Severity::info, Topic::lifecycle, false, "{s} is to stop."},
    {FactKind::imagePullFailed, Severity::bad, Topic::lifecycle, true,
     "The image of {s} could not be pulled."},
    {FactKind::containerExited, Severity::info, Topic::lifecycle, false,
     "{s} of {o} exited with code {code}."},
    {FactKind::taskHealthChanged, Severity::info, Topic::health, false, "{s} is {health}."},
    {FactKind::targetHealthChanged, Severity::info, Topic::health, false,
     "The target of {o} is {target}."},
    {FactKind::targetRegistered, Severity::info, Topic::health, false, "{s} was registered."},
    {FactKind::targetDeregistering, Severity::info, Topic::health, false, "{s} is draining."},
    {FactKind::targetDeregistered, Severity::detail, Topic::health, false,
     "The target of {o} was deregistered."},
    {FactKind::healthProbeFailed, Severity::warning, Topic::health, false,
     "A health check of {s} failed."},
    {FactKind::routingChanged, Severity::detail, Topic::traffic, false,
     "{s} sends requests to other targets."},
    {FactKind::slowStartBegan, Severity::info, Topic::traffic, false,
     "{o} starts slowly: its share of the requests grows for {n} s."},
    {FactKind::trafficChanged, Severity::info, Topic::traffic, false, "The load of {s} changed."},
    {FactKind::overloadBegan, Severity::bad, Topic::traffic, true, "{s} is overloaded."},
    {FactKind::overloadEnded, Severity::good, Topic::traffic, false, "{s} keeps up again."},
    {FactKind::requestsFailed, Severity::bad, Topic::traffic, true,
     "Requests of {s} fail with {code}."},
    {FactKind::requestsSucceeded, Severity::good, Topic::traffic, false,
     "Requests of {s} are answered again."},
    {FactKind::runPaused, Severity::bad, Topic::lifecycle, true, "The run is paused."},
};

const Phrase* phraseFor(FactKind kind)
{
    for (const Phrase& phrase : kPhrases)
        if (phrase.kind == kind)
            return &phrase;
    return nullptr;
}

std::string valueOf(const World& world, const Fact& fact, std::string_view key)
{
    const std::span<const std::uint64_t> words = world.facts.payload(fact.number);
    if (key == "s")
        return nameOf(world, fact.subject());
    if (key == "o")
        return nameOf(world, fact.object());
    if (key == "n" && fact.kind == FactKind::slowStartBegan)
        return numberText(static_cast<std::int64_t>(words.front()));
    if (const auto value = serviceEventValue(world, fact, key))
        return *value;
    if (key == "n")
        return numberText(static_cast<std::int64_t>(words.size()));
    if (words.empty())
        return "changed";
    if (key == "call")
        return std::string(world.text(static_cast<NameId>(words.front())));
    if (key == "refusal")
        return std::string(world.text(static_cast<NameId>(words.back())));
    if (key == "code" && fact.kind == FactKind::requestsFailed)
        return errorName(static_cast<std::uint16_t>(words.front()));
    if (key == "code")
        return numberText(static_cast<std::int64_t>(words.front()));
    if (key == "health")
        return std::string(stowage::nameOf(static_cast<HealthStatus>(words.front())));
    if (key == "target")
        return std::string(stowage::nameOf(static_cast<TargetState>(words.front())));
    if (key == "task")
        return std::string(stowage::nameOf(static_cast<TaskStatus>(words[1])));
    return std::string(stowage::nameOf(static_cast<InstanceStatus>(words.back())));
}

std::string filledIn(const World& world, const Fact& fact, std::string_view phrase)
{
    std::string text;
    while (!phrase.empty()) {
        const std::size_t open = phrase.find('{');
        text += phrase.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const std::size_t close = phrase.find('}', open);
        text += valueOf(world, fact, phrase.substr(open + 1, close - open - 1));
        phrase.remove_prefix(close + 1);
    }
    return text;
}

std::string wordsFor(const World& world, const Fact& fact)
{
    const Phrase* phrase = phraseFor(fact.kind);
    return phrase ? filledIn(world, fact, phrase->text) : std::string();
}
} // namespace

bool isServiceEvent(FactKind kind)
{
    const Phrase* phrase = phraseFor(kind);
    return phrase != nullptr && phrase->text.starts_with("(service ");
}

Notice noticeOf(const World& world, std::uint32_t number)
{
    const Fact fact = world.facts.fact(number);
    Notice notice;
    notice.fact = number;
    notice.cause = fact.cause;
    notice.at = fact.at();
    notice.subject = subjectOf(world, fact.subject());
    if (fact.objectKind != EntityKind::none)
        notice.concerned.push_back(subjectOf(world, fact.object()));
    notice.name = nameOf(world, fact.subject());
    if (notice.name.empty()) // a target that is gone is known by its task
        notice.name = nameOf(world, fact.object());
    notice.text = wordsFor(world, fact);
    if (const Phrase* phrase = phraseFor(fact.kind)) {
        notice.severity = phrase->severity;
        notice.topic = phrase->topic;
        notice.mark = phrase->mark;
    }
    if (fact.cause != 0)
        notice.because = wordsFor(world, world.facts.fact(fact.cause));
    return notice;
}

std::vector<Notice> noticesSince(const World& world, std::uint32_t fact)
{
    std::vector<Notice> notices;
    for (std::uint32_t number = fact + 1; number <= world.facts.count(); ++number)
        if (phraseFor(world.facts.fact(number).kind))
            notices.push_back(noticeOf(world, number));
    return notices;
}

} // namespace stowage::sim
