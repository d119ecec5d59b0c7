// SPDX-License-Identifier: MIT
#include "aws/calls.h"

#include "aws/account_limits.h"
#include "aws/call_shapes.h"
#include "aws/calls_auto_scaling.h"
#include "aws/calls_cloud_watch.h"
#include "aws/calls_create.h"
#include "aws/calls_delete.h"
#include "aws/calls_ecs.h"
#include "aws/calls_events.h"
#include "aws/calls_identity.h"
#include "aws/calls_images.h"
#include "aws/calls_logs.h"
#include "aws/calls_messages.h"
#include "aws/calls_network.h"
#include "aws/calls_rules.h"
#include "aws/calls_service_scaling.h"
#include "aws/calls_storage.h"
#include "base/nearest.h"
#include "sim/laws/operations.h"
#include "sim/laws/request_rates.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace stowage::aws {

namespace {
using Bucket = sim::RequestBucket;

struct Operation {
    std::string_view name;
    Planned (*plan)(const CallInput&);
    std::optional<Bucket> bucket = {}; // Request throttling for the Amazon ECS API
};

constexpr Operation kOperations[] = {
    {"ec2:AuthorizeSecurityGroupIngress", authorizeIngress},
    {"ec2:RevokeSecurityGroupIngress", revokeIngress},
    {"autoscaling:AttachInstances", attachInstances},
    {"autoscaling:CompleteLifecycleAction", completeLifecycleAction},
    {"autoscaling:DeleteLifecycleHook", deleteLifecycleHook},
    {"autoscaling:DeletePolicy", deleteGroupPolicy},
    {"autoscaling:DeleteWarmPool", deleteWarmPool},
    {"autoscaling:DetachInstances", detachInstances},
    {"autoscaling:EnterStandby", enterStandby},
    {"autoscaling:ExitStandby", exitStandby},
    {"autoscaling:PutLifecycleHook", putLifecycleHook},
    {"autoscaling:PutScalingPolicy", putGroupScalingPolicy},
    {"autoscaling:PutWarmPool", putWarmPool},
    {"autoscaling:RecordLifecycleActionHeartbeat", recordLifecycleActionHeartbeat},
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
    {"ecs:CreateCapacityProvider", createCapacityProvider, Bucket::capacityProviderModify},
    {"ecs:CreateCluster", createCluster, Bucket::clusterModify},
    {"ecs:CreateService", createService, Bucket::serviceModify},
    {"ecs:DeleteAttributes", deleteAttributes, Bucket::clusterResourceModify},
    {"ecs:DeleteCapacityProvider", deleteCapacityProvider, Bucket::capacityProviderModify},
    {"ecs:DeleteCluster", deleteCluster, Bucket::clusterModify},
    {"ecs:DeleteService", deleteService, Bucket::serviceModify},
    {"ecs:DeregisterContainerInstance", deregisterContainerInstance, Bucket::clusterResourceModify},
    {"ecs:DeregisterTaskDefinition", deregisterTaskDefinition, Bucket::definitionModify},
    {"ecs:PutAttributes", putAttributes, Bucket::clusterResourceModify},
    {"ecs:PutAccountSetting", putAccountSetting, Bucket::settingModify},
    {"ecs:PutAccountSettingDefault", putAccountSetting, Bucket::settingModify},
    {"ecs:PutClusterCapacityProviders", putClusterCapacityProviders, Bucket::clusterModify},
    {"ecs:RegisterContainerInstance", registerContainerInstance, Bucket::agentModify},
    {"ecs:RegisterTaskDefinition", registerTaskDefinition, Bucket::definitionModify},
    {"ecs:RunTask", runTask, Bucket::clusterResourceModify},
    {"ecs:StartTask", startTask, Bucket::clusterResourceModify},
    {"ecs:StopServiceDeployment", stopServiceDeployment, Bucket::serviceModify},
    {"ecs:StopTask", stopTask, Bucket::clusterResourceModify},
    {"ecs:UpdateCapacityProvider", updateCapacityProvider, Bucket::capacityProviderModify},
    {"ecs:UpdateClusterSettings", updateClusterSettings, Bucket::clusterModify},
    {"ecs:UpdateContainerInstancesState", updateContainerInstancesState,
     Bucket::clusterResourceModify},
    {"ecs:UpdateService", updateService, Bucket::serviceModify},
    {"ecs:UpdateTaskProtection", updateTaskProtection, Bucket::taskProtection},
    {"elbv2:CreateListener", createListener},
    {"elbv2:CreateRule", createRule},
    {"elbv2:DeleteRule", deleteRule},
    {"elbv2:ModifyRule", modifyRule},
    {"elbv2:SetRulePriorities", setRulePriorities},
    {"elbv2:CreateLoadBalancer", createLoadBalancer},
    {"elbv2:CreateTargetGroup", createTargetGroup},
    {"elbv2:ModifyListener", modifyListener},
    {"elbv2:ModifyLoadBalancerAttributes", modifyLoadBalancerAttributes},
    {"elbv2:ModifyTargetGroup", modifyTargetGroup},
    {"elbv2:ModifyTargetGroupAttributes", modifyTargetGroupAttributes},
    {"elbv2:DeregisterTargets", deregisterTargets},
    {"elbv2:RegisterTargets", registerTargets},
    {"ecr:BatchDeleteImage", batchDeleteImage},
    {"ecr:CreateRepository", createRepository},
    {"ecr:PutImage", putImage},
    {"logs:CreateLogGroup", createLogGroup},
    {"logs:DeleteLogGroup", deleteLogGroup},
    {"logs:DeleteRetentionPolicy", deleteRetentionPolicy},
    {"logs:PutRetentionPolicy", putRetentionPolicy},
    {"sns:ConfirmSubscription", confirmSubscription},
    {"sns:CreateTopic", createTopic},
    {"sns:Publish", publish},
    {"sns:SetTopicAttributes", setTopicAttributes},
    {"sns:Subscribe", subscribe},
    {"sqs:ChangeMessageVisibility", changeMessageVisibility},
    {"sqs:CreateQueue", createQueue},
    {"sqs:DeleteMessage", deleteMessage},
    {"sqs:PurgeQueue", purgeQueue},
    {"sqs:ReceiveMessage", receiveMessage},
    {"sqs:SendMessage", sendMessage},
    {"sqs:SendMessageBatch", sendMessageBatch},
    {"sqs:SetQueueAttributes", setQueueAttributes},
    {"events:PutEvents", putEvents},
    {"events:PutRule", putRule},
    {"events:PutTargets", putTargets},
    {"scheduler:CreateSchedule", createSchedule},
    {"s3:CreateBucket", createBucket},
    {"s3:PutBucketNotificationConfiguration", putBucketNotificationConfiguration},
    {"s3:PutObject", putObject},
    {"dynamodb:CreateTable", createTable},
    {"efs:CreateFileSystem", createFileSystem},
    {"efs:CreateMountTarget", createMountTarget},
    {"iam:AttachRolePolicy", attachRolePolicy},
    {"iam:DetachRolePolicy", detachRolePolicy},
    {"sqs:DeleteQueue", deleteQueue},
    {"sns:DeleteTopic", deleteTopic},
    {"sns:Unsubscribe", unsubscribe},
    {"events:DeleteRule", deleteEventRule},
    {"scheduler:DeleteSchedule", deleteSchedule},
    {"events:RemoveTargets", removeTargets},
};

const Operation* operationNamed(std::string_view name)
{
    const auto* found =
        std::find_if(std::begin(kOperations), std::end(kOperations),
                     [name](const Operation& operation) { return operation.name == name; });
    return found == std::end(kOperations) ? nullptr : found;
}
} // namespace

std::vector<std::string_view> operations()
{
    std::vector<std::string_view> names;
    for (const Operation& operation : kOperations)
        names.push_back(operation.name);
    return names;
}

std::optional<Bucket> bucketOf(const io::RecordedCall& call)
{
    const Operation* operation = operationNamed(call.operation);
    return operation == nullptr || misshapen(call.operation, call.with) ? std::nullopt
                                                                        : operation->bucket;
}

Planned planCall(const doc::Document& document, const sim::World& world,
                 const io::RecordedCall& call)
{
    if (const Operation* operation = operationNamed(call.operation)) {
        if (auto exception = misshapen(call.operation, call.with))
            return *std::move(exception);
        if (auto exception = objectionToTags(call.operation, call.with))
            return *std::move(exception);
        const bool isThrottled =
            operation->bucket && (!sim::request_rates::hasToken(world, *operation->bucket) ||
                                  sim::operations::throttledBy(world) != 0);
        if (isThrottled)
            return AwsException{"ThrottlingException", "Rate exceeded"};
        return operation->plan({document, world, call.with});
    }
    return AwsException{"UnknownOperationException", "Stowage has no operation " + call.operation +
                                                         "." +
                                                         didYouMean(call.operation, operations())};
}

} // namespace stowage::aws
