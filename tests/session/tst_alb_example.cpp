// SPDX-License-Identifier: GPL-3.0-or-later
// The example of a listener's rules: what its note says, and what it says to try.
#include "kinds/network/load_balancer.h"
#include "session/example.h"

#include <QtTest>

using namespace stowage;
using namespace stowage::session;

class AlbExampleTest : public QObject {
    Q_OBJECT

private slots:
    void eachRuleServesItsOwn();
    void withoutTheRuleTheDefaultTakesAll();
    void withoutTasksOneGroupAloneFails();
    void aRuleBeforeAllRefusesEverybody();
    void weightsDivide();
};

namespace {
const doc::LoadBalancer& balancerOf(const Story& story)
{
    return *story.session.document().find(ElementId("load-balancer-1"))->as<doc::LoadBalancer>();
}

void setRules(Story& story, const doc::LoadBalancer& changed)
{
    const doc::Field& field = *doc::findField(doc::infoOf<doc::LoadBalancer>().rows, "rules");
    perform(story, doc::SetField{{ElementId("load-balancer-1")},
                                 "rules",
                                 doc::valueOf(doc::Props(changed), field)});
}

std::int64_t sent(const Story& story, const char* source)
{
    return requestsOf(story, source, "requests");
}
} // namespace

void AlbExampleTest::eachRuleServesItsOwn()
{
    Story story(exampleNamed("alb-in-depth"));
    story.until(120);
    const std::int64_t web = requestsToGroup(story, "web-tg"),
                       api = requestsToGroup(story, "api-tg"),
                       next = requestsToGroup(story, "next-tg");
    story.until(220);
    QCOMPARE(requestsToGroup(story, "web-tg") - web, std::int64_t{4'000 + 750});
    QCOMPARE(requestsToGroup(story, "api-tg") - api, std::int64_t{2'000});
    QCOMPARE(requestsToGroup(story, "next-tg") - next, std::int64_t{250});
    // From the first one on, for they need no target.
    QCOMPARE(requestsOf(story, "bookmarks", "HTTPCode_ELB_3XX_Count"), sent(story, "bookmarks"));
    QCOMPARE(requestsOf(story, "scanners", "HTTPCode_ELB_4XX_Count"), sent(story, "scanners"));
    QCOMPARE(failedWith(story, "scanners", "403"), sent(story, "scanners"));
    QCOMPARE(requestsOf(story, "bookmarks", "answered"), sent(story, "bookmarks"));
}

void AlbExampleTest::withoutTheRuleTheDefaultTakesAll()
{
    Story story(exampleNamed("alb-in-depth"));
    story.until(120);
    QCOMPARE(story.call("elbv2:DeleteRule", R"({"RuleArn":"alb:80:10"})"), std::string());
    story.until(121);
    const std::int64_t web = requestsToGroup(story, "web-tg"),
                       api = requestsToGroup(story, "api-tg");
    story.until(221);
    QCOMPARE(requestsToGroup(story, "web-tg") - web, std::int64_t{6'000 + 750});
    // No rule and no default action leads to it any more.
    QCOMPARE(requestsToGroup(story, "api-tg"), api);
    const io::Json state = story.state();
    const auto targets = itemsOf(*state.find("targetHealth"), "api-tg");
    QCOMPARE(targets.size(), std::size_t{2});
    for (const io::Json& each : targets)
        QCOMPARE(textOf(*each.find("TargetHealth"), "Reason"), std::string("Target.NotInUse"));
}

void AlbExampleTest::withoutTasksOneGroupAloneFails()
{
    Story story(exampleNamed("alb-in-depth"));
    story.until(120);
    const std::int64_t others = failedWith(story, "shoppers", "503");
    const std::int64_t before = failedWith(story, "apps", "503");
    perform(story, doc::SetField{{ElementId("service-2")}, "desiredCount", std::int64_t{0}});
    story.until(220);
    QVERIFY(failedWith(story, "apps", "503") > before + 1'000);
    QCOMPARE(failedWith(story, "shoppers", "503"), others);
}

void AlbExampleTest::aRuleBeforeAllRefusesEverybody()
{
    Story story(exampleNamed("alb-in-depth"));
    story.until(120);
    doc::LoadBalancer changed = balancerOf(story);
    changed.rules.back().priority = 5;
    changed.rules.back().paths = "/*";
    setRules(story, changed);
    story.until(121);
    const std::int64_t web = requestsToGroup(story, "web-tg");
    const std::int64_t refused = failedWith(story, "shoppers", "403");
    story.until(221);
    QCOMPARE(failedWith(story, "shoppers", "403") - refused, std::int64_t{4'000});
    QCOMPARE(requestsToGroup(story, "web-tg"), web);
    QVERIFY(failedWith(story, "apps", "403") > 0 && failedWith(story, "bookmarks", "403") > 0);
}

void AlbExampleTest::weightsDivide()
{
    Story story(exampleNamed("alb-in-depth"));
    story.until(120);
    doc::LoadBalancer changed = balancerOf(story);
    changed.rules[1].weight = 0;
    changed.rules[1].secondWeight = 1;
    setRules(story, changed);
    story.until(121);
    const std::int64_t next = requestsToGroup(story, "next-tg");
    story.until(221);
    QCOMPARE(requestsToGroup(story, "next-tg") - next, std::int64_t{1'000});
}

QTEST_GUILESS_MAIN(AlbExampleTest)
#include "tst_alb_example.moc"
