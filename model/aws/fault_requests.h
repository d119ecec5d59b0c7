// SPDX-License-Identifier: MIT
// A fault as a file of calls says it.
#pragma once

#include "io/recording.h"
#include "report/command.h"

namespace stowage::aws {

io::RecordedFault faultOf(const InjectFault& asked);

} // namespace stowage::aws
