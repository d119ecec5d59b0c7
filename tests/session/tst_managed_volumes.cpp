// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes of Amazon EBS that Amazon ECS makes for tasks: when they are there, what keeps them from
// being made, and what becomes of them.
#include "field/row.h"
#include "kinds/catalog.h"
#include "kinds/compute/service.h"
#include "session/volumes.h"
#include "sim/storage_values.h"

#include <QtTest>

#include <map>
#include <set>
#include <string>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;
using namespace stowage::session::storage;
using namespace stowage::session::volumes;

class ManagedVolumesTest : public QObject {
    Q_OBJECT

private slots:
    void aTaskOnFargateGetsOne();
    void onAnInstanceItIsThereBeforeThePull();
    void eachTaskHasItsOwnInItsZone();
    void itGoesWithItsTask();
    void runTaskMayLetItStay();
    void whatNobodyConfiguresIsNotMade();
    void whatAmazonEc2RefusesIsNotMade();
    void linuxMountsNoNtfs();
    void olderInstancesTakeNoSuchTask();
    void anotherConfigurationIsADeployment();
    void aFullVolumeEndsTheProgram();
    void aTaskSaysWhatBecomesOfIt();
};

namespace {
// As by hands in the inspector.
void configure(Story& story, const std::vector<doc::VolumeConfiguration>& configurations)
{
    const ElementId web = idOfElement(story, "service", "web");
    doc::Service changed = *story.session.document().find(web)->as<doc::Service>();
    changed.volumeConfigurations = configurations;
    const doc::Props props = changed;
    const doc::Field& row =
        *doc::findField(doc::infoOf<doc::Service>().rows, "volumeConfigurations");
    perform(story, doc::SetField{{web}, "volumeConfigurations", doc::valueOf(props, row)});
}

Time atOf(const Story& story, FactKind kind)
{
    const auto found = factsOf(story, kind);
    return found.empty() ? kNever : story.session.world().facts.fact(found.front()).at();
}
} // namespace

void ManagedVolumesTest::aTaskOnFargateGetsOne()
{
    Story story;
    define(story, kMounts, kAtLaunch);
    serveWith(story, configured());
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    const auto all = volumesOf(story);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(textOf(all[0], "VolumeType"), std::string("gp3"));
    QCOMPARE(numberOf(all[0], "Size"), std::int64_t{10});
    QCOMPARE(numberOf(all[0], "Iops"), std::int64_t{3'000});
    QCOMPARE(numberOf(all[0], "Throughput"), std::int64_t{125});
    QCOMPARE(textOf(all[0], "State"), std::string("in-use"));
    const io::Json attachment = attachmentOf(story.tasks()[0]);
    QCOMPARE(textOf(attachment, "status"), std::string("ATTACHED"));
    QCOMPARE(detailOf(attachment, "volumeId"), textOf(all[0], "VolumeId"));
    QCOMPARE(detailOf(attachment, "volumeName"), std::string("v"));
    QCOMPARE(detailOf(attachment, "roleArn"), kRole + "makes");
    QCOMPARE(detailOf(attachment, "deleteOnTermination"), std::string("true"));
    const io::Json deployment = itemsOf(story.service("web"), "deployments")[0];
    const io::Json own = *itemsOf(deployment, "volumeConfigurations")[0].find("managedEBSVolume");
    QCOMPARE(numberOf(own, "sizeInGiB"), std::int64_t{10});
    QCOMPARE(textOf(own, "filesystemType"), std::string("xfs"));
    QCOMPARE(textOf(own, "roleArn"), kRole + "makes");
    // A definition says so as it was registered.
    const io::Json definitions = *story.state().find("taskDefinitions");
    QVERIFY(io::compactJson(definitions).find(R"({"name":"v","configuredAtLaunch":true})") !=
            std::string::npos);
}

void ManagedVolumesTest::onAnInstanceItIsThereBeforeThePull()
{
    Story story;
    story.instance("i1", "us-east-1b");
    defineOnInstances(story);
    story.service("web", 1, configured());
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    const Time created = atOf(story, FactKind::taskCreated);
    QCOMPARE(atOf(story, FactKind::volumeAttached), created + seconds(10));
    QVERIFY(atOf(story, FactKind::imagePullStarted) >= created + seconds(10));
    QCOMPARE(textOf(volumesOf(story)[0], "AvailabilityZone"), std::string("us-east-1b"));
    QCOMPARE(firstRule(whyLast(story, FactKind::volumeAttached)), std::string("ebs.perTask"));
}

void ManagedVolumesTest::eachTaskHasItsOwnInItsZone()
{
    Story story;
    define(story, kMounts, kAtLaunch);
    story.service("web", 2, kOnFargate + network() + configured());
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{2});
    std::map<std::string, std::string> zones;
    for (const io::Json& volume : volumesOf(story))
        zones[textOf(volume, "VolumeId")] = textOf(volume, "AvailabilityZone");
    QCOMPARE(zones.size(), std::size_t{2});
    std::set<std::string> used;
    for (const io::Json& task : story.tasks()) {
        const std::string id = detailOf(attachmentOf(task), "volumeId");
        QCOMPARE(zones[id], textOf(task, "availabilityZone"));
        used.insert(zones[id]);
    }
    QCOMPARE(used.size(), std::size_t{2});
}

void ManagedVolumesTest::itGoesWithItsTask()
{
    Story story;
    story.instance("i1", "us-east-1a");
    defineOnInstances(story, kMounts + writes(60, true));
    story.service("web", 1, configured());
    story.until(60);
    QCOMPARE(volumesOf(story).size(), std::size_t{1});
    story.call("ecs:UpdateService", R"({"cluster":"shop","service":"web","desiredCount":0})");
    story.until(120);
    QVERIFY(volumesOf(story).empty());
    QCOMPARE(textOf(attachmentOf(story.tasks()[0]), "status"), std::string("DELETED"));
    QCOMPARE(firstRule(whyLast(story, FactKind::volumeDeleted)), std::string("ebs.deleted"));
    const WhyCard card = whyLast(story, FactKind::taskDataLeft);
    QVERIFY2(card.sentence.find(" MiB gone with it") != std::string::npos, card.sentence.c_str());
    // It was DEPROVISIONING while the volume went.
    const io::Json task = story.tasks()[0];
    const double lasted = secondsOf(task, "stoppedAt") - secondsOf(task, "executionStoppedAt");
    QVERIFY2(lasted > 4.99 && lasted < 5.01, std::to_string(lasted).c_str());
}

void ManagedVolumesTest::runTaskMayLetItStay()
{
    Story story;
    define(story, kMounts + writes(60, true, R"(,"stowage.exit":"after:60s")"), kAtLaunch);
    const std::string run = R"({"cluster":"shop","taskDefinition":"app")" + kOnFargate +
                            network(kInA) +
                            configured(R"(,"sizeInGiB":30,"volumeType":"gp2",)"
                                       R"("terminationPolicy":{"deleteOnTermination":false})") +
                            "}";
    QCOMPARE(story.call("ecs:RunTask", run), std::string());
    story.until(300);
    QCOMPARE(textOf(story.tasks()[0], "lastStatus"), std::string("STOPPED"));
    const auto all = volumesOf(story);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(textOf(all[0], "State"), std::string("available"));
    QCOMPARE(numberOf(all[0], "Iops"), std::int64_t{100}); // gp2: three for each GiB, or 100
    QCOMPARE(textOf(attachmentOf(story.tasks()[0]), "status"), std::string("DETACHED"));
    const WhyCard card = whyLast(story, FactKind::taskDataLeft);
    QVERIFY2(card.sentence.find(" MiB kept in its volume") != std::string::npos,
             card.sentence.c_str());
    QCOMPARE(factsOf(story, FactKind::volumeKept).size(), std::size_t{1});
    const auto lines = sim::keptLines(story.session.world(), 1);
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines[0].value, std::string("1, 30 GiB in all"));
    QCOMPARE(lines[1].value, std::string("$0.0042")); // 3 $ a month
    story.until(4'500);                               // its task is forgotten
    QVERIFY(story.tasks().empty());
    QCOMPARE(volumesOf(story).size(), std::size_t{1});
}

void ManagedVolumesTest::whatNobodyConfiguresIsNotMade()
{
    const std::string words = "InvalidParameterException: The volume v of the task definition is "
                              "configured at launch, and volumeConfigurations does not configure "
                              "it.";
    Story story;
    define(story, kMounts, kAtLaunch);
    const std::string service = R"({"cluster":"shop","serviceName":"web","desiredCount":1,)"
                                R"("taskDefinition":"app")" +
                                kOnFargate + network(kInA);
    QCOMPARE(story.call("ecs:CreateService", service + "}"), words);
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + kOnFargate +
                                           network(kInA) + "}"),
             words);
    serveWith(story, configured());
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web","volumeConfigurations":[]})"),
             words);
    story.until(60);
    QCOMPARE(story.running("web"), std::int64_t{1});
    configure(story, {}); // which no call does
    story.until(120);
    QVERIFY(saysWhy(story, "nobody configures volume v", "ebs.configured"));
    QCOMPARE(story.running("web"), std::int64_t{1}); // the old one
}

void ManagedVolumesTest::whatAmazonEc2RefusesIsNotMade()
{
    Story story;
    define(story, kMounts, kAtLaunch);
    serveWith(story, configured());
    story.until(60);
    doc::VolumeConfiguration large;
    large.name = "v";
    large.volumeType = sim::EbsType::st1;
    large.roleArn = kRole + "makes";
    configure(story, {large});
    story.until(120);
    QCOMPARE(textOf(failedTask(story), "stoppedReason"),
             std::string("ECS failed to set up the EBS volume. Encountered InvalidParameterValue; "
                         "\"Volume of 10GiB is too small for volume type st1; minimum is "
                         "125GiB.\""));
    QVERIFY(saysWhy(story, "Volume of 10GiB is too small for volume type st1", "ebs.types"));
    large.sizeInGiB = 125;
    configure(story, {large});
    story.until(600);
    QCOMPARE(textOf(volumesOf(story)[0], "VolumeType"), std::string("st1"));
}

void ManagedVolumesTest::linuxMountsNoNtfs()
{
    Story story;
    define(story, kMounts, kAtLaunch);
    serveWith(story, configured(R"(,"sizeInGiB":10,"filesystemType":"ntfs")"));
    story.until(120);
    QCOMPARE(textOf(story.tasks()[0], "lastStatus"), std::string("PROVISIONING"));
    story.until(200);
    QCOMPARE(textOf(story.tasks()[0], "stoppedReason"),
             std::string("ECS timed out while configuring the EBS volume attachment to your Task"));
    QVERIFY(saysWhy(story, "Linux cannot mount the file system ntfs", "ebs.format"));
}

void ManagedVolumesTest::olderInstancesTakeNoSuchTask()
{
    Story story;
    story.instance("old", "us-east-1a", 2'048, 3'768,
                   R"(,{"name":"ecs.instance-type","value":"m4.large"})");
    defineOnInstances(story);
    story.service("web", 1, configured());
    story.until(30);
    QCOMPARE(story.running("web"), std::int64_t{0});
    QVERIFY(story.told("web", "is missing an attribute required by your task."));
    story.instance("new", "us-east-1a", 2'048, 3'768,
                   R"(,{"name":"ecs.instance-type","value":"m5.large"})");
    story.until(120);
    QCOMPARE(story.runningOn("new"), std::int64_t{1});
}

void ManagedVolumesTest::anotherConfigurationIsADeployment()
{
    Story story;
    define(story, kMounts, kAtLaunch);
    serveWith(story, configured());
    story.until(60);
    const std::string old = textOf(volumesOf(story)[0], "VolumeId");
    QCOMPARE(story.call("ecs:UpdateService",
                        R"({"cluster":"shop","service":"web")" +
                            configured(R"(,"sizeInGiB":20,"volumeType":"gp3","iops":4000)") + "}"),
             std::string());
    story.until(80);
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{2});
    story.until(400);
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{1});
    const auto all = volumesOf(story);
    QCOMPARE(all.size(), std::size_t{1});
    QVERIFY(textOf(all[0], "VolumeId") != old);
    QCOMPARE(numberOf(all[0], "Size"), std::int64_t{20});
    QCOMPARE(numberOf(all[0], "Iops"), std::int64_t{4'000});
    // Who names it again asks for another deployment, as AWS says.
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web")" +
                   configured(R"(,"sizeInGiB":20,"volumeType":"gp3","iops":4000)") + "}");
    story.until(405);
    QCOMPARE(itemsOf(story.service("web"), "deployments").size(), std::size_t{2});
}

// 2 GiB a minute into 1 GiB.
void ManagedVolumesTest::aFullVolumeEndsTheProgram()
{
    Story story;
    define(story, kMounts + writes(2'048, true), kAtLaunch);
    serveWith(story, configured(R"(,"sizeInGiB":1,"volumeType":"gp3")"));
    story.until(120);
    QVERIFY(factsOf(story, FactKind::diskFilled).size() >= 1);
    const io::Json task = story.tasks()[0];
    QCOMPARE(textOf(task, "stopCode"), std::string("EssentialContainerExited"));
    QCOMPARE(numberOf(itemsOf(task, "containers")[0], "exitCode"), std::int64_t{1});
    const WhyCard card = whyLast(story, FactKind::diskFilled);
    QVERIFY2(card.sentence.starts_with("What its containers write there shares its volume of "
                                       "Amazon EBS, 1 GiB."),
             card.sentence.c_str());
}

void ManagedVolumesTest::aTaskSaysWhatBecomesOfIt()
{
    Story story;
    define(story, kMounts + writes(60, true), kAtLaunch);
    serveWith(story, configured());
    story.until(120);
    const sim::World& world = story.session.world();
    std::map<std::string, std::string> lines;
    for (const ReadoutLine& line : sim::storageLines(world, world.tasks.first()))
        lines[line.label] = line.value;
    QCOMPARE(lines["Volume v"],
             textOf(volumesOf(story)[0], "VolumeId") + ", 10 GiB of gp3, gone with the task");
    QVERIFY(lines["Written into its volume"].ends_with(" MiB"));
}

QTEST_GUILESS_MAIN(ManagedVolumesTest)
#include "tst_managed_volumes.moc"
