// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/gesture.h"
#include "canvas/gestures/guides.h"
#include "canvas/paint.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/slots.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr int kLeast = 3 * doc::kGrid;
constexpr qreal kReach = 6; // canvas units from which an edge comes to stand in line

class ResizeGesture : public Gesture {
public:
    ResizeGesture(Desk& desk, const Pointer& begin, const ElementId& element, Edges edges)
        : Gesture(desk), begin_(begin.at), element_(element), edges_(edges),
          first_(*desk.stage().document().find(element)->place), rect_(first_),
          guides_(desk.stage(), {element})
    {
    }

    void move(const Pointer& pointer) override
    {
        const bool isFree = (pointer.keys & Qt::AltModifier) != 0;
        const auto dx = static_cast<int>(std::lround(pointer.at.x() - begin_.x()));
        const auto dy = static_cast<int>(std::lround(pointer.at.y() - begin_.y()));
        const auto fitted = [this, isFree](int coordinate, bool upright) {
            return isFree ? coordinate
                          : guides_
                                .edgeNear(QRectF(rect_.x, rect_.y, rect_.width, rect_.height),
                                          upright, coordinate, kReach)
                                .value_or(doc::snapped(coordinate));
        };
        int left = first_.x, top = first_.y, right = first_.right(), bottom = first_.bottom();
        if (edges_.left)
            left = std::min(fitted(left + dx, true), right - least().width);
        if (edges_.right)
            right = std::max(fitted(right + dx, true), left + least().width);
        if (edges_.top)
            top = std::min(fitted(top + dy, false), bottom - least().height);
        if (edges_.bottom)
            bottom = std::max(fitted(bottom + dy, false), top + least().height);
        rect_ = {left, top, right - left, bottom - top};
        if ((pointer.keys & Qt::ShiftModifier) != 0 && edges_.left != edges_.right &&
            edges_.top != edges_.bottom)
            keepRatio();
        desk_.say(QStringLiteral("%1 × %2").arg(rect_.width).arg(rect_.height));
    }

    void release(const Pointer& pointer) override
    {
        move(pointer);
        desk_.say({});
        if (rect_ == first_)
            return;
        std::vector<ElementId> around = desk_.stage().document().childrenOf(element_);
        around.push_back(element_);
        performGrown(desk_, parts(), around);
    }

    bool follow() override
    {
        const doc::Element* element = desk_.stage().document().find(element_);
        return element != nullptr && element->place == first_;
    }

    void paint(QPainter& painter) const override
    {
        QPen pen(desk_.stage().theme().accent, 1.5, Qt::DashLine);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect_.x, rect_.y, rect_.width, rect_.height), 8, 8);
    }

    Qt::CursorShape cursor() const override
    {
        if (edges_.left == edges_.right)
            return Qt::SizeVerCursor;
        if (edges_.top == edges_.bottom)
            return Qt::SizeHorCursor;
        return edges_.left == edges_.top ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    }

private:
    // What a row, column or grid holds keeps its order and goes along with its frame.
    std::vector<doc::Edit> parts() const
    {
        const doc::Document& document = desk_.stage().document();
        std::vector<doc::Edit> parts{doc::Move{{{element_, rect_}}}};
        const Result<doc::Document> next = doc::apply(document, parts.front());
        if (!next || !document.find(element_)->kind().holdsOthers)
            return parts;
        std::vector<doc::Placed> moved =
            doc::slotted(*next, element_, doc::orderIn(document, element_));
        if (!moved.empty())
            parts.emplace_back(doc::Move{std::move(moved)});
        return parts;
    }

    // The height follows the width.
    void keepRatio()
    {
        const int height = std::max(
            doc::snapped(int(std::lround(double(rect_.width) * first_.height / first_.width))),
            least().height);
        if (edges_.top)
            rect_.y += rect_.height - height;
        rect_.height = height;
    }

    // A frame keeps room for what it holds on the side that moves.
    doc::Rect least() const
    {
        doc::Rect least{0, 0, kLeast, 2 * doc::kGrid};
        const doc::Document& document = desk_.stage().document();
        if (!document.find(element_)->kind().holdsOthers || document.childrenOf(element_).empty())
            return least;
        if (doc::arrangementOf(*document.find(element_)) == doc::Arrangement::grid) {
            const doc::Size one = doc::oneCell(document, element_); // narrower, it has more lines
            return {0, 0, one.width, one.height};
        }
        const doc::Rect inner = doc::frameAround(document, element_);
        least.width = edges_.left ? first_.right() - inner.x : inner.right() - first_.x;
        least.height = edges_.top ? first_.bottom() - inner.y : inner.bottom() - first_.y;
        return least;
    }

    QPointF begin_;
    ElementId element_;
    Edges edges_;
    doc::Rect first_, rect_;
    Guides guides_;
};
} // namespace

std::unique_ptr<Gesture> resizeGesture(Desk& desk, const Pointer& begin, const ElementId& element,
                                       Edges edges)
{
    return std::make_unique<ResizeGesture>(desk, begin, element, edges);
}

} // namespace stowage::ui
