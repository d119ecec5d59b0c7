// SPDX-License-Identifier: MIT
#include "kinds/outside/users.h"

#include "base/text.h"
#include "field/row.h"
#include "kinds/kind_info.h"
#include "plan/address_block.h"

#include <algorithm>

namespace stowage::doc {

namespace {

constexpr std::array kRows = {
    row<&Users::requestsPerSecond>({.key = "requestsPerSecond",
                                    .label = "Requests",
                                    .help = "How many requests they send in all.",
                                    .section = "Traffic",
                                    .unit = Unit::perSecond,
                                    .min = 0,
                                    .max = 1'000'000}),
    row<&Users::port>({.key = "port",
                       .label = "Port",
                       .help = "The listener of the load balancer that they ask.",
                       .section = "Traffic",
                       .min = 1,
                       .max = 65535}),
    row<&Users::clients>({.key = "clients",
                          .label = "Clients",
                          .help = "How many send the requests, each its part; it matters where a "
                                  "target group has stickiness on.",
                          .section = "Traffic",
                          .min = 1,
                          .max = 1'000'000}),
    row<&Users::messagesPerSecond>({.key = "messagesPerSecond",
                                    .label = "Messages",
                                    .help = "How many messages they send to their queue.",
                                    .section = "Traffic",
                                    .unit = Unit::perSecond,
                                    .min = 0,
                                    .max = 1'000'000}),
    row<&Users::path>({.key = "path",
                       .label = "Path",
                       .help = "What they ask for; rules of the listener can tell by it.",
                       .section = "Request",
                       .max = 128}),
    row<&Users::host>({.key = "host",
                       .label = "Host",
                       .help = "The host that they ask, such as api.example.com; empty: the name "
                               "of the load balancer itself.",
                       .section = "Request",
                       .max = 128}),
    row<&Users::method>({.key = "method",
                         .label = "Method",
                         .help = "The method of their requests, such as GET or POST.",
                         .section = "Request",
                         .max = 40}),
    row<&Users::query>({.key = "query",
                        .label = "Query",
                        .help = "The query of their requests, such as version=2&beta=yes.",
                        .section = "Request",
                        .max = 128}),
    row<&Users::address>({.key = "address",
                          .label = "Address",
                          .help = "The IPv4 address that their requests come from; empty: any.",
                          .section = "Request",
                          .max = 15}),
};
static_assert(kRows.size() == memberCount<Users>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};
constexpr std::array kLinks = {
    LinkRule{.key = "requests",
             .to = "loadBalancer",
             .words = "send requests to",
             .help = "Where their requests go.",
             .mostFrom = 1},
    LinkRule{.key = "sends",
             .to = "queue",
             .words = "send messages to",
             .help = "Where their messages go.",
             .mostFrom = 1},
};

void checkAsking(const Users& users, std::vector<Finding>& findings)
{
    if (users.path.empty() || users.path.front() != '/')
        findings.push_back({Severity::error, "path", "The path does not begin with a slash.",
                            "Write / or a path such as /api/orders."});
    if (!users.address.empty() && !sim::addressBlock(users.address + "/32"))
        findings.push_back({Severity::error, "address", "The address is no IPv4 address.",
                            "Write an address such as 203.0.113.7, or none."});
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Users& users = *drawn.as<Users>();
    const Drawn* balancer = drawn.linked("requests");
    if (!balancer) {
        if (!drawn.linked("sends"))
            findings.push_back({Severity::warning, "", "The users send their requests nowhere.",
                                "Draw a line from them to a load balancer or a queue."});
        return;
    }
    checkAsking(users, findings);
    const auto& listeners = balancer->as<LoadBalancer>()->listeners;
    if (std::none_of(listeners.begin(), listeners.end(),
                     [&](const Listener& listener) { return listener.port == users.port; }))
        findings.push_back({Severity::warning, "port",
                            "The load balancer " + std::string(balancer->name) +
                                " does not listen on port " +
                                numberText(static_cast<std::int64_t>(users.port)) + ".",
                            "Add a listener with this port, or change the port here."});
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const Users& users = *drawn.as<Users>();
    const Drawn *balancer = drawn.linked("requests"), *queue = drawn.linked("sends");
    if (!balancer && !queue)
        return;
    const auto thousandths = [](double rate) {
        return static_cast<std::int64_t>(rate * 1000 + 0.5);
    };
    sim::SourceNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.port = users.port;
    node.clients = users.clients;
    node.asking = {users.path, users.host, users.method, users.query, users.address};
    if (balancer) {
        node.balancer = balancer->id;
        node.milliRequestsPerSecond = thousandths(users.requestsPerSecond);
    }
    if (queue) {
        node.queue = queue->id;
        node.milliMessagesPerSecond = thousandths(users.messagesPerSecond);
    }
    plan.sources.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<Users>)
{
    return kindOf<Users>({
        .key = "users",
        .idPrefix = "users",
        .label = "Users",
        .noun = "users",
        .plural = "users",
        .article = "",
        .help = "People or programs that send requests, or messages to a queue.",
        .searchWords = "traffic source client load requests internet producer messages",
        .group = Group::outside,
        .size = {120, 100},
        .parents = kParents,
        .links = kLinks,
        .rows = kRows,
        .notExported = "AWS does not describe who uses a system.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
