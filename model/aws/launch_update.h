// SPDX-License-Identifier: MIT
// UpdateService: on what the tasks of a service run from then on.
#pragma once

#include "aws/call_draft.h"
#include "aws/calls_create.h"

#include <optional>

namespace stowage::aws {

struct LaunchUpdate {
    bool onFargate = false;
    bool moves = false; // a new deployment takes its tasks to other capacity
};

// Drafts the strategy, or the launch type where an empty one is given, and the platform version.
Found<LaunchUpdate> updateLaunch(const CallInput& input, const doc::Element& service,
                                 CallDraft& draft);

// Why the service cannot run there with the definition and the placement that it has now.
std::optional<AwsException> objectionToMove(const CallInput& input, const LaunchUpdate& update,
                                            const NamedDefinition& runs,
                                            const doc::Element& service);

// Sets the rows that now say something else.
void editRows(const doc::Element& service, const doc::Props& now, CallDraft& draft);

} // namespace stowage::aws
