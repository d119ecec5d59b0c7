// SPDX-License-Identifier: MIT
// Which sizes a task on Fargate may have, and what of its definition Fargate needs a role for.
#pragma once

#include <array>
#include <string_view>
#include <vector>

namespace stowage::sim {

// API RegisterTaskDefinition, cpu: so much memory goes with these CPU units, in MiB.
struct FargateSize {
    int cpu = 0;
    int leastMemory = 0;
    int mostMemory = 0;
    int step = 0;
};
constexpr std::array<FargateSize, 7> kFargateSizes = {{{256, 512, 2'048, 0},
                                                       {512, 1'024, 4'096, 1'024},
                                                       {1'024, 2'048, 8'192, 1'024},
                                                       {2'048, 4'096, 16'384, 1'024},
                                                       {4'096, 8'192, 30'720, 1'024},
                                                       {8'192, 16'384, 61'440, 4'096},
                                                       {16'384, 32'768, 122'880, 8'192}}};

std::vector<int> fargateMemories(int cpu); // MiB, least first; none: Fargate has no such CPU
bool isFargateSize(int cpu, int memory);

// EphemeralStorage: GiB that may be asked for, and what a task has that does not ask.
constexpr int kLeastEphemeralGib = 21, kMostEphemeralGib = 200, kUsualEphemeralGib = 20;

// Task definition parameters, stopTimeout and startTimeout.
constexpr int kLeastFargateTimeout = 2, kMostFargateTimeout = 120;

// Fargate platform versions: what LATEST is on Linux.
constexpr std::string_view kFargatePlatform = "1.4.0";

// An image of a private registry of Amazon ECR, which is pulled with a role.
bool isPrivateEcrImage(std::string_view image);

} // namespace stowage::sim
