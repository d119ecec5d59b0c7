// SPDX-License-Identifier: MIT
// Runs of messages in the order of their delivery, in one flat ring that grows and shrinks with
// what is in it.
#pragma once

#include "sim/message_runs.h"

#include <cstddef>
#include <vector>

namespace stowage::sim {

class MessageRing {
public:
    bool empty() const { return count_ == 0; }
    std::size_t count() const { return count_; }
    std::size_t bytes() const { return runs_.capacity() * sizeof(MessageRun); }
    MessageRun& front() { return runs_[first_]; }
    const MessageRun& operator[](std::size_t n) const { return runs_[placeOf(n)]; }
    MessageRun& operator[](std::size_t n) { return runs_[placeOf(n)]; }

    void pushBack(const MessageRun& run)
    {
        if (count_ > 0 && follows((*this)[count_ - 1], run)) {
            (*this)[count_ - 1].to = run.to;
            return;
        }
        makeRoom();
        runs_[placeOf(count_++)] = run;
    }
    void pushFront(const MessageRun& run)
    {
        makeRoom();
        first_ = (first_ + runs_.size() - 1) % runs_.size();
        runs_[first_] = run;
        ++count_;
    }
    void popFront()
    {
        first_ = (first_ + 1) % runs_.size();
        --count_;
        shrink();
    }
    void insert(std::size_t n, const MessageRun& run) // before the one that is the n-th now
    {
        makeRoom();
        if (n * 2 < count_) {
            first_ = (first_ + runs_.size() - 1) % runs_.size();
            for (std::size_t at = 0; at < n; ++at)
                (*this)[at] = (*this)[at + 1];
        } else {
            for (std::size_t at = count_; at > n; --at)
                (*this)[at] = (*this)[at - 1];
        }
        runs_[placeOf(n)] = run;
        ++count_;
    }
    void erase(std::size_t n)
    {
        if (n * 2 < count_) {
            for (std::size_t at = n; at > 0; --at)
                (*this)[at] = (*this)[at - 1];
            return popFront();
        }
        for (std::size_t at = n; at + 1 < count_; ++at)
            (*this)[at] = (*this)[at + 1];
        --count_;
        shrink();
    }
    template <class Drop> void dropEmpty(const Drop& isEmpty)
    {
        std::size_t kept = 0;
        for (std::size_t n = 0; n < count_; ++n)
            if (!isEmpty((*this)[n]))
                (*this)[kept++] = (*this)[n];
        count_ = kept;
        shrink();
    }
    void clear() { *this = {}; }

private:
    static constexpr std::size_t kLeast = 16;

    std::size_t placeOf(std::size_t n) const { return (first_ + n) % runs_.size(); }
    void shrink()
    {
        std::size_t size = runs_.size();
        while (size > kLeast && count_ * 8 < size)
            size /= 2;
        if (size < runs_.size())
            resize(size);
    }
    void makeRoom()
    {
        if (count_ == runs_.size())
            resize(runs_.empty() ? kLeast : runs_.size() * 2);
    }
    void resize(std::size_t size)
    {
        std::vector<MessageRun> runs(size);
        for (std::size_t n = 0; n < count_; ++n)
            runs[n] = (*this)[n];
        runs_ = std::move(runs);
        first_ = 0;
    }

    std::vector<MessageRun> runs_;
    std::size_t first_ = 0;
    std::size_t count_ = 0;
};

} // namespace stowage::sim
