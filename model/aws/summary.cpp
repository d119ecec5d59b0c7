// SPDX-License-Identifier: MIT
#include "aws/summary.h"

#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/notices.h"
#include "sim/traffic_report.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;

constexpr std::size_t kMostEvents = 40;

struct Section {
    std::string_view title; // also the key in JSON
    std::string_view kind;  // of the drawing
};

constexpr Section kSections[] = {
    {"services", "service"},
    {"instances", "instance"},
    {"targetGroups", "targetGroup"},
};

// The readouts of a kind with their names, in the order of the drawing.
std::vector<std::pair<std::string, Readout>> readoutsOf(const doc::Document& document,
                                                        const Frame& frame, std::string_view kind)
{
    std::vector<std::pair<std::string, Readout>> found;
    for (const auto& element : document.elements()) {
        if (!element->is(kind))
            continue;
        const auto readout =
            std::find_if(frame.readouts.begin(), frame.readouts.end(),
                         [&](const Readout& each) { return each.subject == Subject(element->id); });
        if (readout != frame.readouts.end())
            found.emplace_back(element->name, *readout);
    }
    return found;
}

std::string gaugeText(const Gauge& gauge)
{
    return gauge.label + " " + numberText(gauge.reserved) + " of " + numberText(gauge.total) + " " +
           gauge.unit + " reserved, " + numberText(gauge.used) + " used";
}

std::string rightPadded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

void addSection(std::string_view title, const std::vector<std::pair<std::string, Readout>>& rows,
                std::string& out)
{
    if (rows.empty())
        return;
    std::size_t names = 0;
    std::size_t words = 0;
    for (const auto& [name, readout] : rows) {
        names = std::max(names, name.size());
        words = std::max(words, readout.word.size());
    }
    out += "\n" + std::string(title) + "\n";
    for (const auto& [name, readout] : rows) {
        std::string line =
            "  " + rightPadded(plainLine(name), names + 2) + rightPadded(readout.word, words + 2);
        if (readout.headline != readout.word)
            line += readout.headline;
        for (const Gauge& gauge : readout.gauges)
            line += "; " + gaugeText(gauge);
        out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
    }
}

std::string millisText(std::int64_t micros)
{
    return numberText((micros + 500) / 1000) + " ms";
}

void addTraffic(const sim::World& world, std::string& out)
{
    bool isFirst = true;
    for (auto at = world.sources.first(); at; at = world.sources.after(at)) {
        if (world.sources[at].isOther)
            continue;
        const sim::TrafficReport report = sim::trafficOf(world, at);
        if (std::exchange(isFirst, false))
            out += "\nRequests\n";
        out += "  " + plainLine(world.text(world.sources[at].name)) + "  " +
               counted(report.requests, "sent", "sent") + ", " +
               counted(report.answered, "answered", "answered");
        for (const auto& [code, count] : report.errors)
            out += ", " + numberText(count) + " × " + code;
        if (report.answered > 0)
            out += "; p50 " + millisText(report.p50Micros) + ", p95 " +
                   millisText(report.p95Micros) + ", p99 " + millisText(report.p99Micros);
        out += "\n";
    }
}

std::vector<Notice> notable(const sim::World& world)
{
    std::vector<Notice> notices = sim::noticesSince(world, 0);
    std::erase_if(notices, [](const Notice& notice) {
        return !notice.mark && notice.severity < Severity::warning &&
               (notice.topic != Topic::deployment || notice.severity == Severity::detail);
    });
    return notices;
}

void addEvents(const sim::World& world, std::string& out)
{
    const std::vector<Notice> notices = notable(world);
    if (notices.empty())
        return;
    out += "\nWhat happened\n";
    const std::size_t skipped = notices.size() > kMostEvents ? notices.size() - kMostEvents : 0;
    if (skipped > 0)
        out += "  … " +
               counted(static_cast<std::int64_t>(skipped), "earlier event", "earlier events") +
               "\n";
    for (std::size_t n = skipped; n < notices.size(); ++n)
        out += "  " + clockText(notices[n].at) + "  " + plainLine(notices[n].text) + "\n";
}

Json gaugeJson(const Gauge& gauge)
{
    Json json = Json::object();
    json.set("label", gauge.label);
    json.set("reserved", gauge.reserved);
    json.set("used", gauge.used);
    json.set("total", gauge.total);
    json.set("unit", gauge.unit);
    return json;
}

Json sectionJson(const std::vector<std::pair<std::string, Readout>>& rows)
{
    Json list = Json::array();
    for (const auto& [name, readout] : rows) {
        Json row = Json::object();
        row.set("name", name);
        row.set("state", readout.word);
        row.set("summary", readout.headline);
        for (const Gauge& gauge : readout.gauges) {
            if (row.find("gauges") == nullptr)
                row.set("gauges", Json::array());
            row.find("gauges")->append(gaugeJson(gauge));
        }
        list.append(std::move(row));
    }
    return list;
}

} // namespace

std::string summaryOf(const doc::Document& document, const sim::World& world)
{
    const Frame frame = sim::wholeFrame(world);
    std::string out = plainLine(document.name) + " after " + clockText(world.now) + ", seed " +
                      numberText(document.seed) + ", timing " + document.profile + ", " +
                      counted(std::int64_t{world.facts.count()}, "fact", "facts") + ", digest " +
                      world.facts.digest().text() + "\n";
    if (!world.paused.empty())
        out += world.paused + "\n";
    constexpr std::string_view kTitles[] = {"Services", "Instances", "Target groups"};
    for (std::size_t n = 0; n < std::size(kSections); ++n)
        addSection(kTitles[n], readoutsOf(document, frame, kSections[n].kind), out);
    addTraffic(world, out);
    addEvents(world, out);
    return out;
}

Json summaryJson(const doc::Document& document, const sim::World& world)
{
    const Frame frame = sim::wholeFrame(world);
    Json json = Json::object();
    json.set("name", document.name);
    json.set("simulatedSeconds", static_cast<double>(world.now.micros) / 1e6);
    json.set("seed", document.seed);
    json.set("profile", document.profile);
    json.set("facts", std::int64_t{world.facts.count()});
    json.set("digest", world.facts.digest().text());
    for (const Section& section : kSections)
        json.set(section.title, sectionJson(readoutsOf(document, frame, section.kind)));
    json.set("traffic", trafficJson({world, 0}));
    Json events = Json::array();
    for (const Notice& notice : notable(world)) {
        Json event = Json::object();
        event.set("at", clockText(notice.at));
        event.set("text", notice.text);
        event.set("fact", std::int64_t{notice.fact});
        event.set("cause", std::int64_t{notice.cause});
        events.append(std::move(event));
    }
    json.set("events", std::move(events));
    return json;
}

} // namespace stowage::aws
