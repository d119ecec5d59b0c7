// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "canvas/gestures/gesture.h"
#include "canvas/gestures/guides.h"
#include "canvas/gestures/splicing.h"
#include "canvas/home_painter.h"
#include "canvas/paint.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/clipboard.h"
#include "document/containment.h"
#include "document/locks.h"
#include "document/moving.h"
#include "language/phrase_book.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kReach = 6; // canvas units from which things come to stand in line

class MoveGesture : public Gesture {
public:
    MoveGesture(Desk& desk, const Pointer& begin, std::vector<ElementId> elements,
                const ElementId& held)
        : Gesture(desk), begin_(begin.at), elements_(std::move(elements)), held_(held),
          guides_(desk.stage(), elements_)
    {
    }

    void move(const Pointer& pointer) override
    {
        copies_ = (pointer.keys & Qt::ControlModifier) != 0;
        const bool isFree = (pointer.keys & Qt::AltModifier) != 0;
        QPointF by = pointer.at - begin_;
        if ((pointer.keys & Qt::ShiftModifier) != 0)
            (std::abs(by.x()) < std::abs(by.y()) ? by.rx() : by.ry()) = 0;
        dx_ = static_cast<int>(std::lround(by.x()));
        dy_ = static_cast<int>(std::lround(by.y()));
        alignment_ = {};
        if (!isFree)
            fit();
        plan(pointer);
        // Copies have no connections yet, and what is refused stays where it is.
        const bool isOnItsWay = !copies_ && !plan_.refusal && (dx_ != 0 || dy_ != 0);
        desk_.preview(isOnItsWay ? plan_.places : std::vector<doc::Placed>());
    }

    void release(const Pointer& pointer) override
    {
        move(pointer);
        desk_.say({});
        desk_.preview({});
        if (plan_.refusal) {
            desk_.toast(QString::fromStdString(plan_.refusal->words));
            return;
        }
        if (dx_ == 0 && dy_ == 0)
            return;
        if (copies_) {
            drop(pointer);
            return;
        }
        std::vector<doc::Edit> edits = plan_.edits;
        if ((pointer.keys & Qt::AltModifier) == 0)
            addSplice(desk_, edits, elements_, pointer.at);
        if (edits.empty())
            return;
        const QString more = sideEffects(document(), plan_.others);
        if (edits.size() == 1)
            desk_.perform(edits.front());
        else
            desk_.perform(doc::Batch{{}, std::move(edits)});
        if (!more.isEmpty())
            desk_.toast(more);
    }

    bool follow() override
    {
        plan_ = {}; // found anew by the next move
        guides_ = Guides(desk_.stage(), elements_);
        return std::all_of(elements_.begin(), elements_.end(), [this](const ElementId& id) {
            const doc::Element* element = document().find(id);
            return element != nullptr && element->place.has_value();
        });
    }

    void paint(QPainter& painter) const override
    {
        const Theme& theme = desk_.stage().theme();
        const bool isRefused = plan_.refusal.has_value();
        if (isRefused)
            paintHome(painter, desk_.stage(), plan_.refusal->nearest, HomeLook::nearest);
        else if (!plan_.words.empty() || changesParent()) // whatever is said is about it
            paintHome(painter, desk_.stage(), plan_.parent, HomeLook::target);
        const auto outline = [&painter](const QRectF& box, const QColor& colour, qreal width) {
            QPen pen(colour, width, Qt::DashLine);
            pen.setCosmetic(true);
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 8, 8);
        };
        for (const doc::Placed& placed : ghosts())
            outline(QRectF(placed.rect.x, placed.rect.y, placed.rect.width, placed.rect.height),
                    isRefused ? theme.lost.graphic : theme.accent, 1.5);
        for (const doc::Placed& placed : plan_.others)
            if (!desk_.stage().isHidden(placed.element))
                outline(QRectF(placed.rect.x, placed.rect.y, placed.rect.width, placed.rect.height),
                        theme.info.graphic, 1);
        if (!isRefused && !copies_ && !plan_.leaves.isEmpty() && !ghosts().empty())
            paintTether(painter, desk_.stage(), plan_.leaves, ghosts().front().rect);
        QPen guide(theme.info.graphic, 1);
        guide.setCosmetic(true);
        painter.setPen(guide);
        painter.drawLines(alignment_.guides.data(), int(alignment_.guides.size()));
        for (const QLineF& gap : alignment_.gaps)
            paintGap(painter, gap);
    }

    Told told() const override
    {
        return {at_,
                plan_.refusal ? refusalWords(desk_.stage(), *plan_.refusal) : said(plan_.words),
                plan_.refusal.has_value()};
    }

    Qt::CursorShape cursor() const override
    {
        if (plan_.refusal)
            return Qt::ForbiddenCursor;
        return copies_ ? Qt::DragCopyCursor : Qt::ClosedHandCursor;
    }

private:
    const doc::Document& document() const { return desk_.stage().document(); }

    // In line with what is near, otherwise onto the grid.
    void fit()
    {
        const doc::Element* held = document().find(held_);
        if (held == nullptr || !held->place)
            return;
        const QRectF box = ui::boxOf(*held).translated(dx_, dy_);
        alignment_ = guides_.alignmentOf(box, kReach);
        const auto onGrid = [](int by, int at) { return by == 0 ? 0 : doc::snapped(at + by) - at; };
        if (!alignment_.isAcross)
            dx_ = onGrid(dx_, held->place->x);
        else if (dx_ != 0)
            dx_ += alignment_.dx;
        if (!alignment_.isUp)
            dy_ = onGrid(dy_, held->place->y);
        else if (dy_ != 0)
            dy_ += alignment_.dy;
    }

    // With a tick at each end.
    static void paintGap(QPainter& painter, const QLineF& gap)
    {
        constexpr qreal kTick = 5;
        const QPointF across = gap.dx() == 0 ? QPointF(kTick, 0) : QPointF(0, kTick);
        painter.drawLine(gap);
        for (const QPointF& end : {gap.p1(), gap.p2()})
            painter.drawLine(end - across, end + across);
    }

    // With Alt they keep their parents, and stand exactly where they are put.
    doc::MoveAsked asked(const Pointer& pointer) const
    {
        doc::MoveAsked asked;
        asked.elements = elements_;
        asked.dx = dx_;
        asked.dy = dy_;
        asked.x = static_cast<int>(std::lround(pointer.at.x()));
        asked.y = static_cast<int>(std::lround(pointer.at.y()));
        asked.pointed = desk_.stage().at(pointer.at, elements_).element;
        asked.mayLeave = (pointer.keys & Qt::AltModifier) == 0;
        asked.mayGrow = !asked.mayLeave;
        return asked;
    }

    void plan(const Pointer& pointer)
    {
        at_ = pointer.at;
        plan_ = doc::movePlan(document(), asked(pointer));
        if (const auto locked = doc::whyLocked(document(), elements_); locked && !copies_) {
            plan_ = {};
            plan_.refusal = doc::Refusal{locked->words, {}};
        }
        if (plan_.refusal || (pointer.keys & Qt::AltModifier) != 0 ||
            !saySplice(desk_, elements_, pointer.at))
            desk_.say(told().words);
    }

    bool changesParent() const
    {
        const doc::Element* first = document().find(elements_.front());
        return first != nullptr && !plan_.edits.empty() && first->parent != plan_.parent;
    }

    // Where it would stand; what is hidden in a collapsed frame goes along unseen.
    std::vector<doc::Placed> ghosts() const
    {
        std::vector<doc::Placed> ghosts =
            plan_.places.empty() ? doc::movedWith(document(), elements_, dx_, dy_) : plan_.places;
        std::erase_if(ghosts, [this](const doc::Placed& placed) {
            return desk_.stage().isHidden(placed.element);
        });
        for (doc::Placed& placed : ghosts)
            if (doc::isCollapsed(*document().find(placed.element)))
                placed.rect = doc::collapsedRect(placed.rect);
        return ghosts;
    }

    static QString sideEffects(const doc::Document& document,
                               const std::vector<doc::Placed>& others)
    {
        return asSentence(joined(doc::sideEffects(document, others), ", "));
    }

    // Copies stand a little beside their originals; from there they go where the pointer is.
    void drop(const Pointer& pointer)
    {
        const Result<doc::Pasted> copy = doc::duplicate(document(), elements_);
        if (!copy) {
            desk_.toast(QString::fromStdString(copy.error().message));
            return;
        }
        const Result<doc::Document> with = doc::apply(document(), doc::Batch{{}, copy->edits});
        if (!with)
            return;
        const doc::Rect was = *document().find(elements_.front())->place;
        const doc::Rect is = *with->find(copy->elements.front())->place;
        doc::MoveAsked wanted = asked(pointer);
        wanted.elements = copy->elements;
        wanted.dx += was.x - is.x;
        wanted.dy += was.y - is.y;
        const doc::MovePlan moved = doc::movePlan(*with, wanted);
        if (moved.refusal) {
            desk_.toast(QString::fromStdString(moved.refusal->words));
            return;
        }
        doc::Batch batch{doc::labelOf(document(), copy->edits.front()), copy->edits};
        batch.edits.insert(batch.edits.end(), moved.edits.begin(), moved.edits.end());
        const Result<doc::Document> then = doc::apply(document(), batch);
        const QString more =
            then ? sideEffects(document(), doc::othersMoved(document(), *then, copy->elements))
                 : QString();
        desk_.perform(batch);
        std::vector<Subject> chosen(copy->elements.begin(), copy->elements.end());
        desk_.choose(std::move(chosen));
        if (!more.isEmpty())
            desk_.toast(more);
    }

    QPointF begin_;
    std::vector<ElementId> elements_;
    ElementId held_;
    int dx_ = 0, dy_ = 0;
    bool copies_ = false;
    QPointF at_;
    doc::MovePlan plan_;
    Guides guides_;
    Alignment alignment_;
};
} // namespace

std::unique_ptr<Gesture> moveGesture(Desk& desk, const Pointer& begin,
                                     std::vector<ElementId> elements, const ElementId& held)
{
    return std::make_unique<MoveGesture>(desk, begin, std::move(elements), held);
}

} // namespace stowage::ui
