// SPDX-License-Identifier: MIT
#include "kinds/events/subscriber.h"

#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array kRows = {
    row<&Subscriber::address>({.key = "address",
                               .label = "E-mail address",
                               .help = "Where mail goes (Endpoint).",
                               .section = "Mail",
                               .max = 320}),
    row<&Subscriber::isReachable>({.key = "isReachable",
                                   .label = "Mail server answers",
                                   .help = "Where it does not, mail is tried again for hours.",
                                   .section = "Mail"}),
};
static_assert(kRows.size() == memberCount<Subscriber>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const std::string& address = drawn.as<Subscriber>()->address;
    const std::size_t at = address.find('@');
    if (at == std::string::npos || at == 0 || at + 1 == address.size())
        findings.push_back({Severity::error, "address", "The address is no e-mail address.",
                            "Write one such as admin@example.com."});
    if (drawn.in.empty())
        findings.push_back(
            {Severity::remark, "", "Nothing sends mail here.", "Draw a line from a topic to it."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Subscriber& subscriber = *drawn.as<Subscriber>();
    plan.subscribers.push_back(
        {drawn.id, std::string(drawn.name), subscriber.address, subscriber.isReachable});
}

} // namespace

KindInfo describe(Of<Subscriber>)
{
    return kindOf<Subscriber>({
        .key = "subscriber",
        .idPrefix = "subscriber",
        .label = "Email subscriber",
        .noun = "subscriber",
        .plural = "subscribers",
        .help = "Somebody with a mailbox, such as the Administrator; mail comes once the "
                "subscription is confirmed.",
        .searchWords = "email mail administrator inbox person operator notify",
        .group = Group::events,
        .size = {180, 80},
        .parents = kParents,
        .rows = kRows,
        .notExported = "AWS does not describe who reads mail.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
