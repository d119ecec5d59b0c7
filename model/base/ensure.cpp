// SPDX-License-Identifier: MIT
#include "base/ensure.h"

#include <cstdio>
#include <cstdlib>

namespace stowage {

void beliefFailed(const char* what, const char* file, int line)
{
    std::fprintf(stderr, "stowage: %s:%d: it is not true that %s\n", file, line, what);
    std::abort();
}

} // namespace stowage
