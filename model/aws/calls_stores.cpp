// SPDX-License-Identifier: MIT
#include "aws/call_draft.h"
#include "aws/calls_events.h"
#include "base/text.h"
#include "kinds/storage/bucket.h"
#include "kinds/storage/dynamo_table.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace stowage::aws {

namespace {
using io::Json;

bool isSmall(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

const doc::Element* bucketIn(const CallInput& input)
{
    return elementBearing(input.document, "bucket", textIn(input.with, "Bucket"));
}

AwsException noSuchBucket()
{
    return {"NoSuchBucket", "The specified bucket does not exist"};
}

AwsException validation(std::string message)
{
    return {"ValidationException", std::move(message)};
}

AwsException invalidTable(const std::string& what)
{
    return validation("One or more parameter values were invalid: " + what);
}

// The attribute whose KeyType is HASH; empty: there is none.
std::string hashKeyIn(const Json& with)
{
    for (const Json& key : *with.find("KeySchema")->items())
        if (textIn(key, "KeyType") == "HASH")
            return textIn(key, "AttributeName");
    return {};
}

std::vector<std::string> definedIn(const Json& with)
{
    std::vector<std::string> names;
    for (const Json& each : *with.find("AttributeDefinitions")->items())
        names.push_back(textIn(each, "AttributeName"));
    return names;
}

bool isDefined(const Json& with, const std::string& attribute)
{
    const std::vector<std::string> names = definedIn(with);
    return std::find(names.begin(), names.end(), attribute) != names.end();
}
} // namespace

// In us-east-1 AWS answers 200 where the bucket is yours already.
Planned createBucket(const CallInput& input)
{
    const std::string name = textIn(input.with, "Bucket");
    if (!doc::isBucketName(name))
        return AwsException{"InvalidBucketName", "The specified bucket is not valid."};
    if (bucketIn(input) != nullptr)
        return CallPlan{};
    CallDraft draft(input.document);
    draft.add(name, {}, doc::Bucket{});
    return std::move(draft).plan();
}

Planned putBucketNotificationConfiguration(const CallInput& input)
{
    const doc::Element* bucket = bucketIn(input);
    if (bucket == nullptr)
        return noSuchBucket();
    const Json& configuration = *input.with.find("NotificationConfiguration");
    for (const std::string_view key :
         {"TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations"})
        if (const Json* list = configuration.find(key);
            list != nullptr && list->items() != nullptr && !list->items()->empty())
            return unsupported(std::string(key) + " of buckets");
    const Json* given = configuration.find("EventBridgeConfiguration");
    const bool enables = given != nullptr && !given->isNull();
    CallDraft draft(input.document);
    if (bucket->as<doc::Bucket>()->eventBridgeEnabled != enables)
        draft.edit(doc::SetField{{bucket->id}, "eventBridgeEnabled", enables});
    return std::move(draft).plan();
}

Planned putObject(const CallInput& input)
{
    constexpr std::size_t kMostKey = 1'024;
    const doc::Element* bucket = bucketIn(input);
    if (bucket == nullptr)
        return noSuchBucket();
    PutObject put;
    put.bucket = bucket->id;
    put.key = textIn(input.with, "Key");
    if (put.key.empty() || put.key.size() > kMostKey)
        return AwsException{"KeyTooLongError", "Your key is too long"};
    const Json* length = input.with.find("ContentLength");
    put.bytes = length != nullptr && length->integer() != nullptr
                    ? std::max<std::int64_t>(0, *length->integer())
                    : static_cast<std::int64_t>(textIn(input.with, "Body").size());
    constexpr std::int64_t kMostBytes = std::int64_t{5} << 30;
    if (put.bytes > kMostBytes)
        return AwsException{"EntityTooLarge",
                            "Your proposed upload exceeds the maximum allowed size"};
    CallPlan plan;
    plan.commands.emplace_back(std::move(put));
    return plan;
}

Planned createTable(const CallInput& input)
{
    const std::string name = textIn(input.with, "TableName");
    const bool isFit = std::all_of(name.begin(), name.end(), [](char c) {
        return isSmall(c) || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.';
    });
    if (name.size() < 3 || name.size() > 255)
        return validation("TableName must be at least 3 characters long and at most 255 characters "
                          "long");
    if (!isFit)
        return validation("1 validation error detected: Value '" + plainLine(name) +
                          "' at 'tableName' failed to satisfy constraint: Member must satisfy "
                          "regular expression pattern: [a-zA-Z0-9_.-]+");
    if (elementBearing(input.document, "dynamoTable", name) != nullptr)
        return AwsException{"ResourceInUseException", "Table already exists: " + name};
    const std::string key = hashKeyIn(input.with);
    if (key.empty())
        return invalidTable("Missing the key HASH in the KeySchema");
    if (!isDefined(input.with, key))
        return invalidTable("Some index key attributes are not defined in AttributeDefinitions. "
                            "Keys: [" +
                            plainLine(key) + "], AttributeDefinitions: [" +
                            plainLine(joined(definedIn(input.with), ", ")) + "]");
    const std::string mode = textIn(input.with, "BillingMode");
    if (!mode.empty() && mode != "PROVISIONED" && mode != "PAY_PER_REQUEST")
        return validation("1 validation error detected: Value '" + plainLine(mode) +
                          "' at 'billingMode' failed to satisfy constraint: Member must satisfy "
                          "enum value set: [PROVISIONED, PAY_PER_REQUEST]");
    const Json* throughput = input.with.find("ProvisionedThroughput");
    const bool isGiven = throughput != nullptr && !throughput->isNull();
    if (mode == "PAY_PER_REQUEST" && isGiven)
        return invalidTable("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified "
                            "when BillingMode is PAY_PER_REQUEST");
    if (mode != "PAY_PER_REQUEST" && !isGiven)
        return invalidTable("ReadCapacityUnits and WriteCapacityUnits must both be specified when "
                            "BillingMode is PROVISIONED");
    doc::DynamoTable table;
    table.partitionKey = key.substr(0, 255);
    CallDraft draft(input.document);
    draft.add(name, {}, table);
    return std::move(draft).plan();
}

} // namespace stowage::aws
