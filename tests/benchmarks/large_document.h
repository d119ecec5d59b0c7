// SPDX-License-Identifier: GPL-3.0-or-later
// Draws clusters as large as asked, the way a user would have laid them out.
#pragma once

#include "document/document.h"

#include <cmath>
#include <string>

namespace stowage::benchmarks {

constexpr int kTasksOnEach = 20; // of the instances
constexpr int kCardWidth = 220, kCardHeight = 480, kGap = 20;

inline doc::Element drawn(const std::string& id, doc::Props props, const std::string& parent,
                          doc::Rect place)
{
    doc::Element element;
    element.id = ElementId(id);
    element.name = id;
    element.parent = ElementId(parent);
    element.props = std::move(props);
    element.place = place;
    return element;
}

// One cluster whose instances stand in a block with the proportions of a screen.
inline doc::Document clusterFor(int tasks)
{
    doc::Document document;
    const int instances = tasks / kTasksOnEach;
    const double across = std::sqrt(1.6 * instances * (kCardHeight + kGap) / (kCardWidth + kGap));
    const int columns = std::max(1, static_cast<int>(std::ceil(across)));
    const int rows = (instances + columns - 1) / columns;
    document.put(drawn(
        "cluster-1", doc::Cluster{}, {},
        {0, 0, columns * (kCardWidth + kGap) + kGap, rows * (kCardHeight + kGap) + 2 * kGap}));
    for (int n = 0; n < instances; ++n)
        document.put(
            drawn("instance-" + std::to_string(n + 1), doc::Instance{}, "cluster-1",
                  {kGap + n % columns * (kCardWidth + kGap),
                   2 * kGap + n / columns * (kCardHeight + kGap), kCardWidth, kCardHeight}));
    return document;
}

// Adds what a drawing of many services holds besides: a definition with a container for each, with
// environment, ports and labels, and a placement strategy.
inline void addServices(doc::Document& document, int count)
{
    for (int n = 1; n <= count; ++n) {
        const std::string number = std::to_string(n);
        doc::Service service;
        service.desiredCount = 1 + n % 90;
        service.healthCheckGracePeriodSeconds = 60;
        service.placementStrategy = {{doc::StrategyType::spread, "attribute:ecs.availability-zone"},
                                     {doc::StrategyType::binpack, "memory"}};
        doc::Container container;
        container.image = "registry.example.com/shop/part-" + number + ":2026.11." + number;
        container.cpu = 128 + n % 8 * 64;
        container.memory = 256 + n % 16 * 64;
        container.portMappings = {{8'080, 0, doc::PortProtocol::tcp}};
        container.environment = {{"STAGE", "production"},
                                 {"DATABASE", "db-" + number + ".internal:5432/shop"},
                                 {"WORKERS", std::to_string(n % 9)}};
        container.dockerLabels = {{"team", "team-" + std::to_string(n % 12)}};
        const int left = n % 100 * 260, top = -200 - n / 100 * 400;
        document.put(drawn("service-" + number, service, "cluster-1", {left, top, 180, 60}));
        document.put(drawn("task-definition-" + number, doc::TaskDefinition{}, {},
                           {left, top - 300, 220, 120}));
        document.put(drawn("container-" + number, container, "task-definition-" + number,
                           {left + 20, top - 260, 180, 60}));
        doc::Link link;
        link.from = ElementId("service-" + number);
        link.to = ElementId("task-definition-" + number);
        link.kind = "definition";
        document.putLink(link);
    }
}

} // namespace stowage::benchmarks
