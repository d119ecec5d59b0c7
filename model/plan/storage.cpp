// SPDX-License-Identifier: MIT
#include "plan/storage.h"

#include "base/random.h"
#include "base/text.h"

namespace stowage::sim {

namespace {
constexpr std::uint64_t kSeed = 0xEF5;

// The number at the end of an element's id.
std::uint64_t numberIn(std::string_view element)
{
    const auto number = parseInteger(element.substr(element.rfind('-') + 1));
    return number ? static_cast<std::uint64_t>(*number) : 0;
}

Stream digitsOf(std::string_view element)
{
    return streamOf(kSeed, numberIn(element), Purpose::identity);
}
} // namespace

std::string fileSystemIdOf(std::string_view element)
{
    return "fs-0" + hexText(digitsOf(element).at(0), 16);
}

std::string mountTargetIdOf(std::string_view element, std::string_view subnet)
{
    return "fsmt-0" + hexText(digitsOf(element).at(1 + numberIn(subnet)), 16);
}

} // namespace stowage::sim
