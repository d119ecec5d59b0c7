// SPDX-License-Identifier: MIT
// RunTask: what it may ask for.
#include "aws/call_network.h"
#include "aws/calls_ecs.h"
#include "aws/launch_types.h"
#include "aws/volume_input.h"
#include "base/text.h"
#include "sim/query_language.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using Rows = std::vector<std::pair<std::string, std::string>>;

// API RunTask.
constexpr std::int64_t kMostTasks = 10;
constexpr std::size_t kMostStartedBy = 128;
constexpr std::size_t kMostStrategies = 5, kMostConstraints = 10;
constexpr std::size_t kMostExpression = 2'000;
constexpr std::size_t kMostOverrides = 8'192;
constexpr std::array<std::string_view, 3> kStrategies = {"binpack", "random", "spread"};
constexpr std::array<std::string_view, 2> kConstraints = {"distinctInstance", "memberOf"};

struct List {
    std::string_view member, key;
    std::size_t most = 0;
    std::span<const std::string_view> types;
};

Found<Rows> rowsOf(const Json& with, const List& list)
{
    Rows rows;
    const Json* items = with.find(list.member);
    if (items == nullptr || items->items() == nullptr)
        return rows;
    if (items->items()->size() > list.most)
        return invalidParameter(std::string(list.member) + " can have at most " +
                                numberText(static_cast<std::int64_t>(list.most)) + " items.");
    for (const Json& item : *items->items()) {
        const std::string type = textIn(item, "type"), value = textIn(item, list.key);
        if (std::find(list.types.begin(), list.types.end(), type) == list.types.end()) {
            const std::vector<std::string> names(list.types.begin(), list.types.end());
            return invalidParameter(std::string(list.member) + " type should be one of [" +
                                    joined(names, ", ") + "].");
        }
        rows.emplace_back(type, value);
    }
    return rows;
}

std::optional<AwsException> addPlacement(const Json& with, RunTask& run)
{
    const Found<Rows> strategies =
        rowsOf(with, {"placementStrategy", "field", kMostStrategies, kStrategies});
    if (const auto* exception = std::get_if<AwsException>(&strategies))
        return *exception;
    run.strategies = std::get<Rows>(strategies);
    const Found<Rows> constraints =
        rowsOf(with, {"placementConstraints", "expression", kMostConstraints, kConstraints});
    if (const auto* exception = std::get_if<AwsException>(&constraints))
        return *exception;
    run.constraints = std::get<Rows>(constraints);
    for (const auto& [type, expression] : run.constraints) {
        if (expression.size() > kMostExpression)
            return invalidParameter(
                "Placement constraint expression can have at most 2000 characters.");
        if (type != "memberOf")
            continue;
        if (const auto query = sim::parseQuery(expression); !query)
            return invalidParameter("Invalid expression in placement constraint: " +
                                    query.error().message);
    }
    return std::nullopt;
}

// What the containers are told to do instead changes nothing that is simulated; sizes would, and
// the role that they are started with.
std::optional<AwsException> objectionToOverrides(const Json& with)
{
    const Json* overrides = with.find("overrides");
    if (overrides == nullptr || overrides->members() == nullptr)
        return std::nullopt;
    if (io::compactJson(*overrides).size() > kMostOverrides)
        return invalidParameter("Container Overrides length must be at most 8192");
    const auto isSized = [](const Json& each) {
        for (const std::string_view key : {"cpu", "memory", "memoryReservation"})
            if (const Json* size = each.find(key); size != nullptr && !size->isNull())
                return true;
        return false;
    };
    bool sized = isSized(*overrides);
    if (const Json* containers = overrides->find("containerOverrides");
        containers != nullptr && containers->items() != nullptr)
        sized =
            sized || std::any_of(containers->items()->begin(), containers->items()->end(), isSized);
    if (sized)
        return unsupported("overrides of CPU and memory");
    if (!textIn(*overrides, "executionRoleArn").empty())
        return unsupported("overrides of the task execution role");
    return std::nullopt;
}

// What RunTask and StartTask have in common: the definition, the group, the overrides, the network.
Found<RunTask> commonOf(const CallInput& input, const doc::Element& home, CallDraft& draft)
{
    const auto named = definitionIn(input);
    if (const auto* exception = std::get_if<AwsException>(&named))
        return *exception;
    const auto& definition = std::get<NamedDefinition>(named);
    const auto asked = launchIn(input, home, definition, false);
    if (const auto* exception = std::get_if<AwsException>(&asked))
        return *exception;
    const Launch& launch = std::get<Launch>(asked);
    RunTask run;
    run.fargate = launch.type == doc::LaunchType::fargate;
    for (const doc::ProviderItem& item : launch.strategy)
        run.providers.push_back({item.capacityProvider, item.base, item.weight});
    if (launch.platformVersion != "LATEST")
        run.platformVersion = launch.platformVersion;
    run.cluster = home.id;
    run.definition = definition.definition->id;
    run.revision = static_cast<int>(definition.revision);
    run.group = textIn(input.with, "group");
    run.startedBy = textIn(input.with, "startedBy");
    if (run.startedBy.size() > kMostStartedBy)
        return invalidParameter("startedBy longer than 128.");
    if (auto exception = objectionToOverrides(input.with))
        return *std::move(exception);
    auto volume = runVolumeIn(input, definition, launch.onFargate);
    if (const auto* exception = std::get_if<AwsException>(&volume))
        return *exception;
    run.volume = std::get<RunVolume>(std::move(volume));
    auto network = networkIn(
        input.with,
        {settingsOf(input.document, definition).networkMode, home.parent, false, launch.onFargate},
        draft);
    if (const auto* exception = std::get_if<AwsException>(&network))
        return *exception;
    auto& found = std::get<TaskNetwork>(network);
    run.subnets = std::move(found.subnets);
    run.securityGroups = std::move(found.securityGroups);
    run.subnetZones = std::move(found.zones);
    run.assignsPublicIp = found.assignsPublicIp;
    return run;
}
} // namespace

Planned runTask(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const Json* count = input.with.find("count");
    const std::int64_t tasks = count != nullptr && count->integer() ? *count->integer() : 1;
    if (tasks < 1 || tasks > kMostTasks)
        return invalidParameter("count must be between 1 and 10.");
    CallDraft draft(input.document);
    auto common = commonOf(input, *std::get<const doc::Element*>(cluster), draft);
    if (const auto* exception = std::get_if<AwsException>(&common))
        return *exception;
    RunTask& run = std::get<RunTask>(common);
    run.count = static_cast<int>(tasks);
    if (auto exception = addPlacement(input.with, run))
        return *std::move(exception);
    draft.command(std::move(run));
    return std::move(draft).plan();
}

// Instances that are not there come back as failures in AWS's answer; the others get their task.
Planned startTask(const CallInput& input)
{
    const auto cluster = clusterIn(input);
    if (const auto* exception = std::get_if<AwsException>(&cluster))
        return *exception;
    const doc::Element& home = *std::get<const doc::Element*>(cluster);
    const std::vector<std::string> names = textsIn(input.with, "containerInstances");
    if (names.empty())
        return invalidParameter("Container instance cannot be empty.");
    if (names.size() > kMostTasks)
        return invalidParameter("Container instances can have at most 10 items.");
    CallDraft draft(input.document);
    auto common = commonOf(input, home, draft);
    if (const auto* exception = std::get_if<AwsException>(&common))
        return *exception;
    RunTask& run = std::get<RunTask>(common);
    run.providers.clear(); // it names the instances itself
    std::vector<AwsException> failures;
    for (const std::string& name : names) {
        const NamedInstance found = instanceIn(input.world, home, name);
        if (found.isThere)
            run.instances.push_back(found.id);
        else
            failures.push_back(
                {std::string(found.reason()), "(container-instance " + plainLine(name) + ")"});
    }
    run.count = static_cast<int>(run.instances.size());
    if (run.count > 0)
        draft.command(std::move(run));
    Planned planned = std::move(draft).plan();
    if (auto* plan = std::get_if<CallPlan>(&planned))
        plan->failures = std::move(failures);
    return planned;
}

} // namespace stowage::aws
