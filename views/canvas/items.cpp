// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items.h"

#include "canvas/card_painter.h"
#include "canvas/link_painter.h"
#include "canvas/lock_painter.h"
#include "canvas/pin_painter.h"
#include "canvas/role_keys.h"
#include "document/containment.h"

namespace stowage::ui {

namespace {
constexpr qreal kAround = 6; // outlines and arrows reach beyond the box
constexpr qreal kLinks = 1'000, kCards = 2'000;

// A thin line without flow or arrow, in an opaque colour: translucent pens are slow.
void paintFaded(const Paint& paint, const LinkPath& path, qreal strength)
{
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.setPen(QPen(washed(paint.theme.canvas, paint.theme.faint, strength),
                              paint.theme.strokes.hairline,
                              path.flow ? Qt::SolidLine : Qt::DashLine));
    paint.painter.drawPolyline(path.path);
}
} // namespace

ElementItem::ElementItem(const CanvasScene& scene, ElementId element)
    : scene_(scene), element_(std::move(element))
{
}

void ElementItem::follow()
{
    const doc::Element* element = scene_.shown().find(element_);
    drawn_ = element;
    cluster_ = clusterOf(scene_.document(), element_);
    const QRectF bounds = ui::boxOf(*element).adjusted(-kAround, -kAround, kAround, kAround);
    if (bounds != bounds_) {
        prepareGeometryChange();
        bounds_ = bounds;
    }
    // Outer frames lie below inner ones, connections above frames, and cards on top.
    setZValue(element->kind().holdsOthers && !doc::isCollapsed(*element)
                  ? static_cast<qreal>(scene_.shown().ancestorsOf(element_).size())
                  : kCards);
}

void ElementItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/,
                        QWidget* /*widget*/)
{
    const doc::Element* element = drawn_;
    if (element == nullptr)
        return;
    const Paint paint = scene_.paintOn(*painter);
    if (!cluster_.isEmpty() && paint.zoom < kTileZoom) {
        if (cluster_ == element_)
            paintHeatTile(paint, *element, scene_.countsOf(element_));
        return;
    }
    if (element->kind().holdsOthers)
        paintFrame(paint, *element);
    else
        paintCard(paint, *element);
    paintRoleKeys(paint, *element);
    if (!element->pinned)
        return;
    const QRectF box = ui::boxOf(*element);
    // Beside the lock, where there is one.
    const qreal taken = element->locked ? box.right() - lockBoxOf(*element, paint.zoom).left() : 0;
    paintPin(paint, box.adjusted(0, 0, -taken, 0));
}

LinkItem::LinkItem(const CanvasScene& scene, std::size_t path) : scene_(scene), path_(path)
{
    follow();
    setZValue(kLinks);
    const doc::Link& link = scene.paths()[path].link;
    const ElementId from = clusterOf(scene.document(), link.from);
    isInCluster_ = !from.isEmpty() && from == clusterOf(scene.document(), link.to);
}

void LinkItem::follow()
{
    const QRectF bounds =
        scene_.paths()[path_].path.boundingRect().adjusted(-kAround, -kAround, kAround, kAround);
    if (bounds == bounds_)
        return;
    prepareGeometryChange();
    bounds_ = bounds;
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/,
                     QWidget* /*widget*/)
{
    const Paint paint = scene_.paintOn(*painter);
    const LinkPath& path = scene_.paths()[path_];
    if (isInCluster_ && paint.zoom < kTileZoom)
        return;
    const qreal strength = scene_.perspective().strengthOf(paint.document, path.link);
    if (strength == 1)
        paintLink(paint, path);
    else
        paintFaded(paint, path, strength);
}

} // namespace stowage::ui
