// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/provider_painter.h"

#include "kinds/compute/capacity_provider.h"
#include "look/numbers.h"
#include "look/state_look.h"
#include "palette/part_button.h"

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kEdge = 8;
constexpr qreal kTile = 24;
constexpr qreal kLine = 16;
constexpr qreal kBar = 3;
constexpr qreal kPercent = 56; // width
constexpr qreal kFar = 1.25;   // of legible(): from here on there is one line

// More is needed than there is, just so much, or less.
const StateTone& toneOf(const Theme& theme, const ProviderReadout& provider)
{
    const auto target = static_cast<double>(provider.target);
    if (provider.tooLarge > 0)
        return theme.lost;
    return provider.percent > target ? theme.starting : theme.running;
}

QString sumOf(const ProviderReadout& provider)
{
    QString sum = QStringLiteral("N %1 · M %2")
                      .arg(countLabel(provider.running), countLabel(provider.needed));
    if (provider.waiting > 0)
        sum += QStringLiteral(" · ") + QObject::tr("%1 waiting").arg(countLabel(provider.waiting));
    else if (!provider.isManaged)
        sum += QStringLiteral(" · ") + QObject::tr("not managed");
    return sum;
}

QString asDrawn(const doc::CapacityProvider& provider)
{
    return provider.managedScaling == doc::ProviderSwitch::enabled
               ? QObject::tr("target %1").arg(percentLabel(provider.targetCapacity / 100.0))
               : QObject::tr("not managed");
}
} // namespace

ReservationBar reservationBar(const ProviderReadout& provider, const QRectF& box)
{
    const double most = 2.0 * static_cast<double>(std::max<std::int64_t>(1, provider.target));
    const double share = std::clamp(provider.percent / most, 0.0, 1.0);
    return {QRectF(box.left(), box.top(), box.width() * share, box.height()), box.center().x()};
}

void paintProvider(const Paint& paint, const doc::Element& element)
{
    const QRectF box = boxOf(element);
    const Readout* readout = paint.live.readoutOf(element.id);
    const ProviderReadout* live =
        readout != nullptr && readout->provider ? &*readout->provider : nullptr;
    const Theme& theme = paint.theme;
    const bool waits = live != nullptr && live->waiting > 0;
    // It interrupts the cluster's border, so its own is as strong.
    paintPanel(paint, box,
               waits ? toneOf(theme, *live).graphic : toneOf(element.kind(), theme).line,
               theme.strokes.state, theme.card);
    paintIconTile(paint, QRectF(box.left() + kEdge, box.center().y() - kTile / 2, kTile, kTile),
                  QStringLiteral("capacity_provider"), toneOf(element.kind(), theme).tile);
    const qreal left = box.left() + kEdge + kTile + 8;
    const qreal width = box.right() - kEdge - left;
    const qreal scale = std::min(legible(paint), 1.8);
    const bool isFar = scale > kFar;
    const qreal percent = live != nullptr ? kPercent * std::min(scale, 1.4) : 0;
    const qreal line = isFar ? box.height() : kLine;
    const qreal top = isFar ? box.top() : box.top() + 3;
    paintText(paint, QRectF(left, top, width - percent, line), std::string_view(element.name),
              TextRole::emphasis, theme.ink, Qt::AlignLeft | Qt::AlignVCenter, scale);
    if (live != nullptr)
        paintText(paint, QRectF(left + width - percent, top, percent, line),
                  percentLabel(live->percent / 100), TextRole::emphasis, toneOf(theme, *live).text,
                  Qt::AlignRight | Qt::AlignVCenter, scale);
    if (isFar)
        return;
    const QString second =
        live != nullptr ? sumOf(*live) : asDrawn(*element.as<doc::CapacityProvider>());
    paintFitted(paint, QRectF(left, top + line, width, kLine - 1), second.toStdString(),
                TextRole::secondary, theme.muted, 1);
    if (live == nullptr)
        return;
    const QRectF whole(left, box.bottom() - kBar - 2.5, width, kBar);
    const ReservationBar bar = reservationBar(*live, whole);
    paintBox(paint, whole, Qt::NoPen, theme.hairline, kBar / 2);
    paintBox(paint, bar.filled, Qt::NoPen, toneOf(theme, *live).graphic, kBar / 2);
    paint.painter.setPen(Qt::NoPen);
    paint.painter.setBrush(theme.ink);
    paint.painter.drawRect(QRectF(bar.target - 0.5, whole.top() - 1, 1, kBar + 2));
}

} // namespace stowage::ui
