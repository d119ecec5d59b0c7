// SPDX-License-Identifier: MIT
#include "document/diff.h"

#include <algorithm>

namespace stowage::doc {

namespace {

void compare(const Element& before, const Element& after, Change& change)
{
    Altered altered;
    altered.element = after.id;
    for (const Field& field : after.kind().rows)
        if (!(valueOf(before.props, field) == valueOf(after.props, field)))
            altered.keys.emplace_back(field.key);
    if (before.name != after.name)
        altered.keys.emplace_back("name");
    if (before.parent != after.parent)
        altered.keys.emplace_back("parent");
    if (before.pinned != after.pinned)
        altered.keys.emplace_back("pinned");
    if (before.unknown != after.unknown)
        altered.keys.emplace_back("unknown");
    if (!altered.keys.empty())
        change.altered.push_back(std::move(altered));
    if (before.place != after.place)
        change.moved.push_back(after.id);
}

void compareElements(const Document& before, const Document& after, Change& change)
{
    auto old = before.elements().begin();
    auto now = after.elements().begin();
    while (old != before.elements().end() || now != after.elements().end()) {
        const bool oldFirst = now == after.elements().end() ||
                              (old != before.elements().end() && (*old)->id < (*now)->id);
        const bool nowFirst =
            !oldFirst && (old == before.elements().end() || (*now)->id < (*old)->id);
        if (oldFirst)
            change.removed.push_back((*old++)->id);
        else if (nowFirst)
            change.added.push_back((*now++)->id);
        else {
            if (*old != *now && (*old)->props.index() != (*now)->props.index()) {
                change.removed.push_back((*old)->id);
                change.added.push_back((*now)->id);
            } else if (*old != *now)
                compare(**old, **now, change);
            ++old;
            ++now;
        }
    }
}

void compareLinks(const Document& before, const Document& after, Change& change)
{
    auto old = before.links().begin();
    auto now = after.links().begin();
    while (old != before.links().end() || now != after.links().end()) {
        if (now == after.links().end() || (old != before.links().end() && linkBefore(**old, **now)))
            change.linksRemoved.push_back(**old++);
        else if (old == before.links().end() || linkBefore(**now, **old))
            change.linksAdded.push_back(**now++);
        else {
            if (*old != *now && !(**old == **now))
                change.linksAltered.push_back(**now);
            ++old;
            ++now;
        }
    }
}

bool sameRevisions(const Document& before, const Document& after)
{
    return &before.revisions() == &after.revisions() ||
           std::equal(before.revisions().begin(), before.revisions().end(),
                      after.revisions().begin(), after.revisions().end(),
                      [](const KeptRevision& a, const KeptRevision& b) {
                          return a.definition == b.definition && a.number == b.number &&
                                 a.elements.size() == b.elements.size() &&
                                 std::equal(a.elements.begin(), a.elements.end(),
                                            b.elements.begin(), [](const auto& x, const auto& y) {
                                                return x == y || *x == *y;
                                            });
                      });
}

} // namespace

bool Change::empty() const
{
    return *this == Change{};
}

Change diff(const Document& before, const Document& after)
{
    Change change;
    compareElements(before, after, change);
    compareLinks(before, after, change);
    for (const Field& field : documentRows())
        if (!(valueOf(before, field) == valueOf(after, field)))
            change.documentKeys.emplace_back(field.key);
    if (before.unknown != after.unknown)
        change.documentKeys.emplace_back("unknown");
    change.revisions = !sameRevisions(before, after);
    return change;
}

} // namespace stowage::doc
