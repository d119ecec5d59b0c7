// SPDX-License-Identifier: GPL-3.0-or-later
// Services that move between launch types and capacity provider strategies: by a new deployment,
// whose tasks run before older ones leave their capacity.
#include "document/renaming.h"
#include "session/breakers.h"
#include "session/drawn.h"
#include "session/managed.h"
#include "session/serverless.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;
using io::Json;

namespace {
const std::string kForce = R"("forceNewDeployment":true)";
const std::string kMustForce =
    "InvalidParameterException: When switching from launch type to capacity provider strategy on "
    "an existing service, or making a change to a capacity provider strategy on a service that is "
    "already using one, you must force a new deployment.";
const std::string kServerless = strategy(R"({"capacityProvider":"FARGATE","weight":1})");
const std::string kSpot = strategy(R"({"capacityProvider":"FARGATE_SPOT","weight":1})");

// web, two tasks of a definition that runs on instances and on Fargate.
Story movable(const std::string& launch = R"(,"launchType":"EC2")", const std::string& more = {})
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    putProviders(story);
    std::string definition = registered();
    const std::string only = R"(["FARGATE"])";
    definition.replace(definition.find(only), only.size(), R"(["EC2","FARGATE"])");
    story.call("ecs:RegisterTaskDefinition", definition);
    story.service("web", 2, launch + network() + more);
    story.until(120);
    return story;
}

std::int64_t onInstances(const Story& story)
{
    return story.runningOn("i1") + story.runningOn("i2");
}

std::string providerOf(const Json& described)
{
    const auto items = itemsOf(described, "capacityProviderStrategy");
    return items.empty() ? std::string() : textOf(items.front(), "capacityProvider");
}
} // namespace

class MovingServicesTest : public QObject {
    Q_OBJECT

private slots:
    void aCallMustForceADeployment();
    void movesByANewDeployment();
    void theDrawingMovesItToo();
    void theSameStrategyMovesNothing();
    void anEmptyStrategyTakesItBack();
    void aRollbackBringsItBack();
    void aRenamedProviderMovesNothing();
    void anotherDefaultMovesNothing();
    void whatIsForcedBesideAChangeIsOneDeployment();
    void isRefusedWhereItCannotRun_data();
    void isRefusedWhereItCannotRun();
};

void MovingServicesTest::aCallMustForceADeployment()
{
    Story story = movable();
    const doc::Document before = story.session.document();
    QCOMPARE(update(story, kServerless.substr(1)), kMustForce);
    QVERIFY(story.session.document() == before);
    Story other = movable(kServerless);
    QCOMPARE(update(other, kSpot.substr(1)), kMustForce);
    QCOMPARE(update(other, R"("capacityProviderStrategy":[])"), kMustForce);
}

void MovingServicesTest::movesByANewDeployment()
{
    Story story = movable();
    QCOMPARE(onInstances(story), std::int64_t{2});
    QCOMPARE(update(story, kForce + kServerless), std::string());
    story.until(126);
    const auto both = itemsOf(story.service("web"), "deployments");
    QCOMPARE(both.size(), std::size_t{2});
    QCOMPARE(providerOf(both.front()), std::string("FARGATE"));
    QCOMPARE(textOf(both.back(), "launchType"), std::string("EC2"));
    std::int64_t lowest = 9;
    for (double at = 127; at < 400; ++at) {
        story.until(at);
        lowest = std::min(lowest, story.running("web"));
    }
    QCOMPARE(lowest, std::int64_t{2});
    QCOMPARE(live(story, "FARGATE"), std::int64_t{2});
    QCOMPARE(onInstances(story), std::int64_t{0});
    QCOMPARE(providerOf(story.service("web")), std::string("FARGATE"));
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{1});
    QCOMPARE(factsOf(story, FactKind::deploymentStarted).size(), std::size_t{2}); // one of them
}

void MovingServicesTest::theDrawingMovesItToo()
{
    Story story = movable(kOnFargate);
    QCOMPARE(onInstances(story), std::int64_t{0});
    const ElementId id = idOfElement(story, "service", "web");
    perform(story, doc::SetField{{id}, "launchType", doc::Choice{0}});
    story.until(126);
    QCOMPARE(story.running("web"), std::int64_t{2});
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{2});
    story.until(400);
    QCOMPARE(onInstances(story), std::int64_t{2});
    QCOMPARE(story.running("web"), std::int64_t{2});
    QVERIFY(factsOf(story, FactKind::serviceDeleted).empty());
    QCOMPARE(textOf(story.service("web"), "launchType"), std::string("EC2"));
}

void MovingServicesTest::theSameStrategyMovesNothing()
{
    Story story = movable(kServerless);
    QCOMPARE(update(story, kServerless.substr(1)), std::string());
    story.until(200);
    QCOMPARE(factsOf(story, FactKind::deploymentStarted).size(), std::size_t{1});
}

void MovingServicesTest::anEmptyStrategyTakesItBack()
{
    Story story = movable(kServerless);
    QCOMPARE(update(story, kForce + kSpot), std::string());
    story.until(400);
    QCOMPARE(live(story, "FARGATE_SPOT"), std::int64_t{2});
    QCOMPARE(live(story, "FARGATE"), std::int64_t{0});
    QCOMPARE(update(story, kForce + R"(,"capacityProviderStrategy":[])"), std::string());
    story.until(700);
    QCOMPARE(textOf(story.service("web"), "launchType"), std::string("FARGATE"));
    QCOMPARE(live(story, ""), std::int64_t{2}); // without a provider
    QCOMPARE(onInstances(story), std::int64_t{0});
}

// Later deployments stay there until another strategy is asked for.
void MovingServicesTest::aRollbackBringsItBack()
{
    Story story = movable(R"(,"launchType":"EC2")", breaker(true));
    story.fault("stowage:bad-image", R"("on":{"service":"web"},"for":"10m")");
    QCOMPARE(update(story, kForce + kServerless), std::string());
    story.until(900);
    QCOMPARE(factsOf(story, FactKind::deploymentRolledBack).size(), std::size_t{1});
    QCOMPARE(textOf(story.service("web"), "launchType"), std::string("EC2"));
    QCOMPARE(onInstances(story), std::int64_t{2});
    QCOMPARE(update(story, kForce), std::string());
    story.until(1'200);
    QCOMPARE(onInstances(story), std::int64_t{2});
    QCOMPARE(update(story, kForce + kServerless), std::string());
    story.until(1'500);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{2});
    QCOMPARE(onInstances(story), std::int64_t{0});
}

void MovingServicesTest::aRenamedProviderMovesNothing()
{
    Story story = managed::withGroup(scaling::sizes(0, 2, 1));
    story.definition("app", 512, 256);
    story.until(150);
    story.service("web", 1, managed::kOnProvider);
    story.until(300);
    perform(story, doc::renamed(story.session.document(),
                                idOfElement(story, "capacityProvider", "p"), "q"));
    managed::want(story, 2);
    story.until(400);
    QCOMPARE(factsOf(story, FactKind::deploymentStarted).size(), std::size_t{1});
    QCOMPARE(providerOf(story.service("web")), std::string("q"));
    QCOMPARE(live(story, "q"), std::int64_t{2});
    QCOMPARE(story.running("web"), std::int64_t{2});
}

// A service that states nothing got the default of its cluster when it was created.
void MovingServicesTest::anotherDefaultMovesNothing()
{
    Story story = movable(kOnFargate);
    const ElementId id = idOfElement(story, "service", "web");
    putProviders(story, R"("FARGATE","FARGATE_SPOT")",
                 R"({"capacityProvider":"FARGATE","weight":1})");
    perform(story, doc::SetField{{id}, "launchType", doc::Choice{2}});
    story.until(400);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{2});
    putProviders(story, R"("FARGATE","FARGATE_SPOT")",
                 R"({"capacityProvider":"FARGATE_SPOT","weight":1})");
    story.until(700);
    QCOMPARE(live(story, "FARGATE"), std::int64_t{2});
    QCOMPARE(factsOf(story, FactKind::deploymentStarted).size(), std::size_t{2});
}

void MovingServicesTest::whatIsForcedBesideAChangeIsOneDeployment()
{
    Story story = movable();
    const auto begun = [&story] { return factsOf(story, FactKind::deploymentStarted).size(); };
    const std::size_t before = begun();
    story.definition("next", 64, 64, R"(,"networkMode":"awsvpc")");
    QCOMPARE(update(story, R"("taskDefinition":"next",)" + kForce), std::string());
    story.until(130);
    QCOMPARE(begun(), before + 1);
    QCOMPARE(update(story, kForce), std::string());
    story.until(140);
    QCOMPARE(begun(), before + 2);
    const ElementId web = idOfElement(story, "service", "web");
    for (int n = 0; n < 2; ++n) // while the run is paused
        QVERIFY(story.session.command(ForceNewDeployment{web}));
    QCOMPARE(begun(), before + 4);
}

void MovingServicesTest::isRefusedWhereItCannotRun_data()
{
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* more, const char* definition,
                        const char* words) {
        QTest::newRow(name) << QString::fromLatin1(more) << QString::fromLatin1(definition)
                            << QString::fromLatin1(words);
    };
    row("a constraint", R"(,"placementConstraints":[{"type":"distinctInstance"}])", "app",
        "Placement constraints are not supported with FARGATE launch type.");
    row("a strategy", R"(,"placementStrategy":[{"type":"random"}])", "app",
        "Placement strategies are not supported with FARGATE launch type.");
    row("a definition for instances", "", "old",
        "Task definition does not support launch_type FARGATE.");
}

void MovingServicesTest::isRefusedWhereItCannotRun()
{
    QFETCH(QString, more);
    QFETCH(QString, definition);
    QFETCH(QString, words);
    Story story = movable();
    story.definition("old", 64, 64);
    const bool isOld = definition == QLatin1String("old");
    story.service("other", 1, (isOld ? std::string() : network()) + more.toStdString(),
                  definition.toStdString());
    const doc::Document before = story.session.document();
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"other",)" + kForce + kServerless + "}"),
             "InvalidParameterException: " + words.toStdString());
    QVERIFY(story.session.document() == before);
}

QTEST_GUILESS_MAIN(MovingServicesTest)
#include "tst_moving_services.moc"
