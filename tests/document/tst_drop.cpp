// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/diff.h"
#include "document/drawing.h"
#include "document/problems.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class DropTest : public QObject {
    Q_OBJECT

private slots:
    void announcesMissingParents_data();
    void announcesMissingParents();
    void makesParentsInOneStep();
    void climbsToTheNearestHome();
    void refusesWhereNothingFits();
    void runsTheDefinitionThatWaits();
    void spreadsInstancesOverZones();
    void putsAnInstanceIntoItsLane();
    void givesALoadBalancerTwoZones();
    void growsTheFramesAround();
};

void DropTest::announcesMissingParents_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* kind, const char* words) {
        QTest::newRow(kind) << QString(kind) << QString(words);
    };
    add("service", "creates cluster > service > task definition");
    add("instance", "creates cluster > container instance");
    add("subnet", "creates VPC > subnet");
    add("loadBalancer", "creates VPC > load balancer");
    add("targetGroup", "creates VPC > load balancer > target group");
    add("container", "creates task definition > container");
    add("taskDefinition", "onto the canvas, with a container");
    add("cluster", "onto the canvas");
    add("note", "onto the canvas");
    add("users", "onto the canvas");
}

void DropTest::announcesMissingParents()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    const DropPlan plan = dropPlan({}, *findKind(kind.toStdString()), {{}, 300, 200, {}});
    QVERIFY(!plan.refusal);
    QCOMPARE(QString::fromStdString(plan.words), words);
    QCOMPARE(plan.edits.size(), std::size_t(1));
    const auto next = apply({}, plan.edits.front());
    QVERIFY(next.has_value());
    QVERIFY(next->find(plan.element));
    QCOMPARE(next->find(plan.element)->parent, plan.parent);
    for (const auto& element : next->elements()) {
        QVERIFY(element->place);
        const Element* parent = next->find(element->parent);
        QVERIFY(!parent || contains(*parent->place, *element->place));
    }
}

void DropTest::makesParentsInOneStep()
{
    Drawing drawing;
    const DropPlan plan = dropPlan(drawing.document, infoOf<Service>(), {{}, 300, 200, {}});
    QCOMPARE(labelOf(drawing.document, plan.edits.front()), std::string("Add service service-1"));
    drawing.performAll(plan.edits);
    QCOMPARE(drawing.document.elements().size(), std::size_t(4));
    for (const Problem& problem : problemsOf(drawing.document))
        QVERIFY2(problem.severity != Severity::error, problem.words.c_str());
}

void DropTest::climbsToTheNearestHome()
{
    const Shop shop;
    const auto parentOf = [&](const KindInfo& kind, const ElementId& pointed) {
        return dropPlan(shop.document, kind, {pointed, 0, 0, {}}).parent;
    };
    QCOMPARE(parentOf(infoOf<Instance>(), shop.service), shop.cluster);
    QCOMPARE(parentOf(infoOf<Subnet>(), shop.instance1), shop.vpc);
    QCOMPARE(parentOf(infoOf<Note>(), shop.instance1), ElementId());
    QCOMPARE(parentOf(infoOf<Cluster>(), shop.subnetA), shop.vpc);
}

void DropTest::refusesWhereNothingFits()
{
    const Shop shop;
    const DropPlan plan = dropPlan(shop.document, infoOf<Container>(), {shop.cluster, 0, 0, {}});
    QVERIFY(plan.refusal);
    QCOMPARE(plan.refusal->words,
             std::string("A container belongs in a task definition, not in a cluster."));
    QCOMPARE(plan.refusal->nearest, shop.definition);
    QVERIFY(plan.edits.empty());
    QVERIFY(dropPlan(shop.document, infoOf<Service>(), {shop.balancer, 0, 0, {}}).refusal);
}

void DropTest::runsTheDefinitionThatWaits()
{
    Shop shop;
    const ElementId api = shop.add<TaskDefinition>("api");
    const DropPlan plan = dropPlan(shop.document, infoOf<Service>(), {shop.cluster, 0, 0, {}});
    QCOMPARE(plan.words, std::string("into cluster shop, runs api"));
    shop.performAll(plan.edits);
    QVERIFY(shop.document.findLink(plan.element, api, "runs"));
}

void DropTest::spreadsInstancesOverZones()
{
    Shop shop;
    shop.perform(RemoveElements{{shop.instance1}});
    const DropPlan plan = dropPlan(shop.document, infoOf<Instance>(), {shop.cluster, 0, 0, {}});
    QCOMPARE(plan.words, std::string("into cluster shop, in us-east-1a"));
    shop.performAll(plan.edits);
    QVERIFY(shop.document.findLink(plan.element, shop.subnetA, "subnet"));
}

void DropTest::putsAnInstanceIntoItsLane()
{
    Shop shop;
    const auto lanes = placedLanes(shop.document, shop.cluster);
    QCOMPARE(lanes.size(), std::size_t(2));
    QCOMPARE(lanes[1].lane.zone, std::string("us-east-1b"));
    QVERIFY(!overlap(lanes[0].rect, lanes[1].rect));
    const DropPlan plan =
        dropPlan(shop.document, infoOf<Instance>(),
                 {shop.cluster, lanes[1].rect.x, lanes[1].rect.y, lanes[1].lane.subnets.front()});
    shop.performAll(plan.edits);
    QCOMPARE(lanesOf(shop.document, shop.cluster)[1].members,
             (std::vector<ElementId>{shop.instance2, plan.element}));
}

void DropTest::givesALoadBalancerTwoZones()
{
    Drawing drawing;
    const DropPlan plan = dropPlan(drawing.document, infoOf<LoadBalancer>(), {});
    QCOMPARE(plan.defaults, std::string("Linked to subnets in us-east-1a and us-east-1b"));
    drawing.performAll(plan.edits);
    for (const Problem& problem : problemsOf(drawing.document))
        QVERIFY2(problem.element != plan.element || problem.field == "listeners",
                 problem.words.c_str());
}

void DropTest::growsTheFramesAround()
{
    Shop shop;
    const Rect before = *shop.document.find(shop.cluster)->place;
    const DropPlan plan = dropPlan(shop.document, infoOf<Instance>(),
                                   {shop.cluster, before.right(), before.bottom(), {}});
    shop.performAll(plan.edits);
    for (const ElementId& id : {plan.element, shop.cluster})
        QVERIFY(contains(*shop.document.find(shop.document.find(id)->parent)->place,
                         *shop.document.find(id)->place));
    QVERIFY(contains(*shop.document.find(shop.cluster)->place, before));
}

QTEST_GUILESS_MAIN(DropTest)
#include "tst_drop.moc"
