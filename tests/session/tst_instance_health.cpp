// SPDX-License-Identifier: GPL-3.0-or-later
// The health of container instances, as DescribeContainerInstances gives it with include
// CONTAINER_INSTANCE_HEALTH.
#include "session/story.h"
#include "sim/frame_builder.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

namespace {
Json healthOf(const Story& story, const std::string& name)
{
    const std::string arn = story.instanceArn(name);
    for (const Json& instance : itemsOf(story.state(), "containerInstances"))
        if (textOf(instance, "containerInstanceArn") == arn)
            return *instance.find("healthStatus");
    return Json::object();
}

std::string statusOf(const Story& story, const std::string& name)
{
    const Json health = healthOf(story, name);
    const std::vector<Json> details = itemsOf(health, "details");
    const std::string overall = textOf(health, "overallStatus");
    return details.size() == 1 && textOf(details[0], "status") == overall ? overall : "unlike";
}

// Whole seconds of a time of its only check.
int secondOf(const Story& story, const std::string& name, std::string_view key)
{
    return static_cast<int>(secondsOf(itemsOf(healthOf(story, name), "details").front(), key));
}

// What the inspector shows of an instance.
std::string shownOf(const Story& story, std::uint32_t slot)
{
    const Readout readout = sim::readoutOf(story.session.world(), EntityKind::instance, slot);
    for (const ReadoutLine& line : readout.lines)
        if (line.label == "Instance health")
            return line.value;
    return {};
}

std::string webTasks(const Story& story)
{
    std::string arns;
    for (const Json& task : story.tasks())
        if (textOf(task, "lastStatus") == "RUNNING")
            arns += textOf(task, "taskArn") + " ";
    return arns;
}

int changesOf(const Story& story)
{
    const sim::FactLog& facts = story.session.world().facts;
    int count = 0;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        count += facts.fact(n).kind == FactKind::instanceHealthChanged ? 1 : 0;
    return count;
}
} // namespace

class InstanceHealthTest : public QObject {
    Q_OBJECT

private slots:
    void isInitializingUntilItsFirstCheck();
    void aRuntimeThatDoesNotAnswerImpairs();
    void impairedInstancesKeepTheirTasks();
    void ofADisconnectedOneNothingIsHeard();
    void isTellableAsAnEvent();
    void nothingIsBookedWhileNothingChanges();
};

void InstanceHealthTest::isInitializingUntilItsFirstCheck()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.until(29);
    QCOMPARE(statusOf(story, "i1"), std::string("INITIALIZING"));
    story.until(31);
    QCOMPARE(statusOf(story, "i1"), std::string("OK"));
    QCOMPARE(textOf(itemsOf(healthOf(story, "i1"), "details").front(), "type"),
             std::string("CONTAINER_RUNTIME"));
    story.until(100);
    QCOMPARE(secondOf(story, "i1", "lastUpdated"), 90);
    QCOMPARE(secondOf(story, "i1", "lastStatusChange"), 30);
}

void InstanceHealthTest::aRuntimeThatDoesNotAnswerImpairs()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1a");
    story.until(100);
    QCOMPARE(story.fault("stowage:impair-instance", R"("on":{"instance":"i1"},"for":"5m")"),
             std::string());
    story.until(119);
    QCOMPARE(statusOf(story, "i1"), std::string("OK"));
    story.until(121);
    QCOMPARE(statusOf(story, "i1"), std::string("IMPAIRED"));
    QCOMPARE(statusOf(story, "i2"), std::string("OK"));
    QCOMPARE(shownOf(story, 0), std::string("IMPAIRED since 00:02:00"));
    QCOMPARE(shownOf(story, 1), std::string());
    QCOMPARE(secondOf(story, "i1", "lastStatusChange"), 120);
    story.until(419);
    QCOMPARE(statusOf(story, "i1"), std::string("IMPAIRED"));
    QCOMPARE(secondOf(story, "i1", "lastUpdated"), 390);
    story.until(421);
    QCOMPARE(statusOf(story, "i1"), std::string("OK"));
}

void InstanceHealthTest::impairedInstancesKeepTheirTasks()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.instance("i2", "us-east-1b");
    story.definition("app", 128, 128);
    story.service("web", 2, R"(,"placementStrategy":[{"type":"spread","field":"instanceId"}])");
    story.until(60);
    const std::string before = webTasks(story);
    story.fault("stowage:impair-instance", R"("on":{"instance":"i1"})");
    story.until(1'800);
    QCOMPARE(statusOf(story, "i1"), std::string("IMPAIRED"));
    QCOMPARE(story.runningOn("i1"), std::int64_t{1});
    QCOMPARE(webTasks(story), before);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":6})");
    story.until(1'900);
    QCOMPARE(story.runningOn("i1"), std::int64_t{3}); // nor is it spared
}

void InstanceHealthTest::ofADisconnectedOneNothingIsHeard()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.until(100);
    story.fault("stowage:agent-disconnect", R"("on":{"instance":"i1"})");
    story.until(119);
    QCOMPARE(statusOf(story, "i1"), std::string("OK"));
    story.until(500);
    QCOMPARE(statusOf(story, "i1"), std::string("INSUFFICIENT_DATA"));
    QCOMPARE(secondOf(story, "i1", "lastUpdated"), 90);
    QCOMPARE(secondOf(story, "i1", "lastStatusChange"), 120);
    story.fault("stowage:agent-reconnect", R"("on":{"instance":"i1"})");
    story.until(511);
    QCOMPARE(statusOf(story, "i1"), std::string("OK"));
    QCOMPARE(secondOf(story, "i1", "lastUpdated"), 510);
}

void InstanceHealthTest::isTellableAsAnEvent()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.until(100);
    story.fault("stowage:impair-instance", R"("on":{"instance":"i1"})");
    story.until(200);
    const sim::FactLog& facts = story.session.world().facts;
    std::uint32_t last = 0;
    for (std::uint32_t n = 1; n <= facts.count(); ++n)
        if (facts.fact(n).kind == FactKind::instanceHealthChanged)
            last = n;
    QVERIFY(last != 0);
    const Json event = story.event(last);
    QCOMPARE(textOf(event, "detail-type"), std::string("ECS Container Instance Health Change"));
    QCOMPARE(textOf(event, "source"), std::string("aws.ecs"));
    const Json& detail = *event.find("detail");
    QCOMPARE(textOf(detail, "containerInstanceArn"), story.instanceArn("i1"));
    QCOMPARE(textOf(detail, "overallStatus"), std::string("IMPAIRED"));
    QCOMPARE(textOf(itemsOf(detail, "healthChecks").front(), "status"), std::string("IMPAIRED"));
}

void InstanceHealthTest::nothingIsBookedWhileNothingChanges()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.until(7'200);
    QCOMPARE(changesOf(story), 0);
    QVERIFY(!story.session.world().hosts[story.session.world().hosts.first()].check);
    story.fault("stowage:impair-instance", R"("on":{"instance":"i1"},"for":"5s")");
    story.until(7'215); // over before anybody looked
    QCOMPARE(changesOf(story), 0);
    story.fault("stowage:impair-instance", R"("on":{"instance":"i1"},"for":"1h")");
    story.until(14'400);
    QCOMPARE(changesOf(story), 2);
    QVERIFY(!story.session.world().hosts[story.session.world().hosts.first()].check);
}

QTEST_GUILESS_MAIN(InstanceHealthTest)
#include "tst_instance_health.moc"
