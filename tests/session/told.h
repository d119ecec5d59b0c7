// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what a fact recorded, word by word, and says in words of its own what a reader must be told
// of it.
#pragma once

#include "sim/world.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::session {

class Told {
public:
    Told(const sim::World& world, std::uint32_t number)
        : fact(world.facts.fact(number)), world_(world), words_(world.facts.payload(number))
    {
    }

    const Fact fact;

    std::string subject() const { return name(fact.subject()); }
    std::string object() const { return name(fact.object()); }
    std::int64_t word(std::size_t n) const { return static_cast<std::int64_t>(words_[n]); }
    std::size_t words() const { return words_.size(); }
    std::string number(std::size_t n) const { return std::to_string(word(n)); }
    std::string text(std::size_t n) const;        // that the word names
    std::string name(EntityId id) const;          // as its row bears it
    std::string group(std::size_t n) const;       // the target group with the word's number
    std::string revision(std::size_t n) const;    // family:revision of the word's number
    std::string tasks(std::size_t but = 0) const; // all words as ids but the last ones
    const sim::World& world() const { return world_; }

private:
    const sim::World& world_;
    std::span<const std::uint64_t> words_;
};

using Words = std::string (*)(const Told&);

// What is to be said of a kind of fact.
struct WhyRow {
    std::string_view kind;
    Words words = nullptr;    // in the event log; null: nothing
    Words answer = nullptr;   // the card's first sentence; null: the words of the nearest cause
    Words question = nullptr; // what the question must name
    bool awsWords = false;    // the card quotes the fact's words
    bool isTold = true;       // false: the laws have no such fact yet
};

// One for each enumerator of FactKind, in its order; that of `none` is missing.
const std::vector<WhyRow>& whyRows();
const WhyRow& whyRowOf(FactKind kind);

} // namespace stowage::session
