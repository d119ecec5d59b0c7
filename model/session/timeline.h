// SPDX-License-Identifier: MIT
// What was done to a run and when, in the smallest steps, so that any instant can be lived again
// exactly.
#pragma once

#include "base/result.h"
#include "document/document.h"
#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace stowage::session {

struct Drew {
    doc::Document document; // as it is from here on
    std::string call = {};  // the operation that left it so; empty: an edit of the user
    bool ofTheRun = false;  // by one of the document's own calls: not saved as drawn
    std::string edit = {};  // what the user did, a sentence
};
struct Obeyed {
    Command command;
};
struct Called {
    std::string call;
    std::string refusal; // AWS's exception and its message; empty: it was carried out
};

struct Requested {
    sim::RequestBucket bucket; // that AWS took a token from
};

struct Step {
    Time at;
    std::variant<Drew, Obeyed, Called, Requested> what;
};

// Carries a step out on a World that stands at its instant.
Outcome carryOut(sim::World& world, const Step& step);

class Timeline {
public:
    explicit Timeline(doc::Document first) : first_(std::move(first)) {}

    const doc::Document& first() const { return first_; }
    const doc::Document& documentAt(Time at) const; // with what was drawn at that very instant

    // The drawing as it would be without the document's own calls; what cannot be done without them
    // is left out.
    doc::Document drawn() const;

    void add(Step step) { steps_.push_back(std::move(step)); } // in order of time
    const std::vector<Step>& steps() const { return steps_; }

    // Lives on from a World in which all up to its instant has been carried out, to the end of
    // `until`.
    void replay(sim::World& world, Time until) const;
    // The same from a World at its first instant in which nothing has been carried out yet.
    void replayFromBeginning(sim::World& world, Time until) const;

    void forgetAfter(Time at);

private:
    void replayFrom(std::size_t step, sim::World& world, Time until) const;

    doc::Document first_;
    std::vector<Step> steps_;
};

} // namespace stowage::session
