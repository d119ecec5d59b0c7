// SPDX-License-Identifier: MIT
// PutAccountSetting and PutAccountSettingDefault: which settings an account has.
#include "aws/call_draft.h"
#include "aws/calls_network.h"
#include "base/text.h"

#include <algorithm>
#include <string_view>

namespace stowage::aws {

namespace {
// API Setting, name.
constexpr std::string_view kSettings[] = {
    "serviceLongArnFormat",
    "taskLongArnFormat",
    "containerInstanceLongArnFormat",
    "awsvpcTrunking",
    "containerInsights",
    "fargateFIPSMode",
    "tagResourceAuthorization",
    "fargateTaskRetirementWaitPeriod",
    "guardDutyActivate",
    "defaultLogDriverMode",
};
} // namespace

Planned putAccountSetting(const CallInput& input)
{
    const std::string name = textIn(input.with, "name");
    const std::string value = textIn(input.with, "value");
    if (std::find(std::begin(kSettings), std::end(kSettings), name) == std::end(kSettings)) {
        std::vector<std::string> names(std::begin(kSettings), std::end(kSettings));
        return invalidParameter("Setting name should be one of [" + joined(names, ", ") + "].");
    }
    if (name != "awsvpcTrunking")
        return unsupported("account setting " + name);
    if (value != "enabled" && value != "disabled")
        return invalidParameter("Setting value should be one of [enabled, disabled].");
    CallDraft draft(input.document);
    if (input.document.awsvpcTrunking != (value == "enabled"))
        draft.edit(doc::SetDocument{"awsvpcTrunking", value == "enabled"});
    return std::move(draft).plan();
}

} // namespace stowage::aws
