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
    ConnectGesture(Desk& desk, const Pointer& begin, const ElementId& from, doc::Towards towards)
        : Gesture(desk), from_(from), towards_(towards), at_(begin.at),
          choices_(doc::linkChoices(desk.stage().document(), from, towards))
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
            desk_.say(towards_ == doc::Towards::in
                          ? QObject::tr("let go for a list of what can lead to it")
                      : towards_ == doc::Towards::out
                          ? QObject::tr("let go for a list of what it can lead to")
                          : QObject::tr("let go for a list of what it can be connected with"));
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
            desk_.offerTargets(from_, pointer.at, towards_);
        else
            performConnection(desk_, from_, pointed_, towards_);
    }

    bool follow() override
    {
        choices_ = doc::linkChoices(desk_.stage().document(), from_, towards_);
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
        for (const auto& element : stage.shown().elements()) {
            if (!element->place || element->kind().holdsOthers || element->id == from_)
                continue;
            if (isChoice(element->id)) {
                paintGlow(painter, ui::boxOf(*element), element->id == pointed_);
                continue;
            }
            painter.setPen(Qt::NoPen);
            painter.setBrush(veil);
            painter.drawRoundedRect(ui::boxOf(*element).adjusted(-2, -2, 2, 2), 9, 9);
        }
        for (const doc::LinkChoice& choice : choices_) {
            const doc::Element* target = stage.shown().find(choice.target);
            if (target == nullptr || !target->kind().holdsOthers || !target->place)
                continue;
            paintGlow(painter, ui::boxOf(*target), choice.target == pointed_);
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

    // A rim in a tint around the outline, wider where the line would end.
    void paintGlow(QPainter& painter, const QRectF& box, bool isPointed) const
    {
        const Theme& theme = desk_.stage().theme();
        const qreal one = 1 / std::max(painter.worldTransform().m11(), 0.05);
        const qreal rim = (isPointed ? 7 : 4) * one;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(outline(theme.accentTint, isPointed ? 9 : 5));
        painter.drawRoundedRect(box.adjusted(-rim, -rim, rim, rim), 10, 10);
        painter.setPen(outline(theme.accent, isPointed ? 3 : 1.5));
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 9, 9);
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
    doc::Towards towards_;
    QPointF at_;
    std::vector<doc::LinkChoice> choices_;
    ElementId pointed_;
    bool isSensible_ = false;
};
} // namespace

std::unique_ptr<Gesture> connectGesture(Desk& desk, const Pointer& begin, const ElementId& from,
                                        doc::Towards towards)
{
    return std::make_unique<ConnectGesture>(desk, begin, from, towards);
}

} // namespace stowage::ui
