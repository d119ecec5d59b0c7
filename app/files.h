// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files within limits and writes them all or nothing, looking again at what was written.
#pragma once

#include "app/atomic_file.h"

#include <QByteArray>
#include <QString>

#include <ostream>
#include <string>

namespace stowage::app {

// "-" reads the standard input. At most `most` bytes; a larger file is refused in words.
Result<QByteArray> readFile(const QString& path, qint64 most = qint64(32) << 20);

QByteArray digestOf(const QByteArray& bytes); // SHA-256

// Replaces the file whole or leaves it as it was. Only regular files and new names are written; the
// folder must exist. What was written is read again and compared, and the folder's entry is
// flushed, so that success means that the bytes are there. `like`: a file whose permissions it
// gets.
Outcome writeFile(const QString& path, const QByteArray& bytes,
                  Readers readers = Readers::everybody, const QString& like = {});

// The same for what a verb writes, which may also go to a pipe, to a device or to "-", the standard
// output, whose state tells whether that could be written.
Outcome writeOutput(const std::string& path, const std::string& bytes,
                    std::ostream& standardOutput);

} // namespace stowage::app
