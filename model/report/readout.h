// SPDX-License-Identifier: MIT
// What a view may know about one thing at one instant: worded, counted and ready to be painted.
#pragma once

#include "base/time.h"
#include "report/entity.h"
#include "report/flow.h"
#include "report/states.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stowage {

// How a thing fares; always shown as shape, word and colour together.
enum class Mood : std::uint8_t { idle, running, starting, stopping, unhealthy, lost, info };

// A bar in a card: how much of a total is reserved and how much is in use.
struct Gauge {
    std::string label; // "cpu", "mem"
    std::int64_t reserved = 0;
    std::int64_t used = 0;
    std::int64_t total = 0;
    std::string unit; // "units", "MiB"
    bool operator==(const Gauge&) const = default;
};

struct ReadoutLine {
    std::string label; // "Running"
    std::string value; // "3 of 4"
    bool operator==(const ReadoutLine&) const = default;
};

// A deployment that replaces an older one, whose tasks fail, or that has FAILED.
struct RolloutReadout {
    std::int64_t older = 0; // RUNNING tasks of deployments that are not the newest
    std::int64_t newer = 0; // of the newest
    std::int64_t desired = 0;
    RolloutState state = RolloutState::inProgress;
    std::string words; // "2 of 3 failed", "rolling back", "FAILED, 3 of 3 failed", "4 old, 1 new"
    bool isTroubled = false; // tasks of it failed, or of the one before it
    std::string stage;       // AWS's, where it stands beside the older one or bakes: "BAKE_TIME"
    std::int64_t shiftedTenths = -1; // of a percent of production traffic; -1: nothing shifts
    Time stageEndsAt = kNever;       // by itself
    EntityId deployment;             // the newest
    bool operator==(const RolloutReadout&) const = default;
};

// What cluster auto scaling makes of a capacity provider of an Auto Scaling group.
struct ProviderReadout {
    ElementId group;           // its Auto Scaling group; empty: it has none
    bool isManaged = false;    // managed scaling
    std::int64_t needed = 0;   // M: instances that its tasks need
    std::int64_t running = 0;  // N: instances that it has
    std::int64_t further = 0;  // of M, for tasks that wait; within its step sizes
    double percent = 0;        // M / N, as CapacityProviderReservation would say now
    std::int64_t target = 100; // targetCapacity, in percent
    std::int64_t waiting = 0;  // tasks in PROVISIONING that need its instances
    std::int64_t tooLarge = 0; // of these, such that no instance of it can take
    std::string published;     // the newest datapoint: "200 %"; empty: there is none
    std::string held;          // why it does not scale now: "scale-out waits until 12:05:00"
    bool operator==(const ProviderReadout&) const = default;
};

// A task in PROVISIONING that waits for an instance of its capacity provider.
struct WaitingTask {
    EntityId task;
    ElementId service;       // empty: standalone
    std::string label;       // "web 7"
    std::string provider;    // its name
    Time since;              // its age is the instant of the frame less this
    std::string reason;      // what no instance has: "RESOURCE:CPU", "no instance"
    std::string hint;        // what to do about it, once it waits for long or can never run
    bool isTooLarge = false; // for every instance that the group may launch
    bool operator==(const WaitingTask&) const = default;
};

// What can be done to a live thing from its context menu.
enum class Verb : std::uint8_t {
    stopTask,
    terminate,
    drain,
    activate,
    crash,
    launchAgain,
    forceNewDeployment,
    rollBack,
    runTask,
    disconnectAgent,
    connectAgent,
    deregister,
    stopInstance,
    interruptSpot,
    protect,
    unprotect,
    enterStandby,
    exitStandby,
    detach,
    answerHook,
    putObject,
    sendMessage,
    purgeQueue,
    publishMessage,
    followRequest,
};

// A datapoint of a metric.
struct TracePoint {
    bool isThere = false;
    double value = 0;
    bool breaches = false; // the threshold
    bool operator==(const TracePoint&) const = default;
};

// A number on a card: "318 visible".
struct Figure {
    std::string label;
    std::string value;
    Mood mood = Mood::idle; // of the number: bad ones are marked
    bool operator==(const Figure&) const = default;
};

struct MailReadout {
    Time at;
    std::string from; // the topic
    std::string subject;
    std::string body;
    ElementId confirms; // the topic whose subscription it asks to confirm; empty: nothing to do
    bool operator==(const MailReadout&) const = default;
};

// The live side of a drawn element, and of an instance that lives without being drawn.
struct Readout {
    Subject subject;
    Mood mood = Mood::idle;
    std::string word;     // "RUNNING", "DRAINING", "terminated"
    std::string headline; // under the name on the canvas: "4 / 4 running", "20 req/s"
    std::vector<Gauge> gauges;
    std::vector<ReadoutLine> lines; // the inspector's Now
    std::vector<Verb> verbs;
    std::optional<RolloutReadout> rollout;   // of a service
    std::optional<ProviderReadout> provider; // of a capacity provider of an Auto Scaling group
    std::vector<WaitingTask> waiting;        // of a cluster, the oldest first
    // Of an instance: its name, its group and its zone where it is of an Auto Scaling group.
    std::string name;
    ElementId group;
    std::string zone;
    std::string lifecycle;  // AWS's, in a group: "InService"
    bool spared = false;    // it is protected from scale-in
    bool spot = false;      // it is a Spot instance
    std::string type;       // "m5.large"
    std::string interfaces; // "2 of 3 ENIs, trunk"; empty: nobody knows its type
    // Of an alarm: its newest datapoints, oldest first, and its threshold.
    std::vector<TracePoint> trace;
    double traceLimit = 0;
    std::string ports;              // on the host, that tasks take: "80, 32768"
    std::vector<Figure> figures;    // of what carries or keeps messages, what counts most first
    std::vector<MailReadout> inbox; // of a subscriber, the newest first
    std::int64_t mails = 0;         // of a subscriber, so far; the inbox keeps the newest
    bool operator==(const Readout&) const = default;
};

struct TaskReadout {
    EntityId task;
    ElementId service; // empty: standalone
    ElementId definition;
    // ElementId of a drawn instance or of an area of Fargate, EntityId of another instance; empty
    // ElementId: it is on Fargate and no area is drawn for it.
    Subject host;
    std::string zone;       // where it is placed
    std::string launchType; // AWS's: "EC2", "FARGATE"
    std::string provider;   // "FARGATE_SPOT", where a strategy chose it
    bool waits = false;     // for an instance of that provider; see WaitingTask
    int revision = 1;
    bool older = false; // of a deployment that is being replaced
    TaskStatus status = TaskStatus::provisioning;
    TaskStatus desired = TaskStatus::running;
    HealthStatus health = HealthStatus::unknown;
    Mood mood = Mood::starting;
    std::string label;                   // "web 7"
    std::string word;                    // "RUNNING", "PENDING pulling", "RUNNING unhealthy"
    std::string id;                      // AWS task id, 32 hexadecimal digits
    std::string stopCode;                // AWS's, once it stops: "UserInitiated"
    std::string reason;                  // stoppedReason, once it stops
    std::string exit;                    // "exit code 137", of each container where there are more
    std::vector<ReadoutLine> network;    // its interface, or the host ports that it takes
    std::string place;                   // the same in short: "10.0.0.4", "32768 → 80"
    std::vector<ReadoutLine> containers; // where there is more to tell of them than of the task
    Time since;                          // of its present status
    Time expectedEnd = kNever;           // of the present phase, for the ring that fills
    Time protectedUntil = kNever;        // from scale-in; kNever: it is not
    bool operator==(const TaskReadout&) const = default;
};

} // namespace stowage
