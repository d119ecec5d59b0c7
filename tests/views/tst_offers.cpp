// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of what lives is asked for whole, so that nothing need be filled in.
#include "canvas/offers.h"
#include "document/apply.h"
#include "kinds/compute/cluster.h"
#include "kinds/compute/instance.h"
#include "kinds/compute/task_definition.h"
#include "kinds/events/queue.h"
#include "kinds/events/subscriber.h"
#include "kinds/network/subnet.h"
#include "kinds/network/vpc.h"
#include "kinds/outside/users.h"
#include "kinds/storage/bucket.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::doc;

class OffersTest : public QObject {
    Q_OBJECT

private slots:
    void tasksOfTheirOwnNetworkGetTheSubnetsOfTheCluster_data();
    void tasksOfTheirOwnNetworkGetTheSubnetsOfTheCluster();
    void anUploadIsAsLargeAsTheBucketSays();
    void whatLosesMessagesIsAskedBefore();
    void aFifoQueueIsSentToInAGroup();
    void anInboxOpensOnceThereIsMail();
    void oneRequestIsFollowedByTheRun();
};

namespace {
void perform(Document& document, const Edit& edit)
{
    Result<Document> next = apply(document, edit);
    if (!next)
        qFatal("%s", next.error().message.c_str());
    document = *std::move(next);
}

template <class Kind> ElementId add(Document& document, const ElementId& parent, const Kind& props)
{
    Element element;
    element.id = document.nextId(infoOf<Kind>());
    element.name = element.id.text;
    element.parent = parent;
    element.props = props;
    const ElementId id = element.id;
    perform(document, AddElement{std::move(element)});
    return id;
}
} // namespace

void OffersTest::tasksOfTheirOwnNetworkGetTheSubnetsOfTheCluster_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("subnets");
    QTest::newRow("bridge") << static_cast<int>(NetworkMode::bridge) << 0;
    QTest::newRow("host") << static_cast<int>(NetworkMode::host) << 0;
    QTest::newRow("awsvpc") << static_cast<int>(NetworkMode::awsvpc) << 2;
}

void OffersTest::tasksOfTheirOwnNetworkGetTheSubnetsOfTheCluster()
{
    QFETCH(int, mode);
    QFETCH(int, subnets);
    Document document;
    const ElementId vpc = add(document, {}, Vpc{});
    const ElementId cluster = add(document, vpc, Cluster{});
    for (const char* zone : {"us-east-1b", "us-east-1a", "us-east-1c"}) {
        const ElementId subnet = add(document, vpc, Subnet{.availabilityZone = zone});
        const ElementId instance = add(document, cluster, Instance{});
        if (subnet.text != "subnet-3")
            perform(document, AddLink{{instance, subnet, "subnet"}});
    }
    TaskDefinition settings;
    settings.networkMode = static_cast<NetworkMode>(mode);
    const ElementId definition = add(document, {}, settings);
    Readout readout;
    readout.subject = cluster;
    readout.verbs = {Verb::runTask};
    Frame frame;
    frame.readouts = {readout};
    ui::LiveState live;
    live.take(frame);
    const std::vector<ui::Offer> offers = ui::offersFor(document, live, Subject(cluster));
    QCOMPARE(offers.size(), std::size_t{1});
    const RunTask run = std::get<RunTask>(offers.front().command);
    QCOMPARE(run.definition, definition);
    const std::vector<ElementId> all{ElementId("subnet-2"), ElementId("subnet-1")};
    const std::vector<std::string> zones{"us-east-1a", "us-east-1b"};
    QCOMPARE(run.subnets, subnets == 2 ? all : std::vector<ElementId>());
    QCOMPARE(run.subnetZones, subnets == 2 ? zones : std::vector<std::string>());
}

void OffersTest::anUploadIsAsLargeAsTheBucketSays()
{
    Document document;
    const ElementId bucket = add(document, {}, Bucket{.objectSizeKib = 2});
    Readout readout;
    readout.subject = bucket;
    readout.verbs = {Verb::putObject};
    Frame frame;
    frame.readouts = {readout};
    ui::LiveState live;
    live.take(frame);
    const std::vector<ui::Offer> offers = ui::offersFor(document, live, Subject(bucket));
    QCOMPARE(offers.size(), std::size_t{2});
    const PutObject put = std::get<PutObject>(offers.front().command);
    QCOMPARE(put.bucket, bucket);
    QCOMPARE(put.bytes, std::int64_t{2'048});
    QVERIFY(!offers.front().follows && offers.back().follows);
    QVERIFY(offers.back().command == offers.front().command);
}

void OffersTest::whatLosesMessagesIsAskedBefore()
{
    Document document;
    const ElementId queue = add(document, {}, Queue{});
    Readout readout;
    readout.subject = queue;
    readout.verbs = {Verb::sendMessage, Verb::purgeQueue};
    Frame frame;
    frame.readouts = {readout};
    ui::LiveState live;
    live.take(frame);
    const std::vector<ui::Offer> offers = ui::offersFor(document, live, Subject(queue));
    QCOMPARE(offers.size(), std::size_t{3});
    QCOMPARE(std::get<SendMessages>(offers[0].command).queue, queue);
    QCOMPARE(std::get<SendMessages>(offers[0].command).count, std::int64_t{1});
    QVERIFY(offers[0].question.isEmpty() && offers[1].question.isEmpty());
    QVERIFY(offers[1].follows);
    QCOMPARE(std::get<PurgeQueue>(offers[2].command).queue, queue);
    QVERIFY(offers[2].question.contains(QStringLiteral("queue-1")));
}

void OffersTest::aFifoQueueIsSentToInAGroup()
{
    Document document;
    Queue props;
    props.type = MessageOrder::fifo;
    for (const bool isFifo : {true, false}) {
        const ElementId queue = add(document, {}, isFifo ? props : Queue{});
        Readout readout;
        readout.subject = queue;
        readout.verbs = {Verb::sendMessage};
        Frame frame;
        frame.readouts = {readout};
        ui::LiveState live;
        live.take(frame);
        const std::vector<ui::Offer> offers = ui::offersFor(document, live, Subject(queue));
        QCOMPARE(std::get<SendMessages>(offers.at(0).command).group,
                 std::string(isFifo ? "group-1" : ""));
    }
}

void OffersTest::anInboxOpensOnceThereIsMail()
{
    Document document;
    const ElementId admin = add(document, {}, Subscriber{});
    Readout readout;
    readout.subject = admin;
    Frame frame;
    frame.readouts = {readout};
    ui::LiveState live;
    live.take(frame);
    QVERIFY(ui::offersFor(document, live, Subject(admin)).empty());
    frame.readouts.front().mails = 1;
    live.take(frame);
    const std::vector<ui::Offer> offers = ui::offersFor(document, live, Subject(admin));
    QCOMPARE(offers.size(), std::size_t{1});
    QCOMPARE(offers.front().inbox, admin);
}

void OffersTest::oneRequestIsFollowedByTheRun()
{
    Document document;
    const ElementId users = add(document, {}, Users{});
    Readout readout;
    readout.subject = users;
    readout.verbs = {Verb::followRequest};
    Frame frame;
    frame.readouts = {readout};
    ui::LiveState live;
    live.take(frame);
    const std::vector<ui::Offer> offers = ui::offersFor(document, live, Subject(users));
    QCOMPARE(offers.size(), std::size_t{1});
    const Command wanted = Follow{Followed::request, users};
    QVERIFY(offers.front().command == wanted);
    QVERIFY(!offers.front().follows); // the command does
}

QTEST_GUILESS_MAIN(OffersTest)
#include "tst_offers.moc"
