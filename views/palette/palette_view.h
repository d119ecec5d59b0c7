// SPDX-License-Identifier: GPL-3.0-or-later
// The parts dock: search, then drag a part onto the canvas or double-click to keep placing it.
#pragma once

#include "look/theme.h"
#include "palette/palette_model.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QLineEdit;

namespace stowage::ui {

class PartButton;

class PaletteView : public QWidget {
    Q_OBJECT

public:
    explicit PaletteView(const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setSlim(bool slim); // one column of icons, without names and search
    void focusSearch();

signals:
    void placeWanted(const QString& kind); // Enter: at the centre of the canvas
    void armWanted(const QString& kind);   // click: where the next click is
    void lockWanted(const QString& kind);  // double click: place one after the other
    void helpWanted(const QString& words);

private:
    void rebuild();
    QWidget* makeHead(const PartGroup& group, QWidget* parent) const;

    Theme theme_;
    QLineEdit* search_ = nullptr;
    QScrollArea* area_ = nullptr;
    bool slim_ = false;
};

} // namespace stowage::ui
