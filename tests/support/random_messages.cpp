// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/events/queue.h"
#include "kinds/events/topic.h"
#include "sim/identity.h"
#include "support/random_parts.h"

namespace stowage::tests::random_parts {

using io::Json;

namespace {
// Of a message that somebody received by hand, and its queue; 0: there is none.
struct Held {
    ElementId queue;
    std::string name;
    std::uint32_t handle = 0;
};

Held someHeld(const Scene& scene)
{
    std::vector<Held> all;
    const sim::World& world = scene.world;
    for (auto at = world.flights.first(); at; at = world.flights.after(at))
        if (const sim::Flight& flight = world.flights[at]; flight.handle != 0 && all.size() < 50)
            all.push_back({ElementId(std::string(world.text(world.queues[flight.queue].element))),
                           std::string(world.text(world.queues[flight.queue].name)),
                           flight.handle});
    return all.empty() ? Held{ElementId("no-such-1"), "no-such", 0} : scene.dice.of(all);
}

bool isFifo(const doc::Element* element)
{
    if (element == nullptr)
        return false;
    const auto* queue = element->as<doc::Queue>();
    const auto* topic = element->as<doc::SnsTopic>();
    return (queue != nullptr && queue->type == doc::MessageOrder::fifo) ||
           (topic != nullptr && topic->type == doc::MessageOrder::fifo);
}

bool isFifo(const Scene& scene, const std::string& name)
{
    for (const auto& element : scene.document.elements())
        if (element->name == name && isFifo(element.get()))
            return true;
    return false;
}

std::string someGroup(const Scene& scene)
{
    return scene.dice.of(std::vector<std::string>{"group-1", "group-2", "a"});
}

// Of a message to a FIFO queue or topic: few ids, so that some come twice.
void setOrder(const Scene& scene, const std::string& name, Json& with)
{
    if (!isFifo(scene, name))
        return;
    if (scene.dice.chance(95))
        with.set("MessageGroupId", someGroup(scene));
    if (scene.dice.chance(70))
        with.set("MessageDeduplicationId", std::to_string(scene.dice.below(5)));
}

// The same message in two entries of a batch.
Json twice(const Scene& scene)
{
    Json::Array entries;
    const std::string group = someGroup(scene), id = std::to_string(scene.dice.below(1'000));
    for (const char* entry : {"first", "second"})
        entries.push_back(object({{"Id", entry},
                                  {"MessageBody", "hello"},
                                  {"MessageGroupId", group},
                                  {"MessageDeduplicationId", id}}));
    return Json(std::move(entries));
}

// Of nobody, of all topics, or what is not simulated.
std::string policy(const Scene& scene)
{
    if (scene.dice.chance(40))
        return {};
    const std::string principal =
        scene.dice.chance(80) ? R"({"Service":"sns.amazonaws.com"})" : R"({"AWS":"*"})";
    return R"({"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*",)"
           R"("Principal":)" +
           principal + "}]}";
}

Json createQueue(const Scene& scene)
{
    const bool isInOrder = scene.dice.chance(30);
    Json attributes = object(
        {{"VisibilityTimeout", std::to_string(scene.dice.of(std::vector<int>{0, 5, 30, 600}))},
         {"DelaySeconds", std::to_string(scene.dice.of(std::vector<int>{0, 0, 20, 901}))}});
    if (scene.dice.chance(40))
        attributes.set("MessageRetentionPeriod", "60");
    if (scene.dice.chance(40))
        attributes.set("RedrivePolicy", R"({"deadLetterTargetArn":")" + nameOf(scene, "queue") +
                                            R"(","maxReceiveCount":)" +
                                            std::to_string(scene.dice.between(1, 3)) + "}");
    if (isInOrder)
        attributes.set("FifoQueue", "true");
    if (isInOrder && scene.dice.chance(50))
        attributes.set("ContentBasedDeduplication", "true");
    return object({{"QueueName",
                    "called-" + std::to_string(scene.dice.below(3)) + (isInOrder ? ".fifo" : "")},
                   {"Attributes", std::move(attributes)}});
}

Json withHandle(const Scene& scene, bool changes)
{
    const Held held = someHeld(scene);
    Json with = object({{"QueueUrl", held.name},
                        {"ReceiptHandle", sim::receiptHandleText(scene.world, held.handle)}});
    if (changes)
        with.set("VisibilityTimeout", scene.dice.of(std::vector<int>{0, 10, 60, 43'200}));
    return with;
}

Json subscribe(const Scene& scene)
{
    const bool isMail = scene.dice.chance(40);
    Json with = object({{"TopicArn", nameOf(scene, "topic")},
                        {"Protocol", isMail ? "email" : "sqs"},
                        {"Endpoint", isMail ? "admin@example.com" : nameOf(scene, "queue")}});
    if (scene.dice.chance(30))
        with.set("Attributes", object({{"FilterPolicy", R"({"color":["red"]})"}}));
    return with;
}

Json publish(const Scene& scene)
{
    const std::string name = nameOf(scene, "topic");
    Json with = object({{"TopicArn", name}, {"Message", "hello"}});
    setOrder(scene, name, with);
    if (scene.dice.chance(50))
        with.set(
            "MessageAttributes",
            object({{"color", object({{"DataType", "String"},
                                      {"StringValue", scene.dice.chance(50) ? "red" : "blue"}})}}));
    return with;
}

Json createTopic(const Scene& scene)
{
    const bool isInOrder = scene.dice.chance(30);
    Json with = object(
        {{"Name", "called-" + std::to_string(scene.dice.below(2)) + (isInOrder ? ".fifo" : "")}});
    if (isInOrder)
        with.set("Attributes",
                 object({{"FifoTopic", "true"},
                         {"ContentBasedDeduplication", scene.dice.chance(50) ? "true" : "false"}}));
    return with;
}
// A policy for rules, for nobody, or none that is one.
Json setTopicAttributes(const Scene& scene)
{
    return object(
        {{"TopicArn", nameOf(scene, "topic")},
         {"AttributeName", scene.dice.chance(95) ? "Policy" : "Color"},
         {"AttributeValue",
          scene.dice.of(std::vector<std::string>{
              "{}", R"({"Statement":[]})",
              R"({"Statement":{"Effect":"Allow","Principal":{"Service":["events.amazonaws.com",)"
              R"("cloudwatch.amazonaws.com"]},"Action":"sns:Publish","Resource":"*"}})"})}});
}
} // namespace

Json withForMessages(const Scene& scene, std::string_view operation)
{
    if (operation == "sqs:CreateQueue")
        return createQueue(scene);
    if (operation == "sqs:DeleteMessage" || operation == "sqs:ChangeMessageVisibility")
        return withHandle(scene, operation == "sqs:ChangeMessageVisibility");
    if (operation == "sns:CreateTopic")
        return createTopic(scene);
    if (operation == "sns:SetTopicAttributes")
        return setTopicAttributes(scene);
    if (operation == "sns:Subscribe")
        return subscribe(scene);
    if (operation == "sns:ConfirmSubscription")
        return object({{"TopicArn", nameOf(scene, "topic")}, {"Token", "admin@example.com"}});
    if (operation == "sns:Publish")
        return publish(scene);
    const std::string name = nameOf(scene, "queue");
    Json with = object({{"QueueUrl", name}});
    if (operation == "sqs:SendMessage") {
        with.set("MessageBody", "hello");
        setOrder(scene, name, with);
    }
    const bool isBatch = operation == "sqs:SendMessageBatch";
    if (isBatch && isFifo(scene, name) && scene.dice.chance(60)) {
        with.set("Entries", twice(scene));
        return with;
    }
    if (isBatch && isFifo(scene, name))
        with.set("MessageGroupId", someGroup(scene));
    if (isBatch)
        with.set("Count", scene.dice.of(std::vector<int>{0, 1, 7, 300, 5'000}));
    if (operation == "sqs:ReceiveMessage") {
        with.set("MaxNumberOfMessages", scene.dice.between(0, 10));
        if (scene.dice.chance(70))
            with.set("VisibilityTimeout", 7'200); // somebody may yet delete it by hand
    }
    if (operation == "sqs:SetQueueAttributes" && scene.dice.chance(20))
        with.set("Attributes", object({{"Policy", policy(scene)}}));
    else if (operation == "sqs:SetQueueAttributes")
        with.set("Attributes",
                 object({{"VisibilityTimeout",
                          std::to_string(scene.dice.of(std::vector<int>{0, 2, 30, 60}))}}));
    return with;
}

bool holdsMessages(const Scene& scene)
{
    const sim::World& world = scene.world;
    for (auto at = world.flights.first(); at; at = world.flights.after(at))
        if (world.flights[at].handle != 0)
            return true;
    return false;
}

Command messageCommand(const Scene& scene)
{
    const auto element = [&](std::string_view kind) {
        const doc::Element* found = someElement(scene.document, scene.dice, kind);
        return found == nullptr ? ElementId("no-such-1") : found->id;
    };
    const Held held = someHeld(scene);
    switch (held.handle != 0 && scene.dice.chance(40) ? scene.dice.between(2, 3)
                                                      : scene.dice.below(7)) {
    case 0: {
        SendMessages send;
        send.queue = element("queue");
        send.body = "by hand";
        send.count = scene.dice.of(std::vector<int>{1, 3, 2'000});
        if (isFifo(scene.document.find(send.queue)))
            send.group = someGroup(scene);
        return send;
    }
    case 1:
        return ReceiveMessages{element("queue"), scene.dice.between(1, 10),
                               scene.dice.chance(70) ? std::optional<Duration>(hours(2))
                                                     : std::nullopt,
                               scene.dice.chance(50) ? seconds(20) : Duration{}};
    case 2:
        return DeleteMessage{held.queue, held.handle};
    case 3:
        return ChangeVisibility{held.queue, held.handle, seconds(scene.dice.between(0, 90))};
    case 4:
        return PurgeQueue{element("queue")};
    case 5: {
        PublishMessage publish{element("topic"), "subject", "body", {{"color", "\"red\""}}};
        if (isFifo(scene.document.find(publish.topic))) {
            publish.group = someGroup(scene);
            publish.sentId = std::to_string(scene.dice.below(5));
        }
        return publish;
    }
    default:
        return ConfirmSubscription{element("topic"), element("subscriber")};
    }
}

} // namespace stowage::tests::random_parts
