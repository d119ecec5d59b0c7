// SPDX-License-Identifier: GPL-3.0-or-later
// What a file is called that takes its name from a drawing.
#pragma once

#include <QString>

#include <string>

namespace stowage::app {

// "shop.png" of "Shop" and "png": letters, digits, ".", "_" and "-" of ASCII, at most 100 bytes,
// and nothing that a shell, a file manager or a path takes for something else. What has none of
// them is called "drawing".
QString fileNameOf(const std::string& name, const QString& ending);

} // namespace stowage::app
