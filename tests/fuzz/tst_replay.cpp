// SPDX-License-Identifier: GPL-3.0-or-later
// Every input that a fuzzer started from or found is taken without breaking a promise.
#include "fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QtTest>

class ReplayTest : public QObject {
    Q_OBJECT

private slots:
    void takesEachInput_data();
    void takesEachInput();
    void takesWhatIsDamaged();

private:
    QDir inputs_{qEnvironmentVariable("STOWAGE_SOURCE_DIR") + QStringLiteral("/tests/fuzz/inputs")};
};

void ReplayTest::takesEachInput_data()
{
    QTest::addColumn<int>("target");
    QTest::addColumn<QString>("path");
    int target = 0;
    for (const auto& each : stowage::tests::kFuzzTargets) {
        const QDir folder(inputs_.filePath(
            QString::fromUtf8(each.name.data(), static_cast<qsizetype>(each.name.size()))));
        const QStringList files = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(files.size() >= 2, qPrintable(folder.path()));
        for (const QString& file : files)
            QTest::newRow(qPrintable(folder.dirName() + QLatin1Char('/') + file))
                << target << folder.filePath(file);
        ++target;
    }
}

void ReplayTest::takesEachInput()
{
    QFETCH(int, target);
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string bytes = file.readAll().toStdString();
    stowage::tests::kFuzzTargets[target].run(bytes);
}

// Cut off anywhere, and with each byte in turn another: what a fuzzer does first.
void ReplayTest::takesWhatIsDamaged()
{
    for (const auto& each : stowage::tests::kFuzzTargets) {
        const QDir folder(inputs_.filePath(
            QString::fromUtf8(each.name.data(), static_cast<qsizetype>(each.name.size()))));
        for (const QString& name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string bytes = file.read(2'000).toStdString();
            for (std::size_t at = 0; at < bytes.size(); at += 3) {
                each.run(bytes.substr(0, at));
                std::string other = bytes;
                other[at] = static_cast<char>(other[at] ^ (1 << (at % 8)));
                each.run(other);
            }
        }
    }
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
