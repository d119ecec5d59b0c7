// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how much a picture differs from what another program draws.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace stowage::ui {

constexpr double kMostDifference = 0.005; // that programs of their own make

// Without it on a developer's machine the comparison is skipped; on CI it must be there.
inline bool hasProgram(const char* name)
{
    return !QStandardPaths::findExecutable(QLatin1String(name)).isEmpty();
}

inline QByteArray run(const char* program, const QStringList& arguments,
                      const QByteArray& input = {})
{
    QProcess process;
    process.start(QLatin1String(program), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool isGood = process.waitForFinished(60'000) && process.exitCode() == 0;
    return isGood ? process.readAllStandardOutput() : QByteArray();
}

// The share of the picture that differs to the eye. Programs space letters by rules of their own,
// so areas of 4 × 4 units of the canvas are compared by their mean.
inline double difference(const QImage& one, const QImage& other)
{
    constexpr int kArea = 8, kSeen = 40;
    const auto coarse = [](const QImage& image) {
        return image.convertToFormat(QImage::Format_RGB32)
            .scaled(image.size() / kArea, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage a = coarse(one), b = coarse(other);
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) {
            const QColor p = a.pixelColor(x, y), q = b.pixelColor(x, y);
            const int most = std::max({std::abs(p.red() - q.red()), std::abs(p.green() - q.green()),
                                       std::abs(p.blue() - q.blue())});
            differing += most > kSeen ? 1 : 0;
        }
    return double(differing) / (double(a.width()) * a.height());
}

} // namespace stowage::ui
