// SPDX-License-Identifier: MIT
// The fingerprint of a run: a chained XXH3 over what happened, equal exactly where two runs told
// the same facts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace stowage {

class Digest {
public:
    // The bytes must not contain padding; integers are taken in this machine's (little-endian)
    // order.
    void add(const void* bytes, std::size_t count);
    std::uint64_t value() const { return value_; }
    std::string text() const; // 16 lower-case hexadecimal digits

    bool operator==(const Digest&) const = default;

private:
    std::uint64_t value_ = 0;
};

} // namespace stowage
