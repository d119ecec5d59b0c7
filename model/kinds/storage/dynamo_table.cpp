// SPDX-License-Identifier: MIT
#include "kinds/storage/dynamo_table.h"

#include "field/row.h"
#include "kinds/kind_info.h"

#include <algorithm>

namespace stowage::doc {

namespace {

const std::array kRows = {
    row<&DynamoTable::partitionKey>({.key = "partitionKey",
                                     .label = "Partition key",
                                     .help = "The attribute that names an item (KeySchema).",
                                     .section = "Table",
                                     .max = 255,
                                     .effect = Effect::cosmetic}),
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<DynamoTable>(),
              "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const std::string_view name = drawn.name;
    const bool isFit =
        name.size() >= 3 && name.size() <= 255 && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '_' || c == '-' || c == '.';
        });
    if (!isFit)
        findings.push_back({Severity::error, "",
                            "TableName must be at least 3 characters long and at most 255 "
                            "characters long, of letters, digits, hyphens, dots and underscores.",
                            "Give the table another name."});
    if (drawn.as<DynamoTable>()->partitionKey.empty())
        findings.push_back({Severity::error, "partitionKey", "The table has no partition key.",
                            "Name an attribute, such as id."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    plan.events.tables.push_back({drawn.id, std::string(drawn.name)});
}

} // namespace

KindInfo describe(Of<DynamoTable>)
{
    return kindOf<DynamoTable>({
        .key = "dynamoTable",
        .idPrefix = "table",
        .label = "DynamoDB table",
        .noun = "table",
        .plural = "tables",
        .help = "Keeps the items that tasks write into it and read from it.",
        .remark = "It is paid per request and never throttles; items are counted, not kept.",
        .searchWords = "dynamodb database nosql item",
        .group = Group::storage,
        .size = {160, 100},
        .parents = kParents,
        .rows = kRows,
        .notExported = "A table is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
