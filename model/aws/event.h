// SPDX-License-Identifier: MIT
// What an event of AWS is besides its frame, and the fact that it tells.
#pragma once

#include "aws/state_parts.h"
#include "io/json.h"
#include "report/fact.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::aws {

struct Telling {
    const Moment& moment;
    const Fact fact;
};

struct Event {
    std::string detailType;
    std::string resource; // an ARN
    io::Json detail = io::Json::object();
    std::string_view source = "aws.ecs";
    std::vector<std::string> others = {}; // further resources
};

} // namespace stowage::aws
