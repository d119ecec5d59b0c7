// SPDX-License-Identifier: MIT
// Simulated time in whole microseconds, so that every machine computes the same instants.
#pragma once

#include "base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace stowage {

// A length of simulated time; may be negative.
struct Duration {
    std::int64_t micros = 0;

    auto operator<=>(const Duration&) const = default;
    constexpr Duration operator+(Duration other) const { return {micros + other.micros}; }
    constexpr Duration operator-(Duration other) const { return {micros - other.micros}; }
    constexpr Duration operator*(std::int64_t factor) const { return {micros * factor}; }
    constexpr Duration operator/(std::int64_t divisor) const { return {micros / divisor}; }
    constexpr std::int64_t operator/(Duration other) const { return micros / other.micros; }
};

constexpr Duration microseconds(std::int64_t count)
{
    return {count};
}
constexpr Duration milliseconds(std::int64_t count)
{
    return {count * 1'000};
}
constexpr Duration seconds(std::int64_t count)
{
    return {count * 1'000'000};
}
constexpr Duration minutes(std::int64_t count)
{
    return seconds(count * 60);
}
constexpr Duration hours(std::int64_t count)
{
    return minutes(count * 60);
}
constexpr Duration days(std::int64_t count)
{
    return hours(count * 24);
}

// An instant, counted from the start of the run.
struct Time {
    std::int64_t micros = 0;

    auto operator<=>(const Time&) const = default;
    constexpr Time operator+(Duration length) const { return {micros + length.micros}; }
    constexpr Time operator-(Duration length) const { return {micros - length.micros}; }
    constexpr Duration operator-(Time other) const { return {micros - other.micros}; }
};

constexpr Time kNever{INT64_MAX};

// Reads `90s`, `30m`, `2h30m`, `1d`, `1.5s`, `250ms`; a bare number is refused, for its unit would
// be a guess.
Result<Duration> parseDuration(std::string_view text);

// The shortest exact writing that parseDuration reads back: `2h30m`, `90s` is written `1m30s`.
std::string durationText(Duration length);

// The clock of the window and of logs: `00:14:32`, with days in front where there are any: `1d
// 02:00:00`.
std::string clockText(Time at);

// Microseconds since 1970-01-01T00:00:00Z of an ISO 8601 instant (`2026-01-01T00:00:00Z`); other
// zones are refused.
Result<std::int64_t> parseInstant(std::string_view text);

// ISO 8601 in UTC with milliseconds where they are not zero: `2026-01-01T00:02:00Z`.
std::string instantText(std::int64_t microsSinceEpoch);

} // namespace stowage
