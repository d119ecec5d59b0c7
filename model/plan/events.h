// SPDX-License-Identifier: MIT
// Sources of events and stores of objects and items, as the simulation needs to know them.
#pragma once

#include "base/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stowage::sim {

enum class EventTargetKind : std::uint8_t { task, queue, topic };

struct EventTargetNode {
    EventTargetKind kind = EventTargetKind::task;
    ElementId id; // the family's element, the queue or the topic
    bool operator==(const EventTargetNode&) const = default;
};

// What a rule asks RunTask for.
struct EventTaskNode {
    ElementId cluster; // empty: none is given
    int revision = 0;  // 0: the newest
    int count = 1;
    bool fargate = false;  // launch type FARGATE
    bool byDefault = true; // no launch type: the default strategy of the cluster, if it has one
    std::string group;     // empty: family:<family>
    std::string platform;  // empty: LATEST
    std::vector<ElementId> subnets, securityGroups;
    std::vector<std::string> subnetZones;
    bool assignsPublicIp = false;
    bool operator==(const EventTaskNode&) const = default;
};

// API PutRule and PutTargets.
struct EventRuleNode {
    ElementId id;
    std::string name;
    std::string pattern;  // JSON; empty: it is about no event
    std::string schedule; // empty: it has none
    bool enabled = true;
    std::vector<EventTargetNode> targets;
    EventTaskNode task;     // of targets that are task definitions
    ElementId role;         // drawn, with which they are run; it may be gone or of another purpose
    bool namesRole = false; // one that is not drawn
    ElementId deadLetter;   // a queue; empty: what cannot be delivered is dropped
    int retries = 185;
    int ageSeconds = 86'400;
    bool isScheduler = false; // of EventBridge Scheduler: it may have at(), and one target
    int windowMinutes = 0;    // FlexibleTimeWindow; 0: OFF
    bool operator==(const EventRuleNode&) const = default;
};

struct BucketNode {
    ElementId id;
    std::string name;
    bool notifies = false; // sends its events to EventBridge
    std::int64_t milliUploadsPerMinute = 0;
    std::int64_t objectBytes = 0; // of each upload and of each object that a task writes
    std::string prefix;           // of the keys of uploads
    bool operator==(const BucketNode&) const = default;
};

struct DynamoTableNode {
    ElementId id;
    std::string name;
    bool operator==(const DynamoTableNode&) const = default;
};

// What the tasks of a family do with a bucket or a table each time their work is done.
struct StoreUseNode {
    ElementId definition;
    ElementId store;
    bool writes = false; // else reads
    bool operator==(const StoreUseNode&) const = default;
};

struct EventNodes {
    std::vector<EventRuleNode> rules;
    std::vector<BucketNode> buckets;
    std::vector<DynamoTableNode> tables;
    std::vector<StoreUseNode> uses;
    bool operator==(const EventNodes&) const = default;
};

} // namespace stowage::sim
