// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/request_parts.h"

#include <string>

namespace stowage::tests {

namespace {
std::string listenerOf(const Scene& scene)
{
    return nameOf(scene, "loadBalancer") + (scene.dice.chance(90) ? ":80" : ":81");
}

std::string ruleOf(const Scene& scene)
{
    const int priority = scene.dice.chance(50) ? scene.dice.between(1, 4) : 10;
    return listenerOf(scene) + (scene.dice.chance(95) ? ":" + std::to_string(priority) : "");
}

Json conditions(const Scene& scene)
{
    const std::string path =
        scene.dice.of(std::vector<std::string>{"/api/*", "/*", "/old", "/a,b"});
    return listOf(object(
        {{"Field", scene.dice.chance(95) ? "path-pattern" : "color"}, {"Values", listOf(path)}}));
}

Json actions(const Scene& scene)
{
    if (scene.dice.chance(25))
        return listOf(object({{"Type", "fixed-response"},
                              {"FixedResponseConfig",
                               object({{"StatusCode", scene.dice.chance(80) ? "404" : "304"}})}}));
    if (scene.dice.chance(20))
        return listOf(
            object({{"Type", "redirect"},
                    {"RedirectConfig", object({{"Path", scene.dice.chance(80) ? "/new" : ""},
                                               {"StatusCode", "HTTP_301"}})}}));
    const auto group = [&](int weight) {
        return object({{"TargetGroupArn", nameOf(scene, "targetGroup")}, {"Weight", weight}});
    };
    return listOf(
        object({{"Type", "forward"},
                {"ForwardConfig",
                 object({{"TargetGroups", Json(Json::Array{group(scene.dice.between(0, 3)),
                                                           group(scene.dice.between(0, 3))})}})}}));
}
} // namespace

Json listenerActions(const Scene& scene)
{
    return scene.dice.chance(20)
               ? actions(scene)
               : listOf(object(
                     {{"Type", "forward"}, {"TargetGroupArn", nameOf(scene, "targetGroup")}}));
}

std::optional<Json> ruleChange(const Scene& scene, std::string_view operation)
{
    if (operation == "elbv2:CreateRule")
        return object({{"ListenerArn", listenerOf(scene)},
                       {"Priority", scene.dice.between(1, 4)},
                       {"Conditions", conditions(scene)},
                       {"Actions", actions(scene)}});
    if (operation == "elbv2:DeleteRule")
        return object({{"RuleArn", ruleOf(scene)}});
    if (operation == "elbv2:ModifyRule")
        return object({{"RuleArn", ruleOf(scene)}, {"Actions", actions(scene)}});
    if (operation == "elbv2:SetRulePriorities")
        return object(
            {{"RulePriorities", listOf(object({{"RuleArn", ruleOf(scene)},
                                               {"Priority", scene.dice.between(1, 12)}}))}});
    return std::nullopt;
}

} // namespace stowage::tests
