// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "document/clipboard.h"
#include "document/drawing.h"
#include "document/find.h"

#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::doc;

class ClipboardTest : public QObject {
    Q_OBJECT

private slots:
    void copiesWhatLivesInTheSelection();
    void pastesWithNewIdsAndFreeNames();
    void copiesOfLongNamesAreNamesToo();
    void remapsReferences();
    void pastesIntoAnotherDrawing();
    void refusesWhereNothingFits();
    void duplicatesKeepTheirConnections();
    void findsByNameKindAndValue();
    void neverFindsSecrets();
};

void ClipboardTest::copiesWhatLivesInTheSelection()
{
    const Shop shop;
    const Document fragment = fragmentOf(shop.document, {shop.balancer, shop.definition});
    QCOMPARE(fragment.elements().size(), std::size_t(4));
    QVERIFY(fragment.find(shop.group) && fragment.find(shop.container));
    QCOMPARE(fragment.find(shop.balancer)->parent, ElementId());
    QVERIFY(fragment.links().empty());
    QCOMPARE(fragment.find(shop.balancer)->as<LoadBalancer>()->listeners[0].targetGroup,
             shop.group.text);
    // Without its target group a listener must not name it.
    const Document alone = fragmentOf(shop.document, {shop.service, shop.definition});
    QCOMPARE(alone.links().size(), std::size_t(1));
}

void ClipboardTest::pastesWithNewIdsAndFreeNames()
{
    Shop shop;
    const Document fragment = fragmentOf(shop.document, {shop.service, shop.definition});
    const auto pasted = paste(shop.document, fragment, {shop.cluster, 40, 60});
    QVERIFY(pasted.has_value());
    const Rect before = *shop.document.find(shop.service)->place;
    shop.performAll(pasted->edits);
    QCOMPARE(pasted->elements,
             (std::vector<ElementId>{ElementId("service-2"), ElementId("task-definition-2")}));
    const Element& copy = *shop.document.find(ElementId("service-2"));
    QCOMPARE(copy.name, std::string("web-2"));
    QCOMPARE(copy.parent, shop.cluster);
    QCOMPARE(copy.place->x, before.x + 40);
    QCOMPARE(copy.place->y, before.y + 60);
    QVERIFY(shop.document.findLink(copy.id, ElementId("task-definition-2"), "runs"));
    QCOMPARE(shop.document.find(ElementId("container-2"))->name, std::string("app"));
    shop.performAll(paste(shop.document, fragment, {shop.cluster, 0, 0})->edits);
    QCOMPARE(shop.document.find(ElementId("service-3"))->name, std::string("web-3"));
}

void ClipboardTest::copiesOfLongNamesAreNamesToo()
{
    std::string ships; // of four bytes each
    for (int n = 0; n < 63; ++n)
        ships += "\xF0\x9F\x9A\xA2";
    for (const std::string& name : {std::string(255, 'x'), ships, std::string(253, 'x') + "-9"}) {
        Shop shop;
        shop.performAll({Rename{shop.service, name}});
        const Document fragment = fragmentOf(shop.document, {shop.service});
        for (int copy = 0; copy < 2; ++copy) {
            const auto pasted = paste(shop.document, fragment, {shop.cluster, 0, 0});
            QVERIFY(pasted.has_value());
            shop.performAll(pasted->edits);
        }
        std::set<std::string> names;
        for (const auto& element : shop.document.elements())
            if (element->is("service")) {
                names.insert(element->name);
                QVERIFY2(element->name.size() <= 255 && isUtf8(element->name),
                         element->name.c_str());
            }
        QCOMPARE(names.size(), std::size_t(3));
    }
}

void ClipboardTest::remapsReferences()
{
    Shop shop;
    const auto pasted =
        paste(shop.document, fragmentOf(shop.document, {shop.balancer}), {shop.vpc});
    shop.performAll(pasted->edits);
    const ElementId copy = pasted->elements.front();
    const ElementId group = shop.document.childrenOf(copy).front();
    QCOMPARE(shop.props<LoadBalancer>(copy).listeners[0].targetGroup, group.text);
    QCOMPARE(shop.props<LoadBalancer>(shop.balancer).listeners[0].targetGroup, shop.group.text);
    QCOMPARE(shop.document.find(group)->name, std::string("web-tg-2"));
}

void ClipboardTest::pastesIntoAnotherDrawing()
{
    const Shop shop;
    Drawing other;
    const auto pasted = paste(other.document, fragmentOf(shop.document, {shop.vpc}), {});
    QVERIFY(pasted.has_value());
    other.performAll(pasted->edits);
    QCOMPARE(other.document.elements().size(), std::size_t(9));
    QCOMPARE(other.document.links().size(), std::size_t(5));
    QVERIFY(named(other.document, "service", "web"));
}

void ClipboardTest::refusesWhereNothingFits()
{
    const Shop shop;
    const Document fragment = fragmentOf(shop.document, {shop.service});
    const auto pasted = paste(shop.document, fragment, {});
    QVERIFY(!pasted.has_value());
    QCOMPARE(pasted.error().message,
             std::string("A service belongs in a cluster, not on the canvas itself."));
    QVERIFY(paste(shop.document, fragment, {shop.instance1}).has_value());
}

void ClipboardTest::duplicatesKeepTheirConnections()
{
    Shop shop;
    const auto copied = duplicate(shop.document, {shop.service, shop.instance1});
    shop.performAll(copied->edits);
    QVERIFY(shop.document.findLink(ElementId("service-2"), shop.definition, "runs"));
    QVERIFY(shop.document.findLink(ElementId("service-2"), shop.group, "targets"));
    QVERIFY(shop.document.findLink(ElementId("instance-3"), shop.subnetA, "subnet"));
    QCOMPARE(shop.document.find(ElementId("instance-3"))->name, std::string("i-3"));
}

void ClipboardTest::findsByNameKindAndValue()
{
    const Shop shop;
    const auto ids = [&](const char* text) {
        std::vector<ElementId> found;
        for (const Found& each : findElements(shop.document, text))
            found.push_back(each.element);
        return found;
    };
    QCOMPARE(ids("WEB service"), std::vector<ElementId>{shop.service});
    QCOMPARE(ids("nginx"), std::vector<ElementId>{shop.container});
    QCOMPARE(ids("us-east-1b"), std::vector<ElementId>{shop.subnetB});
    QVERIFY(ids("").empty());
    QVERIFY(!named(shop.document, "service", "nobody"));
}

void ClipboardTest::neverFindsSecrets()
{
    Shop shop;
    shop.perform(SetField{{shop.container}, "environment", Pairs{{"TOKEN", "hunter2"}}});
    QVERIFY(findElements(shop.document, "hunter2").empty());
    QVERIFY(findElements(shop.document, "TOKEN").empty());
}

QTEST_GUILESS_MAIN(ClipboardTest)
#include "tst_clipboard.moc"
