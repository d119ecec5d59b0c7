// SPDX-License-Identifier: MIT
// API calls and faults in AWS's own shapes: what they ask of the drawing and of the World, or the
// exception that AWS answers with.
#pragma once

#include "document/edit.h"
#include "io/recording.h"
#include "report/command.h"
#include "sim/world.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stowage::aws {

struct AwsException {
    std::string name;    // "ClusterNotFoundException"
    std::string message; // "Cluster not found."
    bool operator==(const AwsException&) const = default;
};

// The edits are applied as one change and adopted first, then the commands are obeyed in order;
// AskAgain goes before the edits, for it is about their adoption.
struct CallPlan {
    std::vector<doc::Edit> edits;
    std::vector<Command> commands;
    // What AWS lists as `failures` of a call that it carries out otherwise: reason and what of.
    std::vector<AwsException> failures;
};

using Planned = std::variant<CallPlan, AwsException>;

// Pure: nothing is changed yet. `document` is the newest drawing, which the World has adopted.
Planned planCall(const doc::Document& document, const sim::World& world,
                 const io::RecordedCall& call);
Planned planFault(const doc::Document& document, const sim::World& world,
                  const io::RecordedFault& fault);

// What AWS counts the request as, whether it is refused or not; none: it has no such limit here, or
// the request never reaches it.
std::optional<sim::RequestBucket> bucketOf(const io::RecordedCall& call);

std::vector<std::string_view> operations(); // that planCall knows, by name
std::vector<std::string_view> faults();     // that planFault knows, by name
bool lasts(std::string_view fault);         // of those, one that may be given a length

} // namespace stowage::aws
