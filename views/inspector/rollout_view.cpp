// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/rollout_view.h"

#include "canvas/paint.h"
#include "look/rollout_bar.h"

#include <QPainter>

namespace stowage::ui {

namespace {
constexpr int kThick = 10;
}

RolloutView::RolloutView(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme)
{
    setObjectName(QStringLiteral("Deployment"));
    setAccessibleName(tr("Deployment"));
    setFixedHeight(kThick);
    setMinimumWidth(60);
}

void RolloutView::show(const RolloutReadout& rollout)
{
    rollout_ = rollout;
    setAccessibleDescription(tr("%1 older and %2 newer tasks of %3: %4")
                                 .arg(rollout.older)
                                 .arg(rollout.newer)
                                 .arg(rollout.desired)
                                 .arg(fromUtf8(rollout.words)));
    setFixedHeight(kThick + (rollout.shiftedTenths >= 0 ? int(kTrafficStrip) : 0));
    update();
}

void RolloutView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRollout(painter, QRectF(rect()), rollout_, theme_, theme_.running.graphic);
}

} // namespace stowage::ui
