// SPDX-License-Identifier: MIT
#include "sim/alarm_values.h"

#include "base/text.h"
#include "sim/laws/alarms.h"
#include "sim/laws/metric_sources.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string text(std::int64_t number)
{
    return numberText(number);
}

AlarmState stateIn(std::uint64_t word)
{
    return static_cast<AlarmState>(word);
}

// The payload of alarmStateChanged; the datapoints follow, newest first.
struct Change {
    AlarmTest test;
    AlarmState to = AlarmState::ok;
    NameId reason = 0; // that was given with it; 0: the datapoints decided
    Words points;

    explicit Change(Words words) : to(stateIn(words[1])), reason(static_cast<NameId>(words[2]))
    {
        if (reason != 0)
            return;
        test.comparison = static_cast<Comparison>(words[3]);
        test.threshold = static_cast<Amount>(words[4]);
        test.datapoints = static_cast<std::int32_t>(words[5]);
        test.periods = static_cast<std::int32_t>(words[6]);
        test.missing = static_cast<MissingPoints>(words[7]);
        points = words.subspan(8);
    }
    std::int64_t real() const { return static_cast<std::int64_t>(points.size() / 2); }
};

// "01/01/26 00:05:00"
std::string dateText(const World& world, std::uint64_t minute)
{
    const std::string iso = instantText(world.startMicros + static_cast<std::int64_t>(minute));
    return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(2, 2) + " " +
           iso.substr(11, 8);
}

std::string wasOrWere(std::int64_t count)
{
    return count == 1 ? "was" : "were";
}

// Those on the side of the threshold that decided.
std::vector<std::string> decisive(const World& world, const Change& change)
{
    std::vector<std::string> found;
    for (std::size_t n = 0; n + 1 < change.points.size(); n += 2) {
        const auto value = static_cast<Amount>(change.points[n + 1]);
        if (change.test.isBreaching(value) == (change.to == AlarmState::alarm))
            found.push_back(amountText(value) + " (" + dateText(world, change.points[n]) + ")");
    }
    return found;
}

std::string thresholdWords(const Change& change, std::int64_t count)
{
    return " " + wasOrWere(count) + (change.to == AlarmState::alarm ? " " : " not ") +
           std::string(wordsOf(change.test.comparison)) + " the threshold (" +
           amountText(change.test.threshold) + ")";
}

std::string filledWords(const Change& change)
{
    if (change.test.missing != MissingPoints::breaching &&
        change.test.missing != MissingPoints::notBreaching)
        return {};
    const std::int64_t missing = change.test.periods - change.real();
    return " and " + counted(missing, "missing datapoint", "missing datapoints") + " " +
           wasOrWere(missing) + " treated as [" +
           (change.test.missing == MissingPoints::breaching ? "Breaching" : "NonBreaching") + "]";
}

std::string decidedReason(const World& world, const Change& change)
{
    if (change.to == AlarmState::insufficientData)
        return "Insufficient Data: " + counted(change.test.periods, "datapoint", "datapoints") +
               " " + wasOrWere(change.test.periods) + " unknown.";
    const std::vector<std::string> points = decisive(world, change);
    const auto count = static_cast<std::int64_t>(points.size());
    const std::string list = " [" + joined(points, ", ") + "]";
    if (change.real() < change.test.periods) {
        const std::string seen = count == 0 ? "no datapoints were received for " +
                                                  counted(change.test.periods, "period", "periods")
                                            : counted(count, "datapoint", "datapoints") + list +
                                                  thresholdWords(change, count);
        return "Threshold Crossed: " + seen + filledWords(change) + ".";
    }
    const bool alarms = change.to == AlarmState::alarm;
    const std::int64_t least =
        alarms ? change.test.datapoints : change.test.periods - change.test.datapoints + 1;
    return "Threshold Crossed: " + text(count) + " out of the last " + text(change.test.periods) +
           " datapoints" + list + thresholdWords(change, count) + " (minimum " +
           counted(least, "datapoint", "datapoints") + " for " +
           (alarms ? "OK -> ALARM" : "ALARM -> OK") + " transition).";
}

std::string metricText(const World& world, std::uint64_t key)
{
    Metric metric;
    metric.key = static_cast<NameId>(key);
    return metrics::nodeOf(world, metric).name;
}

std::string stateAndReason(const World& world, const Fact& fact, Words words)
{
    return std::string(stowage::nameOf(stateIn(words[1]))) + ": " + stateReason(world, fact.number);
}

struct Value {
    std::string_view key;
    std::string (*read)(const World&, const Fact&, Words);
};

constexpr Value kValues[] = {
    {"alarm", stateAndReason},
    {"decided",
     [](const World& world, const Fact& fact, Words) { return stateReason(world, fact.number); }},
    {"state", [](const World&, const Fact&,
                 Words words) { return std::string(stowage::nameOf(stateIn(words[1]))); }},
    {"set", [](const World&, const Fact&,
               Words words) { return std::string(stowage::nameOf(stateIn(words[0]))); }},
    {"given", [](const World& world, const Fact&,
                 Words words) { return std::string(world.text(static_cast<NameId>(words[1]))); }},
    {"metric",
     [](const World& world, const Fact&, Words words) { return metricText(world, words[0]); }},
    {"put",
     [](const World&, const Fact&, Words words) {
         return counted(static_cast<std::int64_t>(words[2]), "sample", "samples") +
                " adding up to " + amountText(static_cast<Amount>(words[3]));
     }},
};

std::string percentOrPlain(MetricKind kind, std::string number)
{
    const bool isPercent =
        kind == MetricKind::cpuUtilization || kind == MetricKind::memoryUtilization ||
        kind == MetricKind::cpuReservation || kind == MetricKind::memoryReservation;
    if (isPercent)
        number += " %";
    else if (kind == MetricKind::targetResponseTime)
        number += " s";
    return number;
}

std::string_view signOf(Comparison comparison)
{
    constexpr std::array<std::string_view, 4> kSigns{"≥", ">", "<", "≤"};
    return kSigns.at(static_cast<std::size_t>(comparison));
}
} // namespace

std::string numberOf(Amount amount)
{
    return numberText(static_cast<double>(amount) / static_cast<double>(kOne));
}

std::string amountText(Amount amount)
{
    std::string number = numberOf(amount);
    if (number.find_first_of(".e") == std::string::npos)
        number += ".0";
    return number;
}

std::string_view nameOf(Comparison comparison)
{
    constexpr std::array<std::string_view, 4> kNames{"GreaterThanOrEqualToThreshold",
                                                     "GreaterThanThreshold", "LessThanThreshold",
                                                     "LessThanOrEqualToThreshold"};
    return kNames.at(static_cast<std::size_t>(comparison));
}

std::string_view wordsOf(Comparison comparison)
{
    constexpr std::array<std::string_view, 4> kWords{"greater than or equal to", "greater than",
                                                     "less than", "less than or equal to"};
    return kWords.at(static_cast<std::size_t>(comparison));
}

std::string stateReason(const World& world, std::uint32_t number)
{
    const Fact fact = world.facts.fact(number);
    if (fact.kind != FactKind::alarmStateChanged)
        return "Unchecked: Initial alarm creation";
    const Change change(world.facts.payload(number));
    if (change.reason != 0)
        return std::string(trimmed(world.text(change.reason)));
    return decidedReason(world, change);
}

std::optional<std::string> alarmValue(const World& world, const Fact& fact, std::string_view key)
{
    if (fact.subjectKind != EntityKind::alarm && fact.kind != FactKind::youSetAlarmState &&
        fact.kind != FactKind::youPutMetricData)
        return std::nullopt;
    for (const Value& value : kValues)
        if (value.key == key)
            return value.read(world, fact, world.facts.payload(fact.number));
    return std::nullopt;
}

void describe(const World& world, const Alarm& row, Readout& out)
{
    const Metric& metric = world.metrics[row.metric];
    const std::string limit = std::string(signOf(row.test.comparison)) + " " +
                              percentOrPlain(metric.kind, numberOf(row.test.threshold));
    out.mood = row.state == AlarmState::ok      ? Mood::running
               : row.state == AlarmState::alarm ? Mood::unhealthy
                                                : Mood::idle;
    out.word = stowage::nameOf(row.state);
    out.headline = metrics::nodeOf(world, metric).name + " " + limit;
    out.lines = {
        {"State", std::string(stowage::nameOf(row.state))},
        {"Reason", stateReason(world, row.fact)},
        {"Since", clockText(row.updatedAt)},
        {"Condition", out.headline},
        {"Datapoints to alarm", text(row.test.datapoints) + " of " + text(row.test.periods)}};
    out.traceLimit = static_cast<double>(row.test.threshold) / static_cast<double>(kOne);
    for (const alarms::Looked& each : alarms::newest(world, row)) {
        TracePoint point;
        point.isThere = each.value.has_value();
        if (each.value)
            point.value = static_cast<double>(*each.value) / static_cast<double>(kOne);
        point.breaches = each.sign == Sign::breaching;
        out.trace.push_back(point);
    }
    const bool isThere = !out.trace.empty() && out.trace.back().isThere;
    out.lines.push_back(
        {"Newest datapoint",
         isThere ? percentOrPlain(metric.kind, numberText(out.trace.back().value)) : "none"});
}

} // namespace stowage::sim
