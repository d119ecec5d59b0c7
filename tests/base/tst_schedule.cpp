// SPDX-License-Identifier: GPL-3.0-or-later
// What is a schedule, and when it comes next; worked cases name their oracle.
#include "base/schedule.h"
#include "base/time.h"

#include <QtTest>

using namespace stowage;

namespace {
std::int64_t instant(const QString& text)
{
    return *parseInstant(text.toStdString());
}
} // namespace

class ScheduleTest : public QObject {
    Q_OBJECT

private slots:
    void o66_validity_data();
    void o66_validity();
    void o67_comesNext_data();
    void o67_comesNext();
    void ratesCountFromTheirBeginning();
    void comesOnce();
    void listsAllOfADay();
};

void ScheduleTest::o66_validity_data()
{
    QTest::addColumn<bool>("valid");
    const auto add = [](bool valid, const char* expression) { QTest::newRow(expression) << valid; };
    for (const char* bad : {"rate(1 minutes)",
                            "rate(5 minute)",
                            "rate(0 minutes)",
                            "rate(-1 minutes)",
                            "rate(1.5 hours)",
                            "rate(30 seconds)",
                            "rate(1)",
                            "rate(1  hour)",
                            "rate(1 hour",
                            "cron(0 10 * * * *)",
                            "cron(0 10 1 * MON *)",
                            "cron(0 10 * * ?)",
                            "cron(0 10 ? * ? *)",
                            "cron(60 10 * * ? *)",
                            "cron(0 24 * * ? *)",
                            "cron(0 10 0 * ? *)",
                            "cron(0 10 32 * ? *)",
                            "cron(0 10 * 13 ? *)",
                            "cron(0 10 ? * 8 *)",
                            "cron(0 10 ? * 0 *)",
                            "cron(0 10 * * ? 1969)",
                            "cron(0 10 * * ? 2200)",
                            "cron(0 10 ? * 3#1,6#3 *)",
                            "cron(0 10 ? * 3#6 *)",
                            "cron(? 10 * * ? *)",
                            "cron(0/0 10 * * ? *)",
                            "cron(0 10 , * ? *)",
                            "cron(0 10 W * ? *)",
                            "cron(0 10 ? * L-3 *)",
                            "cron()",
                            "at(2026-01-01)",
                            "at(2026-13-01T00:00:00)",
                            "at(2026-01-01T00:00:00Z)",
                            "",
                            "every hour"})
        add(false, bad);
    for (const char* good :
         {"rate(1 hour)", "rate(5 minutes)", "rate(7 days)", "cron(0 10 * * ? *)",
          "cron(15 12 ? * MON-FRI *)", "cron(0/10 * ? * mon-fri *)", "cron(0 20-2 * * ? *)",
          "cron(0 18 L * ? *)", "cron(0 18 ? * L *)", "cron(0,30 8 1,15 jan,JUL ? 2026-2030)",
          "cron(0 9 ? * MON#1 *)", "cron(0 9 ? * FRIL *)", "at(2026-01-01T09:00:00)"})
        add(true, good);
}

void ScheduleTest::o66_validity()
{
    QFETCH(bool, valid);
    QCOMPARE(Schedule::parse(QTest::currentDataTag()).has_value(), valid);
    if (valid)
        QVERIFY(Schedule::parse(QTest::currentDataTag(), RateWords::any).has_value());
}

void ScheduleTest::o67_comesNext_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("next"); // empty: never
    const auto add = [](const char* expression, const char* after, const char* next) {
        QTest::newRow(qPrintable(QString(expression) + " " + after))
            << QString(expression) << QString(after) << QString(next);
    };
    add("cron(0/15 * * * ? *)", "2026-10-02T10:07:00Z", "2026-10-02T10:15:00Z");
    add("cron(0 18 ? * MON-FRI *)", "2026-10-02T19:00:00Z", "2026-10-05T18:00:00Z");
    add("cron(0 8 1 * ? *)", "2026-10-02T00:00:00Z", "2026-11-01T08:00:00Z");
    add("cron(15 10 ? * 6L 2019-2022)", "2022-01-01T00:00:00Z", "2022-01-28T10:15:00Z");
    add("cron(15 10 ? * 6L 2019-2022)", "2022-12-30T10:16:00Z", "");
    add("cron(0 9 ? * 3#2 *)", "2026-10-02T00:00:00Z", "2026-10-13T09:00:00Z");
    add("cron(0 12 3W * ? *)", "2026-10-01T00:00:00Z", "2026-10-02T12:00:00Z");
    // Beyond the oracle.
    add("cron(0 12 1W * ? *)", "2026-08-01T00:00:00Z", "2026-08-03T12:00:00Z");  // a Saturday
    add("cron(0 12 31W * ? *)", "2026-05-01T00:00:00Z", "2026-05-29T12:00:00Z"); // a Sunday
    add("cron(0 12 31W * ? *)", "2026-06-01T00:00:00Z", "2026-07-31T12:00:00Z");
    add("cron(0 0 L * ? *)", "2028-02-01T00:00:00Z", "2028-02-29T00:00:00Z");
    add("cron(0 0 29 2 ? *)", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00Z");
    add("cron(0 20-2 * * ? *)", "2026-10-02T02:00:00Z", "2026-10-02T20:00:00Z");
    add("cron(0 20-2 * * ? *)", "2026-10-02T23:30:00Z", "2026-10-03T00:00:00Z");
    add("cron(0 0 ? * FRI-MON *)", "2026-10-05T00:00:00Z", "2026-10-09T00:00:00Z");
    add("cron(0 0 ? * L *)", "2026-10-01T00:00:00Z", "2026-10-03T00:00:00Z");
    add("cron(30 8 ? * * *)", "2026-10-02T08:30:00Z", "2026-10-03T08:30:00Z");
    add("cron(30 8 ? * * *)", "2026-10-02T08:29:59Z", "2026-10-02T08:30:00Z");
    add("cron(0 0 1 1 ? 2199)", "2026-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
    add("cron(0 0 1 1 ? 2025)", "2026-01-01T00:00:00Z", "");
    add("cron(10-20/5 6 * * ? *)", "2026-01-01T06:10:00Z", "2026-01-01T06:15:00Z");
    add("at(2026-03-01T12:34:56)", "2026-01-01T00:00:00Z", "2026-03-01T12:34:56Z");
}

void ScheduleTest::o67_comesNext()
{
    QFETCH(QString, expression);
    QFETCH(QString, after);
    QFETCH(QString, next);
    const auto schedule = Schedule::parse(expression.toStdString());
    QVERIFY(schedule);
    const auto at = schedule->next(instant(after), 0);
    QCOMPARE(at ? QString::fromStdString(instantText(*at)) : QString(), next);
}

void ScheduleTest::ratesCountFromTheirBeginning()
{
    const auto schedule = Schedule::parse("rate(5 minutes)");
    const std::int64_t since = instant("2026-01-01T00:01:30Z");
    QCOMPARE(*schedule->next(since, since), instant("2026-01-01T00:06:30Z"));
    QCOMPARE(*schedule->next(instant("2026-01-01T00:06:30Z"), since),
             instant("2026-01-01T00:11:30Z"));
    QCOMPARE(*schedule->next(instant("2026-01-01T00:00:00Z"), since),
             instant("2026-01-01T00:06:30Z"));
}

void ScheduleTest::comesOnce()
{
    const auto schedule = Schedule::parse("at(2026-01-01T09:00:00)");
    QVERIFY(!schedule->next(instant("2026-01-01T09:00:00Z"), 0));
}

void ScheduleTest::listsAllOfADay()
{
    const auto schedule = Schedule::parse("cron(0,20 6,18 ? * 2,4 *)");
    std::int64_t at = instant("2026-01-04T00:00:00Z"); // a Sunday
    QStringList all;
    for (int n = 0; n < 8; ++n) {
        at = *schedule->next(at, 0);
        all += QString::fromStdString(instantText(at)).mid(8, 8);
    }
    QCOMPARE(all, (QStringList{"05T06:00", "05T06:20", "05T18:00", "05T18:20", "07T06:00",
                               "07T06:20", "07T18:00", "07T18:20"}));
}

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
