// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage examples`: lists the built-in architectures, or writes one as a document.
#pragma once

#include "app/command_line.h"

#include <string>

namespace stowage::app {

struct ExamplesRequest {
    std::string name;         // empty: list them
    std::string output = "-"; // of the document
};

Exit runExamples(const ExamplesRequest& request, const Streams& streams);

} // namespace stowage::app
