// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_name.h"

#include <algorithm>

namespace stowage::app {

namespace {
constexpr qsizetype kMost = 100; // bytes, with the ending

bool isSafe(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'A' && letter <= u'Z') ||
           (letter >= u'0' && letter <= u'9') || letter == u'_';
}
} // namespace

QString fileNameOf(const std::string& name, const QString& ending)
{
    const qsizetype room = kMost - 1 - ending.toUtf8().size();
    // Letters lose their accents rather than be lost; a megabyte is not looked at for that.
    const QString letters =
        QString::fromUtf8(name.data(),
                          static_cast<qsizetype>(std::min(name.size(), std::size_t(4'000))))
            .normalized(QString::NormalizationForm_KD);
    QString safe;
    for (const QChar letter : letters) {
        if (safe.size() == room)
            break;
        const bool isMark = letter.category() == QChar::Mark_NonSpacing;
        const bool joins = letter == u'.' || letter == u'-';
        if (isSafe(letter))
            safe += letter;
        else if (!isMark && !safe.isEmpty() && !safe.endsWith(u'-') && !safe.endsWith(u'.'))
            safe += joins ? letter : QChar(u'-');
    }
    while (safe.endsWith(u'.') || safe.endsWith(u'-'))
        safe.chop(1);
    return (safe.isEmpty() ? QStringLiteral("drawing") : safe) + QLatin1Char('.') + ending;
}

} // namespace stowage::app
