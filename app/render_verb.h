// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage render`: the picture of a drawing, or of the running system at an instant, as PNG,
// SVG or PDF, of which the first two open again as the design.
#pragma once

#include "app/command_line.h"
#include "app/run_verb.h"

#include <string>

namespace stowage::app {

struct RenderRequest {
    RunRequest run;     // its length is the instant to show; empty: as drawn, nothing runs
    std::string output; // ends in .png, .svg or .pdf; a stream or device gets a PNG
    std::string theme = "light";
    double scale = 1;
    bool embed = true; // carry the document inside; never in a PDF
};

// Needs a QGuiApplication; any platform does, also the offscreen one.
Exit runRender(const RenderRequest& request, const Streams& streams);

} // namespace stowage::app
