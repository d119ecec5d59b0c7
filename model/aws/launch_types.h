// SPDX-License-Identifier: MIT
// Launch types and capacity provider strategies that calls ask for.
#pragma once

#include "aws/call_input.h"
#include "kinds/compute/service.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stowage::aws {

// On what a service or tasks are to run.
struct Launch {
    doc::LaunchType type = doc::LaunchType::ec2; // unspecified: by the strategy
    std::vector<doc::ProviderItem> strategy = {};
    std::string platformVersion = "LATEST";
    bool onFargate = false;
};

// What CreateService and RunTask ask for; with neither the default strategy of the cluster holds,
// and where there is none launch type EC2.
Found<Launch> launchIn(const CallInput& input, const doc::Element& cluster,
                       const NamedDefinition& definition, bool daemon);

// A strategy in this member, whose providers are associated with the cluster; none: it is not
// given. A weight that is left out is 0.
Found<std::vector<doc::ProviderItem>> strategyIn(const io::Json& with, std::string_view member,
                                                 const std::vector<std::string>& associated);
std::vector<std::string> associatedWith(const doc::Document& document, const ElementId& cluster);

bool isFargateStrategy(const std::vector<doc::ProviderItem>& strategy); // its first is one

// Whether a member holds a list that is not empty.
bool isGiven(const io::Json& with, std::string_view member);

// The platform version of what runs on Fargate, or is to.
Found<std::string> platformIn(const io::Json& with, bool onFargate);

std::optional<AwsException> placementObjection(const io::Json& with, bool onFargate);
std::optional<AwsException> compatibilityObjection(const doc::TaskDefinition& definition,
                                                   const std::string& launchType);

} // namespace stowage::aws
