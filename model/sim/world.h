// SPDX-License-Identifier: MIT
// Everything that is true at one simulated instant, as one value that is cheap to copy.
#pragma once

#include "report/command.h"
#include "report/fact.h"
#include "report/trail.h"
#include "sim/appointment_kind.h"
#include "sim/change_marks.h"
#include "sim/entities.h"
#include "sim/event_entities.h"
#include "sim/event_face.h"
#include "sim/fact_log.h"
#include "sim/fault_entities.h"
#include "sim/image_entities.h"
#include "sim/link_meters.h"
#include "sim/lists.h"
#include "sim/log_entities.h"
#include "sim/message_entities.h"
#include "sim/metric_entities.h"
#include "sim/names.h"
#include "sim/placement_boards.h"
#include "sim/request_entities.h"
#include "sim/role_changes.h"
#include "sim/storage_entities.h"
#include "sim/timing.h"

#include <array>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace stowage::sim {

template <class Node> using AskedNodes = std::vector<std::shared_ptr<const Node>>;

// What was last asked of each drawn thing, at the slot of its row; null: nothing is asked any more.
struct Asked {
    std::shared_ptr<const std::vector<SecurityGroupNode>> securityGroups;   // by id; null: none
    std::shared_ptr<const std::vector<RoleNode>> roles;                     // by id; null: none
    std::shared_ptr<const std::vector<SubnetNode>> subnets;                 // by id; null: none
    std::shared_ptr<const std::vector<DefinitionRole>> executionRoles;      // null: none
    std::shared_ptr<const std::vector<DefinitionRole>> taskRoles;           // null: none
    std::shared_ptr<const std::vector<DefinitionRole>> infrastructureRoles; // null: none
    std::shared_ptr<const std::vector<PollNode>> polls;                     // null: none
    AskedNodes<ClusterNode> clusters;
    AskedNodes<DefinitionNode> revisions;
    AskedNodes<HostNode> hosts; // of an instance of a group: what it was launched as, without id
    AskedNodes<FargateNode> fargate;
    AskedNodes<AutoScalingGroupNode> autoScalingGroups;
    AskedNodes<CapacityProviderNode> capacityProviders;
    AskedNodes<TargetGroupNode> targetGroups;
    AskedNodes<BalancerNode> balancers;
    AskedNodes<ServiceNode> services;
    AskedNodes<SourceNode> sources;
    AskedNodes<InjectFault> faults;
    AskedNodes<AlarmNode> alarms;
    AskedNodes<ScalingPolicyNode> scalingPolicies;
    AskedNodes<QueueNode> queues;
    AskedNodes<TopicNode> topics;
    AskedNodes<SubscriberNode> subscribers;
    AskedNodes<EventRuleNode> eventRules;
    AskedNodes<BucketNode> buckets;
    AskedNodes<DynamoTableNode> dynamoTables;
    std::shared_ptr<const std::vector<StoreUseNode>> storeUses; // null: none
    AskedNodes<FileSystemNode> fileSystems;
    std::shared_ptr<const std::vector<FileSystemUse>> fileSystemUses; // null: none
    AskedNodes<ImageRepositoryNode> imageRepositories;
    AskedNodes<LogGroupNode> logGroups;
    std::vector<std::pair<ElementId, std::string>> again; // fields to act on although the same
    std::string edit;                                     // in words, while it is being adopted
};

// The row that stands for a drawn element: for a definition its newest revision.
struct ElementPlace {
    EntityKind kind = EntityKind::none;
    std::uint32_t slot = kNone;
};

// On an instance the room of a task of a DAEMON service is kept for the next one.
struct Aside {
    Ix<Service> service;
    Ix<Host> host;
    Ix<Revision> revision; // that the task was of
};

// Where the tasks of a deployment run, as its service said when it was started: by launch type or
// by a capacity provider strategy; and which volumes they have.
struct Launch {
    bool fargate = false; // without a strategy
    ProviderStrategy providers = {};
    ManagedVolumeNode volume = {}; // of each task
    bool operator==(const Launch&) const = default;
};

// The account's use of Fargate.
struct FargateAccount {
    std::array<std::int64_t, kCapacities> quota{0, 6 * 1'024, 6 * 1'024}; // CPU units at a time
    std::array<std::int64_t, kCapacities> inUse{};                        // by tasks not STOPPED
    std::int64_t launches = 0; // millionths of those that it may make, as of then; below 0: none
    Time countedAt = kNever;   // kNever: it has made none yet
};

// What was paid for that is gone, in thousandths of a millionth of a dollar.
struct Bill {
    std::int64_t instances = 0;
    std::int64_t spotInstances = 0;
    std::int64_t fargate = 0;
    std::int64_t fargateSpot = 0;
    std::int64_t volumes = 0; // of Amazon EBS, that were made for tasks
};

// How the requests of a source ended.
struct Ended {
    std::uint16_t code = 0; // HTTP status; kRefused: no connection
    bool byBalancer = false;
    std::int64_t count = 0;
    bool operator==(const Ended&) const = default;
};
constexpr std::uint16_t kRefused = 1;
constexpr std::uint16_t kTimedOut = 2; // no connection either, for nobody answers

// Counters of a source, at its slot, as of the last time its requests were settled.
struct SourceCounts {
    std::int64_t sent = 0;
    std::int64_t open = 0;
    std::vector<Ended> ended;            // sorted by code
    std::vector<std::int64_t> latencies; // answered ones, by bucket of traffic_report.h
};

// A fact about to be told.
struct Telling {
    FactKind kind = FactKind::none;
    EntityId subject = {};
    RuleNumber rule = 0;
    EntityId object = {};
};

struct World {
    Time now;
    std::uint64_t seed = 1;
    std::int64_t startMicros = 0; // of the run, since 1970
    Timing timing;
    Agenda agenda;
    FactLog facts;
    Names names;

    Table<Cluster> clusters;
    Table<Revision> revisions;
    Table<Host> hosts;
    Table<PortUse> ports;
    Table<CachedImage> images;
    Table<Service> services;
    Table<Deployment> deployments;
    Table<HookRun> hookRuns;
    Table<Task> tasks;
    Table<ContainerRun> containers;
    Table<TargetGroup> targetGroups;
    Table<Target> targets;
    Table<Balancer> balancers;
    Table<Source> sources;
    Table<FaultInForce> faults;
    Table<ScalingGroup> autoScalingGroups;
    Table<LifecycleAction> lifecycleActions;
    Table<FargateArea> fargateAreas;
    Table<Metric> metrics;
    Table<Alarm> alarms;
    Table<ScalingPolicy> scalingPolicies;
    Table<CapacityProvider> capacityProviders;
    Table<Queue> queues;
    Table<Flight> flights;
    Table<WaitingReceive> waitingReceives;
    Table<Worker> workers;
    Table<Topic> topics;
    Table<Subscription> subscriptions;
    Table<Delivery> deliveries;
    Table<Subscriber> subscribers;
    Table<EventRule> eventRules;
    Table<EventDelivery> eventDeliveries;
    Table<Bucket> buckets;
    Table<DynamoTable> dynamoTables;
    Table<FileSystem> fileSystems;
    ImageStore imageStore;
    LogStore logStore;

    std::vector<TaskStory> taskStories;                  // by slot of task
    std::vector<std::shared_ptr<const Launch>> launches; // by slot of deployment
    // By slot of task, of its own interface; null or beyond the end: none.
    std::vector<std::shared_ptr<const std::vector<ElementId>>> taskGroups;
    // By slot of task, of standalone ones that wait: what was asked for; null or beyond: nothing.
    std::vector<std::shared_ptr<const RunTask>> waitingRuns;
    std::vector<std::shared_ptr<const Attributes>> attributes; // by slot of host
    std::vector<Lane> lanes;                                   // by slot of target
    std::vector<Dealing> dealings;                             // by slot of target group
    std::vector<SourceCounts> sourceCounts;                    // by slot of source
    std::vector<Binding> bindings;                             // none where nothing is sticky
    std::vector<health::ProbeLog> probeLogs;                   // by slot of target
    std::vector<container_health::CheckLog> checkLogs;         // by slot of container
    std::vector<FaultHit> faultHits;                           // of faults with count or percent
    std::vector<Aside> asides;                                 // in the scheduler's ledgers
    std::vector<std::uint32_t> violators;                      // of daemons: tasks by number
    std::vector<ScalingActivity> activities;                   // of all groups, in order
    std::vector<TaskMeter> taskMeters;                         // by slot of task
    std::vector<Meter> serviceMeters;                          // by slot of service
    std::vector<Meter> clusterMeters;                          // by slot of cluster
    std::vector<InsightMeter> serviceInsights;                 // by slot of service
    std::vector<InsightMeter> clusterInsights;                 // by slot of cluster
    std::vector<Ix<Target>> targetsByHand;                     // of no task, in order
    std::vector<RoleTaken> rolesTaken;                         // and not given back
    std::vector<PolicyChange> policyChanges;                   // at most one for each role
    std::vector<PushedImage> pushed;                           // in order
    std::vector<QueueStore> queueStores;                       // by slot of queue
    std::vector<Ix<Worker>> workersOf;                         // by slot of container
    std::vector<std::vector<Mail>> inboxes;                    // by slot of subscriber, in order
    std::vector<std::vector<SentId>> publishedIds;             // by slot of a FIFO topic, in order
    std::array<SpentTokens, kRequestBuckets> spentTokens = {}; // of the account
    std::vector<std::vector<SeriesStep>> series;               // by slot of metric, in order
    // Those that measure a row, by source and by its slot.
    std::array<std::vector<Ix<Metric>>, kMetricSources> firstMetrics;
    std::vector<std::shared_ptr<const ReadPattern>> eventPatterns; // by slot of rule; null: none
    std::vector<std::shared_ptr<const std::string>> eventTexts;    // by slot of delivery; or null
    std::vector<Writing> writings;         // by slot of container; beyond the end: none
    std::vector<std::int64_t> instanceKib; // by slot of host, that tasks left there; beyond: none
    ManagedVolumes volumes;                // of Amazon EBS
    LinkMeters linkMeters;
    // What is followed: a request with all its steps, what was sent without them; null: nothing.
    std::shared_ptr<const Trail> followed;
    Asked asked;
    std::vector<ElementPlace> elements; // by NameId of an element id
    PlacementBoards boards;

    static constexpr std::size_t kKinds = static_cast<std::size_t>(EntityKind::logGroup) + 1;
    // By kind, then number - 1: the slot, or for what is gone kGone and what it is known by.
    static constexpr std::uint32_t kGone = 1U << 31;
    std::array<std::vector<std::uint32_t>, kKinds> byNumber;

    std::uint32_t actionsBegun = 0;  // lifecycle actions so far
    std::uint32_t sendings = 0;      // of messages so far
    std::uint32_t handles = 0;       // of messages received by hand so far
    std::uint32_t subscribed = 0;    // subscriptions so far
    std::uint32_t cause = 0;         // the fact that is being acted on; 0: a first cause
    std::uint32_t reacted = 0;       // facts up to this number have been reacted to
    std::uint32_t pictured = 0;      // facts up to this number are in pictures
    std::uint32_t published = 0;     // facts up to this number have been matched with event rules
    const EventFace* face = nullptr; // null: nothing is published
    std::string paused;              // why the run cannot go on, a sentence; empty: it can
    ChangeMarks changes;             // since the last picture
    FargateAccount fargate;
    Bill bill;
    bool skipsIdle = true; // false: what idles is worked through like all else, to compare with
    bool trunking = false; // account setting awsvpcTrunking, for instances yet to be launched

    // Appends a fact at `now` caused by what is being acted on; returns its number. Both subject
    // and object are marked as changed.
    std::uint32_t tell(const Telling& telling, std::initializer_list<std::uint64_t> payload = {});
    std::uint32_t tell(const Telling& telling, std::span<const std::uint64_t> payload);

    // The appointment bears the present cause. `at` is not before now. slot: below 2^26.
    Booking book(Time at, AppointmentKind kind, std::uint32_t slot);
    // Where the law has just told the fact that the appointment follows from.
    Booking bookAfter(std::uint32_t fact, Time at, AppointmentKind kind, std::uint32_t slot);
    void cancel(Booking& booking); // forgets the booking too

    void mark(EntityId changed); // the next picture shows it anew

    // Numbers count per kind from 1 and are never used twice.
    std::uint32_t nextNumber(EntityKind kind, std::uint32_t slot);
    // The row is about to be removed. What it is known by afterwards is the name of it, or of a
    // task's owner, or the number of a target's task: facts are told in the same words for ever.
    void gone(EntityKind kind, std::uint32_t number, std::uint32_t knownBy);
    std::uint32_t knownBy(EntityId gone) const; // 0: it is not gone
    std::uint32_t slotOf(EntityId id) const;    // kNone: gone, or never there

    ElementPlace placeOf(const ElementId& element) const;
    ElementPlace placeOf(const Subject& subject) const;
    void placeElement(NameId element, ElementPlace place);
    std::string_view text(NameId name) const { return names.text(name); }
};

NameId ownerNameOf(const World& world, const Task& task); // of its service or its family

// Rows by their entity id or drawn element; kNone where there is none of that kind.
template <class Row> Ix<Row> rowOf(const World& world, EntityKind kind, const Subject& subject)
{
    const ElementPlace place = world.placeOf(subject);
    return {place.kind == kind ? place.slot : kNone};
}

// Puts a value at a slot of a vector that runs beside a table.
template <class Value> void putAt(std::vector<Value>& values, std::uint32_t slot, Value value)
{
    if (values.size() <= slot)
        values.resize(slot + 1);
    values[slot] = std::move(value);
}

inline EntityId idOf(const Cluster& row)
{
    return {EntityKind::cluster, row.number};
}
inline EntityId idOf(const Revision& row)
{
    return {EntityKind::revision, row.number};
}
inline EntityId idOf(const Host& row)
{
    return {EntityKind::instance, row.number};
}
inline EntityId idOf(const Service& row)
{
    return {EntityKind::service, row.number};
}
inline EntityId idOf(const Deployment& row)
{
    return {EntityKind::deployment, row.number};
}
inline EntityId idOf(const Task& row)
{
    return {EntityKind::task, row.number};
}
inline EntityId idOf(const ContainerRun& row)
{
    return {EntityKind::container, row.number};
}
inline EntityId idOf(const TargetGroup& row)
{
    return {EntityKind::targetGroup, row.number};
}
inline EntityId idOf(const Target& row)
{
    return {EntityKind::target, row.number};
}
inline EntityId idOf(const Balancer& row)
{
    return {EntityKind::loadBalancer, row.number};
}
inline EntityId idOf(const Source& row)
{
    return {EntityKind::source, row.number};
}
inline EntityId idOf(const FargateArea& row)
{
    return {EntityKind::fargate, row.number};
}
inline EntityId idOf(const ScalingGroup& row)
{
    return {EntityKind::autoScalingGroup, row.number};
}
inline EntityId idOf(const Alarm& row)
{
    return {EntityKind::alarm, row.number};
}
inline EntityId idOf(const ScalingPolicy& row)
{
    return {EntityKind::scalingPolicy, row.number};
}
inline EntityId idOf(const CapacityProvider& row)
{
    return {EntityKind::capacityProvider, row.number};
}
inline EntityId idOf(const Queue& row)
{
    return {EntityKind::queue, row.number};
}
inline EntityId idOf(const Topic& row)
{
    return {EntityKind::topic, row.number};
}
inline EntityId idOf(const Subscriber& row)
{
    return {EntityKind::subscriber, row.number};
}

// It has no instance yet, or was stopped before it had one.
inline bool isUnplaced(const Task& task)
{
    return !task.host && task.capacity == Capacity::ec2;
}

constexpr Links<Host> kOfCluster{&Host::nextOfCluster, &Host::previousOfCluster};
constexpr Links<Host> kOfScalingGroup{&Host::nextOfGroup, &Host::previousOfGroup};
constexpr Links<Service> kServicesOfCluster{&Service::nextOfCluster, &Service::previousOfCluster};
constexpr Links<Deployment> kOfService{&Deployment::nextOfService, &Deployment::previousOfService};
constexpr Links<Task> kOfOwner{&Task::nextOfOwner, &Task::previousOfOwner};
constexpr Links<Task> kOfHost{&Task::nextOfHost, &Task::previousOfHost};
constexpr Links<Target> kOfGroup{&Target::nextOfGroup, &Target::previousOfGroup};

constexpr Links<Flight> kOfQueue{&Flight::nextOfQueue, &Flight::previousOfQueue};
constexpr Links<Flight> kOfWorker{&Flight::nextOfWorker, &Flight::previousOfWorker};
constexpr Links<Worker> kIdle{&Worker::nextIdle, &Worker::previousIdle};

constexpr EntityId kYou{EntityKind::you, 1};
constexpr EntityId kSimulation{EntityKind::simulation, 1};

} // namespace stowage::sim
