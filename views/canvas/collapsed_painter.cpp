// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/collapsed_painter.h"

#include "canvas/instance_painter.h"
#include "document/containment.h"
#include "look/icons.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <QObject>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kTitle = 24;
constexpr qreal kLine = 20;
constexpr qreal kPad = 10;
constexpr qreal kMark = 10;

void count(const std::vector<const TaskReadout*>& tasks, LiveCounts& counts)
{
    for (const TaskReadout* task : tasks)
        switch (task->mood) {
        case Mood::running:
        case Mood::info:
            ++counts.running;
            break;
        case Mood::starting:
        case Mood::idle:
            ++counts.starting;
            break;
        case Mood::stopping:
            ++counts.stopping;
            break;
        case Mood::unhealthy:
        case Mood::lost:
            ++counts.unhealthy;
            break;
        }
}

// From afar only what is worst finds room.
void paintCounts(const Paint& paint, const QRectF& line, const std::vector<CountWords>& all)
{
    const qreal scale = std::min(legible(paint), 1.5);
    const QFontMetricsF metrics(paint.theme.font(TextRole::secondary));
    qreal x = line.left();
    for (const CountWords& each : all) {
        const StateLook look = stateLook(paint.theme, each.mood);
        const qreal width = metrics.horizontalAdvance(each.words) * scale + 2;
        const qreal mark = kMark * scale;
        if (x + mark + 4 + width > line.right() && x > line.left())
            return;
        const QRectF box(x, line.center().y() - mark / 2, mark, mark);
        paint.painter.save();
        paintMark(paint.painter, box, look, paint.theme);
        paint.painter.restore();
        paintText(paint, QRectF(x + mark + 4, line.top(), width, line.height()), each.words,
                  TextRole::secondary, look.text, Qt::AlignLeft | Qt::AlignVCenter, scale);
        x += mark + 4 + width + 10;
    }
}
} // namespace

LiveCounts liveCountsOf(const LiveState& live, const std::vector<ElementId>& held)
{
    LiveCounts counts;
    for (const ElementId& id : held) {
        count(live.shownOn(id), counts);
        for (const Readout* member : live.instancesOf(id))
            count(live.shownOn(member->subject), counts);
        if (const Readout* readout = live.readoutOf(id)) {
            counts.waiting += static_cast<std::int64_t>(readout->waiting.size());
            counts.lost += readout->mood == Mood::lost;
        }
    }
    return counts;
}

std::vector<CountWords> wordsOf(const LiveCounts& counts)
{
    std::vector<CountWords> all;
    const auto add = [&all](std::int64_t number, Mood mood, const QString& words) {
        if (number > 0)
            all.push_back({mood, words.arg(number)});
    };
    // The worst first, since from afar there is room for one.
    add(counts.lost, Mood::lost, QObject::tr("%1 lost"));
    add(counts.unhealthy, Mood::unhealthy, QObject::tr("%1 unhealthy"));
    add(counts.waiting, Mood::starting, QObject::tr("%1 waiting"));
    add(counts.starting, Mood::starting, QObject::tr("%1 starting"));
    add(counts.running, Mood::running, QObject::tr("%1 running"));
    add(counts.stopping, Mood::stopping, QObject::tr("%1 stopping"));
    return all;
}

QString collapsedWords(const doc::Document& document, const LiveState& live,
                       const doc::Element& frame)
{
    if (!doc::isCollapsed(frame))
        return {};
    QStringList words(QObject::tr("collapsed"));
    const std::string held = doc::summaryOf(document, frame.id);
    words.append(held.empty() ? QObject::tr("empty") : fromUtf8(held));
    for (const CountWords& each : wordsOf(liveCountsOf(live, document.withDescendants(frame.id))))
        words.append(each.words);
    return words.join(QStringLiteral(", "));
}

void paintCollapsed(const Paint& paint, const doc::Element& frame)
{
    const QRectF box = boxOf(frame);
    const GroupTone tone = toneOf(frame.kind(), paint.theme);
    // A second edge behind it shows that there is more than is seen.
    paintPanel(paint, box.adjusted(4, 4, 0, 0), tone.line, paint.theme.strokes.hairline,
               washed(paint.theme.canvas, tone.line, 0.10));
    const QRectF front = box.adjusted(0, 0, -4, -4);
    paintPanel(paint, front, tone.line, paint.theme.strokes.state, paint.theme.card);
    const qreal scale = std::min(legible(paint), 1.8);
    const qreal height = std::min(kTitle * scale, front.height());
    paintIconTile(paint, QRectF(front.left(), front.top(), height, height),
                  iconNameOf(frame.kind().key), tone.tile);
    paintText(paint,
              QRectF(front.left() + height + 8, front.top(), front.width() - height - 16, height),
              std::string_view(frame.name), TextRole::emphasis, tone.text,
              Qt::AlignLeft | Qt::AlignVCenter, scale);
    const auto known = paint.known.collapsed.find(frame.id.text);
    if (known == paint.known.collapsed.end())
        return;
    const QRectF line(front.left() + kPad, front.top() + height + 4, front.width() - 2 * kPad,
                      std::min(kLine * scale, kLine * 1.5));
    const auto counts = wordsOf(liveCountsOf(paint.live, known->second.held));
    const bool hasBoth = line.bottom() + line.height() <= front.bottom() + 2;
    if (hasBoth || counts.empty())
        paintFitted(paint, line,
                    known->second.summary.empty() ? QObject::tr("empty").toStdString()
                                                  : known->second.summary,
                    TextRole::secondary, paint.theme.muted, scale);
    if (!counts.empty())
        paintCounts(paint, hasBoth ? line.translated(0, line.height()) : line, counts);
}

} // namespace stowage::ui
