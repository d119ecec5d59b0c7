// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class TargetGroupTest : public QObject {
    Q_OBJECT

private slots:
    void hasTheDefaultsOfAws();
    void readsCodesListsAndRanges();
    void startsSlowlyByTurnsOnly();
    void sticksForAWeekAtMost();
    void sticksByACookieOfTheApplication();
};

void TargetGroupTest::hasTheDefaultsOfAws()
{
    const TargetGroup group;
    QCOMPARE(group.healthCheckIntervalSeconds, 30);
    QCOMPARE(group.healthCheckTimeoutSeconds, 5);
    QCOMPARE(group.healthyThresholdCount, 5);
    QCOMPARE(group.unhealthyThresholdCount, 2);
    QCOMPARE(group.matcher, std::string("200"));
    QCOMPARE(group.deregistrationDelaySeconds, 300);
    QVERIFY(!group.stickiness);
    QCOMPARE(group.stickinessSeconds, 86'400);
}

void TargetGroupTest::readsCodesListsAndRanges()
{
    Surroundings around;
    const std::size_t usual = Surroundings::wrong(around.add<TargetGroup>("tg")).size();
    TargetGroup props;
    for (const char* good : {"200", "200,202", "200-299", "200-299,404"}) {
        props.matcher = good;
        QCOMPARE(Surroundings::wrong(around.add<TargetGroup>("tg", props)).size(), usual);
    }
    for (const char* bad : {"", "2xx", "199", "200-500", "200-", "200-204-210"}) {
        props.matcher = bad;
        QCOMPARE(Surroundings::wrong(around.add<TargetGroup>("tg", props)).size(), usual + 1);
    }
}

void TargetGroupTest::startsSlowlyByTurnsOnly()
{
    const Field& slow = *findField(infoOf<TargetGroup>().rows, "slowStartSeconds");
    QVERIFY(!objection(slow, std::int64_t(0)));
    QVERIFY(objection(slow, std::int64_t(29)));
    QVERIFY(!objection(slow, std::int64_t(30)));
    Surroundings around;
    TargetGroup props;
    props.slowStartSeconds = 30;
    props.algorithm = Algorithm::leastOutstandingRequests;
    QCOMPARE(Surroundings::wrong(around.add<TargetGroup>("tg", props))[0],
             std::string("Slow start does not go with least_outstanding_requests."));
    props.algorithm = Algorithm::weightedRandom;
    QCOMPARE(Surroundings::wrong(around.add<TargetGroup>("tg", props))[0],
             std::string("Slow start does not go with weighted_random."));
}

void TargetGroupTest::sticksForAWeekAtMost()
{
    const Field& lasts = *findField(infoOf<TargetGroup>().rows, "stickinessSeconds");
    QVERIFY(objection(lasts, std::int64_t(0)));
    QVERIFY(!objection(lasts, std::int64_t(1)));
    QVERIFY(!objection(lasts, std::int64_t(604'800)));
    QVERIFY(objection(lasts, std::int64_t(604'801)));
    Surroundings around;
    TargetGroup props;
    props.stickiness = true;
    props.stickinessSeconds = 30;
    const sim::Plan plan = Surroundings::lowered(around.add<TargetGroup>("tg", props));
    QVERIFY(plan.targetGroups[0].sticky);
    QCOMPARE(plan.targetGroups[0].stickySeconds, 30);
}

void TargetGroupTest::sticksByACookieOfTheApplication()
{
    Surroundings around;
    const std::size_t usual = Surroundings::wrong(around.add<TargetGroup>("tg")).size();
    TargetGroup props;
    QCOMPARE(props.stickinessCookieSeconds, 86'400);
    props.stickiness = true;
    props.stickinessType = StickinessType::appCookie;
    props.stickinessSeconds = 30;
    QVERIFY(!Surroundings::lowered(around.add<TargetGroup>("tg", props)).targetGroups[0].sticky);
    QCOMPARE(Surroundings::wrong(around.add<TargetGroup>("tg", props))[0],
             std::string("Stickiness by a cookie of the application lacks the cookie's name."));
    props.stickinessCookie = "AWSALBAPP";
    QCOMPARE(Surroundings::wrong(around.add<TargetGroup>("tg", props))[0],
             std::string("Cookies named AWSALBAPP are those of load balancers."));
    props.stickinessCookie = "SESSION";
    Drawn& group = around.add<TargetGroup>("tg", props);
    QCOMPARE(Surroundings::wrong(group).size(), usual);
    const sim::TargetGroupNode node = Surroundings::lowered(group).targetGroups[0];
    QVERIFY(node.sticky);
    QCOMPARE(node.stickyCookie, std::string("SESSION"));
    QCOMPARE(node.stickySeconds, 86'400);
    Drawn& definition = around.add<TaskDefinition>("job");
    Container container;
    container.portMappings = {{80, 0, PortProtocol::tcp}};
    Drawn& app = around.add<Container>("app", container, &definition);
    Drawn& service = around.add<Service>("web");
    Surroundings::link(service, definition, "runs");
    Surroundings::link(service, group, "targets");
    QCOMPARE(Surroundings::wrong(group)[0],
             std::string("The container app of web does not set the cookie SESSION: no client "
                         "sticks to its tasks."));
    container.setsCookie = "SESSION";
    const Props sets = container;
    app.props = &sets;
    QVERIFY(Surroundings::wrong(group)[0].starts_with("No listener forwards"));
}

QTEST_GUILESS_MAIN(TargetGroupTest)
#include "tst_target_group.moc"
