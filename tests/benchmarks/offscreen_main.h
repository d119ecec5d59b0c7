// SPDX-License-Identifier: GPL-3.0-or-later
// The main function of benchmarks that paint, on no screen unless one is asked for.
#pragma once

#include <benchmark/benchmark.h>
#include <QApplication>

namespace stowage::benchmarks {

inline int runOffscreen(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace stowage::benchmarks
