// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/placement.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;

class PlacementTest : public QObject {
    Q_OBJECT

private slots:
    void spreadsOverZonesThenInstances();         // O30
    void packsTheFullestThatStillFits();          // O31
    void laterStrategiesBreakTies();              // O32
    void refusesASecondTaskOnDistinctInstances(); // O33
    void namesThePortThatIsTaken();               // O35
    void fillsAnInstanceByMemory();               // O37
    void namesOneFailureOfTheClosestMatch_data();
    void namesOneFailureOfTheClosestMatch();
    void breaksTiesByTasksThenAgeThenNumber();
    void keepsSixteenAndCountsAll();
    void isReadBackFromTheWordsOfAFact();
    void choosesTheVictim_data(); // O39
    void choosesTheVictim();
};

namespace {
Candidate candidate(std::uint32_t number, std::uint32_t zone, std::int64_t memoryFree)
{
    Candidate made;
    made.slot = made.number = number;
    made.registeredMicros = number;
    made.cpuFree = 2'048;
    made.memoryFree = memoryFree;
    made.bucket[0] = zone;
    return made;
}

PlacementAsk ask(std::vector<Preference> preferences, std::int64_t memory, std::int64_t cpu = 0)
{
    PlacementAsk made;
    made.cpu = cpu;
    made.memory = memory;
    made.preferences = std::move(preferences);
    made.dice = streamOf(1, "web", Purpose::placement);
    return made;
}

const std::vector<Preference> kDefault{Preference::spread, Preference::fewestOfOwner};

// Places and takes what the task takes.
std::uint32_t put(const PlacementAsk& asked, std::vector<Candidate>& candidates)
{
    const PlacementVerdict verdict = place(asked, candidates);
    for (Candidate& each : candidates) {
        if (each.number != verdict.winner)
            continue;
        each.cpuFree -= asked.cpu;
        each.memoryFree -= asked.memory;
        ++each.tasksOfOwner;
        ++each.tasksInAll;
    }
    return verdict.winner;
}
} // namespace

void PlacementTest::spreadsOverZonesThenInstances()
{
    std::vector<Candidate> hosts{candidate(1, 1, 4'000), candidate(2, 2, 4'000),
                                 candidate(3, 2, 4'000)};
    for (int n = 0; n < 4; ++n)
        QVERIFY(put(ask(kDefault, 100), hosts) != 0);
    QCOMPARE(hosts[0].tasksOfOwner, 2);
    QCOMPARE(hosts[1].tasksOfOwner, 1);
    QCOMPARE(hosts[2].tasksOfOwner, 1);
}

void PlacementTest::packsTheFullestThatStillFits()
{
    std::vector<Candidate> hosts{candidate(1, 1, 1'000), candidate(2, 1, 500),
                                 candidate(3, 1, 300)};
    QCOMPARE(put(ask({Preference::binpackMemory}, 400), hosts), 2U);
}

void PlacementTest::laterStrategiesBreakTies()
{
    std::vector<Candidate> hosts{candidate(1, 1, 3'000), candidate(2, 1, 1'200),
                                 candidate(3, 2, 2'000)};
    hosts[2].tasksOfOwner = hosts[2].tasksInAll = 1;
    QCOMPARE(put(ask({Preference::spread, Preference::binpackMemory}, 1'000), hosts), 2U);
}

void PlacementTest::refusesASecondTaskOnDistinctInstances()
{
    std::vector<Candidate> hosts{candidate(1, 1, 4'000), candidate(2, 1, 4'000),
                                 candidate(3, 2, 4'000)};
    PlacementAsk asked = ask(kDefault, 100);
    asked.distinctInstance = true;
    for (int n = 0; n < 3; ++n)
        QVERIFY(put(asked, hosts) != 0);
    const PlacementVerdict verdict = place(asked, hosts);
    QCOMPARE(verdict.winner, 0U);
    QCOMPARE(verdict.failedNeeds[static_cast<std::size_t>(Need::distinctInstance)], 3U);
}

void PlacementTest::namesThePortThatIsTaken()
{
    std::vector<Candidate> hosts{candidate(1, 1, 4'000)};
    hosts[0].portTaken = 80;
    const PlacementVerdict verdict = place(ask(kDefault, 100), hosts);
    QCOMPARE(verdict.winner, 0U);
    QCOMPARE(verdict.nearest.front().portTaken, std::uint16_t{80});
    QCOMPARE(namedNeed(verdict.nearest.front()), std::optional(Need::ports));
}

void PlacementTest::fillsAnInstanceByMemory()
{
    std::vector<Candidate> hosts{candidate(1, 1, 3'768)};
    const PlacementAsk asked = ask(kDefault, 1'024, 512);
    for (int n = 0; n < 3; ++n)
        QCOMPARE(put(asked, hosts), 1U);
    const PlacementVerdict verdict = place(asked, hosts);
    QCOMPARE(verdict.winner, 0U);
    QCOMPARE(namedNeed(verdict.nearest.front()), std::optional(Need::memory));
}

void PlacementTest::namesOneFailureOfTheClosestMatch_data()
{
    QTest::addColumn<QList<int>>("failed");
    QTest::addColumn<int>("named"); // -1: none
    const auto n = [](Need need) { return static_cast<int>(need); };
    QTest::newRow("agent before all")
        << QList<int>{n(Need::memory), n(Need::agent)} << n(Need::agent);
    QTest::newRow("constraint before ports")
        << QList<int>{n(Need::ports), n(Need::memberOf)} << n(Need::memberOf);
    QTest::newRow("ports before CPU") << QList<int>{n(Need::cpu), n(Need::ports)} << n(Need::ports);
    QTest::newRow("CPU before memory") << QList<int>{n(Need::memory), n(Need::cpu)} << n(Need::cpu);
    QTest::newRow("a draining one is no match") << QList<int>{n(Need::active)} << -1;
    QTest::newRow("one that fits fails nothing") << QList<int>{} << -1;
}

void PlacementTest::namesOneFailureOfTheClosestMatch()
{
    QFETCH(QList<int>, failed);
    RankedCandidate ranked;
    for (const int need : failed)
        ranked.failed = static_cast<std::uint16_t>(ranked.failed | 1U << need);
    const std::optional<Need> named = namedNeed(ranked);
    QTEST(named ? static_cast<int>(*named) : -1, "named");
}

void PlacementTest::breaksTiesByTasksThenAgeThenNumber()
{
    std::vector<Candidate> hosts{candidate(1, 1, 4'000), candidate(2, 1, 4'000),
                                 candidate(3, 1, 4'000)};
    hosts[0].tasksInAll = 1;
    hosts[2].registeredMicros = 1;
    QCOMPARE(place(ask(kDefault, 1), hosts).winner, 3U);
    hosts[1].registeredMicros = 1;
    QCOMPARE(place(ask(kDefault, 1), hosts).winner, 2U);
}

void PlacementTest::keepsSixteenAndCountsAll()
{
    std::vector<Candidate> hosts;
    for (std::uint32_t n = 1; n <= 100; ++n)
        hosts.push_back(candidate(n, n % 3, n <= 60 ? 500 : 100));
    const PlacementVerdict kept = place(ask(kDefault, 200), hosts);
    const PlacementVerdict whole = place(ask(kDefault, 200), hosts, SIZE_MAX);
    QCOMPARE(kept.fitting, 60U);
    QCOMPARE(kept.failedNeeds[static_cast<std::size_t>(Need::memory)], 40U);
    QCOMPARE(kept.best.size(), std::size_t{16});
    QCOMPARE(whole.best.size() + whole.nearest.size(), std::size_t{100});
    QVERIFY(std::equal(kept.best.begin(), kept.best.end(), whole.best.begin()));
    QVERIFY(std::equal(kept.nearest.begin(), kept.nearest.end(), whole.nearest.begin()));
    QCOMPARE(kept.best.front().number, kept.winner);
}

void PlacementTest::isReadBackFromTheWordsOfAFact()
{
    std::vector<Candidate> hosts;
    for (std::uint32_t n = 1; n <= 40; ++n)
        hosts.push_back(candidate(n, n % 2, 100 * n));
    hosts[0].portTaken = 65'535;
    hosts[1].cpuFree = -5; // a ledger may be overdrawn by nobody, yet the words must carry it
    const PlacementVerdict verdict =
        place(ask({Preference::spread, Preference::random}, 2'000), hosts);
    QCOMPARE(verdictOf(wordsOf(verdict)), verdict);
}

void PlacementTest::choosesTheVictim_data()
{
    QTest::addColumn<int>("preference"); // -1: the default
    QTest::addColumn<int>("unhealthy");  // number of the task
    QTest::addColumn<QList<int>>("hosts");
    QTest::newRow("O39 the fullest instance of the fullest zone") << -1 << 0 << QList<int>{1};
    QTest::newRow("the unhealthy one first") << -1 << 5 << QList<int>{3};
    QTest::newRow("binpack empties the emptiest")
        << static_cast<int>(Preference::binpackMemory) << 0 << QList<int>{2};
    QTest::newRow("spread takes any of the zone")
        << static_cast<int>(Preference::spread) << 0 << QList<int>{1, 2};
}

void PlacementTest::choosesTheVictim()
{
    QFETCH(int, preference);
    QFETCH(int, unhealthy);
    QFETCH(QList<int>, hosts);
    // Instance 1 in zone 1 runs two, instance 2 in zone 1 one, instance 3 in zone 2 two.
    const std::uint32_t hostOf[] = {1, 1, 2, 3, 3};
    std::vector<Victim> victims;
    for (std::uint32_t n = 0; n < 5; ++n) {
        Victim victim;
        victim.slot = n;
        victim.number = n + 1;
        victim.goesFirst = static_cast<int>(n + 1) == unhealthy;
        victim.host = hostOf[n];
        victim.bucket[0] = hostOf[n] == 3 ? 2 : 1;
        victim.memoryFreeAfter = hostOf[n] == 2 ? 900 : 500;
        victims.push_back(victim);
    }
    const std::vector<Preference> preferences =
        preference < 0 ? kDefault : std::vector{static_cast<Preference>(preference)};
    const std::uint32_t slot = chooseVictim(ask(preferences, 0), victims);
    QVERIFY(hosts.contains(static_cast<int>(hostOf[slot])));
    if (preference < 0 && unhealthy == 0)
        QCOMPARE(slot, 1U); // the newest of the two
}

QTEST_GUILESS_MAIN(PlacementTest)
#include "tst_placement.moc"
