// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench.h"

#include "events/event_log.h"
#include "inspector/inspector.h"
#include "outline/outline_view.h"
#include "palette/palette_view.h"
#include "timeline/timeline_bar.h"

#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr int kLeastInspector = 256; // pixels, in which its four tabs are read
constexpr int kSlimParts = 60;
constexpr int kCompactBelow = 680; // pixels of height
constexpr int kTabbedBelow = 480;
constexpr int kCompactBottom = 206; // the timeline and five lines
constexpr int kTabbedBottom = 136;  // tabs and four lines, or a timeline

// A state that is damaged or another splitter's may turn it round or leave no room for a panel.
void restoreSplitter(QSplitter& splitter, const QByteArray& state)
{
    const QList<int> sizes = splitter.sizes();
    const Qt::Orientation orientation = splitter.orientation();
    if (splitter.restoreState(state) && splitter.orientation() == orientation)
        return;
    splitter.setOrientation(orientation);
    splitter.setSizes(sizes);
}
} // namespace

Squeeze squeezeFor(const QSize& room, const ui::Theme& theme)
{
    const ui::Measures& sizes = theme.measures;
    Squeeze squeeze;
    squeeze.slimParts = room.width() < sizes.parts + sizes.canvasMinimum + kLeastInspector;
    squeeze.tabbedInspector = room.width() < kSlimParts + sizes.canvasMinimum + kLeastInspector;
    squeeze.compactLog = room.height() < kCompactBelow;
    squeeze.tabbedLog = room.height() < kTabbedBelow;
    return squeeze;
}

Workbench::Workbench(const ui::Theme& theme, const Panels& panels, QWidget* parent)
    : QWidget(parent), theme_(theme), panels_(panels)
{
    side_ = new QTabWidget(this);
    side_->setObjectName(QStringLiteral("Beside"));
    side_->setAccessibleName(tr("Parts and outline"));
    side_->setDocumentMode(true);
    side_->setTabBarAutoHide(true);
    side_->tabBar()->setObjectName(QStringLiteral("Beside tabs"));
    side_->tabBar()->setAccessibleName(tr("Parts or outline"));
    side_->addTab(panels_.parts, tr("Parts"));
    side_->addTab(panels_.outline, tr("Outline"));
    across_ = new QSplitter(Qt::Horizontal, this);
    across_->setObjectName(QStringLiteral("Across"));
    across_->addWidget(side_);
    across_->addWidget(panels_.canvas);
    across_->addWidget(panels_.inspector);
    across_->setStretchFactor(1, 1);
    tabs_ = new QTabWidget(this);
    tabs_->setObjectName(QStringLiteral("Below"));
    tabs_->setAccessibleName(tr("Below the canvas"));
    tabs_->setDocumentMode(true);
    tabs_->setTabBarAutoHide(true);
    tabs_->addTab(panels_.events, tr("Events"));
    bottom_ = new QWidget(this);
    below_ = new QVBoxLayout(bottom_);
    below_->setContentsMargins(0, 0, 0, 0);
    below_->setSpacing(0);
    below_->addWidget(panels_.timeline);
    below_->addWidget(tabs_, 1);
    down_ = new QSplitter(Qt::Vertical, this);
    down_->addWidget(across_);
    down_->addWidget(bottom_);
    down_->setStretchFactor(0, 1);
    for (QSplitter* splitter : {across_, down_}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
    }
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(down_);
}

void Workbench::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const Squeeze squeeze = squeezeFor(event->size(), theme_);
    if (isArranged_ && squeeze == squeeze_)
        return;
    if (isArranged_ && isWide()) {
        wideAcross_ = across_->saveState();
        wideDown_ = down_->saveState();
    }
    arrange(squeeze);
    isArranged_ = true;
}

void Workbench::arrange(const Squeeze& squeeze)
{
    squeeze_ = squeeze;
    panels_.parts->setSlim(squeeze.slimParts);
    panels_.timeline->setCompact(squeeze.compactLog);
    panels_.events->setCompact(squeeze.compactLog);
    placeTimeline(squeeze.tabbedLog);
    placeInspector(squeeze.tabbedInspector);
    placeOutline(squeeze.slimParts);
    reset();
    if (isWide()) {
        restoreSplitter(*across_, wideAcross_);
        restoreSplitter(*down_, wideDown_);
    }
}

void Workbench::placeTimeline(bool inTab)
{
    if (inTab == (tabs_->indexOf(panels_.timeline) >= 0))
        return;
    if (inTab) {
        tabs_->addTab(panels_.timeline, tr("Timeline"));
    } else {
        below_->insertWidget(0, panels_.timeline);
        panels_.timeline->setVisible(true);
    }
}

void Workbench::placeInspector(bool inTab)
{
    if (inTab == (tabs_->indexOf(panels_.inspector) >= 0))
        return;
    if (inTab)
        tabs_->addTab(panels_.inspector, tr("Inspector"));
    else
        across_->addWidget(panels_.inspector);
    setInspectorShown(inspectorShown_);
}

// Names want more room than icons.
void Workbench::placeOutline(bool below)
{
    QTabWidget* tabs = below ? tabs_ : side_;
    if (tabs->indexOf(panels_.outline) < 0)
        tabs->addTab(panels_.outline, tr("Outline"));
}

QWidget* Workbench::side() const
{
    return side_;
}

void Workbench::setInspectorShown(bool shown)
{
    inspectorShown_ = shown;
    const int tab = tabs_->indexOf(panels_.inspector);
    if (tab >= 0)
        tabs_->setTabVisible(tab, shown);
    else
        panels_.inspector->setVisible(shown);
}

void Workbench::turnTo(QWidget* panel)
{
    for (QTabWidget* tabs : {tabs_, side_})
        if (tabs->indexOf(panel) >= 0)
            tabs->setCurrentWidget(panel);
}

// From the outside in: a splitter shares out what it has, which while it is hidden nobody else
// tells it.
void Workbench::reset()
{
    const ui::Measures& sizes = theme_.measures;
    // The canvas keeps most of a small screen.
    const int bottom = squeeze_.tabbedLog    ? std::min(kTabbedBottom, height() / 2)
                       : squeeze_.compactLog ? kCompactBottom
                                             : std::min(sizes.bottom, height() * 3 / 10);
    down_->setGeometry(rect());
    down_->setSizes({height() - bottom, bottom});
    const int parts = squeeze_.slimParts ? kSlimParts : sizes.parts;
    const int beside = squeeze_.tabbedInspector ? 0
                                                : std::clamp(width() - parts - sizes.canvasMinimum,
                                                             kLeastInspector, sizes.inspector);
    QList<int> widths{parts, width() - parts - beside};
    if (!squeeze_.tabbedInspector)
        widths << beside;
    across_->setSizes(widths);
}

void Workbench::save(QSettings& settings) const
{
    if (!isArranged_)
        return;
    settings.setValue(QStringLiteral("across"), isWide() ? across_->saveState() : wideAcross_);
    settings.setValue(QStringLiteral("down"), isWide() ? down_->saveState() : wideDown_);
}

void Workbench::restore(const QSettings& settings)
{
    wideAcross_ = settings.value(QStringLiteral("across")).toByteArray();
    wideDown_ = settings.value(QStringLiteral("down")).toByteArray();
}

} // namespace stowage::app
