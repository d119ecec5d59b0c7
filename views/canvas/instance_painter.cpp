// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/instance_painter.h"

#include "canvas/fargate_painter.h"
#include "look/icons.h"
#include "look/rollout_bar.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace stowage::ui {

namespace {
constexpr qreal kPad = kCardPad;
constexpr qreal kHeader = kCardHeader;
constexpr qreal kFar = 1.25;     // of legible(): from here on a header has one line,
constexpr qreal kChipFar = 1.45; // from here on a chip,
constexpr qreal kFarthest = 2.0; // and from here on none
constexpr qreal kClose = 1.4;    // pixels to a unit: from here on addresses and ports are read
constexpr qreal kFoot = 15;      // height of their line
constexpr qreal kClosest = 2;    // and from here on the containers of a task

// How chips of one size stand: as wide as `columns` of them fill the card, or square.
struct Layout {
    ChipSize size;
    qreal height, gap;
    std::size_t columns; // 0: as many squares as there is room for
};
constexpr Layout kLayouts[] = {
    {ChipSize::whole, 36, 6, 2}, {ChipSize::label, 18, 4, 3}, {ChipSize::block, 12, 3, 0}};

// Reserved in the colour of its state, used as a darker line within: both are told in the
// inspector.
void paintGauge(const Paint& paint, const QRectF& box, const Gauge& gauge)
{
    const bool isFar = legible(paint) > kFar;
    const qreal label = isFar ? 0 : 34;
    const qreal thick = isFar ? 8 : 4;
    if (!isFar)
        paintText(paint, QRectF(box.left(), box.top(), label, box.height()),
                  std::string_view(gauge.label), TextRole::secondary, paint.theme.muted);
    const QRectF whole(box.left() + label, box.center().y() - thick / 2, box.width() - label,
                       thick);
    const auto share = [&gauge](std::int64_t part) {
        return gauge.total <= 0 ? 0.0 : std::clamp(double(part) / double(gauge.total), 0.0, 1.0);
    };
    paintBox(paint, whole, Qt::NoPen, paint.theme.hairline, 2);
    const double reserved = share(gauge.reserved);
    constexpr double kTight = 0.9;
    paintBox(paint, QRectF(whole.left(), whole.top(), whole.width() * reserved, thick), Qt::NoPen,
             reserved > kTight ? paint.theme.starting.graphic : paint.theme.running.graphic, 2);
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(paint.theme.ink);
    paint.painter.drawRect(
        QRectF(whole.left(), whole.center().y() - 0.5, whole.width() * share(gauge.used), 1));
}

// Name, state and place, and each container where there is more to tell than of the task, in small
// letters, for that near they are large.
void paintContainers(const Paint& paint, const TaskChip& chip, const QColor& ink)
{
    constexpr qreal kLine = 11, kSmall = 0.62;
    QRectF line = chip.box.adjusted(7, 1.5, -4, 0);
    line.setHeight(kLine);
    std::string second = chip.task.word;
    if (!chip.task.place.empty())
        second += " · " + chip.task.place;
    std::string third;
    for (const ReadoutLine& container : chip.task.containers)
        third += (third.empty() ? "" : " · ") + container.label + " " + container.value;
    paintFitted(paint, line, chip.task.label, TextRole::emphasis, ink, kSmall);
    paintFitted(paint, line.translated(0, kLine), second, TextRole::secondary, ink, kSmall);
    paintFitted(paint, line.translated(0, 2 * kLine), third, TextRole::secondary, ink, kSmall);
}

void paintChip(const Paint& paint, const TaskChip& chip, int service)
{
    const ServiceColour colour = serviceColour(paint.theme, service);
    const StateLook look = paint.sprites != nullptr ? paint.sprites->look(chip.task.mood)
                                                    : stateLook(paint.theme, chip.task.mood);
    const bool isFilled = look.isFilled;
    const qreal hatched = std::min(12.0, chip.box.width() / 2);
    constexpr qreal kSmall = 7; // pixels: less shows no corners and no outline
    if (paint.pixels != nullptr && chip.box.height() * paint.sprites->scale() < kSmall) {
        paint.painter.fillRect(paint.pixels->map(chip.box), isFilled ? colour.fill : look.graphic);
        return;
    }
    const char key[] = {'C', static_cast<char>(chip.task.mood), static_cast<char>(chip.size),
                        static_cast<char>(service % kServiceColours),
                        static_cast<char>(chip.task.older ? 1 : 0)};
    paintKept(paint, chip.box, std::string_view(key, sizeof key),
              [&](QPainter& painter, const QRectF& box) {
                  const qreal radius = chip.size == ChipSize::block ? 3 : paint.theme.radii.control;
                  painter.setPen(isFilled ? QPen(colour.fill, 1) : outlinePen(look));
                  painter.setBrush(isFilled ? colour.fill : paint.theme.card);
                  painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
                  if (chip.task.older) // at the end, where no words are
                      paintStripes(painter,
                                   QRectF(box.right() - hatched, box.top() + 2, hatched - 2,
                                          box.height() - 4),
                                   isFilled ? paint.theme.card : look.graphic);
              });
    const qreal scale = legible(paint);
    if (chip.size == ChipSize::block || scale > kFarthest)
        return;
    const QColor ink = isFilled ? colour.text : paint.theme.ink;
    const std::string_view label = chip.task.label;
    if (chip.size == ChipSize::label || scale > kChipFar) {
        const qreal grown = chip.size == ChipSize::label ? 1 : scale;
        paintText(paint, chip.box.adjusted(4, 0, -3, 0), label,
                  chip.size == ChipSize::label ? TextRole::secondary : TextRole::emphasis, ink,
                  Qt::AlignLeft | Qt::AlignVCenter, grown);
        return;
    }
    if (paint.zoom >= kClosest && !chip.task.containers.empty()) {
        paintContainers(paint, chip, ink);
        return;
    }
    constexpr qreal kName = 18, kMostOfName = 1.25, kMostOfWord = 1.3;
    constexpr std::size_t kLongWord = 12; // leaves no room for where it is reached
    const QRectF words = chip.box.adjusted(7, 1, -4, -1);
    paintText(paint, QRectF(words.left(), words.top(), words.width(), kName), label,
              TextRole::emphasis, ink, Qt::AlignLeft | Qt::AlignVCenter,
              std::min(scale, kMostOfName));
    std::string second = chip.task.word;
    const bool hasRoom = second.size() < kLongWord;
    if (paint.zoom >= kClose && !chip.task.place.empty() && hasRoom)
        second += " · " + chip.task.place;
    paintFitted(paint, words.adjusted(0, kName - 1, 0, 0), second, TextRole::groupHead,
                isFilled ? ink : look.text, std::min(scale, kMostOfWord));
}

// How many interfaces are attached and which host ports are taken, where it is looked at closely.
std::string addressesOf(const Paint& paint, const Readout* readout)
{
    if (readout == nullptr || paint.zoom < kClose)
        return {};
    std::string words = readout->interfaces;
    if (!readout->ports.empty())
        words += (words.empty() ? "ports " : " · ports ") + readout->ports;
    return words;
}

QRectF footOf(const QRectF& box)
{
    return {box.left() + kPad, box.bottom() - kFoot - 3, box.width() - 2 * kPad, kFoot};
}

// Where tasks fill the card, what stands there takes the place of the type.
bool isFootFree(const Paint& paint, const doc::Element& instance)
{
    const std::vector<TaskChip> chips = chipsOn(paint.live, instance);
    return chips.empty() || chips.back().box.bottom() <= footOf(boxOf(instance)).top();
}

void paintGone(const Paint& paint, const QRectF& box, const StateLook& look, const QString& word)
{
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(QBrush(paint.theme.hairline, Qt::BDiagPattern));
    paint.painter.drawRoundedRect(box, paint.theme.radii.card, paint.theme.radii.card);
    paintText(paint, box.adjusted(0, kHeader, 0, -kPad), word, TextRole::emphasis, look.text,
              Qt::AlignCenter, std::min(legible(paint), kFarthest));
}
} // namespace

void paintChips(const Paint& paint, const std::vector<TaskChip>& chips)
{
    std::optional<InPixels> pixels;
    if (paint.sprites != nullptr)
        pixels.emplace(paint.painter);
    Paint each = paint;
    each.pixels = pixels ? &*pixels : nullptr;
    for (const TaskChip& chip : chips) {
        if (chip.andMore > 0)
            paintText(each, chip.box, QStringLiteral("+%1").arg(chip.andMore), TextRole::secondary,
                      paint.theme.muted, Qt::AlignCenter);
        else
            paintChip(each, chip, paint.known.serviceIndex(chip.task.service));
    }
}

bool holdsTasks(const doc::Element& element)
{
    return element.is("instance") || element.is("fargate");
}

void addChips(const QRectF& box, const std::vector<const TaskReadout*>& tasks,
              std::vector<TaskChip>& chips)
{
    constexpr qreal kLeastChip = 60; // width: less shows no name
    const auto fitting = [](qreal length, qreal each, qreal gap) {
        return std::size_t(std::max(1.0, std::floor((length + gap) / (each + gap))));
    };
    const Layout* layout = kLayouts;
    std::size_t columns = 1, room = 0;
    for (const Layout& each : kLayouts) {
        layout = &each;
        columns = each.columns > 0
                      ? std::min(each.columns, fitting(box.width(), kLeastChip, each.gap))
                      : fitting(box.width(), each.height, each.gap);
        room = columns * fitting(box.height(), each.height, each.gap);
        if (tasks.size() <= room)
            break;
    }
    const qreal width = layout->columns > 0
                            ? (box.width() - layout->gap * qreal(columns - 1)) / qreal(columns)
                            : layout->height;
    for (std::size_t n = 0; n < std::min(room, tasks.size()); ++n) {
        const std::size_t row = n / columns, column = n % columns;
        QRectF chip(box.left() + qreal(column) * (width + layout->gap),
                    box.top() + qreal(row) * (layout->height + layout->gap), width, layout->height);
        const bool isLast = n + 1 == room && tasks.size() > room;
        if (isLast) // words need more room than a square has
            chip.setRight(std::max(chip.right(), box.right()));
        chips.push_back({chip, *tasks[n], layout->size, isLast ? tasks.size() - n : 0});
    }
}

std::vector<TaskChip> chipsOn(const LiveState& live, const doc::Element& holder)
{
    if (holder.is("fargate"))
        return fargateChipsOn(live, holder);
    const QRectF box = boxOf(holder).adjusted(kPad, kHeader + 2, -kPad, -kPad);
    std::vector<TaskChip> chips;
    addChips(box, live.shownOn(holder.id), chips);
    return chips;
}

void paintInstance(const Paint& paint, const doc::Element& element)
{
    const QRectF box = boxOf(element);
    const Readout* readout = paint.live.readoutOf(element.id);
    const Mood mood = readout != nullptr ? readout->mood : Mood::idle;
    const StateLook look =
        paint.sprites != nullptr ? paint.sprites->look(mood) : stateLook(paint.theme, mood);
    const bool isPlain =
        readout == nullptr || readout->mood == Mood::running || readout->mood == Mood::idle;
    if (isPlain)
        paintPanel(paint, box, paint.theme.hairline, paint.theme.strokes.state, paint.theme.card);
    else
        paintBox(paint, box, outlinePen(look), paint.theme.card, paint.theme.radii.card);
    const bool isGone = readout != nullptr && readout->mood == Mood::lost;
    if (isGone)
        paintGone(paint, box, look, fromUtf8(readout->word));
    constexpr qreal kTile = 24;
    paintIconTile(paint, QRectF(box.left() + kPad, box.top() + kPad, kTile, kTile),
                  QStringLiteral("instance"), toneOf(element.kind(), paint.theme).tile);
    const bool hasGauges = readout != nullptr && readout->gauges.size() >= 2 && !isGone;
    const qreal scale = legible(paint);
    constexpr qreal kGauges = 82;
    const qreal left = box.left() + kPad + kTile + 8;
    const qreal width = box.right() - kPad - left - (hasGauges ? kGauges + 4 : 0);
    const std::string addresses = addressesOf(paint, readout);
    const bool isFoot = addresses.empty() || isFootFree(paint, element);
    std::string second = element.as<doc::Instance>()->instanceType;
    if (element.as<doc::Instance>()->spot)
        second += " · Spot";
    if (!isFoot)
        second = addresses;
    if (readout != nullptr && readout->mood != Mood::running && !isGone)
        second = readout->word;
    if (scale > kFar) { // the name alone, unless its state is not the usual one
        paintText(paint, QRectF(left, box.top() + 4, width, kHeader - 8),
                  isPlain || isGone ? std::string_view(element.name) : std::string_view(second),
                  TextRole::mono, isPlain ? paint.theme.ink : look.text,
                  Qt::AlignLeft | Qt::AlignVCenter, std::min(scale, kFarthest));
    } else {
        paintText(paint, QRectF(left, box.top() + 5, width, 16), std::string_view(element.name),
                  TextRole::mono, paint.theme.ink);
        const QRectF line(left, box.top() + 21, width, 15);
        const QColor& ink = isPlain ? paint.theme.muted : look.text;
        if (isFoot) // the type and that it is Spot
            paintFitted(paint, line, second, TextRole::secondary, ink, 1);
        else
            paintText(paint, line, second, TextRole::secondary, ink);
    }
    if (hasGauges)
        for (int n = 0; n < 2; ++n)
            paintGauge(paint,
                       QRectF(box.right() - kPad - kGauges, box.top() + 6 + 15 * n, kGauges, 14),
                       readout->gauges[static_cast<std::size_t>(n)]);
    if (isGone)
        return;
    if (!paint.withoutTasks)
        paintChips(paint, chipsOn(paint.live, element));
    if (isFoot && !addresses.empty())
        paintFitted(paint, footOf(box), addresses, TextRole::secondary, paint.theme.muted, 1);
}

} // namespace stowage::ui
