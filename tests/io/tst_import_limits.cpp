// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot or must not be imported is refused in one sentence with its place.
#include "io/document_json.h"
#include "io/import.h"

#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::io;

class ImportLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void namesAreNamesOfADocument_data();
    void namesAreNamesOfADocument();
    void keepsNoMoreThanADocumentHolds();
    void reportsNoEndlessList();
};

namespace {
QByteArray definitions(int count)
{
    QByteArray text = R"({"Resources":{)";
    for (int n = 0; n < count; ++n)
        text += (n == 0 ? "\"T" : ",\"T") + QByteArray::number(n) +
                R"(":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"f",)"
                R"("ContainerDefinitions":[{}]}})";
    return text + "}}";
}
} // namespace

void ImportLimitsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* name, const QByteArray& text, const char* where,
                        const char* words) {
        QTest::newRow(name) << text << QByteArray(where) << QByteArray(words);
    };
    const QByteArray containers = R"({"containerDefinitions":)";
    row("nothing", "", "t.json:1:1", "well-formed");
    row("no container", containers + "[]}", "t.json:1:", "no list of containers");
    row("containers by name", containers + R"({"a":{}}})", "t.json:1:", "no list of containers");
    row("containers that are none", containers + R"(["a",7]})",
        "t.json:1:", "none of the containers");
    row("a definition that is none", R"({"taskDefinition":7})", "t.json:1:", "is an object");
    row("something else", "{\n\"services\":[]}", "t.json:1:2", "Nor is it a task definition");
    row("a template without", R"({"Resources":{"A":{"Type":"AWS::S3::Bucket"}}})",
        "t.json:1:", "no AWS::ECS::TaskDefinition");
    row("YAML", "family: web\ncontainerDefinitions:\n  - name: a\n", "t.json:1:1", "YAML");
    row("YAML with a comment", "# of the shop\nResources:\n", "t.json:1:1", "YAML");
    row("YAML with a mark", "---\n- a\n", "t.json:1:1", "YAML");
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), "t.json:1:1", "UTF-16");
    row("a NUL", QByteArray("{\"a\":\"\0\"}", 9), "t.json:1:", "NUL");
    row("an escaped NUL", R"({"a":"\u0000"})", "t.json:1:", "NUL");
    row("no UTF-8", "{\"a\":\"\xC0\xAF\"}", "t.json:1:", "well-formed");
    row("a lone surrogate", R"({"a":"\ud800"})", "t.json:1:", "well-formed");
    row("twice", "{\"family\":\"a\",\n\"family\":\"b\"}", "t.json:2:", "stands twice");
    row("a number beyond", R"({"a":9223372036854775808})", "t.json:1:", "64 bits");
    row("not finite", R"({"a":1e999})", "t.json:1:", "");
    row("octal", R"({"a":010})", "t.json:1:", "well-formed");
    row("hexadecimal", R"({"a":0x10})", "t.json:1:", "well-formed");
    row("101 levels", R"({"a":)" + QByteArray(100, '[') + QByteArray(100, ']') + "}",
        "t.json:1:", "100 levels");
    row("a million levels", QByteArray(1'000'000, '['), "t.json:1:", "100 levels");
    row("more than 8 MiB", containers + "[]," + QByteArray(8 << 20, ' ') + "}", "t.json", "");
    QByteArray many = containers + "[{}";
    for (int n = 0; n < 1'000; ++n)
        many += ",{}";
    row("too many containers", many + "]}", "t.json:1:", "1,000");
    row("too many definitions", definitions(10'001), "t.json:1:", "20,000");
    row("more definitions than have room", definitions(9'000), "t.json:1:1", "the canvas");
}

void ImportLimitsTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, words);
    const auto imported = readAny(text.toStdString(), "t.json");
    QVERIFY(!imported.has_value());
    QVERIFY2(imported.error().where.starts_with(where.toStdString()),
             imported.error().where.c_str());
    QVERIFY2(imported.error().message.find(words.toStdString()) != std::string::npos,
             imported.error().message.c_str());
}

// A document holds 64 levels and 32 MiB; what is kept in it must leave it readable.
void ImportLimitsTest::namesAreNamesOfADocument_data()
{
    QTest::addColumn<QByteArray>("family"); // as JSON writes it
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("name");
    const QByteArray file("t.json");
    const QByteArray ship("\xF0\x9F\x9A\xA2");
    QTest::newRow("long") << QByteArray(300, 'x') << file << QByteArray(255, 'x');
    QTest::newRow("long, of wide characters") << ship.repeated(70) << file << ship.repeated(63);
    QTest::newRow("lines") << QByteArray(R"(a\nb\tc)") << file << QByteArray("a b c");
    QTest::newRow("nothing but controls")
        << QByteArray(R"(\u0007\u001b)") << file << QByteArray("t");
    QTest::newRow("nothing but blanks") << QByteArray(R"(\n \t)") << file << QByteArray("t");
    QTest::newRow("none, of an odd file")
        << QByteArray() << QByteArray("a\nb\xff.json") << QByteArray("a b");
    QTest::newRow("none, of a file of controls")
        << QByteArray() << QByteArray("\x07.json") << QByteArray("task");
}

// Twice in a template, so that one of them gets a number.
void ImportLimitsTest::namesAreNamesOfADocument()
{
    QFETCH(QByteArray, family);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, name);
    const QByteArray definition =
        R"({"Family":")" + family + R"(","ContainerDefinitions":[{"Name":")" + family + "\"}]}";
    const auto one = readAny(definition.toStdString(), file.toStdString());
    QVERIFY2(one.has_value(), one ? "" : one.error().message.c_str());
    QCOMPARE(QByteArray::fromStdString(one->document.find(ElementId("task-definition-1"))->name),
             name);
    const QByteArray resource =
        R"({"Type":"AWS::ECS::TaskDefinition","Properties":)" + definition + "}";
    const auto two =
        readAny((R"({"Resources":{"A":)" + resource + R"(,"B":)" + resource + "}}").toStdString(),
                file.toStdString());
    QVERIFY(two.has_value());
    for (const auto* read : {&*one, &*two}) {
        const auto again = readDocument(writeDocument(read->document), "x");
        QVERIFY2(again.has_value(), again ? "" : again.error().message.c_str());
        QVERIFY(again->document == read->document);
    }
    QVERIFY(two->document.find(ElementId("task-definition-1"))->name !=
            two->document.find(ElementId("task-definition-2"))->name);
}

void ImportLimitsTest::keepsNoMoreThanADocumentHolds()
{
    const QByteArray deep = QByteArray(90, '[') + "1" + QByteArray(90, ']');
    const QByteArray large = "\"" + QByteArray(70'000, 'x') + "\"";
    for (const QByteArray& value : {deep, large}) {
        const auto imported =
            readAny(R"({"containerDefinitions":[{"name":"c","odd":)" + value.toStdString() + "}]}",
                    "f.json");
        QVERIFY(imported);
        QVERIFY(imported->document.find(ElementId("container-1"))->unknown.empty());
        QVERIFY(std::any_of(
            imported->report.begin(), imported->report.end(), [](const ImportLine& line) {
                return line.fate == Fate::ignored && line.words.find("odd") != std::string::npos;
            }));
        const auto opened = readDocument(writeDocument(imported->document), "x");
        QVERIFY(opened && opened->document == imported->document);
    }
}

void ImportLimitsTest::reportsNoEndlessList()
{
    std::string text = R"({"containerDefinitions":[{"name":"c"}])";
    for (int n = 0; n < 5'000; ++n)
        text += ",\n\"k" + std::to_string(n) + "\":1";
    const auto imported = readAny(text + "}", "f.json");
    QVERIFY(imported);
    QCOMPARE(imported->report.size(), std::size_t(1'001));
    QVERIFY(imported->report[500].place.starts_with("f.json:"));
}

QTEST_GUILESS_MAIN(ImportLimitsTest)
#include "tst_import_limits.moc"
