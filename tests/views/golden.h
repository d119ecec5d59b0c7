// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that somebody has looked at, and how new ones are compared with them.
// STOWAGE_GOLDEN=update in the environment rewrites them.
#pragma once

#include <QImage>
#include <QString>

namespace stowage::ui::golden {

constexpr double kShare = 0.2; // of the pixels of a part of the picture that may be another colour

// Of the part of the picture in which it is largest: a chip that is gone is much of a part, and
// little of the whole.
double shareThatDiffers(const QImage& a, const QImage& b);

// From tests/golden/NAME.png; empty: it is alike.
QString differenceFrom(const QString& name, const QImage& image);

// Another font is another picture; empty: it is the one of the pictures.
QString otherFont();

} // namespace stowage::ui::golden
