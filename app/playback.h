// SPDX-License-Identifier: GPL-3.0-or-later
// Moves a session on as the clock on the wall does, at the chosen speed and within a budget.
#pragma once

#include "session/session.h"

#include <functional>

namespace stowage::app {

class Playback {
public:
    bool isRunning() const { return running_; }
    void setRunning(bool running);
    int speedIndex() const { return speed_; }
    void setSpeedIndex(int index); // of ui::kSpeeds
    bool isUnbounded() const;      // as fast as it goes

    // One picture later: `elapsed` has passed on the wall. Lives on until simulated time has caught
    // up or `mayGoOn` says no, which is asked between portions; then simulated time falls behind
    // rather than the window. Returns whether anything may have changed.
    bool tick(session::Session& session, Duration elapsed, const std::function<bool()>& mayGoOn);

    // Simulated seconds in a second, over the last ticks; 0: as many as were asked for.
    double reachedSpeed() const { return reached_; }

private:
    bool running_ = false;
    int speed_ = 1;
    double reached_ = 0;
    double simulated_ = 0, onTheWall_ = 0; // of the last ticks, fading
};

} // namespace stowage::app
