// SPDX-License-Identifier: MIT
// The answer to "why?": a recorded decision with its candidates, and the chain of causes down to
// the first.
#pragma once

#include "report/frame.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stowage {

enum class Fidelity : std::uint8_t { documented, measured, simplified, invented };
std::string_view nameOf(Fidelity fidelity);

// One requirement of a placement as it stood for one candidate.
struct Requirement {
    std::string name; // "CPU", "Memory", "Port 80"
    std::int64_t needed = 0;
    std::int64_t available = 0;
    std::string unit;
    bool met = true;
    bool operator==(const Requirement&) const = default;
};

struct CandidateRow {
    Subject instance;
    std::string name;
    bool chosen = false;
    bool fits = true;
    std::vector<Requirement> requirements;
    std::vector<ReadoutLine> ranks; // "tasks of web in us-east-1a" → "1"
    std::string verdict;            // "chosen", "insufficient memory available", "ranked 2nd"
    bool operator==(const CandidateRow&) const = default;
};

struct CauseStep {
    std::uint32_t fact = 0;
    Time at;
    Severity severity = Severity::info;
    Subject subject;
    std::string text;
    bool operator==(const CauseStep&) const = default;
};

struct RuleNote {
    std::string id; // "placement.spread"
    std::string sentence;
    Fidelity fidelity = Fidelity::documented;
    std::string page; // AWS page title
    bool operator==(const RuleNote&) const = default;
};

struct WhyCard {
    Subject subject;
    std::uint32_t fact = 0; // the decision that is explained; 0: there is none, and so no card
    Time at;
    std::string question;                 // "Why is web 7 on i-3?"
    std::string sentence;                 // the answer
    std::string awsWords;                 // as the service event or stoppedReason says it
    std::vector<CandidateRow> candidates; // chosen first
    std::int64_t candidatesInAll = 0;
    std::vector<CauseStep> causes; // newest first, the first cause last
    std::vector<RuleNote> rules;
};

} // namespace stowage
