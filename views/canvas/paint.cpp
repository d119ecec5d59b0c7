// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/paint.h"

#include "document/containment.h"
#include "look/icons.h"
#include "look/plain_text.h"

#include <algorithm>

namespace stowage::ui {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString iconNameOf(std::string_view kind)
{
    QString name;
    for (const char c : kind) {
        if (c >= 'A' && c <= 'Z')
            name += QLatin1Char('_');
        name += QChar::fromLatin1(c).toLower();
    }
    return name;
}

QRectF boxOf(const doc::Element& element)
{
    if (!element.place)
        return {};
    return {qreal(element.place->x), qreal(element.place->y), qreal(element.place->width),
            qreal(element.place->height)};
}

qreal legible(const Paint& paint)
{
    return legibleAt(paint.zoom);
}

qreal legibleAt(qreal zoom)
{
    constexpr qreal kNear = 0.7, kWanted = 0.85, kMost = 2.6;
    return zoom >= kNear ? 1 : std::clamp(kWanted / zoom, 1.0, kMost);
}

Known Known::of(const doc::Document& document)
{
    Known known;
    for (const auto& element : document.elements()) {
        if (element->is("service"))
            known.services.emplace(element->id.text, static_cast<int>(known.services.size()));
        else if (element->is("cluster") && !doc::isCollapsed(*element))
            known.lanes[element->id.text] = doc::placedLanes(document, element->id);
        if (doc::isCollapsed(*element))
            known.collapsed[element->id.text] = {doc::summaryOf(document, element->id),
                                                 document.withDescendants(element->id)};
    }
    return known;
}

int Known::serviceIndex(const ElementId& service) const
{
    const auto found = services.find(service.text);
    return found == services.end() ? static_cast<int>(services.size()) : found->second;
}

namespace {
// What a sprite depends on, as bytes.
class Key {
public:
    explicit Key(char what) { bytes_ = what; }
    template <class T> Key& operator<<(const T& value)
    {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
        return *this;
    }
    Key& operator<<(std::string_view text)
    {
        bytes_.append(text);
        return *this;
    }
    Key& operator<<(const QColor& colour) { return *this << colour.rgba(); }
    Key& operator<<(const QString& text)
    {
        return *this << std::string_view(reinterpret_cast<const char*>(text.utf16()),
                                         static_cast<std::size_t>(text.size()) * 2);
    }
    operator std::string_view() const { return bytes_; }

private:
    std::string bytes_;
};

void drawText(const Paint& paint, QPainter& painter, const QRectF& box, const QString& text,
              TextRole role, const QColor& colour, Qt::Alignment align, qreal scale)
{
    QFont font = paint.theme.font(role);
    if (scale != 1)
        font.setPointSizeF(font.pointSizeF() * scale);
    QString words = forOneLine(text);
    if (font.capitalization() == QFont::AllUppercase) { // no SVG can say so
        words = words.toUpper();
        font.setCapitalization(QFont::MixedCase);
    }
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(box, static_cast<int>(align) | Qt::TextSingleLine,
                     metrics.elidedText(words, Qt::ElideRight, box.width()));
}

bool isTooSmallToRead(const Paint& paint, const QRectF& box)
{
    constexpr qreal kPixels = 5;
    return paint.sprites != nullptr && box.height() * paint.sprites->scale() < kPixels;
}
} // namespace

void paintText(const Paint& paint, const QRectF& box, const QString& text, TextRole role,
               const QColor& colour, Qt::Alignment align, qreal scale)
{
    if (!isTooSmallToRead(paint, box))
        paintKept(paint, box, Key('T') << text << role << colour << align.toInt() << scale,
                  [&](QPainter& painter, const QRectF& at) {
                      drawText(paint, painter, at, text, role, colour, align, scale);
                  });
}

void paintText(const Paint& paint, const QRectF& box, std::string_view utf8, TextRole role,
               const QColor& colour, Qt::Alignment align, qreal scale)
{
    if (!isTooSmallToRead(paint, box))
        paintKept(paint, box, Key('U') << utf8 << role << colour << align.toInt() << scale,
                  [&](QPainter& painter, const QRectF& at) {
                      drawText(paint, painter, at, fromUtf8(utf8), role, colour, align, scale);
                  });
}

void paintFitted(const Paint& paint, const QRectF& box, std::string_view utf8, TextRole role,
                 const QColor& colour, qreal most)
{
    if (isTooSmallToRead(paint, box))
        return;
    paintKept(paint, box, Key('F') << utf8 << role << colour << most,
              [&](QPainter& painter, const QRectF& at) {
                  const QString text = forOneLine(fromUtf8(utf8));
                  const qreal length =
                      QFontMetricsF(paint.theme.font(role)).horizontalAdvance(text) + 1;
                  constexpr qreal kRounded = 0.95; // letters are as wide as whole pixels allow
                  const qreal fitting = at.width() / length * (length > at.width() ? kRounded : 1);
                  drawText(paint, painter, at, text, role, colour, Qt::AlignLeft | Qt::AlignVCenter,
                           std::min(most, fitting));
              });
}

void paintBox(const Paint& paint, const QRectF& box, const QPen& pen, const QColor& fill,
              qreal radius)
{
    paintKept(paint, box, Key('B') << pen.color() << pen.widthF() << pen.style() << fill << radius,
              [&](QPainter& painter, const QRectF& at) {
                  painter.setPen(pen);
                  painter.setBrush(fill);
                  painter.drawRoundedRect(at, radius, radius);
              });
}

void paintPanel(const Paint& paint, const QRectF& box, const QColor& line, qreal width,
                const QColor& fill)
{
    const qreal radius = paint.theme.radii.card;
    if (paint.sprites != nullptr) {
        paint.sprites->paintPanel(InPixels(paint.painter), box, line, width, fill, radius);
        return;
    }
    paint.painter.setPen(QPen(line, width));
    paint.painter.setBrush(fill);
    paint.painter.drawRoundedRect(box, radius, radius);
}

void paintIconTile(const Paint& paint, const QRectF& box, const QString& icon, const QColor& fill)
{
    paintKept(paint, box, Key('I') << icon << fill, [&](QPainter& painter, const QRectF& at) {
        paintTile(painter, at, icon, fill, paint.theme);
    });
}

} // namespace stowage::ui
