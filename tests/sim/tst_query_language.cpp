// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/query_language.h"

#include <QTest>

#include <string>

using namespace stowage;
using namespace stowage::sim;

class QueryLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void answersAsAwsDoes_data(); // O34
    void answersAsAwsDoes();
    void saysWhereReadingEnded_data();
    void saysWhereReadingEnded();
    void matchesWholeTexts_data();
    void matchesWholeTexts();
    void refusesWhatItCannotMatch_data();
    void refusesWhatItCannotMatch();
    void staysLinearWhereBacktrackingExplodes();
};

namespace {
bool ask(const std::string& expression)
{
    const std::vector<std::pair<std::string, std::string>> attributes{
        {"ecs.instance-type", "t3.medium"},
        {"ecs.availability-zone", "us-east-1a"},
        {"stack", "prod"},
        {"generation", "10"},
    };
    const std::vector<std::string> groups{"service:web", "family:job"};
    InstanceFacts facts;
    facts.agentVersion = "1.73.0";
    facts.ec2InstanceId = "i-0123456789abcdef0";
    facts.registeredMicros = 1'529'360'908'000'000; // 2018-06-18T22:28:28Z
    facts.runningTasksCount = 2;
    facts.attributes = attributes;
    facts.taskGroups = groups;
    const Result<QueryExpression> read = parseQuery(expression);
    if (!read)
        qFatal("%s", read.error().message.c_str());
    return matches(*read, facts);
}
} // namespace

void QueryLanguageTest::answersAsAwsDoes_data()
{
    QTest::addColumn<bool>("expected");
    const std::pair<const char*, bool> rows[] = {
        {"attribute:ecs.instance-type =~ t3.*", true},
        {"attribute:stack in [dev, test]", false},
        {"not(attribute:stack == dev)", true},
        {"attribute:gpu exists", false},
        {"(runningTasksCount < 3) && attribute:ecs.availability-zone == us-east-1a", true},
        {"attribute:ecs.instance-type == t3", false},
        {"attribute:ecs.instance-type =~ t3", false},
        {"attribute:stack in [dev,prod]", true},
        {"attribute:stack !in [dev, test]", true},
        {"attribute:stack not_in [prod]", false},
        {"attribute:gpu !exists", true},
        {"attribute:gpu not_exists", true},
        {"attribute:gpu != any", true},
        {"attribute:stack equals prod and runningTasksCount greater_than_equal 2", true},
        {"attribute:stack==prod", true},
        {"attribute:generation > 9", true},
        {"attribute:ecs.instance-type =~ (t2|t3)\\.(small|medium)", true},
        {"attribute:ecs.instance-type !~ t3.*", false},
        {"attribute:ecs.instance-type matches ^t[23]\\.\\w+$", true},
        {"task:group == service:web", true},
        {"not(task:group == service:web)", false},
        {"task:group != service:api", true},
        {"task:group in [service:api, family:job]", true},
        {"agentConnected == true", true},
        {"agentVersion >= 1.9.0", true},
        {"agentVersion < 1.73", false},
        {"ec2InstanceId in [i-0123456789abcdef0]", true},
        {"registeredAt == 2018-06-18T22:28:28Z", true},
        {"registeredAt == 2018-06-19T00:28:28+02:00", true},
        {"registeredAt <= 2018-06-18T22:28:28", true},
        {"registeredAt > 2018-06-18", true},
        {"registeredAt < 2018-06-18", false},
        {"runningTasksCount == 1 || runningTasksCount == 2 && attribute:stack == prod", true},
        {"(runningTasksCount == 2 || attribute:gpu exists) && attribute:stack == dev", false},
        {"!(attribute:gpu exists) && !!(attribute:stack exists)", true},
    };
    for (const auto& [expression, expected] : rows)
        QTest::newRow(expression) << expected;
}

void QueryLanguageTest::answersAsAwsDoes()
{
    QFETCH(bool, expected);
    QCOMPARE(ask(QTest::currentDataTag()), expected);
}

void QueryLanguageTest::saysWhereReadingEnded_data()
{
    QTest::addColumn<QString>("part");
    const std::pair<const char*, const char*> rows[] = {
        {"", "character 1: a subject is expected"},
        {"color == red", "character 1: a subject is expected"},
        {"attribute:stack", "character 16: an operator is expected"},
        {"attribute:stack ==", "character 19: a value is expected"},
        {"attribute:stack == a b", "character 22: && or || is expected"},
        {"(attribute:stack == a", "character 22: a ( has no )"},
        {"attribute:stack == a)", "character 21: there is a ) without its ("},
        {"attribute:stack in dev", "character 20: a list such as [a, b] is expected"},
        {"attribute:stack in [dev", "character 24: a [ has no ]"},
        {"runningTasksCount < many", "character 21: runningTasksCount is compared"},
        {"runningTasksCount =~ 1", "character 19: =~ cannot be asked of this subject"},
        {"ec2InstanceId exists", "character 15: exists cannot be asked of this subject"},
        {"registeredAt > yesterday", "character 16: registeredAt is compared"},
        {"attribute:a =~ [b", "character 16: The regular expression cannot be read"},
    };
    for (const auto& [expression, part] : rows)
        QTest::newRow(expression) << QString(part);
}

void QueryLanguageTest::saysWhereReadingEnded()
{
    QFETCH(QString, part);
    const Result<QueryExpression> read = parseQuery(QTest::currentDataTag());
    QVERIFY(!read);
    const QString message = QString::fromStdString(read.error().message);
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY(!parseQuery(std::string(2'001, '(')));
    QVERIFY(!parseQuery(std::string(2'000, '(')));
}

void QueryLanguageTest::matchesWholeTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    struct Row {
        const char *pattern, *text;
        bool expected;
    };
    const Row rows[] = {
        {"t3.*", "t3.large", true},
        {"t3.*", "at3.large", false},
        {"a|b|cd", "cd", true},
        {"a|b|cd", "ad", false},
        {"(ab){2,3}", "abab", true},
        {"(ab){2,3}", "ab", false},
        {"(ab){2,3}", "abababab", false},
        {"a{2,}", "aaaaa", true},
        {"a{2}", "aaa", false},
        {"(a|bc)*d?", "abcad", true},
        {"x+?y", "xxy", true},
        {"[^a-c]+", "xyz", true},
        {"[^a-c]+", "xbz", false},
        {"[]a]+", "]a", true},
        {"[a-]", "-", true},
        {"\\d+\\.\\D", "12.x", true},
        {"\\S\\s\\S", "a b", true},
        {"^a$", "a", true},
        {"a^b", "ab", false},
        {"", "", true},
        {"(a|)", "", true},
        {"(?:ab)+", "abab", true},
        {"a.c", "a\nc", false},
        {"(a*)*", "aaaa", true},
        {"[\\w.]+", "m5.large", true},
        {"(a|b){0,2}c", "abc", true},
        {"(a|b){0,2}c", "abac", false},
    };
    for (const Row& row : rows)
        QTest::addRow("%s on %s", row.pattern, row.text)
            << QString(row.pattern) + QChar(0) + row.text << row.expected;
}

void QueryLanguageTest::matchesWholeTexts()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    const QStringList parts = text.split(QChar(0));
    const Result<Pattern> pattern = Pattern::parsed(parts.at(0).toStdString());
    QVERIFY2(pattern, pattern ? "" : pattern.error().message.c_str());
    QCOMPARE(pattern->matches(parts.at(1).toStdString()), expected);
}

void QueryLanguageTest::refusesWhatItCannotMatch_data()
{
    QTest::addColumn<int>("unused");
    for (const char* pattern : {"(a", "a)", "[a", "*a", "a{2", "a{3,2}", "a{1001}", "a++", "(?=a)",
                                "\\1", "\\bx", "a\\", "[z-a]", "((a{99}){99}){99}", "[a&&b]"})
        QTest::newRow(pattern) << 0;
}

void QueryLanguageTest::refusesWhatItCannotMatch()
{
    const Result<Pattern> pattern = Pattern::parsed(QTest::currentDataTag());
    QVERIFY(!pattern);
    QVERIFY(pattern.error().message.find("character") != std::string::npos);
}

void QueryLanguageTest::staysLinearWhereBacktrackingExplodes()
{
    const Result<Pattern> pattern = Pattern::parsed("(a+)+$");
    QVERIFY(pattern);
    QVERIFY(pattern->matches(std::string(50'000, 'a')));
    QVERIFY(!pattern->matches(std::string(50'000, 'a') + "b"));
}

QTEST_GUILESS_MAIN(QueryLanguageTest)
#include "tst_query_language.moc"
