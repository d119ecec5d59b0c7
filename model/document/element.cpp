// SPDX-License-Identifier: MIT
#include "document/element.h"

namespace stowage::doc {

bool operator==(const Element& a, const Element& b)
{
    return a.id == b.id && a.name == b.name && a.parent == b.parent && a.place == b.place &&
           a.unknown == b.unknown && a.pinned == b.pinned && sameProps(a.props, b.props);
}

} // namespace stowage::doc
