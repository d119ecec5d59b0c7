// SPDX-License-Identifier: GPL-3.0-or-later
// `stowage [FILE]` and `stowage --example NAME`: opens the window.
#pragma once

#include "app/command_line.h"

#include <memory>
#include <string>

namespace stowage::app {

class MainWindow;

struct WindowRequest {
    std::string file;
    std::string example;
};

// Needs a QApplication; without one it says that there is no display and what to do.
Exit runWindow(const WindowRequest& request, const Streams& streams);

// Offers unsaved work in the window and opens what is wanted: there, or in another window where the
// first holds what was recovered. The other is returned, for its owner to keep.
std::unique_ptr<MainWindow> openWanted(MainWindow& window, const WindowRequest& request);

// Whether these arguments ask for a window, and so for a display.
bool wantsWindow(const QStringList& arguments);

} // namespace stowage::app
