// SPDX-License-Identifier: MIT
#include "field/field.h"

namespace stowage::doc {

const Field* findField(std::span<const Field> rows, std::string_view key)
{
    for (const Field& field : rows)
        if (field.key == key)
            return &field;
    return nullptr;
}

} // namespace stowage::doc
