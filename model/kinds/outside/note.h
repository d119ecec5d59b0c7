// SPDX-License-Identifier: MIT
// A remark on the drawing; nothing runs because of it.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

struct Note {
    std::string text = "";
};

KindInfo describe(Of<Note>);

} // namespace stowage::doc
