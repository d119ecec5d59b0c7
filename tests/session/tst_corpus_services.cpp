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
const Json& definitionIn(const Json& state)
{
    return state.find("taskDefinitions")->items()->front();
}

// The names and images of the containers, in order.
QStringList imagesOf(const Json& definition)
{
    QStringList images;
    for (const Json& container : *definition.find("containerDefinitions")->items())
        images.append(
            QString::fromStdString(textOf(container, "name") + " " + textOf(container, "image")));
    return images;
}
} // namespace

void CorpusServicesTest::initTestCase()
{
    if (root_.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QVERIFY2(!root_.isEmpty(), "continuous integration must set STOWAGE_CORPUS");
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
    row("a host port, on every host",
        "aws-samples.amazon-ecs-fluent-bit-daemon-service__ecs-nginx-task-definition", 2, 2,
        kSteady);
    row("a host port, one more than hosts",
        "aws-samples.amazon-ecs-fluent-bit-daemon-service__ecs-nginx-task-definition", 3, 2,
        "is already using a port required by your task.");
    row("awsvpc, two ports, sizes of the task",
        "aws-samples.aws-containers-task-definitions__jetty-jetty_ec2", 4, 4, kSteady);
    row("host network, soft and hard memory",
        "aws-samples.aws-containers-task-definitions__consul-ConsulServer", 5, 5, kSteady);
    row("a member that the API does not know",
        "aws.amazon-ecs-agent__nginx-port-5180-task-definition", 3, 3, kSteady);
    row("a command, no ports",
        "boto.botocore__ecs-2014-11-13-examples-1.RegisterTaskDefinition0.input", 6, 6, kSteady);
    row("a volume on EFS, a host port",
        "awsdocs.amazon-ecs-developer-guide__tutorial-efs-volumes.block-2", 2, 2, kSteady);
    row("a log router beside it, soft memory",
        "aws-samples.amazon-ecs-firelens-examples__sumologic-task-definition", 6, 6, kSteady);
    row("a collector beside it, sizes of the task alone",
        "aws-observability.aws-otel-collector__ec2-aws-cloudwatch-ecs-ec2-sidecar", 2, 2, kSteady);
    row("for both launch types",
        "aws-samples.container-patterns__task-definition-across-ec2-and-fargate-task-definition", 3,
        3, kSteady);
    row("as large as its hosts allow",
        "aws-samples.amazon-ecs-firelens-examples__fluentd-multiline-logs-task-definition", 8, 8,
        kSteady);
    row("larger than its hosts allow",
        "aws-samples.amazon-ecs-firelens-examples__fluentd-multiline-logs-task-definition", 9, 8,
        "has insufficient CPU units available.");
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
    auto json = io::parseJson(text, file.toStdString(), io::kImportLimits);
    QVERIFY2(json.has_value(), file.toUtf8().constData());
    for (const char* role : {"taskRoleArn", "executionRoleArn"}) // instead of "${YOUR_ROLE}"
        if (json->find(role) != nullptr)
            json->set(role, std::string("arn:aws:iam::123456789012:role/app"));
    Story story;
    story.instance("i1", "us-east-1a", 4'096, 15'662);
    story.instance("i2", "us-east-1b", 4'096, 15'662);
    QCOMPARE(story.call("ecs:RegisterTaskDefinition", io::compactJson(*json)), std::string());
    const bool isOwn = textOf(*json, "networkMode") == "awsvpc";
    story.service("web", desired, isOwn ? kTaskNetwork : "", textOf(*json, "family"));
    story.until(600);
    QVERIFY(story.session.refusals().empty());
    QVERIFY2(story.told("web", told.toStdString()), story.events("web").front().c_str());
    QCOMPARE(story.running("web"), std::int64_t{running});
    QCOMPARE(story.told("web", kSteady), told == QLatin1String(kSteady));
    const Json state = story.state();
    QCOMPARE(imagesOf(definitionIn(state)), imagesOf(*json));
}

QTEST_GUILESS_MAIN(CorpusServicesTest)
#include "tst_corpus_services.moc"
