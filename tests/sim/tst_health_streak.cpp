// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/laws/health_streak.h"

#include <QTest>
#include <rapidcheck.h>

using namespace stowage;
using namespace stowage::sim::health;

class HealthStreakTest : public QObject {
    Q_OBJECT

private slots:
    void turnsUnhealthyAndBackInAwsTime();       // O23
    void trustsANewTargetAfterOneSuccess();      // O24
    void asksASlowStarterForTheWholeThreshold(); // O25
    void knowsOfSilenceATimeoutLater();
    void matchesCodes_data();
    void matchesCodes();
    void agreesWithProbeAfterProbe();
    void watchesTheLastProbesInPiecesAsAtOnce();
};

namespace {
Time at(std::int64_t second)
{
    return Time{} + seconds(second);
}
} // namespace

void HealthStreakTest::turnsUnhealthyAndBackInAwsTime()
{
    Probing probing;
    probing.phase = at(-31);
    Standing standing = counted(probing, {}, {at(-100), Answer::good}, at(-31), at(0));
    QCOMPARE(standing.state, TargetState::healthy);
    const Condition broken{at(-100), Answer::wrongStatus};
    QCOMPARE(nextChange(probing, standing, broken, at(0)).knownAt, at(59));
    standing = counted(probing, standing, broken, at(0), at(60));
    QCOMPARE(standing.state, TargetState::unhealthy);
    QCOMPARE(standing.lastFailure, Answer::wrongStatus);
    const Condition mended{at(-100), Answer::good};
    QCOMPARE(nextChange(probing, standing, mended, at(60)).knownAt, at(209));
}

void HealthStreakTest::trustsANewTargetAfterOneSuccess()
{
    const Change change = nextChange({}, {}, {at(0), Answer::good}, at(0));
    QCOMPARE(change.knownAt, at(30));
    QCOMPARE(counted({}, {}, Answer::good).state, TargetState::healthy);
}

void HealthStreakTest::asksASlowStarterForTheWholeThreshold()
{
    const Condition slow{at(200), Answer::good};
    QCOMPARE(nextChange({}, {}, slow, at(0)).knownAt, at(60));
    const Standing failed = counted({}, {}, slow, at(0), at(60));
    QCOMPARE(failed.state, TargetState::unhealthy);
    QCOMPARE(nextChange({}, failed, slow, at(60)).knownAt, at(330));
    Probing two;
    two.healthyThreshold = 2;
    QCOMPARE(nextChange(two, failed, slow, at(60)).knownAt, at(240));
}

void HealthStreakTest::knowsOfSilenceATimeoutLater()
{
    QCOMPARE(nextChange({}, {}, {at(0), Answer::silent}, at(0)).knownAt, at(65));
}

void HealthStreakTest::matchesCodes_data()
{
    QTest::addColumn<QString>("matcher");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("outcome"); // -1: an error
    QTest::newRow("one") << "200" << 200 << 1;
    QTest::newRow("another") << "200" << 201 << 0;
    QTest::newRow("range") << "200-299" << 299 << 1;
    QTest::newRow("beyond") << "200-299" << 300 << 0;
    QTest::newRow("list") << "200,302" << 302 << 1;
    QTest::newRow("mixed") << "200-210,302" << 204 << 1;
    QTest::newRow("empty") << "" << 200 << -1;
    QTest::newRow("word") << "ok" << 200 << -1;
    QTest::newRow("backwards") << "299-200" << 200 << -1;
    QTest::newRow("trailing") << "200," << 200 << -1;
    QTest::newRow("too high") << "200-599" << 200 << -1;
}

void HealthStreakTest::matchesCodes()
{
    QFETCH(QString, matcher);
    QFETCH(int, code);
    const Result<bool> result = matches(matcher.toStdString(), code);
    QTEST(result ? int(*result) : -1, "outcome");
}

// Random conditions follow each other; the computed instants are those that single probes give.
void HealthStreakTest::agreesWithProbeAfterProbe()
{
    const bool held = rc::check("computed changes equal those of single probes", [] {
        Probing probing;
        probing.interval = seconds(*rc::gen::inRange(5, 60));
        probing.healthyThreshold = *rc::gen::inRange(2, 11);
        probing.unhealthyThreshold = *rc::gen::inRange(2, 11);
        Standing computed, single;
        Time now, next = probing.phase + probing.interval;
        for (int stretch = 0; stretch < 8; ++stretch) {
            const Time end = now + seconds(*rc::gen::inRange(1, 900));
            const Condition condition{now + seconds(*rc::gen::inRange(-200, 400)),
                                      static_cast<Answer>(*rc::gen::inRange(0, 4))};
            const Time expected = nextChange(probing, computed, condition, now).sentAt;
            const TargetState before = single.state;
            Time changed = kNever;
            for (; next <= end; next = next + probing.interval) {
                single = counted(probing, single,
                                 next < condition.listensAt ? Answer::refused : condition.answer);
                if (changed == kNever && single.state != before)
                    changed = next;
            }
            RC_ASSERT(changed == (expected <= end ? expected : kNever));
            computed = counted(probing, computed, condition, now, end);
            RC_ASSERT(computed == single);
            now = end;
        }
    });
    QVERIFY(held);
}

void HealthStreakTest::watchesTheLastProbesInPiecesAsAtOnce()
{
    const Condition slow{at(100), Answer::good};
    stowage::sim::Recent<Probe> whole, pieces;
    watch({}, {}, slow, at(0), at(420), 200, whole);
    for (int second = 0; second < 420; second += 7)
        watch({}, counted({}, {}, slow, at(0), at(second)), slow, at(second), at(second + 7), 200,
              pieces);
    QCOMPARE(whole.all().size(), stowage::sim::kRecent);
    QCOMPARE(pieces.all().size(), stowage::sim::kRecent);
    for (std::size_t n = 0; n < stowage::sim::kRecent; ++n) {
        const Probe& probe = whole.all()[n];
        const Standing standing = counted({}, {}, slow, at(0), probe.sentAt);
        QCOMPARE(probe.sentAt, at(150 + 30 * int(n)));
        QCOMPARE(int(probe.statusCode), 200);
        QCOMPARE(int(probe.streak), standing.streak);
        QCOMPARE(probe.state, standing.state);
        QCOMPARE(pieces.all()[n].sentAt, probe.sentAt);
        QCOMPARE(pieces.all()[n].streak, probe.streak);
    }
    stowage::sim::Recent<Probe> first;
    watch({}, {}, slow, at(0), at(125), 200, first);
    QCOMPARE(first.all().size(), std::size_t{4});
    QCOMPARE(first.all()[2].answer, Answer::refused);
    QCOMPARE(int(first.all()[2].statusCode), 0);
    QCOMPARE(int(first.all()[2].streak), -3);
    QCOMPARE(first.all()[3].answer, Answer::good);
}

QTEST_GUILESS_MAIN(HealthStreakTest)
#include "tst_health_streak.moc"
