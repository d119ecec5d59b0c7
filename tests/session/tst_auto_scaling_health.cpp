// SPDX-License-Identifier: GPL-3.0-or-later
// What an Auto Scaling group takes for a failed instance, and how many it replaces at a time.
#include "session/scaling.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

namespace {
std::set<std::string> ids(const Story& story)
{
    std::set<std::string> all;
    for (const Json& member : members(story))
        all.insert(textOf(member, "InstanceId"));
    return all;
}

Story group(int desired)
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup", create(sizes(0, 20, desired)));
    story.until(200);
    return story;
}
} // namespace

class AutoScalingHealthTest : public QObject {
    Q_OBJECT

private slots:
    void keepsWhatIsDeregistered();
    void replacesADeregisteredOneThatIsTerminated();
    void replacesATenthAtATime();
    void replacesWhatIsTerminatedAtOnce();
};

void AutoScalingHealthTest::keepsWhatIsDeregistered()
{
    Story story = group(2);
    const std::set<std::string> before = ids(story);
    QCOMPARE(before.size(), std::size_t{2});
    const std::string id = *before.begin();
    QCOMPARE(story.call("ecs:DeregisterContainerInstance",
                        R"({"cluster":"shop","force":true,"containerInstance":")" + id + R"("})"),
             std::string());
    story.until(1'500);
    QCOMPARE(ids(story), before);
    for (const Json& member : members(story))
        QCOMPARE(textOf(member, "HealthStatus"), std::string("Healthy"));
    QCOMPARE(activities(story).size(), std::size_t{2});
}

void AutoScalingHealthTest::replacesADeregisteredOneThatIsTerminated()
{
    Story story = group(2);
    const std::string id = *ids(story).begin();
    story.call("ecs:DeregisterContainerInstance",
               R"({"cluster":"shop","force":true,"containerInstance":")" + id + R"("})");
    story.until(300);
    QCOMPARE(story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + id + R"("]})"),
             std::string());
    story.until(600);
    const std::set<std::string> after = ids(story);
    QCOMPARE(after.size(), std::size_t{2});
    QVERIFY(!after.contains(id));
}

// Three of ten hang and are given up after three minutes: one is replaced, then the next.
void AutoScalingHealthTest::replacesATenthAtATime()
{
    Story story = group(10);
    const std::set<std::string> before = ids(story);
    QCOMPARE(before.size(), std::size_t{10});
    QCOMPARE(story.fault("stowage:instance-crash", R"("on":{"autoScalingGroup":"g","count":3})"),
             std::string());
    std::size_t mostPending = 0, fewest = 10;
    for (int second = 200; second <= 900; ++second) {
        story.until(second);
        std::size_t pending = 0;
        for (const Json& member : members(story))
            pending += textOf(member, "LifecycleState") == "Pending" ? 1 : 0;
        mostPending = std::max(mostPending, pending);
        fewest = std::min(fewest, members(story).size());
    }
    QCOMPARE(mostPending, std::size_t{1});
    QCOMPARE(fewest, std::size_t{10});
    const std::set<std::string> after = ids(story);
    std::size_t kept = 0;
    for (const std::string& id : before)
        kept += after.contains(id) ? 1 : 0;
    QCOMPARE(after.size(), std::size_t{10});
    QCOMPARE(kept, std::size_t{7});
}

void AutoScalingHealthTest::replacesWhatIsTerminatedAtOnce()
{
    Story story = group(10);
    const std::set<std::string> before = ids(story);
    std::string list;
    for (const std::string& id : {*before.begin(), *std::next(before.begin())})
        list += (list.empty() ? "\"" : ",\"") + id + "\"";
    QCOMPARE(story.call("ec2:TerminateInstances", R"({"InstanceIds":[)" + list + "]}"),
             std::string());
    story.until(210); // EC2 tells of it within 5 s
    std::size_t pending = 0;
    for (const Json& member : members(story))
        pending += textOf(member, "LifecycleState") == "Pending" ? 1 : 0;
    QCOMPARE(pending, std::size_t{2});
}

QTEST_APPLESS_MAIN(AutoScalingHealthTest)
#include "tst_auto_scaling_health.moc"
