// SPDX-License-Identifier: MIT
// Derives the ids that AWS would give to what lives, from the seed and the run-wide number.
#pragma once

#include <cstdint>
#include <string>

namespace stowage::sim {

struct World;

std::string taskIdText(const World& world, std::uint32_t number); // 32 hexadecimal digits
std::string instanceIdText(const World& world,
                           std::uint32_t number); // i- and 17 hexadecimal digits
std::string containerInstanceIdText(const World& world,
                                    std::uint32_t number);              // 32 hexadecimal digits
std::string deploymentIdText(const World& world, std::uint32_t number); // ecs-svc/ and 19 digits

} // namespace stowage::sim
