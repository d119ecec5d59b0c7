// SPDX-License-Identifier: GPL-3.0-or-later
// A service whose tasks are all in one Availability Zone, and where they are afterwards.
#pragma once

#include "session/breakers.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace stowage::session {

// web, with all its tasks in us-east-1a, and instances in other zones that came later.
inline Story crowded(int desired, const std::vector<std::string>& zones,
                     const std::string& more = {}, const std::string& container = {})
{
    Story story;
    story.instance("i-a", "us-east-1a");
    story.definition("app", 64, 64, container);
    story.service("web", desired, more);
    story.until(120);
    for (const std::string& zone : zones)
        story.instance("i-" + zone, zone);
    return story;
}

// RUNNING tasks by zone that are not asked to stop, the most first.
inline std::vector<int> split(const Story& story)
{
    std::map<std::string, int> zones;
    for (const char* zone : {"us-east-1a", "us-east-1b", "us-east-1c"})
        zones[zone] = 0;
    for (const io::Json& task : story.tasks())
        zones[textOf(task, "availabilityZone")] +=
            textOf(task, "desiredStatus") == "RUNNING" && textOf(task, "lastStatus") == "RUNNING";
    std::vector<int> counts;
    for (const auto& [zone, count] : zones)
        counts.push_back(count);
    std::sort(counts.rbegin(), counts.rend());
    return counts;
}

inline std::vector<FactKind> causes(const Story& story, FactKind kind)
{
    const sim::FactLog& facts = story.session.world().facts;
    std::vector<FactKind> kinds;
    for (const std::uint32_t fact : factsOf(story, kind))
        kinds.push_back(facts.fact(facts.fact(fact).cause).kind);
    return kinds;
}

} // namespace stowage::session
