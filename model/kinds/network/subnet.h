// SPDX-License-Identifier: MIT
// The part of a VPC that lies in one availability zone; what is linked to it gets its addresses
// there.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

enum class SubnetAccess { isPrivate, isPublic };

struct Subnet {
    std::string availabilityZone = "us-east-1a";
    SubnetAccess access = SubnetAccess::isPrivate;
    bool natGateway = true;        // of a private one
    std::string vpcEndpoints = ""; // one a comma: ecr.api, ecr.dkr, s3, logs
    std::string cidrBlock = "";
};

KindInfo describe(Of<Subnet>);

} // namespace stowage::doc
