// SPDX-License-Identifier: GPL-3.0-or-later
// How everything looks: every colour, size, font and duration of the window, as one value.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPalette;

namespace stowage::ui {

// A state is drawn with `graphic` (3:1 on every surface) and named with `text` (4.5:1).
struct StateTone {
    QColor graphic = {};
    QColor text = {};
};

// The colours of a group of element kinds. `tile` is what AWS diagrams use and carries a white
// glyph; `line` and `text` are as near to it as contrast on the canvas allows.
struct GroupTone {
    QColor tile = {};
    QColor line = {};
    QColor text = {};
};

// Distances between things, in logical pixels.
struct Spacing {
    int hair = 4;
    int small = 8;
    int medium = 12;
    int large = 16;
    int huge = 24;
};

// Corner radii, in logical pixels.
struct Radii {
    int control = 6;
    int card = 8;
    int popOver = 10;
};

// Line widths, in logical pixels.
struct Strokes {
    qreal hairline = 1.0;
    qreal state = 1.5;
    qreal selection = 2.0;
    qreal alarm = 2.5;
};

// Durations in milliseconds; all zero where the desktop asks for less motion.
struct Motion {
    int quick = 120;
    int normal = 160;
    int slow = 200;
};

// Sizes that the layout of the window starts from, in logical pixels.
struct Measures {
    int grid = 20;
    int parts = 216;
    int inspector = 340;
    int bottom = 290;
    int canvasMinimum = 640;
    int tile = 36;
    int glyph = 24;
    int shadow = 2;
};

enum class TextRole {
    groupHead,
    secondary,
    normal,
    emphasis,
    title,
    mono,
    monoSecondary,
    clock,
};

struct Theme {
    bool isDark = false;

    QColor window = {};
    QColor panel = {};
    QColor canvas = {};
    QColor canvasDots = {};
    QColor card = {};
    QColor field = {};
    QColor hover = {};
    QColor hairline = {};
    QColor shadow = {};

    // `faint` has 3:1 only: marks of little weight and disabled text, never something to read.
    QColor ink = {};
    QColor muted = {};
    QColor faint = {};

    QColor accent = {};
    QColor accentTint = {};
    QColor accentText = {};
    QColor onAccent = {};
    QColor onTile = {};

    StateTone running = {};
    StateTone starting = {};
    StateTone stopping = {};
    StateTone lost = {};
    StateTone info = {};
    StateTone idle = {};

    GroupTone compute = {};
    GroupTone network = {};
    GroupTone storage = {};
    GroupTone integration = {};
    GroupTone security = {};
    GroupTone zone = {};
    GroupTone outside = {};

    Spacing spacing = {};
    Radii radii = {};
    Strokes strokes = {};
    Motion motion = {};
    Measures measures = {};

    // Multiplies every font size; 1.0 is what the design pictures show. 0.5 to 4.
    qreal textScale = 1.0;

    static Theme light();
    static Theme dark();
    // The theme whose brightness is that of the desktop's own palette.
    static Theme matching(const QPalette& desktop);

    Theme withoutMotion() const;
    QFont font(TextRole role) const;
};

// A colour laid thinly over another, opaque, as the washes inside groups are.
QColor washed(const QColor& over, const QColor& colour, qreal share);

} // namespace stowage::ui
