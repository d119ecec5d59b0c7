// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a session on, as fast as it goes, until something in particular has happened.
#pragma once

#include "session/session.h"

#include <functional>
#include <vector>

namespace stowage::app {

struct Goal {
    enum class Kind { nextEvent, serviceStable, firstFailure, time };
    Kind kind = Kind::nextEvent;
    std::vector<Subject> subjects = {}; // of nextEvent and serviceStable; none: any
    Time at = kNever;                   // of time
};

class RunUntil {
public:
    enum class Outcome { goesOn, reached, nothingDue };

    void begin(Goal goal, const session::Session& session);
    void end() { active_ = false; }
    bool isActive() const { return active_; }
    const Goal& goal() const { return goal_; }

    // Lives from instant to instant, so that none is run over, until the goal is reached or
    // `mayGoOn` says no. Ends by itself unless it goes on.
    Outcome advance(session::Session& session, const std::function<bool()>& mayGoOn);

private:
    bool isReached(const session::Session& session);

    Goal goal_;
    bool active_ = false;
    std::uint32_t read_ = 0; // the newest fact that was looked at
};

} // namespace stowage::app
