// SPDX-License-Identifier: GPL-3.0-or-later
// What a fuzzer, and the replay of what it found, do with the bytes of somebody else's file.
#pragma once

#include <string_view>

namespace stowage::tests {

// Each ends the program where a promise is broken: what was read must be written and read the same.
void fuzzTaskDefinition(std::string_view bytes);
void fuzzDocument(std::string_view bytes);
void fuzzPicture(std::string_view bytes); // PNG
void fuzzCalls(std::string_view bytes);
void fuzzClipboard(std::string_view bytes); // pasted into a drawing

struct FuzzTarget {
    std::string_view name; // also the folder of its inputs
    void (*run)(std::string_view bytes);
};
constexpr FuzzTarget kFuzzTargets[] = {{"task-definition", fuzzTaskDefinition},
                                       {"document", fuzzDocument},
                                       {"picture", fuzzPicture},
                                       {"calls", fuzzCalls},
                                       {"clipboard", fuzzClipboard}};

} // namespace stowage::tests
