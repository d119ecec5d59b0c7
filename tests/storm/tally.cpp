// SPDX-License-Identifier: GPL-3.0-or-later
#include "storm/tally.h"

#include "aws/calls.h"
#include "sim/rules.h"
#include "storm/warnings.h"
#include "support/random_edit.h"
#include "support/random_requests.h"

#include <string_view>

namespace stowage::storm {

namespace {
constexpr RuleNumber kRestart = sim::ruleNumber("container.restart");
constexpr RuleNumber kNeverStarts = sim::ruleNumber("container.order");
constexpr RuleNumber kLate = sim::ruleNumber("container.startTimeout");
constexpr RuleNumber kLeak = sim::ruleNumber("fault.memoryLeak");
constexpr RuleNumber kDaemon = sim::ruleNumber("scheduler.daemon");

std::string edge(TaskStatus from, TaskStatus to)
{
    return "edge " + std::string(nameOf(from)) + " → " + std::string(nameOf(to));
}

std::string target(TargetState state)
{
    return "target " + std::string(nameOf(state));
}
} // namespace

void Tally::countFacts(const sim::World& world)
{
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
        const Fact& fact = world.facts.fact(n);
        const auto words = world.facts.payload(n);
        if (fact.kind == FactKind::taskStatusChanged)
            count(edge(static_cast<TaskStatus>(words[0]), static_cast<TaskStatus>(words[1])));
        else if (fact.kind == FactKind::targetHealthChanged)
            count(target(static_cast<TargetState>(words[0])));
        else if (fact.kind == FactKind::desiredCountChanged && fact.rule == kDaemon)
            count("warning daemon count");
        else if (fact.kind == FactKind::containerStarted && fact.rule == kRestart)
            count("warning restart");
        else if (fact.kind == FactKind::containerExited && fact.rule == kNeverStarts)
            count("warning container that never starts");
        else if (fact.kind == FactKind::containerExited && fact.rule == kLeak)
            count("warning leak out of memory");
        else if (fact.kind == FactKind::taskStopRequested && fact.rule == kLate)
            count("warning dependency that is late");
        else if (const std::string warning = warningOf(fact, words); !warning.empty())
            count("warning " + warning);
    }
    count("facts", world.facts.count());
}

void Tally::countErrors(const sim::World& world)
{
    for (auto at = world.sources.first(); at; at = world.sources.after(at))
        for (const sim::Ended& ended : world.sourceCounts[at.slot].ended)
            count("answer " + std::to_string(ended.code), ended.count);
}

std::vector<std::string> Tally::wanted()
{
    std::vector<std::string> all = {"edit undo", "edit redo"};
    for (const std::string_view name : tests::kindsOfEdits())
        if (!name.ends_with("Revision")) // always part of a batch
            all.push_back("edit " + std::string(name));
    for (const std::string_view name : aws::operations())
        all.push_back("call " + std::string(name));
    for (const std::string_view name : aws::faults())
        all.push_back("fault " + std::string(name));
    for (const std::string_view name : tests::kindsOfCommands())
        all.push_back("verb " + std::string(name));
    using enum TaskStatus;
    for (const auto& [from, to] :
         {std::pair(provisioning, pending), std::pair(pending, activating),
          std::pair(activating, running), std::pair(running, deactivating),
          std::pair(running, stopping), std::pair(deactivating, stopping),
          std::pair(stopping, deprovisioning), std::pair(deprovisioning, stopped),
          std::pair(stopping, stopped), std::pair(running, stopped), std::pair(pending, stopped),
          std::pair(activating, stopped), std::pair(activating, stopping)})
        all.push_back(edge(from, to));
    for (const TargetState state :
         {TargetState::healthy, TargetState::unhealthy, TargetState::unused, TargetState::draining})
        all.push_back(target(state));
    for (const char* warning : wantedWarnings())
        all.push_back(std::string("warning ") + warning);
    for (const char* code : {"200", "500", "502", "503", "504"})
        all.push_back(std::string("answer ") + code);
    return all;
}

std::vector<std::string> Tally::lines() const
{
    std::vector<std::string> lines;
    for (const auto& [what, count] : counts_)
        lines.push_back(what + ": " + std::to_string(count));
    return lines;
}

std::vector<std::string> Tally::missing() const
{
    std::vector<std::string> missing;
    for (const std::string& what : wanted())
        if (const auto found = counts_.find(what); found == counts_.end() || found->second == 0)
            missing.push_back(what);
    return missing;
}

} // namespace stowage::storm
