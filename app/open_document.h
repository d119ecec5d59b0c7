// SPDX-License-Identifier: GPL-3.0-or-later
// Opens what a user names as a drawing: a document, a picture that carries one, or a file of
// another program.
#pragma once

#include "app/command_line.h"
#include "io/import.h"

#include <QByteArray>
#include <QString>

namespace stowage::app {

// Detected by content, never by the name's ending.
Result<io::Imported> openDocument(const QString& path);
// What was read from there.
Result<io::Imported> openBytes(const QByteArray& bytes, const QString& path);

// What was not taken as it stands, and what became of an import, a line each on the standard error.
void tellImport(const io::Imported& imported, const Streams& streams);

} // namespace stowage::app
