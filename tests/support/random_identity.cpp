// SPDX-License-Identifier: GPL-3.0-or-later
// Random requests to IAM, and such as take event sources away.
#include "sim/identity.h"
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

namespace {
Json policyOf(const Scene& scene)
{
    const std::vector<std::string> policies{
        "arn:aws:iam::aws:policy/AmazonSQSFullAccess",
        "arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess",
        "arn:aws:iam::aws:policy/AdministratorAccess",
        "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
        "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role",
        "arn:aws:iam::aws:policy/NoSuchPolicy"};
    return object({{"RoleName", nameOf(scene, "role")}, {"PolicyArn", scene.dice.of(policies)}});
}

// Seldom, or soon there would be nothing left that sends or receives.
std::string rarely(const Scene& scene, std::string_view kind)
{
    return scene.dice.chance(15) ? nameOf(scene, kind) : "no-such";
}

std::string subscriptionOf(const Scene& scene)
{
    const sim::World& world = scene.world;
    std::string arn = "arn:aws:sns:us-east-1:123456789012:news:no-such";
    for (auto at = world.subscriptions.first(); at; at = world.subscriptions.after(at))
        if (scene.dice.chance(15))
            arn = "arn:aws:sns:us-east-1:123456789012:" +
                  std::string(world.text(world.topics[world.subscriptions[at].topic].name)) + ":" +
                  sim::subscriptionIdText(world, world.subscriptions[at].number);
    return arn;
}
} // namespace

std::optional<Json> withForIdentity(const Scene& scene, std::string_view operation)
{
    if (operation.starts_with("iam:"))
        return policyOf(scene);
    if (operation == "sqs:DeleteQueue")
        return object({{"QueueUrl", rarely(scene, "queue")}});
    if (operation == "sns:DeleteTopic")
        return object({{"TopicArn", rarely(scene, "topic")}});
    if (operation == "sns:Unsubscribe")
        return object({{"SubscriptionArn", subscriptionOf(scene)}});
    if (operation == "events:DeleteRule")
        return object({{"Name", rarely(scene, "eventRule")}});
    if (operation == "scheduler:DeleteSchedule")
        return object({{"Name", rarely(scene, "schedule")}});
    return std::nullopt;
}

} // namespace stowage::tests::random_parts
