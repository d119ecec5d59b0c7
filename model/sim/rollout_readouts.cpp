// SPDX-License-Identifier: MIT
#include "sim/rollout_readouts.h"

#include "base/text.h"
#include "sim/frame_builder.h"
#include "sim/hook_values.h"
#include "sim/identity.h"
#include "sim/laws/circuit_breaker.h"
#include "sim/laws/traffic_shift.h"

#include <array>

namespace stowage::sim {

namespace {
std::string text(std::int64_t number)
{
    return numberText(number);
}

std::string percentText(std::int64_t tenths)
{
    return fixedText(static_cast<double>(tenths) / 10, tenths % 10 == 0 ? 0 : 1) + " %";
}

std::string_view strategyName(DeploymentStrategy strategy)
{
    constexpr std::array<std::string_view, 4> kNames = {"ROLLING", "BLUE_GREEN", "LINEAR",
                                                        "CANARY"};
    return kNames.at(static_cast<std::size_t>(strategy));
}

// Of one of two sets side by side: how many run, and which revision.
std::string setText(const World& world, Ix<Deployment> at, std::int32_t desired)
{
    const Deployment& row = world.deployments[at];
    return text(row.running) + " of " + text(desired) + " running, revision " +
           text(world.revisions[row.revision].revision);
}

// Failed tasks matter to those who watch them: without a circuit breaker nothing comes of them.
std::string failuresOf(const World& world, const Deployment& row)
{
    const CircuitBreaker* breaker = circuit_breaker::breakerOf(world, row.service);
    if (breaker == nullptr || row.failedTasks == 0)
        return {};
    const int threshold =
        circuit_breaker::thresholdOf(*breaker, world.services[row.service].desired);
    return text(row.failedTasks) + " of " + text(threshold) + " failed";
}

std::string wordsOf(const Deployment& row, const std::string& failures, std::int64_t older)
{
    if (row.rollout == RolloutState::failed)
        return failures.empty() ? "FAILED" : "FAILED, " + failures;
    if (row.stage != DeploymentStage::none && row.rollout == RolloutState::inProgress)
        return std::string(nameOf(row.stage)) + (failures.empty() ? "" : ", " + failures);
    if (row.rollsBack)
        return failures.empty() ? "rolling back" : "rolling back, " + failures;
    return failures.empty() ? text(older) + " old, " + text(row.running) + " new" : failures;
}

// The functions that are called at its stage.
void addHooks(const World& world, Ix<Deployment> at, Readout& out)
{
    for (auto each = world.hookRuns.first(); each; each = world.hookRuns.after(each)) {
        const HookRun& run = world.hookRuns[each];
        if (run.deployment == at && !run.isOfRollback)
            out.lines.push_back(
                {"Lifecycle hook",
                 functionName(world.text(run.target)) +
                     (run.phase == HookPhase::succeeded ? " SUCCEEDED" : " IN_PROGRESS")});
    }
}

// Where it stands beside what it replaces, or bakes.
void addStage(const World& world, const Service& service, const Deployment& row,
              RolloutReadout& rollout, Readout& out)
{
    if (row.stage == DeploymentStage::none || row.rollout == RolloutState::completed)
        return;
    rollout.stage = nameOf(row.stage);
    out.lines.push_back({"Strategy", std::string(strategyName(row.shift.strategy))});
    out.lines.push_back({"Stage", rollout.stage + " since " + clockText(row.stageSince)});
    if (row.source && traffic_shift::hasRule(world, row.service, false)) {
        rollout.shiftedTenths =
            traffic_shift::shareOf(world, world.services[row.service].lastDeployment);
        const std::int64_t newer = rollout.shiftedTenths;
        out.lines.push_back({"Production traffic", percentText(kWholeTraffic - newer) + " blue, " +
                                                       percentText(newer) + " green"});
    }
    if (row.source) {
        out.lines.push_back({"Blue", setText(world, row.source, service.desired)});
        out.lines.push_back({"Green", setText(world, service.lastDeployment, service.desired)});
    }
    if (rollout.shiftedTenths > 0 && rollout.shiftedTenths < kWholeTraffic)
        rollout.words = percentText(rollout.shiftedTenths) + " green, " + rollout.words;
    addHooks(world, service.lastDeployment, out);
    if (row.stageEndsAt == kNever || row.stageIsOver)
        return;
    rollout.stageEndsAt = row.stageEndsAt;
    const bool bakes = row.stage == DeploymentStage::bakeTime;
    if (bakes)
        rollout.words += " until " + clockText(row.stageEndsAt);
    out.lines.push_back({bakes ? "Bakes until" : "Stage ends", clockText(row.stageEndsAt)});
}

// The alarms that may end it.
void addDetectors(const World& world, const Deployment& row, Readout& out)
{
    const auto& asked = world.asked.services[row.service.slot];
    if (!asked || !asked->alarms.enabled || asked->alarms.alarms.empty() ||
        row.rollout != RolloutState::inProgress)
        return;
    if (!row.heedsAlarms) {
        out.lines.push_back({"Deployment alarms", "not heeded"});
        return;
    }
    for (const ElementId& id : asked->alarms.alarms)
        if (const auto at = rowOf<Alarm>(world, EntityKind::alarm, Subject(id)))
            out.lines.push_back(
                {"Deployment alarm", std::string(world.text(world.alarms[at].name)) + " " +
                                         std::string(nameOf(world.alarms[at].state))});
}
} // namespace

void describeRollout(const World& world, const Service& service, Readout& out)
{
    if (!service.lastDeployment)
        return;
    const Deployment& row = world.deployments[service.lastDeployment];
    const std::string failures = failuresOf(world, row);
    out.lines.push_back({"Rollout", std::string(nameOf(row.rollout))});
    out.lines.push_back({"Revision", text(world.revisions[row.revision].revision)});
    addDetectors(world, row, out);
    const bool isFirst = !row.previousOfService;
    if (row.rollout == RolloutState::completed ||
        (row.rollout == RolloutState::inProgress && isFirst && failures.empty()))
        return;
    RolloutReadout rollout;
    rollout.older = service.running - row.running;
    rollout.newer = row.running;
    rollout.desired = service.desired;
    rollout.state = row.rollout;
    rollout.deployment = idOf(row);
    rollout.words = wordsOf(row, failures, rollout.older);
    addStage(world, service, row, rollout, out);
    rollout.isTroubled = row.rollout == RolloutState::failed || row.rollsBack || !failures.empty();
    out.lines.push_back({"Tasks", text(rollout.older) + " old, " + text(rollout.newer) + " new"});
    if (!failures.empty())
        out.lines.push_back({"Failed tasks", failures});
    if (row.rollsBack)
        out.lines.push_back({"Rolls back to", deploymentIdText(world, row.number)});
    out.rollout = std::move(rollout);
}

bool canRollBack(const World& world, const Service& service)
{
    if (!service.lastDeployment || service.status != ServiceStatus::active)
        return false;
    const Deployment& row = world.deployments[service.lastDeployment];
    if (row.rollout != RolloutState::inProgress || row.rollsBack)
        return false;
    for (auto at = row.previousOfService; at; at = world.deployments[at].previousOfService)
        if (world.deployments[at].rollout == RolloutState::completed)
            return true;
    return false;
}

} // namespace stowage::sim
