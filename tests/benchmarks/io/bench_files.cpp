// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and saving a drawing, against a library that only parses the same text (goals F1 to F4).
#include "benchmarks/large_document.h"
#include "benchmarks/ratio.h"
#include "io/document_json.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <malloc.h>
#include <new>

namespace {
bool counting = false;
std::size_t held = 0, most = 0;

void* taken(std::size_t size)
{
    void* memory = std::malloc(size);
    if (memory == nullptr)
        throw std::bad_alloc();
    if (counting) {
        held += malloc_usable_size(memory);
        most = std::max(most, held);
    }
    return memory;
}

void given(void* memory)
{
    if (counting && memory != nullptr)
        held -= std::min(held, malloc_usable_size(memory));
    std::free(memory);
}
} // namespace

void* operator new(std::size_t size)
{
    return taken(size);
}
void operator delete(void* memory) noexcept
{
    given(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept
{
    given(memory);
}

namespace stowage::benchmarks {

namespace {
// As large as a document may be: 20,000 elements.
const doc::Document& largest()
{
    static const doc::Document document = [] {
        doc::Document made = clusterFor(10'000);
        addServices(made, 6'400);
        return made;
    }();
    return document;
}

// What holds a run of 10,000 tasks: 500 instances and 200 services.
const doc::Document& usual()
{
    static const doc::Document document = [] {
        doc::Document made = clusterFor(10'000);
        addServices(made, 200);
        return made;
    }();
    return document;
}

void nameSpeed(benchmark::State& state, std::size_t bytes)
{
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes) *
                            static_cast<std::int64_t>(state.iterations()));
}

void open(benchmark::State& state, const doc::Document& document)
{
    const std::string text = io::writeDocument(document);
    inTurns(
        state,
        [&] {
            const auto parsed = nlohmann::json::parse(text);
            benchmark::DoNotOptimize(parsed.size());
            return 1;
        },
        [&] {
            const auto opened = io::readDocument(text, "large.stowage.json");
            if (!opened || !opened->remarks.empty() || !(opened->document == document))
                state.SkipWithError("it does not open as it was saved");
            return 1;
        });
    nameSpeed(state, text.size());
}
} // namespace

void F1_open(benchmark::State& state)
{
    open(state, largest());
}
BENCHMARK(F1_open)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

void F4_openTenThousandTasks(benchmark::State& state)
{
    open(state, usual());
}
BENCHMARK(F4_openTenThousandTasks)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

// The yardstick writes a tree that is there already; ours begins with the drawing.
void F2_save(benchmark::State& state)
{
    const std::string text = io::writeDocument(largest());
    const auto tree = nlohmann::ordered_json::parse(text);
    inTurns(
        state,
        [&] {
            benchmark::DoNotOptimize(tree.dump(2).size());
            return 1;
        },
        [&] {
            if (io::writeDocument(largest()) != text)
                state.SkipWithError("equal drawings give other bytes");
            return 1;
        });
    nameSpeed(state, text.size());
}
BENCHMARK(F2_save)->UseManualTime()->Iterations(5)->Unit(benchmark::kMillisecond);

void F3_memoryToOpen(benchmark::State& state)
{
    const std::string text = io::writeDocument(largest());
    for (auto _ : state) {
        held = most = 0;
        counting = true;
        const auto opened = io::readDocument(text, "large.stowage.json");
        counting = false;
        if (!opened)
            state.SkipWithError("it does not open");
    }
    const auto inTexts = [&](std::size_t bytes) {
        return static_cast<double>(bytes) / static_cast<double>(text.size());
    };
    state.counters["peak"] = inTexts(most);
    state.counters["drawing"] = inTexts(held);
    state.counters["besides"] = inTexts(most - held); // the goal is 3 at most
}
BENCHMARK(F3_memoryToOpen)->Iterations(1)->Unit(benchmark::kMillisecond);

} // namespace stowage::benchmarks

BENCHMARK_MAIN();
