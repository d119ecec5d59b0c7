// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing of a built-in example, and what its tests ask of a story.
#pragma once

#include "io/document_json.h"
#include "session/drawn.h"
#include "session/events.h"
#include "session/messages.h"
#include "sim/laws/traffic.h"

#include <fstream>
#include <sstream>
#include <string>

namespace stowage::session {

inline doc::Document exampleNamed(const std::string& name)
{
    std::ifstream file(qEnvironmentVariable("STOWAGE_SOURCE_DIR").toStdString() +
                       "/resources/examples/" + name + ".stowage.json");
    std::stringstream text;
    text << file.rdbuf();
    auto opened = io::readDocument(text.str(), name);
    return opened ? std::move(opened->document) : doc::Document{};
}

inline void takeAway(Story& story, const char* element)
{
    perform(story, doc::RemoveElements{{ElementId(element)}});
}

// What became of the requests of a source: a number of its row in the state.
inline std::int64_t requestsOf(const Story& story, const char* source, const char* key)
{
    const io::Json state = story.state();
    const io::Json* row = state.find("traffic")->find(source);
    return row == nullptr ? -1 : numberOf(*row, key);
}

inline std::int64_t failedWith(const Story& story, const char* source, const char* code)
{
    const io::Json state = story.state();
    const io::Json* row = state.find("traffic")->find(source);
    const io::Json* errors = row == nullptr ? nullptr : row->find("errors");
    const io::Json* count = errors == nullptr ? nullptr : errors->find(code);
    return count == nullptr || count->integer() == nullptr ? 0 : *count->integer();
}

inline std::int64_t requestsToGroup(const Story& story, const char* group)
{
    const sim::World& world = story.session.world();
    for (auto at = world.targetGroups.first(); at; at = world.targetGroups.after(at))
        if (world.text(world.targetGroups[at].name) == group) {
            sim::World now = world;
            sim::traffic::settle(now, at);
            return now.dealings[at.slot].counts.requests;
        }
    return -1;
}

} // namespace stowage::session
