// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/bent_path.h"
#include "canvas/gestures/gesture.h"
#include "canvas/paint.h"
#include "document/arrange.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kReach = 6;

const LinkPath* pathOf(const CanvasScene& stage, const doc::Link& link)
{
    const auto& paths = stage.paths();
    const auto at = std::find_if(paths.begin(), paths.end(), [&link](const LinkPath& path) {
        return doc::sameEnds(path.link, link);
    });
    return at == paths.end() ? nullptr : &*at;
}

// A piece of a line goes sideways, or up and down; what it is joined to follows.
class SegmentGesture : public Gesture {
public:
    SegmentGesture(Desk& desk, const LinkPath& path, int segment)
        : Gesture(desk), path_(path), segment_(segment), isLevel_(isLevel(path.path, segment))
    {
        const QPointF& on = path.path[segment];
        first_ = at_ = int(std::lround(isLevel_ ? on.y() : on.x()));
    }

    void move(const Pointer& pointer) override
    {
        const qreal wanted = isLevel_ ? pointer.at.y() : pointer.at.x();
        at_ = int(std::lround(wanted));
        if ((pointer.keys & Qt::AltModifier) == 0)
            at_ = fitted(wanted);
        at_ = std::clamp(at_, -doc::kFarthest, doc::kFarthest);
        desk_.say(QObject::tr("the line stays where you put it; Esc leaves it as it was"));
    }

    void release(const Pointer& pointer) override
    {
        move(pointer);
        desk_.say({});
        if (at_ == first_)
            return;
        doc::Link link = path_.link;
        link.bends = bends();
        desk_.perform(doc::SetLink{std::move(link)});
    }

    bool follow() override
    {
        const LinkPath* now = pathOf(desk_.stage(), path_.link);
        return now != nullptr && now->path == path_.path;
    }

    void paint(QPainter& painter) const override
    {
        const CanvasScene& stage = desk_.stage();
        QPen pen(stage.theme().accent, 2);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const auto path = routeThrough(stage.boxOf(path_.from), stage.boxOf(path_.to), bends());
        painter.drawPolyline(path.value_or(path_.path));
    }

    Qt::CursorShape cursor() const override
    {
        return isLevel_ ? Qt::SplitVCursor : Qt::SplitHCursor;
    }

private:
    // In line with the middle of an end, otherwise onto the grid.
    int fitted(qreal wanted) const
    {
        for (const ElementId& end : {path_.from, path_.to}) {
            const QPointF middle = desk_.stage().boxOf(end).center();
            const qreal at = isLevel_ ? middle.y() : middle.x();
            if (std::abs(at - wanted) <= kReach)
                return int(std::lround(at));
        }
        return doc::snapped(int(std::lround(wanted)));
    }

    std::vector<doc::Point> bends() const
    {
        const CanvasScene& stage = desk_.stage();
        return bendsWith(path_.path, segment_, at_, stage.boxOf(path_.from), stage.boxOf(path_.to));
    }

    LinkPath path_;
    int segment_;
    bool isLevel_;
    int first_ = 0, at_ = 0;
};
} // namespace

std::unique_ptr<Gesture> segmentGesture(Desk& desk, const Pointer& begin, const doc::Link& link)
{
    constexpr qreal kOnLine = 6;
    const LinkPath* path = pathOf(desk.stage(), link);
    const int segment = path == nullptr ? -1 : segmentAt(path->path, begin.at, kOnLine);
    if (segment < 0)
        return nullptr;
    return std::make_unique<SegmentGesture>(desk, *path, segment);
}

} // namespace stowage::ui
