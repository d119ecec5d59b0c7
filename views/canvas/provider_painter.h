// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a capacity provider on its cluster's border: what its tasks need of what its group has.
#pragma once

#include "canvas/paint.h"

namespace stowage::ui {

// The bar of a provider, from 0 to twice its target capacity.
struct ReservationBar {
    QRectF filled;
    qreal target = 0; // where its mark stands
};
ReservationBar reservationBar(const ProviderReadout& provider, const QRectF& box);

void paintProvider(const Paint& paint, const doc::Element& element);

} // namespace stowage::ui
