// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/recent_parts.h"

#include <algorithm>

namespace stowage::ui {

void RecentParts::add(const QString& kind)
{
    const doc::KindInfo* found = doc::findKind(kind.toStdString());
    if (found == nullptr)
        return;
    kinds_.erase(std::remove(kinds_.begin(), kinds_.end(), found), kinds_.end());
    kinds_.insert(kinds_.begin(), found);
    if (kinds_.size() > kMost)
        kinds_.pop_back();
}

QStringList RecentParts::keys() const
{
    QStringList keys;
    for (const doc::KindInfo* kind : kinds_)
        keys.append(QString::fromUtf8(kind->key.data(), static_cast<qsizetype>(kind->key.size())));
    return keys;
}

void RecentParts::setKeys(const QStringList& keys)
{
    kinds_.clear();
    for (auto key = keys.rbegin(); key != keys.rend(); ++key)
        add(*key);
}

} // namespace stowage::ui
