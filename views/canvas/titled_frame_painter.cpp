// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/titled_frame_painter.h"

#include "look/plain_text.h"

#include <algorithm>

namespace stowage::ui {

namespace {
constexpr qreal kTitle = 28;

const GroupTone& toneOf(doc::FrameColour colour, const Theme& theme)
{
    switch (colour) {
    case doc::FrameColour::grey:
        break;
    case doc::FrameColour::turquoise:
        return theme.zone;
    case doc::FrameColour::green:
        return theme.storage;
    case doc::FrameColour::orange:
        return theme.compute;
    case doc::FrameColour::violet:
        return theme.network;
    }
    return theme.outside;
}
} // namespace

void paintTitledFrame(const Paint& paint, const doc::Element& element)
{
    const auto& frame = *element.as<doc::TitledFrame>();
    const GroupTone& tone = toneOf(frame.colour, paint.theme);
    const QRectF box = boxOf(element);
    paintBox(paint, box, QPen(tone.line, paint.theme.strokes.state, Qt::DashLine),
             washed(paint.theme.canvas, tone.line, 0.03), paint.theme.radii.card);
    const qreal scale = std::min(legible(paint), 1.8);
    const QRectF title(box.left() + 12, box.top() + 4, box.width() - 24, kTitle * scale);
    paintText(paint, title, fromUtf8(element.name), TextRole::title, tone.text,
              Qt::AlignLeft | Qt::AlignVCenter, scale);
    if (frame.text.empty() || scale > 1)
        return;
    // One line, for what the frame is drawn around begins below it.
    paintText(paint, QRectF(title.left(), title.bottom() - 2, title.width(), 20),
              forOneLine(fromUtf8(frame.text)), TextRole::secondary, paint.theme.muted);
}

} // namespace stowage::ui
