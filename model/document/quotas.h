// SPDX-License-Identifier: MIT
// Counts the elements of a drawing against the quotas of an AWS account.
#pragma once

#include "document/problems.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace stowage::doc {

class Quotas {
public:
    explicit Quotas(const Document& document) : document_(document) {}

    // Finds the first that is too many of its kind.
    void add(const Element& element, std::vector<Problem>& problems);

private:
    const Document& document_;
    std::map<std::pair<std::string_view, ElementId>, std::size_t> counts_; // by kind and cluster
};

} // namespace stowage::doc
