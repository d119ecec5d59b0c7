// SPDX-License-Identifier: MIT
// What can be asked of a running World that has no value in the drawing: verbs and faults.
#pragma once

#include "base/time.h"
#include "report/entity.h"
#include "report/states.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace stowage {

struct StopTask {
    EntityId task;
    std::string reason; // as the caller gives it; the console says "Task stopped by user"
    bool operator==(const StopTask&) const = default;
};

struct TerminateInstance {
    Subject instance;
    bool operator==(const TerminateInstance&) const = default;
};

struct CrashInstance { // the host hangs: no EC2 event, the agent is gone
    Subject instance;
    bool operator==(const CrashInstance&) const = default;
};

struct LaunchAgain { // a drawn instance that was terminated
    ElementId instance;
    bool operator==(const LaunchAgain&) const = default;
};

struct StopInstance { // EC2 keeps it; its agent is gone
    Subject instance;
    bool operator==(const StopInstance&) const = default;
};

struct InterruptSpot { // EC2 gives its two minutes' notice
    Subject instance;
    bool operator==(const InterruptSpot&) const = default;
};

// Of an Auto Scaling group, which launches another one unless its desired capacity was lowered.
struct TerminateInGroup {
    Subject instance;
    bool decrements = false; // whether the desired capacity goes down, by an edit of the same call
    bool operator==(const TerminateInGroup&) const = default;
};

struct ProtectInstance { // from scale-in of its group
    Subject instance;
    bool isProtected = true;
    bool operator==(const ProtectInstance&) const = default;
};

enum class GroupMove : std::uint8_t { enterStandby, exitStandby, detach, attach };

// Of an instance within its Auto Scaling group, out of it, or into one.
struct MoveInGroup {
    Subject instance;
    GroupMove move = GroupMove::enterStandby;
    bool decrements = false; // whether the desired capacity goes down, by an edit of the same call
    ElementId group;         // that it is attached to
    bool operator==(const MoveInGroup&) const = default;
};

enum class HookAnswer : std::uint8_t { proceeds, abandons, waits };

// Of an instance that waits for a lifecycle hook: CompleteLifecycleAction, or a heartbeat.
struct AnswerHook {
    Subject instance;
    std::string hook; // empty: the first that it waits for
    HookAnswer answer = HookAnswer::proceeds;
    bool operator==(const AnswerHook&) const = default;
};

struct SetInstanceState {
    Subject instance;
    bool draining = true; // false: back to ACTIVE
    bool operator==(const SetInstanceState&) const = default;
};

// Whether the agent of an instance reaches Amazon ECS.
struct SetAgentConnection {
    Subject instance;
    bool connected = false;
    std::optional<Duration> lasts; // of a disconnection; empty: until it is connected again
    bool operator==(const SetAgentConnection&) const = default;
};

struct DeregisterInstance { // its tasks are Amazon ECS's no longer, whatever becomes of them
    Subject instance;
    bool operator==(const DeregisterInstance&) const = default;
};

// Custom attributes of an instance that is not drawn; they go with it.
struct ChangeAttributes {
    Subject instance;
    std::vector<std::pair<std::string, std::string>> put; // names and values
    std::vector<std::string> removed;                     // names, where nothing is put
    bool operator==(const ChangeAttributes&) const = default;
};

struct DeregisterRevision {
    EntityId revision;
    bool operator==(const DeregisterRevision&) const = default;
};

// Task scale-in protection.
struct ProtectTask {
    EntityId task;
    std::optional<Duration> lasts; // empty: the protection is taken away
    bool operator==(const ProtectTask&) const = default;
};

struct ForceNewDeployment {
    ElementId service;
    bool operator==(const ForceNewDeployment&) const = default;
};

struct StopDeployment { // and go back to the one before it
    EntityId deployment;
    bool operator==(const StopDeployment&) const = default;
};

struct ProviderItem { // API CapacityProviderStrategyItem
    std::string provider;
    int base = 0;
    int weight = 0;
    bool operator==(const ProviderItem&) const = default;
};

struct RunVolume {    // API TaskManagedEBSVolumeConfiguration
    std::string name; // of the definition's volume; empty: none is configured
    std::string volumeType;
    int sizeGib = 0;
    int iops = 0;       // 0: as its type has it
    int throughput = 0; // likewise
    std::string filesystemType;
    bool encrypted = false;
    std::string roleArn;
    bool deletes = true; // with its task
    bool operator==(const RunVolume&) const = default;
};

struct RunTask {
    ElementId cluster;
    ElementId definition;
    int revision = 0;  // 0: the newest
    int count = 1;     // 1 … 10
    std::string group; // empty: family:<family>
    std::string startedBy;
    std::vector<std::pair<std::string, std::string>> strategies;  // type, field
    std::vector<std::pair<std::string, std::string>> constraints; // type, expression
    std::vector<ElementId> subnets;        // awsvpc: where it may get its address
    std::vector<ElementId> securityGroups; // awsvpc
    std::vector<std::string> subnetZones;  // of those subnets
    std::vector<EntityId> instances;       // StartTask: one task on each of them; empty: placed
    bool fargate = false;                  // launch type FARGATE, where there is no strategy
    bool assignsPublicIp = false;          // Fargate
    std::string platformVersion;           // Fargate; empty: LATEST
    std::vector<ProviderItem> providers;   // capacityProviderStrategy
    RunVolume volume;                      // of each of its tasks
    bool operator==(const RunTask&) const = default;
};

// A target that no service registers: an instance, or an address in the VPC.
struct RegisterTarget {
    ElementId targetGroup;
    EntityId at;         // the instance, or the task whose interface has the address; none: nobody
    std::string address; // empty: the instance's
    int port = 80;       // 1 … 65535
    bool operator==(const RegisterTarget&) const = default;
};

struct DeregisterTarget { // whoever registered it
    EntityId target;
    bool operator==(const DeregisterTarget&) const = default;
};

// A tag of a repository names another image from now on.
struct PushImage {
    std::string image;  // repository:tag, without a registry
    std::string digest; // sha256:…; empty: a new one
    bool operator==(const PushImage&) const = default;
};

// Until it is evaluated next.
struct SetAlarmState {
    ElementId alarm;
    AlarmState state = AlarmState::ok;
    std::string reason;
    bool operator==(const SetAlarmState&) const = default;
};

// Samples of a metric of one's own; amounts in millionths.
struct PutSamples {
    std::string metricNamespace, metricName;
    std::vector<std::pair<std::string, std::string>> dimensions;
    std::int64_t samples = 1;
    std::int64_t sum = 0, minimum = 0, maximum = 0;
    std::optional<Duration> at; // since the start of the run; empty: now
    bool operator==(const PutSamples&) const = default;
};

// Bodies of messages that are alike, and whether they are visible later than the queue says.
struct SendMessages {
    ElementId queue;
    std::string body;
    std::int64_t count = 1;
    std::optional<Duration> delay;
    std::string group = {};  // MessageGroupId
    std::string sentId = {}; // MessageDeduplicationId
    bool operator==(const SendMessages&) const = default;
};

struct ReceiveMessages {
    ElementId queue;
    int most = 1;
    std::optional<Duration> visibility; // empty: as the queue says
    Duration wait = {};                 // for messages; 0: it is a short poll
    bool operator==(const ReceiveMessages&) const = default;
};

// Of one that was received by hand and is in flight.
struct DeleteMessage {
    ElementId queue;
    std::uint32_t handle = 0;
    bool operator==(const DeleteMessage&) const = default;
};

struct ChangeVisibility {
    ElementId queue;
    std::uint32_t handle = 0;
    Duration visibility; // from now on
    bool operator==(const ChangeVisibility&) const = default;
};

struct PurgeQueue {
    ElementId queue;
    bool operator==(const PurgeQueue&) const = default;
};

struct PublishMessage {
    ElementId topic;
    std::string subject;
    std::string body;
    std::vector<std::pair<std::string, std::string>> attributes; // names and values, as JSON
    std::string group = {};                                      // MessageGroupId
    std::string sentId = {};                                     // MessageDeduplicationId
    bool operator==(const PublishMessage&) const = default;
};

struct ConfirmSubscription {
    ElementId topic;
    ElementId subscriber;
    bool operator==(const ConfirmSubscription&) const = default;
};

struct EventEntry { // API PutEventsRequestEntry
    std::string source, detailType;
    std::string detail; // a JSON object
    std::vector<std::string> resources;
    bool operator==(const EventEntry&) const = default;
};

struct PutEvents { // of one's own, into the default event bus
    std::vector<EventEntry> entries;
    bool operator==(const PutEvents&) const = default;
};

struct PutObject {
    ElementId bucket;
    std::string key;
    std::int64_t bytes = 0;
    bool operator==(const PutObject&) const = default;
};

enum class Followed : std::uint8_t { lastSent, request, nothing };

// What is shown hop by hop from now on: what was last sent by hand, the next request of users, or
// nothing any longer. It goes where it would have gone.
struct Follow {
    Followed what = Followed::lastSent;
    ElementId users; // whose request
    bool operator==(const Follow&) const = default;
};

// Forgets what was last asked for a field, so that the next adoption acts on it even where the
// drawing says the same.
struct AskAgain {
    ElementId element;
    std::vector<std::string> fields;
    bool operator==(const AskAgain&) const = default;
};

enum class FaultKind : std::uint8_t {
    failHealthChecks,
    failRequests,
    crashLoop,
    badImage,
    traffic,
    noCapacity, // launches of Auto Scaling groups fail
    slowStart,
    ignoreSigterm,
    killProcess,         // at once
    disruptConnectivity, // nothing enters or leaves a zone
    usage,               // tasks take so much of processors and memory
    cpuStress,           // tasks keep processors busy beside what they do
    networkLatency,      // what tasks answer comes later
    memoryLeak,
    impairInstance,   // its container runtime does not answer
    apiThrottling,    // requests to Amazon ECS, of the account
    spotInterruption, // tasks of Fargate Spot are taken back, and meanwhile there is no capacity
};

enum class FaultMode : std::uint8_t { fail, hang, close, status };
enum class FaultProbe : std::uint8_t { alb, container, both };

// What a fault hits; every selector that is set must agree.
struct FaultTarget {
    std::string service, cluster, taskDefinition, task, instance, availabilityZone, source;
    std::string autoScalingGroup;
    std::optional<std::int64_t> count;
    std::optional<std::int64_t> percent;
    bool operator==(const FaultTarget&) const = default;
};

struct InjectFault {
    FaultKind kind = FaultKind::failHealthChecks;
    FaultTarget on;
    FaultMode mode = FaultMode::fail;
    FaultProbe probe = FaultProbe::alb; // which health checks fail
    int statusCode = 500;
    std::int64_t milliRequestsPerSecond = 0; // traffic
    std::int64_t delaySeconds = 0;           // slowStart
    std::optional<std::int64_t> cpuUnits;    // usage of each task; empty: as it is
    std::optional<std::int64_t> memoryMib;
    std::int64_t loadPercent = 100;  // cpuStress: of the processors that each task may use
    std::int64_t delayMillis = 200;  // networkLatency
    std::int64_t mibPerMinute = 100; // memoryLeak
    std::optional<Duration> lasts;   // empty: until the end of the run
    bool operator==(const InjectFault&) const = default;
};

using Command =
    std::variant<StopTask, TerminateInstance, CrashInstance, LaunchAgain, SetInstanceState,
                 ForceNewDeployment, RunTask, SetAgentConnection, DeregisterInstance,
                 DeregisterRevision, ProtectTask, StopInstance, InterruptSpot, TerminateInGroup,
                 ProtectInstance, RegisterTarget, DeregisterTarget, PushImage, ChangeAttributes,
                 MoveInGroup, AnswerHook, SetAlarmState, PutSamples, StopDeployment, SendMessages,
                 ReceiveMessages, DeleteMessage, ChangeVisibility, PurgeQueue, PublishMessage,
                 ConfirmSubscription, PutEvents, PutObject, Follow, AskAgain, InjectFault>;

} // namespace stowage
