// SPDX-License-Identifier: MIT
// The order within layers that has few crossings, and the places that make lines straight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stowage::doc {

// Every line goes from one layer to the next.
struct LayeredGraph {
    std::vector<int> heights = {}; // of each node
    std::vector<int> gaps = {};    // to keep from a neighbour of the layer
    std::vector<int> layerOf = {};
    std::vector<std::pair<int, int>> lines = {};
    std::vector<std::vector<int>> layers = {}; // nodes from top to bottom

    int add(int layer, int height, int gap); // its number
};

// Of all lines between neighbouring layers in their present order.
std::int64_t crossingsOf(const LayeredGraph& graph);
void orderLayers(LayeredGraph& graph, int sweeps);
// In the order of the layers, without overlap, and none below 0.
std::vector<int> topsOf(const LayeredGraph& graph);

} // namespace stowage::doc
