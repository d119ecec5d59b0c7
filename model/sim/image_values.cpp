// SPDX-License-Identifier: MIT
#include "sim/image_values.h"

#include "base/text.h"

namespace stowage::sim {

namespace {
constexpr std::size_t kMostShown = 8; // images

std::string whatOf(const ImageNode& image)
{
    return image.tag.empty() ? "no tag, " + image.digest.substr(0, 19) : image.tag;
}
} // namespace

std::optional<std::string> imageValue(const World& world, const Fact& fact, std::string_view key)
{
    const bool isOfPull =
        fact.kind == FactKind::imageRefused || fact.kind == FactKind::imageFromCache;
    if (!isOfPull || key != "unpulled")
        return std::nullopt;
    return std::string(world.text(static_cast<NameId>(world.facts.payload(fact.number)[1])));
}

void describe(const World& world, const ImageRepository& row, Readout& out)
{
    const ImageRepositoryNode& node = *world.asked.imageRepositories[world.slotOf(idOf(row))];
    const auto text = [](std::int64_t number) { return numberText(number); };
    const auto count = static_cast<std::int64_t>(node.images.size());
    out.word = node.registry == Registry::ecr ? "Amazon ECR" : "Docker Hub";
    out.mood = node.images.empty() ? Mood::idle : row.refused > 0 ? Mood::info : Mood::running;
    out.headline = counted(count, "image", "images");
    if (row.refused > 0)
        out.headline += ", " + counted(row.refused, "refused pull", "refused pulls");
    for (std::size_t n = 0; n < node.images.size() && n < kMostShown; ++n)
        out.lines.push_back({whatOf(node.images[n]), text(node.images[n].mib) + " MiB"});
    if (node.images.size() > kMostShown)
        out.lines.push_back({"More images", text(count - std::int64_t{kMostShown})});
    out.lines.push_back({"Pulls", text(row.pulls)});
    out.lines.push_back({"Refused pulls", text(row.refused)});
}

} // namespace stowage::sim
