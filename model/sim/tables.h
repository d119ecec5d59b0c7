// SPDX-License-Identifier: MIT
// A dense table whose rows keep their slot for life, so that rows may refer to each other by index.
#pragma once

#include "base/ensure.h"

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace stowage::sim {

constexpr std::uint32_t kNone = UINT32_MAX;

// Names a slot of the table of Rows; kNone names no slot.
template <class Row> struct Ix {
    std::uint32_t slot = kNone;

    explicit operator bool() const { return slot != kNone; }
    bool operator==(const Ix&) const = default;
};

template <class Row> class Table {
public:
    Ix<Row> add(const Row& row)
    {
        static_assert(std::is_trivially_copyable_v<Row>, "a copy of a World copies flat arrays");
        ++count_;
        if (free_.empty()) {
            ensure(rows_.size() < kNone, "a table has a slot left");
            rows_.push_back(row);
            taken_.push_back(1);
            return {static_cast<std::uint32_t>(rows_.size() - 1)};
        }
        const std::uint32_t slot = free_.back();
        free_.pop_back();
        rows_[slot] = row;
        taken_[slot] = 1;
        return {slot};
    }

    void remove(Ix<Row> at)
    {
        ensure(holds(at), "only a row that is there is removed");
        taken_[at.slot] = 0;
        rows_[at.slot] = Row{};
        free_.push_back(at.slot);
        --count_;
    }

    bool holds(Ix<Row> at) const { return at.slot < rows_.size() && taken_[at.slot] != 0; }

    Row& operator[](Ix<Row> at)
    {
        ensure(holds(at), "only a row that is there is read");
        return rows_[at.slot];
    }
    const Row& operator[](Ix<Row> at) const
    {
        ensure(holds(at), "only a row that is there is read");
        return rows_[at.slot];
    }

    // Iteration in slot order: `for (auto at = table.first(); at; at = table.after(at))`.
    Ix<Row> first() const { return from(0); }
    Ix<Row> after(Ix<Row> at) const { return from(at.slot + 1); }

    std::size_t count() const { return count_; }

private:
    Ix<Row> from(std::uint32_t slot) const
    {
        while (slot < rows_.size() && taken_[slot] == 0)
            ++slot;
        return {slot < rows_.size() ? slot : kNone};
    }

    std::vector<Row> rows_;
    std::vector<std::uint8_t> taken_;
    std::vector<std::uint32_t> free_; // the slot freed last is used first
    std::size_t count_ = 0;
};

} // namespace stowage::sim
