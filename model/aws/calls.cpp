// SPDX-License-Identifier: MIT
#include "aws/calls.h"

#include "aws/call_shapes.h"
#include "aws/calls_auto_scaling.h"
#include "aws/calls_cloud_watch.h"
#include "aws/calls_create.h"
#include "aws/calls_delete.h"
#include "aws/calls_ecs.h"
#include "aws/calls_network.h"
#include "aws/calls_service_scaling.h"
#include "base/nearest.h"

#include <algorithm>
#include <span>

namespace stowage::aws {

namespace {
struct Operation {
    std::string_view name;
    Planned (*plan)(const CallInput&);
};

constexpr Operation kOperations[] = {
    {"ec2:AuthorizeSecurityGroupIngress", authorizeIngress},
    {"ec2:RevokeSecurityGroupIngress", revokeIngress},
    {"application-autoscaling:DeleteScalingPolicy", deleteScalingPolicy},
    {"application-autoscaling:DeleteScheduledAction", deleteScheduledAction},
    {"application-autoscaling:DeregisterScalableTarget", deregisterScalableTarget},
    {"application-autoscaling:PutScalingPolicy", putScalingPolicy},
    {"application-autoscaling:PutScheduledAction", putScheduledAction},
    {"application-autoscaling:RegisterScalableTarget", registerScalableTarget},
    {"autoscaling:CreateAutoScalingGroup", createAutoScalingGroup},
    {"autoscaling:DeleteAutoScalingGroup", deleteAutoScalingGroup},
    {"autoscaling:SetDesiredCapacity", setDesiredCapacity},
    {"autoscaling:SetInstanceProtection", setInstanceProtection},
    {"autoscaling:TerminateInstanceInAutoScalingGroup", terminateInstanceInAutoScalingGroup},
    {"autoscaling:UpdateAutoScalingGroup", updateAutoScalingGroup},
    {"cloudwatch:DeleteAlarms", deleteAlarms},
    {"cloudwatch:DisableAlarmActions", disableAlarmActions},
    {"cloudwatch:EnableAlarmActions", enableAlarmActions},
    {"cloudwatch:PutMetricAlarm", putMetricAlarm},
    {"cloudwatch:PutMetricData", putMetricData},
    {"cloudwatch:SetAlarmState", setAlarmState},
    {"ec2:StopInstances", stopInstances},
    {"ec2:TerminateInstances", terminateInstances},
    {"ecs:CreateCluster", createCluster},
    {"ecs:CreateService", createService},
    {"ecs:DeleteAttributes", deleteAttributes},
    {"ecs:DeleteCluster", deleteCluster},
    {"ecs:DeleteService", deleteService},
    {"ecs:DeregisterContainerInstance", deregisterContainerInstance},
    {"ecs:DeregisterTaskDefinition", deregisterTaskDefinition},
    {"ecs:PutAttributes", putAttributes},
    {"ecs:PutAccountSetting", putAccountSetting},
    {"ecs:PutAccountSettingDefault", putAccountSetting},
    {"ecs:RegisterContainerInstance", registerContainerInstance},
    {"ecs:RegisterTaskDefinition", registerTaskDefinition},
    {"ecs:RunTask", runTask},
    {"ecs:StartTask", startTask},
    {"ecs:StopTask", stopTask},
    {"ecs:UpdateContainerInstancesState", updateContainerInstancesState},
    {"ecs:UpdateService", updateService},
    {"ecs:UpdateTaskProtection", updateTaskProtection},
    {"elbv2:CreateListener", createListener},
    {"elbv2:CreateLoadBalancer", createLoadBalancer},
    {"elbv2:CreateTargetGroup", createTargetGroup},
    {"elbv2:ModifyListener", modifyListener},
    {"elbv2:ModifyLoadBalancerAttributes", modifyLoadBalancerAttributes},
    {"elbv2:ModifyTargetGroup", modifyTargetGroup},
    {"elbv2:ModifyTargetGroupAttributes", modifyTargetGroupAttributes},
    {"elbv2:DeregisterTargets", deregisterTargets},
    {"elbv2:RegisterTargets", registerTargets},
    {"ecr:PutImage", putImage},
};
} // namespace

std::vector<std::string_view> operations()
{
    std::vector<std::string_view> names;
    for (const Operation& operation : kOperations)
        names.push_back(operation.name);
    return names;
}

Planned planCall(const doc::Document& document, const sim::World& world,
                 const io::RecordedCall& call)
{
    for (const Operation& operation : kOperations)
        if (operation.name == call.operation) {
            if (auto exception = misshapen(call.operation, call.with))
                return *std::move(exception);
            return operation.plan({document, world, call.with});
        }
    return AwsException{"UnknownOperationException", "Stowage has no operation " + call.operation +
                                                         "." +
                                                         didYouMean(call.operation, operations())};
}

} // namespace stowage::aws
