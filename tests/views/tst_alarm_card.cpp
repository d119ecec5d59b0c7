// SPDX-License-Identifier: GPL-3.0-or-later
// The card of an alarm: its newest datapoints stand where they belong.
#include "canvas/alarm_painter.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::ui;

class AlarmCardTest : public QObject {
    Q_OBJECT

private slots:
    void datapointsStandByTheirThreshold();
    void missingDatapointsLeaveGaps();
    void oneValueIsInTheMiddle();
};

void AlarmCardTest::datapointsStandByTheirThreshold()
{
    Readout readout;
    readout.traceLimit = 80;
    readout.trace = {{true, 60, false}, {true, 80, false}, {true, 100, true}};
    const QRectF box(10, 20, 100, 40);
    const TraceShape shape = traceShape(readout, box);
    QCOMPARE(shape.points, (std::vector<QPointF>{{10, box.bottom()}, {60, 40}, {110, box.top()}}));
    QCOMPARE(shape.limit, 40.0);
    QCOMPARE(shape.breaches, (std::vector<bool>{false, false, true}));
    QVERIFY(shape.gaps.empty());
}

void AlarmCardTest::missingDatapointsLeaveGaps()
{
    Readout readout;
    readout.traceLimit = 1;
    readout.trace = {{true, 0, false}, {}, {true, 2, true}, {}, {}};
    const TraceShape shape = traceShape(readout, QRectF(0, 0, 40, 40));
    QCOMPARE(shape.points.size(), std::size_t{2});
    QCOMPARE(shape.points[1].x(), 20.0);
    QCOMPARE(shape.gaps, std::vector<std::size_t>{1});
    readout.trace = {{}, {}};
    QVERIFY(traceShape(readout, QRectF(0, 0, 40, 40)).points.empty());
}

void AlarmCardTest::oneValueIsInTheMiddle()
{
    Readout readout;
    readout.traceLimit = 5;
    readout.trace = {{true, 5, false}};
    const TraceShape shape = traceShape(readout, QRectF(0, 0, 40, 40));
    QCOMPARE(shape.points.front().y(), 20.0);
    QCOMPARE(shape.limit, 20.0);
}

QTEST_GUILESS_MAIN(AlarmCardTest)
#include "tst_alarm_card.moc"
