// SPDX-License-Identifier: MIT
#include "base/ids.h"

namespace stowage {

namespace {

bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

// The run of digits that starts at `at`, without leading zeros.
std::string_view digitsAt(std::string_view text, std::size_t at, std::size_t& end)
{
    end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    while (at + 1 < end && text[at] == '0')
        ++at;
    return text.substr(at, end - at);
}

} // namespace

std::strong_ordering naturalOrder(std::string_view left, std::string_view right)
{
    std::size_t l = 0;
    std::size_t r = 0;
    while (l < left.size() && r < right.size()) {
        if (isDigit(left[l]) && isDigit(right[r])) {
            const std::string_view a = digitsAt(left, l, l);
            const std::string_view b = digitsAt(right, r, r);
            if (const auto order = a.size() <=> b.size(); order != 0)
                return order;
            if (const auto order = a.compare(b) <=> 0; order != 0)
                return order;
            continue;
        }
        const auto a = static_cast<unsigned char>(left[l++]);
        const auto b = static_cast<unsigned char>(right[r++]);
        if (const auto order = a <=> b; order != 0)
            return order;
    }
    if (const auto order = (left.size() - l) <=> (right.size() - r); order != 0)
        return order;
    return left.compare(right) <=> 0; // 01 and 1 are still two ids
}

std::strong_ordering ElementId::operator<=>(const ElementId& other) const
{
    return naturalOrder(text, other.text);
}

} // namespace stowage
