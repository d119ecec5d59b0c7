// SPDX-License-Identifier: MIT
// Gathers what changed since the last picture, at little cost for what changes again and again.
#pragma once

#include "report/entity.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace stowage::sim {

class ChangeMarks {
public:
    void add(EntityId changed)
    {
        EntityId& recent = recent_[placeOf(changed)];
        if (recent == changed)
            return;
        recent = changed;
        // A run without a picture must not gather marks for ever.
        if (marks_.size() == marks_.capacity()) {
            std::sort(marks_.begin(), marks_.end());
            marks_.erase(std::unique(marks_.begin(), marks_.end()), marks_.end());
            marks_.reserve(marks_.size() * 2 + 256);
        }
        marks_.push_back(changed);
    }

    std::vector<EntityId> take() // in no order; may repeat
    {
        recent_ = {};
        return std::exchange(marks_, {});
    }

private:
    static constexpr std::size_t kRecent = 1'024;

    static std::size_t placeOf(EntityId id)
    {
        return (id.number * std::size_t{13} + static_cast<std::size_t>(id.kind) * 331) % kRecent;
    }

    std::vector<EntityId> marks_;
    std::array<EntityId, kRecent> recent_{}; // each is among the marks
};

} // namespace stowage::sim
