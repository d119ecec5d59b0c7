// SPDX-License-Identifier: GPL-3.0-or-later
// What the tally of a storm counts of file systems and of what tasks write.
#pragma once

#include "report/fact.h"

#include <cstdint>
#include <span>

namespace stowage::storm {

// Null: nothing.
inline const char* storageWarning(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::fileSystemMounted:
        return "mounted file system";
    case FactKind::mountFailed:
        return "failed mount";
    case FactKind::diskFilled:
        return "full disk";
    case FactKind::taskDataLeft:
        return words[2] > 0 ? "data that outlives its task" : "data that is lost with its task";
    case FactKind::volumeAttached:
        return "attached volume";
    case FactKind::volumeRefused:
        return "volume that cannot be made";
    case FactKind::volumeDeleted:
        return "volume gone with its task";
    case FactKind::volumeKept:
        return "volume that outlives its task";
    default:
        return nullptr;
    }
}

} // namespace stowage::storm
