// SPDX-License-Identifier: MIT
#include "base/nearest.h"

#include "base/text.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace stowage {

namespace {
constexpr std::size_t kLongest = 100; // of a word that anybody would type

// The optimal string alignment distance, row by row.
std::size_t slipsBetween(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        beforeLast = std::exchange(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
    }
    return row[b.size()];
}
} // namespace

std::string_view nearestWord(std::string_view word, std::span<const std::string_view> known)
{
    if (word.size() > kLongest)
        return {};
    std::string_view nearest;
    std::size_t fewest = std::max<std::size_t>(1, word.size() / 3) + 1;
    for (const std::string_view each : known) {
        const std::size_t slips = slipsBetween(lowered(word), lowered(each));
        if (slips < fewest) {
            fewest = slips;
            nearest = each;
        }
    }
    return nearest;
}

std::string didYouMean(std::string_view word, std::span<const std::string_view> known)
{
    const std::string_view nearest = nearestWord(word, known);
    return nearest.empty() ? std::string() : " Did you mean " + std::string(nearest) + "?";
}

} // namespace stowage
