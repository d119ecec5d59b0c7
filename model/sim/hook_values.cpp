// SPDX-License-Identifier: MIT
#include "sim/hook_values.h"

#include "base/text.h"

#include <span>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

std::string stageIn(Words words)
{
    return std::string(stowage::nameOf(static_cast<DeploymentStage>(words[1])));
}

// The payload of deploymentHookCalled: function, stage, the how manieth call, whether a rollback
// calls it.
std::string callWhyIn(Words words)
{
    if (words[2] > 1)
        return "It answered IN_PROGRESS, and its call back delay is over";
    return words[3] != 0 ? "A rollback shifts this traffic once more, and waits for no answer"
                         : "A lifecycle hook of the service names it for this stage, which ends "
                           "only when it has answered SUCCEEDED";
}

// The payload of deploymentHookAnswered: function, stage, result, call back delay in seconds, what
// it lacks, whether a rollback called it.
HookResult resultIn(Words words)
{
    return static_cast<HookResult>(words[2]);
}

std::string answerIn(Words words)
{
    switch (resultIn(words)) {
    case HookResult::succeeded:
        return "answered SUCCEEDED";
    case HookResult::failed:
        return "answered FAILED";
    case HookResult::none:
        return "returned no hookStatus";
    case HookResult::inProgress:
        return "answered IN_PROGRESS";
    case HookResult::refused:
        return "not been run";
    case HookResult::late:
        break;
    }
    return "not answered in time";
}

std::string answerWhyIn(const World& world, Words words)
{
    const std::string end =
        words[5] != 0 ? ", and the rollback goes on" : ", so that the deployment is rolled back";
    switch (resultIn(words)) {
    case HookResult::succeeded:
        return "That is what the function returned after its run";
    case HookResult::failed:
        return "That is what the function returned" + end;
    case HookResult::none:
        return "The function ended without one" + end;
    case HookResult::inProgress:
        return "It is not done yet, and is called again after " +
               counted(static_cast<std::int64_t>(words[3]), "second", "seconds");
    case HookResult::refused:
        return "Amazon ECS could not call the function, for " +
               std::string(world.text(static_cast<NameId>(words[4]))) + end;
    case HookResult::late:
        break;
    }
    return "A stage may last for 24 hours" + end;
}
} // namespace

std::string functionName(std::string_view arn)
{
    constexpr std::string_view kBefore = ":function:";
    const std::size_t at = arn.find(kBefore);
    if (at == std::string_view::npos)
        return std::string(arn);
    const std::string_view rest = arn.substr(at + kBefore.size());
    return std::string(rest.substr(0, rest.find(':')));
}

std::optional<std::string> hookValue(const World& world, const Fact& fact, std::string_view key)
{
    const bool isCall = fact.kind == FactKind::deploymentHookCalled;
    if (!isCall && fact.kind != FactKind::deploymentHookAnswered)
        return std::nullopt;
    const Words words = world.facts.payload(fact.number);
    if (key == "function")
        return functionName(world.text(static_cast<NameId>(words[0])));
    if (key == "stage")
        return stageIn(words);
    if (key == "hookCallWhy" && isCall)
        return callWhyIn(words);
    if (key == "hookAnswer" && !isCall)
        return answerIn(words);
    if (key == "hookAnswerWhy" && !isCall)
        return answerWhyIn(world, words);
    return std::nullopt;
}

} // namespace stowage::sim
