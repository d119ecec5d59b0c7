// SPDX-License-Identifier: GPL-3.0-or-later
// The glossary's entry of a part: what it is, where it belongs, what it is connected with, what can
// be set.
#pragma once

#include "kinds/catalog.h"
#include "look/theme.h"

#include <QDialog>

namespace stowage::ui {

// The entry as it is read.
QString partText(const doc::KindInfo& kind);

class PartPage : public QDialog {
    Q_OBJECT

public:
    PartPage(const doc::KindInfo& kind, const Theme& theme, const QPixmap& picture,
             QWidget* parent);
};

} // namespace stowage::ui
