// SPDX-License-Identifier: GPL-3.0-or-later
// Task definitions come in out of real CloudFormation templates and describe output, and go out as
// they came.
#include "io/document_json.h"
#include "io/import.h"
#include "io/json.h"
#include "io/task_definition_json.h"
#include "kinds/catalog.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::io;

class ImportTemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void takesTheDefinitionsOfATemplate_data();
    void takesTheDefinitionsOfATemplate();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void takesDescribedDefinitions();

private:
    QString root_ = qEnvironmentVariable("STOWAGE_CORPUS");
};

namespace {
constexpr std::string_view kType = "AWS::ECS::TaskDefinition";

std::string contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Json exported(const doc::Document& document, const ElementId& definition)
{
    std::vector<const doc::Element*> containers;
    for (const ElementId& id : document.childrenOf(definition))
        containers.push_back(document.find(id));
    return taskDefinitionJson(*document.find(definition), containers);
}

std::vector<ElementId> definitionsOf(const doc::Document& document)
{
    std::vector<ElementId> ids;
    for (const auto& element : document.elements())
        if (element->kind().key == "taskDefinition")
            ids.push_back(element->id);
    return ids;
}

struct InTemplate {
    std::size_t definitions = 0;
    std::size_t containers = 0;
};

InTemplate countIn(const Json& root)
{
    InTemplate count;
    const Json* resources = root.find("Resources");
    for (std::size_t n = 0; resources != nullptr && n < resources->members()->size(); ++n) {
        const Json& resource = (*resources->members())[n].second;
        const Json* type = resource.find("Type");
        if (type == nullptr || type->text() == nullptr || *type->text() != kType)
            continue;
        ++count.definitions;
        count.containers +=
            resource.find("Properties")->find("ContainerDefinitions")->items()->size();
    }
    return count;
}
} // namespace

void ImportTemplatesTest::initTestCase()
{
    if (root_.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QVERIFY2(!root_.isEmpty(), "continuous integration must set STOWAGE_CORPUS");
}

void ImportTemplatesTest::takesTheDefinitionsOfATemplate_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(root_ + QStringLiteral("/cloudformation"), {QStringLiteral("*.json")},
                       QDir::Files);
    int holding = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const auto json = parseJson(contentOf(path), "t", kImportLimits);
        if (!json || countIn(*json).definitions == 0)
            continue;
        QTest::newRow(qPrintable(files.fileName())) << path;
        ++holding;
    }
    QVERIFY2(holding >= 20, qPrintable(QString::number(holding)));
}

void ImportTemplatesTest::takesTheDefinitionsOfATemplate()
{
    QFETCH(QString, path);
    const std::string text = contentOf(path);
    const InTemplate wanted = countIn(*parseJson(text, "t", kImportLimits));
    const auto first = readAny(text, path.toStdString());
    QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
    QCOMPARE(first->form, Form::cloudFormation);
    const std::vector<ElementId> definitions = definitionsOf(first->document);
    QCOMPARE(definitions.size(), wanted.definitions);
    QCOMPARE(first->document.elements().size(), wanted.definitions + wanted.containers);
    for (const ImportLine& line : first->report) {
        const bool hasPlace = QRegularExpression(QStringLiteral(":\\d+:\\d+$"))
                                  .match(QString::fromStdString(line.place))
                                  .hasMatch();
        QVERIFY2(hasPlace && !line.words.empty(), lineOf(line).c_str());
    }
    for (const ElementId& id : definitions) {
        const Json json = exported(first->document, id);
        const auto again = readAny(prettyJson(json), "again.json");
        QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
        QVERIFY(exported(again->document, ElementId("task-definition-1")) == json);
        if (definitions.size() == 1)
            QVERIFY(again->document == first->document);
    }
    const auto opened = readDocument(writeDocument(first->document), "x.stowage.json");
    QVERIFY2(opened && opened->remarks.empty(), qPrintable(path));
    QVERIFY(opened->document == first->document);
}

void ImportTemplatesTest::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(root_ + QStringLiteral("/cloudformation"), QDir::Files,
                       QDirIterator::Subdirectories);
    int without = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const auto json = parseJson(contentOf(path), "t", kImportLimits);
        if (json && countIn(*json).definitions > 0)
            continue;
        QTest::newRow(qPrintable(files.fileName())) << path;
        ++without;
    }
    QVERIFY2(without >= 20, qPrintable(QString::number(without)));
}

// YAML, which is not read yet, templates without a task definition, damaged ones.
void ImportTemplatesTest::refusesWhatItCannotRead()
{
    QFETCH(QString, path);
    const auto imported = readAny(contentOf(path), "t");
    QVERIFY(!imported.has_value());
    const bool hasPlace = QRegularExpression(QStringLiteral("^t:\\d+:\\d+$"))
                              .match(QString::fromStdString(imported.error().where))
                              .hasMatch();
    QVERIFY2(hasPlace, imported.error().where.c_str());
    QVERIFY2(imported.error().message.size() > 20 &&
                 imported.error().message.find('\n') == std::string::npos,
             imported.error().message.c_str());
    const bool isYaml =
        path.endsWith(QLatin1String(".yml")) || path.endsWith(QLatin1String(".yaml"));
    if (isYaml)
        QVERIFY2(imported.error().message.find("YAML") != std::string::npos,
                 imported.error().message.c_str());
}

void ImportTemplatesTest::takesDescribedDefinitions()
{
    QDirIterator files(root_ + QStringLiteral("/describe-outputs"), {QStringLiteral("*.json")},
                       QDir::Files);
    int taken = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const std::string text = contentOf(path);
        const auto json = parseJson(text, "d", kImportLimits);
        const Json* inner = json ? json->find("taskDefinition") : nullptr;
        if (inner == nullptr || inner->find("containerDefinitions") == nullptr)
            continue;
        const auto first = readAny(text, "d.json");
        QVERIFY2(first.has_value(), qPrintable(path));
        const Json out = exported(first->document, ElementId("task-definition-1"));
        QVERIFY2(out.find("taskDefinitionArn") == nullptr, qPrintable(path));
        const auto again = readAny(prettyJson(out), "d.json");
        QVERIFY2(again && again->document == first->document, qPrintable(path));
        ++taken;
    }
    QVERIFY(taken >= 1);
}

QTEST_GUILESS_MAIN(ImportTemplatesTest)
#include "tst_import_templates.moc"
