// SPDX-License-Identifier: MIT
// Every change that can be made to a drawing, as data: what was asked, not how to undo it.
#pragma once

#include "document/document.h"

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace stowage::doc {

struct Edit;

// The id is chosen by the caller: Document::nextId, or nextId of a document already edited so far.
struct AddElement {
    Element element = {};
};
// With all that lives in them, their links, and every reference to them.
struct RemoveElements {
    std::vector<ElementId> elements = {};
};
// All elements must have the row.
struct SetField {
    std::vector<ElementId> elements = {};
    std::string key = {};
    Value value = {};
};
struct Rename {
    ElementId element = {};
    std::string name = {};
};
struct Placed {
    ElementId element = {};
    Rect rect = {};
};
// Moves and resizes exactly what is listed; use `movedWith` for children that go along. Bends of a
// link go along where both its ends go the same way.
struct Move {
    std::vector<Placed> rects = {};
};
struct Reparent {
    std::vector<ElementId> elements = {};
    ElementId parent = {}; // empty: the canvas itself
};
struct AddLink {
    Link link = {};
};
struct RemoveLink {
    ElementId from = {};
    ElementId to = {};
    std::string kind = {};
};
// Changes what the link with these ends and kind carries.
struct SetLink {
    Link link = {};
};
struct SetDocument {
    std::string key = {}; // of documentRows()
    Value value = {};
};
// Keeps what the definition is now as a numbered revision, which services and calls can name for as
// long as the definition is there.
struct KeepRevision {
    ElementId definition = {};
    int number = 1;
};
// Takes back that it was kept, as undo of a registration does.
struct ForgetRevision {
    ElementId definition = {};
    int number = 1;
};
// Keeps elements where they are while the rest is tidied, or no longer.
struct Pin {
    std::vector<ElementId> elements = {};
    bool pinned = true;
};
// All or nothing, one undo step. An empty label is made from the parts.
struct Batch {
    std::string label = {};
    std::vector<Edit> edits;
};

struct Edit {
    using Body =
        std::variant<AddElement, RemoveElements, SetField, Rename, Move, Reparent, AddLink,
                     RemoveLink, SetLink, SetDocument, KeepRevision, ForgetRevision, Pin, Batch>;
    Body body;

    template <class T, class = std::enable_if_t<!std::is_same_v<std::decay_t<T>, Edit> &&
                                                std::is_constructible_v<Body, T>>>
    Edit(T&& part) : body(std::forward<T>(part))
    {
    }
};

// What undo says it takes back: "Set desired tasks 2 → 4", "Move 3 services", "Add service web".
// `before` is the document that the edit is about to change. Secrets' values are left out.
std::string labelOf(const Document& before, const Edit& edit);

} // namespace stowage::doc
