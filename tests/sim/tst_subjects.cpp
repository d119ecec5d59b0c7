// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "sim/frame_builder.h"
#include "sim/notices.h"
#include "support/traffic_plan.h"

#include <QTest>

#include <map>
#include <string>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

// What things are called, while they live and ever after.
class SubjectsTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsForgottenKeepsItsName();
    void aFactIsToldInTheSameWordsForEver();
    void whatWasNeverThereHasNoName();
};

namespace {
Plan busyShop()
{
    Plan plan = shop(2, 10);
    plan.balancers[0].name = "alb";
    plan.targetGroups[0].name = "tg";
    plan.services[0].name = "web";
    plan.definitions[0].containers[0].application.exits = true;
    plan.definitions[0].containers[0].application.exitAfterMillis = 300'000;
    return plan;
}

Plan withoutTraffic(Plan plan)
{
    plan.sources.clear();
    plan.balancers.clear();
    plan.targetGroups.clear();
    for (ServiceNode& service : plan.services)
        service.targets.clear();
    return plan;
}

// Two tasks that end by themselves within ten minutes, and one that is run alone.
World lived()
{
    World world = *begin(busyShop());
    advance(world, Time{} + minutes(8));
    RunTask alone;
    alone.cluster = busyShop().clusters[0].id;
    alone.definition = busyShop().definitions[0].id;
    if (!obey(world, alone))
        qFatal("the task cannot be run");
    advance(world, Time{} + minutes(20));
    return world;
}

void forgetAll(World& world)
{
    stepForEdit(world);
    adopt(world, withoutTraffic(busyShop()));
    advance(world, world.now + hours(2));
}

std::map<EntityId, std::string> namesOf(const World& world)
{
    std::map<EntityId, std::string> names;
    for (std::size_t kind = 0; kind < World::kKinds; ++kind)
        for (std::uint32_t n = 1; n <= world.byNumber[kind].size(); ++n) {
            const EntityId id{static_cast<EntityKind>(kind), n};
            names[id] = nameOf(world, id);
        }
    return names;
}
} // namespace

void SubjectsTest::whatIsForgottenKeepsItsName()
{
    World world = lived();
    const auto before = namesOf(world);
    forgetAll(world);
    std::map<EntityKind, int> gone;
    for (const auto& [id, name] : before) {
        QVERIFY(!name.empty());
        QCOMPARE(nameOf(world, id), name);
        gone[id.kind] += world.slotOf(id) == kNone;
    }
    for (const EntityKind kind :
         {EntityKind::task, EntityKind::container, EntityKind::target, EntityKind::targetGroup,
          EntityKind::loadBalancer, EntityKind::source})
        QVERIFY2(gone[kind] > 0, std::to_string(static_cast<int>(kind)).c_str());
    QCOMPARE(nameOf(world, {EntityKind::task, 1}), std::string("web 1"));
}

void SubjectsTest::aFactIsToldInTheSameWordsForEver()
{
    World world = lived();
    std::vector<Notice> before;
    for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
        before.push_back(noticeOf(world, n));
    forgetAll(world);
    for (const Notice& notice : before) {
        const Notice after = noticeOf(world, notice.fact);
        QCOMPARE(after.text, notice.text);
        QCOMPARE(after.name, notice.name);
        QCOMPARE(after.because, notice.because);
    }
}

void SubjectsTest::whatWasNeverThereHasNoName()
{
    const World world = *begin(busyShop());
    for (const std::uint32_t number : {0U, 999U}) {
        QCOMPARE(nameOf(world, {EntityKind::task, number}), std::string());
        QCOMPARE(world.knownBy({EntityKind::task, number}), 0U);
    }
}

QTEST_APPLESS_MAIN(SubjectsTest)
#include "tst_subjects.moc"
