// SPDX-License-Identifier: MIT
#include "document/layered_order.h"

#include <algorithm>
#include <numeric>

namespace stowage::doc {

namespace {
constexpr int kGridStep = 20; // tops are multiples of it where heights and gaps are

// Those of each node in the layer before or behind it.
class Ends {
public:
    Ends(const LayeredGraph& graph, bool backwards) : first_(graph.heights.size() + 1, 0)
    {
        for (const auto& [from, to] : graph.lines)
            ++first_[std::size_t(backwards ? to : from) + 1];
        std::partial_sum(first_.begin(), first_.end(), first_.begin());
        all_.resize(graph.lines.size());
        std::vector<int> next(first_.begin(), first_.end() - 1);
        for (const auto& [from, to] : graph.lines)
            all_[std::size_t(next[std::size_t(backwards ? to : from)]++)] = backwards ? from : to;
    }
    const int* begin(int node) const { return all_.data() + first_[std::size_t(node)]; }
    const int* end(int node) const { return all_.data() + first_[std::size_t(node) + 1]; }

private:
    std::vector<int> first_;
    std::vector<int> all_;
};

std::vector<int> positionsIn(const LayeredGraph& graph)
{
    std::vector<int> positions(graph.heights.size(), 0);
    for (const std::vector<int>& layer : graph.layers)
        for (std::size_t n = 0; n < layer.size(); ++n)
            positions[std::size_t(layer[n])] = static_cast<int>(n);
    return positions;
}

// Pairs of which the one that stands first goes to the end that stands behind.
class Crossings {
public:
    explicit Crossings(const LayeredGraph& graph) : next_(graph, false) {}

    std::int64_t of(const LayeredGraph& graph, const std::vector<int>& positions)
    {
        std::int64_t count = 0;
        for (std::size_t layer = 0; layer + 1 < graph.layers.size(); ++layer)
            count += between(graph.layers[layer], graph.layers[layer + 1].size(), positions);
        return count;
    }

private:
    // Every end is counted in a tree of sums by position, which tells how many stand behind it.
    std::int64_t between(const std::vector<int>& from, std::size_t width,
                         const std::vector<int>& positions)
    {
        sums_.assign(width + 1, 0);
        std::int64_t count = 0;
        int all = 0;
        for (const int node : from) {
            for (const int* to = next_.begin(node); to != next_.end(node); ++to)
                count += all - upTo(positions[std::size_t(*to)] + 1);
            for (const int* to = next_.begin(node); to != next_.end(node); ++to, ++all)
                for (auto at = std::size_t(positions[std::size_t(*to)]) + 1; at <= width;
                     at += at & (~at + 1))
                    ++sums_[at];
        }
        return count;
    }

    int upTo(int end) const
    {
        int sum = 0;
        for (auto at = std::size_t(end); at > 0; at &= at - 1)
            sum += sums_[at];
        return sum;
    }

    Ends next_;
    std::vector<int> sums_;
};

class Ordering {
public:
    explicit Ordering(LayeredGraph& graph)
        : graph_(graph), before_(graph, true), behind_(graph, false), crossings_(graph),
          positions_(positionsIn(graph)), keys_(graph.heights.size(), 0)
    {
    }

    void improve(int sweeps)
    {
        constexpr int kPatience = 6; // sweeps without a better order
        auto best = graph_.layers;
        std::int64_t fewest = crossings_.of(graph_, positions_);
        int idle = 0;
        for (int sweep = 0; sweep < sweeps && idle < kPatience && fewest > 0; ++sweep, ++idle) {
            this->sweep(sweep % 2 == 0);
            transpose();
            const std::int64_t now = crossings_.of(graph_, positions_);
            if (now >= fewest)
                continue;
            fewest = now;
            best = graph_.layers;
            idle = -1;
        }
        graph_.layers = std::move(best);
    }

private:
    // Every node goes to the middle of its neighbours in the layer that was sorted before.
    void sweep(bool forward)
    {
        const auto count = static_cast<int>(graph_.layers.size());
        for (int n = 1; n < count; ++n) {
            std::vector<int>& layer = graph_.layers[std::size_t(forward ? n : count - 1 - n)];
            const Ends& ends = forward ? before_ : behind_;
            for (const int node : layer)
                keys_[std::size_t(node)] = keyOf(node, ends);
            std::stable_sort(layer.begin(), layer.end(), [this](int a, int b) {
                return keys_[std::size_t(a)] < keys_[std::size_t(b)];
            });
            renumber(layer);
        }
    }

    // In 256ths of a position, so that no platform rounds otherwise.
    std::int64_t keyOf(int node, const Ends& ends) const
    {
        std::int64_t sum = 0;
        for (const int* end = ends.begin(node); end != ends.end(node); ++end)
            sum += positions_[std::size_t(*end)];
        const std::int64_t count = ends.end(node) - ends.begin(node);
        return count == 0 ? std::int64_t{positions_[std::size_t(node)]} * 256 : sum * 256 / count;
    }

    void renumber(const std::vector<int>& layer)
    {
        for (std::size_t n = 0; n < layer.size(); ++n)
            positions_[std::size_t(layer[n])] = static_cast<int>(n);
    }

    // Neighbours change places where that uncrosses more lines than it crosses.
    void transpose()
    {
        constexpr int kRounds = 4;
        for (int round = 0, changes = 1; round < kRounds && changes > 0; ++round) {
            changes = 0;
            for (std::vector<int>& layer : graph_.layers)
                for (std::size_t n = 0; n + 1 < layer.size(); ++n) {
                    const int a = layer[n], b = layer[n + 1];
                    if (gain(a, b, before_) + gain(a, b, behind_) <= 0)
                        continue;
                    std::swap(layer[n], layer[n + 1]);
                    std::swap(positions_[std::size_t(a)], positions_[std::size_t(b)]);
                    ++changes;
                }
        }
    }

    // By how much fewer lines of the two cross when they change places.
    int gain(int a, int b, const Ends& ends) const
    {
        int sum = 0;
        for (const int* x = ends.begin(a); x != ends.end(a); ++x)
            for (const int* y = ends.begin(b); y != ends.end(b); ++y) {
                const int first = positions_[std::size_t(*x)], other = positions_[std::size_t(*y)];
                sum += first > other ? 1 : first < other ? -1 : 0;
            }
        return sum;
    }

    LayeredGraph& graph_;
    Ends before_, behind_;
    Crossings crossings_;
    std::vector<int> positions_;
    std::vector<std::int64_t> keys_;
};

// The places nearest to what is wished for that keep the order: neighbours which wish to pass each
// other are joined, and go to the middle of their wishes.
class Settling {
public:
    void begin() { runs_.clear(); }
    void add(double wish, double weight)
    {
        runs_.push_back({wish * weight, weight, 1});
        while (runs_.size() > 1 && runs_[runs_.size() - 2].middle() >= runs_.back().middle()) {
            const Run last = runs_.back();
            runs_.pop_back();
            runs_.back().sum += last.sum;
            runs_.back().weight += last.weight;
            runs_.back().count += last.count;
        }
    }
    template <class Each> void each(Each take) const
    {
        std::size_t n = 0;
        for (const Run& run : runs_)
            for (std::size_t of = 0; of < run.count; ++of)
                take(n++, run.middle());
    }

private:
    struct Run {
        double sum = 0;
        double weight = 0;
        std::size_t count = 0;
        double middle() const { return sum / weight; }
    };
    std::vector<Run> runs_;
};

class Places {
public:
    explicit Places(const LayeredGraph& graph)
        : graph_(graph), before_(graph, true), behind_(graph, false),
          tops_(graph.heights.size(), 0), offsets_(graph.heights.size(), 0)
    {
        for (const std::vector<int>& layer : graph.layers) {
            double at = 0;
            for (std::size_t n = 0; n < layer.size(); ++n) {
                const auto node = std::size_t(layer[n]);
                if (n > 0)
                    at += std::min(graph.gaps[node], graph.gaps[std::size_t(layer[n - 1])]);
                tops_[node] = offsets_[node] = at;
                at += graph.heights[node];
            }
        }
    }

    std::vector<int> settled()
    {
        constexpr int kRounds = 4;
        const auto count = static_cast<int>(graph_.layers.size());
        for (int round = 0; round < kRounds; ++round) {
            const bool both = round + 1 == kRounds;
            for (int n = 1; n < count; ++n)
                settle(graph_.layers[std::size_t(n)], true, both);
            for (int n = count - 2; n >= 0; --n)
                settle(graph_.layers[std::size_t(n)], both, true);
        }
        std::vector<int> tops(tops_.size(), 0);
        int least = 0;
        for (std::size_t n = 0; n < tops.size(); ++n) {
            const auto steps = static_cast<int>((tops_[n] - offsets_[n]) / kGridStep + 100'000);
            tops[n] = (steps - 100'000) * kGridStep + static_cast<int>(offsets_[n]);
            least = n == 0 ? tops[n] : std::min(least, tops[n]);
        }
        for (int& top : tops)
            top -= least;
        return tops;
    }

private:
    // A line over several layers is pulled straight harder than one between neighbours.
    double weightOf(int a, int b) const
    {
        const bool passesA = graph_.heights[std::size_t(a)] == 0;
        const bool passesB = graph_.heights[std::size_t(b)] == 0;
        return passesA && passesB ? 8 : passesA || passesB ? 2 : 1;
    }

    void wish(int node, const Ends& ends, double& sum, double& weight) const
    {
        const double half = graph_.heights[std::size_t(node)] / 2.0;
        for (const int* end = ends.begin(node); end != ends.end(node); ++end) {
            const double each = weightOf(node, *end);
            const auto other = std::size_t(*end);
            sum += each * (tops_[other] + graph_.heights[other] / 2.0 - half);
            weight += each;
        }
    }

    void settle(const std::vector<int>& layer, bool byBefore, bool byBehind)
    {
        constexpr double kStay = 0.01; // of what leads nowhere
        settling_.begin();
        for (const int node : layer) {
            double sum = 0, weight = 0;
            if (byBefore)
                wish(node, before_, sum, weight);
            if (byBehind)
                wish(node, behind_, sum, weight);
            if (weight == 0) {
                weight = kStay;
                sum = kStay * tops_[std::size_t(node)];
            }
            settling_.add(sum / weight - offsets_[std::size_t(node)], weight);
        }
        settling_.each([&](std::size_t n, double at) {
            const auto node = std::size_t(layer[n]);
            tops_[node] = at + offsets_[node];
        });
    }

    const LayeredGraph& graph_;
    Ends before_, behind_;
    std::vector<double> tops_;
    std::vector<double> offsets_; // of each node as high up in its layer as it can be
    Settling settling_;
};
} // namespace

int LayeredGraph::add(int layer, int height, int gap)
{
    const auto number = static_cast<int>(heights.size());
    heights.push_back(height);
    gaps.push_back(gap);
    layerOf.push_back(layer);
    if (layers.size() <= std::size_t(layer))
        layers.resize(std::size_t(layer) + 1);
    layers[std::size_t(layer)].push_back(number);
    return number;
}

std::int64_t crossingsOf(const LayeredGraph& graph)
{
    return Crossings(graph).of(graph, positionsIn(graph));
}

void orderLayers(LayeredGraph& graph, int sweeps)
{
    Ordering(graph).improve(sweeps);
}

std::vector<int> topsOf(const LayeredGraph& graph)
{
    return Places(graph).settled();
}

} // namespace stowage::doc
