// SPDX-License-Identifier: GPL-3.0-or-later
// One more than an account may have is refused in AWS's words; what is already there is not.
#include "aws/calls.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/service.h"
#include "kinds/compute/task_definition.h"
#include "kinds/network/load_balancer.h"
#include "session/drawn.h"

#include <QtTest>

#include <string>

using namespace stowage;
using namespace stowage::session;

namespace {
std::string answerTo(const doc::Document& document, const std::string& operation,
                     const std::string& with)
{
    const sim::World world;
    const aws::Planned planned =
        aws::planCall(document, world, {operation, *io::parseJson(with, "with")});
    const auto* exception = std::get_if<aws::AwsException>(&planned);
    return exception != nullptr ? exception->name + ": " + exception->message : std::string();
}

// "c" and a number, so many of them.
doc::Document full(const doc::Props& props, int count, const ElementId& parent = {})
{
    doc::Document document;
    doc::Element element;
    element.props = doc::Cluster{};
    element.id = ElementId("cluster-1");
    element.name = "shop";
    document.put(element);
    element.props = doc::TaskDefinition{};
    element.id = ElementId("task-definition-1");
    element.name = "app";
    document.put(element);
    element.props = props;
    element.parent = parent;
    const bool isCluster = element.as<doc::Cluster>() != nullptr;
    for (int n = 1; n <= count - (isCluster ? 1 : 0); ++n) {
        element.id = ElementId(std::string(element.kind().key) + "-x" + std::to_string(n));
        element.name = "c" + std::to_string(n);
        document.put(element);
    }
    return document;
}

const std::string kTooMany = "LimitExceededException: The limit for the resource was exceeded.";
} // namespace

class QuotasTest : public QObject {
    Q_OBJECT

private slots:
    void anAccountHasTenThousandClusters();
    void aClusterHasFiveThousandServices();
    void aClusterHasFiveThousandInstances();
    void anAccountHasFiftyLoadBalancers();
    void anAccountHasFiveHundredAutoScalingGroups();
    void anAccountScalesThreeThousandServices();
    void aResourceHasFiftyTags_data();
    void aResourceHasFiftyTags();
};

void QuotasTest::anAccountHasTenThousandClusters()
{
    const doc::Document document = full(doc::Cluster{}, 10'000);
    QCOMPARE(answerTo(document, "ecs:CreateCluster", R"({"clusterName":"other"})"), kTooMany);
    QCOMPARE(answerTo(document, "ecs:CreateCluster", R"({"clusterName":"c7"})"), std::string());
    QCOMPARE(answerTo(full(doc::Cluster{}, 9'999), "ecs:CreateCluster", R"({"clusterName":"x"})"),
             std::string());
}

void QuotasTest::aClusterHasFiveThousandServices()
{
    const std::string create =
        R"({"cluster":"shop","serviceName":"web","taskDefinition":"app","desiredCount":1})";
    const ElementId cluster("cluster-1");
    QCOMPARE(answerTo(full(doc::Service{}, 5'000, cluster), "ecs:CreateService", create), kTooMany);
    QVERIFY(answerTo(full(doc::Service{}, 4'999, cluster), "ecs:CreateService", create) !=
            kTooMany);
}

void QuotasTest::aClusterHasFiveThousandInstances()
{
    sim::World world;
    sim::Cluster cluster;
    cluster.element = world.names.intern("cluster-1");
    const auto home = world.clusters.add(cluster);
    world.placeElement(cluster.element, {EntityKind::cluster, home.slot});
    const doc::Document document = full(doc::Service{}, 0);
    const auto answer = [&] {
        const aws::Planned planned =
            aws::planCall(document, world,
                          {"ecs:RegisterContainerInstance",
                           *io::parseJson(R"({"cluster":"shop","attributes":[)"
                                          R"({"name":"ecs.instance-type","value":"m5.large"}]})",
                                          "with")});
        const auto* exception = std::get_if<aws::AwsException>(&planned);
        return exception != nullptr ? exception->name + ": " + exception->message : std::string();
    };
    for (int n = 0; n < 5'000; ++n) {
        if (n == 4'999)
            QCOMPARE(answer(), std::string());
        const auto host = world.hosts.add({});
        sim::Cluster& row = world.clusters[home];
        linkLast(world.hosts, sim::kOfCluster, row.firstHost, row.lastHost, host);
    }
    QCOMPARE(answer(), kTooMany);
}

void QuotasTest::anAccountHasFiftyLoadBalancers()
{
    Story story;
    story.balancer(); // "alb", in a network of two zones
    std::string answer;
    for (int n = 2; n <= 51 && answer.empty(); ++n)
        answer = story.call("elbv2:CreateLoadBalancer",
                            R"({"Name":"b)" + std::to_string(n) +
                                R"(","Subnets":["us-east-1a","us-east-1b"]})");
    QCOMPARE(answer, std::string("TooManyLoadBalancers: You've reached the limit on the number of "
                                 "load balancers for your AWS account."));
    int balancers = 0;
    for (const auto& element : story.session.document().elements())
        balancers += element->is("loadBalancer") ? 1 : 0;
    QCOMPARE(balancers, 50);
}

void QuotasTest::anAccountHasFiveHundredAutoScalingGroups()
{
    const std::string create =
        R"({"AutoScalingGroupName":"web","MinSize":0,"MaxSize":1,"InstanceType":"m5.large",)"
        R"("AvailabilityZones":["us-east-1a"]})";
    const ElementId cluster("cluster-1");
    QCOMPARE(answerTo(full(doc::AutoScalingGroup{}, 500, cluster),
                      "autoscaling:CreateAutoScalingGroup", create),
             std::string("LimitExceeded: You have already reached a limit for your Amazon EC2 Auto "
                         "Scaling resources (for example, Auto Scaling groups, launch "
                         "configurations, or lifecycle hooks)."));
}

void QuotasTest::anAccountScalesThreeThousandServices()
{
    const ElementId cluster("cluster-1");
    const auto registered = [&](int count) {
        doc::Document document = full(doc::Service{.maxCapacity = 4}, count, cluster);
        doc::Element service;
        service.props = doc::Service{};
        service.id = ElementId("service-1");
        service.name = "web";
        service.parent = cluster;
        document.put(service);
        return answerTo(document, "application-autoscaling:RegisterScalableTarget",
                        R"({"ServiceNamespace":"ecs","ResourceId":"service/shop/web",)"
                        R"("ScalableDimension":"ecs:service:DesiredCount","MinCapacity":1,)"
                        R"("MaxCapacity":2})");
    };
    QCOMPARE(registered(3'000),
             std::string("LimitExceededException: A per-account resource limit is exceeded."));
    QCOMPARE(registered(2'999), std::string());
}

void QuotasTest::aResourceHasFiftyTags_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("answer");
    QTest::newRow("ecs") << "ecs:CreateCluster"
                         << R"({"clusterName":"x","tags":[%1]})"
                         << "InvalidParameterException: tags can have at most 50 items.";
    QTest::newRow("elbv2") << "elbv2:CreateTargetGroup"
                           << R"({"Name":"x","Protocol":"HTTP","Port":80,"Tags":[%1]})"
                           << "TooManyTags: You've reached the limit on the number of tags for "
                              "this resource.";
}

void QuotasTest::aResourceHasFiftyTags()
{
    QFETCH(QString, operation);
    QFETCH(QString, with);
    QFETCH(QString, answer);
    const bool isEcs = operation.startsWith("ecs:");
    QStringList tags;
    for (int n = 0; n < 51; ++n)
        tags.append(QString(isEcs ? R"({"key":"k%1","value":"v"})" : R"({"Key":"k%1","Value":"v"})")
                        .arg(n));
    const auto given = [&](int count) {
        const QString list = tags.mid(0, count).join(',');
        return QString::fromStdString(answerTo(full(doc::Cluster{}, 1), operation.toStdString(),
                                               with.arg(list).toStdString()));
    };
    QCOMPARE(given(51), answer);
    QVERIFY(given(50) != answer);
}

QTEST_GUILESS_MAIN(QuotasTest)
#include "tst_quotas.moc"
