// SPDX-License-Identifier: GPL-3.0-or-later
// A task definition is written back as ECS gives it, and says the same when it is read again.
#include "io/task_definition_json.h"
#include "kinds/catalog.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::io;

class TaskDefinitionJsonTest : public QObject {
    Q_OBJECT

private slots:
    void isWrittenAsEcsGivesIt_data();
    void isWrittenAsEcsGivesIt();
    void saysTheSameOfRealFiles();
};

namespace {
Json written(const TaskDefinitionRead& read)
{
    std::vector<const doc::Element*> containers;
    for (const doc::Element& container : read.containers)
        containers.push_back(&container);
    return taskDefinitionJson(read.definition, containers);
}

bool isSame(const doc::Element& one, const doc::Element& other)
{
    const auto& rows = one.kind().rows;
    return one.name == other.name &&
           std::all_of(rows.begin(), rows.end(), [&](const doc::Field& field) {
               return doc::valueOf(one.props, field) == doc::valueOf(other.props, field);
           });
}

bool isSame(const TaskDefinitionRead& one, const TaskDefinitionRead& other)
{
    return isSame(one.definition, other.definition) &&
           std::equal(one.containers.begin(), one.containers.end(), other.containers.begin(),
                      other.containers.end(),
                      [](const auto& a, const auto& b) { return isSame(a, b); });
}
} // namespace

void TaskDefinitionJsonTest::isWrittenAsEcsGivesIt_data()
{
    QTest::addColumn<QByteArray>("registered");
    QTest::addColumn<QByteArray>("described");
    QTest::newRow("little")
        << QByteArray(R"({"family":"app","containerDefinitions":[{"name":"a","image":"a:1",)"
                      R"("memory":64}]})")
        << QByteArray(R"({"family":"app","containerDefinitions":[{"name":"a","image":"a:1",)"
                      R"("essential":true,"cpu":0,"memory":64,"portMappings":[],"environment":[],)"
                      R"("mountPoints":[],"volumesFrom":[]}],"requiresCompatibilities":["EC2"],)"
                      R"("networkMode":"bridge","placementConstraints":[],"volumes":[]})");
    QTest::newRow("order, checks and restarts")
        << QByteArray(R"({"family":"app","containerDefinitions":[{"name":"a","image":"a:1",)"
                      R"("memory":64,"dependsOn":[{"containerName":"b","condition":"HEALTHY"}],)"
                      R"("restartPolicy":{"enabled":true,"ignoredExitCodes":[0,2]}},)"
                      R"({"name":"b","image":"b:1","memory":64,"startTimeout":90,)"
                      R"("healthCheck":{"command":["CMD-SHELL","true"],"retries":5}}]})")
        << QByteArray(R"({"family":"app","containerDefinitions":[{"name":"a","image":"a:1",)"
                      R"("essential":true,"cpu":0,"memory":64,"portMappings":[],"environment":[],)"
                      R"("dependsOn":[{"containerName":"b","condition":"HEALTHY"}],)"
                      R"("restartPolicy":{"enabled":true,"ignoredExitCodes":[0,2],)"
                      R"("restartAttemptPeriod":300},"mountPoints":[],"volumesFrom":[]},)"
                      R"({"name":"b","image":"b:1","essential":true,"cpu":0,"memory":64,)"
                      R"("portMappings":[],"environment":[],"startTimeout":90,)"
                      R"("healthCheck":{"command":["CMD-SHELL","true"],"interval":30,"timeout":5,)"
                      R"("retries":5,"startPeriod":0},"mountPoints":[],"volumesFrom":[]}],)"
                      R"("requiresCompatibilities":["EC2"],"networkMode":"bridge",)"
                      R"("placementConstraints":[],"volumes":[]})");
    const char* roles = R"("taskRoleArn":"arn:aws:iam::123456789012:role/app",)"
                        R"("executionRoleArn":"ecsTaskExecutionRole")";
    const char* fetched = R"("secrets":[{"name":"KEY","valueFrom":"/key"},)"
                          R"({"name":"DB","valueFrom":"arn:aws:secretsmanager:a:1:secret:b"}],)"
                          R"("repositoryCredentials":{"credentialsParameter":"arn:c"})";
    QTest::newRow("roles and what is fetched")
        << QByteArray(R"({"family":"app",)") + roles +
               R"(,"containerDefinitions":[{"name":"a","image":"a:1","memory":64,)" + fetched +
               "}]}"
        << QByteArray(
               R"({"family":"app","containerDefinitions":[{"name":"a","image":"a:1",)"
               R"("essential":true,"cpu":0,"memory":64,"portMappings":[],"environment":[],)") +
               fetched +
               R"(,"mountPoints":[],"volumesFrom":[]}],"requiresCompatibilities":["EC2"],)"
               R"("networkMode":"bridge",)" +
               roles + R"(,"placementConstraints":[],"volumes":[]})";
    QTest::newRow("much")
        << QByteArray(
               R"({"family":"app","networkMode":"awsvpc","cpu":"0.5 vCPU","memory":"1 GB",)"
               R"("runtimePlatform":{"cpuArchitecture":"ARM64"},"taskRoleArn":"role",)"
               R"("placementConstraints":[{"type":"memberOf","expression":"attribute:x"}],)"
               R"("volumes":[{"name":"v"}],"containerDefinitions":[{"name":"a","image":"a:1",)"
               R"("essential":true,"memoryReservation":64,"command":["run","it"],)"
               R"("portMappings":[{"containerPort":53,"protocol":"udp"}],)"
               R"("environment":[{"name":"A","value":"1"}],"stopTimeout":9,"user":"me",)"
               R"("mountPoints":[{"sourceVolume":"v"}],)"
               R"("dockerLabels":{"team":"x","stowage.start-seconds":"7"}}]})")
        << QByteArray(
               R"({"family":"app","containerDefinitions":[{"name":"a","image":"a:1",)"
               R"("essential":true,"cpu":0,"memoryReservation":64,)"
               R"("portMappings":[{"containerPort":53,"hostPort":0,"protocol":"udp"}],)"
               R"("environment":[{"name":"A","value":"1"}],"command":["run","it"],)"
               R"("stopTimeout":9,"dockerLabels":{"team":"x","stowage.start-seconds":"7"},)"
               R"("mountPoints":[{"sourceVolume":"v","readOnly":false}],"volumesFrom":[],)"
               R"("user":"me"}],)"
               R"("requiresCompatibilities":["EC2"],"networkMode":"awsvpc",)"
               R"("runtimePlatform":{"operatingSystemFamily":"LINUX","cpuArchitecture":"ARM64"},)"
               R"("cpu":"512","memory":"1024","taskRoleArn":"role",)"
               R"("placementConstraints":[{"expression":"attribute:x","type":"memberOf"}],)"
               R"("volumes":[{"name":"v"}]})");
}

void TaskDefinitionJsonTest::isWrittenAsEcsGivesIt()
{
    QFETCH(QByteArray, registered);
    QFETCH(QByteArray, described);
    const auto json = parseJson(registered.toStdString(), "test");
    QVERIFY(json.has_value());
    const auto read = readTaskDefinition(*json);
    QVERIFY(read.has_value());
    QCOMPARE(QByteArray::fromStdString(compactJson(written(*read))), described);
}

void TaskDefinitionJsonTest::saysTheSameOfRealFiles()
{
    const QString root = qEnvironmentVariable("STOWAGE_CORPUS");
    if (root.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QDirIterator files(root + QStringLiteral("/task-definitions"), {QStringLiteral("*.json")},
                       QDir::Files);
    int compared = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto json = parseJson(file.readAll().toStdString(), "file", kImportLimits);
        const auto read =
            json ? readTaskDefinition(*json) : Result<TaskDefinitionRead>(json.error());
        if (!read)
            continue;
        const auto again = readTaskDefinition(written(*read));
        QVERIFY2(again && isSame(*read, *again), qPrintable(file.fileName()));
        ++compared;
    }
    QVERIFY2(compared >= 50, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(TaskDefinitionJsonTest)
#include "tst_task_definition_json.moc"
