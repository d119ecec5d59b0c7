// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/group_painter.h"

#include "canvas/instance_painter.h"
#include "canvas/zone_lanes.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/network/subnet.h"
#include "look/service_colours.h"
#include "look/state_look.h"

#include <algorithm>
#include <map>
#include <string>

namespace stowage::ui {

namespace {
constexpr qreal kTask = 16; // height of a task in the row of a card

// How cards of one size stand: at least `least` wide each.
struct Layout {
    InstanceSize size;
    qreal height, least;
};
constexpr Layout kLayouts[] = {
    {InstanceSize::whole, 58, 104}, {InstanceSize::label, 32, 92}, {InstanceSize::line, 20, 72}};

using Zones = std::map<std::string, std::vector<const Readout*>>;

Zones zonesOf(const doc::Document& document, const LiveState& live, const doc::Element& group)
{
    Zones zones;
    for (const auto& link : document.linksFrom(group.id)) {
        const doc::Element* end = link->kind == "subnet" ? document.find(link->to) : nullptr;
        if (const auto* subnet = end != nullptr ? end->as<doc::Subnet>() : nullptr)
            zones[subnet->availabilityZone];
    }
    for (const Readout* instance : live.instancesOf(group.id))
        if (!isWarmed(*instance))
            zones[instance->zone].push_back(instance);
    if (zones.empty())
        zones[{}];
    return zones;
}

std::vector<const Readout*> warmedOf(const LiveState& live, const doc::Element& group)
{
    std::vector<const Readout*> warmed;
    for (const Readout* instance : live.instancesOf(group.id))
        if (isWarmed(*instance))
            warmed.push_back(instance);
    return warmed;
}

// A lane at the foot of the card, where the group has a warm pool or instances of one.
constexpr qreal kPoolLane = 41;

bool hasPool(const LiveState& live, const doc::Element& group)
{
    return group.as<doc::AutoScalingGroup>()->warmPool != doc::WarmPool::none ||
           !warmedOf(live, group).empty();
}

QRectF roomOf(const doc::Element& group)
{
    return boxOf(group).adjusted(kCardPad, kCardHeader, -kCardPad, -kCardPad);
}

QRectF poolLaneOf(const doc::Element& group)
{
    const QRectF room = roomOf(group);
    return {room.left(), room.bottom() - kPoolLane, room.width(), kPoolLane};
}

QRectF laneOf(const doc::Element& group, bool pool, std::size_t n, std::size_t count)
{
    const qreal foot = pool ? kPoolLane + kLaneGap : 0;
    return zoneLane(roomOf(group).adjusted(0, 0, 0, -foot), n, count);
}

// "warm pool · 2 of 3, Stopped"
QString poolWords(const Paint& paint, const doc::Element& group)
{
    const QString name = QObject::tr("warm pool");
    if (const Readout* readout = paint.live.readoutOf(group.id))
        for (const ReadoutLine& line : readout->lines)
            if (line.label == "Warm pool")
                return name + QStringLiteral(" · ") + fromUtf8(line.value);
    return name;
}

std::size_t fitting(qreal room, qreal each)
{
    return std::size_t(std::max(1.0, (room + kLaneGap) / (each + kLaneGap)));
}

void addChips(const QRectF& lane, const std::vector<const Readout*>& instances,
              std::vector<InstanceChip>& chips)
{
    const QRectF room = lane.adjusted(kLaneInside, kZoneName, -kLaneInside, -kLaneInside);
    const Layout* layout = &kLayouts[0];
    const auto holds = [&room](const Layout& each) {
        return fitting(room.width(), each.least) * fitting(room.height(), each.height);
    };
    for (const Layout& each : kLayouts) {
        layout = &each;
        if (each.height <= room.height() && holds(each) >= instances.size())
            break;
    }
    const std::size_t most = holds(*layout);
    const std::size_t columns = std::min(fitting(room.width(), layout->least), instances.size());
    const qreal width = (room.width() - kLaneGap * qreal(columns - 1)) / qreal(columns);
    for (std::size_t n = 0; n < std::min(most, instances.size()); ++n) {
        const std::size_t row = n / columns;
        const QRectF box(room.left() + qreal(n % columns) * (width + kLaneGap),
                         room.top() + qreal(row) * (layout->height + kLaneGap), width,
                         layout->height);
        const bool isLast = n + 1 == most && instances.size() > most;
        chips.push_back({box, *instances[n], layout->size, isLast ? instances.size() - n : 0});
    }
}

void paintDots(const Paint& paint, const InstanceChip& chip, bool hasWords)
{
    for (const TaskDot& dot : dotsOn(paint.live, chip)) {
        const StateLook look = stateLook(paint.theme, dot.task.mood);
        const ServiceColour colour =
            serviceColour(paint.theme, paint.known.serviceIndex(dot.task.service));
        paint.painter.setPen(look.isFilled ? QPen(colour.fill, 1) : outlinePen(look));
        paint.painter.setBrush(look.isFilled ? colour.fill : paint.theme.card);
        const qreal radius = chip.size == InstanceSize::whole ? 4 : 2;
        paint.painter.drawRoundedRect(dot.box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        if (hasWords && chip.size == InstanceSize::whole)
            paintText(paint, dot.box.adjusted(4, 0, -2, 0), std::string_view(dot.task.label),
                      TextRole::secondary, look.isFilled ? colour.text : paint.theme.ink);
    }
}

// AWS's word for where it is in its life, or what is unusual about an instance in service.
QString stateWords(const Readout& instance)
{
    const bool isUsual = instance.mood == Mood::running || instance.lifecycle != "InService";
    QString words =
        fromUtf8(isUsual && !instance.lifecycle.empty() ? instance.lifecycle : instance.word);
    if (instance.spot)
        words += QObject::tr(" · Spot");
    if (instance.spared)
        words += QObject::tr(" · protected");
    return words;
}

void paintLine(const Paint& paint, const InstanceChip& chip, const StateLook& look)
{
    const std::vector<TaskDot> dots = dotsOn(paint.live, chip);
    const qreal right = dots.empty() ? chip.box.right() : dots.front().box.left();
    const QRectF words(chip.box.left() + 6, chip.box.top(), right - chip.box.left() - 8,
                       chip.box.height());
    const std::string& name = chip.instance.name;
    if (chip.instance.mood == Mood::running) {
        paintText(paint, words, std::string_view(name), TextRole::mono, paint.theme.ink);
        return;
    }
    const QString number = fromUtf8(name).section(QLatin1Char(' '), -1);
    paintText(paint, words, number + QLatin1Char(' ') + stateWords(chip.instance),
              TextRole::secondary, look.text);
}

void paintChip(const Paint& paint, const InstanceChip& chip)
{
    const StateLook look = stateLook(paint.theme, chip.instance.mood);
    const bool isUsual = chip.instance.mood == Mood::running;
    if (isUsual && chip.size != InstanceSize::line)
        paintPanel(paint, chip.box, paint.theme.hairline, paint.theme.strokes.state,
                   paint.theme.card);
    else
        paintBox(paint, chip.box, outlinePen(look), paint.theme.card, paint.theme.radii.control);
    const bool hasWords = legible(paint) <= kFarthestLane;
    if (!paint.withoutTasks)
        paintDots(paint, chip, hasWords);
    if (!hasWords)
        return;
    if (chip.size == InstanceSize::line) {
        paintLine(paint, chip, look);
        return;
    }
    const bool isWhole = chip.size == InstanceSize::whole;
    const std::vector<TaskDot> dots = dotsOn(paint.live, chip);
    const qreal right = isWhole || dots.empty() ? chip.box.right() - 4 : dots.front().box.left();
    const QRectF name(chip.box.left() + 6, chip.box.top() + 2, right - chip.box.left() - 8, 16);
    paintText(paint, name, std::string_view(chip.instance.name), TextRole::mono, paint.theme.ink);
    QString words = stateWords(chip.instance);
    constexpr qreal kRoomForType = 150;
    if (chip.box.width() >= kRoomForType && isUsual)
        words += QStringLiteral(" · ") + fromUtf8(chip.instance.type);
    const QRectF second(name.left(), chip.box.top() + 17, chip.box.right() - 4 - name.left(), 14);
    paintFitted(paint, isWhole ? second : second.intersected(name.translated(0, 15)),
                words.toStdString(), TextRole::secondary, isUsual ? paint.theme.muted : look.text,
                1);
}

std::string sizeLine(const doc::Element& element, const Readout* readout)
{
    const auto& group = *element.as<doc::AutoScalingGroup>();
    const QString size = readout != nullptr ? fromUtf8(readout->headline)
                                            : QObject::tr("desired %1").arg(group.desiredCapacity);
    const QString bounds = QObject::tr("min %1 · max %2").arg(group.minSize).arg(group.maxSize);
    return (size + QStringLiteral(" · ") + bounds).toStdString();
}
} // namespace

bool isWarmed(const Readout& instance)
{
    return instance.lifecycle.starts_with("Warmed:");
}

std::vector<GroupLane> groupLanesOf(const doc::Document& document, const LiveState& live,
                                    const doc::Element& group)
{
    std::vector<GroupLane> lanes;
    const Zones zones = zonesOf(document, live, group);
    const bool pool = hasPool(live, group);
    for (const auto& [zone, instances] : zones)
        lanes.push_back({laneOf(group, pool, lanes.size(), zones.size()), zone});
    if (pool)
        lanes.push_back({poolLaneOf(group), {}, true});
    return lanes;
}

std::vector<InstanceChip> instanceChipsOn(const doc::Document& document, const LiveState& live,
                                          const doc::Element& group)
{
    std::vector<InstanceChip> chips;
    const Zones zones = zonesOf(document, live, group);
    const bool pool = hasPool(live, group);
    std::size_t n = 0;
    for (const auto& [zone, instances] : zones) {
        const QRectF lane = laneOf(group, pool, n++, zones.size());
        if (!instances.empty())
            addChips(lane, instances, chips);
    }
    if (const auto warmed = warmedOf(live, group); !warmed.empty())
        addChips(poolLaneOf(group), warmed, chips);
    return chips;
}

std::vector<TaskDot> dotsOn(const LiveState& live, const InstanceChip& chip)
{
    constexpr qreal kDot = 10, kBetween = 2, kName = 46, kLeastName = 44;
    const std::vector<const TaskReadout*> tasks = live.shownOn(chip.instance.subject);
    std::vector<TaskDot> dots;
    if (chip.size == InstanceSize::whole) {
        const QRectF row(chip.box.left() + 5, chip.box.bottom() - kTask - 5, chip.box.width() - 10,
                         kTask);
        const bool hasNames =
            (kLeastName + kBetween) * qreal(tasks.size()) <= row.width() + kBetween;
        const qreal least = hasNames ? kLeastName : kDot;
        const auto room = std::size_t((row.width() + kBetween) / (least + kBetween));
        const std::size_t count = std::min(room, tasks.size());
        constexpr qreal kWidest = 70;
        const qreal share = (row.width() + kBetween) / qreal(std::max<std::size_t>(count, 1));
        const qreal width = hasNames ? std::min(share - kBetween, kWidest) : kDot;
        for (std::size_t n = 0; n < count; ++n)
            dots.push_back(
                {QRectF(row.left() + qreal(n) * (width + kBetween), row.top(), width, row.height()),
                 *tasks[n]});
        return dots;
    }
    const qreal width = chip.box.width() - kName - 4;
    const auto room = std::size_t(std::max(0.0, width / (kDot + kBetween)));
    const std::size_t count = std::min(room, tasks.size());
    const qreal middle =
        chip.size == InstanceSize::label ? chip.box.top() + 11 : chip.box.center().y();
    for (std::size_t n = 0; n < count; ++n) {
        const qreal left = chip.box.right() - 4 - qreal(count - n) * (kDot + kBetween);
        dots.push_back({QRectF(left, middle - kDot / 2, kDot, kDot), *tasks[n]});
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
    paintZonedHeader(paint, element, QStringLiteral("auto_scaling_group"),
                     sizeLine(element, readout));
    for (const GroupLane& lane : groupLanesOf(paint.document, paint.live, element))
        paintZoneLane(paint, lane.box,
                      lane.isPool         ? poolWords(paint, element)
                      : lane.zone.empty() ? QObject::tr("no subnet")
                                          : fromUtf8(lane.zone));
    for (const InstanceChip& chip : instanceChipsOn(paint.document, paint.live, element)) {
        if (chip.andMore > 0)
            paintText(paint, chip.box, QStringLiteral("+%1").arg(chip.andMore), TextRole::secondary,
                      paint.theme.muted, Qt::AlignCenter);
        else
            paintChip(paint, chip);
    }
}

} // namespace stowage::ui
