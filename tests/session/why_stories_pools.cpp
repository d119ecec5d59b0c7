// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/drawn.h"
#include "session/scaling.h"
#include "session/stories_of_facts.h"

namespace stowage::session {

// A group fills its warm pool, scales out of it and in again, and loses it.
Story warmPools()
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               scaling::create(scaling::sizes(0, 3, 1), R"("us-east-1a")"));
    (void)story.session.perform(
        doc::SetField{{lastOf(story, "autoScalingGroup")}, "warmPoolsCheck", true});
    story.call("autoscaling:PutWarmPool",
               R"({"AutoScalingGroupName":"g","InstanceReusePolicy":{"ReuseOnScaleIn":true}})");
    story.until(200);
    story.call("autoscaling:SetDesiredCapacity", scaling::desired(2));
    story.until(300);
    story.call("autoscaling:SetDesiredCapacity", scaling::desired(1));
    story.until(330);
    story.call("autoscaling:DeleteWarmPool", R"({"AutoScalingGroupName":"g","ForceDelete":true})");
    story.until(400);
    return story;
}

} // namespace stowage::session
