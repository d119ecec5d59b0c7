// SPDX-License-Identifier: GPL-3.0-or-later
// What stories about FIFO queues have in common.
#pragma once

#include "session/messages.h"

#include <string>

namespace stowage::session::fifo {

using namespace messages;

inline const std::string kQueue = "orders.fifo";

inline void makeFifo(Story& story, const std::string& attributes = {},
                     const std::string& name = kQueue)
{
    makeQueue(story, name, R"("FifoQueue":"true")" + (attributes.empty() ? "" : "," + attributes));
}

// A message whose body is its deduplication id too.
inline std::string sendTo(Story& story, const std::string& group, const std::string& body,
                          const std::string& id = {})
{
    return story.call("sqs:SendMessage", R"({"QueueUrl":"orders.fifo","MessageBody":")" + body +
                                             R"(","MessageGroupId":")" + group +
                                             R"(","MessageDeduplicationId":")" +
                                             (id.empty() ? body : id) + R"("})");
}

inline std::string receiveOf(Story& story, int most = 1, int visibility = 30)
{
    return receive(story,
                   R"(,"MaxNumberOfMessages":)" + std::to_string(most) +
                       R"(,"VisibilityTimeout":)" + std::to_string(visibility),
                   kQueue);
}

// What those that are in flight have under the key, those that are visible first before the others.
inline std::string each(const Story& story, const std::string& key,
                        const std::string& queue = kQueue)
{
    std::string all;
    for (const io::Json& message : itemsOf(queueOf(story, queue), "inFlight"))
        all += (all.empty() ? "" : ",") + textOf(message, key);
    return all;
}

inline std::string bodies(const Story& story, const std::string& queue = kQueue)
{
    return each(story, "Body", queue);
}

inline std::string deleteBy(Story& story, const std::string& handle)
{
    return story.call("sqs:DeleteMessage",
                      R"({"QueueUrl":"orders.fifo","ReceiptHandle":")" + handle + R"("})");
}

inline void sendBacklog(Story& story, int count)
{
    QCOMPARE(story.call("sqs:SendMessageBatch",
                        R"({"QueueUrl":"orders.fifo","MessageGroupId":"a","Count":)" +
                            std::to_string(count) + "}"),
             std::string());
}

} // namespace stowage::session::fifo
