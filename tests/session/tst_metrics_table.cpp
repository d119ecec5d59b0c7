// SPDX-License-Identifier: GPL-3.0-or-later
// What CloudWatch holds of a run, minute by minute, as comma-separated values.
#include "aws/metrics_csv.h"
#include "session/alarms.h"
#include "session/shop.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {
std::string tableOf(Story& story, int minutes)
{
    aws::MetricsTable table;
    for (int minute = 1; minute <= minutes; ++minute) {
        story.until(minute * 60);
        table.minuteEnds(story.session.world());
    }
    return table.csv(story.session.world());
}

// The lines about a metric, without their first and last column; the values alone.
QStringList valuesOf(const std::string& csv, const QString& metric, const QString& dimensions)
{
    QStringList values;
    for (const QString& line : QString::fromStdString(csv).split('\n')) {
        const QStringList cells = line.split(',');
        if (cells.size() == 5 && cells[2] == metric && cells[3] == dimensions)
            values += cells[4];
    }
    return values;
}
} // namespace

class MetricsTableTest : public QObject {
    Q_OBJECT

private slots:
    void hasARowForEachMinute();
    void requestsAddUpToWhatWasSent();
    void holdsWhatWasPut();
    void lookingChangesNothing();
};

void MetricsTableTest::hasARowForEachMinute()
{
    Story story = alarms::oneTask();
    story.until(59.5);
    story.fault("stowage:usage", R"("on":{"service":"web"},"cpuUnits":2048,"for":"121s")");
    const std::string csv = tableOf(story, 5);
    QVERIFY(QString::fromStdString(csv).startsWith("time,namespace,metric,dimensions,value\n"));
    const QStringList web = valuesOf(csv, "CPUUtilization", "ClusterName=shop;ServiceName=web");
    QCOMPARE(web.size(), 5);
    QCOMPARE(web[1], QString("400"));
    QCOMPARE(web[2], QString("400"));
    QCOMPARE(web[4], QString("0.976"));
    QVERIFY(csv.find("2026-01-01T00:04:00Z,AWS/ECS,CPUUtilization,"
                     "ClusterName=shop;ServiceName=web,0.976\n") != std::string::npos);
    QCOMPARE(valuesOf(csv, "CPUReservation", "ClusterName=shop").last(), QString("25"));
}

void MetricsTableTest::requestsAddUpToWhatWasSent()
{
    Story story(runningShop().document);
    story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":40.7)");
    const std::string csv = tableOf(story, 20);
    double answered = 0;
    for (const QString& value : valuesOf(csv, "RequestCount", "LoadBalancer=alb"))
        answered += value.toDouble();
    double refused = 0;
    for (const QString& value : valuesOf(csv, "HTTPCode_ELB_5XX_Count", "LoadBalancer=alb"))
        refused += value.toDouble();
    const io::Json traffic = *story.state().find("traffic")->find("users");
    QCOMPARE(answered + refused, static_cast<double>(numberOf(traffic, "requests")));
    QCOMPARE(refused, static_cast<double>(numberOf(traffic, "HTTPCode_ELB_5XX_Count")));
    QCOMPARE(valuesOf(csv, "RequestCount", "LoadBalancer=alb;TargetGroup=web-tg").last(),
             QString("2442"));
    QCOMPARE(valuesOf(csv, "HealthyHostCount", "LoadBalancer=alb;TargetGroup=web-tg").last(),
             QString("4"));
}

void MetricsTableTest::holdsWhatWasPut()
{
    Story story;
    for (const double sample : {5.0, 20.0})
        QCOMPARE(story.call("cloudwatch:PutMetricData", alarms::put(sample, 70)), std::string());
    QCOMPARE(story.call("cloudwatch:PutMetricData",
                        R"({"Namespace":"My, own","MetricData":[{"MetricName":"say \"x\"",)"
                        R"("Value":1}]})"),
             std::string());
    QCOMPARE(tableOf(story, 1),
             std::string("time,namespace,metric,dimensions,value\n"
                         "2026-01-01T00:00:00Z,\"My, own\",\"say \"\"x\"\"\",,1\n"
                         "2026-01-01T00:01:00Z,Shop,Backlog,,12.5\n"));
}

void MetricsTableTest::lookingChangesNothing()
{
    Story watched(runningShop().document), alone(runningShop().document);
    (void)tableOf(watched, 15);
    alone.until(900);
    QCOMPARE(watched.session.world().facts.digest().text(),
             alone.session.world().facts.digest().text());
}

QTEST_APPLESS_MAIN(MetricsTableTest)
#include "tst_metrics_table.moc"
