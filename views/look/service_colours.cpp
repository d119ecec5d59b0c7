// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/service_colours.h"

#include <array>

namespace stowage::ui {

namespace {

struct Tone {
    QRgb light = 0;
    QRgb dark = 0;
    // Writing is dark on fills that are light enough for it, white on the others.
    bool isDarkOnLight = false;
    bool isDarkOnDark = false;
};

// Found by a search for the largest least distance as seen with and without colour blindness, among
// fills that reach 3:1 on the theme's surfaces. One place has one name of hue in both themes: blue,
// violet, olive, plum, teal, sienna, slate, ochre.
constexpr std::array<Tone, kServiceColours> kTones{{{0xFF106BFF, 0xFF28A2FF, false, true},
                                                    {0xFF5317BF, 0xFF6E5CE3, false, false},
                                                    {0xFF676E03, 0xFF7DA80D, false, true},
                                                    {0xFF7E1E62, 0xFFA65786, false, false},
                                                    {0xFF319E8A, 0xFF21D9E6, true, true},
                                                    {0xFF6D390C, 0xFFF4B988, false, true},
                                                    {0xFF5F6D8A, 0xFF9B9B9C, false, true},
                                                    {0xFFB28802, 0xFF8C6D1A, true, false}}};

} // namespace

ServiceColour serviceColour(const Theme& theme, int index)
{
    const Tone& tone = kTones.at(
        static_cast<std::size_t>((index % kServiceColours + kServiceColours) % kServiceColours));
    const QColor fill(theme.isDark ? tone.dark : tone.light);
    const bool isDark = theme.isDark ? tone.isDarkOnDark : tone.isDarkOnLight;
    const QColor darkInk = theme.isDark ? theme.window : theme.ink;
    return {fill, isDark ? darkInk : theme.onTile, fill};
}

} // namespace stowage::ui
