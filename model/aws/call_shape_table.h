// SPDX-License-Identifier: MIT
// What the input of each operation holds, as the APIs of AWS list it.
#pragma once

#include <string_view>

namespace stowage::aws {

// `name:kind` is optional, `name!kind` required. Kinds: s text, i integer, d number, b boolean,
// t list of texts, l list, m structure, * anything. What a list or a structure holds stands under
// its own name, or under that of the operation, a dot and its own; where it does not, it may hold
// anything.
struct Shape {
    std::string_view name;
    std::string_view members;
};

inline constexpr Shape kShapes[] = {
    {"ecs:CreateCapacityProvider", "name!s cluster:s autoScalingGroupProvider:m "
                                   "managedInstancesProvider:m tags:l"},
    {"ecs:UpdateCapacityProvider", "name!s cluster:s autoScalingGroupProvider:m "
                                   "managedInstancesProvider:m"},
    {"ecs:DeleteCapacityProvider", "capacityProvider!s cluster:s"},
    {"autoScalingGroupProvider", "autoScalingGroupArn:s managedScaling:m "
                                 "managedTerminationProtection:s managedDraining:s"},
    {"managedScaling", "status:s targetCapacity:i minimumScalingStepSize:i "
                       "maximumScalingStepSize:i instanceWarmupPeriod:i"},
    {"ecs:CreateCluster", "clusterName:s tags:l settings:l configuration:m capacityProviders:t "
                          "defaultCapacityProviderStrategy:l serviceConnectDefaults:m"},
    {"ecs:CreateService",
     "cluster:s serviceName!s taskDefinition:s availabilityZoneRebalancing:s loadBalancers:l "
     "serviceRegistries:l desiredCount:i clientToken:s launchType:s capacityProviderStrategy:l "
     "platformVersion:s role:s deploymentConfiguration:m placementConstraints:l "
     "placementStrategy:l networkConfiguration:m healthCheckGracePeriodSeconds:i "
     "schedulingStrategy:s deploymentController:m tags:l enableECSManagedTags:b propagateTags:s "
     "enableExecuteCommand:b serviceConnectConfiguration:m volumeConfigurations:l "
     "vpcLatticeConfigurations:l monitoring:m"},
    {"ecs:DeleteAttributes", "cluster:s attributes!l"},
    {"ecs:DeleteCluster", "cluster!s"},
    {"ecs:DeleteService", "cluster:s service!s force:b"},
    {"ecs:DeregisterContainerInstance", "cluster:s containerInstance!s force:b"},
    {"ecs:DeregisterTaskDefinition", "taskDefinition!s"},
    {"ecs:PutAttributes", "cluster:s attributes!l"},
    {"ecs:PutAccountSetting", "name!s value!s principalArn:s"},
    {"ecs:PutAccountSettingDefault", "name!s value!s"},
    {"ecs:PutClusterCapacityProviders",
     "cluster!s capacityProviders!t defaultCapacityProviderStrategy!l"},
    {"capacityProviderStrategy", "capacityProvider!s weight:i base:i"},
    {"defaultCapacityProviderStrategy", "capacityProvider!s weight:i base:i"},
    {"ecs:RegisterContainerInstance",
     "cluster:s instanceIdentityDocument:s instanceIdentityDocumentSignature:s totalResources:l "
     "versionInfo:m containerInstanceArn:s attributes:l platformDevices:l tags:l"},
    // Also what DescribeTaskDefinition adds, so that its answer can be registered as it is, and
    // sizes as numbers, as templates have them.
    {"ecs:RegisterTaskDefinition",
     "family!s taskRoleArn:s executionRoleArn:s networkMode:s containerDefinitions!l volumes:l "
     "placementConstraints:l requiresCompatibilities:t cpu:* memory:* tags:l pidMode:s ipcMode:s "
     "proxyConfiguration:m inferenceAccelerators:l ephemeralStorage:m runtimePlatform:m "
     "enableFaultInjection:b taskDefinitionArn:s revision:i status:s requiresAttributes:l "
     "compatibilities:t registeredAt:* deregisteredAt:* deleteRequestedAt:* registeredBy:s"},
    {"ecs:RunTask",
     "capacityProviderStrategy:l cluster:s count:i enableECSManagedTags:b enableExecuteCommand:b "
     "group:s launchType:s networkConfiguration:m overrides:m placementConstraints:l "
     "placementStrategy:l platformVersion:s propagateTags:s referenceId:s startedBy:s tags:l "
     "taskDefinition!s clientToken:s volumeConfigurations:l"},
    {"ecs:StartTask",
     "cluster:s containerInstances!t enableECSManagedTags:b enableExecuteCommand:b group:s "
     "networkConfiguration:m overrides:m propagateTags:s referenceId:s startedBy:s tags:l "
     "taskDefinition!s volumeConfigurations:l"},
    {"volumeConfigurations", "name!s managedEBSVolume:m"},
    {"managedEBSVolume", "encrypted:b kmsKeyId:s volumeType:s sizeInGiB:i snapshotId:s "
                         "volumeInitializationRate:i iops:i throughput:i tagSpecifications:l "
                         "roleArn!s terminationPolicy:m filesystemType:s"},
    {"terminationPolicy", "deleteOnTermination!b"},
    {"ecs:StopServiceDeployment", "serviceDeploymentArn!s stopType:s"},
    {"ecs:StopTask", "cluster:s task!s reason:s"},
    {"ecs:UpdateClusterSettings", "cluster!s settings!l"},
    {"settings", "name:s value:s"},
    {"ecs:UpdateContainerInstancesState", "cluster:s containerInstances!t status!s"},
    {"ecs:UpdateService",
     "cluster:s service!s desiredCount:i taskDefinition:s capacityProviderStrategy:l "
     "deploymentConfiguration:m availabilityZoneRebalancing:s networkConfiguration:m "
     "placementConstraints:l placementStrategy:l platformVersion:s forceNewDeployment:b "
     "healthCheckGracePeriodSeconds:i deploymentController:m enableExecuteCommand:b "
     "enableECSManagedTags:b loadBalancers:l propagateTags:s serviceRegistries:l "
     "serviceConnectConfiguration:m volumeConfigurations:l vpcLatticeConfigurations:l "
     "monitoring:m"},
    {"ecs:UpdateTaskProtection", "cluster!s tasks!t protectionEnabled!b expiresInMinutes:i"},
    // InstanceType and Subnets are Stowage's: the launch template is inline, and AZs may be named.
    {"autoscaling:CreateAutoScalingGroup",
     "AutoScalingGroupName!s LaunchConfigurationName:s LaunchTemplate:m MixedInstancesPolicy:m "
     "InstanceId:s MinSize!i MaxSize!i DesiredCapacity:i DefaultCooldown:i AvailabilityZones:t "
     "LoadBalancerNames:t TargetGroupARNs:t HealthCheckType:s HealthCheckGracePeriod:i "
     "PlacementGroup:s VPCZoneIdentifier:s TerminationPolicies:t "
     "NewInstancesProtectedFromScaleIn:b CapacityRebalance:b LifecycleHookSpecificationList:l "
     "Tags:l ServiceLinkedRoleARN:s MaxInstanceLifetime:i Context:s DesiredCapacityType:s "
     "DefaultInstanceWarmup:i TrafficSources:l InstanceType:s Subnets:t "
     "IamInstanceProfile:m"},
    {"autoscaling:AttachInstances", "InstanceIds:t AutoScalingGroupName!s"},
    {"autoscaling:CompleteLifecycleAction",
     "LifecycleHookName!s AutoScalingGroupName!s LifecycleActionToken:s LifecycleActionResult!s "
     "InstanceId:s"},
    {"autoscaling:DeleteLifecycleHook", "LifecycleHookName!s AutoScalingGroupName!s"},
    {"autoscaling:DeleteWarmPool", "AutoScalingGroupName!s ForceDelete:b"},
    {"autoscaling:DetachInstances",
     "InstanceIds:t AutoScalingGroupName!s ShouldDecrementDesiredCapacity!b"},
    {"autoscaling:EnterStandby",
     "InstanceIds:t AutoScalingGroupName!s ShouldDecrementDesiredCapacity!b"},
    {"autoscaling:ExitStandby", "InstanceIds:t AutoScalingGroupName!s"},
    {"autoscaling:PutLifecycleHook",
     "LifecycleHookName!s AutoScalingGroupName!s LifecycleTransition:s RoleARN:s "
     "NotificationTargetARN:s NotificationMetadata:s HeartbeatTimeout:i DefaultResult:s"},
    {"autoscaling:PutWarmPool",
     "AutoScalingGroupName!s MaxGroupPreparedCapacity:i MinSize:i PoolState:s "
     "InstanceReusePolicy:m"},
    {"InstanceReusePolicy", "ReuseOnScaleIn:b"},
    {"autoscaling:DeletePolicy", "AutoScalingGroupName:s PolicyName!s"},
    {"autoscaling:PutScalingPolicy",
     "AutoScalingGroupName!s PolicyName!s PolicyType:s AdjustmentType:s MinAdjustmentStep:i "
     "MinAdjustmentMagnitude:i ScalingAdjustment:i Cooldown:i MetricAggregationType:s "
     "StepAdjustments:l EstimatedInstanceWarmup:i TargetTrackingConfiguration:m Enabled:b "
     "PredictiveScalingConfiguration:m"},
    {"TargetTrackingConfiguration", "TargetValue!d PredefinedMetricSpecification:m "
                                    "CustomizedMetricSpecification:m DisableScaleIn:b"},
    {"autoscaling:RecordLifecycleActionHeartbeat",
     "LifecycleHookName!s AutoScalingGroupName!s LifecycleActionToken:s InstanceId:s"},
    {"LifecycleHookSpecificationList",
     "LifecycleHookName!s LifecycleTransition!s NotificationMetadata:s HeartbeatTimeout:i "
     "DefaultResult:s NotificationTargetARN:s RoleARN:s"},
    {"autoscaling:DeleteAutoScalingGroup", "AutoScalingGroupName!s ForceDelete:b"},
    {"autoscaling:SetDesiredCapacity", "AutoScalingGroupName!s DesiredCapacity!i HonorCooldown:b"},
    {"autoscaling:SetInstanceProtection",
     "InstanceIds!t AutoScalingGroupName!s ProtectedFromScaleIn!b"},
    {"autoscaling:TerminateInstanceInAutoScalingGroup",
     "InstanceId!s ShouldDecrementDesiredCapacity!b"},
    {"autoscaling:UpdateAutoScalingGroup",
     "AutoScalingGroupName!s LaunchConfigurationName:s LaunchTemplate:m MixedInstancesPolicy:m "
     "MinSize:i MaxSize:i DesiredCapacity:i DefaultCooldown:i AvailabilityZones:t "
     "HealthCheckType:s HealthCheckGracePeriod:i PlacementGroup:s VPCZoneIdentifier:s "
     "TerminationPolicies:t NewInstancesProtectedFromScaleIn:b ServiceLinkedRoleARN:s "
     "MaxInstanceLifetime:i CapacityRebalance:b Context:s DesiredCapacityType:s "
     "DefaultInstanceWarmup:i InstanceType:s Subnets:t "
     "IamInstanceProfile:m"},
    {"application-autoscaling:DeleteScalingPolicy",
     "PolicyName!s ServiceNamespace!s ResourceId!s ScalableDimension!s"},
    {"application-autoscaling:DeleteScheduledAction",
     "ServiceNamespace!s ScheduledActionName!s ResourceId!s ScalableDimension!s"},
    {"application-autoscaling:DeregisterScalableTarget",
     "ServiceNamespace!s ResourceId!s ScalableDimension!s"},
    {"application-autoscaling:PutScalingPolicy",
     "PolicyName!s ServiceNamespace!s ResourceId!s ScalableDimension!s PolicyType:s "
     "StepScalingPolicyConfiguration:m TargetTrackingScalingPolicyConfiguration:m "
     "PredictiveScalingPolicyConfiguration:m"},
    {"StepScalingPolicyConfiguration", "AdjustmentType:s StepAdjustments:l "
                                       "MinAdjustmentMagnitude:i Cooldown:i "
                                       "MetricAggregationType:s"},
    {"StepAdjustments",
     "MetricIntervalLowerBound:d MetricIntervalUpperBound:d ScalingAdjustment!i"},
    {"TargetTrackingScalingPolicyConfiguration",
     "TargetValue!d PredefinedMetricSpecification:m CustomizedMetricSpecification:m "
     "ScaleOutCooldown:i ScaleInCooldown:i DisableScaleIn:b"},
    {"PredefinedMetricSpecification", "PredefinedMetricType!s ResourceLabel:s"},
    {"CustomizedMetricSpecification",
     "MetricName:s Namespace:s Dimensions:l Statistic:s Unit:s Metrics:l"},
    {"application-autoscaling:PutScheduledAction",
     "ServiceNamespace!s Schedule:s Timezone:s ScheduledActionName!s ResourceId!s "
     "ScalableDimension!s StartTime:s EndTime:s ScalableTargetAction:m"},
    {"ScalableTargetAction", "MinCapacity:i MaxCapacity:i"},
    {"application-autoscaling:RegisterScalableTarget",
     "ServiceNamespace!s ResourceId!s ScalableDimension!s MinCapacity:i MaxCapacity:i RoleARN:s "
     "SuspendedState:m Tags:m"},
    {"cloudwatch:DeleteAlarms", "AlarmNames!t"},
    {"cloudwatch:DisableAlarmActions", "AlarmNames!t"},
    {"cloudwatch:EnableAlarmActions", "AlarmNames!t"},
    {"cloudwatch:PutMetricAlarm",
     "AlarmName!s AlarmDescription:s ActionsEnabled:b OKActions:t AlarmActions:t "
     "InsufficientDataActions:t MetricName:s Namespace:s Statistic:s ExtendedStatistic:s "
     "Dimensions:l Period:i Unit:s EvaluationPeriods!i DatapointsToAlarm:i Threshold:d "
     "ComparisonOperator!s TreatMissingData:s EvaluateLowSampleCountPercentile:s Metrics:l Tags:l "
     "ThresholdMetricId:s"},
    {"cloudwatch:PutMetricData",
     "Namespace!s MetricData:l EntityMetricData:l StrictEntityValidation:b"},
    {"MetricData", "MetricName!s Dimensions:l Timestamp:s Value:d StatisticValues:m Values:l "
                   "Counts:l Unit:s StorageResolution:i"},
    {"StatisticValues", "SampleCount!d Sum!d Minimum!d Maximum!d"},
    {"Dimensions", "Name!s Value!s"},
    {"cloudwatch:SetAlarmState", "AlarmName!s StateValue!s StateReason!s StateReasonData:s"},
    {"ec2:StopInstances", "InstanceIds!t SkipOsShutdown:b Hibernate:b DryRun:b Force:b"},
    {"ec2:TerminateInstances", "InstanceIds!t Force:b SkipOsShutdown:b DryRun:b"},
    {"elbv2:CreateListener",
     "LoadBalancerArn!s Protocol:s Port:i SslPolicy:s Certificates:l DefaultActions!l "
     "AlpnPolicy:t Tags:l MutualAuthentication:m"},
    {"elbv2:CreateLoadBalancer",
     "Name!s Subnets:t SubnetMappings:l SecurityGroups:t Scheme:s Tags:l Type:s IpAddressType:s "
     "CustomerOwnedIpv4Pool:s EnablePrefixForIpv6SourceNat:s IpamPools:m"},
    {"elbv2:CreateRule", "ListenerArn!s Conditions!l Priority!i Actions!l Tags:l Transforms:l"},
    {"elbv2:DeleteRule", "RuleArn!s"},
    {"elbv2:ModifyRule", "RuleArn!s Conditions:l Actions:l Transforms:l ResetTransforms:b"},
    {"elbv2:SetRulePriorities", "RulePriorities!l"},
    {"RulePriorities", "RuleArn:s Priority:i"},
    {"elbv2:CreateRule.Conditions",
     "Field:s Values:t HostHeaderConfig:m PathPatternConfig:m HttpHeaderConfig:m "
     "QueryStringConfig:m HttpRequestMethodConfig:m SourceIpConfig:m RegexValues:t"},
    {"elbv2:ModifyRule.Conditions",
     "Field:s Values:t HostHeaderConfig:m PathPatternConfig:m HttpHeaderConfig:m "
     "QueryStringConfig:m HttpRequestMethodConfig:m SourceIpConfig:m RegexValues:t"},
    {"elbv2:DeregisterTargets", "TargetGroupArn!s Targets!l"},
    {"elbv2:RegisterTargets", "TargetGroupArn!s Targets!l"},
    {"ecr:PutImage", "registryId:s repositoryName!s imageManifest:s imageManifestMediaType:s "
                     "imageTag:s imageDigest:s"},
    {"ecr:CreateRepository", "registryId:s repositoryName!s tags:l imageTagMutability:s "
                             "imageTagMutabilityExclusionFilters:l imageScanningConfiguration:m "
                             "encryptionConfiguration:m"},
    {"ecr:BatchDeleteImage", "registryId:s repositoryName!s imageIds!l"},
    {"imageIds", "imageDigest:s imageTag:s"},
    {"logs:CreateLogGroup", "logGroupName!s kmsKeyId:s tags:m logGroupClass:s "
                            "deletionProtectionEnabled:b"},
    {"logs:DeleteLogGroup", "logGroupName!s"},
    {"logs:DeleteRetentionPolicy", "logGroupName!s"},
    {"logs:PutRetentionPolicy", "logGroupName!s retentionInDays!i"},
    {"IamInstanceProfile", "Arn:s Name:s"},
    {"Targets", "Id!s Port:i AvailabilityZone:s QuicServerId:s"},
    {"elbv2:CreateTargetGroup",
     "Name!s Protocol:s ProtocolVersion:s Port:i VpcId:s HealthCheckProtocol:s HealthCheckPort:s "
     "HealthCheckEnabled:b HealthCheckPath:s HealthCheckIntervalSeconds:i "
     "HealthCheckTimeoutSeconds:i HealthyThresholdCount:i UnhealthyThresholdCount:i Matcher:m "
     "TargetType:s Tags:l IpAddressType:s TargetControlPort:i"},
    {"ec2:AuthorizeSecurityGroupIngress",
     "CidrIp:s FromPort:i GroupId:s GroupName:s IpPermissions:l IpProtocol:s "
     "SourceSecurityGroupName:s SourceSecurityGroupOwnerId:s ToPort:i TagSpecifications:l "
     "DryRun:b"},
    {"ec2:RevokeSecurityGroupIngress",
     "CidrIp:s FromPort:i GroupId:s GroupName:s IpPermissions:l IpProtocol:s "
     "SourceSecurityGroupName:s SourceSecurityGroupOwnerId:s ToPort:i SecurityGroupRuleIds:t "
     "DryRun:b"},
    {"IpPermissions", "IpProtocol:s FromPort:i ToPort:i UserIdGroupPairs:l IpRanges:l "
                      "Ipv6Ranges:l PrefixListIds:l"},
    {"IpRanges", "Description:s CidrIp:s"},
    {"Ipv6Ranges", "Description:s CidrIpv6:s"},
    {"UserIdGroupPairs", "Description:s UserId:s GroupName:s GroupId:s VpcId:s "
                         "VpcPeeringConnectionId:s PeeringStatus:s"},
    {"elbv2:ModifyListener",
     "ListenerArn!s Port:i Protocol:s SslPolicy:s Certificates:l DefaultActions:l AlpnPolicy:t "
     "MutualAuthentication:m"},
    {"elbv2:ModifyLoadBalancerAttributes", "LoadBalancerArn!s Attributes!l"},
    {"elbv2:ModifyTargetGroup",
     "TargetGroupArn!s HealthCheckProtocol:s HealthCheckPort:s HealthCheckPath:s "
     "HealthCheckEnabled:b HealthCheckIntervalSeconds:i HealthCheckTimeoutSeconds:i "
     "HealthyThresholdCount:i UnhealthyThresholdCount:i Matcher:m"},
    {"elbv2:ModifyTargetGroupAttributes", "TargetGroupArn!s Attributes!l"},
    {"Attributes", "Key:s Value:s"},
    {"events:PutRule",
     "Name!s ScheduleExpression:s EventPattern:s State:s Description:s RoleArn:s Tags:l "
     "EventBusName:s"},
    {"events:PutTargets", "Rule!s EventBusName:s Targets!l"},
    {"events:RemoveTargets", "Rule!s EventBusName:s Ids!t Force:b"},
    {"events:PutEvents", "Entries!l EndpointId:s"},
    {"events:PutTargets.Targets",
     "Id!s Arn!s RoleArn:s Input:s InputPath:s InputTransformer:m KinesisParameters:m "
     "RunCommandParameters:m EcsParameters:m BatchParameters:m SqsParameters:m HttpParameters:m "
     "RedshiftDataParameters:m SageMakerPipelineParameters:m DeadLetterConfig:m RetryPolicy:m "
     "AppSyncParameters:m"},
    {"events:PutEvents.Entries",
     "Time:* Source:s Resources:t DetailType:s Detail:s EventBusName:s TraceHeader:s"},
    {"EcsParameters",
     "TaskDefinitionArn!s TaskCount:i LaunchType:s NetworkConfiguration:m PlatformVersion:s "
     "Group:s CapacityProviderStrategy:l EnableECSManagedTags:b EnableExecuteCommand:b "
     "PlacementConstraints:l PlacementStrategy:l PropagateTags:s ReferenceId:s Tags:l"},
    {"RetryPolicy", "MaximumRetryAttempts:i MaximumEventAgeInSeconds:i"},
    {"DeadLetterConfig", "Arn:s"},
    {"scheduler:CreateSchedule",
     "ActionAfterCompletion:s ClientToken:s Description:s EndDate:* FlexibleTimeWindow!m "
     "GroupName:s KmsKeyArn:s Name!s ScheduleExpression!s ScheduleExpressionTimezone:s "
     "StartDate:* State:s Target!m"},
    {"FlexibleTimeWindow", "Mode!s MaximumWindowInMinutes:i"},
    {"scheduler:CreateSchedule.Target",
     "Arn!s RoleArn!s DeadLetterConfig:m RetryPolicy:m Input:s EcsParameters:m "
     "EventBridgeParameters:m KinesisParameters:m SageMakerPipelineParameters:m SqsParameters:m"},
    {"s3:CreateBucket",
     "ACL:s Bucket!s CreateBucketConfiguration:m GrantFullControl:s GrantRead:s GrantReadACP:s "
     "GrantWrite:s GrantWriteACP:s ObjectLockEnabledForBucket:b ObjectOwnership:s"},
    {"s3:PutBucketNotificationConfiguration",
     "Bucket!s NotificationConfiguration!m ExpectedBucketOwner:s SkipDestinationValidation:b"},
    {"NotificationConfiguration",
     "TopicConfigurations:l QueueConfigurations:l LambdaFunctionConfigurations:l "
     "EventBridgeConfiguration:m"},
    {"s3:PutObject",
     "ACL:s Body:s Bucket!s CacheControl:s ContentEncoding:s ContentLength:i ContentType:s Key!s "
     "Metadata:m StorageClass:s Tagging:s"},
    {"dynamodb:CreateTable",
     "AttributeDefinitions!l TableName!s KeySchema!l LocalSecondaryIndexes:l "
     "GlobalSecondaryIndexes:l BillingMode:s ProvisionedThroughput:m StreamSpecification:m "
     "SSESpecification:m Tags:l TableClass:s DeletionProtectionEnabled:b"},
    {"efs:CreateFileSystem",
     "CreationToken!s PerformanceMode:s Encrypted:b KmsKeyId:s ThroughputMode:s "
     "ProvisionedThroughputInMibps:d AvailabilityZoneName:s Backup:b Tags:l"},
    {"efs:CreateMountTarget", "FileSystemId!s SubnetId!s IpAddress:s Ipv6Address:s "
                              "IpAddressType:s SecurityGroups:t"},
    {"ecs:RegisterTaskDefinition.volumes",
     "name:s host:m dockerVolumeConfiguration:m efsVolumeConfiguration:m "
     "fsxWindowsFileServerVolumeConfiguration:m s3filesVolumeConfiguration:m "
     "configuredAtLaunch:b"},
    {"efsVolumeConfiguration", "fileSystemId!s rootDirectory:s transitEncryption:s "
                               "transitEncryptionPort:i authorizationConfig:m"},
    {"AttributeDefinitions", "AttributeName!s AttributeType!s"},
    {"KeySchema", "AttributeName!s KeyType!s"},
    {"ProvisionedThroughput", "ReadCapacityUnits!i WriteCapacityUnits!i"},
    {"totalResources", "name:s type:s doubleValue:d longValue:i integerValue:i stringSetValue:t"},
    {"attributes", "name!s value:s targetType:s targetId:s"},
    {"Tags", "Key:s Value:s PropagateAtLaunch:b ResourceId:s ResourceType:s"},
    {"placementStrategy", "type:s field:s"},
    {"placementConstraints", "type:s expression:s"},
    {"loadBalancers", "targetGroupArn:s loadBalancerName:s containerName:s containerPort:i "
                      "advancedConfiguration:m"},
    {"deploymentConfiguration",
     "deploymentCircuitBreaker:m maximumPercent:i minimumHealthyPercent:i alarms:m strategy:s "
     "bakeTimeInMinutes:i lifecycleHooks:l linearConfiguration:m canaryConfiguration:m"},
    {"lifecycleHooks", "hookTargetArn:s roleArn:s lifecycleStages:t hookDetails:* targetType:s "
                       "timeoutConfiguration:m"},
    {"deploymentCircuitBreaker",
     "enable!b rollback!b resetOnHealthyTask:b thresholdConfiguration:m"},
    {"thresholdConfiguration", "type!s value!i"},
    {"networkConfiguration", "awsvpcConfiguration:m"},
    {"awsvpcConfiguration", "subnets!t securityGroups:t assignPublicIp:s"},
    {"overrides",
     "containerOverrides:l cpu:s inferenceAcceleratorOverrides:l executionRoleArn:s memory:s "
     "taskRoleArn:s ephemeralStorage:m"},
    {"containerOverrides",
     "name:s command:t environment:l environmentFiles:l cpu:i memory:i memoryReservation:i "
     "resourceRequirements:l"},
    {"SubnetMappings",
     "SubnetId:s AllocationId:s PrivateIPv4Address:s IPv6Address:s SourceNatIpv6Prefix:s"},
    {"DefaultActions",
     "Type!s TargetGroupArn:s AuthenticateOidcConfig:m AuthenticateCognitoConfig:m Order:i "
     "RedirectConfig:m FixedResponseConfig:m ForwardConfig:m JwtValidationConfig:m"},
    {"ForwardConfig", "TargetGroups:l TargetGroupStickinessConfig:m"},
    {"TargetGroups", "TargetGroupArn:s Weight:i"},
    {"Matcher", "HttpCode:s GrpcCode:s"},
    {"sns:ConfirmSubscription", "TopicArn!s Token!s AuthenticateOnUnsubscribe:s"},
    {"sns:CreateTopic", "Name!s Attributes:* Tags:l DataProtectionPolicy:s"},
    {"sns:Publish", "TopicArn:s TargetArn:s PhoneNumber:s Message!s Subject:s MessageStructure:s "
                    "MessageAttributes:* MessageDeduplicationId:s MessageGroupId:s"},
    {"sns:SetTopicAttributes", "TopicArn!s AttributeName!s AttributeValue:s"},
    {"sns:Subscribe", "TopicArn!s Protocol!s Endpoint:s Attributes:* ReturnSubscriptionArn:b"},
    {"sqs:ChangeMessageVisibility", "QueueUrl!s ReceiptHandle!s VisibilityTimeout!i"},
    {"sqs:CreateQueue", "QueueName!s Attributes:* tags:*"},
    {"sqs:DeleteMessage", "QueueUrl!s ReceiptHandle!s"},
    {"sqs:PurgeQueue", "QueueUrl!s"},
    {"sqs:ReceiveMessage",
     "QueueUrl!s AttributeNames:t MessageSystemAttributeNames:t MessageAttributeNames:t "
     "MaxNumberOfMessages:i VisibilityTimeout:i WaitTimeSeconds:i ReceiveRequestAttemptId:s"},
    {"sqs:SendMessage",
     "QueueUrl!s MessageBody!s DelaySeconds:i MessageAttributes:* MessageSystemAttributes:* "
     "MessageDeduplicationId:s MessageGroupId:s"},
    // Count is Stowage's: so many messages that are alike, with a body of one's own or without, of
    // one message group in a FIFO queue.
    {"sqs:SendMessageBatch", "QueueUrl!s Entries:l Count:i MessageBody:s MessageGroupId:s"},
    {"sqs:SendMessageBatch.Entries",
     "Id!s MessageBody!s DelaySeconds:i MessageAttributes:* MessageSystemAttributes:* "
     "MessageDeduplicationId:s MessageGroupId:s"},
    {"sqs:SetQueueAttributes", "QueueUrl!s Attributes!*"},
    {"iam:AttachRolePolicy", "RoleName!s PolicyArn!s"},
    {"iam:DetachRolePolicy", "RoleName!s PolicyArn!s"},
    {"sqs:DeleteQueue", "QueueUrl!s"},
    {"sns:DeleteTopic", "TopicArn!s"},
    {"sns:Unsubscribe", "SubscriptionArn!s"},
    {"events:DeleteRule", "Name!s EventBusName:s Force:b"},
    {"scheduler:DeleteSchedule", "GroupName:s Name!s ClientToken:s"},
};

} // namespace stowage::aws
