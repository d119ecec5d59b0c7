// SPDX-License-Identifier: MIT
// Subnets and security groups, as the simulation needs to know them.
#pragma once

#include "base/ids.h"

#include <string>
#include <vector>

namespace stowage::sim {

// Where none is stated, AWS's own example for a VPC.
constexpr const char* kUsualBlock = "10.0.0.0/16";

// What a task's own interface reaches from a subnet.
struct SubnetNode {
    ElementId id;
    std::string name;
    std::string zone;
    bool isPublic = false;              // routes to an internet gateway, with a public address
    bool hasNat = true;                 // private: routes to a NAT gateway
    std::vector<std::string> endpoints; // of its VPC: `ecr.api`, `ecr.dkr`, `s3`, `logs` …
    std::string block = kUsualBlock;    // CIDR that the addresses of its interfaces are of
    ElementId vpc = {};
    bool operator==(const SubnetNode&) const = default;
};

// What one rule of a security group lets through; of TCP, which is all that is spoken here.
struct TrafficRule {
    bool outbound = false;
    int fromPort = 0;
    int toPort = 65'535;
    ElementId group;   // whose members are at the other end; empty: an address is
    std::string block; // CIDR, where no group is
    bool operator==(const TrafficRule&) const = default;
};

struct SecurityGroupNode {
    ElementId id;
    std::string name;
    std::vector<TrafficRule> rules;
    bool operator==(const SecurityGroupNode&) const = default;
};

} // namespace stowage::sim
