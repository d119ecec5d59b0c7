// SPDX-License-Identifier: GPL-3.0-or-later
// Event patterns and schedule expressions that people wrote, accepted and refused as AWS does.
#include "base/schedule.h"
#include "io/event_pattern.h"

#include <QFile>
#include <QtTest>

#include <set>

using namespace stowage;
using namespace stowage::io;

class EventCorpusTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsAllPatternsButThoseOfTemplates();
    void readsAllSchedulesButTheInvalidOnes();

private:
    Json listOf(const QString& file, std::string_view key) const;

    QString root_ = qEnvironmentVariable("STOWAGE_CORPUS");
};

void EventCorpusTest::initTestCase()
{
    if (root_.isEmpty() && !qEnvironmentVariableIsSet("CI"))
        QSKIP("STOWAGE_CORPUS names no folder of real files");
    QVERIFY2(!root_.isEmpty(), "continuous integration must set STOWAGE_CORPUS");
}

Json EventCorpusTest::listOf(const QString& file, std::string_view key) const
{
    QFile content(root_ + QStringLiteral("/events/") + file);
    if (!content.open(QIODevice::ReadOnly))
        return {};
    const Result<Json> json =
        parseJson(content.readAll().toStdString(), file.toStdString(), kImportLimits);
    const Json* list = json ? json->find(key) : nullptr;
    return list != nullptr ? *list : Json();
}

// What CloudFormation has not resolved yet is no match type.
void EventCorpusTest::readsAllPatternsButThoseOfTemplates()
{
    const Json patterns = listOf(QStringLiteral("event-patterns.json"), "patterns");
    QVERIFY(patterns.items() != nullptr);
    QCOMPARE(patterns.items()->size(), std::size_t{20});
    std::set<std::string> reasons;
    int refused = 0;
    for (const Json& each : *patterns.items()) {
        const std::string text = compactJson(*each.find("pattern"));
        const bool isTemplate = text.find("{\"Ref\":") != std::string::npos ||
                                text.find("{\"Fn::") != std::string::npos;
        const Result<EventPattern> read = EventPattern::read(text);
        QVERIFY2(read.has_value() != isTemplate, text.c_str());
        if (!read) {
            ++refused;
            reasons.insert(read.error().message);
        }
    }
    QCOMPARE(refused, 4);
    QCOMPARE(reasons, (std::set<std::string>{"Unrecognized match type Ref",
                                             "Unrecognized match type Fn::GetAtt"}));
}

void EventCorpusTest::readsAllSchedulesButTheInvalidOnes()
{
    const std::set<std::string> invalid{
        "cron(* 1 * * * *)", "cron(0 */1 * * WED)", "cron(0 0 * * MON)", "cron(5, 0, 1, *, ?, *)",
        "rate(0 hour)",      "rate(1 minutes)",     "rate(5 minute)",    "rate(5)"};
    const Json expressions = listOf(QStringLiteral("schedule-expressions.json"), "expressions");
    QVERIFY(expressions.items() != nullptr);
    QCOMPARE(expressions.items()->size(), std::size_t{80});
    const std::set<std::string> ofScheduler{"rate(1 minutes)", "rate(5 minute)"}; // takes these
    std::size_t refused = 0, intrinsic = 0;
    for (const Json& each : *expressions.items()) {
        const std::string* text = each.find("expression")->text();
        if (text == nullptr) { // an unresolved function of a template
            ++intrinsic;
            continue;
        }
        const bool isValid = !invalid.contains(*text);
        QVERIFY2(Schedule::parse(*text).has_value() == isValid, text->c_str());
        QVERIFY2(Schedule::parse(*text, RateWords::any).has_value() ==
                     (isValid || ofScheduler.contains(*text)),
                 text->c_str());
        refused += isValid ? 0 : 1;
    }
    QCOMPARE(intrinsic, std::size_t{1});
    QCOMPARE(refused, invalid.size());
}

QTEST_GUILESS_MAIN(EventCorpusTest)
#include "tst_event_corpus.moc"
