// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/arranger.h"
#include "canvas/canvas_view.h"
#include "canvas/home_painter.h"
#include "canvas/instance_painter.h"
#include "canvas/link_painter.h"
#include "canvas/lock_painter.h"
#include "canvas/paint.h"
#include "canvas/related.h"
#include "canvas/trail_painter.h"

#include <QAction>

#include <cmath>

namespace stowage::ui {

namespace {
constexpr int kVeil = 150; // of 255

QPen cosmetic(const QColor& colour, qreal width, Qt::PenStyle style = Qt::SolidLine)
{
    QPen pen(colour, width, style);
    pen.setCosmetic(true);
    return pen;
}
} // namespace

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect)
{
    const Theme& theme = stage_->theme();
    stage_->sprites().begin(painter->deviceTransform());
    painter->fillRect(rect, theme.canvas);
    const double zoom = transform().m11();
    if (zoom < 0.5) // dots would run together
        return;
    const int grid = theme.measures.grid;
    constexpr qreal kDot = 1.5;
    const QPointF corner(kDot / 2, kDot / 2);
    const InPixels pixels(*painter); // thousands of smooth dots would be most of a frame
    const char key = 'D';
    for (qreal y = std::ceil(rect.top() / grid) * grid; y < rect.bottom(); y += grid)
        for (qreal x = std::ceil(rect.left() / grid) * grid; x < rect.right(); x += grid)
            stage_->sprites().paint(pixels, QRectF(QPointF(x, y) - corner, QSizeF(kDot, kDot)),
                                    {&key, 1}, [&theme](QPainter& dot, const QRectF& box) {
                                        dot.setPen(Qt::NoPen);
                                        dot.setBrush(theme.canvasDots);
                                        dot.drawEllipse(box);
                                    });
}

void CanvasView::drawForeground(QPainter* painter, const QRectF& /*rect*/)
{
    if (arranger_->isPreviewing()) {
        arranger_->paint(*painter);
        return;
    }
    const Paint paint = stage_->paintOn(*painter);
    const PerspectiveChange& perspective = stage_->perspective();
    if (paint.zoom >= kTileZoom)
        for (const LinkPath& path : stage_->paths())
            if (perspective.strengthOf(paint.document, path.link) == 1 && !stepsBack(path.from) &&
                !stepsBack(path.to))
                paintLinkLabel(paint, path);
    paintPerspective(paint);
    if (!gesture_)
        found_ ? paintFound(*painter) : paintUnrelated(*painter);
    paintTrail(paint, stage_->paths(), trail_);
    if (paint.zoom >= kTileZoom)
        paintLocks(paint);
    paintSelection(*painter);
    paintStanding(*painter);
    if (gesture_) {
        gesture_->paint(*painter);
        const Told told = gesture_->told();
        paintWords(*painter, told.at, told.words, told.isRefusal);
    } else {
        paintPorts(*painter);
        paintFolds(*painter);
    }
    if (dropping_.kind != nullptr)
        paintDropping(*painter);
    paintPlacing(*painter);
    if (stage_->document().elements().empty() && dropping_.kind == nullptr)
        paintEmpty(*painter);
}

void CanvasView::paintSelection(QPainter& painter) const
{
    const Theme& theme = stage_->theme();
    painter.setBrush(Qt::NoBrush);
    const qreal one = 1 / transform().m11();
    const auto outline = [&](const Subject& subject, const QPen& pen, qreal away) {
        const QRectF box = stage_->boxOf(subject);
        if (box.isEmpty())
            return;
        painter.setPen(pen);
        away *= one;
        painter.drawRoundedRect(box.adjusted(-away, -away, away, away), 9, 9);
    };
    for (const Subject& subject : lit_)
        outline(subject, cosmetic(theme.info.graphic, 3), 4);
    if (!gesture_ && hovered_ != Subject(ElementId()))
        outline(hovered_, cosmetic(theme.faint, 1), 2);
    for (const Subject& subject : selection_)
        outline(subject, cosmetic(theme.accent, theme.strokes.selection), 1);
    for (const LinkPath& path : stage_->paths())
        if (link_ && doc::sameEnds(path.link, *link_)) {
            paintLink(stage_->paintOn(painter), path, &theme.accent);
            if (editable_ && !gesture_)
                paintLinkHandles(stage_->paintOn(painter), path);
        }
    // A screen reader's user and one without a mouse see where the keys go.
    if (hasFocus() && selection_.size() == 1)
        outline(selection_.front(), cosmetic(theme.accent, 1, Qt::DotLine), 4);
    const std::vector<ElementId> elements = elementsOf(selection_);
    if (!editable_ || selection_.size() != 1 || elements.size() != 1 ||
        stage_->document().find(elements.front())->locked) // which has no handles
        return;
    const QRectF box = stage_->boxOf(elements.front());
    painter.setPen(cosmetic(theme.accent, 1.5));
    painter.setBrush(theme.card);
    const qreal half = 3.5 * one;
    for (const QPointF& corner :
         {box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()})
        painter.drawRect(QRectF(corner.x() - half, corner.y() - half, 2 * half, 2 * half));
}

void CanvasView::paintPorts(QPainter& painter) const
{
    const auto* element = std::get_if<ElementId>(&hovered_);
    if (element == nullptr || locked_ != nullptr)
        return;
    const Theme& theme = stage_->theme();
    const qreal one = 1 / transform().m11();
    for (const Port& port : portsOf(*element)) {
        painter.setPen(cosmetic(theme.accent, 1.5));
        painter.setBrush(theme.card);
        painter.drawEllipse(port.at, 6 * one, 6 * one);
        const auto line = [&](qreal x1, qreal y1, qreal x2, qreal y2) {
            painter.drawLine(port.at + QPointF(x1, y1) * one, port.at + QPointF(x2, y2) * one);
        };
        if (port.towards == doc::Towards::any) {
            line(-2.5, 0, 2.5, 0);
            line(0, -2.5, 0, 2.5);
        } else { // an arrow: out of it on the right, into it on the left
            line(-3, 0, 3, 0);
            line(0, -3, 3, 0);
            line(0, 3, 3, 0);
        }
    }
}

void CanvasView::paintWords(QPainter& painter, const QPointF& at, const QString& words,
                            bool isRefusal) const
{
    if (words.isEmpty())
        return;
    painter.save();
    const QPoint pixel = mapFromScene(at);
    painter.resetTransform(); // words keep their size
    const qreal ratio = devicePixelRatioF();
    painter.scale(ratio, ratio);
    const Theme& theme = stage_->theme();
    const QFontMetricsF metrics(theme.font(TextRole::normal));
    const qreal width = std::min<qreal>(metrics.horizontalAdvance(words) + 20, 420);
    const QRect text = metrics.boundingRect(QRectF(0, 0, width - 20, 400), Qt::TextWordWrap, words)
                           .toAlignedRect();
    QRectF box(pixel.x() + 18, pixel.y() + 18, width, text.height() + 12);
    box.moveRight(std::min<qreal>(box.right(), viewport()->width() - 4));
    box.moveBottom(std::min<qreal>(box.bottom(), viewport()->height() - 4));
    painter.setPen(QPen(isRefusal ? theme.lost.graphic : theme.hairline, 1));
    painter.setBrush(theme.card);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(isRefusal ? theme.lost.text : theme.ink);
    painter.setFont(theme.font(TextRole::normal));
    painter.drawText(box.adjusted(10, 6, -10, -6), Qt::TextWordWrap, words);
    painter.restore();
}

void CanvasView::paintDropping(QPainter& painter) const
{
    const Theme& theme = stage_->theme();
    const QColor colour = dropping_.isRefused ? theme.lost.graphic : theme.accent;
    paintHome(painter, *stage_, dropping_.parent,
              dropping_.isRefused ? HomeLook::nearest : HomeLook::target);
    painter.setBrush(Qt::NoBrush);
    const auto outline = [&painter](const QRectF& box, const QPen& pen) {
        painter.setPen(pen);
        painter.drawRoundedRect(box, 8, 8);
    };
    for (const doc::Placed& placed : dropping_.others)
        if (!stage_->isHidden(placed.element))
            outline(QRectF(placed.rect.x, placed.rect.y, placed.rect.width, placed.rect.height),
                    cosmetic(theme.info.graphic, 1, Qt::DashLine));
    for (const doc::Placed& placed : dropping_.places)
        outline(QRectF(placed.rect.x, placed.rect.y, placed.rect.width, placed.rect.height),
                cosmetic(colour, 1.5, Qt::DashLine));
    if (dropping_.places.empty()) {
        const QSizeF size(dropping_.kind->size.width, dropping_.kind->size.height);
        outline(QRectF(dropping_.at - QPointF(size.width() / 2, size.height() / 2), size),
                cosmetic(colour, 1.5, Qt::DashLine));
    }
    paintWords(painter, dropping_.at, dropping_.words, dropping_.isRefused);
}

// Whoever looks at one thing of a run sees what has to do with it; the rest steps back.
void CanvasView::paintUnrelated(QPainter& painter) const
{
    if (selection_.size() != 1 || transform().m11() < kTileZoom)
        return;
    const std::set<Subject> related =
        relatedTo(stage_->document(), stage_->live(), selection_.front());
    if (related.empty())
        return;
    QColor veil = stage_->theme().canvas;
    veil.setAlpha(kVeil);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    for (const auto& element : stage_->shown().elements()) {
        if (!element->place || element->kind().holdsOthers)
            continue;
        if (!related.contains(element->id)) {
            painter.drawRoundedRect(ui::boxOf(*element).adjusted(-1, -1, 1, 1), 8, 8);
            continue;
        }
        if (holdsTasks(*element) && stage_->perspective().inServices() == 0)
            for (const TaskChip& chip : chipsOn(stage_->live(), *element))
                if (!related.contains(chip.task.task))
                    painter.drawRoundedRect(chip.box, 6, 6);
    }
}

// How near the canvas is looked at, and how much of it is selected.
void CanvasView::paintStanding(QPainter& painter) const
{
    painter.save();
    painter.resetTransform();
    const qreal ratio = devicePixelRatioF();
    painter.scale(ratio, ratio);
    const Theme& theme = stage_->theme();
    QString words = tr("%1 %").arg(std::lround(transform().m11() * 100));
    if (selection_.size() > 1)
        words += QStringLiteral(" · ") + tr("%1 selected").arg(selection_.size());
    if (const QString shown = perspectiveWords(); !shown.isEmpty())
        words += QStringLiteral(" · ") + shown;
    painter.setFont(theme.font(TextRole::secondary));
    painter.setPen(theme.muted);
    painter.drawText(QRectF(viewport()->rect()).adjusted(12, 0, -12, -8),
                     Qt::AlignLeft | Qt::AlignBottom, words);
    painter.restore();
}

void CanvasView::paintEmpty(QPainter& painter) const
{
    painter.save();
    painter.resetTransform();
    const qreal ratio = devicePixelRatioF();
    painter.scale(ratio, ratio);
    const Theme& theme = stage_->theme();
    const auto line = [&](int at, TextRole role, const QColor& colour, const QString& words) {
        painter.setFont(theme.font(role));
        painter.setPen(colour);
        painter.drawText(QRectF(viewport()->rect()).translated(0, at), Qt::AlignCenter, words);
    };
    const QStringList hints = emptyHints();
    line(-40, TextRole::title, theme.ink, hints.front());
    for (int n = 1; n < hints.size(); ++n)
        line(-34 + 24 * n, TextRole::normal, theme.muted, hints[n]);
    painter.restore();
}

} // namespace stowage::ui
