// SPDX-License-Identifier: GPL-3.0-or-later
// A service that AWS would not create is refused in its words.
#include "session/story.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class RefusedServicesTest : public QObject {
    Q_OBJECT

private slots:
    void targetsMustFitTheDefinition_data();
    void targetsMustFitTheDefinition();
    void aServiceNameIsTakenWhileItDrains();
};

void RefusedServicesTest::targetsMustFitTheDefinition_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* network, const char* target,
                        const char* answer) {
        QTest::newRow(name) << QString::fromLatin1(network) << QString::fromLatin1(target)
                            << QString::fromLatin1(answer);
    };
    constexpr const char* kApp =
        R"("targetGroupArn":"tg","containerName":"app","containerPort":80)";
    add("fits", "bridge", kApp, "");
    add("container", "bridge", R"("targetGroupArn":"tg","containerName":"web","containerPort":80)",
        "InvalidParameterException: The container web does not exist in the task definition.");
    add("port", "bridge", R"("targetGroupArn":"tg","containerName":"app","containerPort":81)",
        "InvalidParameterException: The container app did not have a container port 81 defined.");
    add("no such group", "bridge",
        R"("targetGroupArn":"x","containerName":"app","containerPort":80)",
        "InvalidParameterException: Unable to describe target group x.");
    add("awsvpc with instances", "awsvpc", kApp,
        "InvalidParameterException: The provided target group tg has target type instance, which "
        "is incompatible with the awsvpc network mode specified in the task definition.");
    add("bridge with addresses", "bridge",
        R"("targetGroupArn":"ips","containerName":"app","containerPort":80)",
        "InvalidParameterException: The provided target group ips has target type ip, which is "
        "incompatible with the bridge network mode specified in the task definition.");
}

void RefusedServicesTest::targetsMustFitTheDefinition()
{
    QFETCH(QString, network);
    QFETCH(QString, target);
    QFETCH(QString, answer);
    Story story;
    story.balancer();
    const auto make = [&story](const char* operation, const std::string& with) {
        QCOMPARE(story.call(operation, with), std::string());
    };
    make("elbv2:CreateTargetGroup",
         R"({"Name":"ips","Protocol":"HTTP","Port":80,"VpcId":"vpc","TargetType":"ip"})");
    make("elbv2:CreateListener",
         R"({"LoadBalancerArn":"alb","Protocol":"HTTP","Port":8080,)"
         R"("DefaultActions":[{"Type":"forward","TargetGroupArn":"ips"}]})");
    make("ecs:RegisterTaskDefinition",
         R"({"family":"app","networkMode":")" + network.toStdString() +
             R"(","containerDefinitions":[{"name":"app","image":"app:1","memory":64,)"
             R"("portMappings":[{"containerPort":80}]}]})");
    const std::string said = story.call(
        "ecs:CreateService",
        R"({"cluster":"shop","serviceName":"web","taskDefinition":"app","desiredCount":0,)"
        R"("loadBalancers":[{)" +
            target.toStdString() + "}]" + (network == QLatin1String("awsvpc") ? kTaskNetwork : "") +
            "}");
    QCOMPARE(QString::fromStdString(said), answer);
}

void RefusedServicesTest::aServiceNameIsTakenWhileItDrains()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.definition("app", 256, 256);
    story.service("web", 1);
    story.until(120);
    QCOMPARE(story.running("web"), std::int64_t{1});
    const std::string again =
        R"({"cluster":"shop","serviceName":"web","taskDefinition":"app","desiredCount":1})";
    QCOMPARE(story.call("ecs:CreateService", again),
             std::string("InvalidParameterException: Creation of service was not idempotent."));
    for (const auto& element : story.session.document().elements())
        if (element->is("service")) {
            QVERIFY(story.session.perform(doc::RemoveElements{{element->id}}).has_value());
            break;
        }
    story.until(121);
    QCOMPARE(story.call("ecs:CreateService", again),
             std::string(
                 "InvalidParameterException: Unable to Start a service that is still Draining."));
    QCOMPARE(story.call("ecs:CreateCluster", R"({"clusterName":"other"})"), std::string());
    const std::string elsewhere =
        R"({"cluster":"other","serviceName":"web","taskDefinition":"app","desiredCount":0})";
    QCOMPARE(story.call("ecs:CreateService", elsewhere), std::string());
    story.until(300);
    QCOMPARE(story.call("ecs:CreateService", again), std::string());
}

QTEST_GUILESS_MAIN(RefusedServicesTest)
#include "tst_refused_services.moc"
