// SPDX-License-Identifier: MIT
// Rules of Amazon EventBridge, and of what buckets and tables do.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kEventRules[] = {
    {"event.rule",
     "A rule has an event pattern, a schedule or both, and at most five targets; while it is "
     "DISABLED it hears nothing and does not fire.",
     Fidelity::documented, "Amazon EventBridge rules"},
    {"event.pattern",
     "An event matches where every field of the pattern does; the values of a field are "
     "alternatives, and a field that the event lacks matches only exists: false.",
     Fidelity::documented, "Amazon EventBridge event patterns"},
    {"event.delivery", "A target gets an event one second after it happened.", Fidelity::invented,
     ""},
    {"event.schedule",
     "A schedule is in UTC and fires within its minute, a rule always at the same second of it; a "
     "rate counts from when it was created, that of EventBridge Scheduler begins at once.",
     Fidelity::simplified, "Creating an Amazon EventBridge rule that runs on a schedule"},
    {"event.window",
     "With a flexible time window a schedule invokes its target anywhere within so many minutes of "
     "its time, here always as long after it.",
     Fidelity::simplified, "Configuring flexible time windows"},
    {"event.strategy",
     "A target that states no launch type runs its tasks by the default capacity provider strategy "
     "of its cluster, and without one on instances.",
     Fidelity::documented, "EcsParameters"},
    {"event.most",
     "Of events on their way to targets Stowage keeps 100,000; those beyond are dropped.",
     Fidelity::invented, ""},
    {"event.runTask",
     "A task target is a call of RunTask; what it lists as failures is lost, for the call itself "
     "succeeded. Nothing keeps two runs from standing side by side.",
     Fidelity::simplified, "EcsParameters"},
    {"event.role",
     "To run a task the rule needs the events role, and a schedule needs it for any target; "
     "without "
     "it the invocation fails, and nobody tries again.",
     Fidelity::documented, "Amazon ECS EventBridge IAM role"},
    {"event.retry",
     "An invocation that is throttled is tried again, later each time, as often and as long as its "
     "retry policy says: 185 times and a day unless it says otherwise.",
     Fidelity::documented, "Event retry policy and using dead-letter queues"},
    {"event.deadLetter",
     "What cannot be delivered goes to the rule's dead-letter queue; without one it is dropped.",
     Fidelity::documented, "Event retry policy and using dead-letter queues"},
    {"event.put", "PutEvents puts an event of one's own into the default event bus.",
     Fidelity::documented, "PutEvents"},
    {"s3.notify",
     "A bucket sends its events to EventBridge only where that is switched on; each new object is "
     "an event Object Created.",
     Fidelity::documented, "Using EventBridge"},
    {"s3.uploads", "Objects are uploaded evenly, at the rate that is drawn.", Fidelity::invented,
     ""},
    {"store.work",
     "A task reads and writes what its definition is linked to when its work is done and its "
     "container ends with 0; one that polls a queue does once for each message that it is done "
     "with.",
     Fidelity::invented, ""},
    {"store.route",
     "A task on Fargate reaches a bucket or a table through its own interface: from a private "
     "subnet by a NAT gateway or the VPC endpoint of the service, from a public one with a public "
     "address. Without, its call times out, here at once, and the container ends with 1; on "
     "instances everything can be reached.",
     Fidelity::simplified, "Gateway endpoints"},
    {"store.role",
     "Reading and writing needs the task role; without it the call is denied, and the container "
     "ends with 1.",
     Fidelity::simplified, "Amazon ECS task IAM role"},
};

} // namespace stowage::sim
