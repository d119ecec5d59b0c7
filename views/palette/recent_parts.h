// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of parts that were placed last, the newest first.
#pragma once

#include "kinds/catalog.h"

#include <QStringList>

#include <vector>

namespace stowage::ui {

class RecentParts {
public:
    static constexpr std::size_t kMost = 6;

    void add(const QString& kind); // its key; what is no kind is left out
    const std::vector<const doc::KindInfo*>& kinds() const { return kinds_; }

    QStringList keys() const; // to be kept
    void setKeys(const QStringList& keys);

private:
    std::vector<const doc::KindInfo*> kinds_;
};

} // namespace stowage::ui
