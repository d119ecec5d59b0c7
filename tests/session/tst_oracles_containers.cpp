// SPDX-License-Identifier: GPL-3.0-or-later
// Worked cases of health checks inside containers, through public calls and public state; each
// names its oracle.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
constexpr double kAStep = 0.001;
const std::string kCheck = R"("healthCheck":{"command":["CMD-SHELL","curl -f http://localhost/"]})";

std::string check(const std::string& more)
{
    return R"(,"healthCheck":{"command":["CMD-SHELL","curl -f http://localhost/"])" + more + "}";
}

// A container that fails its checks at once from its start on, or hangs.
std::string failing(Story& story, const std::string& mode, const std::string& from = "web")
{
    return story.fault("stowage:fail-health-checks", R"("probe":"container","mode":")" + mode +
                                                         R"(","on":{"service":")" + from + R"("})");
}

std::string healthOf(const Story& story)
{
    return textOf(story.tasks().front(), "healthStatus");
}

std::string containerHealth(const Story& story, std::size_t n = 0)
{
    const Json task = story.tasks().front();
    return textOf(itemsOf(task, "containers").at(n), "healthStatus");
}

double startOf(const Story& story)
{
    return secondsOf(story.tasks().front(), "startedAt");
}

// One task of a service that nothing replaces while it is watched.
void serve(Story& story, const std::string& container)
{
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256, container);
    story.service("web", 1,
                  R"(,"deploymentConfiguration":{"maximumPercent":100,)"
                  R"("minimumHealthyPercent":100})");
}
} // namespace

class ContainerOraclesTest : public QObject {
    Q_OBJECT

private slots:
    void countsRetriesByTheDefaults_data(); // O18, O19
    void countsRetriesByTheDefaults();
    void aSuccessEndsTheStartPeriod(); // O20
    void rollsUpEssentialContainers_data();
    void rollsUpEssentialContainers();      // O21
    void theAgentsSilenceChangesNothing();  // O21
    void aStandaloneTaskRunsOnUnhealthy();  // O22
    void aServiceReplacesAnUnhealthyTask(); // O22
    void countsAsHealthyByItsCheck();
    void aCheckThatIsNoneIsNone();
};

void ContainerOraclesTest::countsRetriesByTheDefaults_data()
{
    QTest::addColumn<std::string>("more");
    QTest::addColumn<std::string>("mode");
    QTest::addColumn<double>("after");
    QTest::newRow("fails at once") << std::string() << std::string("fail") << 90.0;
    QTest::newRow("hangs") << std::string() << std::string("hang") << 105.0;
    QTest::newRow("start period 60")
        << std::string(R"(,"startPeriod":60)") << std::string("fail") << 120.0;
}

void ContainerOraclesTest::countsRetriesByTheDefaults()
{
    QFETCH(std::string, more);
    QFETCH(std::string, mode);
    QFETCH(double, after);
    Story story;
    serve(story, check(more));
    QCOMPARE(failing(story, mode), std::string());
    story.until(20);
    const double start = startOf(story);
    story.until(start + after - kAStep);
    QCOMPARE(healthOf(story), std::string("UNKNOWN"));
    story.until(start + after);
    QCOMPARE(containerHealth(story), std::string("UNHEALTHY"));
    QCOMPARE(healthOf(story), std::string("UNHEALTHY"));
}

void ContainerOraclesTest::aSuccessEndsTheStartPeriod()
{
    Story story;
    serve(story,
          check(R"(,"startPeriod":300)") + R"(,"dockerLabels":{"stowage.start-seconds":"40"})");
    story.until(60);
    const double start = startOf(story);
    story.until(start + 60 - kAStep);
    QCOMPARE(healthOf(story), std::string("UNKNOWN"));
    story.until(start + 60);
    QCOMPARE(healthOf(story), std::string("HEALTHY"));
    QCOMPARE(failing(story, "fail"), std::string());
    story.until(start + 150 - kAStep);
    QCOMPARE(healthOf(story), std::string("HEALTHY"));
    story.until(start + 150);
    QCOMPARE(healthOf(story), std::string("UNHEALTHY"));
}

void ContainerOraclesTest::rollsUpEssentialContainers_data()
{
    QTest::addColumn<std::string>("containers"); // U unhealthy, H healthy, - no check; small: not
                                                 // essential
    QTest::addColumn<std::string>("task");
    QTest::newRow("one unhealthy, one unknown") << std::string("U-") << std::string("UNHEALTHY");
    QTest::newRow("one healthy, one unknown") << std::string("H-") << std::string("UNKNOWN");
    QTest::newRow("both healthy") << std::string("HH") << std::string("HEALTHY");
    QTest::newRow("one of three unhealthy") << std::string("UHH") << std::string("UNHEALTHY");
    QTest::newRow("only essential ones count") << std::string("uH") << std::string("HEALTHY");
    QTest::newRow("no check at all") << std::string("--") << std::string("UNKNOWN");
}

// An unhealthy one never listens.
void ContainerOraclesTest::rollsUpEssentialContainers()
{
    QFETCH(std::string, containers);
    QFETCH(std::string, task);
    Story story;
    story.instance("i1", "us-east-1a");
    std::string list;
    for (std::size_t n = 0; n < containers.size(); ++n) {
        const char kind = containers.at(n);
        list += std::string(n == 0 ? "" : ",") + R"({"name":"c)" + std::to_string(n) +
                R"(","image":"nginx","cpu":64,"memory":64,"essential":)" +
                (kind == 'u' ? "false" : "true");
        if (kind != '-')
            list += "," + kCheck;
        if (kind == 'u' || kind == 'U')
            list += R"(,"dockerLabels":{"stowage.start-seconds":"80000"})";
        list += "}";
    }
    QCOMPARE(story.call("ecs:RegisterTaskDefinition",
                        R"({"family":"app","containerDefinitions":[)" + list + "]}"),
             std::string());
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})"),
             std::string());
    story.until(200);
    QCOMPARE(textOf(story.tasks().front(), "lastStatus"), std::string("RUNNING"));
    QCOMPARE(healthOf(story), task);
}

void ContainerOraclesTest::theAgentsSilenceChangesNothing()
{
    Story story;
    serve(story, check({}));
    story.until(100);
    QCOMPARE(healthOf(story), std::string("HEALTHY"));
    QCOMPARE(story.fault("stowage:instance-crash", R"("on":{"instance":"i1"})"), std::string());
    QCOMPARE(failing(story, "fail"), std::string());
    story.until(270); // it is not given up yet
    QCOMPARE(healthOf(story), std::string("HEALTHY"));
}

void ContainerOraclesTest::aStandaloneTaskRunsOnUnhealthy()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256, check({}));
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})"),
             std::string());
    QCOMPARE(story.fault("stowage:fail-health-checks",
                         R"("probe":"both","on":{"taskDefinition":"app"})"),
             std::string());
    story.until(3'600);
    QCOMPARE(healthOf(story), std::string("UNHEALTHY"));
    QCOMPARE(textOf(story.tasks().front(), "lastStatus"), std::string("RUNNING"));
    QCOMPARE(story.tasks().size(), std::size_t{1});
}

void ContainerOraclesTest::aServiceReplacesAnUnhealthyTask()
{
    Story story;
    serve(story, check({}));
    QCOMPARE(failing(story, "fail"), std::string());
    story.until(20);
    const double start = startOf(story);
    story.until(start + 180);
    const std::vector<Json> tasks = story.tasks();
    QVERIFY(tasks.size() >= 2);
    QCOMPARE(textOf(tasks.front(), "lastStatus"), std::string("STOPPED"));
    QCOMPARE(textOf(tasks.front(), "stoppedReason"),
             std::string("Task failed container health checks"));
    QCOMPARE(textOf(tasks.front(), "stopCode"), std::string("ServiceSchedulerInitiated"));
}

// A service is steady once the check has passed, not after 40 s.
void ContainerOraclesTest::countsAsHealthyByItsCheck()
{
    Story story;
    serve(story, check(R"(,"interval":100)"));
    story.until(20);
    const double start = startOf(story);
    story.until(start + 99);
    QVERIFY(!story.told("web", "has reached a steady state"));
    story.until(start + 110);
    QVERIFY(story.told("web", "has reached a steady state"));
}

void ContainerOraclesTest::aCheckThatIsNoneIsNone()
{
    Story story;
    serve(story, R"(,"healthCheck":{"command":["NONE"]})");
    story.until(100);
    QCOMPARE(healthOf(story), std::string("UNKNOWN"));
    QVERIFY(story.told("web", "has reached a steady state"));
}

QTEST_APPLESS_MAIN(ContainerOraclesTest)
#include "tst_oracles_containers.moc"
