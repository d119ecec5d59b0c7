// SPDX-License-Identifier: GPL-3.0-or-later
#include "events/event_delegate.h"

#include "events/event_model.h"
#include "look/plain_text.h"

#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {

constexpr int kRow = 22;
constexpr int kDotLane = 26;

// Shape besides colour: a ring for details, a dot for news, a cross for what is bad.
void paintDot(QPainter& painter, const QPointF& centre, Severity severity, const Theme& theme)
{
    QColor colour = theme.info.graphic;
    if (severity == Severity::good)
        colour = theme.running.graphic;
    if (severity == Severity::warning)
        colour = theme.starting.graphic;
    if (severity == Severity::bad)
        colour = theme.lost.graphic;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(severity == Severity::detail ? theme.muted : colour, theme.strokes.state));
    painter.setBrush(severity == Severity::detail || severity == Severity::bad ? Qt::NoBrush
                                                                               : QBrush(colour));
    if (severity == Severity::bad) {
        painter.drawLine(centre + QPointF(-3.5, -3.5), centre + QPointF(3.5, 3.5));
        painter.drawLine(centre + QPointF(-3.5, 3.5), centre + QPointF(3.5, -3.5));
    } else if (severity == Severity::warning) {
        painter.drawPolygon(QPolygonF{centre + QPointF(0, -4), centre + QPointF(4, 3.5),
                                      centre + QPointF(-4, 3.5)});
    } else {
        painter.drawEllipse(centre, 3.5, 3.5);
    }
}

constexpr qsizetype kShortestName = 12; // letters

} // namespace

QString fitted(const QString& text, const QString& name, const QFontMetrics& metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return text;
    const qsizetype at = name.size() > kShortestName ? text.indexOf(name) : -1;
    if (at < 0)
        return metrics.elidedText(text, Qt::ElideRight, width);
    const QString before = text.left(at), after = text.mid(at + name.size());
    const int least = metrics.horizontalAdvance(name.left(kShortestName));
    const int room = width - metrics.horizontalAdvance(before + after);
    const QString cut = metrics.elidedText(name, Qt::ElideMiddle, std::max(room, least));
    return metrics.elidedText(before + cut + after, Qt::ElideRight, width);
}

EventDelegate::EventDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme)
{
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                              const QModelIndex& /*index*/) const
{
    return {0, kRow};
}

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const auto* model = qobject_cast<const EventModel*>(index.model());
    if (model == nullptr)
        return;
    painter->save();
    if ((option.state & QStyle::State_Selected) != 0)
        painter->fillRect(option.rect, theme_.accentTint);
    else if ((option.state & QStyle::State_MouseOver) != 0)
        painter->fillRect(option.rect, theme_.hover);
    QRect place = option.rect.adjusted(4, 0, -8, 0);
    QColor colour = theme_.ink;
    TextRole role = TextRole::normal;
    Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignLeft;
    if (index.column() == EventModel::time) {
        const Severity severity = model->noticeAt(index.row()).severity;
        paintDot(*painter, QPointF(place.left() + 9, place.center().y() + 0.5), severity, theme_);
        place.setLeft(place.left() + kDotLane - 4);
        role = TextRole::mono;
        colour = theme_.muted;
    } else if (index.column() == EventModel::name) {
        role = TextRole::emphasis;
    } else if (index.column() == EventModel::because) {
        role = TextRole::secondary;
        colour = theme_.muted;
        alignment = Qt::AlignVCenter | Qt::AlignRight;
    }
    painter->setFont(theme_.font(role));
    painter->setPen(colour);
    const QString text = forOneLine(index.data(Qt::DisplayRole).toString());
    const QString name =
        index.column() == EventModel::time
            ? QString()
            : forOneLine(QString::fromStdString(model->noticeAt(index.row()).name));
    painter->drawText(place, alignment, fitted(text, name, painter->fontMetrics(), place.width()));
    painter->restore();
}

} // namespace stowage::ui
