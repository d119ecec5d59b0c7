// SPDX-License-Identifier: GPL-3.0-or-later
// Which state the newest datapoints of a metric give its alarm; AWS's own tables name their oracle.
#include "sim/alarm_test.h"

#include <QtTest>

#include <vector>

using namespace stowage;
using namespace stowage::sim;

namespace {
// Oldest first, in AWS's signs: 0 good, X breaching, - missing.
std::vector<Sign> signsOf(const QString& signs)
{
    std::vector<Sign> list;
    for (const QString& sign : signs.split(QLatin1Char(' ')))
        list.push_back(sign == "0" ? Sign::good : sign == "X" ? Sign::breaching : Sign::missing);
    return list;
}

QString stateOf(AlarmTest test, MissingPoints missing, const QString& signs, AlarmState now)
{
    test.missing = missing;
    const std::string_view name = nameOf(evaluated(test, signsOf(signs), now));
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}
} // namespace

class AlarmTestTest : public QObject {
    Q_OBJECT

private slots:
    void o64_missingDatapoints_data();
    void o64_missingDatapoints();
    void aLoneBreachWaits_data();
    void aLoneBreachWaits();
    void comparesWithTheThreshold_data();
    void comparesWithTheThreshold();
};

void AlarmTestTest::o64_missingDatapoints_data()
{
    QTest::addColumn<int>("datapoints");
    QTest::addColumn<QString>("signs");
    QTest::addColumn<QStringList>("states"); // missing, ignore, breaching, notBreaching
    const auto add = [](int datapoints, const QString& signs, const QStringList& states) {
        QTest::newRow(qPrintable(QString("%1 of 3: %2").arg(datapoints).arg(signs)))
            << datapoints << signs << states;
    };
    add(3, "0 - X - X", {"OK", "OK", "OK", "OK"});
    add(3, "0 - - - -", {"OK", "OK", "OK", "OK"});
    add(3, "- - - - -", {"INSUFFICIENT_DATA", "keep", "ALARM", "OK"});
    add(3, "0 X X - X", {"ALARM", "ALARM", "ALARM", "ALARM"});
    add(3, "- - X - -", {"ALARM", "keep", "ALARM", "OK"});
    add(2, "0 - X - X", {"ALARM", "ALARM", "ALARM", "ALARM"});
    add(2, "0 0 X 0 X", {"ALARM", "ALARM", "ALARM", "ALARM"});
    add(2, "0 - X - -", {"OK", "OK", "ALARM", "OK"});
    add(2, "- - - - 0", {"OK", "OK", "ALARM", "OK"});
    add(2, "- - - X -", {"ALARM", "keep", "ALARM", "OK"});
}

void AlarmTestTest::o64_missingDatapoints()
{
    QFETCH(int, datapoints);
    QFETCH(QString, signs);
    QFETCH(QStringList, states);
    AlarmTest test;
    test.periods = 3;
    test.datapoints = datapoints;
    for (int missing = 0; missing < 4; ++missing)
        for (const AlarmState now :
             {AlarmState::ok, AlarmState::alarm, AlarmState::insufficientData}) {
            const std::string_view name = nameOf(now);
            const QString kept =
                QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            QCOMPARE(stateOf(test, static_cast<MissingPoints>(missing), signs, now),
                     states[missing] == "keep" ? kept : states[missing]);
        }
}

void AlarmTestTest::aLoneBreachWaits_data()
{
    QTest::addColumn<int>("datapoints");
    QTest::addColumn<QString>("signs");
    QTest::addColumn<QString>("state");
    const auto add = [](int datapoints, const QString& signs, const QString& state) {
        QTest::newRow(qPrintable(QString("%1: %2").arg(datapoints).arg(signs)))
            << datapoints << signs << state;
    };
    add(3, "- - - - X", "keep");
    add(3, "- - - X -", "keep");
    add(3, "- - X - -", "ALARM");
    add(3, "- - - X X", "keep");
    add(3, "- - X - X", "ALARM");
    add(3, "X - - - -", "ALARM");
    add(2, "- - - - X", "keep");
    add(2, "- - - X -", "ALARM");
    add(1, "- - - - X", "ALARM");
    add(3, "0 - - X X", "OK"); // a good one is there
}

void AlarmTestTest::aLoneBreachWaits()
{
    QFETCH(int, datapoints);
    QFETCH(QString, signs);
    QFETCH(QString, state);
    AlarmTest test;
    test.periods = 3;
    test.datapoints = datapoints;
    QCOMPARE(stateOf(test, MissingPoints::missing, signs, AlarmState::insufficientData),
             state == "keep" ? QString("INSUFFICIENT_DATA") : state);
    QCOMPARE(stateOf(test, MissingPoints::missing, signs, AlarmState::ok),
             state == "keep" ? QString("OK") : state);
}

void AlarmTestTest::comparesWithTheThreshold_data()
{
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QString>("breaches"); // below, at and above the threshold
    QTest::newRow("GreaterThanOrEqualToThreshold")
        << static_cast<int>(Comparison::greaterOrEqual) << "0 X X";
    QTest::newRow("GreaterThanThreshold") << static_cast<int>(Comparison::greater) << "0 0 X";
    QTest::newRow("LessThanThreshold") << static_cast<int>(Comparison::less) << "X 0 0";
    QTest::newRow("LessThanOrEqualToThreshold")
        << static_cast<int>(Comparison::lessOrEqual) << "X X 0";
}

void AlarmTestTest::comparesWithTheThreshold()
{
    QFETCH(int, comparison);
    QFETCH(QString, breaches);
    AlarmTest test;
    test.comparison = static_cast<Comparison>(comparison);
    test.threshold = 80 * kOne;
    const std::vector<Sign> signs = signsOf(breaches);
    for (int n = 0; n < 3; ++n)
        QCOMPARE(test.isBreaching(test.threshold + n - 1),
                 signs[static_cast<std::size_t>(n)] == Sign::breaching);
}

QTEST_APPLESS_MAIN(AlarmTestTest)
#include "tst_alarm_test.moc"
