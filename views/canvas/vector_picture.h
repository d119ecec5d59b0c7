// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a drawing as lines and text instead of pixels: SVG and PDF, whose words can be
// searched and selected.
#pragma once

#include "canvas/picture.h"

#include <QByteArray>

namespace stowage::ui {

// Well-formed XML of nothing but shapes and text, whatever the names in the drawing are; fonts are
// named with what takes their place where they are missing. Equal drawings give equal bytes.
QByteArray svgOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked);

// As long as a page can be, in points (PDF 32000-1:2008, annex C).
constexpr double kLongestPage = 14'400;

// In points, of which 72 make an inch.
QSizeF sizeOfPage(const doc::Document& document, const PictureAsked& asked);

// One page of the picture's size, with its fonts inside. Empty where a side would be longer than
// kLongestPage.
QByteArray pdfOf(const doc::Document& document, const LiveState& live, const PictureAsked& asked);

} // namespace stowage::ui
