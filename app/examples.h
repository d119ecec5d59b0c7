// SPDX-License-Identifier: GPL-3.0-or-later
// The architectures that travel inside the program.
#pragma once

#include "base/result.h"
#include "document/document.h"

#include <QString>
#include <QStringList>

namespace stowage::app {

QStringList exampleNames();
QString aboutExample(const QString& name); // one sentence for those who choose

// An error names the examples that there are.
Result<doc::Document> openExample(const QString& name);

} // namespace stowage::app
