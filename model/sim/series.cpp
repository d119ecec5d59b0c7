// SPDX-License-Identifier: MIT
#include "sim/series.h"

#include "sim/frame_builder.h"

namespace stowage::sim {

void SeriesReader::add(EntityId id, const World& world, Time at, std::int64_t value, bool isChange)
{
    Series& series = series_[id];
    if (series.points.empty()) {
        const bool isService = id.kind == EntityKind::service;
        series.subject = subjectOf(world, id);
        series.label = nameOf(world, id) + (isService ? " running" : " req/s");
        series.scale = isService ? 1 : 1'000;
        series.points.push_back({Time{}, 0});
    }
    const std::int64_t before = series.points.back().value;
    const std::int64_t now = isChange ? before + value : value;
    if (series.points.back().at == at)
        series.points.back().value = now;
    else
        series.points.push_back({at, now});
}

bool SeriesReader::read(const World& world)
{
    bool any = false;
    for (; read_ < world.facts.count(); ++read_) {
        const Fact& fact = world.facts.fact(read_ + 1);
        const std::span<const std::uint64_t> words = world.facts.payload(fact.number);
        if (fact.kind == FactKind::trafficChanged && words.size() >= 2) {
            add(fact.subject(), world, fact.at(), static_cast<std::int64_t>(words[1]), false);
            any = true;
        }
        if (fact.kind != FactKind::taskStatusChanged || fact.objectKind != EntityKind::service)
            continue;
        const auto was = static_cast<TaskStatus>(words.front());
        const auto is = static_cast<TaskStatus>(words[1]);
        const int change =
            (is == TaskStatus::running ? 1 : 0) - (was == TaskStatus::running ? 1 : 0);
        if (change != 0) {
            add(fact.object(), world, fact.at(), change, true);
            any = true;
        }
    }
    return any;
}

std::vector<Series> SeriesReader::series() const
{
    std::vector<Series> all;
    for (const auto& [id, series] : series_)
        all.push_back(series);
    return all;
}

} // namespace stowage::sim
