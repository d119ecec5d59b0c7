// SPDX-License-Identifier: GPL-3.0-or-later
// How quantities are written for people: in the reader's own language, with their unit.
#pragma once

#include "base/time.h"

#include <QLocale>
#include <QString>

#include <cstdint>

// Files and the command line use base/text.h and base/time.h, which know no locale. A number and
// its unit are joined by a blank that does not break.
namespace stowage::ui {

// "850 ms", "12 s", "4 min 12 s", "2 h 30 min", "3 d 4 h": the two largest units that count.
QString durationLabel(Duration length, const QLocale& locale = {});

// "1,240"; from 100,000 on "124 k", "1.2 M".
QString countLabel(std::int64_t count, const QLocale& locale = {});

// One decimal while small, if it is not zero: "0.5", "20", "1,240".
QString quantityLabel(double quantity, const QLocale& locale = {});

// Thousandths of something per second: "0.5 req/s", "1,240 req/s".
QString rateLabel(std::int64_t milliPerSecond, const QString& unit, const QLocale& locale = {});

// "512 MiB", "1.5 GiB".
QString memoryLabel(std::int64_t mebibytes, const QLocale& locale = {});

// 1,024 units are one vCPU (AWS: "Task CPU and memory"): "256 units · 0.25 vCPU".
QString cpuLabel(std::int64_t units, const QLocale& locale = {});
QString vcpuLabel(std::int64_t units, const QLocale& locale = {});

// `share` of one: 0.875 is "88 %".
QString percentLabel(double share, const QLocale& locale = {});

// Millionths of a dollar: "$1,234.50", and as many decimals as small sums need: "$0.384".
QString dollarLabel(std::int64_t microDollars, const QLocale& locale = {});

} // namespace stowage::ui
