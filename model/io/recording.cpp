// SPDX-License-Identifier: MIT
#include "io/recording.h"

#include "base/text.h"
#include "io/document_json.h"
#include "io/edit_json.h"
#include "io/element_json.h"

#include <algorithm>
#include <array>

namespace stowage::io {

namespace {

Error refusal(std::string words)
{
    return {Fault::unreadable, std::move(words), {}};
}

// The first member whose key is none of these, or null.
const Json::Member* strayMember(const Json& line, std::initializer_list<std::string_view> known)
{
    for (const Json::Member& member : *line.members())
        if (std::find(known.begin(), known.end(), member.first) == known.end())
            return &member;
    return nullptr;
}

Result<Json> objectAt(const Json& line, std::string_view key)
{
    const Json* member = line.find(key);
    if (member == nullptr)
        return Json::object();
    if (member->members() == nullptr)
        return refusal("\"" + std::string(key) + "\" is " + std::string(shapeWords(*member)) +
                       "; it must be an object.");
    return *member;
}

Result<Duration> durationAt(const Json& line, std::string_view key)
{
    const Json* member = line.find(key);
    if (member == nullptr || member->text() == nullptr)
        return refusal(
            "\"" + std::string(key) +
            "\" must be a duration from the start in quotes, such as \"90s\" or \"2h30m\".");
    Result<Duration> length = parseDuration(*member->text());
    if (length && *length < Duration{})
        return refusal("\"" + std::string(key) + "\" lies before the start of the run.");
    return length;
}

Result<Recorded> readCall(const Json& line, Time at)
{
    RecordedCall call;
    call.operation = textOf(line, "call");
    const std::size_t colon = call.operation.find(':');
    if (colon == std::string::npos || colon == 0 || colon + 1 == call.operation.size())
        return refusal(
            "\"call\" must name a service and an operation, such as \"ecs:UpdateService\".");
    if (const Json::Member* stray = strayMember(line, {"at", "call", "with"}))
        return refusal("a call has no member " + quoted(stray->first) + "; put it into \"with\".");
    Result<Json> with = objectAt(line, "with");
    if (!with)
        return with.error();
    call.with = *std::move(with);
    return Recorded{at, std::move(call), {}};
}

constexpr std::array<std::string_view, 4> kOfEveryFault{"at", "fault", "on", "for"};
constexpr std::array<std::string_view, 9> kOfSomeFaults{
    "mode",    "probe",   "requestsPerSecond", "cpuUnits",          "memoryMiB",
    "seconds", "percent", "delayMilliseconds", "memoryMiBPerMinute"};

Error strayInFault(std::string_view key)
{
    std::string known = "\"on\", \"for\"";
    for (std::size_t n = 0; n < kOfSomeFaults.size(); ++n)
        known += (n + 1 < kOfSomeFaults.size() ? ", " : " and ") + quoted(kOfSomeFaults[n]);
    return refusal("a fault has no member " + quoted(key) + "; it has " + known + ".");
}

Result<Recorded> readFault(const Json& line, Time at)
{
    RecordedFault fault;
    fault.fault = textOf(line, "fault");
    if (fault.fault.find(':') == std::string::npos)
        return refusal("\"fault\" must be an action id, such as \"aws:ecs:stop-task\".");
    Result<Json> on = objectAt(line, "on");
    if (!on)
        return on.error();
    fault.on = *std::move(on);
    if (line.find("for") != nullptr) {
        const Result<Duration> lasts = durationAt(line, "for");
        if (!lasts)
            return lasts.error();
        fault.lasts = *lasts;
    }
    for (const Json::Member& member : *line.members()) {
        const auto is = [&member](std::string_view key) { return key == member.first; };
        if (std::any_of(kOfEveryFault.begin(), kOfEveryFault.end(), is))
            continue;
        if (std::none_of(kOfSomeFaults.begin(), kOfSomeFaults.end(), is))
            return strayInFault(member.first);
        fault.all.set(member.first, member.second);
    }
    return Recorded{at, std::move(fault), {}};
}

constexpr std::array<std::string_view, 3> kDeeds{"edit", "undo", "redo"};

Result<doc::Deed> readDeed(const Json& line)
{
    if (line.find("as") == nullptr)
        return doc::Deed::edited;
    const auto deed = std::find(kDeeds.begin() + 1, kDeeds.end(), textOf(line, "as"));
    if (deed == kDeeds.end())
        return refusal("\"as\" must be \"undo\" or \"redo\", or be left out.");
    return static_cast<doc::Deed>(deed - kDeeds.begin());
}

Result<Recorded> readEditLine(const Json& line, Time at)
{
    const Result<doc::Deed> deed = readDeed(line);
    if (!deed)
        return deed.error();
    if (const Json* drawing = line.find("edit")->find("drawing")) {
        Result<Opened> opened = readDocument(compactJson(*drawing), "drawing");
        if (!opened)
            return opened.error();
        return Recorded{at, RecordedDrawing{std::move(opened->document), *deed}, {}};
    }
    Result<doc::Edit> edit = readEdit(*line.find("edit"));
    if (!edit)
        return edit.error();
    return Recorded{at, RecordedEdit{*std::move(edit), *deed}, {}};
}

Result<Recorded> readLine(const Json& line)
{
    if (line.members() == nullptr)
        return refusal("a line of a recording is " + std::string(shapeWords(line)) +
                       "; it must be an object with \"at\" and \"call\", \"fault\" or \"edit\".");
    const Result<Duration> since = durationAt(line, "at");
    if (!since)
        return since.error();
    const Time at = Time{} + *since;
    const std::array<bool, 3> has{line.find("call") != nullptr, line.find("fault") != nullptr,
                                  line.find("edit") != nullptr};
    if (std::count(has.begin(), has.end(), true) != 1)
        return refusal("a line must have exactly one of \"call\", \"fault\" and \"edit\".");
    if (has[0])
        return readCall(line, at);
    return has[1] ? readFault(line, at) : readEditLine(line, at);
}

void order(std::vector<Recorded>& all)
{
    std::stable_sort(all.begin(), all.end(),
                     [](const Recorded& a, const Recorded& b) { return a.at < b.at; });
}

Json whatJson(const RecordedCall& call, Json line)
{
    line.set("call", Json(call.operation));
    line.set("with", call.with);
    return line;
}

Json whatJson(const RecordedFault& fault, Json line)
{
    line.set("fault", Json(fault.fault));
    line.set("on", fault.on);
    if (fault.lasts)
        line.set("for", Json(durationText(*fault.lasts)));
    for (const Json::Member& member : *fault.all.members())
        line.set(member.first, member.second);
    return line;
}

void setDeed(doc::Deed deed, Json& line)
{
    if (deed != doc::Deed::edited)
        line.set("as", kDeeds.at(static_cast<std::size_t>(deed)));
}

Json whatJson(const RecordedEdit& edit, Json line)
{
    setDeed(edit.deed, line);
    line.set("edit", editJson(edit.edit));
    return line;
}

Json whatJson(const RecordedDrawing& drawing, Json line)
{
    const Result<Json> document = parseJson(writeDocument(drawing.document), "drawing");
    Json edit = Json::object();
    edit.set("drawing", *document);
    setDeed(drawing.deed, line);
    line.set("edit", std::move(edit));
    return line;
}

// The next line, blank ones as empty.
std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return trimmed(line).empty() ? std::string_view() : line;
}

std::size_t filledLines(std::string_view text)
{
    std::size_t count = 0;
    while (!text.empty())
        count += takeLine(text).empty() ? 0 : 1;
    return count;
}

} // namespace

Result<std::vector<Recorded>> readRecording(std::string_view text, std::string_view file)
{
    std::vector<Recorded> all;
    all.reserve(filledLines(text)); // growing would hold a large file's requests twice
    for (std::int64_t number = 1; !text.empty(); ++number) {
        const std::string_view line = takeLine(text);
        if (line.empty())
            continue;
        const std::string place = std::string(file) + ":" + numberText(number);
        Result<Json> json = parseJson(line, place, kImportLimits);
        if (!json) { // the reader counts the one line as line 1: FILE:7 + :1:12
            Error error = json.error();
            if (error.where.starts_with(place + ":1:"))
                error.where = place + error.where.substr(place.size() + 2);
            return error;
        }
        Result<Recorded> recorded = readLine(*json);
        if (!recorded)
            return Error{recorded.error().fault, recorded.error().message, place + ":1"};
        recorded->where = place + ":1";
        all.push_back(*std::move(recorded));
    }
    order(all);
    return all;
}

Result<std::vector<Recorded>> readCalls(std::string_view array, std::string_view file)
{
    const Result<Json> json = parseJson(array, file);
    if (!json)
        return json.error();
    if (json->items() == nullptr)
        return Error{Fault::unreadable, "the calls of a document must be an array.",
                     std::string(file)};
    std::vector<Recorded> all;
    for (const Json& item : *json->items()) {
        Result<Recorded> recorded = readLine(item);
        const std::string place = placeIn(file, array, item.readUpTo);
        if (!recorded)
            return Error{recorded.error().fault, recorded.error().message, place};
        recorded->where = place;
        all.push_back(*std::move(recorded));
    }
    order(all);
    return all;
}

std::string writeRecorded(const Recorded& recorded)
{
    Json line = Json::object();
    line.set("at", Json(durationText(recorded.at - Time{})));
    line = std::visit([&line](const auto& what) { return whatJson(what, std::move(line)); },
                      recorded.what);
    return compactJson(line) + "\n";
}

} // namespace stowage::io
