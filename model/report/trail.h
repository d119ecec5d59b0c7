// SPDX-License-Identifier: MIT
// One message, event or object that was sent by hand, and everything that followed from it, hop by
// hop.
#pragma once

#include "report/frame.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stowage {

struct TrailStep {
    std::uint32_t fact = 0;
    std::uint32_t cause = 0; // the step's that it follows from, or of one between
    Time at;
    ElementId from; // where it came from along a connection; empty: it did not move
    ElementId to;   // where it is; empty: at nothing that is drawn
    Severity severity = Severity::info;
    std::string text; // of the fact
    bool operator==(const TrailStep&) const = default;
};

struct Trail {
    std::uint32_t begins = 0;     // the fact that it was sent, which is its name for life; 0: none
    std::vector<TrailStep> steps; // in order
    bool isCut = false;           // more followed than is told
    bool operator==(const Trail&) const = default;
};

} // namespace stowage
