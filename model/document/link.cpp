// SPDX-License-Identifier: MIT
#include "document/link.h"

namespace stowage::doc {

bool flowsAgainst(const Link& link)
{
    return link.kind == "targets" || link.kind == "alternate" || link.kind == "polls";
}

bool sameEnds(const Link& a, const Link& b)
{
    return a.from == b.from && a.to == b.to && a.kind == b.kind;
}

bool linkBefore(const Link& a, const Link& b)
{
    if (const auto order = a.from <=> b.from; order != 0)
        return order < 0;
    if (const auto order = a.to <=> b.to; order != 0)
        return order < 0;
    return a.kind < b.kind;
}

} // namespace stowage::doc
