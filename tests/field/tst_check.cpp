// SPDX-License-Identifier: GPL-3.0-or-later
#include "field/check.h"
#include "field/row.h"

#include <QtTest>

#include <limits>

using namespace stowage::doc;

namespace {

enum class Colour { red, green };
constexpr std::array<std::string_view, 2> kColours = {"red", "green"};

struct Wheel {
    int spokes = 8;
    Colour colour = Colour::green;
};

struct Cart {
    bool open = true;
    int weight = 100;
    double speed = 1.5;
    std::string owner = "Ann";
    std::string size = "small";
    Colour colour = Colour::red;
    Pairs labels = {};
    std::vector<Wheel> wheels = {Wheel{}};
    std::string password = "pear";
};

constexpr std::array<std::string_view, 2> kSizes = {"small", "large"};
constexpr std::array kColumns = {
    row<&Wheel::spokes>({.key = "spokes", .label = "Spokes", .min = 3, .max = 40}),
    row<&Wheel::colour>({.key = "colour", .label = "Colour", .choices = kColours}),
};
constexpr std::array kRows = {
    row<&Cart::open>({.key = "open", .label = "Open"}),
    row<&Cart::weight>({.key = "weight",
                        .label = "Weight",
                        .unit = Unit::mebibytes,
                        .min = 10,
                        .max = 500,
                        .zeroMeans = "not weighed"}),
    row<&Cart::speed>({.key = "speed", .label = "Speed", .min = 0, .max = 9.5}),
    row<&Cart::owner>({.key = "owner", .label = "Owner", .max = 10}),
    row<&Cart::size>({.key = "size", .label = "Size", .max = 10, .choices = kSizes}),
    row<&Cart::colour>({.key = "colour", .label = "Colour", .choices = kColours}),
    row<&Cart::labels>({.key = "labels", .label = "Labels", .max = 2}),
    row<&Cart::wheels>({.key = "wheels", .label = "Wheels", .max = 4, .columns = kColumns}),
    row<&Cart::password>({.key = "password", .label = "Password", .max = 20, .secret = true}),
};
static_assert(kRows.size() == memberCount<Cart>(), "a member has no row");
static_assert(memberCount<Wheel>() == 2);

const Field& field(const char* key)
{
    return *findField(kRows, key);
}

Record wheel(std::int64_t spokes, int colour)
{
    return {{spokes, Choice{colour}}};
}

} // namespace

Q_DECLARE_METATYPE(Value)

class CheckTest : public QObject {
    Q_OBJECT

private slots:
    void readsAndWritesEachShape();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void namesTheLimitAndTheWayOut();
    void speaksValues_data();
    void speaksValues();
    void readsTypedTexts();
    void neverSpeaksSecrets();
};

void CheckTest::readsAndWritesEachShape()
{
    Cart cart;
    for (const Field& each : kRows) {
        const Value before = each.read(each, &cart);
        QCOMPARE(shapeOf(before), each.shape);
        QVERIFY(!objection(each, before));
        each.write(each, &cart, before);
        QVERIFY(each.read(each, &cart) == before);
    }
    const Field& wheels = field("wheels");
    wheels.write(wheels, &cart, Records{{wheel(5, 0), wheel(6, 1)}});
    QCOMPARE(cart.wheels.size(), std::size_t(2));
    QCOMPARE(cart.wheels[1].spokes, 6);
    QVERIFY(cart.wheels[0].colour == Colour::red);
    QVERIFY(wheels.blank(wheels) == wheel(8, 1));
}

void CheckTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Value>("value");
    QTest::addColumn<bool>("good");
    const auto add = [](const char* name, const char* key, Value value, bool good) {
        QTest::newRow(name) << QString(key) << value << good;
    };
    add("least", "weight", std::int64_t(10), true);
    add("below least", "weight", std::int64_t(9), false);
    add("most", "weight", std::int64_t(500), true);
    add("above most", "weight", std::int64_t(501), false);
    add("zero that means something", "weight", std::int64_t(0), true);
    add("a number of the wrong shape", "weight", 20.0, false);
    add("not a number", "speed", std::numeric_limits<double>::quiet_NaN(), false);
    add("endless", "speed", std::numeric_limits<double>::infinity(), false);
    add("a fraction", "speed", 9.25, true);
    add("text of ten bytes", "owner", std::string("0123456789"), true);
    add("text of eleven bytes", "owner", std::string("0123456789a"), false);
    add("a line break", "owner", std::string("a\nb"), false);
    add("NUL", "owner", std::string("a\0b", 3), false);
    add("half a character", "owner", std::string("\xc3"), false);
    add("a choice in text", "size", std::string("large"), true);
    add("no choice in text", "size", std::string("huge"), false);
    add("the last choice", "colour", Choice{1}, true);
    add("beyond the last choice", "colour", Choice{2}, false);
    add("before the first choice", "colour", Choice{-1}, false);
    add("two pairs", "labels", Pairs{{"a", "1"}, {"b", "2"}}, true);
    add("three pairs", "labels", Pairs{{"a", "1"}, {"b", "2"}, {"c", "3"}}, false);
    add("a pair without a name", "labels", Pairs{{"", "1"}}, false);
    add("a good record", "wheels", Records{{wheel(3, 0)}}, true);
    add("a bad cell", "wheels", Records{{wheel(2, 0)}}, false);
    add("a cell too few", "wheels", Records{{Record{{std::int64_t(3)}}}}, false);
}

void CheckTest::saysWhatIsWrong()
{
    QFETCH(QString, key);
    QFETCH(Value, value);
    QFETCH(bool, good);
    QCOMPARE(!objection(field(key.toUtf8().constData()), value).has_value(), good);
}

void CheckTest::namesTheLimitAndTheWayOut()
{
    QCOMPARE(objection(field("weight"), std::int64_t(501)).value_or(""),
             std::string("Weight is 501 MiB; it must lie between 10 and 500 MiB, or be 0 (not "
                         "weighed)."));
    QCOMPARE(objection(field("size"), std::string("huge")).value_or(""),
             std::string("Size is “huge”; it must be one of small and large."));
    QCOMPARE(objection(field("wheels"), Records{{wheel(8, 0), wheel(99, 0)}}).value_or(""),
             std::string("Wheels, entry 2: Spokes is 99; it must lie between 3 and 40."));
}

void CheckTest::speaksValues_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("unit") << "weight" << Value(std::int64_t(20)) << "20 MiB";
    QTest::newRow("zero") << "weight" << Value(std::int64_t(0)) << "not weighed";
    QTest::newRow("switch") << "open" << Value(false) << "off";
    QTest::newRow("choice") << "colour" << Value(Choice{1}) << "green";
    QTest::newRow("no such choice") << "colour" << Value(Choice{-3}) << "?";
    QTest::newRow("records") << "wheels" << Value(Records{{wheel(3, 0), wheel(3, 0)}})
                             << "2 entries";
    QTest::newRow("nothing") << "labels" << Value(Pairs{}) << "none";
}

void CheckTest::speaksValues()
{
    QFETCH(QString, key);
    QFETCH(Value, value);
    QFETCH(QString, words);
    QCOMPARE(QString::fromStdString(spoken(field(key.toUtf8().constData()), value)), words);
}

void CheckTest::readsTypedTexts()
{
    QVERIFY(parsed(field("weight"), "42") == Value(std::int64_t(42)));
    QVERIFY(!parsed(field("weight"), "42 MiB"));
    QVERIFY(parsed(field("speed"), "2.5") == Value(2.5));
    QVERIFY(parsed(field("colour"), "green") == Value(Choice{1}));
    QVERIFY(!parsed(field("colour"), "blue"));
    QVERIFY(parsed(field("open"), "off") == Value(false));
    QVERIFY(!parsed(field("labels"), "a=b"));
}

void CheckTest::neverSpeaksSecrets()
{
    QCOMPARE(spoken(field("password"), std::string("pear")), std::string("(hidden)"));
}

QTEST_GUILESS_MAIN(CheckTest)
#include "tst_check.moc"
