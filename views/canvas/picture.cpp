// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/picture.h"

#include "canvas/card_painter.h"
#include "canvas/legend_painter.h"
#include "canvas/link_painter.h"
#include "canvas/role_keys.h"
#include "document/arrange.h"
#include "document/containment.h"

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr qreal kMargin = 40;
constexpr double kMostDots = 100'000; // more are seen by nobody, and fill a file

void paintDots(const Paint& paint, const QRectF& bounds)
{
    const int grid = paint.theme.measures.grid;
    if (bounds.width() / grid * (bounds.height() / grid) > kMostDots)
        return;
    paint.painter.setPen(QPen(paint.theme.canvasDots, 1.5, Qt::SolidLine, Qt::RoundCap));
    QList<QPointF> dots;
    for (qreal y = std::ceil(bounds.top() / grid) * grid; y < bounds.bottom(); y += grid)
        for (qreal x = std::ceil(bounds.left() / grid) * grid; x < bounds.right(); x += grid)
            dots.append({x, y});
    paint.painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}
} // namespace

double scaleOf(const PictureAsked& asked)
{
    return std::clamp(asked.scale, 0.1, 4.0);
}

QRectF boundsOfPicture(const doc::Document& document, const PictureAsked& asked)
{
    const doc::Rect bounds = doc::boundsOf(doc::shownOf(document));
    const QRectF drawn = QRectF(bounds.x, bounds.y, bounds.width, bounds.height)
                             .adjusted(-kMargin, -kMargin, kMargin, kMargin);
    if (!asked.legend)
        return drawn;
    const QSizeF legend = sizeOfLegend(asked.theme);
    return drawn.united(QRectF(drawn.bottomLeft(), legend + QSizeF(2 * kMargin, kMargin)));
}

void paintPicture(QPainter& painter, const doc::Document& drawn, const LiveState& live,
                  const PictureAsked& asked)
{
    const doc::Document document = doc::shownOf(drawn);
    const Known known = Known::of(document);
    const Paint paint{painter, asked.theme, document, live, asked.scale, known};
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    const QRectF bounds = boundsOfPicture(document, asked);
    if (asked.background) {
        painter.fillRect(bounds, asked.theme.canvas);
        paintDots(paint, bounds);
    }
    // Outer frames lie below inner ones, links above frames, and cards on top.
    std::vector<const doc::Element*> frames;
    for (const auto& element : document.elements())
        if (element->place && element->kind().holdsOthers)
            frames.push_back(element.get());
    std::stable_sort(
        frames.begin(), frames.end(), [&document](const doc::Element* a, const doc::Element* b) {
            return document.ancestorsOf(a->id).size() < document.ancestorsOf(b->id).size();
        });
    for (const doc::Element* frame : frames) {
        paintFrame(paint, *frame);
        paintRoleKeys(paint, *frame);
    }
    const std::vector<LinkPath> paths = LinkRoutes().of(document);
    for (const LinkPath& path : paths)
        paintLink(paint, path);
    for (const auto& element : document.elements())
        if (element->place && !element->kind().holdsOthers) {
            paintCard(paint, *element);
            paintRoleKeys(paint, *element);
        }
    for (const LinkPath& path : paths)
        paintLinkLabel(paint, path);
    if (asked.legend) {
        const QSizeF legend = sizeOfLegend(asked.theme);
        paintLegend(paint,
                    QRectF(bounds.left() + kMargin, bounds.bottom() - kMargin - legend.height(),
                           legend.width(), legend.height()));
    }
}

QImage previewOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked,
                 const QSize& room)
{
    const QRectF bounds = boundsOfPicture(document, asked);
    const QSizeF fitting = bounds.size().scaled(room, Qt::KeepAspectRatio);
    QImage image(fitting.toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(fitting.width() / bounds.width(), fitting.height() / bounds.height());
    painter.translate(-bounds.topLeft());
    paintPicture(painter, document, live, asked);
    return image;
}

QImage pictureOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked)
{
    const QRectF bounds = boundsOfPicture(document, asked);
    const double scale = scaleOf(asked);
    const QSizeF size = bounds.size() * scale;
    if (size.width() * size.height() > kMostPixels)
        return {};
    QImage image(QSize(std::max(1, static_cast<int>(std::lround(size.width()))),
                       std::max(1, static_cast<int>(std::lround(size.height())))),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-bounds.topLeft());
    paintPicture(painter, document, live, asked);
    painter.end();
    return image;
}

} // namespace stowage::ui
