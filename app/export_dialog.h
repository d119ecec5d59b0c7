// SPDX-License-Identifier: GPL-3.0-or-later
// Asks how a picture is to be exported, shows it meanwhile and says what the file will hold.
#pragma once

#include "app/picture_file.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace stowage::app {

// How many environment variables of the drawing have a value that stands in it.
int environmentValuesIn(const doc::Document& document);

// Begins with what was chosen the last time something was exported.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    // `selected` has no elements where nothing is selected. `design` is what would be embedded; all
    // live as long as the dialog does.
    ExportDialog(const doc::Document& whole, const doc::Document& selected,
                 const doc::Document& design, const ui::LiveState& live, QWidget* parent = nullptr);

    PictureFile asked() const;
    const doc::Document& shown() const; // the whole or the selection
    void accept() override;             // remembers the choices

private:
    void makeChoices(QFormLayout& form);
    void restore();
    void choose();
    void preview();

    const doc::Document& whole_;
    const doc::Document& selected_;
    const doc::Document& design_;
    const ui::LiveState& live_;
    QComboBox* format_ = nullptr;
    QComboBox* what_ = nullptr;
    QComboBox* theme_ = nullptr;
    QComboBox* scale_ = nullptr;
    QComboBox* background_ = nullptr;
    QCheckBox* legend_ = nullptr;
    QCheckBox* embed_ = nullptr;
    QLabel* inside_ = nullptr;
    QLabel* preview_ = nullptr;
    QLabel* size_ = nullptr;
    QPushButton* export_ = nullptr;
};

} // namespace stowage::app
