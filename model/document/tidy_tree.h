// SPDX-License-Identifier: MIT
// What is to be tidied, as numbers: what lives in what, how large it is, and which lines go where.
#pragma once

#include "document/document.h"
#include "document/layered.h"

#include <string_view>
#include <utility>
#include <vector>

namespace stowage::doc {

struct TidyNode {
    const Element* element = nullptr; // null: the canvas
    int parent = -1;
    int depth = 0;
    std::vector<int> children = {}; // as they are read: from top to bottom, then to the right
    Rect was = {};
    Rect rect = {};             // on the canvas
    Point at = {};              // from the corner of its frame
    Box size = {};              // as it will be
    std::string_view zone = {}; // of an instance
    bool isFixed = false;       // pinned or locked, or something in it is
    bool isOnBorder = false;
    std::vector<std::pair<int, int>> lines = {}; // between children, with what lives in them

    bool is(std::string_view kind) const { return element != nullptr && element->is(kind); }
};

class TidyTree {
public:
    // Of what lives in the frame, or of all; points into the document.
    TidyTree(const Document& document, const ElementId& inside);

    bool isEmpty() const { return nodes_.empty() || nodes_.front().children.empty(); }
    TidyNode& at(int index) { return nodes_[std::size_t(index)]; } // 0: what all lives in

    // Children that are neither fixed nor on the border.
    std::vector<int> freeOf(int index) const;
    // Those that lines connect, by their ids; then each that none does by itself, as they are read.
    std::vector<std::vector<int>> groupsOf(int index, const std::vector<int>& nodes);
    // By their place in the group.
    std::vector<std::pair<int, int>> linesWithin(int index, const std::vector<int>& group);

private:
    void addNodes(const Document& document, const ElementId& inside);
    void addLines(const Document& document);
    void addLine(int from, int to);
    int indexOf(const ElementId& id) const; // -1: not there

    std::vector<TidyNode> nodes_;
    std::vector<std::pair<const ElementId*, int>> byId_; // in the order of ids
    std::vector<int> scratch_;                           // a number for each node
};

} // namespace stowage::doc
