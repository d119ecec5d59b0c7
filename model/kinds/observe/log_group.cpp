// SPDX-License-Identifier: MIT
#include "kinds/observe/log_group.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/kind_info.h"
#include "plan/logs.h"

#include <array>

namespace stowage::doc {

namespace {
constexpr std::array kRows = {
    row<&LogGroup::retentionInDays>(
        {.key = "retentionInDays",
         .label = "Keep lines, days",
         .help = "After so many days lines are gone (retentionInDays); at first they never "
                 "expire.",
         .section = "Log group",
         .min = 1,
         .max = 3'653,
         .zeroMeans = "for ever",
         .effect = Effect::live}),
};
static_assert(kRows.size() == memberCount<LogGroup>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

// Zero takes the policy away.
std::vector<std::int64_t> retentions(const Props& /*props*/, std::string_view /*key*/)
{
    std::vector<std::int64_t> days{0};
    days.insert(days.end(), sim::kRetentionDays.begin(), sim::kRetentionDays.end());
    return days;
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    if (!sim::isLogGroupName(drawn.name))
        findings.push_back(
            {Severity::error, "",
             "The name of the log group is invalid: " + std::string(drawn.name) + ".",
             "Take letters, digits and . - _ / #, such as /ecs/web."});
    const int days = drawn.as<LogGroup>()->retentionInDays;
    if (days != 0 && !sim::isRetention(days))
        findings.push_back({Severity::error, "retentionInDays",
                            "Lines cannot be kept for " + numberText(std::int64_t{days}) + " days.",
                            "Take 1, 3, 5, 7, 14, 30 or another number that AWS offers, or keep "
                            "them for ever."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    sim::LogGroupNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.retentionDays = drawn.as<LogGroup>()->retentionInDays;
    plan.logGroups.push_back(std::move(node));
}
} // namespace

KindInfo describe(Of<LogGroup>)
{
    return kindOf<LogGroup>({
        .key = "logGroup",
        .idPrefix = "log-group",
        .label = "Log group",
        .noun = "log group",
        .plural = "log groups",
        .help = "Keeps what containers say whose log driver is awslogs, a stream for each.",
        .remark = "Its lines are made of what happens to the containers: no program runs in them.",
        .searchWords = "cloudwatch logs awslogs stream lines retention output",
        .group = Group::observe,
        .size = {180, 80},
        .parents = kParents,
        .rows = kRows,
        .offered = retentions,
        .notExported = "A log group is no part of a task definition, which only names it.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
