// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/trail_painter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace stowage::ui {

namespace {
constexpr double kCrossing = 1; // seconds on the wall, of the newest hop along its connection
constexpr qreal kBadge = 16, kToken = 6, kAround = 4;

QPointF pointAt(const QPolygonF& path, qreal share)
{
    qreal length = 0;
    for (int n = 1; n < path.size(); ++n)
        length += std::hypot(path[n].x() - path[n - 1].x(), path[n].y() - path[n - 1].y());
    qreal left = length * share;
    for (int n = 1; n < path.size(); ++n) {
        const QPointF along = path[n] - path[n - 1];
        const qreal part = std::hypot(along.x(), along.y());
        if (left <= part && part > 0)
            return path[n - 1] + along * (left / part);
        left -= part;
    }
    return path.isEmpty() ? QPointF() : path.last();
}

// "1", "2, 5": the hops that went along one connection.
void paintBadge(const Paint& paint, const QPointF& at, const QString& words)
{
    const qreal scale = std::min(legible(paint), 1.6);
    const QFontMetricsF metrics(paint.theme.font(TextRole::secondary));
    QRectF box(0, 0, std::max(kBadge, metrics.horizontalAdvance(words) + 8) * scale,
               kBadge * scale);
    box.moveCenter(at);
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(paint.theme.accent);
    paint.painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    paintText(paint, box, words, TextRole::secondary, paint.theme.onAccent, Qt::AlignCenter, scale);
}

void paintToken(const Paint& paint, const QPointF& at)
{
    paint.painter.setPen(QPen(paint.theme.card, 2));
    paint.painter.setBrush(paint.theme.accent);
    paint.painter.drawPolygon(QPolygonF{at + QPointF(0, -kToken), at + QPointF(kToken, 0),
                                        at + QPointF(0, kToken), at + QPointF(-kToken, 0)});
}

void paintWays(const Paint& paint, const std::vector<LinkPath>& paths,
               const std::vector<TrailHop>& hops)
{
    std::map<std::size_t, QStringList> numbers; // by path
    for (const TrailHop& hop : hops)
        numbers[hop.path].append(QString::number(hop.step + 1));
    for (const auto& [path, all] : numbers) {
        QPen pen(paint.theme.accent, paint.theme.strokes.alarm);
        pen.setJoinStyle(Qt::RoundJoin);
        paint.painter.setPen(pen);
        paint.painter.setBrush(Qt::NoBrush);
        paint.painter.drawPolyline(paths[path].path);
        constexpr int kMostNumbers = 3;
        const QString words = all.size() <= kMostNumbers
                                  ? all.join(QStringLiteral(", "))
                                  : all.front() + QStringLiteral(" … ") + all.back();
        paintBadge(paint, pointAt(paths[path].path, 0.25), words);
    }
}

// The element that the newest step is at.
void paintPresence(const Paint& paint, const ElementId& at)
{
    const doc::Element* element = paint.document.find(at);
    if (element == nullptr || !element->place)
        return;
    paint.painter.setBrush(Qt::NoBrush);
    paint.painter.setPen(QPen(paint.theme.accent, paint.theme.strokes.selection, Qt::DashLine));
    const qreal radius = paint.theme.radii.popOver;
    paint.painter.drawRoundedRect(boxOf(*element).adjusted(-kAround, -kAround, kAround, kAround),
                                  radius, radius);
}
} // namespace

std::vector<TrailHop> hopsOf(const Trail& trail, const std::vector<LinkPath>& paths)
{
    std::vector<TrailHop> hops;
    for (std::size_t n = 0; n < trail.steps.size(); ++n) {
        const TrailStep& step = trail.steps[n];
        if (step.from.isEmpty() || step.to.isEmpty())
            continue;
        const auto along = std::find_if(paths.begin(), paths.end(), [&](const LinkPath& path) {
            return path.flow && ((path.from == step.from && path.to == step.to) ||
                                 (path.from == step.to && path.to == step.from));
        });
        if (along != paths.end())
            hops.push_back(
                {n, static_cast<std::size_t>(along - paths.begin()), along->from != step.from});
    }
    return hops;
}

double shareOf(const TrailStep& step, Time now, double pace)
{
    const double crossing = kCrossing * std::max(pace, 1.0) * 1'000'000;
    return std::clamp(static_cast<double>((now - step.at).micros) / crossing, 0.0, 1.0);
}

void paintTrail(const Paint& paint, const std::vector<LinkPath>& paths, const Trail& trail)
{
    if (trail.steps.empty())
        return;
    const std::vector<TrailHop> hops = hopsOf(trail, paths);
    paintWays(paint, paths, hops);
    const TrailStep& newest = trail.steps.back();
    const bool isOnItsWay = !hops.empty() && hops.back().step + 1 == trail.steps.size();
    const bool moves = paint.theme.motion.normal > 0;
    const double share = moves ? shareOf(newest, paint.live.now(), paint.live.pace()) : 1;
    if (isOnItsWay && share < 1) {
        const double along = hops.back().isBack ? 1 - share : share;
        paintToken(paint, pointAt(paths[hops.back().path].path, along));
        return;
    }
    for (auto step = trail.steps.rbegin(); step != trail.steps.rend(); ++step)
        if (!step->to.isEmpty())
            return paintPresence(paint, step->to);
}

} // namespace stowage::ui
