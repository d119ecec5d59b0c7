// SPDX-License-Identifier: GPL-3.0-or-later
// Files that people own come in whole, say what became of them, and go out as they came.
#include "io/document_json.h"
#include "io/import.h"
#include "io/json.h"
#include "io/real_files.h"
#include "io/task_definition_json.h"
#include "kinds/catalog.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

#include <algorithm>
#include <set>
#include <utility>

using namespace stowage;
using namespace stowage::io;

class ImportTest : public QObject {
    Q_OBJECT

private slots:
    void comesBackAsItWent_data();
    void comesBackAsItWent();
    void losesNothingOfRealFiles();
    void tellsWhatBecameOfIt();
    void takesEveryShape_data();
    void takesEveryShape();
    void guesses_data();
    void guesses();
};

namespace {
QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Of the first definition that is drawn.
Json exported(const doc::Document& document)
{
    const doc::Element* definition = document.find(ElementId("task-definition-1"));
    std::vector<const doc::Element*> containers;
    for (const ElementId& id : document.childrenOf(definition->id))
        containers.push_back(document.find(id));
    return taskDefinitionJson(*definition, containers);
}

bool says(const Json& json)
{
    return !json.isNull() && (json.items() == nullptr || !json.items()->empty()) &&
           (json.members() == nullptr || !json.members()->empty());
}

bool isSize(const std::string& path)
{
    return path == ".cpu" || path == ".memory";
}

// What AWS takes where nothing is stated; the export leaves it out.
bool isUsual(const std::string& path, const Json& json)
{
    static const std::set<std::pair<std::string, std::string>> usual{
        {".containerDefinitions[].versionConsistency", R"("enabled")"},
        {".runtimePlatform", R"({"operatingSystemFamily":"LINUX"})"},
        {".runtimePlatform", R"({"cpuArchitecture":"X86_64","operatingSystemFamily":"LINUX"})"},
    };
    return usual.contains({path, compactJson(json)});
}

// What the first says and the second does not, by path.
void collectLost(const Json& from, const Json* to, const std::string& path, QStringList& lost)
{
    if (!says(from))
        return;
    if (to != nullptr && from.members() != nullptr && to->members() != nullptr) {
        for (const Json::Member& member : *from.members())
            collectLost(member.second, to->find(member.first), path + "." + member.first, lost);
    } else if (to != nullptr && from.items() != nullptr && to->items() != nullptr &&
               from.items()->size() == to->items()->size()) {
        for (std::size_t n = 0; n < from.items()->size(); ++n)
            collectLost((*from.items())[n], &(*to->items())[n], path + "[]", lost);
    } else if (to == nullptr ? !isUsual(path, from) : !(from == *to) && !isSize(path)) {
        lost.append(QString::fromStdString(path));
    }
}

Json withoutReadOnly(const Json& root)
{
    const Json* inner = root.find("taskDefinition");
    Json json = inner != nullptr ? *inner : root;
    for (const char* key : {"taskDefinitionArn", "revision", "status", "requiresAttributes",
                            "compatibilities", "registeredAt", "registeredBy"})
        json.erase(key);
    return json;
}
} // namespace

void ImportTest::comesBackAsItWent_data()
{
    addRealFiles();
}

void ImportTest::comesBackAsItWent()
{
    QFETCH(QString, path);
    const auto first = readAny(contentOf(path).toStdString(), path.toStdString());
    QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
    QCOMPARE(first->form, Form::taskDefinition);
    const Json json = exported(first->document);
    const auto again = readAny(prettyJson(json), "again.json");
    QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
    QVERIFY(again->document == first->document);
    QVERIFY(exported(again->document) == json);
    for (const ImportLine& line : again->report) // what was guessed once is known
        QVERIFY2(line.fate == Fate::taken || line.fate == Fate::kept || line.fate == Fate::guessed,
                 lineOf(line).c_str());
    // Also through a document, in which it will spend its life.
    const auto opened = readDocument(writeDocument(first->document), "x.stowage.json");
    QVERIFY2(opened && opened->remarks.empty(), qPrintable(path));
    QVERIFY(opened->document == first->document);
}

// Whatever a file says is in the export of its import, but for what is told to be ignored.
void ImportTest::losesNothingOfRealFiles()
{
    const QString root = qEnvironmentVariable("STOWAGE_CORPUS");
    if (root.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QDirIterator files(root + QStringLiteral("/task-definitions"), {QStringLiteral("*.json")},
                       QDir::Files);
    int compared = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const std::string text = contentOf(path).toStdString();
        const auto imported = readAny(text, path.toStdString());
        const auto json = parseJson(text, "x", kImportLimits);
        QVERIFY(imported && json);
        QStringList lost;
        const Json out = exported(imported->document);
        collectLost(withoutReadOnly(*json), &out, {}, lost);
        const auto changed = std::count_if(
            imported->report.begin(), imported->report.end(), [](const ImportLine& line) {
                const bool isReadOnly = line.words.ends_with(" is given by AWS.");
                return (line.fate == Fate::ignored && !isReadOnly) || line.fate == Fate::guessed;
            });
        QVERIFY2(lost.size() <= changed, qPrintable(path + QLatin1Char(' ') + lost.join(' ')));
        ++compared;
    }
    QVERIFY(compared >= 90);
}

void ImportTest::tellsWhatBecameOfIt()
{
    const auto imported = readAny(R"({
  "taskDefinition": {
    "taskDefinitionArn": "arn:aws:ecs:us-east-1:1:task-definition/web:3",
    "family": "web",
    "pidMode": "task",
    "requiresCompatibilities": ["EXTERNAL"],
    "cpu": "256",
    "containerDefinitions": [
      {
        "name": "app",
        "image": "app:1",
        "memory": "512",
        "essential": "true",
        "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "g", "mode": "x"}},
        "portMappings": [{"containerPort": 80, "name": "http"}, {"containerPortRange": "90-99"}],
        "stopTimeout": 1000000
      }
    ]
  },
  "ResponseMetadata": {}
})",
                                  "web.json");
    QVERIFY(imported);
    QStringList lines;
    for (const ImportLine& line : imported->report)
        lines.append(QString::fromStdString(lineOf(line)));
    const QStringList wanted{
        QStringLiteral(
            "web.json:20:24: ignored: ResponseMetadata is no part of the task definition."),
        QStringLiteral("web.json:2:22: taken: Task definition web with 1 container.")};
    for (const QString& line : wanted)
        QVERIFY2(lines.contains(line), qPrintable(lines.join('\n')));
    const auto has = [&](const char* part) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const QString& line) { return line.contains(QLatin1String(part)); });
    };
    for (const char* part :
         {"web.json:3:", "ignored: taskDefinitionArn is given by AWS.", "kept: pidMode",
          ":6:33: guessed: requiresCompatibilities names", "guessed: Container app: Essential is",
          "kept: Container app: logConfiguration", "kept: Container app: a part of portMappings",
          ":16:31: ignored: Container app: Stop timeout is "})
        QVERIFY2(has(part), qPrintable(lines.join('\n')));
    const Json json = exported(imported->document);
    QVERIFY(*json.find("requiresCompatibilities") == Json(Json::Array{Json("EXTERNAL")}));
    const Json& ports = *(*json.find("containerDefinitions")->items())[0].find("portMappings");
    QCOMPARE(compactJson(ports),
             compactJson(*parseJson(R"([{"containerPort":80,"hostPort":0,"protocol":"tcp",)"
                                    R"("name":"http"},{"containerPortRange":"90-99"}])",
                                    "x")));
}

void ImportTest::takesEveryShape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("form");
    const QByteArray inner =
        R"({"family":"web","cpu":"256","containerDefinitions":[{"name":"a",)"
        R"("image":"a:1","memory":64,"environment":[{"name":"A","value":"1"}],)"
        R"("dockerLabels":{"Team":"x"}}]})";
    const QByteArray properties =
        R"({"Family":"web","Cpu":"256","ContainerDefinitions":[{"Name":"a","Image":"a:1",)"
        R"("Memory":64,"Environment":[{"Name":"A","Value":"1"}],"DockerLabels":{"Team":"x"}}]})";
    const int ecs = int(Form::taskDefinition);
    const int cfn = int(Form::cloudFormation);
    QTest::newRow("register") << inner << ecs;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + inner << ecs;
    QTest::newRow("describe") << R"({"taskDefinition":)" + inner + "}" << ecs;
    QTest::newRow("properties") << properties << cfn;
    QTest::newRow("resource") << R"({"Type":"AWS::ECS::TaskDefinition","Properties":)" +
                                     properties + "}"
                              << cfn;
    QTest::newRow("template")
        << R"({"Parameters":{"P":{"Type":"String","Default":"web"}},"Resources":{"S":{"Type":)"
           R"("AWS::ECS::Service"},"T":{"Type":"AWS::ECS::TaskDefinition","Properties":)" +
               QByteArray(properties).replace(R"("Family":"web")", R"("Family":{"Ref":"P"})") +
               "}}}"
        << cfn;
    QTest::newRow("functions")
        << R"({"Resources":{"T":{"Type":"AWS::ECS::TaskDefinition","Properties":)" +
               QByteArray(properties)
                   .replace(R"("a:1")", R"({"Fn::Join":["",["a",{"Fn::Sub":":1"}]]})")
                   .replace(R"("256")", R"({"Fn::If":["Big","256",{"Ref":"AWS::NoValue"}]})") +
               "}}}"
        << cfn;
}

void ImportTest::takesEveryShape()
{
    QFETCH(QByteArray, text);
    QFETCH(int, form);
    const auto imported = readAny(text.toStdString(), "web.json");
    QVERIFY2(imported.has_value(), imported ? "" : imported.error().message.c_str());
    QCOMPARE(int(imported->form), form);
    QVERIFY(isImport(imported->form));
    QCOMPARE(imported->document.elements().size(), std::size_t(2));
    const doc::Element& definition = *imported->document.find(ElementId("task-definition-1"));
    const doc::Element& container = *imported->document.find(ElementId("container-1"));
    QCOMPARE(definition.name, std::string("web"));
    QCOMPARE(definition.as<doc::TaskDefinition>()->cpu, 256);
    QCOMPARE(container.parent, definition.id);
    QCOMPARE(container.name, std::string("a"));
    QCOMPARE(container.as<doc::Container>()->image, std::string("a:1"));
    QCOMPARE(container.as<doc::Container>()->environment.front().value, std::string("1"));
    QCOMPARE(container.as<doc::Container>()->dockerLabels.front().name, std::string("Team"));
    QVERIFY(definition.unknown.empty() && container.unknown.empty());
    QVERIFY(definition.place && container.place);
}

void ImportTest::guesses_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArray>("written"); // in the export; empty: the default
    QTest::newRow("quoted number") << QByteArray(R"("cpu":"7")") << QByteArray(R"("cpu":7)");
    QTest::newRow("whole real") << QByteArray(R"("cpu":7.0)") << QByteArray(R"("cpu":7)");
    QTest::newRow("broken real") << QByteArray(R"("cpu":7.5)") << QByteArray(R"("cpu":0)");
    QTest::newRow("huge") << QByteArray(R"("cpu":"1e300 vCPU")") << QByteArray(R"("cpu":0)");
    QTest::newRow("quoted flag") << QByteArray(R"("essential":"false")")
                                 << QByteArray(R"("essential":false)");
    QTest::newRow("number as text")
        << QByteArray(R"("command":[1,"two"])") << QByteArray(R"("command":[1,"two"])");
    QTest::newRow("line break in a command") << QByteArray(R"("command":["sh","-c","a\nb"])")
                                             << QByteArray(R"("command":["sh","-c","a\nb"])");
    QTest::newRow("values that are no texts")
        << QByteArray(R"("environment":[{"name":"A","value":1},{"name":"B"},{"value":"c"},7])")
        << QByteArray(R"("environment":[{"name":"A","value":"1"},{"name":"B","value":""}])");
    QTest::newRow("other case")
        << QByteArray(R"("portMappings":[{"containerPort":"53","protocol":"UDP"}])")
        << QByteArray(R"("portMappings":[{"containerPort":53,"hostPort":0,"protocol":"udp"}])");
    QTest::newRow("a wrong cell")
        << QByteArray(R"("portMappings":[{"containerPort":70000},{"containerPort":8}])")
        << QByteArray(R"({"containerPort":8,"hostPort":0,"protocol":"tcp"}])");
    QTest::newRow("a group that is none") << QByteArray(R"("healthCheck":"none")") << QByteArray();
    QTest::newRow("a label that says nothing")
        << QByteArray(R"("dockerLabels":{"stowage.start-seconds":"soon","a":"b"})")
        << QByteArray(R"("dockerLabels":{"a":"b"})");
    QTest::newRow("a label of ours that has no row")
        << QByteArray(R"("dockerLabels":{"stowage.mood":"good"})")
        << QByteArray(R"("dockerLabels":{"stowage.mood":"good"})");
    QTest::newRow("keys like those of a document")
        << QByteArray(R"("kind":"vpc","parent":"x","imageSizeMib":0)")
        << QByteArray(R"("imageSizeMib":0,"kind":"vpc","parent":"x")");
    QTest::newRow("keys of other forms")
        << QByteArray(R"("taskDefinition":7,"Resources":{},"stowage":1)")
        << QByteArray(R"("Resources":{},"stowage":1,"taskDefinition":7)");
    QTest::newRow("keys like paths")
        << QByteArray(R"("healthCheck.command":["x"],"label:stowage":1)")
        << QByteArray(R"("healthCheck.command":["x"],"label:stowage":1)");
}

void ImportTest::guesses()
{
    QFETCH(QByteArray, member);
    QFETCH(QByteArray, written);
    const auto imported =
        readAny(R"({"family":"f","containerDefinitions":[{"name":"c","image":"i","memory":64,)" +
                    member.toStdString() + "}]}",
                "f.json");
    QVERIFY(imported);
    const std::string text = compactJson(exported(imported->document));
    QVERIFY2(text.find(written.toStdString()) != std::string::npos, text.c_str());
    const auto again = readAny(text, "f.json");
    QVERIFY(again && again->document == imported->document);
    const auto opened = readDocument(writeDocument(imported->document), "x");
    QVERIFY(opened && opened->document == imported->document);
}

QTEST_GUILESS_MAIN(ImportTest)
#include "tst_import.moc"
