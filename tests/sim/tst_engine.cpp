// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/rules.h"

#include <QTest>

#include <algorithm>
#include <iterator>
#include <set>

using namespace stowage;
using namespace stowage::sim;

namespace {
Plan twoHosts()
{
    Plan plan;
    plan.clusters.push_back({ElementId("cluster-1"), "shop"});
    for (const char* id : {"instance-1", "instance-2"}) {
        HostNode host;
        host.id = ElementId(id);
        host.name = id;
        host.cluster = ElementId("cluster-1");
        host.zone = "us-east-1a";
        host.instanceType = "t3.micro";
        plan.hosts.push_back(host);
    }
    return plan;
}

std::vector<FactKind> kindsOf(const World& world)
{
    std::vector<FactKind> kinds;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        kinds.push_back(world.facts.fact(n).kind);
    return kinds;
}
} // namespace

class EngineTest : public QObject {
    Q_OBJECT

private slots:
    void beginsWithWhatIsDrawn();
    void refusesAnUnknownProfile();
    void actsOnlyOnWhatDiffers();
    void actsAgainWhereAskedAgain();
    void livesWholeInstantsOnly();
    void namesTheCauseOfEachFact();
    void pausesWhereAnInstantHasNoEnd();
    void stepsPastTheInstantForAnEdit();
    void listsEachRuleOnce();
    void sharesItsNamesWithCopies();
};

void EngineTest::beginsWithWhatIsDrawn()
{
    World world = *begin(twoHosts());
    QCOMPARE(kindsOf(world), (std::vector{FactKind::youEdited, FactKind::clusterCreated,
                                          FactKind::instanceLaunched, FactKind::instanceLaunched}));
    QCOMPARE(world.placeOf(ElementId("instance-2")).kind, EntityKind::instance);
    // Two registrations, and three looks at the cluster's metrics until a minute is as the last.
    QCOMPARE(advance(world, Time{} + minutes(5)), std::uint64_t{5});
    QCOMPARE(world.now, Time{} + minutes(5));
    QCOMPARE(nextDue(world), kNever);
}

void EngineTest::refusesAnUnknownProfile()
{
    Plan plan;
    plan.profile = "slow";
    const Result<World> world = begin(plan);
    QVERIFY(!world);
    QVERIFY(world.error().message.find("slow") != std::string::npos);
}

void EngineTest::actsOnlyOnWhatDiffers()
{
    Plan plan = twoHosts();
    World world = *begin(plan);
    advance(world, Time{} + minutes(3));
    const std::uint32_t told = world.facts.count();
    adopt(world, plan);
    QCOMPARE(world.facts.count(), told);
    plan.hosts.pop_back();
    adopt(world, plan);
    QCOMPARE(world.facts.count(), told + 2);
    QCOMPARE(world.facts.fact(told + 2).kind, FactKind::instanceTerminated);
    QCOMPARE(world.facts.fact(told + 2).cause, told + 1);
    QCOMPARE(world.placeOf(ElementId("instance-2")).kind, EntityKind::none);
}

void EngineTest::actsAgainWhereAskedAgain()
{
    const Plan plan = twoHosts();
    World world = *begin(plan);
    const std::uint32_t told = world.facts.count();
    QVERIFY(obey(world, AskAgain{ElementId("instance-1"), {"name"}}));
    adopt(world, plan);
    QCOMPARE(world.facts.count(), told + 1);
    QCOMPARE(world.facts.fact(told + 1).kind, FactKind::youEdited);
    adopt(world, plan);
    QCOMPARE(world.facts.count(), told + 1);
}

void EngineTest::livesWholeInstantsOnly()
{
    Plan plan = twoHosts();
    plan.profile = "instant"; // both are launched in the first instant
    World world = *begin(plan);
    QCOMPARE(advance(world, Time{} + seconds(1), 1), std::uint64_t{2});
    QCOMPARE(world.now, Time{} + seconds(1));
}

void EngineTest::namesTheCauseOfEachFact()
{
    World world = *begin(twoHosts());
    advance(world, Time{} + minutes(3));
    for (std::uint32_t n = 2; n <= world.facts.count(); ++n)
        QVERIFY(world.facts.fact(n).cause > 0);
    const std::vector<FactKind> kinds = kindsOf(world);
    QCOMPARE(std::count(kinds.begin(), kinds.end(), FactKind::instanceRegistered), 2);
}

void EngineTest::pausesWhereAnInstantHasNoEnd()
{
    World world = *begin(twoHosts());
    for (std::uint32_t n = 0; n <= kMostFactsInAnInstant; ++n)
        world.tell({FactKind::clusterCreated, kSimulation, 1});
    react(world); // told before, so no loop
    QVERIFY(world.paused.empty());
    world.paused = "for a reason";
    QCOMPARE(advance(world, Time{} + minutes(3)), std::uint64_t{0});
    QCOMPARE(world.now, Time{});
}

void EngineTest::stepsPastTheInstantForAnEdit()
{
    World world = *begin(twoHosts());
    advance(world, Time{} + seconds(5));
    stepForEdit(world);
    QCOMPARE(world.now.micros, std::int64_t{5'000'001});
}

void EngineTest::listsEachRuleOnce()
{
    std::set<std::string_view> ids;
    for (const Rule& rule : kRules) {
        QVERIFY2(ids.insert(rule.id).second, rule.id.data());
        QVERIFY2(rule.sentence.ends_with('.'), rule.id.data());
        QVERIFY2(rule.fidelity != Fidelity::documented || !rule.page.empty(), rule.id.data());
    }
    QCOMPARE(ruleOf(ruleNumber("run.you")).id, std::string_view("run.you"));
}

void EngineTest::sharesItsNamesWithCopies()
{
    Names names;
    const NameId web = names.intern("web");
    const Names copy = names;
    QCOMPARE(&names.text(web), &copy.text(web));
    const NameId api = names.intern("api");
    QCOMPARE(names.text(api), std::string("api"));
    QCOMPARE(copy.find("api"), NameId{0});
    QCOMPARE(names.intern("web"), web);
}

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
