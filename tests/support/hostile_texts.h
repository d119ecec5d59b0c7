// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of strangers that a careless window would take for markup, keys, patterns or paths.
#pragma once

#include <QString>

#include <vector>

namespace stowage {

struct HostileText {
    const char* name = "";
    QString text = {};
};

// Each may be the name of an element: one line of at most 255 bytes. Those that name a file name
// `pipe`, which whoever opens it waits for for ever.
std::vector<HostileText> hostileTexts(const QString& pipe);

} // namespace stowage
