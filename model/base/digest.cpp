// SPDX-License-Identifier: MIT
#include "base/digest.h"

#include "base/text.h"

#include <xxhash.h>

namespace stowage {

void Digest::add(const void* bytes, std::size_t count)
{
    value_ = XXH3_64bits_withSeed(bytes, count, value_ + count);
}

std::string Digest::text() const
{
    return hexText(value_, 16);
}

} // namespace stowage
