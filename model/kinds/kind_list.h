// SPDX-License-Identifier: MIT
// Every kind of element, once, in the order of the palette.
#pragma once

#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/capacity_provider.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/container.h"
#include "kinds/compute/fargate.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/scaling_policy.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "kinds/events/event_rule.h"
#include "kinds/events/event_schedule.h"
#include "kinds/events/queue.h"
#include "kinds/events/subscriber.h"
#include "kinds/events/topic.h"
#include "kinds/identity/role.h"
#include "kinds/images/image_repository.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/security_group.h"
#include "kinds/network/subnet.h"
#include "kinds/network/target_group.h"
#include "kinds/network/vpc.h"
#include "kinds/observe/alarm.h"
#include "kinds/observe/log_group.h"
#include "kinds/outside/note.h"
#include "kinds/outside/titled_frame.h"
#include "kinds/outside/users.h"
#include "kinds/storage/bucket.h"
#include "kinds/storage/dynamo_table.h"
#include "kinds/storage/file_system.h"

#include <variant>

namespace stowage::doc {

template <class... K> struct TypeList {
    using Variant = std::variant<K...>;
};

using Kinds =
    TypeList<Cluster, Instance, AutoScalingGroup, CapacityProvider, Fargate, Service, ScalingPolicy,
             TaskDefinition, Container, Vpc, Subnet, LoadBalancer, TargetGroup, SecurityGroup, Role,
             ImageRepository, Bucket, DynamoTable, FileSystem, Queue, SnsTopic, Subscriber,
             EventRule, EventSchedule, Alarm, LogGroup, Users, Note, TitledFrame>;

// Saved by the kind's key, never by index: the order is free.
using Props = Kinds::Variant;

} // namespace stowage::doc
