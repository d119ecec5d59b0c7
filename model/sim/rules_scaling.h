// SPDX-License-Identifier: MIT
// Rules of Application Auto Scaling: scalable targets, their policies and schedules.
#pragma once

#include "sim/rule.h"

namespace stowage::sim {

constexpr Rule kScalingRules[] = {
    {"scaling.target",
     "A scalable target keeps the desired count of its service between its minimum and its "
     "maximum; where it lies outside, it moves to the nearer one at once.",
     Fidelity::documented, "RegisterScalableTarget"},
    {"scaling.alarms",
     "Target tracking makes two alarms: one for 3 of 3 datapoints above the target, one for 15 of "
     "15 below nine tenths of it.",
     Fidelity::measured, "Target tracking scaling policies for Application Auto Scaling"},
    {"scaling.out",
     "Target tracking scales out to the running tasks times the metric divided by the target, "
     "rounded up.",
     Fidelity::documented, "Target tracking scaling policies for Application Auto Scaling"},
    {"scaling.in",
     "Target tracking scales in to the running tasks times the metric divided by the target, "
     "rounded up, and by half of them at most.",
     Fidelity::invented, ""},
    {"scaling.steps",
     "A step adjustment holds from its lower bound on, below the threshold down to its upper one; "
     "percentages are rounded towards zero, but to one at least.",
     Fidelity::documented, "Step scaling policies for Application Auto Scaling"},
    {"scaling.outCooldown",
     "During the cooldown of a scale-out only a larger capacity scales out further.",
     Fidelity::documented, "Target tracking scaling policies for Application Auto Scaling"},
    {"scaling.inCooldown",
     "During the cooldown of a scale-in nothing scales in, but a scale-out does not wait for it.",
     Fidelity::documented, "Target tracking scaling policies for Application Auto Scaling"},
    {"scaling.several",
     "Of several policies the one with the largest capacity decides; a tracked target scales in "
     "only where all that may do so agree.",
     Fidelity::documented, "Target tracking scaling policies for Application Auto Scaling"},
    {"scaling.noData",
     "A policy without data scales neither way, and does not agree to a scale-in.",
     Fidelity::documented, "Target tracking scaling policies for Application Auto Scaling"},
    {"scaling.deployment",
     "While a deployment of the service is in progress nothing scales in, though it scales out.",
     Fidelity::documented, "Use a target metric to scale Amazon ECS services"},
    {"scaling.bounds",
     "Scaling never leaves the bounds: beyond the maximum it scales in to it first, below the "
     "minimum out to it first.",
     Fidelity::documented, "Target tracking scaling policies for Application Auto Scaling"},
    {"scaling.repeats",
     "A policy acts again in each minute in which its alarm is still in ALARM, as far as that "
     "changes anything.",
     Fidelity::documented, "Using Amazon CloudWatch alarms"},
    {"scaling.schedule", "A scheduled action sets bounds at its time, without regard to cooldowns.",
     Fidelity::documented, "Scheduled scaling for Application Auto Scaling"},
};

} // namespace stowage::sim
