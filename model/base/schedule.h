// SPDX-License-Identifier: MIT
// When something is to happen, as AWS writes it: at(), rate() or cron(), in UTC.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace stowage {

// Microseconds since 1970.
using Instant = std::int64_t;

// Rules of EventBridge write "1 minute" and "5 minutes"; its Scheduler takes both words with any
// number, for its guide lists the units in the plural and its API in both.
enum class RateWords { agree, any };

class Schedule {
public:
    // None: it is no valid expression.
    static std::optional<Schedule> parse(std::string_view expression,
                                         RateWords words = RateWords::agree);

    // The first one after that; none: never again. A rate counts from `since`.
    std::optional<Instant> next(Instant after, Instant since) const;
    std::int64_t everyMicros() const { return everyMicros_; } // of a rate; 0: it is none

private:
    enum class Kind { once, rate, cron };

    // Days of a month that depend on the month.
    enum class DayKind : std::uint8_t { last, nearestWeekday, lastWeekday, nthWeekday };
    struct DayRule {
        DayKind kind = DayKind::last;
        int day = 0; // of the month, or of the week from 1, Sunday
        int nth = 0;
    };

    struct Field;
    static std::optional<Schedule> parseAt(std::string_view text);
    static std::optional<Schedule> parseRate(std::string_view text, RateWords words);
    static std::optional<Schedule> parseCron(std::string_view text);
    bool takeField(const Field& field, std::string_view text);
    bool takeItem(const Field& field, std::string_view item, std::vector<bool>& set);
    bool takeDayRule(const Field& field, std::string_view item);
    bool isOn(int year, int month, int day) const;
    std::optional<Instant> nextOfCron(Instant after) const;
    std::optional<Instant> nextOnDay(Instant day, Instant after) const;

    Kind kind_ = Kind::once;
    Instant at_ = 0;
    std::int64_t everyMicros_ = 0;
    // What matches, by number.
    std::vector<bool> minutes_, hours_, days_, months_, weekdays_, years_;
    std::vector<DayRule> dayRules_;
    bool byWeekday_ = false;
};

} // namespace stowage
