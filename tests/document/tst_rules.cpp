// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "document/drawing.h"
#include "kinds/compute/auto_scaling_group.h"
#include "kinds/compute/capacity_provider.h"
#include "kinds/compute/fargate.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::doc;

namespace {

// A drawing with one element of each kind, by its key.
struct OfEach : Shop {
    OfEach()
    {
        note = add<Note>("note");
        role = add<Role>("role");
        securityGroup = add<SecurityGroup>("sg", vpc);
        scalingGroup = add<AutoScalingGroup>("asg", cluster);
        add<Fargate>("fargate", cluster);
        add<CapacityProvider>("provider", cluster);
        add<Alarm>("alarm");
        add<ScalingPolicy>("policy");
        add<Queue>("queue");
        add<SnsTopic>("topic");
        add<Subscriber>("admin");
        add<EventRule>("rule");
        add<EventSchedule>("schedule");
        add<Bucket>("bucket");
        add<DynamoTable>("table");
        add<FileSystem>("data", vpc);
        add<ImageRepository>("repository");
        add<LogGroup>("lines");
        add<TitledFrame>("frame");
    }
    ElementId byKey(const std::string& key) const
    {
        for (const auto& element : document.elements())
            if (element->is(key))
                return element->id;
        return {};
    }
    ElementId note, role, securityGroup, scalingGroup;
};

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void sayWhoMayLiveWhere_data();
    void sayWhoMayLiveWhere();
    void refuseInSentencesWithTheNearestHome();
    void refuseToPutThingsIntoThemselves();
    void sayWhatMayBeLinked_data();
    void sayWhatMayBeLinked();
    void offerSensibleTargetsOnly();
    void keepLinksInsideOneVpc();
    void replaceWhereThereCanBeOnlyOne();
    void putAServiceBehindALoadBalancer();
    void addAListenerPerTargetGroup();
    void followTheNetworkMode();
    void chooseTheRoleByItsPurpose();
};

void RulesTest::sayWhoMayLiveWhere_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("homes");
    const auto add = [](const char* kind, const QStringList& homes) {
        QTest::newRow(kind) << QString(kind) << homes;
    };
    add("vpc", {""});
    add("cluster", {"vpc", ""});
    add("subnet", {"vpc"});
    add("loadBalancer", {"vpc"});
    add("securityGroup", {"vpc"});
    add("instance", {"cluster"});
    add("autoScalingGroup", {"cluster"});
    add("fargate", {"cluster"});
    add("capacityProvider", {"cluster", ""});
    add("service", {"cluster"});
    add("container", {"taskDefinition"});
    add("targetGroup", {"loadBalancer"});
    add("users", {""});
    add("taskDefinition", {""});
    add("role", {""});
    add("alarm", {""});
    add("scalingPolicy", {""});
    add("queue", {""});
    add("topic", {""});
    add("subscriber", {""});
    add("eventRule", {""});
    add("schedule", {""});
    add("bucket", {""});
    add("dynamoTable", {""});
    add("fileSystem", {"vpc", ""});
    add("imageRepository", {""});
    add("logGroup", {""});
    add("note", {""});
    add("frame", {""});
}

void RulesTest::sayWhoMayLiveWhere()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, homes);
    const OfEach drawing;
    const KindInfo& info = *findKind(kind.toStdString());
    QCOMPARE(!refuseParent(drawing.document, info, {}), homes.contains(""));
    for (const KindInfo& home : allKinds()) {
        const auto refusal =
            refuseParent(drawing.document, info, drawing.byKey(std::string(home.key)));
        // In a frame as on the canvas itself, but for what is drawn on a border.
        const bool isHome = home.key == "frame" ? homes.contains("") && !info.onBorder
                                                : homes.contains(text(std::string(home.key)));
        QCOMPARE(!refusal, isHome);
        QVERIFY(!refusal || refusal->words.ends_with('.'));
    }
}

void RulesTest::refuseInSentencesWithTheNearestHome()
{
    const OfEach drawing;
    const auto refusal = refuseParent(drawing.document, infoOf<Service>(), drawing.balancer);
    QVERIFY(refusal);
    QCOMPARE(refusal->words,
             std::string("A service belongs in a cluster, not in a load balancer."));
    QCOMPARE(refusal->nearest, drawing.cluster);
    QCOMPARE(refuseParent(drawing.document, infoOf<Cluster>(), drawing.note)->words,
             std::string("A cluster belongs in a VPC or on the canvas itself, not in a note."));
}

void RulesTest::refuseToPutThingsIntoThemselves()
{
    OfEach drawing;
    QVERIFY(refuseMove(drawing.document, drawing.vpc, drawing.vpc));
    QVERIFY(refuseMove(drawing.document, drawing.vpc, drawing.cluster));
    QVERIFY(!refuseMove(drawing.document, drawing.cluster, {}));
    QVERIFY(!drawing.refused(Reparent{{drawing.service}, drawing.balancer}).empty());
    QCOMPARE(*parentFor(drawing.document, drawing.service, drawing.instance1), drawing.cluster);
    QVERIFY(!parentFor(drawing.document, drawing.service, drawing.note));
}

void RulesTest::sayWhatMayBeLinked_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QStringList>("links");
    const auto add = [](const char* from, const QStringList& links) {
        QTest::newRow(from) << QString(from) << links;
    };
    add("users", {"requests loadBalancer", "sends queue"});
    add("container", {"polls queue", "pulls imageRepository", "logs logGroup"});
    add("topic", {"queue queue", "subscriber subscriber"});
    add("service", {"runs taskDefinition", "targets targetGroup", "subnet subnet",
                    "securityGroup securityGroup", "infrastructureRole role"});
    add("instance", {"subnet subnet", "securityGroup securityGroup", "instanceRole role"});
    add("autoScalingGroup", {"subnet subnet", "securityGroup securityGroup", "instanceRole role",
                             "targetGroup targetGroup"});
    add("loadBalancer", {"subnet subnet", "securityGroup securityGroup"});
    add("taskDefinition",
        {"taskRole role", "executionRole role", "writesBucket bucket", "readsBucket bucket",
         "writesTable dynamoTable", "readsTable dynamoTable", "mounts fileSystem"});
    add("fileSystem", {"subnet subnet", "securityGroup securityGroup"});
    for (const char* source : {"eventRule", "schedule"})
        add(source, {"task taskDefinition", "queue queue", "topic topic", "cluster cluster",
                     "eventsRole role", "deadLetter queue", "subnet subnet",
                     "securityGroup securityGroup"});
    add("alarm", {"service service", "cluster cluster", "targetGroup targetGroup",
                  "loadBalancer loadBalancer", "scalingPolicy scalingPolicy",
                  "autoScalingGroup autoScalingGroup", "capacityProvider capacityProvider",
                  "queue queue", "topic topic"});
    add("scalingPolicy", {"scales service", "scalesGroup autoScalingGroup", "backlog queue"});
    add("capacityProvider", {"autoScalingGroup autoScalingGroup"});
    // One queue is not its own dead-letter queue.
    for (const char* none :
         {"vpc", "subnet", "cluster", "targetGroup", "securityGroup", "role", "note", "frame",
          "fargate", "queue", "subscriber", "bucket", "dynamoTable", "imageRepository", "logGroup"})
        add(none, {});
}

void RulesTest::sayWhatMayBeLinked()
{
    QFETCH(QString, from);
    QFETCH(QStringList, links);
    const QStringList keys = {"requests",
                              "runs",
                              "targets",
                              "subnet",
                              "securityGroup",
                              "taskRole",
                              "executionRole",
                              "instanceRole",
                              "service",
                              "cluster",
                              "targetGroup",
                              "loadBalancer",
                              "scales",
                              "scalingPolicy",
                              "scalesGroup",
                              "autoScalingGroup",
                              "capacityProvider",
                              "sends",
                              "polls",
                              "pulls",
                              "queue",
                              "topic",
                              "subscriber",
                              "backlog",
                              "deadLetters",
                              "task",
                              "eventsRole",
                              "deadLetter",
                              "writesBucket",
                              "readsBucket",
                              "writesTable",
                              "readsTable",
                              "mounts",
                              "infrastructureRole",
                              "logs"};
    OfEach drawing;
    const auto existing = drawing.document.links();
    for (const auto& link : existing)
        drawing.perform(RemoveLink{link->from, link->to, link->kind});
    for (const QString& key : keys)
        for (const KindInfo& to : allKinds()) {
            Link link;
            link.from = drawing.byKey(from.toStdString());
            link.to = drawing.byKey(std::string(to.key));
            link.kind = key.toStdString();
            const bool legal = links.contains(key + " " + text(std::string(to.key)));
            QVERIFY2(drawing.refused(AddLink{link}).empty() == legal,
                     (link.kind + " " + std::string(to.key)).c_str());
        }
}

void RulesTest::offerSensibleTargetsOnly()
{
    const OfEach drawing;
    std::vector<std::string> words;
    for (const LinkChoice& choice : linkChoices(drawing.document, drawing.service))
        words.push_back(choice.words);
    std::sort(words.begin(), words.end());
    QCOMPARE(words, (std::vector<std::string>{
                        "app polls queue", "policy scales web", "put web behind alb",
                        "web is guarded by sg", "web is watched by alarm",
                        "web places tasks in private-a", "web places tasks in private-b"}));
    QVERIFY(linkChoices(drawing.document, drawing.note).empty());
    // Against the arrow: who may come here, among them an instance that would leave its subnet.
    words.clear();
    for (const LinkChoice& choice : linkChoices(drawing.document, drawing.subnetA))
        words.push_back(choice.words);
    std::sort(words.begin(), words.end());
    QCOMPARE(text(joined(words, "; ")),
             text("asg launches into private-a; data has a mount target in private-a; i-2 runs in "
                  "private-a; rule places tasks in private-a; schedule places tasks in private-a; "
                  "web places tasks in private-a"));
}

void RulesTest::keepLinksInsideOneVpc()
{
    Shop shop;
    const ElementId other = shop.add<Vpc>("other");
    const ElementId subnet = shop.add<Subnet>("far", other);
    Link link;
    link.from = shop.balancer;
    link.to = subnet;
    link.kind = "subnet";
    QCOMPARE(shop.refused(AddLink{link}),
             std::string("alb is in vpc, far is in other. Both must be in the same VPC."));
    // Moving a cluster out of its VPC cuts what would lead across.
    shop.perform(Reparent{{shop.cluster}, other});
    QVERIFY(!shop.document.findLink(shop.instance1, shop.subnetA, "subnet"));
    QVERIFY(shop.document.findLink(shop.service, shop.definition, "runs"));
}

void RulesTest::replaceWhereThereCanBeOnlyOne()
{
    Shop shop;
    const ElementId api = shop.add<TaskDefinition>("api");
    const auto made = doc::connect(shop.document, shop.service, api);
    QVERIFY(made.has_value());
    QCOMPARE(made->words, std::string("web runs api instead of web"));
    shop.performAll(made->edits);
    QVERIFY(shop.document.findLink(shop.service, api, "runs"));
    QVERIFY(!shop.document.findLink(shop.service, shop.definition, "runs"));
    QVERIFY(!doc::connect(shop.document, shop.service, api).has_value());
}

void RulesTest::putAServiceBehindALoadBalancer()
{
    Shop shop;
    QCOMPARE(shop.document.find(shop.group)->name, std::string("web-tg"));
    const auto& listeners = shop.props<LoadBalancer>(shop.balancer).listeners;
    QCOMPARE(listeners.size(), std::size_t(1));
    QCOMPARE(listeners[0].port, 80);
    QCOMPARE(listeners[0].targetGroup, shop.group.text);
    const ElementId api = shop.add<Service>("api", shop.cluster);
    const auto made = doc::connect(shop.document, shop.balancer, api);
    QVERIFY(made.has_value());
    QCOMPARE(made->words, std::string("Created target group api-tg: health check / every 30 s, "
                                      "5 good, 2 bad; "
                                      "listener HTTP:8080 of alb"));
    shop.performAll(made->edits);
    QVERIFY(shop.document.find(made->created)->place);
    QVERIFY(shop.document.findLink(api, made->created, "targets"));
}

void RulesTest::addAListenerPerTargetGroup()
{
    Shop shop;
    const ElementId group = shop.add<TargetGroup>("spare", shop.balancer);
    shop.performAll(doc::connect(shop.document, shop.service, group)->edits);
    QCOMPARE(shop.props<LoadBalancer>(shop.balancer).listeners.size(), std::size_t(2));
    QCOMPARE(shop.props<LoadBalancer>(shop.balancer).listeners[1].targetGroup, group.text);
    shop.perform(RemoveElements{{group}});
    QCOMPARE(shop.props<LoadBalancer>(shop.balancer).listeners[1].targetGroup, std::string());
}

void RulesTest::followTheNetworkMode()
{
    Shop shop;
    TaskDefinition props;
    props.networkMode = NetworkMode::awsvpc;
    const ElementId definition = shop.add<TaskDefinition>("api", {}, props);
    const ElementId container = shop.add<Container>("main", definition);
    const ElementId service = shop.add<Service>("api", shop.cluster);
    shop.link(service, definition, "runs");
    const auto made = doc::connect(shop.document, service, shop.balancer);
    QVERIFY(made->words.ends_with("container port 80 of main"));
    shop.performAll(made->edits);
    QVERIFY(shop.props<TargetGroup>(made->created).targetType == TargetType::ip);
    QCOMPARE(shop.props<Container>(container).portMappings.size(), std::size_t(1));
}

void RulesTest::chooseTheRoleByItsPurpose()
{
    Shop shop;
    Role props;
    props.purpose = RolePurpose::taskExecution;
    const ElementId execution = shop.add<Role>("execution", {}, props);
    const auto made = doc::connect(shop.document, execution, shop.definition);
    QVERIFY(made.has_value());
    shop.performAll(made->edits);
    QVERIFY(shop.document.findLink(shop.definition, execution, "executionRole"));
    QVERIFY(!doc::connect(shop.document, shop.instance1, execution).has_value());
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
