// SPDX-License-Identifier: MIT
// What CloudWatch holds of a run, minute by minute, as comma-separated values.
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace stowage::aws {

class MetricsTable {
public:
    // At the end of each minute of the run, in order, once all of that instant has happened.
    void minuteEnds(const sim::World& world);

    // `time,namespace,metric,dimensions,value`: of counts the sum, of all others the average. With
    // what was put until now.
    std::string csv(const sim::World& world) const;

private:
    struct Row {
        Time minute;
        std::string space, metric, dimensions;
        sim::Amount value = 0;
    };
    using Source = std::tuple<sim::MetricSource, std::uint32_t>; // and the number of its row

    void add(Time minute, const sim::MetricNode& node, const sim::Datapoint& point);
    void addTasks(const sim::World& world, Time minute);
    void addProviders(const sim::World& world, Time minute);
    void addRequests(const sim::World& world, Time minute);
    static std::vector<Row> putRows(const sim::World& world);

    std::vector<Row> rows_;
    std::map<Source, sim::RequestCounts> before_;
};

} // namespace stowage::aws
