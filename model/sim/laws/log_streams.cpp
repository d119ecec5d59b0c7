// SPDX-License-Identifier: MIT
#include "sim/laws/log_streams.h"

#include "sim/because.h"
#include "sim/laws/containers.h"
#include "sim/laws/log_groups.h"
#include "sim/laws/log_roles.h"
#include "sim/laws/machines.h"
#include "sim/laws/tasks.h"
#include "sim/log_words.h"
#include "sim/rules.h"

#include <string_view>

namespace stowage::sim::log_streams {

namespace {
// What stands in the way of a stream, and what the driver ends with.
struct Obstacle {
    std::string lack;   // in words without a full stop; empty: nothing does
    std::string reason; // in those of the driver
    RuleNumber rule = 0;
    std::uint32_t fact = 0; // that took it away; 0: none did
};

bool writes(const ContainerNode& node)
{
    return node.logsToCloudWatch && !node.logs.group.empty();
}

// The driver first tries to create the stream, then the group where it may, then the stream again.
Obstacle obstacleOf(const World& world, Ix<Task> task, const AwsLogs& logs)
{
    constexpr std::string_view kStream = "failed to create Cloudwatch log stream: ";
    constexpr std::string_view kGroup = "failed to create Cloudwatch log group: ";
    const log_roles::Lack ofStream = log_roles::lackOf(world, task, "logs:CreateLogStream");
    if (!ofStream.words.empty())
        return {ofStream.words, std::string(kStream) + ofStream.said, ruleNumber("logs.role"),
                ofStream.fact};
    const std::uint32_t gone = log_groups::goneFact(world, logs.group);
    if (gone == 0)
        return {};
    if (!logs.createsGroup)
        return {"there is no log group " + logs.group,
                std::string(kStream) +
                    "ResourceNotFoundException: The specified log group does not exist.",
                ruleNumber("logs.driver"), gone};
    const log_roles::Lack ofGroup = log_roles::lackOf(world, task, "logs:CreateLogGroup");
    if (ofGroup.words.empty())
        return {};
    return {"there is no log group " + logs.group + ", and " + ofGroup.words,
            std::string(kGroup) + ofGroup.said, ruleNumber("logs.createGroup"),
            ofGroup.fact != 0 ? ofGroup.fact : gone};
}

std::uint32_t tellRefused(World& world, Ix<ContainerRun> at, const Obstacle& obstacle)
{
    const Because taken(world, obstacle.fact);
    return world.tell({FactKind::logsRefused, idOf(world.tasks[world.containers[at].task]),
                       obstacle.rule, idOf(world.containers[at])},
                      {world.names.intern(obstacle.lack)});
}

void makeMissing(World& world, Ix<Task> task, const AwsLogs& logs)
{
    if (logs.createsGroup && log_groups::goneFact(world, logs.group) != 0)
        log_groups::make(world, task, logs.group);
}

void settle(World& world, Ix<ContainerRun> at, Ix<LogGroup> group)
{
    const ContainerNode& node = containers::nodeOf(world, at);
    const ContainerRun& run = world.containers[at];
    LogPlace made;
    made.container = run.number;
    made.group = world.logStore.groups[group].number;
    made.stream.element = world.names.intern(node.id.text);
    made.stream.prefix = world.names.intern(node.logs.streamPrefix);
    made.stream.container = world.names.intern(node.name);
    made.stream.number = made.stream.prefix != 0 ? world.tasks[run.task].number : run.number;
    putAt(world.logStore.places, at.slot, made);
    ++world.logStore.groups[group].streams;
    world.mark(idOf(world.logStore.groups[group]));
}

LogPlace* placeOf(World& world, Ix<ContainerRun> at)
{
    if (at.slot >= world.logStore.places.size())
        return nullptr;
    LogPlace& found = world.logStore.places[at.slot];
    const bool isOwn = found.container == world.containers[at].number && found.group != 0;
    return isOwn ? &found : nullptr;
}

// Where its stream still is; kNone: its group was deleted, or bears another name.
Ix<LogGroup> groupOf(const World& world, const LogPlace& place, const AwsLogs& logs)
{
    const Ix<LogGroup> at{world.slotOf({EntityKind::logGroup, place.group})};
    return at && world.text(world.logStore.groups[at].name) == logs.group ? at : Ix<LogGroup>{};
}

// Once for all lines in a row.
void lose(World& world, Ix<ContainerRun> at, const log_roles::Lack& lack)
{
    world.logStore.places[at.slot].isLost = true;
    const Because taken(world, lack.fact);
    world.tell({FactKind::logLinesLost, idOf(world.tasks[world.containers[at].task]),
                ruleNumber("logs.lost"), idOf(world.containers[at])},
               {world.names.intern(lack.words)});
}

void append(World& world, Ix<LogGroup> at, const LogLine& line)
{
    std::vector<LogLine>& lines = world.logStore.lines[at.slot];
    if (lines.size() >= kMostLogLines)
        lines.erase(lines.begin());
    lines.push_back(line);
    ++world.logStore.groups[at].lines;
    world.mark(idOf(world.logStore.groups[at]));
}
} // namespace

bool validate(World& world, Ix<Task> task)
{
    for (auto at = world.tasks[task].firstContainer; at; at = world.containers[at].nextOfTask) {
        const ContainerNode& node = containers::nodeOf(world, at);
        if (!writes(node))
            continue;
        const Obstacle obstacle = obstacleOf(world, task, node.logs);
        if (obstacle.lack.empty()) {
            makeMissing(world, task, node.logs);
            continue;
        }
        const Because because(world, tellRefused(world, at, obstacle));
        tasks::requestStop(world, task, StopCode::taskFailedToStart,
                           "ResourceInitializationError: failed to validate logger args: create "
                           "stream has been retried 1 times: " +
                               obstacle.reason);
        return false;
    }
    return true;
}

Refusal open(World& world, Ix<ContainerRun> at)
{
    const ContainerNode& node = containers::nodeOf(world, at);
    if (!writes(node))
        return {};
    const Ix<Task> task = world.containers[at].task;
    if (!machines::isOnFargate(world, task)) {
        const Obstacle obstacle = obstacleOf(world, task, node.logs);
        if (!obstacle.lack.empty())
            return {"CannotStartContainerError: Error response from daemon: failed to initialize "
                    "logging driver: " +
                        obstacle.reason,
                    tellRefused(world, at, obstacle)};
        makeMissing(world, task, node.logs);
    }
    if (const Ix<LogGroup> group = log_groups::named(world, node.logs.group))
        settle(world, at, group);
    return {};
}

void whenContainerSpeaks(World& world, const Fact& fact)
{
    if (world.logStore.places.empty())
        return;
    const Ix<ContainerRun> at = log_words::speakerOf(world, fact);
    LogPlace* place = at ? placeOf(world, at) : nullptr;
    const std::string text = place != nullptr ? log_words::lineOf(world, at, fact) : std::string();
    if (text.empty())
        return;
    const AwsLogs& logs = containers::nodeOf(world, at).logs;
    const Ix<LogGroup> group = groupOf(world, *place, logs);
    const log_roles::Lack lack =
        group ? log_roles::lackOf(world, world.containers[at].task, "logs:PutLogEvents")
              : log_roles::Lack{"its stream went with the log group " + logs.group,
                                {},
                                log_groups::goneFact(world, logs.group)};
    if (!lack.words.empty()) {
        if (!place->isLost)
            lose(world, at, lack);
        return;
    }
    place->isLost = false;
    append(world, group, {place->stream, fact.number, world.names.intern(text)});
}

} // namespace stowage::sim::log_streams
