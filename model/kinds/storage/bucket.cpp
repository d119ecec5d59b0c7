// SPDX-License-Identifier: MIT
#include "kinds/storage/bucket.h"

#include "field/row.h"
#include "kinds/kind_info.h"

#include <algorithm>
#include <cmath>

namespace stowage::doc {

namespace {

const std::array kRows = {
    row<&Bucket::eventBridgeEnabled>(
        {.key = "eventBridgeEnabled",
         .label = "Events to EventBridge",
         .help = "Whether EventBridge hears of its objects (EventBridgeConfiguration); by default "
                 "it does not.",
         .section = "Bucket",
         .effect = Effect::live}),
    row<&Bucket::uploadsPerMinute>({.key = "uploadsPerMinute",
                                    .label = "Uploads per minute",
                                    .help = "How many objects are uploaded a minute, evenly.",
                                    .section = "Uploads",
                                    .min = 0,
                                    .max = 10'000,
                                    .effect = Effect::live}),
    row<&Bucket::objectSizeKib>({.key = "objectSizeKib",
                                 .label = "Object size",
                                 .help = "KiB of each object that is uploaded, or that a task "
                                         "writes.",
                                 .section = "Uploads",
                                 .min = 0,
                                 .max = 5'242'880,
                                 .effect = Effect::live}),
    row<&Bucket::keyPrefix>({.key = "keyPrefix",
                             .label = "Key prefix",
                             .help = "What the keys of uploads begin with, such as uploads/.",
                             .section = "Uploads",
                             .max = 900,
                             .effect = Effect::live}),
};
static_assert(std::tuple_size_v<decltype(kRows)> == memberCount<Bucket>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

bool isSmall(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Such as 192.168.5.4.
bool isAddress(std::string_view name)
{
    return std::count(name.begin(), name.end(), '.') == 3 &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    if (!isBucketName(drawn.name))
        findings.push_back({Severity::error, "",
                            "The specified bucket is not valid: " + std::string(drawn.name) + ".",
                            "Take 3 to 63 lower-case letters, digits, hyphens and dots."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Bucket& bucket = *drawn.as<Bucket>();
    constexpr std::int64_t kKib = 1'024;
    sim::BucketNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.notifies = bucket.eventBridgeEnabled;
    node.milliUploadsPerMinute = std::llround(bucket.uploadsPerMinute * 1'000);
    node.objectBytes = kKib * bucket.objectSizeKib;
    node.prefix = bucket.keyPrefix;
    plan.events.buckets.push_back(std::move(node));
}

} // namespace

bool isBucketName(std::string_view name)
{
    constexpr std::array<std::string_view, 3> kPrefixes = {"xn--", "sthree-", "amzn-s3-demo-"};
    constexpr std::array<std::string_view, 5> kSuffixes = {"-s3alias", "--ol-s3", ".mrap", "--x-s3",
                                                           "--table-s3"};
    return name.size() >= 3 && name.size() <= 63 && isSmall(name.front()) && isSmall(name.back()) &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return isSmall(c) || c == '-' || c == '.'; }) &&
           name.find("..") == std::string::npos && !isAddress(name) &&
           std::none_of(kPrefixes.begin(), kPrefixes.end(),
                        [&](std::string_view each) { return name.starts_with(each); }) &&
           std::none_of(kSuffixes.begin(), kSuffixes.end(),
                        [&](std::string_view each) { return name.ends_with(each); });
}

KindInfo describe(Of<Bucket>)
{
    return kindOf<Bucket>({
        .key = "bucket",
        .idPrefix = "bucket",
        .label = "S3 bucket",
        .noun = "bucket",
        .plural = "buckets",
        .help = "Keeps objects that users upload and tasks read and write; EventBridge may hear "
                "of each new one.",
        .remark = "Objects are counted, not kept: two of the same key are two.",
        .searchWords = "s3 object storage upload file",
        .group = Group::storage,
        .size = {160, 100},
        .parents = kParents,
        .rows = kRows,
        .notExported = "A bucket is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
