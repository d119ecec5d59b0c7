// SPDX-License-Identifier: MIT
#include "kinds/part_words.h"

namespace stowage::doc {

std::string homesOf(const KindInfo& kind)
{
    std::string words;
    for (const std::string_view parent : kind.parents) {
        if (!words.empty())
            words += " or ";
        const KindInfo* home = findKind(parent);
        words += home ? "in " + withArticle(*home) : std::string("on the canvas itself");
    }
    return words;
}

PartWords partWords(const KindInfo& kind)
{
    const bool isMany = kind.article.empty(); // "users"
    PartWords words;
    words.what = kind.help;
    words.lives = (isMany ? "They belong " : "It belongs ") + homesOf(kind) + ".";
    words.remark = kind.remark;
    for (const LinkRule& rule : kind.links)
        if (const KindInfo* to = findKind(rule.to))
            words.connections.emplace_back((isMany ? "They " : "It ") + std::string(rule.words) +
                                               " " + withArticle(*to) + ".",
                                           rule.help);
    for (const KindInfo& other : allKinds())
        for (const LinkRule& rule : other.links)
            if (rule.to == kind.key && other.key != kind.key) {
                std::string first = withArticle(other) + " " + std::string(rule.words) +
                                    (isMany ? " them." : " it.");
                if (first[0] >= 'a' && first[0] <= 'z')
                    first[0] = static_cast<char>(first[0] - 'a' + 'A');
                words.connections.emplace_back(std::move(first), rule.help);
            }
    for (const Field& row : kind.rows)
        if (!row.hidden)
            words.settings.emplace_back(row.label, row.help);
    return words;
}

} // namespace stowage::doc
