// SPDX-License-Identifier: MIT
// The rows of a World that pass events on, and those that keep objects and items.
#pragma once

#include "base/time.h"
#include "plan/events.h"
#include "report/entity.h"
#include "sim/agenda.h"
#include "sim/tables.h"

#include <cstdint>

namespace stowage::sim {

// What it was asked for is World::asked.eventRules at the same slot.
struct EventRule {
    std::uint32_t number = 0;
    std::uint32_t element = 0;    // NameId
    std::uint32_t name = 0;       // NameId
    std::uint32_t objection = 0;  // NameId, why AWS refuses it; 0: it does not
    std::uint32_t fact = 0;       // that it was created or changed
    Time createdAt;               // or given another schedule: a rate counts from then
    std::int64_t matched = 0;     // events
    std::int64_t fired = 0;       // by its schedule
    std::int64_t invocations = 0; // that were carried out or failed for good
    std::int64_t retried = 0, deadLetters = 0, dropped = 0;
    Booking next; // of its schedule
    Time nextAt = kNever;
    Time nominal = kNever; // the minute that it is of begins
};

// One event on its way to one target. Its text is World::eventTexts at the same slot.
struct EventDelivery {
    Ix<EventRule> rule;
    EventTargetKind kind = EventTargetKind::task;
    std::uint32_t target = 0; // NameId of an element id
    std::uint32_t place = 0;  // of the target among those of its rule
    std::uint32_t event = 0;  // the fact
    std::int32_t attempts = 0;
    Time since; // it was matched
    Booking due;
};

// What it was asked for is World::asked.buckets at the same slot.
struct Bucket {
    std::uint32_t number = 0;
    std::uint32_t element = 0;                      // NameId
    std::uint32_t name = 0;                         // NameId
    std::uint32_t fact = 0;                         // that it was created
    std::int64_t objects = 0, bytes = 0, reads = 0; // but for uploads since `since`
    std::int64_t created = 0;                       // objects ever, for their names
    std::int64_t uploads = 0;                       // since `since`, where each is told
    Time since;                                     // its rate is the present one
    Booking next;                                   // upload, where each is told
    bool tellsUploads = false;                      // since `since`: somebody hears of them
};

// What it was asked for is World::asked.dynamoTables at the same slot.
struct DynamoTable {
    std::uint32_t number = 0;
    std::uint32_t element = 0; // NameId
    std::uint32_t name = 0;    // NameId
    std::uint32_t fact = 0;    // that it was created
    std::int64_t items = 0, reads = 0, writes = 0;
};

inline EntityId idOf(const EventRule& row)
{
    return {EntityKind::eventRule, row.number};
}

inline EntityId idOf(const Bucket& row)
{
    return {EntityKind::bucket, row.number};
}

inline EntityId idOf(const DynamoTable& row)
{
    return {EntityKind::dynamoTable, row.number};
}

} // namespace stowage::sim
