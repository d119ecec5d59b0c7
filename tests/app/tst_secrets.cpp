// SPDX-License-Identifier: GPL-3.0-or-later
// The value of a variable stands in the document and in what is made of it to go on with: in no
// report, message, log, state, event or picture.
#include "app/command_line.h"
#include "app/files.h"
#include "app/import_report.h"
#include "app/main_window.h"
#include "app/open_document.h"
#include "app/recovery.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

using namespace stowage;
using namespace stowage::app;

class SecretsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void noVerbTellsThem_data();
    void noVerbTellsThem();
    void noImportTellsThem_data();
    void noImportTellsThem();
    void aHiddenParameterGoesByItsName();
    void noWindowShowsThem();

private:
    QString file(const char* name, const QByteArray& bytes);
    QTemporaryDir home_;
};

namespace {
const QByteArray kSecret = "hunter2";
const QByteArray kNumber = "73510246"; // is guessed to be a text

const QByteArray kDrawing = R"({"stowage": 1, "name": "s", "elements": {
  "cluster-1": {"kind": "cluster", "name": "c"},
  "instance-1": {"kind": "instance", "name": "i", "parent": "cluster-1"},
  "service-1": {"kind": "service", "name": "web", "parent": "cluster-1"},
  "task-definition-1": {"kind": "taskDefinition", "name": "t"},
  "container-1": {"kind": "container", "name": "app", "parent": "task-definition-1",
    "environment": {"DB": "hunter2"}}},
  "links": [{"from": "service-1", "to": "task-definition-1", "kind": "runs"}]})";

const QByteArray kCalls =
    R"({"at":"1s","call":"ecs:RegisterTaskDefinition","with":{"family":"x","containerDefinitions":[)"
    R"({"name":"a","image":"i","memory":64,"environment":[{"name":"K","value":"hunter2"}]}]}})"
    "\n"
    R"({"at":"2s","call":"ecs:RunTask","with":{"cluster":"c","taskDefinition":"x","overrides":)"
    R"({"containerOverrides":[{"name":"a","environment":[{"name":"K","value":"hunter2"}]}]}}})"
    "\n"
    R"({"at":"3s","call":"ecs:RegisterTaskDefinition","with":{"family":"y","containerDefinitions":[)"
    R"({"name":"a","image":"i","memory":"no","environment":[{"name":"K","value":"hunter2"}]}]}})"
    "\n"
    R"({"at":"4s","call":"ecs:RegisterTaskDefinition","with":{"family":"z","containerDefinitions":[)"
    R"({"name":"a","image":"i","memory":64,"environment":["hunter2"]}]}})"
    "\n";

// A container with these members, as a definition.
QByteArray definition(const QByteArray& members)
{
    return R"({"family":"f","containerDefinitions":[{"name":"a","image":"i","memory":64,)" +
           members + "}]}";
}

QByteArray templateWith(const QByteArray& members)
{
    return R"({"Parameters":{"P":{"Type":"String","Default":"hunter2"},"H":{"Type":"String",)"
           R"("NoEcho":true,"Default":"hunter2"}},"Resources":{"T":{"Type":)"
           R"("AWS::ECS::TaskDefinition","Properties":{"Family":"f","ContainerDefinitions":[)"
           R"({"Name":"a","Image":"i","Memory":64,)" +
           members + "}]}}}}";
}

// What goes to a terminal or a log; the document may go to the standard output.
struct Said {
    std::string out;
    std::string err;
};

Said say(const QStringList& arguments)
{
    std::ostringstream out, err;
    static_cast<void>(runCommandLine(arguments, {out, err}));
    return {out.str(), err.str()};
}

bool tells(const QByteArray& text)
{
    return text.contains(kSecret) || text.contains(kNumber);
}
} // namespace

void SecretsTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("stowage"));
    QCoreApplication::setApplicationName(QStringLiteral("stowage-test"));
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    qputenv("XDG_STATE_HOME", home_.path().toLocal8Bit());
}

QString SecretsTest::file(const char* name, const QByteArray& bytes)
{
    const QString path = home_.filePath(QLatin1String(name));
    return writeFile(path, bytes) ? path : QString();
}

void SecretsTest::noVerbTellsThem_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("written");
    const auto row = [](const char* words, const char* written = "") {
        QTest::newRow(words) << QString::fromLatin1(words).split(u' ') << QString(written);
    };
    row("check DRAWING");
    row("check DRAWING --json");
    row("diff DRAWING OTHER");
    row("diff OTHER DRAWING");
    row("run DRAWING --for 5m --calls CALLS");
    row("run DRAWING --for 5m --calls CALLS --json");
    row("run DRAWING --for 5m --calls CALLS --events WRITTEN", "events");
    row("run DRAWING --for 5m --calls CALLS --state WRITTEN", "state");
    row("render DRAWING --no-embed -o WRITTEN", "drawing.svg");
    row("render DRAWING --at 5m --calls CALLS --no-embed -o WRITTEN", "running.svg");
}

void SecretsTest::noVerbTellsThem()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, written);
    const QString output = home_.filePath(written);
    arguments.replaceInStrings(QStringLiteral("DRAWING"), file("s.stowage.json", kDrawing));
    arguments.replaceInStrings(
        QStringLiteral("OTHER"),
        file("o.stowage.json", QByteArray(kDrawing).replace("hunter2", "73510246")));
    arguments.replaceInStrings(QStringLiteral("CALLS"), file("calls.jsonl", kCalls));
    arguments.replaceInStrings(QStringLiteral("WRITTEN"), output);
    const Said said = say(arguments);
    QVERIFY2(!said.out.empty() || !written.isEmpty(), said.err.c_str());
    QVERIFY2(!tells(QByteArray::fromStdString(said.out)), said.out.c_str());
    QVERIFY2(!tells(QByteArray::fromStdString(said.err)), said.err.c_str());
    if (written.isEmpty())
        return;
    const auto bytes = readFile(output);
    QVERIFY2(bytes && bytes->size() > 100, said.err.c_str());
    QVERIFY2(!tells(*bytes), bytes->constData());
}

void SecretsTest::noImportTellsThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("kept"); // in the document
    const auto row = [](const char* name, const QByteArray& text, bool kept = true) {
        QTest::newRow(name) << text << kept;
    };
    row("a variable", definition(R"("environment":[{"name":"K","value":"hunter2"}])"));
    row("a number", definition(R"("environment":[{"name":"K","value":73510246}])"));
    row("a map", definition(R"("environment":{"K":"hunter2","L":73510246})"));
    row("no name", definition(R"("environment":[{"value":"hunter2"}])"), false);
    row("no list", definition(R"("environment":"hunter2")"), false);
    row("too long",
        definition(R"("environment":[{"name":"K","value":"hunter2)" + QByteArray(70'000, 'x') +
                   R"("}])"),
        false);
    row("twice", definition(R"("environment":[{"name":"K","value":"hunter2"},)"
                            R"({"name":"K","value":"hunter2"}])"));
    row("ends too soon", definition(R"("environment":[{"name":"K","value":"hunter2)"), false);
    row("no comma", definition(R"("environment":[{"name":"K" "hunter2"}])"), false);
    row("a damaged letter", definition("\"environment\":[{\"value\":\"hunter2\xFF\"}]"), false);
    row("a secret of a template",
        templateWith(R"("Secrets":[{"Name":"K","ValueFrom":{"Ref":"P"}}])"));
    for (const char* value :
         {R"({"Ref":"P"})", R"({"Fn::Sub":"x${P}"})", R"({"Fn::Join":["",["x",{"Ref":"P"}]]})",
          R"({"Fn::If":["C",{"Ref":"P"},"x"]})", R"({"Fn::Sub":["${V}",{"V":"hunter2"}]})"})
        row(value,
            templateWith(R"("Environment":[{"Name":"K","Value":)" + QByteArray(value) + "}]"));
    row("all variables",
        templateWith(R"("Environment":{"Fn::If":["C",[{"Name":"K","Value":{"Ref":"P"}}],[]]})"));
    row("a hidden parameter",
        templateWith(R"("Command":[{"Ref":"H"},{"Fn::Sub":"-p${H}"}],"User":{"Ref":"H"})"), false);
}

void SecretsTest::noImportTellsThem()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, kept);
    const QString path = file("import.json", text);
    const Said said = say({QStringLiteral("convert"), path, QStringLiteral("--to"),
                           QStringLiteral("stowage"), QStringLiteral("-o"), QStringLiteral("-")});
    QVERIFY2(!tells(QByteArray::fromStdString(said.err)), said.err.c_str());
    QCOMPARE(tells(QByteArray::fromStdString(said.out)), kept);
    const auto imported = openDocument(path);
    if (!imported)
        return;
    ImportReport report(*imported, QStringLiteral("import.json"), nullptr);
    const auto* table = report.findChild<QTableWidget*>();
    for (int row = 0; row < table->rowCount(); ++row)
        QVERIFY(!tells(table->item(row, 2)->text().toUtf8()));
    report.findChild<QPushButton*>(QStringLiteral("Copy the report"))->click();
    QVERIFY(!tells(QApplication::clipboard()->text().toUtf8()));
}

void SecretsTest::aHiddenParameterGoesByItsName()
{
    const auto imported = openDocument(
        file("hidden.json", templateWith(R"("Environment":[{"Name":"K","Value":{"Ref":"H"}}])")));
    QVERIFY(imported.has_value());
    const auto* container = imported->document.find(ElementId("container-1"))->as<doc::Container>();
    QCOMPARE(container->environment.front().value, std::string("H"));
}

// In nothing that can be read on the screen or by a screen reader; the snapshot has it, as the
// document does, and is its owner's alone.
void SecretsTest::noWindowShowsThem()
{
    MainWindow window;
    window.resize(1'300, 800);
    window.show();
    window.openFile(file("window.stowage.json", kDrawing));
    QVERIFY(window.hasSession());
    for (int n = 0; n < 20; ++n)
        window.step();
    window.findChild<QAction*>(QStringLiteral("Select all"))->trigger();
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const QMetaObject& meta = *widget->metaObject();
        for (int n = 0; n < meta.propertyCount(); ++n) {
            const QVariant value = meta.property(n).read(widget);
            QVERIFY2(value.userType() != QMetaType::QString || !tells(value.toString().toUtf8()),
                     meta.property(n).name());
        }
    }
}

QTEST_MAIN(SecretsTest)
#include "tst_secrets.moc"
