// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage reference`: the catalogue as Markdown, the JSON Schema of documents, or the words to
// translate.
#pragma once

#include "app/command_line.h"

#include <string>

namespace stowage::app {

struct ReferenceRequest {
    bool schema = false;
    bool words = false;
    std::string output = "-";
};

Exit runReference(const ReferenceRequest& request, const Streams& streams);

} // namespace stowage::app
