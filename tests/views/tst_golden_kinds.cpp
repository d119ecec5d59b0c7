// SPDX-License-Identifier: GPL-3.0-or-later
// What the painters of the canvas draw of what carries messages, keeps lines, routes requests and
// needs roles, compared with pictures that somebody has looked at.
#include "canvas/picture.h"
#include "kinds/compute/container.h"
#include "kinds/events/queue.h"
#include "kinds/events/subscriber.h"
#include "kinds/events/topic.h"
#include "kinds/identity/role.h"
#include "kinds/network/target_group.h"
#include "kinds/observe/log_group.h"
#include "kinds/outside/users.h"
#include "views/canvas_bench.h"
#include "views/golden.h"

using namespace stowage;
using namespace stowage::ui;

namespace {
struct Scene {
    doc::Document document;
    Frame frame;
};

Time at(double second)
{
    return Time{} + microseconds(static_cast<std::int64_t>(second * 1'000'000));
}

Readout counting(const char* id, std::vector<Figure> figures, Mood mood = Mood::running)
{
    Readout readout;
    readout.subject = ElementId(id);
    readout.mood = mood;
    readout.figures = std::move(figures);
    return readout;
}

FlowReadout flowing(const char* from, const char* to, FlowKind kind)
{
    FlowReadout flow;
    flow.from = ElementId(from);
    flow.to = ElementId(to);
    flow.kind = kind;
    return flow;
}

// Single messages, some of which failed, a rate of them, dead letters and a mail.
Scene flows()
{
    Scene scene;
    doc::Document& document = scene.document;
    document.put(element("topic-1", "news", doc::SnsTopic{}, {0, 0, 220, 80}));
    document.put(element("subscriber-1", "Administrator", doc::Subscriber{}, {480, 0, 200, 80}));
    document.put(element("queue-1", "orders", doc::Queue{}, {480, 180, 220, 80}));
    document.put(element("queue-2", "dead", doc::Queue{}, {480, 360, 220, 80}));
    document.put(element("task-definition-1", "worker", doc::TaskDefinition{}, {0, 150, 220, 140}));
    document.put(
        element("container-1", "app", doc::Container{}, {20, 210, 180, 60}, "task-definition-1"));
    document.putLink({ElementId("topic-1"), ElementId("subscriber-1"), "subscriber"});
    document.putLink({ElementId("topic-1"), ElementId("queue-1"), "queue"});
    document.putLink({ElementId("container-1"), ElementId("queue-1"), "polls"});
    document.putLink({ElementId("queue-1"), ElementId("queue-2"), "deadLetters"});
    FlowReadout mail = flowing("topic-1", "subscriber-1", FlowKind::mails);
    mail.count = 1;
    mail.hops = {{at(59.5), 1, false}};
    FlowReadout copies = flowing("topic-1", "queue-1", FlowKind::messages);
    copies.count = 1'200;
    copies.milliPerSecond = 20'000;
    FlowReadout received = flowing("queue-1", "container-1", FlowKind::messages);
    received.count = 12;
    received.failed = 2;
    received.milliPerSecond = 1'000;
    received.hops = {{at(59.2), 1, false}, {at(59.6), 1, true}};
    FlowReadout dead = flowing("queue-1", "queue-2", FlowKind::deadLetters);
    dead.count = 3;
    dead.hops = {{at(59.4), 1, false}};
    scene.frame.flows = {mail, copies, received, dead};
    Readout admin = counting("subscriber-1", {}, Mood::info);
    admin.mails = 2;
    admin.inbox = {{at(59.5), "news", "Order placed", "hello", {}}};
    scene.frame.readouts = {
        counting("topic-1", {{"published", "1,200"}, {"delivered", "1,201"}, {"failed", "0"}}),
        counting("queue-1", {{"visible", "318"},
                             {"in flight", "12"},
                             {"oldest", "41 s"},
                             {"went dead", "3", Mood::unhealthy}}),
        counting("queue-2", {{"dead letters", "3", Mood::unhealthy}, {"in flight", "0"}},
                 Mood::unhealthy),
        admin};
    return scene;
}

// One FIFO queue whose groups wait, and one without anything in it.
Scene fifo()
{
    Scene scene;
    const doc::Queue ordered{.type = doc::MessageOrder::fifo};
    scene.document.put(element("queue-1", "orders.fifo", ordered, {0, 0, 220, 80}));
    scene.document.put(element("queue-2", "bills.fifo", ordered, {260, 0, 220, 80}));
    scene.document.put(element("log-group-1", "/ecs/web", doc::LogGroup{}, {0, 120, 220, 80}));
    scene.frame.readouts = {
        counting("queue-1",
                 {{{}, "FIFO"}, {"visible", "42"}, {"in flight", "10"}, {"oldest", "12 s"}}),
        counting("queue-2", {{{}, "FIFO"}, {"visible", "0"}, {"in flight", "0"}, {"oldest", "–"}},
                 Mood::idle),
        counting("log-group-1", {{"streams", "4"}, {"lines", "1,318"}})};
    return scene;
}

// Keys that are struck where a role is missing or of another purpose, and one that is not.
Scene keys()
{
    Scene scene;
    doc::Document& document = scene.document;
    doc::Container container;
    container.awsAction = "s3:GetObject";
    container.secrets = {{"KEY", "/key"}};
    document.put(element("task-definition-1", "none", doc::TaskDefinition{}, {0, 0, 220, 140}));
    document.put(element("container-1", "app", container, {20, 60, 180, 60}, "task-definition-1"));
    document.put(element("task-definition-2", "both", doc::TaskDefinition{}, {260, 0, 220, 140}));
    document.put(element("container-2", "app", container, {280, 60, 180, 60}, "task-definition-2"));
    document.put(element("role-1", "app", doc::Role{}, {540, 40, 180, 60}));
    document.putLink({ElementId("task-definition-2"), ElementId("role-1"), "taskRole"});
    document.putLink({ElementId("task-definition-2"), ElementId("role-1"), "executionRole"});
    document.put(element("cluster-1", "shop", doc::Cluster{}, {0, 200, 720, 260}));
    document.put(element("instance-1", "i-1", doc::Instance{.instanceProfile = ""},
                         {20, 280, 220, 140}, "cluster-1"));
    doc::Service service;
    service.volumeConfigurations.emplace_back();
    document.put(element("service-1", "web", service, {300, 280, 180, 80}, "cluster-1"));
    return scene;
}

// Rules that divide and answer before the default of a listener.
Scene listeners()
{
    Scene scene;
    doc::LoadBalancer balancer;
    doc::Listener listener;
    listener.targetGroup = "target-group-1";
    balancer.listeners = {listener};
    doc::ListenerRule divided, fixed;
    divided.priority = 20;
    divided.paths = "/next/*";
    divided.targetGroup = "target-group-1";
    divided.weight = 3;
    divided.secondGroup = "target-group-2";
    divided.secondWeight = 1;
    fixed.priority = 40;
    fixed.hosts = "*.example.com";
    fixed.paths = "/admin*";
    fixed.action = doc::RuleAction::fixedResponse;
    fixed.statusCode = 403;
    balancer.rules = {fixed, divided};
    doc::Document& document = scene.document;
    document.put(element("users-1", "shoppers", doc::Users{}, {0, 80, 140, 110}));
    document.put(element("load-balancer-1", "alb", balancer, {240, 0, 280, 300}));
    document.put(element("target-group-1", "web-tg", doc::TargetGroup{}, {260, 50, 180, 60},
                         "load-balancer-1"));
    document.put(element("target-group-2", "next-tg", doc::TargetGroup{}, {260, 130, 180, 60},
                         "load-balancer-1"));
    document.putLink({ElementId("users-1"), ElementId("load-balancer-1"), "requests"});
    Readout users = counting("users-1", {});
    users.headline = "120 req/s, 4 failing, 2.5 messages/s";
    scene.frame.readouts = {users};
    return scene;
}

using Make = Scene (*)();
} // namespace

Q_DECLARE_METATYPE(Make)

class GoldenKindsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAsItDid_data();
    void looksAsItDid();
};

void GoldenKindsTest::initTestCase()
{
    const QString other = golden::otherFont();
    QVERIFY2(other.isEmpty() || !qEnvironmentVariableIsSet("CI"), qPrintable(other));
    if (!other.isEmpty())
        QSKIP(qPrintable(other));
}

void GoldenKindsTest::looksAsItDid_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Make>("make");
    for (const bool dark : {false, true}) {
        const char* theme = dark ? "dark" : "light";
        QTest::addRow("flows-%s", theme) << dark << Make(flows);
        QTest::addRow("fifo-%s", theme) << dark << Make(fifo);
        QTest::addRow("keys-%s", theme) << dark << Make(keys);
        QTest::addRow("listeners-%s", theme) << dark << Make(listeners);
    }
}

void GoldenKindsTest::looksAsItDid()
{
    QFETCH(bool, dark);
    QFETCH(Make, make);
    Scene scene = make();
    scene.frame.now = at(60);
    LiveState live;
    live.take(scene.frame);
    PictureAsked asked;
    asked.theme = dark ? Theme::dark() : Theme::light();
    const QString difference = golden::differenceFrom(QString::fromLatin1(QTest::currentDataTag()),
                                                      pictureOf(scene.document, live, asked));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_MAIN(GoldenKindsTest)
#include "tst_golden_kinds.moc"
