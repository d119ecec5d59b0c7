// SPDX-License-Identifier: MIT
// Names what lives: tasks, instances, deployments and targets of a run, whose numbers are never
// used twice.
#pragma once

#include "base/ids.h"

#include <compare>
#include <cstdint>
#include <variant>

namespace stowage {

enum class EntityKind : std::uint8_t {
    none,
    simulation, // the run as a whole
    you,        // whoever edits, calls and breaks
    cluster,
    instance,
    revision, // of a task definition
    service,
    deployment,
    task,
    container,
    targetGroup,
    target,
    loadBalancer,
    source,
    autoScalingGroup,
    fargate, // capacity of Fargate in a cluster, as drawn
    alarm,
    scalingPolicy,
    capacityProvider, // of an Auto Scaling group
    queue,
    topic,
    subscriber, // of a topic
    eventRule,  // of Amazon EventBridge
    bucket,
    dynamoTable,
    fileSystem, // of Amazon EFS
    imageRepository,
    logGroup, // of Amazon CloudWatch Logs
};

struct EntityId {
    EntityKind kind = EntityKind::none;
    std::uint32_t number = 0; // counted per kind from 1; 0: none

    explicit operator bool() const { return kind != EntityKind::none; }
    auto operator<=>(const EntityId&) const = default;
};

// What a selection, a readout or a command may be about: something drawn or something that lives.
using Subject = std::variant<ElementId, EntityId>;

} // namespace stowage
