// SPDX-License-Identifier: MIT
#include "field/measure.h"

#include "base/ensure.h"
#include "base/text.h"
#include "field/check.h"

#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <string>

namespace stowage::doc {

namespace {

// What a word is worth in the unit of the row; words are lower case and without blanks.
struct Word {
    std::string_view word;
    double worth;
};

constexpr std::array kSeconds = {
    Word{"", 1},         Word{"s", 1},        Word{"sec", 1},      Word{"secs", 1},
    Word{"second", 1},   Word{"seconds", 1},  Word{"ms", 0.001},   Word{"m", 60},
    Word{"min", 60},     Word{"mins", 60},    Word{"minute", 60},  Word{"minutes", 60},
    Word{"h", 3'600},    Word{"hr", 3'600},   Word{"hour", 3'600}, Word{"hours", 3'600},
    Word{"d", 86'400.0}, Word{"day", 86'400}, Word{"days", 86'400}};
constexpr std::array kMilliseconds = {Word{"", 1},
                                      Word{"ms", 1},
                                      Word{"s", 1'000},
                                      Word{"sec", 1'000},
                                      Word{"second", 1'000},
                                      Word{"seconds", 1'000},
                                      Word{"m", 60'000},
                                      Word{"min", 60'000},
                                      Word{"minute", 60'000},
                                      Word{"minutes", 60'000}};
constexpr std::array kPercent = {Word{"", 1}, Word{"%", 1}, Word{"percent", 1}};
constexpr std::array kMebibytes = {
    Word{"", 1},           Word{"m", 1},          Word{"mb", 1},          Word{"mib", 1},
    Word{"k", 1 / 1024.},  Word{"kb", 1 / 1024.}, Word{"kib", 1 / 1024.}, Word{"g", 1'024},
    Word{"gb", 1'024},     Word{"gib", 1'024},    Word{"t", 1'048'576},   Word{"tb", 1'048'576},
    Word{"tib", 1'048'576}};
constexpr std::array kCpuUnits = {Word{"", 1},         Word{"unit", 1},     Word{"units", 1},
                                  Word{"cpuunits", 1}, Word{"vcpu", 1'024}, Word{"vcpus", 1'024}};
constexpr std::array kPerSecond = {Word{"", 1},
                                   Word{"persecond", 1},
                                   Word{"/s", 1},
                                   Word{"rps", 1},
                                   Word{"req/s", 1},
                                   Word{"msg/s", 1},
                                   Word{"/min", 1 / 60.},
                                   Word{"perminute", 1 / 60.},
                                   Word{"rpm", 1 / 60.},
                                   Word{"req/min", 1 / 60.},
                                   Word{"msg/min", 1 / 60.},
                                   Word{"/h", 1 / 3600.},
                                   Word{"perhour", 1 / 3600.}};
constexpr std::array kNone = {Word{"", 1}};

std::span<const Word> wordsOf(Unit unit)
{
    switch (unit) {
    case Unit::none:
        break;
    case Unit::seconds:
        return kSeconds;
    case Unit::milliseconds:
        return kMilliseconds;
    case Unit::percent:
        return kPercent;
    case Unit::mebibytes:
        return kMebibytes;
    case Unit::cpuUnits:
        return kCpuUnits;
    case Unit::perSecond:
        return kPerSecond;
    }
    return kNone;
}

std::string_view examplesOf(Unit unit)
{
    switch (unit) {
    case Unit::none:
        break;
    case Unit::seconds:
        return "30, 30 s, 2 min or 1h30m";
    case Unit::milliseconds:
        return "250, 250 ms or 2 s";
    case Unit::percent:
        return "50 or 50 %";
    case Unit::mebibytes:
        return "512, 512 MiB or 1 GB";
    case Unit::cpuUnits:
        return "512, 512 units or 0.5 vCPU";
    case Unit::perSecond:
        return "20, 20 per second or 1200 per minute";
    }
    return "a number alone, for it has no unit";
}

constexpr std::string_view kBlanks[] = {" ", "\t", "\u00a0", "\u2009", "\u202f", "\u2007"};

std::string withoutBlanks(std::string_view text)
{
    std::string out(text);
    for (const std::string_view blank : kBlanks)
        for (std::size_t at = out.find(blank); at != std::string::npos; at = out.find(blank, at))
            out.erase(at, blank.size());
    constexpr std::string_view kMinus = "\u2212";
    if (out.starts_with(kMinus))
        out.replace(0, kMinus.size(), "-");
    return lowered(out);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// "5,000" and "1,234.5" are grouped; "0,5" and "0,125" are not.
bool isGrouped(std::string_view number)
{
    const std::size_t comma = number.find(',');
    if (comma == std::string_view::npos || comma == 0 || comma > 3 || number[0] == '0')
        return false;
    std::size_t at = comma;
    while (at < number.size() && number[at] == ',') {
        const std::string_view group = number.substr(at + 1, 3);
        if (group.size() < 3 || !isDigit(group[0]) || !isDigit(group[1]) || !isDigit(group[2]))
            return false;
        at += 4;
    }
    return at == number.size() || number[at] == '.';
}

std::optional<double> numberOf(std::string_view text)
{
    std::string number(text);
    if (isGrouped(number))
        std::erase(number, ',');
    else if (const std::size_t comma = number.find(','); comma != std::string::npos)
        number[comma] = '.';
    if (!number.empty() && number[0] == '.') // ".25 vCPU", as AWS writes it
        number.insert(0, 1, '0');
    if (!number.empty() && number.back() == '.')
        number.pop_back();
    return parseReal(number);
}

// The number and the word that follow each other at `at`, which then stands behind them.
std::optional<double> nextPart(std::span<const Word> words, std::string_view text, std::size_t& at)
{
    const std::size_t begin = at;
    while (at < text.size() && (isDigit(text[at]) || text[at] == '.' || text[at] == ','))
        ++at;
    const std::optional<double> number = numberOf(text.substr(begin, at - begin));
    const std::size_t unit = at;
    while (at < text.size() && !isDigit(text[at]))
        ++at;
    if (!number)
        return std::nullopt;
    const std::string_view written = text.substr(unit, at - unit);
    for (const Word& each : words)
        if (each.word == written)
            return *number * each.worth;
    return std::nullopt;
}

// Several parts only of a time: "1h30m", and each with its unit.
std::optional<double> sumOf(const Field& field, const std::string& text)
{
    const bool isTime = field.unit == Unit::seconds || field.unit == Unit::milliseconds;
    const bool isNegative = text.starts_with('-');
    const std::string_view parts = std::string_view(text).substr(isNegative ? 1 : 0);
    double sum = 0;
    std::size_t at = 0;
    int count = 0;
    do {
        const auto part = nextPart(wordsOf(field.unit), parts, at);
        if (!part || (++count > 1 && !isTime))
            return std::nullopt;
        sum += *part;
    } while (at < parts.size());
    if (count > 1 && isDigit(parts.back()))
        return std::nullopt;
    return isNegative ? -sum : sum;
}

} // namespace

Result<double> measured(const Field& field, std::string_view text)
{
    constexpr std::size_t kLongest = 40;
    const std::string bare = withoutBlanks(text.substr(0, 200));
    if (!bare.empty())
        if (const auto number = sumOf(field, bare))
            return *number;
    if (!field.zeroMeans.empty() && bare == withoutBlanks(field.zeroMeans))
        return 0.0;
    const std::string label(field.label);
    if (bare.empty())
        return Error{Fault::invalid,
                     label + " is empty; write " + std::string(examplesOf(field.unit)) + ".",
                     {}};
    return Error{Fault::invalid,
                 label + " cannot be “" + plainLine(trimmed(text).substr(0, kLongest)) +
                     "”; write " + std::string(examplesOf(field.unit)) + ".",
                 {}};
}

Result<Value> measuredValue(const Field& field, std::string_view text)
{
    ensure(field.shape == Shape::integer || field.shape == Shape::real,
           "only numbers have a measure");
    const Result<double> number = measured(field, text);
    if (!number)
        return number.error();
    if (field.shape == Shape::real)
        return Value(*number);
    constexpr double kClose = 1e-6; // 0.1 vCPU and its like are no whole binary fractions
    const double whole = std::round(*number);
    constexpr double kMost = 9e15;
    if (std::abs(whole - *number) > kClose || std::abs(whole) > kMost)
        return Error{Fault::invalid,
                     std::string(field.label) + " is " + numberText(*number) +
                         std::string(suffixOf(field.unit)) + "; it must be a whole number.",
                     {}};
    return Value(static_cast<std::int64_t>(whole));
}

} // namespace stowage::doc
