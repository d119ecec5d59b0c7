// SPDX-License-Identifier: GPL-3.0-or-later
// What painters of the canvas share: the drawing, what lives in it, and how everything looks.
#pragma once

#include "canvas/live_state.h"
#include "canvas/sprites.h"
#include "document/arrange.h"
#include "document/document.h"
#include "look/theme.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace stowage::ui {

// What painting asks of a drawing again and again, found once.
struct Known {
    std::unordered_map<std::string, int> services = {}; // by id: their order, which is their colour
    std::map<std::string, std::vector<doc::PlacedLane>> lanes = {}; // by cluster
    struct Collapsed {
        std::string summary = {};         // "2 services, 1 subnet"
        std::vector<ElementId> held = {}; // the frame and all that is in it
    };
    std::map<std::string, Collapsed> collapsed = {}; // by frame

    static Known of(const doc::Document& document);
    int serviceIndex(const ElementId& service) const; // behind the others: it is not drawn
};

struct Paint {
    QPainter& painter;
    const Theme& theme;
    const doc::Document& document;
    const LiveState& live;
    qreal zoom = 1; // pixels to a canvas unit: what is small is shown with less and larger words
    const Known& known;
    Sprites* sprites = nullptr;       // where frames follow each other; null: all is drawn anew
    const InPixels* pixels = nullptr; // where sprites are painted one after another
    bool withoutTasks = false;        // they are painted elsewhere than on their hosts
};

// Paints by a sprite where there are any; see Sprites::paint.
template <class Draw>
void paintKept(const Paint& paint, const QRectF& box, std::string_view key, const Draw& draw)
{
    if (paint.sprites == nullptr)
        draw(paint.painter, box);
    else if (paint.pixels != nullptr)
        paint.sprites->paint(*paint.pixels, box, key, draw);
    else
        paint.sprites->paint(InPixels(paint.painter), box, key, draw);
}

// By how much words grow so that they can be read from this far; 1 near by.
qreal legible(const Paint& paint);
qreal legibleAt(qreal zoom);

QString fromUtf8(std::string_view text);
QString iconNameOf(std::string_view kind); // "event_rule" of "eventRule"
QRectF boxOf(const doc::Element& element); // empty where it has no place

// One line that is cut with an ellipsis where there is no room.
void paintText(const Paint& paint, const QRectF& box, const QString& text, TextRole role,
               const QColor& colour, Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter,
               qreal scale = 1);
void paintText(const Paint& paint, const QRectF& box, std::string_view utf8, TextRole role,
               const QColor& colour, Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter,
               qreal scale = 1);
// The same with words that shrink to fit, from `most` on.
void paintFitted(const Paint& paint, const QRectF& box, std::string_view utf8, TextRole role,
                 const QColor& colour, qreal most);
void paintBox(const Paint& paint, const QRectF& box, const QPen& pen, const QColor& fill,
              qreal radius);
// A frame or card, whose outline is a line of this width.
void paintPanel(const Paint& paint, const QRectF& box, const QColor& line, qreal width,
                const QColor& fill);
void paintIconTile(const Paint& paint, const QRectF& box, const QString& icon, const QColor& fill);

} // namespace stowage::ui
