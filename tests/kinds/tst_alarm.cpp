// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

using Dimensions = std::vector<std::pair<std::string, std::string>>;

class AlarmKindTest : public QObject {
    Q_OBJECT

private slots:
    void watchesWhatItIsLinkedTo_data();
    void watchesWhatItIsLinkedTo();
    void watchesWhatItsDimensionsName();
    void looksAtAsManyDatapointsAsItSays();
    void objectsToWhatAwsRefuses_data();
    void objectsToWhatAwsRefuses();
    void missesWhatItWatches();
};

void AlarmKindTest::watchesWhatItIsLinkedTo_data()
{
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("metric");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("dimensions");
    const auto add = [](const char* space, const char* metric, const char* link,
                        const char* dimensions) {
        QTest::newRow(qPrintable(QString(metric) + " of " + link))
            << QString(space) << QString(metric) << QString(link) << QString(dimensions);
    };
    add("AWS/ECS", "CPUUtilization", "service", "ClusterName=shop ServiceName=web");
    add("AWS/ECS", "MemoryUtilization", "service", "ClusterName=shop ServiceName=web");
    add("AWS/ECS", "CPUUtilization", "cluster", "ClusterName=shop");
    add("AWS/ECS", "CPUReservation", "cluster", "ClusterName=shop");
    add("AWS/ECS", "MemoryReservation", "cluster", "ClusterName=shop");
    add("AWS/ApplicationELB", "RequestCount", "loadBalancer", "LoadBalancer=alb");
    add("AWS/ApplicationELB", "RequestCountPerTarget", "targetGroup",
        "LoadBalancer=alb TargetGroup=tg");
    add("AWS/ApplicationELB", "TargetResponseTime", "targetGroup",
        "LoadBalancer=alb TargetGroup=tg");
    add("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "loadBalancer", "LoadBalancer=alb");
    for (const char* own :
         {"HTTPCode_ELB_3XX_Count", "HTTPCode_ELB_4XX_Count", "HTTPCode_ELB_5XX_Count",
          "HTTP_Redirect_Count", "HTTP_Fixed_Response_Count"})
        add("AWS/ApplicationELB", own, "loadBalancer", "LoadBalancer=alb");
    add("AWS/ApplicationELB", "HealthyHostCount", "targetGroup", "LoadBalancer=alb TargetGroup=tg");
    add("AWS/ApplicationELB", "UnHealthyHostCount", "targetGroup",
        "LoadBalancer=alb TargetGroup=tg");
}

void AlarmKindTest::watchesWhatItIsLinkedTo()
{
    QFETCH(QString, space);
    QFETCH(QString, metric);
    QFETCH(QString, link);
    QFETCH(QString, dimensions);
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& service = around.add<Service>("web", {}, &cluster);
    Drawn& balancer = around.add<LoadBalancer>("alb");
    Drawn& group = around.add<TargetGroup>("tg", {}, &balancer);
    Alarm props;
    props.metricNamespace = space.toStdString();
    props.metricName = metric.toStdString();
    Drawn& alarm = around.add<Alarm>("busy", props);
    const std::string key = link.toStdString();
    Surroundings::link(alarm,
                       link == "service"       ? service
                       : link == "cluster"     ? cluster
                       : link == "targetGroup" ? group
                                               : balancer,
                       key);
    QVERIFY(Surroundings::wrong(alarm).empty());
    const sim::Plan plan = Surroundings::lowered(alarm);
    QCOMPARE(plan.alarms.size(), std::size_t(1));
    QString named;
    for (const auto& [name, value] : plan.alarms[0].metric.dimensions)
        named += (named.isEmpty() ? "" : " ") + QString::fromStdString(name) + "=" +
                 QString::fromStdString(value);
    QCOMPARE(named, dimensions);
}

void AlarmKindTest::watchesWhatItsDimensionsName()
{
    Surroundings around;
    Alarm props;
    props.metricNamespace = "Shop";
    props.metricName = "Backlog";
    props.dimensions = {{"Queue", "orders"}, {"App", "shop"}};
    Drawn& alarm = around.add<Alarm>("late", props);
    QVERIFY(Surroundings::wrong(alarm).empty());
    const sim::MetricNode metric = Surroundings::lowered(alarm).alarms[0].metric;
    QCOMPARE(metric.space, std::string("Shop"));
    QCOMPARE(metric.dimensions, (Dimensions{{"App", "shop"}, {"Queue", "orders"}}));
}

void AlarmKindTest::looksAtAsManyDatapointsAsItSays()
{
    Surroundings around;
    Alarm props;
    props.period = 300;
    props.evaluationPeriods = 5;
    props.threshold = 0.25;
    props.comparisonOperator = AlarmComparison::lessOrEqual;
    props.treatMissingData = AlarmMissing::notBreaching;
    sim::AlarmNode node = Surroundings::lowered(around.add<Alarm>("a", props)).alarms[0];
    QCOMPARE(node.periodMinutes, 5);
    QCOMPARE(node.datapointsToAlarm, 5);
    QCOMPARE(node.threshold, sim::Amount{250'000});
    QVERIFY(node.comparison == sim::Comparison::lessOrEqual);
    QVERIFY(node.missingData == sim::MissingPoints::notBreaching);
    props.datapointsToAlarm = 2;
    node = Surroundings::lowered(around.add<Alarm>("b", props)).alarms[0];
    QCOMPARE(node.datapointsToAlarm, 2);
}

void AlarmKindTest::objectsToWhatAwsRefuses_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<int>("periods");
    QTest::addColumn<int>("datapoints");
    QTest::addColumn<QString>("words");
    QTest::newRow("period") << 90 << 1 << 0 << "The period of 90 s is no whole number of minutes.";
    QTest::newRow("datapoints")
        << 60 << 2 << 3 << "DatapointsToAlarm must be less than or equal to EvaluationPeriods.";
    QTest::newRow("a day") << 120 << 721 << 0
                           << "Metrics cannot be checked across more than a day "
                              "(EvaluationPeriods * Period must be <= 86400).";
    QTest::newRow("a week") << 3'600 << 169 << 0
                            << "Metrics cannot be checked across more than seven days "
                               "(EvaluationPeriods * Period must be <= 604800).";
}

void AlarmKindTest::objectsToWhatAwsRefuses()
{
    QFETCH(int, period);
    QFETCH(int, periods);
    QFETCH(int, datapoints);
    QFETCH(QString, words);
    Surroundings around;
    Alarm props;
    props.metricNamespace = "Shop";
    props.period = period;
    props.evaluationPeriods = periods;
    props.datapointsToAlarm = datapoints;
    QCOMPARE(Surroundings::wrong(around.add<Alarm>("a", props)),
             std::vector<std::string>{words.toStdString()});
}

void AlarmKindTest::missesWhatItWatches()
{
    Surroundings around;
    Drawn& alarm = around.add<Alarm>("busy");
    QCOMPARE(Surroundings::wrong(alarm),
             std::vector<std::string>{"Nothing says of what the metric CPUUtilization is."});
    Surroundings::link(alarm, around.add<LoadBalancer>("alb"), "loadBalancer");
    QCOMPARE(Surroundings::wrong(alarm),
             std::vector<std::string>{"What is watched has no metric CPUUtilization."});
    Alarm props;
    props.metricName = "GPUUtilization";
    QCOMPARE(Surroundings::wrong(around.add<Alarm>("b", props)),
             std::vector<std::string>{
                 "Nothing drawn has a metric GPUUtilization of namespace AWS/ECS."});
}

QTEST_APPLESS_MAIN(AlarmKindTest)
#include "tst_alarm.moc"
