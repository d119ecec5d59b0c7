// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/gestures/gesture.h"
#include "canvas/home_painter.h"
#include "canvas/instance_painter.h"
#include "canvas/offers.h"
#include "canvas/paint.h"

#include <QPainter>

namespace stowage::ui {

namespace {
// Somebody drags a task to another instance: ECS has no such thing, and this says what it has.
class LiveGesture : public Gesture {
public:
    LiveGesture(Desk& desk, const Pointer& begin, const EntityId& live)
        : Gesture(desk), live_(live), at_(begin.at), box_(desk.stage().boxOf(live))
    {
        box_.translate(-begin.at);
    }

    void move(const Pointer& pointer) override
    {
        at_ = pointer.at;
        over_ = hostAt(pointer.at);
        desk_.say(words());
    }

    void release(const Pointer& pointer) override
    {
        move(pointer);
        desk_.say({});
        const TaskReadout* task = this->task();
        if (task == nullptr || !isElsewhere(*task) || task->waits ||
            task->desired == TaskStatus::stopped) {
            if (!words().isEmpty())
                desk_.toast(words());
            return;
        }
        Offer offer;
        offer.text = instead(*task);
        offer.command = StopTask{live_, "Task stopped by user"};
        desk_.toast(words());
        desk_.offerInstead(QObject::tr("ECS does not move tasks."), offer, pointer.at);
    }

    void paint(QPainter& painter) const override
    {
        const Theme& theme = desk_.stage().theme();
        const TaskReadout* task = this->task();
        if (task != nullptr && isElsewhere(*task))
            if (const auto* host = std::get_if<ElementId>(&over_))
                paintHome(painter, desk_.stage(), *host, HomeLook::nearest);
        QPen pen(theme.lost.graphic, 1.5, Qt::DashLine);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box_.translated(at_), 6, 6);
    }

    Qt::CursorShape cursor() const override { return Qt::ForbiddenCursor; }
    Told told() const override { return {at_, words(), true}; }

private:
    const TaskReadout* task() const { return desk_.stage().live().task(live_); }

    // What runs tasks there; an empty id where nothing does.
    Subject hostAt(const QPointF& point) const
    {
        const Hit hit = desk_.stage().at(point);
        const doc::Element* element = desk_.stage().document().find(hit.element);
        if (element == nullptr)
            return ElementId();
        if (holdsTasks(*element))
            return element->id;
        if (!element->is("autoScalingGroup") || !hit.subject)
            return ElementId();
        const auto* entity = std::get_if<EntityId>(&*hit.subject);
        if (entity == nullptr)
            return element->id;
        const TaskReadout* other = desk_.stage().live().task(*entity);
        return other == nullptr ? *hit.subject : other->host;
    }

    bool isElsewhere(const TaskReadout& task) const
    {
        return over_ != Subject(ElementId()) && over_ != task.host;
    }

    QString words() const
    {
        const TaskReadout* task = this->task();
        if (task == nullptr && live_.kind == EntityKind::task)
            return {}; // it is gone
        if (task == nullptr)
            return QObject::tr("An instance stays in the group and the zone that it was launched "
                               "in.");
        if (task->waits)
            return QObject::tr("ECS places a task itself, as soon as an instance has room for it.");
        if (!isElsewhere(*task))
            return QObject::tr("ECS does not move tasks.");
        return task->service.isEmpty()
                   ? QObject::tr("ECS does not move tasks. This one can be stopped; nothing starts "
                                 "another one.")
                   : QObject::tr("ECS does not move tasks. This one can be stopped; its service "
                                 "then places a new one where its strategy says, which need not be "
                                 "here.");
    }

    QString instead(const TaskReadout& task) const
    {
        const doc::Element* service = desk_.stage().document().find(task.service);
        const QString label = fromUtf8(task.label);
        return service == nullptr ? QObject::tr("Stop %1").arg(label)
                                  : QObject::tr("Stop %1; %2 places a new one")
                                        .arg(label, fromUtf8(service->name));
    }

    EntityId live_;
    QPointF at_;
    QRectF box_; // around the point where it was taken hold of
    Subject over_ = ElementId();
};
} // namespace

std::unique_ptr<Gesture> liveGesture(Desk& desk, const Pointer& begin, const EntityId& live)
{
    return std::make_unique<LiveGesture>(desk, begin, live);
}

} // namespace stowage::ui
