// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON Schema that is shipped is the one the rows make, takes every drawing and refuses damaged
// ones. STOWAGE_GOLDEN=update in the environment rewrites it.
#include "document/apply.h"
#include "io/document_json.h"
#include "io/schema.h"
#include "kinds/catalog.h"
#include "properties/schema_check.h"
#include "support/random_drawing.h"
#include "support/random_edit.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::tests;
using io::Json;

class SchemaTest : public QObject {
    Q_OBJECT

private slots:
    void isShippedAsItIsMade();
    void takesEveryExample();
    void takesRandomDrawings();
    void refusesWhatNoRowTakes_data();
    void refusesWhatNoRowTakes();
    void refusesDamagedDocuments_data();
    void refusesDamagedDocuments();

private:
    const QString root_ = qEnvironmentVariable("STOWAGE_SOURCE_DIR");
    const Json schema_ = io::documentSchema();
};

namespace {
std::string breachOf(const Json& schema, const std::string& text)
{
    const auto json = io::parseJson(text, "x");
    return json ? schemaBreach(schema, *json) : "no JSON: " + json.error().message;
}

std::string textOf(QFile&& file)
{
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// What the row does not take, or null where it takes everything of its shape.
Json wrongFor(const doc::Field& field)
{
    switch (field.shape) {
    case doc::Shape::boolean:
        return Json("true");
    case doc::Shape::integer:
        return Json(static_cast<std::int64_t>(field.max) + 1);
    case doc::Shape::real:
        return Json(field.max + 1.5);
    case doc::Shape::choice:
        return Json("no such choice");
    case doc::Shape::pairs:
        return Json(Json::Object{{"NAME", Json(7)}});
    case doc::Shape::records:
        return Json(Json::Array{Json(7)});
    case doc::Shape::text:
        break;
    }
    return field.choices.empty() || field.open ? Json(7) : Json("no such choice");
}

Json withElement(const doc::KindInfo& kind, std::string_view key, Json value)
{
    Json element = Json::object();
    element.set("kind", Json(kind.key));
    element.set(key, std::move(value));
    Json elements = Json::object();
    elements.set(std::string(kind.idPrefix) + "-1", std::move(element));
    Json document = Json::object();
    document.set("stowage", Json(1));
    document.set("elements", std::move(elements));
    return document;
}
} // namespace

void SchemaTest::isShippedAsItIsMade()
{
    const QString path = root_ + QStringLiteral("/resources/stowage.schema.json");
    const std::string made = io::prettyJson(schema_);
    if (qEnvironmentVariable("STOWAGE_GOLDEN") == QStringLiteral("update")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) &&
                file.write(made.data(), qint64(made.size())) == qint64(made.size()));
    }
    QVERIFY2(textOf(QFile(path)) == made,
             "write it anew: stowage reference --schema -o resources/stowage.schema.json");
}

void SchemaTest::takesEveryExample()
{
    QDirIterator files(root_ + QStringLiteral("/resources/examples"),
                       {QStringLiteral("*.stowage.json")}, QDir::Files);
    int taken = 0;
    for (; files.hasNext(); ++taken) {
        const QString path = files.next();
        const std::string why = breachOf(schema_, textOf(QFile(path)));
        QVERIFY2(why.empty(),
                 qPrintable(path + QStringLiteral(": ") + QString::fromStdString(why)));
    }
    QVERIFY(taken >= 2);
}

// As they are drawn, and after edits at random, which reach what no drawing begins with.
void SchemaTest::takesRandomDrawings()
{
    std::set<std::string_view> kinds;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        doc::Document document = randomDrawing(seed);
        Dice dice(seed, "schema");
        for (int n = 0; n <= 20; ++n) {
            if (n % 10 == 0) {
                const std::string why = breachOf(schema_, io::writeDocument(document));
                QVERIFY2(
                    why.empty(),
                    (std::to_string(seed) + " after " + std::to_string(n) + ": " + why).c_str());
            }
            if (const auto edit = randomEdit(document, dice))
                if (Result<doc::Document> next = doc::apply(document, *edit))
                    document = *std::move(next);
        }
        for (const auto& element : document.elements())
            kinds.insert(element->kind().key);
    }
    for (const doc::KindInfo& kind : doc::allKinds())
        QVERIFY2(kinds.count(kind.key) == 1, std::string(kind.key).c_str());
}

void SchemaTest::refusesWhatNoRowTakes_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("row");
    const auto kinds = doc::allKinds();
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        for (std::size_t row = 0; row < kinds[kind].rows.size(); ++row)
            QTest::newRow(
                (std::string(kinds[kind].key) + "." + std::string(kinds[kind].rows[row].key))
                    .c_str())
                << int(kind) << int(row);
}

// What the schema refuses, the reader does not take as it stands either.
void SchemaTest::refusesWhatNoRowTakes()
{
    QFETCH(int, kind);
    QFETCH(int, row);
    const doc::KindInfo& info = doc::allKinds()[std::size_t(kind)];
    const doc::Field& field = info.rows[std::size_t(row)];
    const Json good = withElement(info, field.key,
                                  *schema_.find("$defs")
                                       ->find(info.key)
                                       ->find("properties")
                                       ->find(field.key)
                                       ->find("default"));
    QCOMPARE(schemaBreach(schema_, good), std::string());
    const Json bad = withElement(info, field.key, wrongFor(field));
    const std::string why = schemaBreach(schema_, bad);
    QVERIFY2(why.find(field.key) != std::string::npos, why.c_str());
    const auto opened = io::readDocument(io::prettyJson(bad), "x");
    QVERIFY2(!opened || !opened->remarks.empty(), std::string(field.key).c_str());
}

void SchemaTest::refusesDamagedDocuments_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("where");
    const auto row = [](const char* name, const char* from, const char* to, const char* where) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(where);
    };
    row("no version", "\"stowage\": 1,", "", "required");
    row("another version", "\"stowage\": 1,", "\"stowage\": 2,", "stowage");
    row("a seed in words", "\"seed\": 1", "\"seed\": \"one\"", "seed");
    row("no such profile", "\"profile\": \"typical\"", "\"profile\": \"brisk\"", "profile");
    row("no such kind of id", "\"vpc-1\": {\"kind\"", "\"cloud-1\": {\"kind\"", "cloud-1");
    row("a kind that its id denies", "\"kind\": \"vpc\"", "\"kind\": \"cluster\"", "vpc-1");
    row("an id that counts from nothing", "\"vpc-1\": {\"kind\"", "\"vpc-0\": {\"kind\"", "vpc-0");
    row("a name that is none", "\"name\": \"shop\"", "\"name\": 7", "cluster-1.name");
    row("a link that leads nowhere", "\"to\": \"target-group-1\", ", "", "links");
    row("a place without a side", "\"w\": 860, ", "", "layout.vpc-1");
    row("a place too far", "\"x\": 260, \"y\": 0", "\"x\": 9e9, \"y\": 0", "layout.vpc-1.x");
    row("a place between pixels", "\"x\": 260, \"y\": 0", "\"x\": 0.5, \"y\": 0", "layout.vpc-1.x");
    row("a list of elements", "\"elements\": {", "\"links\": {", "links");
    row("a cell beyond its range", "{\"field\": \"instanceId\"}", "{\"type\": \"tidy\"}",
        "placementStrategy[1].type");
}

void SchemaTest::refusesDamagedDocuments()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, where);
    QByteArray text = QByteArray::fromStdString(
        textOf(QFile(root_ + QStringLiteral("/resources/examples/heal.stowage.json"))));
    const auto at = text.indexOf(from);
    QVERIFY2(at >= 0, from.constData());
    text.replace(at, from.size(), to);
    if (to.contains("links")) // its own links would stand twice
        text.replace("\"links\": [", "\"others\": [");
    const std::string why = breachOf(schema_, text.toStdString());
    QVERIFY2(why.find(where.toStdString()) != std::string::npos, why.c_str());
}

QTEST_GUILESS_MAIN(SchemaTest)
#include "tst_schema.moc"
