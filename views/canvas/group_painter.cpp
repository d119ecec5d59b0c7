// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/group_painter.h"

#include "kinds/compute/auto_scaling_group.h"
#include "look/icons.h"
#include "look/service_colours.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <algorithm>
#include <map>
#include <string>

namespace stowage::ui {

namespace {
constexpr qreal kPad = 8;
constexpr qreal kHeader = 42;
constexpr qreal kZone = 15; // height of a zone's name
constexpr qreal kGap = 4;
constexpr qreal kChip = 20;
constexpr qreal kFar = 1.25;     // of legible(): from here on a header has one line,
constexpr qreal kFarthest = 2.0; // and from here on a chip has no words

using Zones = std::map<std::string, std::vector<const Readout*>>;

Zones zonesOf(const LiveState& live, const doc::Element& group)
{
    Zones zones;
    for (const Readout* instance : live.instancesOf(group.id))
        zones[instance->zone].push_back(instance);
    return zones;
}

QRectF columnOf(const doc::Element& group, std::size_t n, std::size_t count)
{
    const QRectF all = boxOf(group).adjusted(kPad, kHeader, -kPad, -kPad);
    const qreal width = (all.width() - kGap * qreal(count - 1)) / qreal(count);
    return {all.left() + qreal(n) * (width + kGap), all.top(), width, all.height()};
}

// "us-east-1a" is "1a" where the column is narrow.
QString zoneTitle(const std::string& zone, qreal width)
{
    constexpr qreal kWhole = 80;
    const QString name = fromUtf8(zone);
    return width >= kWhole ? name : name.section(QLatin1Char('-'), -1);
}

void paintDots(const Paint& paint, const InstanceChip& chip)
{
    for (const TaskDot& dot : dotsOn(paint.live, chip)) {
        const StateLook look = stateLook(paint.theme, dot.task.mood);
        const ServiceColour colour =
            serviceColour(paint.theme, paint.known.serviceIndex(dot.task.service));
        paint.painter.setPen(look.isFilled ? QPen(colour.fill, 1) : outlinePen(look));
        paint.painter.setBrush(look.isFilled ? colour.fill : paint.theme.card);
        paint.painter.drawRoundedRect(dot.box.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

void paintChip(const Paint& paint, const InstanceChip& chip)
{
    const StateLook look = stateLook(paint.theme, chip.instance.mood);
    paintBox(paint, chip.box, outlinePen(look), paint.theme.card, paint.theme.radii.control);
    paintDots(paint, chip);
    if (legible(paint) > kFarthest)
        return;
    const std::vector<TaskDot> dots = dotsOn(paint.live, chip);
    const qreal right = dots.empty() ? chip.box.right() : dots.front().box.left();
    const QRectF words(chip.box.left() + 6, chip.box.top(), right - chip.box.left() - 8,
                       chip.box.height());
    const bool isUsual = chip.instance.mood == Mood::running;
    const std::string& name = chip.instance.name;
    if (isUsual) {
        paintText(paint, words, std::string_view(name), TextRole::mono, paint.theme.ink);
        return;
    }
    const QString number = fromUtf8(name).section(QLatin1Char(' '), -1);
    paintText(paint, words, number + QLatin1Char(' ') + fromUtf8(chip.instance.word),
              TextRole::secondary, look.text);
}

void paintHeader(const Paint& paint, const doc::Element& element, const Readout* readout)
{
    const QRectF box = boxOf(element);
    constexpr qreal kTile = 24;
    paintIconTile(paint, QRectF(box.left() + kPad, box.top() + kPad, kTile, kTile),
                  QStringLiteral("auto_scaling_group"), toneOf(element.kind(), paint.theme).tile);
    const qreal left = box.left() + kPad + kTile + 8;
    const qreal width = box.right() - kPad - left;
    const qreal scale = std::min(legible(paint), kFarthest);
    if (scale > kFar) {
        paintText(paint, QRectF(left, box.top() + 4, width, kHeader - 8),
                  std::string_view(element.name), TextRole::emphasis, paint.theme.ink,
                  Qt::AlignLeft | Qt::AlignVCenter, scale);
        return;
    }
    const auto& group = *element.as<doc::AutoScalingGroup>();
    const QString sizes = QStringLiteral("%1 … %2").arg(group.minSize).arg(group.maxSize);
    const QString second = readout != nullptr
                               ? fromUtf8(readout->headline) + QStringLiteral(" · ") + sizes
                               : QStringLiteral("desired %1 · ").arg(group.desiredCapacity) + sizes;
    paintText(paint, QRectF(left, box.top() + 5, width, 16), std::string_view(element.name),
              TextRole::emphasis, paint.theme.ink);
    paintText(paint, QRectF(left, box.top() + 21, width, 15), second, TextRole::secondary,
              paint.theme.muted);
}
} // namespace

std::vector<InstanceChip> instanceChipsOn(const LiveState& live, const doc::Element& group)
{
    std::vector<InstanceChip> chips;
    const Zones zones = zonesOf(live, group);
    std::size_t n = 0;
    for (const auto& [zone, instances] : zones) {
        const QRectF column = columnOf(group, n++, zones.size()).adjusted(0, kZone, 0, 0);
        const auto room = std::size_t(std::max(1.0, (column.height() + kGap) / (kChip + kGap)));
        for (std::size_t each = 0; each < std::min(room, instances.size()); ++each) {
            const bool isLast = each + 1 == room && instances.size() > room;
            const qreal top = column.top() + qreal(each) * (kChip + kGap);
            chips.push_back({QRectF(column.left(), top, column.width(), kChip), *instances[each],
                             isLast ? instances.size() - each : 0});
        }
    }
    return chips;
}

std::vector<TaskDot> dotsOn(const LiveState& live, const InstanceChip& chip)
{
    constexpr qreal kDot = 10, kBetween = 2, kName = 46;
    const std::vector<const TaskReadout*> tasks = live.shownOn(chip.instance.subject);
    const qreal width = chip.box.width() - kName - 4;
    const auto room = std::size_t(std::max(0.0, width / (kDot + kBetween)));
    const std::size_t count = std::min(room, tasks.size());
    std::vector<TaskDot> dots;
    for (std::size_t n = 0; n < count; ++n) {
        const qreal left = chip.box.right() - 4 - qreal(count - n) * (kDot + kBetween);
        dots.push_back({QRectF(left, chip.box.center().y() - kDot / 2, kDot, kDot), *tasks[n]});
    }
    return dots;
}

void paintGroup(const Paint& paint, const doc::Element& element)
{
    const QRectF box = boxOf(element);
    const Readout* readout = paint.live.readoutOf(element.id);
    const Mood mood = readout != nullptr ? readout->mood : Mood::idle;
    if (mood == Mood::running || mood == Mood::idle)
        paintPanel(paint, box, paint.theme.hairline, paint.theme.strokes.state, paint.theme.card);
    else
        paintBox(paint, box, outlinePen(stateLook(paint.theme, mood)), paint.theme.card,
                 paint.theme.radii.card);
    paintHeader(paint, element, readout);
    const Zones zones = zonesOf(paint.live, element);
    std::size_t n = 0;
    for (const auto& [zone, instances] : zones) {
        const QRectF column = columnOf(element, n++, zones.size());
        paintText(paint, QRectF(column.left(), column.top(), column.width(), kZone),
                  zoneTitle(zone, column.width()), TextRole::secondary, paint.theme.zone.text);
    }
    for (const InstanceChip& chip : instanceChipsOn(paint.live, element)) {
        if (chip.andMore > 0)
            paintText(paint, chip.box, QStringLiteral("+%1").arg(chip.andMore), TextRole::secondary,
                      paint.theme.muted, Qt::AlignCenter);
        else
            paintChip(paint, chip);
    }
}

} // namespace stowage::ui
