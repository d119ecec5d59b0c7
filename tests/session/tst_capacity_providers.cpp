// SPDX-License-Identifier: GPL-3.0-or-later
// Strategies of FARGATE and FARGATE_SPOT: how services and tasks are divided, and what a cluster
// has.
#include "session/drawn.h"
#include "session/serverless.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

class CapacityProvidersTest : public QObject {
    Q_OBJECT

private slots:
    void o45_servicesAreDividedAsTheWorkshopSays();
    void runTaskIsDividedToo();
    void theDefaultOfTheClusterHolds();
    void aClusterIsMadeWithProviders();
    void theDrawingShowsWhatACallAssociates();
    void providersInUseStay();
    void aNewStrategyTakesADeployment();
    void scaleInComesBackToTheRatio();
    void aDrawnServiceFollowsTheDefault();
};

void CapacityProvidersTest::o45_servicesAreDividedAsTheWorkshopSays()
{
    Story story;
    define(story);
    QCOMPARE(putProviders(story), std::string());
    story.service("web", 10, kWorkshop + network());
    story.until(60);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{4});
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{6});
    const WhyCard why = whyLast(story, FactKind::strategySplit);
    QVERIFY2(why.sentence.find("FARGATE 4 (base 2, weight 1, had 0), FARGATE_SPOT 6 (base 0, "
                               "weight 3, had 0)") != std::string::npos,
             why.sentence.c_str());
    const auto items = itemsOf(story.service("web"), "capacityProviderStrategy");
    QCOMPARE(items.size(), std::size_t{2});
    QCOMPARE(numberOf(items[1], "weight"), std::int64_t{3});
    QVERIFY(story.service("web").find("launchType") == nullptr);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":22})");
    story.until(120);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{7});
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{15});
}

void CapacityProvidersTest::runTaskIsDividedToo()
{
    Story story;
    define(story);
    putProviders(story);
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app","count":10)" +
                                           kWorkshop + network() + "}"),
             std::string());
    QCOMPARE(live(story, "FARGATE"), std::int64_t{4});
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{6});
}

void CapacityProvidersTest::theDefaultOfTheClusterHolds()
{
    Story story;
    define(story);
    putProviders(story, R"("FARGATE","FARGATE_SPOT")",
                 R"({"capacityProvider":"FARGATE_SPOT","weight":1})");
    story.service("web", 2, network());
    story.until(40);
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{2});
    QCOMPARE(
        story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + network() + "}"),
        std::string());
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{3});
}

void CapacityProvidersTest::aClusterIsMadeWithProviders()
{
    Story story;
    QCOMPARE(story.call("ecs:CreateCluster",
                        R"({"clusterName":"more","capacityProviders":["FARGATE_SPOT"],)"
                        R"("defaultCapacityProviderStrategy":)"
                        R"([{"capacityProvider":"FARGATE_SPOT","weight":1}]})"),
             std::string());
    const auto clusters = itemsOf(story.state(), "clusters");
    const io::Json& more = clusters.back();
    QCOMPARE(*itemsOf(more, "capacityProviders").front().text(), std::string("FARGATE_SPOT"));
    QCOMPARE(itemsOf(more, "defaultCapacityProviderStrategy").size(), std::size_t{1});
    QCOMPARE(itemsOf(story.state(), "capacityProviders").size(), std::size_t{2});
}

void CapacityProvidersTest::theDrawingShowsWhatACallAssociates()
{
    Story story;
    const auto count = [&story] {
        std::size_t areas = 0;
        for (const auto& element : story.session.document().elements())
            areas += element->is("fargate") ? 1 : 0;
        return areas;
    };
    putProviders(story);
    QCOMPARE(count(), std::size_t{2});
    QCOMPARE(factsOf(story, FactKind::providersChanged).size(), std::size_t{1});
    putProviders(story, R"("FARGATE")");
    QCOMPARE(count(), std::size_t{1});
    putProviders(story, "");
    QCOMPARE(count(), std::size_t{0});
    QVERIFY(whyLast(story, FactKind::providersChanged).question.find("shop") != std::string::npos);
}

void CapacityProvidersTest::providersInUseStay()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 1, kWorkshop + network());
    QCOMPARE(putProviders(story, R"("FARGATE")"),
             std::string("ResourceInUseException: The specified capacity provider is in use and "
                         "cannot be removed."));
}

void CapacityProvidersTest::aNewStrategyTakesADeployment()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 4, strategy(R"({"capacityProvider":"FARGATE","weight":1})") + network());
    story.until(60);
    const std::string spot = strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})");
    QCOMPARE(story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web")" + spot + "}"),
             std::string("InvalidParameterException: When switching from launch type to capacity "
                         "provider strategy on an existing service, or making a change to a "
                         "capacity provider strategy on a service that is already using one, you "
                         "must force a new deployment."));
    story.until(120);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{4});
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{1});
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true)" + spot + "}");
    story.until(300);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{0});
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{4});
}

void CapacityProvidersTest::scaleInComesBackToTheRatio()
{
    Story story;
    define(story);
    putProviders(story);
    story.service("web", 8,
                  strategy(R"({"capacityProvider":"FARGATE","weight":1},)"
                           R"({"capacityProvider":"FARGATE_SPOT","weight":1})") +
                      network());
    story.until(60);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":4})");
    story.until(100);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{2});
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{2});
}

void CapacityProvidersTest::aDrawnServiceFollowsTheDefault()
{
    Story story;
    define(story);
    putProviders(story, R"("FARGATE","FARGATE_SPOT")",
                 R"({"capacityProvider":"FARGATE_SPOT","weight":1})");
    story.service("web", 1, kOnFargate + network());
    const ElementId id = idOfElement(story, "service", "web");
    perform(story, doc::SetField{{id}, "launchType", doc::Choice{2}});
    story.until(5);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":2})");
    story.until(60);
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{2});
    QCOMPARE(live(story, "FARGATE"), std::int64_t{0});
}

QTEST_GUILESS_MAIN(CapacityProvidersTest)
#include "tst_capacity_providers.moc"
