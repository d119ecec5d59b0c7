// SPDX-License-Identifier: MIT
// The drawing as elements that know their neighbours, for checks and lowering.
#pragma once

#include "document/document.h"
#include "kinds/drawn.h"

#include <memory>
#include <vector>

namespace stowage::doc {

// Points into the document, which must outlive it unchanged.
class Graph {
public:
    explicit Graph(const Document& document);

    // In natural order of ids; kept revisions are not among them.
    const std::vector<std::unique_ptr<Drawn>>& elements() const { return elements_; }
    // Definitions as they were, with their containers as children.
    const std::vector<std::unique_ptr<Drawn>>& revisions() const { return revisions_; }
    const Drawn* find(const ElementId& id) const; // null when there is none

private:
    Drawn* slot(const ElementId& id) const;
    void addRevision(const KeptRevision& kept);

    std::vector<std::unique_ptr<Drawn>> elements_;
    std::vector<std::unique_ptr<Drawn>> revisions_;
    std::vector<std::unique_ptr<Drawn>> keptContainers_;
};

} // namespace stowage::doc
