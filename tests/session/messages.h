// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about queues, workers and topics have in common.
#pragma once

#include "session/drawn.h"
#include "session/story.h"

#include <string>

namespace stowage::session::messages {

inline void makeQueue(Story& story, const std::string& name = "orders",
                      const std::string& attributes = {})
{
    story.call("sqs:CreateQueue",
               R"({"QueueName":")" + name + R"(","Attributes":{)" + attributes + "}}");
}

// Three receives, and then the dead-letter queue.
inline std::string redrive(const std::string& grave, int receives)
{
    return R"("RedrivePolicy":"{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:123456789012:)" +
           grave + R"(\",\"maxReceiveCount\":)" + std::to_string(receives) + R"(}")";
}

inline std::string send(Story& story, const std::string& more = {},
                        const std::string& queue = "orders")
{
    return story.call("sqs:SendMessage",
                      R"({"QueueUrl":")" + queue + R"(","MessageBody":"hello")" + more + "}");
}

inline void sendMany(Story& story, int count, const std::string& queue = "orders")
{
    story.call("sqs:SendMessageBatch",
               R"({"QueueUrl":")" + queue + R"(","Count":)" + std::to_string(count) + "}");
}

inline std::string receive(Story& story, const std::string& more = {},
                           const std::string& queue = "orders")
{
    return story.call("sqs:ReceiveMessage", R"({"QueueUrl":")" + queue + "\"" + more + "}");
}

inline io::Json queueOf(const Story& story, const std::string& name = "orders")
{
    const io::Json state = story.state();
    const io::Json* queue = state.find("queues")->find(name);
    return queue == nullptr ? io::Json::object() : *queue;
}

inline std::int64_t attribute(const Story& story, const std::string& key,
                              const std::string& queue = "orders")
{
    const std::string text = textOf(queueOf(story, queue), key);
    return text.empty() ? -1 : std::stoll(text);
}

inline std::int64_t visible(const Story& story, const std::string& queue = "orders")
{
    return attribute(story, "ApproximateNumberOfMessages", queue);
}

inline std::int64_t inFlight(const Story& story, const std::string& queue = "orders")
{
    return attribute(story, "ApproximateNumberOfMessagesNotVisible", queue);
}

inline std::int64_t counted(const Story& story, const std::string& key,
                            const std::string& queue = "orders")
{
    const io::Json row = queueOf(story, queue);
    return numberOf(*row.find("counts"), key);
}

// Of the first message that was received by hand and is in flight.
inline std::string handle(const Story& story, const std::string& queue = "orders")
{
    const auto all = itemsOf(queueOf(story, queue), "inFlight");
    return all.empty() ? std::string() : textOf(all.front(), "ReceiptHandle");
}

// A service of workers with these docker labels, polling orders or another queue; where they may.
inline void makeWorkers(Story& story, const std::string& labels, int tasks = 1, bool mayPoll = true,
                        const std::string& queue = "orders")
{
    story.instance("i1", "us-east-1a", 16'384, 30'158);
    story.call("ecs:RegisterTaskDefinition",
               std::string(R"({"family":"worker",)") +
                   (mayPoll ? R"("taskRoleArn":"arn:aws:iam::123456789012:role/worker",)" : "") +
                   R"("containerDefinitions":[{"name":"app","image":"app:1","cpu":64,)"
                   R"("memory":64,"dockerLabels":{)" +
                   labels + "}}]}");
    story.service("work", tasks, {}, "worker");
    (void)story.session.perform(doc::AddLink{
        {idOfElement(story, "container", "app"), idOfElement(story, "queue", queue), "polls"}});
}

// Every message of a queue is somewhere.
inline bool isWhole(const Story& story, const std::string& queue = "orders")
{
    const auto all = [&](const char* key) { return counted(story, key, queue); };
    return all("sent") + all("cameDead") ==
           visible(story, queue) + inFlight(story, queue) +
               attribute(story, "ApproximateNumberOfMessagesDelayed", queue) + all("deleted") +
               all("wentDead") + all("expired") + all("purged");
}

} // namespace stowage::session::messages
