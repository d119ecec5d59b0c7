// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/told.h"

#include <array>

namespace stowage::session {

namespace {
std::string stateOf(const Told& told, std::size_t n)
{
    static const std::array<const char*, 3> names{"OK", "ALARM", "INSUFFICIENT_DATA"};
    return names.at(static_cast<std::size_t>(told.word(n)));
}

std::string amount(const Told& told, std::size_t n)
{
    std::string text = std::to_string(static_cast<double>(told.word(n)) / 1e6);
    text.erase(text.find_last_not_of('0') + 1);
    return text.back() == '.' ? text + "0" : text;
}

// "01/01/26 00:05:00"; runs of tests begin in the first minute of 2026.
std::string date(const Told& told, std::size_t n)
{
    const std::int64_t seconds = told.word(n) / 1'000'000;
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return two(1 + seconds / 86'400) + "/01/26 " + two(seconds / 3'600 % 24) + ":" +
           two(seconds / 60 % 60) + ":" + two(seconds % 60);
}

// The payload: from, to, a given reason, comparison, threshold, M, N, missing; then datapoints.
std::string reason(const Told& t)
{
    if (t.word(2) != 0)
        return t.text(2);
    if (t.word(1) == 2)
        return "Insufficient Data: " + t.number(6) +
               (t.word(6) == 1 ? " datapoint was unknown." : " datapoints were unknown.");
    static const std::array<const char*, 4> words{"greater than or equal to", "greater than",
                                                  "less than", "less than or equal to"};
    std::string list;
    int count = 0;
    for (std::size_t n = 8; n < t.words(); n += 2) {
        const std::int64_t value = t.word(n + 1), limit = t.word(4);
        const bool breaches = t.word(3) == 0   ? value >= limit
                              : t.word(3) == 1 ? value > limit
                              : t.word(3) == 2 ? value < limit
                                               : value <= limit;
        if (breaches != (t.word(1) == 1))
            continue;
        ++count;
        list += (list.empty() ? "" : ", ") + amount(t, n + 1) + " (" + date(t, n) + ")";
    }
    const bool alarms = t.word(1) == 1;
    const auto real = static_cast<std::int64_t>(t.words() - 8) / 2;
    if (real < t.word(6)) // and none was filled in
        return "Threshold Crossed: " + std::to_string(count) +
               (count == 1 ? " datapoint [" : " datapoints [") + list + "] " +
               (count == 1 ? "was " : "were ") + (alarms ? "" : "not ") +
               words.at(static_cast<std::size_t>(t.word(3))) + " the threshold (" + amount(t, 4) +
               ").";
    const std::int64_t least = alarms ? t.word(5) : t.word(6) - t.word(5) + 1;
    return "Threshold Crossed: " + std::to_string(count) + " out of the last " + t.number(6) +
           " datapoints [" + list + "] " + (count == 1 ? "was " : "were ") +
           (alarms ? "" : "not ") + words.at(static_cast<std::size_t>(t.word(3))) +
           " the threshold (" + amount(t, 4) + ") (minimum " + std::to_string(least) +
           (least == 1 ? " datapoint for " : " datapoints for ") +
           (alarms ? "OK -> ALARM" : "ALARM -> OK") + " transition).";
}

std::string metricOf(const Told& t)
{
    const std::string key = t.text(0);
    const std::size_t from = key.find('\n') + 1;
    return key.substr(from, key.find('\n', from) - from);
}

std::string setBy(const Told& t)
{
    return "You set " + t.object() + " to " + stateOf(t, 0) + ".";
}

std::string putIn(const Told& t)
{
    return "You put " + t.number(2) + (t.word(2) == 1 ? " sample" : " samples") + " adding up to " +
           amount(t, 3) + " into " + metricOf(t) + ".";
}
} // namespace

std::vector<WhyRow> alarmRows()
{
    const auto subject = [](const Told& t) { return t.subject(); };
    return {
        {.kind = "youSetAlarmState",
         .words = setBy,
         .answer = setBy,
         .question = [](const Told& t) { return t.object(); }},
        {.kind = "youPutMetricData", .words = putIn, .answer = putIn, .question = metricOf},
        {.kind = "alarmCreated",
         .words = [](const Told& t) { return t.subject() + " was created."; },
         .question = subject},
        {.kind = "alarmDeleted",
         .words = [](const Told& t) { return t.subject() + " was deleted."; },
         .question = subject},
        {.kind = "alarmStateChanged",
         .words =
             [](const Told& t) { return t.subject() + " is " + stateOf(t, 1) + ": " + reason(t); },
         .answer = reason,
         .question = subject,
         .awsWords = true},
    };
}

} // namespace stowage::session
