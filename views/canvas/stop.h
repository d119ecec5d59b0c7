// SPDX-License-Identifier: GPL-3.0-or-later
// Where Tab and a screen reader go on the canvas, one after another: an element, a task or a
// connection.
#pragma once

#include "document/link.h"
#include "report/entity.h"

#include <optional>

namespace stowage::ui {

struct Stop {
    Subject subject = {}; // of a connection, the element that it leaves
    std::optional<doc::Link> link = {};
};

inline bool operator==(const Stop& a, const Stop& b)
{
    if (a.link.has_value() != b.link.has_value())
        return false;
    return a.link ? doc::sameEnds(*a.link, *b.link) : a.subject == b.subject;
}

inline bool operator<(const Stop& a, const Stop& b)
{
    if (a.link.has_value() != b.link.has_value())
        return b.link.has_value();
    return a.link ? doc::linkBefore(*a.link, *b.link) : a.subject < b.subject;
}

} // namespace stowage::ui
