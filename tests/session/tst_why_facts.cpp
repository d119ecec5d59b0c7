// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of fact, made to happen: what the event log and the answer to "why?" say of it is what
// it recorded, and its causes lead back to whoever did it.
#include "aws/why.h"
#include "session/told.h"
#include "session/why_stories.h"
#include "sim/notices.h"
#include "sim/rules.h"

#include <QtTest>

#include <regex>
#include <set>

using namespace stowage;
using namespace stowage::session;

namespace {
bool speaks(const Fact& fact)
{
    return whyRowOf(fact.kind).words != nullptr;
}

std::vector<std::uint32_t> spokenCauses(const sim::World& world, std::uint32_t number)
{
    std::vector<std::uint32_t> causes;
    for (std::uint32_t at = world.facts.fact(number).cause; at != 0;
         at = world.facts.fact(at).cause)
        if (speaks(world.facts.fact(at)))
            causes.push_back(at);
    return causes;
}

std::string wordsOf(const sim::World& world, std::uint32_t number)
{
    const Told told(world, number);
    return whyRowOf(told.fact.kind).words(told);
}

bool isPlacement(FactKind kind)
{
    return kind == FactKind::taskPlaced || kind == FactKind::placementFailed ||
           kind == FactKind::runTaskFailed;
}

// The answer, then the nearest cause, then the first one.
std::string sentenceOf(const sim::World& world, const Told& told)
{
    const WhyRow& row = whyRowOf(told.fact.kind);
    const auto causes = spokenCauses(world, told.fact.number);
    std::string sentence = row.answer == nullptr ? std::string() : row.answer(told);
    if (isPlacement(told.fact.kind) || told.fact.kind == FactKind::fargatePlaced)
        return sentence;
    if (causes.empty())
        return (sentence.empty() ? row.words(told) : sentence) + " Nothing before it caused it.";
    const std::string nearest = wordsOf(world, causes.front());
    const std::string first = wordsOf(world, causes.back());
    sentence += (sentence.empty() ? "" : " ") + nearest;
    return first == nearest ? sentence : sentence + " It goes back to this: " + first;
}

std::string awsWordsOf(const Told& told)
{
    static const std::array<const char*, 8> codes{"",
                                                  "TaskFailedToStart",
                                                  "EssentialContainerExited",
                                                  "UserInitiated",
                                                  "ServiceSchedulerInitiated",
                                                  "SpotInterruption",
                                                  "TerminationNotice",
                                                  "InfrastructureHealth"};
    const WhyRow& row = whyRowOf(told.fact.kind);
    if (told.fact.kind == FactKind::taskStopRequested)
        return codes.at(static_cast<std::size_t>(told.word(0))) + (": " + told.text(1));
    return row.awsWords ? row.words(told) : std::string();
}

void compareCauses(const sim::World& world, std::uint32_t number, const WhyCard& card)
{
    const auto causes = spokenCauses(world, number);
    constexpr std::size_t kListed = 60;
    QCOMPARE(card.causes.size(), std::min(causes.size(), kListed));
    for (std::size_t n = 0; n < card.causes.size(); ++n) {
        const bool last = n + 1 == card.causes.size();
        const std::uint32_t cause = last ? causes.back() : causes[n];
        QCOMPARE(card.causes[n].fact, cause);
        QCOMPARE(card.causes[n].at, world.facts.fact(cause).at());
        QCOMPARE(card.causes[n].text, wordsOf(world, cause));
    }
}

void compareRules(const sim::World& world, const Fact& fact, const WhyCard& card)
{
    std::set<std::string> ids;
    for (const RuleNote& rule : card.rules)
        QVERIFY(ids.insert(rule.id).second);
    QVERIFY(fact.rule != 0);
    QCOMPARE(card.rules.front().id, std::string(sim::ruleOf(fact.rule).id));
    for (const CauseStep& cause : card.causes)
        QVERIFY(ids.contains(std::string(sim::ruleOf(world.facts.fact(cause.fact).rule).id)));
}

void compareCard(const sim::World& world, std::uint32_t number)
{
    const Told told(world, number);
    const WhyRow& row = whyRowOf(told.fact.kind);
    const auto card = aws::whyOfFact({}, world, number);
    const Notice notice = sim::noticeOf(world, number);
    QCOMPARE(card.has_value(), row.words != nullptr);
    QCOMPARE(QString::fromStdString(notice.text),
             QString::fromStdString(row.words == nullptr ? std::string() : row.words(told)));
    if (!card)
        return;
    QCOMPARE(card->fact, number);
    QCOMPARE(card->at, told.fact.at());
    QVERIFY(card->question.starts_with("Why ") && card->question.ends_with("?"));
    if (row.question != nullptr)
        QVERIFY2(card->question.find(row.question(told)) != std::string::npos,
                 (card->question + " names not " + row.question(told)).c_str());
    QCOMPARE(card->sentence, sentenceOf(world, told));
    QCOMPARE(card->awsWords, awsWordsOf(told));
    QCOMPARE(card->candidates.empty(), !isPlacement(told.fact.kind) || card->candidatesInAll == 0);
    compareCauses(world, number, *card);
    compareRules(world, told.fact, *card);
}

std::vector<std::string> enumerators()
{
    const std::string text = fileText("model/report/fact.h");
    const std::size_t from = text.find("enum class FactKind");
    const std::string list = text.substr(from, text.find("};", from) - from);
    std::vector<std::string> names;
    const std::regex line("\n    ([a-zA-Z]+)[,= ]");
    for (std::sregex_iterator at(list.begin(), list.end(), line), end; at != end; ++at)
        names.push_back((*at)[1]);
    return names;
}
} // namespace

class WhyFactsTest : public QObject {
    Q_OBJECT

private slots:
    void hasARowForEachKind();
    void saysWhatTheFactRecorded_data();
    void saysWhatTheFactRecorded();
    void leadsBackToAFirstCause();
};

void WhyFactsTest::hasARowForEachKind()
{
    const std::vector<std::string> names = enumerators();
    QCOMPARE(names.front(), std::string("none"));
    QCOMPARE(names.size(), whyRows().size() + 1);
    for (std::size_t n = 1; n < names.size(); ++n)
        QCOMPARE(std::string(whyRows()[n - 1].kind), names[n]);
    QCOMPARE(static_cast<std::size_t>(FactKind::warmPoolReturned), names.size() - 1);
}

void WhyFactsTest::saysWhatTheFactRecorded_data()
{
    QTest::addColumn<int>("kind");
    for (std::size_t n = 0; n < whyRows().size(); ++n)
        QTest::newRow(std::string(whyRows()[n].kind).c_str()) << static_cast<int>(n + 1);
}

void WhyFactsTest::saysWhatTheFactRecorded()
{
    QFETCH(int, kind);
    int happened = 0;
    for (const sim::World& world : worlds())
        for (std::uint32_t n = 1; n <= world.facts.count(); ++n)
            if (static_cast<int>(world.facts.fact(n).kind) == kind) {
                compareCard(world, n);
                if (QTest::currentTestFailed())
                    return;
                ++happened;
            }
    QCOMPARE(happened > 0, whyRows()[static_cast<std::size_t>(kind - 1)].isTold);
}

// Whatever happens goes back to what somebody asked for.
void WhyFactsTest::leadsBackToAFirstCause()
{
    for (const sim::World& world : worlds())
        for (std::uint32_t n = 1; n <= world.facts.count(); ++n) {
            std::uint32_t first = n;
            while (world.facts.fact(first).cause != 0) {
                QVERIFY(world.facts.fact(first).cause < first);
                first = world.facts.fact(first).cause;
            }
            QCOMPARE(world.facts.fact(first).subjectKind, EntityKind::you);
        }
}

QTEST_GUILESS_MAIN(WhyFactsTest)
#include "tst_why_facts.moc"
