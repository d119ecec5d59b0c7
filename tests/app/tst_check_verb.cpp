// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/files.h"
#include "io/document_json.h"
#include "io/json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sstream>

using namespace stowage;
using namespace stowage::app;

namespace {

struct Said {
    Exit exit;
    std::string out;
    std::string err;
};

Said say(const QStringList& arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    const Exit exit = runCommandLine(arguments, {out, err});
    return {exit, out.str(), err.str()};
}

doc::Document serviceWithoutDefinition()
{
    doc::Document document;
    doc::Element cluster;
    cluster.id = ElementId("cluster-1");
    cluster.name = "shop";
    cluster.props = doc::Cluster{};
    doc::Element service;
    service.id = ElementId("service-1");
    service.name = "web\x1b[31m";
    service.parent = cluster.id;
    service.props = doc::Service{};
    document.put(cluster);
    document.put(service);
    return document;
}

} // namespace

class CheckVerbTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyDrawingIsGood();
    void problemsMakeTheAnswerNo();
    void problemsAsJson();
    void unreadableInputSaysWhereAndWhat();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void withoutADisplayItSaysWhatToDo();
    void aFileIsReplacedWholeOrNotAtAll();

private:
    QString put(const QByteArray& bytes);
    QTemporaryDir folder_;
};

QString CheckVerbTest::put(const QByteArray& bytes)
{
    const QString path = folder_.filePath(QStringLiteral("x.stowage.json"));
    return writeFile(path, bytes) ? path : QString();
}

void CheckVerbTest::anEmptyDrawingIsGood()
{
    const Said said =
        say({QStringLiteral("check"), put(QByteArray::fromStdString(io::writeDocument({})))});
    QCOMPARE(said.exit, Exit::good);
    QCOMPARE(said.out, std::string("No problems.\n"));
    QVERIFY(said.err.empty());
}

void CheckVerbTest::problemsMakeTheAnswerNo()
{
    const QString path =
        put(QByteArray::fromStdString(io::writeDocument(serviceWithoutDefinition())));
    const Said said = say({QStringLiteral("check"), path});
    QCOMPARE(said.exit, Exit::no);
    QVERIFY2(said.out.find("(service-1)") != std::string::npos, said.out.c_str());
    QVERIFY2(said.out.find('\x1b') == std::string::npos, "control characters reach the terminal");
}

void CheckVerbTest::problemsAsJson()
{
    const QString path =
        put(QByteArray::fromStdString(io::writeDocument(serviceWithoutDefinition())));
    const Said said = say({QStringLiteral("check"), QStringLiteral("--json"), path});
    QCOMPARE(said.exit, Exit::no);
    const auto json = io::parseJson(said.out, "out");
    QVERIFY(json.has_value());
    const io::Json::Array& problems = *json->find("problems")->items();
    QVERIFY(std::any_of(problems.begin(), problems.end(), [](const io::Json& problem) {
        return *problem.find("element") == io::Json("service-1");
    }));
}

void CheckVerbTest::unreadableInputSaysWhereAndWhat()
{
    const QString path = put("{\"stowage\": 1,\n \"elements\": {,}}");
    const Said said = say({QStringLiteral("check"), path});
    QCOMPARE(said.exit, Exit::usage);
    QVERIFY2(said.err.starts_with("stowage: " + path.toStdString() + ":2:"), said.err.c_str());
    QVERIFY(said.out.empty());
    QCOMPARE(say({QStringLiteral("check"), folder_.filePath(QStringLiteral("none"))}).exit,
             Exit::usage);
    QCOMPARE(say({QStringLiteral("check"), folder_.path()}).exit, Exit::usage);
}

void CheckVerbTest::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown verb") << QStringList{QStringLiteral("dance")};
    QTest::newRow("no file") << QStringList{QStringLiteral("check")};
    QTest::newRow("unknown option")
        << QStringList{QStringLiteral("check"), QStringLiteral("--loud"), QStringLiteral("x")};
}

void CheckVerbTest::wrongUsageIsTold()
{
    QFETCH(QStringList, arguments);
    const Said said = say(arguments);
    QCOMPARE(said.exit, Exit::usage);
    QVERIFY(said.err.starts_with("stowage: "));
    QVERIFY(said.err.find("--help") != std::string::npos);
}

void CheckVerbTest::withoutADisplayItSaysWhatToDo()
{
    const Said said = say({}); // this test has no application with windows
    QCOMPARE(said.exit, Exit::usage);
    QVERIFY(said.err.starts_with("stowage: there is no display"));
    QVERIFY(said.err.find("stowage run") != std::string::npos);
}

void CheckVerbTest::aFileIsReplacedWholeOrNotAtAll()
{
    const QString path = put("first");
    QVERIFY(writeFile(path, "second").has_value());
    QCOMPARE(*readFile(path), QByteArray("second"));
    QVERIFY(!writeFile(folder_.filePath(QStringLiteral("no/such/folder/x")), "third").has_value());
    QVERIFY(!writeFile(folder_.path(), "third").has_value());
    QVERIFY(!writeFile(QStringLiteral("/dev/full"), "third").has_value());
    QCOMPARE(*readFile(path), QByteArray("second"));
    QCOMPARE(readFile(path, 3).error().fault, Fault::limit);
}

QTEST_GUILESS_MAIN(CheckVerbTest)
#include "tst_check_verb.moc"
