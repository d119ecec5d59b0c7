// SPDX-License-Identifier: GPL-3.0-or-later
// Each command that cannot be carried out now carries the reason why.
#pragma once

#include <QString>

class QAction;

namespace stowage::ui {

// `whyNot` is a sentence with the way out: "Select an element first."
void setAvailable(QAction& action, bool isAvailable, const QString& whyNot);
QString whyNotOf(const QAction& action); // empty where it can be carried out

} // namespace stowage::ui
