// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/theme.h"

#include <QPalette>
#include <QStringList>

namespace stowage::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor(QRgb(0xFF000000u | value));
}

StateTone state(QRgb graphic, QRgb text)
{
    return {rgb(graphic), rgb(text)};
}

GroupTone group(QRgb tile, QRgb line, QRgb text)
{
    return {rgb(tile), rgb(line), rgb(text)};
}

// The design gives sizes in pixels of a screen with 96 dots per inch. Points are kept instead, so
// that a desktop with larger fonts gets larger text.
constexpr qreal kPointsPerPixel = 0.75;

struct TypeSize {
    qreal pixels = 12.5;
    QFont::Weight weight = QFont::Normal;
    bool isMono = false;
};

TypeSize typeSizeOf(TextRole role)
{
    switch (role) {
    case TextRole::groupHead:
        return {10.5, QFont::DemiBold, false};
    case TextRole::secondary:
        return {11.0, QFont::Normal, false};
    case TextRole::normal:
        return {12.5, QFont::Normal, false};
    case TextRole::emphasis:
        return {12.5, QFont::DemiBold, false};
    case TextRole::title:
        return {14.0, QFont::DemiBold, false};
    case TextRole::mono:
        return {12.0, QFont::Normal, true};
    case TextRole::monoSecondary:
        return {10.5, QFont::Normal, true};
    case TextRole::clock:
        return {17.0, QFont::Medium, true};
    }
    return {};
}

} // namespace

Theme Theme::light()
{
    Theme theme;
    theme.window = rgb(0xF4F5F7);
    theme.panel = rgb(0xFFFFFF);
    theme.canvas = rgb(0xFAFBFC);
    theme.canvasDots = rgb(0xDDE1E6);
    theme.card = rgb(0xFFFFFF);
    theme.field = rgb(0xF4F5F7);
    theme.hover = rgb(0xEEF0F2);
    theme.hairline = rgb(0xE1E4E8);
    theme.shadow = QColor(27, 35, 48, 36);
    theme.ink = rgb(0x1B2330);
    theme.muted = rgb(0x5C6675);
    theme.faint = rgb(0x7F8896);
    theme.accent = rgb(0x0B7A75);
    theme.accentTint = rgb(0xE4F4F3);
    theme.accentText = rgb(0x0A6F6A);
    theme.onAccent = rgb(0xFFFFFF);
    theme.onTile = rgb(0xFFFFFF);
    theme.running = state(0x26913F, 0x1A7332);
    theme.starting = state(0xB07A00, 0x855900);
    theme.stopping = state(0x6F7988, 0x5C6675);
    theme.lost = state(0xD1242F, 0xC41C27);
    theme.info = state(0x2F6FEB, 0x1F5BD0);
    theme.idle = state(0x7F8896, 0x5C6675);
    theme.compute = group(0xED7100, 0xDB6800, 0xA84E00);
    theme.network = group(0x8C4FFF, 0x8C4FFF, 0x7A3BF0);
    theme.storage = group(0x7AA116, 0x6F9414, 0x55730C);
    theme.integration = group(0xE7157B, 0xE7157B, 0xC50E66);
    theme.security = group(0xDD344C, 0xDD344C, 0xC4253D);
    theme.zone = group(0x00A4A6, 0x009597, 0x00757A);
    theme.outside = group(0x6A7484, 0x6F7988, 0x5C6675);
    return theme;
}

Theme Theme::dark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = rgb(0x14181F);
    theme.panel = rgb(0x1B2029);
    theme.canvas = rgb(0x12161C);
    theme.canvasDots = rgb(0x252C37);
    theme.card = rgb(0x1F2530);
    theme.field = rgb(0x14181F);
    theme.hover = rgb(0x2A313D);
    theme.hairline = rgb(0x2B323E);
    theme.shadow = QColor(0, 0, 0, 110);
    theme.ink = rgb(0xE8ECF2);
    theme.muted = rgb(0x9AA5B6);
    theme.faint = rgb(0x78839A);
    theme.accent = rgb(0x3CC4BC);
    theme.accentTint = rgb(0x16353A);
    theme.accentText = rgb(0x3CC4BC);
    theme.onAccent = rgb(0x0F1720);
    theme.onTile = rgb(0xFFFFFF);
    theme.running = state(0x3DB25C, 0x4CC46C);
    theme.starting = state(0xE3A008, 0xEDB02A);
    theme.stopping = state(0x8B96A8, 0x9AA5B6);
    theme.lost = state(0xEF4B55, 0xFF7B81);
    theme.info = state(0x5A8DF5, 0x82AAFF);
    theme.idle = state(0x78839A, 0x9AA5B6);
    theme.compute = group(0xED7100, 0xED7100, 0xFF8F2E);
    theme.network = group(0x8C4FFF, 0x9A63FF, 0xB792FF);
    theme.storage = group(0x7AA116, 0x7AA116, 0x94BF2A);
    theme.integration = group(0xE7157B, 0xF0388F, 0xFF6EB0);
    theme.security = group(0xDD344C, 0xEB5166, 0xFF7F8F);
    theme.zone = group(0x00A4A6, 0x00A4A6, 0x25BDBF);
    theme.outside = group(0x6A7484, 0x8B96A8, 0x9AA5B6);
    return theme;
}

Theme Theme::matching(const QPalette& desktop)
{
    const int background = desktop.color(QPalette::Window).lightness();
    return background < desktop.color(QPalette::WindowText).lightness() ? dark() : light();
}

Theme Theme::withoutMotion() const
{
    Theme still = *this;
    still.motion = {0, 0, 0};
    return still;
}

QFont Theme::font(TextRole role) const
{
    const TypeSize size = typeSizeOf(role);
    QFont font;
    font.setFamilies(
        size.isMono ? QStringList{QStringLiteral("JetBrains Mono"),
                                  QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")}
                    : QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                                  QStringLiteral("DejaVu Sans"), QStringLiteral("sans-serif")});
    font.setStyleHint(size.isMono ? QFont::Monospace : QFont::SansSerif);
    font.setPointSizeF(size.pixels * kPointsPerPixel * textScale);
    font.setWeight(size.weight);
    if (role == TextRole::groupHead) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 105);
    }
    return font;
}

QColor washed(const QColor& over, const QColor& colour, qreal share)
{
    const auto mixed = [share](int from, int to) { return qRound(from + (to - from) * share); };
    return QColor(mixed(over.red(), colour.red()), mixed(over.green(), colour.green()),
                  mixed(over.blue(), colour.blue()));
}

} // namespace stowage::ui
