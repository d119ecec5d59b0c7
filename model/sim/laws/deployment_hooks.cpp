// SPDX-License-Identifier: MIT
#include "sim/laws/deployment_hooks.h"

#include "sim/because.h"
#include "sim/identity.h"
#include "sim/laws/deployment_stages.h"
#include "sim/laws/deployments.h"
#include "sim/laws/given_role.h"
#include "sim/laws/permissions.h"
#include "sim/rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::sim::deployment_hooks {

namespace {
// Why a function is not run, in words without a full stop; empty: it is.
struct Obstacle {
    std::string lack = {};
    std::uint32_t fact = 0; // that changed what its role allows; 0: none did
};

// Of a role that is not drawn it is not known what it allows.
Obstacle obstacleTo(const World& world, const HookRun& run)
{
    const std::string_view arn = world.text(run.role);
    if (arn.empty())
        return {"it names no role"};
    const std::string_view name = arn.substr(arn.rfind('/') + 1); // npos + 1 is 0
    for (const RoleNode& role : roles::listOf(world.asked.roles)) {
        if (role.name != name && permissions::roleName(role.name) != name)
            continue;
        if (role.purpose != RolePurpose::infrastructure)
            return {"its role " + role.name + " is none that Amazon ECS may take on"};
        const std::string lack = permissions::lackOf(role, "role", "lambda:InvokeFunction");
        return {lack, lack.empty() ? 0 : permissions::changedFact(world, role.id)};
    }
    return {};
}

RuleNumber ruleOfCall(const HookRun& run)
{
    return run.calls > 1      ? ruleNumber("deployment.hookProgress")
           : run.isOfRollback ? ruleNumber("deployment.hookRollback")
                              : ruleNumber("deployment.hooks");
}

void call(World& world, Ix<HookRun> at)
{
    HookRun& run = world.hookRuns[at];
    const Obstacle obstacle = obstacleTo(world, run);
    ++run.calls;
    run.phase = HookPhase::running;
    run.lack = obstacle.lack.empty() ? 0 : world.names.intern(obstacle.lack);
    run.lackFact = obstacle.fact;
    const Deployment& row = world.deployments[run.deployment];
    const std::uint32_t fact =
        world.tell({FactKind::deploymentHookCalled, idOf(row), ruleOfCall(run),
                    idOf(world.services[row.service])},
                   {run.target, static_cast<std::uint64_t>(run.stage),
                    static_cast<std::uint64_t>(run.calls), run.isOfRollback ? 1ULL : 0ULL});
    const Duration takes = run.lack == 0 ? seconds(run.seconds) : world.timing.hookRefused;
    run.due = world.bookAfter(fact, world.now + takes, AppointmentKind::hookDue, at.slot);
}

void add(World& world, Ix<Deployment> at, DeploymentStage stage, bool isOfRollback)
{
    const std::shared_ptr<const ServiceNode> asked =
        world.asked.services[world.deployments[at].service.slot];
    if (!asked)
        return;
    std::vector<Ix<HookRun>> made;
    for (const DeploymentHookNode& node : asked->hooks) {
        if ((node.stages & hookStageBit(stowage::nameOf(stage))) == 0)
            continue;
        HookRun run;
        run.deployment = at;
        run.target = world.names.intern(node.target);
        run.role = node.role.empty() ? 0 : world.names.intern(node.role);
        run.stage = stage;
        run.answer = node.answer;
        run.isOfRollback = isOfRollback;
        run.seconds = node.seconds;
        run.inProgressTimes = node.inProgressTimes;
        run.callBackSeconds = node.callBackSeconds;
        made.push_back(world.hookRuns.add(run));
    }
    for (const Ix<HookRun> each : made)
        call(world, each);
}

HookResult resultOf(const HookRun& run)
{
    if (run.lack != 0)
        return HookResult::refused;
    return run.calls <= run.inProgressTimes ? HookResult::inProgress
                                            : static_cast<HookResult>(run.answer);
}

RuleNumber ruleOfResult(HookResult result)
{
    switch (result) {
    case HookResult::succeeded:
        return ruleNumber("deployment.hooks");
    case HookResult::inProgress:
        return ruleNumber("deployment.hookProgress");
    case HookResult::refused:
        return ruleNumber("deployment.hookRole");
    case HookResult::late:
        return ruleNumber("deployment.late");
    case HookResult::failed:
    case HookResult::none:
        break;
    }
    return ruleNumber("deployment.hookFailed");
}

std::uint32_t tell(World& world, const HookRun& run, HookResult result)
{
    const Deployment& row = world.deployments[run.deployment];
    const Because because(world, result == HookResult::refused ? run.lackFact : 0);
    return world.tell({FactKind::deploymentHookAnswered, idOf(row), ruleOfResult(result),
                       idOf(world.services[row.service])},
                      {run.target, static_cast<std::uint64_t>(run.stage),
                       static_cast<std::uint64_t>(result),
                       static_cast<std::uint64_t>(run.callBackSeconds), run.lack,
                       run.isOfRollback ? 1ULL : 0ULL});
}

void answer(World& world, Ix<HookRun> at)
{
    HookRun& run = world.hookRuns[at];
    const Ix<Deployment> deployment = run.deployment;
    const HookResult result = resultOf(run);
    const std::uint32_t fact = tell(world, run, result);
    if (result == HookResult::inProgress) {
        run.phase = HookPhase::waiting;
        run.due = world.bookAfter(fact, world.now + seconds(run.callBackSeconds),
                                  AppointmentKind::hookDue, at.slot);
        return;
    }
    if (run.isOfRollback)
        return world.hookRuns.remove(at);
    const Because because(world, fact);
    if (result != HookResult::succeeded)
        return deployments::fail(world, deployment, FailureGround::hook);
    run.phase = HookPhase::succeeded;
    if (!areOpen(world, deployment))
        deployment_stages::hooksSucceeded(world, deployment);
}

// Nobody waits for it any more.
bool isLeft(const World& world, const HookRun& run)
{
    const Deployment& row = world.deployments[run.deployment];
    const bool goesOn =
        row.rollout == RolloutState::inProgress && row.status == DeploymentStatus::primary;
    return world.services[row.service].status != ServiceStatus::active ||
           !(run.isOfRollback || goesOn);
}
} // namespace

void begin(World& world, Ix<Deployment> at, std::uint32_t stageFact)
{
    const Because because(world, stageFact);
    add(world, at, world.deployments[at].stage, false);
}

void beginRollback(World& world, Ix<Deployment> at, Ix<Deployment> failed)
{
    for (const DeploymentStage stage :
         {DeploymentStage::testTrafficShift, DeploymentStage::productionTrafficShift})
        if (world.deployments[failed].source && world.deployments[failed].stage >= stage)
            add(world, at, stage, true);
}

bool areOpen(const World& world, Ix<Deployment> at)
{
    for (auto each = world.hookRuns.first(); each; each = world.hookRuns.after(each)) {
        const HookRun& run = world.hookRuns[each];
        if (run.deployment == at && !run.isOfRollback && run.phase != HookPhase::succeeded)
            return true;
    }
    return false;
}

void giveUp(World& world, Ix<Deployment> at)
{
    std::uint32_t fact = 0;
    for (auto each = world.hookRuns.first(); each; each = world.hookRuns.after(each)) {
        const HookRun& run = world.hookRuns[each];
        if (run.deployment == at && !run.isOfRollback && run.phase != HookPhase::succeeded)
            fact = tell(world, run, HookResult::late);
    }
    const Because because(world, fact);
    deployments::fail(world, at, FailureGround::hook);
}

void forget(World& world, Ix<Deployment> at)
{
    for (auto each = world.hookRuns.first(); each;) {
        const auto next = world.hookRuns.after(each);
        if (world.hookRuns[each].deployment == at && !world.hookRuns[each].isOfRollback) {
            world.cancel(world.hookRuns[each].due);
            world.hookRuns.remove(each);
        }
        each = next;
    }
}

void due(World& world, Ix<HookRun> at)
{
    HookRun& run = world.hookRuns[at];
    run.due = {};
    if (isLeft(world, run))
        return world.hookRuns.remove(at);
    if (run.phase == HookPhase::waiting)
        call(world, at);
    else
        answer(world, at);
}

} // namespace stowage::sim::deployment_hooks
