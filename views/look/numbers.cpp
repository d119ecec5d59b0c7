// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/numbers.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace stowage::ui {

namespace {

constexpr QChar kUnbroken(0x00A0);

QString withUnit(const QString& number, const QString& unit)
{
    return number + kUnbroken + unit;
}

// With at most `decimals` decimals, and none that are zero at the end.
QString shortNumber(double number, int decimals, const QLocale& locale)
{
    const double scale = std::pow(10.0, decimals);
    double rounded = std::round(number * scale) / scale;
    if (rounded == 0)
        rounded = 0; // no minus sign before a zero
    int needed = 0;
    for (double step = 1; needed < decimals; ++needed, step *= 10)
        if (std::abs(rounded * step - std::round(rounded * step)) < 1e-6)
            break;
    return locale.toString(rounded, 'f', needed);
}

struct TimeUnit {
    std::int64_t micros = 1;
    const char* name = "";
};

constexpr std::array kTimeUnits{TimeUnit{days(1).micros, QT_TRANSLATE_NOOP("Numbers", "d")},
                                TimeUnit{hours(1).micros, QT_TRANSLATE_NOOP("Numbers", "h")},
                                TimeUnit{minutes(1).micros, QT_TRANSLATE_NOOP("Numbers", "min")},
                                TimeUnit{seconds(1).micros, QT_TRANSLATE_NOOP("Numbers", "s")}};

QString inUnit(std::int64_t count, const TimeUnit& unit, const QLocale& locale)
{
    return withUnit(locale.toString(static_cast<qlonglong>(count)),
                    QCoreApplication::translate("Numbers", unit.name));
}

QString underASecond(std::int64_t micros, const QLocale& locale)
{
    if (micros == 0)
        return inUnit(0, kTimeUnits.back(), locale);
    return withUnit(
        shortNumber(static_cast<double>(micros) / 1'000, micros < 10'000 ? 1 : 0, locale),
        QCoreApplication::translate("Numbers", "ms"));
}

} // namespace

QString durationLabel(Duration length, const QLocale& locale)
{
    if (length.micros < 0)
        return locale.negativeSign() + durationLabel({-length.micros}, locale);
    if (length < milliseconds(1'000))
        return underASecond(length.micros, locale);
    // What the second unit cannot tell is rounded away first, so that 59.9 s is not "59 s".
    const std::int64_t grain = length < hours(1)  ? seconds(1).micros
                               : length < days(1) ? minutes(1).micros
                                                  : hours(1).micros;
    const bool isShort = length < seconds(10);
    if (isShort)
        return withUnit(shortNumber(static_cast<double>(length.micros) / 1'000'000, 1, locale),
                        QCoreApplication::translate("Numbers", "s"));
    const std::int64_t rounded = (length.micros + grain / 2) / grain * grain;
    for (std::size_t place = 0; place + 1 < kTimeUnits.size(); ++place) {
        const TimeUnit& large = kTimeUnits.at(place);
        const TimeUnit& small = kTimeUnits.at(place + 1);
        if (rounded < large.micros)
            continue;
        const QString first = inUnit(rounded / large.micros, large, locale);
        const std::int64_t rest = rounded % large.micros / small.micros;
        return rest == 0 ? first : first + QLatin1Char(' ') + inUnit(rest, small, locale);
    }
    return inUnit(rounded / seconds(1).micros, kTimeUnits.back(), locale);
}

QString countLabel(std::int64_t count, const QLocale& locale)
{
    const double size = std::abs(static_cast<double>(count));
    if (size < 100'000)
        return locale.toString(static_cast<qlonglong>(count));
    if (size < 999'500)
        return withUnit(shortNumber(static_cast<double>(count) / 1e3, 0, locale),
                        QCoreApplication::translate("Numbers", "k"));
    if (size < 999'950'000)
        return withUnit(shortNumber(static_cast<double>(count) / 1e6, 1, locale),
                        QCoreApplication::translate("Numbers", "M"));
    return withUnit(shortNumber(static_cast<double>(count) / 1e9, 1, locale),
                    QCoreApplication::translate("Numbers", "G"));
}

QString quantityLabel(double quantity, const QLocale& locale)
{
    return std::abs(quantity) < 10 ? shortNumber(quantity, 1, locale)
                                   : countLabel(std::llround(quantity), locale);
}

QString rateLabel(std::int64_t milliPerSecond, const QString& unit, const QLocale& locale)
{
    return withUnit(quantityLabel(static_cast<double>(milliPerSecond) / 1'000, locale),
                    unit + QCoreApplication::translate("Numbers", "/s"));
}

QString memoryLabel(std::int64_t mebibytes, const QLocale& locale)
{
    // Only sums that are short in GiB leave MiB: 1,536 MiB is 1.5 GiB, 1,537 MiB stays.
    if (std::abs(mebibytes) >= 1'024 && mebibytes % 128 == 0)
        return withUnit(shortNumber(static_cast<double>(mebibytes) / 1'024, 3, locale),
                        QStringLiteral("GiB"));
    return withUnit(locale.toString(static_cast<qlonglong>(mebibytes)), QStringLiteral("MiB"));
}

QString cpuLabel(std::int64_t units, const QLocale& locale)
{
    return withUnit(locale.toString(static_cast<qlonglong>(units)),
                    QCoreApplication::translate("Numbers", "units")) +
           QStringLiteral(" · ") + vcpuLabel(units, locale);
}

QString vcpuLabel(std::int64_t units, const QLocale& locale)
{
    return withUnit(shortNumber(static_cast<double>(units) / 1'024, 3, locale),
                    QStringLiteral("vCPU"));
}

QString percentLabel(double share, const QLocale& locale)
{
    return withUnit(shortNumber(share * 100, 0, locale), locale.percent());
}

QString dollarLabel(std::int64_t microDollars, const QLocale& locale)
{
    const double dollars = static_cast<double>(microDollars) / 1'000'000;
    const double size = std::abs(dollars);
    // Three digits that count, for hourly prices lie between $0.003 and $30.
    const int decimals = size >= 1 || size == 0 ? 2 : size >= 0.01 ? 3 : size >= 0.001 ? 4 : 6;
    const QString sign = microDollars < 0 ? locale.negativeSign() : QString();
    return sign + QLatin1Char('$') + locale.toString(size, 'f', decimals);
}

} // namespace stowage::ui
