// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/canvas_view.h"

#include "canvas/arranger.h"
#include "canvas/canvas_accessible.h"
#include "canvas/offers.h"
#include "canvas/paint.h"
#include "document/arrange.h"
#include "document/locks.h"
#include "language/phrase_book.h"

#include <QAccessible>
#include <QAction>
#include <QCursor>
#include <QScrollBar>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr double kLeastZoom = 0.05, kMostZoom = 4;
constexpr qreal kAround = 2'000; // canvas units that can be scrolled to beyond the drawing
constexpr qreal kMargin = 40;
constexpr int kEdge = 16;          // pixels
constexpr QSizeF kFirst(760, 480); // canvas units
} // namespace

CanvasView::CanvasView(const Theme& theme, QWidget* parent)
    : QGraphicsView(parent), stage_(new CanvasScene(theme, this))
{
    makeCanvasesAccessible();
    setObjectName(QStringLiteral("Canvas"));
    setAccessibleName(tr("Canvas"));
    setScene(stage_);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(FullViewportUpdate);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                   QPainter::SmoothPixmapTransform);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    arranger_ = new Arranger(*this, this);
    makeActions();
    updateRoom();
}

CanvasView::~CanvasView() = default;

void CanvasView::setDocument(const doc::Document& document)
{
    giveUp();
    arranger_->endPreview();
    endRename(false);
    link_.reset();
    lit_.clear();
    order_.clear();
    stage_->setDocument(document);
    tellWhetherEmpty();
    updateRoom();
    choose({});
    isFitted_ = false;
    zoomToAll();
}

void CanvasView::apply(const doc::Document& document, const doc::Change& change)
{
    order_.clear();
    arranger_->endPreview(); // which is about what was drawn before
    stage_->setDocument(document);
    tellWhetherEmpty();
    updateRoom();
    if (gesture_ && !gesture_->follow())
        giveUp();
    if (!change.removed.empty()) {
        std::vector<Subject> left;
        for (const Subject& subject : selection_) {
            const auto* id = std::get_if<ElementId>(&subject);
            if (id == nullptr || document.find(*id) != nullptr)
                left.push_back(subject);
        }
        if (left.size() != selection_.size())
            choose(std::move(left));
    }
    if (link_ && document.findLink(link_->from, link_->to, link_->kind) == nullptr)
        link_.reset();
    updateActions();
}

void CanvasView::setPace(double pace)
{
    stage_->setPace(pace);
}

void CanvasView::markRead(const ElementId& subscriber)
{
    stage_->markRead(subscriber);
}

void CanvasView::showTrail(const Trail& trail)
{
    if (trail == trail_)
        return;
    trail_ = trail;
    viewport()->update();
}

void CanvasView::show(const Frame& frame)
{
    order_.clear();
    stage_->take(frame);
    if (selection_.size() == 1 && hasFocus()) {
        const QString state = spokenState(stage_->live(), selection_.front());
        if (state != toldState_)
            tellState(*this, {selection_.front()});
        toldState_ = state;
    }
    for (const EntityId& gone : frame.goneTasks) {
        tellGone(*this, {gone});
        const auto at = std::find(selection_.begin(), selection_.end(), Subject(gone));
        if (at == selection_.end())
            continue;
        std::vector<Subject> left = selection_;
        left.erase(left.begin() + (at - selection_.begin()));
        choose(std::move(left));
    }
}

void CanvasView::setEditable(bool editable)
{
    if (editable == editable_)
        return;
    editable_ = editable;
    giveUp();
    arranger_->endPreview();
    if (!editable)
        endRename(false);
    updateActions();
    viewport()->update();
}

bool CanvasView::giveUp()
{
    const bool wasAtIt = gesture_ || dropping_.kind != nullptr || locked_ != nullptr;
    if (gesture_)
        givenUp_ = std::move(gesture_);
    stage_->preview({});
    pressed_.reset();
    panFrom_.reset();
    dropping_ = {};
    splicing_.reset();
    locked_ = nullptr;
    if (wasAtIt) {
        say({});
        viewport()->unsetCursor();
        viewport()->update();
    }
    return wasAtIt;
}

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    spaceHeld_ = false; // its release goes elsewhere
    if (event->reason() != Qt::PopupFocusReason)
        giveUp();
    viewport()->update();
}

void CanvasView::setTheme(const Theme& theme)
{
    stage_->setTheme(theme);
    viewport()->update();
}

void CanvasView::select(const std::vector<Subject>& subjects)
{
    if (subjects != selection_)
        choose(subjects);
}

void CanvasView::lightUp(const std::vector<Subject>& subjects)
{
    lit_ = subjects;
    viewport()->update();
}

void CanvasView::choose(std::vector<Subject> subjects)
{
    if (link_)
        say({}); // its words
    link_.reset();
    viewport()->update();
    updateActions();
    // A gesture may remember what has gone since.
    std::erase_if(subjects, [this](const Subject& subject) {
        const auto* id = std::get_if<ElementId>(&subject);
        return id != nullptr && stage_->document().find(*id) == nullptr;
    });
    if (subjects == selection_)
        return;
    selection_.swap(subjects);
    updateActions();
    tellSelection(*this, subjects);
    if (selection_.size() == 1 && hasFocus())
        tellFocus(*this, {selection_.front()});
    emit selectionChanged(selection_);
}

// Whatever is done here, what is locked stays as it is.
void CanvasView::perform(const doc::Edit& edit)
{
    if (const auto refusal = doc::refuseLocked(stage_->document(), edit)) {
        toast(QString::fromStdString(refusal->words));
        return;
    }
    emit edited(edit);
}

void CanvasView::say(const QString& words)
{
    emit announced(said(words));
}

void CanvasView::toast(const QString& words)
{
    emit toastWanted(said(words));
}

const std::vector<QAction*>& CanvasView::arrangeActions() const
{
    return arranger_->actions();
}

QRect CanvasView::onScreen(const Subject& subject) const
{
    return mapFromScene(stage_->boxOf(subject)).boundingRect();
}

bool CanvasView::isFree(const QRect& place) const
{
    const doc::Document::Elements& elements = stage_->document().elements();
    return std::none_of(elements.begin(), elements.end(), [&](const auto& element) {
        return !element->kind().holdsOthers && onScreen(element->id).intersects(place);
    });
}

void CanvasView::updateRoom()
{
    setSceneRect(stage_->bounds().adjusted(-kAround, -kAround, kAround, kAround));
}

void CanvasView::zoomTo(QRectF box, double most)
{
    if (box.isEmpty())
        return;
    box.adjust(-kMargin, -kMargin, kMargin, kMargin);
    const QSizeF room = viewport()->size();
    const double factor =
        std::clamp(std::min({room.width() / box.width(), room.height() / box.height(), most}),
                   kLeastZoom, kMostZoom);
    setTransform(QTransform::fromScale(factor, factor));
    centerOn(box.center());
}

void CanvasView::zoomBy(double factor, const QPointF& keep)
{
    const double now = transform().m11();
    const double next = std::clamp(now * factor, kLeastZoom, kMostZoom);
    const QPointF held = mapToScene(keep.toPoint());
    setTransform(QTransform::fromScale(next, next));
    const QPointF moved = mapFromScene(held) - keep;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(moved.y()));
}

void CanvasView::zoomToAll()
{
    // An empty canvas has room for a first cluster.
    const QRectF all = stage_->bounds();
    zoomTo(all.isEmpty()
               ? QRectF(-kFirst.width() / 2, -kFirst.height() / 2, kFirst.width(), kFirst.height())
               : all,
           1);
}

// What has just been drawn is seen whole: nearby by moving the canvas, otherwise from further away.
void CanvasView::bringIntoView(const doc::Document& before)
{
    QRectF box;
    for (const auto& element : stage_->document().elements())
        if (before.find(element->id) == nullptr)
            box |= ui::boxOf(*element);
    const QRect room = viewport()->rect().adjusted(kEdge, kEdge, -kEdge, -kEdge);
    const QRect on = mapFromScene(box).boundingRect();
    if (box.isEmpty() || room.contains(on))
        return;
    // Whoever sees the whole drawing does so afterwards.
    const doc::Rect was = doc::boundsOf(before);
    const bool sawAll = viewport()->rect().contains(
        mapFromScene(QRectF(was.x, was.y, was.width, was.height)).boundingRect());
    if (!sawAll && on.width() <= room.width() && on.height() <= room.height())
        ensureVisible(box, kEdge, kEdge);
    else
        zoomTo(stage_->bounds(), transform().m11());
}

void CanvasView::zoomToSelection()
{
    QRectF box;
    for (const Subject& subject : selection_)
        box |= stage_->boxOf(subject);
    zoomTo(box, 2);
}

void CanvasView::zoomIn()
{
    zoomBy(1.25, viewport()->rect().center());
}

void CanvasView::zoomOut()
{
    zoomBy(0.8, viewport()->rect().center());
}

void CanvasView::zoomToActual()
{
    zoomBy(1 / transform().m11(), viewport()->rect().center());
}

void CanvasView::reveal(const Subject& subject)
{
    const QRectF box = stage_->boxOf(subject);
    if (!box.isEmpty() && !viewport()->rect().contains(onScreen(subject)))
        centerOn(box.center());
}

void CanvasView::lookAt(const QPointF& middle)
{
    isFitted_ = true; // somebody has looked around
    centerOn(middle);
}

// The drawing keeps its place while the window grows; until somebody has looked around it is
// fitted.
void CanvasView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (!isFitted_)
        zoomToAll();
}

} // namespace stowage::ui
