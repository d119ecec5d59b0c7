// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does between press and release, and what gestures may ask of the canvas.
#pragma once

#include "canvas/scene.h"
#include "document/edit.h"
#include "document/rules.h"

#include <QPointF>
#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace stowage::ui {

struct Offer;

struct Pointer {
    QPointF at = {}; // in canvas units
    Qt::KeyboardModifiers keys = {};
};

class Desk {
public:
    virtual ~Desk() = default;
    virtual const CanvasScene& stage() const = 0;
    virtual const std::vector<Subject>& selection() const = 0;
    virtual void choose(std::vector<Subject> subjects) = 0;
    virtual void perform(const doc::Edit& edit) = 0;
    virtual void say(const QString& words) = 0;   // while it goes on
    virtual void toast(const QString& words) = 0; // once it is done
    // The connections as they would run if elements stood there; none: as they do.
    virtual void preview(const std::vector<doc::Placed>& /*moved*/) {}
    // What a connection that ends over empty ground can lead to.
    virtual void offerTargets(const ElementId& from, const QPointF& at, doc::Towards towards) = 0;
    // One was made; unless told otherwise it says what came of it.
    virtual void connected(const doc::Connection& made);
    // What can be done instead of what was tried; nothing is, until it is chosen.
    virtual void offerInstead(const QString& /*why*/, const Offer& /*offer*/, const QPointF& /*at*/)
    {
    }
};

// What a gesture would do if it ended now, in words at the pointer.
struct Told {
    QPointF at = {};
    QString words = {}; // empty: nothing to say
    bool isRefusal = false;
};

class Gesture {
public:
    explicit Gesture(Desk& desk) : desk_(desk) {}
    virtual ~Gesture() = default;

    virtual void move(const Pointer& pointer) = 0;
    virtual void release(const Pointer& pointer) = 0;
    // The drawing has changed; false: what this was about is gone or is no longer what it was.
    virtual bool follow() { return true; }
    virtual void paint(QPainter& /*painter*/) const {}
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }
    virtual Told told() const { return {}; }

protected:
    Desk& desk_;
};

// Says what came of it.
void performConnection(Desk& desk, const ElementId& from, const ElementId& to,
                       doc::Towards towards = doc::Towards::any);

// The parts, with what the frames around `elements` then need; empty parts make no edit.
void performGrown(Desk& desk, std::vector<doc::Edit> parts, const std::vector<ElementId>& elements);

QString asSentence(const std::string& words); // "Cluster shop grows."

std::unique_ptr<Gesture> boxGesture(Desk& desk, const Pointer& begin);
// Of `elements` by one of them that was taken hold of.
std::unique_ptr<Gesture> moveGesture(Desk& desk, const Pointer& begin,
                                     std::vector<ElementId> elements, const ElementId& held);
// Of a task or an instance that lives without being drawn, which stays where AWS put it.
std::unique_ptr<Gesture> liveGesture(Desk& desk, const Pointer& begin, const EntityId& live);
// Edges that follow the pointer.
struct Edges {
    bool left = false, top = false, right = false, bottom = false;
    bool any() const { return left || top || right || bottom; }
};
std::unique_ptr<Gesture> resizeGesture(Desk& desk, const Pointer& begin, const ElementId& element,
                                       Edges edges);
std::unique_ptr<Gesture> connectGesture(Desk& desk, const Pointer& begin, const ElementId& from,
                                        doc::Towards towards);
// Of a piece of a connection's line, which is bent by hand from then on; null: none is there.
std::unique_ptr<Gesture> segmentGesture(Desk& desk, const Pointer& begin, const doc::Link& link);

} // namespace stowage::ui
