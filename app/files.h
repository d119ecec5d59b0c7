// SPDX-License-Identifier: GPL-3.0-or-later
// Reads files within limits and writes them all or nothing, looking again at what was written.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace stowage::app {

// "-" reads the standard input. At most `most` bytes; a larger file is refused in words.
Result<QByteArray> readFile(const QString& path, qint64 most = qint64(32) << 20);

// Replaces the file whole or leaves it as it was. "-" writes to the standard output. Only regular
// files and new names are written; the folder must exist. What was written is read again and
// compared, and the folder's entry is flushed, so that success means that the bytes are there.
Outcome writeFile(const QString& path, const QByteArray& bytes);

} // namespace stowage::app
