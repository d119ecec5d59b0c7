// SPDX-License-Identifier: MIT
#include "sim/notices.h"

#include "sim/fact_values.h"
#include "sim/frame_builder.h"

#include <string_view>

namespace stowage::sim {

namespace {
// The text is filled in with the values of fact_values.h.
struct Phrase {
    FactKind kind = FactKind::none;
    Severity severity = Severity::info;
    Topic topic = Topic::lifecycle;
    bool mark = false;
    std::string_view text;
};

constexpr Phrase kPhrases[] = {
    {FactKind::youEdited, Severity::info, Topic::yours, true, "{edited}"},
    {FactKind::youCalled, Severity::info, Topic::yours, true, "You called {call}."},
    {FactKind::youWereRefused, Severity::warning, Topic::yours, true,
     "{call} was refused: {refusal}"},
    {FactKind::youLaunchedAgain, Severity::info, Topic::yours, true, "You launched {o} again."},
    {FactKind::youInjectedFault, Severity::warning, Topic::fault, true,
     "You injected {fault} into {aim}."},
    {FactKind::faultEnded, Severity::good, Topic::fault, true, "The fault {fault} ended."},
    {FactKind::youStoppedTask, Severity::info, Topic::yours, true, "You stopped {o}."},
    {FactKind::youTerminatedInstance, Severity::warning, Topic::yours, true, "You terminated {o}."},
    {FactKind::youCrashedInstance, Severity::warning, Topic::yours, true, "You crashed {o}."},
    {FactKind::youSetInstanceState, Severity::info, Topic::yours, true,
     "You set {o} to {instance}."},
    {FactKind::youForcedDeployment, Severity::info, Topic::yours, true,
     "You forced a new deployment of {o}."},
    {FactKind::youRanTask, Severity::info, Topic::yours, true, "You ran {ran} in {o}."},
    {FactKind::clusterCreated, Severity::detail, Topic::lifecycle, false, "{s} was created."},
    {FactKind::clusterDeleted, Severity::info, Topic::lifecycle, false, "{s} was deleted."},
    {FactKind::instanceLaunched, Severity::info, Topic::lifecycle, false, "{s} was launched."},
    {FactKind::instanceRegistered, Severity::good, Topic::lifecycle, false,
     "{s} registered with {o}: {code} CPU units, {last} MiB."},
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
    {FactKind::serviceCreated, Severity::info, Topic::deployment, false,
     "{s} was created with a desired count of {code}."},
    {FactKind::serviceUpdated, Severity::info, Topic::deployment, false, "{s} was updated."},
    {FactKind::serviceDeleted, Severity::info, Topic::deployment, false, "{s} was deleted."},
    {FactKind::serviceStatusChanged, Severity::detail, Topic::deployment, false,
     "{s} is {service}."},
    {FactKind::desiredCountChanged, Severity::info, Topic::deployment, false,
     "The desired count of {s} changed from {code} to {last}."},
    {FactKind::deploymentStarted, Severity::info, Topic::deployment, true,
     "A deployment of {o} to {definition} started."},
    {FactKind::deploymentSuperseded, Severity::detail, Topic::deployment, false,
     "A newer deployment of {o} supersedes {s}."},
    {FactKind::deploymentCompleted, Severity::good, Topic::deployment, true,
     "(service {o}) (deployment {s}) deployment completed."},
    {FactKind::deploymentFailed, Severity::bad, Topic::deployment, true,
     "(service {o}) (deployment {s}) deployment failed: {failedFor}."},
    {FactKind::serviceBlocked, Severity::bad, Topic::deployment, true,
     "(service {s}) was unable to stop or start tasks during a deployment because of the service "
     "deployment configuration. Update the minimumHealthyPercent or maximumPercent value and try "
     "again."},
    {FactKind::startsDelayed, Severity::warning, Topic::deployment, false,
     "{s} starts no task before {until}."},
    {FactKind::startsThrottled, Severity::bad, Topic::deployment, true,
     "(service {s}) is unable to consistently start tasks successfully."},
    {FactKind::youSetAgentConnection, Severity::warning, Topic::yours, true,
     "You {connected} the agent of {o}."},
    {FactKind::youDeregisteredInstance, Severity::warning, Topic::yours, true,
     "You deregistered {o}."},
    {FactKind::youDeregisteredRevision, Severity::info, Topic::yours, true,
     "You deregistered a revision of {o}."},
    {FactKind::youProtectedTask, Severity::info, Topic::yours, true, "{protected}."},
    {FactKind::taskProtectionEnded, Severity::info, Topic::lifecycle, false,
     "{s} is no longer protected."},
    {FactKind::protectionHolds, Severity::warning, Topic::deployment, true,
     "(service {s}) was unable to reach steady state because (taskSet {o}) was unable to scale in "
     "due to (reason {code} tasks under protection)."},
    {FactKind::instanceAttributesChanged, Severity::info, Topic::lifecycle, false,
     "The attributes of {s} changed."},
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
    {FactKind::taskStopRequested, Severity::info, Topic::lifecycle, false,
     "{s} is to stop: {stop}."},
    {FactKind::imagePullFailed, Severity::bad, Topic::lifecycle, true,
     "The image {image} of {s} could not be pulled."},
    {FactKind::containerExited, Severity::info, Topic::lifecycle, false,
     "{s} of {o} exited with code {code}{exit}."},
    {FactKind::containerHealthChanged, Severity::detail, Topic::health, false,
     "{s} of {o} is {checked}."},
    {FactKind::taskHealthChanged, Severity::info, Topic::health, false, "{s} {health}."},
    {FactKind::targetHealthChanged, Severity::info, Topic::health, false,
     "The target of {o} is {target}{checks}."},
    {FactKind::targetRegistered, Severity::info, Topic::health, false,
     "The target of {o} was registered with {named} at port {last}."},
    {FactKind::targetDeregistering, Severity::info, Topic::health, false,
     "The target of {o} keeps its connections until {end} at the latest."},
    {FactKind::targetDeregistered, Severity::detail, Topic::health, false,
     "The target of {o} was deregistered from {named}."},
    {FactKind::healthProbeFailed, Severity::warning, Topic::health, false,
     "A health check of {s} failed."},
    {FactKind::routingChanged, Severity::detail, Topic::traffic, false,
     "{s} sends requests to {routing}."},
    {FactKind::slowStartBegan, Severity::info, Topic::traffic, false,
     "{o} starts slowly: its share of the requests grows for {code} s."},
    {FactKind::trafficChanged, Severity::info, Topic::traffic, false,
     "The load of {s} changed from {rates} requests/s."},
    {FactKind::overloadBegan, Severity::bad, Topic::traffic, true,
     "{s} is overloaded: more requests come than its targets can serve."},
    {FactKind::overloadEnded, Severity::good, Topic::traffic, false, "{s} keeps up again."},
    {FactKind::requestsFailed, Severity::bad, Topic::traffic, true, "{failing}."},
    {FactKind::requestsSucceeded, Severity::good, Topic::traffic, false,
     "Requests of {s} are answered again."},
    {FactKind::pathBlocked, Severity::bad, Topic::traffic, true, "{o} cannot be reached: {path}."},
    {FactKind::pathOpened, Severity::good, Topic::traffic, false,
     "The security groups let {o} be reached."},
    {FactKind::scalingGroupCreated, Severity::info, Topic::lifecycle, false,
     "{s} was created: {sizes}."},
    {FactKind::scalingGroupChanged, Severity::info, Topic::lifecycle, true,
     "{s} changed: {sizes}."},
    {FactKind::scalingGroupDeleted, Severity::info, Topic::lifecycle, true, "{s} was deleted."},
    {FactKind::scalingLaunchBegan, Severity::info, Topic::lifecycle, true,
     "Launching a new EC2 instance: {ec2}"},
    {FactKind::scalingLaunchFailed, Severity::bad, Topic::lifecycle, true,
     "A launch of {s} failed: {launchFailure}."},
    {FactKind::scalingLaunched, Severity::good, Topic::lifecycle, false,
     "{o} is in service in {s}."},
    {FactKind::scalingTerminationBegan, Severity::warning, Topic::lifecycle, true,
     "Terminating EC2 instance: {ec2}"},
    {FactKind::scalingTerminated, Severity::info, Topic::lifecycle, false, "{o} has left {s}."},
    {FactKind::scaleInPrevented, Severity::warning, Topic::lifecycle, true,
     "Could not scale to desired capacity because all remaining instances are protected from "
     "scale-in."},
    {FactKind::youProtectedInstance, Severity::info, Topic::yours, true,
     "You left {o} {protection} from scale-in."},
    {FactKind::youStoppedInstance, Severity::warning, Topic::yours, true, "You stopped {o}."},
    {FactKind::instanceStopNoticed, Severity::warning, Topic::lifecycle, false,
     "{s} is stopped and stays registered."},
    {FactKind::spotWarned, Severity::bad, Topic::fault, true, "EC2 takes {s} back at {until}."},
    {FactKind::metricsChanged, Severity::detail, Topic::traffic, false, "{s}: {metrics}."},
    {FactKind::registrationRefused, Severity::bad, Topic::lifecycle, true,
     "{s} cannot register with {o}: {lack}."},
    {FactKind::secretsRefused, Severity::bad, Topic::lifecycle, true, "{s} cannot start: {lack}."},
    {FactKind::callsDenied, Severity::bad, Topic::lifecycle, true,
     "{s} may not call {action}: {lack}."},
    {FactKind::callsAllowed, Severity::good, Topic::lifecycle, true,
     "{s} may call {action} again."},
    {FactKind::instanceHealthChanged, Severity::warning, Topic::lifecycle, true,
     "The health of {s} is {runtime}."},
    {FactKind::imagePushed, Severity::info, Topic::yours, true, "You pushed {image}@{digest}."},
    {FactKind::imageResolved, Severity::detail, Topic::deployment, false,
     "The tasks of {s} run {image}@{digest}."},
    {FactKind::imageUnresolved, Severity::warning, Topic::deployment, false,
     "{s} goes on with what its tags name."},
    {FactKind::targetsRefused, Severity::bad, Topic::health, true,
     "(service {s}) failed to register targets in (target-group {group}) with (error You've "
     "reached "
     "the limit on the number of targets.)"},
    {FactKind::constraintsViolated, Severity::warning, Topic::placement, true,
     "{o} no longer meets the placement constraints of {s}."},
    {FactKind::operationsThrottled, Severity::bad, Topic::deployment, true,
     "(service {s}) operations are being throttled. Will try again later."},
    {FactKind::lifecycleActionBegan, Severity::info, Topic::lifecycle, true,
     "{o} waits for the lifecycle hook {hook} until {until}."},
    {FactKind::lifecycleActionExtended, Severity::info, Topic::lifecycle, false,
     "{o} may wait for the lifecycle hook {hook} until {until}."},
    {FactKind::lifecycleActionEnded, Severity::info, Topic::lifecycle, false,
     "The lifecycle hook {hook} lets {o} go with {result}: {hookEnd}."},
    {FactKind::scalingMoveBegan, Severity::info, Topic::lifecycle, true, "{move}: {ec2}"},
    {FactKind::scalingMoved, Severity::info, Topic::lifecycle, false, "{o} is {moved}."},
    {FactKind::standbySpared, Severity::warning, Topic::lifecycle, true,
     "{s} does not replace {o}, which is in Standby."},
    {FactKind::taskFailureCounted, Severity::warning, Topic::deployment, true,
     "Failed task {code} of {limit} of the deployment of {o}: {failure}."},
    {FactKind::failuresForgotten, Severity::good, Topic::deployment, false,
     "{healthyOne} is healthy, so that the deployment of {o} counts failed tasks from 0 again."},
    {FactKind::deploymentRolledBack, Severity::warning, Topic::deployment, true,
     "(service {o}) rolling back to deployment {s}."},
    {FactKind::rollbackImpossible, Severity::bad, Topic::deployment, true,
     "No deployment of {o} is COMPLETED, so that nothing is rolled back and no task starts."},
    {FactKind::deploymentStageChanged, Severity::info, Topic::deployment, false,
     "The deployment {s} of {o} is in stage {stage}{stageEnd}."},
    {FactKind::trafficShifted, Severity::info, Topic::deployment, true,
     "{share} of the {traffic} traffic of {o} goes to {s}."},
    {FactKind::deploymentAlarmsIgnored, Severity::warning, Topic::deployment, true,
     "{o} was in ALARM already, so that the deployment {s} heeds no alarm."},
    {FactKind::youStoppedDeployment, Severity::warning, Topic::yours, true,
     "You stopped the deployment {stopped} of {o}."},
    {FactKind::rebalancingBegan, Severity::warning, Topic::placement, true,
     "(service {s}) is not AZ balanced with {zoneCounts}. AZ Rebalancing in progress."},
    {FactKind::rebalancingTaskStarted, Severity::info, Topic::placement, false,
     "(service {s}) has started 1 tasks in {zone} to AZ Rebalance: (task {taskId})."},
    {FactKind::rebalancingTaskStopped, Severity::info, Topic::placement, false,
     "(service {s}) has stopped 1 running tasks in {zone} due to AZ rebalancing: (task {taskId})."},
    {FactKind::rebalancingCompleted, Severity::good, Topic::placement, true,
     "(service {s}) is AZ balanced with {zoneCounts}."},
    {FactKind::rebalancingUnplaceable, Severity::bad, Topic::placement, true,
     "(service {s}) is unable to place a task in {zone} because no container instance met all of "
     "its requirements."},
    {FactKind::rebalancingEnded, Severity::warning, Topic::placement, true,
     "(service {s}) stopped AZ Rebalancing."},
    {FactKind::fargatePlaced, Severity::info, Topic::placement, false,
     "{s} was placed on {capacity} in {zone}."},
    {FactKind::fargateUnplaced, Severity::bad, Topic::placement, true,
     "(service {s}) was unable to place a task. Reason: {fargateLack}"},
    {FactKind::fargateRunFailed, Severity::bad, Topic::placement, true,
     "A task of {o} could not be placed in {s}: {fargateLack}"},
    {FactKind::startsOverRate, Severity::warning, Topic::placement, true,
     "(service {s}) operations are being throttled. Will try again later."},
    {FactKind::strategySplit, Severity::detail, Topic::placement, false,
     "{s} divides {division}: {split}."},
    {FactKind::startUnreachable, Severity::bad, Topic::lifecycle, true,
     "{s} cannot start: {lack}."},
    {FactKind::providersChanged, Severity::info, Topic::lifecycle, true,
     "The capacity providers of {s} are {providers}."},
    {FactKind::youSetAlarmState, Severity::info, Topic::yours, true, "You set {o} to {set}."},
    {FactKind::youPutMetricData, Severity::info, Topic::yours, false,
     "You put {put} into {metric}."},
    {FactKind::alarmCreated, Severity::info, Topic::health, false, "{s} was created."},
    {FactKind::alarmDeleted, Severity::info, Topic::health, false, "{s} was deleted."},
    {FactKind::alarmStateChanged, Severity::warning, Topic::health, true, "{s} is {alarm}"},
    {FactKind::scalableTargetChanged, Severity::info, Topic::deployment, true, "{s} {target}."},
    {FactKind::scalingPolicyCreated, Severity::info, Topic::deployment, false,
     "{s} was created: it {policy}."},
    {FactKind::scalingPolicyDeleted, Severity::info, Topic::deployment, false, "{s} was deleted."},
    {FactKind::serviceScaled, Severity::info, Topic::deployment, true,
     "{s} scaled {o} from {from} to {to}."},
    {FactKind::scalingHeld, Severity::info, Topic::deployment, false,
     "{s} does not scale {o} {wished}: {held}."},
    {FactKind::capacityProviderCreated, Severity::info, Topic::lifecycle, false,
     "{s} was created: {settings}."},
    {FactKind::capacityProviderChanged, Severity::info, Topic::lifecycle, true,
     "{s} changed: {settings}."},
    {FactKind::capacityProviderDeleted, Severity::info, Topic::lifecycle, true, "{s} was deleted."},
    {FactKind::taskWaits, Severity::warning, Topic::placement, false,
     "{s} waits in PROVISIONING for an instance of {o}: {missing}."},
    {FactKind::provisioningLimited, Severity::bad, Topic::placement, true,
     "(service {s}) was unable to place a task because tasks provisioning capacity limit was "
     "exceeded."},
    {FactKind::capacityMeasured, Severity::detail, Topic::placement, false,
     "CapacityProviderReservation of {s} is {percent}: {measure}."},
    {FactKind::taskNeverFits, Severity::bad, Topic::placement, true,
     "No instance of {s} is sure to be large enough for a task of {o}."},
    {FactKind::groupScaled, Severity::info, Topic::lifecycle, true,
     "{s} scaled {o} from {from} to {to}."},
    {FactKind::groupScalingHeld, Severity::info, Topic::lifecycle, false,
     "{s} does not scale {o} {wished}: {held}."},
    {FactKind::managedProtection, Severity::detail, Topic::lifecycle, false,
     "{s} left {o} {protection} from scale-in."},
    {FactKind::eventRuleCreated, Severity::info, Topic::lifecycle, false,
     "{s} was created{ruled}."},
    {FactKind::eventRuleChanged, Severity::info, Topic::lifecycle, false, "{s} changed{ruled}."},
    {FactKind::eventRuleDeleted, Severity::info, Topic::lifecycle, false, "{s} was deleted."},
    {FactKind::eventMatched, Severity::detail, Topic::lifecycle, false,
     "{s} matched an event about {about}."},
    {FactKind::scheduleFired, Severity::info, Topic::lifecycle, true, "The schedule of {s} fired."},
    {FactKind::targetInvoked, Severity::info, Topic::lifecycle, true, "{s} invoked {invoked}."},
    {FactKind::invocationFailed, Severity::bad, Topic::lifecycle, true,
     "{s} could not invoke {invoked}: {refusedFor}."},
    {FactKind::youPutEvent, Severity::info, Topic::yours, true, "You put an event: {about}."},
    {FactKind::storeCreated, Severity::info, Topic::lifecycle, false, "{s} was created."},
    {FactKind::storeDeleted, Severity::info, Topic::lifecycle, false, "{s} was deleted."},
    {FactKind::youPutObject, Severity::info, Topic::yours, true, "You put {objectKey} into {o}."},
    {FactKind::objectCreated, Severity::info, Topic::lifecycle, false,
     "{objectKey} was created in {s}."},
    {FactKind::itemWritten, Severity::info, Topic::lifecycle, false, "{o} wrote an item into {s}."},
    {FactKind::storeRead, Severity::detail, Topic::lifecycle, false, "{o} read from {s}."},
    {FactKind::storeDenied, Severity::bad, Topic::lifecycle, true,
     "{s} may not call {action} of {o}: {lack}."},
    {FactKind::runPaused, Severity::bad, Topic::lifecycle, true, "{paused}"},
};

const Phrase* phraseFor(FactKind kind)
{
    for (const Phrase& phrase : kPhrases)
        if (phrase.kind == kind)
            return &phrase;
    return nullptr;
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
    // People know a deployment by its service.
    const bool isDeployment = fact.subjectKind == EntityKind::deployment;
    notice.name = nameOf(world, isDeployment ? fact.object() : fact.subject());
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
    for (std::uint32_t number = fact + 1; number <= world.facts.count(); ++number) {
        const FactKind kind = world.facts.fact(number).kind;
        // What is measured each minute would bury what happens; readouts show it.
        if (kind != FactKind::metricsChanged && phraseFor(kind))
            notices.push_back(noticeOf(world, number));
    }
    return notices;
}

} // namespace stowage::sim
