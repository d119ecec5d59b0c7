// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/golden.h"

#include "look/theme.h"

#include <QColor>
#include <QDir>
#include <QFontInfo>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace stowage::ui::golden {

namespace {
constexpr int kChannel = 48; // of 255: what a pixel's colour may be off, for edges of letters
constexpr int kPart = 32;    // pixels
} // namespace

double shareThatDiffers(const QImage& a, const QImage& b)
{
    std::map<std::pair<int, int>, int> off;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y), other = b.pixelColor(x, y);
            if (std::abs(one.red() - other.red()) > kChannel ||
                std::abs(one.green() - other.green()) > kChannel ||
                std::abs(one.blue() - other.blue()) > kChannel)
                ++off[{x / kPart, y / kPart}];
        }
    int most = 0;
    for (const auto& [part, count] : off)
        most = std::max(most, count);
    return double(most) / (kPart * kPart);
}

QString differenceFrom(const QString& name, const QImage& image)
{
    const QString file = name + QStringLiteral(".png");
    const QString folder = qEnvironmentVariable("STOWAGE_SOURCE_DIR") + "/tests/golden/";
    const QString path = folder + file;
    const QImage seen = image.convertToFormat(QImage::Format_RGB32);
    if (qEnvironmentVariable("STOWAGE_GOLDEN") == QStringLiteral("update")) {
        const bool isSaved = QDir().mkpath(folder) && seen.save(path);
        return isSaved ? QString() : path + QStringLiteral(" cannot be written");
    }
    const QImage wanted = QImage(path).convertToFormat(QImage::Format_RGB32);
    if (wanted.isNull())
        return path + QStringLiteral(" is missing");
    if (wanted.size() == seen.size() && shareThatDiffers(wanted, seen) <= kShare)
        return {};
    const QString kept = QDir::temp().filePath(QStringLiteral("stowage-") + file);
    seen.save(kept);
    return kept + QStringLiteral(" is not like ") + path;
}

QString otherFont()
{
    const QString family = QFontInfo(Theme::light().font(TextRole::normal)).family();
    return family == QStringLiteral("Inter")
               ? QString()
               : QStringLiteral("Inter is not installed; text is in ") + family;
}

} // namespace stowage::ui::golden
