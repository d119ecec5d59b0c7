// SPDX-License-Identifier: MIT
#include "plan/address_block.h"

#include "base/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace stowage::sim {

namespace {
constexpr int kBits = 32;

std::optional<int> numberUpTo(int most, std::string_view text)
{
    const auto number = parseInteger(text);
    const bool isPlain = !text.empty() && text.front() >= '0' && text.front() <= '9';
    if (!isPlain || !number || *number > most)
        return std::nullopt;
    return static_cast<int>(*number);
}

std::uint32_t maskOf(int prefix)
{
    return prefix == 0 ? 0 : ~std::uint32_t{0} << static_cast<unsigned>(kBits - prefix);
}
} // namespace

std::optional<AddressBlock> addressBlock(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const std::optional<int> prefix = numberUpTo(kBits, text.substr(slash + 1));
    const std::vector<std::string> parts = split(text.substr(0, slash), '.');
    if (!prefix || parts.size() != 4)
        return std::nullopt;
    std::uint32_t address = 0;
    for (const std::string& part : parts) {
        const std::optional<int> byte = numberUpTo(255, part);
        if (!byte)
            return std::nullopt;
        address = address << 8U | static_cast<std::uint32_t>(*byte);
    }
    return AddressBlock{address & maskOf(*prefix), *prefix};
}

bool contains(const AddressBlock& outer, const AddressBlock& inner)
{
    return outer.prefix <= inner.prefix && (inner.first & maskOf(outer.prefix)) == outer.first;
}

bool isIpv6Block(std::string_view text)
{
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || text.find(':') >= slash)
        return false;
    const std::string_view address = text.substr(0, slash);
    return numberUpTo(128, text.substr(slash + 1)).has_value() &&
           std::all_of(address.begin(), address.end(), [](char c) {
               return c == ':' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
                      (c >= 'A' && c <= 'F');
           });
}

} // namespace stowage::sim
