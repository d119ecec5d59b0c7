// SPDX-License-Identifier: MIT
#include "document/shelves.h"

#include <algorithm>
#include <cstdint>

namespace stowage::doc {

namespace {
// 8 wide for 5 high; without a root of the platform's library, which may round otherwise.
int widthFor(const std::vector<Box>& boxes, int gap)
{
    std::int64_t area = 0;
    for (const Box& box : boxes)
        area += std::int64_t{box.width + gap} * (box.height + gap);
    std::int64_t low = 0, high = 2'000'000;
    while (low < high) {
        const std::int64_t middle = (low + high) / 2;
        if (middle * middle * 5 < area * 8)
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<int>(low);
}
} // namespace

Shelves shelved(const std::vector<Box>& boxes, int gap, int width)
{
    Shelves shelves;
    if (width == 0)
        width = widthFor(boxes, gap);
    Point at;
    int high = 0;
    for (const Box& box : boxes) {
        if (at.x > 0 && at.x + box.width > width) {
            at = {0, at.y + high + gap};
            high = 0;
        }
        shelves.places.push_back(at);
        high = std::max(high, box.height);
        shelves.width = std::max(shelves.width, at.x + box.width);
        shelves.height = std::max(shelves.height, at.y + box.height);
        at.x += box.width + gap;
    }
    return shelves;
}

} // namespace stowage::doc
