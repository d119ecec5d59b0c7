// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/gesture.h"
#include "canvas/paint.h"

#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {
// Selects the cards that the box touches and the frames that it holds whole.
class BoxGesture : public Gesture {
public:
    BoxGesture(Desk& desk, const Pointer& begin)
        : Gesture(desk), begin_(begin.at), end_(begin.at), before_(desk.selection())
    {
        if ((begin.keys & (Qt::ControlModifier | Qt::ShiftModifier)) == 0)
            before_.clear();
    }

    void move(const Pointer& pointer) override
    {
        end_ = pointer.at;
        std::vector<Subject> chosen = before_;
        for (const auto& element : desk_.stage().shown().elements()) {
            const QRectF its = ui::boxOf(*element);
            const ElementId tile = desk_.stage().tileOf(element->id);
            const bool isSeen = tile.isEmpty() || tile == element->id;
            const bool isIn =
                isSeen && element->place &&
                (element->kind().holdsOthers ? box().contains(its) : box().intersects(its));
            const Subject subject = element->id;
            if (isIn && std::find(chosen.begin(), chosen.end(), subject) == chosen.end())
                chosen.push_back(subject);
        }
        desk_.choose(withGroups(desk_.stage().document(), std::move(chosen)));
    }

    void release(const Pointer& pointer) override { move(pointer); }

    void paint(QPainter& painter) const override
    {
        QPen pen(desk_.stage().theme().accent, 1, Qt::DashLine);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box());
    }

private:
    QRectF box() const { return QRectF(begin_, end_).normalized(); }

    QPointF begin_, end_;
    std::vector<Subject> before_;
};
} // namespace

std::unique_ptr<Gesture> boxGesture(Desk& desk, const Pointer& begin)
{
    return std::make_unique<BoxGesture>(desk, begin);
}

} // namespace stowage::ui
