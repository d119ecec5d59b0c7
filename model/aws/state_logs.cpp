// SPDX-License-Identifier: MIT
#include "aws/state_parts.h"
#include "base/text.h"
#include "sim/log_values.h"

#include <cstddef>
#include <utility>

namespace stowage::aws {

using io::Json;

namespace {
constexpr std::string_view kArn = "arn:aws:logs:us-east-1:123456789012:log-group:";
constexpr std::int64_t kMicrosPerMilli = 1'000;

// API FilteredLogEvent, with the fact that each came of.
Json eventJson(const Moment& moment, const SaidLine& line)
{
    Json json = Json::object();
    json.set("logStreamName", line.stream);
    json.set("timestamp", (moment.startMicros + line.at.micros) / kMicrosPerMilli);
    json.set("message", line.text);
    json.set("fact", std::int64_t{line.fact});
    return json;
}
} // namespace

Json logGroupsJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    const sim::Table<sim::LogGroup>& all = world.logStore.groups;
    Json list = Json::array();
    for (auto at = all.first(); at; at = all.after(at)) {
        const sim::LogGroupNode& node = *world.asked.logGroups[at.slot];
        Json json = Json::object();
        json.set("logGroupName", node.name);
        json.set("creationTime", (moment.startMicros + all[at].createdAt.micros) / kMicrosPerMilli);
        if (node.retentionDays > 0)
            json.set("retentionInDays", std::int64_t{node.retentionDays});
        json.set("arn", std::string(kArn) + node.name + ":*");
        json.set("streams", all[at].streams);
        json.set("lines", all[at].lines);
        list.append(std::move(json));
    }
    return list;
}

Json logEventsJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    const sim::Table<sim::LogGroup>& all = world.logStore.groups;
    Json groups = Json::object();
    for (auto at = all.first(); at; at = all.after(at)) {
        const LogTail tail = sim::linesOf(world, Subject(idOf(all[at])), sim::kMostLogLines);
        Json list = Json::array();
        for (auto line = tail.lines.rbegin(); line != tail.lines.rend(); ++line)
            list.append(eventJson(moment, *line));
        groups.set(world.text(all[at].name), std::move(list));
    }
    return groups;
}

} // namespace stowage::aws
