// SPDX-License-Identifier: GPL-3.0-or-later
// Tidying a nested drawing, and putting a flat graph into layers, beside Graphviz.
#include "benchmarks/graphviz.h"
#include "benchmarks/ratio.h"
#include "document/layered.h"
#include "document/tidy.h"

#include <random>
#include <utility>
#include <vector>

using namespace stowage;
using namespace stowage::benchmarks;

namespace {
constexpr int kWidth = 180, kHeight = 60;

doc::Element card(const std::string& id, doc::Props props, const std::string& parent)
{
    doc::Element element;
    element.id = ElementId(id);
    element.name = id;
    element.parent = ElementId(parent);
    element.props = std::move(props);
    element.place = doc::Rect{0, 0, kWidth, kHeight};
    return element;
}

// Three networks, a twentieth as many clusters as services, and the services.
doc::Document nested(int count)
{
    doc::Document document;
    const int clusters = std::max(3, count / 20);
    for (int n = 1; n <= 3; ++n)
        document.put(card("vpc-" + std::to_string(n), doc::Vpc{}, {}));
    for (int n = 1; n <= clusters; ++n)
        document.put(card("cluster-" + std::to_string(n), doc::Cluster{},
                          "vpc-" + std::to_string(1 + n % 3)));
    for (int n = 1; n <= count; ++n)
        document.put(card("service-" + std::to_string(n), doc::Service{},
                          "cluster-" + std::to_string(1 + n % clusters)));
    return document;
}

std::string nestedGraph(int count)
{
    const int clusters = std::max(3, count / 20);
    std::string text = "graph { node [shape=box width=1.8 height=0.6 fixedsize=true]\n";
    for (int vpc = 0; vpc < 3; ++vpc) {
        text += "subgraph cluster_v" + std::to_string(vpc) + " {\n";
        for (int cluster = vpc; cluster < clusters; cluster += 3) {
            text += "subgraph cluster_c" + std::to_string(cluster) + " {";
            for (int n = cluster; n < count; n += clusters)
                text += " n" + std::to_string(n) + ";";
            text += "}\n";
        }
        text += "}\n";
    }
    return text + "}\n";
}

// Nodes in layers, lines to one of the next three.
doc::LayeredAsked flat(int count)
{
    std::mt19937 dice(7);
    doc::LayeredAsked asked;
    asked.boxes.assign(static_cast<std::size_t>(count), {kWidth, kHeight});
    const int across = std::max(8, count / 25);
    const int layers = count / across;
    while (static_cast<int>(asked.lines.size()) < count * 3 / 2) {
        const int layer = static_cast<int>(dice() % static_cast<unsigned>(layers - 1));
        const int far = std::min(layers - 1, layer + 1 + static_cast<int>(dice() % 3));
        const auto in = [&](int at) {
            return at * across + static_cast<int>(dice() % static_cast<unsigned>(across));
        };
        const int from = in(layer), to = in(far);
        asked.lines.emplace_back(from, to);
    }
    return asked;
}

std::string flatGraph(const doc::LayeredAsked& asked)
{
    std::string text =
        "digraph { rankdir=LR node [shape=box width=1.8 height=0.6 fixedsize=true]\n";
    for (std::size_t n = 0; n < asked.boxes.size(); ++n)
        text += "n" + std::to_string(n) + ";\n";
    for (const auto& [from, to] : asked.lines)
        text += "n" + std::to_string(from) + " -> n" + std::to_string(to) + ";\n";
    return text + "}\n";
}

using Centres = std::vector<std::pair<double, double>>;

// Of straight lines from middle to middle.
double crossings(const doc::LayeredAsked& asked, const Centres& at)
{
    const auto side = [&](int a, int b, int c) {
        const auto& [ax, ay] = at[std::size_t(a)];
        const auto& [bx, by] = at[std::size_t(b)];
        const auto& [cx, cy] = at[std::size_t(c)];
        return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0;
    };
    double count = 0;
    for (std::size_t n = 0; n < asked.lines.size(); ++n)
        for (std::size_t m = n + 1; m < asked.lines.size(); ++m) {
            const auto& [a, b] = asked.lines[n];
            const auto& [c, d] = asked.lines[m];
            if (a == c || a == d || b == c || b == d)
                continue;
            count += side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b) ? 1 : 0;
        }
    return count;
}

void tidy(benchmark::State& state)
{
    const auto count = static_cast<int>(state.range(0));
    const doc::Document document = nested(count);
    std::vector<double> own;
    for (auto _ : state) {
        const double from = cpuSeconds();
        const doc::Move move = doc::tidied(document);
        own.push_back(cpuSeconds() - from);
        state.SetIterationTime(own.back());
        if (move.rects.size() < document.elements().size() - 1) {
            state.SkipWithError("Not everything was arranged");
            return;
        }
    }
    state.counters["ms"] = median(own) * 1e3;
    if (const Drawn osage = drawnBy("osage", nestedGraph(count)); osage.ran)
        state.counters["osage over own"] = osage.seconds / median(own);
}

void layers(benchmark::State& state)
{
    const doc::LayeredAsked asked = flat(static_cast<int>(state.range(0)));
    const doc::Layered first = doc::layered(asked);
    std::vector<double> own;
    for (auto _ : state) {
        const double from = cpuSeconds();
        const doc::Layered made = doc::layered(asked);
        own.push_back(cpuSeconds() - from);
        state.SetIterationTime(own.back());
        if (made.places != first.places) {
            state.SkipWithError("The same question was answered in two ways");
            return;
        }
    }
    Centres centres;
    for (const doc::Point& place : first.places)
        centres.emplace_back(place.x + kWidth / 2.0, place.y + kHeight / 2.0);
    const double crossed = crossings(asked, centres);
    state.counters["ms"] = median(own) * 1e3;
    state.counters["crossings"] = crossed;
    const Drawn dot = drawnBy("dot", flatGraph(asked));
    if (!dot.ran)
        return;
    for (std::size_t n = 0; n < centres.size(); ++n)
        centres[n] = dot.centres.at("n" + std::to_string(n));
    state.counters["dot over own"] = dot.seconds / median(own);
    state.counters["crossings over dot's"] = crossed / std::max(1.0, crossings(asked, centres));
}

BENCHMARK(tidy)->Arg(1'000)->Arg(5'000)->Iterations(9)->UseManualTime();
BENCHMARK(layers)->Arg(1'000)->Arg(5'000)->Iterations(9)->UseManualTime();
} // namespace

BENCHMARK_MAIN();
