// SPDX-License-Identifier: GPL-3.0-or-later
// Custom attributes of instances of an Auto Scaling group: they live with the instance.
#include "session/scaling.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::scaling;

namespace {
Story grown(int instances)
{
    Story story;
    story.call("autoscaling:CreateAutoScalingGroup",
               create(sizes(0, 6, instances), R"("us-east-1a")"));
    story.definition("app", 64, 64);
    story.until(150);
    return story;
}

std::string attributes(Story& story, const std::string& operation, const std::string& list)
{
    return story.call("ecs:" + operation, R"({"cluster":"shop","attributes":[)" + list + "]}");
}

std::string item(const std::string& name, const std::string& value, const std::string& target)
{
    return R"({"name":")" + name + (value.empty() ? "" : R"(","value":")" + value) +
           R"(","targetId":")" + target + R"("})";
}

// What an instance bears of that name; "-": it does not.
std::string borne(const Story& story, const std::string& instance, const std::string& name)
{
    for (const Json& each : itemsOf(story.state(), "containerInstances"))
        if (textOf(each, "ec2InstanceId") == instance)
            for (const Json& attribute : itemsOf(each, "attributes"))
                if (textOf(attribute, "name") == name)
                    return textOf(attribute, "value");
    return "-";
}

std::string runDisk(Story& story)
{
    return story.call("ecs:RunTask",
                      R"({"cluster":"shop","taskDefinition":"app","placementConstraints":[)"
                      R"({"type":"memberOf","expression":"attribute:disk == ssd"}]})");
}
} // namespace

class InstanceAttributesTest : public QObject {
    Q_OBJECT

private slots:
    void countInConstraints();
    void goWithTheirInstance();
    void areLimited();
    void aDaemonFollowsThem();
};

void InstanceAttributesTest::countInConstraints()
{
    Story story = grown(2);
    const std::string one = idOf(story, 0), other = idOf(story, 1);
    const doc::Document before = story.session.document();
    QCOMPARE(attributes(story, "PutAttributes",
                        item("disk", "ssd", other) + "," + item("rack", "7", one)),
             std::string());
    QVERIFY2(story.session.document() == before, "the group stays as it is drawn");
    QCOMPARE(borne(story, other, "disk"), std::string("ssd"));
    QCOMPARE(borne(story, one, "disk"), std::string("-"));
    QCOMPARE(borne(story, one, "rack"), std::string("7"));
    for (int n = 0; n < 3; ++n)
        QCOMPARE(runDisk(story), std::string());
    story.until(240);
    const std::vector<Json> tasks = story.tasks();
    QCOMPARE(tasks.size(), std::size_t{3});
    for (const Json& task : tasks)
        QCOMPARE(textOf(task, "containerInstanceArn"),
                 textOf(tasks.front(), "containerInstanceArn"));
    QCOMPARE(attributes(story, "DeleteAttributes", item("disk", "", other)), std::string());
    QCOMPARE(borne(story, other, "disk"), std::string("-"));
    QCOMPARE(runDisk(story), std::string());
    story.until(300);
    QCOMPARE(story.tasks().size(), std::size_t{3});
    QCOMPARE(attributes(story, "DeleteAttributes", item("never", "", one)), std::string());
}

void InstanceAttributesTest::goWithTheirInstance()
{
    Story story = grown(1);
    const std::string first = idOf(story, 0);
    QCOMPARE(attributes(story, "PutAttributes", item("disk", "ssd", first)), std::string());
    story.call("ec2:TerminateInstances", R"({"InstanceIds":[")" + first + R"("]})");
    story.until(400);
    const std::string second = idOf(story, 0);
    QVERIFY(second != first);
    QCOMPARE(borne(story, second, "disk"), std::string("-"));
    QCOMPARE(borne(story, second, "ecs.instance-type"), std::string("m5.large"));
    QVERIFY(attributes(story, "PutAttributes", item("disk", "ssd", first))
                .starts_with("TargetNotFoundException: "));
}

void InstanceAttributesTest::areLimited()
{
    Story story = grown(1);
    const std::string instance = idOf(story, 0);
    for (int n = 0; n < 10; ++n)
        QCOMPARE(attributes(story, "PutAttributes", item("own" + std::to_string(n), "1", instance)),
                 std::string());
    QCOMPARE(attributes(story, "PutAttributes", item("own3", "2", instance)), std::string());
    QCOMPARE(borne(story, instance, "own3"), std::string("2"));
    QVERIFY(attributes(story, "PutAttributes", item("own10", "1", instance))
                .starts_with("AttributeLimitExceededException: "));
    QCOMPARE(borne(story, instance, "own10"), std::string("-"));
}

void InstanceAttributesTest::aDaemonFollowsThem()
{
    Story story = grown(2);
    story.call("ecs:CreateService",
               R"({"cluster":"shop","serviceName":"agent","taskDefinition":"app",)"
               R"("schedulingStrategy":"DAEMON","placementConstraints":[{"type":"memberOf",)"
               R"("expression":"attribute:disk == ssd"}]})");
    story.until(200);
    QCOMPARE(story.running("agent"), std::int64_t{0});
    const std::string instance = idOf(story, 1);
    attributes(story, "PutAttributes", item("disk", "ssd", instance));
    story.until(260);
    QCOMPARE(story.running("agent"), std::int64_t{1});
    attributes(story, "DeleteAttributes", item("disk", "", instance));
    story.until(360);
    QCOMPARE(story.running("agent"), std::int64_t{0});
}

QTEST_GUILESS_MAIN(InstanceAttributesTest)
#include "tst_instance_attributes.moc"
