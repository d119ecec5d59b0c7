// SPDX-License-Identifier: MIT
#include "base/text.h"

namespace stowage {

namespace {

struct Decoded {
    std::uint32_t point = 0;
    std::size_t length = 0; // 0: not valid
};

std::size_t lengthOf(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead < 0xE0)
        return 2;
    if (lead >= 0xE0 && lead < 0xF0)
        return 3;
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

Decoded decode(std::string_view bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    const std::size_t length = lengthOf(lead);
    if (length == 0 || length > bytes.size())
        return {};
    std::uint32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const auto next = static_cast<unsigned char>(bytes[i]);
        if ((next & 0xC0U) != 0x80U)
            return {};
        point = point << 6U | (next & 0x3FU);
    }
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    const bool surrogate = point >= 0xD800 && point < 0xE000;
    if (overlong || surrogate || point > 0x10FFFF)
        return {};
    return {point, length};
}

bool isControl(std::uint32_t point)
{
    const bool c0 = point < 0x20 || point == 0x7F;
    const bool c1 = point >= 0x80 && point < 0xA0;
    const bool bidi = (point >= 0x202A && point <= 0x202E) ||
                      (point >= 0x2066 && point <= 0x2069) || point == 0x200E || point == 0x200F ||
                      point == 0x061C;
    return c0 || c1 || bidi;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const Decoded next = decode(bytes);
        if (next.length == 0)
            return false;
        bytes.remove_prefix(next.length);
    }
    return true;
}

std::string plainLine(std::string_view text)
{
    std::string line;
    while (!text.empty()) {
        const Decoded next = decode(text);
        const std::size_t length = next.length == 0 ? 1 : next.length;
        if (text.front() == '\n' || text.front() == '\t')
            line += ' ';
        else if (next.length != 0 && !isControl(next.point))
            line += text.substr(0, length);
        text.remove_prefix(length);
    }
    return line;
}

} // namespace stowage
