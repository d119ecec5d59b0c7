// SPDX-License-Identifier: GPL-3.0-or-later
// Containers that state no time-outs have those of the agent on their instance.
#include "kinds/compute/instance.h"
#include "session/drawn.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class AgentTimeoutsTest : public QObject {
    Q_OBJECT

private slots:
    void containersWaitAsLongAsTheirAgent_data();
    void containersWaitAsLongAsTheirAgent();
    void dependenciesHaveTheStartTimeout_data();
    void dependenciesHaveTheStartTimeout();
};

namespace {
Story withAgent(int stop, int start)
{
    Story story;
    draw(story, "i1",
         doc::Instance{
             .registersAtOnce = true, .stopTimeoutSeconds = stop, .startTimeoutSeconds = start},
         idOfElement(story, "cluster", "shop"));
    return story;
}

double secondsBetween(const Json& task, std::string_view from, std::string_view to)
{
    return secondsOf(task, to) - secondsOf(task, from);
}
} // namespace

void AgentTimeoutsTest::containersWaitAsLongAsTheirAgent_data()
{
    QTest::addColumn<int>("ofAgent");
    QTest::addColumn<QString>("own");
    QTest::addColumn<double>("takes");
    QTest::newRow("the default") << 30 << "" << 30.0;
    QTest::newRow("the agent's") << 90 << "" << 90.0;
    QTest::newRow("its own") << 90 << R"(,"stopTimeout":10)" << 10.0;
}

void AgentTimeoutsTest::containersWaitAsLongAsTheirAgent()
{
    QFETCH(int, ofAgent);
    QFETCH(QString, own);
    QFETCH(double, takes);
    Story story = withAgent(ofAgent, 180);
    story.definition("app", 64, 64,
                     R"(,"dockerLabels":{"stowage.on-sigterm":"ignore"})" + own.toStdString());
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app"})");
    story.until(60);
    story.call("ecs:StopTask", R"({"cluster":"shop","task":")" +
                                   textOf(story.tasks().front(), "taskArn") + R"("})");
    story.until(300);
    const Json task = story.tasks().front();
    QCOMPARE(textOf(task, "lastStatus"), std::string("STOPPED"));
    const double took = secondsBetween(task, "stoppingAt", "executionStoppedAt");
    QVERIFY2(took >= takes && took < takes + 2, qPrintable(QString::number(took)));
}

void AgentTimeoutsTest::dependenciesHaveTheStartTimeout_data()
{
    QTest::addColumn<int>("ofAgent");
    QTest::newRow("the default") << 180;
    QTest::newRow("the agent's") << 45;
}

void AgentTimeoutsTest::dependenciesHaveTheStartTimeout()
{
    QFETCH(int, ofAgent);
    Story story = withAgent(30, ofAgent);
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"two","containerDefinitions":[{"name":"main","image":"app:1",)"
               R"("memory":64,"dependsOn":[{"containerName":"init","condition":"SUCCESS"}]},)"
               R"({"name":"init","image":"app:1","memory":64,"essential":false}]})");
    story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"two"})");
    story.until(400);
    const Json task = story.tasks().front();
    QCOMPARE(textOf(task, "stopCode"), std::string("TaskFailedToStart"));
    const double took = secondsBetween(task, "pullStoppedAt", "stoppingAt");
    QVERIFY2(took >= ofAgent && took < ofAgent + 5, qPrintable(QString::number(took)));
}

QTEST_GUILESS_MAIN(AgentTimeoutsTest)
#include "tst_agent_timeouts.moc"
