// SPDX-License-Identifier: GPL-3.0-or-later
// Task definitions go out from their rows, in each of the forms that AWS knows, and come back.
#include "io/import.h"
#include "io/json.h"
#include "io/real_files.h"
#include "io/task_definition_forms.h"
#include "kinds/catalog.h"

#include <QFile>
#include <QtTest>

using namespace stowage;
using namespace stowage::io;

class TaskDefinitionFormsTest : public QObject {
    Q_OBJECT

private slots:
    void exportsEachRow_data();
    void exportsEachRow();
    void realFilesComeBackInEveryForm_data();
    void realFilesComeBackInEveryForm();
    void isWhatDescribeTaskDefinitionGives();
    void isATemplate();
    void aClearedOptionStaysAway();
};

namespace {
const ElementId kDefinition("task-definition-1"), kContainer("container-1");

const char* const kPlain =
    R"({"family":"f","containerDefinitions":[{"name":"c","image":"i","memory":64}]})";

// Much of it has no row, and what has one is stated.
const char* const kFull = R"json({
  "family": "f", "networkMode": "bridge", "cpu": "512", "memory": "1024", "pidMode": "task",
  "ipcMode": "none", "taskRoleArn": "arn:aws:iam::1:role/app",
  "executionRoleArn": "arn:aws:iam::1:role/start", "requiresCompatibilities": ["EC2"],
  "runtimePlatform": {"cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX"},
  "placementConstraints": [{"type": "memberOf", "expression": "attribute:a == b"}],
  "volumes": [{"name": "v", "host": {"sourcePath": "/v"}}],
  "tags": [{"key": "team", "value": "web"}],
  "containerDefinitions": [{
    "name": "c", "image": "i:1", "cpu": 128, "memory": 256, "memoryReservation": 128,
    "essential": true, "command": ["run", "it"], "entryPoint": ["sh", "-c"], "workingDirectory": "/w",
    "environment": [{"name": "A", "value": "b"}], "environmentFiles": [{"value": "arn:f", "type": "s3"}],
    "secrets": [{"name": "K", "valueFrom": "/k"}], "repositoryCredentials": {"credentialsParameter": "arn:c"},
    "portMappings": [{"containerPort": 80, "hostPort": 8080, "protocol": "tcp", "name": "http"}],
    "mountPoints": [{"sourceVolume": "v", "containerPath": "/v"}], "stopTimeout": 60, "startTimeout": 90,
    "healthCheck": {"command": ["CMD", "true"], "interval": 20, "timeout": 4, "retries": 2, "startPeriod": 8},
    "restartPolicy": {"enabled": true, "ignoredExitCodes": [3], "restartAttemptPeriod": 120},
    "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "g"}},
    "linuxParameters": {"initProcessEnabled": true}, "ulimits": [{"name": "nofile", "softLimit": 1, "hardLimit": 2}],
    "dockerLabels": {"own": "label", "stowage.start-seconds": "7", "stowage.exit": "after:9s,code:2"}
  }]
})json";

doc::Value otherThan(const doc::Field& field, const doc::Value& value)
{
    doc::Value other = value;
    if (auto* flag = std::get_if<bool>(&other))
        *flag = !*flag;
    else if (auto* whole = std::get_if<std::int64_t>(&other))
        *whole =
            *whole == std::int64_t(field.max) ? std::int64_t(field.min) : std::int64_t(field.max);
    else if (auto* real = std::get_if<double>(&other))
        *real = field.max;
    else if (auto* text = std::get_if<std::string>(&other))
        *text = !field.multiline                         ? "other"
                : field.key == "restartIgnoredExitCodes" ? "3\n7"
                                                         : "other\nthing";
    else if (auto* choice = std::get_if<doc::Choice>(&other))
        // The first one of cpuArchitecture is what ECS JSON does not say.
        choice->index = field.key == "cpuArchitecture"
                            ? 3 - choice->index
                            : (choice->index + 1) % int(field.choices.size());
    else if (auto* pairs = std::get_if<doc::Pairs>(&other))
        *pairs = {{"A", "1"}};
    else if (auto* records = std::get_if<doc::Records>(&other))
        records->rows = {field.blank(field)};
    return other;
}

Json exported(const doc::Document& document, DefinitionForm form = DefinitionForm::registered)
{
    return definitionsAs(form, document, {kDefinition});
}

Result<Imported> readBack(const Json& json)
{
    return readAny(prettyJson(json), "f.json");
}

const Json& propertiesIn(const Json& whole)
{
    return *whole.find("Resources")->members()->front().second.find("Properties");
}
} // namespace

void TaskDefinitionFormsTest::exportsEachRow_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("key");
    const auto add = [](const char* name, const char* from, const char* kind,
                        const doc::Field& field) {
        const std::string key(field.key);
        QTest::newRow((key + name).c_str())
            << QString::fromLatin1(from) << QString::fromLatin1(kind)
            << QString::fromStdString(key);
    };
    for (const char* kind : {"taskDefinition", "container"})
        for (const doc::Field& field : doc::findKind(kind)->rows)
            if (!field.ecs.empty() && field.choices.size() != 1) {
                add(" of a plain one", kPlain, kind, field);
                add(" of a full one", kFull, kind, field);
            }
}

// Changed, a row is found in what is exported and comes back from there, whatever else is kept.
void TaskDefinitionFormsTest::exportsEachRow()
{
    QFETCH(QString, from);
    QFETCH(QString, kind);
    QFETCH(QString, key);
    const auto imported = readAny(from.toStdString(), "f.json");
    QVERIFY(imported);
    doc::Document document = imported->document;
    doc::Element element =
        *document.find(kind == QLatin1String("container") ? kContainer : kDefinition);
    const doc::Field& field = *doc::findField(element.kind().rows, key.toStdString());
    const doc::Value value = otherThan(field, doc::valueOf(element.props, field));
    doc::setValue(element.props, field, value);
    document.put(element);
    QVERIFY2(!(exported(document) == exported(imported->document)), qPrintable(key));
    for (const DefinitionForm form :
         {DefinitionForm::registered, DefinitionForm::described, DefinitionForm::cloudFormation}) {
        const auto again = readBack(exported(document, form));
        QVERIFY(again);
        QVERIFY2(doc::valueOf(again->document.find(element.id)->props, field) == value,
                 qPrintable(key));
        // What was kept beside a row that was changed is kept beside the new one.
        QCOMPARE(QString::fromStdString(prettyJson(exported(again->document))),
                 QString::fromStdString(prettyJson(exported(document))));
    }
}

void TaskDefinitionFormsTest::realFilesComeBackInEveryForm_data()
{
    addRealFiles();
}

void TaskDefinitionFormsTest::realFilesComeBackInEveryForm()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto imported = readAny(file.readAll().toStdString(), path.toStdString());
    QVERIFY(imported);
    const Json registered = exported(imported->document);
    for (const DefinitionForm form : {DefinitionForm::described, DefinitionForm::cloudFormation}) {
        const auto again = readBack(exported(imported->document, form));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(QString::fromStdString(prettyJson(exported(again->document))),
                 QString::fromStdString(prettyJson(registered)));
    }
}

void TaskDefinitionFormsTest::isWhatDescribeTaskDefinitionGives()
{
    const auto imported = readAny(kFull, "f.json");
    QVERIFY(imported);
    const Json json = exported(imported->document, DefinitionForm::described);
    const Json& definition = *json.find("taskDefinition");
    QCOMPARE(*definition.find("taskDefinitionArn")->text(),
             std::string("arn:aws:ecs:us-east-1:123456789012:task-definition/f:1"));
    QCOMPARE(*definition.find("revision")->integer(), std::int64_t{1});
    QCOMPARE(*definition.find("status")->text(), std::string("ACTIVE"));
    QVERIFY(definition.find("tags") == nullptr);
    QCOMPARE(*json.find("tags")->items()->front().find("value")->text(), std::string("web"));
}

void TaskDefinitionFormsTest::isATemplate()
{
    const auto imported = readAny(kFull, "f.json");
    QVERIFY(imported);
    const Json json = exported(imported->document, DefinitionForm::cloudFormation);
    QCOMPARE(*json.find("AWSTemplateFormatVersion")->text(), std::string("2010-09-09"));
    QCOMPARE(json.find("Resources")->members()->front().first, std::string("FTaskDefinition"));
    const Json& properties = propertiesIn(json);
    QCOMPARE(*properties.find("Family")->text(), std::string("f"));
    QCOMPARE(*properties.find("Tags")->items()->front().find("Key")->text(), std::string("team"));
    const Json& container = properties.find("ContainerDefinitions")->items()->front();
    QCOMPARE(*container.find("DockerLabels")->find("own")->text(), std::string("label"));
    const Json& logs = *container.find("LogConfiguration");
    QCOMPARE(*logs.find("Options")->find("awslogs-group")->text(), std::string("g"));
    // Two families of like names are two resources.
    doc::Document document = imported->document;
    doc::Element other = *document.find(kDefinition);
    other.id = ElementId("task-definition-2");
    other.name = "F";
    document.put(other);
    const Json both =
        definitionsAs(DefinitionForm::cloudFormation, document, {kDefinition, other.id});
    QCOMPARE(both.find("Resources")->members()->back().first, std::string("FTaskDefinition2"));
}

// Rows read some options of a log driver, and the others are kept.
void TaskDefinitionFormsTest::aClearedOptionStaysAway()
{
    const auto imported =
        readAny(R"({"family":"f","containerDefinitions":[{"name":"c","image":"i","memory":64,)"
                R"("logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g",)"
                R"("mode":"non-blocking","awslogs-create-group":"true"}}}]})",
                "f.json");
    QVERIFY(imported);
    doc::Document document = imported->document;
    doc::Element container = *document.find(kContainer);
    auto& settings = std::get<doc::Container>(container.props);
    QCOMPARE(settings.logGroup, std::string("g"));
    QCOMPARE(settings.logCreateGroup, std::string("true"));
    settings.logGroup.clear();
    settings.logCreateGroup.clear();
    document.put(container);
    const Json json = exported(document);
    const Json& written = json.find("containerDefinitions")->items()->front();
    QCOMPARE(QString::fromStdString(compactJson(*written.find("logConfiguration"))),
             QStringLiteral(R"({"logDriver":"awslogs","options":{"mode":"non-blocking"}})"));
}

QTEST_GUILESS_MAIN(TaskDefinitionFormsTest)
#include "tst_task_definition_forms.moc"
