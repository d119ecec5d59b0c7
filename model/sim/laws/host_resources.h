// SPDX-License-Identifier: MIT
// What a container instance registers, and the two ledgers of what is taken of it.
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace stowage::sim::hosts {

// Of every instance; what is queried and described.
constexpr std::string_view kAgentVersion = "1.99.0";

// PortMapping: up to so many host ports are reserved on an instance, the agent's own among them.
constexpr int kMostReservedPorts = 100;
int reservedPorts(const World& world, Ix<Host> at); // as the scheduler sees it, no dynamic ones

// Registered CPU and memory as the node or the catalogue says, less the reserved memory; the ports
// of the agent, SSH and Docker, and those that the node reserves.
void registerResources(World& world, Ix<Host> at, const HostNode& node);

// Built-in attributes (`ecs.availability-zone` …) and the node's own.
void setAttributes(World& world, Ix<Host> at, const HostNode& node);

// The value of an attribute; null: the instance does not bear it.
const std::string* attribute(const World& world, Ix<Host> at, std::string_view name);

// Takes the CPU and memory of a task's revision in both ledgers. Its ports are taken one by one.
void reserve(World& world, Ix<Host> at, Ix<Task> task);

// The host ports that a task of this definition states.
struct FixedPort {
    std::uint16_t port = 0;
    Protocol protocol = Protocol::tcp;
    bool operator==(const FixedPort&) const = default;
};
std::vector<FixedPort> fixedPortsOf(const DefinitionNode& node);

// Takes a host port in both ledgers, for one of the task's containers.
struct PortWanted {
    Ix<ContainerRun> container;
    std::uint16_t hostPort = 0;
    std::uint16_t containerPort = 0;
    Protocol protocol = Protocol::tcp;
    bool fixed = false; // stated, not assigned
};
void reservePort(World& world, Ix<Host> at, Ix<Task> task, const PortWanted& port);

// Increasing Amazon ECS Linux container instance network interfaces: of a type's interfaces one is
// the instance's own, and one more its trunk, which carries those of more tasks.
bool hasInterfaceLeft(const World& world, Ix<Host> at); // for another task of network mode awsvpc
int interfacesInAll(const Host& host);    // with its own and its trunk; 0: nobody knows its type
int interfacesAttached(const Host& host); // of those

// An awsvpc task has its interface from its placement until it is STOPPED.
void attachInterface(World& world, Ix<Task> task);
void detachInterface(World& world, Ix<Task> task);

// The scheduler lets go as soon as the task's desired status is STOPPED, the agent once its
// containers have exited; each does so at most once. Ports end with the second of the two.
void releaseInScheduler(World& world, Ix<Task> task);
void releaseInAgent(World& world, Ix<Task> task);

// As the scheduler, that keeps ports for daemon tasks, or the agent sees it.
bool isPortFree(const World& world, Ix<Host> at, std::uint16_t port, Protocol protocol);
bool isPortFreeForAgent(const World& world, Ix<Host> at, std::uint16_t port, Protocol protocol);

// The next free ephemeral port for a dynamic mapping, 32768 … 60999, from the dice of the host; 0:
// none is left. `n` tells the draws of one host apart.
std::uint16_t dynamicPort(const World& world, Ix<Host> at, Protocol protocol, std::uint64_t n);

} // namespace stowage::sim::hosts
