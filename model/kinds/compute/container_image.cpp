// SPDX-License-Identifier: MIT
#include "kinds/compute/container_image.h"

#include "kinds/compute/container.h"
#include "plan/images.h"

#include <algorithm>

namespace stowage::doc {

namespace {
bool holds(const ImageRepository& repository, const sim::ImageName& name)
{
    return std::any_of(
        repository.images.begin(), repository.images.end(), [&name](const RepositoryImage& image) {
            return name.digest.empty() ? image.tag == name.tag : image.digest == name.digest;
        });
}

// One that it holds, for advice.
std::string exampleOf(const Drawn& repository)
{
    const ImageRepository& props = *repository.as<ImageRepository>();
    const auto tagged = std::find_if(props.images.begin(), props.images.end(),
                                     [](const RepositoryImage& each) { return !each.tag.empty(); });
    return sim::uriOf(static_cast<sim::Registry>(props.registry), repository.name) + ":" +
           (tagged == props.images.end() ? "latest" : tagged->tag);
}
} // namespace

void checkImage(const Drawn& drawn, std::vector<Finding>& findings)
{
    const Container& container = *drawn.as<Container>();
    const Drawn* repository = drawn.linked("pulls");
    if (container.image.empty())
        findings.push_back({Severity::error, "image", "The container has no image.",
                            "Name one, such as nginx:1.27."});
    if (repository == nullptr || container.image.empty())
        return;
    const ImageRepository& props = *repository->as<ImageRepository>();
    const sim::ImageName name = sim::imageNameOf(container.image);
    if (!sim::isIn(name, static_cast<sim::Registry>(props.registry), repository->name))
        findings.push_back({Severity::error, "image",
                            "Its image " + container.image + " is not in the repository " +
                                std::string(repository->name) + " that it is linked to.",
                            "Name " + exampleOf(*repository) + "."});
    else if (!holds(props, name))
        findings.push_back({Severity::warning, "image",
                            "The repository " + std::string(repository->name) + " holds no image " +
                                (name.digest.empty() ? "tagged " + name.tag : name.digest) + ".",
                            "Push it, or name another one."});
}

} // namespace stowage::doc
