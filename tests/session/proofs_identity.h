// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of IAM roles to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kIdentityProofs[] = {
    {"role.instance", "session/tst_roles", "anInstanceWithoutARoleNeverRegisters"},
    {"role.agent", "session/tst_roles", "anAgentThatLosesItsRoleDisconnects"},
    {"role.execution", "session/tst_roles", "secretsAreFetchedWithTheExecutionRole"},
    {"role.task", "session/tst_task_roles", "requestsAreDeniedWithoutATaskRole"},
    {"role.purpose", "session/tst_roles", "rolesDoWhatTheirPurposeSays"},
    {"role.policies", "session/tst_role_policies", "aDetachedPolicyDeniesWhatItAllowed"},
    {"role.fallback", "session/tst_role_policies", "withoutATaskRoleTheInstancesRoleIsAsked"},
    {"role.pull", "session/tst_role_policies", "theInstancesRolePullsFromEcr"},
    {"role.required", "session/tst_refused_calls", "definitionsOverAwsLimitsAreRefused"},
};

} // namespace stowage::session
