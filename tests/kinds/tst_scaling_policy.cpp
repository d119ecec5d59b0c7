// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

using Dimensions = std::vector<std::pair<std::string, std::string>>;

class ScalingPolicyTest : public QObject {
    Q_OBJECT

private slots:
    void tracksAMetricOfItsService_data();
    void tracksAMetricOfItsService();
    void tracksAMetricOfYourOwn();
    void hasStepsWithoutGaps_data();
    void hasStepsWithoutGaps();
    void followsASchedule();
    void needsAScalableService();
};

namespace {
// A scalable service in a cluster, with a target group.
struct Shop {
    Surroundings around;
    Drawn& cluster = around.add<Cluster>("shop");
    Drawn& balancer = around.add<LoadBalancer>("alb");
    Drawn& group = around.add<TargetGroup>("tg", {}, &balancer);
    Drawn& service = around.add<Service>("web", Service{.maxCapacity = 4}, &cluster);

    Drawn& policy(const ScalingPolicy& props)
    {
        Drawn& policy = around.add<ScalingPolicy>("p", props);
        Surroundings::link(policy, service, "scales");
        return policy;
    }
    // Run by an alarm.
    Drawn& step(const std::vector<StepAdjustment>& steps)
    {
        Drawn& drawn = policy({.policyType = ScalingPolicyType::step, .stepAdjustments = steps});
        Surroundings::link(around.add<Alarm>("a"), drawn, "scalingPolicy");
        return drawn;
    }
};
} // namespace

void ScalingPolicyTest::tracksAMetricOfItsService_data()
{
    QTest::addColumn<int>("metric");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("dimension");
    QTest::addColumn<int>("statistic");
    QTest::newRow("cpu") << 0 << "CPUUtilization"
                         << "web" << 0;
    QTest::newRow("memory") << 1 << "MemoryUtilization"
                            << "web" << 0;
    QTest::newRow("requests") << 2 << "RequestCountPerTarget"
                              << "tg" << 3;
}

void ScalingPolicyTest::tracksAMetricOfItsService()
{
    QFETCH(int, metric);
    QFETCH(QString, name);
    QFETCH(QString, dimension);
    QFETCH(int, statistic);
    Shop shop;
    Surroundings::link(shop.service, shop.group, "targets");
    Drawn& policy =
        shop.policy({.metric = static_cast<TrackedMetric>(metric), .targetValue = 62.5});
    QVERIFY(Surroundings::wrong(policy).empty());
    const sim::ScalingPolicyNode node = Surroundings::lowered(policy).scalingPolicies.at(0);
    QCOMPARE(node.service, shop.service.id);
    QCOMPARE(QString::fromStdString(node.metric.name), name);
    QCOMPARE(QString::fromStdString(node.metric.dimensions.back().second), dimension);
    QCOMPARE(static_cast<int>(node.statistic), statistic);
    QCOMPARE(node.target, sim::Amount{62'500'000});
}

void ScalingPolicyTest::tracksAMetricOfYourOwn()
{
    Shop shop;
    ScalingPolicy props;
    props.metric = TrackedMetric::customized;
    QCOMPARE(Surroundings::wrong(shop.policy(props)),
             std::vector<std::string>{"A customized metric needs a namespace and a name."});
    props.metricNamespace = "Shop";
    props.metricName = "Backlog";
    props.dimensions = {{"Queue", "orders"}};
    props.statistic = AlarmStatistic::maximum;
    Drawn& policy = shop.policy(props);
    QVERIFY(Surroundings::wrong(policy).empty());
    const sim::ScalingPolicyNode node = Surroundings::lowered(policy).scalingPolicies.at(0);
    QCOMPARE(node.metric.dimensions, (Dimensions{{"Queue", "orders"}}));
    QVERIFY(node.statistic == sim::MetricStatistic::maximum);
}

void ScalingPolicyTest::hasStepsWithoutGaps_data()
{
    QTest::addColumn<QStringList>("bounds"); // two of each step
    QTest::addColumn<bool>("whole");
    QTest::newRow("one") << QStringList{"0", ""} << true;
    QTest::newRow("all") << QStringList{"", ""} << true;
    QTest::newRow("three") << QStringList{"20", "", "0", "10", "10", "20"} << true;
    QTest::newRow("both sides") << QStringList{"", "-10", "-10", "0", "0", ""} << true;
    QTest::newRow("gap") << QStringList{"0", "10", "11", ""} << false;
    QTest::newRow("overlap") << QStringList{"0", "", "10", ""} << false;
    QTest::newRow("twice") << QStringList{"0", "10", "10", "20", "10", "30"} << false;
    QTest::newRow("backwards") << QStringList{"10", "0"} << false;
    QTest::newRow("words") << QStringList{"some", ""} << false;
}

void ScalingPolicyTest::hasStepsWithoutGaps()
{
    QFETCH(QStringList, bounds);
    QFETCH(bool, whole);
    std::vector<StepAdjustment> steps;
    for (qsizetype n = 0; n < bounds.size(); n += 2)
        steps.push_back({bounds[n].toStdString(), bounds[n + 1].toStdString(), 1});
    Shop shop;
    QCOMPARE(Surroundings::wrong(shop.step(steps)).empty(), whole);
    QVERIFY(!Surroundings::wrong(shop.step({})).empty());
    const sim::ScalingPolicyNode node =
        Surroundings::lowered(shop.step({{"1.5", "", 3}})).scalingPolicies.at(0);
    QCOMPARE(node.steps.at(0).lower, std::optional(sim::Amount{1'500'000}));
    QVERIFY(!node.steps.at(0).upper);
}

void ScalingPolicyTest::followsASchedule()
{
    Shop shop;
    ScalingPolicy props;
    props.policyType = ScalingPolicyType::scheduled;
    props.schedule = "cron(0 9 * * *)";
    props.minCapacity = 2;
    QCOMPARE(Surroundings::wrong(shop.policy(props)),
             std::vector<std::string>{"The schedule 'cron(0 9 * * *)' is none."});
    props.schedule = "cron(0 9 * * ? *)";
    Drawn& policy = shop.policy(props);
    QVERIFY(Surroundings::wrong(policy).empty());
    const sim::ScalingPolicyNode node = Surroundings::lowered(policy).scalingPolicies.at(0);
    QCOMPARE(node.schedule, props.schedule);
    QCOMPARE(node.minCapacity, std::optional(2));
    QVERIFY(!node.maxCapacity);
    props.maxCapacity = 1;
    QCOMPARE(Surroundings::wrong(shop.policy(props)),
             std::vector<std::string>{"Minimum capacity cannot be greater than maximum capacity."});
}

void ScalingPolicyTest::needsAScalableService()
{
    Surroundings around;
    Drawn& policy = around.add<ScalingPolicy>("p");
    QCOMPARE(Surroundings::wrong(policy), std::vector<std::string>{"The policy scales nothing."});
    QVERIFY(Surroundings::lowered(policy).scalingPolicies.at(0).service.text.empty());
    Surroundings::link(policy, around.add<Service>("web"), "scales");
    QCOMPARE(Surroundings::wrong(policy),
             std::vector<std::string>{"The service web is no scalable target, so that the policy "
                                      "does nothing."});
}

QTEST_APPLESS_MAIN(ScalingPolicyTest)
#include "tst_scaling_policy.moc"
