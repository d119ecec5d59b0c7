// SPDX-License-Identifier: MIT
// The columns of a listener's rules, as CreateRule names them.
#pragma once

#include "field/row.h"
#include "kinds/network/listener_rule.h"

#include <array>
#include <string_view>

namespace stowage::doc {

inline constexpr std::array<std::string_view, 3> kRuleActions = {"forward", "redirect",
                                                                 "fixed-response"};

inline constexpr std::array kRuleColumns = {
    row<&ListenerRule::port>({.key = "port",
                              .label = "Listener",
                              .help = "The port of the listener that it is a rule of.",
                              .min = 1,
                              .max = 65'535}),
    row<&ListenerRule::priority>({.key = "priority",
                                  .label = "Priority",
                                  .help = "The rule with the lowest number is tried first "
                                          "(Priority).",
                                  .min = 1,
                                  .max = 50'000}),
    row<&ListenerRule::paths>({.key = "paths",
                               .label = "Paths",
                               .help = "What the path must be like, such as /api/* "
                                       "(path-pattern); several with commas between, any without.",
                               .max = 700}),
    row<&ListenerRule::hosts>({.key = "hosts",
                               .label = "Hosts",
                               .help = "What the host must be like, such as *.example.com "
                                       "(host-header).",
                               .max = 700}),
    row<&ListenerRule::methods>({.key = "methods",
                                 .label = "Methods",
                                 .help = "GET, POST and such (http-request-method).",
                                 .max = 250}),
    row<&ListenerRule::queries>({.key = "queries",
                                 .label = "Query",
                                 .help = "What the query must hold, such as version=2 "
                                         "(query-string).",
                                 .max = 1'300}),
    row<&ListenerRule::sources>({.key = "sources",
                                 .label = "Sources",
                                 .help = "Blocks of addresses that clients have, in CIDR notation "
                                         "(source-ip).",
                                 .max = 120}),
    row<&ListenerRule::action>({.key = "action",
                                .label = "Action",
                                .help = "What becomes of the requests (Actions, Type).",
                                .choices = kRuleActions}),
    row<&ListenerRule::targetGroup>({.key = "targetGroup",
                                     .label = "Forward to",
                                     .help = "The target group that gets the requests.",
                                     .max = 64,
                                     .refersTo = "targetGroup"}),
    row<&ListenerRule::weight>({.key = "weight",
                                .label = "Weight",
                                .help = "Its part of the requests beside the second target group "
                                        "(ForwardConfig, Weight).",
                                .min = 0,
                                .max = 999}),
    row<&ListenerRule::secondGroup>({.key = "secondGroup",
                                     .label = "And to",
                                     .help = "The target group that gets the other part.",
                                     .max = 64,
                                     .refersTo = "targetGroup"}),
    row<&ListenerRule::secondWeight>({.key = "secondWeight",
                                      .label = "Its weight",
                                      .help = "The part of the second target group.",
                                      .min = 0,
                                      .max = 999}),
    row<&ListenerRule::statusCode>({.key = "statusCode",
                                    .label = "Status",
                                    .help = "Of a redirect 301 or 302, of a fixed response 2XX, "
                                            "4XX or 5XX (StatusCode).",
                                    .min = 200,
                                    .max = 599}),
    row<&ListenerRule::location>({.key = "location",
                                  .label = "Redirect to",
                                  .help = "Where a redirect leads, such as "
                                          "https://#{host}:443/#{path}?#{query}.",
                                  .max = 400}),
};
static_assert(kRuleColumns.size() == memberCount<ListenerRule>(), "a member has no row");

} // namespace stowage::doc
