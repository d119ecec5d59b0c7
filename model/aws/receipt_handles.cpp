// SPDX-License-Identifier: MIT
#include "aws/receipt_handles.h"

#include "base/text.h"
#include "sim/identity.h"
#include "sim/laws/fifo_queues.h"

#include <string>

namespace stowage::aws {

namespace {
using sim::Ix;

std::uint32_t numberOf(const CallInput& input) // 0: it is of no message
{
    const std::string handle = textIn(input.with, "ReceiptHandle");
    for (std::uint32_t number = 1; number <= input.world.handles; ++number)
        if (sim::receiptHandleText(input.world, number) == handle)
            return number;
    return 0;
}
} // namespace

std::optional<std::uint32_t> handleIn(const CallInput& input, Ix<sim::Queue> queue)
{
    const std::string handle = textIn(input.with, "ReceiptHandle");
    const sim::World& world = input.world;
    for (auto at = world.queues[queue].firstFlight; at; at = world.flights[at].nextOfQueue)
        if (world.flights[at].handle != 0 &&
            sim::receiptHandleText(world, world.flights[at].handle) == handle)
            return world.flights[at].handle;
    return std::nullopt;
}

std::optional<std::uint32_t> returnedHandleIn(const CallInput& input, Ix<sim::Queue> queue)
{
    const std::string handle = textIn(input.with, "ReceiptHandle");
    const sim::MessageRing& visible = input.world.queueStores[queue.slot].visible;
    for (std::size_t n = 0; n < visible.count(); ++n)
        if (visible[n].handle != 0 &&
            sim::receiptHandleText(input.world, visible[n].handle) == handle)
            return visible[n].handle;
    return std::nullopt;
}

bool wasHandle(const CallInput& input)
{
    return numberOf(input) != 0;
}

bool isOutdated(const CallInput& input, Ix<sim::Queue> queue)
{
    return sim::fifo::isOutdated(input.world, queue, numberOf(input));
}

AwsException noHandle(const CallInput& input)
{
    return {"ReceiptHandleIsInvalid", "The input receipt handle \"" +
                                          plainLine(textIn(input.with, "ReceiptHandle")) +
                                          "\" is not a valid receipt handle."};
}

} // namespace stowage::aws
