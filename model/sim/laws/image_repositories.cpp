// SPDX-License-Identifier: MIT
#include "sim/laws/image_repositories.h"

#include "sim/laws/images.h"
#include "sim/rules.h"

#include <algorithm>

namespace stowage::sim::image_repositories {

namespace {
const ImageNode* tagged(const ImageRepositoryNode& node, const std::string& tag)
{
    for (const ImageNode& image : node.images)
        if (!tag.empty() && image.tag == tag)
            return &image;
    return nullptr;
}

const ImageNode* ofDigest(const World& world, const ImageRepositoryNode& node,
                          const std::string& digest)
{
    for (const ImageNode& image : node.images)
        if (digestOf(world, node, image) == digest)
            return &image;
    return nullptr;
}

// Of a repository as a whole.
std::string repositoryKey(Registry registry, const std::string& name)
{
    return (registry == Registry::ecr ? "ecr/" : "docker.io/") + name;
}

std::uint32_t goneFact(const World& world, const std::string& key)
{
    const NameId name = world.names.find(key);
    for (const GoneImage& each : world.imageStore.gone)
        if (name != 0 && each.key == name)
            return each.fact;
    return 0;
}

void noteGone(World& world, const std::string& key, std::uint32_t fact)
{
    const NameId name = world.names.intern(key);
    std::erase_if(world.imageStore.gone,
                  [name](const GoneImage& each) { return each.key == name; });
    world.imageStore.gone.push_back({name, fact});
}

void noteThere(World& world, const std::string& key)
{
    const NameId name = world.names.find(key);
    std::erase_if(world.imageStore.gone,
                  [name](const GoneImage& each) { return each.key == name; });
}

void notePush(World& world, const std::string& key, const std::string& digest, std::uint32_t fact)
{
    PushedImage made;
    made.image = world.names.intern(key);
    made.digest = world.names.intern(digest);
    made.at = world.now;
    made.fact = fact;
    world.pushed.push_back(made);
}

// Tags that name another image than before, or one for the first time.
void tellPushed(World& world, Ix<ImageRepository> at, const ImageRepositoryNode& before)
{
    const ImageRepositoryNode& now = *world.asked.imageRepositories[at.slot];
    for (const ImageNode& image : now.images) {
        const ImageNode* old = tagged(before, image.tag);
        const std::string digest = digestOf(world, now, image);
        if (image.tag.empty() || (old != nullptr && digestOf(world, before, *old) == digest))
            continue;
        const std::string key = keyOf(now, image.tag);
        const std::uint32_t fact =
            world.tell({FactKind::imagePushed, kSimulation, ruleNumber("image.push"),
                        idOf(world.imageStore.repositories[at])},
                       {world.names.intern(key), world.names.intern(digest)});
        notePush(world, key, digest, fact);
        noteThere(world, key);
    }
}

// Tags that there are no more, and images of which neither tag nor digest is left.
void tellDeleted(World& world, Ix<ImageRepository> at, const ImageRepositoryNode& before)
{
    const ImageRepositoryNode& now = *world.asked.imageRepositories[at.slot];
    for (const ImageNode& image : before.images) {
        const std::string digest = digestOf(world, before, image);
        const bool isThere = ofDigest(world, now, digest) != nullptr;
        const bool isTagged = tagged(now, image.tag) != nullptr;
        if (image.tag.empty() ? isThere : isTagged && isThere)
            continue;
        const bool movedOn = isTagged && !image.tag.empty(); // and nobody kept what it named
        const std::string key = image.tag.empty() || movedOn ? digest : keyOf(now, image.tag);
        const std::uint32_t fact =
            world.tell({FactKind::imageDeleted, idOf(world.imageStore.repositories[at]),
                        ruleNumber("image.delete")},
                       {world.names.intern(key)});
        noteGone(world, key, fact);
        if (!isThere)
            noteGone(world, digest, fact);
    }
}

// Which image a name means as of then; empty: none.
std::string namedBy(const World& world, Ix<ImageRepository> at, const ImageName& name, Time then)
{
    if (!name.digest.empty())
        return name.digest;
    const ImageRepositoryNode& node = *world.asked.imageRepositories[at.slot];
    const ImageNode* image = tagged(node, name.tag);
    if (then != kNever && then >= world.imageStore.repositories[at].createdAt)
        return images::digestAt(world, keyOf(node, name.tag), then);
    return image == nullptr ? std::string() : digestOf(world, node, *image);
}

Answer lacking(Answer answer, Lack lack, std::uint32_t fact)
{
    answer.lack = lack;
    answer.fact = fact;
    return answer;
}

Ix<ImageRepository> homeOf(const World& world, const ImageName& name)
{
    const Table<ImageRepository>& all = world.imageStore.repositories;
    for (auto at = all.first(); at; at = all.after(at)) {
        const ImageRepositoryNode& node = *world.asked.imageRepositories[at.slot];
        if (isIn(name, node.registry, node.name))
            return at;
    }
    return {};
}

// Of a repository that is not drawn.
Answer askOther(const World& world, const ContainerNode& container, const ImageName& name)
{
    Answer answer;
    for (const Registry registry : {Registry::ecr, Registry::dockerHub}) {
        const std::uint32_t fact = goneFact(world, repositoryKey(registry, name.repository));
        if (fact == 0 || !isIn(name, registry, name.repository))
            continue;
        answer.registry = registry;
        return lacking(answer, Lack::repository, fact);
    }
    answer.mib = container.imageMib;
    return answer;
}
} // namespace

std::string keyOf(const ImageRepositoryNode& node, const std::string& tag)
{
    return (node.registry == Registry::ecr ? "" : "docker.io/") + node.name + ":" + tag;
}

std::string digestOf(const World& world, const ImageRepositoryNode& node, const ImageNode& image)
{
    return image.digest.empty() ? images::digestAt(world, keyOf(node, image.tag), world.now)
                                : image.digest;
}

Time pushedAt(const World& world, Ix<ImageRepository> at, const ImageNode& image)
{
    const ImageRepositoryNode& node = *world.asked.imageRepositories[at.slot];
    const NameId digest = world.names.find(digestOf(world, node, image));
    for (const PushedImage& push : world.pushed)
        if (digest != 0 && push.digest == digest)
            return push.at;
    return world.imageStore.repositories[at].createdAt;
}

std::uint32_t create(World& world, const ImageRepositoryNode& node)
{
    ImageRepository made;
    made.element = world.names.intern(node.id.text);
    made.name = world.names.intern(node.name);
    made.createdAt = world.now;
    const Ix<ImageRepository> at = world.imageStore.repositories.add(made);
    ImageRepository& row = world.imageStore.repositories[at];
    row.number = world.nextNumber(EntityKind::imageRepository, at.slot);
    row.fact =
        world.tell({FactKind::imageRepositoryCreated, idOf(row), ruleNumber("image.repository")});
    noteThere(world, repositoryKey(node.registry, node.name));
    for (const ImageNode& image : node.images) {
        if (!image.tag.empty() && !image.digest.empty())
            notePush(world, keyOf(node, image.tag), image.digest, row.fact);
        if (!image.tag.empty())
            noteThere(world, keyOf(node, image.tag));
    }
    return at.slot;
}

void change(World& world, std::uint32_t slot, const ImageRepositoryNode& before)
{
    const Ix<ImageRepository> at{slot};
    world.imageStore.repositories[at].name =
        world.names.intern(world.asked.imageRepositories[slot]->name);
    tellPushed(world, at, before);
    tellDeleted(world, at, before);
    world.mark(idOf(world.imageStore.repositories[at]));
}

void remove(World& world, std::uint32_t slot)
{
    const ImageRepository row = world.imageStore.repositories[{slot}];
    const ImageRepositoryNode& node = *world.asked.imageRepositories[slot];
    const std::uint32_t fact =
        world.tell({FactKind::imageRepositoryDeleted, idOf(row), ruleNumber("image.repository")});
    noteGone(world, repositoryKey(node.registry, node.name), fact);
    world.gone(EntityKind::imageRepository, row.number, row.name);
    world.imageStore.repositories.remove({slot});
}

std::string wantedBy(const World& world, const ContainerNode& container, Time at)
{
    const ImageName name = imageNameOf(container.image);
    if (const Ix<ImageRepository> home = homeOf(world, name))
        return namedBy(world, home, name, at);
    if (!name.digest.empty())
        return name.digest;
    return images::digestAt(world, images::referenceOf(container.image),
                            at == kNever ? world.now : at);
}

Answer ask(const World& world, const ContainerNode& container, Time at)
{
    const ImageName name = imageNameOf(container.image);
    const Ix<ImageRepository> home = homeOf(world, name);
    Answer answer = home ? Answer{} : askOther(world, container, name);
    answer.digest = wantedBy(world, container, at);
    if (!home)
        return answer;
    const ImageRepositoryNode& node = *world.asked.imageRepositories[home.slot];
    answer.repository = home;
    answer.registry = node.registry;
    if (node.isPrivate && container.repositoryCredentials.empty())
        return lacking(answer, Lack::credentials, 0);
    const ImageNode* image = answer.digest.empty() ? nullptr : ofDigest(world, node, answer.digest);
    if (image == nullptr) {
        const std::uint32_t ofTag = goneFact(world, keyOf(node, name.tag));
        const bool isOther = name.digest.empty() && tagged(node, name.tag) != nullptr;
        return lacking(answer, isOther ? Lack::version : Lack::image,
                       ofTag != 0 ? ofTag : goneFact(world, answer.digest));
    }
    answer.mib = image->mib;
    return answer;
}

} // namespace stowage::sim::image_repositories
