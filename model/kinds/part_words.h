// SPDX-License-Identifier: MIT
// A kind of part explained to somebody who has never met it, from what the catalogue knows of it.
#pragma once

#include "kinds/catalog.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stowage::doc {

struct PartWords {
    std::string what = {};  // what it is
    std::string lives = {}; // "It belongs in a cluster."
    // "runs a task definition" and "is scaled…", each with what that means.
    std::vector<std::pair<std::string, std::string>> connections = {};
    std::vector<std::pair<std::string, std::string>> settings = {}; // label and help
    std::string remark = {}; // what of it is not simulated; may be empty
};

PartWords partWords(const KindInfo& kind);

// "in a VPC or on the canvas itself".
std::string homesOf(const KindInfo& kind);

} // namespace stowage::doc
