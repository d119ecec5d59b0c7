// SPDX-License-Identifier: MIT
#include "base/time.h"

#include "base/text.h"

#include <array>

namespace stowage {

namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDay = 86'400 * kSecond;

struct Unit {
    std::string_view name;
    std::int64_t micros;
};

// Longer names first where one begins another.
constexpr std::array<Unit, 6> kUnits{{{"d", kDay},
                                      {"h", 3'600 * kSecond},
                                      {"ms", 1'000},
                                      {"m", 60 * kSecond},
                                      {"us", 1},
                                      {"s", kSecond}}};

Error notADuration(std::string_view text)
{
    return {
        Fault::invalid,
        "\"" + plainLine(text) +
            "\" is not a duration; write a number with its unit, such as 90s, 30m, 2h30m or 1d.",
        {}};
}

// Takes one `12.5s` from the front; nothing where there is none.
std::optional<std::int64_t> takePart(std::string_view& text)
{
    const std::size_t digits = text.find_first_not_of("0123456789.");
    if (digits == 0 || digits == std::string_view::npos || digits > 12)
        return std::nullopt;
    const std::string_view number = text.substr(0, digits);
    text.remove_prefix(digits);
    for (const Unit& unit : kUnits) {
        if (!text.starts_with(unit.name))
            continue;
        text.remove_prefix(unit.name.size());
        if (const auto whole = parseInteger(number)) {
            std::int64_t micros = 0;
            if (__builtin_mul_overflow(*whole, unit.micros, &micros))
                return std::nullopt;
            return micros;
        }
        const auto real = parseReal(number);
        if (!real || number.front() == '.' || number.back() == '.')
            return std::nullopt;
        const double micros = *real * static_cast<double>(unit.micros) + 0.5;
        if (micros > 9e18)
            return std::nullopt;
        return static_cast<std::int64_t>(micros);
    }
    return std::nullopt;
}

std::string padded(std::int64_t number, std::size_t width)
{
    std::string text = numberText(number);
    if (text.size() < width)
        text.insert(0, width - text.size(), '0');
    return text;
}

// Days since 1970-01-01 of a date of the proleptic Gregorian calendar; years start in March so that
// the leap day comes last.
std::int64_t daysOf(std::int64_t year, std::int64_t month, std::int64_t day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719'468;
}

struct Date {
    std::int64_t year, month, day;
};

Date dateOf(std::int64_t days)
{
    days += 719'468;
    const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
    const std::int64_t dayOfEra = days - era * 146'097;
    const std::int64_t yearOfEra =
        (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const std::int64_t month = shifted + (shifted < 10 ? 3 : -9);
    return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shifted + 2) / 5 + 1};
}

std::optional<std::int64_t> field(std::string_view text, std::size_t at, std::size_t width)
{
    const std::string_view digits = text.substr(at, width);
    if (digits.front() < '0' || digits.front() > '9')
        return std::nullopt;
    return parseInteger(digits);
}

// The part behind the seconds: nothing, or a point and one to six digits, and then Z or +00:00.
std::optional<std::int64_t> fraction(std::string_view rest)
{
    std::int64_t micros = 0;
    if (rest.starts_with('.')) {
        const std::size_t end = rest.find_first_not_of("0123456789", 1);
        if (end == std::string_view::npos || end == 1 || end > 7)
            return std::nullopt;
        std::string digits(rest.substr(1, end - 1));
        digits.resize(6, '0');
        micros = *parseInteger(digits);
        rest.remove_prefix(end);
    }
    if (rest != "Z" && rest != "+00:00")
        return std::nullopt;
    return micros;
}

} // namespace

Result<Duration> parseDuration(std::string_view text)
{
    std::string_view rest = text;
    std::int64_t total = 0;
    if (rest.empty())
        return notADuration(text);
    while (!rest.empty()) {
        const auto part = takePart(rest);
        if (!part || __builtin_add_overflow(total, *part, &total))
            return notADuration(text);
    }
    return Duration{total};
}

std::string durationText(Duration length)
{
    if (length.micros == 0)
        return "0s";
    std::string text = length.micros < 0 ? "-" : "";
    std::int64_t rest = length.micros < 0 ? -length.micros : length.micros;
    constexpr std::array<Unit, 6> kDescending{{{"d", kDay},
                                               {"h", 3'600 * kSecond},
                                               {"m", 60 * kSecond},
                                               {"s", kSecond},
                                               {"ms", 1'000},
                                               {"us", 1}}};
    for (const Unit& unit : kDescending) {
        if (rest / unit.micros > 0)
            text.append(numberText(rest / unit.micros)).append(unit.name);
        rest %= unit.micros;
    }
    return text;
}

std::string clockText(Time at)
{
    const std::int64_t whole = at.micros / kSecond;
    const std::int64_t day = whole / 86'400;
    std::string text = day > 0 ? numberText(day) + "d " : "";
    text += padded(whole / 3'600 % 24, 2) + ":" + padded(whole / 60 % 60, 2) + ":";
    return text + padded(whole % 60, 2);
}

Result<std::int64_t> parseInstant(std::string_view text)
{
    const Error refusal{Fault::invalid,
                        "\"" + plainLine(text) +
                            "\" is not an instant; write it in UTC such as 2026-01-01T00:00:00Z.",
                        {}};
    const bool shaped = text.size() >= 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' &&
                        text[13] == ':' && text[16] == ':';
    if (!shaped)
        return refusal;
    const auto year = field(text, 0, 4);
    const auto month = field(text, 5, 2);
    const auto day = field(text, 8, 2);
    const auto hour = field(text, 11, 2);
    const auto minute = field(text, 14, 2);
    const auto second = field(text, 17, 2);
    const auto micros = fraction(text.substr(19));
    if (!year || !month || !day || !hour || !minute || !second || !micros)
        return refusal;
    if (*month < 1 || *month > 12 || *hour > 23 || *minute > 59 || *second > 59)
        return refusal;
    const std::int64_t days = daysOf(*year, *month, *day);
    if (dateOf(days).day != *day)
        return refusal; // such as 30 February
    return days * kDay + ((*hour * 60 + *minute) * 60 + *second) * kSecond + *micros;
}

std::string instantText(std::int64_t microsSinceEpoch)
{
    std::int64_t days = microsSinceEpoch / kDay;
    std::int64_t rest = microsSinceEpoch % kDay;
    if (rest < 0) {
        rest += kDay;
        --days;
    }
    const Date date = dateOf(days);
    std::string text =
        padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
    text += "T" + padded(rest / (3'600 * kSecond), 2) + ":" + padded(rest / (60 * kSecond) % 60, 2);
    text += ":" + padded(rest / kSecond % 60, 2);
    if (const std::int64_t millis = rest / 1'000 % 1'000; millis != 0)
        text += "." + padded(millis, 3);
    return text + "Z";
}

} // namespace stowage
