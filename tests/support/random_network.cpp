// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/request_parts.h"

namespace stowage::tests {

namespace {
Json ingress(const Scene& scene)
{
    const int port = scene.dice.chance(50) ? 80 : 32'768;
    Json permission = object({{"IpProtocol", "tcp"},
                              {"FromPort", scene.dice.chance(95) ? port : 70'000},
                              {"ToPort", port == 80 ? 80 : 60'999}});
    if (scene.dice.chance(50))
        permission.set("IpRanges", listOf(object({{"CidrIp", "0.0.0.0/0"}})));
    else
        permission.set("UserIdGroupPairs",
                       listOf(object({{"GroupName", nameOf(scene, "securityGroup")}})));
    return object({{"GroupName", nameOf(scene, "securityGroup")},
                   {"IpPermissions", listOf(std::move(permission))}});
}

// Ports of containers and such that nobody listens at; by the group's type or not.
Json targets(const Scene& scene)
{
    Json target = object(
        {{"Id", scene.dice.chance(70) ? nameOf(scene, "instance")
                                      : "10.0.0." + std::to_string(scene.dice.between(4, 40))}});
    if (scene.dice.chance(70))
        target.set("Port", scene.dice.of(std::vector<int>{80, 8'080, 32'768, 32'769}));
    return object(
        {{"TargetGroupArn", nameOf(scene, "targetGroup")}, {"Targets", listOf(std::move(target))}});
}

Json modification(const Scene& scene, std::string_view operation)
{
    if (operation == "elbv2:ModifyListener") {
        const std::string port = scene.dice.chance(80) ? ":80" : ":81";
        Json with = object({{"ListenerArn", nameOf(scene, "loadBalancer") + port}});
        if (scene.dice.chance(50))
            with.set("Port", 80 + scene.dice.below(3));
        else
            with.set("DefaultActions", listenerActions(scene));
        return with;
    }
    if (operation == "elbv2:ModifyTargetGroup")
        return object({{"TargetGroupArn", nameOf(scene, "targetGroup")},
                       {"HealthCheckIntervalSeconds", 5 * scene.dice.between(1, 8)},
                       {"HealthyThresholdCount", scene.dice.between(2, 5)}});
    const bool ofBalancer = operation == "elbv2:ModifyLoadBalancerAttributes";
    if (!ofBalancer && scene.dice.chance(30))
        return object(
            {{"TargetGroupArn", nameOf(scene, "targetGroup")},
             {"Attributes",
              listOf(object({{"Key", scene.dice.chance(50) ? "load_balancing.cross_zone.enabled"
                                                           : "stickiness.enabled"},
                             {"Value", scene.dice.chance(70) ? "false" : "true"}}))}});
    if (!ofBalancer && scene.dice.chance(20))
        return object({{"TargetGroupArn", nameOf(scene, "targetGroup")},
                       {"Attributes",
                        Json(Json::Array{
                            object({{"Key", "stickiness.type"},
                                    {"Value", scene.dice.chance(50) ? "app_cookie" : "lb_cookie"}}),
                            object({{"Key", "stickiness.app_cookie.cookie_name"},
                                    {"Value", scene.dice.chance(80) ? "SESSION" : "AWSALB"}})})}});
    const char* key = ofBalancer              ? "idle_timeout.timeout_seconds"
                      : scene.dice.chance(50) ? "deregistration_delay.timeout_seconds"
                                              : "slow_start.duration_seconds";
    return object(
        {{ofBalancer ? "LoadBalancerArn" : "TargetGroupArn",
          nameOf(scene, ofBalancer ? "loadBalancer" : "targetGroup")},
         {"Attributes",
          listOf(object({{"Key", key}, {"Value", std::to_string(scene.dice.between(5, 90))}}))}});
}
} // namespace

std::optional<Json> networkChange(const Scene& scene, std::string_view operation)
{
    if (operation.starts_with("ecs:PutAccountSetting"))
        return object({{"name", scene.dice.chance(90) ? "awsvpcTrunking" : "containerInsights"},
                       {"value", scene.dice.chance(50) ? "enabled" : "disabled"}});
    if (operation.find("SecurityGroupIngress") != std::string_view::npos)
        return ingress(scene);
    if (operation == "elbv2:DeregisterTargets" || operation == "elbv2:RegisterTargets")
        return targets(scene);
    if (operation.starts_with("elbv2:Modify"))
        return modification(scene, operation);
    return std::nullopt;
}

} // namespace stowage::tests
