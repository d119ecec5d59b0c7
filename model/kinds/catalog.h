// SPDX-License-Identifier: MIT
// Finds kinds by key or by the struct they describe.
#pragma once

#include "kinds/kind_info.h"

#include <string>

namespace stowage::doc {

// All kinds in the order of the palette; built once.
std::span<const KindInfo> allKinds();

const KindInfo* findKind(std::string_view key); // null when there is none
const KindInfo& kindOf(const Props& props);

// By kind instead of by key: `infoOf<Service>().label`.
template <class Kind> const KindInfo& infoOf()
{
    return kindOf(Props{Kind{}});
}

// Reading and writing one property. The value must have the row's shape.
Value valueOf(const Props& props, const Field& field);
void setValue(Props& props, const Field& field, const Value& value);
bool isDefault(const Props& props, const Field& field);

// All properties equal, row by row; kinds need no operator of their own.
bool sameProps(const Props& a, const Props& b);

// "load_balancer" of "loadBalancer": the icon's file name without ".svg".
std::string snakeCase(std::string_view key);

// "a service", "an instance".
std::string withArticle(const KindInfo& kind);

std::string_view wordsOf(Group group); // "Compute"

} // namespace stowage::doc
