// SPDX-License-Identifier: MIT
#include "sim/laws/pull_errors.h"

namespace stowage::sim::pull_errors {

namespace {
using image_repositories::Lack;

constexpr std::string_view kCannot = "CannotPullContainerError: ";
constexpr std::string_view kDaemon = "Error response from daemon: ";
constexpr std::string_view kTooMany =
    "toomanyrequests: You have reached your pull rate limit. You may increase the limit by "
    "authenticating and upgrading: https://www.docker.com/increase-rate-limit";

std::string uriOf(const ImageName& name)
{
    return name.registry.empty() ? name.repository : name.registry + "/" + name.repository;
}

// As containerd names what it cannot resolve: Docker Hub by its host.
std::string referenceOf(Lack lack, const Asked& asked)
{
    const ImageName name = imageNameOf(asked.image);
    const bool isOfficial = name.repository.find('/') == std::string::npos;
    const std::string home =
        asked.registry == Registry::ecr
            ? uriOf(name)
            : "docker.io/" + (isOfficial ? "library/" + name.repository : name.repository);
    if (lack == Lack::version)
        return home + "@" + asked.digest;
    return name.digest.empty() ? home + ":" + name.tag : home + "@" + name.digest;
}

std::string onFargate(Lack lack, const Asked& asked)
{
    const std::string reference = referenceOf(lack, asked);
    const std::string start = std::string(kCannot) +
                              "pull image manifest has been retried 1 time(s): failed to resolve "
                              "ref " +
                              reference + ": ";
    const bool isDenied = asked.registry == Registry::dockerHub &&
                          (lack == Lack::repository || lack == Lack::credentials);
    return isDenied ? start + "pull access denied, repository does not exist or may require "
                              "authorization: server message: insufficient_scope: authorization "
                              "failed"
                    : start + reference + ": not found";
}

std::string onInstance(Lack lack, const Asked& asked)
{
    const ImageName name = imageNameOf(asked.image);
    const std::string start = std::string(kCannot) + std::string(kDaemon);
    if (lack == Lack::image || lack == Lack::version)
        return start + "manifest for " +
               (lack == Lack::image ? asked.image : uriOf(name) + "@" + asked.digest) +
               " not found: manifest unknown: " +
               (asked.registry == Registry::ecr ? "Requested image not found" : "manifest unknown");
    if (asked.registry == Registry::ecr)
        return start + "repository " + uriOf(name) +
               " not found: name unknown: The repository with name '" + name.repository +
               "' does not exist in the registry with id '123456789012'";
    return start + "pull access denied for " + name.repository +
           ", repository does not exist or may require 'docker login': denied: requested access to "
           "the resource is denied";
}
} // namespace

std::string lackOf(Lack lack, const Asked& asked)
{
    const ImageName name = imageNameOf(asked.image);
    switch (lack) {
    case Lack::repository:
        return "the repository " + name.repository + " was deleted";
    case Lack::credentials:
        return "the repository " + name.repository +
               " is private, and the container names no credentials";
    case Lack::image:
        return "the repository " + name.repository + " holds no image " +
               (name.digest.empty() ? "tagged " + name.tag : "with the digest " + name.digest);
    case Lack::version:
        return "the repository " + name.repository + " no longer holds the image that " + name.tag +
               " named when the deployment began";
    case Lack::none:
        break;
    }
    return {};
}

std::string reasonOf(Lack lack, const Asked& asked)
{
    return asked.onFargate ? onFargate(lack, asked) : onInstance(lack, asked);
}

std::string limitReason(const Asked& asked)
{
    if (!asked.onFargate)
        return std::string(kCannot) + std::string(kDaemon) + std::string(kTooMany);
    const ImageName name = imageNameOf(asked.image);
    const bool isOfficial = name.repository.find('/') == std::string::npos;
    return std::string(kCannot) +
           "pull image manifest has been retried 5 time(s): failed to copy: httpReaderSeeker: "
           "failed open: unexpected status code https://registry-1.docker.io/v2/" +
           (isOfficial ? "library/" : "") + name.repository + "/manifests/" +
           (name.digest.empty() ? name.tag : name.digest) +
           ": 429 Too Many Requests - Server message: " + std::string(kTooMany);
}

} // namespace stowage::sim::pull_errors
