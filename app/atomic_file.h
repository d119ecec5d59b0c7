// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces a file whole: whoever looks, whenever the power fails, finds the old bytes or the new.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace stowage::app {

enum class Readers { everybody, owner }; // who may read a new file; an old one stays as it was

// The file at the end of symbolic links, whether it exists or not; equal paths are one file.
QString targetOf(const QString& path);

// Writes beside the file, flushes, renames, and flushes the folder's entry. Follows symbolic links
// and keeps who may do what, unless it is to be as with the file `like`. An error means that the
// old file is as it was, unless it says that the new one is there but may not survive a power cut.
Outcome replaceFile(const QString& path, const QByteArray& bytes, Readers readers,
                    const QString& like = {});

} // namespace stowage::app
