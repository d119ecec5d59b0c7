// SPDX-License-Identifier: GPL-3.0-or-later
// How a part looks once it is drawn, with what comes along, small enough for a tip.
#pragma once

#include "kinds/catalog.h"
#include "look/theme.h"

#include <QPixmap>

namespace stowage::ui {

// Kept in QPixmapCache.
QPixmap partPicture(const doc::KindInfo& kind, const Theme& theme, qreal devicePixelRatio);

} // namespace stowage::ui
