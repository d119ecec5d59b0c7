// SPDX-License-Identifier: MIT
// Reads the texts that describe how the application inside a container behaves.
#pragma once

#include "kinds/compute/container.h"
#include "plan/plan.h"

#include <optional>
#include <string_view>

namespace stowage::doc {

// `exit:2s` or `ignore`, as in the docker label stowage.on-sigterm.
struct SigtermBehaviour {
    bool ignores = false;
    std::int64_t millis = 0;
};
std::optional<SigtermBehaviour> sigtermBehaviour(std::string_view text);

// `after:2s,code:1`, as in the docker label stowage.exit; the code may be left out and is then 0.
struct ExitBehaviour {
    std::int64_t afterMillis = 0;
    int code = 0;
};
std::optional<ExitBehaviour> exitBehaviour(std::string_view text);

// A service and one of its actions, such as s3:GetObject.
bool isAwsAction(std::string_view text);

// Texts that cannot be read count as not given; the container's check says so.
sim::Application applicationOf(const Container& container);

} // namespace stowage::doc
