// SPDX-License-Identifier: GPL-3.0-or-later
// How far a run without a window has come, for people who wait for it at a terminal.
#pragma once

#include "app/command_line.h"
#include "session/session.h"

#include <QElapsedTimer>

namespace stowage::app {

class Progress {
public:
    Progress(const Streams& streams, Time until);

    void advance(session::Session& session); // to the end, showing how far it is
    void show(Time now);                     // a few times in a second, after the first
    void end();                              // takes away what was shown

private:
    const Streams& streams_;
    Time until_;
    QElapsedTimer sinceShown_;
    bool isShown_ = false;
};

} // namespace stowage::app
