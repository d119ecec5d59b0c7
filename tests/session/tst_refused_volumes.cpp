// SPDX-License-Identifier: GPL-3.0-or-later
// What CreateService, UpdateService, RunTask and RegisterTaskDefinition refuse of volumes of Amazon
// EBS, in AWS's words where it has any.
#include "aws/requests.h"
#include "session/events.h"
#include "session/volumes.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;
using namespace stowage::session::storage;
using namespace stowage::session::volumes;

class RefusedVolumesTest : public QObject {
    Q_OBJECT

private slots:
    void isRefusedOfAService_data();
    void isRefusedOfAService();
    void aDaemonHasNone();
    void aDefinitionHasOneOnly();
    void aServiceLetsNoneStay();
    void aRuleConfiguresNone();
    void aRecordingAsksForTheSame();
};

void RefusedVolumesTest::isRefusedOfAService_data()
{
    QTest::addColumn<QString>("volume");
    QTest::addColumn<QString>("answer");
    const auto add = [](const char* name, const char* volume, const char* answer) {
        QTest::newRow(name) << volume << QStringLiteral("InvalidParameterException: ") + answer;
    };
    const auto invalid = [](const char* name, const char* volume, const QString& answer) {
        QTest::newRow(name) << volume
                            << QStringLiteral("InvalidParameterException: ECS managed EBS volume "
                                              "configuration was invalid for volume 'v'. "
                                              "Encountered ") +
                                   answer;
    };
    invalid("without a size", R"(,"volumeType":"gp3")",
            R"('MissingParameter' error from AmazonEC2: "The request must contain the parameter )"
            R"(size/snapshot")");
    invalid("too small", R"(,"volumeType":"st1","sizeInGiB":100)",
            R"('InvalidParameterValue' error from AmazonEC2: "Volume of 100GiB is too small for )"
            R"(volume type st1; minimum is 125GiB.")");
    invalid("too large", R"(,"volumeType":"gp3","sizeInGiB":16385)",
            R"('InvalidParameterValue' error from AmazonEC2: "Volume of 16385GiB is too large for )"
            R"(volume type gp3; maximum is 16384GiB.")");
    invalid("IOPS of gp2", R"(,"sizeInGiB":10,"iops":3000)", // the type that CreateVolume takes
            R"('InvalidParameterCombination' error from AmazonEC2: "The parameter iops is not )"
            R"(supported for gp2 volumes.")");
    invalid("io2 without IOPS", R"(,"volumeType":"io2","sizeInGiB":10)",
            R"('MissingParameter' error from AmazonEC2: "The parameter iops must be specified for )"
            R"(io2 volumes.")");
    invalid("few IOPS", R"(,"volumeType":"gp3","sizeInGiB":10,"iops":2000)",
            R"('InvalidParameterValue' error from AmazonEC2: "Volume iops of 2000 is too low; )"
            R"(minimum is 3000.")");
    invalid("throughput of st1", R"(,"volumeType":"st1","sizeInGiB":125,"throughput":200)",
            R"('InvalidParameterCombination' error from AmazonEC2: "The parameter throughput is )"
            R"(not supported for st1 volumes.")");
    add("standard on Fargate", R"(,"volumeType":"standard","sizeInGiB":10)",
        "The volume type standard is not supported on AWS Fargate.");
    add("another type", R"(,"volumeType":"gp4","sizeInGiB":10)",
        "volumeType should be one of [gp3, gp2, io1, io2, st1, sc1, standard].");
    add("another file system", R"(,"sizeInGiB":10,"filesystemType":"zfs")",
        "filesystemType should be one of [xfs, ext3, ext4, ntfs].");
}

void RefusedVolumesTest::isRefusedOfAService()
{
    QFETCH(QString, volume);
    QFETCH(QString, answer);
    Story story;
    define(story, kMounts, kAtLaunch);
    const std::string with = R"({"cluster":"shop","serviceName":"web","desiredCount":1,)"
                             R"("taskDefinition":"app")" +
                             kOnFargate + network() + configured(volume.toStdString()) + "}";
    QCOMPARE(QString::fromStdString(story.call("ecs:CreateService", with)), answer);
}

void RefusedVolumesTest::aDaemonHasNone()
{
    Story story;
    defineOnInstances(story);
    QCOMPARE(story.call("ecs:CreateService",
                        R"({"cluster":"shop","serviceName":"web","taskDefinition":"app",)"
                        R"("schedulingStrategy":"DAEMON")" +
                            configured() + "}"),
             std::string("InvalidParameterException: The daemon scheduling strategy does not "
                         "support Amazon EBS volumes that are configured at launch."));
}

void RefusedVolumesTest::aDefinitionHasOneOnly()
{
    Story story;
    QCOMPARE(story.call("ecs:RegisterTaskDefinition",
                        registered({}, R"(,"volumes":[{"name":"v","configuredAtLaunch":true},)"
                                       R"({"name":"w","configuredAtLaunch":true}])")),
             std::string("ClientException: Only one volume of a task definition can be configured "
                         "at launch."));
    define(story); // has none
    QCOMPARE(story.call("ecs:RunTask", R"({"cluster":"shop","taskDefinition":"app")" + kOnFargate +
                                           network() + configured() + "}"),
             std::string("InvalidParameterException: The task definition has no volume v that is "
                         "configured at launch."));
}

void RefusedVolumesTest::aServiceLetsNoneStay()
{
    Story story;
    define(story, kMounts, kAtLaunch);
    const std::string stays =
        configured(R"(,"sizeInGiB":10,"terminationPolicy":{"deleteOnTermination":false})");
    const std::string answer =
        story.call("ecs:CreateService", R"({"cluster":"shop","serviceName":"web","desiredCount":1,)"
                                        R"("taskDefinition":"app")" +
                                            kOnFargate + network() + stays + "}");
    QVERIFY2(answer.starts_with("InvalidParameterException: terminationPolicy cannot be"),
             answer.c_str());
}

void RefusedVolumesTest::aRuleConfiguresNone()
{
    Story story;
    story.instance("i1", "us-east-1a");
    defineOnInstances(story);
    story.call("events:PutRule", events::schedule("often", "rate(5 minutes)"));
    QCOMPARE(story.call("events:PutTargets", events::runs("often", "app")), std::string());
    story.until(400);
    QCOMPARE(factsOf(story, FactKind::invocationFailed).size(), std::size_t{1});
    QVERIFY(story.tasks().empty());
    const WhyCard card = whyLast(story, FactKind::invocationFailed);
    QVERIFY2(card.sentence.find("volumeConfigurations does not configure it") != std::string::npos,
             card.sentence.c_str());
}

void RefusedVolumesTest::aRecordingAsksForTheSame()
{
    Story story;
    story.instance("i1", "us-east-1a");
    defineOnInstances(story);
    RunTask run;
    run.cluster = idOfElement(story, "cluster", "shop");
    run.definition = idOfElement(story, "taskDefinition", "app");
    run.volume = {"v", "gp3", 20, 4'000, 0, "ext4", true, kRole + "makes", false};
    const Result<io::Recorded> asked = aws::requestOf(story.session.world(), run);
    QVERIFY(asked.has_value());
    QVERIFY(story.session.request(*asked).has_value());
    story.until(60);
    const auto all = volumesOf(story);
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(numberOf(all[0], "Size"), std::int64_t{20});
    QCOMPARE(numberOf(all[0], "Iops"), std::int64_t{4'000});
    QCOMPARE(*all[0].find("Encrypted"), io::Json(true));
    QCOMPARE(detailOf(attachmentOf(story.tasks()[0]), "deleteOnTermination"), std::string("false"));
}

QTEST_GUILESS_MAIN(RefusedVolumesTest)
#include "tst_refused_volumes.moc"
