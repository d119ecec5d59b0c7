// SPDX-License-Identifier: MIT
// How elements, properties and values of a drawing are named in the middle of a sentence.
#pragma once

#include "document/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace stowage::doc {

// What an element may be called: one line of UTF-8 and at most kLongestName bytes, perhaps none.
bool fitsAsName(std::string_view text);
std::string asName(std::string_view text); // what is left of it that fits
// "web-2"; of a long name the end is given up.
std::string numbered(std::string_view name, std::int64_t number);

std::string nameOf(const Document& document, const ElementId& id); // "service web"

// "service web", "3 services", "4 elements".
std::string namesOf(const Document& document, const std::vector<ElementId>& ids);

std::string lowerFirst(std::string_view label); // "desired tasks"; "CPU" and "IPv4" stay

std::string shortened(std::string text); // to one line of some 60 bytes

// Whether the value of the property can be said in a few words and may be.
bool isSaid(const Field& field);

} // namespace stowage::doc
