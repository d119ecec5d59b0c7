// SPDX-License-Identifier: MIT
// What was done to a run and when, as JSON Lines: API calls, faults and edits that repeat it
// exactly.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "document/edit.h"
#include "document/telling.h"
#include "io/json.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stowage::io {

// `{"at":"2m","call":"ecs:UpdateService","with":{…}}`
struct RecordedCall {
    std::string operation; // "ecs:UpdateService"
    Json with = Json::object();
    bool operator==(const RecordedCall&) const = default;
};

// `{"at":"9m","fault":"stowage:az-outage","on":{…},"for":"10m"}`; `all` holds further members.
struct RecordedFault {
    std::string fault;
    Json on = Json::object();
    std::optional<Duration> lasts = {};
    Json all = Json::object();
    bool operator==(const RecordedFault&) const = default;
};

// `{"at":"3m","edit":{"rename":{…}}}`, with `"as":"undo"` or `"as":"redo"` where it was that.
struct RecordedEdit {
    doc::Edit edit;
    doc::Deed deed = doc::Deed::edited;
};

// `{"at":"3m","edit":{"drawing":{…}}}`: a change that no edit can say leaves the drawing so.
struct RecordedDrawing {
    doc::Document document;
    doc::Deed deed = doc::Deed::edited;
};

struct Recorded {
    Time at = {};
    std::variant<RecordedCall, RecordedFault, RecordedEdit, RecordedDrawing> what;
    std::string where = {}; // FILE:LINE:COL that it was read from; empty where it was done live
};

// Ordered by time; those of one instant stay in the order of the file. Empty lines are skipped. The
// first line that cannot be read refuses the whole: half a recording would be another run.
Result<std::vector<Recorded>> readRecording(std::string_view text, std::string_view file);

// The same for the `calls` of a document: a JSON array of such objects.
Result<std::vector<Recorded>> readCalls(std::string_view array, std::string_view file);

std::string writeRecorded(const Recorded& recorded); // one line with its break

} // namespace stowage::io
