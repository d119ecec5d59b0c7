// SPDX-License-Identifier: MIT
// Says as an edit how one drawing becomes another, so that undo can be recorded like any change.
#pragma once

#include "document/edit.h"

#include <optional>

namespace stowage::doc {

// One Batch that turns `from` into exactly `to`, or nothing where no edit can say it: members of
// files that this version does not know, and revisions kept long ago.
std::optional<Edit> editTowards(const Document& from, const Document& to);

} // namespace stowage::doc
