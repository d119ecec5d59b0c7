// SPDX-License-Identifier: MIT
#include "base/text.h"

#include "base/ensure.h"

#include <array>
#include <charconv>

namespace stowage {

namespace {

char loweredLetter(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

template <class Number> std::string shortest(Number number)
{
    std::array<char, 64> room{};
    const auto end = std::to_chars(room.data(), room.data() + room.size(), number);
    return {room.data(), end.ptr};
}

} // namespace

std::string numberText(std::int64_t number)
{
    return shortest(number);
}

std::string numberText(double number)
{
    return shortest(number);
}

std::string fixedText(double number, int decimals)
{
    double scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const bool negative = number < 0;
    const auto scaled = static_cast<std::int64_t>((negative ? -number : number) * scale + 0.5);
    std::string digits = shortest(scaled);
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places)
        digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0)
        digits.insert(digits.size() - places, 1, '.');
    return negative && scaled != 0 ? "-" + digits : digits;
}

std::string hexText(std::uint64_t number, int digits)
{
    std::string text(static_cast<std::size_t>(digits), '0');
    for (auto at = text.rbegin(); at != text.rend(); ++at, number >>= 4U)
        *at = "0123456789abcdef"[number & 15U];
    return text;
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    std::int64_t number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<double> parseReal(std::string_view text)
{
    double number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size())
        return std::nullopt;
    if (!(number - number == 0)) // neither infinite nor not a number
        return std::nullopt;
    return number;
}

std::string joined(std::span<const std::string> parts, std::string_view between)
{
    std::string text;
    for (const std::string& part : parts) {
        if (&part != parts.data())
            text += between;
        text += part;
    }
    return text;
}

std::vector<std::string> split(std::string_view text, char at)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = text.find(at, begin);
        parts.emplace_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
        if (end == std::string_view::npos)
            return parts;
        begin = end + 1;
    }
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& letter : out)
        letter = loweredLetter(letter);
    return out;
}

bool containsFolded(std::string_view text, std::string_view part)
{
    return lowered(text).find(lowered(part)) != std::string::npos;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    std::string text = numberText(count) + " ";
    text += count == 1 ? one : many;
    return text;
}

std::string listed(std::span<const std::string> parts)
{
    if (parts.size() < 2)
        return joined(parts, "");
    return joined(parts.first(parts.size() - 1), ", ") + " and " + parts.back();
}

} // namespace stowage
