// SPDX-License-Identifier: MIT
// A drawing as a file: stable order, one element per line group, places apart, nothing unknown
// lost.
#pragma once

#include "base/result.h"
#include "document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::io {

// The format that this version writes; older ones open for ever, newer ones are refused in words.
constexpr std::int64_t kFormatVersion = 1;

// Equal documents give equal bytes.
std::string writeDocument(const doc::Document& document);

struct Opened {
    doc::Document document = {};
    // What could not be taken as it stood and what was done instead, each with FILE:LINE:COL in
    // front.
    std::vector<std::string> remarks = {};
    // What this version does not know, which is kept and written again; likewise.
    std::vector<std::string> notes = {};
};

// Refuses what is no Stowage document; mends what is damaged in a single property and says so.
Result<Opened> readDocument(std::string_view text, std::string_view file);

// Whether the text begins like a document of ours, without reading all of it.
bool looksLikeDocument(std::string_view text);

} // namespace stowage::io
