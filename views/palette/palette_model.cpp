// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/palette_model.h"

#include "language/phrase_book.h"

#include <algorithm>

namespace stowage::ui {

namespace {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool fits(const doc::KindInfo& kind, const QStringList& words)
{
    const QString all = said(kind.label) + QLatin1Char(' ') + text(kind.label) + QLatin1Char(' ') +
                        text(kind.key) + QLatin1Char(' ') + text(kind.searchWords);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace

bool partFits(const doc::KindInfo& kind, const QString& typed)
{
    return fits(kind, typed.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

std::vector<PartGroup> partsFor(const QString& typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<PartGroup> groups;
    for (const doc::KindInfo& kind : doc::allKinds()) {
        if (!fits(kind, words))
            continue;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const PartGroup& one) { return one.group == kind.group; });
        if (group == groups.end())
            group = groups.insert(groups.end(), PartGroup{kind.group, {}});
        group->kinds.push_back(&kind);
    }
    return groups;
}

} // namespace stowage::ui
