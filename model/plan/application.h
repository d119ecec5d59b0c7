// SPDX-License-Identifier: MIT
// What the simulation needs to know of the program inside a container.
#pragma once

#include <cstdint>
#include <string>

namespace stowage::sim {

enum class OnSigterm : std::uint8_t { exits, ignores };
enum class OnPoison : std::uint8_t { crashes, hangs }; // at a message that it fails at

// What the program inside a container does; ours, for AWS says nothing of it.
struct Application {
    std::int64_t startMillis = 0; // from container start until it listens
    std::int64_t cpuMicrosPerRequest = 5'000;
    int concurrency = 64; // requests worked on at the same time
    int idleCpuUnits = 5;
    int memoryMib = 64; // resident size
    OnSigterm onSigterm = OnSigterm::exits;
    std::int64_t sigtermMillis = 0;   // from SIGTERM until it exits
    bool exits = false;               // by itself, as jobs and crash loops do
    std::int64_t exitAfterMillis = 0; // from container start
    int exitCode = 0;
    std::int64_t messageMillis = 1'000; // work per message of a queue
    int messagesPerReceive = 1;         // 1 … 10
    int messageWaitSeconds = 0;         // of its receives; 0: as the queue says
    int messagesInParallel = 1;
    int poisonBasisPoints = 0; // hundredths of a percent of all messages, that it fails at
    OnPoison onPoison = OnPoison::crashes;
    std::string awsAction;  // of IAM, such as s3:GetObject, that its work needs; empty: none
    std::string setsCookie; // name, with each answer to a request; empty: none
    bool operator==(const Application&) const = default;
};

} // namespace stowage::sim
