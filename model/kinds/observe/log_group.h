// SPDX-License-Identifier: MIT
// A log group of Amazon CloudWatch Logs, into which containers write through the driver awslogs.
#pragma once

#include "kinds/of.h"

namespace stowage::doc {

struct LogGroup {
    int retentionInDays = 0; // 0: lines never expire
};

KindInfo describe(Of<LogGroup>);

} // namespace stowage::doc
