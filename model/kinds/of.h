// SPDX-License-Identifier: MIT
// Lets each kind's header declare its describe() without knowing the list of kinds.
#pragma once

namespace stowage::doc {

struct KindInfo;

template <class Kind> struct Of {
};

} // namespace stowage::doc
