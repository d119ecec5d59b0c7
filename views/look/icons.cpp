// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/icons.h"

#include "look/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace stowage::ui {

namespace {

// The drawings are made in this one colour, which stands for "whatever is asked for".
constexpr char kDrawnColour[] = "#000";

QString pathOf(const QString& name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QByteArray drawing(const QString& name, const QColor& colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace(kDrawnColour, colour.name(QColor::HexRgb).toLatin1());
}

QPixmap blank(int size, qreal devicePixelRatio)
{
    QPixmap pixmap(QSize(size, size) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QColor colourOf(QIcon::Mode mode, QIcon::State state)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (state == QIcon::On)
        return palette.color(QPalette::Active, QPalette::Link);
    return palette.color(QPalette::Active, QPalette::ButtonText);
}

class GlyphEngine : public QIconEngine {
public:
    explicit GlyphEngine(const QString& name) : name_(name) {}

    void paint(QPainter* painter, const QRect& box, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = qMin(box.width(), box.height());
        const qreal ratio = painter->device()->devicePixelRatio();
        const QPoint corner(box.x() + (box.width() - size) / 2,
                            box.y() + (box.height() - size) / 2);
        painter->drawPixmap(corner, icon(name_, size, colourOf(mode, state), ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    // `size` is in device pixels, as QIcon asks; the caller sets the ratio on what it gets.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal /*scale*/) override
    {
        return icon(name_, qMin(size.width(), size.height()), colourOf(mode, state), 1.0);
    }

    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }

    bool isNull() override { return !hasIcon(name_); }
    QString key() const override { return QStringLiteral("stowage-glyph"); }
    QIconEngine* clone() const override { return new GlyphEngine(name_); }

private:
    QString name_;
};

} // namespace

bool hasIcon(const QString& name)
{
    return QFile::exists(pathOf(name));
}

QPixmap icon(const QString& name, int size, const QColor& colour, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("glyph/%1/%2/%3/%4")
                            .arg(name, QString::number(size), colour.name(QColor::HexArgb),
                                 QString::number(devicePixelRatio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    if (size <= 0 || !hasIcon(name))
        return {};
    pixmap = blank(size, devicePixelRatio);
    QPainter painter(&pixmap);
    paintIcon(painter, QRectF(0, 0, size, size), name, colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& colour)
{
    QSvgRenderer renderer(drawing(name, colour));
    if (!renderer.isValid())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(painter.opacity() * colour.alphaF());
    renderer.render(&painter, box);
    painter.restore();
}

QIcon actionIcon(const QString& name)
{
    return QIcon(new GlyphEngine(name));
}

void paintTile(QPainter& painter, const QRectF& box, const QString& name, const QColor& fill,
               const Theme& theme)
{
    const qreal side = box.width();
    const qreal radius = qMin<qreal>(theme.radii.control, side / 4);
    const qreal glyph = side * theme.measures.glyph / theme.measures.tile;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, radius, radius);
    painter.restore();
    const QPointF corner = box.center() - QPointF(glyph, glyph) / 2;
    paintIcon(painter, QRectF(corner, QSizeF(glyph, glyph)), name, theme.onTile);
}

QPixmap tile(const QString& name, int size, const QColor& fill, const Theme& theme,
             qreal devicePixelRatio)
{
    const QString key =
        QStringLiteral("tile/%1/%2/%3/%4")
            .arg(name, QString::number(size), fill.name(), QString::number(devicePixelRatio));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = blank(size, devicePixelRatio);
    QPainter painter(&pixmap);
    paintTile(painter, QRectF(0, 0, size, size), name, fill, theme);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace stowage::ui
