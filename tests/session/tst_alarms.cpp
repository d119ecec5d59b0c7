// SPDX-License-Identifier: GPL-3.0-or-later
// CloudWatch's alarms, through public calls and public state; worked cases name their oracle.
#include "session/alarms.h"
#include "session/drawn.h"
#include "sim/frame_builder.h"
#include "sim/notices.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::alarms;
using io::Json;

namespace {
const std::string kBusy = R"("on":{"service":"web"},"cpuUnits":2048)";

void called(Story& story, const std::string& operation, const std::string& with)
{
    QCOMPARE(story.call(operation, with), std::string());
}

void putAlarm(Story& story, const std::string& with)
{
    called(story, "cloudwatch:PutMetricAlarm", with);
}

sim::Alarm rowOf(const Story& story)
{
    const sim::World& world = story.session.world();
    return world.alarms[world.alarms.first()];
}
} // namespace

class AlarmsTest : public QObject {
    Q_OBJECT

private slots:
    void goOffInAwsWords();
    void areToldAsEvents();
    void sayWhyTheyWentOff();
    void needAsManyDatapointsAsTheySay();
    void o65_aPeriodSlidesByTheMinute();
    void sayWhatTheyTookMissingDataFor_data();
    void sayWhatTheyTookMissingDataFor();
    void withoutTasksThereIsNoData();
    void aSetStateHoldsUntilTheNextEvaluation();
    void areReplacedWhereTheyArePutAgain();
    void areSwitchedOffAndDeleted();
    void aWatchedServiceMayComeLater();
    void pointsAreSeenAfterTheirDelay();
    void restWhileNothingCanChange();
    void showTheirNewestDatapoints();
    void followTheDrawing();
};

void AlarmsTest::goOffInAwsWords()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80")));
    QCOMPARE(stateOf(story), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(reasonOf(story), std::string("Unchecked: Initial alarm creation"));
    story.until(239.5);
    QCOMPARE(stateOf(story), std::string("OK"));
    story.fault("stowage:usage", kBusy + R"(,"for":"2m")");
    story.until(359.9);
    QCOMPARE(stateOf(story), std::string("OK"));
    story.until(360);
    QCOMPARE(stateOf(story), std::string("ALARM"));
    QCOMPARE(reasonOf(story),
             std::string("Threshold Crossed: 1 out of the last 1 datapoints [400.0 (01/01/26 "
                         "00:04:00)] was greater than the threshold (80.0) (minimum 1 datapoint "
                         "for OK -> ALARM transition)."));
    QCOMPARE(textOf(alarmOf(story), "StateUpdatedTimestamp"), std::string("2026-01-01T00:06:00Z"));
    story.until(480);
    QCOMPARE(reasonOf(story),
             std::string("Threshold Crossed: 1 out of the last 1 datapoints [0.976 (01/01/26 "
                         "00:06:00)] was not greater than the threshold (80.0) (minimum 1 "
                         "datapoint for ALARM -> OK transition)."));
    QCOMPARE(stateOf(story), std::string("OK"));
}

void AlarmsTest::areToldAsEvents()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80")));
    story.until(239.5);
    story.fault("stowage:usage", kBusy);
    story.until(400);
    const auto changes = factsOf(story, FactKind::alarmStateChanged);
    QCOMPARE(changes.size(), std::size_t{2});
    const sim::World& world = story.session.world();
    QVERIFY(sim::noticeOf(world, changes.front()).severity == Severity::good); // OK
    QVERIFY(sim::noticeOf(world, changes.back()).severity == Severity::warning);
    const Json event = story.event(changes.back());
    QCOMPARE(textOf(event, "detail-type"), std::string("CloudWatch Alarm State Change"));
    QCOMPARE(textOf(event, "source"), std::string("aws.cloudwatch"));
    QCOMPARE(*(*event.find("resources")->items())[0].text(),
             std::string("arn:aws:cloudwatch:us-east-1:123456789012:alarm:busy"));
    const Json& detail = *event.find("detail");
    QCOMPARE(textOf(detail, "alarmName"), std::string("busy"));
    QCOMPARE(textOf(*detail.find("state"), "value"), std::string("ALARM"));
    QCOMPARE(textOf(*detail.find("state"), "reason"), reasonOf(story));
    QCOMPARE(textOf(*detail.find("previousState"), "value"), std::string("OK"));
    const Json measured = itemsOf(*detail.find("configuration"), "metrics").at(0);
    const Json& metric = *measured.find("metricStat")->find("metric");
    QCOMPARE(textOf(metric, "name"), std::string("CPUUtilization"));
    QCOMPARE(textOf(*metric.find("dimensions"), "ServiceName"), std::string("web"));
}

void AlarmsTest::sayWhyTheyWentOff()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80")));
    story.until(239.5);
    story.fault("stowage:usage", kBusy);
    story.until(400);
    const WhyCard card = whyLast(story, FactKind::alarmStateChanged);
    QCOMPARE(card.question, std::string("Why is busy ALARM?"));
    QVERIFY(card.sentence.starts_with("Threshold Crossed: 1 out of the last 1 datapoints"));
    QCOMPARE(firstRule(card), std::string("alarm.state"));
    const sim::FactLog& facts = story.session.world().facts;
    std::uint32_t first = factsOf(story, FactKind::alarmStateChanged).back();
    while (facts.fact(first).cause != 0)
        first = facts.fact(first).cause;
    QCOMPARE(facts.fact(first).kind, FactKind::youInjectedFault);
}

void AlarmsTest::needAsManyDatapointsAsTheySay()
{
    Story story;
    putAlarm(story, alarm(kYours, above("10", 3, 2)));
    for (const auto& [value, minute] : {std::pair(5, 0), {20, 1}, {5, 2}, {5, 3}, {20, 4}, {20, 5}})
        called(story, "cloudwatch:PutMetricData", put(value, minute * 60));
    story.until(419);
    QCOMPARE(stateOf(story), std::string("OK"));
    story.until(420);
    QCOMPARE(stateOf(story), std::string("ALARM"));
    QCOMPARE(reasonOf(story),
             std::string("Threshold Crossed: 2 out of the last 3 datapoints [20.0 (01/01/26 "
                         "00:05:00), 20.0 (01/01/26 00:04:00)] were greater than the threshold "
                         "(10.0) (minimum 2 datapoints for OK -> ALARM transition)."));
}

// Sums of 1, 2, 4, … tell which minutes were looked at.
void AlarmsTest::o65_aPeriodSlidesByTheMinute()
{
    Story story;
    const auto sum = [](const std::string& name, const std::string& threshold) {
        return R"({"AlarmName":")" + name + R"(","Statistic":"Sum","Period":300,)" + kYours + "," +
               above(threshold) + "}";
    };
    putAlarm(story, sum("fifth", "30"));
    putAlarm(story, sum("sixth", "61"));
    for (int minute = 0; minute < 6; ++minute)
        called(story, "cloudwatch:PutMetricData", put(1 << minute, minute * 60));
    story.until(359);
    QVERIFY(stateOf(story, "fifth") != "ALARM");
    story.until(360);
    QVERIFY(reasonOf(story, "fifth").find("[31.0 (01/01/26 00:00:00)]") != std::string::npos);
    QVERIFY(stateOf(story, "sixth") != "ALARM");
    story.until(420);
    QVERIFY(reasonOf(story, "sixth").find("[62.0 (01/01/26 00:01:00)]") != std::string::npos);
}

void AlarmsTest::sayWhatTheyTookMissingDataFor_data()
{
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("reason");
    QTest::newRow("breaching") << "breaching"
                               << "ALARM"
                               << "Threshold Crossed: no datapoints were received for 2 periods "
                                  "and 2 missing datapoints were treated as [Breaching].";
    QTest::newRow("notBreaching") << "notBreaching"
                                  << "OK"
                                  << "Threshold Crossed: no datapoints were received for 2 "
                                     "periods and 2 missing datapoints were treated as "
                                     "[NonBreaching].";
    QTest::newRow("missing") << "missing"
                             << "INSUFFICIENT_DATA"
                             << "Insufficient Data: 2 datapoints were unknown.";
    QTest::newRow("ignore") << "ignore"
                            << "OK"
                            << "Threshold Crossed: 1 datapoint [5.0 (01/01/26 00:00:00)] was not "
                               "greater than the threshold (10.0).";
}

void AlarmsTest::sayWhatTheyTookMissingDataFor()
{
    QFETCH(QString, missing);
    QFETCH(QString, state);
    QFETCH(QString, reason);
    Story story;
    putAlarm(story, alarm(kYours, above("10", 2) + R"(,"TreatMissingData":")" +
                                      missing.toStdString() + "\""));
    if (missing != "breaching" && missing != "notBreaching")
        called(story, "cloudwatch:PutMetricData", put(5, 0));
    story.until(900);
    QCOMPARE(QString::fromStdString(stateOf(story)), state);
    QCOMPARE(QString::fromStdString(reasonOf(story)), reason);
}

void AlarmsTest::withoutTasksThereIsNoData()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80")));
    story.until(240);
    QCOMPARE(stateOf(story), std::string("OK"));
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(900);
    QCOMPARE(stateOf(story), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(reasonOf(story), std::string("Insufficient Data: 1 datapoint was unknown."));
}

void AlarmsTest::aSetStateHoldsUntilTheNextEvaluation()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80")));
    story.until(245);
    called(story, "cloudwatch:SetAlarmState",
           R"({"AlarmName":"busy","StateValue":"ALARM","StateReason":"testing purposes"})");
    story.until(299);
    QCOMPARE(stateOf(story), std::string("ALARM"));
    QCOMPARE(reasonOf(story), std::string("testing purposes"));
    story.until(300);
    QCOMPARE(stateOf(story), std::string("OK"));
}

void AlarmsTest::areReplacedWhereTheyArePutAgain()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80", 3, 2) + R"(,"TreatMissingData":"ignore")"));
    story.until(300);
    const ElementId id = idOfElement(story, "alarm", "busy");
    putAlarm(story, alarm(kCpu, above("0.5")));
    QCOMPARE(idOfElement(story, "alarm", "busy").text, id.text);
    const Json now = alarmOf(story);
    QCOMPARE(textOf(now, "StateValue"), std::string("OK")); // the state is left as it is
    QCOMPARE(textOf(now, "TreatMissingData"), std::string("missing"));
    QCOMPARE(numberOf(now, "EvaluationPeriods"), std::int64_t{1});
    QCOMPARE(numberOf(now, "DatapointsToAlarm"), std::int64_t{1});
    story.until(360);
    QCOMPARE(stateOf(story), std::string("ALARM"));
    QVERIFY(story.session.document().findLink(id, idOfElement(story, "service", "web"), "service"));
    putAlarm(story, alarm(kYours, above("10")));
    QVERIFY(story.session.document().linksFrom(id).empty());
}

void AlarmsTest::areSwitchedOffAndDeleted()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80")));
    called(story, "cloudwatch:DisableAlarmActions", R"({"AlarmNames":["busy"]})");
    QVERIFY(!*alarmOf(story).find("ActionsEnabled")->boolean());
    called(story, "cloudwatch:EnableAlarmActions", R"({"AlarmNames":["busy"]})");
    QVERIFY(*alarmOf(story).find("ActionsEnabled")->boolean());
    called(story, "cloudwatch:DeleteAlarms", R"({"AlarmNames":["busy"]})");
    QVERIFY(itemsOf(story.state(), "alarms").empty());
    QCOMPARE(story.session.world().metrics.count(), std::size_t{0});
    QVERIFY(idOfElement(story, "alarm", "busy").text.empty());
}

// The dimensions are names, which may come to name something.
void AlarmsTest::aWatchedServiceMayComeLater()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 512, 1'024);
    putAlarm(story, alarm(kCpu, above("80")));
    story.until(200);
    QCOMPARE(stateOf(story), std::string("INSUFFICIENT_DATA"));
    story.service("web", 1);
    story.until(600);
    QCOMPARE(stateOf(story), std::string("OK"));
}

void AlarmsTest::pointsAreSeenAfterTheirDelay()
{
    Story story = oneTask("fast-metrics");
    putAlarm(story, alarm(kCpu, above("80")));
    story.until(239.5);
    story.fault("stowage:usage", kBusy);
    story.until(319.9);
    QCOMPARE(stateOf(story), std::string("OK"));
    story.until(320);
    QCOMPARE(stateOf(story), std::string("ALARM"));
}

void AlarmsTest::restWhileNothingCanChange()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80", 15, 15)));
    story.until(1'800);
    QCOMPARE(stateOf(story), std::string("OK"));
    QVERIFY(!rowOf(story).next);
    story.fault("stowage:usage", kBusy);
    story.until(1'925);
    QVERIFY(rowOf(story).next); // in time to see fifteen of them
    QCOMPARE(rowOf(story).nextAt, Time{} + minutes(46));
    story.until(46 * 60);
    QCOMPARE(stateOf(story), std::string("ALARM"));
    QVERIFY(!rowOf(story).next);
}

void AlarmsTest::showTheirNewestDatapoints()
{
    Story story = oneTask();
    putAlarm(story, alarm(kCpu, above("80", 3)));
    story.until(239.5);
    story.fault("stowage:usage", kBusy);
    story.until(370);
    const Readout readout = sim::readoutOf(story.session.world(), EntityKind::alarm, 0);
    QCOMPARE(readout.word, std::string("OK"));
    QCOMPARE(readout.headline, std::string("CPUUtilization > 80 %"));
    QCOMPARE(readout.traceLimit, 80.0);
    QCOMPARE(readout.trace.size(), std::size_t{5});
    QVERIFY(readout.trace[0].isThere);
    QVERIFY(!readout.trace[0].breaches);
    QCOMPARE(readout.trace[4].value, 400.0);
    QVERIFY(readout.trace[4].breaches);
    QCOMPARE(readout.lines.back().value, std::string("400 %"));
}

void AlarmsTest::followTheDrawing()
{
    Story story = oneTask();
    doc::Alarm props;
    props.evaluationPeriods = 1;
    props.threshold = 0.5;
    const ElementId id = draw(story, "drawn", props, {});
    story.until(300);
    QCOMPARE(stateOf(story, "drawn"), std::string("INSUFFICIENT_DATA"));
    join(story, id, idOfElement(story, "service", "web"));
    story.until(420);
    QCOMPARE(stateOf(story, "drawn"), std::string("ALARM"));
    perform(story, doc::SetField{{id}, "threshold", 50.0});
    story.until(480);
    QCOMPARE(stateOf(story, "drawn"), std::string("OK"));
    perform(story, doc::Rename{id, "renamed"});
    QCOMPARE(stateOf(story, "renamed"), std::string("OK"));
}

QTEST_APPLESS_MAIN(AlarmsTest)
#include "tst_alarms.moc"
