// SPDX-License-Identifier: MIT
// The operations that change the network of what is there, and the account's setting for it.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

// Amazon ECS. The setting is that of the account, which a drawing is one of.
Planned putAccountSetting(const CallInput& input);

// Amazon EC2: AuthorizeSecurityGroupIngress and RevokeSecurityGroupIngress.
Planned authorizeIngress(const CallInput& input);
Planned revokeIngress(const CallInput& input);

// Elastic Load Balancing.
Planned modifyTargetGroup(const CallInput& input);
Planned modifyTargetGroupAttributes(const CallInput& input);
Planned modifyLoadBalancerAttributes(const CallInput& input);
Planned modifyListener(const CallInput& input);
Planned registerTargets(const CallInput& input);
Planned deregisterTargets(const CallInput& input);

} // namespace stowage::aws
