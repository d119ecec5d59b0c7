// SPDX-License-Identifier: GPL-3.0-or-later
// Task definitions that people and AWS wrote, registered as they are and run as services.
#include "session/story.h"

#include <QFile>
#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using io::Json;

class CorpusServicesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void reachesSteadyStateOrSaysWhyNot_data();
    void reachesSteadyStateOrSaysWhyNot();

private:
    QString root_ = qEnvironmentVariable("STOWAGE_CORPUS");
};

namespace {
constexpr const char* kSteady = "has reached a steady state.";
constexpr const char* kUnsatisfied =
    "encountered error \"MemberOf placement constraint unsatisfied.\"";

std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}
} // namespace

void CorpusServicesTest::initTestCase()
{
    if (root_.isEmpty())
        QSKIP("STOWAGE_CORPUS names no folder of real files");
}

void CorpusServicesTest::reachesSteadyStateOrSaysWhyNot_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("desired");
    QTest::addColumn<int>("running");
    QTest::addColumn<QString>("told");
    const auto row = [](const char* name, const char* file, int desired, int running,
                        const char* told) {
        QTest::newRow(name) << QString::fromLatin1(file) << desired << running
                            << QString::fromLatin1(told);
    };
    row("nginx, a host port",
        "aws-samples.amazon-ecs-fluent-bit-daemon-service__ecs-nginx-task-definition", 2, 2,
        kSteady);
    row("nginx, one more than hosts",
        "aws-samples.amazon-ecs-fluent-bit-daemon-service__ecs-nginx-task-definition", 3, 2,
        "is already using a port required by your task.");
    row("jetty, awsvpc", "aws-samples.aws-containers-task-definitions__jetty-jetty_ec2", 4, 4,
        kSteady);
    row("consul, host network", "aws-samples.aws-containers-task-definitions__consul-ConsulServer",
        5, 5, kSteady);
    row("nginx of the agent's tests", "aws.amazon-ecs-agent__nginx-port-5180-task-definition", 3, 3,
        kSteady);
    row("nginx on EFS", "awsdocs.amazon-ecs-developer-guide__tutorial-efs-volumes.block-2", 2, 2,
        kSteady);
    row("busybox", "boto.botocore__ecs-2014-11-13-examples-1.RegisterTaskDefinition0.input", 6, 6,
        kSteady);
    row("network disabled", "aws.amazon-ecs-agent__network-disabled-task-definition", 2, 2,
        kSteady);
    row("metadata, awsvpc", "aws.amazon-ecs-agent__taskmetadata-validator-awsvpc-task-definition",
        2, 2, kSteady);
    row("two containers, one depends",
        "aws.amazon-ecs-agent__container-ordering-complete-task-definition", 2, 2, kSteady);
    row("shared volume", "aws.amazon-ecs-agent__task-shared-vol-write-task-definition", 2, 2,
        kSteady);
    row("inf1 only", "awsdocs.amazon-ecs-developer-guide__ecs-inference.block-3", 1, 0,
        kUnsatisfied);
    row("dl1 only", "awsdocs.amazon-ecs-developer-guide__ecs-dl1.block-2", 1, 0, kUnsatisfied);
}

void CorpusServicesTest::reachesSteadyStateOrSaysWhyNot()
{
    QFETCH(QString, file);
    QFETCH(int, desired);
    QFETCH(int, running);
    QFETCH(QString, told);
    const std::string text =
        contentOf(root_ + QStringLiteral("/task-definitions/") + file + QStringLiteral(".json"));
    const auto json = io::parseJson(text, file.toStdString(), io::kImportLimits);
    QVERIFY2(json.has_value(), file.toUtf8().constData());
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 15'662);
    story.instance("i2", "us-east-1b", 4'096, 15'662);
    QCOMPARE(story.call("ecs:RegisterTaskDefinition", io::compactJson(*json)), std::string());
    story.service("web", desired, {}, textOf(*json, "family"));
    story.until(600);
    QVERIFY2(story.told("web", told.toStdString()), story.events("web").front().c_str());
    QCOMPARE(story.running("web"), std::int64_t{running});
    QCOMPARE(story.told("web", kSteady), told == QLatin1String(kSteady));
}

QTEST_GUILESS_MAIN(CorpusServicesTest)
#include "tst_corpus_services.moc"
