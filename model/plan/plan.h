// SPDX-License-Identifier: MIT
// What the simulation needs to know of a drawing: nodes by role, without positions, colours or
// kinds.
#pragma once

#include "base/ids.h"
#include "plan/application.h"
#include "plan/container_policies.h"
#include "plan/deployments.h"
#include "plan/events.h"
#include "plan/images.h"
#include "plan/listener_rules.h"
#include "plan/logs.h"
#include "plan/managed_volumes.h"
#include "plan/messages.h"
#include "plan/metrics.h"
#include "plan/networks.h"
#include "plan/storage.h"
#include "plan/warm_pool.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace stowage::sim {

enum class NetworkMode : std::uint8_t { bridge, host, awsvpc, none };
enum class Protocol : std::uint8_t { tcp, udp };
enum class StrategyType : std::uint8_t { random, spread, binpack };
enum class ConstraintType : std::uint8_t { distinctInstance, memberOf };
enum class TargetType : std::uint8_t { instance, ip };
enum class Balancing : std::uint8_t { roundRobin, leastOutstandingRequests, weightedRandom };
enum class SchedulingStrategy : std::uint8_t { replica, daemon };
enum class Capacity : std::uint8_t { ec2, fargate, fargateSpot }; // what a task runs on
constexpr std::size_t kCapacities = 3;

// API CapacityProviderStrategyItem.
struct StrategyItem {
    std::string provider; // `FARGATE`, `FARGATE_SPOT`, or the name of an Auto Scaling group's
    int base = 0;
    int weight = 0;
    bool operator==(const StrategyItem&) const = default;
};
using ProviderStrategy = std::vector<StrategyItem>;

struct PortMapping {
    int containerPort = 0;
    int hostPort = 0; // 0: a dynamic port (bridge), or the container's own (awsvpc, host)
    Protocol protocol = Protocol::tcp;
    bool operator==(const PortMapping&) const = default;
};

struct Strategy {
    StrategyType type = StrategyType::random;
    std::string field; // `attribute:ecs.availability-zone`, `instanceId`, `cpu`, `memory`
    bool operator==(const Strategy&) const = default;
};

struct Constraint {
    ConstraintType type = ConstraintType::distinctInstance;
    std::string expression; // cluster query language, for memberOf
    bool operator==(const Constraint&) const = default;
};

struct ContainerNode {
    ElementId id;
    std::string name;
    std::string image;
    int imageMib = 100;        // compressed size
    int cpu = 0;               // CPU units, 0: not set
    int memory = 0;            // hard limit, MiB, 0: not set
    int memoryReservation = 0; // soft limit, MiB, 0: not set
    bool essential = true;
    int stopTimeoutSeconds = 0;  // API stopTimeout; 0: as its agent says
    int startTimeoutSeconds = 0; // API startTimeout; 0: as its agent says
    std::vector<Dependency> dependsOn;
    RestartPolicy restart;
    std::vector<PortMapping> ports;
    ContainerCheck check;
    Application application;
    std::vector<std::string> secrets;  // ARNs or parameter names (valueFrom)
    std::string repositoryCredentials; // ARN of the secret; empty: the image is pulled without
    bool keepsVersion = true;          // API versionConsistency
    bool logsToCloudWatch = false;     // log driver awslogs
    std::int64_t kibPerMinute = 0;     // that its program writes
    int writesInto = -1;               // index of a volume; -1: the container itself
    AwsLogs logs;                      // of the log driver awslogs
    bool operator==(const ContainerNode&) const = default;
};

// One revision of a task definition family.
struct DefinitionNode {
    ElementId id;
    std::string family;
    int revision = 1;
    bool newest = true; // what services that follow the drawing run
    NetworkMode network = NetworkMode::bridge;
    std::string osFamily = "LINUX";
    std::string cpuArchitecture; // empty: not stated
    int cpu = 0;                 // task level, CPU units, 0: not set
    int memory = 0;              // task level, MiB, 0: not set
    int ephemeralGib = 0;        // ephemeralStorage, Fargate; 0: the usual 20
    bool runsOnFargate = false;  // its requiresCompatibilities and all else let it
    bool runsOnEc2 = true;       // its requiresCompatibilities let it
    std::vector<Constraint> constraints;
    std::vector<ContainerNode> containers;
    bool namesExecutionRole = false; // by ARN; what a drawn one may do comes before
    bool namesTaskRole = false;
    std::vector<VolumeNode> volumes;
    bool operator==(const DefinitionNode&) const = default;
};

enum class RolePurpose : std::uint8_t {
    containerInstance,
    task,
    taskExecution,
    events,
    infrastructure
};

struct RoleNode {
    ElementId id;
    std::string name;
    RolePurpose purpose = RolePurpose::task;
    std::vector<std::string> allowed = {}; // actions of AWS by its policies; see plan/policies.h
    bool operator==(const RoleNode&) const = default;
};

// The drawn role with which the tasks of a family are started, or that their application takes on;
// or with which the volumes of a service's tasks are managed.
struct DefinitionRole {
    ElementId definition; // or service
    ElementId role;       // may be of another purpose
    bool operator==(const DefinitionRole&) const = default;
};

// Cluster setting containerInsights.
enum class Insights : std::uint8_t { disabled, enabled, enhanced };

struct ClusterNode {
    ElementId id;
    std::string name;
    Insights insights = Insights::disabled;
    std::vector<std::string> providers = {}; // associated with it
    ProviderStrategy defaultStrategy = {};
    bool operator==(const ClusterNode&) const = default;
};

// Capacity of Fargate as it is drawn in a cluster; its tasks run without it just as well.
struct FargateNode {
    ElementId id;
    std::string name;
    ElementId cluster;
    Capacity capacity = Capacity::fargate; // or fargateSpot
    bool operator==(const FargateNode&) const = default;
};

struct HostNode {
    ElementId id;
    std::string name;
    ElementId cluster;
    ElementId subnet;
    std::string subnetName;
    std::string vpcName;
    std::string zone;         // `us-east-1a`
    std::string instanceType; // a row of the instance catalogue; may be empty where cpu and memory
                              // are given
    int cpu = 0;              // CPU units registered; 0: as the catalogue says
    int memory = 0;           // MiB registered; 0: as the catalogue says
    int reservedMemory = 0;   // MiB, ECS_RESERVED_MEMORY
    std::vector<int> reservedTcpPorts;                           // beyond the agent's own
    std::vector<std::pair<std::string, std::string>> attributes; // custom
    bool registersAtOnce = false;          // registered by call: without launch and boot
    std::vector<ElementId> securityGroups; // none: nothing is held up
    std::string block = kUsualBlock;       // CIDR that its address and those of its tasks are of
    bool spot = false;                     // EC2 may take it back
    bool spotDraining = false;             // then its agent sets it to DRAINING at the notice
    int stopTimeoutSeconds = 30;           // of its agent, ECS_CONTAINER_STOP_TIMEOUT
    int startTimeoutSeconds = 180;         // the same, ECS_CONTAINER_START_TIMEOUT
    PullBehavior pullBehavior = PullBehavior::byDefault; // the same
    ElementId role;              // drawn, of the agent; it may be gone or of another purpose
    bool namesRole = true;       // without a drawn one: it has a role that is not drawn
    bool checksWarmPool = false; // of its agent, ECS_WARM_POOLS_CHECK
    bool operator==(const HostNode&) const = default;
};

// API CreateAutoScalingGroup, TerminationPolicies.
enum class TerminationPolicy : std::uint8_t {
    byDefault,
    oldestInstance,
    newestInstance,
    oldestLaunchConfiguration,
    oldestLaunchTemplate,
    closestToNextInstanceHour,
    allocationStrategy,
};

struct GroupSubnet {
    ElementId id;
    std::string name;
    std::string vpcName;
    std::string zone;
    bool operator==(const GroupSubnet&) const = default;
};

// API PutLifecycleHook.
struct LifecycleHookNode {
    std::string name;
    bool launching = true; // of EC2_INSTANCE_LAUNCHING, else of EC2_INSTANCE_TERMINATING
    int heartbeatSeconds = 3'600;
    bool continues = false; // DefaultResult: CONTINUE, else ABANDON
    std::string metadata;
    bool operator==(const LifecycleHookNode&) const = default;
};

struct AutoScalingGroupNode {
    ElementId id;
    std::string name;
    ElementId cluster;
    int minSize = 0;
    int maxSize = 0;
    int desiredCapacity = 0; // outside the sizes: the nearer one
    std::vector<GroupSubnet> subnets;
    std::vector<TerminationPolicy> terminationPolicies; // none: byDefault
    bool protectsNewInstances = false;
    int healthCheckGraceSeconds = 0;
    bool heedsBalancer = false;          // HealthCheckType ELB
    std::vector<ElementId> targetGroups; // that its instances are targets of
    std::vector<LifecycleHookNode> hooks;
    int cooldownSeconds = 300;      // of simple scaling
    HostNode launch;                // what each instance is, but for its name and place
    std::vector<std::string> types; // that it may launch, the first one is; none: that of `launch`
    WarmPoolNode warmPool;
    bool operator==(const AutoScalingGroupNode&) const = default;
};

// API CapacityProvider of an Auto Scaling group.
struct CapacityProviderNode {
    ElementId id;
    std::string name;
    ElementId cluster;
    ElementId group;       // its Auto Scaling group; may be gone
    bool isManaged = true; // managed scaling
    int targetCapacity = 100;
    int minimumStep = 1, maximumStep = 10'000;
    int warmupSeconds = 300;
    bool protectsInstances = false; // managed termination protection
    bool drainsInstances = true;    // managed draining
    bool operator==(const CapacityProviderNode&) const = default;
};

struct ServiceTarget {
    ElementId targetGroup;
    std::string container;    // empty: the first with a port mapping
    int containerPort = 0;    // 0: its first port
    ElementId alternate = {}; // the other one, where deployments shift traffic; empty: none
    bool operator==(const ServiceTarget&) const = default;
};

struct ServiceNode {
    ElementId id;
    std::string name;
    ElementId cluster;
    ElementId definition; // the family's element
    int revision = 0;     // 0: the newest drawn
    int desiredCount = 1;
    int minCapacity = 0; // of Application Auto Scaling
    int maxCapacity = 0; // 0: it is no scalable target
    SchedulingStrategy scheduling = SchedulingStrategy::replica;
    int minimumHealthyPercent = 100;
    int maximumPercent = 200;
    int healthCheckGraceSeconds = 0;
    CircuitBreaker breaker;
    TrafficShift shift;
    DeploymentAlarms alarms;
    std::vector<DeploymentHookNode> hooks;
    std::string loadBalancerRole;   // ARN; nothing depends on it
    RuleKey productionRule;         // not stated: the default one of the first other listener
    RuleKey testRule;               // not stated: none
    bool rebalances = false;        // over Availability Zones
    bool launchesByDefault = false; // its strategy is that of its cluster, for it states nothing
    std::vector<Strategy> strategies;
    std::vector<Constraint> constraints;
    std::vector<ServiceTarget> targets;
    // For tasks of network mode awsvpc; what others would make of them is nobody's concern.
    std::vector<ElementId> subnets, securityGroups;
    std::vector<std::string> subnetZones; // where its tasks may land; empty: anywhere
    bool fargate = false;                 // launch type FARGATE, where there is no strategy
    ProviderStrategy providers;           // capacityProviderStrategy
    bool assignsPublicIp = false;         // Fargate
    std::string platformVersion;          // Fargate; empty: LATEST
    ManagedVolumeNode volume;             // of each of its tasks
    bool operator==(const ServiceNode&) const = default;
};

struct HealthCheck {
    int intervalSeconds = 30;
    int timeoutSeconds = 5;
    int healthyThreshold = 5;
    int unhealthyThreshold = 2;
    std::string path = "/";
    std::string matcher = "200";
    bool operator==(const HealthCheck&) const = default;
};

struct TargetGroupNode {
    ElementId id;
    std::string name;
    ElementId balancer; // may be empty: then its targets are unused
    TargetType targetType = TargetType::instance;
    int port = 80;
    HealthCheck healthCheck;
    int deregistrationDelaySeconds = 300;
    int slowStartSeconds = 0;
    Balancing balancing = Balancing::roundRobin;
    bool crossZone = true;
    bool sticky = false; // a client stays with its target
    int stickySeconds = 86'400;
    std::string stickyCookie; // which a target must have set; empty: none
    bool operator==(const TargetGroupNode&) const = default;
};

struct ListenerNode {
    int port = 80;
    ElementId targetGroup;                   // empty: answers 503
    Ruled ruled = {};                        // its default rule
    RuleAction action = RuleAction::forward; // of its default rule
    int statusCode = 0;                      // likewise, where it answers itself
    std::string location = {};               // of a redirect; nothing depends on it
    bool operator==(const ListenerNode&) const = default;
};

struct BalancerNode {
    ElementId id;
    std::string name;
    std::vector<std::string> zones; // enabled availability zones; empty: not stated, so all
    std::vector<ListenerNode> listeners;
    int idleTimeoutSeconds = 60;
    std::vector<ElementId> securityGroups;    // none: nothing is held up
    std::vector<std::string> blocks;          // CIDR, of the addresses of its nodes
    std::string clientsBlock = "0.0.0.0/0";   // that its clients' addresses are of
    std::vector<ListenerRuleNode> rules = {}; // by port and priority
    bool operator==(const BalancerNode&) const = default;
};

struct SourceNode {
    ElementId id;
    std::string name;
    ElementId balancer;
    int port = 80;                           // the listener that is asked
    std::int64_t milliRequestsPerSecond = 0; // thousandths of a request per second
    int clients = 100;                       // that send them, each its part
    ElementId queue = {};                    // that it sends messages to
    std::int64_t milliMessagesPerSecond = 0;
    Asking asking = {};
    bool operator==(const SourceNode&) const = default;
};

// Every list is in natural order of ids, so that equal drawings give equal plans.
struct Plan {
    std::uint64_t seed = 1;
    std::string profile = "typical";
    std::int64_t startMicros = 0; // of the run, since 1970
    bool awsvpcTrunking = false;  // account setting
    int fargateVcpus = 6;         // quotas of the account: Fargate On-Demand and
    int fargateSpotVcpus = 6;     // Fargate Spot vCPU resource count
    std::vector<SubnetNode> subnets;
    std::vector<SecurityGroupNode> securityGroups;
    std::vector<RoleNode> roles;
    std::vector<DefinitionRole> executionRoles, taskRoles; // at most one for each definition
    std::vector<DefinitionRole> infrastructureRoles;       // at most one for each service
    std::vector<ClusterNode> clusters;
    std::vector<DefinitionNode> definitions;
    std::vector<HostNode> hosts;
    std::vector<FargateNode> fargate;
    std::vector<AutoScalingGroupNode> autoScalingGroups;
    std::vector<CapacityProviderNode> capacityProviders;
    std::vector<TargetGroupNode> targetGroups;
    std::vector<BalancerNode> balancers;
    std::vector<ServiceNode> services;
    std::vector<SourceNode> sources;
    std::vector<AlarmNode> alarms;
    std::vector<ScalingPolicyNode> scalingPolicies;
    std::vector<QueueNode> queues;
    std::vector<TopicNode> topics;
    std::vector<SubscriberNode> subscribers;
    std::vector<PollNode> polls; // at most one for each container
    EventNodes events;
    std::vector<FileSystemNode> fileSystems;
    std::vector<FileSystemUse> fileSystemUses; // at most one for each definition
    std::vector<ImageRepositoryNode> imageRepositories;
    std::vector<LogGroupNode> logGroups;
    bool operator==(const Plan&) const = default;
};

} // namespace stowage::sim
