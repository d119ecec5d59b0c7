// SPDX-License-Identifier: MIT
#include "sim/fact_log.h"

#include "base/ensure.h"

#include <utility>

namespace stowage::sim {

std::uint32_t FactLog::append(Fact fact, std::span<const std::uint64_t> payload)
{
    ensure(payload.size() <= UINT16_MAX, "a payload's words can be counted in 16 bits");
    ensure(fact.cause <= count_, "a cause is an earlier fact");
    ensure(count_ == 0 || this->fact(count_).atMicros <= fact.atMicros,
           "facts come in order of time");
    if (open_.facts.size() == kFactsPerChunk) {
        full_.push_back(std::make_shared<const Chunk>(std::move(open_)));
        open_ = Chunk{};
    }
    fact.number = ++count_;
    fact.payloadWords = static_cast<std::uint16_t>(payload.size());
    fact.payloadAt = static_cast<std::uint32_t>(open_.words.size());
    fact.reserved = 0;
    open_.facts.push_back(fact);
    open_.words.insert(open_.words.end(), payload.begin(), payload.end());
    digest_.add(&fact, sizeof fact);
    if (!payload.empty())
        digest_.add(payload.data(), payload.size_bytes());
    return fact.number;
}

const Fact& FactLog::fact(std::uint32_t number) const
{
    return chunkOf(number).facts[(number - 1) % kFactsPerChunk];
}

std::span<const std::uint64_t> FactLog::payload(std::uint32_t number) const
{
    const Fact& told = fact(number);
    return std::span(chunkOf(number).words).subspan(told.payloadAt, told.payloadWords);
}

std::size_t FactLog::openBytes() const
{
    return open_.facts.size() * sizeof(Fact) + open_.words.size() * sizeof(std::uint64_t);
}

const void* FactLog::sharedChunk(std::uint32_t number) const
{
    const Chunk* chunk = &chunkOf(number);
    return chunk == &open_ ? nullptr : chunk;
}

const FactLog::Chunk& FactLog::chunkOf(std::uint32_t number) const
{
    ensure(number >= 1 && number <= count_, "only a fact that was told is read");
    const std::size_t chunk = (number - 1) / kFactsPerChunk;
    return chunk < full_.size() ? *full_[chunk] : open_;
}

} // namespace stowage::sim
