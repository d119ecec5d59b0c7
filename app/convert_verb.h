// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage convert`: reads what people have and writes what others take.
#pragma once

#include "app/command_line.h"

#include <string>
#include <vector>

namespace stowage::app {

struct ConvertRequest {
    std::vector<std::string> inputs; // - for the standard input
    std::string to = "stowage";
    std::string family; // of the task definition to write, where there are several
    std::string output; // - for the standard output
};

// Says on the standard error what was taken, guessed, kept and ignored.
Exit runConvert(const ConvertRequest& request, const Streams& streams);

} // namespace stowage::app
