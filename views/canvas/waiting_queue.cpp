// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/waiting_queue.h"

#include "look/numbers.h"
#include "look/service_colours.h"
#include "look/state_look.h"

#include <QFontMetricsF>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kChip = 142;
constexpr qreal kHigh = 20;
constexpr qreal kGap = 4;
constexpr qreal kMore = 40;   // width of "+12"
constexpr qreal kTitle = 140; // which the cluster's name keeps
constexpr qreal kFar = 1.25;  // of legible(): from here on only their number is told
constexpr qreal kFarChip = 90;

// Whole minutes from the first on, and whole hours.
Duration roughly(Duration age)
{
    const Duration unit = age < minutes(1)    ? seconds(1)
                          : age < minutes(60) ? minutes(1)
                                              : minutes(60);
    return {age.micros / unit.micros * unit.micros};
}

void paintOne(const Paint& paint, const WaitingChip& chip)
{
    const StateLook look =
        stateLook(paint.theme, chip.task.isTooLarge ? Mood::unhealthy : Mood::starting);
    paintBox(paint, chip.box, outlinePen(look), paint.theme.card, paint.theme.radii.control);
    if (!chip.task.service.isEmpty()) {
        const int index = paint.known.serviceIndex(chip.task.service);
        paintBox(paint, QRectF(chip.box.left() + 3, chip.box.top() + 4, 3, chip.box.height() - 8),
                 Qt::NoPen, serviceColour(paint.theme, index).fill, 1.5);
    }
    const QRectF words = chip.box.adjusted(9, 0, -5, 0);
    const QFontMetricsF metrics(paint.theme.font(TextRole::secondary));
    QString why = reasonWord(chip.task);
    const QString age =
        QStringLiteral(" · ") + durationLabel(roughly(paint.live.now() - chip.task.since));
    // Its name comes first where there is no room for all.
    constexpr qreal kBetween = 5;
    if (metrics.horizontalAdvance(fromUtf8(chip.task.label) + why + age) + kBetween <=
        words.width())
        why += age;
    const qreal wide = metrics.horizontalAdvance(why);
    paintText(paint, words.adjusted(0, 0, -wide - kBetween, 0), std::string_view(chip.task.label),
              TextRole::secondary, chip.task.isTooLarge ? look.text : paint.theme.ink);
    paintText(paint, words.adjusted(words.width() - wide - 1, 0, 0, 0), why, TextRole::secondary,
              chip.task.isTooLarge ? look.text : paint.theme.muted);
}
} // namespace

QString reasonWord(const WaitingTask& task)
{
    return fromUtf8(task.reason.substr(task.reason.find(':') + 1));
}

std::vector<WaitingChip> waitingChipsOn(const LiveState& live, const doc::Element& cluster,
                                        qreal legible)
{
    std::vector<WaitingChip> chips;
    const Readout* readout = live.readoutOf(cluster.id);
    if (readout == nullptr || readout->waiting.empty())
        return chips;
    const QRectF box = boxOf(cluster);
    const std::vector<WaitingTask>& waiting = readout->waiting;
    const qreal high = kHigh * std::min(legible, 1.3);
    if (legible > kFar) {
        const qreal wide = std::min(kFarChip * legible, box.width() / 2);
        chips.push_back({QRectF(box.right() - wide - kGap, box.top() + 3, wide, high),
                         waiting.front(), waiting.size()});
        return chips;
    }
    const qreal room = std::max(kMore, box.width() - kTitle - kGap);
    auto fit = static_cast<std::size_t>((room + kGap) / (kChip + kGap));
    const bool isCut = fit < waiting.size();
    if (isCut)
        fit = static_cast<std::size_t>((room - kMore) / (kChip + kGap));
    fit = std::min(fit, waiting.size());
    const qreal wide = static_cast<qreal>(fit) * (kChip + kGap) + (isCut ? kMore : -kGap);
    qreal left = box.right() - kGap - wide;
    for (std::size_t n = 0; n < fit; ++n) {
        chips.push_back({QRectF(left, box.top() + 4, kChip, high), waiting[n]});
        left += kChip + kGap;
    }
    if (isCut)
        chips.push_back(
            {QRectF(left, box.top() + 4, kMore, high), waiting[fit], waiting.size() - fit});
    return chips;
}

qreal paintWaiting(const Paint& paint, const doc::Element& cluster)
{
    const qreal scale = legible(paint);
    const std::vector<WaitingChip> chips = waitingChipsOn(paint.live, cluster, scale);
    for (const WaitingChip& chip : chips) {
        if (chip.andMore == 0) {
            paintOne(paint, chip);
            continue;
        }
        const QString count = countLabel(static_cast<std::int64_t>(chip.andMore));
        const QString words =
            scale > kFar ? QObject::tr("%1 waiting").arg(count) : QLatin1Char('+') + count;
        paintText(paint, chip.box, words, TextRole::secondary,
                  stateLook(paint.theme, Mood::starting).text, Qt::AlignCenter,
                  std::min(scale, 1.8));
    }
    return chips.empty() ? boxOf(cluster).right() : chips.front().box.left();
}

} // namespace stowage::ui
