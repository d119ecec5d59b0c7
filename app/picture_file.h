// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as the bytes of files: PNG, SVG and PDF, of which the first two carry the design.
#pragma once

#include "base/result.h"
#include "canvas/picture.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>

namespace stowage::app {

enum class PictureFormat { png, svg, pdf };

struct PictureFile {
    PictureFormat format = PictureFormat::png;
    ui::PictureAsked picture;
    // Carried inside, so that the picture opens again as the design; never in a PDF.
    const doc::Document* embedded = nullptr;
};

QString endingOf(PictureFormat format); // "png"
// By what the path ends in, whether large or small letters.
std::optional<PictureFormat> formatOf(const QString& path);

// Says in words where the picture would be too large for its format, without making it.
Outcome fits(const doc::Document& document, const PictureFile& asked);

// Why the picture cannot be made is said in words: most often it would be too large.
Result<QByteArray> bytesOf(const doc::Document& document, const ui::LiveState& live,
                           const PictureFile& asked);

} // namespace stowage::app
