// SPDX-License-Identifier: GPL-3.0-or-later
// The answer to "why?" of a placement says what its fact recorded, and nothing else.
#include "aws/why.h"
#include "session/story.h"
#include "sim/engine.h"
#include "sim/laws/placement_candidates.h"
#include "sim/rules.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::session;
using sim::PlacementVerdict;

namespace {
std::set<std::string> numbersIn(const std::string& text)
{
    std::set<std::string> numbers;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] < '0' || text[at] > '9')
            continue;
        const std::size_t from = at;
        while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == ','))
            ++at;
        std::string digits = text.substr(from, at - from);
        std::erase(digits, ',');
        numbers.insert(digits);
    }
    return numbers;
}

bool isPlacement(FactKind kind)
{
    return kind == FactKind::taskPlaced || kind == FactKind::placementFailed ||
           kind == FactKind::runTaskFailed;
}

void compareTable(const PlacementVerdict& verdict, const WhyCard& card)
{
    QCOMPARE(card.candidatesInAll, std::int64_t{verdict.candidates});
    QCOMPARE(card.candidates.size(), verdict.best.size() + verdict.nearest.size());
    for (std::size_t n = 0; n < card.candidates.size(); ++n) {
        const bool fits = n < verdict.best.size();
        const sim::RankedCandidate& ranked =
            fits ? verdict.best[n] : verdict.nearest[n - verdict.best.size()];
        const CandidateRow& row = card.candidates[n];
        QCOMPARE(row.fits, fits);
        QCOMPARE(row.chosen, fits && ranked.number == verdict.winner);
        QVERIFY(row.requirements.size() >= 2);
        const auto failed = [&ranked](sim::Need need) {
            return (ranked.failed >> static_cast<unsigned>(need) & 1U) != 0;
        };
        QCOMPARE(row.requirements[0], (Requirement{"CPU", verdict.cpu, ranked.cpuFree, "units",
                                                   !failed(sim::Need::cpu)}));
        QCOMPARE(row.requirements[1], (Requirement{"Memory", verdict.memory, ranked.memoryFree,
                                                   "MiB", !failed(sim::Need::memory)}));
        QCOMPARE(row.requirements.size(),
                 failed(sim::Need::ports) ? std::size_t{3} : std::size_t{2});
        QCOMPARE(row.ranks.size(), fits ? verdict.preferences.size() : std::size_t{0});
        for (std::size_t key = 0; key < row.ranks.size(); ++key)
            QCOMPARE(numbersIn(row.ranks[key].value), numbersIn(std::to_string(ranked.keys[key])));
    }
}

} // namespace

class WhyTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatWasRecordedWhateverIsTrueNow();
    void saysNothingWithoutAFact();
    void keepsTheAskOfAPlacement();
    void givesTheTableOfThatInstant_data();
    void givesTheTableOfThatInstant();
    void givesTheTableOfARunTask();
};

// A fact with numbers that are nowhere true shows these very numbers.
void WhyTest::saysWhatWasRecordedWhateverIsTrueNow()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 1);
    story.until(60);
    sim::World world = story.session.world();
    const auto service = world.services.first();
    PlacementVerdict strange;
    strange.cpu = 7'001;
    strange.memory = 7'003;
    strange.candidates = 7'005;
    strange.failedNeeds[static_cast<std::size_t>(sim::Need::cpu)] = 7'005;
    strange.nearest.push_back({world.hosts[world.hosts.first()].number,
                               1U << static_cast<unsigned>(sim::Need::cpu),
                               0,
                               6'007,
                               9'011,
                               {}});
    const std::vector<std::uint64_t> words = sim::wordsOf(strange);
    QCOMPARE(sim::verdictOf(words), strange);
    const std::uint32_t number =
        world.tell({FactKind::placementFailed, sim::idOf(world.services[service]),
                    sim::ruleNumber("placement.filter")},
                   words);
    const auto card = aws::whyOfFact(story.session.document(), world, number);
    QVERIFY(card.has_value());
    compareTable(strange, *card);
    QVERIFY(numbersIn(card->sentence).contains("7005"));

    const std::uint32_t started =
        world.tell({FactKind::targetsRegistered, sim::idOf(world.services[service]),
                    sim::ruleNumber("service.tellsTargets")},
                   {9'013});
    const auto other = aws::whyOfFact(story.session.document(), world, started);
    QVERIFY(other.has_value());
    QVERIFY(numbersIn(other->sentence).contains("9013"));
}

void WhyTest::saysNothingWithoutAFact()
{
    Story story;
    story.instance("i1", "us-east-1a");
    const sim::World& world = story.session.world();
    const doc::Document& document = story.session.document();
    QVERIFY(!aws::whyOfFact(document, world, 0).has_value());
    QVERIFY(!aws::whyOfFact(document, world, world.facts.count() + 1).has_value());
    QVERIFY(!aws::whyOf(document, world, Subject(EntityId{EntityKind::task, 1})).has_value());
    QVERIFY(!aws::whyOf(document, world, Subject(EntityId{EntityKind::service, 9})).has_value());
    QVERIFY(!aws::whyOf(document, world, Subject(ElementId("service-1"))).has_value());
    for (const auto& element : document.elements()) // a subnet lives nowhere, so nothing is decided
        if (element->is("subnet"))
            QVERIFY(!aws::whyOf(document, world, Subject(ElementId(element->id))).has_value());
}

// The card of an old placement does not follow what was changed since.
void WhyTest::keepsTheAskOfAPlacement()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1a");
    story.definition("app", 300, 400);
    story.service("web", 2, R"(,"placementStrategy":[{"type":"spread","field":"instanceId"}])");
    story.until(60);
    std::uint32_t placed = 0;
    for (std::uint32_t n = 1; n <= story.session.world().facts.count(); ++n)
        if (story.session.world().facts.fact(n).kind == FactKind::taskPlaced)
            placed = n;
    const auto before = aws::whyOfFact(story.session.document(), story.session.world(), placed);
    QVERIFY(before.has_value());
    QVERIFY(before->sentence.find("tasks of its group on the instance, 0 against 1") !=
            std::string::npos);
    for (const auto& element : story.session.document().elements())
        if (element->is("service")) {
            const ElementId service = element->id;
            QVERIFY(story.session.perform(doc::RemoveElements{{service}}).has_value());
            break;
        }
    story.until(3 * 3'600); // the task is forgotten, the service INACTIVE
    const auto after = aws::whyOfFact(story.session.document(), story.session.world(), placed);
    QVERIFY(after.has_value());
    QCOMPARE(after->sentence, before->sentence);
    QCOMPARE(after->candidates.size(), before->candidates.size());
    for (std::size_t n = 0; n < after->candidates.size(); ++n) {
        QCOMPARE(after->candidates[n].requirements, before->candidates[n].requirements);
        QCOMPARE(after->candidates[n].ranks, before->candidates[n].ranks);
    }
}

void WhyTest::givesTheTableOfThatInstant_data()
{
    QTest::addColumn<QString>("strategy");
    QTest::newRow("by default") << "";
    QTest::newRow("spread") << R"({"type":"spread","field":"instanceId"})";
    QTest::newRow("binpack") << R"({"type":"binpack","field":"cpu"})";
    QTest::newRow("random") << R"({"type":"random"})";
    QTest::newRow("spread, then random")
        << R"({"type":"spread","field":"attribute:ecs.availability-zone"},{"type":"random"})";
}

// place() on the World before the decision gives what the fact recorded, and the whole table.
void WhyTest::givesTheTableOfThatInstant()
{
    QFETCH(QString, strategy);
    Story story;
    for (int n = 1; n <= 20; ++n)
        story.instance("i" + std::to_string(n), n % 3 == 0 ? "us-east-1b" : "us-east-1a", 1'024,
                       400 + 100 * n);
    story.definition("app", 256, 600);
    const std::string list = R"(,"placementStrategy":[)" + strategy.toStdString() + "]";
    story.service("web", 1, list);
    int compared = 0;
    for (int desired = 2; desired <= 50; ++desired) {
        story.until(desired * 20);
        const std::string with =
            R"({"cluster":"shop","service":"web","desiredCount":)" + std::to_string(desired) + "}";
        QCOMPARE(story.call("ecs:UpdateService", with), std::string());
        sim::World world = story.session.world();
        const std::uint32_t told = world.facts.count();
        sim::World before = world;
        while (world.facts.count() == told) {
            before = world;
            before.now = sim::nextDue(world);
            sim::advance(world, before.now);
        }
        const auto service = before.services.first();
        const auto revision = before.deployments[before.services[service].lastDeployment].revision;
        const auto wanted = sim::placement::wantedBy(before, service, revision);
        const PlacementVerdict whole = sim::placement::decide(before, wanted, SIZE_MAX);
        QCOMPARE(whole.best.size() + whole.nearest.size(), std::size_t{20});
        for (std::uint32_t n = told + 1; n <= world.facts.count(); ++n) {
            if (!isPlacement(world.facts.fact(n).kind))
                continue;
            const PlacementVerdict kept = sim::verdictOf(world.facts.payload(n));
            QCOMPARE(kept, sim::placement::decide(before, wanted));
            QCOMPARE(kept.best.size(), std::min(whole.best.size(), PlacementVerdict::kKept));
            QVERIFY(std::equal(kept.best.begin(), kept.best.end(), whole.best.begin()));
            QVERIFY(std::equal(kept.nearest.begin(), kept.nearest.end(), whole.nearest.begin()));
            ++compared;
        }
    }
    QVERIFY(compared > 30);
}

// By default RunTask draws the instance; the draw is that of the World before.
void WhyTest::givesTheTableOfARunTask()
{
    Story story;
    for (int n = 1; n <= 20; ++n)
        story.instance("i" + std::to_string(n), n % 3 == 0 ? "us-east-1b" : "us-east-1a");
    story.definition("app", 256, 600);
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})"); // names the group
    std::set<std::uint32_t> winners;
    for (int n = 0; n < 40; ++n) {
        const sim::World before = story.session.world();
        QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})"),
                 std::string());
        const sim::World& world = story.session.world();
        sim::placement::Wanted wanted;
        wanted.cluster = before.clusters.first();
        wanted.revision = before.revisions.first();
        wanted.group = before.names.find("family:app");
        int compared = 0;
        for (std::uint32_t fact = before.facts.count() + 1; fact <= world.facts.count(); ++fact)
            if (isPlacement(world.facts.fact(fact).kind)) {
                const PlacementVerdict kept = sim::verdictOf(world.facts.payload(fact));
                QCOMPARE(kept, sim::placement::decide(before, wanted));
                winners.insert(kept.winner);
                ++compared;
            }
        QCOMPARE(compared, 1);
    }
    QVERIFY(winners.size() > 5);
}

QTEST_GUILESS_MAIN(WhyTest)
#include "tst_why.moc"
