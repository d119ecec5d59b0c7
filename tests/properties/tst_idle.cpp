// SPDX-License-Identifier: GPL-3.0-or-later
// What idles is passed over without changing anything that is told: a run in which it is worked
// through like all else tells the same.
#include "document/apply.h"
#include "document/lower.h"
#include "sim/engine.h"
#include "sim/rules.h"
#include "support/random_drawing.h"
#include "support/random_edit.h"

#include <QtTest>

#include <algorithm>
#include <span>

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
    const auto group = world.targetGroups.first();
    if (group && !hosts.empty() && dice.chance(30)) {
        RegisterTarget byHand;
        byHand.targetGroup = ElementId{std::string(world.text(world.targetGroups[group].element))};
        byHand.at = dice.of(hosts);
        byHand.port = 80;
        (void)sim::obey(world, byHand);
        return;
    }
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

// How many wait at a target that says nothing is a flow, which is rounded whenever it is looked at:
// of the requests that end with it one or two more or less may have ended before.
bool tellsTheSame(const Fact& fact, std::span<const std::uint64_t> one,
                  std::span<const std::uint64_t> other)
{
    if (fact.kind != FactKind::requestsFailed)
        return std::equal(one.begin(), one.end(), other.begin(), other.end());
    const std::uint64_t more = std::max(one[1], other[1]), less = std::min(one[1], other[1]);
    return one[0] == other[0] && one[2] == other[2] && more - less <= 2;
}

// At which of several targets the last one or two of them end is rounded, too.
bool isOfTheSame(const sim::FactLog& skipping, const sim::FactLog& thorough, std::uint32_t n)
{
    const Fact &one = skipping.fact(n), &other = thorough.fact(n);
    if (one.object() == other.object())
        return true;
    return one.kind == FactKind::requestsFailed && one.objectKind == other.objectKind &&
           skipping.payload(n)[1] <= 2 && thorough.payload(n)[1] <= 2;
}

// Of several facts that lead to the same, another one may be named as the cause.
bool isSame(const sim::FactLog& skipping, const sim::FactLog& thorough, std::uint32_t n)
{
    const Fact &one = skipping.fact(n), &other = thorough.fact(n);
    return one.kind == other.kind && one.at() == other.at() && one.rule == other.rule &&
           one.subject() == other.subject() && isOfTheSame(skipping, thorough, n) &&
           tellsTheSame(one, skipping.payload(n), thorough.payload(n));
}

std::string shown(const sim::FactLog& facts, std::uint32_t n)
{
    const Fact& fact = facts.fact(n);
    std::string words = std::string(sim::ruleOf(fact.rule).id) + ", kind " +
                        std::to_string(static_cast<int>(fact.kind)) + ", subject " +
                        std::to_string(fact.subjectNumber) + ", object " +
                        std::to_string(fact.objectNumber) + ", at " + clockText(fact.at()) + ":";
    for (const std::uint64_t word : facts.payload(n))
        words += " " + std::to_string(word);
    return words;
}

std::string unlike(const sim::FactLog& skipping, const sim::FactLog& thorough, std::uint32_t n)
{
    return "fact " + std::to_string(n) + " of the run that skips: " + shown(skipping, n) +
           "; of the other: " + shown(thorough, n);
}
} // namespace

void IdleTest::isPassedOver_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 200; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void IdleTest::isPassedOver()
{
    QFETCH(int, seed);
    const sim::World skipping = lived(static_cast<std::uint64_t>(seed), true);
    const sim::World thorough = lived(static_cast<std::uint64_t>(seed), false);
    QCOMPARE(skipping.facts.count(), thorough.facts.count());
    if (skipping.facts.digest() == thorough.facts.digest())
        return;
    for (std::uint32_t n = 1; n <= skipping.facts.count(); ++n)
        QVERIFY2(isSame(skipping.facts, thorough.facts, n),
                 unlike(skipping.facts, thorough.facts, n).c_str());
}

QTEST_GUILESS_MAIN(IdleTest)
#include "tst_idle.moc"
