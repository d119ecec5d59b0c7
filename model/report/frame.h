// SPDX-License-Identifier: MIT
// Everything that changed between two pictures, as values; the only thing the views learn of a
// World.
#pragma once

#include "report/readout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stowage {

enum class Severity : std::uint8_t { detail, good, info, warning, bad };

// What the log can be filtered by.
enum class Topic : std::uint8_t { placement, lifecycle, health, deployment, traffic, fault, yours };

// A fact in words, for the event log and the marks of the timeline.
struct Notice {
    std::uint32_t fact = 0;
    std::uint32_t cause = 0; // fact number, 0: none
    Time at;
    Severity severity = Severity::info;
    Topic topic = Topic::lifecycle;
    Subject subject;
    std::vector<Subject> concerned; // also lit up when the line is hovered
    std::string name;               // of the subject: "web"
    std::string text;               // AWS's own words where AWS has some
    std::string because;            // the cause in a few words
    bool mark = false;              // worth a mark on the timeline
    bool operator==(const Notice&) const = default;
};

struct Frame {
    Time now;
    bool whole = false; // holds everything, not only what changed: replace, do not merge
    bool past = false;  // an instant before the newest one is being viewed
    Time newest;        // end of what has been simulated
    Time nextDue = kNever;
    std::vector<Readout> readouts;
    std::vector<TaskReadout> tasks;
    std::vector<EntityId> goneTasks; // left the tables
    std::vector<FlowReadout> flows;
    std::vector<Notice> notices; // new ones, in order
};

// A series of the timeline: value from `at` on, until the next point.
struct SeriesPoint {
    Time at;
    std::int64_t value = 0;
    bool operator==(const SeriesPoint&) const = default;
};

struct Series {
    std::string label; // "web running", "requests/s"
    Subject subject;
    std::int64_t scale = 1; // value / scale is what is shown
    std::vector<SeriesPoint> points;
    bool operator==(const Series&) const = default;
};

} // namespace stowage
