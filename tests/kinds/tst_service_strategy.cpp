// SPDX-License-Identifier: GPL-3.0-or-later
// How a service is drawn to deploy: what is wrong with it, and what the simulation is told.
#include "kinds/compute/deployment_hook_rows.h"
#include "kinds/surroundings.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class ServiceStrategyTest : public QObject {
    Q_OBJECT

private slots:
    void wantsTwoTargetGroupsOfOneBalancer();
    void wantsAListenerToShift();
    void aDaemonRolls();
    void alarmsAreLinked();
    void hooksNameAFunctionAStageAndARole();
    void stepsAreLowered();
    void whatCannotShiftRolls();
    void othersControllersAreExplained();
};

namespace {
// A service behind a load balancer with two target groups.
struct Two {
    Surroundings around;
    Drawn* service = nullptr;
    Drawn* first = nullptr;
    Drawn* second = nullptr;

    explicit Two(const Service& props, bool joined = true,
                 const std::string& forwarded = "target-group-5") // the fifth that is added
    {
        LoadBalancer balancer;
        Drawn& cluster = around.add<Cluster>("shop");
        Drawn& definition = around.add<TaskDefinition>("web");
        Container container;
        container.portMappings = {{}};
        around.add<Container>("app", container, &definition);
        Listener listener;
        listener.targetGroup = forwarded;
        balancer.listeners = {listener};
        Drawn& alb = around.add<LoadBalancer>("alb", balancer);
        first = &around.add<TargetGroup>("one", {}, &alb);
        second = &around.add<TargetGroup>("two", {}, &alb);
        service = &around.add<Service>("web", props, &cluster);
        Surroundings::link(*service, definition, "runs");
        Surroundings::link(*service, *first, "targets");
        if (joined)
            Surroundings::link(*service, *second, "alternate");
    }
};

Service shifting(DeploymentStrategy strategy)
{
    Service service;
    service.strategy = strategy;
    return service;
}
} // namespace

void ServiceStrategyTest::wantsTwoTargetGroupsOfOneBalancer()
{
    QCOMPARE(Surroundings::wrong(*Two(shifting(DeploymentStrategy::blueGreen)).service),
             std::vector<std::string>{});
    QCOMPARE(Surroundings::wrong(*Two(shifting(DeploymentStrategy::linear), false).service),
             std::vector<std::string>{
                 "advancedConfiguration field is required for all loadBalancers when using a "
                 "non-ROLLING deployment strategy."});
    QCOMPARE(Surroundings::wrong(*Two(Service{}, false).service), std::vector<std::string>{});
    Two apart(shifting(DeploymentStrategy::canary));
    Drawn& other = apart.around.add<LoadBalancer>("other");
    apart.second->parent = &other;
    QCOMPARE(Surroundings::wrong(*apart.service),
             std::vector<std::string>{
                 "The two target groups of the service are of different load balancers."});
    // Neither says that its targets stay unused: listeners go over to it.
    Two fine(shifting(DeploymentStrategy::blueGreen));
    QCOMPARE(Surroundings::wrong(*fine.second), std::vector<std::string>{});
}

void ServiceStrategyTest::wantsAListenerToShift()
{
    Service tested = shifting(DeploymentStrategy::blueGreen);
    tested.testListenerPort = 8080;
    QCOMPARE(Surroundings::wrong(*Two(tested).service),
             std::vector<std::string>{"The load balancer has no such listener that forwards to a "
                                      "target group of the service."});
    tested.testRulePriority = 5;
    QCOMPARE(Surroundings::wrong(*Two(tested).service),
             std::vector<std::string>{"The load balancer has no such rule that forwards to a "
                                      "target group of the service."});
    tested.testRulePriority = 0;
    tested.testListenerPort = 80; // the only one there is
    QCOMPARE(Surroundings::wrong(*Two(tested).service),
             std::vector<std::string>{
                 "No listener forwards production traffic to the service, so that a deployment is "
                 "rolled back when it would shift it."});
    // Without one for tests no target is ever healthy.
    QCOMPARE(Surroundings::wrong(
                 *Two(shifting(DeploymentStrategy::blueGreen), true, "target-group-9").service),
             std::vector<std::string>{
                 "No listener forwards to the service, so that a deployment waits in SCALE_UP for "
                 "tasks that are healthy, and fails after 24 hours."});
}

void ServiceStrategyTest::aDaemonRolls()
{
    Service props = shifting(DeploymentStrategy::blueGreen);
    props.schedulingStrategy = SchedulingStrategy::daemon;
    props.minimumHealthyPercent = 0;
    const Two pair(props);
    QCOMPARE(Surroundings::wrong(*pair.service),
             std::vector<std::string>{"A DAEMON service has one task on each instance, and no room "
                                      "for a second set beside it."});
    QVERIFY(Surroundings::lowered(*pair.service).services[0].shift.strategy ==
            sim::DeploymentStrategy::rolling);
}

void ServiceStrategyTest::alarmsAreLinked()
{
    Service props;
    props.alarmRollback = true;
    Two pair(props, false);
    QCOMPARE(Surroundings::wrong(*pair.service),
             std::vector<std::string>{"Nothing is rolled back without deployment alarms."});
    props.deploymentAlarms = true;
    Two on(props, false);
    QCOMPARE(Surroundings::wrong(*on.service),
             std::vector<std::string>{"No alarm watches its deployments."});
    Drawn& alarm = on.around.add<Alarm>("errors");
    Surroundings::link(*on.service, alarm, "alarm");
    QCOMPARE(Surroundings::wrong(*on.service), std::vector<std::string>{});
    const sim::ServiceNode node = Surroundings::lowered(*on.service).services[0];
    QVERIFY(node.alarms.enabled && node.alarms.rollsBack);
    QCOMPARE(node.alarms.alarms, std::vector<ElementId>{alarm.id});
}

void ServiceStrategyTest::hooksNameAFunctionAStageAndARole()
{
    Service service = shifting(DeploymentStrategy::blueGreen);
    DeploymentHook hook;
    hook.hookTargetArn = "arn:aws:lambda:us-east-1:123456789012:function:check";
    hook.roleArn = "arn:aws:iam::123456789012:role/calls";
    hook.lifecycleStages = "PRE_SCALE_UP, POST_PRODUCTION_TRAFFIC_SHIFT";
    service.lifecycleHooks = {hook};
    Two fine(service);
    QCOMPARE(Surroundings::wrong(*fine.service), std::vector<std::string>{});
    const std::vector<sim::DeploymentHookNode> lowered = loweredHooks(service);
    QCOMPARE(lowered.size(), std::size_t{1});
    QCOMPARE(lowered[0].stages, sim::hookStageBit("PRE_SCALE_UP") |
                                    sim::hookStageBit("POST_PRODUCTION_TRAFFIC_SHIFT"));
    QCOMPARE(lowered[0].callBackSeconds, 30); // AWS's default
    service.lifecycleHooks[0].lifecycleStages = "BAKE_TIME";
    service.lifecycleHooks[0].hookTargetArn = "f";
    service.lifecycleHooks[0].roleArn = "";
    QCOMPARE(Surroundings::wrong(*Two(service).service),
             (std::vector<std::string>{
                 "The lifecycle hook f names BAKE_TIME, which is no stage that has hooks.",
                 "The lifecycle hook f has no role, so that Amazon ECS may not call it and "
                 "deployments are rolled back."}));
    QVERIFY(loweredHooks(service).empty());
    service = Service{};
    service.lifecycleHooks = {hook};
    QCOMPARE(Surroundings::wrong(*Two(service, false).service),
             std::vector<std::string>{"Deployments that roll have no stages, so that nothing calls "
                                      "its lifecycle hooks."});
}

void ServiceStrategyTest::stepsAreLowered()
{
    Service props = shifting(DeploymentStrategy::linear);
    props.stepPercent = 12.5;
    const sim::ServiceNode linear = Surroundings::lowered(*Two(props).service).services[0];
    QVERIFY(linear.shift == (sim::TrafficShift{sim::DeploymentStrategy::linear, 5, 125, 6}));
    props.strategy = DeploymentStrategy::canary;
    const sim::ServiceNode canary = Surroundings::lowered(*Two(props).service).services[0];
    QVERIFY(canary.shift == (sim::TrafficShift{sim::DeploymentStrategy::canary, 5, 50, 10}));
    props.strategy = DeploymentStrategy::blueGreen;
    const Two pair(props);
    const sim::ServiceNode all = Surroundings::lowered(*pair.service).services[0];
    QVERIFY(all.shift == (sim::TrafficShift{sim::DeploymentStrategy::blueGreen, 5, 1'000, 0}));
    QCOMPARE(all.targets[0].alternate, pair.second->id);
}

void ServiceStrategyTest::whatCannotShiftRolls()
{
    const Two pair(shifting(DeploymentStrategy::canary), false);
    QVERIFY(Surroundings::lowered(*pair.service).services[0].shift.strategy ==
            sim::DeploymentStrategy::rolling);
}

void ServiceStrategyTest::othersControllersAreExplained()
{
    Service props;
    props.deploymentController = DeploymentController::codeDeploy;
    const Two pair(props, false);
    const auto wrong = Surroundings::wrong(*pair.service);
    QCOMPARE(wrong.size(), std::size_t{1});
    QVERIFY(wrong[0].starts_with("AWS CodeDeploy would deploy the service: "));
    QVERIFY(wrong[0].ends_with("Stowage does not simulate that, and the service does not run."));
    QVERIFY(Surroundings::lowered(*pair.service).services.empty());
    props.deploymentController = DeploymentController::external;
    const auto external = Surroundings::wrong(*Two(props, false).service);
    QVERIFY(external[0].find("CreateTaskSet") != std::string::npos);
}

QTEST_GUILESS_MAIN(ServiceStrategyTest)
#include "tst_service_strategy.moc"
