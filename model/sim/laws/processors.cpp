// SPDX-License-Identifier: MIT
#include "sim/laws/processors.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace stowage::sim::processors {

void divide(std::vector<Consumer>& consumers, double units)
{
    std::vector<std::size_t> order(consumers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return consumers[a].wants * consumers[b].weight < consumers[b].wants * consumers[a].weight;
    });
    double left = units, weights = 0;
    for (const Consumer& each : consumers)
        weights += each.weight;
    double perWeight = 0; // once somebody gets less than it wants
    for (const std::size_t n : order) {
        const Consumer& each = consumers[n];
        if (each.wants * weights > left * each.weight) {
            perWeight = left / weights;
            break;
        }
        left -= each.wants;
        weights -= each.weight;
    }
    for (Consumer& each : consumers) {
        const double part = perWeight > 0 ? each.weight * perWeight : each.wants + left;
        each.mayHave = std::max(1.0, std::min(each.most, part));
    }
}

} // namespace stowage::sim::processors
