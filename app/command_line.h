// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the command line: arguments in, exit code out, no display needed.
#pragma once

#include <QStringList>

#include <ostream>

namespace stowage::app {

// 0: good. 1: the answer is no. 2: wrong usage or unreadable input. 3: an internal error.
enum class Exit { good = 0, no = 1, usage = 2, internal = 3 };

struct Streams {
    std::ostream& out;
    std::ostream& err;
    bool showsProgress = false; // err is a terminal
};

// `arguments` without the program's name.
Exit runCommandLine(const QStringList& arguments, const Streams& streams);

} // namespace stowage::app
