// SPDX-License-Identifier: GPL-3.0-or-later
// A list to choose from whose value is cut in the middle where the form is narrow; the whole is its
// tool tip, and its list is as wide as what it offers.
#pragma once

#include "inspector/calm_box.h"

#include <QComboBox>

class QStyleOptionComboBox;

namespace stowage::ui {

class ChoiceBox : public CalmBox<QComboBox> {
public:
    using CalmBox::CalmBox;

    QString shownText() const; // as it is painted
    void showPopup() override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString wholeText() const;
    QStyleOptionComboBox styled() const;
};

} // namespace stowage::ui
