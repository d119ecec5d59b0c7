// SPDX-License-Identifier: GPL-3.0-or-later
// Container Insights: what is counted minute by minute, of clusters that have it.
#include "kinds/compute/cluster.h"
#include "session/drawn.h"
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

namespace {
using io::Json;

std::string setTo(Story& story, const std::string& value,
                  const std::string& name = "containerInsights")
{
    return story.call("ecs:UpdateClusterSettings", R"({"cluster":"shop","settings":[{"name":")" +
                                                       name + R"(","value":")" + value + R"("}]})");
}

// Of the newest minute that is seen; -1: there is no such metric.
std::int64_t countOf(const Story& story, const std::string& metric)
{
    for (const Json& each : itemsOf(story.state(), "metrics"))
        if (textOf(each, "Namespace") == "ECS/ContainerInsights" &&
            textOf(each, "MetricName") == metric)
            return numberOf(each, "Average");
    return -1;
}

std::string settingOf(const Story& story)
{
    const std::vector<Json> settings =
        itemsOf(itemsOf(story.state(), "clusters").front(), "settings");
    return settings.empty() ? std::string() : textOf(settings.front(), "value");
}

Story shop()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 128, 128);
    story.service("web", 2);
    return story;
}
} // namespace

class InsightsTest : public QObject {
    Q_OBJECT

private slots:
    void countsAsAtTheEndOfAMinute();
    void isOffUnlessAskedFor();
    void countsDeployments();
    void countsFromItsBeginning();
    void countsNoServiceThatIsDeleted();
    void isDrawn();
    void isRefusedInAwsWords();
};

void InsightsTest::countsAsAtTheEndOfAMinute()
{
    Story story = shop();
    QCOMPARE(setTo(story, "enabled"), std::string());
    story.until(200);
    QCOMPARE(countOf(story, "RunningTaskCount"), std::int64_t{2});
    QCOMPARE(countOf(story, "DesiredTaskCount"), std::int64_t{2});
    QCOMPARE(countOf(story, "PendingTaskCount"), std::int64_t{0});
    QCOMPARE(countOf(story, "DeploymentCount"), std::int64_t{1});
    QCOMPARE(countOf(story, "TaskSetCount"), std::int64_t{0});
    QCOMPARE(countOf(story, "TaskCount"), std::int64_t{2});
    QCOMPARE(countOf(story, "ServiceCount"), std::int64_t{1});
    QCOMPARE(countOf(story, "ContainerInstanceCount"), std::int64_t{1});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":5})");
    story.until(239);
    QCOMPARE(story.running("web"), std::int64_t{5});
    QCOMPARE(countOf(story, "RunningTaskCount"), std::int64_t{2}); // as two minutes ago
    story.until(299);
    QCOMPARE(countOf(story, "RunningTaskCount"), std::int64_t{2});
    story.until(301);
    QCOMPARE(countOf(story, "RunningTaskCount"), std::int64_t{5});
    QCOMPARE(countOf(story, "DesiredTaskCount"), std::int64_t{5});
    story.until(4'000);
    QCOMPARE(countOf(story, "RunningTaskCount"), std::int64_t{5});
}

void InsightsTest::isOffUnlessAskedFor()
{
    Story story = shop();
    story.until(300);
    QCOMPARE(settingOf(story), std::string("disabled"));
    QCOMPARE(countOf(story, "TaskCount"), std::int64_t{-1});
    setTo(story, "enhanced");
    QCOMPARE(settingOf(story), std::string("enhanced"));
    story.until(600);
    QCOMPARE(countOf(story, "TaskCount"), std::int64_t{2});
    setTo(story, "disabled");
    story.until(700);
    QCOMPARE(countOf(story, "TaskCount"), std::int64_t{-1});
}

void InsightsTest::countsDeployments()
{
    Story story = shop();
    setTo(story, "enabled");
    story.until(125);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    story.until(239); // the minute that begins at 60 s
    QCOMPARE(countOf(story, "DeploymentCount"), std::int64_t{1});
    story.until(900);
    QCOMPARE(countOf(story, "DeploymentCount"), std::int64_t{1});
}

void InsightsTest::countsFromItsBeginning()
{
    Story story;
    const std::string made = story.call(
        "ecs:CreateCluster",
        R"({"clusterName":"late","settings":[{"name":"containerInsights","value":"enabled"}]})");
    QCOMPARE(made, std::string());
    story.until(300);
    bool isThere = false;
    for (const Json& each : itemsOf(story.state(), "metrics"))
        isThere = isThere || (textOf(each, "MetricName") == "ContainerInstanceCount" &&
                              numberOf(each, "Average") == 0);
    QVERIFY(isThere);
}

void InsightsTest::countsNoServiceThatIsDeleted()
{
    Story story = shop();
    setTo(story, "enabled");
    story.until(200);
    QCOMPARE(countOf(story, "DesiredTaskCount"), std::int64_t{2});
    story.call("ecs:DeleteService", R"({"cluster":"shop","service":"web","force":true})");
    story.until(600);
    QCOMPARE(textOf(story.service("web"), "status"), std::string("INACTIVE"));
    QCOMPARE(countOf(story, "DesiredTaskCount"), std::int64_t{-1});
    QCOMPARE(countOf(story, "RunningTaskCount"), std::int64_t{-1});
    QCOMPARE(countOf(story, "ServiceCount"), std::int64_t{0});
}

void InsightsTest::isDrawn()
{
    Story story = shop();
    setTo(story, "enhanced");
    const ElementId id = idOfElement(story, "cluster", "shop");
    QVERIFY(story.session.document().find(id)->as<doc::Cluster>()->containerInsights ==
            doc::ContainerInsights::enhanced);
}

void InsightsTest::isRefusedInAwsWords()
{
    Story story = shop();
    const doc::Document before = story.session.document();
    QCOMPARE(setTo(story, "on"),
             std::string("InvalidParameterException: The value of containerInsights must be "
                         "enhanced, enabled or disabled, but was on."));
    QCOMPARE(setTo(story, "enabled", "insights"),
             std::string("InvalidParameterException: Setting name must be containerInsights, but "
                         "was insights."));
    QCOMPARE(story.call("ecs:UpdateClusterSettings", R"({"cluster":"shop","settings":[]})"),
             std::string("InvalidParameterException: settings must have at least 1 item."));
    QVERIFY(story.call("ecs:UpdateClusterSettings", R"({"cluster":"x","settings":[]})")
                .starts_with("ClusterNotFoundException"));
    QVERIFY(story.session.document() == before);
}

QTEST_GUILESS_MAIN(InsightsTest)
#include "tst_insights.moc"
