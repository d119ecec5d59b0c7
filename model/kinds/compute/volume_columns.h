// SPDX-License-Identifier: MIT
// The columns of a task definition's volumes and of a container's mount points, and the rows that
// say what its program writes.
#pragma once

#include "field/row.h"
#include "kinds/compute/container.h"
#include "kinds/compute/task_definition.h"

#include <array>
#include <string_view>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 4> kVolumeTypes = {"bind", "docker", "efs", "ebs"};
inline constexpr std::array<std::string_view, 2> kDockerScopes = {"task", "shared"};
inline constexpr std::array<std::string_view, 2> kEfsSwitches = {"DISABLED", "ENABLED"};

// Flat, as io/ecs_volumes makes entries before they are read; the type is told by what they hold.
inline constexpr std::array kVolumeColumns = {
    row<&TaskVolume::name>({.key = "name",
                            .label = "Name",
                            .help = "What mount points call it (name).",
                            .max = 255,
                            .effect = Effect::rollout,
                            .ecs = "name"}),
    row<&TaskVolume::type>(
        {.key = "type",
         .label = "Type",
         .help =
             "bind: a path of the instance, or without one scratch space that is gone with the "
             "task. docker: a volume of Docker's. efs: a file system, which outlives both. ebs: "
             "a new volume of Amazon EBS for each task, which the service or RunTask "
             "configures (configuredAtLaunch).",
         .choices = kVolumeTypes,
         .effect = Effect::rollout,
         .ecs = "type"}),
    row<&TaskVolume::sourcePath>({.key = "sourcePath",
                                  .label = "Source path",
                                  .help = "Of a bind mount, on its instance (host.sourcePath); not "
                                          "on Fargate.",
                                  .max = 4'096,
                                  .effect = Effect::rollout,
                                  .ecs = "sourcePath"}),
    row<&TaskVolume::scope>({.key = "scope",
                             .label = "Docker scope",
                             .help = "task: gone with the task. shared: it stays on the instance "
                                     "(dockerVolumeConfiguration.scope).",
                             .choices = kDockerScopes,
                             .effect = Effect::rollout,
                             .ecs = "scope"}),
    row<&TaskVolume::fileSystemId>(
        {.key = "fileSystemId",
         .label = "File system",
         .help = "Id of a file system that is not drawn (fileSystemId); empty: the one that the "
                 "definition is linked with.",
         .max = 128,
         .effect = Effect::rollout,
         .ecs = "fileSystemId"}),
    row<&TaskVolume::rootDirectory>({.key = "rootDirectory",
                                     .label = "Root directory",
                                     .help = "What of the file system is mounted (rootDirectory); "
                                             "empty: all.",
                                     .max = 4'096,
                                     .effect = Effect::rollout,
                                     .ecs = "rootDirectory"}),
    row<&TaskVolume::transitEncryption>(
        {.key = "transitEncryption",
         .label = "Transit encryption",
         .help = "Between the task and the file system (transitEncryption); IAM authorization and "
                 "access points need it.",
         .choices = kEfsSwitches,
         .effect = Effect::rollout,
         .ecs = "transitEncryption"}),
    row<&TaskVolume::iam>({.key = "iam",
                           .label = "IAM authorization",
                           .help = "It is mounted with the task role (authorizationConfig.iam).",
                           .choices = kEfsSwitches,
                           .effect = Effect::rollout,
                           .ecs = "iam"}),
    row<&TaskVolume::accessPointId>(
        {.key = "accessPointId",
         .label = "Access point",
         .help = "Id of an access point of the file system (authorizationConfig.accessPointId).",
         .max = 128,
         .effect = Effect::rollout,
         .ecs = "accessPointId"}),
};
static_assert(kVolumeColumns.size() == memberCount<TaskVolume>(), "a member has no row");

inline constexpr std::array kMountColumns = {
    row<&MountPoint::sourceVolume>({.key = "sourceVolume",
                                    .label = "Volume",
                                    .help = "One of the task definition's volumes (sourceVolume).",
                                    .max = 255,
                                    .effect = Effect::rollout,
                                    .ecs = "sourceVolume"}),
    row<&MountPoint::containerPath>({.key = "containerPath",
                                     .label = "Path",
                                     .help = "Where the container finds it (containerPath).",
                                     .max = 4'096,
                                     .effect = Effect::rollout,
                                     .ecs = "containerPath"}),
    row<&MountPoint::readOnly>({.key = "readOnly",
                                .label = "Read only",
                                .help = "The container may not write to it (readOnly).",
                                .effect = Effect::rollout,
                                .ecs = "readOnly"}),
};
static_assert(kMountColumns.size() == memberCount<MountPoint>(), "a member has no row");

inline constexpr std::array kStorageRows = {
    row<&Container::mountPoints>(
        {.key = "mountPoints",
         .label = "Mount points",
         .help = "Where it finds volumes of its task definition (mountPoints).",
         .section = "Storage",
         .max = 100,
         .columns = kMountColumns,
         .effect = Effect::rollout,
         .ecs = "mountPoints"}),
    row<&Container::writesMibPerMinute>(
        {.key = "writesMibPerMinute",
         .label = "Writes per minute",
         .help = "MiB that its program writes a minute, evenly. Where no space is left it ends "
                 "with exit code 1.",
         .section = "Storage",
         .unit = Unit::mebibytes,
         .min = 0,
         .max = 100'000,
         .effect = Effect::rollout,
         .ecs = "label:stowage.writes-mib-per-minute"}),
    row<&Container::writesInto>(
        {.key = "writesInto",
         .label = "Into volume",
         .help = "A volume among its mount points that it writes into; empty: into the container "
                 "itself, which is gone with its task.",
         .section = "Storage",
         .max = 255,
         .effect = Effect::rollout,
         .ecs = "label:stowage.writes-into"}),
};

} // namespace stowage::doc
