// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage check`: the problems of a drawing in words or JSON, with an exit code for pipelines.
#pragma once

#include "app/command_line.h"

#include <string>

namespace stowage::app {

struct CheckRequest {
    std::string file;
    bool json = false;
};

// Exit::no where there is at least one problem that is more than a remark.
Exit runCheck(const CheckRequest& request, const Streams& streams);

} // namespace stowage::app
