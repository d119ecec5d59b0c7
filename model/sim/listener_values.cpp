// SPDX-License-Identifier: MIT
#include "sim/listener_values.h"

#include "base/text.h"

#include <span>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string text(std::uint64_t number)
{
    return numberText(static_cast<std::int64_t>(number));
}

std::string ruleIn(Words words)
{
    return (words[1] == 0 ? std::string("the default rule") : "rule " + text(words[1])) +
           " of port " + text(words[0]);
}

std::string routedIn(Words words)
{
    switch (static_cast<RuleAction>(words[2])) {
    case RuleAction::redirect:
        return "redirected with " + text(words[3]);
    case RuleAction::fixedResponse:
        return "answered with " + text(words[3]) + " by the load balancer itself";
    case RuleAction::forward:
        break;
    }
    return "forwarded";
}

std::string reasonIn(Words words)
{
    return words[1] == 0 ? "No rule of the listener has conditions that all hold for them"
                         : "It is the first rule of the listener whose conditions all hold for "
                           "them";
}
} // namespace

std::optional<std::string> listenerValue(const World& world, const Fact& fact, std::string_view key)
{
    if (fact.kind != FactKind::requestsRouted)
        return std::nullopt;
    const Words words = world.facts.payload(fact.number);
    if (key == "listenerRule")
        return ruleIn(words);
    if (key == "routed")
        return routedIn(words);
    return key == "rulesSay" ? std::optional(reasonIn(words)) : std::nullopt;
}

} // namespace stowage::sim
