// SPDX-License-Identifier: GPL-3.0-or-later
// A line that is let go over empty ground ends in a part that can be at its other end.
#include "document/drawing.h"
#include "document/problems.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace stowage;
using namespace stowage::doc;

namespace {
const PartChoice* find(const std::vector<PartChoice>& choices, std::string_view kind,
                       std::string_view link)
{
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const PartChoice& choice) {
        return choice.kind == kind && choice.link == link;
    });
    return found == choices.end() ? nullptr : &*found;
}
} // namespace

class ConnectNewTest : public QObject {
    Q_OBJECT

private slots:
    void offersWhatCanBeConnected_data();
    void offersWhatCanBeConnected();
    void drawsAndConnectsInOneStep();
    void givesARoleThePurposeOfTheLine();
    void aServiceRunsTheDefinitionItWasDrawnFrom();
    void everyChoiceCanBeCarriedOut();
    void aChoiceMeansWhatItSays();
    void aServiceIsOfferedToAQueue();
};

void ConnectNewTest::offersWhatCanBeConnected_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("kinds");
    QTest::newRow("users") << "users-1" << QStringList{"loadBalancer", "queue"};
    QTest::newRow("container") << "container-1"
                               << QStringList{"imageRepository", "logGroup", "queue"};
    QTest::newRow("cluster") << "cluster-1" << QStringList{"alarm", "eventRule", "schedule"};
    QTest::newRow("definition") << "task-definition-1"
                                << QStringList{"bucket", "dynamoTable", "eventRule", "fileSystem",
                                               "role",   "schedule",    "service"};
    QTest::newRow("balancer") << "load-balancer-1"
                              << QStringList{"alarm", "securityGroup", "service", "subnet",
                                             "users"};
    QTest::newRow("instance") << "instance-1" << QStringList{"role", "securityGroup", "subnet"};
}

void ConnectNewTest::offersWhatCanBeConnected()
{
    QFETCH(QString, from);
    QFETCH(QStringList, kinds);
    const Shop shop;
    std::set<QString> offered;
    for (const PartChoice& choice :
         partChoices(shop.document, ElementId(from.toStdString()), {{}, 1'500, 900, {}}))
        offered.insert(QString::fromUtf8(choice.kind.data(), qsizetype(choice.kind.size())));
    QCOMPARE(offered, std::set<QString>(kinds.begin(), kinds.end()));
}

void ConnectNewTest::drawsAndConnectsInOneStep()
{
    Shop shop;
    const DropAsked asked{{}, 1'500, 900, {}};
    const auto choices = partChoices(shop.document, shop.service, asked);
    const PartChoice* balancer = find(choices, "loadBalancer", "");
    QVERIFY(balancer);
    QCOMPARE(balancer->words, "put " + shop.document.find(shop.service)->name + " behind it");
    const DropPlan plan = partPlan(shop.document, shop.service, *balancer, asked);
    QVERIFY(!plan.refusal);
    QCOMPARE(plan.edits.size(), std::size_t{1});
    shop.performAll(plan.edits);
    const Element* made = shop.document.find(plan.element);
    QVERIFY(made && made->as<LoadBalancer>());
    QCOMPARE(made->as<LoadBalancer>()->listeners.size(), std::size_t{1});
    QVERIFY(plan.defaults.starts_with("Created target group"));
}

void ConnectNewTest::givesARoleThePurposeOfTheLine()
{
    Shop shop;
    const DropAsked asked{{}, 1'500, 900, {}};
    for (const auto& [from, link, purpose] :
         {std::tuple(shop.definition, "taskRole", RolePurpose::task),
          std::tuple(shop.definition, "executionRole", RolePurpose::taskExecution),
          std::tuple(shop.service, "infrastructureRole", RolePurpose::infrastructure),
          std::tuple(shop.instance1, "instanceRole", RolePurpose::containerInstance)}) {
        const auto choices = partChoices(shop.document, from, asked);
        const PartChoice* role = find(choices, "role", link);
        QVERIFY(role);
        const DropPlan plan = partPlan(shop.document, from, *role, asked);
        QVERIFY(!plan.refusal);
        shop.performAll(plan.edits);
        QCOMPARE(shop.props<Role>(plan.element).purpose, purpose);
        QVERIFY(shop.document.findLink(from, plan.element, link));
    }
}

void ConnectNewTest::aServiceRunsTheDefinitionItWasDrawnFrom()
{
    Shop shop;
    const DropAsked asked{shop.cluster, 700, 500, {}};
    const auto choices = partChoices(shop.document, shop.definition, asked);
    const PartChoice* service = find(choices, "service", "runs");
    QVERIFY(service);
    const DropPlan plan = partPlan(shop.document, shop.definition, *service, asked);
    shop.performAll(plan.edits);
    QVERIFY(shop.document.findLink(plan.element, shop.definition, "runs"));
    const auto definitions = std::count_if(
        shop.document.elements().begin(), shop.document.elements().end(),
        [](const auto& element) { return element->template as<TaskDefinition>() != nullptr; });
    QCOMPARE(definitions, 1);
}

void ConnectNewTest::everyChoiceCanBeCarriedOut()
{
    const Shop shop;
    int choices = 0;
    for (const auto& element : shop.document.elements())
        for (const ElementId& pointed : {ElementId(), shop.cluster, shop.vpc}) {
            const DropAsked asked{pointed, 600, 400, {}};
            for (const PartChoice& choice : partChoices(shop.document, element->id, asked)) {
                Drawing copy;
                copy.document = shop.document;
                copy.performAll(partPlan(copy.document, element->id, choice, asked).edits);
                QVERIFY(copy.document.elements().size() > shop.document.elements().size());
                ++choices;
            }
        }
    QVERIFY(choices > 20);
}

void ConnectNewTest::aChoiceMeansWhatItSays()
{
    Shop shop;
    const ElementId rule = shop.add<EventRule>("rule");
    const ElementId queue = shop.add<Queue>("jobs");
    shop.perform(arrangeMissing(shop.document));
    std::set<std::string> meanings;
    for (const ElementId& from : {rule, queue, shop.definition, shop.users, shop.container}) {
        const DropAsked asked{{}, 1'500, 900, {}};
        for (const PartChoice& choice : partChoices(shop.document, from, asked)) {
            if (choice.kind == "role" || choice.kind == "targetGroup" || choice.kind == "service")
                continue;
            Drawing copy;
            copy.document = shop.document;
            const DropPlan plan = partPlan(copy.document, from, choice, asked);
            copy.performAll(plan.edits);
            QVERIFY2(copy.document.findLink(from, plan.element, choice.link) ||
                         copy.document.findLink(plan.element, from, choice.link),
                     choice.words.c_str());
            meanings.insert(std::string(choice.link));
        }
    }
    for (const char* each : {"queue", "deadLetter", "readsTable", "writesTable", "deadLetters"})
        QVERIFY2(meanings.contains(each), each);
}

void ConnectNewTest::aServiceIsOfferedToAQueue()
{
    Shop shop;
    const ElementId queue = shop.add<Queue>("jobs");
    const DropAsked asked{shop.cluster, 700, 500, {}};
    const auto choices = partChoices(shop.document, queue, asked);
    const PartChoice* service = find(choices, "service", "polls");
    QVERIFY(service);
    QCOMPARE(service->words, std::string("it polls jobs"));
    const DropPlan plan = partPlan(shop.document, queue, *service, asked);
    QVERIFY(!plan.refusal);
    QCOMPARE(plan.edits.size(), std::size_t{1});
    shop.performAll(plan.edits);
    const auto links = shop.document.links();
    QVERIFY(std::any_of(links.begin(), links.end(), [&](const auto& link) {
        return link->kind == "polls" && link->to == queue && link->from != shop.container;
    }));
}

QTEST_APPLESS_MAIN(ConnectNewTest)
#include "tst_connect_new.moc"
