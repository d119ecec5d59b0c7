// SPDX-License-Identifier: MIT
#include "sim/laws/images.h"

#include "base/random.h"
#include "base/text.h"
#include "sim/because.h"
#include "sim/commands.h"
#include "sim/laws/circuit_breaker.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::images {

namespace {
constexpr std::int32_t kMostFailures = 3; // Deploy Amazon ECS services by replacing tasks

bool isByDigest(std::string_view image)
{
    return image.find('@') != std::string_view::npos;
}

// Of the n-th image that a tag names. The same in every run, as the digest of an image is.
std::string digestText(const std::string& reference, std::size_t n)
{
    const Stream digits = streamOf(n, reference, Purpose::identity);
    std::string text = "sha256:";
    for (std::uint64_t part = 0; part < 4; ++part)
        text += hexText(digits.at(part), 16);
    return text;
}

// Of a task of a service that does not yet know what its tags name.
Deployment* unresolved(World& world, Ix<Task> task)
{
    const Ix<Deployment> at = world.tasks[task].deployment;
    if (!at || world.deployments[at].resolvedAt != kNever ||
        world.deployments[at].unresolved >= kMostFailures)
        return nullptr;
    return &world.deployments[at];
}

bool isKept(const ContainerNode& node)
{
    return node.keepsVersion && !isByDigest(node.image);
}

// Whether there is a tag of which its deployment is to find out what it names.
bool keepsAny(const World& world, Ix<Task> task)
{
    const auto& containers = world.asked.revisions[world.tasks[task].revision.slot]->containers;
    return std::any_of(containers.begin(), containers.end(), isKept);
}
} // namespace

std::string referenceOf(std::string_view image)
{
    const std::size_t slash = image.find('/');
    const std::string_view first = image.substr(0, slash == std::string_view::npos ? 0 : slash);
    if (first == "localhost" || first.find('.') != std::string_view::npos ||
        first.find(':') != std::string_view::npos)
        image.remove_prefix(slash + 1);
    const std::string reference(image);
    const bool hasTag =
        image.find(':', image.rfind('/') == std::string_view::npos ? 0 : image.rfind('/')) !=
        std::string_view::npos;
    return hasTag ? reference : reference + ":latest";
}

std::string digestAt(const World& world, const std::string& key, Time at)
{
    const NameId name = world.names.find(key);
    const auto names = [&](const PushedImage& push) {
        return name != 0 && push.image == name && push.at <= at;
    };
    const auto newest = std::find_if(world.pushed.rbegin(), world.pushed.rend(), names);
    return newest != world.pushed.rend() ? std::string(world.text(newest->digest))
                                         : digestText(referenceOf(key), 0);
}

std::string nextDigest(const World& world, const std::string& key)
{
    const NameId name = world.names.find(key);
    const auto before =
        std::count_if(world.pushed.begin(), world.pushed.end(),
                      [name](const PushedImage& push) { return name != 0 && push.image == name; });
    return digestText(key, static_cast<std::size_t>(before) + 1);
}

Outcome push(World& world, const PushImage& asked)
{
    for (const auto& node : world.asked.imageRepositories)
        if (node && node->registry == Registry::ecr && asked.image.starts_with(node->name + ":"))
            return Error{Fault::refused,
                         "The repository " + node->name +
                             " is drawn: what it holds is changed there.",
                         {}};
    world.cause = noteCall(world, "ecr:PutImage");
    PushedImage made;
    made.image = world.names.intern(asked.image);
    made.digest =
        world.names.intern(asked.digest.empty() ? nextDigest(world, asked.image) : asked.digest);
    made.at = world.now;
    made.fact = world.tell({FactKind::imagePushed, kSimulation, ruleNumber("image.tag")},
                           {made.image, made.digest});
    world.pushed.push_back(made);
    return Done{};
}

Time readAt(const World& world, Ix<Task> task, const ContainerNode& node)
{
    const Ix<Deployment> deployment = world.tasks[task].deployment;
    return deployment && isKept(node) ? world.deployments[deployment].resolvedAt : kNever;
}

void pulled(World& world, Ix<Task> task)
{
    Deployment* deployment = unresolved(world, task);
    if (deployment == nullptr || !keepsAny(world, task))
        return;
    const DefinitionNode& definition = *world.asked.revisions[world.tasks[task].revision.slot];
    deployment->resolvedAt = world.taskStories[task.slot].pullStartedAt;
    for (auto run = world.tasks[task].firstContainer; run; run = world.containers[run].nextOfTask) {
        const ContainerRun& row = world.containers[run];
        const ContainerNode& node = definition.containers[row.index];
        if (isKept(node))
            world.tell({FactKind::imageResolved, idOf(*deployment), ruleNumber("image.version"),
                        idOf(world.services[deployment->service])},
                       {world.names.intern(referenceOf(node.image)), row.digest});
    }
}

void notPulled(World& world, Ix<Task> task)
{
    Deployment* deployment = unresolved(world, task);
    if (deployment == nullptr || !keepsAny(world, task) || ++deployment->unresolved < kMostFailures)
        return;
    // It fails once the task has stopped.
    deployment->givesUp = circuit_breaker::breakerOf(world, deployment->service) != nullptr;
    if (deployment->givesUp)
        return;
    world.tell({FactKind::imageUnresolved, idOf(*deployment), ruleNumber("image.unresolved"),
                idOf(world.services[deployment->service])},
               {static_cast<std::uint64_t>(deployment->unresolved)});
}

} // namespace stowage::sim::images
