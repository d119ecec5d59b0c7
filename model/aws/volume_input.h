// SPDX-License-Identifier: MIT
// What CreateService, UpdateService, RunTask and StartTask take as volumeConfigurations.
#pragma once

#include "aws/call_draft.h"
#include "kinds/compute/service_volumes.h"

#include <optional>

namespace stowage::aws {

// Where it is given: the service has these and no others, and the drawn role that they name.
std::optional<AwsException> setVolumes(const CallInput& input, const ElementId& service,
                                       CallDraft& draft);

// What Amazon ECS says against what the service has then, for tasks of the definition.
std::optional<AwsException> objectionToVolumes(const CallDraft& draft, const ElementId& service,
                                               const NamedDefinition& runs, bool onFargate);

// Of tasks that stand alone.
Found<RunVolume> runVolumeIn(const CallInput& input, const NamedDefinition& runs, bool onFargate);

// The same as it was asked for.
io::Json volumeConfigurationsJson(const RunVolume& volume);

} // namespace stowage::aws
