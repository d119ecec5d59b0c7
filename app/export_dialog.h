// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how a picture is to be exported and shows it meanwhile.
#pragma once

#include "canvas/picture.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace stowage::app {

struct ExportAsked {
    ui::PictureAsked picture;
    bool onlySelection = false;
    bool embed = true;
};

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(doc::Document whole, doc::Document selected, ui::LiveState live,
                 QWidget* parent = nullptr);

    ExportAsked asked() const;
    QImage picture() const; // null: it would be too large

private:
    void preview();

    doc::Document whole_, selected_;
    ui::LiveState live_;
    QComboBox* what_ = nullptr;
    QComboBox* theme_ = nullptr;
    QComboBox* scale_ = nullptr;
    QCheckBox* background_ = nullptr;
    QCheckBox* embed_ = nullptr;
    QLabel* preview_ = nullptr;
    QLabel* size_ = nullptr;
};

} // namespace stowage::app
