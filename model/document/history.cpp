// SPDX-License-Identifier: MIT
#include "document/history.h"

#include <algorithm>

namespace stowage::doc {

namespace {

// Rough on purpose: counts what a step holds beyond what it shares with the one before.
std::size_t bytesOf(const Value& value)
{
    std::size_t bytes = sizeof(Value);
    if (const auto* text = std::get_if<std::string>(&value))
        bytes += text->size();
    else if (const auto* pairs = std::get_if<Pairs>(&value))
        for (const Pair& pair : *pairs)
            bytes += sizeof(Pair) + pair.name.size() + pair.value.size();
    else if (const auto* records = std::get_if<Records>(&value))
        for (const Record& record : records->rows)
            for (const Value& cell : record.cells)
                bytes += bytesOf(cell);
    return bytes;
}

std::size_t bytesOf(const Element& element)
{
    std::size_t bytes = sizeof(Element) + element.name.size() + element.unknown.size();
    for (const Field& field : element.kind().rows)
        bytes += bytesOf(valueOf(element.props, field));
    return bytes;
}

// Whether `held` is the same pointer as its counterpart in the sorted list `others`.
template <class List, class Before>
bool isShared(const List& others, const typename List::value_type& held, Before before)
{
    const auto at = std::lower_bound(others.begin(), others.end(), held, before);
    return at != others.end() && *at == held;
}

std::size_t bytesOf(const Document& document, const Document* previous)
{
    std::size_t bytes = sizeof(Document) +
                        (document.elements().size() + document.links().size()) * 2 * sizeof(void*);
    const auto byId = [](const auto& a, const auto& b) { return a->id < b->id; };
    const auto byEnds = [](const auto& a, const auto& b) { return linkBefore(*a, *b); };
    for (const auto& element : document.elements())
        if (!previous || !isShared(previous->elements(), element, byId))
            bytes += bytesOf(*element);
    for (const auto& link : document.links())
        if (!previous || !isShared(previous->links(), link, byEnds))
            bytes += sizeof(Link);
    if (!previous || &document.revisions() != &previous->revisions())
        bytes += document.revisions().size() * (sizeof(KeptRevision) + 3 * sizeof(void*));
    return bytes + document.calls.size() + document.expect.size() + document.unknown.size();
}

} // namespace

History::History(Document first, std::size_t mostBytes) : mostBytes_(mostBytes)
{
    reset(std::move(first));
}

void History::reset(Document first)
{
    steps_.clear();
    at_ = 0;
    bytes_ = bytesOf(first, nullptr);
    steps_.push_back({std::move(first), {}, bytes_});
}

std::string History::undoLabel() const
{
    return canUndo() ? steps_[at_].label : std::string();
}

std::string History::redoLabel() const
{
    return canRedo() ? steps_[at_ + 1].label : std::string();
}

void History::push(Document next, std::string label)
{
    while (steps_.size() > at_ + 1) {
        next.rememberIdsOf(steps_.back().document);
        bytes_ -= steps_.back().bytes;
        steps_.pop_back();
    }
    const std::size_t bytes = bytesOf(next, &steps_[at_].document);
    steps_.push_back({std::move(next), std::move(label), bytes});
    bytes_ += bytes;
    ++at_;
    forgetOldest();
}

void History::replaceTop(Document next, std::string label)
{
    if (!canUndo())
        return push(std::move(next), std::move(label));
    undo();
    push(std::move(next), std::move(label));
}

void History::amend(Document current)
{
    Step& step = steps_[at_];
    current.rememberIdsOf(step.document);
    const std::size_t bytes = bytesOf(current, at_ > 0 ? &steps_[at_ - 1].document : nullptr);
    bytes_ = bytes_ - step.bytes + bytes;
    step.bytes = bytes;
    step.document = std::move(current);
}

void History::undo()
{
    if (!canUndo())
        return;
    steps_[at_ - 1].document.rememberIdsOf(steps_[at_].document);
    --at_;
}

void History::redo()
{
    if (!canRedo())
        return;
    steps_[at_ + 1].document.rememberIdsOf(steps_[at_].document);
    ++at_;
}

void History::goTo(std::size_t step)
{
    while (at_ > step)
        undo();
    while (at_ < step && canRedo())
        redo();
}

void History::forgetOldest()
{
    std::size_t forgotten = 0;
    std::size_t bytes = bytes_;
    while (forgotten < at_ && bytes > mostBytes_)
        bytes -= steps_[forgotten++].bytes;
    if (forgotten == 0)
        return;
    steps_.erase(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(forgotten));
    at_ -= forgotten;
    // The new oldest step now stands alone for everything that it shared with those forgotten.
    const std::size_t whole = bytesOf(steps_.front().document, nullptr);
    bytes_ = bytes - steps_.front().bytes + whole;
    steps_.front().bytes = whole;
}

} // namespace stowage::doc
