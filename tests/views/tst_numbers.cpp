// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/numbers.h"

#include <QTest>

using namespace stowage;
using namespace stowage::ui;

namespace {

QString blanks(QString text)
{
    return text.replace(QChar(0x00A0), QLatin1Char(' '));
}

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

} // namespace

class NumbersTest : public QObject {
    Q_OBJECT

private slots:
    void durations_data();
    void durations();
    void counts_data();
    void counts();
    void ratesKeepADecimalWhileSmall();
    void memoryLeavesMebibytesOnlyWhereShort();
    void processorsAreShownInBothUnits();
    void percentagesAreWhole();
    void dollarsShowThreeDigits_data();
    void dollarsShowThreeDigits();
    void theReadersLocaleIsUsed();
    void numberAndUnitStayOnOneLine();
};

void NumbersTest::durations_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    const auto row = [](Duration length, const char* text) {
        QTest::newRow(text) << qint64(length.micros) << QString::fromLatin1(text);
    };
    row({0}, "0 s");
    row({400}, "0.4 ms");
    row(milliseconds(850), "850 ms");
    row(milliseconds(1'500), "1.5 s");
    row(seconds(12), "12 s");
    row(milliseconds(59'900), "1 min");
    row(seconds(252), "4 min 12 s");
    row(minutes(60), "1 h");
    row(minutes(150), "2 h 30 min");
    row(hours(76), "3 d 4 h");
    row(seconds(-30), "-30 s");
}

void NumbersTest::durations()
{
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(blanks(durationLabel({micros}, kEnglish)), text);
}

void NumbersTest::counts_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0");
    QTest::newRow("thousands") << qint64(1'240) << QStringLiteral("1,240");
    QTest::newRow("the last in full") << qint64(99'999) << QStringLiteral("99,999");
    QTest::newRow("the first short") << qint64(100'000) << QStringLiteral("100 k");
    QTest::newRow("nearly a million") << qint64(999'700) << QStringLiteral("1 M");
    QTest::newRow("millions") << qint64(12'340'000) << QStringLiteral("12.3 M");
    QTest::newRow("milliards") << qint64(7'000'000'000) << QStringLiteral("7 G");
    QTest::newRow("below zero") << qint64(-5) << QStringLiteral("-5");
}

void NumbersTest::counts()
{
    QFETCH(qint64, count);
    QFETCH(QString, text);
    QCOMPARE(blanks(countLabel(count, kEnglish)), text);
}

void NumbersTest::ratesKeepADecimalWhileSmall()
{
    const QString unit = QStringLiteral("req");
    QCOMPARE(blanks(rateLabel(500, unit, kEnglish)), QStringLiteral("0.5 req/s"));
    QCOMPARE(blanks(rateLabel(2'000, unit, kEnglish)), QStringLiteral("2 req/s"));
    QCOMPARE(blanks(rateLabel(1'240'400, unit, kEnglish)), QStringLiteral("1,240 req/s"));
    QCOMPARE(quantityLabel(0.25, kEnglish), QStringLiteral("0.3"));
    QCOMPARE(quantityLabel(9.98, kEnglish), QStringLiteral("10"));
    QCOMPARE(quantityLabel(19.99, kEnglish), QStringLiteral("20"));
}

void NumbersTest::memoryLeavesMebibytesOnlyWhereShort()
{
    QCOMPARE(blanks(memoryLabel(512, kEnglish)), QStringLiteral("512 MiB"));
    QCOMPARE(blanks(memoryLabel(1'024, kEnglish)), QStringLiteral("1 GiB"));
    QCOMPARE(blanks(memoryLabel(1'536, kEnglish)), QStringLiteral("1.5 GiB"));
    QCOMPARE(blanks(memoryLabel(7'691, kEnglish)), QStringLiteral("7,691 MiB"));
}

void NumbersTest::processorsAreShownInBothUnits()
{
    QCOMPARE(blanks(cpuLabel(256, kEnglish)), QStringLiteral("256 units · 0.25 vCPU"));
    QCOMPARE(blanks(vcpuLabel(4'096, kEnglish)), QStringLiteral("4 vCPU"));
    QCOMPARE(blanks(vcpuLabel(128, kEnglish)), QStringLiteral("0.125 vCPU"));
}

void NumbersTest::percentagesAreWhole()
{
    QCOMPARE(blanks(percentLabel(0.875, kEnglish)), QStringLiteral("88 %"));
    QCOMPARE(blanks(percentLabel(2.0, kEnglish)), QStringLiteral("200 %"));
    QCOMPARE(blanks(percentLabel(-0.001, kEnglish)), QStringLiteral("0 %"));
}

void NumbersTest::dollarsShowThreeDigits_data()
{
    QTest::addColumn<qint64>("microDollars");
    QTest::addColumn<QString>("text");
    QTest::newRow("free") << qint64(0) << QStringLiteral("$0.00");
    QTest::newRow("an hour") << qint64(384'000) << QStringLiteral("$0.384");
    QTest::newRow("a small hour") << qint64(4'200) << QStringLiteral("$0.0042");
    QTest::newRow("a request") << qint64(8) << QStringLiteral("$0.000008");
    QTest::newRow("a month") << qint64(1'234'500'000) << QStringLiteral("$1,234.50");
    QTest::newRow("a credit") << qint64(-2'500'000) << QStringLiteral("-$2.50");
}

void NumbersTest::dollarsShowThreeDigits()
{
    QFETCH(qint64, microDollars);
    QFETCH(QString, text);
    QCOMPARE(dollarLabel(microDollars, kEnglish), text);
}

void NumbersTest::theReadersLocaleIsUsed()
{
    QCOMPARE(countLabel(1'240, kGerman), QStringLiteral("1.240"));
    QCOMPARE(blanks(vcpuLabel(256, kGerman)), QStringLiteral("0,25 vCPU"));
    QCOMPARE(blanks(rateLabel(1'500, QStringLiteral("req"), kGerman)), QStringLiteral("1,5 req/s"));
}

void NumbersTest::numberAndUnitStayOnOneLine()
{
    QVERIFY(!memoryLabel(512, kEnglish).contains(QLatin1Char(' ')));
    QCOMPARE(durationLabel(seconds(252), kEnglish).count(QLatin1Char(' ')), 1);
}

QTEST_GUILESS_MAIN(NumbersTest)
#include "tst_numbers.moc"
