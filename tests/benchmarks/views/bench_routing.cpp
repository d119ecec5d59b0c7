// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of all connections of a large drawing, and of those that a drag touches.
#include "benchmarks/graphviz.h"
#include "benchmarks/offscreen_main.h"
#include "benchmarks/ratio.h"
#include "canvas/link_routes.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/tidy.h"

#include <random>

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

using Lines = std::vector<std::pair<int, int>>;

Lines linesFor(int count)
{
    std::mt19937 dice(7);
    const auto clusters = static_cast<unsigned>(std::max(3, count / 20));
    Lines lines;
    for (int n = 0; n < count / 4; ++n) {
        const auto from = static_cast<int>(1 + dice() % clusters);
        const auto to = static_cast<int>(1 + dice() % clusters);
        if (from != to)
            lines.emplace_back(from, to);
    }
    return lines;
}

// Three networks with clusters in rows, services in them, and connections between clusters.
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
    document = *doc::apply(document, doc::tidied(document));
    for (const auto& [from, to] : linesFor(count))
        document.putLink({ElementId("cluster-" + std::to_string(from)),
                          ElementId("cluster-" + std::to_string(to)), "runs"});
    return document;
}

void routeAll(benchmark::State& state)
{
    const auto count = static_cast<int>(state.range(0));
    const doc::Document document = nested(count);
    std::vector<double> own;
    for (auto _ : state) {
        const double from = cpuSeconds();
        const std::size_t paths = ui::LinkRoutes().of(document).size();
        own.push_back(cpuSeconds() - from);
        state.SetIterationTime(own.back());
        if (paths != document.links().size()) {
            state.SkipWithError("Not every connection has a way");
            return;
        }
    }
    state.counters["ms"] = median(own) * 1e3;
    std::string graph = "digraph { node [shape=box]\n";
    for (const auto& [from, to] : linesFor(count))
        graph += "n" + std::to_string(from) + " -> n" + std::to_string(to) + ";\n";
    if (count > 1'000) // it would take minutes
        return;
    if (const Drawn dot = drawnBy("dot -Gsplines=ortho", graph + "}\n"); dot.ran)
        state.counters["dot over own"] = dot.seconds / median(own);
}

// One cluster goes to and fro, with what lives in it.
void drag(benchmark::State& state)
{
    const doc::Document document = nested(static_cast<int>(state.range(0)));
    ui::LinkRoutes routes;
    routes.of(document);
    std::vector<double> own;
    int dx = 0, rerouted = 0;
    for (auto _ : state) {
        dx = dx == 0 ? 20 : 0;
        const doc::Document moved = *doc::apply(
            document, doc::Move{doc::movedWith(document, {ElementId("cluster-2")}, dx, 0)});
        const double from = cpuSeconds();
        routes.of(moved);
        own.push_back(cpuSeconds() - from);
        state.SetIterationTime(own.back());
        rerouted = std::max(rerouted, routes.rerouted());
    }
    state.counters["ms"] = median(own) * 1e3;
    state.counters["rerouted"] = rerouted;
    state.counters["of"] = static_cast<double>(document.links().size());
}

BENCHMARK(routeAll)->Arg(1'000)->Arg(5'000)->Iterations(9)->UseManualTime();
BENCHMARK(drag)->Arg(1'000)->Arg(4'000)->Iterations(60)->UseManualTime();
} // namespace

int main(int argc, char** argv)
{
    return stowage::benchmarks::runOffscreen(argc, argv);
}
