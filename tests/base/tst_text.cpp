// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"
#include "base/random.h"
#include "base/text.h"

#include <QtTest>

#include <clocale>

using namespace stowage;

class TextTest : public QObject {
    Q_OBJECT

private slots:
    void numbersReadTheSameInEveryLocale();
    void roundsHalfAwayFromZero();
    void refusesNumbersWithTrimmings();
    void ordersIdsNaturally();
    void knowsUtf8_data();
    void knowsUtf8();
    void takesControlCharactersOutOfLines();
    void listsLikeEnglish();
    void drawsDependOnNameAndPurposeOnly();
    void drawsFillTheirRangeEvenly();
};

void TextTest::numbersReadTheSameInEveryLocale()
{
    const char* changed = std::setlocale(LC_ALL, "de_DE.UTF-8");
    const std::string written = numberText(1.5);
    const auto read = parseReal("1.5");
    std::setlocale(LC_ALL, "C");
    if (changed == nullptr && !qEnvironmentVariableIsSet("CI"))
        QSKIP("the locale de_DE.UTF-8 is not installed");
    QVERIFY2(changed != nullptr, "continuous integration needs the locale de_DE.UTF-8");
    QCOMPARE(written, std::string("1.5"));
    QCOMPARE(read.value_or(0), 1.5);
}

void TextTest::roundsHalfAwayFromZero()
{
    QCOMPARE(fixedText(0.125, 2), std::string("0.13"));
    QCOMPARE(fixedText(-0.125, 2), std::string("-0.13"));
    QCOMPARE(fixedText(-0.001, 2), std::string("0.00"));
    QCOMPARE(fixedText(12, 0), std::string("12"));
}

void TextTest::refusesNumbersWithTrimmings()
{
    for (const char* text : {"", " 1", "1 ", "+1", "0x10", "1e400", "nan", "inf", "1_000"})
        QVERIFY2(!parseReal(text), text);
    QVERIFY(!parseInteger("9223372036854775808"));
    QCOMPARE(parseInteger("-9223372036854775808").value_or(0), INT64_MIN);
}

void TextTest::ordersIdsNaturally()
{
    QVERIFY(ElementId("service-2") < ElementId("service-10"));
    QVERIFY(ElementId("service-10") < ElementId("task-1"));
    QVERIFY(ElementId("a") < ElementId("a-1"));
    QVERIFY(ElementId("a-01") != ElementId("a-1"));
    QVERIFY((ElementId("a-01") <=> ElementId("a-1")) != 0);
}

void TextTest::knowsUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("ascii") << QByteArray("web") << true;
    QTest::newRow("four bytes") << QByteArray("\xF0\x9F\x9A\xA2") << true;
    QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("beyond") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("cut short") << QByteArray("\xE2\x82") << false;
}

void TextTest::knowsUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(isUtf8(bytes.toStdString()), valid);
}

void TextTest::takesControlCharactersOutOfLines()
{
    QCOMPARE(plainLine("a\x1b[31mb\nc\xE2\x80\xAE"
                       "d\xFF"),
             std::string("a[31mb cd"));
}

void TextTest::listsLikeEnglish()
{
    const std::vector<std::string> parts{"CPU", "memory", "port 80"};
    QCOMPARE(listed(parts), std::string("CPU, memory and port 80"));
    QCOMPARE(counted(1, "task", "tasks"), std::string("1 task"));
    QCOMPARE(counted(2, "task", "tasks"), std::string("2 tasks"));
}

void TextTest::drawsDependOnNameAndPurposeOnly()
{
    const Stream web = streamOf(1, "service-1", Purpose::placement);
    QCOMPARE(web.at(5), streamOf(1, "service-1", Purpose::placement).at(5));
    QVERIFY(web.at(5) != web.at(6));
    QVERIFY(web.at(5) != streamOf(1, "service-2", Purpose::placement).at(5));
    QVERIFY(web.at(5) != streamOf(1, "service-1", Purpose::timing).at(5));
    QVERIFY(web.at(5) != streamOf(2, "service-1", Purpose::placement).at(5));
}

void TextTest::drawsFillTheirRangeEvenly()
{
    const Stream dice = streamOf(7, "dice", Purpose::choice);
    std::array<int, 6> seen{};
    for (std::uint64_t n = 0; n < 60'000; ++n)
        ++seen.at(dice.below(6, n));
    for (const int count : seen)
        QVERIFY2(count > 9'600 && count < 10'400, qPrintable(QString::number(count)));
    for (std::uint64_t n = 0; n < 1'000; ++n) {
        const std::int64_t drawn = dice.between(-20, 20, n);
        QVERIFY(drawn >= -20 && drawn <= 20);
    }
}

QTEST_GUILESS_MAIN(TextTest)
#include "tst_text.moc"
