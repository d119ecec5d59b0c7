// SPDX-License-Identifier: MIT
#include "kinds/outside/note.h"

#include "field/row.h"
#include "kinds/kind_info.h"

namespace stowage::doc {

namespace {

constexpr std::array kRows = {
    row<&Note::text>({.key = "text",
                      .label = "Text",
                      .help = "What the note says.",
                      .section = "Note",
                      .max = 65'536,
                      .effect = Effect::cosmetic,
                      .multiline = true}),
};
static_assert(kRows.size() == memberCount<Note>(), "a member has no row");

constexpr std::array<std::string_view, 1> kParents = {""};

} // namespace

KindInfo describe(Of<Note>)
{
    return kindOf<Note>({
        .key = "note",
        .idPrefix = "note",
        .label = "Note",
        .noun = "note",
        .plural = "notes",
        .help = "A remark for those who read the drawing.",
        .searchWords = "text comment remark",
        .group = Group::outside,
        .size = {200, 100},
        .parents = kParents,
        .rows = kRows,
        .notExported = "AWS knows no notes.",
    });
}

} // namespace stowage::doc
