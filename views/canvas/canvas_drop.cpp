// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "canvas/canvas_view.h"
#include "canvas/drop_asked.h"
#include "canvas/home_painter.h"
#include "canvas/paint.h"
#include "document/moving.h"
#include "language/phrase_book.h"
#include "palette/palette_model.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>

#include <cmath>

namespace stowage::ui {

namespace {
const doc::KindInfo* kindOf(const QMimeData& data)
{
    if (!data.hasFormat(QLatin1String(kPartMime)))
        return nullptr;
    return doc::findKind(data.data(QLatin1String(kPartMime)).toStdString());
}
} // namespace

doc::DropAsked dropAsked(const CanvasScene& stage, const QPointF& at)
{
    doc::DropAsked asked;
    asked.pointed = stage.at(at).element;
    asked.x = static_cast<int>(std::lround(at.x()));
    asked.y = static_cast<int>(std::lround(at.y()));
    ElementId cluster = asked.pointed;
    while (const doc::Element* element = stage.document().find(cluster)) {
        if (element->is("cluster")) {
            asked.lane = stage.laneAt(cluster, at);
            break;
        }
        cluster = element->parent;
    }
    return asked;
}

QString toldOf(const doc::Document& before, const doc::DropPlan& plan)
{
    const QString chosen = QString::fromStdString(plan.defaults);
    const QString more = asSentence(joined(doc::sideEffects(before, plan.others), ", "));
    return chosen.isEmpty() || more.isEmpty() ? chosen + more
                                              : chosen + QStringLiteral(". ") + more;
}

// What would happen is said before it does.
void CanvasView::hang(const doc::KindInfo* kind, const QPointF& at)
{
    const doc::DropPlan plan = planAt(*kind, at);
    splicing_ = spliceAt(*kind, at);
    dropping_ = {kind,
                 at,
                 plan.refusal ? refusalWords(*stage_, *plan.refusal) : said(plan.words),
                 plan.refusal.has_value(),
                 plan.refusal ? plan.refusal->nearest : plan.home,
                 plan.places,
                 plan.others};
    emit announced(dropping_.words);
    viewport()->setCursor(dropping_.isRefused ? Qt::ForbiddenCursor : Qt::DragCopyCursor);
    viewport()->update();
}

void CanvasView::dropPart(const doc::KindInfo& kind, const QPointF& at)
{
    dropping_ = {};
    splicing_.reset();
    emit announced({});
    viewport()->unsetCursor();
    viewport()->update();
    if (editable_)
        takePlan(planAt(kind, at));
    else
        toast(tr("The past cannot be edited."));
}

void CanvasView::placePart(const QString& key)
{
    const doc::KindInfo* kind = doc::findKind(key.toStdString());
    if (kind == nullptr)
        return;
    setFocus();
    dropPart(*kind, mapToScene(viewport()->rect().center()));
}

void CanvasView::placePartAt(const QString& key, QPoint globalAt)
{
    const doc::KindInfo* kind = doc::findKind(key.toStdString());
    if (kind == nullptr)
        return;
    setFocus();
    dropPart(*kind, sceneAt(globalAt));
}

void CanvasView::dragEnterEvent(QDragEnterEvent* event)
{
    if (kindOf(*event->mimeData()) != nullptr)
        event->acceptProposedAction();
    else
        event->ignore(); // files are the window's
}

void CanvasView::dragMoveEvent(QDragMoveEvent* event)
{
    const doc::KindInfo* kind = kindOf(*event->mimeData());
    if (kind == nullptr) {
        event->ignore();
        return;
    }
    hang(kind, mapToScene(event->position().toPoint()));
    // A refused drop is accepted, too: the reason is told then, where a cursor alone says nothing.
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent* /*event*/)
{
    dropping_ = {};
    splicing_.reset();
    emit announced({});
    viewport()->unsetCursor();
    viewport()->update();
}

void CanvasView::dropEvent(QDropEvent* event)
{
    const doc::KindInfo* kind = kindOf(*event->mimeData());
    if (kind == nullptr)
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setFocus();
    dropPart(*kind, mapToScene(event->position().toPoint()));
}

} // namespace stowage::ui
