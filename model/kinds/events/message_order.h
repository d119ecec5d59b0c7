// SPDX-License-Identifier: MIT
// What queues and topics promise about the order of their messages, and how AWS has them named.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace stowage::doc {

enum class MessageOrder { standard, fifo };
inline constexpr std::array<std::string_view, 2> kMessageOrders = {"standard", "fifo"};

// Why the name does not go with the type; empty: it does.
inline std::string objectionToName(std::string_view name, MessageOrder type, std::string_view noun)
{
    const bool isFifo = type == MessageOrder::fifo;
    if (name.ends_with(".fifo") == isFifo)
        return {};
    return "The name of a " + std::string(isFifo ? "FIFO " : "standard ") + std::string(noun) +
           (isFifo ? " must end with .fifo." : " cannot end with .fifo.");
}

} // namespace stowage::doc
