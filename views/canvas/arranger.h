// SPDX-License-Identifier: GPL-3.0-or-later
// The commands that bring the drawing into order: align, distribute, pin, straighten and tidy.
#pragma once

#include "canvas/gestures/gesture.h"
#include "canvas/tidy_preview.h"

#include <QAction>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

namespace stowage::ui {

class Arranger : public QObject {
    Q_OBJECT

public:
    Arranger(Desk& desk, QWidget* canvas);

    const std::vector<QAction*>& actions() const { return actions_; } // separators among them
    // As far as they apply; `link`: the connection that is selected.
    void update(bool editable, const std::optional<doc::Link>& link);

    bool isPreviewing() const { return preview_ != nullptr; }
    void paint(QPainter& painter) const { preview_->paint(painter); }
    void endPreview(); // as it was
    // Enter and Esc of a preview, and arrows of a connection; false: the key is not meant for it.
    bool takeKey(int key);

private:
    struct Row; // a command
    void add(const Row& row);
    void addAligning();
    void addDistributing();
    // `label`: what undo says that it takes back.
    void arrange(const std::vector<doc::Placed>& placed, const char* label);
    void pin();
    void straighten();
    void tidy();
    bool nudgeLink(int dx, int dy);

    Desk& desk_;
    QWidget* canvas_;
    std::vector<QAction*> actions_;
    bool editable_ = true;
    std::optional<doc::Link> link_;
    QPointer<TidyPreview> preview_;
};

} // namespace stowage::ui
