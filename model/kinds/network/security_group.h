// SPDX-License-Identifier: MIT
// Says which traffic may reach what is linked to it.
#pragma once

#include "kinds/of.h"

#include <string>
#include <vector>

namespace stowage::doc {

enum class RuleDirection { inbound, outbound };
enum class RuleProtocol { tcp, udp, icmp, all };

struct SecurityGroupRule {
    RuleDirection direction = RuleDirection::inbound;
    RuleProtocol protocol = RuleProtocol::tcp;
    int fromPort = 80;
    int toPort = 80;
    std::string source = "0.0.0.0/0"; // a CIDR block, or the name of another security group
};

struct SecurityGroup {
    std::string description = "";
    std::vector<SecurityGroupRule> rules = {};
};

struct Drawn;
struct Finding;

// The CIDR block of the addresses there: the subnet's, or else its VPC's.
std::string addressBlockOf(const Drawn& drawn);

// Says where something has no security group although the VPC has some.
void checkGuarded(const Drawn& drawn, std::vector<Finding>& findings);

KindInfo describe(Of<SecurityGroup>);

} // namespace stowage::doc
