// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/drawn.h"
#include "session/serverless.h"
#include "session/story.h"

namespace stowage::session {

Story failingDeployments();
Story rebalanced();
Story onFargate();

// Deployments that fail, that are rolled back, and that have nothing to go back to.
Story failingDeployments()
{
    const auto breaker = [](const std::string& threshold) {
        return R"(,"deploymentConfiguration":{"deploymentCircuitBreaker":{"enable":true,)"
               R"("rollback":true,"thresholdConfiguration":{)" +
               threshold + "}}}";
    };
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.definition("huge", 4'096, 128);
    story.definition("weak", 128, 128, R"(,"dockerLabels":{"stowage.exit":"after:9s,code:1"})");
    story.definition("sick", 128, 128,
                     R"(,"healthCheck":{"command":["CMD-SHELL","false"],"interval":10})");
    story.service("web", 1, breaker(R"("type":"BOUNDED_PERCENT","value":50)"));
    story.service("big", 1, breaker(R"("type":"COUNT","value":2)"), "huge");
    story.service("weak", 4, breaker(R"("type":"UNBOUNDED_PERCENT","value":25)"), "weak");
    story.until(120);
    story.fault("stowage:fail-health-checks",
                R"("on":{"taskDefinition":"sick"},"probe":"container")");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","taskDefinition":"sick"})");
    story.until(600);
    story.fault("stowage:bad-image", R"("on":{"service":"web"},"for":"15s")");
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(900);
    return story;
}

// Tasks that move to another zone, and to one without room.
Story rebalanced()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 3);
    story.until(120);
    story.instance("i2", "us-east-1c", 64, 64);
    story.until(200);
    story.instance("i3", "us-east-1b");
    story.until(400);
    story.instance("i4", "us-east-1c");
    story.until(900);
    return story;
}
// Services on Fargate that are divided, lack a route, capacity or quota, or start too many at once.
Story onFargate()
{
    using namespace serverless;
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 4, kWorkshop + network());
    story.until(60);
    story.fault("stowage:spot-interruption", R"("on":{"cluster":"shop"},"for":"5m")");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" +
                                  strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})") +
                                  network() + "}");
    story.until(400);
    const ElementId subnet = lastOf(story, "subnet");
    (void)story.session.perform(doc::SetField{{subnet}, "natGateway", false});
    story.service("late", 2, kOnFargate + network(R"("us-east-1b")"));
    story.until(600);
    story.service("many", 150, kOnFargate + network(R"("us-east-1a")"));
    story.until(610);
    (void)story.session.perform(doc::SetDocument{"fargateVcpus", std::int64_t{100}});
    story.until(700);
    return story;
}

} // namespace stowage::session
