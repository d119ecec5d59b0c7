// SPDX-License-Identifier: GPL-3.0-or-later
// What idles is passed over without changing anything that is told: a run in which it is worked
// through like all else tells the same.
#include "document/apply.h"
#include "document/lower.h"
#include "sim/engine.h"
#include "support/random_drawing.h"
#include "support/random_edit.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::tests;

class IdleTest : public QObject {
    Q_OBJECT

private slots:
    void isPassedOver_data();
    void isPassedOver();
};

namespace {
void strike(sim::World& world, Dice& dice)
{
    std::vector<EntityId> hosts;
    for (auto at = world.hosts.first(); at; at = world.hosts.after(at))
        hosts.push_back(idOf(world.hosts[at]));
    InjectFault fault;
    fault.kind = dice.chance(50) ? FaultKind::failRequests : FaultKind::networkLatency;
    fault.on.cluster = std::string(world.text(world.clusters[world.clusters.first()].name));
    fault.lasts = minutes(dice.between(1, 9));
    if (dice.chance(30))
        (void)sim::obey(world, fault);
    else if (!hosts.empty() && dice.chance(50))
        (void)sim::obey(world, CrashInstance{dice.of(hosts)});
    else if (!hosts.empty())
        (void)sim::obey(world, TerminateInstance{dice.of(hosts)});
}

sim::World lived(std::uint64_t seed, bool skips)
{
    Dice dice(seed, "idle");
    doc::Document document = randomDrawing(seed);
    sim::World world = *sim::begin(doc::lower(document));
    world.skipsIdle = skips;
    sim::advance(world, world.now);
    for (int deed = 0; deed < 40 && world.paused.empty(); ++deed) {
        sim::advance(world, world.now + seconds(dice.between(1, 400)));
        sim::stepForEdit(world);
        if (dice.chance(15) && world.clusters.count() > 0) {
            strike(world, dice);
            continue;
        }
        const auto edit = randomEdit(document, dice);
        const auto next = edit ? doc::apply(document, *edit) : Result<doc::Document>(document);
        if (!next)
            continue;
        document = *next;
        sim::adopt(world, doc::lower(document));
    }
    sim::advance(world, world.now + hours(1));
    return world;
}
} // namespace

void IdleTest::isPassedOver_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 60; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void IdleTest::isPassedOver()
{
    QFETCH(int, seed);
    const sim::World skipping = lived(static_cast<std::uint64_t>(seed), true);
    const sim::World thorough = lived(static_cast<std::uint64_t>(seed), false);
    QCOMPARE(skipping.facts.count(), thorough.facts.count());
    // Of several facts that lead to the same, another one may be named as the cause.
    for (std::uint32_t n = 1; n <= skipping.facts.count(); ++n) {
        const Fact& one = skipping.facts.fact(n);
        const Fact& other = thorough.facts.fact(n);
        QVERIFY(one.kind == other.kind && one.at() == other.at());
        QVERIFY(one.subject() == other.subject() && one.object() == other.object());
        QVERIFY(one.rule == other.rule);
        const auto words = skipping.facts.payload(n), others = thorough.facts.payload(n);
        QVERIFY(std::equal(words.begin(), words.end(), others.begin(), others.end()));
    }
}

QTEST_GUILESS_MAIN(IdleTest)
#include "tst_idle.moc"
