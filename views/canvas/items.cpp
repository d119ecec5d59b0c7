// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items.h"

#include "canvas/card_painter.h"
#include "canvas/link_painter.h"
#include "canvas/role_keys.h"
#include "document/containment.h"

namespace stowage::ui {

namespace {
constexpr qreal kAround = 6; // outlines and arrows reach beyond the box
constexpr qreal kLinks = 1'000, kCards = 2'000;

} // namespace

ElementItem::ElementItem(const CanvasScene& scene, ElementId element)
    : scene_(scene), element_(std::move(element))
{
}

void ElementItem::follow()
{
    const doc::Element* element = scene_.shown().find(element_);
    drawn_ = element;
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
    if (element->kind().holdsOthers)
        paintFrame(paint, *element);
    else
        paintCard(paint, *element);
    paintRoleKeys(paint, *element);
}

LinkItem::LinkItem(const CanvasScene& scene, std::size_t path)
    : scene_(scene), path_(path), bounds_(scene.paths()[path].path.boundingRect().adjusted(
                                      -kAround, -kAround, kAround, kAround))
{
    setZValue(kLinks);
}

void LinkItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/,
                     QWidget* /*widget*/)
{
    paintLink(scene_.paintOn(*painter), scene_.paths()[path_]);
}

} // namespace stowage::ui
