// SPDX-License-Identifier: MIT
// The operations of Amazon CloudWatch.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned putMetricAlarm(const CallInput& input);
Planned deleteAlarms(const CallInput& input);
Planned setAlarmState(const CallInput& input);
Planned enableAlarmActions(const CallInput& input);
Planned disableAlarmActions(const CallInput& input);
Planned putMetricData(const CallInput& input);

} // namespace stowage::aws
