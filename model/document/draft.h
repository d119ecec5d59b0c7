// SPDX-License-Identifier: MIT
// Collects edits while seeing the drawing as they leave it, to make one Batch of them.
#pragma once

#include "document/apply.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stowage::doc {

class Draft {
public:
    explicit Draft(const Document& document) : document_(document) {}

    const Document& document() const { return document_; }
    const std::optional<Error>& error() const { return error_; } // of the first edit that failed

    void add(Edit edit)
    {
        if (error_)
            return;
        auto next = apply(document_, edit);
        if (next)
            document_ = *std::move(next);
        else
            error_ = next.error();
        edits_.push_back(std::move(edit));
    }

    std::vector<Edit> batch(std::string label) const
    {
        return {Edit(Batch{std::move(label), edits_})};
    }

private:
    Document document_;
    std::vector<Edit> edits_;
    std::optional<Error> error_;
};

} // namespace stowage::doc
