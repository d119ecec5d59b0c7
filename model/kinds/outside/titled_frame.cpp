// SPDX-License-Identifier: MIT
#include "kinds/outside/titled_frame.h"

#include "field/row.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array<std::string_view, 5> kColours = {"grey", "turquoise", "green", "orange",
                                                      "violet"};

constexpr std::array kRows = {
    row<&TitledFrame::text>({.key = "text",
                             .label = "Text",
                             .help = "What is said of it below its title.",
                             .section = "Frame",
                             .max = 65'536,
                             .effect = Effect::cosmetic,
                             .multiline = true}),
    row<&TitledFrame::colour>({.key = "colour",
                               .label = "Colour",
                               .help = "Of its outline and its title.",
                               .section = "Frame",
                               .choices = kColours,
                               .effect = Effect::cosmetic}),
};
static_assert(kRows.size() == memberCount<TitledFrame>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

} // namespace

KindInfo describe(Of<TitledFrame>)
{
    return kindOf<TitledFrame>({
        .key = "frame",
        .idPrefix = "frame",
        .label = "Frame",
        .noun = "frame",
        .plural = "frames",
        .help = "A titled box around what belongs together. It changes nothing that runs: what "
                "stands in it stands as on the canvas itself.",
        .searchWords = "box group area title section",
        .group = Group::outside,
        .size = {400, 260},
        .holdsOthers = true,
        .parents = kParents,
        .rows = kRows,
        .notExported = "AWS knows no frames.",
    });
}

} // namespace stowage::doc
