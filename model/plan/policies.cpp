// SPDX-License-Identifier: MIT
#include "plan/policies.h"

#include <algorithm>
#include <array>

namespace stowage::sim {

namespace {
constexpr std::string_view kPullAndLog =
    "ecr:GetAuthorizationToken ecr:BatchCheckLayerAvailability ecr:GetDownloadUrlForLayer "
    "ecr:BatchGetImage logs:CreateLogStream logs:PutLogEvents";
constexpr std::string_view kAgent =
    "ec2:DescribeTags ecs:CreateCluster ecs:DeregisterContainerInstance ecs:DiscoverPollEndpoint "
    "ecs:Poll ecs:RegisterContainerInstance ecs:StartTelemetrySession "
    "ecs:UpdateContainerInstancesState ecs:Submit* ecr:GetAuthorizationToken "
    "ecr:BatchCheckLayerAvailability ecr:GetDownloadUrlForLayer ecr:BatchGetImage "
    "logs:CreateLogStream logs:PutLogEvents";
constexpr std::string_view kServiceRole = "service-role/";

// AWS Managed Policy Reference.
constexpr std::array<ManagedPolicy, 28> kManaged{{
    {"AmazonECSTaskExecutionRolePolicy", kServiceRole, kPullAndLog},
    {"AmazonEC2ContainerServiceforEC2Role", kServiceRole, kAgent},
    {"AmazonEC2ContainerServiceEventsRole", kServiceRole,
     "ecs:RunTask ecs:TagResource iam:PassRole"},
    {"AmazonECSInfrastructureRolePolicyForVolumes", kServiceRole,
     "ec2:CreateVolume ec2:CreateTags ec2:DescribeVolumes ec2:DescribeVolumeStatus "
     "ec2:DescribeAvailabilityZones ec2:DescribeInstances ec2:AttachVolume ec2:DetachVolume "
     "ec2:DeleteVolume"},
    {"AmazonECSInfrastructureRolePolicyForLoadBalancers", "",
     "elasticloadbalancing:DescribeListeners elasticloadbalancing:DescribeRules "
     "elasticloadbalancing:DescribeTargetGroups elasticloadbalancing:DescribeTargetHealth "
     "elasticloadbalancing:ModifyListener elasticloadbalancing:ModifyRule "
     "elasticloadbalancing:RegisterTargets elasticloadbalancing:DeregisterTargets"},
    {"AmazonS3FullAccess", "", "s3:* s3-object-lambda:*"},
    {"AmazonS3ReadOnlyAccess", "",
     "s3:Get* s3:List* s3:Describe* s3-object-lambda:Get* s3-object-lambda:List*"},
    {"AmazonDynamoDBFullAccess", "", "dynamodb:* dax:*"},
    {"AmazonDynamoDBReadOnlyAccess", "",
     "dynamodb:BatchGetItem dynamodb:Describe* dynamodb:List* dynamodb:GetItem "
     "dynamodb:GetResourcePolicy dynamodb:Query dynamodb:Scan dynamodb:PartiQLSelect"},
    {"AmazonSQSFullAccess", "", "sqs:*"},
    {"AmazonSQSReadOnlyAccess", "",
     "sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListDeadLetterSourceQueues sqs:ListQueues "
     "sqs:ListMessageMoveTasks sqs:ListQueueTags"},
    {"AWSLambdaSQSQueueExecutionRole", kServiceRole,
     "sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes logs:CreateLogGroup "
     "logs:CreateLogStream logs:PutLogEvents"},
    {"AWSLambdaRole", kServiceRole, "lambda:InvokeFunction"},
    {"AWSLambda_FullAccess", "", "lambda:*"},
    {"AmazonSNSFullAccess", "", "sns:*"},
    {"AmazonSNSReadOnlyAccess", "", "sns:GetTopicAttributes sns:List*"},
    {"AmazonEventBridgeFullAccess", "", "events:* schemas:* scheduler:* pipes:*"},
    {"SecretsManagerReadWrite", "", "secretsmanager:*"},
    {"AmazonSSMReadOnlyAccess", "", "ssm:Describe* ssm:Get* ssm:List*"},
    {"AmazonSSMFullAccess", "", "ssm:*"},
    {"AmazonSSMManagedInstanceCore", "",
     "ssm:DescribeAssociation ssm:GetDeployablePatchSnapshotForInstance ssm:GetDocument "
     "ssm:DescribeDocument ssm:GetManifest ssm:GetParameter ssm:GetParameters "
     "ssm:ListAssociations ssm:ListInstanceAssociations ssm:PutInventory "
     "ssm:PutComplianceItems ssm:PutConfigurePackageResult ssm:UpdateAssociationStatus "
     "ssm:UpdateInstanceAssociationStatus ssm:UpdateInstanceInformation ssmmessages:* "
     "ec2messages:*"},
    {"CloudWatchLogsFullAccess", "", "logs:* cloudwatch:GenerateQuery"},
    {"CloudWatchAgentServerPolicy", "",
     "cloudwatch:PutMetricData ec2:DescribeVolumes ec2:DescribeTags logs:PutLogEvents "
     "logs:PutRetentionPolicy logs:DescribeLogStreams logs:DescribeLogGroups "
     "logs:CreateLogStream logs:CreateLogGroup ssm:GetParameter"},
    {"AmazonEC2ContainerRegistryReadOnly", "",
     "ecr:GetAuthorizationToken ecr:BatchCheckLayerAvailability ecr:GetDownloadUrlForLayer "
     "ecr:GetRepositoryPolicy ecr:Describe* ecr:List* ecr:BatchGetImage ecr:GetLifecyclePolicy*"},
    {"AmazonEC2ContainerRegistryPullOnly", "",
     "ecr:GetAuthorizationToken ecr:BatchImportUpstreamImage ecr:BatchCheckLayerAvailability "
     "ecr:GetDownloadUrlForLayer ecr:BatchGetImage"},
    {"AmazonEC2ContainerRegistryFullAccess", "", "ecr:* cloudtrail:LookupEvents"},
    {"AmazonElasticFileSystemClientReadWriteAccess", "",
     "elasticfilesystem:ClientMount elasticfilesystem:ClientWrite "
     "elasticfilesystem:DescribeMountTargets"},
    {"AdministratorAccess", "", "*"},
}};

char folded(char sign)
{
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
}

// IAM compares actions without regard to case; `*` stands for any signs, `?` for one.
bool matches(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0, t = 0;
    std::size_t star = std::string_view::npos, resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = t;
        } else if (p < pattern.size() &&
                   (pattern[p] == '?' || folded(pattern[p]) == folded(text[t]))) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

void addWords(std::string_view text, std::string_view between, std::vector<std::string>& words)
{
    std::size_t begin = text.find_first_not_of(between);
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(between, begin), text.size());
        words.emplace_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(between, end);
    }
}
} // namespace

std::span<const ManagedPolicy> managedPolicies()
{
    return kManaged;
}

const ManagedPolicy* managedPolicyNamed(std::string_view nameOrArn)
{
    const bool isArn = nameOrArn.starts_with("arn:");
    for (const ManagedPolicy& policy : kManaged)
        if (isArn ? nameOrArn == arnOf(policy) : nameOrArn == policy.name)
            return &policy;
    return nullptr;
}

std::string arnOf(const ManagedPolicy& policy)
{
    return "arn:aws:iam::aws:policy/" + std::string(policy.path) + std::string(policy.name);
}

bool isActionPattern(std::string_view text)
{
    if (text == "*")
        return true;
    constexpr std::string_view kSigns =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-*?";
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon == std::string_view::npos || colon + 1 == text.size())
        return false;
    const std::string_view service = text.substr(0, colon), name = text.substr(colon + 1);
    return service.find_first_not_of(kSigns) == std::string_view::npos &&
           service.find_first_of("*?") == std::string_view::npos &&
           name.find_first_not_of(kSigns) == std::string_view::npos;
}

std::vector<std::string> policiesIn(std::string_view text)
{
    std::vector<std::string> policies;
    addWords(text, " \t\r\n,;", policies);
    return policies;
}

std::vector<std::string> actionsOf(const std::vector<std::string>& policies)
{
    std::vector<std::string> actions;
    for (const std::string& policy : policies) {
        if (const ManagedPolicy* managed = managedPolicyNamed(policy))
            addWords(managed->actions, " ", actions);
        else if (isActionPattern(policy))
            actions.push_back(policy);
    }
    return actions;
}

bool allows(const std::vector<std::string>& patterns, std::string_view action)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [action](const std::string& pattern) { return matches(pattern, action); });
}

} // namespace stowage::sim
