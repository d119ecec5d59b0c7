// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/heat_tile.h"

#include "look/state_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>

namespace stowage::ui {

namespace {
void count(const TaskReadout& task, TaskCounts& counts)
{
    switch (task.mood) {
    case Mood::unhealthy:
    case Mood::lost:
        ++counts.unhealthy;
        break;
    case Mood::stopping:
        ++counts.stopping;
        break;
    case Mood::running:
        ++counts.running;
        break;
    case Mood::idle:
    case Mood::starting:
    case Mood::info:
        ++counts.starting;
        break;
    }
}

void count(const Readout& instance, TaskCounts& counts)
{
    ++(instance.mood == Mood::lost ? counts.lost : counts.instances);
}

// Lines of one size, as large as the tile and a reader's eye allow.
void paintLines(const Paint& paint, const QRectF& box, const QStringList& lines,
                const QColor& colour)
{
    constexpr qreal kPixels = 13; // of a line that is read with ease
    const QFontMetricsF metrics(paint.theme.font(TextRole::emphasis));
    const qreal fitting = box.height() / (metrics.height() * qreal(lines.size()));
    qreal scale = std::min(fitting, kPixels * 1.4 / (metrics.height() * paint.zoom));
    for (const QString& line : lines)
        scale = std::min(scale, box.width() / (metrics.horizontalAdvance(line) * 1.1 + 1));
    const qreal each = metrics.height() * scale;
    QRectF at(box.left(), box.center().y() - each * qreal(lines.size()) / 2, box.width(), each);
    for (const QString& line : lines) {
        paintText(paint, at, line, TextRole::emphasis, colour, Qt::AlignCenter, scale);
        at.translate(0, each);
    }
}
} // namespace

ElementId clusterOf(const doc::Document& document, const ElementId& element)
{
    for (const doc::Element* at = document.find(element); at != nullptr;
         at = document.find(at->parent))
        if (at->is("cluster"))
            return at->id;
    return {};
}

CountsOfClusters countsOfClusters(const doc::Document& document, const LiveState& live)
{
    CountsOfClusters counts;
    std::unordered_map<std::string, TaskCounts*> homes; // by element in a cluster
    for (const auto& element : document.elements()) {
        const ElementId cluster = clusterOf(document, element->id);
        if (cluster.isEmpty())
            continue;
        TaskCounts& own = counts[cluster.text];
        homes.emplace(element->id.text, &own);
        if (element->is("instance"))
            if (const Readout* instance = live.readoutOf(element->id))
                count(*instance, own);
        if (element->is("autoScalingGroup"))
            for (const Readout* instance : live.instancesOf(element->id))
                count(*instance, own);
    }
    // In the cluster of its service, else of its host.
    const auto hostOf = [&live](const TaskReadout& task) {
        if (const auto* host = std::get_if<ElementId>(&task.host))
            return *host;
        const Readout* member = live.readoutOf(task.host);
        return member == nullptr ? ElementId() : member->group;
    };
    for (const TaskReadout* task : live.shown()) {
        auto home = homes.find(task->service.text);
        if (home == homes.end())
            home = homes.find(hostOf(*task).text);
        if (home != homes.end())
            count(*task, *home->second);
    }
    return counts;
}

Mood moodOf(const TaskCounts& counts)
{
    if (counts.lost > 0)
        return Mood::lost;
    if (counts.unhealthy > 0)
        return Mood::unhealthy;
    if (counts.starting > 0)
        return Mood::starting;
    if (counts.running > 0)
        return Mood::running;
    return counts.stopping > 0 ? Mood::stopping : Mood::idle;
}

QStringList wordsOf(const TaskCounts& counts)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Canvas", text); };
    const std::pair<int, QString> all[] = {
        {counts.lost, counts.lost == 1 ? say("%1 instance lost") : say("%1 instances lost")},
        {counts.unhealthy, say("%1 unhealthy")},
        {counts.starting, say("%1 pending")},
        {counts.running, say("%1 running")},
        {counts.stopping, say("%1 stopping")},
        {counts.instances, counts.instances == 1 ? say("%1 instance") : say("%1 instances")}};
    QStringList words;
    for (const auto& [number, text] : all)
        if (number > 0)
            words.append(text.arg(number));
    return words;
}

void paintHeatTile(const Paint& paint, const doc::Element& cluster, const TaskCounts& counts)
{
    const StateLook look = stateLook(paint.theme, moodOf(counts));
    const QRectF box = boxOf(cluster);
    const qreal thick = 2 / paint.zoom; // the outline tells the state beside the colour
    paintBox(paint, box, QPen(look.graphic, thick, look.outline),
             washed(paint.theme.card, look.graphic, 0.18), paint.theme.radii.card);
    QStringList lines{fromUtf8(cluster.name)};
    lines += wordsOf(counts).mid(0, 3);
    paintLines(paint, box.adjusted(thick * 3, thick * 3, -thick * 3, -thick * 3), lines,
               paint.theme.ink);
}

} // namespace stowage::ui
