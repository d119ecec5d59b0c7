// SPDX-License-Identifier: MIT
// The drawings there have been and how each came about: undo is stepping back.
#pragma once

#include "document/document.h"

#include <cstddef>
#include <string>
#include <vector>

namespace stowage::doc {

class History {
public:
    explicit History(Document first = {}, std::size_t mostBytes = 100'000'000);

    const Document& current() const { return steps_[at_].document; }
    bool canUndo() const { return at_ > 0; }
    bool canRedo() const { return at_ + 1 < steps_.size(); }
    std::string undoLabel() const; // what undo would take back; empty when nothing
    std::string redoLabel() const;
    std::size_t estimatedBytes() const { return bytes_; }
    std::size_t stepCount() const { return steps_.size(); }
    std::size_t at() const { return at_; } // the step that stands, from 0
    // What led to a step; empty for the oldest that is remembered.
    const std::string& labelOf(std::size_t step) const { return steps_[step].label; }

    // Forgets what was undone, and the oldest steps beyond the limit.
    void push(Document next, std::string label);
    // For a gesture that goes on: the newest step becomes this drawing instead of growing a new
    // one.
    void replaceTop(Document next, std::string label);
    // Corrects the step that stands, without a step of its own: what was undone can be redone.
    void amend(Document current);
    void undo(); // no effect when nothing can be undone
    void redo();
    void goTo(std::size_t step); // as many of these as lead there; no effect beyond the last step
    // Another file: everything before is forgotten.
    void reset(Document first);

private:
    struct Step {
        Document document;
        std::string label;
        std::size_t bytes = 0;
    };
    void forgetOldest();

    std::vector<Step> steps_;
    std::size_t at_ = 0;
    std::size_t bytes_ = 0;
    std::size_t mostBytes_;
};

} // namespace stowage::doc
