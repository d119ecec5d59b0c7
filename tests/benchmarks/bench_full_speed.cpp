// SPDX-License-Identifier: GPL-3.0-or-later
// How many pictures a second the canvas shows while 10,000 tasks run as fast as they go, and how
// much of its speed that leaves the simulator (goal C3). Both share one thread: each picture has
// the simulator's 6 ms, what it changed is shown, and the canvas is painted anew.
#include "base/ensure.h"
#include "benchmarks/large_document.h"
#include "benchmarks/offscreen_main.h"
#include "benchmarks/ratio.h"
#include "canvas/canvas_view.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/container.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "session/session.h"

#include <QApplication>
#include <QWindow>

namespace stowage::benchmarks {

namespace {
constexpr double kBudget = 0.006; // seconds of a picture, as the window gives them
constexpr std::uint64_t kPortion = 64;
constexpr int kServices = 100;

// Tasks live a minute to half an hour, and are replaced.
doc::Document churningDocument(int tasks)
{
    doc::Document document = clusterFor(tasks);
    const doc::Document::Elements all = document.elements();
    for (const auto& element : all)
        if (element->is("instance")) {
            doc::Element larger = *element;
            std::get<doc::Instance>(larger.props).instanceType = "m5.4xlarge";
            document.put(larger);
        }
    for (int n = 1; n <= kServices; ++n) {
        const std::string number = std::to_string(n);
        doc::Container container;
        container.cpu = 128;
        container.memory = 256;
        container.exit = "after:" + std::to_string(60 + 17 * n) + "s,code:0";
        doc::Service service;
        service.desiredCount = tasks / kServices;
        const int left = n * 260;
        document.put(drawn("service-" + number, service, "cluster-1", {left, -200, 180, 60}));
        document.put(
            drawn("task-definition-" + number, doc::TaskDefinition{}, {}, {left, -500, 220, 120}));
        document.put(drawn("container-" + number, container, "task-definition-" + number,
                           {left + 20, -460, 180, 60}));
        doc::Link link;
        link.from = ElementId("service-" + number);
        link.to = ElementId("task-definition-" + number);
        link.kind = "runs";
        document.putLink(link);
    }
    return document;
}

session::Session sessionAt(const doc::Document& document, Duration age)
{
    session::Session session = *session::Session::open(document);
    session.advance(Time{} + age);
    ensure(session.world().paused.empty(), "the cluster goes on running");
    return session;
}
} // namespace

void C3_framesAtFullSpeed(benchmark::State& state)
{
    const doc::Document document = churningDocument(static_cast<int>(state.range(0)));
    session::Session alone = sessionAt(document, minutes(35));
    session::Session shown = sessionAt(document, minutes(35));
    ui::CanvasView view(ui::Theme::light());
    view.resize(1'600, 1'000);
    view.setDocument(document);
    view.QWidget::show();
    while (!view.windowHandle()->isExposed())
        QCoreApplication::processEvents();
    view.fitInView(view.stage().boxOf(ElementId("cluster-1")), Qt::KeepAspectRatio);
    view.show(shown.frame());
    view.viewport()->repaint();
    std::uint64_t pictures = 0, kept = 0, keptAlone = 0;
    double seconds = 0, simulating = 0, framing = 0, showing = 0;
    for (auto _ : state) {
        const double from = cpuSeconds();
        do
            kept += shown.advance(shown.now() + hours(1), kPortion);
        while (cpuSeconds() - from < kBudget);
        const double lived = cpuSeconds();
        const Frame frame = shown.frame();
        const double framed = cpuSeconds();
        view.show(frame);
        const double showed = cpuSeconds();
        view.viewport()->repaint();
        const double took = cpuSeconds() - from;
        simulating += lived - from;
        framing += framed - lived;
        showing += showed - framed;
        ++pictures;
        seconds += took;
        state.SetIterationTime(took);
        const double then = cpuSeconds();
        do
            keptAlone += alone.advance(alone.now() + hours(1), kPortion);
        while (cpuSeconds() - then < took);
    }
    ensure(shown.world().paused.empty(), "the cluster goes on running");
    state.counters["pictures a second"] = static_cast<double>(pictures) / seconds;
    const auto ofAPicture = [&](double part) {
        return part * 1'000 / static_cast<double>(pictures);
    };
    state.counters["simulating ms"] = ofAPicture(simulating);
    state.counters["framing ms"] = ofAPicture(framing);
    state.counters["showing ms"] = ofAPicture(showing);
    state.counters["painting ms"] = ofAPicture(seconds - simulating - framing - showing);
    state.counters["of its speed"] = static_cast<double>(kept) / static_cast<double>(keptAlone);
}
BENCHMARK(C3_framesAtFullSpeed)
    ->Arg(1'000)
    ->Arg(10'000)
    ->UseManualTime()
    ->Iterations(100)
    ->Unit(benchmark::kMillisecond);

} // namespace stowage::benchmarks

int main(int argc, char** argv)
{
    return stowage::benchmarks::runOffscreen(argc, argv);
}
