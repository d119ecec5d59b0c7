// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/instance_painter.h"

#include "look/icons.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kPad = 8;
constexpr qreal kHeader = 42;
constexpr qreal kChipHeight = 36;
constexpr qreal kGap = 6;
constexpr std::size_t kColumns = 2;

// Reserved in the colour of its state, used as a darker line within: both are told in the
// inspector.
void paintGauge(const Paint& paint, const QRectF& box, const Gauge& gauge)
{
    constexpr qreal kLabel = 28;
    constexpr qreal kThick = 4;
    paintText(paint, QRectF(box.left(), box.top(), kLabel, box.height()), fromUtf8(gauge.label),
              TextRole::secondary, paint.theme.muted);
    const QRectF whole(box.left() + kLabel, box.center().y() - kThick / 2, box.width() - kLabel,
                       kThick);
    const auto share = [&gauge](std::int64_t part) {
        return gauge.total <= 0 ? 0.0 : std::clamp(double(part) / double(gauge.total), 0.0, 1.0);
    };
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(paint.theme.hairline);
    paint.painter.drawRoundedRect(whole, 2, 2);
    const double reserved = share(gauge.reserved);
    constexpr double kTight = 0.9;
    paint.painter.setBrush(reserved > kTight ? paint.theme.starting.graphic
                                             : paint.theme.running.graphic);
    paint.painter.drawRoundedRect(
        QRectF(whole.left(), whole.top(), whole.width() * reserved, kThick), 2, 2);
    paint.painter.setBrush(paint.theme.ink);
    paint.painter.drawRect(
        QRectF(whole.left(), whole.center().y() - 0.5, whole.width() * share(gauge.used), 1));
}

void paintChip(const Paint& paint, const QRectF& box, const TaskReadout& task,
               const ServiceColour& colour)
{
    const StateLook look = stateLook(paint.theme, task.mood);
    const qreal radius = paint.theme.radii.control;
    const bool isFilled = look.isFilled;
    QPen pen = outlinePen(look);
    if (isFilled)
        pen = QPen(colour.fill, 1);
    paint.painter.setPen(pen);
    paint.painter.setBrush(isFilled ? colour.fill : paint.theme.card);
    paint.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    const QColor ink = isFilled ? colour.text : paint.theme.ink;
    const QRectF words = box.adjusted(7, 2, -5, -2);
    paintText(paint, QRectF(words.left(), words.top(), words.width(), words.height() / 2),
              fromUtf8(task.label), TextRole::emphasis, ink);
    paintText(paint, QRectF(words.left(), words.center().y(), words.width(), words.height() / 2),
              fromUtf8(task.word), TextRole::groupHead, isFilled ? ink : look.text);
}

void paintTasks(const Paint& paint, const doc::Element& instance, const ColourOf& colourOf)
{
    for (const TaskChip& chip : chipsOn(paint.live, instance)) {
        if (chip.andMore > 0)
            paintText(paint, chip.box, QStringLiteral("+ %1 more").arg(chip.andMore),
                      TextRole::secondary, paint.theme.muted, Qt::AlignCenter);
        else
            paintChip(paint, chip.box, chip.task, colourOf(chip.task.service));
    }
}

void paintGone(const Paint& paint, const QRectF& box, const StateLook& look, const QString& word)
{
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(QBrush(paint.theme.hairline, Qt::BDiagPattern));
    paint.painter.drawRoundedRect(box, paint.theme.radii.card, paint.theme.radii.card);
    paintText(paint, box.adjusted(0, kHeader, 0, -kPad), word, TextRole::emphasis, look.text,
              Qt::AlignCenter);
}
} // namespace

std::vector<TaskChip> chipsOn(const LiveState& live, const doc::Element& instance)
{
    const QRectF box = boxOf(instance).adjusted(kPad, kHeader + 2, -kPad, -kPad);
    const std::vector<TaskReadout> tasks = live.tasksOn(instance.id);
    const qreal width = (box.width() - kGap) / qreal(kColumns);
    const auto rows = static_cast<std::size_t>(
        std::max(1.0, std::floor((box.height() + kGap) / (kChipHeight + kGap))));
    const std::size_t room = rows * kColumns;
    std::vector<TaskChip> chips;
    for (std::size_t n = 0; n < std::min(room, tasks.size()); ++n) {
        const std::size_t row = n / kColumns, column = n % kColumns;
        const QRectF chip(box.left() + qreal(column) * (width + kGap),
                          box.top() + qreal(row) * (kChipHeight + kGap), width, kChipHeight);
        const bool isLast = n + 1 == room && tasks.size() > room;
        chips.push_back({chip, tasks[n], isLast ? tasks.size() - n : 0});
    }
    return chips;
}

void paintInstance(const Paint& paint, const doc::Element& element, const ColourOf& colourOf)
{
    const QRectF box = boxOf(element);
    const Readout* readout = paint.live.readoutOf(element.id);
    const StateLook look = stateLook(paint.theme, readout != nullptr ? readout->mood : Mood::idle);
    const bool isPlain =
        readout == nullptr || readout->mood == Mood::running || readout->mood == Mood::idle;
    const qreal radius = paint.theme.radii.card;
    paint.painter.setPen(isPlain ? QPen(paint.theme.hairline, paint.theme.strokes.state)
                                 : outlinePen(look));
    paint.painter.setBrush(paint.theme.card);
    paint.painter.drawRoundedRect(box, radius, radius);
    const bool isGone = readout != nullptr && readout->mood == Mood::lost;
    if (isGone)
        paintGone(paint, box, look, fromUtf8(readout->word));
    constexpr qreal kTile = 24;
    paintTile(paint.painter, QRectF(box.left() + kPad, box.top() + kPad, kTile, kTile),
              QStringLiteral("instance"), toneOf(element.kind(), paint.theme).tile, paint.theme);
    const bool hasGauges = readout != nullptr && readout->gauges.size() >= 2 && !isGone;
    constexpr qreal kGauges = 76;
    const qreal left = box.left() + kPad + kTile + 8;
    const qreal width = box.right() - kPad - left - (hasGauges ? kGauges + 4 : 0);
    paintText(paint, QRectF(left, box.top() + 5, width, 16), fromUtf8(element.name), TextRole::mono,
              paint.theme.ink);
    QString second = fromUtf8(element.as<doc::Instance>()->instanceType);
    if (readout != nullptr && readout->mood != Mood::running && !isGone)
        second = fromUtf8(readout->word);
    paintText(paint, QRectF(left, box.top() + 21, width, 15), second, TextRole::secondary,
              isPlain ? paint.theme.muted : look.text);
    if (hasGauges)
        for (int n = 0; n < 2; ++n)
            paintGauge(paint,
                       QRectF(box.right() - kPad - kGauges, box.top() + 6 + 15 * n, kGauges, 14),
                       readout->gauges[static_cast<std::size_t>(n)]);
    if (!isGone)
        paintTasks(paint, element, colourOf);
}

} // namespace stowage::ui
