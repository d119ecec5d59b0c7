// SPDX-License-Identifier: MIT
#include "search/vocabulary.h"

#include "base/text.h"
#include "kinds/catalog.h"

#include <algorithm>

namespace stowage::search {

namespace {
struct KeyRow {
    std::string_view key = {};
    About about = About::anything;
};

constexpr KeyRow kKeys[] = {
    {"name", About::name}, {"kind", About::kind}, {"state", About::state},     {"is", About::state},
    {"az", About::zone},   {"zone", About::zone}, {"service", About::service}, {"in", About::in},
};

// Of a service and a cluster they are what CloudWatch measured last.
constexpr Reading kReadings[] = {
    {"cpu", "cpu", false, "CPUUtilization"},
    {"memory", "mem", false, "MemoryUtilization"},
    {"mem", "mem", false, "MemoryUtilization"},
    {"reservedcpu", "cpu", true, "CPUReservation"},
    {"reservedmemory", "mem", true, "MemoryReservation"},
    {"running", {}, false, "Running"},
    {"running", {}, false, "Running tasks"},
    {"desired", {}, false, "Desired"},
    {"pending", {}, false, "Pending"},
    {"tasks", {}, false, "Tasks"},
    {"tasks", {}, false, "Running tasks"},
    {"requests", {}, false, "Requests"},
};

// Labels of figures and lines that are asked for as they are, folded.
constexpr std::string_view kFigures[] = {
    "visible",   "inflight",       "oldest",     "wentdead",    "delayed", "published",
    "delivered", "failed",         "fired",      "invoked",     "objects", "items",
    "streams",   "lines",          "reads",      "writes",      "denied",  "waiting",
    "revision",  "deployments",    "failing",    "failedtasks", "cpuleft", "memoryleft",
    "standby",   "lifecyclestate", "instanceid",
};

constexpr std::string_view kTask = "task";

bool isCalled(const doc::KindInfo& kind, std::string_view word)
{
    return folded(kind.key) == word || folded(kind.idPrefix) == word ||
           folded(kind.label) == word || folded(kind.noun) == word || folded(kind.plural) == word;
}

bool beginsSo(const doc::KindInfo& kind, std::string_view word)
{
    return folded(kind.key).starts_with(word) || folded(kind.label).starts_with(word) ||
           folded(kind.noun).starts_with(word);
}
} // namespace

std::string folded(std::string_view text)
{
    std::string plain = lowered(text);
    std::erase_if(plain, [](char letter) {
        return letter == ' ' || letter == '-' || letter == '_' || letter == '.';
    });
    return plain;
}

std::optional<About> aboutOf(std::string_view foldedKey)
{
    for (const KeyRow& row : kKeys)
        if (row.key == foldedKey)
            return row.about;
    return std::nullopt;
}

bool isProperty(std::string_view foldedKey)
{
    const auto isReading = [&](const Reading& reading) { return reading.key == foldedKey; };
    if (std::any_of(std::begin(kReadings), std::end(kReadings), isReading) ||
        std::find(std::begin(kFigures), std::end(kFigures), foldedKey) != std::end(kFigures))
        return true;
    for (const doc::KindInfo& kind : doc::allKinds())
        for (const doc::Field& field : kind.rows)
            if (!field.secret &&
                (folded(field.key) == foldedKey || folded(field.label) == foldedKey))
                return true;
    return false;
}

std::vector<std::string_view> knownKeys()
{
    std::vector<std::string_view> keys;
    for (const KeyRow& row : kKeys)
        keys.push_back(row.key);
    for (const Reading& reading : kReadings)
        keys.push_back(reading.key);
    keys.insert(keys.end(), std::begin(kFigures), std::end(kFigures));
    for (const doc::KindInfo& kind : doc::allKinds())
        for (const doc::Field& field : kind.rows)
            if (!field.secret)
                keys.push_back(field.key);
    return keys;
}

std::vector<std::string> kindsCalled(std::string_view word)
{
    const std::string plain = folded(word);
    std::vector<std::string> called;
    if (plain == kTask || plain == "tasks")
        called.emplace_back(kTask);
    for (const doc::KindInfo& kind : doc::allKinds())
        if (isCalled(kind, plain))
            called.emplace_back(kind.key);
    if (!called.empty() || plain.empty())
        return called;
    if (kTask.starts_with(plain))
        called.emplace_back(kTask);
    for (const doc::KindInfo& kind : doc::allKinds())
        if (beginsSo(kind, plain))
            called.emplace_back(kind.key);
    return called;
}

std::vector<std::string_view> knownKinds()
{
    std::vector<std::string_view> known{kTask};
    for (const doc::KindInfo& kind : doc::allKinds()) {
        known.push_back(kind.key);
        known.push_back(kind.noun);
    }
    return known;
}

std::span<const Reading> readings()
{
    return kReadings;
}

} // namespace stowage::search
