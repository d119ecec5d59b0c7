// SPDX-License-Identifier: MIT
#include "field/value.h"

namespace stowage::doc {

bool operator==(const Record& a, const Record& b)
{
    return a.cells == b.cells;
}

bool operator==(const Records& a, const Records& b)
{
    return a.rows == b.rows;
}

} // namespace stowage::doc
