// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/vector_picture.h"

#include "canvas/paint.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

namespace stowage::ui {

namespace {
constexpr double kPointsPerInch = 72;

// Fonts are measured for the screen, so the page must have its resolution.
int resolution()
{
    return QImage(1, 1, QImage::Format_ARGB32).logicalDpiX();
}

void paintOn(QPaintDevice& device, const doc::Document& document, const LiveState& live,
             const PictureAsked& asked)
{
    QPainter painter(&device);
    const double scale = scaleOf(asked);
    painter.scale(scale, scale);
    painter.translate(-boundsOfPicture(document, asked).topLeft());
    paintPicture(painter, document, live, asked);
}

bool mayStand(QStringView element)
{
    constexpr QStringView kShapes[] = {u"svg",      u"defs",    u"g",      u"path",
                                       u"rect",     u"line",    u"circle", u"ellipse",
                                       u"polyline", u"polygon", u"text",   u"image"};
    return std::find(std::begin(kShapes), std::end(kShapes), element) != std::end(kShapes);
}

QString familiesLike(QStringView first)
{
    const bool isMono = first == u"JetBrains Mono" || first == u"DejaVu Sans Mono";
    return isMono ? QStringLiteral("'JetBrains Mono', 'DejaVu Sans Mono', monospace")
                  : QStringLiteral("Inter, 'Noto Sans', 'DejaVu Sans', sans-serif");
}

// XML has no place for most control characters, and for two that are none.
QString allowed(QString text)
{
    const auto isRefused = [](QChar letter) {
        return (letter.unicode() < 0x20 && letter != u'\t' && letter != u'\n') ||
               letter.unicode() >= 0xFFFE;
    };
    text.removeIf(isRefused);
    return text;
}

void copyStart(QXmlStreamWriter& out, const QXmlStreamReader& in, QSizeF size)
{
    out.writeStartElement(in.name().toString());
    if (in.name() == u"svg") {
        const QString width = QString::number(size.width());
        const QString height = QString::number(size.height());
        out.writeAttribute(QStringLiteral("xmlns"), QStringLiteral("http://www.w3.org/2000/svg"));
        out.writeAttribute(QStringLiteral("xmlns:xlink"),
                           QStringLiteral("http://www.w3.org/1999/xlink"));
        out.writeAttribute(QStringLiteral("width"), width);
        out.writeAttribute(QStringLiteral("height"), height);
        out.writeAttribute(QStringLiteral("viewBox"),
                           QStringLiteral("0 0 %1 %2").arg(width, height));
        return;
    }
    for (const QXmlStreamAttribute& attribute : in.attributes()) {
        const QString name = attribute.qualifiedName().toString();
        out.writeAttribute(name, name == u"font-family" ? familiesLike(attribute.value())
                                                        : attribute.value().toString());
    }
}

// Takes what Qt wrote apart and writes it anew, for Qt names fonts without what takes their place.
QByteArray written(const QByteArray& byQt, const QString& title, QSizeF size)
{
    QByteArray bytes;
    QXmlStreamReader in(allowed(QString::fromUtf8(byQt)));
    QXmlStreamWriter out(&bytes);
    out.writeStartDocument();
    while (!in.atEnd()) {
        in.readNext();
        if (in.isStartElement() && !mayStand(in.name())) {
            in.skipCurrentElement();
        } else if (in.isStartElement()) {
            copyStart(out, in, size);
            if (in.name() == u"svg" && !title.isEmpty())
                out.writeTextElement(QStringLiteral("title"), title);
        } else if (in.isEndElement()) {
            out.writeEndElement();
        } else if (in.isCharacters()) {
            out.writeCharacters(in.text().toString());
        }
    }
    out.writeEndDocument();
    return in.hasError() || out.hasError() ? QByteArray() : bytes;
}
} // namespace

QByteArray svgOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked)
{
    const QSizeF size = boundsOfPicture(document, asked).size() * scaleOf(asked);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(resolution());
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    paintOn(generator, document, live, asked);
    return written(buffer.data(), allowed(fromUtf8(document.name)), size);
}

QSizeF sizeOfPage(const doc::Document& document, const PictureAsked& asked)
{
    return boundsOfPicture(document, asked).size() * scaleOf(asked) * kPointsPerInch / resolution();
}

QByteArray pdfOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked)
{
    const QSizeF size = sizeOfPage(document, asked);
    if (std::max(size.width(), size.height()) > kLongestPage)
        return {};
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setCreator(QStringLiteral("Stowage"));
    writer.setTitle(allowed(fromUtf8(document.name)));
    writer.setResolution(resolution());
    writer.setPageLayout(
        QPageLayout(QPageSize(QSizeF(std::ceil(size.width()), std::ceil(size.height())),
                              QPageSize::Point, QString(), QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
    paintOn(writer, document, live, asked);
    return buffer.data();
}

} // namespace stowage::ui
