// SPDX-License-Identifier: MIT
// An Amazon DynamoDB table that tasks read and write.
#pragma once

#include "kinds/of.h"

#include <string>

namespace stowage::doc {

struct DynamoTable {
    std::string partitionKey = "id";
};

KindInfo describe(Of<DynamoTable>);

} // namespace stowage::doc
