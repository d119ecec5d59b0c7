// SPDX-License-Identifier: GPL-3.0-or-later
// Task definitions that people own, as rows of a test.
#pragma once

#include <QDirIterator>
#include <QFileInfo>
#include <QtTest>

namespace stowage::io {

// Of the folder that STOWAGE_CORPUS names. Without it the test is skipped, but on CI it fails.
inline void addRealFiles()
{
    QTest::addColumn<QString>("path");
    const QString root = qEnvironmentVariable("STOWAGE_CORPUS");
    if (root.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QDirIterator files(root + QStringLiteral("/task-definitions"), {QStringLiteral("*.json")},
                       QDir::Files);
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        ++count;
    }
    QVERIFY2(count >= 90, qPrintable(QString::number(count)));
}

} // namespace stowage::io
