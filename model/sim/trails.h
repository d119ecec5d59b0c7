// SPDX-License-Identifier: MIT
// Follows one message, event or object that was sent by hand: the facts that it caused are its way.
#pragma once

#include "report/trail.h"
#include "sim/world.h"

#include <cstdint>
#include <vector>

namespace stowage::sim {

// The fact that the last thing sent by hand left; 0: nothing was sent.
std::uint32_t lastSentByHand(const World& world);

// Reads on where it stopped, so that a picture costs no more than what is new.
class TrailReader {
public:
    static constexpr std::size_t kMostSteps = 100;

    void readFollowed(const World& world); // what the World follows; its steps where it has them
    void follow(std::uint32_t begins);     // 0: nothing any more
    // Of a World that is earlier than what was read it is read anew. Returns whether it differs.
    bool read(const World& world);
    void forget(); // what was read; it is another run from there on
    const Trail& trail() const { return trail_; }

private:
    std::uint32_t begins_ = 0;
    std::uint32_t read_ = 0;            // facts up to this one
    std::vector<std::uint32_t> caused_; // in order
    Trail trail_;
};

} // namespace stowage::sim
