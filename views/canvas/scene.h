// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the canvas: an item for each element and connection, in step with the drawing and
// the newest frame; live tasks are no items, their instance's item paints them.
#pragma once

#include "canvas/heat_tile.h"
#include "canvas/link_routes.h"
#include "canvas/live_state.h"
#include "canvas/paint.h"
#include "canvas/perspective_change.h"
#include "canvas/service_tasks.h"
#include "document/edit.h"
#include "look/theme.h"

#include <QGraphicsScene>

#include <map>
#include <optional>
#include <vector>

namespace stowage::ui {

class ElementItem;
class LinkItem;

// What lies under a point.
struct Hit {
    std::optional<Subject> subject = {}; // an element or a task
    ElementId element = {};              // the element, or the instance that holds the task
    bool onTitle = false;                // of a frame: where it can be taken hold of
    std::optional<doc::Link> link = {};  // where no subject other than a frame is
};

class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit CanvasScene(const Theme& theme, QObject* parent = nullptr);
    ~CanvasScene() override;

    const doc::Document& document() const { return document_; }
    // As it is painted: what is in collapsed frames has no place, and these are small.
    const doc::Document& shown() const { return shown_; }
    const LiveState& live() const { return live_; }
    const Theme& theme() const { return theme_; }
    const std::vector<LinkPath>& paths() const { return paths_; }
    // With sprites where the painter has the scale that they were made for.
    Paint paintOn(QPainter& painter) const;
    Sprites& sprites() const { return sprites_; }
    const PerspectiveChange& perspective() const { return perspective_; }
    // Whether the perspective hangs tasks below their services.
    bool areTasksInServices() const { return perspective_.inServices() > 0.5; }
    const HostBoxes& hosts() const { return hosts_; } // as far as the perspective needs them
    const TaskCounts& countsOf(const ElementId& cluster) const;

    void setDocument(const doc::Document& document);
    void take(const Frame& frame);
    // The connections as they would run if elements stood there; none: as they do.
    void preview(const std::vector<doc::Placed>& moved);
    void setPace(double pace); // simulated seconds in one on the wall
    void markRead(const ElementId& subscriber);
    void setTheme(const Theme& theme);
    void turnTo(const Shown& shown); // at once where there is to be less motion

    // `without`: elements that are looked through, with all that lives in them.
    Hit at(const QPointF& point, const std::vector<ElementId>& without = {}) const;
    bool isHidden(const ElementId& element) const; // in a collapsed frame, which stands for it
    // Where an element stands or a task is shown; empty: nowhere.
    QRectF boxOf(const Subject& subject) const;
    // The cluster that stands for an element, since it is looked at from afar; empty: none does.
    ElementId tileOf(const ElementId& element) const;
    // The subnet of the lane of `cluster` at the point; empty: none.
    ElementId laneAt(const ElementId& cluster, const QPointF& point) const;
    QRectF bounds() const; // of all that has a place

    // The outermost of these, in the order of the drawing.
    std::vector<ElementId> outermost(const std::vector<ElementId>& elements) const;

private:
    // On an instance of a group, and of such an instance; empty: not shown.
    QRectF boxOfTask(const TaskReadout& task, const EntityId& host) const;
    QRectF boxOfMember(const Readout& instance) const;
    // Below its service, while tasks are with their services; empty: it is not there.
    QRectF boxBelowService(const EntityId& task) const;
    std::optional<Hit> hitBelowServices(const QPointF& point) const;
    QRectF boxOfWaiting(const EntityId& task) const;
    // By how much words are larger in the view, as frames are painted there.
    qreal shownLegible() const;
    void sync();
    const doc::Element* elementAt(const QPointF& point, bool frames,
                                  const std::vector<ElementId>& without) const;

    Theme theme_;
    doc::Document document_, shown_;
    LiveState live_;
    Known known_;
    mutable Sprites sprites_; // what was painted before, which changes nothing that is shown
    PerspectiveChange perspective_;
    HostBoxes hosts_;
    mutable std::optional<CountsOfClusters> counts_; // of the newest frame, once they are asked for
    LinkRoutes routes_;
    std::optional<LinkRoutes> previewed_; // while something is dragged
    std::vector<LinkPath> paths_;         // as they are shown
    std::map<std::string, ElementItem*> items_;
    std::vector<LinkItem*> links_;
};

// Those of a selection that are drawn.
std::vector<ElementId> elementsOf(const std::vector<Subject>& subjects);
// These, and the drawn ones that are grouped with them.
std::vector<Subject> withGroups(const doc::Document& document, std::vector<Subject> subjects);

} // namespace stowage::ui
