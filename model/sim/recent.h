// SPDX-License-Identifier: MIT
// The last few of what came, oldest first, in a value of fixed size.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace stowage::sim {

constexpr std::size_t kRecent = 10;

template <class Item> struct Recent {
    std::array<Item, kRecent> items{};
    std::uint8_t count = 0;

    void add(const Item& item)
    {
        if (count == kRecent)
            std::rotate(items.begin(), items.begin() + 1, items.end());
        else
            ++count;
        items[count - 1U] = item;
    }
    std::span<const Item> all() const& { return {items.data(), count}; }
    std::span<const Item> all() const&& = delete; // it would outlive what it shows
};

} // namespace stowage::sim
