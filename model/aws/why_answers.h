// SPDX-License-Identifier: MIT
// What is asked of each kind of fact, and what of it answers.
#pragma once

#include "report/fact.h"

#include <span>
#include <string_view>

namespace stowage::aws {

struct Answer {
    FactKind kind = FactKind::none;
    std::string_view question = {}; // both with the keys of sim/fact_values.h
    std::string_view sentence = {}; // that comes first; empty: the nearest cause does
    bool because = true;            // the nearest and the first cause follow
    bool decision = false;  // what was decided of a thing, rather than what it then went through
    bool quotesAws = false; // the fact's own words are AWS's
};

Answer answerTo(FactKind kind);

std::span<const Answer> scalingAnswers(); // of metrics, alarms, policies and providers
std::span<const Answer> eventAnswers();   // of event rules, buckets and tables
std::span<const Answer> storageAnswers(); // of file systems and what tasks write
std::span<const Answer> imageAnswers();   // of image repositories
std::span<const Answer> logAnswers();     // of log groups

} // namespace stowage::aws
