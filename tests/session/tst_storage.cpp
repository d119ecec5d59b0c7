// SPDX-License-Identifier: GPL-3.0-or-later
// How much room there is for what tasks write, and what of it outlives them.
#include "session/storage.h"
#include "sim/storage_values.h"

#include <QtTest>

#include <map>
#include <string>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;
using namespace stowage::session::storage;

class StorageTest : public QObject {
    Q_OBJECT

private slots:
    void aFullEphemeralStorageEndsTheProgram();
    void moreEphemeralStorageLastsLonger();
    void containersOfATaskShareIt();
    void anImageNeedsRoom();
    void whatIsWrittenIntoATaskIsLost();
    void aSharedVolumeStaysOnItsInstance();
    void theRootVolumeOfAnInstanceFills();
    void aTaskSaysWhatOutlivesIt();
};

namespace {
constexpr int kGibPerMinute = 1'024;

std::string registeredOn(const std::string& container, const std::string& volumes = {})
{
    return R"({"family":"app","containerDefinitions":[{"name":"app","image":"app:1",)"
           R"("memory":64)" +
           container + "}]" + volumes + "}";
}

const std::string kShared =
    R"(,"volumes":[{"name":"v","dockerVolumeConfiguration":{"scope":"shared"}}])";
} // namespace

// 20 GiB, of which the image takes 60 MiB.
void StorageTest::aFullEphemeralStorageEndsTheProgram()
{
    Story story;
    define(story, writes(20 * kGibPerMinute, false));
    serveIn(story, "us-east-1a");
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    story.until(120);
    const io::Json task = story.tasks()[0];
    QCOMPARE(textOf(task, "stopCode"), std::string("EssentialContainerExited"));
    QCOMPARE(numberOf(itemsOf(task, "containers")[0], "exitCode"), std::int64_t{1});
    const WhyCard card = whyLast(story, FactKind::diskFilled);
    QVERIFY2(card.sentence.starts_with("Its images and what its containers write share its "
                                       "ephemeral storage of 20 GiB."),
             card.sentence.c_str());
    QCOMPARE(firstRule(card), std::string("storage.full"));
}

void StorageTest::moreEphemeralStorageLastsLonger()
{
    Story story;
    define(story, writes(20 * kGibPerMinute, false), R"(,"ephemeralStorage":{"sizeInGiB":200})");
    serveIn(story, "us-east-1a");
    story.until(600);
    QVERIFY(factsOf(story, FactKind::diskFilled).empty());
    story.until(700);
    QVERIFY(!factsOf(story, FactKind::diskFilled).empty());
}

// Two that write 10 GiB a minute each fill 20 GiB in a minute, both.
void StorageTest::containersOfATaskShareIt()
{
    Story story;
    const std::string ten = writes(10 * kGibPerMinute, false);
    story.call("ecs:RegisterTaskDefinition",
               R"({"family":"app","networkMode":"awsvpc","requiresCompatibilities":["FARGATE"],)"
               R"("cpu":"256","memory":"512","containerDefinitions":[)"
               R"({"name":"app","image":"app:1")" +
                   ten + R"(},{"name":"side","image":"side:1","essential":false)" + ten + "}]}");
    serveIn(story, "us-east-1a");
    story.until(70);
    QVERIFY(factsOf(story, FactKind::diskFilled).empty());
    story.until(120);
    QVERIFY(!factsOf(story, FactKind::diskFilled).empty());
}

void StorageTest::anImageNeedsRoom()
{
    Story story;
    define(story, R"(,"dockerLabels":{"stowage.image-mib":"30000"})");
    serveIn(story, "us-east-1a");
    story.until(1'800); // a pull takes its time
    const std::string reason = reasonOfFirst(story);
    QVERIFY2(reason.starts_with("CannotPullContainerError: write "), reason.c_str());
    QVERIFY2(reason.ends_with(": no space left on device"), reason.c_str());
    QCOMPARE(firstRule(whyLast(story, FactKind::pullHadNoRoom)), std::string("storage.pull"));
}

void StorageTest::whatIsWrittenIntoATaskIsLost()
{
    Story story;
    define(story, writes(60, false));
    serveIn(story, "us-east-1a");
    story.until(150);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(300);
    const WhyCard card = whyLast(story, FactKind::taskDataLeft);
    QVERIFY2(card.sentence.find(" MiB gone with it.") != std::string::npos, card.sentence.c_str());
    QCOMPARE(firstRule(card), std::string("storage.survives"));
}

void StorageTest::aSharedVolumeStaysOnItsInstance()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.call("ecs:RegisterTaskDefinition", registeredOn(kMounts + writes(60, true), kShared));
    story.service("web", 1);
    story.until(120);
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(240);
    const WhyCard left = whyLast(story, FactKind::taskDataLeft);
    QVERIFY2(left.sentence.find(" MiB left on i1") != std::string::npos, left.sentence.c_str());
    story.call("ec2:TerminateInstances", R"({"InstanceIds":["i1"]})");
    story.until(300);
    const WhyCard lost = whyLast(story, FactKind::instanceDataLost);
    QCOMPARE(firstRule(lost), std::string("storage.instance"));
}

// 30 GiB, for all tasks there.
void StorageTest::theRootVolumeOfAnInstanceFills()
{
    Story story;
    story.instance("i1", "us-east-1a");
    story.call("ecs:RegisterTaskDefinition", registeredOn(writes(15 * kGibPerMinute, false)));
    story.service("web", 2);
    story.until(50);
    QCOMPARE(story.running("web"), std::int64_t{2});
    story.until(120);
    const WhyCard card = whyLast(story, FactKind::diskFilled);
    QVERIFY2(card.sentence.find("share the root volume of ") != std::string::npos,
             card.sentence.c_str());
    QVERIFY2(card.sentence.find(", 30 GiB.") != std::string::npos, card.sentence.c_str());
}

void StorageTest::aTaskSaysWhatOutlivesIt()
{
    Story story;
    makeFileSystem(story, {"us-east-1a"});
    define(story, kMounts + writes(60, true), volumes());
    serveIn(story, "us-east-1a");
    story.until(60);
    std::map<std::string, std::string> lines;
    const sim::World& world = story.session.world();
    for (const ReadoutLine& line : sim::storageLines(world, world.tasks.first()))
        lines[line.label] = line.value;
    QCOMPARE(lines["Ephemeral storage"], std::string("20 GiB, gone with the task"));
    QCOMPARE(lines["Volume v"], std::string("on data, outlives the task"));
    QVERIFY(lines["Written on its file system"].ends_with(" MiB"));
    QVERIFY(!lines.contains("Written into itself"));
}

QTEST_GUILESS_MAIN(StorageTest)
#include "tst_storage.moc"
