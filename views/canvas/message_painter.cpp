// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/message_painter.h"

#include "look/icons.h"
#include "look/numbers.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <QObject>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kEdge = 12, kTile = 28, kName = 18, kLine = 16, kMark = 8;
constexpr qreal kCell = 92; // of a number with its word, where two stand side by side

bool isBad(const Figure& figure)
{
    return figure.mood == Mood::unhealthy;
}

void paintGround(const Paint& paint, const QRectF& box, const Readout& readout)
{
    if (readout.mood == Mood::unhealthy)
        paintBox(paint, box, outlinePen(stateLook(paint.theme, readout.mood)), paint.theme.card,
                 paint.theme.radii.card);
    else
        paintPanel(paint, box, paint.theme.hairline, paint.theme.strokes.hairline,
                   paint.theme.card);
}

// Returns what is left below them.
QRectF paintHead(const Paint& paint, const doc::Element& element, qreal scale)
{
    const QRectF box = boxOf(element);
    const qreal tile = kTile * std::min(scale, 1.2);
    const qreal line = kName * scale;
    const qreal head = std::max(tile, line);
    const QRectF row(box.left() + kEdge, box.top() + 6, box.width() - 2 * kEdge, head);
    paintIconTile(paint, QRectF(row.left(), row.center().y() - tile / 2, tile, tile),
                  iconNameOf(element.kind().key), toneOf(element.kind(), paint.theme).tile);
    paintText(paint, row.adjusted(tile + 8, 0, 0, 0), element.name, TextRole::emphasis,
              paint.theme.ink, Qt::AlignLeft | Qt::AlignVCenter, scale);
    return {row.left(), row.bottom() + 4, row.width(), box.bottom() - 4 - (row.bottom() + 4)};
}

// What is bad has a mark beside its colour.
void paintFigure(const Paint& paint, const QRectF& cell, const Figure& figure, qreal scale)
{
    QRectF words = cell;
    QColor colour = paint.theme.muted;
    if (figure.mood != Mood::idle) {
        const StateLook look = stateLook(paint.theme, figure.mood);
        const qreal mark = kMark * std::min(scale, 1.4);
        paintMark(paint.painter, QRectF(cell.left(), cell.center().y() - mark / 2, mark, mark),
                  look, paint.theme);
        words.adjust(mark + 4, 0, 0, 0);
        colour = look.text;
    }
    const std::string text =
        figure.label.empty() ? figure.value : figure.value + ' ' + figure.label;
    paintText(paint, words, text, TextRole::secondary, colour, Qt::AlignLeft | Qt::AlignVCenter,
              scale);
}

void paintFigures(const Paint& paint, const QRectF& room, const std::vector<Figure>& all,
                  qreal scale)
{
    const int columns = room.width() >= 2 * kCell * scale ? 2 : 1;
    const qreal line = kLine * scale;
    const int rows = std::max(0, static_cast<int>(room.height() / line));
    const std::vector<Figure> figures =
        figuresFor(all, static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns));
    const qreal width = room.width() / columns;
    for (std::size_t n = 0; n < figures.size(); ++n) {
        const int place = static_cast<int>(n);
        const int row = place / columns, column = place % columns;
        const QRectF cell(room.left() + column * width, room.top() + row * line, width - 4, line);
        paintFigure(paint, cell, figures[n], scale);
    }
}

// How many were not read, and the newest one.
void paintMails(const Paint& paint, const QRectF& room, const Readout& readout, std::int64_t unread,
                qreal scale)
{
    const qreal line = kLine * scale;
    QRectF row(room.left(), room.top(), room.width(), line);
    if (row.bottom() > room.bottom() + 1)
        return;
    const QString count =
        unread > 0 ? QObject::tr("%1 unread").arg(countLabel(unread)) : fromUtf8(readout.headline);
    if (unread > 0) {
        const StateLook look = stateLook(paint.theme, Mood::info);
        const qreal mark = kMark * std::min(scale, 1.4);
        paintMark(paint.painter, QRectF(row.left(), row.center().y() - mark / 2, mark, mark), look,
                  paint.theme);
        paintText(paint, row.adjusted(mark + 4, 0, 0, 0), count, TextRole::emphasis, look.text,
                  Qt::AlignLeft | Qt::AlignVCenter, scale);
    } else {
        paintText(paint, row, count, TextRole::secondary, paint.theme.muted,
                  Qt::AlignLeft | Qt::AlignVCenter, scale);
    }
    row.translate(0, line);
    if (readout.inbox.empty() || row.bottom() > room.bottom() + 1)
        return;
    const MailReadout& newest = readout.inbox.front();
    const std::string& said = newest.subject.empty() ? newest.body : newest.subject;
    paintText(paint, row, said, TextRole::secondary, paint.theme.ink,
              Qt::AlignLeft | Qt::AlignVCenter, scale);
}
} // namespace

std::vector<Figure> figuresFor(const std::vector<Figure>& all, std::size_t room)
{
    std::vector<Figure> figures = all;
    if (figures.size() <= room)
        return figures;
    std::stable_partition(figures.begin(), figures.end(), isBad);
    figures.resize(room);
    return figures;
}

bool paintMessages(const Paint& paint, const doc::Element& element)
{
    const Readout* readout = paint.live.readoutOf(element.id);
    if (readout == nullptr || (readout->figures.empty() && readout->mails == 0))
        return false;
    paintGround(paint, boxOf(element), *readout);
    const qreal scale = std::min(legible(paint), 1.6);
    const QRectF room = paintHead(paint, element, scale);
    if (readout->figures.empty())
        paintMails(paint, room, *readout, paint.live.unreadOf(element.id), scale);
    else
        paintFigures(paint, room, readout->figures, scale);
    return true;
}

} // namespace stowage::ui
