// SPDX-License-Identifier: GPL-3.0-or-later
// Writes plans for tests in the words of their story.
#pragma once

#include "plan/plan.h"

#include <string>
#include <vector>

namespace stowage::tests {

// Ids are counted per kind: instance-1, instance-2 …, definition-1, service-1. What is added last
// can be changed through the accessors.
class PlanBuilder {
public:
    PlanBuilder() { made_.clusters.push_back({ElementId("cluster-1"), "cluster-1"}); }

    // Registered at once, so that a story begins with its first pass.
    PlanBuilder& hosts(int count, const std::string& zone, int cpu = 2'048, int memory = 4'096)
    {
        for (int n = 0; n < count; ++n) {
            sim::HostNode host;
            host.id = ElementId("instance-" + std::to_string(made_.hosts.size() + 1));
            host.name = host.id.text;
            host.cluster = ElementId("cluster-1");
            host.zone = zone;
            host.cpu = cpu;
            host.memory = memory;
            host.registersAtOnce = true;
            made_.hosts.push_back(host);
        }
        return *this;
    }

    PlanBuilder& definition(int cpu, int memory, int hostPort = -1)
    {
        sim::DefinitionNode definition;
        definition.id = ElementId("definition-" + std::to_string(made_.definitions.size() + 1));
        definition.family = definition.id.text;
        sim::ContainerNode container;
        container.id = ElementId("container-" + std::to_string(made_.definitions.size() + 1));
        container.name = "app";
        container.image = "shop/" + definition.family;
        container.cpu = cpu;
        container.memory = memory;
        if (hostPort >= 0)
            container.ports.push_back({80, hostPort, sim::Protocol::tcp});
        definition.containers.push_back(container);
        made_.definitions.push_back(definition);
        return *this;
    }

    // Runs the definition that was added last.
    PlanBuilder& service(int desired, int minimumPercent = 100, int maximumPercent = 200)
    {
        sim::ServiceNode service;
        service.id = ElementId("service-" + std::to_string(made_.services.size() + 1));
        service.name = service.id.text;
        service.cluster = ElementId("cluster-1");
        service.definition = made_.definitions.back().id;
        service.desiredCount = desired;
        service.minimumHealthyPercent = minimumPercent;
        service.maximumPercent = maximumPercent;
        made_.services.push_back(service);
        return *this;
    }

    sim::DefinitionNode& lastDefinition() { return made_.definitions.back(); }
    sim::ContainerNode& lastContainer() { return made_.definitions.back().containers.front(); }
    sim::ServiceNode& lastService() { return made_.services.back(); }
    sim::HostNode& lastHost() { return made_.hosts.back(); }
    sim::Plan& made() { return made_; }

private:
    sim::Plan made_;
};

inline PlanBuilder plan()
{
    return {};
}

} // namespace stowage::tests
