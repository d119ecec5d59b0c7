// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/drawing.h"
#include "document/problems.h"

#include <QtTest>

#include <functional>

using namespace stowage;
using namespace stowage::doc;

namespace {

using Spoil = std::function<void(Shop&)>;

void set(Shop& shop, const ElementId& id, const char* key, Value value)
{
    shop.perform(SetField{{id}, key, std::move(value)});
}

std::int64_t number(int value)
{
    return value;
}

} // namespace

Q_DECLARE_METATYPE(Spoil)

class ProblemsTest : public QObject {
    Q_OBJECT

private slots:
    void findNoErrorInAGoodDrawing();
    void sayWhatIsWrong_data();
    void sayWhatIsWrong();
    void neverBlockAnEdit();
    void countAgainstTheQuotasOfAnAccount();
};

void ProblemsTest::findNoErrorInAGoodDrawing()
{
    for (const Problem& problem : problemsOf(Shop().document))
        QFAIL(problem.words.c_str());
}

void ProblemsTest::sayWhatIsWrong_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* name, const Spoil& spoil, const char* words) {
        QTest::newRow(name) << spoil << QString(words);
    };
    add(
        "no definition",
        [](Shop& shop) {
            shop.perform(RemoveLink{shop.service, shop.definition, "runs"});
        },
        "The service runs no task definition.");
    add(
        "one zone",
        [](Shop& shop) {
            shop.perform(RemoveLink{shop.balancer, shop.subnetB, "subnet"});
        },
        "The load balancer is in 1 availability zone; AWS wants two at least.");
    add(
        "two subnets in a zone",
        [](Shop& shop) { set(shop, shop.subnetB, "availabilityZone", std::string("us-east-1a")); },
        "The load balancer is linked to two subnets in us-east-1a.");
    add(
        "no memory", [](Shop& shop) { set(shop, shop.container, "memory", number(0)); },
        "The container has no memory limit and its task has none either.");
    add(
        "soft above hard",
        [](Shop& shop) { set(shop, shop.container, "memoryReservation", number(512)); },
        "The soft limit is not below the hard limit.");
    add(
        "timeout",
        [](Shop& shop) { set(shop, shop.group, "healthCheckTimeoutSeconds", number(30)); },
        "The health check's timeout is not below its interval.");
    add(
        "matcher", [](Shop& shop) { set(shop, shop.group, "matcher", std::string("200-600")); },
        "The success codes are not codes from 200 to 499.");
    add(
        "nobody forwards", [](Shop& shop) { set(shop, shop.balancer, "listeners", Records{}); },
        "No listener forwards to this target group; its targets stay unused.");
    add(
        "users knock in vain", [](Shop& shop) { set(shop, shop.users, "port", number(8080)); },
        "The load balancer alb does not listen on port 8080.");
    add(
        "nothing may move",
        [](Shop& shop) { set(shop, shop.service, "maximumPercent", number(100)); },
        "With 2 desired tasks, minimum healthy and maximum allow no task to be stopped or started; "
        "no deployment or drain can finish.");
    add(
        "75 % of two",
        [](Shop& shop) {
            set(shop, shop.service, "maximumPercent", number(100));
            set(shop, shop.service, "minimumHealthyPercent", number(75));
        },
        "With 2 desired tasks, minimum healthy and maximum allow no task to be stopped or started; "
        "no deployment or drain can finish.");
    add(
        "no grace", [](Shop& shop) { set(shop, shop.container, "startSeconds", 45.0); },
        "Health check grace period is 0 s, start takes 45 s: tasks will be stopped before they "
        "answer.");
    add(
        "target type", [](Shop& shop) { set(shop, shop.definition, "networkMode", Choice{2}); },
        "The target group web-tg has target type instance, which does not go with network mode "
        "awsvpc.");
    add(
        "task too small", [](Shop& shop) { set(shop, shop.definition, "cpu", number(128)); },
        "The containers ask for 256 CPU units, the task has 128.");
    add(
        "no container", [](Shop& shop) { shop.perform(RemoveElements{{shop.container}}); },
        "The task definition has no container.");
    add(
        "none essential", [](Shop& shop) { set(shop, shop.container, "essential", false); },
        "No container is essential.");
    add(
        "no such type",
        [](Shop& shop) { set(shop, shop.instance1, "instanceType", std::string("x9.huge")); },
        "The instance type x9.huge is not in the catalogue.");
    add(
        "no instances",
        [](Shop& shop) {
            shop.perform(RemoveElements{{shop.instance1, shop.instance2}});
        },
        "The cluster has no container instance; its services have nowhere to run tasks.");
    add(
        "two of a name", [](Shop& shop) { shop.add<Service>("web", shop.cluster); },
        "Another service is called web in shop.");
    add(
        "two of a family", [](Shop& shop) { shop.add<TaskDefinition>("web"); },
        "Another task definition is called web; they are one family, and this one is web:2.");
    add(
        "wrong role",
        [](Shop& shop) {
            const ElementId role = shop.add<Role>("ops");
            shop.link(shop.instance1, role, "instanceRole");
        },
        "The role ops is linked as container instance role, but it is a task role, which the "
        "application in the containers takes on.");
    add(
        "container that is not there",
        [](Shop& shop) {
            Link link = *shop.document.findLink(shop.service, shop.group, "targets");
            link.container = "nginx";
            shop.perform(SetLink{link});
        },
        "The connection to web-tg names the container nginx, which web does not have.");
    add(
        "host port in awsvpc",
        [](Shop& shop) {
            set(shop, shop.definition, "networkMode", Choice{1});
            set(shop, shop.container, "portMappings",
                Records{{Record{{number(80), number(8080), Choice{0}}}}});
        },
        "With network mode host or awsvpc the host port must be the container port.");
}

void ProblemsTest::sayWhatIsWrong()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, words);
    Shop shop;
    spoil(shop);
    QStringList found;
    for (const Problem& problem : problemsOf(shop.document)) {
        QVERIFY(shop.document.find(problem.element));
        QVERIFY(!problem.advice.empty());
        found << QString::fromStdString(problem.words);
    }
    QVERIFY2(found.contains(words), qPrintable(found.join("\n")));
}

void ProblemsTest::neverBlockAnEdit()
{
    Shop shop;
    shop.perform(RemoveElements{{shop.container, shop.group}});
    QVERIFY(!problemsOf(shop.document).empty());
    shop.perform(SetField{{shop.service}, "desiredCount", std::int64_t(5)});
    QCOMPARE(shop.props<Service>(shop.service).desiredCount, 5);
}

void ProblemsTest::countAgainstTheQuotasOfAnAccount()
{
    Document document;
    Element balancer;
    balancer.props = LoadBalancer{};
    for (int n = 1; n <= 51; ++n) {
        balancer.id = document.nextId(balancer.kind());
        balancer.name = "b" + std::to_string(n);
        document.put(balancer);
    }
    int found = 0;
    for (const Problem& problem : problemsOf(document))
        if (problem.words == "An account has at most 50 load balancers.") {
            QCOMPARE(problem.element, ElementId("load-balancer-51"));
            ++found;
        }
    QCOMPARE(found, 1);
}

QTEST_GUILESS_MAIN(ProblemsTest)
#include "tst_problems.moc"
