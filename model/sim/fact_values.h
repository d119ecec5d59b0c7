// SPDX-License-Identifier: MIT
// Puts what a fact recorded into a sentence.
#pragma once

#include "sim/world.h"

#include <string>
#include <string_view>

namespace stowage::sim {

// The phrase with each `{key}` replaced. `{s}` is the subject's name, `{o}` the object's, `{code}`
// the first word of the payload and `{last}` its last one as numbers, `{instance}` and `{task}` the
// state that a thing is in; the others are named after what they say. A key that the fact's payload
// cannot answer is the programmer's error.
std::string filledIn(const World& world, const Fact& fact, std::string_view phrase);

} // namespace stowage::sim
