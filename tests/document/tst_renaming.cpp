// SPDX-License-Identifier: GPL-3.0-or-later
// A capacity provider that is renamed is renamed in the strategies that name it, a log group in
// containers.
#include "document/drawing.h"
#include "document/history.h"
#include "document/renaming.h"
#include "kinds/compute/capacity_provider.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/container.h"
#include "kinds/compute/service.h"
#include "kinds/observe/log_group.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

namespace {
// With a capacity provider p, which the service and the cluster's default name beside another.
struct Provided : Shop {
    Provided()
    {
        provider = add<CapacityProvider>("p", cluster);
        const std::vector<ProviderItem> items{{"p", 1, 2}, {"r", 0, 1}};
        Element changed = *document.find(service);
        std::get<Service>(changed.props).capacityProviderStrategy = items;
        document.put(changed);
        changed = *document.find(cluster);
        std::get<Cluster>(changed.props).defaultCapacityProviderStrategy = items;
        document.put(changed);
    }
    std::string named() const { return namedIn(document); }
    std::string namedIn(const Document& drawn) const
    {
        return drawn.find(service)->as<Service>()->capacityProviderStrategy[0].capacityProvider +
               " " +
               drawn.find(cluster)
                   ->as<Cluster>()
                   ->defaultCapacityProviderStrategy[0]
                   .capacityProvider;
    }
    ElementId provider;
};
} // namespace

class RenamingTest : public QObject {
    Q_OBJECT

private slots:
    void isOneStepWithItsStrategies();
    void aNameOfTwoStaysInStrategies();
    void othersAreRenamedAlone();
    void aLogGroupIsRenamedWhereItIsNamed();
};

void RenamingTest::isOneStepWithItsStrategies()
{
    Provided shop;
    const Document before = shop.document;
    const Edit edit = renamed(before, shop.provider, "q");
    QCOMPARE(labelOf(before, edit), labelOf(before, Rename{shop.provider, "q"}));
    shop.perform(edit);
    QCOMPARE(shop.document.find(shop.provider)->name, std::string("q"));
    QCOMPARE(shop.named(), std::string("q q"));
    const auto& items = shop.props<Service>(shop.service).capacityProviderStrategy;
    QCOMPARE(items.size(), std::size_t{2});
    QCOMPARE(items[0].base, 1);
    QCOMPARE(items[0].weight, 2);
    QCOMPARE(items[1].capacityProvider, std::string("r"));
    History history(before);
    history.push(shop.document, labelOf(before, edit));
    history.undo();
    QCOMPARE(history.current().find(shop.provider)->name, std::string("p"));
    QCOMPARE(shop.namedIn(history.current()), std::string("p p"));
}

void RenamingTest::aNameOfTwoStaysInStrategies()
{
    Provided shop;
    shop.add<CapacityProvider>("p", shop.cluster);
    shop.perform(renamed(shop.document, shop.provider, "q"));
    QCOMPARE(shop.document.find(shop.provider)->name, std::string("q"));
    QCOMPARE(shop.named(), std::string("p p"));
}

void RenamingTest::othersAreRenamedAlone()
{
    Provided shop;
    shop.perform(renamed(shop.document, shop.service, "p"));
    shop.perform(renamed(shop.document, shop.service, "web"));
    QCOMPARE(shop.named(), std::string("p p"));
}

// In the container that a line connects with it, as long as it does.
void RenamingTest::aLogGroupIsRenamedWhereItIsNamed()
{
    Shop shop;
    const ElementId container = shop.document.childrenOf(shop.definition).front();
    const ElementId group = shop.add<LogGroup>("/ecs/web");
    const auto connection = doc::connect(shop.document, container, group);
    QVERIFY(connection.has_value());
    QVERIFY(connection->words.ends_with("; log driver awslogs; stream prefix ecs"));
    shop.performAll(connection->edits);
    QCOMPARE(shop.props<Container>(container).logDriver, std::string("awslogs"));
    QCOMPARE(shop.props<Container>(container).logGroup, std::string("/ecs/web"));
    QCOMPARE(shop.props<Container>(container).logStreamPrefix, std::string("ecs"));
    shop.perform(renamed(shop.document, group, "/ecs/shop"));
    QCOMPARE(shop.props<Container>(container).logGroup, std::string("/ecs/shop"));
    shop.perform(RemoveLink{container, group, "logs"});
    shop.perform(renamed(shop.document, group, "/ecs/other"));
    QCOMPARE(shop.props<Container>(container).logGroup, std::string("/ecs/shop"));
}

QTEST_GUILESS_MAIN(RenamingTest)
#include "tst_renaming.moc"
