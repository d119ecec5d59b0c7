// SPDX-License-Identifier: MIT
#include "sim/rules.h"

#include "base/ensure.h"

#include <iterator>

namespace stowage::sim {

const Rule& ruleOf(RuleNumber number)
{
    ensure(number >= 1 && number <= std::size(kRules), "a rule's number comes from the table");
    return kRules[number - 1];
}

} // namespace stowage::sim
