// SPDX-License-Identifier: MIT
#include "sim/laws/queue_metrics.h"

#include "sim/laws/metric_sources.h"
#include "sim/laws/queue_store.h"
#include "sim/laws/workers.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace stowage::sim::queue_metrics {

namespace {
struct Known {
    std::string_view name;
    MetricKind kind;
};
constexpr std::array<Known, 8> kKnown{{
    {"ApproximateNumberOfMessagesVisible", MetricKind::messagesVisible},
    {"ApproximateNumberOfMessagesNotVisible", MetricKind::messagesNotVisible},
    {"ApproximateNumberOfMessagesDelayed", MetricKind::messagesDelayed},
    {"NumberOfMessagesSent", MetricKind::messagesSent},
    {"NumberOfMessagesReceived", MetricKind::messagesReceived},
    {"NumberOfMessagesDeleted", MetricKind::messagesDeleted},
    {"NumberOfEmptyReceives", MetricKind::emptyReceives},
    {"ApproximateAgeOfOldestMessage", MetricKind::oldestMessage},
}};

std::string_view dimension(const MetricNode& node, std::string_view name)
{
    for (const auto& [key, value] : node.dimensions)
        if (key == name)
            return value;
    return {};
}

bool isCounter(MetricKind kind)
{
    return kind == MetricKind::messagesSent || kind == MetricKind::messagesReceived ||
           kind == MetricKind::messagesDeleted || kind == MetricKind::emptyReceives;
}

Datapoint one(Amount value)
{
    return {1, value, value, value, value};
}

// Each of them is a sample of 1.
Datapoint ones(std::int64_t count)
{
    const Amount each = count > 0 ? kOne : 0;
    return {std::max<std::int64_t>(count, 1), each, each, each, count * kOne};
}

// Of the service that the metric names; none where no task of it runs.
Datapoint perTask(const World& world, const Metric& metric, std::int64_t visible)
{
    const MetricNode node = metrics::nodeOf(world, metric);
    MetricNode tasks;
    tasks.dimensions = {{"ClusterName", std::string(dimension(node, "ClusterName"))},
                        {"ServiceName", std::string(dimension(node, "ServiceName"))}};
    const Ix<Service> service{metrics::slotFor(world, tasks, MetricSource::service)};
    const std::int64_t running = service ? world.services[service].running : 0;
    return running == 0 ? Datapoint{} : one(visible * kOne / running);
}
} // namespace

MetricKind kindOf(const MetricNode& node)
{
    const bool isOfQueue = !dimension(node, "QueueName").empty();
    if (node.space == "stowage" && node.name == "BacklogPerTask" && isOfQueue &&
        node.dimensions.size() == 3 && !dimension(node, "ServiceName").empty())
        return MetricKind::backlogPerTask;
    if (node.space != "AWS/SQS" || !isOfQueue || node.dimensions.size() != 1)
        return MetricKind::yours;
    for (const Known& known : kKnown)
        if (known.name == node.name)
            return known.kind;
    return MetricKind::yours;
}

std::int64_t countOf(const World& world, const Metric& metric)
{
    const Ix<Queue> at{metric.slot};
    if (metric.source != MetricSource::queue || !isCounter(metric.kind))
        return 0;
    const QueueCounts& counts = world.queues[at].counts;
    switch (metric.kind) {
    case MetricKind::messagesSent: {
        const MessageRun& stream = world.queueStores[at.slot].stream;
        const std::int64_t sent = stream.milliPerSecond > 0 ? sentBy(stream, world.now) : stream.to;
        return counts.sent + std::max<std::int64_t>(0, sent - stream.to);
    }
    case MetricKind::messagesReceived:
        return counts.received;
    case MetricKind::messagesDeleted:
        return counts.deleted;
    default:
        return counts.emptyReceives + workers::emptyReceives(world, at);
    }
}

Datapoint measure(World& world, Metric& metric)
{
    const Ix<Queue> at{metric.slot};
    const std::int64_t now = countOf(world, metric);
    const std::int64_t more = std::max<std::int64_t>(0, now - std::exchange(metric.messages, now));
    if (world.queues[at].isAsleep)
        return {};
    const queues::Depth depth = queues::depthOf(world, at);
    switch (metric.kind) {
    case MetricKind::messagesVisible:
        return one(depth.visible * kOne);
    case MetricKind::messagesNotVisible:
        return one(depth.inFlight * kOne);
    case MetricKind::messagesDelayed:
        return one(depth.delayed * kOne);
    case MetricKind::oldestMessage: {
        const Time oldest = queues::oldestOf(world, at);
        return one(oldest == kNever ? 0 : (world.now - oldest) / seconds(1) * kOne);
    }
    case MetricKind::backlogPerTask:
        return perTask(world, metric, depth.visible);
    default:
        return ones(more);
    }
}

bool isRestless(const World& world, const Metric& metric)
{
    const Ix<Queue> at{metric.slot};
    const Queue& queue = world.queues[at];
    switch (metric.kind) {
    case MetricKind::messagesReceived:
    case MetricKind::messagesDeleted:
    case MetricKind::messagesNotVisible:
        return false; // each of them is an event
    case MetricKind::emptyReceives:
        return static_cast<bool>(queue.firstIdle);
    case MetricKind::oldestMessage:
        return queue.visible + queue.inFlight + queue.delayed > 0 || queue.milliPerSecond > 0;
    case MetricKind::backlogPerTask:
        return true; // the tasks come and go
    default:
        return queue.milliPerSecond > 0 || queues::isDelayedAtARate(world, at);
    }
}

} // namespace stowage::sim::queue_metrics
