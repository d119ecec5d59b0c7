// SPDX-License-Identifier: MIT
// Blocks of IPv4 addresses in CIDR notation, and which of them lie in which.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stowage::sim {

struct AddressBlock {
    std::uint32_t first = 0;
    int prefix = 0; // bits that are fixed, 0 … 32
    bool operator==(const AddressBlock&) const = default;
};

// "10.0.0.0/16"; bits beyond the prefix do not count, as in AWS. Nothing where it is none.
std::optional<AddressBlock> addressBlock(std::string_view text);

bool contains(const AddressBlock& outer, const AddressBlock& inner);

// Looks like a block of IPv6 addresses, such as "::/0".
bool isIpv6Block(std::string_view text);

} // namespace stowage::sim
