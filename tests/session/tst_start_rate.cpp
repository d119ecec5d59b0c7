// SPDX-License-Identifier: GPL-3.0-or-later
// The task launch rate of a service: 500 a minute, and what has to wait for it.
#include "session/drawn.h"
#include "session/serverless.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;
using namespace stowage::session::serverless;

namespace {
// Room for 1,536 tasks.
Story roomy()
{
    Story story;
    for (int n = 1; n <= 6; ++n)
        story.instance("i" + std::to_string(n), n % 2 == 0 ? "us-east-1b" : "us-east-1a", 16'384,
                       64'000);
    story.definition("app", 64, 64);
    return story;
}

std::size_t started(const Story& story)
{
    return factsOf(story, FactKind::taskCreated).size();
}
} // namespace

class StartRateTest : public QObject {
    Q_OBJECT

private slots:
    void startsFiveHundredInAnyMinute();
    void deploymentsShareIt();
    void countsOnFargateToo();
    void answersWhy();
    void whatFindsNoRoomIsNotHeldByIt();
};

void StartRateTest::startsFiveHundredInAnyMinute()
{
    Story story = roomy();
    story.service("web", 1'200);
    for (const auto& [second, tasks] :
         {std::pair{1.0, 500}, {59.0, 500}, {61.0, 1'000}, {119.0, 1'000}, {121.0, 1'200}}) {
        story.until(second);
        QCOMPARE(started(story), static_cast<std::size_t>(tasks));
    }
    const std::vector<std::uint32_t> all = factsOf(story, FactKind::taskCreated);
    const sim::FactLog& facts = story.session.world().facts;
    for (std::size_t n = 500; n < all.size(); ++n)
        QVERIFY(facts.fact(all[n]).at() - facts.fact(all[n - 500]).at() >= minutes(1));
    story.until(300);
    QCOMPARE(story.running("web"), std::int64_t{1'200});
}

void StartRateTest::deploymentsShareIt()
{
    Story story = roomy();
    story.service("web", 300);
    story.until(20);
    story.call("ecs:UpdateService",
               R"({"cluster":"shop","service":"web","forceNewDeployment":true})");
    for (const auto& [second, tasks] : {std::pair{26.0, 500}, {59.0, 500}, {61.0, 600}}) {
        story.until(second);
        QCOMPARE(started(story), static_cast<std::size_t>(tasks));
    }
}

void StartRateTest::countsOnFargateToo()
{
    doc::Document document;
    document.fargateVcpus = 1'000;
    Story story(document);
    define(story);
    story.service("web", 600, kOnFargate + network());
    for (const auto& [second, tasks] :
         {std::pair{11.0, 300}, {21.0, 500}, {59.0, 500}, {61.0, 600}}) {
        story.until(second);
        QCOMPARE(started(story), static_cast<std::size_t>(tasks));
    }
}

void StartRateTest::answersWhy()
{
    Story story = roomy();
    story.service("web", 1'200);
    story.until(30);
    QCOMPARE(factsOf(story, FactKind::startsHeldByRate).size(), std::size_t{1}); // told once
    const WhyCard why = whyLast(story, FactKind::startsHeldByRate);
    QCOMPARE(firstRule(why), std::string("scheduler.rate"));
    QCOMPARE(why.question, std::string("Why does web wait to start tasks?"));
    QVERIFY(why.sentence.starts_with("A service may start 500 tasks a minute. So many it has "
                                     "started, and 700 tasks wait until 00:01:00."));
}

void StartRateTest::whatFindsNoRoomIsNotHeldByIt()
{
    Story story;
    story.instance("i1", "us-east-1a", 1'024, 4'096);
    story.definition("app", 64, 64);
    story.service("web", 700);
    story.until(200);
    QCOMPARE(started(story), std::size_t{16});
    QVERIFY(factsOf(story, FactKind::startsHeldByRate).empty());
}

QTEST_GUILESS_MAIN(StartRateTest)
#include "tst_start_rate.moc"
