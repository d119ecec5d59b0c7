// SPDX-License-Identifier: MIT
#include "sim/network_readouts.h"

#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/host_resources.h"

#include <algorithm>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string protocolText(Protocol protocol)
{
    return protocol == Protocol::tcp ? "/tcp" : "/udp";
}

void describeInterface(const World& world, const Task& row, TaskReadout& out)
{
    const bool isGone = row.status >= TaskStatus::stopped;
    const bool isThere = row.status > TaskStatus::provisioning;
    out.place = isGone ? std::string() : privateAddressText(row.number);
    out.network = {{"Network interface", interfaceIdText(world, idOf(row))},
                   {"Interface status", isGone    ? "DELETED"
                                        : isThere ? "ATTACHED"
                                                  : "ATTACHING"},
                   {"Private address", privateAddressText(row.number)}};
}

void describePort(const World& world, const Task& task, const PortUse& use, TaskReadout& out)
{
    const auto& nodes = world.asked.revisions[task.revision.slot]->containers;
    const std::string host = text(use.hostPort);
    const std::string& container = nodes[world.containers[use.container].index].name;
    const bool isSame = use.hostPort == use.containerPort;
    out.network.push_back(
        {"Host port " + host,
         "to port " + text(use.containerPort) + protocolText(use.protocol) + " of " + container});
    out.place += out.place.empty() ? "" : ", ";
    out.place += isSame ? ":" + host : ":" + host + " → " + text(use.containerPort);
}

// In order of their numbers; the agent's own are those of no task.
std::string portsOf(const World& world, const Host& row, bool ofTasks)
{
    std::vector<std::pair<std::uint16_t, Protocol>> ports;
    for (Ix<PortUse> at = row.firstPort; at; at = world.ports[at].nextOfHost) {
        const PortUse& use = world.ports[at];
        if (static_cast<bool>(use.task) == ofTasks)
            ports.emplace_back(use.hostPort, use.protocol);
    }
    std::sort(ports.begin(), ports.end());
    std::string said;
    for (const auto& [port, protocol] : ports)
        said += (said.empty() ? "" : ", ") + text(port) +
                (protocol == Protocol::tcp ? "" : protocolText(protocol));
    return said;
}
} // namespace

void describeNetwork(const World& world, const Task& row, TaskReadout& out)
{
    const auto& node = world.asked.revisions[row.revision.slot];
    if (!node || isUnplaced(row))
        return;
    if (node->network == NetworkMode::awsvpc) {
        describeInterface(world, row, out);
        return;
    }
    for (Ix<PortUse> at = row.firstPort; at; at = world.ports[at].nextOfTask)
        describePort(world, row, world.ports[at], out);
}

void describeNetwork(const World& world, const Host& row, Readout& out)
{
    if (const int all = hosts::interfacesInAll(row); all > 0) {
        out.interfaces = text(hosts::interfacesAttached(row)) + " of " + text(all) + " ENIs" +
                         (row.trunked ? ", trunk" : "");
        out.lines.push_back(
            {"Network interfaces", text(hosts::interfacesAttached(row)) + " of " + text(all)});
        out.lines.push_back({"awsvpc tasks", text(row.interfaces) + " of " +
                                                 text(row.mostInterfaces) +
                                                 (row.trunked ? " (trunk)" : "")});
    }
    out.ports = portsOf(world, row, true);
    if (!out.ports.empty())
        out.lines.push_back({"Host ports of tasks", out.ports});
    out.lines.push_back({"Host ports reserved", portsOf(world, row, false)});
}

} // namespace stowage::sim
