// SPDX-License-Identifier: MIT
// States a belief about the program itself and ends it where the belief proves false, in release
// too.
#pragma once

namespace stowage {

[[noreturn]] void beliefFailed(const char* what, const char* file, int line);

// `what` finishes the sentence "it is not true that …".
// The builtins stand in for std::source_location, which clang-tidy 14 cannot read from these
// headers.
inline void ensure(bool belief, const char* what, const char* file = __builtin_FILE(),
                   int line = __builtin_LINE())
{
    if (!belief) [[unlikely]]
        beliefFailed(what, file, line);
}

} // namespace stowage
