// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items.h"

#include "canvas/card_painter.h"
#include "canvas/link_painter.h"
#include "canvas/pin_painter.h"
#include "canvas/role_keys.h"

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
    const doc::Element* element = scene_.document().find(element_);
    drawn_ = element;
    const QRectF bounds = ui::boxOf(*element).adjusted(-kAround, -kAround, kAround, kAround);
    if (bounds != bounds_) {
        prepareGeometryChange();
        bounds_ = bounds;
    }
    // Outer frames lie below inner ones, connections above frames, and cards on top.
    setZValue(element->kind().holdsOthers
                  ? static_cast<qreal>(scene_.document().ancestorsOf(element_).size())
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
    if (element->pinned)
        paintPin(paint, ui::boxOf(*element));
}

LinkItem::LinkItem(const CanvasScene& scene, std::size_t path) : scene_(scene), path_(path)
{
    follow();
    setZValue(kLinks);
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
    paintLink(scene_.paintOn(*painter), scene_.paths()[path_]);
}

} // namespace stowage::ui
