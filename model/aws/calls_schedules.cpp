// SPDX-License-Identifier: MIT
// CreateSchedule of Amazon EventBridge Scheduler.
#include "aws/calls_events.h"
#include "aws/event_target_input.h"
#include "base/schedule.h"
#include "base/text.h"
#include "kinds/events/event_schedule.h"

#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using namespace event_input;

std::optional<AwsException> objectionToRest(const Json& with)
{
    for (const std::string_view key : {"StartDate", "EndDate", "KmsKeyArn"})
        if (const Json* member = with.find(key); member != nullptr && !member->isNull())
            return unsupported(std::string(key) + " of schedules");
    const std::string zone = textIn(with, "ScheduleExpressionTimezone");
    if (!zone.empty() && zone != "UTC")
        return unsupported("time zones other than UTC");
    const std::string group = textIn(with, "GroupName");
    if (!group.empty() && group != "default")
        return AwsException{"ResourceNotFoundException",
                            "Schedule group " + plainLine(group) + " does not exist."};
    const std::string afterwards = textIn(with, "ActionAfterCompletion");
    if (afterwards == "DELETE")
        return unsupported("ActionAfterCompletion of schedules");
    if (!afterwards.empty() && afterwards != "NONE")
        return constraint(afterwards, "actionAfterCompletion",
                          "Member must satisfy enum value set: [NONE, DELETE]");
    return std::nullopt;
}

std::optional<AwsException> setWindow(const Json& with, doc::Props& props)
{
    const Json& window = *with.find("FlexibleTimeWindow");
    const std::string mode = textIn(window, "Mode");
    if (mode != "OFF" && mode != "FLEXIBLE")
        return constraint(mode, "flexibleTimeWindow.mode",
                          "Member must satisfy enum value set: [OFF, FLEXIBLE]");
    const Json* minutes = window.find("MaximumWindowInMinutes");
    const bool isGiven = minutes != nullptr && !minutes->isNull();
    if (isGiven != (mode == "FLEXIBLE"))
        return validation("MaximumWindowInMinutes must be specified if and only if the mode is "
                          "FLEXIBLE.");
    if (auto exception = setRow(props, "flexibleMinutes", isGiven ? minutes : nullptr))
        return validation(exception->message);
    return std::nullopt;
}
} // namespace

Planned createSchedule(const CallInput& input)
{
    const std::string name = textIn(input.with, "Name");
    if (auto exception = objectionToName(name, kScheduleNames))
        return *std::move(exception);
    if (elementBearing(input.document, "schedule", name) != nullptr)
        return AwsException{"ConflictException", "Schedule " + name + " already exists."};
    doc::EventSchedule schedule;
    schedule.scheduleExpression = textIn(input.with, "ScheduleExpression");
    if (!Schedule::parse(schedule.scheduleExpression, RateWords::any))
        return validation("Invalid Schedule Expression " +
                          plainLine(schedule.scheduleExpression.substr(0, 256)) + ".");
    if (auto exception = objectionToRest(input.with))
        return *std::move(exception);
    const std::string state = textIn(input.with, "State");
    if (!state.empty() && state != "ENABLED" && state != "DISABLED")
        return constraint(state, "state",
                          "Member must satisfy enum value set: [ENABLED, DISABLED]");
    if (state == "DISABLED")
        schedule.state = doc::EventRuleState::disabled;
    doc::Props props = schedule;
    if (auto exception = setWindow(input.with, props))
        return *std::move(exception);
    CallDraft draft(input.document);
    const ElementId id = draft.add(name, {}, schedule);
    if (auto exception = addTarget({input, draft, id, props}, *input.with.find("Target")))
        return *std::move(exception);
    setFields(draft, id, props);
    return std::move(draft).plan();
}

} // namespace stowage::aws
