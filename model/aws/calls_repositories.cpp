// SPDX-License-Identifier: MIT
#include "aws/call_draft.h"
#include "aws/calls_images.h"
#include "base/text.h"
#include "kinds/catalog.h"
#include "kinds/images/image_repository.h"
#include "sim/laws/image_repositories.h"
#include "sim/laws/images.h"

#include <algorithm>
#include <utility>

namespace stowage::aws {

namespace {
using io::Json;
using Images = std::vector<doc::RepositoryImage>;

constexpr std::int64_t kMebibyte = 1'048'576;

// API CreateRepository, repositoryName.
bool isRepositoryName(const std::string& name)
{
    const auto isPart = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (name.size() < 2 || name.size() > 256 || !isPart(name.back()))
        return false;
    bool wasPart = false;
    for (const char c : name) {
        const bool isSeparator = c == '.' || c == '_' || c == '-' || c == '/';
        if (!isPart(c) && !(isSeparator && wasPart))
            return false;
        wasPart = isPart(c);
    }
    return true;
}

// Its layers together, from their list in the manifest; 0: it has none that can be read.
int sizeOf(const std::string& manifest)
{
    const auto json = io::parseJson(manifest, "imageManifest");
    const Json* layers = json ? json->find("layers") : nullptr;
    if (layers == nullptr || layers->items() == nullptr)
        return 0;
    std::int64_t bytes = 0;
    constexpr std::int64_t kMost = 100'000 * kMebibyte;
    for (const Json& layer : *layers->items()) {
        const Json* size = layer.find("size");
        if (size != nullptr && size->integer() != nullptr)
            bytes = std::clamp<std::int64_t>(*size->integer(), 0, kMost) + std::min(bytes, kMost);
    }
    return static_cast<int>(std::min((bytes + kMebibyte - 1) / kMebibyte, kMost / kMebibyte));
}

// With the digest of each image filled in.
Images imagesOf(const CallInput& input, const doc::Element& repository)
{
    Images images = repository.as<doc::ImageRepository>()->images;
    const auto at = sim::rowOf<sim::ImageRepository>(input.world, EntityKind::imageRepository,
                                                     Subject(repository.id));
    for (doc::RepositoryImage& image : images)
        if (image.digest.empty() && at)
            image.digest = sim::image_repositories::digestOf(
                input.world, *input.world.asked.imageRepositories[at.slot],
                {image.tag, image.sizeMib, {}});
    return images;
}

// An image is listed without a tag only where it has none.
void leaveTagged(Images& images)
{
    const Images all = images;
    std::erase_if(images, [&all](const doc::RepositoryImage& image) {
        return image.tag.empty() &&
               std::any_of(all.begin(), all.end(), [&image](const auto& other) {
                   return !other.tag.empty() && other.digest == image.digest;
               });
    });
}

Planned with(const CallInput& input, const doc::Element& repository, Images images)
{
    doc::ImageRepository changed = *repository.as<doc::ImageRepository>();
    changed.images = std::move(images);
    const doc::Field* field = doc::findField(repository.kind().rows, "images");
    CallDraft draft(input.document);
    draft.edit(doc::SetField{{repository.id}, "images", doc::valueOf(doc::Props(changed), *field)});
    return std::move(draft).plan();
}

// Removes what an id of BatchDeleteImage names; else AWS's code and reason.
std::optional<AwsException> remove(Images& images, const Json& id)
{
    const std::string digest = textIn(id, "imageDigest");
    const std::string tag = textIn(id, "imageTag");
    if (digest.empty() && tag.empty())
        return AwsException{"MissingDigestAndTag",
                            "Invalid request parameters: both tag and digest cannot be null"};
    if (!digest.empty() && !isImageDigest(digest))
        return AwsException{"InvalidImageDigest",
                            "Invalid request parameters: image digest should satisfy the regex "
                            "'[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+'"};
    const auto byTag = std::find_if(images.begin(), images.end(), [&](const auto& image) {
        return !tag.empty() && image.tag == tag;
    });
    if (!tag.empty() && byTag == images.end())
        return AwsException{"ImageNotFound", "Requested image not found"};
    if (!tag.empty() && !digest.empty() && byTag->digest != digest)
        return AwsException{"ImageTagDoesNotMatchDigest",
                            "Requested image tag does not match the requested digest"};
    if (!tag.empty()) {
        images.erase(byTag);
        return std::nullopt;
    }
    if (std::erase_if(images, [&](const auto& image) { return image.digest == digest; }) == 0)
        return AwsException{"ImageNotFound", "Requested image not found"};
    return std::nullopt;
}
} // namespace

const doc::Element* repositoryNamed(const CallInput& input, const std::string& name)
{
    const doc::Element* found = elementBearing(input.document, "imageRepository", name);
    const bool isOurs =
        found != nullptr && found->as<doc::ImageRepository>()->registry == doc::ImageRegistry::ecr;
    return isOurs ? found : nullptr;
}

Planned createRepository(const CallInput& input)
{
    const std::string name = textIn(input.with, "repositoryName");
    const std::string mutability = textIn(input.with, "imageTagMutability");
    if (!isRepositoryName(name))
        return invalidParameter(
            "Invalid parameter at 'repositoryName' failed to satisfy constraint: 'must satisfy "
            "regular expression "
            "'(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*''");
    if (mutability.ends_with("_WITH_EXCLUSION"))
        return unsupported("imageTagMutability " + plainLine(mutability));
    if (!mutability.empty() && mutability != "MUTABLE" && mutability != "IMMUTABLE")
        return invalidParameter(
            "Invalid parameter at 'imageTagMutability' failed to satisfy constraint: 'Member must "
            "satisfy enum value set: [IMMUTABLE, MUTABLE]'");
    if (repositoryNamed(input, name) != nullptr)
        return AwsException{"RepositoryAlreadyExistsException",
                            "The repository with name '" + name +
                                "' already exists in the registry with id '123456789012'"};
    doc::ImageRepository made;
    made.images.clear();
    if (mutability == "IMMUTABLE")
        made.tagMutability = doc::TagMutability::isImmutable;
    CallDraft draft(input.document);
    draft.add(name, {}, made);
    return std::move(draft).plan();
}

// The image that bore the tag stays, without it.
Planned pushInto(const CallInput& input, const doc::Element& repository, const std::string& tag,
                 const std::string& digest)
{
    Images images = imagesOf(input, repository);
    const auto bears = [&tag](const doc::RepositoryImage& image) { return image.tag == tag; };
    const auto before = std::find_if(images.begin(), images.end(), bears);
    const bool isNew = before == images.end();
    if (!isNew && before->digest == digest)
        return AwsException{"ImageAlreadyExistsException",
                            "Image with digest '" + digest + "' and tag '" + tag +
                                "' already exists in the repository with name '" + repository.name +
                                "' in registry with id '123456789012'"};
    const bool isFixed =
        repository.as<doc::ImageRepository>()->tagMutability == doc::TagMutability::isImmutable;
    if (!isNew && isFixed)
        return AwsException{"ImageTagAlreadyExistsException",
                            "The image tag '" + tag + "' already exists in the '" +
                                repository.name +
                                "' repository and cannot be overwritten because the tag is "
                                "immutable."};
    doc::RepositoryImage made;
    made.tag = tag;
    made.digest =
        digest.empty() ? sim::images::nextDigest(input.world, repository.name + ":" + tag) : digest;
    const int size = sizeOf(textIn(input.with, "imageManifest"));
    made.sizeMib = size > 0 ? size : isNew ? made.sizeMib : before->sizeMib;
    if (!isNew)
        before->tag.clear();
    images.push_back(made);
    leaveTagged(images);
    return with(input, repository, std::move(images));
}

Planned batchDeleteImage(const CallInput& input)
{
    constexpr std::size_t kMost = 100;
    const std::string name = textIn(input.with, "repositoryName");
    const doc::Element* repository = repositoryNamed(input, name);
    if (repository == nullptr)
        return repositoryNotFound(name);
    const Json::Array& ids = *input.with.find("imageIds")->items();
    if (ids.empty() || ids.size() > kMost)
        return invalidParameter("Invalid parameter at 'imageIds' failed to satisfy constraint: "
                                "'Member must have length between 1 and 100'");
    Images images = imagesOf(input, *repository);
    const std::size_t before = images.size();
    std::vector<AwsException> failures;
    for (const Json& id : ids)
        if (auto failure = remove(images, id))
            failures.push_back(*std::move(failure));
    Planned planned =
        images.size() == before ? Planned(CallPlan{}) : with(input, *repository, std::move(images));
    if (auto* plan = std::get_if<CallPlan>(&planned))
        plan->failures = std::move(failures);
    return planned;
}

} // namespace stowage::aws
