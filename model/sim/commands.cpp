// SPDX-License-Identifier: MIT
#include "sim/commands.h"

#include "sim/engine.h"
#include "sim/following.h"
#include "sim/laws/agents.h"
#include "sim/laws/alarms.h"
#include "sim/laws/auto_scaling_groups.h"
#include "sim/laws/buckets.h"
#include "sim/laws/definitions.h"
#include "sim/laws/deployments.h"
#include "sim/laws/event_bus.h"
#include "sim/laws/faults.h"
#include "sim/laws/hosts.h"
#include "sim/laws/images.h"
#include "sim/laws/instance_attributes.h"
#include "sim/laws/lifecycle.h"
#include "sim/laws/metrics.h"
#include "sim/laws/orphans.h"
#include "sim/laws/queue_requests.h"
#include "sim/laws/run_task.h"
#include "sim/laws/scaling_moves.h"
#include "sim/laws/services.h"
#include "sim/laws/targets_by_hand.h"
#include "sim/laws/task_protection.h"
#include "sim/laws/tasks.h"
#include "sim/laws/topics.h"
#include "sim/rules.h"

#include <variant>

namespace stowage::sim {

namespace {
Outcome done(World& world, const TerminateInstance& asked)
{
    const Ix<Host> at = rowOf<Host>(world, EntityKind::instance, asked.instance);
    if (at && orphans::isOne(world.hosts[at]))
        return orphans::terminate(world, at);
    return hosts::terminate(world, asked);
}
Outcome done(World& world, const CrashInstance& asked)
{
    return hosts::crash(world, asked);
}
Outcome done(World& world, const LaunchAgain& asked)
{
    return hosts::launchAgain(world, asked);
}
Outcome done(World& world, const SetInstanceState& asked)
{
    return hosts::setState(world, asked);
}
Outcome done(World& world, const ChangeAttributes& asked)
{
    return instance_attributes::change(world, asked);
}
Outcome done(World& world, const StopInstance& asked)
{
    return hosts::stop(world, asked);
}
Outcome done(World& world, const InterruptSpot& asked)
{
    return hosts::interrupt(world, asked);
}
Outcome done(World& world, const TerminateInGroup& asked)
{
    return auto_scaling_groups::terminate(world, asked);
}
Outcome done(World& world, const ProtectInstance& asked)
{
    return auto_scaling_groups::protect(world, asked);
}
Outcome done(World& world, const MoveInGroup& asked)
{
    return auto_scaling_groups::move(world, asked);
}
Outcome done(World& world, const AnswerHook& asked)
{
    return lifecycle::answer(world, asked);
}
Outcome done(World& world, const RegisterTarget& asked)
{
    return targets_by_hand::add(world, asked);
}
Outcome done(World& world, const DeregisterTarget& asked)
{
    return targets_by_hand::remove(world, asked);
}
Outcome done(World& world, const PushImage& asked)
{
    return images::push(world, asked);
}
Outcome done(World& world, const SetAlarmState& asked)
{
    return alarms::setState(world, asked);
}
Outcome done(World& world, const PutSamples& asked)
{
    return metrics::put(world, asked);
}
Outcome done(World& world, const SendMessages& asked)
{
    return queues::sendByHand(world, asked);
}
Outcome done(World& world, const ReceiveMessages& asked)
{
    return queues::receiveByHand(world, asked);
}
Outcome done(World& world, const DeleteMessage& asked)
{
    return queues::deleteByHand(world, asked);
}
Outcome done(World& world, const ChangeVisibility& asked)
{
    return queues::changeVisibility(world, asked);
}
Outcome done(World& world, const PurgeQueue& asked)
{
    return queues::purge(world, asked);
}
Outcome done(World& world, const PublishMessage& asked)
{
    return topics::publishByHand(world, asked);
}
Outcome done(World& world, const ConfirmSubscription& asked)
{
    return topics::confirm(world, asked);
}
Outcome done(World& world, const PutEvents& asked)
{
    return event_bus::put(world, asked);
}
Outcome done(World& world, const PutObject& asked)
{
    return buckets::put(world, asked);
}
Outcome done(World& world, const Follow& asked)
{
    return following::follow(world, asked);
}
Outcome done(World& world, const InjectFault& asked)
{
    return faults::inject(world, asked);
}
Outcome done(World& world, const AskAgain& asked)
{
    for (const std::string& field : asked.fields)
        world.asked.again.emplace_back(asked.element, field);
    return Done{};
}
Outcome done(World& world, const StopTask& asked)
{
    return tasks::stop(world, asked);
}
Outcome done(World& world, const ForceNewDeployment& asked)
{
    return services::forceDeployment(world, asked);
}
Outcome done(World& world, const StopDeployment& asked)
{
    return deployments::stop(world, asked);
}
Outcome done(World& world, const SetAgentConnection& asked)
{
    return agents::setConnection(world, asked);
}
Outcome done(World& world, const DeregisterInstance& asked)
{
    return hosts::deregister(world, asked);
}
Outcome done(World& world, const DeregisterRevision& asked)
{
    return definitions::deregister(world, asked);
}
Outcome done(World& world, const ProtectTask& asked)
{
    return task_protection::protect(world, asked);
}
Outcome done(World& world, const RunTask& asked)
{
    return standalone::run(world, asked);
}
} // namespace

void youAsked(World& world, FactKind kind, EntityId object,
              std::initializer_list<std::uint64_t> payload)
{
    world.cause = world.tell({kind, kYou, ruleNumber("run.you"), object}, payload);
}

std::uint32_t noteCall(World& world, std::string_view operation)
{
    world.cause = 0;
    return world.tell({FactKind::youCalled, kYou, ruleNumber("run.you"), kSimulation},
                      {world.names.intern(operation)});
}

std::uint32_t noteRefusal(World& world, std::string_view operation, std::string_view refusal)
{
    world.cause = 0;
    return world.tell({FactKind::youWereRefused, kYou, ruleNumber("run.you"), kSimulation},
                      {world.names.intern(operation), world.names.intern(refusal)});
}

Outcome obey(World& world, const Command& command)
{
    world.cause = 0;
    Outcome outcome = std::visit([&](const auto& asked) { return done(world, asked); }, command);
    react(world);
    return outcome;
}

} // namespace stowage::sim
