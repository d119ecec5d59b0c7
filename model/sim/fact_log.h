// SPDX-License-Identifier: MIT
// Keeps every fact of a run with its payload in chunks that all copies of a World share once full.
#pragma once

#include "base/digest.h"
#include "report/fact.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace stowage::sim {

class FactLog {
public:
    static constexpr std::uint32_t kFactsPerChunk = 4'096;

    // Appends and returns the fact's number. The log sets number, payloadWords, payloadAt and
    // reserved; facts come in order of time, and a cause is an earlier fact.
    std::uint32_t append(Fact fact, std::span<const std::uint64_t> payload);

    std::uint32_t count() const { return count_; } // also the number of the newest fact; 0: none

    // The reference and the span hold until the next append.
    const Fact& fact(std::uint32_t number) const; // 1 … count()
    std::span<const std::uint64_t> payload(std::uint32_t number) const;

    std::size_t openBytes() const; // of the chunk that is not full, which each copy has of its own

    const Digest& digest() const { return digest_; } // over each fact and its payload, chained

    // The full chunk that holds the fact, for telling whether copies share it; null: not yet full.
    const void* sharedChunk(std::uint32_t number) const;

private:
    struct Chunk {
        std::vector<Fact> facts;
        std::vector<std::uint64_t> words;
    };

    const Chunk& chunkOf(std::uint32_t number) const;

    std::vector<std::shared_ptr<const Chunk>> full_;
    Chunk open_;
    std::uint32_t count_ = 0;
    Digest digest_;
};

} // namespace stowage::sim
