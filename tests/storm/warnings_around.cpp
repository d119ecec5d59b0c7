// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/warnings_around.h"

#include "report/fact.h"
#include "storm/warnings_storage.h"

namespace stowage::storm {

namespace {
std::string eventWarning(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::eventMatched:
        return "rule that matched";
    case FactKind::scheduleFired:
        return "schedule that fired";
    case FactKind::targetInvoked:
        return "invoked target";
    case FactKind::invocationFailed:
        return "failed invocation";
    case FactKind::objectCreated:
        return "new object";
    case FactKind::itemWritten:
        return "item written";
    case FactKind::storeRead:
        return "store read";
    case FactKind::storeDenied:
        return "store denied";
    case FactKind::storeUnreachable:
        return "store out of reach";
    case FactKind::requestsRouted:
        return words[1] != 0   ? "rule of a listener"
               : words[2] != 0 ? "default action that answers"
                               : "default rule again";
    default:
        return {};
    }
}

} // namespace

std::string warningAround(const Fact& fact, std::span<const std::uint64_t> words)
{
    switch (fact.kind) {
    case FactKind::messagesReturned:
        return words[2] == 0   ? "slow worker"
               : words[2] == 1 ? "worker that left its messages"
                               : "receive without deletion";
    case FactKind::messagesDead:
        return "dead letters";
    case FactKind::messagesExpired:
        return "expired messages";
    case FactKind::messageFailed:
        return words[0] == 0 ? "poison that crashes" : "poison that hangs";
    case FactKind::messageDelivered:
        return "delivered copy";
    case FactKind::messageUndelivered:
        return "copy held back";
    case FactKind::alarmActionFailed:
        return "alarm that cannot notify";
    case FactKind::agentHeldBack:
        return "agent held back";
    case FactKind::warmPoolEntered:
        return "warm instance";
    case FactKind::warmPoolTaken:
        return "out of the warm pool";
    case FactKind::warmPoolReturned:
        return "back to the warm pool";
    case FactKind::messageDuplicated:
        return "duplicate that was not taken";
    default:
        if (const char* warning = storageWarning(fact, words))
            return warning;
        return eventWarning(fact, words);
    }
}

} // namespace stowage::storm
