// SPDX-License-Identifier: MIT
// The last health checks of a target or of a container, worded, with what they count for.
#pragma once

#include "base/time.h"
#include "report/readout.h"

#include <string>
#include <vector>

namespace stowage {

struct SeenProbe {
    Time at; // it was sent, or began
    bool passed = false;
    std::string said;   // what came back: "200", "Request timed out"
    std::string streak; // with it: "2 of 2 failed"; empty: it counts for nothing more
    bool operator==(const SeenProbe&) const = default;
};

struct ProbeHistory {
    std::string name;  // "10.0.0.4:80", the name of a container
    std::string check; // "HTTP GET / every 30 s, time-out 5 s"
    std::string state; // "unhealthy", "HEALTHY"
    Mood mood = Mood::idle;
    std::string reason;            // AWS's code and description; empty: there is none
    std::string threshold;         // "unhealthy after 2 in a row, healthy after 5"
    std::vector<SeenProbe> probes; // newest first; what is under way is not among them
    bool operator==(const ProbeHistory&) const = default;
};

} // namespace stowage
