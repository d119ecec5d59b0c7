// SPDX-License-Identifier: GPL-3.0-or-later
// Shows in words what differs between two drawings, for those who must choose between them.
#pragma once

#include "document/document.h"

#include <QDialog>

namespace stowage::app {

// The first 1,000 differences; what two lists of elements differ in may fill a book.
class CompareDialog : public QDialog {
    Q_OBJECT

public:
    // The names say which drawing is which: "In the file", "Here".
    CompareDialog(const QString& beforeName, const doc::Document& before, const QString& afterName,
                  const doc::Document& after, QWidget* parent = nullptr);
};

} // namespace stowage::app
