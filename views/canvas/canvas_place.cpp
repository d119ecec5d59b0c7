// SPDX-License-Identifier: GPL-3.0-or-later
// How parts come onto the canvas, by mouse and by keys: one or many, beside what is there, or into
// a connection.
#include "canvas/canvas_view.h"
#include "canvas/drop_asked.h"
#include "canvas/link_painter.h"
#include "canvas/paint.h"
#include "document/growing.h"
#include "document/splice.h"
#include "language/phrase_book.h"

#include <QAction>
#include <QCursor>
#include <QKeyEvent>
#include <QLineF>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace stowage::ui {

namespace {
constexpr qreal kBeside = 100; // from an element to what is added beside it, in canvas units
constexpr int kView = 40;      // pixels around what is placed by keys

// Null: it is no arrow.
QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

// Where a connection is clicked and what is put into it goes: the middle of its longest piece.
QPointF middleOf(const QPolygonF& path)
{
    QLineF longest;
    for (qsizetype n = 1; n < path.size(); ++n)
        if (const QLineF piece(path[n - 1], path[n]); piece.length() > longest.length())
            longest = piece;
    return longest.center();
}

bool isPlain(const QKeyEvent& event)
{
    return (event.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == Qt::NoModifier;
}
} // namespace

QPointF CanvasView::sceneAt(QPoint globalAt) const
{
    const QPoint on = viewport()->mapFromGlobal(globalAt);
    const QRect room = viewport()->rect();
    return mapToScene(room.contains(on) ? on : room.center());
}

QPoint CanvasView::addSpot() const
{
    if (!keysLead_)
        return QCursor::pos();
    QPointF at = mapToScene(viewport()->rect().center());
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (link_) {
        for (const LinkPath& path : stage_->paths())
            if (doc::sameEnds(path.link, *link_))
                at = middleOf(path.path);
    } else if (elements.size() == 1) {
        const QRectF box = stage_->boxOf(elements.front());
        const bool holds = doc::frameAt(stage_->document(), elements.front()) == elements.front();
        at = holds ? box.center() : QPointF(box.right() + kBeside, box.center().y());
    }
    return viewport()->mapToGlobal(mapFromScene(at));
}

std::vector<doc::PlaceChoice> CanvasView::placeChoicesAt(QPoint globalAt) const
{
    const QPointF at = sceneAt(globalAt);
    return doc::placeChoices(stage_->document(), dropAsked(*stage_, at), stage_->at(at).link);
}

std::optional<doc::Link> CanvasView::spliceAt(const doc::KindInfo& kind, const QPointF& at) const
{
    const Hit hit = stage_->at(at);
    const bool isMeant = hit.link && kind.key == "queue";
    return isMeant && doc::couldWait(stage_->document(), *hit.link) ? hit.link : std::nullopt;
}

doc::DropPlan CanvasView::planAt(const doc::KindInfo& kind, const QPointF& at) const
{
    const doc::Document& document = stage_->document();
    const doc::DropAsked asked = dropAsked(*stage_, at);
    if (const std::optional<doc::Link> link = spliceAt(kind, at))
        if (std::optional<doc::DropPlan> plan = doc::splicePlan(document, kind, *link, asked))
            return *std::move(plan);
    return doc::dropPlan(document, kind, asked);
}

void CanvasView::takePlan(const doc::DropPlan& plan)
{
    if (plan.refusal) {
        toast(said(plan.refusal->words));
        return;
    }
    const doc::Document before = stage_->document();
    if (plan.edits.size() == 1)
        perform(plan.edits.front());
    else
        perform(doc::Batch{{}, plan.edits});
    const doc::Element* made = stage_->document().find(plan.element);
    if (made == nullptr)
        return; // refused by whoever carries edits out
    const QString kind = fromUtf8(made->kind().key);
    choose({plan.element});
    fresh_ = plan.element;
    bringIntoView(before);
    emit partPlaced(kind);
    if (const QString told = toldOf(before, plan); !told.isEmpty())
        toast(told);
}

void CanvasView::beginPlacing(const QString& key, bool isOnce)
{
    setFocus(); // which gives up what was locked before
    locked_ = doc::findKind(key.toStdString());
    isLockedOnce_ = isOnce;
    if (locked_ == nullptr)
        return;
    hang(locked_, sceneAt(QCursor::pos()));
    const QString noun = said(locked_->noun);
    emit announced(
        isOnce ? tr("Click where the %1 goes, or press Enter; Esc ends.").arg(noun)
               : tr("Click, or press Enter, to place one %1 after the other; Esc ends.").arg(noun));
}

void CanvasView::armPart(const QString& key)
{
    beginPlacing(key, true);
}

void CanvasView::lockPart(const QString& key)
{
    beginPlacing(key, false);
}

void CanvasView::placeLocked(const QPointF& at)
{
    const doc::KindInfo& kind = *locked_;
    if (isLockedOnce_)
        locked_ = nullptr;
    dropPart(kind, at);
}

bool CanvasView::handleLocked(const QMouseEvent& event)
{
    if (locked_ == nullptr)
        return false;
    const QPointF at = mapToScene(event.position().toPoint());
    placeLocked(at);
    if (locked_ != nullptr)
        hang(locked_, at);
    return true;
}

// The arrows move what hangs, and Enter places it.
bool CanvasView::placeByKey(const QKeyEvent& event)
{
    const QPointF by = directionOf(event.key());
    if (!by.isNull()) {
        const bool isFar = (event.modifiers() & Qt::ShiftModifier) != 0;
        hang(locked_, dropping_.at + by * doc::kGrid * (isFar ? 10 : 1));
    } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        const QPointF at = dropping_.at;
        placeLocked(at);
        if (locked_ != nullptr) // the next one stands beside it
            hang(locked_, at + QPointF(locked_->size.width + doc::kGrid, 0));
    } else {
        return false;
    }
    if (locked_ != nullptr)
        ensureVisible(QRectF(dropping_.at, QSizeF(1, 1)), kView, kView);
    return true;
}

bool CanvasView::takesKey(const QKeyEvent& event) const
{
    const bool isArrow = !directionOf(event.key()).isNull();
    if (locked_ != nullptr && (isArrow || event.key() == Qt::Key_Return))
        return true;
    const bool isGrowth = isArrow && (event.modifiers() & Qt::ControlModifier) != 0 &&
                          (event.modifiers() & Qt::AltModifier) == 0;
    return (isGrowth && editable_ && elementsOf(selection_).size() == 1) ||
           (event.key() == Qt::Key_F1 && isPlain(event) && selection_.size() == 1);
}

bool CanvasView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QGraphicsView::event(event);
}

bool CanvasView::toolKey(const QKeyEvent& event)
{
    if (locked_ != nullptr && placeByKey(event))
        return true;
    const bool isFresh = selection_.size() == 1 && selection_.front() == Subject(fresh_);
    const bool isShift = event.key() == Qt::Key_Shift; // before a capital letter
    if (!isShift && (event.text().isEmpty() || !event.text().front().isLetter()))
        fresh_ = {};
    const QPointF way = directionOf(event.key());
    if (!way.isNull() && (event.modifiers() & Qt::ControlModifier) != 0 &&
        (event.modifiers() & Qt::AltModifier) == 0) {
        if ((event.modifiers() & Qt::ShiftModifier) != 0)
            growTowards(way);
        else
            growNow(way);
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Slash:
        emit addWanted(addSpot());
        return true;
    case Qt::Key_F1:
        if (selection_.size() != 1)
            return false;
        if (const auto* element = std::get_if<ElementId>(&selection_.front()))
            emit explainWanted(fromUtf8(stage_->document().find(*element)->kind().key));
        else
            emit whyWanted(selection_.front());
        return true;
    case Qt::Key_C: // unless it begins the name of what was just drawn
        if (!isPlain(event) || isFresh || !editable_ || elementsOf(selection_).size() != 1)
            return false;
        connectSelected();
        return true;
    default:
        return false;
    }
}

// What usually comes next; where nothing does, whatever may.
void CanvasView::growNow(QPointF direction)
{
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (elements.size() != 1)
        return;
    if (!editable_) {
        toast(tr("The past cannot be edited."));
        return;
    }
    const doc::Way way = direction.x() > 0   ? doc::Way::ahead
                         : direction.x() < 0 ? doc::Way::behind
                         : direction.y() < 0 ? doc::Way::above
                                             : doc::Way::below;
    keysLead_ = true;
    if (const auto plan = doc::growthOf(stage_->document(), elements.front(), way))
        takePlan(*plan);
    else
        growTowards(direction);
}

void CanvasView::fillSplice(QMenu& menu)
{
    if (!link_ || !doc::couldWait(stage_->document(), *link_))
        return;
    QAction* action = menu.addAction(tr("Put a queue in between"));
    action->setObjectName(QStringLiteral("Put a queue in between"));
    connect(action, &QAction::triggered, this, [this, link = *link_] {
        QPointF at;
        for (const LinkPath& path : stage_->paths())
            if (doc::sameEnds(path.link, link))
                at = middleOf(path.path);
        if (const auto plan = doc::splicePlan(stage_->document(), *doc::findKind("queue"), link,
                                              dropAsked(*stage_, at)))
            takePlan(*plan);
    });
}

void CanvasView::fillExplain(QMenu& menu, const Subject& subject)
{
    const auto* id = std::get_if<ElementId>(&subject);
    if (id == nullptr)
        return;
    QAction* action = menu.addAction(tr("What is this?"));
    action->setObjectName(QStringLiteral("What is this?"));
    connect(action, &QAction::triggered, this,
            [this, kind = fromUtf8(stage_->document().find(*id)->kind().key)] {
                emit explainWanted(kind);
            });
}

// At the pointer, what is being placed; and the connection that it would go into.
void CanvasView::paintPlacing(QPainter& painter) const
{
    const Theme& theme = stage_->theme();
    if (splicing_)
        for (const LinkPath& path : stage_->paths())
            if (doc::sameEnds(path.link, *splicing_))
                paintLink(stage_->paintOn(painter), path, &theme.accent);
    if (locked_ == nullptr || dropping_.kind == nullptr)
        return;
    const QString words = isLockedOnce_
                              ? tr("Placing: %1. Click where it goes").arg(said(locked_->noun))
                              : tr("Placing: %1. Esc to stop").arg(said(locked_->noun));
    painter.save();
    const QPoint pixel = mapFromScene(dropping_.at);
    painter.resetTransform(); // words keep their size
    painter.scale(devicePixelRatioF(), devicePixelRatioF());
    const QFont font = theme.font(TextRole::emphasis);
    const QFontMetricsF metrics(font);
    QRectF box(pixel.x() + 18, pixel.y() - metrics.height() - 18,
               metrics.horizontalAdvance(words) + 20, metrics.height() + 8);
    box.moveRight(std::min<qreal>(box.right(), viewport()->width() - 4));
    box.moveTop(std::max<qreal>(box.top(), 4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(theme.onAccent);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, words);
    painter.restore();
}

QStringList CanvasView::emptyHints()
{
    return {tr("Drag a part here, or press / to add one"),
            tr("A service brings its cluster along; Ctrl+arrow adds what usually comes next."),
            tr("Drag from one of a part's ports, or press C, to connect it."),
            tr("Space runs what you have drawn.")};
}

void CanvasView::tellWhetherEmpty()
{
    const bool isEmpty = stage_->document().elements().empty();
    const QString hints = isEmpty ? emptyHints().join(QLatin1Char('\n')) : QString();
    if (accessibleDescription() != hints)
        setAccessibleDescription(hints);
}

} // namespace stowage::ui
