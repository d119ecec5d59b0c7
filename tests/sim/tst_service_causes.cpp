// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/engine.h"
#include "support/traffic_plan.h"

#include <QTest>

using namespace stowage;
using namespace stowage::sim;
using namespace stowage::tests;

// A pass of the scheduler is booked by whatever happens first; what it does follows from the fact
// that made it necessary.
class ServiceCausesTest : public QObject {
    Q_OBJECT

private slots:
    void followsFromWhatMadeItNecessary_data();
    void followsFromWhatMadeItNecessary();
};

namespace {
Plan quiet()
{
    return plan().hosts(3, "us-east-1a").definition(64, 64).service(2).made();
}

void change(World& world, const Plan& plan)
{
    stepForEdit(world);
    adopt(world, plan);
}

// The newest of that kind after the given one.
const Fact* newest(const World& world, FactKind kind, std::uint32_t after)
{
    for (std::uint32_t n = world.facts.count(); n > after; --n)
        if (world.facts.fact(n).kind == kind)
            return &world.facts.fact(n);
    return nullptr;
}
} // namespace

void ServiceCausesTest::followsFromWhatMadeItNecessary_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<FactKind>("told");
    QTest::addColumn<FactKind>("cause");
    QTest::newRow("raised") << "raise" << FactKind::tasksStarted << FactKind::desiredCountChanged;
    QTest::newRow("lowered") << "lower" << FactKind::tasksStopped << FactKind::desiredCountChanged;
    QTest::newRow("deployed") << "deploy" << FactKind::tasksStarted << FactKind::deploymentStarted;
    QTest::newRow("stopped by you")
        << "stop" << FactKind::tasksStarted << FactKind::taskStopRequested;
    QTest::newRow("drained") << "drain" << FactKind::tasksStarted
                             << FactKind::instanceStatusChanged;
}

void ServiceCausesTest::followsFromWhatMadeItNecessary()
{
    QFETCH(QString, deed);
    QFETCH(FactKind, told);
    QFETCH(FactKind, cause);
    Plan plan = quiet();
    World world = *begin(plan);
    advance(world, Time{} + minutes(10));
    const std::uint32_t before = world.facts.count();
    // Books a pass that would find nothing to do.
    plan.services[0].healthCheckGraceSeconds = 7;
    change(world, plan);
    const Service& service = world.services[world.services.first()];
    QVERIFY(service.pass);
    const Ix<Task> task = service.firstTask;
    if (deed == QLatin1String("raise"))
        plan.services[0].desiredCount = 4;
    else if (deed == QLatin1String("lower"))
        plan.services[0].desiredCount = 1;
    else if (deed == QLatin1String("deploy"))
        plan.definitions[0].revision = 2;
    change(world, plan);
    if (deed == QLatin1String("stop"))
        QVERIFY(obey(world, StopTask{idOf(world.tasks[task]), {}}));
    if (deed == QLatin1String("drain"))
        QVERIFY(obey(world, SetInstanceState{idOf(world.hosts[world.tasks[task].host]), true}));
    advance(world, world.now + seconds(6));
    const Fact* done = newest(world, told, before);
    QVERIFY(done != nullptr && done->cause != 0);
    QCOMPARE(world.facts.fact(done->cause).kind, cause);
}

QTEST_APPLESS_MAIN(ServiceCausesTest)
#include "tst_service_causes.moc"
