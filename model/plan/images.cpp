// SPDX-License-Identifier: MIT
#include "plan/images.h"

#include <array>

namespace stowage::sim {

namespace {
constexpr std::string_view kOwnRegistry = "123456789012.dkr.ecr.us-east-1.amazonaws.com/";
constexpr std::string_view kOfficial = "library/"; // of Docker Hub, which names leave out

bool isHost(std::string_view part)
{
    return part == "localhost" || part.find_first_of(".:") != std::string_view::npos;
}

bool isDockerHub(std::string_view registry)
{
    constexpr std::array<std::string_view, 4> kHosts{"", "docker.io", "index.docker.io",
                                                     "registry-1.docker.io"};
    for (const std::string_view host : kHosts)
        if (registry == host)
            return true;
    return false;
}

std::string_view shortOf(std::string_view repository)
{
    if (repository.starts_with(kOfficial))
        repository.remove_prefix(kOfficial.size());
    return repository;
}
} // namespace

ImageName imageNameOf(std::string_view image)
{
    ImageName name;
    if (const std::size_t at = image.find('@'); at != std::string_view::npos) {
        name.digest = image.substr(at + 1);
        image = image.substr(0, at);
    }
    const std::size_t slash = image.find('/');
    if (slash != std::string_view::npos && isHost(image.substr(0, slash))) {
        name.registry = image.substr(0, slash);
        image.remove_prefix(slash + 1);
    }
    if (const std::size_t colon = image.rfind(':'); colon != std::string_view::npos) {
        name.tag = image.substr(colon + 1);
        image = image.substr(0, colon);
    }
    name.repository = image;
    if (name.tag.empty() && name.digest.empty())
        name.tag = "latest";
    return name;
}

bool isIn(const ImageName& image, Registry registry, std::string_view repository)
{
    if (registry == Registry::ecr)
        return image.registry.find(".dkr.ecr.") != std::string::npos &&
               image.repository == repository;
    return isDockerHub(image.registry) && shortOf(image.repository) == shortOf(repository);
}

std::string uriOf(Registry registry, std::string_view repository)
{
    return std::string(registry == Registry::ecr ? kOwnRegistry : std::string_view()) +
           std::string(repository);
}

} // namespace stowage::sim
