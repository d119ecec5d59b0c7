// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_file.h"

#include "canvas/vector_picture.h"
#include "io/document_json.h"
#include "io/png.h"
#include "io/svg.h"

#include <QBuffer>

#include <algorithm>

namespace stowage::app {

namespace {
constexpr PictureFormat kFormats[] = {PictureFormat::png, PictureFormat::svg, PictureFormat::pdf};

QByteArray pngOf(const doc::Document& document, const ui::LiveState& live,
                 const ui::PictureAsked& asked)
{
    const QImage image = ui::pictureOf(document, live, asked);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isWritten =
        !image.isNull() && buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG");
    return isWritten ? bytes : QByteArray();
}

Result<QByteArray> drawn(const doc::Document& document, const ui::LiveState& live,
                         const PictureFile& asked)
{
    const Outcome isPossible = fits(document, asked);
    if (!isPossible)
        return isPossible.error();
    QByteArray bytes;
    switch (asked.format) {
    case PictureFormat::png:
        bytes = pngOf(document, live, asked.picture);
        break;
    case PictureFormat::svg:
        bytes = ui::svgOf(document, live, asked.picture);
        break;
    case PictureFormat::pdf:
        bytes = ui::pdfOf(document, live, asked.picture);
        break;
    }
    if (bytes.isEmpty())
        return Error{Fault::unavailable,
                     "the picture could not be made; is there enough memory for its size?",
                     {}};
    return bytes;
}
} // namespace

Outcome fits(const doc::Document& document, const PictureFile& asked)
{
    const QSizeF pixels =
        ui::boundsOfPicture(document, asked.picture).size() * ui::scaleOf(asked.picture);
    if (asked.format == PictureFormat::png && pixels.width() * pixels.height() > ui::kMostPixels)
        return Error{Fault::limit,
                     "the picture would have more than 100 million pixels; use a smaller scale, or "
                     "SVG.",
                     {}};
    const QSizeF page = ui::sizeOfPage(document, asked.picture);
    if (asked.format == PictureFormat::pdf &&
        std::max(page.width(), page.height()) > ui::kLongestPage)
        return Error{Fault::limit,
                     "the page would be longer than 5 metres, which is as long as a page of a PDF "
                     "can be; use a smaller scale, or SVG.",
                     {}};
    return Done{};
}

QString endingOf(PictureFormat format)
{
    switch (format) {
    case PictureFormat::png:
        return QStringLiteral("png");
    case PictureFormat::svg:
        return QStringLiteral("svg");
    case PictureFormat::pdf:
        break;
    }
    return QStringLiteral("pdf");
}

std::optional<PictureFormat> formatOf(const QString& path)
{
    for (const PictureFormat format : kFormats)
        if (path.endsWith(QLatin1Char('.') + endingOf(format), Qt::CaseInsensitive))
            return format;
    return std::nullopt;
}

Result<QByteArray> bytesOf(const doc::Document& document, const ui::LiveState& live,
                           const PictureFile& asked)
{
    Result<QByteArray> picture = drawn(document, live, asked);
    if (!picture || asked.embedded == nullptr || asked.format == PictureFormat::pdf)
        return picture;
    const std::string design = io::writeDocument(*asked.embedded);
    const Result<std::string> with = asked.format == PictureFormat::png
                                         ? io::embedInPng(picture->toStdString(), design)
                                         : io::embedInSvg(picture->toStdString(), design);
    if (!with)
        return with.error();
    return QByteArray::fromStdString(*with);
}

} // namespace stowage::app
