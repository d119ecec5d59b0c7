// SPDX-License-Identifier: MIT
// An Amazon EFS file system: mounted through a mount target in each Availability Zone.
#pragma once

#include "kinds/of.h"

namespace stowage::doc {

struct FileSystem {
    bool requiresIam = false; // by its file system policy
};

KindInfo describe(Of<FileSystem>);

} // namespace stowage::doc
