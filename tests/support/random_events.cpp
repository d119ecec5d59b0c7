// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

namespace {
Json putRule(const Scene& scene)
{
    Json with = object({{"Name", "called-" + std::to_string(scene.dice.below(4))}});
    if (scene.dice.chance(50))
        with.set("ScheduleExpression",
                 scene.dice.of(std::vector<std::string>{"rate(5 minutes)", "rate(1 hour)",
                                                        "rate(5 minute)", "cron(0/10 * * * ? *)"}));
    else
        with.set("EventPattern", scene.dice.of(std::vector<std::string>{
                                     "{\"source\":[\"aws.s3\"]}", "{\"source\":\"aws.s3\"}",
                                     "{\"detail-type\":[\"ECS Deployment State Change\"]}"}));
    if (scene.dice.chance(20))
        with.set("State", "DISABLED");
    return with;
}

Json putTargets(const Scene& scene)
{
    Json parameters = object({{"TaskDefinitionArn", nameOf(scene, "taskDefinition")},
                              {"TaskCount", scene.dice.between(1, 3)}});
    Json target =
        object({{"Id", "1"},
                {"Arn", "arn:aws:ecs:us-east-1:123456789012:cluster/" + nameOf(scene, "cluster")},
                {"RoleArn", "arn:aws:iam::123456789012:role/ecsEventsRole"},
                {"EcsParameters", std::move(parameters)}});
    return object({{"Rule", nameOf(scene, "eventRule")}, {"Targets", listOf(std::move(target))}});
}

Json createSchedule(const Scene& scene)
{
    Json parameters = object({{"TaskDefinitionArn", nameOf(scene, "taskDefinition")}});
    Json target =
        object({{"Arn", "arn:aws:ecs:us-east-1:123456789012:cluster/" + nameOf(scene, "cluster")},
                {"RoleArn", "arn:aws:iam::123456789012:role/scheduler"},
                {"EcsParameters", std::move(parameters)}});
    return object({{"Name", "called-" + std::to_string(scene.dice.below(4))},
                   {"ScheduleExpression",
                    scene.dice.of(std::vector<std::string>{"rate(9 minutes)", "rate(9 minute)",
                                                           "at(2026-01-01T00:20:00)"})},
                   {"FlexibleTimeWindow", object({{"Mode", "OFF"}})},
                   {"Target", std::move(target)}});
}

Json createTable(const Scene& scene)
{
    return object({{"TableName", "called-" + std::to_string(scene.dice.below(3))},
                   {"BillingMode", "PAY_PER_REQUEST"},
                   {"KeySchema", listOf(object({{"AttributeName", "id"}, {"KeyType", "HASH"}}))},
                   {"AttributeDefinitions",
                    listOf(object({{"AttributeName", "id"}, {"AttributeType", "S"}}))}});
}
} // namespace

Json withForEvents(const Scene& scene, std::string_view operation)
{
    if (operation == "events:PutRule")
        return putRule(scene);
    if (operation == "scheduler:CreateSchedule")
        return createSchedule(scene);
    if (operation == "events:PutTargets")
        return putTargets(scene);
    if (operation == "events:RemoveTargets")
        return object({{"Rule", nameOf(scene, "eventRule")},
                       {"Ids", listOf(std::string(scene.dice.chance(80) ? "1" : "2"))}});
    if (operation == "events:PutEvents")
        return object(
            {{"Entries", listOf(object({{"Source", scene.dice.chance(90) ? "shop" : "aws.shop"},
                                        {"DetailType", "Order Placed"},
                                        {"Detail", "{\"total\":5}"}}))}});
    if (operation == "dynamodb:CreateTable")
        return createTable(scene);
    if (operation == "s3:CreateBucket")
        return object(
            {{"Bucket", scene.dice.chance(90) ? "called-" + std::to_string(scene.dice.below(3))
                                              : "Not_A_Bucket"}});
    Json with = object({{"Bucket", nameOf(scene, "bucket")}});
    if (operation == "s3:PutObject") {
        with.set("Key", "called");
        with.set("ContentLength", scene.dice.below(100'000));
        return with;
    }
    Json configuration = Json::object();
    if (scene.dice.chance(70))
        configuration.set("EventBridgeConfiguration", Json::object());
    with.set("NotificationConfiguration", std::move(configuration));
    return with;
}

} // namespace stowage::tests::random_parts
