// SPDX-License-Identifier: MIT
#include "sim/laws/image_pulls.h"

#include "sim/because.h"
#include "sim/laws/image_repositories.h"
#include "sim/laws/images.h"
#include "sim/laws/machines.h"
#include "sim/laws/pull_addresses.h"
#include "sim/laws/pull_errors.h"
#include "sim/laws/pull_roles.h"
#include "sim/laws/tasks.h"
#include "sim/rules.h"

#include <string>
#include <utility>

namespace stowage::sim::image_pulls {

namespace {
// What one container is to run.
struct Pull {
    NameId digest = 0;    // 0: it is refused, and the host holds none
    std::int64_t mib = 0; // to bring; 0 where the host holds it
    bool isHeld = false;
    std::string lack;   // why the registry refuses it, in words without a full stop; empty: no
    std::string reason; // in AWS's
    RuleNumber rule = 0;
    std::uint32_t fact = 0; // that took it away
    Ix<ImageRepository> repository;
    bool counts = false; // towards the limit of Docker Hub
};

const ContainerNode& nodeOf(const World& world, Ix<ContainerRun> run)
{
    const Ix<Revision> revision = world.tasks[world.containers[run].task].revision;
    return world.asked.revisions[revision.slot]->containers[world.containers[run].index];
}

bool isCached(const World& world, Ix<Host> host, NameId digest)
{
    for (auto at = host ? world.hosts[host].firstImage : Ix<CachedImage>{}; at && digest != 0;
         at = world.images[at].nextOfHost)
        if (world.images[at].digest == digest)
            return true;
    return false;
}

// What the host holds of the name, pulled last; 0: nothing.
Ix<CachedImage> heldUnder(const World& world, Ix<Host> host, NameId image)
{
    auto at = host ? world.hosts[host].firstImage : Ix<CachedImage>{};
    while (at && (image == 0 || world.images[at].image != image))
        at = world.images[at].nextOfHost;
    return at;
}

PullBehavior behaviorOf(const World& world, Ix<Host> host)
{
    const auto node = host ? askedOf(world.asked.hosts, host.slot) : nullptr;
    return node ? node->pullBehavior : PullBehavior::byDefault; // null: it is being replaced
}

void refuse(const World& world, Ix<ContainerRun> run, const image_repositories::Answer& answer,
            Pull& pull)
{
    const Ix<Task> task = world.containers[run].task;
    const pull_errors::Asked asked{nodeOf(world, run).image, answer.digest, answer.registry,
                                   machines::isOnFargate(world, task)};
    pull.fact = answer.fact;
    pull.lack = pull_errors::lackOf(answer.lack, asked);
    pull.reason = pull_errors::reasonOf(answer.lack, asked);
    pull.rule = answer.lack == image_repositories::Lack::credentials
                    ? ruleNumber("image.private")
                    : ruleNumber("image.repository");
}

// Docker Hub lets no more go to where the task pulls from.
void limit(const World& world, Ix<ContainerRun> run, Pull& pull)
{
    const pull_addresses::Spent spent = pull_addresses::spentBy(world, run, pull.repository);
    pull.counts = spent.counts;
    if (!spent.isAll)
        return;
    const bool onFargate = machines::isOnFargate(world, world.containers[run].task);
    pull.lack = spent.words;
    pull.reason =
        pull_errors::limitReason({nodeOf(world, run).image, {}, Registry::dockerHub, onFargate});
    pull.rule = ruleNumber("image.rateLimit");
}

// Without asking, or because the registry refuses.
Pull held(Pull pull, NameId digest)
{
    pull.digest = digest;
    pull.isHeld = true;
    pull.mib = 0;
    pull.counts = false;
    return pull;
}

// What its host may run of an image without having asked for it; 0: nothing. A digest is the same
// for ever, and a tag is as good as when it was pulled.
NameId substituteOf(const World& world, Ix<ContainerRun> run, Time readAt)
{
    const ContainerNode& node = nodeOf(world, run);
    const Ix<Host> host = world.tasks[world.containers[run].task].host;
    if (imageNameOf(node.image).digest.empty() && readAt == kNever) {
        const Ix<CachedImage> found = heldUnder(world, host, world.names.find(node.image));
        return found ? world.images[found].digest : 0;
    }
    const NameId wanted = world.names.find(image_repositories::wantedBy(world, node, readAt));
    return isCached(world, host, wanted) ? wanted : 0;
}

Pull look(World& world, Ix<ContainerRun> run)
{
    const ContainerNode& node = nodeOf(world, run);
    const Ix<Task> task = world.containers[run].task;
    const Ix<Host> host = world.tasks[task].host;
    const Time readAt = images::readAt(world, task, node);
    const PullBehavior behavior = behaviorOf(world, host);
    const NameId substitute =
        behavior == PullBehavior::always ? 0 : substituteOf(world, run, readAt);
    Pull pull;
    if (substitute != 0 && behavior != PullBehavior::byDefault)
        return held(pull, substitute);
    const image_repositories::Answer answer = image_repositories::ask(world, node, readAt);
    pull.repository = answer.repository;
    if (const pull_roles::Denial denial = pull_roles::denialOf(world, run); !denial.lack.empty()) {
        pull.lack = denial.lack;
        pull.reason = denial.reason;
        pull.rule = ruleNumber("role.pull");
        pull.fact = denial.fact;
    } else if (answer.lack != image_repositories::Lack::none) {
        refuse(world, run, answer, pull);
    } else {
        pull.digest = world.names.intern(answer.digest);
        pull.mib = answer.mib;
        if (isCached(world, host, pull.digest))
            return held(pull, pull.digest);
        limit(world, run, pull);
    }
    if (pull.lack.empty())
        return pull;
    return held(pull, substitute);
}

void settle(World& world, Ix<ContainerRun> run, const Pull& pull, Pulls& pulls)
{
    ContainerRun& row = world.containers[run];
    const bool wasRefused = row.digest == 0; // or nothing was tried yet
    row.digest = pull.digest;
    row.pullMib = static_cast<std::int32_t>(pull.mib);
    pulls.mib += pull.mib;
    if (pull.digest != 0 && !pull.lack.empty())
        world.tell({FactKind::imageFromCache, idOf(world.tasks[row.task]),
                    ruleNumber("image.behavior"), idOf(world.hosts[world.tasks[row.task].host])},
                   {world.names.intern(nodeOf(world, run).image), world.names.intern(pull.lack)});
    if (pull.digest != 0 && pull.isHeld)
        return;
    pulls.any = true;
    if (pull.digest == 0 || !wasRefused || !pull.repository)
        return;
    ImageRepository& repository = world.imageStore.repositories[pull.repository];
    ++repository.pulls;
    world.mark(idOf(repository));
    if (pull.counts)
        pull_addresses::count(world, run);
}
} // namespace

Pulls begin(World& world, Ix<Task> task)
{
    Pulls pulls;
    for (auto run = world.tasks[task].firstContainer; run; run = world.containers[run].nextOfTask) {
        const Pull pull = look(world, run);
        settle(world, run, pull, pulls);
    }
    return pulls;
}

bool isRefused(const World& world, Ix<Task> task)
{
    auto run = world.tasks[task].firstContainer;
    while (run && world.containers[run].digest != 0)
        run = world.containers[run].nextOfTask;
    return static_cast<bool>(run);
}

bool fail(World& world, Ix<Task> task)
{
    for (auto run = world.tasks[task].firstContainer; run; run = world.containers[run].nextOfTask) {
        if (world.containers[run].digest != 0)
            continue;
        const Pull pull = look(world, run);
        if (pull.digest != 0)
            continue;
        EntityId repository;
        if (pull.repository) {
            ++world.imageStore.repositories[pull.repository].refused;
            repository = idOf(world.imageStore.repositories[pull.repository]);
        }
        const Because taken(world, pull.fact);
        const Because because(world, world.tell({FactKind::imageRefused, idOf(world.tasks[task]),
                                                 pull.rule, repository},
                                                {world.names.intern(nodeOf(world, run).image),
                                                 world.names.intern(pull.lack)}));
        images::notPulled(world, task);
        tasks::requestStop(world, task, StopCode::taskFailedToStart, pull.reason);
        return true;
    }
    return false;
}

std::int64_t missingMib(const World& world, Ix<Task> task)
{
    std::int64_t mib = 0;
    for (auto run = world.tasks[task].firstContainer; run; run = world.containers[run].nextOfTask)
        mib += world.containers[run].pullMib;
    return mib;
}

void cache(World& world, Ix<Task> task)
{
    const Ix<Host> host = world.tasks[task].host;
    if (!host)
        return;
    for (auto run = world.tasks[task].firstContainer; run; run = world.containers[run].nextOfTask) {
        CachedImage made;
        made.digest = world.containers[run].digest;
        made.image = world.names.intern(nodeOf(world, run).image);
        made.mib = world.containers[run].pullMib;
        const Ix<CachedImage> newest = heldUnder(world, host, made.image);
        auto same = newest;
        while (same &&
               (world.images[same].image != made.image || world.images[same].digest != made.digest))
            same = world.images[same].nextOfHost;
        if (same) { // pulled anew after another one
            std::swap(world.images[same].digest, world.images[newest].digest);
            continue;
        }
        made.nextOfHost = world.hosts[host].firstImage;
        world.hosts[host].firstImage = world.images.add(made);
    }
}

} // namespace stowage::sim::image_pulls
