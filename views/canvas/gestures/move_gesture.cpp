// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/gesture.h"
#include "canvas/gestures/guides.h"
#include "canvas/paint.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "document/clipboard.h"
#include "document/rules.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

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
        findParents(pointer.at, isFree);
        // Copies have no connections yet.
        desk_.preview(copies_ || (dx_ == 0 && dy_ == 0)
                          ? std::vector<doc::Placed>()
                          : doc::movedWith(document(), elements_, dx_, dy_));
    }

    void release(const Pointer& pointer) override
    {
        move(pointer);
        desk_.say({});
        desk_.preview({});
        if (!refusal_.isEmpty()) {
            desk_.toast(refusal_);
            return;
        }
        if (dx_ == 0 && dy_ == 0)
            return;
        copies_ ? drop(pointer) : shift(pointer);
    }

    bool follow() override
    {
        parents_.clear(); // found anew by the next move
        into_ = {};
        guides_ = Guides(desk_.stage(), elements_);
        return std::all_of(elements_.begin(), elements_.end(), [this](const ElementId& id) {
            const doc::Element* element = document().find(id);
            return element != nullptr && element->place.has_value();
        });
    }

    void paint(QPainter& painter) const override
    {
        const Theme& theme = desk_.stage().theme();
        const auto outline = [&painter](const QRectF& box, const QColor& colour, qreal width) {
            QPen pen(colour, width, Qt::DashLine);
            pen.setCosmetic(true);
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box, 8, 8);
        };
        for (const doc::Placed& placed : doc::movedWith(document(), elements_, dx_, dy_))
            outline(QRectF(placed.rect.x, placed.rect.y, placed.rect.width, placed.rect.height),
                    refusal_.isEmpty() ? theme.accent : theme.lost.graphic, 1.5);
        QPen guide(theme.info.graphic, 1);
        guide.setCosmetic(true);
        painter.setPen(guide);
        painter.drawLines(alignment_.guides.data(), int(alignment_.guides.size()));
        for (const QLineF& gap : alignment_.gaps)
            paintGap(painter, gap);
        if (!into_.text.empty())
            outline(desk_.stage().boxOf(into_).adjusted(-3, -3, 3, 3), theme.accent, 2);
    }

    Qt::CursorShape cursor() const override
    {
        if (!refusal_.isEmpty())
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

    void findParents(const QPointF& at, bool keep)
    {
        parents_.clear();
        refusal_.clear();
        into_ = {};
        if (keep) {
            desk_.say({});
            return;
        }
        const ElementId pointed = desk_.stage().at(at, elements_).element;
        for (const ElementId& element : elements_) {
            const Result<ElementId> parent = doc::parentFor(document(), element, pointed);
            // What is on a border is half outside, and goes back there.
            if (parent && parent->isEmpty() && staysOnBorder(element))
                continue;
            if (!parent) {
                refusal_ = QString::fromStdString(parent.error().message);
                desk_.say(refusal_);
                return;
            }
            const ElementId& now = document().find(element)->parent;
            if (*parent != now)
                parents_[element.text] = *parent;
            if (element == held_ && *parent != now)
                into_ = *parent;
        }
        if (parents_.empty()) {
            desk_.say({});
            return;
        }
        const doc::Element* parent = document().find(parents_.begin()->second);
        desk_.say(parent == nullptr
                      ? QObject::tr("onto the canvas")
                      : QObject::tr("into %1 %2")
                            .arg(fromUtf8(parent->kind().noun), fromUtf8(parent->name)));
    }

    // While it reaches into its frame.
    bool staysOnBorder(const ElementId& id) const
    {
        const doc::Element& element = *document().find(id);
        const doc::Element* frame = document().find(element.parent);
        return element.kind().onBorder && frame != nullptr &&
               ui::boxOf(*frame).intersects(ui::boxOf(element).translated(dx_, dy_));
    }

    // An instance that is dropped into another lane of its cluster moves to that lane's subnet.
    void addLanes(std::vector<doc::Edit>& parts, const QPointF& at) const
    {
        for (const ElementId& id : elements_) {
            const doc::Element* element = document().find(id);
            if (!element->is("instance"))
                continue;
            const auto moved = parents_.find(id.text);
            const ElementId cluster = moved == parents_.end() ? element->parent : moved->second;
            const ElementId lane = desk_.stage().laneAt(cluster, at);
            if (lane.text.empty() || document().findLink(id, lane, "subnet") != nullptr)
                continue;
            for (const auto& link : document().linksFrom(id))
                if (link->kind == "subnet")
                    parts.push_back(doc::RemoveLink{link->from, link->to, link->kind});
            parts.push_back(doc::AddLink{{id, lane, "subnet"}});
        }
    }

    void shift(const Pointer& pointer)
    {
        std::vector<doc::Edit> parts;
        parts.push_back(doc::Move{doc::movedWith(document(), elements_, dx_, dy_)});
        for (const auto& [element, parent] : parents_)
            parts.push_back(doc::Reparent{{ElementId(element)}, parent});
        if ((pointer.keys & Qt::AltModifier) == 0)
            addLanes(parts, pointer.at);
        performGrown(desk_, std::move(parts), elements_);
    }

    void drop(const Pointer& /*pointer*/)
    {
        const Result<doc::Pasted> copy = doc::duplicate(document(), elements_);
        if (!copy) {
            desk_.toast(QString::fromStdString(copy.error().message));
            return;
        }
        const Result<doc::Document> with = doc::apply(document(), doc::Batch{{}, copy->edits});
        if (!with)
            return;
        // Copies stand a little beside their originals; from there they go where the pointer is.
        const doc::Rect was = *document().find(elements_.front())->place;
        const doc::Rect is = *with->find(copy->elements.front())->place;
        std::vector<doc::Edit> parts = copy->edits;
        parts.push_back(doc::Move{
            doc::movedWith(*with, copy->elements, dx_ + was.x - is.x, dy_ + was.y - is.y)});
        performGrown(desk_, std::move(parts), copy->elements);
        std::vector<Subject> chosen(copy->elements.begin(), copy->elements.end());
        desk_.choose(std::move(chosen));
    }

    QPointF begin_;
    std::vector<ElementId> elements_;
    ElementId held_;
    int dx_ = 0, dy_ = 0;
    bool copies_ = false;
    std::map<std::string, ElementId> parents_; // of those that get another one
    ElementId into_;
    QString refusal_;
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
