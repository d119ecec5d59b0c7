// SPDX-License-Identifier: MIT
// Derives the ids that AWS would give to what lives, from the seed and the run-wide number.
#pragma once

#include "report/entity.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace stowage::sim {

struct World;

std::string taskIdText(const World& world, std::uint32_t number); // 32 hexadecimal digits
std::string instanceIdText(const World& world,
                           std::uint32_t number); // i- and 17 hexadecimal digits
std::string containerInstanceIdText(const World& world,
                                    std::uint32_t number); // 32 hexadecimal digits
std::string deploymentIdText(const World& world, std::uint32_t number);
std::string serviceDeploymentIdText(const World& world, std::uint32_t number); // of a deployment
std::string serviceRevisionIdText(const World& world,
                                  std::uint32_t number); // of the same // ecs-svc/ and 19 digits
std::string targetGroupArnText(const World& world, std::uint32_t number, std::string_view name);
// app/NAME/ and 16 digits, as dimensions of metrics have it.
std::string loadBalancerIdText(const World& world, std::uint32_t number, std::string_view name);
// UUIDs of a scaling policy: its own, and of the alarms that track its target.
std::string scalingPolicyIdText(const World& world, std::uint32_t number);
std::string managedPolicyIdText(const World& world, std::uint32_t provider);
std::string trackingAlarmIdText(const World& world, std::uint32_t policy, bool high);
std::string activityIdText(const World& world, std::uint32_t number);     // a UUID, of scaling
std::string scalingGroupIdText(const World& world, std::uint32_t number); // a UUID
std::string lifecycleTokenText(const World& world, std::uint32_t number); // a UUID
// Of an Availability Zone: `use1-az1` of us-east-1a. AWS deals the letters to each account anew.
std::string zoneIdText(std::string_view zone);
std::string eventIdText(const World& world, std::uint32_t fact); // a UUID

std::string containerIdText(const World& world, std::uint32_t number); // a UUID
std::string runtimeIdText(const World& world, std::uint32_t number);   // Docker's, 64 digits, of a
                                                                       // container
// Of the volume of Amazon EBS that is made for a task, and of its attachment, a UUID.
std::string volumeIdText(const World& world, std::uint32_t task);
std::string volumeAttachmentIdText(const World& world, std::uint32_t task);
std::string attachmentIdText(const World& world, std::uint32_t number); // a UUID, of a task's
                                                                        // network interface
std::string targetGroupArnText(const World& world, std::uint32_t number, std::string_view name);

// UUIDs of a message, the n-th of a sending, and of a subscription.
std::string messageIdText(const World& world, std::uint32_t sending, std::int64_t n);
std::string subscriptionIdText(const World& world, std::uint32_t number);
std::string subscriptionTokenText(const World& world, std::uint32_t number);
std::string receiptHandleText(const World& world, std::uint32_t handle);

// Network interfaces, eni- and 17 hexadecimal digits: that of an instance itself or of a task.
std::string interfaceIdText(const World& world, EntityId owner);
// Of a task's own interface, one of 10.0.0.0/8 for each task of a run; AWS takes one of the
// subnet's.
std::string privateAddressText(std::uint32_t task);
std::string trunkIdText(const World& world, std::uint32_t instance);

} // namespace stowage::sim
