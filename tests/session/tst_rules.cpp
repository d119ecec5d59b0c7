// SPDX-License-Identifier: GPL-3.0-or-later
// No rule is dead: each is told by a fact of a run, or a test is named after what it says.
#include "session/proofs.h"
#include "session/proofs_capacity.h"
#include "session/proofs_events.h"
#include "session/proofs_identity.h"
#include "session/proofs_images.h"
#include "session/proofs_listeners.h"
#include "session/proofs_logs.h"
#include "session/proofs_messages.h"
#include "session/proofs_pools.h"
#include "session/proofs_storage.h"
#include "session/story.h"
#include "sim/rules.h"

#include <QFile>
#include <QtTest>

#include <set>
#include <vector>

using namespace stowage;
using namespace stowage::session;

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void eachIsToldOrTested_data();
    void eachIsToldOrTested();
    void testsThatAreNamedAreThere_data();
    void testsThatAreNamedAreThere();
};

namespace {
constexpr Proof kProofs[] = {
    {"run.limit", "sim/tst_engine", "pausesWhereAnInstantHasNoEnd"},
    {"run.profile", "session/tst_laws", "profilesDifferInTheirWaits"},
    {"request.tokens", "session/tst_request_rates", "takesABurstAndThenSoManyASecond"},
    {"scheduler.operations", "session/tst_request_rates",
     "aThrottledAccountStartsNothingUntilItIsOver"},
    {"definition.draft", "session/tst_revisions", "whatNothingHasRunKeepsItsNumber"},
    {"definition.undone", "session/tst_revisions", "undoTakesTheNumberBackAndNoOtherGetsIt"},
    {"definition.deregister", "session/tst_revisions", "aRenamedFamilyGetsANumberOfItsOwn"},
    {"definition.limits", "session/tst_refused_calls", "definitionsOverAwsLimitsAreRefused"},
    {"definition.family", "session/tst_laws", "aFamilyAloneIsItsNewestRevision"},
    {"definition.cpu", "session/tst_refused_calls", "definitionsOverAwsLimitsAreRefused"},
    {"definition.memory", "session/tst_refused_calls", "definitionsOverAwsLimitsAreRefused"},
    {"definition.network", "session/tst_laws", "networkModesMapPorts"},
    {"definition.subnets", "session/tst_task_network", "isRefusedInAwsWords"},
    {"definition.reserves", "session/tst_laws", "tasksReserveWhatTheirDefinitionSays"},
    {"instance.memory", "plan/tst_instance_types", "registersLessThanIsAdvertised"},
    {"instance.types", "plan/tst_instance_types", "knowsWhatTypesOffer"},
    {"instance.reservations", "session/tst_laws", "tasksReserveWhatTheirDefinitionSays"},
    {"instance.ports", "session/tst_laws", "portsAreTakenAndFreed"},
    {"instance.attributes", "session/tst_laws", "instancesBearAttributes"},
    {"instance.stop", "session/tst_auto_scaling", "stoppedInstancesStayRegistered"},
    {"instance.spot", "session/tst_auto_scaling_calls", "takesSpotInstancesBack"},
    {"group.sizes", "session/tst_auto_scaling", "aBoundTakesTheDesiredCapacityAlong"},
    {"group.launch", "session/tst_auto_scaling", "launchesWhereThereAreFewest"},
    {"group.inService", "session/tst_auto_scaling", "launchesWhereThereAreFewest"},
    {"group.template", "session/tst_auto_scaling", "changedSettingsHoldForNewInstances"},
    {"group.health", "session/tst_auto_scaling", "waitsOutTheGracePeriod"},
    {"group.targets", "session/tst_balancer_health", "registersAndDrainsItsInstances"},
    {"group.balancerHealth", "session/tst_balancer_health", "replacesWhatATargetGroupReports"},
    {"group.share", "session/tst_auto_scaling_health", "replacesATenthAtATime"},
    {"group.deregistered", "session/tst_auto_scaling_health", "keepsWhatIsDeregistered"},
    {"group.scaleIn", "session/tst_auto_scaling", "takesTheOldestOfTheFullestZoneAlone"},
    {"group.policies", "session/tst_auto_scaling", "policiesChooseAmongEquals"},
    {"group.protected", "session/tst_auto_scaling", "lowersTheDesiredCapacityWhereAllAreProtected"},
    {"group.balance", "session/tst_auto_scaling", "balancesBeyondTheMaximum"},
    {"group.capacity", "session/tst_auto_scaling_calls", "triesOtherZonesAndTriesAgain"},
    {"group.retry", "session/tst_auto_scaling_calls", "waitsLongerAfterEachFailure"},
    {"group.terminate", "session/tst_auto_scaling_calls", "terminatesThroughTheGroup"},
    {"metrics.insights", "session/tst_insights", "countsAsAtTheEndOfAMinute"},
    {"group.delete", "session/tst_auto_scaling_calls", "deletesItsInstances"},
    {"group.hooks", "session/tst_lifecycle_hooks", "aLaunchHookHoldsUntilItIsCompleted"},
    {"group.hooksTogether", "session/tst_lifecycle_hooks", "hooksOfOneTransitionWaitTogether"},
    {"group.longestWait", "session/tst_lifecycle_hooks", "noWaitIsLongerThanAHundredHeartbeats"},
    {"group.abandon", "session/tst_lifecycle_hooks", "anAbandonedLaunchIsRepeated"},
    {"group.hookDeleted", "session/tst_lifecycle_hooks", "aDeletedHookEndsItsWaits"},
    {"group.neverInService", "session/tst_lifecycle_hooks", "anAbandonedLaunchIsRepeated"},
    {"group.standby", "session/tst_standby", "countsNotInStandby"},
    {"group.returns", "session/tst_standby", "returnsThroughLaunchHooks"},
    {"group.detach", "session/tst_standby", "detachesAndAttaches"},
    {"group.step", "session/tst_standby", "countsNotInStandby"},
    {"task.states", "session/tst_laws", "versionsCountChanges"},
    {"task.reasons", "session/tst_laws", "stoppedTasksSayWhyInAwsWords"},
    {"task.forget", "sim/tst_tasks", "isNotThereToStopOnceForgotten"},
    {"fault.impair", "session/tst_instance_health", "aRuntimeThatDoesNotAnswerImpairs"},
    {"fault.cpuStress", "session/tst_stress_faults", "stressShowsInTheMetric"},
    {"fault.latency", "session/tst_stress_faults", "latencyComesOnTop"},
    {"fault.memoryLeak", "session/tst_stress_faults", "aLeakEndsOutOfMemory"},
    {"image.tag", "session/tst_images", "aPushIsPulledAnew"},
    {"image.version", "session/tst_images", "aDeploymentKeepsToItsImages"},
    {"image.unresolved", "session/tst_images", "afterThreeFailuresTagsDecide"},
    {"instance.health", "session/tst_instance_health", "impairedInstancesKeepTheirTasks"},
    {"instance.initializing", "session/tst_instance_health", "isInitializingUntilItsFirstCheck"},
    {"fault.choice", "sim/tst_faults", "percentIsRoundedDownAndCountIsALimit"},
    {"fault.slowStart", "session/tst_fault_actions", "aSlowStartListensLater"},
    {"fault.ignoreSigterm", "session/tst_fault_actions", "whatIgnoresSigtermIsKilled"},
    {"fault.killProcess", "session/tst_fault_actions", "aKilledProcessEndsItsTask"},
    {"fault.disrupt", "session/tst_fault_actions", "aZoneIsCutOffForAWhile"},
    {"fault.outage", "session/tst_fault_actions", "anOutageTakesAZone"},
    {"serving.queue", "sim/tst_queueing", "agreesWithTheClosedForms"},
    {"serving.cpu", "sim/tst_traffic", "sharesTheProcessorsOfAnInstance"},
    {"placement.binding", "sim/tst_placement", "refusesASecondTaskOnDistinctInstances"},
    {"placement.spread", "session/tst_oracles_placement", "spreadsThenPacks"},
    {"placement.binpack", "session/tst_oracles_placement", "packsByMemory"},
    {"placement.random", "session/tst_laws", "randomTakesAnyInstanceThatFits"},
    {"placement.default", "session/tst_oracles_placement", "spreadsByDefault"},
    {"placement.distinctInstance", "session/tst_oracles_placement", "keepsInstancesDistinct"},
    {"placement.memberOf", "session/tst_oracles_placement", "asksTheClusterQueryLanguage"},
    {"placement.location", "session/tst_task_network", "tasksLandInItsZones"},
    {"placement.group", "session/tst_oracles_placement", "losesWhatAnInstanceHeld"},
    {"placement.closest", "sim/tst_placement", "namesOneFailureOfTheClosestMatch"},
    {"placement.failures", "session/tst_oracles_placement", "runsTasksOnce"},
    {"placement.victim", "sim/tst_placement", "choosesTheVictim"},
    {"service.events", "session/tst_service_events", "keepsTheLastHundred"},
    {"service.percentages", "session/tst_oracles", "roundsThePercentages"},
    {"service.placement", "session/tst_update_service", "placementStartsNoDeployment"},
    {"service.live", "sim/tst_scheduler_counts", "keepsBothBoundsWhateverTheCounts"},
    {"service.name", "session/tst_refused_services", "aServiceNameIsTakenWhileItDrains"},
    {"scheduler.rolling", "session/tst_oracles", "rollsStepByStep"},
    {"scheduler.grace", "session/tst_service_events", "tellsNothingWithinTheGracePeriod"},
    {"deployment.targetsGone", "sim/tst_targets", "countsByTimeOnceItsGroupIsGone"},
    {"task.exitStopsAll", "sim/tst_stopping", "anEssentialExitStopsTheOthersAtOnce"},
    {"container.check", "session/tst_oracles_containers", "countsRetriesByTheDefaults"},
    {"container.startPeriod", "session/tst_oracles_containers", "aSuccessEndsTheStartPeriod"},
    {"container.checkSees", "session/tst_oracles_containers", "aSuccessEndsTheStartPeriod"},
    {"container.task", "session/tst_oracles_containers", "rollsUpEssentialContainers"},
    {"container.ignored", "session/tst_oracles_containers", "aStandaloneTaskRunsOnUnhealthy"},
    {"container.order", "session/tst_container_order", "waitsForItsCondition"},
    {"container.agentTimeouts", "session/tst_agent_timeouts", "containersWaitAsLongAsTheirAgent"},
    {"container.startTimeout", "session/tst_container_order", "aTaskStopsWhenADependencyIsLate"},
    {"container.restart", "session/tst_container_order", "aRestartKeepsTheTask"},
    {"breaker.threshold", "session/tst_circuit_breaker", "o11_thresholdsFollowTheDesiredCount"},
    {"breaker.counts", "session/tst_failed_tasks", "tasksThatExitTooSoonCount"},
    {"breaker.placement", "session/tst_failed_tasks", "tasksThatAreNotPlacedCount"},
    {"breaker.reset", "session/tst_circuit_breaker", "o12_aHealthyTaskTakesTheCountBack"},
    {"breaker.failed", "session/tst_circuit_breaker", "o12_failsAtTheThirdFailure"},
    {"breaker.rollback", "session/tst_circuit_breaker", "rollsBackToTheLastThatWasCompleted"},
    {"rebalancing.even", "session/tst_rebalancing", "o16_splitsEvenly"},
    {"rebalancing.moves", "session/tst_rebalancing", "o16_startsThenWaitsThenStops"},
    {"rebalancing.ends", "session/tst_rebalancing", "withoutRoomItStops"},
    {"rebalancing.default", "session/tst_rebalancing", "createServiceHasItOnWhereItMay"},
    {"scheduler.throttle", "session/tst_start_throttle", "theGapsGrow"},
    {"scheduler.daemon", "session/tst_daemons", "runOnEachActiveInstance"},
    {"scheduler.daemonRoom", "session/tst_daemons", "theirRoomIsKept"},
    {"scheduler.daemonLast", "session/tst_daemons", "stayForStandaloneTasks"},
    {"scheduler.daemonLeaves", "session/tst_daemons", "leaveWhereTheConstraintFails"},
    {"target.most", "session/tst_targets_by_hand", "aFullGroupTakesATaskOnceThereIsAPlace"},
    {"instance.ownAttributes", "session/tst_instance_attributes", "goWithTheirInstance"},
    {"scheduler.daemonFirst", "session/tst_daemons", "aNewInstanceHasItFirst"},
    {"instance.agent", "session/tst_agents", "hearOfAStopOnceConnected"},
    {"instance.deregister", "session/tst_agents", "deregisteredTasksAreReplaced"},
    {"task.protection", "session/tst_task_calls", "protectedTasksAreNotScaledIn"},
    {"task.protectionBlocked", "session/tst_task_calls",
     "aBlockedDeploymentLetsNoOtherTaskBeProtected"},
    {"task.startTask", "session/tst_task_calls", "startTaskTakesTheInstanceItIsGiven"},
    {"placement.portTwice", "sim/tst_stopping", "aPortThatIsNamedTwiceFindsNoInstance"},
    {"scheduler.graceReason", "sim/tst_stopping", "withinTheGracePeriodNoCheckIsBlamed"},
    {"instance.drainHealthy", "sim/tst_stopping", "runningIsHealthyEnoughForADrain"},
    {"service.move", "sim/tst_service_changes", "movesToAnotherClusterAsAnotherService"},
    {"target.check", "session/tst_oracles_health", "turnsUnhealthyAndBackByTheDefaults"},
    {"balancer.subnets", "session/tst_refused_balancing", "balancersAreRefusedInAwsWords"},
    {"target.limits", "session/tst_refused_balancing", "targetGroupsAreRefusedInAwsWords"},
    {"target.owner", "session/tst_refused_balancing", "aTargetGroupHasOneLoadBalancer"},
    {"target.port", "sim/tst_targets", "registersTheDynamicHostPort"},
    {"service.delete", "sim/tst_services", "endsADeletedService"},
    {"scheduler.blocked", "sim/tst_services", "waitsWhereNothingMayMove"},
    {"target.group", "sim/tst_targets", "startsProbingOnceAListenerForwards"},
    {"target.unused", "sim/tst_targets", "leavesTargetsUnusedWithoutAListenerOrZone"},
    {"traffic.change", "sim/tst_traffic", "followsTheTrafficFault"},
    {"traffic.balance", "sim/tst_traffic", "takesTurnsAmongHealthyTargets"},
    {"traffic.none", "sim/tst_traffic", "answersAsTheBalancerDoes"},
    {"traffic.refused", "sim/tst_traffic", "failsWhatIsOpenAtATaskThatDies"},
    {"traffic.timeout", "sim/tst_traffic", "answersByFault"},
    {"serving.overload", "sim/tst_traffic", "overloadsAndRecovers"},
    {"network.targets", "session/tst_security_groups", "aTaskThatLetsNobodyInTimesOut"},
    {"network.clients", "session/tst_security_groups", "clientsTimeOutAtTheBalancer"},
    {"network.source", "session/tst_security_groups", "addressesMustLieInTheBlock"},
    {"network.egress", "session/tst_security_groups", "outboundRulesLimitTheBalancer"},
    {"network.unguarded", "session/tst_security_groups", "whatIsNotGuardedLetsAllIn"},
    {"network.taskGroups", "session/tst_security_groups", "anOlderTaskKeepsItsGroups"},
    {"instance.interfaces", "session/tst_network_interfaces", "limitsTasksByTheType"},
    {"instance.interfaceGone", "session/tst_network_interfaces",
     "anInterfaceIsFreeOnceItsTaskIsStopped"},
    {"instance.interfacesUnknown", "session/tst_network_interfaces", "anUnknownTypeIsNotLimited"},
    {"instance.trunk", "session/tst_network_interfaces",
     "onlyInstancesLaunchedAfterwardsHaveTheTrunk"},
    {"launch.choice", "session/tst_refused_fargate", "answersWithItsException"},
    {"launch.daemon", "session/tst_refused_fargate", "answersWithItsException"},
    {"launch.compatibility", "session/tst_refused_fargate", "answersWithItsException"},
    {"fargate.machine", "session/tst_fargate", "saysWhatItRunsOn"},
    {"fargate.start", "session/tst_fargate", "startsWithAMachineOfItsOwn"},
    {"fargate.sizes", "session/tst_refused_fargate", "definitionsThatFargateLacksAreRefused"},
    {"fargate.limits", "session/tst_refused_fargate", "definitionsThatFargateLacksAreRefused"},
    {"fargate.daemon", "session/tst_refused_fargate", "answersWithItsException"},
    {"fargate.roles", "session/tst_fargate_network", "theExecutionRolePullsFromEcr"},
    {"fargate.network", "session/tst_fargate_network", "whatCannotBeReachedIsGivenUp"},
    {"fargate.zones", "session/tst_fargate", "spreadsOverTheZonesOfItsSubnets"},
    {"account.quotas", "session/tst_quotas", "aClusterHasFiveThousandServices"},
    {"fargate.rate", "session/tst_fargate", "launchesAtTheRateOfTheAccount"},
    {"fargate.vcpus", "session/tst_fargate", "theQuotaHoldsTasksUp"},
    {"fargate.capacity", "session/tst_fargate_spot", "o44_nothingIsTriedElsewhere"},
    {"fargate.spot", "session/tst_fargate_spot",
     "o44_aTaskThatIsTakenBackStopsAfterItsStopTimeout"},
    {"fargate.zone", "session/tst_fargate", "aZoneGoesOutWithItsTasks"},
    {"fargate.utilization", "session/tst_fargate", "countsNoMoreThanItsCpu"},
    {"fargate.scaleIn", "session/tst_capacity_providers", "scaleInComesBackToTheRatio"},
    {"service.launch", "session/tst_moving_services", "movesByANewDeployment"},
    {"provider.split", "plan/tst_provider_split", "o45_dividesByBaseAndWeight"},
    {"provider.started", "session/tst_capacity_providers", "aNewStrategyTakesADeployment"},
    {"provider.missing", "session/tst_fargate_spot", "scalingOutGivesTheOthersTheirShare"},
    {"provider.limits", "plan/tst_provider_split", "o46_refusesWhatDividesNothing"},
    {"provider.default", "session/tst_capacity_providers", "theDefaultOfTheClusterHolds"},
    {"provider.cluster", "session/tst_capacity_providers", "providersInUseStay"},
    {"cost.fargate", "session/tst_costs", "tasksCostFromTheirPullUntilTheyStop"},
    {"cost.instances", "session/tst_costs", "instancesCostWhileTheyRun"},
    {"cost.volumes", "session/tst_costs", "volumesCostFromTheirAttachmentUntilTheyAreDeleted"},
    {"cost.spot", "session/tst_costs", "spotCostsLess"},
    {"traffic.leastOutstanding", "sim/tst_dealing", "keepsTheSameNumberOutstanding"},
    {"traffic.counts", "session/tst_task_roles", "answersOfTargetsAndOfTheBalancerCountApart"},
    {"traffic.weightedRandom", "sim/tst_dealing", "givesAllTheSameChance"},
    {"traffic.zones", "sim/tst_dealing", "dividesByZones"},
    {"target.byHand", "session/tst_targets_by_hand", "servicesLeaveItAlone"},
    {"target.byHandGone", "session/tst_targets_by_hand", "aTaskRunsOnWithoutItsTarget"},
    {"target.stopped", "session/tst_targets_by_hand", "aStoppedInstanceIsUnused"},
    {"metrics.service", "session/tst_metrics", "aServiceMayUseMoreThanItReserves"},
    {"metrics.cluster", "session/tst_metrics", "aClusterReservesOfWhatIsRegistered"},
    {"metrics.noCpu", "session/tst_metrics", "withoutReservedCpuThereIsNoCpuMetric"},
    {"metrics.limit", "session/tst_metrics", "atTaskLevelCpuIsALimit"},
    {"metrics.delay", "session/tst_metrics", "aPointIsSeenAfterItsDelay"},
    {"metrics.agent", "session/tst_metrics", "disconnectedAgentsReportNothing"},
    {"metrics.requests", "session/tst_request_metrics", "requestsAreCounted"},
    {"metrics.responseTime", "session/tst_request_metrics", "responsesAreTimed"},
    {"metrics.errors", "session/tst_request_metrics", "errorsAreCountedByWhoMadeThem"},
    {"metrics.hosts", "session/tst_request_metrics", "hostsAreCounted"},
    {"metrics.steady", "session/tst_request_metrics", "areMeasuredWhileAnythingChanges"},
    {"scaling.target", "session/tst_service_scaling", "boundsMoveTheCountAtOnce"},
    {"scaling.alarms", "session/tst_service_scaling", "alarmsBearAwsNames"},
    {"scaling.out", "sim/tst_scaling_arithmetic", "o55_targetsAreReached"},
    {"scaling.in", "sim/tst_scaling_arithmetic", "goesInByHalfAtMost"},
    {"scaling.steps", "session/tst_step_scaling", "o57_stepsFollowTheMetric"},
    {"scaling.outCooldown", "session/tst_service_scaling", "goesOutOnceInACooldown"},
    {"scaling.inCooldown", "session/tst_service_scaling", "goesInOnceInACooldown"},
    {"scaling.several", "session/tst_service_scaling", "o59_allMustAgreeToGoIn"},
    {"scaling.noData", "session/tst_service_scaling", "withoutDataNothingScales"},
    {"scaling.deployment", "session/tst_service_scaling", "o61_deploymentsHoldScaleIn"},
    {"scaling.bounds", "session/tst_service_scaling", "boundsHold"},
    {"scaling.repeats", "session/tst_step_scaling", "actsAgainWhileTheAlarmStays"},
    {"scaling.schedule", "session/tst_step_scaling", "o60_schedulesIgnoreCooldowns"},
    {"alarm.state", "sim/tst_alarm_test", "comparesWithTheThreshold"},
    {"alarm.window", "session/tst_alarms", "o65_aPeriodSlidesByTheMinute"},
    {"alarm.range", "session/tst_alarms", "showTheirNewestDatapoints"},
    {"alarm.missing", "sim/tst_alarm_test", "o64_missingDatapoints"},
    {"alarm.premature", "sim/tst_alarm_test", "aLoneBreachWaits"},
    {"alarm.set", "session/tst_alarms", "aSetStateHoldsUntilTheNextEvaluation"},
    {"alarm.history", "session/tst_alarms", "areReplacedWhereTheyArePutAgain"},
};

std::vector<Proof> allProofs()
{
    std::vector<Proof> all(std::begin(kProofs), std::end(kProofs));
    const auto add = [&all](const auto&... proofs) {
        (all.insert(all.end(), std::begin(proofs), std::end(proofs)), ...);
    };
    add(kCapacityProofs, kDeploymentProofs, kDealingProofs, kMessageProofs, kEventProofs,
        kListenerProofs, kStorageProofs, kImageProofs, kLogProofs, kIdentityProofs, kPoolProofs);
    return all;
}

void gather(const Story& story, std::set<std::string>& told)
{
    const sim::FactLog& facts = story.session.world().facts;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        if (const RuleNumber rule = facts.fact(n).rule)
            told.insert(std::string(sim::ruleOf(rule).id));
}

Story shop(const std::string& network = {}, const std::string& labels = {})
{
    Story story;
    story.balancer(network.empty() ? "" : R"(,"TargetType":"ip")");
    story.instance("i1", "us-east-1a", 1'024, 1'024);
    story.instance("i2", "us-east-1b", 1'024, 1'024);
    story.call(
        "ecs:RegisterTaskDefinition",
        R"({"family":"app")" + network +
            R"(,"containerDefinitions":[{"name":"app","image":"app:1","cpu":256,"memory":256,)"
            R"("portMappings":[{"containerPort":80}],"dockerLabels":{)" +
            labels + "}}]}");
    story.service("web", 2,
                  R"(,"loadBalancers":[{"targetGroupArn":"tg","containerName":"app",)"
                  R"("containerPort":80}])" +
                      std::string(network.empty() ? "" : kTaskNetwork));
    story.until(300);
    return story;
}

// One life of a shop, with all that can go wrong.
void liveAndBreak(std::set<std::string>& told)
{
    Story story = shop();
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.fault("stowage:fail-requests", R"("on":{"service":"web"},"mode":"close","for":"1m")");
    story.until(330);
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"DRAINING"})");
    story.until(900);
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"ACTIVE"})");
    story.fault("stowage:bad-image", R"("on":{"service":"web"},"for":"2m")");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(1'500);
    story.fault("stowage:crash-loop", R"("on":{"service":"web"},"for":"20s")");
    story.until(1'800);
    story.fault("stowage:instance-crash", R"("on":{"instance":"i2"})");
    story.until(2'400);
    story.fault("stowage:fail-health-checks", R"("on":{"service":"web"},"for":"3m")");
    story.until(2'700);
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["i1"]})");
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":9})");
    story.until(3'000);
    gather(story, told);
}

// Tasks that end by themselves, of memory, and that wait for another's room.
void runJobs(std::set<std::string>& told)
{
    Story story;
    story.instance("i1", "us-east-1a", 1'024, 1'024);
    story.definition("job", 64, 64, R"(,"dockerLabels":{"stowage.exit":"after:2s,code:3"})");
    story.definition("hungry", 64, 64, R"(,"dockerLabels":{"stowage.memory-mib":"65"})");
    story.definition("large", 800, 512, R"(,"dockerLabels":{"stowage.on-sigterm":"ignore"})");
    for (const char* family : {"job", "hungry", "large", "large"}) // the last finds no room
        story.call("ecs:RunTask",
                   R"({"cluster":"shop","taskDefinition":")" + std::string(family) + "\"}");
    story.until(60);
    story.fault("aws:ecs:stop-task", R"("on":{"taskDefinition":"large"})");
    story.service("web", 1, {}, "large"); // placed, but what stops there still holds its room
    story.until(70);
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"DRAINING"})");
    story.call("ecs:UpdateContainerInstancesState",
               R"({"cluster":"shop","containerInstances":["i1"],"status":"ACTIVE"})");
    story.until(200);
    gather(story, told);
}
} // namespace

void RulesTest::eachIsToldOrTested_data()
{
    QTest::addColumn<bool>("lives");
    std::set<std::string> told;
    liveAndBreak(told);
    runJobs(told);
    gather(shop(R"(,"networkMode":"awsvpc")"), told);
    for (const Proof& proof : allProofs())
        told.insert(std::string(proof.rule));
    for (const sim::Rule& rule : sim::kRules) {
        const std::string id(rule.id);
        QTest::newRow(id.c_str()) << told.contains(id);
    }
}

void RulesTest::eachIsToldOrTested()
{
    QFETCH(bool, lives);
    QVERIFY2(lives, "no fact of these runs names the rule, and no test stands for it");
}

void RulesTest::testsThatAreNamedAreThere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("test");
    for (const Proof& proof : allProofs())
        QTest::newRow(std::string(proof.rule).c_str())
            << QString::fromStdString(std::string(proof.file))
            << QString::fromStdString(std::string(proof.test));
}

void RulesTest::testsThatAreNamedAreThere()
{
    QFETCH(QString, file);
    QFETCH(QString, test);
    const auto* rule =
        std::find_if(std::begin(sim::kRules), std::end(sim::kRules),
                     [](const sim::Rule& each) { return each.id == QTest::currentDataTag(); });
    QVERIFY2(rule != std::end(sim::kRules), "there is no such rule");
    QFile source(qEnvironmentVariable("STOWAGE_SOURCE_DIR") + "/tests/" + file + ".cpp");
    QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(source.fileName()));
    QVERIFY2(source.readAll().contains("::" + test.toUtf8() + "()"), qPrintable(test));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
