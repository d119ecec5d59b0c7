// SPDX-License-Identifier: MIT
// Rules of listeners' rules.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kListenerRules[] = {
    {"listener.rules",
     "A listener's rules are tried from the lowest priority number on; the first whose conditions "
     "all hold decides, and where none does the default action.",
     Fidelity::documented, "Listener rules for your Application Load Balancer"},
    {"listener.conditions",
     "A rule asks for a path, host, method, query or source address, with * and ? in paths, hosts "
     "and queries; paths and methods are compared with regard to case. All requests of a source "
     "ask for the same.",
     Fidelity::simplified, "Condition types for listener rules"},
    {"listener.weights",
     "A forward action divides requests among its target groups by their weights; here there are "
     "two at most, of the five that AWS lets a rule have.",
     Fidelity::simplified, "Action types for listener rules"},
    {"listener.answers",
     "A redirect or a fixed response is the load balancer's own answer: it reaches no target and "
     "counts as HTTPCode_ELB_3XX_Count, HTTPCode_ELB_4XX_Count or HTTPCode_ELB_5XX_Count. Clients "
     "here do not follow redirects.",
     Fidelity::simplified, "CloudWatch metrics for your Application Load Balancer"},
    {"listener.default",
     "The default action of a listener forwards, redirects or answers with a fixed response, as "
     "those of its rules do; redirects and fixed responses count as HTTP_Redirect_Count and "
     "HTTP_Fixed_Response_Count. A redirect keeps what its template does not change, and one that "
     "changes neither protocol, host, port nor path is refused.",
     Fidelity::documented, "Action types for listener rules"},
    {"listener.quotas",
     "A load balancer has up to 100 rules beside the default ones, and a rule 5 condition values.",
     Fidelity::documented, "Quotas for your Application Load Balancers"},
};

} // namespace stowage::sim
