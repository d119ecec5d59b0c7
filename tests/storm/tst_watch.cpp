// SPDX-License-Identifier: GPL-3.0-or-later
// The watch sees what it watches for: a sound run that is damaged in one place breaks the invariant
// of that number. 8 has no place of its own to damage: it is the comparison of 5 after the return.
#include "storm/again.h"
#include "storm/damages.h"
#include "storm/invariants.h"
#include "support/random_drawing.h"

#include <QtTest>

#include <set>
#include <string>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::storm;

class WatchTest : public QObject {
    Q_OBJECT

private slots:
    void findsNothingInASoundRun();
    void seesWhatIsDamaged_data();
    void seesWhatIsDamaged();
    void seesAnInstantThatIsLivedOtherwise();
    void canSeeEachInvariantBroken();
};

namespace {
std::set<int> brokenIn(const Watch& watch)
{
    std::set<int> numbers;
    for (const Finding& finding : watch.findings().found)
        numbers.insert(finding.invariant);
    return numbers;
}

// The first random drawing from there on in which much happens.
std::uint64_t lively(std::uint64_t seed)
{
    for (;; ++seed) {
        Result<session::Session> session = session::Session::open(tests::randomDrawing(seed));
        if (!session)
            continue;
        session->advance(Time{} + minutes(30));
        if (session->world().facts.count() > 200)
            return seed;
    }
}
} // namespace

void WatchTest::findsNothingInASoundRun()
{
    Watch watch;
    const World world = soundRun(watch);
    QVERIFY2(watch.findings().empty(), watch.findings().first().c_str());
    QCOMPARE(world.targets.count(), std::size_t{3});
    for (auto at = world.services.first(); at; at = world.services.after(at))
        QVERIFY(world.services[at].running == world.services[at].desired);
}

void WatchTest::seesWhatIsDamaged_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Damage& damage : damages())
        QTest::addRow("%d: %s", damage.number, damage.name) << index++;
}

void WatchTest::seesWhatIsDamaged()
{
    QFETCH(int, index);
    const Damage& damage = damages()[static_cast<std::size_t>(index)];
    Watch watch;
    World world = soundRun(watch);
    damage.damage(world);
    watch.sweep(world);
    const std::set<int> broken = brokenIn(watch);
    QVERIFY2(broken.count(damage.number) == 1,
             ("broken is " + std::to_string(broken.empty() ? 0 : *broken.begin())).c_str());
}

void WatchTest::seesAnInstantThatIsLivedOtherwise()
{
    const std::uint64_t seed = lively(1);
    Result<session::Session> one = session::Session::open(tests::randomDrawing(seed));
    Result<session::Session> other = session::Session::open(tests::randomDrawing(lively(seed + 1)));
    QVERIFY(one && other);
    one->advance(Time{} + seconds(1));
    other->advance(Time{} + seconds(1));
    const Remembered own = rememberedOf(*one), foreign = rememberedOf(*other);
    one->advance(Time{} + minutes(30));
    QVERIFY(one->world().facts.count() > 100);
    QCOMPARE(otherwiseWhenGoneBack(*one, own), std::string());
    QCOMPARE(otherwiseWhenRepeated(*one), std::string());
    QVERIFY(otherwiseWhenGoneBack(*one, foreign).starts_with("5:"));
    QVERIFY(one->isPast()); // its recording is that of the newest instant
    QVERIFY(otherwiseWhenRepeated(*one).starts_with("8:"));
}

void WatchTest::canSeeEachInvariantBroken()
{
    std::set<int> damaged = {5, 8};
    for (const Damage& damage : damages())
        damaged.insert(damage.number);
    for (const Invariant& invariant : kInvariants)
        QVERIFY2(damaged.count(invariant.number) == 1, std::to_string(invariant.number).c_str());
}

QTEST_GUILESS_MAIN(WatchTest)
#include "tst_watch.moc"
