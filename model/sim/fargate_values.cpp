// SPDX-License-Identifier: MIT
#include "sim/fargate_values.h"

#include "base/text.h"
#include "plan/provider_split.h"
#include "sim/laws/fargate.h"

#include <cstddef>
#include <vector>

namespace stowage::sim {

namespace {
using Words = std::span<const std::uint64_t>;

constexpr std::size_t kWordsPerItem = 5; // of strategySplit

std::string text(std::uint64_t number)
{
    return numberText(static_cast<std::int64_t>(number));
}

std::string textIn(const World& world, std::uint64_t word)
{
    return std::string(world.text(static_cast<NameId>(word)));
}

std::string vcpus(std::uint64_t units)
{
    return numberText(static_cast<double>(units) / 1'024);
}

std::string providerIn(std::uint64_t capacity)
{
    return std::string(providerOf(static_cast<Capacity>(capacity)));
}

// "us-east-1a 2, us-east-1b 1"
std::string zonesIn(const World& world, Words words)
{
    std::vector<std::string> zones;
    for (std::size_t n = 3; n + 1 < words.size(); n += 2)
        zones.push_back(textIn(world, words[n]) + " " +
                        (words[n + 1] == UINT64_MAX ? "(no capacity)" : text(words[n + 1])));
    return joined(zones, ", ");
}

// "FARGATE 1 (base 2, weight 1, had 3)"
std::string splitIn(const World& world, Words words)
{
    std::vector<std::string> items;
    for (std::size_t n = 0; n + kWordsPerItem <= words.size(); n += kWordsPerItem)
        items.push_back(textIn(world, words[n]) + " " + text(words[n + 4]) + " (base " +
                        text(words[n + 1]) + ", weight " + text(words[n + 2]) + ", had " +
                        text(words[n + 3]) + ")");
    return joined(items, ", ");
}

std::string divisionIn(Words words)
{
    std::uint64_t tasks = 0;
    for (std::size_t n = 0; n + kWordsPerItem <= words.size(); n += kWordsPerItem)
        tasks += words[n + 4];
    return counted(static_cast<std::int64_t>(tasks), "task", "tasks");
}

std::string providersIn(const World& world, Words words)
{
    const std::string all = textIn(world, words[0]), usual = textIn(world, words[1]);
    return (all.empty() ? "none" : all) +
           (usual.empty() ? ", without a default strategy" : ", by default " + usual);
}
} // namespace

std::string fargateLack(std::span<const std::uint64_t> words)
{
    switch (static_cast<fargate::Lack>(words[0])) {
    case fargate::Lack::none:
    case fargate::Lack::capacity:
        break;
    case fargate::Lack::vcpus:
        return words[2] > words[4]
                   ? "The requested CPU configuration is above your limit."
                   : "You've reached the limit on the number of vCPUs you can run concurrently";
    case fargate::Lack::incompatible:
        return "No Fargate configuration exists for given values.";
    case fargate::Lack::subnet:
        return "Network Configuration must be provided when networkMode 'awsvpc' is specified.";
    case fargate::Lack::strategy:
        return "A capacity provider strategy must contain at least one capacity provider with a "
               "weight value greater than zero.";
    }
    return "Capacity is unavailable at this time. Please try again later or in a different "
           "availability zone.";
}

std::string fargateLacking(std::span<const std::uint64_t> words)
{
    const std::string provider = providerIn(words[1]);
    switch (static_cast<fargate::Lack>(words[0])) {
    case fargate::Lack::none:
    case fargate::Lack::capacity:
        break;
    case fargate::Lack::vcpus:
        return "It needs " + vcpus(words[2]) + " vCPU, and tasks on " + provider + " have " +
               vcpus(words[3]) + " of the " + vcpus(words[4]) + " that the account may run";
    case fargate::Lack::incompatible:
        return "Its task definition is not one that runs on Fargate: it takes FARGATE in "
               "requiresCompatibilities, network mode awsvpc and a size that Fargate has";
    case fargate::Lack::subnet:
        return "A task on Fargate gets its address in a subnet, and no subnet is given";
    case fargate::Lack::strategy:
        return "No provider of its strategy has a weight above 0, and the base is met";
    }
    return "RESOURCE:FARGATE: " + provider +
           " has no capacity in any of its zones, and nothing is tried on another provider";
}

std::optional<std::string> fargateValue(const World& world, const Fact& fact, std::string_view key)
{
    const Words words = world.facts.payload(fact.number);
    if (key == "capacity")
        return providerIn(words[0]);
    if (key == "zone")
        return textIn(world, words[1]);
    if (key == "zones")
        return zonesIn(world, words);
    if (key == "fargateLack")
        return fargateLack(words);
    if (key == "fargateNeed")
        return fargateLacking(words);
    if (key == "split")
        return splitIn(world, words);
    if (key == "division")
        return divisionIn(words);
    if (key == "providers")
        return providersIn(world, words);
    return std::nullopt;
}

} // namespace stowage::sim
