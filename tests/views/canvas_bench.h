// SPDX-License-Identifier: GPL-3.0-or-later
// A canvas whose edits are carried out, as the window would, with hands for mouse and keys.
#pragma once

#include "canvas/canvas_view.h"
#include "document/apply.h"
#include "document/arrange.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "kinds/network/load_balancer.h"
#include "kinds/network/subnet.h"
#include "kinds/network/vpc.h"
#include "palette/palette_model.h"

#include <QDropEvent>
#include <QMimeData>
#include <QtTest>

namespace stowage::ui {

inline doc::Element element(const std::string& id, const std::string& name, doc::Props props,
                            doc::Rect place, const std::string& parent = {})
{
    doc::Element made;
    made.id = ElementId(id);
    made.name = name;
    made.parent = ElementId(parent);
    made.props = std::move(props);
    made.place = place;
    return made;
}

inline doc::Document drawing()
{
    doc::Document document;
    document.put(element("vpc-1", "vpc", doc::Vpc{}, {0, 0, 900, 560}));
    document.put(element("subnet-1", "a", doc::Subnet{}, {20, 480, 160, 60}, "vpc-1"));
    document.put(element("cluster-1", "shop", doc::Cluster{}, {260, 60, 600, 400}, "vpc-1"));
    document.put(element("instance-1", "i-1", doc::Instance{}, {300, 200, 220, 140}, "cluster-1"));
    document.put(element("service-1", "web", doc::Service{}, {620, 200, 180, 60}, "cluster-1"));
    document.put(element("task-definition-1", "web", doc::TaskDefinition{}, {960, 80, 220, 120}));
    document.put(
        element("load-balancer-1", "alb", doc::LoadBalancer{}, {20, 100, 200, 140}, "vpc-1"));
    return document;
}

inline Frame liveFrame()
{
    Frame frame;
    frame.whole = true;
    Readout instance;
    instance.subject = ElementId("instance-1");
    instance.mood = Mood::running;
    instance.word = "ACTIVE";
    instance.verbs = {Verb::drain, Verb::terminate, Verb::crash};
    frame.readouts.push_back(instance);
    TaskReadout task;
    task.task = {EntityKind::task, 7};
    task.service = ElementId("service-1");
    task.host = ElementId("instance-1");
    task.status = TaskStatus::running;
    task.mood = Mood::running;
    task.label = "web 7";
    task.word = "RUNNING";
    frame.tasks.push_back(task);
    return frame;
}

// A canvas whose edits are carried out, as the window would.
struct Bench {
    explicit Bench(doc::Document first = drawing())
        : document(std::move(first)), view(Theme::light())
    {
        view.resize(1'300, 700);
        view.setDocument(document);
        view.show(liveFrame());
        view.QWidget::show();
        static_cast<void>(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        QObject::connect(&view, &CanvasView::edited, [this](const doc::Edit& edit) {
            const Result<doc::Document> next = doc::apply(document, edit);
            if (!next)
                return;
            const doc::Change change = doc::diff(document, *next);
            document = *next;
            ++edits;
            view.apply(document, change);
        });
        QObject::connect(&view, &CanvasView::commanded,
                         [this](const Command& command) { commands.push_back(command); });
        QObject::connect(&view, &CanvasView::announced, [this](const QString& words) {
            if (!words.isEmpty())
                said = words;
        });
        QObject::connect(&view, &CanvasView::toastWanted,
                         [this](const QString& words) { toast = words; });
    }

    QPoint at(const char* id) const { return view.onScreen(ElementId(id)).center(); }
    QPoint at(QPointF scene) const { return view.mapFromScene(scene); }
    doc::Rect placeOf(const char* id) const { return *document.find(ElementId(id))->place; }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, keys, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint on = from + (to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, on, view.viewport()->mapToGlobal(on), Qt::NoButton,
                             Qt::LeftButton, keys);
            QCoreApplication::sendEvent(view.viewport(), &move);
        }
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, keys, to);
    }

    void dragTo(QPoint on)
    {
        QMouseEvent move(QEvent::MouseMove, on, view.viewport()->mapToGlobal(on), Qt::NoButton,
                         Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
    }

    void hover(QPoint on)
    {
        QMouseEvent move(QEvent::MouseMove, on, view.viewport()->mapToGlobal(on), Qt::NoButton,
                         Qt::NoButton, {});
        QCoreApplication::sendEvent(view.viewport(), &move);
    }

    void drop(const char* kind, QPoint on)
    {
        QMimeData mime;
        mime.setData(QLatin1String(kPartMime), kind);
        QDragEnterEvent enter(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent over(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &over);
        saidBeforeDrop = said;
        QDropEvent drop(on, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(view.viewport(), &drop);
    }

    doc::Document document;
    CanvasView view;
    int edits = 0;
    std::vector<Command> commands;
    QString said, saidBeforeDrop, toast;
};

} // namespace stowage::ui
