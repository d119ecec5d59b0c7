// SPDX-License-Identifier: GPL-3.0-or-later
// Simulated time follows the clock on the wall, and how it is cut changes nothing.
#include "app/examples.h"
#include "app/playback.h"
#include "timeline/speeds.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::app;

class PlaybackTest : public QObject {
    Q_OBJECT

private slots:
    void standsStillWhilePaused();
    void followsTheWallAtEachSpeed_data();
    void followsTheWallAtEachSpeed();
    void fallsBehindRatherThanBlocks();
    void goesAsFastAsItGoes();
    void leavesThePastAlone();
    void tellsTheSameAtAnySpeed();
};

namespace {

session::Session heal()
{
    return *session::Session::open(*openExample(QStringLiteral("heal")));
}

const auto kOnAndOn = [] { return true; };

std::string digestOf(const session::Session& session)
{
    return session.world().facts.digest().text();
}

} // namespace

void PlaybackTest::standsStillWhilePaused()
{
    session::Session session = heal();
    Playback playback;
    QVERIFY(!playback.tick(session, seconds(1), kOnAndOn));
    QCOMPARE(session.now(), Time{});
}

void PlaybackTest::followsTheWallAtEachSpeed_data()
{
    QTest::addColumn<int>("index");
    for (int n = 0; n + 1 < static_cast<int>(ui::kSpeeds.size()); ++n)
        QTest::newRow(ui::kSpeeds.at(static_cast<std::size_t>(n)).name) << n;
}

void PlaybackTest::followsTheWallAtEachSpeed()
{
    QFETCH(int, index);
    session::Session session = heal();
    Playback playback;
    playback.setSpeedIndex(index);
    playback.setRunning(true);
    for (int n = 0; n < 50; ++n)
        QVERIFY(playback.tick(session, milliseconds(20), kOnAndOn));
    const double factor = ui::kSpeeds.at(static_cast<std::size_t>(index)).factor;
    QCOMPARE(session.now().micros, static_cast<std::int64_t>(factor * 1'000'000));
    QCOMPARE(playback.reachedSpeed(), 0.0);
}

void PlaybackTest::fallsBehindRatherThanBlocks()
{
    session::Session session = heal();
    InjectFault crashes; // keeps the run busy
    crashes.kind = FaultKind::crashLoop;
    QVERIFY(session.command(crashes));
    Playback playback;
    playback.setSpeedIndex(6);
    playback.setRunning(true);
    playback.tick(session, seconds(1), [] { return false; });
    QVERIFY(session.now() > Time{});
    QVERIFY(session.now() < Time{} + seconds(3'600));
    QVERIFY(playback.reachedSpeed() > 0);
}

void PlaybackTest::goesAsFastAsItGoes()
{
    session::Session session = heal();
    Playback playback;
    playback.setSpeedIndex(static_cast<int>(ui::kSpeeds.size()) - 1);
    playback.setRunning(true);
    int portions = 0;
    playback.tick(session, milliseconds(16), [&portions] { return ++portions < 5; });
    QVERIFY(session.now() > Time{} + hours(1));
    QVERIFY(playback.reachedSpeed() > 1'000);
}

void PlaybackTest::leavesThePastAlone()
{
    session::Session session = heal();
    session.advance(Time{} + seconds(60));
    session.goTo(Time{} + seconds(30));
    Playback playback;
    playback.setRunning(true);
    QVERIFY(!playback.tick(session, seconds(1), kOnAndOn));
    QCOMPARE(session.now(), Time{} + seconds(30));
}

void PlaybackTest::tellsTheSameAtAnySpeed()
{
    session::Session whole = heal();
    whole.advance(Time{} + seconds(600));
    session::Session cut = heal();
    Playback playback;
    for (int n = 0; cut.now() < Time{} + seconds(600); ++n) {
        playback.setSpeedIndex(n % 4);
        playback.setRunning(n % 7 != 0); // paused now and then
        playback.tick(cut, milliseconds(7 + n % 60), kOnAndOn);
        if (n % 97 == 0) { // and looked back
            cut.goTo(Time{} + seconds(n % 50));
            static_cast<void>(cut.frame());
            cut.goLive();
        }
        if (cut.now() + seconds(2) > Time{} + seconds(600))
            cut.advance(Time{} + seconds(600));
    }
    QCOMPARE(digestOf(cut), digestOf(whole));
    QVERIFY(whole.world().facts.count() > 50);
}

QTEST_GUILESS_MAIN(PlaybackTest)
#include "tst_playback.moc"
