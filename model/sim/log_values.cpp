// SPDX-License-Identifier: MIT
#include "sim/log_values.h"

#include "base/text.h"
#include "sim/laws/log_groups.h"
#include "sim/log_words.h"

#include <algorithm>
#include <vector>

namespace stowage::sim {

namespace {
std::string keptFor(std::int64_t days)
{
    return days == 0 ? "for ever" : "for " + counted(days, "day", "days");
}

bool isSeen(const World& world, Ix<LogGroup> group, const LogLine& line)
{
    const std::int64_t days = world.asked.logGroups[group.slot]->retentionDays;
    return days == 0 || world.facts.fact(line.fact).at() + minutes(days * 24 * 60) > world.now;
}

// Those that `which` takes, the newest first.
template <class Which>
void addLines(const World& world, Ix<LogGroup> group, std::size_t most, Which which, LogTail& tail)
{
    tail.isThere = true;
    const std::vector<LogLine>& all = world.logStore.lines[group.slot];
    for (auto line = all.rbegin(); line != all.rend() && tail.lines.size() < most; ++line) {
        if (!isSeen(world, group, *line))
            return; // nor is any before it
        if (which(*line))
            tail.lines.push_back({world.facts.fact(line->fact).at(),
                                  log_words::streamText(world, line->stream),
                                  std::string(world.text(line->text)), line->fact});
    }
}

// Where the containers of a task write; each group once.
std::vector<std::uint32_t> groupsOf(const World& world, Ix<Task> task,
                                    std::vector<LogStream>& streams)
{
    std::vector<std::uint32_t> groups;
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        const std::vector<LogPlace>& places = world.logStore.places;
        if (at.slot >= places.size() || places[at.slot].container != world.containers[at].number ||
            places[at.slot].group == 0)
            continue;
        streams.push_back(places[at.slot].stream);
        if (std::find(groups.begin(), groups.end(), places[at.slot].group) == groups.end())
            groups.push_back(places[at.slot].group);
    }
    return groups;
}

LogTail linesOfTask(const World& world, Ix<Task> task, std::size_t most)
{
    LogTail tail;
    std::vector<LogStream> streams;
    for (const std::uint32_t group : groupsOf(world, task, streams)) {
        const Ix<LogGroup> at{world.slotOf({EntityKind::logGroup, group})};
        if (!at)
            continue;
        LogTail own;
        addLines(
            world, at, most,
            [&streams](const LogLine& line) {
                return std::find(streams.begin(), streams.end(), line.stream) != streams.end();
            },
            own);
        tail.isThere = true;
        tail.lines.insert(tail.lines.end(), own.lines.begin(), own.lines.end());
    }
    std::stable_sort(tail.lines.begin(), tail.lines.end(),
                     [](const SaidLine& a, const SaidLine& b) { return a.fact > b.fact; });
    tail.lines.resize(std::min(tail.lines.size(), most));
    return tail;
}

// Into which a drawn container writes, as it is drawn now; kNone: into none that is drawn.
Ix<LogGroup> groupOf(const World& world, const ElementId& container)
{
    for (const auto& revision : world.asked.revisions)
        if (revision && revision->newest)
            for (const ContainerNode& node : revision->containers)
                if (node.id == container && node.logsToCloudWatch && !node.logs.group.empty())
                    return log_groups::named(world, node.logs.group);
    return {};
}

LogTail linesOfDrawn(const World& world, const ElementId& container, std::size_t most)
{
    LogTail tail;
    const NameId element = world.names.find(container.text);
    if (const Ix<LogGroup> group = groupOf(world, container))
        addLines(
            world, group, most,
            [element](const LogLine& line) { return line.stream.element == element; }, tail);
    return tail;
}
} // namespace

std::optional<std::string> logValue(const World& world, const Fact& fact, std::string_view key)
{
    if (fact.kind < FactKind::logGroupCreated || fact.kind > FactKind::logLinesLost)
        return std::nullopt;
    const auto words = world.facts.payload(fact.number);
    if (key == "keptLines")
        return keptFor(static_cast<std::int64_t>(words[0]));
    if (key == "logLines")
        return counted(static_cast<std::int64_t>(words[0]), "line", "lines");
    if (key == "logGroup")
        return std::string(world.text(static_cast<NameId>(words[0])));
    return std::nullopt;
}

void describe(const World& world, const LogGroup& row, Readout& out)
{
    const Ix<LogGroup> at{world.slotOf(idOf(row))};
    const LogGroupNode& node = *world.asked.logGroups[at.slot];
    out.mood = row.lines > 0 ? Mood::running : Mood::idle;
    out.word = row.lines > 0 ? "receiving" : "empty";
    out.headline =
        counted(row.streams, "stream", "streams") + ", " + counted(row.lines, "line", "lines");
    out.figures = {{"streams", numberText(row.streams)}, {"lines", numberText(row.lines)}};
    out.lines = {{"Streams", numberText(row.streams)},
                 {"Lines", numberText(row.lines)},
                 {"Kept", keptFor(node.retentionDays)}};
}

LogTail linesOf(const World& world, const Subject& subject, std::size_t most)
{
    if (const Ix<LogGroup> group = rowOf<LogGroup>(world, EntityKind::logGroup, subject)) {
        LogTail tail;
        addLines(
            world, group, most, [](const LogLine&) { return true; }, tail);
        return tail;
    }
    if (const Ix<Task> task = rowOf<Task>(world, EntityKind::task, subject))
        return linesOfTask(world, task, most);
    const auto* drawn = std::get_if<ElementId>(&subject);
    return drawn != nullptr ? linesOfDrawn(world, *drawn, most) : LogTail{};
}

} // namespace stowage::sim
