// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what a user names as a drawing: a document, or a picture that carries one.
#pragma once

#include "io/document_json.h"

#include <QString>

namespace stowage::app {

// Detected by content, never by the name's ending.
Result<io::Opened> openDocument(const QString& path);

} // namespace stowage::app
