// SPDX-License-Identifier: MIT
// The rows of a World that measure minute by minute what tasks use and reserve.
#pragma once

#include "base/time.h"
#include "sim/agenda.h"
#include "sim/alarm_test.h"
#include "sim/entities.h"

#include <array>
#include <cstdint>

namespace stowage::sim {

// Thousandths of a percent, rounded down; -1: there is none.
struct Statistic {
    std::int64_t average = -1, minimum = -1, maximum = -1;
    std::int64_t sum = 0; // of the samples
    bool operator==(const Statistic&) const = default;
};

// What CloudWatch holds of the tasks of a service or the instances of a cluster in one minute.
struct MetricPoint {
    Time minute;              // begins
    std::int32_t samples = 0; // tasks of a service, instances of a cluster; 0: there is no point
    Statistic cpuUtilization, memoryUtilization;
    Statistic cpuReservation, memoryReservation; // of a cluster
    bool operator==(const MetricPoint&) const = default;
};

// At the slot of a task. Sums are of this minute, in units or MiB times microseconds, up to
// `since`.
struct TaskMeter {
    Time since;
    Ledger uses; // from then on
    Ledger used;
    std::int64_t ran = 0;  // microseconds
    bool runs = false;     // it is measured
    bool reserves = false; // it counts in its cluster's reservation
};

// What Container Insights counts at the end of a minute: of a service running, desired and pending
// tasks and deployments; of a cluster running tasks, services and instances.
struct InsightPoint {
    Time minute; // begins
    std::array<std::int32_t, 4> counts{};
};

// At the slot of a service or of a cluster: the newest minutes with a change, which all later ones
// are like until the next. As many as may be seen after the present one.
struct InsightMeter {
    std::uint32_t of = 0;    // the number of the service or the cluster; 0: nothing is counted
    std::int32_t points = 0; // of `newest`, from its end
    std::array<InsightPoint, 3> newest{};
};

// At the slot of a service or of a cluster; sums as above. It measures from the minute of a change
// to the end of the first minute without one, which all later ones are like.
struct Meter {
    Time minute; // begins
    Time since;
    Ledger uses, reserves; // from then on
    Ledger has;            // a cluster's instances registered it
    Ledger used, reserved, had;
    MetricPoint ended;      // of tasks that are STOPPED in this minute: samples and extremes
    MetricPoint coming;     // that is not seen yet
    Time comesAt = kNever;  // kNever: none comes
    MetricPoint seen;       // the newest; what is seen later without one coming is like it
    std::uint32_t fact = 0; // after which the newest change came
    Booking next;
    bool measures = false;
    bool changed = false; // in this minute
};

// What CloudWatch holds of one metric over some time.
struct Datapoint {
    std::int64_t samples = 0; // 0: there is none
    Amount average = 0, minimum = 0, maximum = 0, sum = 0;
    bool operator==(const Datapoint&) const = default;
};

// From this minute on all are so, until the next one of a series.
struct SeriesStep {
    Time minute; // begins
    Datapoint value;
    bool operator==(const SeriesStep&) const = default;
};

// What measures a metric.
enum class MetricSource : std::uint8_t {
    yours,
    cluster,
    service,
    targetGroup,
    loadBalancer,
    provider,
    group, // Auto Scaling
    queue
};
constexpr std::size_t kMetricSources = 8;

enum class MetricKind : std::uint8_t {
    yours,
    cpuUtilization,
    memoryUtilization,
    cpuReservation,
    memoryReservation,
    requestCount,
    requestCountPerTarget,
    targetResponseTime,
    target5xx,
    balancer5xx,
    healthyHosts,
    unhealthyHosts,
    providerReservation,
    groupCpu,
    messagesVisible,
    messagesNotVisible,
    messagesDelayed,
    messagesSent,
    messagesReceived,
    messagesDeleted,
    emptyReceives,
    oldestMessage,
    backlogPerTask, // ours
    balancer3xx,
    balancer4xx,
    redirects,
    fixedResponses,
};

// A metric that an alarm watches or that was put; its points are World::series at the same slot.
// One of a load balancer is measured as Meter is: from the minute of a change to the end of the
// first minute without one.
struct Metric {
    std::uint32_t key = 0; // NameId: namespace, name and dimensions
    MetricKind kind = MetricKind::yours;
    MetricSource source = MetricSource::yours;
    std::uint32_t slot = kNone;   // of the row that is measured; kNone: there is none of that name
    Ix<Metric> nextOfSource;      // of those that measure the same row
    std::int32_t watchers = 0;    // alarms
    std::int64_t keepMinutes = 0; // so far back the longest of them looks
    std::uint32_t fact = 0;       // after which the newest change came
    Time minute;                  // begins
    RequestCounts before;         // counted when it began
    std::int64_t messages = 0;    // likewise, of a queue
    std::int32_t fewest = 0, most = 0; // hosts in this minute
    SeriesStep coming;                 // that is not seen yet
    Time comesAt = kNever;             // kNever: none comes
    Booking next;
    bool measures = false;
    bool changed = false; // in this minute
};

// What it was asked for is World::asked.alarms at the same slot.
struct Alarm {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    Ix<Metric> metric;
    Ix<ScalingPolicy> policy; // that made it to track its target; kNone: it is asked for itself
    AlarmTest test;
    AlarmState state = AlarmState::insufficientData;
    bool actionsEnabled = true;
    Time updatedAt;         // StateUpdatedTimestamp
    Time configuredAt;      // AlarmConfigurationUpdatedTimestamp
    std::uint32_t fact = 0; // that it was made, or the newest that changed its state
    Booking next;           // the evaluation that may change its state
    Time nextAt = kNever;
};

} // namespace stowage::sim
