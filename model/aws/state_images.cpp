// SPDX-License-Identifier: MIT
#include "aws/state_parts.h"
#include "sim/laws/image_repositories.h"

#include <map>
#include <utility>

namespace stowage::aws {

using io::Json;

namespace {
constexpr std::string_view kAccount = "123456789012";
constexpr std::int64_t kMebibyte = 1'048'576;

// API ImageDetail: one for each digest, with all its tags.
Json imagesJson(const Moment& moment, sim::Ix<sim::ImageRepository> at)
{
    const sim::World& world = moment.world;
    const sim::ImageRepositoryNode& node = *world.asked.imageRepositories[at.slot];
    std::map<std::string, Json> tags; // by digest
    for (const sim::ImageNode& image : node.images) {
        const std::string digest = sim::image_repositories::digestOf(world, node, image);
        const auto known = tags.try_emplace(digest, Json::array()).first;
        if (!image.tag.empty())
            known->second.append(image.tag);
    }
    Json list = Json::array();
    for (const sim::ImageNode& image : node.images) {
        const std::string digest = sim::image_repositories::digestOf(world, node, image);
        const auto found = tags.find(digest);
        if (found == tags.end())
            continue; // it was listed with another tag
        Json json = Json::object();
        json.set("registryId", kAccount);
        json.set("repositoryName", node.name);
        json.set("imageDigest", digest);
        if (!found->second.items()->empty())
            json.set("imageTags", std::move(found->second));
        json.set("imageSizeInBytes", kMebibyte * image.mib);
        json.set("imagePushedAt", moment.text(sim::image_repositories::pushedAt(world, at, image)));
        list.append(std::move(json));
        tags.erase(found);
    }
    return list;
}
} // namespace

Json repositoriesJson(const Moment& moment)
{
    const sim::World& world = moment.world;
    const sim::Table<sim::ImageRepository>& all = world.imageStore.repositories;
    Json list = Json::array();
    for (auto at = all.first(); at; at = all.after(at)) {
        const sim::ImageRepositoryNode& node = *world.asked.imageRepositories[at.slot];
        const bool isOurs = node.registry == sim::Registry::ecr;
        Json json = Json::object();
        if (isOurs) {
            json.set("repositoryArn",
                     "arn:aws:ecr:us-east-1:" + std::string(kAccount) + ":repository/" + node.name);
            json.set("registryId", kAccount);
            json.set("imageTagMutability", node.isImmutable ? "IMMUTABLE" : "MUTABLE");
        }
        json.set("repositoryName", node.name);
        json.set("repositoryUri",
                 (isOurs ? "" : "docker.io/") + sim::uriOf(node.registry, node.name));
        json.set("createdAt", moment.text(all[at].createdAt));
        json.set("pulls", all[at].pulls);
        json.set("refusedPulls", all[at].refused);
        list.append(std::move(json));
    }
    return list;
}

Json repositoryImagesJson(const Moment& moment)
{
    const sim::Table<sim::ImageRepository>& all = moment.world.imageStore.repositories;
    Json images = Json::object();
    for (auto at = all.first(); at; at = all.after(at))
        images.set(moment.world.text(all[at].name), imagesJson(moment, at));
    return images;
}

} // namespace stowage::aws
