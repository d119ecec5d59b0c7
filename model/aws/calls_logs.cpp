// SPDX-License-Identifier: MIT
#include "aws/calls_logs.h"

#include "aws/call_draft.h"
#include "base/text.h"
#include "kinds/observe/log_group.h"
#include "plan/logs.h"

#include <string>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
std::string nameIn(const CallInput& input)
{
    return textIn(input.with, "logGroupName");
}

const doc::Element* groupIn(const CallInput& input)
{
    return elementBearing(input.document, "logGroup", nameIn(input));
}

AwsException noSuchGroup()
{
    return {"ResourceNotFoundException", "The specified log group does not exist."};
}

std::string retentionWords()
{
    std::vector<std::string> days;
    for (const std::int64_t each : sim::kRetentionDays)
        days.push_back(numberText(each));
    return "Invalid retention value. Valid values are: [" + joined(days, ", ") + "]";
}

Planned withRetention(const CallInput& input, const doc::Element& group, std::int64_t days)
{
    CallDraft draft(input.document);
    draft.edit(doc::SetField{{group.id}, "retentionInDays", days});
    return std::move(draft).plan();
}
} // namespace

Planned createLogGroup(const CallInput& input)
{
    const std::string name = nameIn(input);
    if (!sim::isLogGroupName(name))
        return AwsException{"InvalidParameterException",
                            "1 validation error detected: Value '" + plainLine(name) +
                                "' at 'logGroupName' failed to satisfy constraint: Member must "
                                "satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+"};
    if (groupIn(input) != nullptr)
        return AwsException{"ResourceAlreadyExistsException",
                            "The specified log group already exists"};
    CallDraft draft(input.document);
    draft.add(name, {}, doc::LogGroup{});
    return std::move(draft).plan();
}

Planned deleteLogGroup(const CallInput& input)
{
    const doc::Element* group = groupIn(input);
    if (group == nullptr)
        return noSuchGroup();
    CallDraft draft(input.document);
    draft.edit(doc::RemoveElements{{group->id}});
    return std::move(draft).plan();
}

Planned putRetentionPolicy(const CallInput& input)
{
    const doc::Element* group = groupIn(input);
    const std::int64_t days = *input.with.find("retentionInDays")->integer();
    if (!sim::isRetention(days))
        return AwsException{"InvalidParameterException", retentionWords()};
    return group == nullptr ? Planned(noSuchGroup()) : withRetention(input, *group, days);
}

Planned deleteRetentionPolicy(const CallInput& input)
{
    const doc::Element* group = groupIn(input);
    return group == nullptr ? Planned(noSuchGroup()) : withRetention(input, *group, 0);
}

} // namespace stowage::aws
