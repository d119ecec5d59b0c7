// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas and the panels around it, which give way before it does: where room is short, parts
// become a column of icons and the outline a tab below, then the inspector and the log do.
#pragma once

#include "look/theme.h"

#include <QWidget>

class QBoxLayout;
class QSettings;
class QSplitter;
class QTabWidget;

namespace stowage::ui {
class EventLog;
class Inspector;
class OutlineView;
class PaletteView;
class TimelineBar;
} // namespace stowage::ui

namespace stowage::app {

struct Panels {
    ui::PaletteView* parts = nullptr;
    QWidget* canvas = nullptr;
    ui::Inspector* inspector = nullptr;
    ui::TimelineBar* timeline = nullptr;
    ui::EventLog* events = nullptr;
    ui::OutlineView* outline = nullptr; // a tab beside the parts
};

// What has given way, from the size there is.
struct Squeeze {
    bool slimParts = false;       // icons without names
    bool tabbedInspector = false; // below the canvas
    bool compactLog = false;      // timeline and log in fewer pixels
    bool tabbedLog = false;       // the timeline is a tab beside the log
    bool operator==(const Squeeze&) const = default;
};
Squeeze squeezeFor(const QSize& room, const ui::Theme& theme);

class Workbench : public QWidget {
    Q_OBJECT

public:
    Workbench(const ui::Theme& theme, const Panels& panels, QWidget* parent); // takes the panels

    QWidget* bottom() const { return bottom_; }
    QWidget* side() const; // parts and outline
    void setInspectorShown(bool shown);
    void turnTo(QWidget* panel); // where it is a tab
    void reset();                // to the sizes that fit
    void save(QSettings& settings) const;
    void restore(const QSettings& settings); // before it is shown

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(const Squeeze& squeeze);
    void placeTimeline(bool inTab);
    void placeInspector(bool inTab);
    void placeOutline(bool below);
    bool isWide() const { return squeeze_ == Squeeze{}; }

    ui::Theme theme_;
    Panels panels_;
    Squeeze squeeze_;
    bool isArranged_ = false; // its size has been told
    bool inspectorShown_ = true;
    QByteArray wideAcross_, wideDown_; // kept while the panels have given way
    QSplitter* across_ = nullptr;
    QSplitter* down_ = nullptr;
    QWidget* bottom_ = nullptr;
    QBoxLayout* below_ = nullptr;
    QTabWidget* tabs_ = nullptr; // below the canvas
    QTabWidget* side_ = nullptr; // at its left
};

} // namespace stowage::app
