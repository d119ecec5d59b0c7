// SPDX-License-Identifier: MIT
#include "document/layered.h"

#include "document/layered_order.h"

#include <algorithm>

namespace stowage::doc {

namespace {
using Lines = std::vector<std::pair<int, int>>;

// Neighbours of each number, one behind the other.
class Neighbours {
public:
    Neighbours(std::size_t count, const Lines& lines, bool backwards) : first_(count + 1, 0)
    {
        for (const auto& [from, to] : lines)
            ++first_[std::size_t(backwards ? to : from) + 1];
        for (std::size_t n = 0; n < count; ++n)
            first_[n + 1] += first_[n];
        all_.resize(lines.size());
        std::vector<int> next(first_.begin(), first_.end() - 1);
        for (const auto& [from, to] : lines)
            all_[std::size_t(next[std::size_t(backwards ? to : from)]++)] = backwards ? from : to;
    }
    const int* begin(int node) const { return all_.data() + first_[std::size_t(node)]; }
    const int* end(int node) const { return all_.data() + first_[std::size_t(node) + 1]; }

private:
    std::vector<int> first_;
    std::vector<int> all_;
};

// Lines that lead back to what they came from are turned round, so that there is no circle left.
Lines withoutCircles(std::size_t count, Lines lines)
{
    std::erase_if(lines, [](const auto& line) { return line.first == line.second; });
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    const Neighbours next(count, lines, false);
    enum class State : char { unseen, open, done };
    std::vector<State> states(count, State::unseen);
    std::vector<int> finished(count, 0); // the later, the nearer to the sources
    std::vector<std::pair<int, const int*>> path;
    int time = 0;
    for (int root = 0; root < static_cast<int>(count); ++root) {
        if (states[std::size_t(root)] != State::unseen)
            continue;
        states[std::size_t(root)] = State::open;
        path.emplace_back(root, next.begin(root));
        while (!path.empty()) {
            auto& [node, at] = path.back();
            if (at == next.end(node)) {
                states[std::size_t(node)] = State::done;
                finished[std::size_t(node)] = time++;
                path.pop_back();
                continue;
            }
            const int other = *at++;
            if (states[std::size_t(other)] == State::unseen) {
                states[std::size_t(other)] = State::open;
                path.emplace_back(other, next.begin(other));
            }
        }
    }
    for (auto& [from, to] : lines)
        if (finished[std::size_t(from)] < finished[std::size_t(to)])
            std::swap(from, to);
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

std::vector<int> orderOf(std::size_t count, const Lines& lines, const Neighbours& next)
{
    std::vector<int> waiting(count, 0);
    for (const auto& [from, to] : lines)
        ++waiting[std::size_t(to)];
    std::vector<int> order;
    for (int node = 0; node < static_cast<int>(count); ++node)
        if (waiting[std::size_t(node)] == 0)
            order.push_back(node);
    for (std::size_t n = 0; n < order.size(); ++n)
        for (const int* to = next.begin(order[n]); to != next.end(order[n]); ++to)
            if (--waiting[std::size_t(*to)] == 0)
                order.push_back(*to);
    return order;
}

// As far left as what leads there allows; then each box as near as it can come to where most of its
// lines go, which keeps lines short.
std::vector<int> layersOf(std::size_t count, const Lines& lines)
{
    constexpr int kRounds = 8;
    const Neighbours next(count, lines, false), before(count, lines, true);
    const std::vector<int> order = orderOf(count, lines, next);
    std::vector<int> layers(count, 0);
    for (const int node : order)
        for (const int* to = next.begin(node); to != next.end(node); ++to)
            layers[std::size_t(*to)] =
                std::max(layers[std::size_t(*to)], layers[std::size_t(node)] + 1);
    const auto pull = [&](int node) {
        const auto in = before.end(node) - before.begin(node);
        const auto out = next.end(node) - next.begin(node);
        int least = 0, most = layers[std::size_t(node)];
        for (const int* at = before.begin(node); at != before.end(node); ++at)
            least = std::max(least, layers[std::size_t(*at)] + 1);
        if (out > 0) {
            most = layers[std::size_t(*next.begin(node))] - 1;
            for (const int* at = next.begin(node); at != next.end(node); ++at)
                most = std::min(most, layers[std::size_t(*at)] - 1);
        }
        if (in != out)
            layers[std::size_t(node)] = in > out ? least : most;
    };
    for (int round = 0; round < kRounds; ++round) {
        const std::vector<int> was = layers;
        std::for_each(order.rbegin(), order.rend(), pull);
        std::for_each(order.begin(), order.end(), pull);
        if (layers == was)
            break;
    }
    // Without the layers that nothing was left in.
    std::vector<int> used = layers;
    std::sort(used.begin(), used.end());
    used.erase(std::unique(used.begin(), used.end()), used.end());
    for (int& layer : layers)
        layer = static_cast<int>(std::lower_bound(used.begin(), used.end(), layer) - used.begin());
    return layers;
}

// Lines over several layers get a thin box in each that they pass.
LayeredGraph graphOf(const LayeredAsked& asked, const Lines& lines, const std::vector<int>& layers)
{
    LayeredGraph graph;
    graph.heights.reserve(asked.boxes.size() + lines.size());
    for (std::size_t n = 0; n < asked.boxes.size(); ++n)
        graph.add(layers[n], asked.boxes[n].height, asked.boxGap);
    for (const auto& [from, to] : lines) {
        int last = from;
        for (int layer = layers[std::size_t(from)] + 1; layer < layers[std::size_t(to)]; ++layer) {
            const int passing = graph.add(layer, 0, asked.boxGap / 2);
            graph.lines.emplace_back(last, passing);
            last = passing;
        }
        graph.lines.emplace_back(last, to);
    }
    return graph;
}
} // namespace

Layered layered(const LayeredAsked& asked)
{
    Layered made;
    const std::size_t count = asked.boxes.size();
    const Lines lines = withoutCircles(count, asked.lines);
    made.layers = layersOf(count, lines);
    LayeredGraph graph = graphOf(asked, lines, made.layers);
    orderLayers(graph, asked.sweeps);
    const std::vector<int> tops = topsOf(graph);
    std::vector<int> widths(graph.layers.size(), 0);
    for (std::size_t n = 0; n < count; ++n) {
        int& width = widths[std::size_t(made.layers[n])];
        width = std::max(width, asked.boxes[n].width);
    }
    std::vector<int> lefts(widths.size(), 0);
    for (std::size_t layer = 1; layer < lefts.size(); ++layer)
        lefts[layer] = lefts[layer - 1] + widths[layer - 1] + asked.layerGap;
    // Lines may run above all boxes.
    const auto least = std::min_element(tops.begin(), tops.begin() + std::ptrdiff_t(count));
    made.places.resize(count);
    for (std::size_t n = 0; n < count; ++n) {
        const auto layer = std::size_t(made.layers[n]);
        made.places[n] = {lefts[layer] + (widths[layer] - asked.boxes[n].width) / 2,
                          tops[n] - *least};
        made.width = std::max(made.width, made.places[n].x + asked.boxes[n].width);
        made.height = std::max(made.height, made.places[n].y + asked.boxes[n].height);
    }
    return made;
}

} // namespace stowage::doc
