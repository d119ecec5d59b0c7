// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/document_json.h"
#include "io/json.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace stowage;
using namespace stowage::io;

namespace {

// One element of each kind, in parents that suit, with a name that needs escaping.
doc::Document everyKind()
{
    doc::Document document;
    document.name = "A \"quoted\" name";
    document.seed = 7;
    for (const doc::KindInfo& kind : doc::allKinds()) {
        doc::Element element;
        element.id = document.nextId(kind);
        element.name = std::string(kind.label) + " \xC3\xA4";
        element.props = kind.defaults;
        element.place = doc::Rect{20, -40, 160, 100};
        document.put(std::move(element));
    }
    return document;
}

Result<Opened> reread(const doc::Document& document)
{
    return readDocument(writeDocument(document), "x.stowage.json");
}

// Whatever more it says.
bool holds(const Json& whole, const Json& part)
{
    if (part.members() == nullptr)
        return whole == part;
    return std::all_of(part.members()->begin(), part.members()->end(), [&](const auto& member) {
        const Json* there = whole.find(member.first);
        return there != nullptr && holds(*there, member.second);
    });
}

std::string withElement(const std::string& body)
{
    return "{\"stowage\": 1, \"elements\": {" + body + "}}";
}

} // namespace

class DocumentJsonTest : public QObject {
    Q_OBJECT

private slots:
    void readsWhatItWrites();
    void readsEveryRowThatDiffers_data();
    void readsEveryRowThatDiffers();
    void writesOnlyWhatDiffersFromDefaults();
    void keepsWhatItDoesNotKnow();
    void saysWhatItDoesNotKnow();
    void opensVersionOneForEver();
    void takesPartsInAnyOrder();
    void mendsNames_data();
    void mendsNames();
    void keepsTheSchemaThatItNames();
    void refusesWithAPlace_data();
    void refusesWithAPlace();
    void takesTheLongestName();
    void saysWhereTheNameStands();
    void mendsWhatAConnectionNames();
    void mendsASingleProperty_data();
    void mendsASingleProperty();
    void keepsLayoutApart();
};

void DocumentJsonTest::readsWhatItWrites()
{
    const doc::Document document = everyKind();
    const auto opened = reread(document);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
    QVERIFY(opened->remarks.empty());
    QVERIFY(opened->document == document);
    QCOMPARE(writeDocument(opened->document), writeDocument(document));
}

void DocumentJsonTest::readsEveryRowThatDiffers_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t i = 0; i < doc::allKinds().size(); ++i)
        QTest::newRow(std::string(doc::allKinds()[i].key).c_str()) << static_cast<int>(i);
}

// Changes each row in turn to some other legal value and finds it again.
void DocumentJsonTest::readsEveryRowThatDiffers()
{
    QFETCH(int, kind);
    const doc::KindInfo& info = doc::allKinds()[static_cast<std::size_t>(kind)];
    for (const doc::Field& field : info.rows) {
        doc::Element element;
        element.id = ElementId(std::string(info.idPrefix) + "-1");
        element.name = "x";
        element.props = info.defaults;
        doc::Value value = doc::valueOf(element.props, field);
        if (auto* flag = std::get_if<bool>(&value))
            *flag = !*flag;
        else if (auto* whole = std::get_if<std::int64_t>(&value))
            *whole = static_cast<std::int64_t>(
                *whole == static_cast<std::int64_t>(field.max) ? field.min : field.max);
        else if (auto* real = std::get_if<double>(&value))
            *real = field.max;
        else if (auto* choice = std::get_if<doc::Choice>(&value))
            choice->index = (choice->index + 1) % static_cast<int>(field.choices.size());
        else if (auto* pairs = std::get_if<doc::Pairs>(&value))
            *pairs = {{"A", "1"}, {"B", "x\ny"}};
        else if (auto* records = std::get_if<doc::Records>(&value))
            records->rows.assign(field.max == 1 ? 1 : 2, field.blank(field));
        else
            continue; // texts have rules of their own; tst_catalog covers them
        doc::setValue(element.props, field, value);
        doc::Document document;
        document.put(element);
        const auto opened = reread(document);
        QVERIFY(opened.has_value());
        QVERIFY2(opened->document == document, std::string(field.key).c_str());
    }
}

void DocumentJsonTest::writesOnlyWhatDiffersFromDefaults()
{
    doc::Document document;
    doc::Element element;
    element.id = ElementId("service-1");
    element.name = "web";
    element.props = doc::Service{};
    document.put(element);
    const auto root = parseJson(writeDocument(document), "x");
    QVERIFY(root.has_value());
    const Json* service = root->find("elements")->find("service-1");
    QCOMPARE(service->members()->size(), std::size_t(2));
}

void DocumentJsonTest::keepsWhatItDoesNotKnow()
{
    const std::string text = R"({"stowage": 1, "later": [1, {"a": null}], "elements": {
        "service-1": {"kind": "service", "name": "web", "shade": "blue"},
        "task-definition-1": {"kind": "taskDefinition", "name": "t"}},
        "links": [{"from": "service-1", "to": "task-definition-1", "kind": "runs", "bend": 3}]})";
    const auto opened = readDocument(text, "x");
    QVERIFY(opened.has_value());
    const auto written = parseJson(writeDocument(opened->document), "x");
    QVERIFY(written.has_value());
    QVERIFY(*written->find("later") == *parseJson(R"([1, {"a": null}])", "x"));
    QCOMPARE(*written->find("elements")->find("service-1")->find("shade")->text(),
             std::string("blue"));
    QCOMPARE(*written->find("links")->items()->front().find("bend")->integer(), std::int64_t(3));
}

void DocumentJsonTest::saysWhatItDoesNotKnow()
{
    const auto opened = readDocument(R"({"stowage": 1, "elements": {
        "service-1": {"kind": "service", "name": "web", "shade": "blue", "ecs": {"tags": []}},
        "service-2": {"kind": "service", "name": "api", "shade": "red"},
        "task-definition-1": {"kind": "taskDefinition", "name": "t"}},
        "links": [{"from": "service-1", "to": "task-definition-1", "kind": "runs", "bend": 3}]})",
                                     "x");
    QVERIFY(opened.has_value());
    QVERIFY(opened->remarks.empty());
    QCOMPARE(opened->notes.size(), std::size_t(1)); // for all of it
    QCOMPARE(opened->notes.front(),
             std::string("x:2:72: this version does not know \"bend\" and \"shade\", which has no "
                         "effect here; it is kept and saved again. A newer Stowage may have "
                         "written the file."));

    std::string many = "{\"stowage\": 1";
    for (int n = 10; n < 30; ++n)
        many += ", \"later-" + std::to_string(n) + "\": 0";
    const auto told = readDocument(many + "}", "x");
    QVERIFY(told.has_value());
    QCOMPARE(told->notes.size(), std::size_t(1));
    QVERIFY2(told->notes.front().find("\"later-14\" and 15 others") != std::string::npos,
             told->notes.front().c_str());
    QVERIFY(readDocument("{\"stowage\": 1}", "x")->notes.empty());
}

// A sample of each format that was ever written. It is never changed: what it takes to read it
// stays in the reader.
void DocumentJsonTest::opensVersionOneForEver()
{
    QFile file(qEnvironmentVariable("STOWAGE_SOURCE_DIR") +
               QStringLiteral("/tests/io/formats/version-1.stowage.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string text = file.readAll().toStdString();
    const auto opened = readDocument(text, "version-1.stowage.json");
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
    QCOMPARE(opened->remarks, std::vector<std::string>());
    QCOMPARE(opened->notes, std::vector<std::string>());
    const auto again = reread(opened->document);
    QVERIFY(again.has_value() && again->document == opened->document);
    QVERIFY(holds(*parseJson(writeDocument(opened->document), "x"), *parseJson(text, "x")));
}

void DocumentJsonTest::takesPartsInAnyOrder()
{
    const auto opened =
        readDocument(R"({"layout": {"service-2": {"x": 20, "y": 0, "w": 180, "h": 60},
        "service-9": {}, "service-1": {"x": 0}}, "links": [{"from": "service-2",
        "to": "task-definition-1", "kind": "definition"}], "elements": {
        "task-definition-1": {"kind": "taskDefinition", "name": "t"},
        "service-1": {"kind": "service", "name": "a"},
        "service-2": {"kind": "service", "name": "b"}}, "stowage": 1})",
                     "x");
    QVERIFY(opened.has_value());
    QCOMPARE(opened->document.links().size(), std::size_t(1));
    QVERIFY(opened->document.find(ElementId("service-2"))->place ==
            std::optional(doc::Rect{20, 0, 180, 60}));
    QVERIFY(!opened->document.find(ElementId("service-1"))->place);
    QCOMPARE(opened->remarks.size(), std::size_t(1));
    QVERIFY(opened->remarks.front().find("service-1") != std::string::npos);
}

void DocumentJsonTest::mendsNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("mended");
    QTest::addColumn<QByteArray>("words");
    const QByteArray taken =
        R"(name of "service-1" held a line break or another control character)";
    QTest::newRow("a megabyte") << QByteArray(1'048'576, 'x') << QByteArray(255, 'x')
                                << QByteArray("is 1048576 bytes long, and may have 255");
    QTest::newRow("256 bytes") << QByteArray("\xC3\xA4").repeated(128)
                               << QByteArray("\xC3\xA4").repeated(127)
                               << QByteArray("256 bytes long");
    QTest::newRow("two lines") << QByteArray(R"(web\nshop)") << QByteArray("web shop") << taken;
    QTest::newRow("a tab") << QByteArray(R"(web\tshop)") << QByteArray("web shop") << taken;
    QTest::newRow("for a terminal") << QByteArray(R"(\u001b[31m)") << QByteArray("[31m") << taken;
    QTest::newRow("DEL") << QByteArray(R"(a\u007fb)") << QByteArray("ab") << taken;
}

// Old versions open for ever, and once took any name.
void DocumentJsonTest::mendsNames()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, mended);
    QFETCH(QByteArray, words);
    const auto opened =
        readDocument((R"({"stowage": 1, "elements": {"service-1": {"kind": "service", "name": ")" +
                      name + "\"}}}")
                         .toStdString(),
                     "x");
    QVERIFY(opened);
    QCOMPARE(
        QByteArray::fromStdString(opened->document.find(ElementId("service-1"))->name).trimmed(),
        mended);
    QCOMPARE(opened->remarks.size(), std::size_t{1});
    QVERIFY2(opened->remarks.front().find(words.constData()) != std::string::npos,
             opened->remarks.front().c_str());
}

void DocumentJsonTest::keepsTheSchemaThatItNames()
{
    const auto opened = readDocument(R"({"$schema": "./s.json", "stowage": 1})", "x");
    QVERIFY(opened && opened->remarks.empty());
    QVERIFY(writeDocument(opened->document).find("\"$schema\": \"./s.json\"") != std::string::npos);
}

void DocumentJsonTest::refusesWithAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("no version") << QByteArray("{}") << QByteArray("no Stowage document");
    QTest::newRow("newer") << QByteArray("{\"stowage\": 2}") << QByteArray("newer Stowage");
    QTest::newRow("unknown kind") << QByteArray::fromStdString(
                                         withElement(R"("x-1": {"kind": "x"})"))
                                  << QByteArray("does not know");
    QTest::newRow("odd id") << QByteArray::fromStdString(
                                   withElement(R"("web": {"kind": "service"})"))
                            << QByteArray("service-1");
    QTest::newRow("a name with NUL")
        << QByteArray(R"({"stowage": 1, "elements": {"service-1": {"kind": "service", )"
                      R"("name": "a\u0000b"}}})")
        << QByteArray("character NUL; take it out.");
    QTest::newRow("lost parent")
        << QByteArray::fromStdString(
               withElement(R"("service-1": {"kind": "service", "parent": "cluster-9"})"))
        << QByteArray("cluster-9");
    QTest::newRow("newer, and said last")
        << QByteArray(R"({"elements": {"x-1": {"kind": "x"}}, "stowage": 2})")
        << QByteArray("newer Stowage");
    QByteArray links = R"({"stowage": 1, "links": [{})";
    for (int n = 0; n < 50'000; ++n)
        links += ",{}";
    QTest::newRow("too many links") << links + "]}" << QByteArray("50,000");
    QTest::newRow("an array") << QByteArray("[]") << QByteArray("no Stowage document");
    QTest::newRow("elements as array")
        << QByteArray("{\"stowage\":1,\"elements\":[]}") << QByteArray("by id");
}

void DocumentJsonTest::refusesWithAPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, word);
    const auto opened = readDocument(text.toStdString(), "x.stowage.json");
    QVERIFY(!opened.has_value());
    QVERIFY(opened.error().where.starts_with("x.stowage.json:1:"));
    QVERIFY2(opened.error().message.find(word.toStdString()) != std::string::npos,
             opened.error().message.c_str());
}

void DocumentJsonTest::takesTheLongestName()
{
    for (const std::string& name :
         {std::string(255, 'x'), std::string(), std::string("\xC2\x85")}) {
        const auto opened = readDocument(
            withElement(R"("service-1": {"kind": "service", "name": ")" + name + "\"}"), "x");
        QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
        QVERIFY(opened->remarks.empty());
        QCOMPARE(opened->document.find(ElementId("service-1"))->name, name);
    }
}

void DocumentJsonTest::saysWhereTheNameStands()
{
    const auto opened = readDocument("{\"stowage\": 1, \"elements\": {\n"
                                     "\"service-1\": {\"kind\": \"service\",\n"
                                     "\"name\": \"a\\u0007\",\n\"desiredCount\": 1}}}",
                                     "x.stowage.json");
    QVERIFY(opened && opened->remarks.size() == 1);
    QVERIFY2(opened->remarks.front().starts_with("x.stowage.json:3:"),
             opened->remarks.front().c_str());
}

void DocumentJsonTest::mendsWhatAConnectionNames()
{
    const std::string elements = R"({"stowage": 1, "elements": {
        "service-1": {"kind": "service", "name": "web"},
        "target-group-1": {"kind": "targetGroup", "name": "t"}}, "links": [{"from": "service-1",
        "to": "target-group-1", )";
    const auto mended =
        readDocument(elements + R"("kind": "targetGroup", "container": "a\nb"}]})", "x");
    QVERIFY2(mended.has_value(), mended ? "" : mended.error().message.c_str());
    QCOMPARE(mended->remarks.size(), std::size_t(1));
    QVERIFY(mended->remarks.front().find("one line") != std::string::npos);
    QVERIFY(mended->document.links().front()->container.empty());
    const auto left =
        readDocument(elements + "\"kind\": \"" + std::string(1'000, 'k') + "\"}]}", "x");
    QVERIFY(left.has_value());
    QCOMPARE(left->remarks.size(), std::size_t(1));
    QVERIFY(left->document.links().empty());
}

void DocumentJsonTest::mendsASingleProperty_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::newRow("shape") << QByteArray(R"("desiredCount": "two")");
    QTest::newRow("range") << QByteArray(R"("desiredCount": -1)");
    QTest::newRow("choice") << QByteArray(R"("schedulingStrategy": "SOMETIMES")");
}

void DocumentJsonTest::mendsASingleProperty()
{
    QFETCH(QByteArray, property);
    const auto opened =
        readDocument(withElement(R"("service-1": {"kind": "service", "name": "web", )" +
                                 property.toStdString() + "}"),
                     "x");
    QVERIFY(opened.has_value());
    QCOMPARE(opened->remarks.size(), std::size_t(1));
    QVERIFY(opened->remarks.front().find("default") != std::string::npos);
    QCOMPARE(opened->document.find(ElementId("service-1"))->as<doc::Service>()->desiredCount,
             doc::Service{}.desiredCount);
}

void DocumentJsonTest::keepsLayoutApart()
{
    const std::string text = writeDocument(everyKind());
    QVERIFY(text.find("\"layout\"") > text.find("\"links\""));
    QVERIFY(looksLikeDocument(text));
    QVERIFY(!looksLikeDocument("{\"family\": \"web\"}"));
}

QTEST_GUILESS_MAIN(DocumentJsonTest)
#include "tst_document_json.moc"
