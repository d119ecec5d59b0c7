// SPDX-License-Identifier: MIT
// PutImage of Amazon ECR, into repositories that are drawn and those that are only named.
#include "aws/calls_images.h"

#include "base/text.h"
#include "sim/laws/images.h"

#include <algorithm>
#include <string>
#include <utility>

namespace stowage::aws {

namespace {
bool isOfRepository(const std::string& image, const std::string& repository)
{
    const std::string reference = sim::images::referenceOf(image.substr(0, image.find('@')));
    return reference.substr(0, reference.rfind(':')) == repository;
}

// Drawn, or run; a repository is there where some container's image is of it.
bool hasRepository(const sim::World& world, const std::string& repository)
{
    for (const auto& revision : world.asked.revisions)
        if (revision)
            for (const sim::ContainerNode& container : revision->containers)
                if (isOfRepository(container.image, repository))
                    return true;
    return false;
}
} // namespace

bool isImageDigest(const std::string& digest)
{
    constexpr std::string_view kKind = "sha256:";
    constexpr std::size_t kDigits = 64;
    return digest.starts_with(kKind) && digest.size() == kKind.size() + kDigits &&
           std::all_of(digest.begin() + kKind.size(), digest.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isImageTag(const std::string& tag)
{
    constexpr std::size_t kMost = 300;
    return !tag.empty() && tag.size() <= kMost && std::all_of(tag.begin(), tag.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '_' || c == '.' || c == '-';
    });
}

AwsException repositoryNotFound(const std::string& name)
{
    return {"RepositoryNotFoundException",
            "The repository with name '" + plainLine(name) +
                "' does not exist in the registry with id '123456789012'"};
}

Planned putImage(const CallInput& input)
{
    const std::string repository = textIn(input.with, "repositoryName");
    const std::string digest = textIn(input.with, "imageDigest");
    std::string tag = textIn(input.with, "imageTag");
    if (tag.empty())
        tag = "latest"; // what a push without one names
    if (!isImageTag(tag))
        return invalidParameter("Invalid parameter at 'imageTag' failed to satisfy constraint: "
                                "'must satisfy regular expression '[a-zA-Z0-9-_.]+''");
    if (!digest.empty() && !isImageDigest(digest))
        return invalidParameter(
            "Invalid parameter at 'imageDigest' failed to satisfy constraint: "
            "'must satisfy regular expression '[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+''");
    if (const doc::Element* drawn = repositoryNamed(input, repository))
        return pushInto(input, *drawn, tag, digest);
    if (!hasRepository(input.world, repository))
        return repositoryNotFound(repository);
    CallPlan plan;
    plan.commands.emplace_back(PushImage{repository + ":" + tag, digest});
    return plan;
}

} // namespace stowage::aws
