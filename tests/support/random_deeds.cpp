// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_deeds.h"

#include "support/random_edit.h"
#include "support/random_requests.h"

#include <ostream>

namespace stowage::tests {

using session::Session;

namespace {
constexpr std::size_t kMostElements = 45; // so that a run stays quick

std::string carryOutEdit(Session& session, Dice& dice)
{
    const auto edit = randomEdit(session.document(), dice);
    const bool grows = session.document().elements().size() > kMostElements;
    if (!edit || (grows && (kindOf(*edit) == "addElement" || kindOf(*edit) == "batch")))
        return {};
    return session.perform(*edit) ? "edit " + std::string(kindOf(*edit)) : "edit refused";
}

std::string request(Session& session, const std::string& kind, const io::Recorded& recorded)
{
    return session.request(recorded) ? kind : kind + " (refused)";
}
} // namespace

void showValue(const Blow& blow, std::ostream& out)
{
    out << '{' << blow.atMillis << " ms, " << static_cast<int>(blow.deed) << ", " << blow.dice
        << '}';
}

std::string carryOut(Session& session, const Blow& blow, Time faultsEndAt)
{
    Dice dice(blow.dice, "deed");
    const Scene scene{session.document(), session.world(), dice, faultsEndAt};
    switch (blow.deed) {
    case Deed::edit:
        return carryOutEdit(session, dice);
    case Deed::undo:
        return session.canUndo() && session.undo() ? "edit undo" : "";
    case Deed::redo:
        return session.canRedo() && session.redo() ? "edit redo" : "";
    case Deed::call: {
        const io::Recorded call = randomCall(scene);
        return request(session, "call " + std::get<io::RecordedCall>(call.what).operation, call);
    }
    case Deed::fault: {
        const io::Recorded fault = randomFault(scene);
        return request(session, "fault " + std::get<io::RecordedFault>(fault.what).fault, fault);
    }
    case Deed::command: {
        const Command command = randomCommand(scene);
        const std::string name = "verb " + std::string(kindsOfCommands()[command.index()]);
        return session.command(command) ? name : name + " (refused)";
    }
    }
    return {};
}

} // namespace stowage::tests
