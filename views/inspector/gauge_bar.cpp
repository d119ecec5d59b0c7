// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/gauge_bar.h"

#include "canvas/paint.h"
#include "look/numbers.h"

#include <QPainter>

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr int kThick = 8;
constexpr int kMark = 14;
} // namespace

GaugeBar::GaugeBar(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    setFixedHeight(kThick);
    setMinimumWidth(60);
}

void GaugeBar::show(const Gauge& gauge)
{
    gauge_ = gauge;
    setAccessibleName(fromUtf8(gauge.label));
    setAccessibleDescription(words(gauge));
    update();
}

QString GaugeBar::words(const Gauge& gauge)
{
    return tr("%1 of %2 %3 reserved, %4 in use")
        .arg(countLabel(gauge.reserved), countLabel(gauge.total), fromUtf8(gauge.unit),
             countLabel(gauge.used));
}

void GaugeBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto part = [this](std::int64_t count) {
        return gauge_.total <= 0
                   ? 0.0
                   : width() * std::clamp(double(count) / double(gauge_.total), 0.0, 1.0);
    };
    painter.setBrush(theme_.hairline);
    painter.drawRoundedRect(QRectF(0, 0, width(), kThick), kThick / 2.0, kThick / 2.0);
    painter.setBrush(theme_.running.graphic);
    painter.drawRoundedRect(QRectF(0, 0, part(gauge_.reserved), kThick), kThick / 2.0,
                            kThick / 2.0);
    painter.setBrush(theme_.ink);
    constexpr int kInset = 3; // stays within the rounded end
    painter.drawRoundedRect(QRectF(kInset, 3, std::max(2.0, part(gauge_.used) - kInset), 2), 1, 1);
}

StateMark::StateMark(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    setFixedSize(kMark, kMark);
}

void StateMark::show(const StateLook& look)
{
    look_ = look;
    update();
}

void StateMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMark(painter, QRectF(1, 1, kMark - 2, kMark - 2), look_, theme_);
}

} // namespace stowage::ui
