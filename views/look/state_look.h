// SPDX-License-Identifier: GPL-3.0-or-later
// How a state is shown: always a shape, a word and a colour, so that none of them is needed alone.
#pragma once

#include "report/frame.h"
#include "report/readout.h"

#include <QColor>
#include <QRectF>
#include <QString>

class QPainter;
class QPen;

namespace stowage::ui {

struct Theme;

// What is painted beside the word.
enum class Mark { ring, disc, dashedRing, square, cross, crossedDisc, diamond, triangle };

struct StateLook {
    Mark mark = Mark::ring;
    QColor graphic = {};
    QColor text = {};
    Qt::PenStyle outline = Qt::SolidLine; // of a task chip or an instance card
    qreal outlineWidth = 1.0;             // logical pixels
    bool isFilled = false;                // a chip has its service's colour only while it serves
    QString word = {};                    // for legends; a readout brings AWS's own word
};

StateLook stateLook(const Theme& theme, Mood mood);
// Lines of the event log and marks of the timeline.
StateLook severityLook(const Theme& theme, Severity severity);

// The outline of a chip or card in this state.
QPen outlinePen(const StateLook& look);

// Paints the mark inside `box`, which should be square and 8 pixels at least.
void paintMark(QPainter& painter, const QRectF& box, const StateLook& look, const Theme& theme);

} // namespace stowage::ui
