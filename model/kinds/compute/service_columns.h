// SPDX-License-Identifier: MIT
// The columns of a service's tables.
#pragma once

#include "field/row.h"
#include "kinds/compute/service.h"

#include <array>
#include <string_view>

namespace stowage::doc {

constexpr std::array<std::string_view, 3> kStrategies = {"random", "spread", "binpack"};
constexpr std::array<std::string_view, 4> kStrategyFields = {"attribute:ecs.availability-zone",
                                                             "instanceId", "cpu", "memory"};
constexpr std::array<std::string_view, 2> kConstraints = {"distinctInstance", "memberOf"};

constexpr std::array kStrategyColumns = {
    row<&PlacementStrategy::type>({.key = "type",
                                   .label = "Type",
                                   .help =
                                       "random, spread over a field's values, or binpack onto the "
                                       "fullest (type).",
                                   .choices = kStrategies,
                                   .ecs = "type"}),
    row<&PlacementStrategy::field>({.key = "field",
                                    .label = "Field",
                                    .help = "What to spread over, or cpu or memory to pack by "
                                            "(field).",
                                    .max = 255,
                                    .choices = kStrategyFields,
                                    .open = true,
                                    .ecs = "field"}),
};
static_assert(kStrategyColumns.size() == memberCount<PlacementStrategy>(), "a member has no row");

constexpr std::array kConstraintColumns = {
    row<&PlacementConstraint::type>({.key = "type",
                                     .label = "Type",
                                     .help = "distinctInstance, or memberOf with an expression "
                                             "(type).",
                                     .choices = kConstraints,
                                     .ecs = "type"}),
    row<&PlacementConstraint::expression>(
        {.key = "expression",
         .label = "Expression",
         .help = "A cluster query that instances must satisfy (expression).",
         .max = 2000,
         .ecs = "expression"}),
};
static_assert(kConstraintColumns.size() == memberCount<PlacementConstraint>(),
              "a member has no row");

// Ranges: API ServiceManagedEBSVolumeConfiguration, over all types.
constexpr std::array kVolumeConfigurationColumns = {
    row<&VolumeConfiguration::name>(
        {.key = "name",
         .label = "Volume",
         .help = "The volume of type ebs of its task definition (name).",
         .max = 255,
         .effect = Effect::rollout,
         .ecs = "name"}),
    row<&VolumeConfiguration::sizeInGiB>({.key = "sizeInGiB",
                                          .label = "Size, GiB",
                                          .help = "Of each task's volume (sizeInGiB).",
                                          .min = 1,
                                          .max = 16'384,
                                          .effect = Effect::rollout,
                                          .ecs = "managedEBSVolume.sizeInGiB"}),
    row<&VolumeConfiguration::volumeType>(
        {.key = "volumeType",
         .label = "Type",
         .help =
             "gp3 and gp2 for most uses, io1 and io2 for many operations, st1 and sc1 for large "
             "ones, standard not on Fargate (volumeType).",
         .choices = sim::kEbsTypes,
         .effect = Effect::rollout,
         .ecs = "managedEBSVolume.volumeType"}),
    row<&VolumeConfiguration::iops>(
        {.key = "iops",
         .label = "IOPS",
         .help = "Operations a second: gp3 from 3,000 on, io1 and io2 must state them (iops).",
         .min = 100,
         .max = 256'000,
         .zeroMeans = "what its type has",
         .effect = Effect::rollout,
         .ecs = "managedEBSVolume.iops"}),
    row<&VolumeConfiguration::throughput>({.key = "throughput",
                                           .label = "Throughput, MiB/s",
                                           .help = "Of gp3 alone (throughput).",
                                           .min = 125,
                                           .max = 1'000,
                                           .zeroMeans = "what its type has",
                                           .effect = Effect::rollout,
                                           .ecs = "managedEBSVolume.throughput"}),
    row<&VolumeConfiguration::filesystemType>(
        {.key = "filesystemType",
         .label = "File system",
         .help = "It is formatted so; ntfs is for Windows alone (filesystemType).",
         .choices = sim::kVolumeFormats,
         .effect = Effect::rollout,
         .ecs = "managedEBSVolume.filesystemType"}),
    row<&VolumeConfiguration::encrypted>({.key = "encrypted",
                                          .label = "Encrypted",
                                          .help = "Whether what is on it is (encrypted).",
                                          .effect = Effect::rollout,
                                          .ecs = "managedEBSVolume.encrypted"}),
    row<&VolumeConfiguration::roleArn>(
        {.key = "roleArn",
         .label = "Infrastructure role",
         .help = "ARN of a role that is not drawn, with which Amazon ECS makes and attaches the "
                 "volumes (roleArn). A linked role comes before it.",
         .max = 2048,
         .ecs = "managedEBSVolume.roleArn"}),
};
static_assert(kVolumeConfigurationColumns.size() == memberCount<VolumeConfiguration>(),
              "a member has no row");

} // namespace stowage::doc
