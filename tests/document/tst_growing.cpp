// SPDX-License-Identifier: GPL-3.0-or-later
// A key draws what usually comes next, connected, in one step.
#include "document/drawing.h"
#include "document/growing.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class GrowingTest : public QObject {
    Q_OBJECT

private slots:
    void drawsWhatUsuallyComesNext_data();
    void drawsWhatUsuallyComesNext();
    void aSecondKeyDrawsTheNextUsual();
    void goesIntoAClusterThatIsThere();
    void standsWhereTheKeyPoints();
    void nothingIsUsualBesideANote();
    void aWholeSystemGrows();
    void whateverGrowsCanBeDrawn();
};

namespace {
// What grows, carried out; empty: nothing did.
ElementId grow(Drawing& drawing, const ElementId& from, Way way)
{
    const auto plan = growthOf(drawing.document, from, way);
    if (!plan)
        return {};
    Q_ASSERT(plan->edits.size() == 1);
    drawing.performAll(plan->edits);
    return plan->element;
}

QString kindOfNew(Drawing& drawing, const ElementId& id)
{
    const Element* element = drawing.document.find(id);
    return element ? QString::fromStdString(std::string(element->kind().key)) : QString();
}
} // namespace

void GrowingTest::drawsWhatUsuallyComesNext_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("way");
    QTest::addColumn<QString>("kind");
    const auto add = [](const char* from, Way way, const char* kind) {
        QTest::addRow("%s %d", from, static_cast<int>(way))
            << QString(from) << static_cast<int>(way) << QString(kind);
    };
    add("service-1", Way::ahead, "queue");
    add("service-1", Way::above, "scalingPolicy");
    add("service-1", Way::below, "securityGroup");
    add("load-balancer-1", Way::ahead, "service");
    add("load-balancer-1", Way::behind, "users");
    add("users-1", Way::ahead, "queue"); // it asks its load balancer already
    add("task-definition-1", Way::below, "role");
    add("instance-1", Way::below, "role");
    add("container-1", Way::ahead, "logGroup");
}

void GrowingTest::drawsWhatUsuallyComesNext()
{
    QFETCH(QString, from);
    QFETCH(int, way);
    QFETCH(QString, kind);
    Shop shop;
    const auto links = shop.document.links().size();
    const ElementId made = grow(shop, ElementId(from.toStdString()), static_cast<Way>(way));
    QCOMPARE(kindOfNew(shop, made), kind);
    QVERIFY(shop.document.links().size() > links);
    QVERIFY(shop.document.find(made)->place);
}

void GrowingTest::aSecondKeyDrawsTheNextUsual()
{
    Shop shop;
    const ElementId first = grow(shop, shop.definition, Way::below);
    const ElementId second = grow(shop, shop.definition, Way::below);
    QVERIFY(shop.document.findLink(shop.definition, first, "taskRole"));
    QVERIFY(shop.document.findLink(shop.definition, second, "executionRole"));
    QCOMPARE(shop.props<Role>(second).purpose, RolePurpose::taskExecution);
    QCOMPARE(grow(shop, shop.definition, Way::below), ElementId());
    // A service is behind one balancer and polls one queue; then nothing more is usual.
    QCOMPARE(kindOfNew(shop, grow(shop, shop.service, Way::behind)), QStringLiteral("queue"));
    QCOMPARE(grow(shop, shop.service, Way::behind), ElementId());
    QCOMPARE(grow(shop, shop.service, Way::ahead), ElementId());
}

void GrowingTest::goesIntoAClusterThatIsThere()
{
    Shop shop;
    const ElementId queue = shop.add<Queue>("jobs");
    shop.perform(arrangeMissing(shop.document));
    const ElementId worker = grow(shop, queue, Way::ahead);
    QCOMPARE(shop.document.find(worker)->parent, shop.cluster);
    QVERIFY(contains(*shop.document.find(shop.cluster)->place, *shop.document.find(worker)->place));
    Drawing empty;
    const ElementId alone = empty.add<Queue>("jobs");
    empty.perform(arrangeMissing(empty.document));
    const ElementId first = grow(empty, alone, Way::ahead);
    QVERIFY(empty.document.find(empty.document.find(first)->parent)->as<Cluster>());
}

void GrowingTest::standsWhereTheKeyPoints()
{
    Drawing drawing;
    const ElementId users = drawing.add<Users>("users");
    drawing.perform(Move{{{users, Rect{0, 0, 120, 100}}}});
    const ElementId queue = drawing.add<Queue>("q");
    drawing.perform(Move{{{queue, Rect{400, 0, 220, 80}}}});
    const ElementId below = grow(drawing, queue, Way::below);
    QVERIFY(drawing.document.findLink(queue, below, "deadLetters"));
    QVERIFY(drawing.document.find(below)->place->y >= 80);
    const ElementId above = grow(drawing, queue, Way::above);
    QVERIFY(drawing.document.find(above)->place->bottom() <= 0);
    QCOMPARE(*drawing.document.find(users)->place, (Rect{0, 0, 120, 100}));
}

void GrowingTest::nothingIsUsualBesideANote()
{
    Drawing drawing;
    const ElementId note = drawing.add<Note>("note");
    drawing.perform(arrangeMissing(drawing.document));
    for (const Way way : {Way::ahead, Way::behind, Way::above, Way::below})
        QVERIFY(!growthOf(drawing.document, note, way));
    QVERIFY(!growthOf(drawing.document, ElementId("note-9"), Way::ahead));
}

void GrowingTest::aWholeSystemGrows()
{
    Drawing drawing;
    const ElementId users = drawing.add<Users>("users");
    drawing.perform(arrangeMissing(drawing.document));
    const ElementId balancer = grow(drawing, users, Way::ahead);
    const ElementId service = grow(drawing, balancer, Way::ahead);
    QVERIFY(drawing.document.find(service)->as<Service>());
    const Element* cluster = drawing.document.find(drawing.document.find(service)->parent);
    QCOMPARE(cluster->parent, drawing.document.find(balancer)->parent); // in its VPC
    QVERIFY(drawing.document.find(users)->place->x < drawing.document.find(balancer)->place->x);
    QVERIFY(drawing.document.findLink(users, balancer, "requests"));
    const auto targets = drawing.document.linksFrom(service);
    QVERIFY(std::any_of(targets.begin(), targets.end(),
                        [](const auto& link) { return link->kind == "targets"; }));
    QVERIFY(drawing.document.find(grow(drawing, service, Way::ahead))->as<Queue>());
}

void GrowingTest::whateverGrowsCanBeDrawn()
{
    Shop shop;
    shop.add<AutoScalingGroup>("asg", shop.cluster);
    shop.add<CapacityProvider>("provider", shop.cluster);
    shop.add<Alarm>("alarm");
    shop.add<ScalingPolicy>("policy");
    shop.add<Queue>("queue");
    shop.add<SnsTopic>("topic");
    shop.add<Subscriber>("admin");
    shop.add<EventRule>("rule");
    shop.add<EventSchedule>("schedule");
    shop.perform(arrangeMissing(shop.document));
    int grown = 0;
    for (const auto& element : shop.document.elements())
        for (const Way way : {Way::ahead, Way::behind, Way::above, Way::below}) {
            Drawing copy;
            copy.document = shop.document;
            const ElementId made = grow(copy, element->id, way);
            if (made.isEmpty())
                continue;
            ++grown;
            const Element* parent = copy.document.find(copy.document.find(made)->parent);
            QVERIFY(copy.document.links().size() > shop.document.links().size());
            QVERIFY2(!parent || parent->kind().onBorder ||
                         copy.document.find(made)->kind().onBorder ||
                         contains(*parent->place, *copy.document.find(made)->place),
                     made.text.c_str());
        }
    QVERIFY2(grown >= 30, std::to_string(grown).c_str());
}

QTEST_GUILESS_MAIN(GrowingTest)
#include "tst_growing.moc"
