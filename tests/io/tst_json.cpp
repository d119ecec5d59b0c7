// SPDX-License-Identifier: GPL-3.0-or-later
#include "io/json.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

class JsonTest : public QObject {
    Q_OBJECT

private slots:
    void writesWhatItRead_data();
    void writesWhatItRead();
    void refusesWithAPlace_data();
    void refusesWithAPlace();
    void limitsDepthExactly();
    void limitsSizeExactly();
    void namesBothPlacesOfADuplicate();
    void toleratesAByteOrderMarkOnImportOnly();
    void breaksLongLines();
};

void JsonTest::writesWhatItRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("order is kept") << QByteArray(R"({"b":1,"a":2})");
    QTest::newRow("reals stay reals") << QByteArray(R"([1.0,0.1,1e+300,-0.0])");
    QTest::newRow("integers stay exact")
        << QByteArray("[9223372036854775807,-9223372036854775808]");
    QTest::newRow("escapes") << QByteArray(R"(["a\"b\\c\n\u0001"])");
    QTest::newRow("utf8") << QByteArray("[\"\xF0\x9F\x9A\xA2\"]");
    QTest::newRow("nothing") << QByteArray(R"({"a":[],"b":{},"c":null,"d":false})");
}

void JsonTest::writesWhatItRead()
{
    QFETCH(QByteArray, text);
    const auto read = parseJson(text.toStdString(), "x.json");
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QCOMPARE(QByteArray::fromStdString(compactJson(*read)), text);
    const auto again = parseJson(prettyJson(*read), "x.json");
    QVERIFY(again.has_value());
    QVERIFY(*again == *read);
    QCOMPARE(prettyJson(*again), prettyJson(*read));
}

void JsonTest::refusesWithAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("comma") << QByteArray("{\"a\":1,\n}") << QByteArray("x.json:2:1");
    QTest::newRow("trailing") << QByteArray("{} x") << QByteArray("x.json:1:4");
    QTest::newRow("empty") << QByteArray("") << QByteArray("x.json:1:1");
    QTest::newRow("too big") << QByteArray("[9223372036854775808]") << QByteArray("x.json:1:21");
    QTest::newRow("far too big") << QByteArray("[1e999]") << QByteArray();
    QTest::newRow("hex") << QByteArray("[0x10]") << QByteArray();
    QTest::newRow("raw control") << QByteArray("[\"a\tb\"]") << QByteArray();
    QTest::newRow("lone surrogate") << QByteArray("[\"\\ud800\"]") << QByteArray();
    QTest::newRow("escaped nul") << QByteArray("[\"a\\u0000\"]") << QByteArray();
    QTest::newRow("nul") << QByteArray("[1]\0", 4) << QByteArray("x.json:1:4");
    QTest::newRow("bad utf8") << QByteArray("[\"\xC0\xAF\"]") << QByteArray();
    QTest::newRow("not json") << QByteArray("hello") << QByteArray("x.json:1:1");
}

void JsonTest::refusesWithAPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    const auto read =
        parseJson(std::string_view(text.data(), static_cast<std::size_t>(text.size())), "x.json");
    QVERIFY(!read.has_value());
    QVERIFY(read.error().where.starts_with("x.json:"));
    if (!where.isEmpty())
        QCOMPARE(QByteArray::fromStdString(read.error().where), where);
}

void JsonTest::limitsDepthExactly()
{
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    QVERIFY(parseJson(nested(64), "x").has_value());
    QVERIFY(!parseJson(nested(65), "x").has_value());
    QVERIFY(parseJson(nested(100), "x", kImportLimits).has_value());
    QVERIFY(!parseJson(nested(101), "x", kImportLimits).has_value());
    QVERIFY(!parseJson(nested(1'000'000), "x", kImportLimits).has_value());
}

void JsonTest::limitsSizeExactly()
{
    JsonLimits limits;
    limits.bytes = 10;
    QVERIFY(parseJson("[12345678]", "x", limits).has_value());
    const auto read = parseJson("[123456789]", "x", limits);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().fault, Fault::limit);
}

void JsonTest::namesBothPlacesOfADuplicate()
{
    const auto read = parseJson("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", "x.json");
    QVERIFY(!read.has_value());
    QVERIFY(read.error().where.starts_with("x.json:3:"));
    QVERIFY(read.error().message.find("line:1:") != std::string::npos);
}

void JsonTest::toleratesAByteOrderMarkOnImportOnly()
{
    QVERIFY(parseJson("\xEF\xBB\xBF[]", "x", kImportLimits).has_value());
    QVERIFY(!parseJson("\xEF\xBB\xBF[]", "x").has_value());
}

void JsonTest::breaksLongLines()
{
    Json list = Json::array();
    for (int i = 0; i < 60; ++i)
        list.append(Json(i));
    Json object = Json::object();
    object.set("short", Json(Json::Array{Json(1), Json(2)}));
    object.set("long", std::move(list));
    const std::string text = prettyJson(object);
    QVERIFY(text.starts_with("{\n  \"short\": [1, 2],\n  \"long\": [\n    0,\n"));
    QVERIFY(text.ends_with("]\n}\n"));
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
