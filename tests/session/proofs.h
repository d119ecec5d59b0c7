// SPDX-License-Identifier: GPL-3.0-or-later
// Which test holds a rule to its sentence where it shows in values instead of facts.
#pragma once

#include <string_view>

namespace stowage::session {

// Where a rule shows in values instead of facts: the test that holds it to its sentence.
struct Proof {
    std::string_view rule, file, test;
};

inline constexpr Proof kDeploymentProofs[] = {
    {"deployment.beside", "session/tst_deployment_strategies", "o17_twiceTheTasksAtTheShift"},
    {"deployment.groups", "session/tst_deployment_strategies", "aSecondDeploymentGoesTheOtherWay"},
    {"deployment.stages", "session/tst_deployment_strategies", "stagesComeInOrder"},
    {"deployment.reconcile", "session/tst_deployment_strategies", "anotherUpdateReconciles"},
    {"deployment.weights", "session/tst_deployment_strategies", "linearShiftsInSteps"},
    {"deployment.listenerSet", "session/tst_overtaken_deployments", "aListenerThatIsSetAgainTurns"},
    {"deployment.testTraffic", "session/tst_deployment_strategies", "aTestListenerGoesFirst"},
    {"deployment.bake", "session/tst_deployment_strategies", "stagesComeInOrder"},
    {"deployment.bakeRolling", "session/tst_deployment_alarms", "aRollingDeploymentBakes"},
    {"deployment.rollback", "session/tst_deployment_alarms", "anAlarmTakesTheTrafficBack"},
    {"deployment.alarms", "session/tst_deployment_alarms", "isSeenAtTheNextLook"},
    {"deployment.alarmsIgnored", "session/tst_deployment_alarms", "oneInAlarmBeforeIsIgnored"},
    {"deployment.stop", "session/tst_deployment_strategies", "aCallGoesBack"},
    {"deployment.listener", "session/tst_deployment_strategies", "withoutAListenerItGoesBack"},
    {"fault.usage", "session/tst_metrics", "tooMuchMemoryKills"},
    {"metrics.yours", "session/tst_request_metrics", "samplesOfYourOwnAddUp"},
    {"breaker.keeps", "session/tst_circuit_breaker",
     "whatWasRolledBackIsKeptUntilAnotherIsAskedFor"},
    {"service.keepsRevision", "sim/tst_service_changes",
     "deploysItsRevisionThoughItIsNoLongerDrawn"},
    {"deployment.hooks", "session/tst_deployment_hooks", "aStageWaitsForItsHooks"},
    {"deployment.hookProgress", "session/tst_deployment_hooks", "oneInProgressIsCalledAgain"},
    {"deployment.hookFailed", "session/tst_deployment_hooks", "whatFailsIsRolledBack"},
    {"deployment.hookRole", "session/tst_deployment_hooks", "itsRoleHasToAllowIt"},
    {"deployment.hookRollback", "session/tst_deployment_hooks", "aRollbackCallsAgain"},
    {"deployment.late", "session/tst_deployment_strategies", "aStageThatWaitsADayFails"},
};

inline constexpr Proof kDealingProofs[] = {
    {"traffic.slowStart", "sim/tst_dealing", "growsTheShareOfANewTarget"},
    {"traffic.sticky", "sim/tst_stickiness", "aLostTargetsClientsGoElsewhere"},
    {"traffic.appCookie", "sim/tst_app_cookies", "onlyThoseThatSetItBind"},
    {"traffic.passedOver", "sim/tst_stickiness", "aNewTargetGetsNothing"},
    {"traffic.stickyParts", "session/tst_stickiness", "clientsStickInBothGroups"},
    {"traffic.otherCodes", "sim/tst_invariants_traffic", "holdWhateverIsAsked"},
};

} // namespace stowage::session
