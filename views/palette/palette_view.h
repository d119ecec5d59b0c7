// SPDX-License-Identifier: GPL-3.0-or-later
// The parts dock: search, then drag a part onto the canvas or double-click to keep placing it.
#pragma once

#include "look/theme.h"
#include "palette/palette_model.h"
#include "palette/part_button.h"
#include "palette/recent_parts.h"

#include <QPixmap>
#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;

namespace stowage::ui {

class PartTip;

class PaletteView : public QWidget {
    Q_OBJECT

public:
    explicit PaletteView(const Theme& theme, QWidget* parent = nullptr);

    // How a part looks once it is drawn, for its tip; null where nobody knows.
    using Picture = std::function<QPixmap(const doc::KindInfo& kind)>;
    void setPicture(Picture picture) { picture_ = std::move(picture); }

    void setTheme(const Theme& theme);
    void setSlim(bool slim); // one column of icons, without names, search and recent parts
    void focusSearch();
    const RecentParts& recent() const { return recent_; }
    void setRecent(const QStringList& keys);
    void noteRecent(const QString& kind); // that was placed

signals:
    void placeWanted(const QString& kind); // Enter: at the centre of the canvas
    void armWanted(const QString& kind);   // click: where the next click is
    void lockWanted(const QString& kind);  // double click: place one after the other
    void explainWanted(const QString& kind);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeRecent();
    void showRecent();
    void rebuild();
    void connectPart(PartButton* part);
    void point(PartButton* part, bool isAt);
    QWidget* makeHead(const QString& words, QWidget* parent) const;

    Theme theme_;
    Picture picture_;
    RecentParts recent_;
    QLineEdit* search_ = nullptr;
    QScrollArea* area_ = nullptr;
    // One row of buttons that stay, whatever is shown: one of them may be what is being dragged.
    QWidget* recentRow_ = nullptr;
    std::vector<PartButton*> recentParts_;
    PartTip* tip_ = nullptr;
    QTimer tipDue_;
    QPointer<PartButton> pointed_; // while it is
    bool slim_ = false;
};

} // namespace stowage::ui
