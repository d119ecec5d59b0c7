// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/legend_painter.h"

#include "look/state_look.h"

#include <QCoreApplication>

namespace stowage::ui {

namespace {
constexpr qreal kHeight = 20, kMark = 12, kLine = 28, kGap = 6, kApart = 20;
constexpr Mood kMoods[] = {Mood::running, Mood::starting, Mood::stopping, Mood::unhealthy,
                           Mood::lost};

struct Entry {
    qreal sign = 0; // how wide what stands before the word is
    QString word = {};
    std::optional<Mood> mood = {};
    bool carriesTraffic = false; // a connection, without a mood
};

std::vector<Entry> entries(const Theme& theme)
{
    std::vector<Entry> all;
    for (const Mood mood : kMoods)
        all.push_back({kMark, stateLook(theme, mood).word, mood});
    all.push_back({kLine, QCoreApplication::translate("Legend", "requests"), {}, true});
    all.push_back({kLine, QCoreApplication::translate("Legend", "uses"), {}, false});
    return all;
}

qreal widthOf(const Entry& entry, const Theme& theme)
{
    return entry.sign + kGap +
           QFontMetricsF(theme.font(TextRole::secondary)).horizontalAdvance(entry.word) + 2;
}

void paintSign(const Paint& paint, const Entry& entry, const QRectF& box)
{
    if (entry.mood) {
        paintMark(paint.painter, box, stateLook(paint.theme, *entry.mood), paint.theme);
        return;
    }
    const Strokes& strokes = paint.theme.strokes;
    paint.painter.setPen(entry.carriesTraffic
                             ? QPen(paint.theme.muted, strokes.state, Qt::SolidLine)
                             : QPen(paint.theme.faint, strokes.hairline, Qt::DashLine));
    const qreal y = box.center().y();
    paint.painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
}
} // namespace

QSizeF sizeOfLegend(const Theme& theme)
{
    qreal width = -kApart;
    for (const Entry& entry : entries(theme))
        width += kApart + widthOf(entry, theme);
    return {width, kHeight};
}

void paintLegend(const Paint& paint, const QRectF& box)
{
    qreal x = box.left();
    for (const Entry& entry : entries(paint.theme)) {
        const qreal width = widthOf(entry, paint.theme);
        const QRectF sign(x, box.center().y() - kMark / 2, entry.sign, kMark);
        paintSign(paint, entry, sign);
        paintText(paint,
                  QRectF(sign.right() + kGap, box.top(), width - entry.sign - kGap, box.height()),
                  entry.word, TextRole::secondary, paint.theme.ink);
        x += width + kApart;
    }
}

} // namespace stowage::ui
