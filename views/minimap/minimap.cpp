// SPDX-License-Identifier: GPL-3.0-or-later
#include "minimap/minimap.h"

#include "canvas/canvas_view.h"
#include "canvas/instance_painter.h"
#include "canvas/paint.h"
#include "document/containment.h"
#include "look/state_look.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kPaintEvery = 250;             // milliseconds
constexpr int kWidest = 220, kHighest = 150; // pixels
constexpr int kShare = 4;                    // of the canvas
constexpr QSize kLeastRoom(400, 260);        // pixels of a canvas that can spare some
constexpr qreal kAround = 60;                // canvas units around the drawing
constexpr qreal kMark = 8;                   // pixels
constexpr qreal kStep = 0.25;                // of what is in view, by an arrow

bool isTrouble(Mood mood)
{
    return mood == Mood::unhealthy || mood == Mood::lost;
}
} // namespace

std::optional<Mood> healthOf(const doc::Element& element, const LiveState& live)
{
    const Readout* readout = live.readoutOf(element.id);
    if (readout == nullptr)
        return std::nullopt;
    if (isTrouble(readout->mood))
        return readout->mood;
    if (holdsTasks(element))
        for (const TaskReadout* task : live.shownOn(element.id))
            if (isTrouble(task->mood))
                return task->mood;
    if (element.is("autoScalingGroup"))
        for (const Readout* instance : live.instancesOf(element.id)) {
            if (isTrouble(instance->mood))
                return instance->mood;
            for (const TaskReadout* task : live.shownOn(instance->subject))
                if (isTrouble(task->mood))
                    return task->mood;
        }
    return readout->mood;
}

Minimap::Minimap(const Theme& theme, CanvasView& canvas, QWidget* covered)
    : QFrame(covered), theme_(theme), canvas_(canvas), covered_(covered)
{
    setObjectName(QStringLiteral("Minimap"));
    setAccessibleName(tr("Minimap"));
    setAccessibleDescription(tr("The whole drawing; arrows move what is in view"));
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::OpenHandCursor);
    again_.setSingleShot(true);
    again_.setInterval(kPaintEvery);
    connect(&again_, &QTimer::timeout, this, &Minimap::paintPicture);
    covered->installEventFilter(this);
    canvas.viewport()->installEventFilter(this);
    hide();
}

void Minimap::setWanted(bool isWanted)
{
    isWanted_ = isWanted;
    followView();
}

void Minimap::followDrawing()
{
    place();
    picture_ = {};
    followView();
}

void Minimap::followRun()
{
    if (isVisible() && !again_.isActive())
        again_.start();
}

void Minimap::setTheme(const Theme& theme)
{
    theme_ = theme;
    picture_ = {};
    update();
}

QRectF Minimap::inView() const
{
    return canvas_.mapToScene(canvas_.viewport()->rect()).boundingRect();
}

void Minimap::followView()
{
    isAsked_ = false;
    const QRectF view = inView();
    const bool isOutOfSight =
        !bounds_.isEmpty() &&
        !view.contains(bounds_.adjusted(kAround, kAround, -kAround, -kAround));
    const bool hasRoom =
        covered_->width() >= kLeastRoom.width() && covered_->height() >= kLeastRoom.height();
    // It does not vanish under the hand that holds it.
    const bool isShown = isWanted_ && hasRoom && (isOutOfSight || isDragged_);
    if (isShown == isHidden())
        setVisible(isShown);
    if (view != shown_)
        update();
}

// As large as the drawing's shape allows, at the lower right.
void Minimap::place()
{
    bounds_ = canvas_.stage().bounds();
    if (bounds_.isEmpty())
        return;
    bounds_.adjust(-kAround, -kAround, kAround, kAround);
    const QSizeF room(std::min(kWidest, covered_->width() / kShare),
                      std::min(kHighest, covered_->height() / kShare));
    scale_ = std::min(room.width() / bounds_.width(), room.height() / bounds_.height());
    const QSize size = (bounds_.size() * scale_).toSize();
    if (size != this->size())
        picture_ = {};
    const int margin = theme_.spacing.medium;
    setGeometry(covered_->width() - margin - size.width(),
                covered_->height() - margin - size.height(), size.width(), size.height());
    raise();
}

QPointF Minimap::toCanvas(const QPointF& point) const
{
    return bounds_.topLeft() + point / scale_;
}

QPointF Minimap::fromCanvas(const QPointF& point) const
{
    return (point - bounds_.topLeft()) * scale_;
}

QRectF Minimap::mapOf(const QRectF& box) const
{
    return {fromCanvas(box.topLeft()), box.size() * scale_};
}

void Minimap::paintElement(QPainter& painter, const doc::Element& element) const
{
    const QRectF box = mapOf(ui::boxOf(element));
    std::optional<Mood> mood = healthOf(element, canvas_.stage().live());
    if (doc::isCollapsed(element)) // it stands for what is in it
        for (const ElementId& id : canvas_.stage().document().withDescendants(element.id))
            if (const auto its =
                    healthOf(*canvas_.stage().document().find(id), canvas_.stage().live());
                its && isTrouble(*its))
                mood = its;
    const StateLook look = stateLook(theme_, mood.value_or(Mood::idle));
    if (element.kind().holdsOthers && !doc::isCollapsed(element)) {
        painter.setPen(QPen(theme_.faint, theme_.strokes.hairline));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
    } else {
        painter.setPen(mood ? QPen(look.graphic, theme_.strokes.hairline) : QPen(Qt::NoPen));
        painter.setBrush(mood ? look.graphic : theme_.hairline);
        painter.drawRect(box);
    }
    // A shape beside the colour, and large enough to be seen from afar.
    if (mood && (isTrouble(*mood) || *mood == Mood::starting || *mood == Mood::stopping)) {
        QRectF mark(0, 0, kMark, kMark);
        mark.moveCenter(box.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme_.card);
        painter.drawEllipse(mark.adjusted(-1, -1, 1, 1));
        paintMark(painter, mark, look, theme_);
    }
}

void Minimap::paintPicture()
{
    again_.stop();
    ++pictures_;
    const qreal ratio = devicePixelRatioF();
    picture_ = QPixmap(size() * ratio);
    picture_.setDevicePixelRatio(ratio);
    picture_.fill(theme_.card);
    QPainter painter(&picture_);
    std::vector<const doc::Element*> cards;
    for (const auto& element : canvas_.stage().shown().elements()) {
        if (!element->place)
            continue;
        if (element->kind().holdsOthers && !doc::isCollapsed(*element))
            paintElement(painter, *element);
        else
            cards.push_back(element.get());
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (const doc::Element* card : cards)
        paintElement(painter, *card);
    update();
}

void Minimap::paintEvent(QPaintEvent* /*event*/)
{
    if (picture_.isNull() || picture_.devicePixelRatio() != devicePixelRatioF())
        paintPicture();
    QPainter painter(this);
    painter.drawPixmap(0, 0, picture_);
    shown_ = inView();
    painter.setPen(QPen(theme_.accent, theme_.strokes.selection));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(mapOf(shown_).intersected(QRectF(rect())).adjusted(1, 1, -1, -1));
    painter.setPen(QPen(hasFocus() ? theme_.accent : theme_.faint, theme_.strokes.hairline));
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

// What is in view is taken hold of; elsewhere it comes to the pointer.
void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPointF at = toCanvas(event->position());
    const QRectF view = inView();
    held_ = view.contains(at) ? at - view.center() : QPointF();
    isDragged_ = true;
    setCursor(Qt::ClosedHandCursor);
    canvas_.lookAt(at - held_);
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (isDragged_)
        canvas_.lookAt(toCanvas(event->position()) - held_);
}

void Minimap::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    isDragged_ = false;
    setCursor(Qt::OpenHandCursor);
    followView();
}

void Minimap::keyPressEvent(QKeyEvent* event)
{
    const QRectF view = inView();
    QPointF by;
    switch (event->key()) {
    case Qt::Key_Left:
        by.setX(-view.width() * kStep);
        break;
    case Qt::Key_Right:
        by.setX(view.width() * kStep);
        break;
    case Qt::Key_Up:
        by.setY(-view.height() * kStep);
        break;
    case Qt::Key_Down:
        by.setY(view.height() * kStep);
        break;
    default:
        QFrame::keyPressEvent(event);
        return;
    }
    canvas_.lookAt(view.center() + by);
}

bool Minimap::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == covered_ && event->type() == QEvent::Resize) {
        place();
        followView();
    }
    // Afterwards: nothing is shown or hidden while something else is being painted.
    if (watched == canvas_.viewport() && event->type() == QEvent::Paint && !isAsked_) {
        isAsked_ = true;
        QMetaObject::invokeMethod(this, &Minimap::followView, Qt::QueuedConnection);
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace stowage::ui
