// SPDX-License-Identifier: MIT
#include "base/schedule.h"

#include "base/text.h"
#include "base/time.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace stowage {

namespace {
constexpr std::int64_t kMinute = 60'000'000;
constexpr std::int64_t kDay = kMinute * 60 * 24;
constexpr int kFirstYear = 1970, kLastYear = 2199;

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 7> kWeekdays{"sun", "mon", "tue", "wed",
                                                    "thu", "fri", "sat"};

bool isLeap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int daysIn(int year, int month)
{
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return kDays.at(static_cast<std::size_t>(month - 1)) + (month == 2 && isLeap(year) ? 1 : 0);
}

std::int64_t firstDayOf(int year) // since 1970
{
    std::int64_t days = 0;
    for (int each = kFirstYear; each < year; ++each)
        days += isLeap(each) ? 366 : 365;
    return days;
}

// 1, Sunday, to 7; the first of January of 1970 was a Thursday.
int weekdayOf(std::int64_t day)
{
    return static_cast<int>((day + 4) % 7) + 1;
}

// What stands between the name with its bracket and the closing one.
std::optional<std::string_view> inside(std::string_view text, std::string_view name)
{
    if (!text.starts_with(name) || !text.ends_with(')'))
        return std::nullopt;
    return text.substr(name.size(), text.size() - name.size() - 1);
}

// A number or a name, from the field's least on.
std::optional<int> valueOf(std::string_view text, std::span<const std::string_view> names,
                           int least, int most)
{
    const auto name = std::find(names.begin(), names.end(), lowered(text));
    if (name != names.end())
        return static_cast<int>(name - names.begin()) + least;
    const std::optional<std::int64_t> number = parseInteger(text);
    if (!number || *number < least || *number > most)
        return std::nullopt;
    return static_cast<int>(*number);
}
} // namespace

struct Schedule::Field {
    std::vector<bool> Schedule::*set;
    int least, most;
    std::span<const std::string_view> names;
    bool isDay = false, isWeekday = false;
};

std::optional<Schedule> Schedule::parse(std::string_view expression, RateWords words)
{
    if (const auto at = inside(expression, "at("))
        return parseAt(*at);
    if (const auto rate = inside(expression, "rate("))
        return parseRate(*rate, words);
    if (const auto cron = inside(expression, "cron("))
        return parseCron(*cron);
    return std::nullopt;
}

std::optional<Schedule> Schedule::parseAt(std::string_view text)
{
    constexpr std::size_t kLength = 19; // 2026-01-01T09:00:00
    const Result<std::int64_t> at = parseInstant(std::string(text) + "Z");
    if (text.size() != kLength || !at)
        return std::nullopt;
    Schedule schedule;
    schedule.at_ = *at;
    return schedule;
}

std::optional<Schedule> Schedule::parseRate(std::string_view text, RateWords words)
{
    struct RateUnit {
        std::string_view one, many;
        std::int64_t micros;
    };
    constexpr std::array<RateUnit, 3> kUnits{
        {{"minute", "minutes", kMinute}, {"hour", "hours", kMinute * 60}, {"day", "days", kDay}}};
    constexpr std::int64_t kMost = 1'000'000;
    const std::vector<std::string> parts = split(text, ' ');
    const std::optional<std::int64_t> count =
        parts.size() == 2 ? parseInteger(parts[0]) : std::nullopt;
    if (!count || *count < 1 || *count > kMost)
        return std::nullopt;
    for (const RateUnit& unit : kUnits)
        if (parts[1] == (*count == 1 ? unit.one : unit.many) ||
            (words == RateWords::any && (parts[1] == unit.one || parts[1] == unit.many))) {
            Schedule schedule;
            schedule.kind_ = Kind::rate;
            schedule.everyMicros_ = *count * unit.micros;
            return schedule;
        }
    return std::nullopt;
}

std::optional<Schedule> Schedule::parseCron(std::string_view text)
{
    const std::array<Field, 6> fields{{{&Schedule::minutes_, 0, 59, {}},
                                       {&Schedule::hours_, 0, 23, {}},
                                       {&Schedule::days_, 1, 31, {}, true},
                                       {&Schedule::months_, 1, 12, kMonths},
                                       {&Schedule::weekdays_, 1, 7, kWeekdays, false, true},
                                       {&Schedule::years_, kFirstYear, kLastYear, {}}}};
    const std::vector<std::string> parts = split(text, ' ');
    // Of the two kinds of days the one is given and the other is left open.
    if (parts.size() != fields.size() || (parts[2] == "?") == (parts[4] == "?"))
        return std::nullopt;
    Schedule schedule;
    schedule.kind_ = Kind::cron;
    schedule.byWeekday_ = parts[2] == "?";
    for (std::size_t n = 0; n < fields.size(); ++n) {
        const bool isOpen = parts[n] == "?" && (fields[n].isDay || fields[n].isWeekday);
        if (!isOpen && !schedule.takeField(fields[n], parts[n]))
            return std::nullopt;
    }
    return schedule;
}

bool Schedule::takeField(const Field& field, std::string_view text)
{
    std::vector<bool>& set = this->*field.set;
    set.assign(static_cast<std::size_t>(field.most) + 1, false);
    const std::vector<std::string> items = split(text, ',');
    const bool hasNth = text.find('#') != std::string_view::npos;
    if (hasNth && items.size() > 1) // a second one would not be heard
        return false;
    for (const std::string& item : items)
        if (!takeDayRule(field, item) && !takeItem(field, item, set))
            return false;
    return true;
}

// Of the month: L, 3W. Of the week: L, 6L, 3#2.
bool Schedule::takeDayRule(const Field& field, std::string_view item)
{
    if (item.empty())
        return false;
    const auto add = [this](DayKind kind, int day, int nth = 0) {
        dayRules_.push_back({kind, day, nth});
        return true;
    };
    const auto before = [&](std::size_t count) {
        return valueOf(item.substr(0, item.size() - count), field.names, field.least, field.most);
    };
    if (field.isDay && item == "L")
        return add(DayKind::last, 0);
    if (field.isDay && item.ends_with('W'))
        if (const auto day = before(1))
            return add(DayKind::nearestWeekday, *day);
    if (field.isWeekday && item.ends_with('L') && item.size() > 1)
        if (const auto day = before(1))
            return add(DayKind::lastWeekday, *day);
    const std::size_t hash = item.find('#');
    if (field.isWeekday && hash != std::string_view::npos && hash + 2 == item.size()) {
        const auto day = before(2);
        const auto nth = valueOf(item.substr(hash + 1), {}, 1, 5);
        if (day && nth)
            return add(DayKind::nthWeekday, *day, *nth);
    }
    return false;
}

// A value, *, a range, which may go beyond the end, or steps through one of those.
bool Schedule::takeItem(const Field& field, std::string_view item, std::vector<bool>& set)
{
    const std::size_t slash = item.find('/');
    const std::string_view range = item.substr(0, slash);
    std::optional<int> step = 1;
    if (slash != std::string_view::npos)
        step = valueOf(item.substr(slash + 1), {}, 1, field.most);
    const std::size_t dash = range.find('-');
    std::optional<int> from, to;
    if (range == "*") {
        from = field.least;
        to = field.most;
    } else if (field.isWeekday && range == "L") {
        from = to = field.most; // the last day of the week
    } else {
        from = valueOf(range.substr(0, dash), field.names, field.least, field.most);
        to = dash != std::string_view::npos
                 ? valueOf(range.substr(dash + 1), field.names, field.least, field.most)
             : slash != std::string_view::npos ? std::optional(field.most)
                                               : from;
    }
    if (!step || !from || !to)
        return false;
    const int span = field.most - field.least + 1;
    const int length = *to >= *from ? *to - *from : *to - *from + span;
    for (int n = 0; n <= length; n += *step) {
        const int value = (*from - field.least + n) % span + field.least;
        set[static_cast<std::size_t>(value)] = true;
    }
    return true;
}

bool Schedule::isOn(int year, int month, int day) const
{
    std::int64_t date = firstDayOf(year) + day - 1;
    for (int each = 1; each < month; ++each)
        date += daysIn(year, each);
    const int weekday = weekdayOf(date), last = daysIn(year, month);
    if (byWeekday_ ? weekdays_[static_cast<std::size_t>(weekday)]
                   : days_[static_cast<std::size_t>(day)])
        return true;
    return std::any_of(dayRules_.begin(), dayRules_.end(), [&](const DayRule& rule) {
        switch (rule.kind) {
        case DayKind::last:
            return day == last;
        case DayKind::lastWeekday:
            return weekday == rule.day && day + 7 > last;
        case DayKind::nthWeekday:
            return weekday == rule.day && (day - 1) / 7 + 1 == rule.nth;
        case DayKind::nearestWeekday:
            break;
        }
        if (rule.day > last)
            return false;
        const int that = weekdayOf(date + rule.day - day);
        const int nearest = that == 7   ? (rule.day > 1 ? rule.day - 1 : rule.day + 2)
                            : that == 1 ? (rule.day < last ? rule.day + 1 : rule.day - 2)
                                        : rule.day;
        return day == nearest; // which does not leave the month
    });
}

std::optional<Instant> Schedule::nextOnDay(Instant day, Instant after) const
{
    for (std::size_t hour = 0; hour < hours_.size(); ++hour)
        for (std::size_t minute = 0; hours_[hour] && minute < minutes_.size(); ++minute) {
            const Instant at = day + static_cast<Instant>(hour * 60 + minute) * kMinute;
            if (minutes_[minute] && at > after)
                return at;
        }
    return std::nullopt;
}

std::optional<Instant> Schedule::nextOfCron(Instant after) const
{
    Instant date = 0;
    for (int year = kFirstYear; year <= kLastYear; ++year)
        for (int month = 1; month <= 12; ++month) {
            const int last = daysIn(year, month);
            const bool isPast = date + last * kDay <= after;
            if (isPast || !years_[static_cast<std::size_t>(year)] ||
                !months_[static_cast<std::size_t>(month)]) {
                date += last * kDay;
                continue;
            }
            for (int day = 1; day <= last; ++day, date += kDay)
                if (date + kDay > after && isOn(year, month, day))
                    if (const auto at = nextOnDay(date, after))
                        return at;
        }
    return std::nullopt;
}

std::optional<Instant> Schedule::next(Instant after, Instant since) const
{
    switch (kind_) {
    case Kind::once:
        return at_ > after ? std::optional(at_) : std::nullopt;
    case Kind::rate:
        return since + (std::max<Instant>(after - since, 0) / everyMicros_ + 1) * everyMicros_;
    case Kind::cron:
        break;
    }
    return nextOfCron(after);
}

} // namespace stowage
