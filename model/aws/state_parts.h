// SPDX-License-Identifier: MIT
// The parts of the state, one list each.
#pragma once

#include "document/document.h"
#include "io/json.h"
#include "sim/world.h"

#include <cstdint>
#include <string>

namespace stowage::aws {

struct Moment {
    const sim::World& world;
    std::int64_t startMicros = 0; // of the run, since 1970

    std::string text(Time at) const; // ISO 8601
};

// The private address of a task with an interface of its own; empty for others.
std::string addressOf(const sim::World& world, sim::Ix<sim::Task> at);

// As ELBv2 names a target: the instance's id, or the address.
std::string targetIdOf(const sim::World& world, const sim::Target& target);

io::Json taskJson(const Moment& moment, sim::Ix<sim::Task> at);
io::Json containerInstanceJson(const Moment& moment, sim::Ix<sim::Host> at);
// The health checks of one that has registered: API InstanceHealthCheckResult.
io::Json healthChecksJson(const Moment& moment, sim::Ix<sim::Host> at);

io::Json clustersJson(const Moment& moment);
io::Json servicesJson(const Moment& moment);
io::Json tasksJson(const Moment& moment);
io::Json containerInstancesJson(const Moment& moment);
// Whole where the drawing still has them, else what the simulation needs to know of them.
io::Json taskDefinitionsJson(const doc::Document& document, const Moment& moment);
io::Json autoScalingGroupsJson(const Moment& moment);
io::Json warmPoolsJson(const Moment& moment);
io::Json scalingActivitiesJson(const Moment& moment);
// Those of services, in the shape of Application Auto Scaling.
void appendServiceActivities(const Moment& moment, io::Json& list);
io::Json scalableTargetsJson(const Moment& moment);
io::Json scalingPoliciesJson(const Moment& moment);
// The detail of an EventBridge event about a scaling activity.
io::Json scalingEventDetail(const Moment& moment, std::uint32_t activity);
// Origin and Destination of an instance that is launched or terminated.
void setRoute(io::Json& detail, sim::PoolWay way, bool launches);
io::Json alarmsJson(const Moment& moment);
// The detail of an EventBridge event about a fact that changed the state of an alarm.
io::Json alarmEventDetail(const Moment& moment, std::uint32_t fact);
// Of a metric, as CloudWatch names them.
io::Json dimensionsJson(const sim::World& world, const sim::MetricNode& node);
io::Json targetHealthJson(const Moment& moment);
// Of each listener, "alb:80", as DescribeRules lists them.
io::Json listenerRulesJson(const Moment& moment);
// By instance id, those that run.
io::Json networkInterfacesJson(const Moment& moment);
// Queues by name with the attributes of GetQueueAttributes, what was counted of each, and what is
// in flight that was received by hand.
io::Json queuesJson(const Moment& moment);
// Topics by name with the attributes of GetTopicAttributes and their subscriptions.
io::Json topicsJson(const Moment& moment);
// Who gets mail, by name, with the newest of it.
io::Json subscribersJson(const Moment& moment);
// The newest data point of each metric that CloudWatch shows, as GetMetricStatistics gives it.
io::Json metricsJson(const Moment& moment);
io::Json trafficJson(const Moment& moment);
// By name: event rules or schedules, buckets and tables, with what was counted of them.
io::Json eventRulesJson(const Moment& moment, bool ofScheduler);
io::Json bucketsJson(const sim::World& world);
io::Json dynamoTablesJson(const sim::World& world);
// File systems and their mount targets, each in a list.
io::Json fileSystemsJson(const sim::World& world);
io::Json mountTargetsJson(const sim::World& world);
// Volumes of Amazon EBS that were made for tasks, as DescribeVolumes gives them; that of a task
// among its attachments; and what a service configures of its tasks' volumes.
io::Json volumesJson(const Moment& moment);
void appendVolume(const sim::World& world, sim::Ix<sim::Task> at, io::Json& attachments);
void setVolumes(const sim::World& world, sim::Ix<sim::Deployment> at, io::Json& json);
// Image repositories as DescribeRepositories lists them; what each holds, by name, as
// DescribeImages does.
io::Json repositoriesJson(const Moment& moment);
io::Json repositoryImagesJson(const Moment& moment);
// Log groups as DescribeLogGroups lists them; the newest lines of each, by name, as
// FilterLogEvents does, the oldest first.
io::Json logGroupsJson(const Moment& moment);
io::Json logEventsJson(const Moment& moment);
// The steps of what is followed.
io::Json followedJson(const Moment& moment);

} // namespace stowage::aws
