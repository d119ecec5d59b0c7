// SPDX-License-Identifier: MIT
// Amazon DynamoDB, as far as tasks read items and write them.
#pragma once

#include "sim/adopt.h"

namespace stowage::sim::dynamo_tables {

std::uint32_t create(World& world, const DynamoTableNode& node);
void change(World& world, std::uint32_t slot, const DynamoTableNode& before);
void remove(World& world, std::uint32_t slot);

inline constexpr NodeLaw<DynamoTableNode> kNodes{EntityKind::dynamoTable, &Asked::dynamoTables,
                                                 create, change, remove};

void write(World& world, Ix<DynamoTable> at, Ix<Task> task); // one item

} // namespace stowage::sim::dynamo_tables
