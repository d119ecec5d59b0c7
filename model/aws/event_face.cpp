// SPDX-License-Identifier: MIT
#include "aws/event_face.h"

#include "aws/envelopes.h"
#include "io/event_pattern.h"

namespace stowage::sim {

struct ReadPattern {
    io::EventPattern pattern;
};

} // namespace stowage::sim

namespace stowage::aws {

namespace {
constexpr EventOrigin kService{"aws.ecs", "ECS Service Action"};
constexpr EventOrigin kInstance{"aws.ecs", "ECS Container Instance State Change"};
constexpr EventOrigin kTask{"aws.ecs", "ECS Task State Change"};
constexpr EventOrigin kDeployment{"aws.ecs", "ECS Deployment State Change"};

std::shared_ptr<const sim::ReadPattern> read(std::string_view text, std::string& reason)
{
    Result<io::EventPattern> pattern = io::EventPattern::read(text);
    if (!pattern) {
        reason = pattern.error().message;
        return nullptr;
    }
    return std::make_shared<const sim::ReadPattern>(sim::ReadPattern{*std::move(pattern)});
}

bool mayMatch(const EventOrigin& origin, const sim::ReadPattern& pattern)
{
    return origin.source.empty() || origin.detailType.empty() ||
           pattern.pattern.mayMatch(origin.source, origin.detailType);
}

// Most facts are of a kind that no rule is about, which shows without building their event.
std::vector<std::size_t> matching(const sim::World& world, std::uint32_t fact,
                                  std::span<const sim::ReadPattern* const> patterns)
{
    std::vector<std::size_t> places;
    const auto origin = originOf(world.facts.fact(fact).kind);
    if (!origin)
        return places;
    std::optional<io::Json> event;
    bool isBuilt = false;
    for (std::size_t place = 0; place < patterns.size(); ++place) {
        if (!mayMatch(*origin, *patterns[place]))
            continue;
        if (!isBuilt)
            event = publishedEvent(world, fact);
        isBuilt = true;
        if (event && patterns[place]->pattern.matches(*event))
            places.push_back(place);
    }
    return places;
}

bool hears(const sim::ReadPattern& pattern, FactKind kind)
{
    const auto origin = originOf(kind);
    return origin && mayMatch(*origin, pattern);
}

std::string text(const sim::World& world, std::uint32_t fact)
{
    const std::optional<io::Json> event = publishedEvent(world, fact);
    return event ? io::compactJson(*event) : std::string();
}
} // namespace

std::optional<EventOrigin> originOf(FactKind kind)
{
    switch (kind) {
    case FactKind::taskStatusChanged:
    case FactKind::taskStopRequested:
        return kTask;
    case FactKind::instanceRegistered:
    case FactKind::instanceStatusChanged:
    case FactKind::agentConnected:
    case FactKind::agentDisconnected:
        return kInstance;
    case FactKind::instanceHealthChanged:
        return EventOrigin{"aws.ecs", "ECS Container Instance Health Change"};
    case FactKind::serviceSteady:
    case FactKind::constraintsViolated:
    case FactKind::operationsThrottled:
    case FactKind::placementFailed:
    case FactKind::startsOverRate:
    case FactKind::startsThrottled:
    case FactKind::rebalancingBegan:
    case FactKind::rebalancingTaskStarted:
    case FactKind::rebalancingTaskStopped:
    case FactKind::rebalancingCompleted:
    case FactKind::rebalancingUnplaceable:
    case FactKind::rebalancingEnded:
    case FactKind::fargateUnplaced:
    case FactKind::serviceScaled:
        return kService;
    case FactKind::deploymentStarted:
    case FactKind::deploymentCompleted:
    case FactKind::deploymentFailed:
    case FactKind::deploymentRolledBack:
        return kDeployment;
    case FactKind::scalingLaunched:
        return EventOrigin{"aws.autoscaling", "EC2 Instance Launch Successful"};
    case FactKind::scalingLaunchFailed:
        return EventOrigin{"aws.autoscaling", "EC2 Instance Launch Unsuccessful"};
    case FactKind::scalingTerminated:
        return EventOrigin{"aws.autoscaling", "EC2 Instance Terminate Successful"};
    case FactKind::scalingMoved:
    case FactKind::warmPoolEntered:
    case FactKind::lifecycleActionBegan:
        return EventOrigin{"aws.autoscaling", {}};
    case FactKind::alarmStateChanged:
        return EventOrigin{"aws.cloudwatch", "CloudWatch Alarm State Change"};
    case FactKind::spotWarned:
        return EventOrigin{"aws.ec2", "EC2 Spot Instance Interruption Warning"};
    case FactKind::objectCreated:
        return EventOrigin{"aws.s3", "Object Created"};
    case FactKind::youPutEvent:
        return EventOrigin{};
    default:
        return std::nullopt;
    }
}

const sim::EventFace& eventFace()
{
    static const sim::EventFace kFace{
        read, [](FactKind kind) { return originOf(kind).has_value(); }, matching, hears, text};
    return kFace;
}

} // namespace stowage::aws
