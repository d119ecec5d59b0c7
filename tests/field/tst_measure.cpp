// SPDX-License-Identifier: GPL-3.0-or-later
// What people write into fields of numbers, with units and without.
#include "field/measure.h"
#include "field/row.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

namespace {

struct Machine {
    int cpu = 256;
    int memory = 512;
    int wait = 30;
    double delay = 0;
    int share = 100;
    double rate = 20;
    int count = 2;
    int limit = 64;
};

constexpr std::array kRows = {
    row<&Machine::cpu>({.key = "cpu", .label = "CPU", .unit = Unit::cpuUnits, .max = 16'384}),
    row<&Machine::memory>(
        {.key = "memory", .label = "Memory", .unit = Unit::mebibytes, .max = 122'880}),
    row<&Machine::wait>({.key = "wait", .label = "Wait", .unit = Unit::seconds, .max = 86'400}),
    row<&Machine::delay>(
        {.key = "delay", .label = "Delay", .unit = Unit::milliseconds, .max = 60'000}),
    row<&Machine::share>({.key = "share", .label = "Share", .unit = Unit::percent, .max = 200}),
    row<&Machine::rate>({.key = "rate", .label = "Rate", .unit = Unit::perSecond, .max = 1e6}),
    row<&Machine::count>({.key = "count", .label = "Desired tasks", .max = 5'000}),
    row<&Machine::limit>({.key = "limit", .label = "Limit", .max = 100, .zeroMeans = "no limit"}),
};
static_assert(kRows.size() == memberCount<Machine>(), "a member has no row");

} // namespace

class MeasureTest : public QObject {
    Q_OBJECT

private slots:
    void takesUnits_data();
    void takesUnits();
    void refusesInSentences_data();
    void refusesInSentences();
    void wholeNumbersStayWhole();
};

void MeasureTest::takesUnits_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("number");
    const auto add = [](const char* key, const char* text, double number) {
        QTest::addRow("%s %s", key, text) << QString(key) << QString::fromUtf8(text) << number;
    };
    add("cpu", "512", 512);
    add("cpu", "0.5 vCPU", 512);
    add("cpu", "0,5 vcpu", 512);
    add("cpu", ".25 vCPU", 256);
    add("cpu", "2 vCPUs", 2'048);
    add("cpu", "512 units", 512);
    add("memory", "512 MiB", 512);
    add("memory", "1 GB", 1'024);
    add("memory", "0.5GB", 512);
    add("memory", "2GiB", 2'048);
    add("memory", "1,024", 1'024);
    add("memory", "1\u202f024 MiB", 1'024);
    add("memory", "2048 KiB", 2);
    add("wait", "30s", 30);
    add("wait", "30 s", 30);
    add("wait", "2 min", 120);
    add("wait", "1h30m", 5'400);
    add("wait", "1 h 30 min", 5'400);
    add("wait", "1 day", 86'400);
    add("wait", "0.5h", 1'800);
    add("wait", "2000 ms", 2);
    add("delay", "250", 250);
    add("delay", "0.25 s", 250);
    add("delay", "1s500ms", 1'500);
    add("share", "50 %", 50);
    add("share", "50", 50);
    add("rate", "200 rps", 200);
    add("rate", "200 per second", 200);
    add("rate", "120/min", 2);
    add("rate", "-3", -3);
    add("rate", "\u22123", -3);
    add("count", "8", 8);
    add("count", "5,000", 5'000);
    add("limit", "no limit", 0);
    add("limit", "64", 64);
}

void MeasureTest::takesUnits()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(double, number);
    const Result<double> read = measured(*findField(kRows, key.toStdString()), text.toStdString());
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QVERIFY(std::abs(*read - number) < 1e-9);
}

void MeasureTest::refusesInSentences_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* key, const char* text, const char* words) {
        QTest::addRow("%s %s", key, text)
            << QString(key) << QString::fromUtf8(text) << QString::fromUtf8(words);
    };
    add("cpu", "half a vCPU", "CPU cannot be “half a vCPU”; write 512, 512 units or 0.5 vCPU.");
    add("memory", "512 s", "Memory cannot be “512 s”; write 512, 512 MiB or 1 GB.");
    add("wait", "", "Wait is empty; write 30, 30 s, 2 min or 1h30m.");
    add("wait", "1h30", "Wait cannot be “1h30”; write 30, 30 s, 2 min or 1h30m.");
    add("share", "50 % 2", "Share cannot be “50 % 2”; write 50 or 50 %.");
    add("count", "8 tasks",
        "Desired tasks cannot be “8 tasks”; write a number alone, for it has no unit.");
    add("count", "1.2.3",
        "Desired tasks cannot be “1.2.3”; write a number alone, for it has no unit.");
    add("count", "-", "Desired tasks cannot be “-”; write a number alone, for it has no unit.");
    add("memory", "1e999 GB", "Memory cannot be “1e999 GB”; write 512, 512 MiB or 1 GB.");
}

void MeasureTest::refusesInSentences()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    QFETCH(QString, words);
    const Result<double> read = measured(*findField(kRows, key.toStdString()), text.toStdString());
    QVERIFY(!read);
    QCOMPARE(QString::fromStdString(read.error().message), words);
}

void MeasureTest::wholeNumbersStayWhole()
{
    const Field& cpu = *findField(kRows, "cpu");
    QVERIFY(*measuredValue(cpu, "0.25 vCPU") == Value(std::int64_t{256}));
    const auto refused = measuredValue(cpu, "0.3 vCPU");
    QVERIFY(!refused);
    QCOMPARE(refused.error().message,
             std::string("CPU is 307.2 units; it must be a whole number."));
    QVERIFY(*measuredValue(*findField(kRows, "delay"), "1.5 s") == Value(1'500.0));
    QVERIFY(!measuredValue(cpu, "9999999999999999999"));
}

QTEST_GUILESS_MAIN(MeasureTest)
#include "tst_measure.moc"
