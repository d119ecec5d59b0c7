// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage diff A B`: two drawings compared, in words.
#pragma once

#include "app/command_line.h"

#include <string>

namespace stowage::app {

struct DiffRequest {
    std::string before;
    std::string after;
};

// Exit::good where they are equal, Exit::no where they are not.
Exit runDiff(const DiffRequest& request, const Streams& streams);

} // namespace stowage::app
