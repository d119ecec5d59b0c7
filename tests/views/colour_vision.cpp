// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/colour_vision.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stowage::ui {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
constexpr Matrix kProtanopia{{{0.152286, 1.052583, -0.204868},
                              {0.114503, 0.786281, 0.099216},
                              {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
// Ottosson 2020, "A perceptual color space for image processing".
constexpr Matrix kToCones{{{0.4122214708, 0.5363325363, 0.0514459929},
                           {0.2119034982, 0.6806995451, 0.1073969566},
                           {0.0883024619, 0.2817188376, 0.6299787005}}};
constexpr Matrix kToLab{{{0.2104542553, 0.7936177850, -0.0040720468},
                         {1.9779984951, -2.4285922050, 0.4505937099},
                         {0.0259040371, 0.7827717662, -0.8086757660}}};

Triple times(const Matrix& matrix, const Triple& vector)
{
    Triple product{};
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * vector[column];
    return product;
}

Triple linear(const QColor& colour)
{
    const auto part = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {part(colour.redF()), part(colour.greenF()), part(colour.blueF())};
}

double luminance(const QColor& colour)
{
    const Triple part = linear(colour);
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
}

Triple lab(const QColor& colour, Vision vision)
{
    Triple seen = linear(colour);
    if (vision != Vision::normal)
        seen = times(vision == Vision::protanopia ? kProtanopia : kDeuteranopia, seen);
    for (double& part : seen)
        part = std::clamp(part, 0.0, 1.0);
    Triple cones = times(kToCones, seen);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return times(kToLab, cones);
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

double distance(const QColor& one, const QColor& other, Vision vision)
{
    const Triple a = lab(one, vision);
    const Triple b = lab(other, vision);
    return 100 * std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace stowage::ui
