// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of simulators: tasks that start, are checked, end and are replaced, with two lanes,
// a heap and two flat arrays, and nothing that anybody could look at.
#pragma once

#include "benchmarks/sim/bare_heap.h"

#include <cstdint>
#include <vector>

namespace stowage::benchmarks {

// Per task: stopped, 1-5 s provisioning, 2-18 s pending, running for 60-1,738 s with a health check
// every 30 s of which one in 4,096 fails, stopped, replaced after 1-3 s on another instance. Per
// instance a heartbeat every 60 s that reads how many tasks run there. Tasks that last do not end,
// and none of their checks fails.
enum class Lives { end, last };

class BareLanes {
public:
    BareLanes(std::uint32_t tasks, std::uint32_t instances, Lives lives = Lives::end)
        : tasks_(tasks), running_(instances), heap_(tasks + instances + 1), lives_(lives)
    {
        for (std::uint32_t n = 0; n < tasks; ++n) {
            tasks_[n].dice = n * 2'654'435'761U + 1;
            tasks_[n].instance = n % instances;
            heap_.push({between(tasks_[n], 1'000'000, 3'000'000), keyOf(n)});
        }
        beats_.reserve(instances);
        for (std::uint32_t n = 0; n < instances; ++n)
            beats_.push({std::int64_t{n} * 60'000'000 / instances, keyOf(tasks + n)});
        checks_.reserve(tasks);
    }

    std::uint64_t advance(std::int64_t until)
    {
        const std::uint64_t before = events_;
        for (;;) {
            // The earliest of three heads.
            const BareEvent* next = heap_.size() > 0 ? &heap_.top() : nullptr;
            Ring* lane = nullptr;
            for (Ring* each : {&checks_, &beats_}) {
                if (!each->empty() && (!next || comesFirst(each->front(), *next) != 0)) {
                    next = &each->front();
                    lane = each;
                }
            }
            if (!next || next->at > until)
                return events_ - before;
            const BareEvent event = *next;
            lane ? lane->pop() : heap_.pop();
            ++events_;
            live(event);
        }
    }

    std::uint64_t checks() const { return checkCount_; }
    std::uint64_t starts() const { return starts_; }
    std::uint64_t seen() const { return seen_; }

private:
    enum class State : std::uint8_t { stopped, provisioning, pending, running };
    struct Task {
        std::int64_t ends = 0;
        std::uint32_t dice = 0;
        std::uint32_t instance = 0;
        State state = State::stopped;
    };

    class Ring {
    public:
        void reserve(std::size_t most)
        {
            std::size_t size = 1;
            while (size < most + 1)
                size *= 2;
            events_.resize(size);
        }
        bool empty() const { return head_ == tail_; }
        const BareEvent& front() const { return events_[head_ & (events_.size() - 1)]; }
        void pop() { ++head_; }
        void push(BareEvent event) { events_[tail_++ & (events_.size() - 1)] = event; }

    private:
        std::vector<BareEvent> events_;
        std::size_t head_ = 0, tail_ = 0;
    };

    std::uint64_t keyOf(std::uint32_t handle) { return ++sequence_ << 24U | handle; }

    static std::int64_t between(Task& task, std::int64_t low, std::int64_t high)
    {
        task.dice = task.dice * 1'664'525U + 1'013'904'223U;
        return low +
               static_cast<std::int64_t>(
                   (std::uint64_t{task.dice} * static_cast<std::uint64_t>(high - low)) >> 32U);
    }

    void live(BareEvent event)
    {
        const auto handle = static_cast<std::uint32_t>(event.key & 0xFFFFFFU);
        if (handle >= tasks_.size()) {
            seen_ += running_[handle - tasks_.size()];
            beats_.push({event.at + 60'000'000, keyOf(handle)});
            return;
        }
        Task& task = tasks_[handle];
        switch (task.state) {
        case State::stopped:
            task.state = State::provisioning;
            task.instance = (task.dice >> 8U) % static_cast<std::uint32_t>(running_.size());
            heap_.push({event.at + between(task, 1'000'000, 5'000'000), keyOf(handle)});
            return;
        case State::provisioning:
            task.state = State::pending;
            heap_.push({event.at + between(task, 2'000'000, 18'000'000), keyOf(handle)});
            return;
        case State::pending:
            task.state = State::running;
            task.ends = event.at + between(task, 60'000'000, 1'738'000'000);
            task.ends = lives_ == Lives::last ? INT64_MAX : task.ends;
            ++running_[task.instance];
            ++starts_;
            return checkLater(task, event.at, handle);
        case State::running:
            break;
        }
        const bool over = event.at >= task.ends;
        if (!over) {
            ++checkCount_;
            task.dice = task.dice * 1'664'525U + 1'013'904'223U;
            if (task.dice >> 20U != 0 || lives_ == Lives::last)
                return checkLater(task, event.at, handle);
        }
        task.state = State::stopped;
        --running_[task.instance];
        heap_.push({event.at + between(task, 1'000'000, 3'000'000), keyOf(handle)});
    }

    void checkLater(const Task& task, std::int64_t now, std::uint32_t handle)
    {
        if (now + 30'000'000 < task.ends)
            checks_.push({now + 30'000'000, keyOf(handle)});
        else
            heap_.push({task.ends, keyOf(handle)});
    }

    std::vector<Task> tasks_;
    std::vector<std::uint32_t> running_; // by instance
    BareHeap heap_;
    Ring checks_, beats_;
    Lives lives_ = Lives::end;
    std::uint64_t sequence_ = 0, events_ = 0, checkCount_ = 0, starts_ = 0, seen_ = 0;
};

} // namespace stowage::benchmarks
