// SPDX-License-Identifier: GPL-3.0-or-later
// Services whose deployments call lifecycle hooks.
#pragma once

#include "session/deploying.h"

#include <string>
#include <string_view>

namespace stowage::session::hooks {

inline const std::string kLambda = "arn:aws:lambda:us-east-1:123456789012:function:";

// An item of lifecycleHooks; `details` are members of hookDetails.
inline std::string hook(const std::string& stages, const std::string& details = {},
                        const std::string& function = "check")
{
    return R"({"hookTargetArn":")" + kLambda + function +
           R"(","roleArn":"arn:aws:iam::123456789012:role/calls","lifecycleStages":[)" + stages +
           R"(],"hookDetails":{)" + details + "}}";
}

inline std::string hooked(const std::string& hooks, const std::string& strategy = "BLUE_GREEN")
{
    return shifting(strategy, R"(,"lifecycleHooks":[)" + hooks + "]");
}

// The seconds at which a stage began first; below 0: it never did.
inline double beginOf(const Story& story, std::string_view stage)
{
    for (const StageSeen& seen : stagesOf(story))
        if (seen.name == stage)
            return seen.at;
    return -1;
}

} // namespace stowage::session::hooks
