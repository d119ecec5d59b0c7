// SPDX-License-Identifier: MIT
#include "kinds/compute/container_logs.h"

#include "kinds/kind_info.h"

#include <string>

namespace stowage::doc {

namespace {
bool isOurs(const Container& container)
{
    return container.logRegion.empty() || container.logRegion == sim::kLogRegion;
}

void checkLink(const Container& container, const Drawn& group, std::vector<Finding>& findings)
{
    const std::string name(group.name);
    if (container.logDriver != kAwsLogs)
        findings.push_back({Severity::warning, "logDriver",
                            "Nothing that it says comes to the log group " + name +
                                " that it is linked to: its log driver is not awslogs.",
                            "Set its log driver to awslogs, or remove the connection."});
    else if (container.logGroup != name)
        findings.push_back(
            {Severity::warning, "logGroup",
             (container.logGroup.empty() ? std::string("No log group is named for what it says")
                                         : "What it says goes to " + container.logGroup) +
                 ", though it is linked to the log group " + name + ".",
             "Name " + name + " as its log group, or connect it with another one."});
    else if (!isOurs(container))
        findings.push_back(
            {Severity::warning, "logRegion",
             "What it says goes to " + container.logRegion + ", where no log group is drawn.",
             "Set the region to us-east-1."});
}
} // namespace

void checkLogs(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Container& container = *drawn.as<Container>();
    if (const Drawn* group = drawn.linked("logs"))
        checkLink(container, *group, findings);
    else if (container.logDriver == kAwsLogs && container.logGroup.empty())
        findings.push_back({Severity::warning, "logGroup",
                            "Its log driver awslogs has no log group to write into "
                            "(awslogs-group).",
                            "Name one such as /ecs/web, or connect it with a log group."});
    if (!container.logGroup.empty() && !sim::isLogGroupName(container.logGroup))
        findings.push_back({Severity::error, "logGroup",
                            "The name of its log group is invalid: " + container.logGroup + ".",
                            "Take letters, digits and . - _ / #, such as /ecs/web."});
    const std::string& flag = container.logCreateGroup;
    if (!flag.empty() && flag != kLogFlags[0] && flag != kLogFlags[1])
        findings.push_back({Severity::error, "logCreateGroup",
                            "Whether its log group is created cannot be read: " + flag + ".",
                            "Write true or false, or leave it empty."});
}

sim::AwsLogs logsOf(const Container& container)
{
    if (container.logDriver != kAwsLogs || !isOurs(container))
        return {};
    return {container.logGroup, container.logStreamPrefix,
            container.logCreateGroup == kLogFlags.front()};
}

} // namespace stowage::doc
