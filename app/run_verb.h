// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage run`: simulates a drawing without a window and says what became of it.
#pragma once

#include "app/command_line.h"
#include "session/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stowage::app {

struct RunRequest {
    std::string file;    // empty with no example: the drawing starts empty
    std::string example; // a built-in one instead of a file
    std::string length = "10m";
    std::optional<std::int64_t> seed;
    std::string calls;     // JSON Lines to carry out; empty: none
    std::string recording; // where to write what was done; empty: nowhere
    std::string events;    // where to write what happened, as EventBridge envelopes; empty: nowhere
    std::string metrics;   // where to write what CloudWatch holds, minute by minute; empty: nowhere
    std::string state;     // where to write the state at the end; empty: nowhere
    bool json = false;
    bool strict = false; // a refused call ends the run with Exit::no
};

struct OpenedRun {
    session::Session session;
    Time lastCall = {}; // of the file of calls
};

// What the verbs that simulate share. An error's `where` names the file or the option.
Result<OpenedRun> openRun(const RunRequest& request, const Streams& streams);
Result<Duration> lengthOf(const RunRequest& request, std::string_view option);
void tellRefusals(const session::Session& session, const Streams& streams);
Exit complain(const Error& error, const Streams& streams); // Exit::usage

Exit runRun(const RunRequest& request, const Streams& streams);

} // namespace stowage::app
