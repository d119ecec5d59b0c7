// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/measure_box.h"

namespace stowage::ui {

namespace {
// "1.024" in German is a thousand and more, "0.5" is a half in every language.
bool groupsAt(const QString& text, qsizetype sign)
{
    qsizetype digits = 0;
    while (sign + 1 + digits < text.size() && text.at(sign + 1 + digits).isDigit())
        ++digits;
    const bool leadsWithZero = sign == 1 && text.at(0) == QLatin1Char('0');
    return digits == 3 && sign > 0 && text.at(sign - 1).isDigit() && !leadsWithZero;
}
} // namespace

QString withPoints(const QString& text, const QLocale& locale)
{
    if (locale.decimalPoint() != QLatin1String(","))
        return text; // the field layer knows the English signs
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar sign = text.at(at);
        if (sign == QLatin1Char('.') && groupsAt(text, at))
            continue;
        out += sign == QLatin1Char(',') ? QLatin1Char('.') : sign;
    }
    return out;
}

} // namespace stowage::ui
