// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"
#include "document/lower.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class LowerTest : public QObject {
    Q_OBJECT

private slots:
    void tellsTheSimulationWhatIsDrawn();
    void knowsNothingOfPlacesAndNotes();
    void leavesOutWhatIsNotFinished();
    void readsTheApplication_data();
    void readsTheApplication();
    void givesAwsvpcServicesTheirZones();
    void keepsRevisionsThatServicesName();
    void keepsEveryRevisionForAsLongAsItsDefinition();
    void takesTheZoneOfARegisteredInstanceFromItsAttribute();
    void pairsTheListenersOfTwoTargetGroups();
};

void LowerTest::tellsTheSimulationWhatIsDrawn()
{
    Shop shop;
    const sim::Plan plan = lower(shop.document);
    QCOMPARE(plan.clusters.size(), std::size_t(1));
    QCOMPARE(plan.hosts.size(), std::size_t(2));
    QCOMPARE(plan.hosts[1].zone, std::string("us-east-1b"));
    QCOMPARE(plan.hosts[1].subnetName, std::string("private-b"));
    QCOMPARE(plan.hosts[1].vpcName, std::string("vpc"));
    QCOMPARE(plan.hosts[1].instanceType, std::string("m5.large"));
    QCOMPARE(plan.definitions.size(), std::size_t(1));
    QCOMPARE(plan.definitions[0].family, std::string("web"));
    QCOMPARE(plan.definitions[0].cpuArchitecture, std::string("X86_64"));
    QVERIFY(plan.definitions[0].newest);
    QCOMPARE(plan.definitions[0].containers[0].name, std::string("app"));
    QCOMPARE(plan.definitions[0].containers[0].ports[0].containerPort, 80);
    QCOMPARE(plan.services.size(), std::size_t(1));
    QCOMPARE(plan.services[0].desiredCount, 2);
    QCOMPARE(plan.services[0].definition, shop.definition);
    QCOMPARE(plan.services[0].targets[0].targetGroup, shop.group);
    QCOMPARE(plan.balancers[0].zones, (std::vector<std::string>{"us-east-1a", "us-east-1b"}));
    QCOMPARE(plan.balancers[0].listeners[0].targetGroup, shop.group);
    QCOMPARE(plan.targetGroups[0].balancer, shop.balancer);
    QCOMPARE(plan.targetGroups[0].deregistrationDelaySeconds, 300);
    QCOMPARE(plan.sources[0].milliRequestsPerSecond, std::int64_t(20'000));
}

void LowerTest::knowsNothingOfPlacesAndNotes()
{
    Shop shop;
    const sim::Plan before = lower(shop.document);
    shop.perform(Move{{{shop.cluster, {5, 5, 500, 500}}}});
    shop.add<Note>("remark");
    QVERIFY(lower(shop.document) == before);
}

void LowerTest::leavesOutWhatIsNotFinished()
{
    Shop shop;
    shop.perform(RemoveLink{shop.service, shop.definition, "runs"});
    QVERIFY(lower(shop.document).services.empty());
    shop.link(shop.service, shop.definition, "runs");
    shop.perform(RemoveElements{{shop.container}});
    QVERIFY(lower(shop.document).services.empty());
    QVERIFY(lower(shop.document).definitions.empty());
    shop.perform(RemoveLink{shop.users, shop.balancer, "requests"});
    QVERIFY(lower(shop.document).sources.empty());
}

void LowerTest::readsTheApplication_data()
{
    QTest::addColumn<QString>("onSigterm");
    QTest::addColumn<QString>("exit");
    QTest::addColumn<bool>("ignores");
    QTest::addColumn<qint64>("sigtermMillis");
    QTest::addColumn<bool>("exits");
    QTest::addColumn<qint64>("afterMillis");
    QTest::addColumn<int>("code");
    QTest::newRow("obeys") << "exit:2s"
                           << "" << false << qint64(2000) << false << qint64(0) << 0;
    QTest::newRow("ignores") << "ignore"
                             << "" << true << qint64(0) << false << qint64(0) << 0;
    QTest::newRow("crashes") << "exit:250ms"
                             << "after:2s,code:1" << false << qint64(250) << true << qint64(2000)
                             << 1;
    QTest::newRow("job") << "exit:0s"
                         << "after:1m30s" << false << qint64(0) << true << qint64(90'000) << 0;
    QTest::newRow("unreadable") << "perhaps"
                                << "soon" << false << qint64(0) << false << qint64(0) << 0;
}

void LowerTest::readsTheApplication()
{
    QFETCH(QString, onSigterm);
    QFETCH(QString, exit);
    Shop shop;
    shop.perform(SetField{{shop.container}, "onSigterm", onSigterm.toStdString()});
    shop.perform(SetField{{shop.container}, "exit", exit.toStdString()});
    shop.perform(SetField{{shop.container}, "startSeconds", 1.5});
    shop.perform(SetField{{shop.container}, "cpuMsPerRequest", 0.25});
    const sim::Plan plan = lower(shop.document);
    const sim::Application& application = plan.definitions[0].containers[0].application;
    QTEST(application.onSigterm == sim::OnSigterm::ignores, "ignores");
    QTEST(static_cast<qint64>(application.sigtermMillis), "sigtermMillis");
    QTEST(application.exits, "exits");
    QTEST(static_cast<qint64>(application.exitAfterMillis), "afterMillis");
    QTEST(application.exitCode, "code");
    QCOMPARE(application.startMillis, std::int64_t(1500));
    QCOMPARE(application.cpuMicrosPerRequest, std::int64_t(250));
}

void LowerTest::givesAwsvpcServicesTheirZones()
{
    Shop shop;
    shop.perform(SetField{{shop.definition}, "networkMode", Choice{2}});
    QVERIFY(lower(shop.document).services[0].subnetZones.empty());
    shop.link(shop.service, shop.subnetB, "subnet");
    const sim::ServiceNode service = lower(shop.document).services[0];
    QCOMPARE(service.subnetZones, (std::vector<std::string>{"us-east-1b"}));
    QCOMPARE(service.subnets, (std::vector<ElementId>{shop.subnetB}));
}

void LowerTest::keepsRevisionsThatServicesName()
{
    Shop shop;
    shop.perform(Batch{"register",
                       {KeepRevision{shop.definition, 1},
                        SetField{{shop.service}, "revision", std::int64_t(1)},
                        SetField{{shop.container}, "cpu", std::int64_t(512)},
                        SetField{{shop.definition}, "revision", std::int64_t(2)}}});
    const sim::Plan plan = lower(shop.document);
    QCOMPARE(plan.definitions.size(), std::size_t(2));
    QCOMPARE(plan.definitions[0].revision, 1);
    QVERIFY(!plan.definitions[0].newest);
    QCOMPARE(plan.definitions[0].containers[0].cpu, 256);
    QCOMPARE(plan.definitions[1].revision, 2);
    QCOMPARE(plan.definitions[1].containers[0].cpu, 512);
    QCOMPARE(plan.services[0].revision, 1);
    shop.perform(SetField{{shop.service}, "revision", std::int64_t(0)});
    QCOMPARE(shop.document.revisions().size(), std::size_t(1)); // it can be named again
    shop.perform(RemoveElements{{shop.definition}});
    QVERIFY(shop.document.revisions().empty());
    QVERIFY(lower(shop.document).definitions.empty());
}

void LowerTest::keepsEveryRevisionForAsLongAsItsDefinition()
{
    Shop shop;
    for (int number = 1; number <= 40; ++number)
        shop.perform(KeepRevision{shop.definition, number});
    QCOMPARE(shop.document.revisions().size(), std::size_t{40});
    shop.perform(ForgetRevision{shop.definition, 7});
    QVERIFY(shop.document.findRevision(shop.definition, 7) == nullptr);
    QCOMPARE(shop.refused(ForgetRevision{shop.definition, 7}),
             std::string("Revision 7 of task-definition-1 is not kept."));
    shop.perform(RemoveElements{{shop.definition}});
    QVERIFY(shop.document.revisions().empty());
}

void LowerTest::takesTheZoneOfARegisteredInstanceFromItsAttribute()
{
    Drawing drawing;
    const ElementId cluster = drawing.add<Cluster>("default");
    Instance props;
    props.registersAtOnce = true;
    props.cpuUnits = 4096;
    props.memoryMib = 8000;
    props.attributes = {{"ecs.availability-zone", "us-west-2c"}, {"rack", "7"}};
    props.reservedPorts = "8125, 9100";
    drawing.add<Instance>("i-1", cluster, props);
    const sim::Plan plan = lower(drawing.document);
    QCOMPARE(plan.hosts[0].zone, std::string("us-west-2c"));
    QCOMPARE(plan.hosts[0].cpu, 4096);
    QVERIFY(plan.hosts[0].registersAtOnce);
    QCOMPARE(plan.hosts[0].attributes.size(), std::size_t(2));
    QCOMPARE(plan.hosts[0].reservedTcpPorts, (std::vector<int>{8125, 9100}));
}

// Whichever of the two they forward to; a test listener is one of them.
void LowerTest::pairsTheListenersOfTwoTargetGroups()
{
    Shop shop;
    const ElementId other = shop.add<TargetGroup>("other", shop.balancer);
    shop.perform(SetField{{shop.service}, "strategy", Choice{1}});
    const Result<Connection> connection = doc::connect(shop.document, shop.service, other);
    QVERIFY(connection.has_value());
    shop.performAll(connection->edits);
    QVERIFY2(shop.document.findLink(shop.service, other, "alternate") != nullptr,
             connection->words.c_str());
    QCOMPARE(shop.props<LoadBalancer>(shop.balancer).listeners.size(), std::size_t{1});
    LoadBalancer balancer = shop.props<LoadBalancer>(shop.balancer);
    Listener test;
    test.port = 8080;
    test.targetGroup = other.text;
    balancer.listeners.push_back(test);
    const Props props = balancer;
    shop.perform(SetField{{shop.balancer},
                          "listeners",
                          valueOf(props, *findField(infoOf<LoadBalancer>().rows, "listeners"))});
    shop.perform(SetField{{shop.service}, "testListenerPort", std::int64_t{8080}});
    const sim::Plan plan = lower(shop.document);
    QCOMPARE(plan.services[0].targets[0].alternate, other);
    for (const sim::ListenerNode& listener : plan.balancers[0].listeners) {
        QCOMPARE(listener.ruled.service, shop.service);
        QCOMPARE(listener.ruled.first, shop.group);
        QCOMPARE(listener.ruled.second, other);
        QCOMPARE(listener.ruled.isTest, listener.port == 8080);
        QCOMPARE(listener.ruled.toSecond, listener.port == 8080);
    }
    // A rule takes production where it is named; what is not, is nobody's.
    ListenerRule rule;
    rule.priority = 7;
    rule.targetGroup = shop.group.text;
    rule.secondGroup = other.text;
    balancer.rules.push_back(rule);
    const Props ruled = balancer;
    shop.perform(SetField{{shop.balancer},
                          "rules",
                          valueOf(ruled, *findField(infoOf<LoadBalancer>().rows, "rules"))});
    shop.perform(SetField{{shop.service}, "productionListenerPort", std::int64_t{80}});
    shop.perform(SetField{{shop.service}, "productionRulePriority", std::int64_t{7}});
    const sim::BalancerNode named = lower(shop.document).balancers[0];
    QCOMPARE(named.rules[0].ruled.service, shop.service);
    QVERIFY(!named.rules[0].ruled.isTest && !named.rules[0].ruled.toSecond);
    for (const sim::ListenerNode& listener : named.listeners)
        QCOMPARE(listener.ruled.service.text.empty(), listener.port == 80);
}

QTEST_GUILESS_MAIN(LowerTest)
#include "tst_lower.moc"
