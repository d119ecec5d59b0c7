// SPDX-License-Identifier: MIT
// The columns of a service's tables.
#pragma once

#include "field/row.h"
#include "kinds/compute/service.h"

#include <array>
#include <string_view>

namespace stowage::doc {

constexpr std::array<std::string_view, 3> kStrategies = {"random", "spread", "binpack"};
constexpr std::array<std::string_view, 4> kStrategyFields = {"attribute:ecs.availability-zone",
                                                             "instanceId", "cpu", "memory"};
constexpr std::array<std::string_view, 2> kConstraints = {"distinctInstance", "memberOf"};

constexpr std::array kStrategyColumns = {
    row<&PlacementStrategy::type>({.key = "type",
                                   .label = "Type",
                                   .help =
                                       "random, spread over a field's values, or binpack onto the "
                                       "fullest (type).",
                                   .choices = kStrategies,
                                   .ecs = "type"}),
    row<&PlacementStrategy::field>({.key = "field",
                                    .label = "Field",
                                    .help = "What to spread over, or cpu or memory to pack by "
                                            "(field).",
                                    .max = 255,
                                    .choices = kStrategyFields,
                                    .open = true,
                                    .ecs = "field"}),
};
static_assert(kStrategyColumns.size() == memberCount<PlacementStrategy>(), "a member has no row");

constexpr std::array kConstraintColumns = {
    row<&PlacementConstraint::type>({.key = "type",
                                     .label = "Type",
                                     .help = "distinctInstance, or memberOf with an expression "
                                             "(type).",
                                     .choices = kConstraints,
                                     .ecs = "type"}),
    row<&PlacementConstraint::expression>(
        {.key = "expression",
         .label = "Expression",
         .help = "A cluster query that instances must satisfy (expression).",
         .max = 2000,
         .ecs = "expression"}),
};
static_assert(kConstraintColumns.size() == memberCount<PlacementConstraint>(),
              "a member has no row");

} // namespace stowage::doc
