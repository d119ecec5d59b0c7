// SPDX-License-Identifier: GPL-3.0-or-later
// Counts what a campaign has reached, so that one that passes by doing nothing fails.
#pragma once

#include "sim/world.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace stowage::storm {

class Tally {
public:
    void count(const std::string& what, std::int64_t by = 1) { counts_[what] += by; }
    void countFacts(const sim::World& world);  // state edges and warnings, at the end of a run
    void countErrors(const sim::World& world); // answers by status code

    // All that was reached, and what ought to be: every edit, call, fault, verb, edge and warning.
    std::vector<std::string> lines() const;
    std::vector<std::string> missing() const;

private:
    static std::vector<std::string> wanted();

    std::map<std::string, std::int64_t> counts_;
};

} // namespace stowage::storm
