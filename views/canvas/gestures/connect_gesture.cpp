// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/gesture.h"
#include "canvas/paint.h"
#include "canvas/routing.h"
#include "document/rules.h"

#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {
// Shows where a connection can end; everything else steps back.
class ConnectGesture : public Gesture {
public:
    ConnectGesture(Desk& desk, const Pointer& begin, const ElementId& from)
        : Gesture(desk), from_(from), at_(begin.at),
          choices_(doc::linkChoices(desk.stage().document(), from))
    {
    }

    void move(const Pointer& pointer) override
    {
        at_ = pointer.at;
        pointed_ = desk_.stage().at(at_).element;
        const auto choice =
            std::find_if(choices_.begin(), choices_.end(),
                         [this](const auto& each) { return each.target == pointed_; });
        isSensible_ = choice != choices_.end();
        if (isSensible_)
            desk_.say(QString::fromStdString(choice->words));
        else if (const doc::Element* on = desk_.stage().document().find(pointed_);
                 on == nullptr || on->kind().holdsOthers)
            desk_.say(QObject::tr("let go for a list of what it can be connected with"));
        else if (pointed_ != from_)
            desk_.say(
                QObject::tr("%1 cannot be connected with %2")
                    .arg(fromUtf8(desk_.stage().document().find(from_)->name), fromUtf8(on->name)));
        else
            desk_.say({});
    }

    void release(const Pointer& pointer) override
    {
        move(pointer);
        desk_.say({});
        if (pointed_ == from_)
            return;
        // Empty ground is also what lies inside of a frame that is no target itself.
        const doc::Element* on = desk_.stage().document().find(pointed_);
        if (!isSensible_ && (on == nullptr || on->kind().holdsOthers))
            desk_.offerTargets(from_, pointer.at);
        else
            performConnection(desk_, from_, pointed_);
    }

    bool follow() override
    {
        choices_ = doc::linkChoices(desk_.stage().document(), from_);
        isSensible_ = false;
        const doc::Element* from = desk_.stage().document().find(from_);
        return from != nullptr && from->place.has_value();
    }

    void paint(QPainter& painter) const override
    {
        const CanvasScene& stage = desk_.stage();
        const Theme& theme = stage.theme();
        QColor veil = theme.canvas;
        veil.setAlpha(170);
        for (const auto& element : stage.document().elements()) {
            if (!element->place || element->kind().holdsOthers || element->id == from_)
                continue;
            const bool isTarget = isChoice(element->id);
            painter.setPen(isTarget ? outline(theme.accent, element->id == pointed_ ? 3 : 1.5)
                                    : QPen(Qt::NoPen));
            painter.setBrush(isTarget ? QBrush(Qt::NoBrush) : QBrush(veil));
            painter.drawRoundedRect(ui::boxOf(*element).adjusted(-2, -2, 2, 2), 9, 9);
        }
        painter.setBrush(Qt::NoBrush);
        for (const doc::LinkChoice& choice : choices_) {
            const doc::Element* target = stage.document().find(choice.target);
            if (target == nullptr || !target->kind().holdsOthers || !target->place)
                continue;
            painter.setPen(outline(theme.accent, choice.target == pointed_ ? 3 : 1.5));
            painter.drawRoundedRect(ui::boxOf(*target), 9, 9);
        }
        paintLine(painter);
    }

    Qt::CursorShape cursor() const override
    {
        const doc::Element* on = desk_.stage().document().find(pointed_);
        const bool isRefused =
            !isSensible_ && on != nullptr && !on->kind().holdsOthers && pointed_ != from_;
        return isRefused ? Qt::ForbiddenCursor : Qt::CrossCursor;
    }

private:
    static QPen outline(const QColor& colour, qreal width)
    {
        QPen pen(colour, width);
        pen.setCosmetic(true);
        return pen;
    }

    bool isChoice(const ElementId& element) const
    {
        return std::any_of(choices_.begin(), choices_.end(),
                           [&](const doc::LinkChoice& choice) { return choice.target == element; });
    }

    void paintLine(QPainter& painter) const
    {
        const CanvasScene& stage = desk_.stage();
        const QRectF end = isSensible_ ? stage.boxOf(pointed_) : QRectF(at_, QSizeF(1, 1));
        painter.setPen(outline(stage.theme().accent, 2));
        KnownLanes lanes;
        painter.drawPolyline(routeBetween(
            stage.boxOf(from_), end,
            surroundingsOf(stage.document(), from_, isSensible_ ? pointed_ : ElementId(), lanes)));
    }

    ElementId from_;
    QPointF at_;
    std::vector<doc::LinkChoice> choices_;
    ElementId pointed_;
    bool isSensible_ = false;
};
} // namespace

std::unique_ptr<Gesture> connectGesture(Desk& desk, const Pointer& begin, const ElementId& from)
{
    return std::make_unique<ConnectGesture>(desk, begin, from);
}

} // namespace stowage::ui
