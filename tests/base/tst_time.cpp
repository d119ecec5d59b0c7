// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <QtTest>

using namespace stowage;

class TimeTest : public QObject {
    Q_OBJECT

private slots:
    void readsDurationsWithUnits_data();
    void readsDurationsWithUnits();
    void refusesWhatIsNoDuration_data();
    void refusesWhatIsNoDuration();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void showsAClock();
    void readsAndWritesInstants_data();
    void readsAndWritesInstants();
    void refusesWhatIsNoInstant_data();
    void refusesWhatIsNoInstant();
};

void TimeTest::readsDurationsWithUnits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("seconds") << QByteArray("90s") << qint64(90'000'000);
    QTest::newRow("minutes") << QByteArray("30m") << qint64(1'800'000'000);
    QTest::newRow("two parts") << QByteArray("2h30m") << qint64(9'000'000'000);
    QTest::newRow("a day") << QByteArray("1d") << qint64(86'400'000'000);
    QTest::newRow("a fraction") << QByteArray("1.5s") << qint64(1'500'000);
    QTest::newRow("milliseconds") << QByteArray("250ms") << qint64(250'000);
    QTest::newRow("nothing") << QByteArray("0s") << qint64(0);
}

void TimeTest::readsDurationsWithUnits()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, micros);
    const auto read = parseDuration(text.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(read->micros, micros);
}

void TimeTest::refusesWhatIsNoDuration_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"", "5", "s", "-5s", "5 s", "5x", "1e3s", ".5s", "5.s", "99999999999d",
                             "106751991167300d", "1,5s"})
        QTest::newRow(text) << QByteArray(text);
}

void TimeTest::refusesWhatIsNoDuration()
{
    QFETCH(QByteArray, text);
    const auto read = parseDuration(text.toStdString());
    QVERIFY(!read.has_value());
    QVERIFY(read.error().message.find("30m") != std::string::npos);
}

void TimeTest::writesWhatItReads_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("zero") << qint64(0) << QByteArray("0s");
    QTest::newRow("mixed") << qint64(9'000'000'000) << QByteArray("2h30m");
    QTest::newRow("ninety") << qint64(90'000'000) << QByteArray("1m30s");
    QTest::newRow("one micro") << qint64(1) << QByteArray("1us");
    QTest::newRow("long") << qint64(90'061'001'000) << QByteArray("1d1h1m1s1ms");
}

void TimeTest::writesWhatItReads()
{
    QFETCH(qint64, micros);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(durationText({micros})), text);
    QCOMPARE(parseDuration(text.toStdString())->micros, micros);
}

void TimeTest::showsAClock()
{
    QCOMPARE(clockText(Time{} + seconds(872)), std::string("00:14:32"));
    QCOMPARE(clockText(Time{} + hours(26)), std::string("1d 02:00:00"));
}

void TimeTest::readsAndWritesInstants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("micros");
    QTest::newRow("epoch") << QByteArray("1970-01-01T00:00:00Z") << qint64(0);
    QTest::newRow("start") << QByteArray("2026-01-01T00:00:00Z") << qint64(1'767'225'600'000'000);
    QTest::newRow("leap day") << QByteArray("2024-02-29T23:59:59Z")
                              << qint64(1'709'251'199'000'000);
    QTest::newRow("millis") << QByteArray("2026-01-01T00:00:00.250Z")
                            << qint64(1'767'225'600'250'000);
    QTest::newRow("before") << QByteArray("1969-12-31T23:59:59Z") << qint64(-1'000'000);
}

void TimeTest::readsAndWritesInstants()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, micros);
    const auto read = parseInstant(text.toStdString());
    QVERIFY(read.has_value());
    QCOMPARE(*read, micros);
    QCOMPARE(QByteArray::fromStdString(instantText(micros)), text);
}

void TimeTest::refusesWhatIsNoInstant_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "2026-01-01", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-01-01T24:00:00Z",
          "2026-01-01T00:00:00", "2026-01-01T00:00:00+02:00", "2026-01-01 00:00:00Z",
          "2026-01-01T00:00:00.Z"})
        QTest::newRow(text) << QByteArray(text);
}

void TimeTest::refusesWhatIsNoInstant()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseInstant(text.toStdString()).has_value());
}

QTEST_GUILESS_MAIN(TimeTest)
#include "tst_time.moc"
