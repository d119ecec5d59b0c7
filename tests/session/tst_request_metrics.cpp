// SPDX-License-Identifier: GPL-3.0-or-later
// What load balancers count and measure, and metrics of one's own, as alarms see them.
#include "session/alarms.h"
#include "session/shop.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::alarms;

namespace {
// The datapoint in the reason of an alarm that goes off at nothing.
double newestOf(const Story& story, const std::string& name = "busy")
{
    const std::string reason = reasonOf(story, name);
    const std::size_t from = reason.find('[');
    return from == std::string::npos ? -1 : std::stod(reason.substr(from + 1));
}

// Four tasks on three instances, which serve 40 requests a second in 5 ms.
Story shop()
{
    Story story(runningShop().document);
    story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":40)");
    return story;
}

void watch(Story& story, const std::string& metric, bool ofGroup,
           const std::string& statistic = "Sum", const std::string& name = "busy")
{
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm",
                        R"({"AlarmName":")" + name + R"(","Statistic":")" + statistic +
                            R"(","Period":60,)" + balancing(metric, ofGroup) + "," + above("-1") +
                            "}"),
             std::string());
}
} // namespace

class RequestMetricsTest : public QObject {
    Q_OBJECT

private slots:
    void requestsAreCounted();
    void responsesAreTimed();
    void errorsAreCountedByWhoMadeThem();
    void hostsAreCounted();
    void areMeasuredWhileAnythingChanges();
    void samplesOfYourOwnAddUp_data();
    void samplesOfYourOwnAddUp();
};

void RequestMetricsTest::requestsAreCounted()
{
    Story story = shop();
    story.until(600);
    watch(story, "RequestCount", false);
    watch(story, "RequestCount", true, "Sum", "group");
    watch(story, "RequestCountPerTarget", true, "Sum", "each");
    story.until(780);
    QCOMPARE(newestOf(story), 2'400.0);
    QCOMPARE(newestOf(story, "group"), 2'400.0);
    QCOMPARE(newestOf(story, "each"), 600.0);
}

void RequestMetricsTest::responsesAreTimed()
{
    Story story = shop();
    story.until(600);
    watch(story, "TargetResponseTime", true, "Average");
    story.until(780);
    QVERIFY(newestOf(story) > 0.004 && newestOf(story) < 0.03);
}

void RequestMetricsTest::errorsAreCountedByWhoMadeThem()
{
    Story story = shop();
    story.until(600);
    watch(story, "HTTPCode_Target_5XX_Count", false, "Sum", "target");
    watch(story, "HTTPCode_ELB_5XX_Count", false, "Sum", "balancer");
    story.until(779.5);
    QCOMPARE(newestOf(story, "target"), 0.0);
    QCOMPARE(stateOf(story, "balancer"), std::string("INSUFFICIENT_DATA")); // it reports none
    story.fault("stowage:fail-requests", R"("on":{"service":"web"},"mode":"status:500")");
    story.until(960);
    // The state does not change again, so that the reason is still the first.
    const sim::World& world = story.session.world();
    for (auto at = world.metrics.first(); at; at = world.metrics.after(at))
        if (world.metrics[at].kind == sim::MetricKind::target5xx)
            QCOMPARE(world.series[at.slot].back().value.sum, 2'400 * sim::kOne);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(1'800);
    QCOMPARE(stateOf(story, "balancer"), std::string("ALARM"));
}

void RequestMetricsTest::hostsAreCounted()
{
    Story story = shop();
    story.until(600);
    watch(story, "HealthyHostCount", true, "Minimum", "healthy");
    watch(story, "UnHealthyHostCount", true, "Maximum", "unhealthy");
    story.until(780);
    QCOMPARE(newestOf(story, "healthy"), 4.0);
    QCOMPARE(newestOf(story, "unhealthy"), 0.0);
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm",
                        R"({"AlarmName":"ill","Statistic":"Maximum","Period":60,)" +
                            balancing("UnHealthyHostCount", true) + "," + above("0") + "}"),
             std::string());
    story.fault("stowage:fail-health-checks",
                R"("on":{"service":"web","count":1},"probe":"alb","mode":"fail")");
    story.until(960);
    QCOMPARE(stateOf(story, "ill"), std::string("ALARM"));
    QCOMPARE(newestOf(story, "ill"), 1.0);
}

void RequestMetricsTest::areMeasuredWhileAnythingChanges()
{
    Story story = shop();
    story.until(600);
    watch(story, "RequestCount", false);
    story.until(1'200);
    const sim::World& world = story.session.world();
    const auto next = [&world] { return world.metrics[world.metrics.first()].next; };
    QVERIFY(!next());
    // A minute that begins steadily and ends otherwise.
    story.until(1'230);
    story.fault("stowage:traffic", R"("on":{"source":"users"},"requestsPerSecond":80)");
    story.until(1'231);
    QVERIFY(next());
    story.until(1'320);
    const auto& points = world.series.front();
    QCOMPARE(points.back().minute, Time{} + minutes(20));
    QCOMPARE(points.back().value.sum, 3'600 * sim::kOne);
    story.until(1'500);
    QCOMPARE(points.back().value.sum, 4'800 * sim::kOne);
    QVERIFY(!next());
}

void RequestMetricsTest::samplesOfYourOwnAddUp_data()
{
    QTest::addColumn<QString>("statistic");
    QTest::addColumn<double>("value");
    QTest::newRow("Average") << "Average" << 20.0;
    QTest::newRow("Minimum") << "Minimum" << 5.0;
    QTest::newRow("Maximum") << "Maximum" << 60.0;
    QTest::newRow("Sum") << "Sum" << 100.0;
    QTest::newRow("SampleCount") << "SampleCount" << 5.0;
}

// One sample of 5, another of 15, and three that add up to 80.
void RequestMetricsTest::samplesOfYourOwnAddUp()
{
    QFETCH(QString, statistic);
    QFETCH(double, value);
    Story story;
    QCOMPARE(story.call("cloudwatch:PutMetricAlarm",
                        R"({"AlarmName":"busy","Statistic":")" + statistic.toStdString() +
                            R"(","Period":60,)" + kYours + "," + above("0") + "}"),
             std::string());
    for (const double sample : {5.0, 15.0})
        QCOMPARE(story.call("cloudwatch:PutMetricData", put(sample, 10)), std::string());
    QCOMPARE(story.call("cloudwatch:PutMetricData",
                        R"({"Namespace":"Shop","MetricData":[{"MetricName":"Backlog",)"
                        R"("StatisticValues":{"SampleCount":3,"Sum":80,"Minimum":10,)"
                        R"("Maximum":60}}]})"),
             std::string());
    story.until(120);
    QCOMPARE(newestOf(story), value);
}

QTEST_APPLESS_MAIN(RequestMetricsTest)
#include "tst_request_metrics.moc"
