// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to a run: edits, undo, calls, faults and verbs at random times.
#pragma once

#include "session/session.h"

#include <cstdint>
#include <iosfwd>
#include <string>

namespace stowage::tests {

// What is done at a time; the dice say the rest.
enum class Deed : std::uint8_t { edit, undo, redo, call, fault, command };
struct Blow {
    std::int64_t atMillis = 0;
    Deed deed = Deed::edit;
    std::uint64_t dice = 0;
};
void showValue(const Blow& blow, std::ostream& out);

// Does it now. Faults with an end end by `faultsEndAt`; kNever: some last until the end of the run.
// Says what was done, "call ecs:StopTask (refused)"; empty: there was nothing to do it to.
std::string carryOut(session::Session& session, const Blow& blow, Time faultsEndAt);

} // namespace stowage::tests
