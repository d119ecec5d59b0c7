// SPDX-License-Identifier: GPL-3.0-or-later
// Which events a pattern matches, and which patterns are refused in which words.
#include "io/event_pattern.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::io;

class EventPatternTest : public QObject {
    Q_OBJECT

private slots:
    void o68_matchesWhatItNames_data();
    void o68_matchesWhatItNames();
    void matches_data();
    void matches();
    void refuses_data();
    void refuses();
    void refusesWhatIsTooDeepOrTooLong();
    void knowsEarlyWhatCannotMatch();
};

namespace {
Json parsed(const QString& text)
{
    const Result<Json> json = parseJson(text.toStdString(), "event");
    return json ? *json : Json();
}

void compareMatch(const QString& pattern, const QString& event, bool expected)
{
    const Result<EventPattern> read = EventPattern::read(pattern.toStdString());
    QVERIFY2(read.has_value(), read ? "" : read.error().message.c_str());
    QVERIFY(parsed(event).members() != nullptr);
    QCOMPARE(read->matches(parsed(event)), expected);
}

const char* const kStopped = R"({"source":["aws.ecs"],"detail":{"lastStatus":["STOPPED"],)"
                             R"("stopCode":["EssentialContainerExited","TaskFailedToStart"]}})";
} // namespace

void EventPatternTest::o68_matchesWhatItNames_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<bool>("isMatched");
    const auto add = [](const char* name, const char* detail, bool isMatched) {
        QTest::newRow(name) << QString(R"({"source":"aws.ecs","detail":%1})").arg(detail)
                            << isMatched;
    };
    add("exited", R"({"lastStatus":"STOPPED","stopCode":"EssentialContainerExited"})", true);
    add("failed to start", R"({"lastStatus":"STOPPED","stopCode":"TaskFailedToStart"})", true);
    add("by its user", R"({"lastStatus":"STOPPED","stopCode":"UserInitiated"})", false);
    add("running", R"({"lastStatus":"RUNNING","stopCode":"EssentialContainerExited"})", false);
    add("without the field", R"({"lastStatus":"STOPPED"})", false);
}

void EventPatternTest::o68_matchesWhatItNames()
{
    QFETCH(QString, event);
    QFETCH(bool, isMatched);
    compareMatch(kStopped, event, isMatched);
}

// `a` of the pattern against `a` of the event.
void EventPatternTest::matches_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("value"); // empty: the event has no such field
    QTest::addColumn<bool>("isMatched");
    const auto add = [](const char* asked, const char* value, bool isMatched) {
        QTest::newRow(qPrintable(QString(asked) + " of " + value)) << asked << value << isMatched;
    };
    add(R"(["x"])", R"("x")", true);
    add(R"(["x"])", R"("X")", false);
    add(R"(["x","y"])", R"("y")", true);
    add(R"(["x"])", R"(["w","x"])", true);
    add(R"(["x"])", R"({"x":1})", false);
    add(R"([""])", R"("")", true);
    add(R"([""])", "null", false);
    add("[null]", "null", true);
    add("[null]", R"("")", false);
    add("[null]", "", false);
    add("[true]", "true", true);
    add("[true]", R"("true")", false);
    add("[300]", "300", true);
    add("[300]", "300.0", false);
    add("[300]", R"("300")", false);
    add(R"([{"prefix":"NY-"}])", R"("NY-1")", true);
    add(R"([{"prefix":"NY-"}])", R"("ny-1")", false);
    add(R"([{"prefix":{"equals-ignore-case":"NY-"}}])", R"("ny-1")", true);
    add(R"([{"suffix":".png"}])", R"("a.png")", true);
    add(R"([{"suffix":".png"}])", R"("a.jpg")", false);
    add(R"([{"suffix":{"equals-ignore-case":".PNG"}}])", R"("a.png")", true);
    add(R"([{"equals-ignore-case":"Alarm"}])", R"("ALARM")", true);
    add(R"([{"wildcard":"dir/*.png"}])", R"("dir/a/b.png")", true);
    add(R"([{"wildcard":"dir/*.png"}])", R"("dir/a.png.txt")", false);
    add(R"([{"wildcard":"*a*b"}])", R"("aab")", true);
    add(R"([{"wildcard":"*a*b"}])", R"("ba")", false);
    add(R"([{"wildcard":"*"}])", R"("")", true);
    add(R"([{"wildcard":"1\\*2"}])", R"("1*2")", true);
    add(R"([{"wildcard":"1\\*2"}])", R"("1x2")", false);
    add(R"([{"anything-but":"us-east"}])", R"("us-west")", true);
    add(R"([{"anything-but":"us-east"}])", R"("us-east")", false);
    add(R"([{"anything-but":"us-east"}])", "", false);
    add(R"([{"anything-but":["a","b"]}])", R"("b")", false);
    add(R"([{"anything-but":[100,200]}])", "200.0", false);
    add(R"([{"anything-but":[100,200]}])", "201", true);
    add(R"([{"anything-but":{"prefix":"init"}}])", R"("initial")", false);
    add(R"([{"anything-but":{"prefix":["a","b"]}}])", R"("c")", true);
    add(R"([{"anything-but":{"suffix":".txt"}}])", R"("a.png")", true);
    add(R"([{"anything-but":{"equals-ignore-case":["A"]}}])", R"("a")", false);
    add(R"([{"anything-but":{"wildcard":"*/new/*"}}])", R"("/new/a")", false);
    add(R"([{"numeric":["=",301.8]}])", "301.8", true);
    add(R"([{"numeric":["=",300]}])", "300.0", true);
    add(R"([{"numeric":[">",0,"<=",5]}])", "0", false);
    add(R"([{"numeric":[">",0,"<=",5]}])", "5", true);
    add(R"([{"numeric":[">=",0,"<",5]}])", "0", true);
    add(R"([{"numeric":[">=",0,"<",5]}])", "5", false);
    add(R"([{"numeric":["<",10]}])", R"("9")", false);
    add(R"([{"exists":true}])", "null", true);
    add(R"([{"exists":true}])", "", false);
    add(R"([{"exists":true}])", R"({"b":1})", false);
    add(R"([{"exists":true}])", "[]", false);
    add(R"([{"exists":false}])", "", true);
    add(R"([{"exists":false}])", "1", false);
    add(R"(["x",{"exists":false}])", "", true);
    add(R"([{"cidr":"10.0.0.0/24"}])", R"("10.0.0.255")", true);
    add(R"([{"cidr":"10.0.0.0/24"}])", R"("10.0.1.0")", false);
    add(R"([{"cidr":"10.0.0.0/24"}])", R"("host")", false);
    add(R"([{"cidr":"2001:db8::/32"}])", R"("2001:db8:1::7")", true);
    add(R"([{"cidr":"2001:db8::/32"}])", R"("2001:db9::1")", false);
    add(R"({"b":["x"]})", R"({"b":"x","c":1})", true);
    add(R"({"b":["x"],"c":["y"]})", R"({"b":"x"})", false);
    add(R"({"b":["x"],"c":["y"]})", R"([{"b":"x","c":"z"},{"b":"w","c":"y"}])", false);
    add(R"({"b":["x"],"c":["y"]})", R"([{"b":"w"},{"b":"x","c":"y"}])", true);
    add(R"({"b":[{"exists":false}]})", "", true);
    add(R"({"$or":[{"b":[1]},{"c":[2],"d":[3]}]})", R"({"c":2,"d":3})", true);
    add(R"({"$or":[{"b":[1]},{"c":[2],"d":[3]}]})", R"({"c":2})", false);
    add(R"({"e":[4],"$or":[{"b":[1]},{"c":[2]}]})", R"({"b":1})", false);
}

void EventPatternTest::matches()
{
    QFETCH(QString, asked);
    QFETCH(QString, value);
    QFETCH(bool, isMatched);
    const QString event =
        value.isEmpty() ? QStringLiteral("{}") : QStringLiteral("{\"a\":%1}").arg(value);
    compareMatch(QStringLiteral("{\"a\":%1}").arg(asked), event, isMatched);
}

void EventPatternTest::refuses_data()
{
    QTest::addColumn<QString>("reason");
    const auto add = [](const char* pattern, const char* reason) {
        QTest::newRow(pattern) << QString(reason);
    };
    add("[]", "Filter is not an object");
    add("{}", "Empty objects are not allowed");
    add(R"({"source":"aws.ecs"})", R"("source" must be an object or an array)");
    add(R"({"source":[]})", "Empty arrays are not allowed");
    add(R"({"detail":{}})", "Empty objects are not allowed");
    add(R"({"source":[["a"]]})", "Match value must be String, number, true, false, or null");
    add(R"({"source":[{}]})", "Match expression name not found");
    add(R"({"a":[{"Ref":"AWS::AccountId"}]})", "Unrecognized match type Ref");
    add(R"({"a":[{"prefix":"a","suffix":"b"}]})", "Only one key allowed in match expression");
    add(R"({"a":[{"prefix":1}]})", "prefix match pattern must be a string");
    add(R"({"a":[{"suffix":null}]})", "suffix match pattern must be a string");
    add(R"({"a":[{"equals-ignore-case":1}]})", "equals-ignore-case match pattern must be a string");
    add(R"({"a":[{"wildcard":"a**b"}]})", "Consecutive wildcard characters at pos 2");
    add(R"({"a":[{"wildcard":"a\\b"}]})", "Invalid escape character at pos 2");
    add(R"({"a":[{"exists":"yes"}]})", "exists match pattern must be either true or false.");
    add(R"({"a":[{"cidr":"10.0.0.0"}]})", "Malformed CIDR, one '/' required");
    add(R"({"a":[{"numeric":">"}]})", "Value of numeric must be an array.");
    add(R"({"a":[{"numeric":[5]}]})", "Invalid member in numeric match: 5");
    add(R"({"a":[{"numeric":["~",5]}]})", "Unrecognized numeric range operator: ~");
    add(R"({"a":[{"numeric":["=","5"]}]})", "Value of equals must be numeric");
    add(R"({"a":[{"numeric":[">"]}]})", "Value of > must be numeric");
    add(R"({"a":[{"numeric":["<",5,">",1]}]})", "Too many elements in numeric expression");
    add(R"({"a":[{"numeric":[">",5,"=",7]}]})", "Bad numeric range operator: =");
    add(R"({"a":[{"numeric":[">",5,"<",5]}]})", "Bottom must be less than top");
    add(R"({"a":[{"numeric":[">",5,"<",7,1]}]})", "Too many terms in numeric range expression");
    add(R"({"a":[{"numeric":[">",6e9]}]})", "Value must be between -5.0E9 and 5.0E9, inclusive");
    add(R"({"a":[{"anything-but":["a",1]}]})",
        "Inside anything but list, either all values are number or string, mixed type is not "
        "supported");
    add(R"({"a":[{"anything-but":[null]}]})",
        "Inside anything but list, start|null|boolean is not supported.");
    add(R"({"a":[{"anything-but":true}]})",
        "Value of anything-but must be an array or single string/number value.");
    add(R"({"a":[{"anything-but":{"numeric":["=",1]}}]})",
        "Unsupported anything-but pattern: numeric");
    add(R"({"a":[{"anything-but":{"prefix":""}}]})", "Null prefix/suffix not allowed");
    add(R"({"$or":{"a":[1]}})", "It must be an Array followed with $or.");
    add(R"({"$or":[{"a":[1]}]})", "There must have at least 2 Objects in $or relationship.");
    add(R"({"$or":[{"a":[1]},1]})", "Only JSON object is allowed in array of $or relationship.");
    add(R"({"$or":[{"prefix":[1]},{"a":[1]}]})",
        "prefix is Ruler reserved fieldName which cannot be used inside $or.");
}

void EventPatternTest::refuses()
{
    QFETCH(QString, reason);
    const Result<EventPattern> read = EventPattern::read(QTest::currentDataTag());
    QVERIFY(!read.has_value());
    QCOMPARE(QString::fromStdString(read.error().message), reason);
    QCOMPARE(read.error().where, std::string("InvalidEventPatternException"));
}

void EventPatternTest::refusesWhatIsTooDeepOrTooLong()
{
    std::string deep, close;
    for (int n = 0; n < 100; ++n) {
        deep += R"({"a":)";
        close += '}';
    }
    const std::string tooDeep = deep + "[1]" + close;
    const std::string tooLong = R"({"a":[")" + std::string(20'000, 'x') + R"("]})";
    const std::string twice = R"({"a":[1],"a":[2]})";
    for (const std::string& text : {tooDeep, tooLong, twice, std::string()})
        QVERIFY(!EventPattern::read(text).has_value());
}

void EventPatternTest::knowsEarlyWhatCannotMatch()
{
    const Result<EventPattern> one = EventPattern::read(kStopped);
    QVERIFY(one->mayMatch("aws.ecs", "ECS Task State Change"));
    QVERIFY(!one->mayMatch("aws.s3", "Object Created"));
    const Result<EventPattern> other = EventPattern::read(
        R"({"detail-type":[{"prefix":"ECS "}],"detail":{"lastStatus":["STOPPED"]}})");
    QVERIFY(other->mayMatch("aws.ecs", "ECS Task State Change"));
    QVERIFY(!other->mayMatch("aws.ecs", "Object Created"));
}

QTEST_GUILESS_MAIN(EventPatternTest)
#include "tst_event_pattern.moc"
