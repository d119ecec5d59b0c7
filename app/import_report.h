// SPDX-License-Identifier: GPL-3.0-or-later
// Shows what of an imported file was taken, guessed, kept and ignored, and where in it that stood.
#pragma once

#include "io/import.h"

#include <QDialog>

namespace stowage::app {

class ImportReport : public QDialog {
    Q_OBJECT

public:
    ImportReport(const io::Imported& imported, const QString& file, QWidget* parent);
};

// "3 guessed, 12 kept": of a report, without what was taken; empty where all was.
QString summaryOfImport(const io::Imported& imported);

} // namespace stowage::app
