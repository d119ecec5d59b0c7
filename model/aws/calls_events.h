// SPDX-License-Identifier: MIT
// The operations of Amazon EventBridge and its Scheduler, of Amazon S3 and of Amazon DynamoDB.
#pragma once

#include "aws/call_input.h"

namespace stowage::aws {

Planned putRule(const CallInput& input);
Planned putTargets(const CallInput& input);
Planned removeTargets(const CallInput& input);
Planned putEvents(const CallInput& input);
Planned createSchedule(const CallInput& input);

Planned createBucket(const CallInput& input);
Planned putBucketNotificationConfiguration(const CallInput& input);
Planned putObject(const CallInput& input);
Planned createTable(const CallInput& input);

} // namespace stowage::aws
