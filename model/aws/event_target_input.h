// SPDX-License-Identifier: MIT
// What PutTargets and CreateSchedule say of a target, drawn as fields and links of what has it.
#pragma once

#include "aws/call_draft.h"
#include "aws/call_input.h"

#include <optional>
#include <string>
#include <string_view>

namespace stowage::aws::event_input {

AwsException validation(std::string message);
// "1 validation error detected: Value 'x' at 'member' failed to satisfy constraint: …".
AwsException constraint(std::string_view value, std::string_view member, std::string_view what);

// API PutRule and CreateSchedule, Name, each with the pattern that AWS names.
inline constexpr std::string_view kRuleNames = "[\\.\\-_A-Za-z0-9]+";
inline constexpr std::string_view kScheduleNames = "^[0-9a-zA-Z-_.]+$";
std::optional<AwsException> objectionToName(const std::string& name,
                                            std::string_view pattern = kRuleNames);

// Edits what differs from what is drawn.
void setFields(CallDraft& draft, const ElementId& id, const doc::Props& props);

// Where a target is written down: links at once, fields in `props`, which setFields takes.
struct Aim {
    const CallInput& input;
    CallDraft& draft;
    const ElementId& id;
    doc::Props& props;
};
std::optional<AwsException> addTarget(const Aim& aim, const io::Json& target);

} // namespace stowage::aws::event_input
