// SPDX-License-Identifier: MIT
#include "kinds/images/image_repository.h"

#include "field/row.h"
#include "kinds/drawn.h"
#include "kinds/kind_info.h"

#include <algorithm>
#include <set>

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 2> kRegistries = {"Amazon ECR", "Docker Hub"};
constexpr std::array<std::string_view, 2> kMutabilities = {"MUTABLE", "IMMUTABLE"};

constexpr std::array kImageColumns = {
    row<&RepositoryImage::tag>({.key = "tag",
                                .label = "Tag",
                                .help = "By which containers name it (imageTags). Empty: it has "
                                        "none, as one whose tag went on to another image.",
                                .max = 300,
                                .effect = Effect::live}),
    row<&RepositoryImage::sizeMib>({.key = "sizeMib",
                                    .label = "Size",
                                    .help = "Compressed; decides how long a pull takes "
                                            "(imageSizeInBytes).",
                                    .unit = Unit::mebibytes,
                                    .min = 1,
                                    .max = 100'000,
                                    .effect = Effect::live}),
    row<&RepositoryImage::digest>({.key = "digest",
                                   .label = "Digest",
                                   .help = "Which image it is (imageDigest). Another one under the "
                                           "same tag is a push; empty: the first one of its tag.",
                                   .max = 80,
                                   .effect = Effect::live}),
};
static_assert(kImageColumns.size() == memberCount<RepositoryImage>(), "a member has no row");

constexpr std::array kRows = {
    row<&ImageRepository::registry>(
        {.key = "registry",
         .label = "Registry",
         .help = "Where it is. What it lacks cannot be pulled; of repositories that are not drawn "
                 "all is there.",
         .section = "Repository",
         .choices = kRegistries,
         .effect = Effect::live}),
    row<&ImageRepository::images>({.key = "images",
                                   .label = "Images",
                                   .help = "All images that it holds.",
                                   .section = "Repository",
                                   .max = 1'000,
                                   .columns = kImageColumns,
                                   .effect = Effect::live}),
    row<&ImageRepository::tagMutability>(
        {.key = "imageTagMutability",
         .label = "Tags",
         .help = "Whether a push may move a tag on to another image (imageTagMutability); of "
                 "Amazon ECR.",
         .section = "Repository",
         .choices = kMutabilities,
         .effect = Effect::live}),
    row<&ImageRepository::isPrivate>(
        {.key = "private",
         .label = "Private",
         .help = "Pulls need credentials (repositoryCredentials of the container); of Docker Hub, "
                 "for Amazon ECR always asks for a role.",
         .section = "Docker Hub",
         .effect = Effect::live}),
    row<&ImageRepository::pullLimit>(
        {.key = "pullLimit",
         .label = "Pulls in 6 hours",
         .help = "From one public address, and twice as many with credentials; all tasks behind a "
                 "NAT gateway share its address.",
         .section = "Docker Hub",
         .min = 0,
         .max = 1'000'000,
         .zeroMeans = "no limit",
         .effect = Effect::live}),
};
static_assert(kRows.size() == memberCount<ImageRepository>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

// API CreateRepository, repositoryName: parts of small letters and digits, with single separators.
bool isRepositoryName(std::string_view name)
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

bool isDigest(std::string_view digest)
{
    constexpr std::string_view kKind = "sha256:";
    constexpr std::size_t kDigits = 64;
    return digest.starts_with(kKind) && digest.size() == kKind.size() + kDigits &&
           std::all_of(digest.begin() + kKind.size(), digest.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

void check(const Drawn& drawn, std::vector<Finding>& findings)
{
    const ImageRepository& repository = *drawn.as<ImageRepository>();
    if (!isRepositoryName(drawn.name))
        findings.push_back(
            {Severity::error, "",
             "The name of the repository is invalid: " + std::string(drawn.name) + ".",
             "Take small letters and digits, with single . _ - or / between."});
    std::set<std::string> tags;
    for (const RepositoryImage& image : repository.images) {
        if (!image.tag.empty() && !tags.insert(image.tag).second)
            findings.push_back({Severity::error, "images",
                                "Two images bear the tag " + image.tag + ".",
                                "Leave it to one of them; the other needs no tag."});
        if (image.tag.empty() && image.digest.empty())
            findings.push_back({Severity::error, "images", "An image has neither tag nor digest.",
                                "Give it a tag, or remove it."});
        if (!image.digest.empty() && !isDigest(image.digest))
            findings.push_back({Severity::error, "images",
                                "The digest cannot be read: " + image.digest + ".",
                                "Write sha256: and 64 hexadecimal digits, or leave it empty."});
    }
}

void lower(const Drawn& drawn, sim::Plan& plan)
{
    const ImageRepository& repository = *drawn.as<ImageRepository>();
    sim::ImageRepositoryNode node;
    node.id = drawn.id;
    node.name = drawn.name;
    node.registry = static_cast<sim::Registry>(repository.registry);
    for (const RepositoryImage& image : repository.images)
        if (!image.tag.empty() || !image.digest.empty())
            node.images.push_back({image.tag, image.sizeMib, image.digest});
    node.isImmutable = repository.tagMutability == TagMutability::isImmutable;
    node.isPrivate = repository.registry == ImageRegistry::dockerHub && repository.isPrivate;
    node.pullLimit = repository.registry == ImageRegistry::dockerHub ? repository.pullLimit : 0;
    plan.imageRepositories.push_back(std::move(node));
}

} // namespace

KindInfo describe(Of<ImageRepository>)
{
    return kindOf<ImageRepository>({
        .key = "imageRepository",
        .idPrefix = "image-repository",
        .label = "Image repository",
        .noun = "image repository",
        .plural = "image repositories",
        .article = "an",
        .help = "Holds the images of containers, by tag: in Amazon ECR or on Docker Hub.",
        .remark = "Images have no layers in common, and no architecture.",
        .searchWords = "ecr docker hub registry image pull tag",
        .group = Group::images,
        .size = {180, 80},
        .parents = kParents,
        .rows = kRows,
        .notExported = "A repository is no part of a task definition or service.",
        .check = check,
        .lower = lower,
    });
}

} // namespace stowage::doc
