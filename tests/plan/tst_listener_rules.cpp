// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions of a listener's rules, as "Condition types for listener rules" says them.
#include "plan/listener_rules.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::sim;

class ListenerRulesTest : public QObject {
    Q_OBJECT

private slots:
    void patternsMatch_data();
    void patternsMatch();
    void conditionsMeet_data();
    void conditionsMeet();
    void allKindsMustMeet();
};

void ListenerRulesTest::patternsMatch_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    const auto add = [](const char* pattern, const char* text, bool matches) {
        QTest::addRow("%s %s", pattern, text) << QString(pattern) << QString(text) << matches;
    };
    add("/img/*", "/img/a.png", true);
    add("/img/*", "/img/", true);
    add("/img/*", "/img", false);
    add("/img/*/pics", "/img/a/b/pics", true);
    add("/img/*/pics", "/img/pics", false);
    add("/a?c", "/abc", true);
    add("/a?c", "/ac", false);
    add("*", "", true);
    add("**a", "ba", true);
    add("*ab*ab", "abab", true);
    add("*ab*ab", "aab", false);
    add("", "", true);
    add("", "a", false);
}

void ListenerRulesTest::patternsMatch()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesPattern(pattern.toStdString(), text.toStdString()), matches);
}

void ListenerRulesTest::conditionsMeet_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isMet");
    const auto add = [](const char* kind, const char* value, bool isMet) {
        QTest::addRow("%s %s", kind, value) << QString(kind) << QString(value) << isMet;
    };
    add("path", "/api/*", true);
    add("path", "/API/*", false);       // with regard to case
    add("host", "*.EXAMPLE.com", true); // without
    add("host", "example.com", false);
    add("method", "POST", true);
    add("method", "post", false);
    add("method", "P*", false); // no wildcards
    add("query", "version=2", true);
    add("query", "VERSION=2", true);
    add("query", "version=3", false);
    add("query", "2", true); // any key
    add("query", "beta=*", true);
    add("source", "203.0.113.0/24", true);
    add("source", "198.51.100.0/24", false);
    add("source", "0.0.0.0/0", true);
}

void ListenerRulesTest::conditionsMeet()
{
    QFETCH(QString, kind);
    QFETCH(QString, value);
    QFETCH(bool, isMet);
    const Asking asking{"/api/orders", "shop.example.com", "POST", "version=2&beta=yes",
                        "203.0.113.7"};
    RuleConditions conditions;
    (kind == QLatin1String("path")     ? conditions.paths
     : kind == QLatin1String("host")   ? conditions.hosts
     : kind == QLatin1String("method") ? conditions.methods
     : kind == QLatin1String("query")  ? conditions.queries
                                       : conditions.sources)
        .push_back(value.toStdString());
    QCOMPARE(meets(conditions, asking), isMet);
}

void ListenerRulesTest::allKindsMustMeet()
{
    const Asking asking;
    RuleConditions conditions;
    QVERIFY(meets(conditions, asking));
    conditions.paths = {"/other", "/"}; // one of them does
    QVERIFY(meets(conditions, asking));
    conditions.hosts = {"www.example.com"};
    QVERIFY(!meets(conditions, asking));
    // Whoever comes from anywhere is in no smaller block.
    RuleConditions fromInside;
    fromInside.sources = {"10.0.0.0/8"};
    QVERIFY(!meets(fromInside, asking));
}

QTEST_GUILESS_MAIN(ListenerRulesTest)
#include "tst_listener_rules.moc"
